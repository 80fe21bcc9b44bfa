//! The modules of other crates for `#[serde(with = "…")]`, on each kind of field.
//!
//! A module converts a `T`, and often another beside it an `Option<T>`. On an `OptionalNullable<T>`
//! it is the one for the `T`.

// Three states in two `Option`s are one of the kinds.
#![allow(clippy::option_option)]

use std::fmt::Debug;

use optnull::{ApiModel, ConstTag, OptionalNullable};
use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::Value;

#[track_caller]
fn round_trips<M: DeserializeOwned + Serialize>(json: &str) -> M {
    let model: M = serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}: {json}"));
    assert_eq!(serde_json::to_string(&model).unwrap(), json);
    model
}

#[track_caller]
fn is_refused<M: Debug + DeserializeOwned>(json: &str, reason: &str) {
    let error = serde_json::from_str::<M>(json).expect_err(json).to_string();
    assert!(error.contains(reason), "{error}: {json}");
}

/// A row has a type and its modules, a value that they write, and one that they refuse.
macro_rules! modules {
    ($(
        $(#[$attr:meta])*
        $name:ident: $ty:ty = $with:literal, $with_option:literal,
            writes $json:literal, refuses $wrong:literal: $reason:literal;
    )*) => {$(
        $(#[$attr])*
        mod $name {
            use super::*;

            #[derive(Debug, Clone, PartialEq, ApiModel)]
            struct Kinds {
                #[serde(with = $with)]
                required: $ty,
                #[serde(with = $with_option)]
                optional: Option<$ty>,
                #[nullable]
                #[serde(with = $with_option)]
                nullable: Option<$ty>,
                #[serde(with = $with)]
                three: OptionalNullable<$ty>,
                #[serde(with = $with, default = "default")]
                defaulted: $ty,
            }

            fn default() -> $ty {
                let json = concat!(r#"{"required":"#, $json, r#","nullable":null,"defaulted":"#, $json, "}");
                serde_json::from_str::<Kinds>(json).unwrap().required
            }

            #[derive(Debug, Clone, PartialEq, ApiModel)]
            struct Flat {
                #[serde(flatten)]
                kinds: Kinds,
                #[const_tag("flat")]
                kind: ConstTag<Self>,
            }

            #[derive(Debug, Clone, PartialEq, ApiModel)]
            #[serde(tag = "kind")]
            enum Tagged {
                Flat(Flat),
                #[const_tag("kinds")]
                Kinds(Kinds),
            }

            #[derive(Debug, Clone, PartialEq, ApiModel)]
            #[serde(untagged)]
            enum Untagged {
                Kinds(Kinds),
            }

            /// The entries of models: with a value everywhere, nulls, and the least that there is.
            const ENTRIES: [&str; 3] = [
                concat!(r#""required":"#, $json, r#","optional":"#, $json, r#","nullable":"#, $json, r#","three":"#, $json, r#","defaulted":"#, $json),
                concat!(r#""required":"#, $json, r#","nullable":null,"three":null,"defaulted":"#, $json),
                concat!(r#""required":"#, $json, r#","nullable":null,"defaulted":"#, $json),
            ];

            #[test]
            fn on_each_kind_of_field() {
                for entries in ENTRIES {
                    let json = format!("{{{entries}}}");
                    let kinds = round_trips::<Kinds>(&json);
                    let tree: Value = serde_json::from_str(&json).unwrap();
                    assert_eq!(serde_json::to_value(&kinds).unwrap(), tree);
                    assert_eq!(serde_json::from_value::<Kinds>(tree).unwrap(), kinds);
                }
                for key in ["required", "optional", "nullable", "three", "defaulted"] {
                    let mut tree: Value = serde_json::from_str(&format!("{{{}}}", ENTRIES[2])).unwrap();
                    tree[key] = serde_json::from_str($wrong).unwrap();
                    is_refused::<Kinds>(&tree.to_string(), $reason);
                    tree[key] = Value::Null;
                    let read = serde_json::from_value::<Kinds>(tree);
                    assert_eq!(read.is_err(), matches!(key, "required" | "defaulted"), "{key}");
                }
            }

            #[test]
            fn in_unions_and_flattened() {
                for entries in ENTRIES {
                    let kinds: Kinds = serde_json::from_str(&format!("{{{entries}}}")).unwrap();
                    let tag_last = format!(r#"{{{entries},"kind":"flat"}}"#);
                    let flat = Flat::builder().kinds(kinds.clone()).build();
                    assert_eq!(round_trips::<Flat>(&tag_last), flat);
                    assert_eq!(round_trips::<Tagged>(&tag_last), Tagged::Flat(flat));
                    let tag_first = format!(r#"{{"kind":"kinds",{entries}}}"#);
                    assert_eq!(round_trips::<Tagged>(&tag_first), Tagged::Kinds(kinds.clone()));
                    let untagged = round_trips::<Untagged>(&format!("{{{entries}}}"));
                    assert_eq!(untagged, Untagged::Kinds(kinds));
                }
                let wrong = concat!(r#""required":"#, $wrong, r#","nullable":null"#);
                is_refused::<Tagged>(&format!(r#"{{"kind":"kinds",{wrong}}}"#), $reason);
                is_refused::<Tagged>(&format!(r#"{{{wrong},"kind":"kinds"}}"#), $reason);
                is_refused::<Untagged>(&format!("{{{wrong}}}"), $reason);
            }
        }
    )*};
}

modules! {
    chrono_seconds: chrono::DateTime<chrono::Utc>
        = "chrono::serde::ts_seconds", "chrono::serde::ts_seconds_option",
        writes "1767323045", refuses r#""1767323045""#: "a unix timestamp in seconds";
    chrono_milliseconds: chrono::DateTime<chrono::Utc>
        = "chrono::serde::ts_milliseconds", "chrono::serde::ts_milliseconds_option",
        writes "1767323045678", refuses "1.5": "a unix timestamp in milliseconds";
    time_rfc3339: time::OffsetDateTime
        = "time::serde::rfc3339", "time::serde::rfc3339::option",
        writes r#""2026-01-02T03:04:05.678+05:30""#, refuses r#""2026-01-02""#: "the 'separator' component could not be parsed";
    time_seconds: time::OffsetDateTime
        = "time::serde::timestamp", "time::serde::timestamp::option",
        writes "1767323045", refuses r#""1767323045""#: "invalid type: string";
    jiff_seconds: jiff::Timestamp
        = "jiff::fmt::serde::timestamp::second::required", "jiff::fmt::serde::timestamp::second::optional",
        writes "1767323045", refuses r#""1767323045""#: "invalid type: string";
    decimal_str: rust_decimal::Decimal
        = "rust_decimal::serde::str", "rust_decimal::serde::str_option",
        writes r#""0.10""#, refuses "[]": "invalid type: sequence";
    #[cfg(feature = "arbitrary_precision")]
    decimal_number: rust_decimal::Decimal
        = "rust_decimal::serde::arbitrary_precision", "rust_decimal::serde::arbitrary_precision_option",
        writes "7922816251426433759354.3950335", refuses r#""one""#: "invalid";
}

/// Modules that have none beside them for an `Option`.
#[test]
fn modules_for_a_value_only() {
    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct Order {
        #[serde(with = "uuid::serde::simple")]
        id: uuid::Uuid,
        #[serde(with = "uuid::serde::simple")]
        parent: OptionalNullable<uuid::Uuid>,
        #[serde(with = "indexmap::map::serde_seq")]
        prices: indexmap::IndexMap<String, u8>,
        #[serde(with = "indexmap::map::serde_seq")]
        taxes: OptionalNullable<indexmap::IndexMap<String, u8>>,
    }

    let id = "67e5504410b1426f9247bb680e5fe0c8";
    for (parent, taxes) in [
        (String::new(), ""),
        (r#","parent":null"#.into(), r#","taxes":null"#),
        (
            format!(r#","parent":"{id}""#),
            r#","taxes":[["z",1],["a",2]]"#,
        ),
    ] {
        round_trips::<Order>(&format!(
            r#"{{"id":"{id}"{parent},"prices":[["b",1],["a",2]]{taxes}}}"#
        ));
    }
    is_refused::<Order>(r#"{"id":"x","prices":[]}"#, "UUID parsing failed");
}
