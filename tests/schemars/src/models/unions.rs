//! Unions, tagged and untagged, and unions of unions.

use std::collections::BTreeMap;

use optnull::{ApiModel, ConstTag, JsonSchema, OptionalNullable};
use serde_json::{Map, Value};

use super::enums::Closed;

#[derive(Debug, ApiModel, JsonSchema)]
pub struct Card {
    #[const_tag("card")]
    pub method: ConstTag<Self>,
    pub number: String,
    pub next: Option<Box<Method>>,
}

#[derive(Debug, ApiModel, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ideal {
    pub bank: String,
    pub bic: OptionalNullable<String>,
}

#[derive(Debug, ApiModel, JsonSchema)]
pub struct Voucher {
    pub code: String,
    #[serde(flatten)]
    pub flags: BTreeMap<String, bool>,
}

/// How somebody pays.
#[derive(Debug, ApiModel, JsonSchema)]
#[serde(tag = "method")]
pub enum Method {
    Card(Card),
    /// Its tag is the union's.
    #[const_tag("ideal")]
    Ideal(Box<Ideal>),
    #[const_tag("voucher")]
    Voucher(Voucher),
}

pub const METHOD: &[&str] = &[
    r#"{"method":"card","number":"a","next":{"method":"ideal","bank":"b"}}"#,
    r#"{"method":"ideal","bank":"b","bic":null}"#,
    r#"{"method":"voucher","code":"c","flag":true}"#,
];

/// Any other is kept.
#[derive(Debug, ApiModel, JsonSchema)]
#[serde(tag = "method")]
pub enum OpenMethod {
    Card(Card),
    #[const_tag("ideal")]
    Ideal(Ideal),
    /// Not known yet.
    #[unrecognized]
    Unrecognized(Map<String, Value>),
}

pub const OPEN_METHOD: &[&str] = &[
    r#"{"method":"card","number":"a"}"#,
    r#"{"method":"ideal","bank":"b"}"#,
    r#"{"method":"star","orbit":[1]}"#,
];

#[derive(Debug, ApiModel, JsonSchema)]
pub struct Other {
    pub method: String,
    pub label: Option<String>,
}

/// What the catch-all holds has a schema of its own.
#[derive(Debug, ApiModel, JsonSchema)]
#[serde(tag = "method")]
pub enum Nested {
    Known(Method),
    #[const_tag("sepa")]
    Sepa(Ideal),
    #[unrecognized]
    Other(Other),
}

pub const NESTED: &[&str] = &[
    r#"{"method":"card","number":"a"}"#,
    r#"{"method":"ideal","bank":"b"}"#,
    r#"{"method":"voucher","code":"b","flag":true}"#,
    r#"{"method":"sepa","bank":"b","bic":"c"}"#,
    r#"{"method":"star","label":null}"#,
];

/// What the catch-all holds reads the tag too.
#[derive(Debug, ApiModel, JsonSchema)]
#[serde(tag = "method")]
pub enum Texts {
    Card(Card),
    #[unrecognized]
    Other(BTreeMap<String, String>),
}

/// The same, with a key for it.
#[derive(Debug, ApiModel, JsonSchema)]
#[serde(tag = "method")]
pub enum Strict {
    Card(Card),
    #[unrecognized]
    Other(StrictOther),
}

#[derive(Debug, ApiModel, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StrictOther {
    pub method: Closed,
    pub label: Option<String>,
}

#[derive(Debug, ApiModel, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StrictLevel {
    pub method: String,
    pub level: i64,
}

#[derive(Debug, ApiModel, JsonSchema)]
#[serde(untagged)]
pub enum StrictAny {
    Other(StrictOther),
    Level(StrictLevel),
}

/// A union in the catch-all, of which each model knows all of its keys.
#[derive(Debug, ApiModel, JsonSchema)]
#[serde(tag = "method")]
pub enum StrictUntagged {
    Card(Card),
    #[unrecognized]
    Other(StrictAny),
}

#[derive(Debug, ApiModel, JsonSchema)]
#[serde(tag = "of")]
pub enum StrictEach {
    #[const_tag("other")]
    Other(StrictOther),
    #[const_tag("level")]
    Level(Box<StrictLevel>),
}

/// The same with a tagged union, by another key.
#[derive(Debug, ApiModel, JsonSchema)]
#[serde(tag = "method")]
pub enum StrictTagged {
    Card(Card),
    #[unrecognized]
    Other(Box<StrictEach>),
}

/// A union's tag around another's.
#[derive(Debug, ApiModel, JsonSchema)]
#[serde(tag = "kind")]
pub enum Outer {
    #[const_tag(1)]
    Method(Method),
    #[const_tag(2)]
    Voucher(Box<Voucher>),
    #[const_tag(3)]
    Open(OpenMethod),
    #[const_tag(4)]
    Texts(Texts),
    #[const_tag(5)]
    Strict(Strict),
    #[const_tag(6)]
    StrictUntagged(StrictUntagged),
    #[const_tag(7)]
    StrictTagged(StrictTagged),
    #[unrecognized]
    Other(Value),
}

