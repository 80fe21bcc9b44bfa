//! What a person writes today for the same documents: serde_derive, serde_with and monostate, with
//! the rules of the presence table where serde's own differ.

// Three states, and `MustBe!`'s nested tuples.
#![allow(clippy::option_option, clippy::type_complexity)]

use std::collections::BTreeMap;
use std::fmt;

use monostate::MustBe;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, IntoDeserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Map, Value};
use serde_with::rust::double_option;

use crate::models::fields::{euro, hex, ten};

/// A model is an object, and so is a union of models: serde's own readers take a list too.
macro_rules! objects_only {
    ($($model:ident)*) => {$(
        impl<'de> Deserialize<'de> for $model {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct ObjectVisitor;

                impl<'de> Visitor<'de> for ObjectVisitor {
                    type Value = $model;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str("an object")
                    }

                    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<$model, A::Error> {
                        $model::deserialize(MapAccessDeserializer::new(map))
                    }
                }

                deserializer.deserialize_map(ObjectVisitor)
            }
        }

        impl Serialize for $model {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $model::serialize(self, serializer)
            }
        }
    )*};
}

objects_only!(Kinds Scalars Strict Settings Item Page Holder Enums Order);
objects_only!(Card Ideal Transfer Token Code Method Node Leaf Account SizeAlone);

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", remote = "Self")]
pub(crate) struct Kinds {
    #[serde(default)]
    r#type: MustBe!("kinds"),
    version: MustBe!(-2i64),
    #[serde(skip_serializing_if = "Option::is_none")]
    live: Option<MustBe!(true)>,
    #[serde(
        default,
        with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    schema: Option<Option<MustBe!("é")>>,
    plain: i64,
    #[serde(deserialize_with = "Option::deserialize")]
    maybe: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    option: Option<String>,
    #[serde(deserialize_with = "Option::deserialize")]
    nullable: Option<f64>,
    #[serde(
        default,
        with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    three: Option<Option<String>>,
    #[serde(
        default,
        with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    nested: Option<Option<u64>>,
    #[serde(
        default,
        with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    inferred: Option<Option<Value>>,
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
    #[serde(
        default,
        with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    with_three: Option<Option<Hex>>,
    #[serde(rename(serialize = "written", deserialize = "read"), alias = "written")]
    #[serde(skip_serializing_if = "Option::is_none")]
    renamed: Option<i64>,
    #[serde(alias = "aka", alias = "also", skip_serializing_if = "Option::is_none")]
    aliased: Option<bool>,
    #[serde(skip)]
    skipped: u8,
}

#[derive(Serialize, Deserialize)]
struct Hex(#[serde(with = "hex")] u32);

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", remote = "Self")]
pub(crate) struct Scalars {
    tiny: i8,
    #[serde(
        default,
        with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    small: Option<Option<u8>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    short: Option<i16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    int: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    long: Option<i64>,
    #[serde(
        default,
        with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    unsigned: Option<Option<u64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    single: Option<f32>,
    #[serde(default)]
    double: f64,
    #[serde(default)]
    flag: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    letter: Option<char>,
    #[serde(default)]
    unit: (),
    #[serde(skip_serializing_if = "Option::is_none")]
    pair: Option<(u8, String)>,
    #[serde(
        default,
        with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    array: Option<Option<[i16; 2]>>,
    #[serde(default)]
    by_id: BTreeMap<i32, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    wide: Option<i128>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, remote = "Self")]
pub(crate) struct Strict {
    kind: MustBe!("strict"),
    #[serde(default)]
    wire_version: MustBe!(3u64),
    #[serde(alias = "amount")]
    total_amount: i64,
    #[serde(deserialize_with = "Option::deserialize")]
    paid_at: Option<String>,
    #[serde(
        default,
        with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    refund_reason: Option<Option<Intent>>,
    #[serde(
        default,
        with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    parts: Option<Option<Vec<Strict>>>,
    #[serde(default)]
    dry_run: bool,
    #[serde(skip)]
    local: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<Box<Strict>>,
}

#[derive(Serialize, Deserialize)]
#[serde(
    rename_all = "SCREAMING_SNAKE_CASE",
    default = "Settings::new",
    remote = "Self"
)]
pub(crate) struct Settings {
    sealed: MustBe!(false),
    page_size: u64,
    theme: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    // An absent key is `Absent`, whatever the container's default is.
    #[serde(
        default,
        with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    zone: Option<Option<String>>,
    #[serde(default)]
    scale: f64,
    status: Status,
    nested: Vec<Settings>,
}

