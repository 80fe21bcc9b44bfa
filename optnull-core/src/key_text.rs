//! Whether the key of a flattened map is that of a field.

use alloc::string::{String, ToString};
use core::fmt;

use serde_core::ser::{Impossible, Serialize, Serializer};

/// The text of a key as formats for people write it, or `None` of one that has no text.
pub(crate) fn key_text<K: Serialize + ?Sized>(key: &K) -> Option<String> {
    key.serialize(KeyText).unwrap_or(None)
}

struct KeyText;

type Text = Result<Option<String>, fmt::Error>;
type No = Impossible<Option<String>, fmt::Error>;

/// The methods for what a key is spelled from.
macro_rules! text {
    ($($serialize:ident($ty:ty),)*) => {$(
        fn $serialize(self, value: $ty) -> Text {
            Ok(Some(value.to_string()))
        }
    )*};
}

impl Serializer for KeyText {
    type Ok = Option<String>;
    type Error = fmt::Error;
    type SerializeSeq = No;
    type SerializeTuple = No;
    type SerializeTupleStruct = No;
    type SerializeTupleVariant = No;
    type SerializeMap = No;
    type SerializeStruct = No;
    type SerializeStructVariant = No;

    text! {
        serialize_bool(bool),
        serialize_i8(i8),
        serialize_i16(i16),
        serialize_i32(i32),
        serialize_i64(i64),
        serialize_i128(i128),
        serialize_u8(u8),
        serialize_u16(u16),
        serialize_u32(u32),
        serialize_u64(u64),
        serialize_u128(u128),
        serialize_char(char),
        serialize_str(&str),
    }

    fn serialize_f32(self, _: f32) -> Text {
        Ok(None)
    }

    fn serialize_f64(self, _: f64) -> Text {
        Ok(None)
    }

    fn serialize_bytes(self, value: &[u8]) -> Text {
        Ok(core::str::from_utf8(value).ok().map(String::from))
    }

    fn serialize_none(self) -> Text {
        Ok(None)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Text {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Text {
        Ok(None)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Text {
        Ok(None)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Text {
        Ok(Some(variant.into()))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Text {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Text {
        Ok(None)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<No, fmt::Error> {
        Err(fmt::Error)
    }

    fn serialize_tuple(self, _: usize) -> Result<No, fmt::Error> {
        Err(fmt::Error)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<No, fmt::Error> {
        Err(fmt::Error)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<No, fmt::Error> {
        Err(fmt::Error)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<No, fmt::Error> {
        Err(fmt::Error)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<No, fmt::Error> {
        Err(fmt::Error)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<No, fmt::Error> {
        Err(fmt::Error)
    }
}
