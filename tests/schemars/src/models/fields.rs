//! What fields do with their keys.

use std::collections::BTreeMap;

use optnull::{ApiModel, ConstTag, JsonSchema, OptionalNullable};
use schemars::{json_schema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serializer};
use serde_json::Value;

/// Each presence.
#[derive(Debug, ApiModel, JsonSchema)]
pub struct Presences {
    pub required: bool,
    pub optional: Option<bool>,
    #[nullable]
    pub nullable: Option<bool>,
    pub three: OptionalNullable<bool>,
    #[optional_nullable]
    pub nested: Option<Option<bool>>,
    #[serde(default)]
    pub default: bool,
    #[serde(default = "yes")]
    pub default_option: Option<bool>,
    /// It takes null by itself.
    pub anything: Value,
    pub nothing: (),
}

pub const PRESENCES: &[&str] = &[
    r#"{"required":true,"nullable":null,"anything":null,"nothing":null}"#,
    r#"{"required":true,"nullable":false,"anything":[1],"nothing":null,"optional":true,"three":false,
        "nested":true,"default":true,"default_option":false}"#,
    r#"{"required":false,"nullable":true,"anything":"a","nothing":null,"optional":null,"three":null,
        "nested":null,"default_option":null,"unknown":1}"#,
];

#[allow(clippy::unnecessary_wraps)] // as serde calls it
fn yes() -> Option<bool> {
    Some(true)
}

#[derive(Debug, ApiModel, JsonSchema)]
pub struct Literals {
    /// May be absent.
    #[const_tag("literals")]
    pub kind: ConstTag<Self>,
    #[const_tag(2, required)]
    pub version: ConstTag<Self, 1>,
    #[const_tag(true)]
    pub live: Option<ConstTag<Self, 2>>,
    #[const_tag("eur")]
    pub currency: OptionalNullable<ConstTag<Self, 3>>,
    #[const_tag(-1)]
    #[serde(rename(serialize = "written", deserialize = "read"))]
    pub renamed: ConstTag<Self, 4>,
}

pub const LITERALS: &[&str] = &[
    r#"{"version":2}"#,
    r#"{"kind":"literals","version":2,"live":true,"currency":"eur","read":-1}"#,
    r#"{"kind":"literals","version":2,"live":null,"currency":null,"written":-1}"#,
];

#[derive(Debug, ApiModel, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Names {
    pub first_key: bool,
    #[serde(rename = "2nd")]
    pub second: Option<bool>,
    #[serde(rename(serialize = "to", deserialize = "from"))]
    pub both_ways: bool,
    #[serde(alias = "old", alias = "older")]
    pub required_key: bool,
    #[serde(alias = "was")]
    pub maybe_key: OptionalNullable<bool>,
}

pub const NAMES: &[&str] = &[
    r#"{"firstKey":true,"2nd":false,"from":true,"requiredKey":true,"maybeKey":null}"#,
    r#"{"firstKey":true,"from":true,"old":true,"was":true}"#,
    r#"{"firstKey":true,"from":false,"older":true}"#,
];

#[derive(Debug, ApiModel, JsonSchema)]
pub struct Skips {
    #[serde(skip)]
    pub skipped: bool,
    #[serde(skip_serializing)]
    pub password: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub list: Vec<bool>,
    #[serde(skip_serializing_if = "is_no")]
    pub required: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub option: Option<bool>,
    #[serde(skip_serializing_if = "OptionalNullable::is_null")]
    pub three: OptionalNullable<bool>,
}

pub const SKIPS: &[&str] = &[
    r#"{"password":true,"list":[],"required":true,"option":true,"three":null}"#,
    r#"{"password":true,"list":[true,false],"required":false,"skipped":1}"#,
    r#"{"password":true,"required":true,"option":null,"three":true}"#,
];

#[allow(clippy::trivially_copy_pass_by_ref)] // as serde calls it
fn is_no(value: &bool) -> bool {
    !*value
}

#[derive(Debug, ApiModel, JsonSchema)]
#[serde(default)]
pub struct Defaults {
    pub host: String,
    pub port: Option<u16>,
    pub path: Option<String>,
    pub three: OptionalNullable<bool>,
    #[nullable]
    pub nullable: Option<bool>,
}

