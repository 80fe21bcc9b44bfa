//! The types of other crates in every kind of field, and in models inside of unions.

// Three states in two `Option`s are one of the kinds.
#![allow(clippy::option_option)]

use std::fmt::Debug;

use optnull::{ApiModel, OptionalNullable};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{json, Value};

/// A model that has a type in every kind of field, and how each kind is built.
trait Kinds: Debug + PartialEq + Serialize + DeserializeOwned {
    type Value: Clone + DeserializeOwned;

    /// With what must be there only.
    fn least(value: Self::Value) -> Self;
    /// With a null wherever one can be.
    fn nulls(value: Self::Value) -> Self;
    /// With a value everywhere, as it is.
    fn values(value: Self::Value) -> Self;
    /// With a value everywhere, in what the fields are.
    fn wrapped(value: Self::Value) -> Self;
}

fn value<T: DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}: {json}"))
}

/// Builds, writes and reads the kinds with this value.
fn present<K: Kinds>(json: &str, default: &str) {
    let document = format!(r#"{{"required":{json},"nullable":null,"defaulted":{default}}}"#);
    check(&document, &K::least(value(json)));
    let shorter = format!(r#"{{"required":{json},"nullable":null}}"#);
    assert_eq!(value::<K>(&shorter), K::least(value(json)));

    let document = format!(
        r#"{{"required":{json},"nullable":null,"three":null,"nested":null,"defaulted":{default}}}"#
    );
    check(&document, &K::nulls(value(json)));

    let document = format!(
        r#"{{"required":{json},"optional":{json},"nullable":{json},"three":{json},"nested":{json},"defaulted":{json}}}"#
    );
    check(&document, &K::values(value(json)));
    check(&document, &K::wrapped(value(json)));
}

fn check<K: Kinds>(document: &str, built: &K) {
    assert_eq!(&value::<K>(document), built, "{document}");
    assert_eq!(serde_json::to_string(built).unwrap(), document);
    let tree = serde_json::to_value(built).unwrap();
    assert_eq!(tree, value::<Value>(document));
    assert_eq!(&K::deserialize(&tree).unwrap(), built, "{document}");
}

/// Puts a value that is none of the type under each key.
fn refused<K: Kinds>(json: &str, wrong: &str, reason: &str) {
    let mut document = json!({"required": null, "nullable": null});
    document["required"] = value(json);
    for (key, null_is_refused) in [
        ("required", true),
        ("optional", false),
        ("nullable", false),
        ("three", false),
        ("nested", false),
        ("defaulted", true),
    ] {
        let with = |wrong: Value| {
            let mut document = document.clone();
            document[key] = wrong;
            serde_json::from_str::<K>(&document.to_string()).map_err(|error| error.to_string())
        };
        let error = with(value(wrong)).expect_err(key);
        assert!(error.contains(reason), "{error}: {key}");
        assert_eq!(with(Value::Null).is_err(), null_is_refused, "{key}");
    }
    let error = serde_json::from_str::<K>("{}").unwrap_err().to_string();
    assert!(
        error.starts_with("missing fields `required` and `nullable` of `Kinds`"),
        "{error}"
    );
}

/// What is written is read as what is expected, by a format for people and by one for machines.
#[track_caller]
fn reads<W: Serialize, R: Debug + PartialEq + DeserializeOwned>(written: &W, expected: &R) {
    let json = serde_json::to_string(written).unwrap();
    assert_eq!(&value::<R>(&json), expected, "{json}");
    let mut cbor = Vec::new();
    ciborium::into_writer(written, &mut cbor).unwrap();
    let read = ciborium::from_reader::<R, _>(&cbor[..]);
    assert_eq!(
        &read.unwrap_or_else(|error| panic!("{error}: {json}")),
        expected
    );
}

/// A row has a type, a value in JSON and a default, and what is refused and in which words.
macro_rules! kinds {
    ($($name:ident: $ty:ty = $json:literal or $default:literal, not $wrong:literal: $reason:literal;)*) => {$(
        mod $name {
            use super::*;

            #[derive(Debug, Clone, PartialEq, ApiModel)]
            struct Kinds {
                required: $ty,
                optional: Option<$ty>,
                #[nullable]
                nullable: Option<$ty>,
                three: OptionalNullable<$ty>,
                #[optional_nullable]
                nested: Option<Option<$ty>>,
                #[serde(default = "default")]
                defaulted: $ty,
            }

            fn default() -> $ty {
                value($default)
            }

            #[derive(Debug, Clone, PartialEq, ApiModel)]
            struct Flat {
                #[serde(flatten)]
                kinds: Kinds,
                kind: String,
            }

            #[derive(Debug, Clone, PartialEq, ApiModel)]
            #[serde(tag = "kind")]
            enum Tagged {
                #[const_tag("kinds")]
                Kinds(Kinds),
            }

            #[derive(Debug, Clone, PartialEq, ApiModel)]
            #[serde(untagged)]
            enum Untagged {
                Kinds(Box<Kinds>),
                List(Vec<$ty>),
            }

            impl super::Kinds for Kinds {
                type Value = $ty;

                fn least(value: $ty) -> Self {
                    Kinds::builder().required(value).nullable(None).build()
                }

                fn nulls(value: $ty) -> Self {
                    Kinds::builder()
                        .required(value)
                        .optional(None)
                        .nullable(None)
                        .three(OptionalNullable::Null)
                        .nested(OptionalNullable::Null)
                        .build()
                }

                fn values(value: $ty) -> Self {
                    Kinds::builder()
                        .required(value.clone())
                        .optional(value.clone())
                        .nullable(value.clone())
                        .three(value.clone())
                        .nested(value.clone())
                        .defaulted(value)
                        .build()
                }

                fn wrapped(value: $ty) -> Self {
                    Kinds::builder()
                        .required(value.clone())
                        .optional(Some(value.clone()))
                        .nullable(Some(value.clone()))
                        .three(OptionalNullable::Value(value.clone()))
                        .nested(OptionalNullable::from(Some(Some(value.clone()))))
                        .defaulted(value)
                        .build()
                }
            }

            #[test]
            fn in_every_kind_of_field() {
                present::<Kinds>($json, $default);
                refused::<Kinds>($json, $wrong, $reason);
            }

            #[test]
            fn in_unions_and_flattened() {
                let of: [fn($ty) -> Kinds; 3] =
                    [super::Kinds::least, super::Kinds::nulls, super::Kinds::values];
                for kinds in of.map(|of| of(value($json))) {
                    let flat = Flat::builder().kinds(kinds.clone()).kind("kinds").build();
                    let tagged = Tagged::Kinds(kinds.clone());
                    // With the tag last, and first.
                    reads(&flat, &tagged);
                    reads(&tagged, &tagged);
                    reads(&tagged, &flat);
                    reads(&kinds, &Untagged::Kinds(kinds.clone().into()));
                }
                let list: Vec<$ty> = vec![value($json), value($default)];
                reads(&list, &Untagged::List(list.clone()));
            }
        }
    )*};
}

kinds! {
    chrono_utc: chrono::DateTime<chrono::Utc>
        = r#""2026-01-02T03:04:05.678Z""# or r#""1970-01-01T00:00:00Z""#,
        not r#""2026-13-02T03:04:05Z""#: "input is out of range";
    chrono_offset: chrono::DateTime<chrono::FixedOffset>
        = r#""2026-01-02T03:04:05+05:30""# or r#""1970-01-01T00:00:00Z""#,
        not "1767323045": "invalid type: integer `1767323045`";
    chrono_date: chrono::NaiveDate
        = r#""2026-01-02""# or r#""1970-01-01""#,
        not r#""2026-02-30""#: "input is out of range";
    chrono_date_time: chrono::NaiveDateTime
        = r#""2026-01-02T03:04:05""# or r#""1970-01-01T00:00:00""#,
        not r#""2026-01-02""#: "premature end of input";
    chrono_weekday: chrono::Weekday
        = r#""Fri""# or r#""Mon""#,
        not r#""Day""#: "short or long weekday names expected";
    jiff_timestamp: jiff::Timestamp
        = r#""2026-01-02T03:04:05.678Z""# or r#""1970-01-01T00:00:00Z""#,
        not r#""2026-13-02T03:04:05Z""#: "month";
    jiff_date: jiff::civil::Date
        = r#""2026-01-02""# or r#""1970-01-01""#,
        not r#""2026-02-30""#: "day";
    jiff_duration: jiff::SignedDuration
        = r#""PT3H0.5S""# or r#""PT0S""#,
        not r#""1""#: "failed to parse";
    time_offset: time::OffsetDateTime
        = r#""2026-01-02 03:04:05.0 +05:30:00""# or r#""1970-01-01 00:00:00.0 +00:00:00""#,
        not r#""2026-01-02T03:04:05Z""#: "a character literal was not valid";
    time_date: time::Date
        = r#""2026-01-02""# or r#""1970-01-01""#,
        not r#""2026-02-30""#: "day";
    uuid_hyphenated: uuid::Uuid
        = r#""67e55044-10b1-426f-9247-bb680e5fe0c8""# or r#""00000000-0000-0000-0000-000000000000""#,
        not r#""67e55044""#: "UUID parsing failed";
    absolute_url: url::Url
        = r#""https://example.com/a?b=c#d""# or r#""urn:none""#,
        not r#""/a""#: "relative URL without a base";
    decimal: rust_decimal::Decimal
        = r#""79228162514264337593543950335""# or r#""0.10""#,
        not r#""one""#: "a Decimal type representing a fixed-point number";
    index_map: indexmap::IndexMap<String, i64>
        = r#"{"z":1,"a":2}"# or "{}",
        not r#"{"z":null}"#: "invalid type: null, expected i64";
    index_set: indexmap::IndexSet<uuid::Uuid>
        = r#"["67e55044-10b1-426f-9247-bb680e5fe0c8","00000000-0000-0000-0000-000000000000"]"# or "[]",
        not "{}": "invalid type: map, expected a set";
}

/// All keys that are no field's, by id and in their order.
#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Prices {
    date: chrono::NaiveDate,
    #[serde(flatten)]
    by_id: indexmap::IndexMap<uuid::Uuid, rust_decimal::Decimal>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "kind")]
