//! Secrets of the secrecy crate as fields, by `#[serde(with = "optnull::secrecy")]`.

use std::fmt::Debug;

use optnull::{ApiModel, ConstTag, OptionalNullable};
use secrecy::{ExposeSecret, SecretBox, SecretString};
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeOwned, IntoDeserializer};
use serde_json::{from_str, from_value, json, to_value, Value};

/// What no output may have.
const SECRET: &str = "sk_live_4242424242424242";

#[derive(Debug, ApiModel)]
struct Kinds {
    #[serde(with = "optnull::secrecy")]
    required: SecretString,
    #[serde(with = "optnull::secrecy")]
    number: SecretBox<u64>,
    #[serde(with = "optnull::secrecy")]
    optional: Option<SecretString>,
    #[nullable]
    #[serde(with = "optnull::secrecy")]
    nullable: Option<SecretString>,
    #[serde(with = "optnull::secrecy")]
    three: OptionalNullable<SecretString>,
    #[serde(with = "optnull::secrecy")]
    three_number: OptionalNullable<SecretBox<u64>>,
    #[serde(default, with = "optnull::secrecy")]
    defaulted: SecretString,
}

/// A `Kinds` with its required fields set, and what else is set.
macro_rules! kinds {
    ($($field:ident($value:expr))*) => {
        Kinds::builder()
            .required(SECRET)
            .number(Box::new(4_242_424_242_424_242))
            .nullable(None)
            $(.$field($value))*
            .build()
    };
}

/// Each kind is set from what is at hand, is written as its value alone, and comes back.
#[test]
fn kinds() {
    for (kinds, json) in [
        (kinds!(), json!({})),
        (kinds!(optional(SECRET)), json!({ "optional": SECRET })),
        (
            kinds!(optional(SECRET.to_owned())),
            json!({ "optional": SECRET }),
        ),
        (
            kinds!(optional(SecretString::from(SECRET))),
            json!({ "optional": SECRET }),
        ),
        (kinds!(optional(None)), json!({})),
        (kinds!(nullable(SECRET)), json!({ "nullable": SECRET })),
        (kinds!(three(SECRET)), json!({ "three": SECRET })),
        (kinds!(three(SECRET.to_owned())), json!({ "three": SECRET })),
        (
            kinds!(optional(&SECRET.to_owned())),
            json!({ "optional": SECRET }),
        ),
        (
            kinds!(three(&SECRET.to_owned())),
            json!({ "three": SECRET }),
        ),
        (
            kinds!(three(OptionalNullable::Null)),
            json!({ "three": null }),
        ),
        (
            kinds!(three_number(SecretBox::new(Box::new(1)))),
            json!({ "three_number": 1 }),
        ),
        (kinds!(defaulted(SECRET)), json!({ "defaulted": SECRET })),
    ] {
        let mut expected = json!({
            "required": SECRET,
            "number": 4_242_424_242_424_242_u64,
            "nullable": null,
            "defaulted": "",
        });
        for (key, value) in json.as_object().unwrap() {
            expected[key] = value.clone();
        }
        assert_eq!(to_value(&kinds).unwrap(), expected);
        let read: Kinds = from_value(expected.clone()).unwrap();
        assert_eq!(to_value(&read).unwrap(), expected);
        assert_hidden(&format!("{kinds:?} {kinds:#?}"));
    }
}

/// A value of another type: no error says what was there.
#[test]
fn errors() {
    for key in ["required", "optional", "nullable", "three", "defaulted"] {
        assert_refused::<Kinds>(&json!({ key: 4_242_424_242_424_242_u64 }));
        assert_refused::<Kinds>(&json!({ key: [SECRET] }));
    }
    for key in ["number", "three_number"] {
        assert_refused::<Kinds>(&json!({ key: SECRET }));
        assert_refused::<Kinds>(&json!({ key: -4_242_424_242_424_242_i64 }));
    }
}

/// Where a format knows no options, `Option` itself says what was there.
#[test]
fn without_options() {
    let text: StrDeserializer<'_, serde::de::value::Error> = SECRET.into_deserializer();
    let error = optnull::secrecy::deserialize::<Option<SecretString>, _>(text).unwrap_err();
    assert_eq!(
        error.to_string(),
        "invalid value, which is hidden, \
         expected a sensitive `core::option::Option<secrecy::SecretBox<str>>`"
    );
}

#[derive(Debug, ApiModel)]
#[serde(tag = "method")]
enum Method {
    Key(Key),
    #[const_tag("other")]
    Other(Other),
}

#[derive(Debug, ApiModel)]
struct Key {
    #[const_tag("key")]
    method: ConstTag<Self>,
    #[serde(with = "optnull::secrecy")]
    key: SecretString,
}

#[derive(Debug, ApiModel)]
struct Other {
    #[serde(flatten)]
    inner: Inner,
}

#[derive(Debug, ApiModel)]
struct Inner {
    #[serde(with = "optnull::secrecy")]
    pin: OptionalNullable<SecretBox<u16>>,
}

/// In unions, with the tag first and last, and in flattened models.
#[test]
fn places() {
    for json in [
        format!(r#"{{"method":"key","key":"{SECRET}"}}"#),
        format!(r#"{{"key":"{SECRET}","method":"key"}}"#),
    ] {
        let Method::Key(read) = from_str(&json).unwrap() else {
            panic!("{json}");
        };
        assert_eq!(read.key.expose_secret(), SECRET);
    }
    for pin in [json!(SECRET), json!(4_242_424_242_424_242_u64)] {
        assert_refused::<Method>(&json!({ "method": "other", "pin": pin }));
        assert_refused::<Vec<Method>>(&json!([{ "a": 1, "method": "other", "pin": pin }]));
    }
}

#[track_caller]
fn assert_refused<T: DeserializeOwned + Debug>(document: &Value) {
    for error in [
        from_str::<T>(&document.to_string()).unwrap_err(),
        from_value::<T>(document.clone()).unwrap_err(),
    ] {
        let shown = format!("{error} {error:?}");
        assert_hidden(&shown);
        assert!(shown.contains("hidden"), "{shown}");
    }
}

#[track_caller]
fn assert_hidden(shown: &str) {
    assert!(!shown.contains("4242424242424242"), "{shown}");
}
