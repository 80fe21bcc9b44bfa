//! Reads a value that was kept aside, by reference, so that it can be read more than once.

use core::cell::Cell;
use core::slice;
use core::str::FromStr;

use serde_core::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, Expected, MapAccess, SeqAccess, Unexpected,
    VariantAccess, Visitor,
};
use serde_core::forward_to_deserialize_any;

use crate::choices::{Choices, UNION};
use crate::content::{refuse_raw_value, Content, Entry};
use crate::reason::Reason;

/// What the readings of one kept value share.
pub(crate) struct Shared {
    /// Whether the format that the value came from is.
    pub(crate) human_readable: bool,
    /// How many keys were ignored so far.
    pub(crate) ignored: Cell<usize>,
    pub(crate) choices: Choices,
}

impl Shared {
    pub(crate) fn new(human_readable: bool) -> Self {
        Shared {
            human_readable,
            ignored: Cell::new(0),
            choices: Choices::default(),
        }
    }
}

/// The keys of tags that were read already, from the innermost union to the outermost. No key of
/// the object is one of them.
#[derive(Clone, Copy)]
pub struct Tags<'a> {
    /// The innermost one.
    pub(crate) key: &'static str,
    /// Those of the unions around.
    pub(crate) outer: Option<&'a Tags<'a>>,
}

/// The tag that a key is.
pub(crate) fn read_tag(mut tags: Option<&Tags>, key: &str) -> Option<&'static str> {
    while let Some(tag) = tags {
        if tag.key == key {
            return Some(tag.key);
        }
        tags = tag.outer;
    }
    None
}

/// A value that was kept aside, or a part of one.
#[derive(Clone, Copy)]
pub(crate) struct Kept<'a, 'de> {
    pub(crate) content: &'a Content<'de>,
    pub(crate) shared: &'a Shared,
    pub(crate) place: Place<'a>,
}

/// Where a value stands in the whole.
#[derive(Clone, Copy)]
pub(crate) enum Place<'a> {
    /// Not under a key: an element of a list, or the whole. The tags of an object were read.
    Element(Option<&'a Tags<'a>>),
    /// Under a key.
    Entry,
    /// It is a key.
    Key,
}

impl<'a> Place<'a> {
    /// The tags of an object here that were read already.
    pub(crate) fn tags(self) -> Option<&'a Tags<'a>> {
        match self {
            Place::Element(tags) => tags,
            Place::Entry | Place::Key => None,
        }
    }
}

impl<'a, 'de> Kept<'a, 'de> {
    pub(crate) fn new(content: &'a Content<'de>, shared: &'a Shared, place: Place<'a>) -> Self {
        Kept {
            content,
            shared,
            place,
        }
    }

    fn inner(self, content: &'a Content<'de>) -> Self {
        Kept { content, ..self }
    }

    fn seq<V: Visitor<'de>>(
        self,
        values: &'a [Content<'de>],
        visitor: V,
    ) -> Result<V::Value, Reason> {
        let mut seq = KeptSeq {
            values: values.iter(),
            index: 0,
            shared: self.shared,
        };
        let value = visitor.visit_seq(&mut seq)?;
        match seq.values.len() {
            0 => Ok(value),
            _ => Err(Reason::invalid_length(values.len(), &"fewer elements")),
        }
    }

    fn map<V: Visitor<'de>>(
        self,
        entries: &'a [Entry<'de>],
        visitor: V,
    ) -> Result<V::Value, Reason> {
        let mut map = KeptMap {
            entries,
            next: 0,
            shared: self.shared,
            tags: self.place.tags(),
        };
        let value = visitor.visit_map(&mut map)?;
        match map.left() {
            0 => Ok(value),
            _ => Err(Reason::invalid_length(entries.len(), &"fewer entries")),
        }
    }

    /// The number or boolean that a key spells out, as formats for people have strings for keys;
    /// or a number that is given as its text.
    fn spelled<T: FromStr>(self) -> Option<T> {
        let text = match self.content.number() {
            Some(number) => number,
            None if matches!(self.place, Place::Key) && self.shared.human_readable => {
                let text = self.content.as_str()?;
                spelled_as_in_json(text).then_some(text)?
            }
            None => return None,
        };
        text.parse().ok()
    }

    /// What is not of the type of number that is asked for.
    fn other_number<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Reason> {
        match self.content.number().and_then(|text| text.parse().ok()) {
            Some(float) if f64::is_finite(float) => visitor.visit_f64(float),
            Some(_) => Err(Reason::custom("number out of range")),
            None => self.deserialize_any(visitor),
        }
    }

    /// A float, which no key and no number's text is read as if it is out of range.
    fn float<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Reason> {
        match self.spelled().filter(|float| f64::is_finite(*float)) {
            Some(float) => visitor.visit_f64(float),
            None => self.other_number(visitor),
        }
    }

    /// For a union, which sees a key as the format has it, whether that is kept or not.
    fn unspelled(self) -> Self {
        match self.place {
            Place::Key => Kept::new(self.content, self.shared, Place::Element(None)),
            _ => self,
        }
    }

    /// Counts the keys of a value that nobody reads.
    fn count_ignored(self) {
        let own = usize::from(matches!(self.place, Place::Entry));
        let ignored = &self.shared.ignored;
        ignored.set(ignored.get() + own + self.content.keys());
    }
}

