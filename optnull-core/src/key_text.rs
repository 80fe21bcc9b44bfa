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

#[cfg(test)]
mod tests {
    use alloc::vec;

    use serde::Serialize;
    use serde_core::Serializer;

    use super::key_text;

    #[derive(Serialize)]
    struct Unit;

    #[derive(Serialize)]
    struct Newtype<T>(T);

    #[derive(Serialize)]
    struct Tuple(u8, u8);

    #[derive(Serialize)]
    struct Struct {
        a: u8,
    }

    #[derive(Serialize)]
    enum Enum {
        #[serde(rename = "unit-variant")]
        Unit,
        Newtype(u8),
        Tuple(u8, u8),
        Struct {
            a: u8,
        },
    }

    struct Bytes(&'static [u8]);

    impl Serialize for Bytes {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_bytes(self.0)
        }
    }

    #[track_caller]
    fn is(key: impl Serialize, text: &str) {
        assert_eq!(key_text(&key).as_deref(), Some(text));
    }

    #[track_caller]
    fn has_none(key: impl Serialize) {
        assert_eq!(key_text(&key), None);
    }

    #[test]
    fn keys_that_have_a_text() {
        is("a", "a");
        is('a', "a");
        is(true, "true");
        is(i8::MIN, "-128");
        is(i16::MIN, "-32768");
        is(i32::MIN, "-2147483648");
        is(i64::MIN, "-9223372036854775808");
        is(i128::MIN, "-170141183460469231731687303715884105728");
        is(u8::MAX, "255");
        is(u16::MAX, "65535");
        is(u32::MAX, "4294967295");
        is(u64::MAX, "18446744073709551615");
        is(u128::MAX, "340282366920938463463374607431768211455");
        is(Some("a"), "a");
        is(Newtype("a"), "a");
        is(Newtype(Some(7)), "7");
        is(Enum::Unit, "unit-variant");
        is(Bytes(b"a"), "a");
    }

    #[test]
    fn keys_that_have_none() {
        has_none(0.5_f32);
        has_none(0.5_f64);
        has_none(Bytes(b"\xff"));
        has_none(None::<u8>);
        has_none(());
        has_none(Unit);
        has_none(vec![1]);
        has_none((1, 2));
        has_none(Tuple(1, 2));
        has_none(Struct { a: 1 });
        has_none(alloc::collections::BTreeMap::from([(1, 2)]));
        has_none(Enum::Newtype(1));
        has_none(Enum::Tuple(1, 2));
        has_none(Enum::Struct { a: 1 });
    }
}