enum Listed {
    #[const_tag("prices")]
    Prices(Prices),
    #[unrecognized]
    Other(indexmap::IndexMap<String, Value>),
}

#[test]
fn the_keys_and_values_of_a_flattened_index_map() {
    let json = r#"{"date":"2026-01-02","ffffffff-ffff-ffff-ffff-ffffffffffff":"1.50","00000000-0000-0000-0000-000000000000":"0.01"}"#;
    let prices: Prices = value(json);
    let ids: Vec<_> = prices.by_id.keys().copied().collect();
    assert_eq!(ids, [uuid::Uuid::max(), uuid::Uuid::nil()]);
    assert_eq!(serde_json::to_string(&prices).unwrap(), json);

    let tag_last = format!(r#"{},"kind":"prices"}}"#, &json[..json.len() - 1]);
    assert_eq!(value::<Listed>(&tag_last), Listed::Prices(prices.clone()));
    let tree = serde_json::to_value(Listed::Prices(prices.clone())).unwrap();
    assert_eq!(Listed::deserialize(tree).unwrap(), Listed::Prices(prices));

    for (wrong, reason) in [
        (
            r#"{"date":"2026-01-02","no-id":"1"}"#,
            "UUID parsing failed",
        ),
        (
            r#"{"date":"2026-01-02","00000000-0000-0000-0000-000000000000":"x"}"#,
            "a Decimal type representing a fixed-point number",
        ),
        (
            r#"{"date":"2026-01-02","00000000-0000-0000-0000-000000000000":"1","00000000000000000000000000000000":"2"}"#,
            "duplicate field `00000000000000000000000000000000`",
        ),
    ] {
        let error = serde_json::from_str::<Prices>(wrong)
            .unwrap_err()
            .to_string();
        assert!(error.contains(reason), "{error}");
    }
}

/// Ids are bytes in CBOR, and the keys of an object are read as strings.
#[test]
fn a_flattened_map_in_cbor_has_strings_for_keys() {
    let prices = Prices {
        date: value("\"2026-01-02\""),
        by_id: [(uuid::Uuid::nil(), rust_decimal::Decimal::ONE)].into(),
    };
    let mut cbor = Vec::new();
    ciborium::into_writer(&prices, &mut cbor).unwrap();
    let error = ciborium::from_reader::<Prices, _>(&cbor[..]).unwrap_err();
    let refused = "invalid type: bytes, expected string";
    assert!(error.to_string().contains(refused), "{error}");
}

#[test]
fn an_index_map_for_what_is_not_known_keeps_the_order() {
    for json in [
        r#"{"kind":"new","z":[],"a":{}}"#,
        r#"{"z":[],"kind":"new","a":{}}"#,
        r#"{"z":[],"a":{},"kind":"new"}"#,
    ] {
        let listed: Listed = value(json);
        assert!(matches!(listed, Listed::Other(_)));
        assert_eq!(serde_json::to_string(&listed).unwrap(), json);
    }
}
