//! Models against twins of `serde_derive`, `serde_with` and `monostate`, on generated documents: both accept the same,
//! read the same, write the same bytes, and refuse at the same place.

#![allow(clippy::option_option)] // `Option<Option<T>>` is a field kind, and what the twins have instead of three states

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fmt::{self, Debug, Write};

use optnull::{ApiModel, ConstTag, OptionalNullable};
use proptest::collection::vec;
use proptest::prelude::{any, prop_assert, prop_assert_eq, ProptestConfig, Strategy};
use proptest::test_runner::{RngAlgorithm, TestCaseError, TestRng, TestRunner};
use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::Value;

/// A type alias hides the `Option`: a required key that takes null.
type Maybe = Option<String>;

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "camelCase")]
struct Order {
    #[const_tag("order")]
    r#type: ConstTag<Self>,
    #[const_tag(-2, required)]
    api_version: ConstTag<Self, 1>,
    #[const_tag(true)]
    live: Option<ConstTag<Self, 2>>,
    #[const_tag("é \"1\"")]
    schema: OptionalNullable<ConstTag<Self, 3>>,
    #[serde(rename = "ID", alias = "id", alias = "orderId")]
    id: String,
    signed: i64,
    unsigned: u64,
    small: u8,
    ratio: f64,
    flag: bool,
    initial: char,
    anything: Value,
    maybe: Maybe,
    note: Option<String>,
    #[nullable]
    discount: Option<f64>,
    #[optional_nullable]
    code: OptionalNullable<String>,
    inferred: OptionalNullable<i64>,
    #[optional_nullable]
    retries: Option<Option<i64>>,
    #[serde(default)]
    count: u32,
    #[serde(default = "eur")]
    currency: String,
    #[serde(default = "limit")]
    limit: Option<u8>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    tags: Vec<String>,
    #[serde(with = "hex")]
    color: u32,
    #[serde(with = "hex")]
    shade: OptionalNullable<u32>,
    #[serde(rename(serialize = "written", deserialize = "read"), alias = "written")]
    renamed: Option<i64>,
    #[serde(skip)]
    cache: u8,
    status: Status,
    intent: Option<Intent>,
    #[nullable]
    previous: Option<Status>,
    level: OptionalNullable<Level>,
    item: Item,
    items: Vec<Item>,
    by_name: BTreeMap<String, Item>,
    by_intent: Option<BTreeMap<Intent, i64>>,
    #[optional_nullable]
    extra: OptionalNullable<BTreeMap<String, Value>>,
    page: Option<Page<Item>>,
    #[optional_nullable]
    settings: OptionalNullable<Box<Settings>>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Strict {
    #[const_tag("strict", required)]
    kind: ConstTag<Self>,
    #[const_tag(3)]
    wire_version: ConstTag<Self, 1>,
    total_amount: i64,
    #[serde(alias = "amount")]
    unit_amount: Option<i64>,
    #[nullable]
    paid_at: Option<String>,
    #[optional_nullable]
    refund_reason: OptionalNullable<Intent>,
    #[optional_nullable]
    parts: Option<Option<Vec<Strict>>>,
    #[serde(default)]
    dry_run: bool,
    #[serde(skip)]
    local: u8,
    parent: Option<Box<Strict>>,
    item: Option<Item>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE", default)]
struct Settings {
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
struct Item {
    name: String,
    #[serde(default)]
    quantity: u8,
    price: OptionalNullable<f64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    children: Vec<Item>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Page<T> {
    data: Vec<T>,
    #[nullable]
    next: Option<T>,
    last: OptionalNullable<T>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "snake_case")]
enum Status {
    Succeeded,
    Failed,
    #[serde(alias = "canceled")]
    Cancelled,
    #[serde(rename = "ON HOLD")]
    OnHold,
    #[unrecognized]
    Unrecognized(String),
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "kebab-case")]
enum Intent {
    Capture,
    #[serde(alias = "approve")]
    PreAuthorize,
    #[serde(rename = "é")]
    Accent,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
enum Level {
    #[const_tag(1)]
    Low,
    #[const_tag(-7)]
    High,
    #[unrecognized]
    Unrecognized(i64),
}

fn eur() -> String {
    "EUR".into()
}

#[allow(clippy::unnecessary_wraps)] // serde asks for the field's type
fn limit() -> Option<u8> {
    Some(10)
}

mod hex {
    use serde::de::{Deserialize, Deserializer, Error};
    use serde::Serializer;

    #[allow(clippy::trivially_copy_pass_by_ref)] // serde passes a reference
    pub(super) fn serialize<S: Serializer>(value: &u32, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{value:x}"))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
        let text = String::deserialize(deserializer)?;
        u32::from_str_radix(&text, 16).map_err(D::Error::custom)
    }
}

/// What a person writes today, with the rules of the presence table where serde's own differ.
#[allow(clippy::type_complexity)] // `MustBe!` spells a literal as nested tuples
mod twin {
    use std::collections::BTreeMap;
    use std::fmt;
    use std::marker::PhantomData;

    use monostate::MustBe;
    use serde::de::value::MapAccessDeserializer;
    use serde::de::{Deserializer, Error, IntoDeserializer, MapAccess, Visitor};
    use serde::{Deserialize, Serialize, Serializer};
    use serde_json::Value;
    use serde_with::rust::double_option;

    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "camelCase", remote = "Self")]
    pub(super) struct Order {
        #[serde(default)]
        pub(super) r#type: Via<String, MustBe!("order")>,
        pub(super) api_version: Via<i64, MustBe!(-2i64)>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) live: Option<Via<bool, MustBe!(true)>>,
        #[serde(default, with = "double_option")]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) schema: Option<Option<Via<String, MustBe!("é \"1\"")>>>,
        #[serde(rename = "ID", alias = "id", alias = "orderId")]
        pub(super) id: String,
        pub(super) signed: i64,
        pub(super) unsigned: u64,
        pub(super) small: u8,
        pub(super) ratio: f64,
        pub(super) flag: bool,
        pub(super) initial: char,
        pub(super) anything: Value,
        #[serde(deserialize_with = "Option::deserialize")]
        pub(super) maybe: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) note: Option<String>,
        #[serde(deserialize_with = "Option::deserialize")]
        pub(super) discount: Option<f64>,
        #[serde(default, with = "double_option")]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) code: Option<Option<String>>,
        #[serde(default, with = "double_option")]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) inferred: Option<Option<i64>>,
        #[serde(default, with = "double_option")]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) retries: Option<Option<i64>>,
        #[serde(default)]
        pub(super) count: u32,
        #[serde(default = "super::eur")]
        pub(super) currency: String,
        #[serde(default = "super::limit")]
        pub(super) limit: Option<u8>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub(super) tags: Vec<String>,
        #[serde(with = "super::hex")]
        pub(super) color: u32,
        #[serde(default, with = "double_option")]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) shade: Option<Option<Hex>>,
        #[serde(
            rename(serialize = "written", deserialize = "read"),
            alias = "written",
            skip_serializing_if = "Option::is_none"
        )]
        pub(super) renamed: Option<i64>,
        #[serde(skip)]
        pub(super) cache: u8,
        pub(super) status: Status,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) intent: Option<Via<String, Intent>>,
        #[serde(deserialize_with = "Option::deserialize")]
        pub(super) previous: Option<Status>,
        #[serde(default, with = "double_option")]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) level: Option<Option<Level>>,
        pub(super) item: Item,
        pub(super) items: Vec<Item>,
        pub(super) by_name: BTreeMap<String, Item>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) by_intent: Option<BTreeMap<Via<String, Intent>, i64>>,
        #[serde(default, with = "double_option")]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) extra: Option<Option<BTreeMap<String, Value>>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) page: Option<Page>,
        #[serde(default, with = "double_option")]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) settings: Option<Option<Box<Settings>>>,
    }

    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case", deny_unknown_fields, remote = "Self")]
    pub(super) struct Strict {
        pub(super) kind: Via<String, MustBe!("strict")>,
        #[serde(default)]
        pub(super) wire_version: Via<i64, MustBe!(3u64)>,
        pub(super) total_amount: i64,
        #[serde(alias = "amount", skip_serializing_if = "Option::is_none")]
        pub(super) unit_amount: Option<i64>,
        #[serde(deserialize_with = "Option::deserialize")]
        pub(super) paid_at: Option<String>,
        #[serde(default, with = "double_option")]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) refund_reason: Option<Option<Via<String, Intent>>>,
        #[serde(default, with = "double_option")]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) parts: Option<Option<Vec<Strict>>>,
        #[serde(default)]
        pub(super) dry_run: bool,
        #[serde(skip)]
        pub(super) local: u8,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) parent: Option<Box<Strict>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) item: Option<Item>,
    }

    #[derive(Serialize, Deserialize)]
    #[serde(
        rename_all = "SCREAMING_SNAKE_CASE",
        default = "Settings::new",
        remote = "Self"
    )]
    pub(super) struct Settings {
        pub(super) sealed: Via<bool, MustBe!(false)>,
        pub(super) page_size: u64,
        pub(super) theme: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) note: Option<String>,
        // An absent key is `Absent`, whatever the container's default is.
        #[serde(default, with = "double_option")]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) zone: Option<Option<String>>,
        #[serde(default)]
        pub(super) scale: f64,
        pub(super) status: Status,
        pub(super) nested: Vec<Settings>,
    }

    impl Settings {
        fn new() -> Self {
            Settings {
                sealed: Via::default(),
                page_size: 25,
                theme: Some("dark".into()),
                note: None,
                zone: None,
                scale: 4.0,
                status: Status::Known(Known::Failed),
                nested: Vec::new(),
            }
        }
    }

    #[derive(Serialize, Deserialize)]
    #[serde(remote = "Self")]
    pub(super) struct Item {
        pub(super) name: String,
        #[serde(default)]
        pub(super) quantity: u8,
        #[serde(default, with = "double_option")]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) price: Option<Option<f64>>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub(super) children: Vec<Item>,
    }

    #[derive(Serialize, Deserialize)]
    #[serde(remote = "Self")]
    pub(super) struct Page {
        pub(super) data: Vec<Item>,
        #[serde(deserialize_with = "Option::deserialize")]
        pub(super) next: Option<Item>,
        #[serde(default, with = "double_option")]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(super) last: Option<Option<Item>>,
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

                    deserializer.deserialize_struct("", &[], ObjectVisitor)
                }
            }

            impl Serialize for $model {
                fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    $model::serialize(self, serializer)
                }
            }
        )*};
    }

    objects_only!(Order Strict Settings Item Page);

    #[derive(Serialize, Deserialize)]
    pub(super) struct Hex(#[serde(with = "super::hex")] pub(super) u32);

    #[derive(Serialize, Deserialize)]
    pub(super) struct Level(pub(super) i64);

    /// A `T` that is read as an `H`. Without it, `monostate` asks for any value, which moves the error of a list or an
    /// object to its end, and serde's enums take `{"capture": null}` too.
    #[derive(Default, PartialEq, Eq, PartialOrd, Ord)]
    pub(super) struct Via<H, T>(pub(super) T, PhantomData<H>);

    struct ViaVisitor<T>(PhantomData<T>);

    /// Reads a `T` from the value of a visitor's method.
    macro_rules! via {
        ($($hint:ty: $deserialize:ident, $($visit:ident $value:ty),*;)*) => {
            $(
                impl<'de, T: Deserialize<'de>> Deserialize<'de> for Via<$hint, T> {
                    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                        let read = deserializer.$deserialize(ViaVisitor(PhantomData));
                        read.map(|value| Via(value, PhantomData))
                    }
                }
            )*

            impl<'de, T: Deserialize<'de>> Visitor<'de> for ViaVisitor<T> {
                type Value = T;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("a known value")
                }

                $($(
                    fn $visit<E: Error>(self, value: $value) -> Result<T, E> {
                        T::deserialize(value.into_deserializer())
                    }
                )*)*
            }
        };
    }

    via! {
        String: deserialize_str, visit_str &str;
        i64: deserialize_i64, visit_i64 i64, visit_u64 u64;
        bool: deserialize_bool, visit_bool bool;
    }

    impl<H, T: Serialize> Serialize for Via<H, T> {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            self.0.serialize(serializer)
        }
    }

    #[derive(Serialize)]
    #[serde(untagged)]
    pub(super) enum Status {
        Known(Known),
        Unrecognized(String),
    }

    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub(super) enum Known {
        Succeeded,
        Failed,
        #[serde(alias = "canceled")]
        Cancelled,
        #[serde(rename = "ON HOLD")]
        OnHold,
    }

    impl<'de> Deserialize<'de> for Status {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let value = String::deserialize(deserializer)?;
            let known: Result<_, serde::de::value::Error> =
                Known::deserialize(value.as_str().into_deserializer());
            Ok(known.map_or(Status::Unrecognized(value), Status::Known))
        }
    }

    #[derive(PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    pub(super) enum Intent {
        Capture,
        #[serde(alias = "approve")]
        PreAuthorize,
        #[serde(rename = "é")]
        Accent,
    }
}

