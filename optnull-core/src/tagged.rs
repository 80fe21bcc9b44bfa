//! Tagged unions: what is generic over them.

use alloc::string::ToString;
use alloc::vec::Vec;
use core::fmt;
use core::iter::Chain;
use core::marker::PhantomData;
use core::{option, slice};

use serde_core::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, Unexpected,
    VariantAccess, Visitor,
};
use serde_core::forward_to_deserialize_any;

use crate::choice::UNION;
use crate::content::{Content, Entry};
use crate::error;
use crate::kept::{read_tag, Kept, Place, Shared, Tags};
use crate::object::{Object, Union};
use crate::tag_value::{TagKind, TagValue};

/// How an object is read that a variant of a tagged union holds.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a model, which a variant of a tagged union holds",
    label = "not a model"
)]
pub trait ReadObject<'de>: Object + Sized {
    /// Reads it, where unions around have read these tags of it.
    fn read_object<D: Deserializer<'de>>(
        deserializer: D,
        tags: Option<&Tags>,
    ) -> Result<Self, D::Error>;
}

/// How a tagged union's variants are read.
pub trait ReadTagged<'de>: Object + Sized {
    /// The union's tables.
    const UNION: &'static Union = Self::SHAPE.union();
    /// The key that tells the variants apart.
    const TAG: &'static str = match Self::UNION.tag {
        Some(tag) => tag,
        None => "",
    };
    /// The type of the tags.
    const KIND: TagKind = TagKind::of(Self::UNION.variants, Self::TAG);
    /// What the compiler makes sure of where a generic union is used.
    const CHECKED: () = ();

    /// Reads the object of variant `index`; the catch-all is the one after the last.
    fn read<D: Deserializer<'de>>(
        index: usize,
        deserializer: D,
        tags: Option<&Tags>,
    ) -> Result<Self, D::Error>;
}

/// Reads a tagged union.
pub fn read_tagged<'de, U, D>(deserializer: D, tags: Option<&Tags>) -> Result<U, D::Error>
where
    U: ReadTagged<'de>,
    D: Deserializer<'de>,
{
    let () = U::CHECKED;
    let visitor = TaggedVisitor {
        human_readable: deserializer.is_human_readable(),
        tags,
        union: PhantomData,
    };
    deserializer.deserialize_newtype_struct(UNION, visitor)
}

/// Reads a variant that holds a `T`, or a `T` in a `Box`.
pub fn object_variant<'de, T, H, U, D>(
    deserializer: D,
    tags: Option<&Tags>,
    variant: fn(H) -> U,
) -> Result<U, D::Error>
where
    T: ReadObject<'de>,
    H: From<T>,
    D: Deserializer<'de>,
{
    let object = T::read_object(deserializer, tags);
    object.map(|object| variant(H::from(object)))
}

/// Reads a variant that holds a value of any type.
pub fn value_variant<'de, T, U, D>(deserializer: D, variant: fn(T) -> U) -> Result<U, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    T::deserialize(deserializer).map(variant)
}

struct TaggedVisitor<'a, U> {
    human_readable: bool,
    tags: Option<&'a Tags<'a>>,
    union: PhantomData<U>,
}

impl<'de, U: ReadTagged<'de>> Visitor<'de> for TaggedVisitor<'_, U> {
    type Value = U;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object for `{}`", U::UNION.name)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<U, D::Error> {
        deserializer.deserialize_map(self)
    }

    /// From a format. The entries before the tag are kept, and no others.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<U, A::Error> {
        let mut before = Vec::new();
        let found = loop {
            let key = map.next_key_seed(KeySeed {
                tag: U::TAG,
                tags: self.tags,
            })?;
            match key {
                Some(Key::Tag) => break map.next_value_seed(TagSeed::<U>(PhantomData))?,
                Some(Key::Other(key)) => before.push((key, map.next_value()?)),
                None => return Err(missing_tag::<U, _>()),
            }
        };
        let own = Tags {
            key: U::TAG,
            outer: self.tags,
        };
        let tag = (Content::Str(U::TAG), found.value);
        let (tag, tags) = if found.supplied {
            (None, Some(&own))
        } else {
            (Some(&tag), self.tags)
        };
        let reading = Reading {
            kept: before.iter().chain(tag),
            entry: None,
            rest: map,
            shared: &Shared::new(self.human_readable),
        };
        U::read(found.variant, reading, tags)
    }

    /// From a value that a union around has kept: see [`choice`](crate::choice).
    fn visit_enum<A: EnumAccess<'de>>(self, node: A) -> Result<U, A::Error> {
        let (found, object) = node.variant_seed(TagOf::<U>(PhantomData))?;
        let read: &[_] = if found.supplied {
            const { &[U::TAG] }
        } else {
            &[]
        };
        let variant = VariantVisitor {
            index: found.variant,
            tags: self.tags,
            union: PhantomData,
        };
        object.struct_variant(read, variant)
    }
}