pub const OUTER: &[&str] = &[
    r#"{"kind":1,"method":"card","number":"a"}"#,
    r#"{"kind":1,"method":"ideal","bank":"b"}"#,
    r#"{"kind":1,"method":"voucher","code":"b"}"#,
    r#"{"kind":2,"code":"b","flag":false}"#,
    r#"{"kind":3,"method":"ideal","bank":"b"}"#,
    r#"{"kind":3,"method":"star","orbit":1}"#,
    r#"{"kind":4,"method":"star","a":"b"}"#,
    r#"{"kind":4,"method":"card","number":"b"}"#,
    r#"{"kind":5,"method":"gone","label":"b"}"#,
    r#"{"kind":6,"method":"gone","label":"b"}"#,
    r#"{"kind":6,"method":"a","level":1}"#,
    r#"{"kind":7,"method":"gone","of":"other","label":"b"}"#,
    r#"{"kind":7,"method":"a","of":"level","level":1}"#,
    r#"{"kind":300,"x":1}"#,
];

/// Tags of several types.
#[derive(Debug, ApiModel, JsonSchema)]
#[serde(tag = "tag")]
pub enum Mixed {
    #[const_tag("a")]
    Text(Ideal),
    #[const_tag(1)]
    Number(Voucher),
    #[const_tag(true)]
    Flag(Box<Card>),
    #[unrecognized]
    Other(BTreeMap<String, Value>),
}

pub const MIXED: &[&str] = &[
    r#"{"tag":"a","bank":"b"}"#,
    r#"{"tag":1,"code":"c","x":true}"#,
    r#"{"tag":true,"number":"n","method":"card"}"#,
    r#"{"tag":false}"#,
    r#"{"tag":2,"y":1}"#,
    r#"{"tag":"b"}"#,
];

#[derive(Debug, ApiModel, JsonSchema)]
pub struct Gross {
    #[const_tag("gross")]
    pub of: ConstTag<Self>,
    pub total: i64,
}

#[derive(Debug, ApiModel, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Net {
    #[const_tag("net")]
    pub of: ConstTag<Self>,
    pub net: i64,
}

#[derive(Debug, ApiModel, JsonSchema)]
#[serde(untagged)]
pub enum Amount {
    Gross(Gross),
    Net(Net),
}

/// Untagged unions in a tagged one: with a tag that is theirs, and with one that is not.
#[derive(Debug, ApiModel, JsonSchema)]
#[serde(tag = "of")]
pub enum Amounts {
    Amount(Amount),
    #[const_tag("price")]
    Price(Price),
}

#[derive(Debug, ApiModel, JsonSchema)]
#[serde(untagged)]
pub enum Price {
    Ideal(Ideal),
    Voucher(Voucher),
}

pub const AMOUNTS: &[&str] = &[
    r#"{"of":"gross","total":1}"#,
    r#"{"of":"net","net":1}"#,
    r#"{"of":"price","bank":"b"}"#,
    r#"{"of":"price","code":"b","x":true}"#,
];

/// Untagged.
#[derive(Debug, ApiModel, JsonSchema)]
#[serde(untagged)]
pub enum Anything {
    Flag(bool),
    /// Two of them.
    Pair(Box<[Closed; 2]>),
    Amount(Gross),
    Ideal(Ideal),
    Many(Vec<Anything>),
    Text(Option<Closed>),
}

pub const ANYTHING: &[&str] = &[
    "true",
    "null",
    r#""gone""#,
    r#"["gone","lost"]"#,
    r#"[true,{"bank":"b"},[],null]"#,
    r#"{"total":1,"of":"gross"}"#,
    r#"{"bank":"b","bic":"c"}"#,
];

#[derive(Debug, ApiModel, JsonSchema)]
#[serde(untagged)]
pub enum Kept {
    Ideal(Ideal),
    #[unrecognized]
    Other(BTreeMap<String, Value>),
}

#[derive(Debug, ApiModel, JsonSchema)]
pub struct Payment {
    pub method: Option<Method>,
    pub others: Vec<OpenMethod>,
    pub amount: OptionalNullable<Amount>,
    pub kept: Kept,
}

pub const PAYMENT: &[&str] = &[
    r#"{"others":[],"kept":{"x":1}}"#,
    r#"{"method":{"method":"card","number":"a"},
        "others":[{"method":"star"},{"method":"card","number":"b"}],
        "amount":{"net":1},"kept":{"bank":"b"}}"#,
    r#"{"method":null,"others":[],"amount":null,"kept":{}}"#,
];