/// The model that a twin stands for.
trait Same<M> {
    fn same(self) -> M;
}

macro_rules! same {
    ($($model:ty = $twin:ident { $($field:ident),* $(,)? })*) => {$(
        impl Same<$model> for twin::$twin {
            fn same(self) -> $model {
                type Model = $model;
                let twin::$twin { $($field),* } = self;
                Model { $($field: $field.same()),* }
            }
        }
    )*};
    ($($itself:ty)*) => {$(
        impl Same<$itself> for $itself {
            fn same(self) -> $itself {
                self
            }
        }
    )*};
}

same! {
    Order = Order {
        r#type, api_version, live, schema, id, signed, unsigned, small, ratio, flag, initial, anything, maybe, note,
        discount, code, inferred, retries, count, currency, limit, tags, color, shade, renamed, cache, status, intent,
        previous, level, item, items, by_name, by_intent, extra, page, settings,
    }
    Strict = Strict {
        kind, wire_version, total_amount, unit_amount, paid_at, refund_reason, parts, dry_run, local, parent, item,
    }
    Settings = Settings { sealed, page_size, theme, note, zone, scale, status, nested }
    Item = Item { name, quantity, price, children }
    Page<Item> = Page { data, next, last }
}

same!(String i64 u64 u32 u8 f64 bool char Value);