#[cold]
fn missing_tag<'de, U: ReadTagged<'de>, E: Error>() -> E {
    E::custom(error::missing_fields(U::UNION.name, &[U::TAG]))
}

/// Reads a key before the tag.
struct KeySeed<'a> {
    tag: &'static str,
    tags: Option<&'a Tags<'a>>,
}

enum Key<'de> {
    Tag,
    Other(Content<'de>),
}

impl KeySeed<'_> {
    fn find<'de, E: Error>(&self, key: Content<'de>) -> Result<Key<'de>, E> {
        match key.as_str().and_then(|key| read_tag(self.tags, key)) {
            Some(tag) => Err(E::duplicate_field(tag)),
            None => Ok(Key::Other(key)),
        }
    }
}

impl<'de> DeserializeSeed<'de> for KeySeed<'_> {
    type Value = Key<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        // As the keys of a model.
        deserializer.deserialize_string(self)
    }
}

impl<'de> Visitor<'de> for KeySeed<'_> {
    type Value = Key<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Self::Value, E> {
        if key == self.tag {
            return Ok(Key::Tag);
        }
        self.find(Content::String(key.into()))
    }

    fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<Self::Value, E> {
        if key == self.tag {
            return Ok(Key::Tag);
        }
        self.find(Content::Str(key))
    }

    fn visit_bytes<E: Error>(self, key: &[u8]) -> Result<Self::Value, E> {
        if key == self.tag.as_bytes() {
            return Ok(Key::Tag);
        }
        self.find(Content::ByteBuf(key.into()))
    }

    fn visit_u64<E: Error>(self, key: u64) -> Result<Self::Value, E> {
        Ok(Key::Other(Content::U64(key)))
    }

    fn visit_i64<E: Error>(self, key: i64) -> Result<Self::Value, E> {
        Ok(Key::Other(Content::I64(key)))
    }
}

/// A variant that a tag stands for.
struct Found<'de> {
    variant: usize,
    /// Whether the tag is the union's own, so that the variant does not read it.
    supplied: bool,
    value: Content<'de>,
}

/// Reads the value of a tag.
struct TagSeed<U>(PhantomData<U>);

impl<'de, U: ReadTagged<'de>> TagSeed<U> {
    /// The variant with this tag, or the catch-all, which gets to see the value.
    fn find<E: Error>(
        is_tag: impl Fn(&TagValue) -> bool,
        value: impl FnOnce() -> Content<'de>,
    ) -> Result<Found<'de>, E> {
        for (index, variant) in U::UNION.variants.iter().enumerate() {
            let mut tags = (0..).map_while(|nth| variant.literal(U::TAG, nth));
            if let Some(tag) = tags.find(&is_tag) {
                return Ok(Found {
                    variant: index,
                    supplied: variant.tag.is_some(),
                    value: tag.content(),
                });
            }
        }
        if !U::UNION.open {
            return Err(unknown_tag::<U, E>(&value()));
        }
        Ok(Found {
            variant: U::UNION.variants.len(),
            supplied: false,
            value: value(),
        })
    }

    fn find_str<E: Error>(
        self,
        text: &str,
        value: impl FnOnce() -> Content<'de>,
    ) -> Result<Found<'de>, E> {
        if !matches!(U::KIND, TagKind::Str | TagKind::Mixed) {
            return Err(E::invalid_type(Unexpected::Str(text), &self));
        }
        Self::find(
            |tag| matches!(tag, TagValue::Str(tag) if *tag == text),
            value,
        )
    }
}

#[cold]
fn unknown_tag<'de, U: ReadTagged<'de>, E: Error>(value: &Content) -> E {
    let mut known = Vec::new();
    for variant in U::UNION.variants {
        let tags = (0..).map_while(|nth| variant.literal(U::TAG, nth));
        known.extend(tags.map(|tag| tag.to_string()));
    }
    E::custom(error::unknown_tag(
        &value.text(),
        U::TAG,
        U::UNION.name,
        &known,
    ))
}

