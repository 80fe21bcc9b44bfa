//! What serde_with's `#[serde_as]` converts. With its feature `schemars_1`, it writes
//! `#[schemars(with = "…")]` too.

use optnull::{ApiModel, JsonSchema, OptionalNullable};
use serde_with::{serde_as, DisplayFromStr};

#[serde_as]
#[derive(Debug, ApiModel, JsonSchema)]
pub struct Displayed {
    #[serde_as(as = "DisplayFromStr")]
    pub required: u64,
    #[serde_as(as = "Option<DisplayFromStr>")]
    pub optional: Option<u64>,
    #[nullable]
    #[serde_as(as = "Option<DisplayFromStr>", no_default)]
    pub nullable: Option<u64>,
    #[serde_as(as = "Vec<Option<DisplayFromStr>>")]
    pub three: OptionalNullable<Vec<Option<u64>>>,
    #[serde(default)]
    #[serde_as(as = "DisplayFromStr")]
    pub default: u64,
}

pub const DISPLAYED: &[&str] = &[
    r#"{"required":"1","nullable":null}"#,
    r#"{"required":"1","optional":"2","nullable":"3","three":["4",null],"default":"5"}"#,
    r#"{"required":"1","optional":null,"nullable":"3","three":null}"#,
];

/// The same without that attribute.
#[serde_as(schemars = false)]
#[derive(Debug, ApiModel, JsonSchema)]
pub struct Unasked {
    #[serde_as(as = "DisplayFromStr")]
    pub three: OptionalNullable<u64>,
}