impl<M, H, T, const N: usize> Same<ConstTag<M, N>> for twin::Via<H, T> {
    fn same(self) -> ConstTag<M, N> {
        ConstTag::new()
    }
}

impl Same<u32> for twin::Hex {
    fn same(self) -> u32 {
        self.0
    }
}

impl Same<Level> for twin::Level {
    fn same(self) -> Level {
        match self.0 {
            1 => Level::Low,
            -7 => Level::High,
            value => Level::Unrecognized(value),
        }
    }
}

impl Same<Intent> for twin::Via<String, twin::Intent> {
    fn same(self) -> Intent {
        match self.0 {
            twin::Intent::Capture => Intent::Capture,
            twin::Intent::PreAuthorize => Intent::PreAuthorize,
            twin::Intent::Accent => Intent::Accent,
        }
    }
}

impl Same<Status> for twin::Status {
    fn same(self) -> Status {
        match self {
            twin::Status::Known(twin::Known::Succeeded) => Status::Succeeded,
            twin::Status::Known(twin::Known::Failed) => Status::Failed,
            twin::Status::Known(twin::Known::Cancelled) => Status::Cancelled,
            twin::Status::Known(twin::Known::OnHold) => Status::OnHold,
            twin::Status::Unrecognized(value) => Status::Unrecognized(value),
        }
    }
}

