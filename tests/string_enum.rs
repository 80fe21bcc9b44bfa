//! String enums, open and closed: their values as text, as keys, and on the wire.
#![allow(missing_docs, clippy::option_option)]

use std::collections::{BTreeMap, HashMap};
use std::convert::Infallible;
use std::error::Error;
use std::str::FromStr;

use optnull::{ApiModel, OptionalNullable, UnknownValue};
use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::{from_str, json, to_string, Value};

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
enum Open {
    Succeeded,
    #[serde(alias = "error", alias = "FAILED")]
    InFailure,
    #[serde(rename = "3ds")]
    ThreeDs,
    #[unrecognized]
    Unrecognized(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
enum Closed {
    Succeeded,
    #[serde(alias = "error", alias = "FAILED")]
    InFailure,
    #[serde(rename = "3ds")]
    ThreeDs,
}

/// Each value that is read, with what it is and how it is written.
const OPEN: [(&str, Open, &str); 5] = [
    ("succeeded", Open::Succeeded, "succeeded"),
    ("in_failure", Open::InFailure, "in_failure"),
    ("error", Open::InFailure, "in_failure"),
    ("FAILED", Open::InFailure, "in_failure"),
    ("3ds", Open::ThreeDs, "3ds"),
];

const CLOSED: [(&str, Closed, &str); 5] = [
    ("succeeded", Closed::Succeeded, "succeeded"),
    ("in_failure", Closed::InFailure, "in_failure"),
    ("error", Closed::InFailure, "in_failure"),
    ("FAILED", Closed::InFailure, "in_failure"),
    ("3ds", Closed::ThreeDs, "3ds"),
];

const UNKNOWN: [&str; 8] = [
    "",
    "Succeeded",
    "SUCCEEDED",
    " succeeded",
    "failed",
    "ThreeDs",
    "Unrecognized",
    "é\n\u{0}\"",
];

fn is_written<E>(value: &E, written: &str)
where
    E: AsRef<str> + ToString + Serialize,
{
    assert_eq!(value.as_ref(), written);
    assert_eq!(value.to_string(), written);
    assert_eq!(serde_json::to_value(value).unwrap(), written);
}

#[test]
fn known_values_of_an_open_enum() {
    for (text, value, written) in OPEN {
        assert_eq!(Open::from(text), value);
        assert_eq!(Open::from(text.to_owned()), value);
        assert_eq!(text.parse::<Open>(), Ok(value.clone()));
        assert_eq!(serde_json::from_value::<Open>(json!(text)).unwrap(), value);
        assert_eq!(from_str::<Open>(&json!(text).to_string()).unwrap(), value);
        assert_eq!(value.as_str(), written);
        is_written(&value, written);
    }
}

#[test]
fn known_values_of_a_closed_enum() {
    for (text, value, written) in CLOSED {
        assert_eq!(text.parse(), Ok(value));
        assert_eq!(
            serde_json::from_value::<Closed>(json!(text)).unwrap(),
            value
        );
        assert_eq!(from_str::<Closed>(&json!(text).to_string()).unwrap(), value);
        assert_eq!(value.as_str(), written);
        is_written(&value, written);
    }
}

#[test]
fn an_open_enum_keeps_what_it_does_not_know() {
    for text in UNKNOWN {
        let value = Open::Unrecognized(text.to_owned());
        assert_eq!(Open::from(text), value);
        assert_eq!(Open::from(text.to_owned()), value);
        assert_eq!(text.parse::<Open>(), Ok(value.clone()));
        assert_eq!(serde_json::from_value::<Open>(json!(text)).unwrap(), value);
        assert_eq!(from_str::<Open>(&json!(text).to_string()).unwrap(), value);
        is_written(&value, text);
    }
}

#[test]
fn a_closed_enum_lists_what_it_knows() {
    for text in UNKNOWN {
        let error: UnknownValue = text.parse::<Closed>().unwrap_err();
        assert_eq!(error.value(), text);
        let expected = format!(
            "unknown value `{text}` for `Closed`, expected `succeeded`, `in_failure` or `3ds`"
        );
        assert_eq!(error.to_string(), expected);
        let error: Box<dyn Error + Send + Sync> = error.into();
        assert_eq!(error.to_string(), expected);
        let error = serde_json::from_value::<Closed>(json!(text)).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("unknown variant `{text}`, expected one of `succeeded`, `in_failure`, `3ds`")
        );
    }
}

#[test]
fn only_strings_are_values() {
    for document in [
        "null",
        "1",
        "0",
        "true",
        "[]",
        "{}",
        r#"["succeeded"]"#,
        r#"{"succeeded":null}"#,
    ] {
        for error in [
            from_str::<Open>(document).unwrap_err(),
            from_str::<Closed>(document).unwrap_err(),
        ] {
            assert!(
                error.to_string().starts_with("invalid type: "),
                "{document}: {error}"
            );
        }
    }
    let error = from_str::<Open>("1").unwrap_err().to_string();
    assert!(
        error.contains("invalid type: integer `1`, expected a string for `Open`"),
        "{error}"
    );
}

#[test]
fn from_str_cannot_fail_for_an_open_enum() {
    fn parse<T: FromStr<Err = Infallible>>(text: &str) -> T {
        let Ok(value) = text.parse();
        value
    }
    assert_eq!(parse::<Open>("succeeded"), Open::Succeeded);
}

#[test]
fn display_pads() {
    assert_eq!(format!("[{:>10}]", Open::ThreeDs), "[       3ds]");
    assert_eq!(format!("[{:-<6}]", Closed::ThreeDs), "[3ds---]");
    assert_eq!(format!("[{:^7.3}]", Open::from("unknown")), "[  unk  ]");
}

#[test]
fn closed_values_are_static_and_const() {
    const VALUE: &str = Closed::ThreeDs.as_str();
    let of_a_temporary: &'static str = { Closed::Succeeded }.as_str();
    assert_eq!((VALUE, of_a_temporary), ("3ds", "succeeded"));
}

#[test]
fn conversions_of_an_open_enum() {
    fn takes(value: impl Into<Open>) -> Open {
        value.into()
    }
    fn length(text: impl AsRef<str>) -> usize {
        text.as_ref().len()
    }
    assert_eq!(takes("3ds"), takes(String::from("3ds")));
    assert_eq!(takes(Open::Succeeded), Open::Succeeded);
    assert_eq!((length(Open::ThreeDs), length(Open::from("four"))), (3, 4));
}

fn round<T: Serialize + DeserializeOwned>(documents: &[&str]) {
    for document in documents {
        let value: T = from_str(document).unwrap_or_else(|error| panic!("{document}: {error}"));
        assert_eq!(to_string(&value).unwrap(), *document);
    }
}

#[derive(Debug, PartialEq, ApiModel)]
struct Places {
    plain: Open,
    closed: Closed,
    optional: Option<Closed>,
    three: OptionalNullable<Open>,
    #[nullable]
    nullable: Option<Closed>,
    #[optional_nullable]
    double: Option<Option<Open>>,
    #[serde(default)]
    list: Vec<Open>,
    #[serde(default)]
    map: BTreeMap<Closed, Vec<Open>>,
}

#[test]
fn in_every_kind_of_field() {
    round::<Places>(&[
        r#"{"plain":"succeeded","closed":"3ds","nullable":null,"list":[],"map":{}}"#,
        r#"{"plain":"x","closed":"3ds","optional":"succeeded","three":"y","nullable":"3ds","double":"z","list":["succeeded","w"],"map":{"succeeded":["v"],"3ds":[]}}"#,
        r#"{"plain":"x","closed":"3ds","three":null,"nullable":null,"double":null,"list":[],"map":{}}"#,
    ]);
    let unknown = r#"{"plain":"x","closed":"3ds","nullable":"x"}"#;
    let error = from_str::<Places>(unknown).unwrap_err().to_string();
    assert!(
        error.contains("unknown variant `x`, expected one of `succeeded`, `in_failure`, `3ds`"),
        "{error}"
    );
}

#[test]
fn as_keys_and_in_containers() {
    round::<HashMap<Open, i64>>(&[r#"{"succeeded":1}"#, r#"{"new":1}"#]);
    round::<BTreeMap<Closed, i64>>(&[r#"{"succeeded":1,"3ds":2}"#]);
    round::<Vec<Option<Open>>>(&[r#"["succeeded",null,"new"]"#]);
    round::<(Closed, OptionalNullable<Open>)>(&[r#"["3ds",null]"#]);
    let map: HashMap<Open, i64> = from_str(r#"{"error":1}"#).unwrap();
    assert_eq!(map[&Open::InFailure], 1);
    assert!(from_str::<BTreeMap<Closed, i64>>(r#"{"new":1}"#)
        .unwrap_err()
        .to_string()
        .contains("`new`"));
}

#[test]
fn in_every_format() {
    fn check<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) {
        let mut bytes = Vec::new();
        ciborium::into_writer(value, &mut bytes).unwrap();
        assert_eq!(&ciborium::from_reader::<T, _>(&bytes[..]).unwrap(), value);
        let bytes = rmp_serde::to_vec(value).unwrap();
        assert_eq!(&rmp_serde::from_slice::<T>(&bytes).unwrap(), value);
        let bytes = postcard::to_stdvec(value).unwrap();
        assert_eq!(&postcard::from_bytes::<T>(&bytes).unwrap(), value);
        let text = serde_yaml_ng::to_string(value).unwrap();
        assert_eq!(&serde_yaml_ng::from_str::<T>(&text).unwrap(), value);
        let text = toml::to_string(&BTreeMap::from([("k", value)])).unwrap();
        assert_eq!(
            &toml::from_str::<BTreeMap<String, T>>(&text).unwrap()["k"],
            value
        );
        let value_tree: Value = serde_json::to_value(value).unwrap();
        assert_eq!(&serde_json::from_value::<T>(value_tree).unwrap(), value);
        let bytes = serde_json::to_vec(value).unwrap();
        assert_eq!(&serde_json::from_reader::<_, T>(&bytes[..]).unwrap(), value);
    }
    for value in [
        Open::Succeeded,
        Open::ThreeDs,
        Open::from("new"),
        Open::from(""),
    ] {
        check(&value);
    }
    for value in [Closed::Succeeded, Closed::ThreeDs] {
        check(&value);
    }
}

#[derive(Debug, PartialEq, ApiModel)]
enum One {
    #[serde(rename = "only")]
    Only,
}

#[derive(Debug, PartialEq, ApiModel)]
enum Two {
    A,
    B,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
enum Any {
    #[unrecognized]
    Any(std::string::String),
}

#[test]
fn enums_of_few_variants() {
    let error = "x".parse::<One>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown value `x` for `One`, expected `only`"
    );
    let error = "x".parse::<Two>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown value `x` for `Two`, expected `A` or `B`"
    );
    let error = from_str::<One>(r#""x""#).unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown variant `x`, expected `only` at line 1 column 3"
    );
    let any = Any::from("x");
    assert_eq!((any.as_str(), "x".parse()), ("x", Ok(any.clone())));
    round::<Any>(&[r#""""#, r#""x""#]);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
enum FirstCatchAll {
    #[unrecognized]
    Other(String),
    A,
    #[serde(rename(serialize = "out", deserialize = "in"), alias = "also")]
    Directed,
}

#[test]
fn the_catch_all_may_stand_first() {
    assert_eq!(FirstCatchAll::from("A"), FirstCatchAll::A);
    assert_eq!(FirstCatchAll::from("also"), FirstCatchAll::Directed);
    assert_eq!(FirstCatchAll::from("in").to_string(), "out");
    assert_eq!(
        FirstCatchAll::from("Other"),
        FirstCatchAll::Other("Other".to_owned())
    );
}
