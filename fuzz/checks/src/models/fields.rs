//! Models with every kind of field.

#![allow(clippy::option_option)] // `Option<Option<T>>` is one

use std::collections::BTreeMap;

use optnull::{ApiModel, ConstTag, OptionalNullable};
use serde_json::Value;

use super::enums::{Intent, Status};
use super::unions::Method;

/// A type alias hides the `Option`: a required key that takes null.
type Maybe = Option<String>;

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Kinds {
    #[const_tag("kinds")]
    r#type: ConstTag<Self>,
    #[const_tag(-2, required)]
    version: ConstTag<Self, 1>,
    #[const_tag(true)]
    live: Option<ConstTag<Self, 2>>,
    #[const_tag("é")]
    schema: OptionalNullable<ConstTag<Self, 3>>,
    plain: i64,
    maybe: Maybe,
    option: Option<String>,
    #[nullable]
    nullable: Option<f64>,
    #[optional_nullable]
    three: OptionalNullable<String>,
    #[optional_nullable]
    nested: Option<Option<u64>>,
    inferred: OptionalNullable<Box<Value>>,
    #[serde(default)]
    defaulted: u32,
    #[serde(default = "euro")]
    default_path: String,
    #[serde(default = "ten")]
    default_option: Option<u8>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    list: Vec<String>,
    #[serde(with = "hex")]
    with: u32,
    #[serde(with = "hex")]
    with_three: OptionalNullable<u32>,
    #[serde(rename(serialize = "written", deserialize = "read"), alias = "written")]
    renamed: Option<i64>,
    #[serde(alias = "aka", alias = "also")]
    aliased: Option<bool>,
    #[serde(skip)]
    skipped: u8,
}

pub(crate) fn euro() -> String {
    "EUR".into()
}

#[allow(clippy::unnecessary_wraps)] // serde asks for the field's type
pub(crate) fn ten() -> Option<u8> {
    Some(10)
}

pub(crate) mod hex {
    use serde::de::{Deserialize, Deserializer, Error};
    use serde::Serializer;

    #[allow(clippy::trivially_copy_pass_by_ref)] // serde passes a reference
    pub(crate) fn serialize<S: Serializer>(value: &u32, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{value:x}"))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<u32, D::Error> {
        let text = String::deserialize(from)?;
        u32::from_str_radix(&text, 16).map_err(D::Error::custom)
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Scalars {
    tiny: i8,
    small: OptionalNullable<u8>,
    short: Option<i16>,
    int: Option<u32>,
    long: Option<i64>,
    unsigned: OptionalNullable<u64>,
    single: Option<f32>,
    #[serde(default)]
    double: f64,
    #[serde(default)]
    flag: bool,
    letter: Option<char>,
    #[serde(default)]
    unit: (),
    pair: Option<(u8, String)>,
    array: OptionalNullable<[i16; 2]>,
    #[serde(default)]
    by_id: BTreeMap<i32, String>,
    wide: Option<i128>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Strict {
    #[const_tag("strict", required)]
    kind: ConstTag<Self>,
    #[const_tag(3)]
    wire_version: ConstTag<Self, 1>,
    #[serde(alias = "amount")]
    total_amount: i64,
    #[nullable]
    paid_at: Option<String>,
    refund_reason: OptionalNullable<Intent>,
    #[optional_nullable]
    parts: Option<Option<Vec<Strict>>>,
    #[serde(default)]
    dry_run: bool,
    #[serde(skip)]
    local: u8,
    parent: Option<Box<Strict>>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE", default)]
pub(crate) struct Settings {
    #[const_tag(false)]
    sealed: ConstTag<Self>,
    page_size: u64,
    theme: Option<String>,
    note: Option<String>,
    zone: OptionalNullable<String>,
    #[serde(default)]
    scale: f64,
    status: Status,
    nested: Vec<Settings>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            sealed: ConstTag::new(),
            page_size: 25,
            theme: Some("dark".into()),
            note: None,
            zone: OptionalNullable::Null,
            scale: 4.0,
            status: Status::Failed,
            nested: Vec::new(),
        }
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub(crate) struct Item {
    name: String,
    #[serde(default)]
    quantity: u8,
    price: OptionalNullable<f64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    children: Vec<Item>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub(crate) struct Page<T> {
    data: Vec<T>,
    #[nullable]
    next: Option<T>,
    last: OptionalNullable<T>,
}

/// Models, unions and enums inside of what may hold them.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub(crate) struct Holder {
    item: Option<Item>,
    #[serde(default)]
    items: BTreeMap<String, Option<Item>>,
    method: OptionalNullable<Method>,
    lookup: OptionalNullable<BTreeMap<String, Value>>,
    status: Option<BTreeMap<Status, Intent>>,
    #[optional_nullable]
    boxed: Option<Option<Box<Item>>>,
}