impl<T: Same<M>, M> Same<Option<M>> for Option<T> {
    fn same(self) -> Option<M> {
        self.map(T::same)
    }
}

impl<T: Same<M>, M> Same<OptionalNullable<M>> for Option<Option<T>> {
    fn same(self) -> OptionalNullable<M> {
        match self {
            None => OptionalNullable::Absent,
            Some(None) => OptionalNullable::Null,
            Some(Some(value)) => OptionalNullable::Value(value.same()),
        }
    }
}

impl<T: Same<M>, M> Same<Box<M>> for Box<T> {
    fn same(self) -> Box<M> {
        Box::new((*self).same())
    }
}

impl<T: Same<M>, M> Same<Vec<M>> for Vec<T> {
    fn same(self) -> Vec<M> {
        self.into_iter().map(T::same).collect()
    }
}

impl<K: Same<L>, T: Same<M>, L: Ord, M> Same<BTreeMap<L, M>> for BTreeMap<K, T> {
    fn same(self) -> BTreeMap<L, M> {
        let entries = self.into_iter();
        entries
            .map(|(key, value)| (key.same(), value.same()))
            .collect()
    }
}

/// What documents are generated from: a model's keys, as an API's specification has them.
struct Schema {
    keys: &'static [Key],
    deny_unknown: bool,
}

struct Key {
    name: &'static str,
    aliases: &'static [&'static str],
    required: bool,
    nullable: bool,
    shape: Shape,
}