impl Settings {
    fn new() -> Self {
        Settings {
            sealed: <_>::default(),
            page_size: 25,
            theme: Some("dark".into()),
            note: None,
            zone: None,
            scale: 4.0,
            status: Status("failed".into()),
            nested: Vec::new(),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Self")]
pub(crate) struct Item {
    name: String,
    #[serde(default)]
    quantity: u8,
    #[serde(
        default,
        with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    price: Option<Option<f64>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    children: Vec<Item>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Self")]
pub(crate) struct Page {
    data: Vec<Item>,
    #[serde(deserialize_with = "Option::deserialize")]
    next: Option<Item>,
    #[serde(
        default,
        with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    last: Option<Option<Item>>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Self")]
pub(crate) struct Holder {
    #[serde(skip_serializing_if = "Option::is_none")]
    item: Option<Item>,
    #[serde(default)]
    items: BTreeMap<String, Option<Item>>,
    #[serde(
        default,
        with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    method: Option<Option<Method>>,
    #[serde(
        default,
        with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    lookup: Option<Option<BTreeMap<String, Value>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<BTreeMap<Status, Intent>>,
    #[serde(
        default,
        with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    boxed: Option<Option<Box<Item>>>,
}

#[derive(PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", remote = "Self")]
pub(crate) enum Intent {
    Capture,
    #[serde(alias = "approve")]
    PreAuthorize,
    #[serde(rename = "é")]
    Accent,
}

/// Text only: serde's own reader takes `{"capture": null}` too.
impl<'de> Deserialize<'de> for Intent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Intent::deserialize(text.into_deserializer())
    }
}

impl Serialize for Intent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Intent::serialize(self, serializer)
    }
}

#[derive(PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "String")]
pub(crate) struct Status(String);

impl From<String> for Status {
    fn from(text: String) -> Self {
        Status(if text == "on_hold" {
            "ON HOLD".into()
        } else {
            text
        })
    }
}

pub(crate) type Level = i64;

#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub(crate) struct Grade(i64);

impl TryFrom<i64> for Grade {
    type Error = &'static str;

