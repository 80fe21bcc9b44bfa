//! Values that are kept aside: all that serde's data model can hold, borrowed where the input lets.
//!
//! A union keeps the entries that come before its tag, and one without a tag the whole value.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde_core::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor,
};

/// A value that is kept aside.
pub(crate) enum Content<'de> {
    Bool(bool),
    I64(i64),
    U64(u64),
    I128(i128),
    U128(u128),
    F32(f32),
    F64(f64),
    Char(char),
    Str(&'de str),
    String(String),
    Bytes(&'de [u8]),
    ByteBuf(Vec<u8>),
    None,
    Some(Box<Content<'de>>),
    Unit,
    Newtype(Box<Content<'de>>),
    Seq(Vec<Content<'de>>),
    Map(Vec<Entry<'de>>),
    /// A number that serde_json gives as its text, in a map of one entry: that is how its feature
    /// `arbitrary_precision` keeps all digits.
    Number(Box<Entry<'de>>),
}

/// A key and its value.
pub(crate) type Entry<'de> = (Content<'de>, Content<'de>);

/// A key that is no field's.
pub struct RestKey<'de>(pub(crate) Content<'de>);

/// How deep a value that is kept aside can be, as deep as what serde_json reads. It bounds the stack
/// that reading it takes, for the formats that have another limit or none.
const MAX_DEPTH: usize = 128;

/// The key of a number that is given as its text.
const NUMBER: &str = "$serde_json::private::Number";

/// What serde_json's `RawValue` asks serde_json for.
const RAW_VALUE: &str = "$serde_json::private::RawValue";

/// A length that a format claims is believed up to this, since it can be a lie.
const MAX_CAPACITY: usize = 256;

impl Content<'_> {
    /// The string of a key or value that is one.
    pub(crate) fn as_str(&self) -> Option<&str> {
        match self {
            Content::Str(value) => Some(value),
            Content::String(value) => Some(value),
            Content::Bytes(value) => core::str::from_utf8(value).ok(),
            Content::ByteBuf(value) => core::str::from_utf8(value).ok(),
            _ => None,
        }
    }

    /// Whether it is the key of a map that is a number.
    pub(crate) fn is_number_key(&self) -> bool {
        self.as_str() == Some(NUMBER)
    }

    /// The text of a number that is given by that.
    pub(crate) fn number(&self) -> Option<&str> {
        match self {
            Content::Number(entry) => entry.1.as_str(),
            _ => None,
        }
    }

    /// A key or a tag, in messages.
    pub(crate) fn text(&self) -> String {
        match self {
            Content::Bool(value) => value.to_string(),
            Content::I64(value) => value.to_string(),
            Content::U64(value) => value.to_string(),
            Content::I128(value) => value.to_string(),
            Content::U128(value) => value.to_string(),
            Content::F64(value) => value.to_string(),
            value => value.as_str().unwrap_or_default().into(),
        }
    }

    /// How many keys stand in it, at any depth.
    pub(crate) fn keys(&self) -> usize {
        match self {
            Content::Seq(values) => values.iter().map(Content::keys).sum(),
            Content::Map(entries) => entries.iter().map(|(_, value)| 1 + value.keys()).sum(),
            Content::Some(value) | Content::Newtype(value) => value.keys(),
            _ => 0,
        }
    }

    /// What it is, in messages.
    pub(crate) fn unexpected(&self) -> Unexpected<'_> {
        match self {
            Content::Bool(value) => Unexpected::Bool(*value),
            Content::I64(value) => Unexpected::Signed(*value),
            Content::U64(value) => Unexpected::Unsigned(*value),
            Content::I128(_) | Content::U128(_) => Unexpected::Other("a 128-bit integer"),
            Content::F32(value) => Unexpected::Float(f64::from(*value)),
            Content::F64(value) => Unexpected::Float(*value),
            Content::Char(value) => Unexpected::Char(*value),
            Content::Str(value) => Unexpected::Str(value),
            Content::String(value) => Unexpected::Str(value),
            Content::Bytes(value) => Unexpected::Bytes(value),
            Content::ByteBuf(value) => Unexpected::Bytes(value),
            Content::None | Content::Some(_) => Unexpected::Option,
            Content::Unit => Unexpected::Unit,
            Content::Newtype(_) => Unexpected::NewtypeStruct,
            Content::Seq(_) => Unexpected::Seq,
            Content::Map(_) => Unexpected::Map,
            Content::Number(_) => Unexpected::Other("a number"),
        }
    }
}

impl<'de> Deserialize<'de> for Content<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        ContentSeed::WHOLE.deserialize(deserializer)
    }
}

/// Reads a value that stands so deep in the one that is kept.
#[derive(Clone, Copy)]
pub(crate) struct ContentSeed {
    pub(crate) depth: usize,
}

impl ContentSeed {
    /// The value itself.
    pub(crate) const WHOLE: Self = ContentSeed { depth: 0 };

    fn deeper<E: Error>(self) -> Result<Self, E> {
        if self.depth == MAX_DEPTH {
            return Err(too_deep());
        }
        Ok(ContentSeed {
            depth: self.depth + 1,
        })
    }
}

#[cold]
fn too_deep<E: Error>() -> E {
    E::custom(format!(
        "a value is nested more than {MAX_DEPTH} levels deep where a union has to keep it aside"
    ))
}

impl<'de> DeserializeSeed<'de> for ContentSeed {
    type Value = Content<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// Whether what serializes as a struct of this name is a value that serde_json has as its text.
pub(crate) fn is_text(name: &str) -> bool {
    matches!(name, NUMBER | RAW_VALUE)
}

/// Refuses to read serde_json's `RawValue`, which is the text of a value.
pub(crate) fn refuse_raw_value<E: Error>(newtype: &str) -> Result<(), E> {
    match newtype {
        RAW_VALUE => Err(E::custom(
            "a `RawValue` cannot be read where a union has to keep the value aside",
        )),
        _ => Ok(()),
    }
}

/// The methods that take a value as it is, and make something of it.
macro_rules! visit_content {
    (|$self:ident, $content:ident| $result:expr; $($visit:ident($ty:ty) => $variant:ident,)*) => {$(
        fn $visit<E: Error>($self, $content: $ty) -> Result<Self::Value, E> {
            let $content = Content::$variant($content);
            $result
        }
    )*};
}
pub(crate) use visit_content;

/// Those for keys that are numbers or booleans, as MessagePack can have.
macro_rules! visit_other_keys {
    (|$self:ident, $key:ident| $result:expr) => {
        $crate::content::visit_content! {
            |$self, $key| $result;
            visit_bool(bool) => Bool,
            visit_u64(u64) => U64,
            visit_i64(i64) => I64,
            visit_u128(u128) => U128,
            visit_i128(i128) => I128,
            visit_f64(f64) => F64,
        }
    };
}
pub(crate) use visit_other_keys;

impl<'de> Visitor<'de> for ContentSeed {
    type Value = Content<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of a self-describing format, other than an enum")
    }

    visit_content! {
        |self, content| Ok(content);
        visit_bool(bool) => Bool,
        visit_i64(i64) => I64,
        visit_u64(u64) => U64,
        visit_i128(i128) => I128,
        visit_u128(u128) => U128,
        visit_f32(f32) => F32,
        visit_f64(f64) => F64,
        visit_char(char) => Char,
        visit_borrowed_str(&'de str) => Str,
        visit_string(String) => String,
        visit_borrowed_bytes(&'de [u8]) => Bytes,
        visit_byte_buf(Vec<u8>) => ByteBuf,
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Self::Value, E> {
        Ok(Content::String(value.into()))
    }

    fn visit_bytes<E: Error>(self, value: &[u8]) -> Result<Self::Value, E> {
        Ok(Content::ByteBuf(value.into()))
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Content::Unit)
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Content::None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let value = self.deeper()?.deserialize(deserializer)?;
        Ok(Content::Some(Box::new(value)))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Self::Value, D::Error> {
        let value = self.deeper()?.deserialize(deserializer)?;
        Ok(Content::Newtype(Box::new(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let inner = self.deeper()?;
        let mut values = Vec::with_capacity(capacity(seq.size_hint()));
        while let Some(value) = seq.next_element_seed(inner)? {
            values.push(value);
        }
        Ok(Content::Seq(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let inner = self.deeper()?;
        let mut entries = Vec::with_capacity(capacity(map.size_hint()));
        while let Some(key) = map.next_key_seed(inner)? {
            entries.push((key, map.next_value_seed(inner)?));
        }
        Ok(number_or_map(entries))
    }
}

fn number_or_map(mut entries: Vec<Entry>) -> Content {
    match &entries[..] {
        [(key, value)] if key.is_number_key() && value.as_str().is_some() => {}
        _ => return Content::Map(entries),
    }
    match entries.pop() {
        Some(entry) => Content::Number(Box::new(entry)),
        None => Content::Map(entries),
    }
}

fn capacity(claimed: Option<usize>) -> usize {
    claimed.unwrap_or(0).min(MAX_CAPACITY)
}