enum Shape {
    Integer(i128, i128),
    Float,
    Bool,
    Char,
    Text,
    Any,
    /// One of these, as they stand in the document.
    Literal(&'static [&'static str]),
    List(&'static Shape),
    Map(&'static Shape),
    /// An object with these keys, all optional.
    Lookup(&'static [&'static str], &'static Shape),
    Object(&'static Schema),
}

impl Key {
    const fn aliased(mut self, aliases: &'static [&'static str]) -> Self {
        self.aliases = aliases;
        self
    }
}

/// A key that must be there.
const fn required(name: &'static str, shape: Shape) -> Key {
    Key {
        name,
        aliases: &[],
        required: true,
        nullable: false,
        shape,
    }
}

/// A key that must be there, and takes null.
const fn nullable(name: &'static str, shape: Shape) -> Key {
    Key {
        nullable: true,
        ..required(name, shape)
    }
}

/// A key that may be absent.
const fn defaulted(name: &'static str, shape: Shape) -> Key {
    Key {
        required: false,
        ..required(name, shape)
    }
}

/// A key that may be absent, and takes null.
const fn optional(name: &'static str, shape: Shape) -> Key {
    Key {
        required: false,
        ..nullable(name, shape)
    }
}

const I64: Shape = Shape::Integer(i64::MIN as i128, i64::MAX as i128);
const U64: Shape = Shape::Integer(0, u64::MAX as i128);
const U32: Shape = Shape::Integer(0, u32::MAX as i128);
const U8: Shape = Shape::Integer(0, u8::MAX as i128);
const HEX: Shape = Shape::Literal(&["\"0\"", "\"FF\"", "\"ffffffff\"", "\"1\\u0066\""]);
const STATUS: Shape = Shape::Literal(&[
    "\"succeeded\"",
    "\"failed\"",
    "\"canceled\"",
    "\"cancelled\"",
    "\"ON HOLD\"",
    "\"Succeeded\"",
    "\"succ\\u0065eded\"",
    "\"Unrecognized\"",
    "\"\"",
    "\"new\\n\"",
]);
const INTENT: Shape = Shape::Literal(&[
    "\"capture\"",
    "\"pre-authorize\"",
    "\"approve\"",
    "\"é\"",
    "\"\\u00e9\"",
]);

static ORDER: Schema = Schema {
    keys: &[
        defaulted("type", Shape::Literal(&["\"order\"", "\"\\u006frder\""])),
        required("apiVersion", Shape::Literal(&["-2"])),
        optional("live", Shape::Literal(&["true"])),
        optional("schema", Shape::Literal(&["\"é \\\"1\\\"\""])),
        required("ID", Shape::Text).aliased(&["id", "orderId"]),
        required("signed", I64),
        required("unsigned", U64),
        required("small", U8),
        required("ratio", Shape::Float),
        required("flag", Shape::Bool),
        required("initial", Shape::Char),
        nullable("anything", Shape::Any),
        nullable("maybe", Shape::Text),
        optional("note", Shape::Text),
        nullable("discount", Shape::Float),
        optional("code", Shape::Text),
        optional("inferred", I64),
        optional("retries", I64),
        defaulted("count", U32),
        defaulted("currency", Shape::Text),
        optional("limit", U8),
        defaulted("tags", Shape::List(&Shape::Text)),
        required("color", HEX),
        optional("shade", HEX),
        optional("read", I64).aliased(&["written"]),
        required("status", STATUS),
        optional("intent", INTENT),
        nullable("previous", STATUS),
        optional("level", Shape::Integer(-7, 3)),
        required("item", Shape::Object(&ITEM)),
        required("items", Shape::List(&Shape::Object(&ITEM))),
        required("byName", Shape::Map(&Shape::Object(&ITEM))),
        optional(
            "byIntent",
            Shape::Lookup(&["capture", "pre-authorize", "approve", "é"], &I64),
        ),
        optional("extra", Shape::Map(&Shape::Any)),
        optional("page", Shape::Object(&PAGE)),
        optional("settings", Shape::Object(&SETTINGS)),
    ],
    deny_unknown: false,
};

static STRICT: Schema = Schema {
    keys: &[
        required("kind", Shape::Literal(&["\"strict\""])),
        defaulted("wire-version", Shape::Literal(&["3"])),
        required("total-amount", I64),
        optional("unit-amount", I64).aliased(&["amount"]),
        nullable("paid-at", Shape::Text),
        optional("refund-reason", INTENT),
        optional("parts", Shape::List(&Shape::Object(&STRICT))),
        defaulted("dry-run", Shape::Bool),
        optional("parent", Shape::Object(&STRICT)),
        optional("item", Shape::Object(&ITEM)),
    ],
    deny_unknown: true,
};

static SETTINGS: Schema = Schema {
    keys: &[
        defaulted("SEALED", Shape::Literal(&["false"])),
        defaulted("PAGE_SIZE", U64),
        optional("THEME", Shape::Text),
        optional("NOTE", Shape::Text),
        optional("ZONE", Shape::Text),
        defaulted("SCALE", Shape::Float),
        defaulted("STATUS", STATUS),
        defaulted("NESTED", Shape::List(&Shape::Object(&SETTINGS))),
    ],
    deny_unknown: false,
};

static ITEM: Schema = Schema {
    keys: &[
        required("name", Shape::Text),
        defaulted("quantity", U8),
        optional("price", Shape::Float),
        defaulted("children", Shape::List(&Shape::Object(&ITEM))),
    ],
    deny_unknown: false,
};

static PAGE: Schema = Schema {
    keys: &[
        required("data", Shape::List(&Shape::Object(&ITEM))),
        nullable("next", Shape::Object(&ITEM)),
        optional("last", Shape::Object(&ITEM)),
    ],
    deny_unknown: false,
};

const UNKNOWN_KEYS: &[&str] = &[
    "unknown",
    "",
    "Type",
    "types",
    "type ",
    "api_version",
    "cache",
    "local",
    "ключ",
    "🙂",
    "a\"b\\",
    "\u{0}",
];
const CHARS: &str =
    "aZ0 \"\\/\u{8}\u{c}\n\r\t\0\u{1f}\u{7f}{,éß漢\u{2028}\u{d7ff}\u{e000}\u{ffff}😀\u{10ffff}";
const FLOATS: &str =
    "0 1.5 -0 -0.0 0.1 -2.25 1e3 1E-7 1e+2 123456789.125 1e22 1.7976931348623157e308 \
    2.2250738585072014e-308 5e-324 1e-400 9007199254740993 18446744073709551615 \
    18446744073709551616 -9223372036854775808 -9223372036854775809";
/// What no field takes, or only some: for an integer, beyond its limits, or with a fraction.
const ODD_NUMBERS: &str =
    "1.0 -0 -1 256 1e2 1e400 -1e400 4294967296 9223372036854775808 -9223372036854775809 \
    18446744073709551616 123456789012345678901234567890";
const ODD_VALUES: &str = r#"null [] {} "" 0 true false 1.5 3 -2 2 "order" "strict" "Order" "capture" "ab" "-2" {"capture":null}
    {"failed":null} [null] "\ud800" "\x" nul 01 - 1. NaN 'a' ,"#;

#[derive(Clone)]
enum Node {
    /// A scalar, as it stands in the document.
    Text(String),
    List(Vec<Node>),
    /// The keys as they stand in the document.
    Object(Vec<(String, Node)>),
}

impl Node {
    fn render(&self, choices: &mut Choices, out: &mut String) {
        let (open, close, entries): (_, _, Vec<_>) = match self {
            Node::Text(text) => return out.push_str(text),
            Node::List(nodes) => ("[", "]", nodes.iter().map(|node| (None, node)).collect()),
            Node::Object(entries) => {
                let entries = entries.iter().map(|(key, node)| (Some(key), node));
                ("{", "}", entries.collect())
            }
        };
        out.push_str(open);
        for (index, (key, node)) in entries.into_iter().enumerate() {
            out.push_str(if index == 0 { "" } else { "," });
            out.push_str(choices.space());
            if let Some(key) = key {
                out.push_str(key);
                out.push_str(choices.space());
                out.push(':');
                out.push_str(choices.space());
            }
            node.render(choices, out);
            out.push_str(choices.space());
        }
        out.push_str(close);
    }
}

/// The random numbers that a document is made of. Once they run out every choice is the first, so that a failing case
/// shrinks to a small document.
struct Choices<'a> {
    left: std::slice::Iter<'a, u16>,
    /// Whether values that no reader takes may be chosen.
    odd: bool,
    /// Whether none was.
    clean: bool,
}

