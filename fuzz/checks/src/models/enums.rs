//! String and integer enums, closed and open, as values and as keys.

use std::collections::BTreeMap;

use optnull::{ApiModel, OptionalNullable};

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Intent {
    Capture,
    #[serde(alias = "approve")]
    PreAuthorize,
    #[serde(rename = "é")]
    Accent,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Status {
    Failed,
    #[serde(rename = "ON HOLD", alias = "on_hold")]
    OnHold,
    #[unrecognized]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub(crate) enum Level {
    #[const_tag(1)]
    Low,
    #[const_tag(-7)]
    High,
    #[unrecognized]
    Unrecognized(i64),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub(crate) enum Grade {
    #[const_tag(2)]
    Second,
    #[const_tag(3)]
    Third,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Enums {
    intent: Intent,
    status: Status,
    maybe: Option<Intent>,
    state: OptionalNullable<Status>,
    #[serde(default)]
    history: Vec<Status>,
    #[serde(default)]
    by_intent: BTreeMap<Intent, Status>,
    #[serde(default)]
    by_status: BTreeMap<Status, Intent>,
    level: Option<Level>,
    levels: OptionalNullable<Vec<Level>>,
    grade: Option<Grade>,
}