    fn try_from(value: i64) -> Result<Self, Self::Error> {
        matches!(value, 2 | 3)
            .then_some(Grade(value))
            .ok_or("neither 2 nor 3")
    }
}

impl From<Grade> for i64 {
    fn from(Grade(value): Grade) -> Self {
        value
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", remote = "Self")]
pub(crate) struct Enums {
    intent: Intent,
    status: Status,
    #[serde(skip_serializing_if = "Option::is_none")]
    maybe: Option<Intent>,
    #[serde(
        default,
        with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    state: Option<Option<Status>>,
    #[serde(default)]
    history: Vec<Status>,
    #[serde(default)]
    by_intent: BTreeMap<Intent, Status>,
    #[serde(default)]
    by_status: BTreeMap<Status, Intent>,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<Level>,
    #[serde(
        default,
        with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    levels: Option<Option<Vec<Level>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    grade: Option<Grade>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Self")]
pub(crate) struct Card {
    number: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    cents: Option<u64>,
    #[serde(
        default,
        with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    #[serde(alias = "remark")]
    note: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<Status>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Self")]
pub(crate) struct Ideal {
    bank: String,
    #[serde(deserialize_with = "Option::deserialize")]
    bic: Option<String>,
    #[serde(default)]
    retries: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<Box<Method>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, remote = "Self")]
pub(crate) struct Transfer {
    amount: i64,
    intents: Vec<Intent>,
    #[serde(skip_serializing_if = "Option::is_none")]
    anything: Option<Value>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Self")]
pub(crate) struct Token {
    token: String,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Self")]
pub(crate) struct Code {
    code: (u8, u8),
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "method", rename_all = "snake_case", remote = "Self")]
pub(crate) enum Method {
    Card(Card),
    Ideal(Box<Ideal>),
    Transfer(Transfer),
    Person(Box<Open>),
    Apple(Token),
    Google(Code),
}

#[derive(Serialize)]
#[serde(untagged)]
pub(crate) enum OpenMethod {
    Known(Method),
    Unrecognized(Map<String, Value>),
}

impl<'de> Deserialize<'de> for OpenMethod {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let object = Map::<String, Value>::deserialize(deserializer)?;
        match object.get("method").and_then(Value::as_str) {
            Some("card" | "transfer" | "apple" | "google") => {
                let known = serde_json::from_value(Value::Object(object));
                known.map(OpenMethod::Known).map_err(D::Error::custom)
            }
            Some(_) => Ok(OpenMethod::Unrecognized(object)),
            None => Err(D::Error::custom("no tag")),
        }
    }
}

/// serde has no tags that are integers.
#[derive(Serialize)]
#[serde(untagged)]
pub(crate) enum Numbered {
    First {
        version: u8,
        #[serde(flatten)]
        model: Item,
    },
    Second {
        version: u8,
        #[serde(flatten)]
        model: Page,
    },
}

impl<'de> Deserialize<'de> for Numbered {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let object = Value::Object(Map::deserialize(deserializer)?);
        match object["version"].as_i64() {
            Some(1) => {
                let model = serde_json::from_value(object).map_err(D::Error::custom)?;
                Ok(Numbered::First { version: 1, model })
            }
            Some(2) => {
                let model = serde_json::from_value(object).map_err(D::Error::custom)?;
                Ok(Numbered::Second { version: 2, model })
            }
            _ => Err(D::Error::custom("no tag")),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase", remote = "Self")]
pub(crate) struct Order {
    method: Method,
    #[serde(default)]
    others: Vec<OpenMethod>,
    #[serde(
        default,
        with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    last: Option<Option<Method>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by_name: Option<BTreeMap<String, Method>>,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Apart {
    Text(String),
    Count(i64),
    Flag(bool),
    Node(Node),
    Leaf(Leaf),
    List(Vec<Option<Apart>>),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, remote = "Self")]
pub(crate) struct Node {
    label: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    left: Option<Box<Apart>>,
    #[serde(
        default,
        with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    right: Option<Option<Box<Apart>>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, remote = "Self")]
pub(crate) struct Leaf {
    size: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    intent: Option<Intent>,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Loose {
    Account(Account),
    Person(Person),
    Method(Method),
    Status(Status),
    List(Vec<Loose>),
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Self")]
pub(crate) struct Account {
    #[serde(skip_serializing_if = "Option::is_none")]
    bank: Option<String>,
    #[serde(deserialize_with = "Option::deserialize")]
    bic: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    retries: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    child: Option<Box<Loose>>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Person {
    #[serde(flatten)]
    name: Name,
    #[serde(skip_serializing_if = "Option::is_none")]
    child: Option<Box<Loose>>,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Fallback {
    Intent(Intent),
    Item(Item),
    List(Vec<Fallback>),
    Other(Value),
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Name {
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<String>,
    last: String,
    #[serde(rename = "NICK", alias = "nick", alias = "alias")]
    #[serde(
        default,
        with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    nick: Option<Option<String>>,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Size {
    width: u64,
    #[serde(default)]
    height: i64,
}

/// Not flattened.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Self")]
pub(crate) struct SizeAlone {
    width: u64,
    #[serde(default)]
    height: i64,
}

/// An optional flattened model: all of its keys, or none. serde's own `Option` of one is `None`
/// after any error.
#[derive(Serialize, Deserialize)]
#[serde(try_from = "AnyColor")]
pub(crate) struct Color {
    #[serde(skip_serializing_if = "Option::is_none")]
    red: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    green: Option<Option<Intent>>,
}

#[derive(Deserialize)]
struct AnyColor {
    #[serde(default, deserialize_with = "some")]
    red: Option<u8>,
    #[serde(default, with = "double_option")]
    green: Option<Option<Intent>>,
}

fn some<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u8>, D::Error> {
    u8::deserialize(deserializer).map(Some)
}

impl TryFrom<AnyColor> for Color {
    type Error = &'static str;

    fn try_from(AnyColor { red, green }: AnyColor) -> Result<Self, Self::Error> {
        if red.is_none() && green.is_some() {
            return Err("missing field `red`");
        }
        Ok(Color { red, green })
    }
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Open {
    id: i64,
    #[serde(flatten)]
    name: Name,
    #[serde(
        default,
        with = "double_option",
        skip_serializing_if = "Option::is_none"
    )]
    status: Option<Option<Status>>,
    #[serde(flatten)]
    size: Box<Size>,
    #[serde(flatten)]
    color: Color,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<u8>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StrictOpen {
    id: i64,
    #[serde(flatten)]
    name: Name,
    #[serde(flatten)]
    size: Size,
    #[serde(flatten)]
    color: Color,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Deep {
    id: i64,
    #[serde(flatten)]
    middle: Middle,
    intent: Intent,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Middle {
    #[serde(flatten)]
    name: Name,
    #[serde(skip_serializing_if = "Option::is_none")]
    method: Option<Box<Method>>,
    #[serde(flatten)]
    size: Size,
}

#[derive(Serialize, Deserialize)]
pub(crate) struct Counted {
    id: i64,
    #[serde(flatten)]
    rest: BTreeMap<String, SizeAlone>,
}