impl<'a> Choices<'a> {
    fn new(numbers: &'a [u16]) -> Self {
        Choices {
            left: numbers.iter(),
            odd: false,
            clean: true,
        }
    }

    fn below(&mut self, end: usize) -> usize {
        usize::from(self.left.next().copied().unwrap_or(0)) % end
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) + 1 == count
    }

    fn pick<T: Copy>(&mut self, options: &[T]) -> T {
        options[self.below(options.len())]
    }

    fn word(&mut self, words: &str) -> String {
        let count = words.split_whitespace().count();
        let word = words.split_whitespace().nth(self.below(count));
        word.unwrap_or_default().to_owned()
    }

    fn char(&mut self) -> char {
        let count = CHARS.chars().count();
        CHARS.chars().nth(self.below(count)).unwrap_or_default()
    }

    fn space(&mut self) -> &'static str {
        self.pick(&["", "", "", " ", "\n", "\r\n\t"])
    }

    /// A JSON string with some of its characters escaped that need not be.
    fn quoted(&mut self, text: &str) -> String {
        let mut out = String::from("\"");
        for char in text.chars() {
            let short = match char {
                '"' => Some('"'),
                '\\' => Some('\\'),
                '/' => Some('/'),
                '\u{8}' => Some('b'),
                '\u{c}' => Some('f'),
                '\n' => Some('n'),
                '\r' => Some('r'),
                '\t' => Some('t'),
                _ => None,
            };
            let must = char < ' ' || matches!(char, '"' | '\\');
            match short {
                _ if self.one_in(16) || (must && short.is_none()) => {
                    for unit in char.encode_utf16(&mut [0; 2]) {
                        write!(out, "\\u{unit:04x}").unwrap();
                    }
                }
                Some(short) if must || self.one_in(2) => out.extend(['\\', short]),
                _ => out.push(char),
            }
        }
        out.push('"');
        out
    }

    fn text(&mut self) -> String {
        let text: String = (0..self.below(6)).map(|_| self.char()).collect();
        self.quoted(&text)
    }

    fn integer(&mut self, min: i128, max: i128) -> String {
        let number = match self.below(6) {
            0 => 0,
            1 => min,
            2 => max,
            3 => 1,
            4 => max / 2 + 1,
            _ => i128::from(self.left.next().copied().unwrap_or(0)),
        };
        number.clamp(min, max).to_string()
    }

    fn any(&mut self, depth: usize) -> Node {
        Node::Text(match self.below(if depth == 0 { 6 } else { 9 }) {
            0 => "null".into(),
            1 => self.pick(&["true", "false"]).into(),
            2 => self.integer(i64::MIN.into(), u64::MAX.into()),
            3 => self.word(FLOATS),
            4 | 5 => self.text(),
            6 => {
                let nodes = 0..self.below(4);
                return Node::List(nodes.map(|_| self.any(depth - 1)).collect());
            }
            _ => {
                let entries = 0..self.below(4);
                return Node::Object(
                    entries
                        .map(|_| (self.text(), self.any(depth - 1)))
                        .collect(),
                );
            }
        })
    }

    fn value(&mut self, shape: &Shape, depth: usize) -> Node {
        if self.odd && self.one_in(24) {
            self.clean = false;
            return Node::Text(self.word(ODD_NUMBERS));
        }
        let length = |choices: &mut Self| 0..choices.below(if depth == 0 { 1 } else { 4 });
        Node::Text(match *shape {
            Shape::Integer(min, max) => self.integer(min, max),
            Shape::Float => self.word(FLOATS),
            Shape::Bool => self.pick(&["true", "false"]).into(),
            Shape::Char => {
                let char = self.char().to_string();
                self.quoted(&char)
            }
            Shape::Text => self.text(),
            Shape::Literal(literals) => self.pick(literals).into(),
            Shape::Any => return self.any(depth),
            Shape::List(inner) => {
                let nodes = length(self).map(|_| self.value(inner, depth - 1));
                return Node::List(nodes.collect());
            }
            Shape::Map(inner) => {
                let entries = length(self).map(|_| (self.text(), self.value(inner, depth - 1)));
                return Node::Object(entries.collect());
            }
            Shape::Lookup(keys, inner) => {
                let entries = length(self).map(|_| {
                    let key = self.pick(keys);
                    (self.quoted(key), self.value(inner, depth - 1))
                });
                return Node::Object(entries.collect());
            }
            Shape::Object(schema) => return self.object(schema, depth),
        })
    }

    fn object(&mut self, schema: &Schema, depth: usize) -> Node {
        let mut entries = Vec::new();
        for key in schema.keys {
            let deep = matches!(key.shape, Shape::List(_) | Shape::Map(_) | Shape::Object(_));
            if !key.required && ((deep && depth == 0) || !self.one_in(2)) {
                continue;
            }
            let name = match key.aliases {
                aliases if !aliases.is_empty() && self.one_in(3) => self.pick(aliases),
                _ => key.name,
            };
            let value = if key.nullable && (depth == 0 || self.one_in(4)) {
                Node::Text("null".into())
            } else {
                self.value(&key.shape, depth.saturating_sub(1))
            };
            entries.push((self.quoted(name), value));
        }
        // A strict model refuses what a lenient one skips.
        while (self.odd || !schema.deny_unknown)
            && self.one_in(if schema.deny_unknown { 24 } else { 4 })
        {
            self.clean &= !schema.deny_unknown;
            let at = self.below(entries.len() + 1);
            let key = self.pick(UNKNOWN_KEYS);
            let value = self.any(depth);
            entries.insert(at, (self.quoted(key), value));
        }
        if self.one_in(2) {
            for index in (1..entries.len()).rev() {
                entries.swap(index, self.below(index + 1));
            }
        }
        Node::Object(entries)
    }

    /// Breaks the document in one place, mostly.
    fn mutate(&mut self, root: &mut Node, schema: &Schema) {
        let kind = self.below(12);
        match (kind, self.somewhere(root)) {
            (0 | 1, Node::Object(entries)) if !entries.is_empty() => {
                entries.remove(self.below(entries.len()));
            }
            (2, Node::Object(entries)) if !entries.is_empty() => {
                let mut twice = entries[self.below(entries.len())].clone();
                if self.one_in(2) {
                    twice.1 = Node::Text(self.word(ODD_VALUES));
                }
                entries.insert(self.below(entries.len() + 1), twice);
            }
            (3, Node::Object(entries)) => {
                let names = schema
                    .keys
                    .iter()
                    .flat_map(|key| [&[key.name], key.aliases].concat());
                let name = self.pick(&names.collect::<Vec<_>>());
                let value = Node::Text(self.word(ODD_VALUES));
                let at = self.below(entries.len() + 1);
                entries.insert(at, (self.quoted(name), value));
            }
            (4, Node::Object(entries)) if !entries.is_empty() => {
                let at = self.below(entries.len());
                let name = self.pick(UNKNOWN_KEYS);
                entries[at].0 = self.quoted(name);
            }
            (5, node) => {
                *node = match std::mem::replace(node, Node::List(Vec::new())) {
                    Node::Object(entries) => {
                        Node::List(entries.into_iter().map(|(_, node)| node).collect())
                    }
                    node => Node::List(vec![node]),
                }
            }
            (6, node) => {
                let (open, close) = self.pick(&[
                    ("[", "]"),
                    ("{\"a\":", "}"),
                    ("{\"name\":\"\",\"children\":[", "]}"),
                    ("{\"NESTED\":[", "]}"),
                    (
                        "{\"kind\":\"strict\",\"total-amount\":1,\"paid-at\":null,\"parent\":",
                        "}",
                    ),
                ]);
                let middle = self.pick(&["", "null", "1", "{}"]);
                let levels = self.pick(&[2, 60, 61, 62, 63, 64, 123, 124, 125, 126, 127, 128, 300]);
                *node = Node::Text(open.repeat(levels) + middle + &close.repeat(levels));
            }
            (7 | 8, node) => *node = Node::Text("null".into()),
            (9, node) => *node = Node::Text(self.word(ODD_NUMBERS)),
            (_, node) => *node = Node::Text(self.word(ODD_VALUES)),
        }
    }

    /// A node: the root, or one below it.
    fn somewhere<'n>(&mut self, node: &'n mut Node) -> &'n mut Node {
        let count = match node {
            Node::Text(_) => 0,
            Node::List(nodes) => nodes.len(),
            Node::Object(entries) => entries.len(),
        };
        if count == 0 || self.below(3) == 0 {
            return node;
        }
        let at = self.below(count);
        match node {
            Node::List(nodes) => self.somewhere(&mut nodes[at]),
            Node::Object(entries) => self.somewhere(&mut entries[at].1),
            text @ Node::Text(_) => text,
        }
    }

    /// Breaks the document as a text.
    fn mutate_text(&mut self, text: &mut String) {
        let chars: Vec<_> = text.char_indices().collect();
        let Some(last) = chars.len().checked_sub(1) else {
            return;
        };
        // One number does not reach far into a long document.
        let (at, char) = chars[(self.below(1 << 16) * 7 + self.below(7)) % (last + 1)];
        let odd = self.pick(&[
            "\"", "\\", "{", "}", "[", "]", ":", ",", "0", "-", "e", ".", "x", " ", "\u{0}",
            "\u{feff}", "é",
        ]);
        match self.below(5) {
            0 => text.truncate(at),
            1 => text.replace_range(at..at + char.len_utf8(), ""),
            2 => text.replace_range(at..at + char.len_utf8(), odd),
            3 => text.insert_str(at, odd),
            _ => text.push_str(odd),
        }
    }
}

