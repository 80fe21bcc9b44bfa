//! Enums of strings and of integers.

use std::collections::BTreeMap;

use optnull::{ApiModel, JsonSchema};

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, ApiModel, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Closed {
    InTransit,
    #[serde(alias = "lost")]
    Gone,
    #[serde(rename(serialize = "out", deserialize = "in"))]
    BothWays,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, ApiModel, JsonSchema)]
pub enum Open {
    /// Nobody knows why.
    #[serde(alias = "failed")]
    Failed,
    Succeeded,
    #[unrecognized]
    Unrecognized(String),
}

/// How much.
#[derive(Debug, Clone, ApiModel, JsonSchema)]
pub enum Level {
    #[const_tag(1)]
    Low,
    /// # Much
    #[const_tag(300)]
    High,
}

#[derive(Debug, Clone, ApiModel, JsonSchema)]
pub enum OpenLevel {
    #[const_tag(1)]
    Low,
    #[unrecognized]
    Other(u8),
}

/// The keys of a map.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, ApiModel, JsonSchema)]
pub enum Currency {
    /// The euro.
    Eur,
    Usd,
}

#[derive(Debug, ApiModel, JsonSchema)]
pub struct Enums {
    pub closed: Closed,
    pub open: Open,
    pub level: Level,
    pub open_level: OpenLevel,
    pub list: Option<Vec<Closed>>,
    pub by_open: Option<BTreeMap<Open, bool>>,
    pub by_currency: Option<BTreeMap<Currency, bool>>,
}

pub const ENUMS: &[&str] = &[
    r#"{"closed":"in_transit","open":"Failed","level":1,"open_level":1}"#,
    r#"{"closed":"gone","open":"failed","level":300,"open_level":255,"list":["lost","in"],
        "by_open":{"a":true}}"#,
    r#"{"closed":"in","open":"out","level":1,"open_level":0,"list":[],"by_open":{"Failed":true},
        "by_currency":{"Eur":true,"Usd":false}}"#,
];
