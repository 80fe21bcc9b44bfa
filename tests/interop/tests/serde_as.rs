//! serde_with's `#[serde_as]` above the derive: it writes `with`, and `default` on an `Option`, into
//! serde's own attribute.

// Three states in two `Option`s are one of the kinds.
#![allow(clippy::option_option)]

use std::collections::BTreeMap;
use std::fmt::Debug;

use optnull::{ApiModel, ConstTag, OptionalNullable};
use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_with::{base64::Base64, hex::Hex, serde_as, DisplayFromStr, DurationSeconds, OneOrMany};

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
    #[optional_nullable]
    #[serde_as(as = "Option<Option<DisplayFromStr>>", no_default)]
    nested: Option<Option<u64>>,
    #[serde_as(as = "DisplayFromStr")]
    #[serde(default)]
    defaulted: u64,
    #[serde_as(as = "Vec<(DisplayFromStr, Hex)>")]
    #[serde(default)]
    pairs: BTreeMap<u64, Vec<u8>>,
    #[serde_as(as = "Vec<Option<DisplayFromStr>>")]
    list: OptionalNullable<Vec<Option<u64>>>,
    plain: Option<u64>,
}