struct Document {
    text: String,
    /// Whether both readers must take it.
    clean: bool,
    /// Whether its numbers are those of the lists, which `serde_json` reads as they were written; other floats may
    /// lose their last digit, as it says of its feature `float_roundtrip`.
    exact: bool,
}

impl Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// A document from the numbers for its content and those for its text.
type Generate = fn(&Schema, &[u16], &[u16]) -> Document;

fn well_formed(schema: &Schema, content: &[u16], text: &[u16]) -> Document {
    let mut content = Choices::new(content);
    content.odd = content.one_in(3);
    let root = content.object(schema, 3);
    let mut document = Document {
        text: String::new(),
        clean: content.clean,
        exact: true,
    };
    root.render(&mut Choices::new(text), &mut document.text);
    document
}

fn broken(schema: &Schema, content: &[u16], text: &[u16]) -> Document {
    let (breaks, spaces) = text.split_at(text.len().min(16));
    let mut root = Choices::new(content).object(schema, 3);
    let mut breaks = Choices::new(breaks);
    let in_text = breaks.one_in(3);
    let count = 1 + breaks.below(2);
    if !in_text {
        (0..count).for_each(|_| breaks.mutate(&mut root, schema));
    }
    let mut text = String::new();
    root.render(&mut Choices::new(spaces), &mut text);
    if in_text {
        (0..count).for_each(|_| breaks.mutate_text(&mut text));
    }
    Document {
        text,
        clean: false,
        exact: !in_text,
    }
}