/// Whether a key has the form of a JSON number or boolean, of which Rust's parser takes more.
fn spelled_as_in_json(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text).as_bytes();
    match digits {
        // serde_json takes `-0` for a float.
        b"0" => text == "0",
        [b'0', b'0'..=b'9', ..] => false,
        [b'0'..=b'9', .., b'0'..=b'9'] | [b'0'..=b'9'] => {
            digits.iter().all(|byte| b"0123456789.eE+-".contains(byte))
        }
        _ => matches!(text, "true" | "false"),
    }
}

/// The methods for what a key can spell out.
macro_rules! spelled {
    ($($deserialize:ident => $visit:ident($ty:ty),)*) => {$(
        fn $deserialize<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Reason> {
            match self.spelled::<$ty>() {
                Some(value) => visitor.$visit(value),
                None => self.other_number(visitor),
            }
        }
    )*};
}

impl<'de> Deserializer<'de> for Kept<'_, 'de> {
    type Error = Reason;

    fn is_human_readable(&self) -> bool {
        self.shared.human_readable
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Reason> {
        match self.content {
            Content::Bool(value) => visitor.visit_bool(*value),
            Content::I64(value) => visitor.visit_i64(*value),
            Content::U64(value) => visitor.visit_u64(*value),
            Content::I128(value) => visitor.visit_i128(*value),
            Content::U128(value) => visitor.visit_u128(*value),
            Content::F32(value) => visitor.visit_f32(*value),
            Content::F64(value) => visitor.visit_f64(*value),
            Content::Char(value) => visitor.visit_char(*value),
            Content::Str(value) => visitor.visit_borrowed_str(value),
            Content::String(value) => visitor.visit_str(value),
            Content::Bytes(value) => visitor.visit_borrowed_bytes(value),
            Content::ByteBuf(value) => visitor.visit_bytes(value),
            Content::None => visitor.visit_none(),
            Content::Some(value) => visitor.visit_some(self.inner(value)),
            Content::Unit => visitor.visit_unit(),
            Content::Newtype(value) => visitor.visit_newtype_struct(self.inner(value)),
            Content::Seq(values) => self.seq(values, visitor),
            Content::Map(entries) => self.map(entries, visitor),
            Content::Number(entry) => self.map(slice::from_ref(entry), visitor),
        }
    }

    spelled! {
        deserialize_i8 => visit_i8(i8),
        deserialize_i16 => visit_i16(i16),
        deserialize_i32 => visit_i32(i32),
        deserialize_i64 => visit_i64(i64),
        deserialize_i128 => visit_i128(i128),
        deserialize_u8 => visit_u8(u8),
        deserialize_u16 => visit_u16(u16),
        deserialize_u32 => visit_u32(u32),
        deserialize_u64 => visit_u64(u64),
        deserialize_u128 => visit_u128(u128),
        deserialize_bool => visit_bool(bool),
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Reason> {
        self.float(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Reason> {
        self.float(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Reason> {
        self.deserialize_string(visitor)
    }

    /// Most of what is kept aside are strings, and each key is one.
    #[inline]
    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Reason> {
        match self.content {
            Content::Str(value) => visitor.visit_borrowed_str(value),
            Content::String(value) => visitor.visit_str(value),
            _ => self.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        char bytes byte_buf seq tuple tuple_struct map struct identifier
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Reason> {
        match self.content {
            Content::None => visitor.visit_unit(),
            _ => self.deserialize_any(visitor),
        }
    }

    /// MessagePack writes one as a list of nothing.
    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Reason> {
        match self.content {
            Content::Seq(values) if values.is_empty() => visitor.visit_unit(),
            _ => self.deserialize_unit(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Reason> {
        match self.content {
            Content::None | Content::Unit => visitor.visit_none(),
            Content::Some(value) => visitor.visit_some(self.inner(value)),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Reason> {
        if name == UNION {
            return visitor.visit_enum(self.unspelled());
        }
        refuse_raw_value(name)?;
        match self.content {
            Content::Newtype(value) => visitor.visit_newtype_struct(self.inner(value)),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Reason> {
        let (variant, value) = match self.content {
            Content::Map(entries) => {
                let [(variant, value)] = &entries[..] else {
                    let one = &"a map with one entry, the variant";
                    return Err(Reason::invalid_value(Unexpected::Map, one));
                };
                (variant, Some(value))
            }
            variant => (variant, None),
        };
        let place = Place::Element(None);
        visitor.visit_enum(KeptEnum {
            variant: Kept::new(variant, self.shared, place),
            value: value.map(|value| Kept::new(value, self.shared, place)),
        })
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Reason> {
        self.count_ignored();
        visitor.visit_unit()
    }
}

struct KeptSeq<'a, 'de> {
    values: slice::Iter<'a, Content<'de>>,
    index: usize,
    shared: &'a Shared,
}

impl<'de> SeqAccess<'de> for KeptSeq<'_, 'de> {
    type Error = Reason;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Reason> {
        let Some(value) = self.values.next() else {
            return Ok(None);
        };
        let index = self.index;
        self.index += 1;
        let value = Kept::new(value, self.shared, Place::Element(None));
        match seed.deserialize(value) {
            Ok(value) => Ok(Some(value)),
            Err(reason) => Err(reason.at_index(index)),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.values.len())
    }
}

struct KeptMap<'a, 'de> {
    entries: &'a [Entry<'de>],
    /// The entry whose key comes next. The value that comes next is that of the one before.
    next: usize,
    shared: &'a Shared,
    tags: Option<&'a Tags<'a>>,
}

impl KeptMap<'_, '_> {
    fn left(&self) -> usize {
        self.entries.len() - self.next
    }

    /// Steps over the tags that were read. Each is there once, or it would have been refused then.
    fn skip_tags(&mut self) {
        if self.tags.is_none() {
            return;
        }
        let left = self.entries[self.next..].iter();
        let is_tag = |key: &Content| {
            key.as_str()
                .and_then(|key| read_tag(self.tags, key))
                .is_some()
        };
        self.next += left.take_while(|(key, _)| is_tag(key)).count();
    }
}

impl<'de> MapAccess<'de> for KeptMap<'_, 'de> {
    type Error = Reason;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Reason> {
        self.skip_tags();
        let Some((key, _)) = self.entries.get(self.next) else {
            return Ok(None);
        };
        self.next += 1;
        let key = Kept::new(key, self.shared, Place::Key);
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Reason> {
        let last = self.next.checked_sub(1);
        let Some((key, value)) = last.and_then(|last| self.entries.get(last)) else {
            return Err(Reason::custom("a value was asked for before its key"));
        };
        let value = Kept::new(value, self.shared, Place::Entry);
        seed.deserialize(value)
            .map_err(|reason| reason.under_key(key))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left())
    }
}

struct KeptEnum<'a, 'de> {
    variant: Kept<'a, 'de>,
    value: Option<Kept<'a, 'de>>,
}

impl<'a, 'de> EnumAccess<'de> for KeptEnum<'a, 'de> {
    type Error = Reason;
    type Variant = KeptVariant<'a, 'de>;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Self::Variant), Reason> {
        let variant = seed.deserialize(self.variant)?;
        Ok((variant, KeptVariant(self.value)))
    }
}

struct KeptVariant<'a, 'de>(Option<Kept<'a, 'de>>);

impl<'a, 'de> KeptVariant<'a, 'de> {
    fn value(self, expected: &dyn Expected) -> Result<Kept<'a, 'de>, Reason> {
        let unit = || Reason::invalid_type(Unexpected::UnitVariant, expected);
        self.0.ok_or_else(unit)
    }
}

impl<'de> VariantAccess<'de> for KeptVariant<'_, 'de> {
    type Error = Reason;

    fn unit_variant(self) -> Result<(), Reason> {
        match self.0.map(|value| value.content) {
            None | Some(Content::Unit | Content::None) => Ok(()),
            Some(other) => Err(Reason::invalid_type(other.unexpected(), &"unit variant")),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Reason> {
        seed.deserialize(self.value(&"newtype variant")?)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Reason> {
        self.value(&"tuple variant")?.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Reason> {
        self.value(&"struct variant")?.deserialize_any(visitor)
    }
}