impl Default for Defaults {
    fn default() -> Self {
        Defaults {
            host: "localhost".to_owned(),
            port: Some(80),
            path: None,
            three: OptionalNullable::Absent,
            nullable: None,
        }
    }
}

pub const DEFAULTS: &[&str] = &[
    r#"{"nullable":null}"#,
    r#"{"host":"a","port":1,"path":"b","three":true,"nullable":true}"#,
    r#"{"port":null,"path":null,"three":null,"nullable":false}"#,
];

/// Numbers that are strings on the wire.
pub mod as_text {
    use super::{Deserialize, Deserializer, Serializer};

    #[allow(clippy::trivially_copy_pass_by_ref)] // as serde calls it
    pub fn serialize<S: Serializer>(value: &u8, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(value)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
        let text = String::deserialize(deserializer)?;
        Ok(text.len().try_into().unwrap_or(u8::MAX))
    }
}

/// The same, or null.
pub mod as_maybe_text {
    use super::{as_text, Deserialize, Deserializer, Serializer};

    #[allow(clippy::ref_option)] // as serde calls it
    pub fn serialize<S: Serializer>(value: &Option<u8>, serializer: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => as_text::serialize(value, serializer),
            None => serializer.serialize_none(),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u8>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        Ok(text.map(|text| text.len().try_into().unwrap_or(u8::MAX)))
    }
}

/// A type of another crate, which has no schema.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Foreign(bool);

fn foreign(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "boolean" })
}

/// What functions read and write, with what the user says of that.
#[derive(Debug, ApiModel, JsonSchema)]
pub struct Converted {
    #[serde(with = "as_text")]
    #[schemars(with = "String")]
    pub required: u8,
    #[serde(with = "as_maybe_text")]
    #[schemars(with = "Option<String>")]
    pub optional: Option<u8>,
    #[serde(with = "as_maybe_text")]
    #[schemars(with = "Option<String>")]
    #[nullable]
    pub nullable: Option<u8>,
    #[serde(with = "as_text")]
    #[schemars(with = "String")]
    pub three: OptionalNullable<u8>,
    #[schemars(with = "bool")]
    pub foreign: Option<Foreign>,
    #[schemars(schema_with = "foreign")]
    pub by_function: Foreign,
}

pub const CONVERTED: &[&str] = &[
    r#"{"required":"7","nullable":null,"by_function":true}"#,
    r#"{"required":"7","optional":"8","nullable":"9","three":"1","foreign":true,"by_function":true}"#,
    r#"{"required":"7","optional":null,"nullable":"","three":null,"foreign":null,"by_function":false}"#,
];

/// What functions read and write, of which nothing is said.
#[derive(Debug, ApiModel, JsonSchema)]
pub struct Unsaid {
    #[serde(with = "as_text")]
    pub both: u8,
    #[serde(deserialize_with = "as_text::deserialize")]
    pub read: u8,
    #[serde(serialize_with = "as_text::serialize")]
    pub written: u8,
    #[serde(with = "as_text")]
    pub three: OptionalNullable<u8>,
    #[serde(with = "as_maybe_text")]
    pub optional: Option<u8>,
}

pub const UNSAID: &[&str] = &[
    r#"{"both":"a","read":"a","written":1,"three":"a","optional":"a"}"#,
    r#"{"both":"a","read":"a","written":2,"three":null,"optional":null}"#,
    r#"{"both":"a","read":"a","written":0}"#,
];

/// Types of schemars' own.
#[derive(Debug, ApiModel, JsonSchema)]
pub struct Types {
    pub text: String,
    pub letter: char,
    pub small: u8,
    pub signed: i16,
    pub list: Vec<OptionalNullable<bool>>,
    pub pair: (bool, String),
    pub map: BTreeMap<String, Option<bool>>,
    pub by_number: BTreeMap<i64, bool>,
    pub boxed: Box<[bool; 2]>,
}

pub const TYPES: &[&str] = &[
    r#"{"text":"a","letter":"b","small":1,"signed":-1,"list":[],"pair":[true,"a"],"map":{},
        "by_number":{},"boxed":[true,false]}"#,
    r#"{"text":"","letter":"x","small":255,"signed":300,"list":[true,null],"pair":[false,""],
        "map":{"a":null,"b":true},"by_number":{"1":true,"-2":false},"boxed":[true,true]}"#,
];
