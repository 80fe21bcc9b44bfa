//! String enums, unions and flattened models against twins of `serde_derive`, on generated documents: both accept the
//! same and write the same, from JSON, a `serde_json::Value`, CBOR and MessagePack.
//!
//! Where the two are known to differ, no document goes there:
//! - what serde keeps aside, for a tag or for `flatten`, loses maps with integer keys, and `i128`;
//! - serde keeps aside what nobody reads too, so that it refuses there what is no value (`1e400`): see [`agree`];
//! - serde's tag takes the number of a variant, and its enums that and `{"capture": null}`, in some formats;
//! - serde's `Option` of a flattened struct is `None` after any error: the twin asks for its keys itself;
//! - serde's flattened map takes the last of equal keys: unknown keys are not doubled where a map keeps them;
//! - ciborium does not read an integer as a float, but serde reads what it kept so: no key is a float.
//!
//! Error texts and their places differ, and are not compared.

#![allow(clippy::option_option)] // what the twins have instead of three states

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fmt::Debug;

use optnull::{ApiModel, ConstTag, OptionalNullable};
use proptest::collection::vec;
use proptest::prelude::{any, prop_assert, prop_assert_eq, ProptestConfig, Strategy};
use proptest::test_runner::{RngAlgorithm, TestCaseError, TestRng, TestRunner};
use serde::de::DeserializeOwned;
use serde::ser::{Error, SerializeMap};
use serde::{Serialize, Serializer};
use serde_json::Value;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "kebab-case")]
enum Intent {
    Capture,
    #[serde(alias = "approve")]
    PreAuthorize,
    #[serde(rename = "é")]
    Accent,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
enum Status {
    Failed,
    #[serde(rename = "ON HOLD", alias = "on_hold")]
    OnHold,
    #[unrecognized]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Enums {
    intent: Intent,
    status: Status,
    maybe: Option<Intent>,
    state: OptionalNullable<Status>,
    history: Vec<Status>,
    by_intent: BTreeMap<Intent, Status>,
    by_status: BTreeMap<Status, Intent>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
    number: String,
    cents: Option<u64>,
    #[serde(alias = "remark")]
    note: OptionalNullable<String>,
    status: Status,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Ideal {
    bank: String,
    #[nullable]
    bic: Option<String>,
    #[serde(default)]
    retries: u8,
    next: Option<Box<Method>>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
struct Transfer {
    amount: i64,
    intents: Vec<Intent>,
    anything: Option<Value>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card),
    #[const_tag("ideal")]
    Ideal(Box<Ideal>),
    #[const_tag("transfer")]
    Transfer(Transfer),
    #[const_tag("person")]
    Person(Box<Open>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum OpenMethod {
    Card(Card),
    #[const_tag("ideal")]
    Ideal(Ideal),
    #[const_tag("transfer")]
    Transfer(Transfer),
    #[const_tag("person")]
    Person(Open),
    #[unrecognized]
    Unrecognized(serde_json::Map<String, Value>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Order {
    method: Method,
    others: Vec<Method>,
    last: OptionalNullable<Method>,
    by_name: BTreeMap<String, Method>,
}

/// At most one variant fits.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Apart {
    Text(String),
    Count(i64),
    Flag(bool),
    Node(Node),
    Leaf(Leaf),
    Order(Box<Order>),
    List(Vec<Apart>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
struct Node {
    label: String,
    left: Option<Box<Apart>>,
    right: OptionalNullable<Box<Apart>>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
struct Leaf {
    size: u8,
    intent: Option<Intent>,
}

/// Several variants can fit, of which serde takes the first.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Loose {
    Ideal(Ideal),
    Name(Name),
    Method(Method),
    Open(Open),
    Status(Status),
    List(Vec<Loose>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Name {
    first: Option<String>,
    last: String,
    #[serde(rename = "NICK", alias = "nick", alias = "alias")]
    nick: OptionalNullable<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Size {
    width: u64,
    #[serde(default)]
    height: i64,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Color {
    red: u8,
    green: OptionalNullable<Intent>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Open {
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
struct Strict {
    id: i64,
    #[serde(flatten)]
    name: Name,
    #[serde(flatten)]
    size: Size,
    #[serde(flatten)]
    color: Option<Color>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Deep {
    id: i64,
    #[serde(flatten)]
    middle: Middle,
    intent: Intent,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Middle {
    #[serde(flatten)]
    name: Name,
    method: Option<Box<Method>>,
    #[serde(flatten)]
    size: Size,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Counted {
    id: i64,
    #[serde(flatten)]
    rest: BTreeMap<String, Size>,
}

mod twin {
    use std::collections::BTreeMap;
    use std::fmt;

    use serde::de::value::{MapAccessDeserializer, MapDeserializer};
    use serde::de::{Deserializer, Error, IntoDeserializer, MapAccess, Visitor};
    use serde::{Deserialize, Serialize, Serializer};
    use serde_json::{Map, Value};
    use serde_with::rust::double_option;

    #[derive(PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case", remote = "Self")]
    pub(super) enum Intent {
        Capture,
        #[serde(alias = "approve")]
        PreAuthorize,
        #[serde(rename = "é")]
        Accent,
    }

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
    #[serde(rename_all = "snake_case")]
    pub(super) enum Status {
        Failed,
        #[serde(rename = "ON HOLD", alias = "on_hold")]
        OnHold,
        #[serde(untagged)]
        Unrecognized(String),
    }

    #[derive(Serialize, Deserialize)]
    pub(super) struct Enums {
        intent: Intent,
        status: Status,
        #[serde(skip_serializing_if = "Option::is_none")]
        maybe: Option<Intent>,
        #[serde(default, with = "double_option")]
        #[serde(skip_serializing_if = "Option::is_none")]
        state: Option<Option<Status>>,
        history: Vec<Status>,
        by_intent: BTreeMap<Intent, Status>,
        by_status: BTreeMap<Status, Intent>,
    }

    #[derive(Serialize, Deserialize)]
    pub(super) struct Card {
        number: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        cents: Option<u64>,
        #[serde(default, with = "double_option", alias = "remark")]
        #[serde(skip_serializing_if = "Option::is_none")]
        note: Option<Option<String>>,
        status: Status,
    }

    #[derive(Serialize, Deserialize)]
    pub(super) struct Ideal {
        bank: String,
        #[serde(deserialize_with = "Option::deserialize")]
        bic: Option<String>,
        #[serde(default)]
        retries: u8,
        #[serde(skip_serializing_if = "Option::is_none")]
        next: Option<Box<Method>>,
    }

    #[derive(Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Transfer {
        amount: i64,
        intents: Vec<Intent>,
        #[serde(skip_serializing_if = "Option::is_none")]
        anything: Option<Value>,
    }

    #[derive(Serialize, Deserialize)]
    #[serde(tag = "method", rename_all = "snake_case")]
    pub(super) enum Method {
        Card(Card),
        Ideal(Box<Ideal>),
        Transfer(Transfer),
        Person(Box<Open>),
    }

    #[derive(Serialize)]
    #[serde(untagged)]
    pub(super) enum OpenMethod {
        Known(Method),
        Unrecognized(Map<String, Value>),
    }

    /// An object with all its keys, the doubled ones too.
    struct Entries(Vec<(String, Value)>);

    struct EntriesVisitor;

    impl<'de> Visitor<'de> for EntriesVisitor {
        type Value = Entries;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
            let mut entries = Vec::new();
            while let Some(entry) = map.next_entry()? {
                entries.push(entry);
            }
            Ok(Entries(entries))
        }
    }

    impl<'de> Deserialize<'de> for OpenMethod {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let Entries(entries) = deserializer.deserialize_map(EntriesVisitor)?;
            let mut tags = entries.iter().filter(|(key, _)| key == "method");
            let (Some((_, Value::String(tag))), None) = (tags.next(), tags.next()) else {
                return Err(D::Error::custom("not one tag"));
            };
            if !["card", "ideal", "transfer", "person"].contains(&tag.as_str()) {
                return Ok(OpenMethod::Unrecognized(entries.into_iter().collect()));
            }
            let map = MapDeserializer::<_, serde_json::Error>::new(entries.into_iter());
            let known = Method::deserialize(MapAccessDeserializer::new(map));
            known.map(OpenMethod::Known).map_err(D::Error::custom)
        }
    }

    #[derive(Serialize, Deserialize)]
    pub(super) struct Order {
        method: Method,
        others: Vec<Method>,
        #[serde(default, with = "double_option")]
        #[serde(skip_serializing_if = "Option::is_none")]
        last: Option<Option<Method>>,
        by_name: BTreeMap<String, Method>,
    }

    #[derive(Serialize, Deserialize)]
    #[serde(untagged)]
    pub(super) enum Apart {
        Text(String),
        Count(i64),
        Flag(bool),
        Node(Node),
        Leaf(Leaf),
        Order(Box<Order>),
        List(Vec<Apart>),
    }

    #[derive(Serialize, Deserialize)]
    #[serde(deny_unknown_fields, remote = "Self")]
    pub(super) struct Node {
        label: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        left: Option<Box<Apart>>,
        #[serde(default, with = "double_option")]
        #[serde(skip_serializing_if = "Option::is_none")]
        right: Option<Option<Box<Apart>>>,
    }

    #[derive(Serialize, Deserialize)]
    #[serde(deny_unknown_fields, remote = "Self")]
    pub(super) struct Leaf {
        size: u8,
        #[serde(skip_serializing_if = "Option::is_none")]
        intent: Option<Intent>,
    }

    /// A model is an object: serde's own reader takes a list of the fields too.
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

    objects_only!(Node Leaf);

    #[derive(Serialize, Deserialize)]
    #[serde(untagged)]
    pub(super) enum Loose {
        Ideal(Ideal),
        Name(Name),
        Method(Method),
        Open(Open),
        Status(Status),
        List(Vec<Loose>),
    }

    #[derive(Serialize, Deserialize)]
    pub(super) struct Name {
        #[serde(skip_serializing_if = "Option::is_none")]
        first: Option<String>,
        last: String,
        #[serde(rename = "NICK", alias = "nick", alias = "alias")]
        #[serde(default, with = "double_option")]
        #[serde(skip_serializing_if = "Option::is_none")]
        nick: Option<Option<String>>,
    }

    #[derive(Serialize, Deserialize)]
    pub(super) struct Size {
        width: u64,
        #[serde(default)]
        height: i64,
    }

    /// An optional flattened model: all of its keys, or none.
    #[derive(Serialize, Deserialize)]
    #[serde(try_from = "AnyColor")]
    pub(super) struct Color {
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
    pub(super) struct Open {
        id: i64,
        #[serde(flatten)]
        name: Name,
        #[serde(default, with = "double_option")]
        #[serde(skip_serializing_if = "Option::is_none")]
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
    pub(super) struct Strict {
        id: i64,
        #[serde(flatten)]
        name: Name,
        #[serde(flatten)]
        size: Size,
        #[serde(flatten)]
        color: Color,
    }

    #[derive(Serialize, Deserialize)]
    pub(super) struct Deep {
        id: i64,
        #[serde(flatten)]
        middle: Middle,
        intent: Intent,
    }

    #[derive(Serialize, Deserialize)]
    pub(super) struct Middle {
        #[serde(flatten)]
        name: Name,
        #[serde(skip_serializing_if = "Option::is_none")]
        method: Option<Box<Method>>,
        #[serde(flatten)]
        size: Size,
    }

    #[derive(Serialize, Deserialize)]
    pub(super) struct Counted {
        id: i64,
        #[serde(flatten)]
        rest: BTreeMap<String, Size>,
    }
}

/// What documents are generated from.
enum Shape {
    /// One of these scalars, as they stand in the document.
    Text(&'static [&'static str]),
    List(&'static Shape),
    Map(&'static [&'static str], &'static Shape),
    Object(&'static [Key]),
    Either(&'static [&'static Shape]),
}

struct Key {
    names: &'static [&'static str],
    need: Need,
    shape: &'static Shape,
}

#[derive(Clone, Copy, PartialEq)]
enum Need {
    Required,
    /// Required, and takes null.
    Nullable,
    Defaulted,
    /// May be absent, and takes null.
    Optional,
}

use Need::{Defaulted, Nullable, Optional, Required};

const fn key(names: &'static [&'static str], need: Need, shape: &'static Shape) -> Key {
    Key { names, need, shape }
}

static TEXT: Shape = Shape::Text(&[r#""""#, r#""t""#, r#""é\n""#, r#""card""#]);
static INTENT: Shape = Shape::Text(&[
    r#""capture""#,
    r#""approve""#,
    r#""pre-authorize""#,
    r#""é""#,
]);
static STATUS: Shape = Shape::Text(&[
    r#""failed""#,
    r#""ON HOLD""#,
    r#""on_hold""#,
    r#""new""#,
    r#""Failed""#,
    r#""Unrecognized""#,
]);
static U8: Shape = Shape::Text(&["0", "255"]);
static U64: Shape = Shape::Text(&["18446744073709551615", "0", "9223372036854775808"]);
static I64: Shape = Shape::Text(&["-9223372036854775808", "9223372036854775807", "0"]);
static SCALAR: Shape = Shape::Text(&["true", "-1", r#""t""#]);
static ANY: Shape = Shape::Either(&[
    &SCALAR,
    &Shape::Text(&["1.5", "null"]),
    &Shape::List(&ANY),
    &Shape::Map(&["method", "a", ""], &ANY),
]);

static ENUMS: Shape = Shape::Object(&[
    key(&["intent"], Required, &INTENT),
    key(&["status"], Required, &STATUS),
    key(&["maybe"], Optional, &INTENT),
    key(&["state"], Optional, &STATUS),
    key(&["history"], Required, &Shape::List(&STATUS)),
    key(
        &["by_intent"],
        Required,
        &Shape::Map(&["capture", "approve", "é"], &STATUS),
    ),
    key(
        &["by_status"],
        Required,
        &Shape::Map(&["failed", "on_hold", "new"], &INTENT),
    ),
]);

static CARD: Shape = Shape::Object(&[
    key(&["method"], Required, &Shape::Text(&[r#""card""#])),
    key(&["number"], Required, &TEXT),
    key(&["cents"], Optional, &U64),
    key(&["note", "remark"], Optional, &TEXT),
    key(&["status"], Required, &STATUS),
]);
static IDEAL: Shape = Shape::Object(&[
    key(&["method"], Required, &Shape::Text(&[r#""ideal""#])),
    key(&["bank"], Required, &TEXT),
    key(&["bic"], Nullable, &TEXT),
    key(&["retries"], Defaulted, &U8),
    key(&["next"], Optional, &METHOD),
]);
static TRANSFER: Shape = Shape::Object(&[
    key(&["method"], Required, &Shape::Text(&[r#""transfer""#])),
    key(&["amount"], Required, &I64),
    key(&["intents"], Required, &Shape::List(&INTENT)),
    key(&["anything"], Optional, &ANY),
]);
static PERSON: Shape = Shape::Object(&[
    key(&["method"], Required, &Shape::Text(&[r#""person""#])),
    key(&["id"], Required, &I64),
    key(&["last"], Required, &TEXT),
    key(&["NICK", "nick", "alias"], Optional, &TEXT),
    key(&["width"], Required, &U64),
    key(&["status"], Optional, &STATUS),
    key(&["extra"], Optional, &ANY),
]);
static SEPA: Shape = Shape::Object(&[
    key(
        &["method"],
        Required,
        &Shape::Text(&[r#""sepa""#, r#""""#, r#""Card""#]),
    ),
    key(&["number"], Defaulted, &ANY),
    key(&["amount"], Defaulted, &ANY),
]);
static METHOD: Shape = Shape::Either(&[&CARD, &IDEAL, &TRANSFER, &PERSON]);
static OPEN_METHOD: Shape = Shape::Either(&[&CARD, &SEPA, &IDEAL, &PERSON]);

static ORDER: Shape = Shape::Object(&[
    key(&["method"], Required, &METHOD),
    key(&["others"], Required, &Shape::List(&METHOD)),
    key(&["last"], Optional, &METHOD),
    key(
        &["by_name"],
        Required,
        &Shape::Map(&["a", "method", ""], &METHOD),
    ),
]);

static LEAF: Shape = Shape::Object(&[
    key(&["size"], Required, &U8),
    key(&["intent"], Optional, &INTENT),
]);
static NODE: Shape = Shape::Object(&[
    key(&["label"], Required, &TEXT),
    key(&["left"], Optional, &APART),
    key(&["right"], Optional, &APART),
]);
static APART: Shape = Shape::Either(&[&SCALAR, &NODE, &LEAF, &ORDER, &Shape::List(&APART)]);
static LOOSE: Shape =
    Shape::Either(&[&STATUS, &METHOD, &NAME, &OPEN, &IDEAL, &Shape::List(&LOOSE)]);
static NAME: Shape = Shape::Object(&[
    key(&["first"], Optional, &TEXT),
    key(&["last"], Required, &TEXT),
    key(&["bank"], Optional, &TEXT),
    key(&["bic"], Optional, &TEXT),
]);

static OPEN: Shape = Shape::Object(&[
    key(&["id"], Required, &I64),
    key(&["first"], Optional, &TEXT),
    key(&["last"], Required, &TEXT),
    key(&["NICK", "nick", "alias"], Optional, &TEXT),
    key(&["status"], Optional, &STATUS),
    key(&["width"], Required, &U64),
    key(&["height"], Defaulted, &I64),
    key(&["red"], Required, &U8),
    key(&["green"], Optional, &INTENT),
    key(&["extra"], Optional, &ANY),
    key(&["method"], Optional, &ANY),
    key(&["after"], Optional, &U8),
]);
static STRICT: Shape = Shape::Object(&[
    key(&["id"], Required, &I64),
    key(&["first"], Optional, &TEXT),
    key(&["last"], Required, &TEXT),
    key(&["NICK", "nick", "alias"], Optional, &TEXT),
    key(&["width"], Required, &U64),
    key(&["height"], Defaulted, &I64),
]);
static STRICT_COLOR: Shape = Shape::Object(&[
    key(&["red"], Required, &U8),
    key(&["width"], Required, &U64),
    key(&["last"], Required, &TEXT),
    key(&["green"], Optional, &INTENT),
    key(&["id"], Required, &I64),
]);
static EITHER_STRICT: Shape = Shape::Either(&[&STRICT, &STRICT_COLOR]);
static DEEP: Shape = Shape::Object(&[
    key(&["id"], Required, &I64),
    key(&["intent"], Required, &INTENT),
    key(&["nick", "NICK", "alias"], Optional, &TEXT),
    key(&["last"], Required, &TEXT),
    key(&["method"], Optional, &METHOD),
    key(&["width"], Required, &U64),
]);
static SIZE: Shape = Shape::Object(&[
    key(&["height"], Defaulted, &I64),
    key(&["width"], Required, &U64),
]);
static COUNTED: Shape = Shape::Object(&[
    key(&["id"], Required, &I64),
    key(&["a"], Defaulted, &SIZE),
    key(&["width"], Defaulted, &SIZE),
    key(&[""], Defaulted, &SIZE),
]);

const UNKNOWN_KEYS: &[&str] = &["unknown", "", "Method", "a", "x", "🙂"];
const KNOWN_KEYS: &[&str] = &[
    "method", "id", "last", "nick", "NICK", "width", "red", "green", "bank", "size", "label",
    "intent", "status", "number", "amount", "after", "rest", "color",
];
const ODD_VALUES: &[&str] = &[
    "null",
    "[]",
    "{}",
    r#""""#,
    r#""x""#,
    r#""card""#,
    "true",
    "1.5",
    "300",
    "-1",
    "18446744073709551615",
    "[null]",
    r#"{"a":[{}]}"#,
    r#"{"method":"card"}"#,
    "[[]]",
];
/// What stands in no `Value`.
const NO_VALUES: &[&str] = &["1e400", r#""\ud800""#];
const ODD_TAGS: &[&str] = &[
    "null",
    "[]",
    "{}",
    r#""""#,
    r#""Card""#,
    r#""card""#,
    r#""ideal""#,
    r#""transfer""#,
    "true",
    "1.5",
];

#[derive(Clone)]
enum Tree {
    Text(&'static str),
    List(Vec<Tree>),
    Object(Vec<(&'static str, Tree)>),
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Tree::Text(text) => {
                let value = serde_json::from_str::<Value>(text).map_err(S::Error::custom)?;
                value.serialize(serializer)
            }
            Tree::List(nodes) => nodes.serialize(serializer),
            Tree::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, node) in entries {
                    map.serialize_entry(key, node)?;
                }
                map.end()
            }
        }
    }
}

impl Tree {
    fn json(&self) -> String {
        match self {
            Tree::Text(text) => (*text).into(),
            Tree::List(nodes) => {
                let nodes: Vec<_> = nodes.iter().map(Tree::json).collect();
                format!("[{}]", nodes.join(","))
            }
            Tree::Object(entries) => {
                let entries = entries.iter();
                let entries = entries.map(|(key, node)| format!("{key:?}:{}", node.json()));
                format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
            }
        }
    }
}

/// The random numbers that a document is made of. Once they run out every choice is the first, so that a failing case
/// shrinks to a small document.
struct Choices<'a>(std::slice::Iter<'a, u16>);

impl Choices<'_> {
    fn below(&mut self, end: usize) -> usize {
        usize::from(self.0.next().copied().unwrap_or(0)) % end
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) + 1 == count
    }

    fn pick<T: Copy>(&mut self, options: &[T]) -> T {
        options[self.below(options.len())]
    }

    fn tree(&mut self, shape: &Shape, depth: usize) -> Tree {
        let length = if depth == 0 { 1 } else { 4 };
        match shape {
            Shape::Text(options) => Tree::Text(self.pick(options)),
            Shape::List(inner) => {
                let trees = 0..self.below(length);
                Tree::List(trees.map(|_| self.tree(inner, depth - 1)).collect())
            }
            Shape::Map(keys, inner) => {
                let entries = 0..self.below(length);
                let entries = entries.map(|_| (self.pick(keys), self.tree(inner, depth - 1)));
                Tree::Object(entries.collect())
            }
            Shape::Object(keys) => self.object(keys, depth),
            Shape::Either(shapes) => {
                // At the bottom the first, which ends it.
                let at = self.below(if depth == 0 { 1 } else { shapes.len() });
                self.tree(shapes[at], depth)
            }
        }
    }

    fn object(&mut self, keys: &[Key], depth: usize) -> Tree {
        let mut entries = Vec::new();
        for Key { names, need, shape } in keys {
            let may_be_absent = matches!(need, Defaulted | Optional);
            if may_be_absent && (depth == 0 || self.one_in(2)) {
                continue;
            }
            let null = matches!(need, Nullable | Optional) && self.one_in(4);
            let value = if null {
                Tree::Text("null")
            } else {
                self.tree(shape, depth.saturating_sub(1))
            };
            entries.push((self.pick(names), value));
        }
        for index in (1..entries.len()).rev() {
            entries.swap(index, self.below(index + 1));
        }
        Tree::Object(entries)
    }

    /// Changes the document in one place.
    fn mutate(&mut self, root: &mut Tree, doubled: &[&str]) {
        let node = self.somewhere(root);
        let kind = self.below(8);
        let Tree::Object(entries) = node else {
            *node = self.odd_value("");
            return;
        };
        let at = self.below(entries.len() + 1);
        match (kind, entries.get(at).cloned()) {
            (0, Some(_)) => {
                entries.remove(at);
            }
            (1, Some((key, value))) if doubled.contains(&key) => {
                let value = if self.one_in(2) {
                    self.odd_value(key)
                } else {
                    value
                };
                let to = self.below(entries.len() + 1);
                entries.insert(to, (key, value));
            }
            (2 | 3, Some((key, _))) => entries[at].1 = self.odd_value(key),
            (kind, _) => {
                let key = self.pick(if kind < 6 { UNKNOWN_KEYS } else { KNOWN_KEYS });
                if doubled.contains(&key) || entries.iter().all(|(other, _)| *other != key) {
                    let value = self.odd_value(key);
                    entries.insert(at, (key, value));
                }
            }
        }
    }

    fn odd_value(&mut self, key: &str) -> Tree {
        Tree::Text(match key {
            "method" => self.pick(ODD_TAGS),
            _ if self.one_in(16) => self.pick(NO_VALUES),
            _ => self.pick(ODD_VALUES),
        })
    }

    /// A node: the root, or one below it.
    fn somewhere<'n>(&mut self, node: &'n mut Tree) -> &'n mut Tree {
        let count = match node {
            Tree::Text(_) => 0,
            Tree::List(nodes) => nodes.len(),
            Tree::Object(entries) => entries.len(),
        };
        // A value under a key is changed where the object is: it depends on the key.
        let at = self.below(count.max(1));
        let is_scalar = |node: &Tree| matches!(node, Tree::Text(_));
        let at_scalar = matches!(node, Tree::Object(entries) if entries.get(at).is_some_and(|entry| is_scalar(&entry.1)));
        if count == 0 || at_scalar || self.one_in(2) {
            return node;
        }
        match node {
            Tree::List(nodes) => self.somewhere(&mut nodes[at]),
            Tree::Object(entries) => self.somewhere(&mut entries[at].1),
            text @ Tree::Text(_) => text,
        }
    }
}

/// A format, and what comes of a document in it.
struct Format<B, M, T> {
    name: &'static str,
    document: B,
    read_model: fn(&B) -> Result<M, String>,
    read_twin: fn(&B) -> Result<T, String>,
    write_model: fn(&M) -> B,
    write_twin: fn(&T) -> B,
}

impl<B: Debug + PartialEq, M: Debug + PartialEq, T> Format<B, M, T> {
    /// Whether both read the document, if they agree on that; and on what they write, where that is `alike`.
    fn agree(&self, alike: bool) -> Result<bool, TestCaseError> {
        let name = self.name;
        match (
            (self.read_model)(&self.document),
            (self.read_twin)(&self.document),
        ) {
            (Ok(model), Ok(twin)) => {
                let written = (self.write_model)(&model);
                let again = (self.read_model)(&written);
                prop_assert_eq!(again, Ok(model), "{} again from {:?}", name, written);
                if alike {
                    prop_assert_eq!(&written, &(self.write_twin)(&twin), "{}", name);
                }
                Ok(true)
            }
            (Err(_), Err(_)) => Ok(false),
            (model, twin) => {
                let twin = twin.map(|_| "read");
                prop_assert!(
                    false,
                    "{}\nthe model: {:?}\nthe twin: {:?}",
                    name,
                    model,
                    twin
                );
                Ok(false)
            }
        }
    }
}

#[allow(clippy::needless_pass_by_value)] // as `map_err` calls it
fn text(error: impl ToString) -> String {
    error.to_string()
}

fn cbor<T: Serialize>(value: &T) -> ciborium::Value {
    // Through the bytes, as a reader of the format sees it. A map of unknown length is written otherwise.
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).unwrap();
    ciborium::from_reader(&bytes[..]).unwrap()
}

fn from_cbor<T: DeserializeOwned>(value: &ciborium::Value) -> Result<T, String> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).map_err(text)?;
    ciborium::from_reader(&bytes[..]).map_err(text)
}

/// Whether both read the document, if they agree on that and on all that follows from it.
fn agree<M, T>(document: &Tree, alike: bool) -> Result<bool, TestCaseError>
where
    M: Debug + PartialEq + Serialize + DeserializeOwned,
    T: Serialize + DeserializeOwned,
{
    let json = document.json();
    let value = serde_json::from_str::<Value>(&json).ok();
    if value.is_none() && serde_json::from_str::<M>(&json).is_ok() {
        return Ok(false);
    }
    let accepted = Format::<String, M, T> {
        name: "JSON",
        document: json,
        read_model: |json| serde_json::from_str(json).map_err(text),
        read_twin: |json| serde_json::from_str(json).map_err(text),
        write_model: |model| serde_json::to_string(model).unwrap(),
        write_twin: |twin| serde_json::to_string(twin).unwrap(),
    }
    .agree(alike)?;
    let Some(value) = value else {
        return Ok(accepted);
    };
    Format::<Value, M, T> {
        name: "a value",
        document: value,
        read_model: |value| serde_json::from_value(value.clone()).map_err(text),
        read_twin: |value| serde_json::from_value(value.clone()).map_err(text),
        write_model: |model| serde_json::to_value(model).unwrap(),
        write_twin: |twin| serde_json::to_value(twin).unwrap(),
    }
    .agree(alike)?;
    let in_cbor = Format::<ciborium::Value, M, T> {
        name: "CBOR",
        document: cbor(document),
        read_model: from_cbor,
        read_twin: from_cbor,
        write_model: cbor,
        write_twin: cbor,
    }
    .agree(alike)?;
    let in_message_pack = Format::<Vec<u8>, M, T> {
        name: "MessagePack",
        document: rmp_serde::to_vec(document).unwrap(),
        read_model: |bytes| rmp_serde::from_slice(bytes).map_err(text),
        read_twin: |bytes| rmp_serde::from_slice(bytes).map_err(text),
        write_model: |model| rmp_serde::to_vec(model).unwrap(),
        write_twin: |twin| rmp_serde::to_vec_named(twin).unwrap(),
    }
    .agree(alike)?;
    prop_assert_eq!([in_cbor, in_message_pack], [accepted; 2]);
    Ok(accepted)
}

const CASES: u32 = 4096;

/// What a property generates, and how its two types are compared.
struct Property {
    shape: &'static Shape,
    /// The keys that are doubled.
    doubled: &'static [&'static str],
    /// Whether what both read is the same, and not only that they do.
    alike: bool,
    /// How many documents in a hundred must be accepted, and refused, or it would show nothing.
    least: [u32; 2],
}

impl Property {
    fn check<M, T>(&self)
    where
        M: Debug + PartialEq + Serialize + DeserializeOwned,
        T: Serialize + DeserializeOwned,
    {
        let config = ProptestConfig {
            cases: CASES,
            failure_persistence: None,
            ..ProptestConfig::default()
        };
        let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
        let documents = (
            0..4_usize,
            vec(any::<u16>(), 0..12),
            vec(any::<u16>(), 0..200),
        );
        let documents = documents.prop_map(|(count, breaks, content)| {
            let mut tree = Choices(content.iter()).tree(self.shape, 4);
            let mut breaks = Choices(breaks.iter());
            (1..count).for_each(|_| breaks.mutate(&mut tree, self.doubled));
            Document(tree)
        });
        let counts = [Cell::new(0), Cell::new(0)];
        let outcome = TestRunner::new_with_rng(config, rng).run(&documents, |document| {
            let count = &counts[usize::from(!agree::<M, T>(&document.0, self.alike)?)];
            count.set(count.get() + 1);
            Ok(())
        });
        outcome.unwrap_or_else(|error| panic!("{error}"));
        let counts = counts.map(|count| count.get() * 100 / CASES);
        let [accepted, refused] = self.least;
        assert!(
            counts[0] >= accepted && counts[1] >= refused,
            "{counts:?} in 100"
        );
    }
}

struct Document(Tree);

impl Debug for Document {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.json())
    }
}

const ALL_KEYS: &[&str] = &[
    "intent",
    "status",
    "maybe",
    "state",
    "history",
    "by_intent",
    "by_status",
    "unknown",
    "x",
    "id",
    "first",
    "last",
    "nick",
    "NICK",
    "alias",
    "width",
    "height",
    "red",
    "green",
    "label",
    "left",
    "right",
    "size",
];
/// The keys of [`Open`], which its map never keeps.
const OPEN_KEYS: &[&str] = &[
    "id", "first", "last", "nick", "NICK", "alias", "status", "width", "height", "red", "green",
    "after",
];
const OPEN_KEYS_AND_TAG: &[&str] = &[
    "method", "id", "first", "last", "nick", "NICK", "alias", "status", "width", "height", "red",
    "green", "after",
];

macro_rules! differential {
    ($($name:ident: $model:ident, $shape:ident, $doubled:expr, $alike:expr, $least:expr;)*) => {$(
        #[test]
        fn $name() {
            let property = Property {
                shape: &$shape,
                doubled: $doubled,
                alike: $alike,
                least: $least,
            };
            property.check::<$model, twin::$model>();
        }
    )*};
}

differential! {
    string_enums: Enums, ENUMS, ALL_KEYS, true, [25, 25];
    a_tagged_union: Method, METHOD, OPEN_KEYS_AND_TAG, true, [25, 25];
    a_tagged_union_with_a_catch_all: OpenMethod, OPEN_METHOD, OPEN_KEYS_AND_TAG, true, [25, 15];
    tagged_unions_in_a_model: Order, ORDER, OPEN_KEYS_AND_TAG, true, [25, 25];
    an_untagged_union_of_which_one_variant_fits: Apart, APART, OPEN_KEYS_AND_TAG, true, [25, 25];
    an_untagged_union_of_which_several_may_fit: Loose, LOOSE, OPEN_KEYS, false, [25, 25];
    models_and_a_map_in_a_model: Open, OPEN, OPEN_KEYS, true, [25, 25];
    models_in_a_strict_model: Strict, EITHER_STRICT, ALL_KEYS, true, [25, 25];
    models_in_models_in_a_model: Deep, DEEP, &["id", "last", "nick", "NICK", "alias", "width"], true, [25, 25];
    a_map_of_models_in_a_model: Counted, COUNTED, &["id"], true, [25, 25];
}
