//! Tagged and untagged unions.

use std::collections::BTreeMap;

use optnull::{ApiModel, ConstTag, OptionalNullable};
use serde_json::{Map, Value};

use super::enums::{Intent, Status};
use super::fields::{Item, Page};
use super::flattened::{Name, Open};

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub(crate) struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
    number: String,
    cents: Option<u64>,
    #[serde(alias = "remark")]
    note: OptionalNullable<String>,
    status: Option<Status>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub(crate) struct Ideal {
    bank: String,
    #[nullable]
    bic: Option<String>,
    #[serde(default)]
    retries: u8,
    next: Option<Box<Method>>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
pub(crate) struct Transfer {
    amount: i64,
    intents: Vec<Intent>,
    anything: Option<Value>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub(crate) struct Token {
    token: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub(crate) struct Code {
    #[const_tag("google", required)]
    method: ConstTag<Self>,
    code: (u8, u8),
}

/// A union in a union of the same tag.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
pub(crate) enum Wallet {
    #[const_tag("apple")]
    Apple(Token),
    Google(Code),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
pub(crate) enum Method {
    Card(Card),
    #[const_tag("ideal")]
    Ideal(Box<Ideal>),
    #[const_tag("transfer")]
    Transfer(Transfer),
    #[const_tag("person")]
    Person(Box<Open>),
    Wallet(Wallet),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
pub(crate) enum OpenMethod {
    Card(Card),
    #[const_tag("transfer")]
    Transfer(Transfer),
    Wallet(Wallet),
    #[unrecognized]
    Unrecognized(Map<String, Value>),
}

/// Tags that are integers.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "version")]
pub(crate) enum Numbered {
    #[const_tag(1)]
    First(Item),
    #[const_tag(2)]
    Second(Page<Item>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Order {
    method: Method,
    #[serde(default)]
    others: Vec<OpenMethod>,
    last: OptionalNullable<Method>,
    by_name: Option<BTreeMap<String, Method>>,
}

/// At most one variant fits.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
pub(crate) enum Apart {
    Text(String),
    Count(i64),
    Flag(bool),
    Node(Node),
    Leaf(Leaf),
    List(Vec<Option<Apart>>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
pub(crate) struct Node {
    label: String,
    left: Option<Box<Apart>>,
    right: OptionalNullable<Box<Apart>>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
pub(crate) struct Leaf {
    size: u8,
    intent: Option<Intent>,
}

/// Several variants can fit, at each level.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
pub(crate) enum Loose {
    Account(Account),
    Person(Person),
    Method(Method),
    Status(Status),
    List(Vec<Loose>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub(crate) struct Account {
    bank: Option<String>,
    #[nullable]
    bic: Option<String>,
    retries: Option<u8>,
    child: Option<Box<Loose>>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub(crate) struct Person {
    #[serde(flatten)]
    name: Name,
    child: Option<Box<Loose>>,
}

/// Takes everything.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
pub(crate) enum Fallback {
    Intent(Intent),
    Item(Item),
    List(Vec<Fallback>),
    #[unrecognized]
    Other(Value),
}
