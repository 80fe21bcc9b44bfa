//! Models and maps whose keys are another model's.

use std::collections::BTreeMap;

use optnull::{ApiModel, OptionalNullable};
use serde_json::Value;

use super::enums::{Intent, Status};
use super::unions::Method;

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub(crate) struct Name {
    first: Option<String>,
    last: String,
    #[serde(rename = "NICK", alias = "nick", alias = "alias")]
    nick: OptionalNullable<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub(crate) struct Size {
    width: u64,
    #[serde(default)]
    height: i64,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub(crate) struct Color {
    red: u8,
    green: OptionalNullable<Intent>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub(crate) struct Open {
    id: i64,
    #[serde(flatten)]
    name: Name,
    status: OptionalNullable<Status>,
    #[serde(flatten)]
    size: Box<Size>,
    #[serde(flatten)]
    color: Option<Color>,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
    after: Option<u8>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
pub(crate) struct StrictOpen {
    id: i64,
    #[serde(flatten)]
    name: Name,
    #[serde(flatten)]
    size: Size,
    #[serde(flatten)]
    color: Option<Color>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub(crate) struct Deep {
    id: i64,
    #[serde(flatten)]
    middle: Middle,
    intent: Intent,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub(crate) struct Middle {
    #[serde(flatten)]
    name: Name,
    method: Option<Box<Method>>,
    #[serde(flatten)]
    size: Size,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub(crate) struct Counted {
    id: i64,
    #[serde(flatten)]
    rest: BTreeMap<String, Size>,
}