impl<'de, U: ReadTagged<'de>> DeserializeSeed<'de> for TagSeed<U> {
    type Value = Found<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        // By their type, for the formats that do not tell it.
        match U::KIND {
            TagKind::Str => deserializer.deserialize_string(self),
            TagKind::Int => deserializer.deserialize_i64(self),
            TagKind::Bool => deserializer.deserialize_bool(self),
            TagKind::Mixed => deserializer.deserialize_any(self),
        }
    }
}

impl<'de, U: ReadTagged<'de>> Visitor<'de> for TagSeed<U> {
    type Value = Found<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the tag `{}` of `{}`", U::TAG, U::UNION.name)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        self.find_str(text, || Content::String(text.into()))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        self.find_str(text, || Content::Str(text))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Self::Value, E> {
        match core::str::from_utf8(bytes) {
            Ok(text) => self.visit_str(text),
            Err(_) => Err(E::invalid_value(Unexpected::Bytes(bytes), &self)),
        }
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
        if !matches!(U::KIND, TagKind::Int | TagKind::Mixed) {
            return Err(E::invalid_type(Unexpected::Signed(value), &self));
        }
        Self::find(
            |tag| matches!(tag, TagValue::Int(tag) if *tag == value),
            || Content::I64(value),
        )
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
        if let Ok(value) = i64::try_from(value) {
            return self.visit_i64(value);
        }
        if !matches!(U::KIND, TagKind::Int | TagKind::Mixed) {
            return Err(E::invalid_type(Unexpected::Unsigned(value), &self));
        }
        Self::find(|_| false, || Content::U64(value))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        if !matches!(U::KIND, TagKind::Bool | TagKind::Mixed) {
            return Err(E::invalid_type(Unexpected::Bool(value), &self));
        }
        Self::find(
            |tag| matches!(tag, TagValue::Bool(tag) if *tag == value),
            || Content::Bool(value),
        )
    }
}

/// Finds the tag in an object that was kept.
struct TagOf<U>(PhantomData<U>);

impl<'de, U: ReadTagged<'de>> DeserializeSeed<'de> for TagOf<U> {
    type Value = Found<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_struct(U::TAG, &[], self)
    }
}

impl<'de, U: ReadTagged<'de>> Visitor<'de> for TagOf<U> {
    type Value = Found<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object for `{}`", U::UNION.name)
    }

    fn visit_some<D: Deserializer<'de>>(self, tag: D) -> Result<Self::Value, D::Error> {
        TagSeed::<U>(PhantomData).deserialize(tag)
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Err(missing_tag::<U, E>())
    }
}

/// Reads the variant of an object that was kept.
struct VariantVisitor<'a, U> {
    index: usize,
    tags: Option<&'a Tags<'a>>,
    union: PhantomData<U>,
}

impl<'de, U: ReadTagged<'de>> Visitor<'de> for VariantVisitor<'_, U> {
    type Value = U;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object for `{}`", U::UNION.name)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, object: D) -> Result<U, D::Error> {
        U::read(self.index, object, self.tags)
    }
}

/// An object of which the tag was read: the entries before it, the tag, unless that is the
/// union's own, and the rest as it comes.
struct Reading<'a, 'de, A> {
    kept: Chain<slice::Iter<'a, Entry<'de>>, option::IntoIter<&'a Entry<'de>>>,
    /// The kept entry whose value comes next.
    entry: Option<&'a Entry<'de>>,
    rest: A,
    shared: &'a Shared,
}

impl<'de, A: MapAccess<'de>> Deserializer<'de> for Reading<'_, 'de, A> {
    type Error = A::Error;

    fn is_human_readable(&self) -> bool {
        self.shared.human_readable
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_map(self)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Reading<'_, 'de, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        self.entry = self.kept.next();
        let Some((key, _)) = self.entry else {
            return self.rest.next_key_seed(seed);
        };
        let key = seed.deserialize(Kept::new(key, self.shared, Place::Key));
        key.map(Some).map_err(A::Error::custom)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        let Some((key, value)) = self.entry else {
            return self.rest.next_value_seed(seed);
        };
        let value = seed.deserialize(Kept::new(value, self.shared, Place::Entry));
        value.map_err(|reason| A::Error::custom(reason.under_key(key)))
    }
}
