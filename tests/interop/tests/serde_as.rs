//! serde_with's `#[serde_as]` above the derive: it writes `with`, and `default` on an `Option`, into
//! serde's own attribute.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::time::Duration;

use optnull::{ApiModel, ConstTag, OptionalNullable};
use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_with::base64::Base64;
use serde_with::hex::Hex;
use serde_with::{serde_as, DisplayFromStr, DurationSeconds, OneOrMany};

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

/// Every kind of field.
#[serde_as]
#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Kinds {
    #[serde_as(as = "DisplayFromStr")]
    required: u64,
    #[serde_as(as = "Option<DisplayFromStr>")]
    optional: Option<u64>,
    #[nullable]
    #[serde_as(as = "Option<DisplayFromStr>", no_default)]
    nullable: Option<u64>,
    #[serde_as(as = "DisplayFromStr")]
    three: OptionalNullable<u64>,
    #[serde_as(as = "DisplayFromStr")]
    #[serde(default)]
    defaulted: u64,
    plain: Option<u64>,
    #[const_tag("kinds")]
    kind: ConstTag<Self>,
}

#[serde_as]
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "kind")]
enum Tagged {
    Kinds(Kinds),
    #[const_tag("flat")]
    Flat(Flat),
}

/// Conversions of several types, and keys that are flattened.
#[serde_as]
#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Flat {
    #[serde_as(as = "Vec<(DisplayFromStr, Hex)>")]
    #[serde(default)]
    pairs: BTreeMap<u64, Vec<u8>>,
    #[serde_as(as = "Vec<Option<DisplayFromStr>>")]
    list: OptionalNullable<Vec<Option<u64>>>,
    #[serde_as(as = "BTreeMap<_, Base64>")]
    by_name: OptionalNullable<BTreeMap<String, Vec<u8>>>,
    #[serde(flatten)]
    seconds: Seconds,
}

#[serde_as]
#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Seconds {
    #[serde_as(as = "Option<DurationSeconds<u64>>")]
    seconds: Option<Duration>,
    #[serde_as(as = "OneOrMany<_>")]
    names: OptionalNullable<Vec<String>>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Untagged {
    Kinds(Kinds),
    Flat(Flat),
}

#[test]
fn in_every_kind_of_field() {
    for entries in [
        r#""required":"1","nullable":null,"defaulted":"0""#,
        r#""required":"1","nullable":null,"three":null,"defaulted":"0""#,
        r#""required":"1","optional":"2","nullable":"3","three":"4","defaulted":"5","plain":6"#,
    ] {
        let tag_last = format!(r#"{{{entries},"kind":"kinds"}}"#);
        let kinds = round_trips::<Kinds>(&tag_last);
        assert_eq!(
            round_trips::<Tagged>(&tag_last),
            Tagged::Kinds(kinds.clone())
        );
        assert_eq!(
            round_trips::<Untagged>(&tag_last),
            Untagged::Kinds(kinds.clone())
        );
        let tag_first = format!(r#"{{"kind":"kinds",{entries}}}"#);
        let read: Tagged = serde_json::from_str(&tag_first).unwrap();
        assert_eq!(read, Tagged::Kinds(kinds));
    }
    let shortest = r#"{"required":"1","nullable":null}"#;
    let kinds: Kinds = serde_json::from_str(shortest).unwrap();
    assert_eq!(kinds, Kinds::builder().required(1).nullable(None).build());
}

#[test]
fn what_is_refused_in_every_kind_of_field() {
    let least = [("required", r#""1""#), ("nullable", "null")];
    for key in ["required", "optional", "nullable", "three", "defaulted"] {
        let with = |value: &'static str| {
            let mut entries = BTreeMap::from(least);
            entries.insert(key, value);
            let entries = entries
                .iter()
                .map(|(key, value)| format!(r#""{key}":{value}"#));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
        };
        is_refused::<Kinds>(&with("1"), "invalid type: integer `1`, expected a string");
        is_refused::<Kinds>(&with(r#""x""#), "invalid digit found in string");
        let null = serde_json::from_str::<Kinds>(&with("null"));
        assert_eq!(
            null.is_err(),
            matches!(key, "required" | "defaulted"),
            "{key}"
        );
    }
    is_refused::<Kinds>("{}", "missing fields `required` and `nullable` of `Kinds`");
}

#[test]
fn conversions_of_several_types_in_flattened_models() {
    for entries in [
        r#""pairs":[]"#,
        r#""pairs":[["1","00ff"],["2",""]],"list":["1",null],"by_name":{"a":"AAE="},"seconds":60,"names":"n""#,
        r#""pairs":[],"list":null,"by_name":null,"names":null"#,
        r#""pairs":[],"list":[],"by_name":{},"names":["n","m"]"#,
    ] {
        let flat = round_trips::<Flat>(&format!("{{{entries}}}"));
        let tag_first = format!(r#"{{"kind":"flat",{entries}}}"#);
        assert_eq!(
            round_trips::<Tagged>(&tag_first),
            Tagged::Flat(flat.clone())
        );
        let tag_last = format!(r#"{{{entries},"kind":"flat"}}"#);
        let read: Tagged = serde_json::from_str(&tag_last).unwrap();
        assert_eq!(read, Tagged::Flat(flat.clone()));
        let untagged = round_trips::<Untagged>(&format!("{{{entries}}}"));
        assert_eq!(untagged, Untagged::Flat(flat));
    }
    is_refused::<Flat>(r#"{"pairs":[["1","0"]]}"#, "Odd number of digits");
}
