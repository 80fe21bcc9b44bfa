//! Fields that borrow: of what a format gives, what is borrowed, what is owned and what is refused.
#![allow(missing_docs)]

use std::borrow::Cow;
use std::fmt::Debug;

use optnull::{ApiModel, OptionalNullable};
use serde::de::value::{Error, MapDeserializer};
use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde::{forward_to_deserialize_any, Deserialize, Serialize, Serializer};

#[derive(Debug, PartialEq, ApiModel)]
struct Text<'a> {
    #[serde(borrow)]
    v: Cow<'a, str>,
}

#[derive(Debug, PartialEq, ApiModel)]
struct ThreeText<'a> {
    #[serde(borrow)]
    v: OptionalNullable<Cow<'a, str>>,
}

#[derive(Debug, PartialEq, ApiModel)]
struct Bytes<'a> {
    #[serde(borrow)]
    v: Cow<'a, [u8]>,
}

#[derive(Debug, PartialEq, ApiModel)]
struct OptionalBytes<'a> {
    #[serde(borrow)]
    v: Option<Cow<'a, [u8]>>,
}

/// A value of a format, by the visit that it makes.
#[derive(Debug, Clone, Copy)]
enum Given {
    Str(&'static str),
    BorrowedStr(&'static str),
    String(&'static str),
    Bytes(&'static [u8]),
    BorrowedBytes(&'static [u8]),
    ByteBuf(&'static [u8]),
    Bool(bool),
}

impl<'de> Deserializer<'de> for Given {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Given::Str(value) => visitor.visit_str(value),
            Given::BorrowedStr(value) => visitor.visit_borrowed_str(value),
            Given::String(value) => visitor.visit_string(value.to_owned()),
            Given::Bytes(value) => visitor.visit_bytes(value),
            Given::BorrowedBytes(value) => visitor.visit_borrowed_bytes(value),
            Given::ByteBuf(value) => visitor.visit_byte_buf(value.to_owned()),
            Given::Bool(value) => visitor.visit_bool(value),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl IntoDeserializer<'_> for Given {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// What became of a value: the text or bytes, borrowed or owned, or the error.
fn read<M: Deserialize<'static>, T: Debug + ToOwned + ?Sized>(
    given: Given,
    field: fn(M) -> Cow<'static, T>,
) -> String
where
    T::Owned: Debug,
{
    let document = MapDeserializer::new([("v", given)].into_iter());
    match M::deserialize(document).map(field) {
        Ok(Cow::Borrowed(value)) => format!("borrowed {value:?}"),
        Ok(Cow::Owned(value)) => format!("owned {value:?}"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn texts() {
    for (given, expected) in [
        (Given::Str("é"), r#"owned "é""#),
        (Given::BorrowedStr("é"), r#"borrowed "é""#),
        (Given::String("é"), r#"owned "é""#),
        (Given::Bytes("é".as_bytes()), r#"owned "é""#),
        (Given::BorrowedBytes("é".as_bytes()), r#"borrowed "é""#),
        (Given::ByteBuf("é".as_bytes()), r#"owned "é""#),
        (
            Given::Bytes(b"\xff"),
            "invalid value: byte array, expected a string",
        ),
        (
            Given::BorrowedBytes(b"\xff"),
            "invalid value: byte array, expected a string",
        ),
        (
            Given::ByteBuf(b"\xff"),
            "invalid value: byte array, expected a string",
        ),
        (
            Given::Bool(true),
            "invalid type: boolean `true`, expected a string",
        ),
    ] {
        let text = read(given, |model: Text| model.v);
        assert_eq!(text, expected, "{given:?}");
        let three = read(given, |model: ThreeText| model.v.unwrap_or_default());
        assert_eq!(three, expected, "{given:?}");
    }
}

#[test]
fn bytes() {
    for (given, expected) in [
        (Given::Str("a"), "owned [97]"),
        (Given::BorrowedStr("a"), "borrowed [97]"),
        (Given::String("a"), "owned [97]"),
        (Given::Bytes(b"\xff"), "owned [255]"),
        (Given::BorrowedBytes(b"\xff"), "borrowed [255]"),
        (Given::ByteBuf(b"\xff"), "owned [255]"),
        (
            Given::Bool(true),
            "invalid type: boolean `true`, expected bytes",
        ),
    ] {
        let bytes = read(given, |model: Bytes| model.v);
        assert_eq!(bytes, expected, "{given:?}");
        let optional = read(given, |model: OptionalBytes| model.v.unwrap_or_default());
        assert_eq!(optional, expected, "{given:?}");
    }
}

#[derive(Debug, PartialEq, ApiModel)]
struct OptionalStr<'a> {
    v: Option<&'a str>,
}

#[derive(Debug, PartialEq, ApiModel)]
struct OptionalNullableStr<'a> {
    v: OptionalNullable<&'a str>,
}

/// As in serde, a reference to a text borrows without being told.
#[test]
fn references_in_options() {
    let text = "text";
    let given = || MapDeserializer::new([("v", Given::BorrowedStr(text))].into_iter());
    let v = Some(text);
    assert_eq!(OptionalStr::deserialize(given()), Ok(OptionalStr { v }));
    let v = OptionalNullable::Value(text);
    assert_eq!(
        OptionalNullableStr::deserialize(given()),
        Ok(OptionalNullableStr { v })
    );
}

/// It has the argument `str`, as `Cow<str>` has, and is no `Cow`.
#[derive(Debug, PartialEq)]
struct Reference<'a, T: ?Sized>(&'a T);

impl<'de: 'a, 'a> Deserialize<'de> for Reference<'a, str> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Deserialize::deserialize(deserializer).map(Reference)
    }
}

impl Serialize for Reference<'_, str> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

#[derive(Debug, PartialEq, ApiModel)]
struct NoCowOfText<'a> {
    #[serde(borrow)]
    numbers: Cow<'a, [i64]>,
    #[serde(borrow)]
    reference: Reference<'a, str>,
}

/// A `Cow` of another type is read as it reads itself, and so is what is no `Cow`.
#[test]
fn what_is_no_cow_of_text() {
    let text = r#"{"numbers":[1,2],"reference":"a"}"#;
    let read: NoCowOfText = serde_json::from_str(text).unwrap();
    assert!(matches!(read.numbers, Cow::Owned(_)));
    assert_eq!(serde_json::to_string(&read).unwrap(), text);
}

#[derive(Debug, PartialEq, ApiModel)]
struct Leaked<'a> {
    #[serde(deserialize_with = "leaked")]
    v: &'a i64,
}

fn leaked<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'static i64, D::Error> {
    let number: i64 = Deserialize::deserialize(deserializer)?;
    Ok(Box::leak(Box::new(number)))
}

/// What a function gives need not borrow from the input, which ends here with the reader.
#[test]
fn references_that_a_function_gives() {
    let read: Leaked<'static> = serde_json::from_reader(&b"{\"v\":4}"[..]).unwrap();
    assert_eq!(read, Leaked { v: &4 });
}
