//! Fields whose keys are their model's: flattened models and maps, read, written, built, refused.

#![allow(clippy::option_option)] // `Option<Option<T>>` is a field kind

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fmt::{Debug, Display};

use optnull::{ApiModel, ConstTag, OptionalNullable};
use serde::de::value::{Error as ValueError, MapAccessDeserializer};
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, Visitor,
};
use serde::{forward_to_deserialize_any, Deserialize, Serialize, Serializer};
use serde_json::{json, Value};

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "camelCase")]
struct Address {
    #[const_tag("address")]
    kind: ConstTag<Self>,
    #[const_tag(2, required)]
    wire_version: ConstTag<Self, 1>,
    street_name: String,
    #[serde(rename = "ZIP", alias = "zip", alias = "postcode")]
    zip: OptionalNullable<String>,
    #[nullable]
    state: Option<String>,
    #[serde(default = "country")]
    country: String,
    #[serde(with = "hex", default)]
    color: u32,
    #[serde(
        rename(serialize = "floorWritten", deserialize = "floorRead"),
        alias = "floorWritten"
    )]
    floor: Option<u8>,
    #[serde(skip)]
    cache: u8,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Person {
    id: i64,
    #[serde(flatten)]
    address: Address,
    age: Option<u8>,
}

fn country() -> String {
    "NL".into()
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

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Name {
    first: Option<String>,
    last: String,
    nick: OptionalNullable<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Size {
    width: u8,
    #[serde(default)]
    height: u8,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Badge {
    #[serde(flatten)]
    name: Name,
    between: i64,
    #[serde(flatten)]
    size: Size,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Low {
    c: u8,
    #[optional_nullable]
    d: Option<Option<u8>>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Middle {
    b: u8,
    #[serde(flatten)]
    low: Low,
    e: u8,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Top {
    a: u8,
    #[serde(flatten)]
    middle: Middle,
    f: u8,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Boxed {
    #[serde(flatten)]
    name: Box<Name>,
    id: i64,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Maybe {
    id: i64,
    #[serde(flatten)]
    name: Option<Name>,
    #[serde(flatten)]
    middle: Option<Middle>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct AllOptional {
    red: Option<u8>,
    green: OptionalNullable<u8>,
}

/// An optional model in a flattened model, and one that needs no key.
#[derive(Debug, Clone, PartialEq, ApiModel)]
struct MaybeBelow {
    #[serde(flatten)]
    maybe: Maybe,
    #[serde(flatten)]
    color: Option<AllOptional>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
    number: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct MaybeCard {
    #[serde(flatten)]
    card: Option<Card>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Envelope<T> {
    at: i64,
    #[serde(flatten)]
    inner: T,
    to: Option<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Page<T> {
    data: Vec<T>,
    next: OptionalNullable<T>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Listing<T> {
    #[serde(flatten)]
    page: Page<T>,
    total: u64,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(default)]
struct Limits {
    least: u8,
    most: Option<u8>,
    unit: Option<String>,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            least: 3,
            most: Some(9),
            unit: None,
        }
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Limited {
    #[serde(flatten)]
    limits: Limits,
    id: u8,
}

macro_rules! with_map {
    ($($name:ident: $map:ty;)*) => {$(
        #[derive(Debug, Clone, PartialEq, ApiModel)]
        struct $name {
            id: i64,
            #[serde(flatten)]
            rest: $map,
            #[serde(rename = "userName", alias = "user")]
            name: Option<String>,
            #[serde(skip)]
            cache: u8,
        }
    )*};
}

with_map! {
    InHashMap: HashMap<String, Value>;
    InBTreeMap: BTreeMap<String, Value>;
    InJsonMap: serde_json::Map<String, Value>;
    InPairs: PairMap<String, Value>;
    OfModels: BTreeMap<String, Size>;
    OfTagged: BTreeMap<String, Method>;
    OfUntagged: BTreeMap<String, Scalar>;
    OfTriState: BTreeMap<String, OptionalNullable<i64>>;
    OfIntegers: BTreeMap<u32, String>;
    OfSigned: BTreeMap<i64, String>;
    OfBools: BTreeMap<bool, String>;
    OfChars: BTreeMap<char, String>;
    OfIntents: BTreeMap<Intent, String>;
}

/// A map that keeps the order and all entries.
#[derive(Debug, Clone, PartialEq)]
struct PairMap<K, V>(Vec<(K, V)>);

impl<K, V> Default for PairMap<K, V> {
    fn default() -> Self {
        PairMap(Vec::new())
    }
}

impl<K, V> Extend<(K, V)> for PairMap<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        self.0.extend(entries);
    }
}

impl<K, V> IntoIterator for PairMap<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, K, V> IntoIterator for &'a PairMap<K, V> {
    type Item = &'a (K, V);
    type IntoIter = std::slice::Iter<'a, (K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<K: Serialize, V: Serialize> Serialize for PairMap<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
enum Intent {
    Capture,
    #[serde(alias = "approve")]
    Authorize,
}

/// Its map keeps the unknown keys of the models that it is flattened into.
#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Open {
    a: u8,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Around {
    #[serde(flatten)]
    size: Size,
    #[serde(flatten)]
    open: Box<Envelope<Open>>,
    last: u8,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
struct Strict {
    id: i64,
    #[serde(flatten)]
    name: Name,
    #[serde(flatten)]
    size: Option<Size>,
}

/// Has the keys of [`Strict`] without flattening.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields, rename = "Strict")]
struct FlatStrict {
    id: i64,
    first: Option<String>,
    last: String,
    nick: OptionalNullable<String>,
    width: Option<u8>,
    height: Option<u8>,
}

/// Takes unknown keys, whatever the flattened model does on its own.
#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Lenient {
    #[serde(flatten)]
    strict: Strict,
    extra: Option<u8>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
struct StrictCard {
    #[serde(flatten)]
    card: Card,
    #[serde(flatten)]
    size: Size,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(StrictCard),
    #[const_tag("name")]
    Name(Strict),
    #[const_tag("open")]
    Open(Envelope<Open>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Scalar {
    Text(String),
    Number(i64),
    Card(StrictCard),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Unwritten {
    #[serde(flatten, skip_serializing)]
    size: Option<Size>,
    #[serde(flatten, skip_serializing_if = "is_anonymous")]
    name: Name,
    #[serde(flatten, skip_serializing_if = "is_short")]
    rest: BTreeMap<String, u8>,
}

fn is_anonymous(name: &Name) -> bool {
    name.last == "anonymous"
}

fn is_short(map: &BTreeMap<String, u8>) -> bool {
    map.len() < 2
}

#[derive(Debug, PartialEq, ApiModel)]
struct NameRef<'a> {
    first: &'a str,
    #[serde(borrow)]
    last: Cow<'a, str>,
}

#[derive(Debug, PartialEq, ApiModel)]
struct PersonRef<'a> {
    id: &'a str,
    #[serde(flatten, borrow)]
    name: NameRef<'a>,
    #[serde(flatten, borrow)]
    rest: BTreeMap<&'a str, &'a str>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Numbers {
    most: u64,
    least: i128,
    by_id: BTreeMap<u32, String>,
    blob: Option<Vec<u8>>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Report {
    title: String,
    #[serde(flatten)]
    numbers: Numbers,
    #[serde(flatten)]
    name: Option<Name>,
    #[serde(flatten)]
    card: Card,
}

/// Has the keys of [`Report`] without flattening.
#[derive(Debug, Clone, PartialEq, ApiModel)]
struct FlatReport {
    title: String,
    most: u64,
    least: i128,
    by_id: BTreeMap<u32, String>,
    blob: Option<Vec<u8>>,
    first: Option<String>,
    last: String,
    nick: OptionalNullable<String>,
    #[const_tag("card")]
    method: ConstTag<Self>,
    number: String,
}

fn report() -> Report {
    Report {
        title: "t".into(),
        numbers: Numbers {
            most: u64::MAX,
            least: i128::MIN,
            by_id: BTreeMap::from([(7, "seven".into())]),
            blob: Some(vec![0, 255]),
        },
        name: Some(Name {
            first: None,
            last: "l".into(),
            nick: OptionalNullable::Null,
        }),
        card: Card {
            method: ConstTag::new(),
            number: "4".into(),
        },
    }
}

macro_rules! wide {
    ($($name:ident { $($field:ident)* } $($inner:ident: $ty:ty),*;)*) => {$(
        #[derive(Debug, Clone, PartialEq, ApiModel)]
        struct $name {
            $($field: u32,)*
            $(#[serde(flatten)] $inner: $ty,)*
        }
    )*};
}

wide! {
    Left {
        l0 l1 l2 l3 l4 l5 l6 l7 l8 l9 l10 l11 l12 l13 l14 l15 l16 l17 l18 l19 l20 l21 l22
        l23 l24 l25 l26 l27 l28 l29 l30 l31 l32 l33 l34 l35 l36 l37 l38 l39 l40 l41 l42 l43
        l44 l45 l46 l47 l48 l49 l50 l51 l52 l53 l54 l55 l56 l57 l58 l59 l60 l61 l62 l63 l64
        l65 l66 l67 l68 l69
    };
    Right {
        r0 r1 r2 r3 r4 r5 r6 r7 r8 r9 r10 r11 r12 r13 r14 r15 r16 r17 r18 r19 r20 r21 r22
        r23 r24 r25 r26 r27 r28 r29 r30 r31 r32 r33 r34 r35 r36 r37 r38 r39 r40 r41 r42 r43
        r44 r45 r46 r47 r48 r49 r50 r51 r52 r53 r54 r55 r56 r57 r58 r59 r60 r61 r62 r63 r64
        r65
    };
    Wide {
        w0 w1 w2 w3 w4 w5 w6 w7 w8
    } left: Left, right: Box<Right>;
}

fn text(error: impl Display) -> String {
    error.to_string()
}

/// The error without its place, which another test looks at.
fn reason(error: impl Display) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or_default().into()
}

/// Each document with what is written once it was read, or with the reason why it is not read.
fn table<M: Debug + PartialEq + Serialize + DeserializeOwned>(cases: &[(&str, &str)]) {
    for (document, expected) in cases {
        let read = serde_json::from_str::<M>(document).map_err(reason);
        let got = match &read {
            Ok(model) => serde_json::to_string(model).unwrap(),
            Err(reason) => reason.clone(),
        };
        assert_eq!(&got, expected, "from {document}");
        if let Ok(model) = read {
            let again = serde_json::from_str::<M>(&got);
            assert_eq!(again.unwrap(), model, "again from {got}");
            let tree = serde_json::from_str::<Value>(document).unwrap();
            let from_tree = serde_json::from_value::<M>(tree);
            assert_eq!(from_tree.unwrap(), model, "from the value of {document}");
        }
    }
}

#[test]
fn a_model_in_a_model() {
    let least = r#"{"id":1,"kind":"address","wireVersion":2,"streetName":"s","state":null,"country":"NL","color":"0"}"#;
    table::<Person>(&[
        (
            r#"{"id":1,"wireVersion":2,"streetName":"s","state":null}"#,
            least,
        ),
        (least, least),
        (
            r#"{"state":"x","age":9,"streetName":"s","color":"fF","wireVersion":2,"floorRead":3,"postcode":"1","cache":4,"country":"BE","id":1,"unknown":[{}]}"#,
            r#"{"id":1,"kind":"address","wireVersion":2,"streetName":"s","ZIP":"1","state":"x","country":"BE","color":"ff","floorWritten":3,"age":9}"#,
        ),
        (
            r#"{"id":1,"wireVersion":2,"streetName":"s","state":null,"zip":null,"floorRead":null}"#,
            r#"{"id":1,"kind":"address","wireVersion":2,"streetName":"s","ZIP":null,"state":null,"country":"NL","color":"0"}"#,
        ),
        (
            "{}",
            "missing fields `id`, `wireVersion`, `streetName` and `state` of `Person`",
        ),
        (
            r#"{"id":1,"wireVersion":2,"state":null}"#,
            "missing field `streetName` of `Person`",
        ),
        (
            r#"{"streetName":"s","wireVersion":2,"state":null}"#,
            "missing field `id` of `Person`",
        ),
        (
            r#"{"kind":"home"}"#,
            r#"invalid value: string "home", expected the literal "address""#,
        ),
        (
            r#"{"wireVersion":3}"#,
            "invalid value: integer `3`, expected the literal 2",
        ),
        (
            r#"{"streetName":null}"#,
            "invalid type: null, expected a string",
        ),
        (
            r#"{"floorRead":256}"#,
            "invalid value: integer `256`, expected u8",
        ),
        (r#"{"color":"x"}"#, "invalid digit found in string"),
        (
            r#"{"streetName":"s","id":1,"streetName":"s"}"#,
            "duplicate field `streetName`",
        ),
        (
            r#"{"zip":"1","id":1,"postcode":null}"#,
            "duplicate field `ZIP`",
        ),
        (r#"{"id":1,"zip":"1","id":1}"#, "duplicate field `id`"),
        (
            "[1]",
            "invalid type: sequence, expected an object for `Person`",
        ),
    ]);
}

#[test]
fn several_models_keep_the_order_of_declaration() {
    let badge = r#"{"first":"f","last":"l","nick":null,"between":1,"width":2,"height":3}"#;
    table::<Badge>(&[
        (badge, badge),
        (
            r#"{"height":3,"nick":null,"width":2,"last":"l","between":1,"first":"f"}"#,
            badge,
        ),
        (
            r#"{"width":2,"between":1,"last":"l"}"#,
            r#"{"last":"l","between":1,"width":2,"height":0}"#,
        ),
        (
            "{}",
            "missing fields `between`, `last` and `width` of `Badge`",
        ),
        (
            r#"{"width":1,"last":"l","width":1}"#,
            "duplicate field `width`",
        ),
        (
            r#"{"width":-1}"#,
            "invalid value: integer `-1`, expected u8",
        ),
    ]);
    let boxed = r#"{"last":"l","id":1}"#;
    table::<Boxed>(&[
        (boxed, boxed),
        (r#"{"id":1,"last":"l"}"#, boxed),
        ("{}", "missing fields `id` and `last` of `Boxed`"),
    ]);
    table::<Limited>(&[
        (r#"{"id":1}"#, r#"{"least":3,"most":9,"id":1}"#),
        (
            r#"{"most":null,"id":1,"unit":"m"}"#,
            r#"{"least":3,"most":null,"unit":"m","id":1}"#,
        ),
    ]);
}

#[test]
fn three_levels_in_any_order() {
    let entries = [("a", 1), ("b", 2), ("c", 3), ("d", 4), ("e", 5), ("f", 6)];
    let expected = r#"{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6}"#;
    let top: Top = serde_json::from_str(expected).unwrap();
    assert_eq!(top.middle.low.d, Some(Some(4)));
    assert_eq!(serde_json::to_string(&top).unwrap(), expected);
    let mut orders = 0;
    permutations(&mut entries.to_vec(), 0, &mut |entries| {
        let entries: Vec<_> = entries
            .iter()
            .map(|(key, value)| format!("\"{key}\":{value}"))
            .collect();
        let document = format!("{{{}}}", entries.join(","));
        assert_eq!(
            serde_json::from_str::<Top>(&document).unwrap(),
            top,
            "{document}"
        );
        orders += 1;
    });
    assert_eq!(orders, 720);
    table::<Top>(&[
        (
            r#"{"f":6,"d":null,"e":5,"c":3,"b":2,"a":1}"#,
            r#"{"a":1,"b":2,"c":3,"d":null,"e":5,"f":6}"#,
        ),
        (
            r#"{"f":6,"e":5,"c":3,"b":2,"a":1}"#,
            r#"{"a":1,"b":2,"c":3,"e":5,"f":6}"#,
        ),
        ("{}", "missing fields `a`, `f`, `b`, `e` and `c` of `Top`"),
        (r#"{"a":1,"b":2,"e":5,"f":6}"#, "missing field `c` of `Top`"),
    ]);
}

fn permutations<T>(items: &mut Vec<T>, from: usize, each: &mut impl FnMut(&[T])) {
    if from == items.len() {
        return each(items);
    }
    for at in from..items.len() {
        items.swap(from, at);
        permutations(items, from + 1, each);
        items.swap(from, at);
    }
}

#[test]
fn an_optional_model() {
    let all = r#"{"id":1,"last":"l","b":2,"c":3,"e":5}"#;
    table::<Maybe>(&[
        (r#"{"id":1}"#, r#"{"id":1}"#),
        (r#"{"unknown":{},"id":1}"#, r#"{"id":1}"#),
        (r#"{"last":"l","id":1}"#, r#"{"id":1,"last":"l"}"#),
        (all, all),
        (
            r#"{"id":1,"first":null}"#,
            "missing field `last` of `Maybe`",
        ),
        (
            r#"{"nick":null}"#,
            "missing fields `id` and `last` of `Maybe`",
        ),
        (
            r#"{"id":1,"d":null}"#,
            "missing fields `b`, `e` and `c` of `Maybe`",
        ),
        (r#"{"id":1,"b":2,"e":5}"#, "missing field `c` of `Maybe`"),
        (
            r#"{"id":1,"last":null}"#,
            "invalid type: null, expected a string",
        ),
        ("{}", "missing field `id` of `Maybe`"),
    ]);
    table::<MaybeBelow>(&[
        (r#"{"id":1}"#, r#"{"id":1}"#),
        (
            r#"{"green":null,"last":"l","id":1}"#,
            r#"{"id":1,"last":"l","green":null}"#,
        ),
        (r#"{"green":null}"#, "missing field `id` of `MaybeBelow`"),
        (
            r#"{"first":"f"}"#,
            "missing fields `id` and `last` of `MaybeBelow`",
        ),
    ]);
    table::<MaybeCard>(&[
        ("{}", "{}"),
        (r#"{"number":"4"}"#, r#"{"method":"card","number":"4"}"#),
        (
            r#"{"method":"card"}"#,
            "missing field `number` of `MaybeCard`",
        ),
        (
            r#"{"number":"4","method":"cash"}"#,
            r#"invalid value: string "cash", expected the literal "card""#,
        ),
    ]);
    let read: Maybe = serde_json::from_str(r#"{"id":1,"last":"l"}"#).unwrap();
    assert_eq!(read.name.map(|name| name.last).as_deref(), Some("l"));
    assert_eq!(read.middle, None);
}

#[test]
fn generic_models() {
    let person = r#"{"at":1,"id":2,"kind":"address","wireVersion":2,"streetName":"s","state":null,"country":"NL","color":"0","to":"x"}"#;
    table::<Envelope<Person>>(&[
        (person, person),
        (
            r#"{"to":"x","state":null,"streetName":"s","wireVersion":2,"id":2,"at":1}"#,
            person,
        ),
        (
            "{}",
            "missing fields `at`, `id`, `wireVersion`, `streetName` and `state` of `Envelope`",
        ),
    ]);
    table::<Envelope<Low>>(&[
        (r#"{"at":1,"c":2,"d":null}"#, r#"{"at":1,"c":2,"d":null}"#),
        (r#"{"at":1}"#, "missing field `c` of `Envelope`"),
    ]);
    table::<Envelope<Listing<Size>>>(&[
        (
            r#"{"total":1,"next":null,"data":[{"width":1}],"at":2}"#,
            r#"{"at":2,"data":[{"width":1,"height":0}],"next":null,"total":1}"#,
        ),
        (r#"{"data":[{}]}"#, "missing field `width` of `Size`"),
        (
            "{}",
            "missing fields `at`, `total` and `data` of `Envelope`",
        ),
    ]);
    table::<Envelope<Open>>(&[
        (
            r#"{"z":[1],"to":"t","b":2,"a":1,"at":0}"#,
            r#"{"at":0,"a":1,"b":2,"z":[1],"to":"t"}"#,
        ),
        (r#"{"z":1,"at":0}"#, "missing field `a` of `Envelope`"),
    ]);
}

#[test]
fn more_than_128_keys() {
    let keys = |prefix: char, count: usize| (0..count).map(move |index| format!("{prefix}{index}"));
    let keys: Vec<String> = keys('w', 9)
        .chain(keys('l', 70))
        .chain(keys('r', 66))
        .collect();
    let document = |keys: &mut dyn Iterator<Item = (usize, &String)>| {
        let entries: Vec<_> = keys
            .map(|(index, key)| format!("\"{key}\":{index}"))
            .collect();
        format!("{{{}}}", entries.join(","))
    };
    let whole = document(&mut keys.iter().enumerate());
    let wide: Wide = serde_json::from_str(&whole).unwrap();
    assert_eq!((wide.w8, wide.left.l0, wide.left.l69), (8, 9, 78));
    assert_eq!((wide.right.r0, wide.right.r65), (79, 144));
    assert_eq!(serde_json::to_string(&wide).unwrap(), whole);
    let backwards = document(&mut keys.iter().enumerate().rev());
    assert_eq!(serde_json::from_str::<Wide>(&backwards).unwrap(), wide);
    for (missing, name) in keys.iter().enumerate() {
        let others = document(
            &mut keys
                .iter()
                .enumerate()
                .filter(|(index, _)| *index != missing),
        );
        let error = serde_json::from_str::<Wide>(&others).unwrap_err();
        assert_eq!(reason(error), format!("missing field `{name}` of `Wide`"));
        let twice = keys.iter().enumerate().chain([(0, name)]);
        let twice = document(&mut twice.collect::<Vec<_>>().into_iter());
        let error = serde_json::from_str::<Wide>(&twice).unwrap_err();
        assert_eq!(reason(error), format!("duplicate field `{name}`"));
    }
    let error = serde_json::from_str::<Wide>("{}").unwrap_err();
    let names: Vec<_> = keys.iter().map(|key| format!("`{key}`")).collect();
    let (last, names) = names.split_last().unwrap();
    let expected = format!("missing fields {} and {last} of `Wide`", names.join(", "));
    assert_eq!(reason(error), expected);
}

#[test]
fn the_builder_takes_a_flattened_model_by_its_fields_name() {
    let name = || {
        Name::builder()
            .last("l")
            .nick(OptionalNullable::Null)
            .build()
    };
    let badge = Badge::builder()
        .size(Size::builder().width(2).build())
        .name(name())
        .between(1)
        .build();
    assert_eq!(
        serde_json::to_string(&badge).unwrap(),
        r#"{"last":"l","nick":null,"between":1,"width":2,"height":0}"#
    );
    assert_eq!(
        Boxed::builder().name(name().into()).id(1).build().name,
        Box::new(name())
    );

    let maybe = Maybe::builder().id(1).build();
    assert_eq!((maybe.name, maybe.middle), (None, None));
    let maybe = Maybe::builder().id(1).name(name()).middle(None).build();
    assert_eq!((maybe.name, maybe.middle), (Some(name()), None));
    assert_eq!(
        Maybe::builder().name(Some(name())).id(1).build().name,
        Some(name())
    );

    let low = Low { c: 3, d: None };
    let top = Top::builder()
        .a(1)
        .f(6)
        .middle(Middle::builder().b(2).e(5).low(low.clone()).build())
        .build();
    assert_eq!(
        serde_json::to_string(&top).unwrap(),
        r#"{"a":1,"b":2,"c":3,"e":5,"f":6}"#
    );
    assert_eq!(
        Envelope::builder().inner(low.clone()).at(1).build().inner,
        low
    );

    let open = Open::builder().a(1).build();
    assert_eq!(open.rest, BTreeMap::new());
    let rest = BTreeMap::from([("x".into(), json!(1))]);
    let open = Open::builder().rest(rest).a(1).build();
    assert_eq!(serde_json::to_string(&open).unwrap(), r#"{"a":1,"x":1}"#);
}

#[test]
fn maps_take_the_keys_of_no_field() {
    fn case<M: Debug + PartialEq + Serialize + DeserializeOwned>() {
        table::<M>(&[
            (r#"{"id":1}"#, r#"{"id":1}"#),
            (r#"{"user":"u","id":1}"#, r#"{"id":1,"userName":"u"}"#),
            (
                r#"{"userName":"u","x":{"id":[null]},"id":1}"#,
                r#"{"id":1,"x":{"id":[null]},"userName":"u"}"#,
            ),
            (r#"{"cache":7,"id":1}"#, r#"{"id":1,"cache":7}"#),
            (r#"{"name":null,"id":1}"#, r#"{"id":1,"name":null}"#),
            (r#"{"":0,"id":1}"#, r#"{"id":1,"":0}"#),
            (r#"{"a\"\u00e9":0,"id":1}"#, r#"{"id":1,"a\"é":0}"#),
            (
                r#"{"x":1}"#,
                &format!("missing field `id` of `{}`", name_of::<M>()),
            ),
            (r#"{"id":1,"x":0,"id":1}"#, "duplicate field `id`"),
            (
                r#"{"user":"u","id":1,"userName":"u"}"#,
                "duplicate field `userName`",
            ),
        ]);
    }

    case::<InHashMap>();
    case::<InBTreeMap>();
    case::<InJsonMap>();
    case::<InPairs>();
    let read: InPairs =
        serde_json::from_str(r#"{"z":1,"id":1,"a":2,"userName":"u","m":3}"#).unwrap();
    assert_eq!(
        serde_json::to_string(&read).unwrap(),
        r#"{"id":1,"z":1,"a":2,"m":3,"userName":"u"}"#
    );
}

fn name_of<T>() -> &'static str {
    let path = std::any::type_name::<T>();
    path.rsplit("::").next().unwrap_or(path)
}

#[test]
fn maps_refuse_the_same_key_twice() {
    fn case<M: Debug + DeserializeOwned>() {
        for document in [
            r#"{"id":1,"x":1,"x":2}"#,
            r#"{"x":1,"y":0,"id":1,"\u0078":1}"#,
        ] {
            let read = serde_json::from_str::<M>(document).map_err(reason);
            assert_eq!(read.unwrap_err(), "duplicate field `x`", "{document}");
        }
    }

    case::<InHashMap>();
    case::<InBTreeMap>();
    case::<InJsonMap>();
    case::<Around>();
    // A map that has place for both keeps both.
    let read: InPairs = serde_json::from_str(r#"{"id":1,"x":1,"x":2}"#).unwrap();
    assert_eq!(
        read.rest.0,
        [("x".into(), json!(1)), ("x".into(), json!(2))]
    );
}

/// A map whose iterator does not know how many entries are left.
#[test]
fn a_map_without_a_size_hint_takes_every_key() {
    #[derive(Debug, Default, PartialEq, Serialize)]
    struct UnsizedMap(BTreeMap<String, u8>);

    impl Extend<(String, u8)> for UnsizedMap {
        fn extend<I: IntoIterator<Item = (String, u8)>>(&mut self, entries: I) {
            self.0.extend(entries);
        }
    }

    impl IntoIterator for UnsizedMap {
        type Item = (String, u8);
        type IntoIter = std::collections::btree_map::IntoIter<String, u8>;

        fn into_iter(self) -> Self::IntoIter {
            self.0.into_iter()
        }
    }

    impl<'a> IntoIterator for &'a UnsizedMap {
        type Item = (&'a String, &'a u8);
        type IntoIter = Box<dyn Iterator<Item = Self::Item> + 'a>;

        fn into_iter(self) -> Self::IntoIter {
            let mut entries = self.0.iter();
            Box::new(std::iter::from_fn(move || entries.next()))
        }
    }

    #[derive(Debug, PartialEq, ApiModel)]
    struct InUnsized {
        id: i64,
        #[serde(flatten)]
        rest: UnsizedMap,
    }

    let document = r#"{"id":1,"x":1,"y":2}"#;
    let read = serde_json::from_str::<InUnsized>(document).map_err(text);
    let rest = BTreeMap::from([("x".into(), 1), ("y".into(), 2)]);
    assert_eq!(
        read,
        Ok(InUnsized {
            id: 1,
            rest: UnsizedMap(rest)
        })
    );
}

#[test]
fn maps_of_models_unions_and_three_states() {
    table::<OfModels>(&[
        (
            r#"{"s":{"width":1},"id":1,"t":{"height":2,"width":3}}"#,
            r#"{"id":1,"s":{"width":1,"height":0},"t":{"width":3,"height":2}}"#,
        ),
        (r#"{"s":{},"id":1}"#, "missing field `width` of `Size`"),
        (
            r#"{"s":null,"id":1}"#,
            "invalid type: null, expected an object for `Size`",
        ),
    ]);
    table::<OfTagged>(&[
        (
            r#"{"p":{"number":"4","width":1,"method":"card"},"id":1,"q":{"method":"open","a":1,"at":2,"x":3}}"#,
            r#"{"id":1,"p":{"method":"card","number":"4","width":1,"height":0},"q":{"method":"open","at":2,"a":1,"x":3}}"#,
        ),
        (
            r#"{"p":{"method":"cash"},"id":1}"#,
            "unknown `method` `cash` for `Method`, expected `card`, `name` or `open`",
        ),
    ]);
    table::<OfUntagged>(&[(
        r#"{"x":"t","id":1,"y":-5,"z":{"number":"4","width":1}}"#,
        r#"{"id":1,"x":"t","y":-5,"z":{"method":"card","number":"4","width":1,"height":0}}"#,
    )]);
    table::<OfTriState>(&[(r#"{"n":null,"id":1,"v":5}"#, r#"{"id":1,"n":null,"v":5}"#)]);
    let read: OfTriState = serde_json::from_str(r#"{"n":null,"id":1,"v":5}"#).unwrap();
    assert_eq!(read.rest["n"], OptionalNullable::Null);
    assert_eq!(read.rest["v"], OptionalNullable::Value(5));
}

#[test]
fn keys_that_are_no_strings_are_read_as_serde_json_reads_them() {
    fn agree<M, K>(
        key: &str,
        rest: fn(M) -> BTreeMap<K, String>,
        read: &mut usize,
    ) -> Option<String>
    where
        M: DeserializeOwned + Serialize,
        K: DeserializeOwned + Debug + Ord,
    {
        let map = serde_json::from_str::<BTreeMap<K, String>>(&format!(r#"{{"{key}":"v"}}"#)).ok();
        let document = format!(r#"{{"{key}":"v","id":1}}"#);
        let model = serde_json::from_str::<M>(&document).ok();
        if let Some(model) = &model {
            let written = serde_json::to_string(model).unwrap();
            assert!(written.starts_with(r#"{"id":1,""#), "{written}");
            assert!(serde_json::from_str::<M>(&written).is_ok(), "{written}");
            *read += 1;
        }
        let rest = model.map(rest);
        (rest != map).then(|| format!("{document}: {rest:?}, as a map {map:?}"))
    }

    let keys = [
        "0",
        "7",
        "007",
        "+7",
        "-7",
        "-0",
        "7.0",
        "7e0",
        " 7",
        "7 ",
        "",
        "4294967295",
        "4294967296",
        "-9223372036854775808",
        "99999999999999999999",
        "true",
        "false",
        "True",
        "x",
        "é",
        "xy",
        "capture",
        "approve",
        "Capture",
        "NaN",
        "null",
    ];

    let mut read = [0; 5];
    let mut failures = Vec::new();
    for key in keys {
        failures.extend(agree::<OfIntegers, _>(
            key,
            |model| model.rest,
            &mut read[0],
        ));
        failures.extend(agree::<OfSigned, _>(key, |model| model.rest, &mut read[1]));
        // serde_json panics at another key of a map of booleans.
        if key.is_ascii() {
            failures.extend(agree::<OfBools, _>(key, |model| model.rest, &mut read[2]));
        }
        failures.extend(agree::<OfChars, _>(key, |model| model.rest, &mut read[3]));
        failures.extend(agree::<OfIntents, _>(key, |model| model.rest, &mut read[4]));
    }
    assert!(read.iter().all(|read| *read >= 2), "{read:?}");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn a_map_in_a_flattened_model_takes_the_keys_of_the_whole() {
    let all = r#"{"width":1,"height":2,"at":3,"a":4,"x":5,"y":6,"to":"t","last":7}"#;
    table::<Around>(&[
        (
            r#"{"y":6,"last":7,"a":4,"width":1,"x":5,"to":"t","at":3,"height":2}"#,
            all,
        ),
        (
            r#"{"width":1,"at":3,"a":4,"last":7}"#,
            r#"{"width":1,"height":0,"at":3,"a":4,"last":7}"#,
        ),
        (
            r#"{"x":1}"#,
            "missing fields `last`, `width`, `at` and `a` of `Around`",
        ),
    ]);
    let around: Around = serde_json::from_str(all).unwrap();
    let rest = BTreeMap::from([("x".into(), json!(5)), ("y".into(), json!(6))]);
    assert_eq!(around.open.inner.rest, rest);
}

#[test]
fn unknown_keys_are_denied_with_the_words_for_a_flat_model() {
    let strict = r#"{"id":1,"first":"f","last":"l","nick":null,"width":2,"height":3}"#;
    table::<Strict>(&[
        (strict, strict),
        (
            r#"{"height":3,"nick":null,"last":"l","width":2,"first":"f","id":1}"#,
            strict,
        ),
        (r#"{"last":"l","id":1}"#, r#"{"id":1,"last":"l"}"#),
        (r#"{"name":{},"id":1}"#, &unknown("name")),
        (r#"{"id":1,"last":"l","size":null}"#, &unknown("size")),
        (r#"{"":1}"#, &unknown("")),
        (r#"{"last":"l","last":"l"}"#, "duplicate field `last`"),
    ]);
    // The outer model decides.
    table::<Lenient>(&[
        (
            r#"{"x":1,"last":"l","extra":2,"id":1,"y":[]}"#,
            r#"{"id":1,"last":"l","extra":2}"#,
        ),
        ("{}", "missing fields `id` and `last` of `Lenient`"),
    ]);
}

/// What [`Strict`] says of a key: the same as its flat twin.
fn unknown(key: &str) -> String {
    let error = serde_json::from_str::<FlatStrict>(&format!(r#"{{"{key}":1}}"#)).unwrap_err();
    assert!(error
        .to_string()
        .contains(&format!("unknown field `{key}`")));
    assert!(error.to_string().contains("`height`"));
    reason(error)
}

#[test]
fn unknown_keys_are_denied_under_a_tag() {
    let card = r#"{"method":"card","number":"4","width":1,"height":0}"#;
    let name = r#"{"method":"name","id":1,"last":"l","width":1,"height":0}"#;
    table::<Method>(&[
        (card, card),
        (r#"{"method":"card","width":1,"number":"4"}"#, card),
        (r#"{"number":"4","method":"card","width":1}"#, card),
        (r#"{"width":1,"number":"4","method":"card"}"#, card),
        (name, name),
        (r#"{"width":1,"last":"l","method":"name","id":1}"#, name),
        (r#"{"width":1,"last":"l","id":1,"method":"name"}"#, name),
        (
            r#"{"z":1,"to":"t","method":"open","a":2,"at":3,"y":{"method":"x"}}"#,
            r#"{"method":"open","at":3,"a":2,"y":{"method":"x"},"z":1,"to":"t"}"#,
        ),
        (r#"{"method":"name","x":1}"#, &unknown("x")),
        (r#"{"x":1,"method":"name"}"#, &unknown("x")),
        (r#"{"x":1,"method":"name","id":1}"#, &unknown("x")),
        (
            r#"{"id":1,"method":"name"}"#,
            "missing field `last` of `Strict`",
        ),
        (
            r#"{"method":"name","last":"l","method":"name"}"#,
            "duplicate field `method`",
        ),
        (
            r#"{"method":"card","last":"l","method":"card"}"#,
            &unknown_in_card("last"),
        ),
        (
            r#"{"method":"card","number":"4","method":"card"}"#,
            "duplicate field `method`",
        ),
        (
            r#"{"number":"4","method":"card","number":"4"}"#,
            "duplicate field `number`",
        ),
        (
            r#"{"a":1,"method":"open"}"#,
            "missing field `at` of `Envelope`",
        ),
        (r#"{"a":1}"#, "missing field `method` of `Method`"),
    ]);
    table::<StrictCard>(&[
        (r#"{"width":1,"number":"4"}"#, card),
        (card, card),
        (r#"{"x":0}"#, &unknown_in_card("x")),
    ]);
}

fn unknown_in_card(key: &str) -> String {
    #[derive(Debug, ApiModel)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code)]
    struct FlatCard {
        method: String,
        number: String,
        width: u8,
        height: u8,
    }

    reason(serde_json::from_str::<FlatCard>(&format!(r#"{{"{key}":1}}"#)).unwrap_err())
}

#[test]
fn what_is_not_written() {
    let read = |document| serde_json::from_str::<Unwritten>(document).unwrap();
    let cases = [
        (
            r#"{"width":1,"last":"l","x":1,"y":2}"#,
            r#"{"last":"l","x":1,"y":2}"#,
        ),
        (r#"{"last":"l","x":1}"#, r#"{"last":"l"}"#),
        (
            r#"{"last":"anonymous","first":"f","y":1,"x":2}"#,
            r#"{"x":2,"y":1}"#,
        ),
        (r#"{"last":"anonymous"}"#, "{}"),
    ];
    for (document, written) in cases {
        assert_eq!(serde_json::to_string(&read(document)).unwrap(), written);
        let mut cbor = Vec::new();
        ciborium::into_writer(&read(document), &mut cbor).unwrap();
        let cbor: Value = ciborium::from_reader(&cbor[..]).unwrap();
        assert_eq!(cbor, serde_json::from_str::<Value>(written).unwrap());
    }
    assert_eq!(
        read(cases[0].0).size,
        Some(Size {
            width: 1,
            height: 0
        })
    );
}

#[test]
fn strings_are_borrowed() {
    let document = String::from(r#"{"x":"y","last":"l","id":"i","first":"f"}"#);
    let read: PersonRef = serde_json::from_str(&document).unwrap();
    let inside = |part: &str| document.as_bytes().as_ptr_range().contains(&part.as_ptr());
    let (key, value) = read.rest.iter().next().unwrap();
    assert_eq!(
        (read.id, read.name.first, *key, *value),
        ("i", "f", "x", "y")
    );
    assert!([read.id, read.name.first, key, value]
        .into_iter()
        .all(inside));
    assert!(matches!(read.name.last, Cow::Borrowed("l")));
    let packed = rmp_serde::to_vec(&read).unwrap();
    assert_eq!(rmp_serde::from_slice::<PersonRef>(&packed).unwrap(), read);
    let escaped = r#"{"\u0078":"y","last":"l","id":"i","first":"f"}"#;
    let error = serde_json::from_str::<PersonRef>(escaped).unwrap_err();
    assert_eq!(
        reason(error),
        r#"invalid type: string "x", expected a borrowed string"#
    );
}

#[test]
fn all_formats_bring_it_back() {
    fn round_trips<M: Debug + PartialEq + Serialize + DeserializeOwned>(model: &M) {
        let equal = |format: &str, read: Result<M, String>| {
            assert_eq!(read.as_ref(), Ok(model), "{format}");
        };
        let json = serde_json::to_string(model).unwrap();
        equal("JSON", serde_json::from_str(&json).map_err(text));
        equal(
            "JSON bytes",
            serde_json::from_slice(json.as_bytes()).map_err(text),
        );
        equal(
            "JSON reader",
            serde_json::from_reader(json.as_bytes()).map_err(text),
        );
        let mut cbor = Vec::new();
        ciborium::into_writer(model, &mut cbor).unwrap();
        equal("CBOR", ciborium::from_reader(&cbor[..]).map_err(text));
        let yaml = serde_yaml_ng::to_string(model).unwrap();
        equal("YAML", serde_yaml_ng::from_str(&yaml).map_err(text));
        let packed = rmp_serde::to_vec(model).unwrap();
        equal("MessagePack", rmp_serde::from_slice(&packed).map_err(text));
        let packed = rmp_serde::to_vec_named(model).unwrap();
        equal(
            "named MessagePack",
            rmp_serde::from_slice(&packed).map_err(text),
        );
        equal(
            "MessagePack reader",
            rmp_serde::from_read(&packed[..]).map_err(text),
        );
        let plain = postcard::to_allocvec(model).unwrap();
        equal("postcard", postcard::from_bytes(&plain).map_err(text));
        let tree = serde_json::to_value(model);
        if let Ok(tree) = tree {
            equal(
                "a reference to a value",
                M::deserialize(&tree).map_err(text),
            );
            equal("a value", serde_json::from_value(tree).map_err(text));
        }
    }

    round_trips(&report());
    let small = Numbers {
        least: -1,
        ..report().numbers
    };
    round_trips(&Report {
        numbers: small,
        name: None,
        ..report()
    });
    round_trips(&OfModels {
        id: 1,
        rest: BTreeMap::from([(
            "s".into(),
            Size {
                width: 1,
                height: 2,
            },
        )]),
        name: None,
        cache: 0,
    });
    round_trips(
        &serde_json::from_str::<Top>(r#"{"a":1,"b":2,"c":3,"d":null,"e":5,"f":6}"#).unwrap(),
    );
    round_trips(&Envelope {
        at: 1,
        inner: PersonWithMap {
            name: None,
            labels: BTreeMap::from([("k".into(), "v".into())]),
        },
        to: None,
    });
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct PersonWithMap {
    #[serde(flatten)]
    name: Option<Name>,
    #[serde(flatten)]
    labels: BTreeMap<String, String>,
}

#[test]
fn integer_keys_in_message_pack() {
    let model = OfIntegers {
        id: 1,
        rest: BTreeMap::from([(0, "zero".into()), (u32::MAX, "most".into())]),
        name: Some("n".into()),
        cache: 0,
    };
    let packed = rmp_serde::to_vec(&model).unwrap();
    assert_eq!(rmp_serde::from_slice::<OfIntegers>(&packed).unwrap(), model);
    let model = OfSigned {
        id: 1,
        rest: BTreeMap::from([(i64::MIN, "least".into())]),
        name: None,
        cache: 0,
    };
    let packed = rmp_serde::to_vec(&model).unwrap();
    assert_eq!(rmp_serde::from_slice::<OfSigned>(&packed).unwrap(), model);
}

#[test]
fn errors_tell_the_place_in_a_flattened_model() {
    type Path = fn(&str) -> (String, String);

    fn path<M: DeserializeOwned + Debug>(document: &str) -> (String, String) {
        let deserializer = &mut serde_json::Deserializer::from_str(document);
        let error = serde_path_to_error::deserialize::<_, M>(deserializer).unwrap_err();
        (error.path().to_string(), error.inner().to_string())
    }

    let cases: [(Path, &str, &str, &str); 5] = [
        (
            path::<Top>,
            r#"{"a":1,"c":"x","b":2}"#,
            "c",
            r#"invalid type: string "x", expected u8 at line 1 column 14"#,
        ),
        (
            path::<Report>,
            r#"{"by_id":{"7":"x","8":null},"title":"t"}"#,
            "by_id.8",
            "invalid type: null, expected a string at line 1 column 26",
        ),
        (
            path::<Envelope<Listing<Envelope<Size>>>>,
            r#"{"data":[{"at":1,"width":2},{"width":256}]}"#,
            "data[1].width",
            "invalid value: integer `256`, expected u8 at line 1 column 40",
        ),
        (
            path::<OfModels>,
            r#"{"id":1,"s":{"height":1,"width":null}}"#,
            "s.width",
            "invalid type: null, expected u8 at line 1 column 36",
        ),
        (
            path::<Around>,
            r#"{"x":[1],"a":-1}"#,
            "a",
            "invalid value: integer `-1`, expected u8 at line 1 column 15",
        ),
    ];
    for (read, document, place, message) in cases {
        assert_eq!(read(document), (place.into(), message.into()), "{document}");
    }
}

/// Gives entries one by one and notes what it is asked for.
struct Spied<'a> {
    entries: std::slice::Iter<'a, (&'static str, Value)>,
    value: Option<&'a Value>,
    asked: &'a mut Vec<String>,
}

struct SpiedValue<'a>(&'a Value, &'a mut Vec<String>);

macro_rules! note {
    ($($deserialize:ident)*) => {$(
        fn $deserialize<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ValueError> {
            self.1.push(stringify!($deserialize).into());
            let value = self.0.clone();
            value.$deserialize(visitor).map_err(serde::de::Error::custom)
        }
    )*};
}

impl<'de> Deserializer<'de> for SpiedValue<'_> {
    type Error = ValueError;

    note! {
        deserialize_any deserialize_bool deserialize_i8 deserialize_i16 deserialize_i32
        deserialize_i64 deserialize_i128 deserialize_u8 deserialize_u16 deserialize_u32
        deserialize_u64 deserialize_u128 deserialize_f32 deserialize_f64 deserialize_str
        deserialize_string deserialize_option deserialize_seq deserialize_map
        deserialize_identifier deserialize_ignored_any
    }

    forward_to_deserialize_any! {
        char bytes byte_buf unit unit_struct newtype_struct tuple tuple_struct struct enum
    }
}

impl<'de> MapAccess<'de> for Spied<'_> {
    type Error = ValueError;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, ValueError> {
        let Some((key, value)) = self.entries.next() else {
            return Ok(None);
        };
        self.asked.push((*key).into());
        self.value = Some(value);
        seed.deserialize((*key).into_deserializer()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(
        &mut self,
        seed: V,
    ) -> Result<V::Value, ValueError> {
        let value = self.value.take().expect("a key comes first");
        seed.deserialize(SpiedValue(value, self.asked))
    }
}

/// What a model asks a format for, in the order of asking.
fn asked<'de, M: Deserialize<'de>>(entries: &[(&'static str, Value)]) -> (Vec<String>, M) {
    let mut asked = Vec::new();
    let spied = Spied {
        entries: entries.iter(),
        value: None,
        asked: &mut asked,
    };
    let model = M::deserialize(MapAccessDeserializer::new(spied)).unwrap();
    (asked, model)
}

#[test]
fn values_are_read_at_once_and_by_their_type_as_in_a_flat_model() {
    let entries = [
        ("number", json!("4")),
        ("unknown", json!({"deep": [1]})),
        ("most", json!(u64::MAX)),
        ("last", json!("l")),
        ("by_id", json!({"7": "x"})),
        ("title", json!("t")),
        ("least", json!(-1)),
        ("method", json!("card")),
        ("nick", json!(null)),
    ];
    let mut orders = 0;
    for turn in 0..entries.len() {
        let mut entries = entries.clone();
        entries.rotate_left(turn);
        let (flattened, report) = asked::<Report>(&entries);
        let (flat, flat_report) = asked::<FlatReport>(&entries);
        assert_eq!(flattened, flat);
        assert_eq!(report.numbers.most, flat_report.most);
        assert!(!flattened.iter().any(|asked| asked == "deserialize_any"));
        orders += 1;
    }
    assert_eq!(orders, 9);
    let (asked, _) = asked::<Top>(&[
        ("c", json!(1)),
        ("a", json!(1)),
        ("b", json!(1)),
        ("f", json!(1)),
        ("e", json!(1)),
    ]);
    let expected = ["c", "a", "b", "f", "e"].map(|key| [key, "deserialize_u8"]);
    assert_eq!(asked, expected.concat());
}

#[test]
fn large_numbers_in_a_flattened_map() {
    #[derive(Debug, PartialEq, ApiModel)]
    struct Wide {
        id: i64,
        #[serde(flatten)]
        rest: HashMap<u8, i128>,
    }

    let document =
        r#"{"id":1,"7":18446744073709551615,"8":-170141183460469231731687303715884105728}"#;
    let read: Wide = serde_json::from_str(document).unwrap();
    let rest = HashMap::from([(7, i128::from(u64::MAX)), (8, i128::MIN)]);
    assert_eq!(read, Wide { id: 1, rest });
}

/// A struct of serde's derive, with models flattened into it.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Plain {
    before: u8,
    #[serde(flatten)]
    name: Name,
    #[serde(flatten)]
    badge_size: Size,
    #[serde(flatten)]
    address: Address,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

/// As [`Plain`], with a model that has a flattened one, which takes no key out of the rest.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct PlainAround {
    #[serde(flatten)]
    top: Top,
    #[serde(flatten)]
    boxed: Boxed,
    after: u8,
}

#[test]
fn models_in_a_struct_of_serdes_derive() {
    let plain = r#"{"before":1,"last":"l","nick":null,"width":2,"height":3,"kind":"address","wireVersion":2,"streetName":"s","ZIP":"1","state":null,"country":"NL","color":"0","x":[1]}"#;
    table::<Plain>(&[
        (plain, plain),
        (
            r#"{"x":[1],"postcode":"1","state":null,"streetName":"s","wireVersion":2,"height":3,"width":2,"nick":null,"last":"l","before":1}"#,
            plain,
        ),
        (
            r#"{"before":1,"last":"l"}"#,
            "missing field `width` of `Size`",
        ),
    ]);
    let around = r#"{"a":1,"b":2,"c":3,"e":5,"f":6,"last":"l","id":7,"after":8}"#;
    table::<PlainAround>(&[
        (around, around),
        (
            r#"{"after":8,"last":"l","id":7,"f":6,"e":5,"c":3,"b":2,"a":1}"#,
            around,
        ),
        (
            r#"{"after":8,"id":7,"f":6,"e":5,"b":2,"a":1}"#,
            "missing field `c` of `Top`",
        ),
    ]);
}

/// Plain types, and structs of serde's derive, as the values of a flattened map.
#[test]
fn serdes_structs_as_values_of_a_flattened_map() {
    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
    struct Point {
        x: i8,
        #[serde(flatten)]
        size: Size,
    }

    #[derive(Debug, PartialEq, ApiModel)]
    struct Points {
        id: i64,
        #[serde(flatten)]
        points: HashMap<String, Vec<Point>>,
    }

    table::<Points>(&[(
        r#"{"p":[{"width":1,"x":-1}],"id":1}"#,
        r#"{"id":1,"p":[{"x":-1,"width":1,"height":0}]}"#,
    )]);
}

/// Only the entries of maps can be written into an object.
#[test]
fn a_map_that_is_written_as_something_else_is_refused() {
    #[derive(Debug, Default)]
    struct ListMap(Vec<(String, u8)>);

    impl Extend<(String, u8)> for ListMap {
        fn extend<I: IntoIterator<Item = (String, u8)>>(&mut self, entries: I) {
            self.0.extend(entries);
        }
    }

    impl IntoIterator for ListMap {
        type Item = (String, u8);
        type IntoIter = std::vec::IntoIter<(String, u8)>;

        fn into_iter(self) -> Self::IntoIter {
            self.0.into_iter()
        }
    }

    impl<'a> IntoIterator for &'a ListMap {
        type Item = &'a (String, u8);
        type IntoIter = std::slice::Iter<'a, (String, u8)>;

        fn into_iter(self) -> Self::IntoIter {
            self.0.iter()
        }
    }

    impl Serialize for ListMap {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            self.0.serialize(serializer)
        }
    }

    #[derive(Debug, ApiModel)]
    struct Listed {
        #[serde(flatten)]
        rest: ListMap,
    }

    let listed: Listed = serde_json::from_str(r#"{"x":1}"#).unwrap();
    assert_eq!(listed.rest.0, [("x".to_owned(), 1)]);
    let error = serde_json::to_string(&listed).unwrap_err();
    assert_eq!(
        error.to_string(),
        "only the entries of a map or an object can be written here"
    );
}

/// The document would have the key twice, and not be read again.
#[test]
fn a_map_with_the_key_of_a_field_is_not_written() {
    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct Inner {
        #[serde(rename = "1")]
        one: Option<u8>,
        #[serde(flatten)]
        texts: BTreeMap<String, u8>,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct Outer {
        #[serde(flatten)]
        inner: Inner,
        #[serde(rename(serialize = "written", deserialize = "read"))]
        renamed: u8,
        absent: Option<u8>,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct Numbered {
        #[serde(rename = "1")]
        one: u8,
        #[serde(flatten)]
        numbers: BTreeMap<u8, u8>,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(tag = "kind")]
    enum Union {
        #[const_tag("outer")]
        Outer(Outer),
        #[const_tag("numbered")]
        Numbered(Numbered),
    }

    let written = |one: Option<u8>, absent: Option<u8>, key: &str| {
        let texts = BTreeMap::from([(key.to_owned(), 1)]);
        let inner = Inner::builder().one(one).texts(texts).build();
        let outer = Outer::builder().inner(inner).renamed(1).absent(absent);
        let union = Union::Outer(outer.build());
        let value = serde_json::to_value(&union).map_err(|error| error.to_string());
        let json = serde_json::to_string(&union).map_err(|error| error.to_string());
        assert_eq!(value, json.map(|json| serde_json::from_str(&json).unwrap()));
        value.map(|_| ())
    };
    let clash = |key: &str| {
        Err(format!(
            "a flattened map has the key `{key}`, which is that of a field"
        ))
    };
    for key in ["kind", "written", "1", "absent"] {
        assert_eq!(written(Some(1), Some(1), key), clash(key));
    }
    for key in ["read", "Kind", "", "11", "absent", "1"] {
        assert_eq!(written(None, None, key), Ok(()), "{key}");
    }

    let numbered = |key: u8| {
        let numbers = BTreeMap::from([(key, 1)]);
        let numbered = Numbered::builder().one(1).numbers(numbers).build();
        let json = serde_json::to_string(&Union::Numbered(numbered));
        json.map_err(|error| error.to_string())
    };
    assert_eq!(numbered(1), clash("1").map(|()| String::new()));
    assert_eq!(
        numbered(2),
        Ok(r#"{"kind":"numbered","1":1,"2":1}"#.to_owned())
    );
}

/// What flattens its parameter, in another generic model: that it is read and written is said.
#[test]
fn a_parameter_that_is_flattened_deeper() {
    #[derive(Debug, PartialEq, ApiModel)]
    struct Page<T> {
        #[serde(flatten)]
        items: T,
        next: i64,
    }

    #[derive(Debug, PartialEq, ApiModel)]
    struct Reply<T> {
        #[serde(bound(
            serialize = "Page<T>: Serialize",
            deserialize = "Page<T>: Deserialize<'de>"
        ))]
        page: Page<T>,
    }

    let json = r#"{"page":{"width":1,"height":2,"next":3}}"#;
    let read: Reply<Size> = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), json);
}
