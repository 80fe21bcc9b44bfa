//! `RawValue`, of serde_json's feature `raw_value`: the text of a value as it stands in the document.
//!
//! It is read from the document itself. What a union has kept aside has no text any more.

#![cfg(feature = "raw_value")]
// Three states in two `Option`s are one of the kinds.
#![allow(clippy::option_option)]

use std::collections::BTreeMap;
use std::fmt::Debug;

use optnull::{ApiModel, ConstTag, OptionalNullable};
use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::value::RawValue;

#[derive(Debug, Clone, ApiModel)]
struct Kinds {
    required: Box<RawValue>,
    optional: Option<Box<RawValue>>,
    #[nullable]
    nullable: Option<Box<RawValue>>,
    three: OptionalNullable<Box<RawValue>>,
    #[optional_nullable]
    nested: Option<Option<Box<RawValue>>>,
    #[serde(default = "default")]
    defaulted: Box<RawValue>,
    #[serde(default)]
    list: Vec<Box<RawValue>>,
}

fn default() -> Box<RawValue> {
    RawValue::NULL.to_owned()
}

#[derive(Debug, Clone, ApiModel)]
struct Flat {
    #[serde(flatten)]
    kinds: Kinds,
    #[serde(flatten)]
    rest: BTreeMap<String, Box<RawValue>>,
}

#[derive(Debug, Clone, ApiModel)]
#[serde(tag = "kind")]
enum Tagged {
    #[const_tag("flat")]
    Flat(Box<Flat>),
    Patch(Patch),
}

#[derive(Debug, Clone, ApiModel)]
struct Patch {
    #[const_tag("patch")]
    kind: ConstTag<Self>,
    raw: OptionalNullable<Box<RawValue>>,
    text: Option<String>,
}

#[track_caller]
fn round_trips<M: DeserializeOwned + Serialize>(json: &str) -> M {
    let model: M = serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}: {json}"));
    assert_eq!(serde_json::to_string(&model).unwrap(), json);
    model
}

#[track_caller]
fn error<M: Debug + DeserializeOwned>(json: &str) -> String {
    serde_json::from_str::<M>(json).expect_err(json).to_string()
}

const RAW: &str = "{ \"b\" : [1.0e2, \"\\u0041\"],\n\"a\":18446744073709551616 }";