fn arbitrary(schema: &Schema, content: &[u16], text: &[u16]) -> Document {
    let mut content = Choices::new(content);
    let root = match content.below(4) {
        0 => content.any(4),
        _ => Node::Object(
            (0..content.below(8))
                .map(|_| {
                    let key = content.below(schema.keys.len());
                    (content.quoted(schema.keys[key].name), content.any(3))
                })
                .collect(),
        ),
    };
    let mut document = Document {
        text: String::new(),
        clean: false,
        exact: true,
    };
    root.render(&mut Choices::new(text), &mut document.text);
    document
}

/// Whether both read the document, if they agree on that and on all that follows from it.
fn agree<M, T>(document: &Document) -> Result<bool, TestCaseError>
where
    M: Debug + PartialEq + Serialize + DeserializeOwned,
    T: Serialize + DeserializeOwned + Same<M>,
{
    let text = &document.text;
    match (
        serde_json::from_str::<M>(text),
        serde_json::from_str::<T>(text),
    ) {
        (Ok(model), Ok(twin)) => {
            let written = serde_json::to_string(&model).unwrap();
            prop_assert_eq!(&written, &serde_json::to_string(&twin).unwrap());
            let again: M = serde_json::from_str(&written).unwrap();
            prop_assert_eq!(&again, &serde_json::from_str::<T>(&written).unwrap().same());
            prop_assert!(again == model || !document.exact, "read again: {:?}", again);
            prop_assert_eq!(model, twin.same());
            Ok(true)
        }
        (Err(model), Err(twin)) => {
            let place = |error: &serde_json::Error| (error.line(), error.column());
            prop_assert_eq!(model.classify(), twin.classify(), "{} / {}", model, twin);
            prop_assert_eq!(place(&model), place(&twin), "{} / {}", model, twin);
            Ok(false)
        }
        (model, twin) => {
            let twin = twin.map(|_| "read");
            prop_assert!(false, "the model: {:?}\nthe twin: {:?}", model, twin);
            Ok(false)
        }
    }
}

const CASES: u32 = 4096;

/// Runs a property. At least `accepted` and `refused` documents in a hundred end so, or it would show nothing.
fn property<M, T>(schema: &'static Schema, generate: Generate, accepted: u32, refused: u32)
where
    M: Debug + PartialEq + Serialize + DeserializeOwned,
    T: Serialize + DeserializeOwned + Same<M>,
{
    let config = ProptestConfig {
        cases: CASES,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let numbers = (vec(any::<u16>(), 0..600), vec(any::<u16>(), 0..200));
    let documents = numbers.prop_map(move |(content, text)| generate(schema, &content, &text));
    let counts = [Cell::new(0), Cell::new(0)];
    let outcome = TestRunner::new_with_rng(config, rng).run(&documents, |document| {
        let accepted = agree::<M, T>(&document)?;
        prop_assert!(
            accepted || !document.clean,
            "both refuse what they must read"
        );
        let count = &counts[usize::from(accepted)];
        count.set(count.get() + 1);
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
    let [refusals, acceptances] = counts.map(|count| count.get() * 100 / CASES);
    assert!(acceptances >= accepted, "{acceptances} in 100 accepted");
    assert!(refusals >= refused, "{refusals} in 100 refused");
}

macro_rules! differential {
    ($($name:ident: $model:ident, $schema:ident, $arbitrary:expr;)*) => {$(
        mod $name {
            use super::{arbitrary, broken, property, twin, well_formed, $model, $schema};

            #[test]
            fn well_formed_documents() {
                property::<$model, twin::$model>(&$schema, well_formed, 50, 5);
            }

            #[test]
            fn broken_documents() {
                property::<$model, twin::$model>(&$schema, broken, 5, 40);
            }

            #[test]
            fn arbitrary_documents() {
                property::<$model, twin::$model>(&$schema, arbitrary, $arbitrary, 40);
            }
        }
    )*};
}

differential! {
    order: Order, ORDER, 0;
    strict: Strict, STRICT, 0;
    settings: Settings, SETTINGS, 5;
}
