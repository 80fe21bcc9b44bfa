//! serde's attributes on structs and string enums do what they do in a serde derive of the same definition.
#![allow(missing_docs, clippy::option_option)]

use std::borrow::Cow;
use std::fmt::Debug;

use optnull::{ApiModel, OptionalNullable};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{from_str, to_string};

/// A document, and how it is written back or what our error contains.
type Case<'a> = (&'a str, Result<&'a str, &'a str>);

fn read_as<'a, M: Debug + Serialize + Deserialize<'a>>(document: &'a str) -> Result<M, String> {
    from_str(document).map_err(|error| error.to_string())
}

fn check<'a, M: Debug + Serialize + Deserialize<'a>>(cases: &[Case<'a>]) {
    for (document, expected) in cases {
        match (read_as::<M>(document), expected) {
            (Ok(model), Ok(written)) => {
                assert_eq!(to_string(&model).unwrap(), *written, "{document}");
            }
            (Err(error), Err(part)) => assert!(error.contains(part), "{document}: {error}"),
            (read, _) => panic!("{document}: {read:?}, expected {expected:?}"),
        }
    }
}

fn same<'a, Ours, Twin>(cases: &[Case<'a>])
where
    Ours: Debug + Serialize + Deserialize<'a>,
    Twin: Debug + Serialize + Deserialize<'a>,
{
    check::<Ours>(cases);
    for (document, expected) in cases {
        match (read_as::<Twin>(document), expected) {
            (Ok(twin), Ok(written)) => {
                assert_eq!(to_string(&twin).unwrap(), *written, "{document}");
                let ours = read_as::<Ours>(document).unwrap();
                assert_eq!(format!("{ours:?}"), format!("{twin:?}"), "{document}");
            }
            (Err(_), Err(_)) => {}
            (twin, _) => panic!("serde on {document}: {twin:?}, expected {expected:?}"),
        }
    }
}