#[test]
fn in_every_kind_of_field() {
    for entries in [
        r#""required":…,"nullable":null,"defaulted":null,"list":[]"#,
        r#""required":null,"nullable":null,"three":null,"nested":null,"defaulted":…,"list":[null]"#,
        r#""required":…,"optional":…,"nullable":…,"three":…,"nested":…,"defaulted":…,"list":[…,1]"#,
    ] {
        let entries = entries.replace('…', RAW);
        round_trips::<Kinds>(&format!("{{{entries}}}"));
        round_trips::<Flat>(&format!(r#"{{{entries},"other":{RAW}}}"#));
        // In a union, after the tag.
        round_trips::<Tagged>(&format!(r#"{{"kind":"flat",{entries},"other":{RAW}}}"#));
    }
    let kinds: Kinds =
        serde_json::from_str(&format!(r#"{{"required":{RAW},"nullable":null}}"#)).unwrap();
    assert_eq!(kinds.required.get(), RAW);
    assert!(kinds.three.is_absent());
    assert_eq!(kinds.defaulted.get(), "null");
    assert!(error::<Kinds>("{}").starts_with("missing fields `required` and `nullable` of `Kinds`"));
}

#[test]
fn a_model_is_built_from_raw_values() {
    let raw = || RawValue::from_string(RAW.into()).unwrap();
    let kinds = Kinds::builder()
        .required(raw())
        .optional(raw())
        .nullable(None)
        .three(raw())
        .nested(OptionalNullable::Null)
        .build();
    let json = serde_json::to_string(&kinds).unwrap();
    let expected = r#"{"required":…,"optional":…,"nullable":null,"three":…,"nested":null,"defaulted":null,"list":[]}"#;
    assert_eq!(json, expected.replace('…', RAW));
}

#[test]
fn a_tree_gives_the_text_that_it_would_be_written_as() {
    let tree = serde_json::json!({"required": {"a": [1, "x"]}, "nullable": null, "three": 1});
    let kinds: Kinds = serde_json::from_value(tree).unwrap();
    assert_eq!(kinds.required.get(), r#"{"a":[1,"x"]}"#);
    let tree = serde_json::to_value(&kinds).unwrap();
    assert_eq!(tree["required"], serde_json::json!({"a": [1, "x"]}));
}

/// A borrowed one is a part of the document.
#[test]
fn a_borrowed_one_in_a_model_and_in_a_union() {
    #[derive(Debug, ApiModel)]
    struct Borrowing<'a> {
        #[serde(borrow)]
        raw: &'a RawValue,
        #[serde(borrow)]
        maybe: OptionalNullable<&'a RawValue>,
    }

    #[derive(Debug, ApiModel)]
    #[serde(tag = "kind")]
    enum Union<'a> {
        #[const_tag("borrowing")]
        #[serde(borrow)]
        Borrowing(Borrowing<'a>),
    }

    let json = format!(r#"{{"kind":"borrowing","raw":{RAW},"maybe":{RAW}}}"#);
    let Union::Borrowing(read) = serde_json::from_str(&json).unwrap();
    for raw in [Some(read.raw), read.maybe.value()] {
        assert!(json
            .as_bytes()
            .as_ptr_range()
            .contains(&raw.unwrap().get().as_ptr()));
    }
    let error = serde_json::from_str::<Union>(r#"{"raw":1,"kind":"borrowing"}"#).unwrap_err();
    assert!(error.to_string().contains(KEPT), "{error}");
}

/// What a value says that was kept aside, where a raw one is asked for.
const KEPT: &str = "a `RawValue` cannot be read where a union has to keep the value aside";

#[test]
fn before_the_tag_it_is_refused() {
    for (json, path) in [
        (r#"{"raw":1,"kind":"patch"}"#, "raw"),
        (r#"{"text":"t","raw":[1],"kind":"patch"}"#, "raw"),
        (
            r#"{"required":1,"kind":"flat","nullable":null}"#,
            "required",
        ),
        (
            r#"{"other":1,"kind":"flat","required":1,"nullable":null}"#,
            "other",
        ),
        (
            r#"{"list":[1],"kind":"flat","required":1,"nullable":null}"#,
            "list[0]",
        ),
    ] {
        let error = error::<Tagged>(json);
        assert!(error.starts_with(&format!("`{path}`: {KEPT}")), "{error}");
    }
    // What was not kept is read all the same, and so is a null that needs no text.
    round_trips::<Tagged>(r#"{"kind":"patch","raw":{ },"text":"t"}"#);
    for json in [
        r#"{"text":"t","kind":"patch","raw":{ }}"#,
        r#"{"text":"t","raw":null,"kind":"patch"}"#,
    ] {
        let read: Tagged = serde_json::from_str(json).unwrap();
        assert!(matches!(read, Tagged::Patch(Patch { text: Some(_), .. })));
    }
}

#[derive(Debug, Clone, ApiModel)]
#[serde(untagged)]
enum Untagged {
    Patch(Patch),
    Number(i64),
}

#[derive(Debug, Clone, ApiModel)]
#[serde(untagged)]
enum OrRaw {
    Number(i64),
    #[unrecognized]
    Raw(Box<RawValue>),
}

#[derive(Debug, Clone, ApiModel)]
#[serde(tag = "kind")]
enum Open {
    Patch(Patch),
    #[unrecognized]
    Other(BTreeMap<String, Box<RawValue>>),
}

#[derive(Debug, Clone, ApiModel)]
#[serde(tag = "kind")]
enum OpenRaw {
    Patch(Patch),
    #[unrecognized]
    Other(Box<RawValue>),
}

#[test]
fn without_a_tag_and_in_a_catch_all_it_is_refused() {
    round_trips::<Untagged>(r#"{"kind":"patch","raw":null}"#);
    for (error, reason) in [
        (
            error::<Untagged>(r#"{"kind":"patch","raw":1}"#),
            format!("`Patch` (`raw`: {KEPT}"),
        ),
        (error::<OrRaw>(r#""x""#), format!("`Raw` ({KEPT}")),
        // The tag itself was kept.
        (
            error::<Open>(r#"{"kind":"x","a":1}"#),
            format!("`kind`: {KEPT}"),
        ),
        (
            error::<Open>(r#"{"a":1,"kind":"x"}"#),
            format!("`a`: {KEPT}"),
        ),
        (error::<OpenRaw>(r#"{"kind":"x","a":1}"#), KEPT.to_owned()),
    ] {
        assert!(error.contains(&reason), "{error}");
    }
}

/// One that is built by hand and stands for a whole object is not written: it may be none.
#[test]
fn as_a_catch_all_it_is_not_written() {
    let raw = RawValue::from_string(r#"{"kind":"x"}"#.into()).unwrap();
    let error = serde_json::to_string(&OpenRaw::Other(raw)).unwrap_err();
    let refused = "only the entries of a map or an object can be written here";
    assert_eq!(error.to_string(), refused);
}