/// One definition with both derives, and the documents on which they must agree.
macro_rules! twins {
    ($(
        $test:ident $([$($arg:ty),*])?:
        $(#[$meta:meta])* $kind:ident Model $(<$param:tt>)? { $($body:tt)* }
        $($document:literal => $expected:expr,)+
    )*) => {$(
        mod $test {
            #[allow(unused_imports)]
            use super::*;

            #[derive(Debug, ApiModel)]
            #[allow(dead_code)]
            $(#[$meta])*
            $kind Model $(<$param>)? { $($body)* }

            mod twin {
                #[allow(unused_imports)]
                use super::super::*;

                #[derive(Debug, Serialize, Deserialize)]
                #[allow(dead_code)]
                $(#[$meta])*
                pub(super) $kind Model $(<$param>)? { $($body)* }
            }

            #[test]
            fn as_serde() {
                same::<Model $(<$($arg),*>)?, twin::Model $(<$($arg),*>)?>(&[$(($document, $expected)),+]);
            }
        }
    )*};
}

fn seven() -> i64 {
    7
}

#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_seven(value: &i64) -> bool {
    *value == 7
}

fn answers() -> Vec<i64> {
    vec![42]
}

mod hex {
    use serde::{de::Error, Deserialize, Deserializer, Serializer};

    #[allow(clippy::trivially_copy_pass_by_ref)]
    pub(crate) fn serialize<S: Serializer>(value: &i64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{value:x}"))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
        let text = String::deserialize(deserializer)?;
        i64::from_str_radix(&text, 16).map_err(D::Error::custom)
    }
}

/// `hex` for an `Option`, whose `None` is an empty string.
mod hex_or_empty {
    use serde::{de::Error, Deserialize, Deserializer, Serializer};

    #[allow(clippy::ref_option)]
    pub(crate) fn serialize<S: Serializer>(
        value: &Option<i64>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => super::hex::serialize(value, serializer),
            None => serializer.serialize_str(""),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<i64>, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text.is_empty() {
            return Ok(None);
        }
        i64::from_str_radix(&text, 16)
            .map(Some)
            .map_err(D::Error::custom)
    }
}

/// A value in a list of one.
mod listed {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(crate) fn serialize<T: Serialize, S: Serializer>(
        value: &T,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        [value].serialize(serializer)
    }

    pub(crate) fn deserialize<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<T, D::Error> {
        <[T; 1]>::deserialize(deserializer).map(|[value]| value)
    }
}

fn bytes_as_length<S: serde::Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u64(bytes.len() as u64)
}

twins! {
    field_rename:
    struct Model {
        #[serde(rename = "$a")] a: i64,
        #[serde(rename(serialize = "out", deserialize = "in"))] b: i64,
        #[serde(rename(serialize = "only"))] c: i64,
        #[serde(rename(deserialize = "d-in"))] d: i64,
        #[serde(rename = "")] e: i64,
        #[serde(rename = "é\n\"")] f: i64,
    }
    r#"{"$a":1,"in":2,"c":3,"d-in":4,"":5,"é\n\"":6}"# => Ok(r#"{"$a":1,"out":2,"only":3,"d":4,"":5,"é\n\"":6}"#),
    r#"{"a":1,"in":2,"c":3,"d-in":4,"":5,"é\n\"":6}"# => Err("missing field `$a`"),
    r#"{"$a":1,"out":2,"c":3,"d-in":4,"":5,"é\n\"":6}"# => Err("missing field `in`"),
    r#"{"$a":1,"in":2,"only":3,"d":4,"":5,"é\n\"":6}"# => Err("missing fields `c` and `d-in`"),

    rename_over_rename_all:
    #[serde(rename_all = "camelCase")]
    struct Model {
        first_name: i64,
        #[serde(rename = "last_name")] last_name: i64,
        #[serde(rename(serialize = "out"))] middle_name: i64,
    }
    r#"{"firstName":1,"last_name":2,"middleName":3}"# => Ok(r#"{"firstName":1,"last_name":2,"out":3}"#),
    r#"{"first_name":1,"last_name":2,"middleName":3}"# => Err("missing field `firstName`"),

    rename_all_directions:
    #[serde(rename_all(serialize = "SCREAMING-KEBAB-CASE", deserialize = "camelCase"))]
    struct Model { first_name: i64, r#type: i64 }
    r#"{"firstName":1,"type":2}"# => Ok(r#"{"FIRST-NAME":1,"TYPE":2}"#),
    r#"{"FIRST-NAME":1,"TYPE":2}"# => Err("`firstName`"),

    rename_all_one_direction:
    #[serde(rename_all(deserialize = "PascalCase"))]
    struct Model { first_name: i64 }
    r#"{"FirstName":1}"# => Ok(r#"{"first_name":1}"#),

    alias:
    struct Model {
        #[serde(alias = "b", alias = "c", rename = "d")] #[serde(alias = "e")] a: i64,
        #[serde(default, alias = "y")] x: i64,
    }
    r#"{"b":1}"# => Ok(r#"{"d":1,"x":0}"#),
    r#"{"y":9,"c":1}"# => Ok(r#"{"d":1,"x":9}"#),
    r#"{"e":1}"# => Ok(r#"{"d":1,"x":0}"#),
    r#"{"d":1,"x":2}"# => Ok(r#"{"d":1,"x":2}"#),
    r#"{"a":1}"# => Err("missing field `d`"),
    r#"{"d":1,"e":1}"# => Err("duplicate field `d`"),
    r#"{"b":1,"b":1}"# => Err("duplicate field `d`"),

    deny_unknown_fields:
    #[serde(deny_unknown_fields)]
    struct Model {
        #[serde(alias = "b")] a: i64,
        #[serde(skip)] skipped: i64,
        #[serde(default)] c: i64,
    }
    r#"{"a":1}"# => Ok(r#"{"a":1,"c":0}"#),
    r#"{"b":1}"# => Ok(r#"{"a":1,"c":0}"#),
    r#"{"a":1,"x":1}"# => Err("unknown field `x`, expected "),
    r#"{"a":1,"skipped":1}"# => Err("unknown field `skipped`"),

    deny_unknown_fields_without_fields:
    #[serde(deny_unknown_fields)]
    struct Model {}
    "{}" => Ok("{}"),
    r#"{"x":1}"# => Err("unknown field `x`, there are no fields"),

    unknown_fields_are_skipped:
    struct Model { a: i64 }
    r#"{"x":{"a":[1,{"a":2}]},"a":1,"y":null}"# => Ok(r#"{"a":1}"#),

    field_default:
    struct Model {
        #[serde(default)] a: i64,
        #[serde(default = "seven")] b: i64,
        #[serde(default = "self::answers")] c: Vec<i64>,
        #[serde(default = "Vec::new")] d: Vec<i64>,
        #[serde(default)] e: Option<i64>,
        #[serde(default = "i64::max_value")] f: i64,
        #[serde(default = "<Vec<i64> as Default>::default")] g: Vec<i64>,
    }
    r#"{"e":1}"# => Ok(r#"{"a":0,"b":7,"c":[42],"d":[],"e":1,"f":9223372036854775807,"g":[]}"#),
    r#"{"a":1,"b":2,"c":[],"d":[4],"e":5,"f":6,"g":[7]}"# => Ok(r#"{"a":1,"b":2,"c":[],"d":[4],"e":5,"f":6,"g":[7]}"#),
    r#"{"a":null}"# => Err("null"),
    r#"{"b":null}"# => Err("null"),

    field_default_of_option:
    struct Model { #[serde(default = "some_seven")] a: Option<i64> }
    "{}" => Ok(r#"{"a":7}"#),
    r#"{"a":null}"# => Ok(r#"{"a":null}"#),
    r#"{"a":1}"# => Ok(r#"{"a":1}"#),

    skip:
    struct Model {
        a: i64,
        #[serde(skip)] b: i64,
        #[serde(skip, default = "seven")] c: i64,
        #[serde(skip)] #[serde(default = "answers")] d: Vec<i64>,
        #[serde(skip)] e: Option<std::time::Duration>,
    }
    r#"{"a":1,"b":2,"c":"x","d":{},"e":false}"# => Ok(r#"{"a":1}"#),
    r#"{"b":2}"# => Err("missing field `a`"),

    skip_serializing:
    struct Model { #[serde(skip_serializing)] a: i64, #[serde(skip_serializing, default)] b: i64, c: i64 }
    r#"{"a":1,"b":2,"c":3}"# => Ok(r#"{"c":3}"#),
    r#"{"a":1,"c":3}"# => Ok(r#"{"c":3}"#),
    r#"{"c":3}"# => Err("missing field `a`"),

    skip_serializing_if:
    struct Model {
        #[serde(skip_serializing_if = "is_seven")] a: i64,
        #[serde(default, skip_serializing_if = "str::is_empty")] b: String,
        #[serde(default, skip_serializing_if = "<[_]>::is_empty")] c: Vec<i64>,
        #[serde(skip_serializing_if = "Option::is_none")] d: Option<i64>,
        #[serde(skip_serializing_if = "Option::is_some", default)] e: Option<i64>,
        #[serde(default, skip_serializing_if = "OptionalNullable::is_absent")] f: OptionalNullable<i64>,
    }
    r#"{"a":7,"b":"","c":[],"e":1}"# => Ok("{}"),
    r#"{"a":6,"b":"x","c":[1],"d":2,"e":1,"f":null}"# => Ok(r#"{"a":6,"b":"x","c":[1],"d":2,"f":null}"#),
    r#"{"b":"x"}"# => Err("missing field `a`"),

    with:
    struct Model {
        #[serde(with = "hex")] a: i64,
        #[serde(with = "hex", default = "seven")] b: i64,
        #[serde(serialize_with = "hex::serialize")] c: i64,
        #[serde(deserialize_with = "hex::deserialize")] d: i64,
        #[serde(serialize_with = "bytes_as_length")] e: Vec<u8>,
        #[serde(serialize_with = "listed::serialize::<Option<i64>, _>", deserialize_with = "listed::deserialize")] f: Option<i64>,
    }
    r#"{"a":"ff","b":"10","c":255,"d":"ff","e":[1,2],"f":[5]}"# => Ok(r#"{"a":"ff","b":"10","c":"ff","d":255,"e":2,"f":[5]}"#),
    r#"{"a":"ff","c":255,"d":"ff","e":[],"f":[5]}"# => Ok(r#"{"a":"ff","b":"7","c":"ff","d":255,"e":0,"f":[5]}"#),
    r#"{"a":255,"c":255,"d":"ff","e":[],"f":[5]}"# => Err("invalid type: integer"),
    r#"{"a":"xyz","c":255,"d":"ff","e":[],"f":[5]}"# => Err("invalid digit"),

    with_of_serde_with:
    struct Model {
        #[serde(with = "serde_with::As::<serde_with::DisplayFromStr>")] a: i64,
        #[serde(default, with = "serde_with::As::<Vec<serde_with::DisplayFromStr>>")] b: Vec<i64>,
    }
    r#"{"a":"1","b":["2"]}"# => Ok(r#"{"a":"1","b":["2"]}"#),
    r#"{"a":"x"}"# => Err("invalid digit"),

    with_and_bound [i64]:
    struct Model<T> {
        #[serde(with = "listed", bound(serialize = "T: Serialize", deserialize = "T: Deserialize<'de>"))] a: T,
    }
    r#"{"a":[2]}"# => Ok(r#"{"a":[2]}"#),

    with_and_container_bound [i64]:
    #[serde(bound(serialize = "T: Serialize", deserialize = "T: DeserializeOwned"))]
    struct Model<T> { #[serde(with = "listed")] a: T }
    r#"{"a":[2]}"# => Ok(r#"{"a":[2]}"#),

    with_borrowed:
    struct Model<'a> { #[serde(borrow, with = "listed")] a: &'a str }
    r#"{"a":["x"]}"# => Ok(r#"{"a":["x"]}"#),

    container_bound [i64]:
    #[serde(bound = "T: Serialize + DeserializeOwned")]
    struct Model<T> { a: Vec<T> }
    r#"{"a":[1]}"# => Ok(r#"{"a":[1]}"#),

    container_bound_empty [NoSerde]:
    #[serde(bound = "")]
    struct Model<T> { a: Indirect<T> }
    r#"{"a":null}"# => Ok(r#"{"a":null}"#),

    container_bound_of_parts [NoSerde]:
    #[serde(bound(serialize = "Indirect<T>: Serialize", deserialize = "Indirect<T>: Deserialize<'de>"))]
    struct Model<T> { a: Indirect<T> }
    r#"{"a":null}"# => Ok(r#"{"a":null}"#),

    field_bound [NoSerde]:
    struct Model<T> { #[serde(bound = "")] a: Indirect<T>, b: i64 }
    r#"{"a":null,"b":1}"# => Ok(r#"{"a":null,"b":1}"#),

    default_on_generics [i64]:
    struct Model<T> { #[serde(default)] a: T, #[serde(skip)] b: T, #[serde(default)] c: Vec<T> }
    "{}" => Ok(r#"{"a":0,"c":[]}"#),
    r#"{"a":1,"c":[2]}"# => Ok(r#"{"a":1,"c":[2]}"#),

    borrow_of_a_struct:
    struct Model<'a> {
        #[serde(borrow)] a: Inner<'a>,
        #[serde(borrow = "'a")] b: Vec<&'a str>,
        #[serde(borrow)] c: Option<Inner<'a>>,
    }
    r#"{"a":{"text":"x"},"b":["y","z"],"c":{"text":"w"}}"# => Ok(r#"{"a":{"text":"x"},"b":["y","z"],"c":{"text":"w"}}"#),
    r#"{"a":{"text":"\n"},"b":[],"c":{"text":"w"}}"# => Err("borrowed string"),

    list_syntax:
    #[serde(rename_all = "camelCase", deny_unknown_fields,)]
    struct Model {
        #[serde(rename = "x", default = "seven", skip_serializing_if = "is_seven",)]
        #[serde()]
        a: i64,
    }
    "{}" => Ok("{}"),
    r#"{"x":1}"# => Ok(r#"{"x":1}"#),

    variant_rename:
    #[serde(rename_all = "snake_case")]
    enum Model {
        PlainOne,
        #[serde(rename = "3ds")] ThreeDs,
        #[serde(rename(serialize = "out", deserialize = "in"))] Directed,
        #[serde(rename(serialize = "written"))] WrittenOnly,
        #[serde(alias = "x", alias = "y")] Aliased,
        #[serde(rename = "")] Empty,
    }
    r#""plain_one""# => Ok(r#""plain_one""#),
    r#""3ds""# => Ok(r#""3ds""#),
    r#""in""# => Ok(r#""out""#),
    r#""out""# => Err("unknown variant `out`, expected one of `plain_one`, `3ds`, `in`, `written_only`, `aliased`"),
    r#""written_only""# => Ok(r#""written""#),
    r#""x""# => Ok(r#""aliased""#),
    r#""y""# => Ok(r#""aliased""#),
    r#""aliased""# => Ok(r#""aliased""#),
    r#""""# => Ok(r#""""#),
    r#""PlainOne""# => Err("unknown variant `PlainOne`"),
    "1" => Err("invalid type: integer `1`"),
    "null" => Err("null"),

    variant_rename_all_directions:
    #[serde(rename_all(serialize = "SCREAMING_SNAKE_CASE", deserialize = "kebab-case"))]
    enum Model { VeryTasty }
    r#""very-tasty""# => Ok(r#""VERY_TASTY""#),
    r#""VERY_TASTY""# => Err("`very-tasty`"),
}

twins! {
    with_on_generics [i64]:
    struct Model<T> { a: T, #[serde(with = "listed")] b: T }
    r#"{"a":1,"b":[2]}"# => Ok(r#"{"a":1,"b":[2]}"#),
    r#"{"a":1,"b":2}"# => Err("integer"),
}

#[allow(clippy::unnecessary_wraps)]
fn some_seven() -> Option<i64> {
    Some(7)
}

#[derive(Debug)]
struct NoSerde;

/// Needs nothing of `T`.
#[derive(Debug)]
struct Indirect<T>(std::marker::PhantomData<T>);

impl<T> Serialize for Indirect<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

impl<'de, T> Deserialize<'de> for Indirect<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <()>::deserialize(deserializer).map(|()| Indirect(std::marker::PhantomData))
    }
}

#[derive(Debug, Serialize, Deserialize)]
struct Inner<'a> {
    text: &'a str,
}

/// Every rule of `rename_all`, on names that its separators and capitals could be taken for.
macro_rules! rename_all {
    ($($case:ident $name:literal;)*) => {$(
        #[allow(non_snake_case)]
        mod $case {
            use super::*;

            macro_rules! definitions {
                ($vis:vis, $derive:meta) => {
                    #[$derive]
                    #[serde(rename_all = $name)]
                    $vis struct Fields {
                        a: u8,
                        first_name: u8,
                        _leading: u8,
                        trailing_: u8,
                        two__underscores: u8,
                        line2_of_3: u8,
                        r#type: u8,
                        camelCased: u8,
                        ABBREVIATED: u8,
                        grüße_an_élan: u8,
                    }

                    #[$derive]
                    #[serde(rename_all = $name)]
                    #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
                    $vis enum Variants {
                        A,
                        VeryTasty,
                        ABTest,
                        HTTP,
                        Http2Server,
                        Line3,
                        with_underscore,
                        GrüßeÉlan,
                    }
                };
            }

            definitions!(, derive(Debug, ApiModel));
            mod twin {
                use super::super::*;
                definitions!(pub(super), derive(Debug, Serialize, Deserialize));
            }

            #[test]
            fn as_serde() {
                use Variants::*;
                let fields = Fields {
                    a: 0,
                    first_name: 1,
                    _leading: 2,
                    trailing_: 3,
                    two__underscores: 4,
                    line2_of_3: 5,
                    r#type: 6,
                    camelCased: 7,
                    ABBREVIATED: 8,
                    grüße_an_élan: 9,
                };
                let written = to_string(&fields).unwrap();
                let twin: twin::Fields = from_str(&written).unwrap();
                assert_eq!(to_string(&twin).unwrap(), written);
                assert_eq!(format!("{:?}", from_str::<Fields>(&written).unwrap()), format!("{twin:?}"));

                let variants = [A, VeryTasty, ABTest, HTTP, Http2Server, Line3, with_underscore, GrüßeÉlan];
                for variant in variants {
                    let written = to_string(&variant).unwrap();
                    let twin: twin::Variants = from_str(&written).unwrap();
                    assert_eq!(format!("{variant:?}"), format!("{twin:?}"), "{written}");
                    assert_eq!(to_string(&twin).unwrap(), written);
                    assert_eq!(to_string(&from_str::<Variants>(&written).unwrap()).unwrap(), written);
                }
            }
        }
    )*};
}

rename_all! {
    lower "lowercase";
    upper "UPPERCASE";
    pascal "PascalCase";
    camel "camelCase";
    snake "snake_case";
    screaming_snake "SCREAMING_SNAKE_CASE";
    kebab "kebab-case";
    screaming_kebab "SCREAMING-KEBAB-CASE";
}

mod skip_needs_nothing {
    use super::*;

    #[derive(Debug, ApiModel)]
    struct Model<T> {
        a: i64,
        #[serde(skip)]
        b: Option<T>,
    }

    #[test]
    fn of_a_type_parameter() {
        check::<Model<NoSerde>>(&[(r#"{"a":1,"b":2}"#, Ok(r#"{"a":1}"#))]);
        assert!(Model::<NoSerde>::builder()
            .a(1)
            .b(Some(NoSerde))
            .build()
            .b
            .is_some());
    }
}

mod container_rename {
    use super::*;

    #[derive(Debug, ApiModel)]
    #[serde(rename = "wire-name")]
    struct Renamed {
        a: i64,
    }

    #[derive(Debug, ApiModel)]
    #[serde(rename(serialize = "Out", deserialize = "In"))]
    struct Directed {
        a: i64,
    }

    #[derive(Debug, ApiModel)]
    #[serde(rename = "wire-kind")]
    enum Kind {
        A,
    }

    #[test]
    fn names_the_model_in_messages() {
        check::<Renamed>(&[
            (r#"{"a":1}"#, Ok(r#"{"a":1}"#)),
            ("{}", Err("missing field `a` of `wire-name`")),
            ("[1]", Err("an object for `wire-name`")),
        ]);
        check::<Directed>(&[("{}", Err("missing field `a` of `In`"))]);
        check::<Kind>(&[("1", Err("`wire-kind`")), (r#""A""#, Ok(r#""A""#))]);
        let error = "x".parse::<Kind>().unwrap_err();
        assert!(error.to_string().contains("`wire-kind`"), "{error}");
    }
}

mod container_default {
    use super::*;

    /// The same tokens with either derive.
    macro_rules! both {
        ($($definitions:tt)*) => {
            mod ours {
                use super::super::*;
                use std::clone::Clone as DeriveTwo;
                use ApiModel as DeriveOne;
                $($definitions)*
            }
            mod twin {
                use super::super::*;
                use serde::{Deserialize as DeriveOne, Serialize as DeriveTwo};
                $($definitions)*
            }
        };
    }

    both! {
        #[derive(Debug, DeriveOne, DeriveTwo)]
        #[serde(default)]
        pub(super) struct ByTrait {
            a: i64,
            pub(super) b: String,
            c: Option<i64>,
            #[serde(default)]
            d: i64,
            #[serde(default = "seven")]
            e: i64,
            #[serde(skip)]
            pub(super) f: i64,
        }

        impl Default for ByTrait {
            fn default() -> Self {
                Self { a: 1, b: "two".into(), c: Some(3), d: 4, e: 5, f: 6 }
            }
        }

        #[derive(Debug, DeriveOne, DeriveTwo)]
        #[allow(dead_code)]
        #[serde(default = "by_path")]
        pub(super) struct ByPath {
            a: i64,
            c: Option<i64>,
            #[serde(skip)]
            pub(super) f: i64,
            #[serde(skip, default)]
            pub(super) g: i64,
        }

        fn by_path() -> ByPath {
            ByPath { a: -1, c: None, f: -6, g: -7 }
        }

        #[derive(Debug, DeriveOne, DeriveTwo)]
        #[serde(default)]
        pub(super) struct Generic<T> {
            a: T,
            pub(super) b: Vec<T>,
        }

        impl<T: Default> Default for Generic<T> {
            fn default() -> Self {
                Self { a: T::default(), b: vec![T::default()] }
            }
        }
    }
    use ours::{ByPath, ByTrait, Generic};

    #[test]
    fn as_serde() {
        same::<ByTrait, twin::ByTrait>(&[
            ("{}", Ok(r#"{"a":1,"b":"two","c":3,"d":0,"e":7}"#)),
            (
                r#"{"c":null,"a":9,"f":1}"#,
                Ok(r#"{"a":9,"b":"two","c":null,"d":0,"e":7}"#),
            ),
            (r#"{"a":null}"#, Err("null")),
        ]);
        same::<ByPath, twin::ByPath>(&[(r#"{"c":1}"#, Ok(r#"{"a":-1,"c":1}"#))]);
        check::<ByPath>(&[("{}", Ok(r#"{"a":-1}"#))]);
        same::<Generic<i64>, twin::Generic<i64>>(&[
            ("{}", Ok(r#"{"a":0,"b":[0]}"#)),
            (r#"{"b":[]}"#, Ok(r#"{"a":0,"b":[]}"#)),
        ]);
        assert_eq!(ByTrait::builder().build().b, "two");
        assert_eq!(ByTrait::builder().build().f, 6);
        assert_eq!(
            (ByPath::builder().build().f, ByPath::builder().build().g),
            (-6, 0)
        );
        assert_eq!(Generic::<u8>::builder().build().b, [0]);
    }

    #[derive(Debug, Default, ApiModel)]
    #[serde(default)]
    struct Mixed {
        #[nullable]
        a: Option<i64>,
        b: OptionalNullable<i64>,
        c: Option<i64>,
    }

    #[test]
    fn leaves_the_other_kinds_alone() {
        check::<Mixed>(&[
            ("{}", Err("missing field `a`")),
            (r#"{"a":null}"#, Ok(r#"{"a":null}"#)),
            (r#"{"a":1,"b":null,"c":null}"#, Ok(r#"{"a":1,"b":null}"#)),
        ]);
    }
}

mod with_on_presence {
    use super::*;

    #[derive(Debug, PartialEq, ApiModel)]
    struct Kinds {
        #[serde(with = "hex_or_empty")]
        optional: Option<i64>,
        #[nullable]
        #[serde(with = "hex_or_empty")]
        nullable: Option<i64>,
        #[serde(with = "hex")]
        three: OptionalNullable<i64>,
        #[serde(with = "hex_or_empty", default = "some_seven")]
        defaulted: Option<i64>,
        #[serde(serialize_with = "hex::serialize")]
        written: OptionalNullable<i64>,
        #[serde(deserialize_with = "hex::deserialize")]
        read: OptionalNullable<i64>,
    }

    #[test]
    fn converts_the_value() {
        check::<Kinds>(&[
            (
                r#"{"nullable":""}"#,
                Ok(r#"{"nullable":"","defaulted":"7"}"#),
            ),
            (
                r#"{"nullable":"a","optional":"b","three":"c","defaulted":"d","written":14,"read":"f"}"#,
                Ok(
                    r#"{"optional":"b","nullable":"a","three":"c","defaulted":"d","written":"e","read":15}"#,
                ),
            ),
            (
                r#"{"nullable":"","optional":"","three":null,"defaulted":"","written":null,"read":null}"#,
                Ok(r#"{"nullable":"","three":null,"defaulted":"","written":null,"read":null}"#),
            ),
            (r#"{"three":"c"}"#, Err("missing field `nullable`")),
            (r#"{"three":12}"#, Err("invalid type: integer `12`")),
            (r#"{"read":12}"#, Err("invalid type: integer `12`")),
            (r#"{"written":"c"}"#, Err("invalid type: string")),
        ]);
    }

    #[derive(Debug, ApiModel)]
    struct Generic<T> {
        plain: T,
        #[serde(with = "listed")]
        three: OptionalNullable<T>,
    }

    #[derive(Debug, ApiModel)]
    struct OnlyConverted<T> {
        #[serde(
            with = "listed",
            bound(serialize = "T: Serialize", deserialize = "T: Deserialize<'de>")
        )]
        three: OptionalNullable<T>,
    }

    #[test]
    fn converts_a_generic_value() {
        check::<Generic<i64>>(&[
            (r#"{"plain":1}"#, Ok(r#"{"plain":1}"#)),
            (
                r#"{"plain":1,"three":null}"#,
                Ok(r#"{"plain":1,"three":null}"#),
            ),
            (
                r#"{"plain":1,"three":[2]}"#,
                Ok(r#"{"plain":1,"three":[2]}"#),
            ),
            (r#"{"plain":1,"three":2}"#, Err("integer")),
        ]);
        check::<OnlyConverted<i64>>(&[(r#"{"three":[2]}"#, Ok(r#"{"three":[2]}"#))]);
    }

    #[derive(Debug, ApiModel)]
    struct ByAs {
        #[serde(with = "serde_with::As::<Option<serde_with::DisplayFromStr>>")]
        optional: Option<i64>,
        #[serde(with = "serde_with::As::<serde_with::DisplayFromStr>")]
        three: OptionalNullable<i64>,
    }

    #[test]
    fn converts_by_serde_with() {
        check::<ByAs>(&[
            ("{}", Ok("{}")),
            (r#"{"optional":null,"three":null}"#, Ok(r#"{"three":null}"#)),
            (
                r#"{"optional":"1","three":"2"}"#,
                Ok(r#"{"optional":"1","three":"2"}"#),
            ),
        ]);
    }

    #[derive(Debug, ApiModel)]
    #[allow(unreachable_pub)]
    pub struct PublicOfPrivate {
        #[serde(with = "listed")]
        plain: Private,
        #[serde(with = "listed")]
        three: OptionalNullable<Private>,
    }

    #[derive(Debug, Serialize, Deserialize)]
    struct Private(i64);

    #[test]
    fn converts_a_private_type() {
        check::<PublicOfPrivate>(&[(
            r#"{"plain":[1],"three":[2]}"#,
            Ok(r#"{"plain":[1],"three":[2]}"#),
        )]);
    }

    #[derive(Debug, ApiModel)]
    struct Nested {
        #[optional_nullable]
        #[serde(
            default,
            skip_serializing_if = "Option::is_none",
            with = "serde_with::rust::double_option"
        )]
        double: Option<Option<i64>>,
    }

    #[test]
    fn takes_the_type_of_a_nested_option() {
        check::<Nested>(&[
            ("{}", Ok("{}")),
            (r#"{"double":null}"#, Ok(r#"{"double":null}"#)),
            (r#"{"double":1}"#, Ok(r#"{"double":1}"#)),
        ]);
    }
}

mod borrow {
    use super::*;

    #[derive(Debug, ApiModel)]
    struct Cows<'a> {
        #[serde(borrow)]
        text: Cow<'a, str>,
        #[serde(borrow)]
        bytes: Cow<'a, [u8]>,
        #[serde(borrow)]
        optional: Option<Cow<'a, str>>,
        #[serde(borrow)]
        three: OptionalNullable<Cow<'a, str>>,
        #[serde(borrow, default)]
        defaulted: Cow<'a, str>,
        #[nullable]
        #[serde(borrow)]
        nullable: Option<Cow<'a, str>>,
        #[serde(borrow)]
        three_bytes: OptionalNullable<Cow<'a, [u8]>>,
        #[serde(borrow = "'a", alias = "q")]
        full_path: std::borrow::Cow<'a, str>,
        owned: Cow<'a, str>,
    }

    fn document(text: &str) -> String {
        let keys = [
            "text",
            "bytes",
            "optional",
            "three",
            "defaulted",
            "nullable",
            "three_bytes",
            "q",
            "owned",
        ];
        let entries = keys.map(|key| format!("\"{key}\":\"{text}\""));
        format!("{{{}}}", entries.join(","))
    }

    fn borrowed(cows: &Cows) -> [bool; 9] {
        #[allow(clippy::ptr_arg)]
        fn is<T: ToOwned + ?Sized>(cow: &Cow<T>) -> bool {
            matches!(cow, Cow::Borrowed(_))
        }
        [
            is(&cows.text),
            is(&cows.bytes),
            cows.optional.as_ref().is_some_and(is),
            cows.three.as_ref().value().is_some_and(is),
            is(&cows.defaulted),
            cows.nullable.as_ref().is_some_and(is),
            cows.three_bytes.as_ref().value().is_some_and(is),
            is(&cows.full_path),
            is(&cows.owned),
        ]
    }

    #[test]
    fn cows_are_borrowed_where_they_can_be() {
        let plain = document("x");
        let cows: Cows = from_str(&plain).unwrap();
        assert_eq!(
            borrowed(&cows),
            [true, true, true, true, true, true, true, true, false]
        );
        assert_eq!((&*cows.text, &*cows.bytes), ("x", &b"x"[..]));

        let escaped = document("\\u0041");
        let cows: Cows = from_str(&escaped).unwrap();
        assert_eq!(borrowed(&cows), [false; 9]);
        assert_eq!((&*cows.text, &*cows.bytes), ("A", &b"A"[..]));
        assert_eq!(cows.three.as_deref().value(), Some("A"));
    }

    #[derive(Debug, ApiModel)]
    struct Pair<'a, 'b> {
        #[serde(borrow = "'a")]
        first: Cow<'a, str>,
        second: Cow<'b, str>,
    }

    #[test]
    fn a_lifetime_that_is_not_borrowed_is_free() {
        fn read<'long>(document: &str) -> (String, Cow<'long, str>) {
            let pair: Pair<'_, 'long> = from_str(document).unwrap();
            assert!(matches!(pair.first, Cow::Borrowed("a")));
            (pair.first.into_owned(), pair.second)
        }
        let document = String::from(r#"{"first":"a","second":"b"}"#);
        let read: (String, Cow<'static, str>) = read(&document);
        assert_eq!(read, ("a".to_owned(), Cow::Borrowed("b")));
    }

    #[derive(Debug, ApiModel)]
    struct Nested<'a> {
        #[optional_nullable]
        #[serde(borrow)]
        double: Option<Option<Cow<'a, str>>>,
    }

    #[test]
    fn a_cow_in_a_nested_option_is_borrowed_too() {
        let nested: Nested = from_str(r#"{"double":"x"}"#).unwrap();
        assert!(
            matches!(nested.double, Some(Some(Cow::Borrowed("x")))),
            "{nested:?}"
        );
    }
}

mod other_formats {
    use super::*;

    #[derive(Debug, PartialEq, ApiModel)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    struct Counted {
        #[serde(skip_serializing_if = "is_seven", default = "seven")]
        id_number: i64,
        #[serde(with = "hex")]
        hex_value: OptionalNullable<i64>,
        #[serde(skip_serializing, default)]
        not_written: i64,
        may_be: Option<i64>,
    }

    #[test]
    fn the_length_of_the_map_counts_what_is_written() {
        let values = [
            Counted::builder().id_number(7).build(),
            Counted::builder()
                .id_number(8)
                .hex_value(10)
                .may_be(1)
                .build(),
            Counted::builder().hex_value(OptionalNullable::Null).build(),
        ];
        for value in values {
            let bytes = rmp_serde::to_vec(&value).unwrap();
            assert_eq!(rmp_serde::from_slice::<Counted>(&bytes).unwrap(), value);
            let bytes = postcard::to_stdvec(&value).unwrap();
            let entries = to_string(&value).unwrap().matches(':').count();
            assert_eq!(usize::from(bytes[0]), entries);
        }
    }
}

/// An alias that is the field's own key, or is written twice, changes nothing, as in serde.
#[test]
fn a_redundant_alias_is_harmless() {
    #[derive(Debug, PartialEq, ApiModel)]
    #[serde(rename_all = "camelCase")]
    struct Order {
        #[serde(alias = "orderId", alias = "id", alias = "id")]
        order_id: i64,
    }

    for json in [r#"{"orderId":1}"#, r#"{"id":1}"#] {
        let order: Order = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&order).unwrap(), r#"{"orderId":1}"#);
    }
    let twice = serde_json::from_str::<Order>(r#"{"orderId":1,"id":1}"#);
    let error = twice.unwrap_err().to_string();
    assert_eq!(error, "duplicate field `orderId` at line 1 column 17");
}

/// serde_with's own attribute, above the derive.
#[test]
fn serde_as_converts_every_kind() {
    #[serde_with::serde_as]
    #[derive(Debug, PartialEq, ApiModel)]
    struct Order {
        #[serde_as(as = "serde_with::DisplayFromStr")]
        id: u64,
        #[serde_as(as = "Option<serde_with::DisplayFromStr>")]
        limit: Option<u64>,
        #[nullable]
        #[serde_as(as = "Option<serde_with::DisplayFromStr>", no_default)]
        parent: Option<u64>,
        #[serde_as(as = "serde_with::DisplayFromStr")]
        total: OptionalNullable<u64>,
    }

    for json in [
        r#"{"id":"1","parent":null}"#,
        r#"{"id":"1","limit":"2","parent":"3","total":"4"}"#,
        r#"{"id":"1","parent":null,"total":null}"#,
    ] {
        let order: Order = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&order).unwrap(), json);
    }
    let error = serde_json::from_str::<Order>(r#"{"id":1,"parent":null}"#).unwrap_err();
    let expected = "invalid type: integer `1`, expected a string";
    assert!(error.to_string().starts_with(expected), "{error}");
}

/// Counts how often the model's own default is built.
mod counted {
    use std::cell::Cell;

    use super::*;

    thread_local! {
        static BUILT: Cell<usize> = const { Cell::new(0) };
    }

    #[derive(Debug, PartialEq, ApiModel)]
    #[serde(default)]
    struct Settings {
        a: Option<i64>,
        b: Option<i64>,
        c: i64,
    }

    impl Default for Settings {
        fn default() -> Self {
            BUILT.with(|built| built.set(built.get() + 1));
            Settings {
                a: Some(1),
                b: None,
                c: 3,
            }
        }
    }

    #[test]
    fn a_default_is_built_only_where_it_is_asked_for() {
        for (json, written, built) in [
            (r#"{"a":1,"b":2,"c":3}"#, r#"{"a":1,"b":2,"c":3}"#, 0),
            // Once to read, and once for each pass of writing: counting and writing.
            (r#"{"a":null,"c":3}"#, r#"{"a":null,"c":3}"#, 3),
        ] {
            BUILT.with(|built| built.set(0));
            let settings: Settings = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::to_string(&settings).unwrap(), written);
            assert_eq!(BUILT.with(Cell::get), built, "{json}");
        }
    }
}

/// A default by a generic function, which its field's type makes definite.
#[test]
fn a_default_may_be_generic() {
    #[derive(Debug, PartialEq, ApiModel)]
    struct Order {
        #[serde(default = "Option::default")]
        a: Option<String>,
        #[serde(default = "Default::default", skip_serializing_if = "Option::is_none")]
        b: Option<i64>,
        #[serde(default = "Vec::new")]
        c: Vec<i64>,
        #[serde(skip)]
        note: Option<String>,
    }

    let order: Order = serde_json::from_str("{}").unwrap();
    assert_eq!(order, Order::builder().build());
    assert_eq!(serde_json::to_string(&order).unwrap(), r#"{"c":[]}"#);
    assert_eq!(
        Order::builder().note("x").build().note.as_deref(),
        Some("x")
    );
}

/// `#[r#nullable]` is `#[nullable]` to rustc too.
#[test]
fn raw_names_of_attributes() {
    #[derive(Debug, PartialEq, ApiModel)]
    struct Order {
        #[r#nullable]
        #[r#serde(r#rename = "text")]
        note: Option<String>,
        status: Status,
    }
    #[derive(Debug, PartialEq, ApiModel)]
    enum Status {
        #[r#unrecognized]
        Other(String),
    }

    let text = r#"{"text":null,"status":"new"}"#;
    let order: Order = serde_json::from_str(text).unwrap();
    assert_eq!(order.status, Status::Other("new".to_owned()));
    assert_eq!(serde_json::to_string(&order).unwrap(), text);
}

/// `#[builder(…)]` is another derive's where the model says what its own builder is.
#[test]
fn a_builder_of_another_crate_beside() {
    #[derive(ApiModel)]
    #[api_model(builder = MakeOrder)]
    #[builder(start_fn = make)]
    struct Order {
        #[builder(into)]
        note: String,
    }
    #[derive(ApiModel)]
    #[api_model(builder = false)]
    #[builder(start_fn = make)]
    struct Refund {
        #[builder(into)]
        note: String,
    }

    let order = Order::builder().note("a").build();
    let refund = Refund { note: order.note };
    assert_eq!(serde_json::to_string(&refund).unwrap(), r#"{"note":"a"}"#);
}
