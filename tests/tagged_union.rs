//! Tagged unions: what they read with the tag at any place, refuse and write, in each format.

// The tables are long, and large variants and three states in two `Option`s are what is tested.
#![allow(
    clippy::too_many_lines,
    clippy::option_option,
    clippy::large_enum_variant
)]

mod support;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fmt::{self, Debug};
use std::marker::PhantomData;
use std::ops::Range;

use optnull::{ApiModel, ConstTag, OptionalNullable};
use serde::de::{self, DeserializeOwned, Deserializer, IntoDeserializer, Visitor};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::json;

use support::{text, Format};
use Format::{
    Cbor, CborValue, Json, JsonReader, JsonSlice, JsonValue, JsonValueRef, MessagePack,
    MessagePackNamed, MessagePackReader, Postcard, Yaml, YamlValue,
};

const JSON_TEXT: [Format; 3] = [Json, JsonSlice, JsonReader];
const JSON: [Format; 5] = [Json, JsonSlice, JsonReader, JsonValue, JsonValueRef];
const MESSAGE_PACK: [Format; 3] = [MessagePack, MessagePackNamed, MessagePackReader];
const CBOR: [Format; 2] = [Cbor, CborValue];
const YAML: [Format; 2] = [Yaml, YamlValue];

/// The formats that tell the type of a value.
fn self_describing() -> impl Iterator<Item = Format> {
    let formats: [&[Format]; 4] = [&JSON, &MESSAGE_PACK, &CBOR, &YAML];
    formats.into_iter().flatten().copied()
}

/// The JSON document as each self-describing format has it, read as a `U`.
fn read_everywhere<U: DeserializeOwned>(json: &str) -> Vec<(Format, Result<U, String>)> {
    // It keeps the order of the keys.
    let mut document: ciborium::Value = serde_json::from_str(json).unwrap();
    with_integer_keys(&mut document);
    self_describing()
        .map(|format| (format, format.convert(&document)))
        .chain([(Json, serde_json::from_str(json).map_err(text))])
        .collect()
}

/// Makes integers of the keys that spell one: that is how formats other than JSON write them.
fn with_integer_keys(value: &mut ciborium::Value) {
    match value {
        ciborium::Value::Array(values) => values.iter_mut().for_each(with_integer_keys),
        ciborium::Value::Map(entries) => {
            for (key, value) in entries {
                if let Some(Ok(integer)) = key.as_text().map(str::parse::<u64>) {
                    *key = integer.into();
                }
                with_integer_keys(value);
            }
        }
        _ => {}
    }
}

/// The objects with these entries and the tag at each place between them.
fn with_tag_at_each_place(tag: &str, entries: &[&str]) -> Vec<String> {
    let place = |index: usize| {
        let mut entries = entries.to_vec();
        entries.insert(index, tag);
        format!("{{{}}}", entries.join(","))
    };
    (0..=entries.len()).map(place).collect()
}

/// Asserts what is read of these entries, with the tag at each place and in each format.
fn reads<U>(tag: &str, entries: &[&str], expected: &U)
where
    U: Debug + PartialEq + DeserializeOwned,
{
    for json in with_tag_at_each_place(tag, entries) {
        for (format, read) in read_everywhere::<U>(&json) {
            assert_eq!(read.as_ref(), Ok(expected), "{format:?} of {json}");
        }
    }
}

/// Asserts that the JSON document is read and written back as it is.
fn round_trip<U>(json: &str) -> U
where
    U: Debug + PartialEq + Serialize + DeserializeOwned,
{
    let read: U = serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}: {json}"));
    assert_eq!(serde_json::to_string(&read).unwrap(), json);
    for format in self_describing() {
        assert_eq!(format.convert(&read).as_ref(), Ok(&read), "{format:?}");
    }
    read
}

fn refusal<U: Debug + DeserializeOwned>(json: &str) -> String {
    match serde_json::from_str::<U>(json) {
        Ok(read) => panic!("{json} was read as {read:?}"),
        Err(error) => text(error),
    }
}

/// Asserts the errors of JSON documents.
fn refuses<U: Debug + DeserializeOwned>(cases: &[(&str, &str)]) {
    for (json, error) in cases {
        assert_eq!(refusal::<U>(json), *error, "{json}");
    }
}

/// A model and the documents that it is written as, with the tag first, between and last; and
/// `check`, which reads each of these in a union that has the tag from the model and in one that
/// supplies it. An error is returned; what is read must be the model.
macro_rules! documents {
    (
        $module:ident
        { $($(#[$attr_a:meta])* $a:ident: $type_a:ty = $value_a:expr,)* }
        { $($(#[$attr_b:meta])* $b:ident: $type_b:ty = $value_b:expr,)* }
    ) => {
        mod $module {
            use super::*;

            #[derive(Debug, Clone, PartialEq, ApiModel)]
            struct Own {
                #[const_tag("all")]
                method: ConstTag<Self>,
                $($(#[$attr_a])* $a: $type_a,)*
                $($(#[$attr_b])* $b: $type_b,)*
            }

            #[derive(ApiModel)]
            #[api_model(builder = false)]
            struct Between {
                $($(#[$attr_a])* $a: $type_a,)*
                #[const_tag("all")]
                method: ConstTag<Self>,
                $($(#[$attr_b])* $b: $type_b,)*
            }

            #[derive(ApiModel)]
            #[api_model(builder = false)]
            struct Last {
                $($(#[$attr_a])* $a: $type_a,)*
                $($(#[$attr_b])* $b: $type_b,)*
                #[const_tag("all")]
                method: ConstTag<Self>,
            }

            #[derive(Debug, Clone, PartialEq, ApiModel)]
            struct Bare {
                $($(#[$attr_a])* $a: $type_a,)*
                $($(#[$attr_b])* $b: $type_b,)*
            }

            #[derive(Debug, Clone, PartialEq, ApiModel)]
            #[serde(tag = "method")]
            enum ByModel {
                #[const_tag("other")]
                Other(Nothing),
                Own(Own),
            }

            #[derive(Debug, Clone, PartialEq, ApiModel)]
            #[serde(tag = "method")]
            enum Supplied {
                #[const_tag("all")]
                Bare(Box<Bare>),
                #[const_tag("other")]
                Other(Nothing),
            }

            pub(super) type Checked = [(&'static str, Result<(), String>); 3];

            pub(super) fn check(format: Format) -> Checked {
                let method = ConstTag::new();
                let by_model =
                    ByModel::Own(Own { method, $($a: $value_a,)* $($b: $value_b,)* });
                let supplied =
                    Supplied::Bare(Box::new(Bare { $($a: $value_a,)* $($b: $value_b,)* }));
                [
                    ("first", both(format, &by_model, &by_model, &supplied)),
                    ("between", both(
                        format,
                        &Between {
                            method: ConstTag::new(),
                            $($a: $value_a,)*
                            $($b: $value_b,)*
                        },
                        &by_model,
                        &supplied,
                    )),
                    ("last", both(
                        format,
                        &Last {
                            method: ConstTag::new(),
                            $($a: $value_a,)*
                            $($b: $value_b,)*
                        },
                        &by_model,
                        &supplied,
                    )),
                ]
            }
        }
    };
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Nothing {}

fn both<W, A, B>(format: Format, document: &W, by_model: &A, supplied: &B) -> Result<(), String>
where
    W: Serialize,
    A: Debug + PartialEq + DeserializeOwned,
    B: Debug + PartialEq + DeserializeOwned,
{
    assert_eq!(&format.convert::<W, A>(document)?, by_model, "{format:?}");
    assert_eq!(&format.convert::<W, B>(document)?, supplied, "{format:?}");
    Ok(())
}

fn map<K, V, M: FromIterator<(K, V)>>(entries: impl IntoIterator<Item = (K, V)>) -> M {
    entries.into_iter().collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
struct Id(u32);

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Name(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
enum Letter {
    A,
    B,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
enum Status {
    Succeeded,
    #[unrecognized]
    Other(String),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Inner {
    #[const_tag("inner")]
    kind: ConstTag<Self>,
    id: u64,
    note: OptionalNullable<String>,
    scores: BTreeMap<u8, f64>,
}

fn inner() -> Inner {
    Inner::builder()
        .id(u64::MAX)
        .note(OptionalNullable::Null)
        .scores(map([(0, -0.5), (255, 1e300)]))
        .build()
}

documents! {
    values
    {
        largest: u64 = u64::MAX,
        smallest: i64 = i64::MIN,
        byte: u8 = 0,
        single: f32 = 0.1,
        double: f64 = 0.1,
        whole: f64 = 3.0,
        negative_zero: f64 = -0.0,
        letter: char = 'é',
        yes: bool = true,
        name: String = "null".into(),
        empty: String = String::new(),
        pair: (i8, String) = (-1, "~".into()),
        list: Vec<Option<u64>> = vec![Some(u64::MAX), None],
        by_u32: BTreeMap<u32, Vec<u64>> = map([(0, vec![]), (u32::MAX, vec![u64::MAX])]),
        by_u64: BTreeMap<u64, u8> = map([(u64::MAX, 1)]),
        by_i64: HashMap<i64, BTreeMap<u8, i64>> = map([(i64::MIN, map([(7, i64::MIN)])), (1, map([]))]),
        by_bool: HashMap<bool, HashMap<bool, String>> = map([(true, map([(false, "f".into())]))]),
        by_char: BTreeMap<char, u8> = map([('ü', 1), ('7', 2)]),
    }
    {
        by_id: BTreeMap<Id, Id> = map([(Id(7), Id(8))]),
        by_name: BTreeMap<Name, Id> = map([(Name("7".into()), Id(8))]),
        by_letter: BTreeMap<Letter, Letter> = map([(Letter::A, Letter::B)]),
        by_status: BTreeMap<Status, Status> = map([
            (Status::Succeeded, Status::Other("1".into())),
            (Status::Other("true".into()), Status::Succeeded),
        ]),
        optional: Option<i64> = Some(-7),
        none: Option<i64> = None,
        #[nullable]
        null: Option<String> = None,
        #[nullable]
        not_null: Option<String> = Some("x".into()),
        absent: OptionalNullable<i64> = OptionalNullable::Absent,
        tri_null: OptionalNullable<i64> = OptionalNullable::Null,
        tri_state: OptionalNullable<BTreeMap<u32, u64>> = OptionalNullable::Value(map([(1, u64::MAX)])),
        #[optional_nullable]
        nested_absent: Option<Option<i64>> = None,
        #[optional_nullable]
        nested_null: Option<Option<i64>> = Some(None),
        #[optional_nullable]
        nested: Option<Option<i64>> = Some(Some(i64::MIN)),
        inner: Inner = inner(),
        by_inner: BTreeMap<u32, Option<Inner>> = map([(1, None), (2, Some(inner()))]),
    }
}

#[test]
fn all_values_come_through_with_the_tag_at_each_place() {
    for format in self_describing() {
        for (place, read) in values::check(format) {
            assert_eq!(read, Ok(()), "{format:?}, tag {place}");
        }
    }
}

#[test]
fn postcard_is_read_with_the_tag_first_and_refused_otherwise() {
    let [(_, first), refused @ ..] = values::check(Postcard);
    assert_eq!(first, Ok(()));
    for (place, read) in refused {
        assert_eq!(
            read,
            Err(text(postcard::Error::WontImplement)),
            "tag {place}"
        );
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct ForeignStruct {
    id: u64,
    by_id: BTreeMap<u32, Foreign>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct ForeignTuple(i64, Option<u64>);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct ForeignUnit;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum Foreign {
    Unit,
    Newtype(u64),
    NewtypeOption(Option<u64>),
    Tuple(i64, BTreeMap<u32, u64>),
    Struct { id: u64, foreign: Box<Foreign> },
    Model(Inner),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "t", content = "c")]
enum ForeignAdjacent {
    Tuple(i64, u64),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "t")]
enum ForeignInternal {
    Struct { id: u64 },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
enum ForeignUntagged {
    Number(u64),
    Text(String),
}

documents! {
    foreign
    {
        structs: ForeignStruct = ForeignStruct { id: 1, by_id: map([(7, Foreign::Unit)]) },
        tuple: ForeignTuple = ForeignTuple(-1, None),
        adjacent: Vec<ForeignAdjacent> = vec![ForeignAdjacent::Tuple(-1, 1)],
    }
    {
        unit: Foreign = Foreign::Unit,
        internal: ForeignInternal = ForeignInternal::Struct { id: u64::MAX },
        untagged: Vec<ForeignUntagged> =
            vec![ForeignUntagged::Number(u64::MAX), ForeignUntagged::Text("x".into())],
        result: Option<Letter> = Some(Letter::B),
    }
}

documents! {
    foreign_with_content
    {
        newtype: Foreign = Foreign::Newtype(u64::MAX),
        option: [Foreign; 2] = [Foreign::NewtypeOption(Some(1)), Foreign::NewtypeOption(None)],
        tuple: Foreign = Foreign::Tuple(i64::MIN, map([(1, u64::MAX)])),
    }
    {
        strukt: Option<Foreign> = Some(Foreign::Struct {
            id: u64::MAX,
            foreign: Box::new(Foreign::Tuple(1, map([]))),
        }),
        model: OptionalNullable<Foreign> = OptionalNullable::Value(Foreign::Model(inner())),
        result: Result<u64, String> = Err("no".into()),
        range: Range<u64> = 1..u64::MAX,
    }
}

#[test]
fn foreign_types_come_through_with_the_tag_at_each_place() {
    for format in self_describing() {
        for (place, read) in foreign::check(format) {
            assert_eq!(read, Ok(()), "{format:?}, tag {place}");
        }
        for (place, read) in foreign_with_content::check(format) {
            // YAML writes such a variant as a tag of its own, which serde's data model cannot hold.
            if YAML.contains(&format) && place != "first" {
                let error = read.unwrap_err();
                assert!(
                    error.contains("invalid type: enum, expected a value of a self-describing format, other than an enum"),
                    "{error}"
                );
            } else {
                assert_eq!(read, Ok(()), "{format:?}, tag {place}");
            }
        }
    }
    let [(_, first), ..] = foreign_with_content::check(Postcard);
    assert_eq!(first, Ok(()));
}

documents! {
    units
    { nothing: () = (), list: Vec<()> = vec![(), ()], }
    { strukt: ForeignUnit = ForeignUnit, phantom: PhantomData<u8> = PhantomData, }
}

#[test]
fn units_come_through() {
    let mut refused = Vec::new();
    for format in self_describing() {
        for (place, read) in units::check(format) {
            refused.extend(read.err().map(|error| (format, place, error)));
        }
    }
    assert_eq!(refused, []);
}

documents! {
    wide
    {
        lowest: i128 = i128::MIN,
        by_i128: BTreeMap<i128, u8> = map([(i128::MIN, 1)]),
    }
    {
        highest: u128 = u128::MAX,
        by_u128: BTreeMap<u128, u8> = map([(u128::MAX, 1)]),
    }
}

documents! {
    narrow
    {
        negative: i128 = i128::from(i64::MIN),
    }
    {
        positive: u128 = u128::from(u64::MAX),
    }
}

#[test]
fn integers_of_128_bits_come_through_or_are_refused() {
    for format in [Cbor, Yaml] {
        for (place, read) in wide::check(format) {
            assert_eq!(read, Ok(()), "{format:?}, tag {place}");
        }
    }
    // Others do not tell that what they hold is an integer.
    let untold = [CborValue, Postcard];
    for format in JSON_TEXT.into_iter().chain(MESSAGE_PACK).chain(untold) {
        for (place, read) in wide::check(format) {
            assert_eq!(
                read.is_ok(),
                place == "first",
                "{format:?}, tag {place}: {read:?}"
            );
        }
    }
    for format in JSON.into_iter().chain(CBOR).chain(YAML) {
        for (place, read) in narrow::check(format) {
            assert_eq!(read, Ok(()), "{format:?}, tag {place}");
        }
    }
}

/// Bytes as bytes.
#[derive(Debug, Clone, PartialEq)]
struct Bytes(Vec<u8>);

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct BytesVisitor;

        impl Visitor<'_> for BytesVisitor {
            type Value = Bytes;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("bytes")
            }

            fn visit_bytes<E: de::Error>(self, bytes: &[u8]) -> Result<Bytes, E> {
                Ok(Bytes(bytes.into()))
            }
        }

        deserializer.deserialize_byte_buf(BytesVisitor)
    }
}

documents! {
    bytes
    { some: Bytes = Bytes(vec![0, 255, 128]), none: Bytes = Bytes(vec![]), }
    { list: Vec<Option<Bytes>> = vec![Some(Bytes(b"utf-8".to_vec())), None], }
}

#[test]
fn bytes_come_through() {
    for format in MESSAGE_PACK.into_iter().chain(CBOR) {
        for (place, read) in bytes::check(format) {
            assert_eq!(read, Ok(()), "{format:?}, tag {place}");
        }
    }
    let [(_, first), ..] = bytes::check(Postcard);
    assert_eq!(first, Ok(()));
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
    number: String,
    cvc: OptionalNullable<u16>,
    holder: Option<String>,
    #[optional_nullable]
    nested: Option<Option<i64>>,
}

fn card() -> Card {
    Card::builder().number("1").build()
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
struct Ideal {
    bank: String,
    child: Option<Box<Method>>,
    children: Option<Vec<Method>>,
}

fn ideal(bank: &str) -> Ideal {
    Ideal::builder().bank(bank).build()
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
struct Strict {
    #[const_tag("strict")]
    method: ConstTag<Self>,
    id: i64,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card),
    #[const_tag("ideal")]
    Ideal(Ideal),
    Strict(Box<Strict>),
}

#[test]
fn absent_null_and_value_are_told_apart_at_each_place() {
    let tag = r#""method":"card""#;
    let number = r#""number":"1""#;
    for (entry, expected) in [
        (None, card()),
        (
            Some(r#""cvc":null"#),
            Card {
                cvc: OptionalNullable::Null,
                ..card()
            },
        ),
        (
            Some(r#""cvc":7"#),
            Card {
                cvc: OptionalNullable::Value(7),
                ..card()
            },
        ),
        (Some(r#""holder":null"#), card()),
        (
            Some(r#""holder":"h""#),
            Card {
                holder: Some("h".into()),
                ..card()
            },
        ),
        (
            Some(r#""nested":null"#),
            Card {
                nested: Some(None),
                ..card()
            },
        ),
        (
            Some(r#""nested":-7"#),
            Card {
                nested: Some(Some(-7)),
                ..card()
            },
        ),
    ] {
        let entries: Vec<_> = [number].into_iter().chain(entry).collect();
        reads(tag, &entries, &Method::Card(expected));
    }
}

#[test]
fn unknown_keys_are_skipped_at_each_place() {
    reads(
        r#""method":"card""#,
        &[
            r#""x":{"method":"ideal","number":2}"#,
            r#""number":"1""#,
            r#""y":[[null]]"#,
        ],
        &Method::Card(card()),
    );
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Texts<'a> {
    text: &'a str,
    #[serde(borrow)]
    cow: Cow<'a, str>,
    list: Vec<&'a str>,
    optional: Option<&'a str>,
    tri_state: OptionalNullable<&'a str>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Note<'a> {
    #[const_tag("note")]
    method: ConstTag<Self>,
    #[serde(borrow)]
    texts: Texts<'a>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum Borrowing<'a> {
    #[const_tag("texts")]
    #[serde(borrow)]
    Texts(Texts<'a>),
    #[serde(borrow)]
    Note(Box<Note<'a>>),
}

impl<'a> Borrowing<'a> {
    fn texts(&self) -> [&'a str; 5] {
        let texts = match self {
            Borrowing::Texts(texts) => texts,
            Borrowing::Note(note) => &note.texts,
        };
        let Cow::Borrowed(cow) = texts.cow else {
            panic!("{:?} is a copy", texts.cow)
        };
        let tri_state = texts.tri_state.value().unwrap();
        [
            texts.text,
            cow,
            texts.list[0],
            texts.optional.unwrap(),
            tri_state,
        ]
    }
}

#[test]
fn strings_are_borrowed_from_the_input_at_each_place() {
    let entries = [
        r#""text":"a""#,
        r#""cow":"b""#,
        r#""list":["c"]"#,
        r#""optional":"d""#,
        r#""tri_state":"e""#,
    ];
    let texts = with_tag_at_each_place(r#""method":"texts""#, &entries);
    let note = format!(r#""texts":{{{}}}"#, entries.join(","));
    let notes = with_tag_at_each_place(r#""method":"note""#, &[&note]);
    for json in texts.iter().chain(&notes) {
        let check = |name: &str, read: Borrowing, input: &[u8]| {
            assert_eq!(read.texts(), ["a", "b", "c", "d", "e"]);
            for text in read.texts() {
                let input = input.as_ptr_range();
                assert!(input.contains(&text.as_ptr()), "{name}: {text:?} of {json}");
            }
        };
        check("str", serde_json::from_str(json).unwrap(), json.as_bytes());
        let slice = json.as_bytes();
        check("slice", serde_json::from_slice(slice).unwrap(), slice);
        let document: ciborium::Value = serde_json::from_str(json).unwrap();
        let packed = rmp_serde::to_vec(&document).unwrap();
        check(
            "MessagePack",
            rmp_serde::from_slice(&packed).unwrap(),
            &packed,
        );
        let value: serde_json::Value = serde_json::from_str(json).unwrap();
        let read = Borrowing::deserialize(&value).unwrap();
        let texts = &value["texts"];
        let owner = if texts.is_null() { &value } else { texts };
        let borrowed = owner["text"].as_str().unwrap();
        assert_eq!(read.texts()[0].as_ptr(), borrowed.as_ptr(), "{json}");
    }
    let first: Borrowing = serde_json::from_str(&texts[0]).unwrap();
    let plain = postcard::to_allocvec(&first).unwrap();
    let read: Borrowing = postcard::from_bytes(&plain).unwrap();
    assert_eq!(read, first);
    assert!(plain.as_ptr_range().contains(&read.texts()[0].as_ptr()));
}

/// A list of documents, read with `serde_path_to_error`: the path and the message.
fn path_and_message(json: &str) -> (String, String) {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    let read: Result<Vec<Method>, _> = serde_path_to_error::deserialize(&mut deserializer);
    let error = read.unwrap_err();
    (error.path().to_string(), error.inner().to_string())
}

#[test]
fn an_error_has_the_path_to_its_place() {
    let number = "invalid type: integer `5`, expected a string";
    for (json, path, message) in [
        // The tag first, at each level.
        (
            r#"[{"method":"card","number":5}]"#,
            "[0].number",
            format!("{number} at line 1 column 28"),
        ),
        (
            r#"[{"method":"ideal","bank":"b","child":{"method":"ideal","children":[{"method":"card","number":"1"},{"method":"card","number":5}]}}]"#,
            "[0].child.children[1].number",
            format!("{number} at line 1 column 126"),
        ),
        // Before the tag.
        (
            r#"[{"number":5,"method":"card"}]"#,
            "[0]",
            format!("`number`: {number} at line 1 column 29"),
        ),
        (
            r#"[{"bank":"b","children":[{"method":"card","number":"1"},{"method":"card","number":5}],"method":"ideal"}]"#,
            "[0]",
            format!("`children[1].number`: {number} at line 1 column 103"),
        ),
        (
            r#"[{"bank":"b","child":{"child":{"number":5,"method":"card"},"method":"ideal"},"method":"ideal"}]"#,
            "[0]",
            format!("`child.child.number`: {number} at line 1 column 94"),
        ),
        // The tag of the inner one last, in an outer one with the tag first.
        (
            r#"[{"method":"ideal","child":{"number":5,"method":"card"}}]"#,
            "[0].child",
            format!("`number`: {number} at line 1 column 55"),
        ),
        // After the tag, when another entry came before it.
        (
            r#"[{"holder":"h","method":"card","number":5}]"#,
            "[0].number",
            format!("{number} at line 1 column 41"),
        ),
    ] {
        assert_eq!(path_and_message(json), (path.into(), message), "{json}");
    }
}

#[test]
fn refused_documents_say_why() {
    refuses::<Method>(&[
        // The tag.
        ("{}", "missing field `method` of `Method` at line 1 column 2"),
        (
            r#"{"number":"1"}"#,
            "missing field `method` of `Method` at line 1 column 14",
        ),
        (
            r#"{"method":"cash"}"#,
            "unknown `method` `cash` for `Method`, expected `card`, `ideal` or `strict` at line 1 column 16",
        ),
        (
            r#"{"number":"1","method":"cash"}"#,
            "unknown `method` `cash` for `Method`, expected `card`, `ideal` or `strict` at line 1 column 29",
        ),
        (
            r#"{"method":"Card"}"#,
            "unknown `method` `Card` for `Method`, expected `card`, `ideal` or `strict` at line 1 column 16",
        ),
        (
            r#"{"method":""}"#,
            "unknown `method` `` for `Method`, expected `card`, `ideal` or `strict` at line 1 column 12",
        ),
        (
            r#"{"method":1}"#,
            "invalid type: integer `1`, expected the tag `method` of `Method` at line 1 column 11",
        ),
        (
            r#"{"method":null,"number":"1"}"#,
            "invalid type: null, expected the tag `method` of `Method` at line 1 column 14",
        ),
        (
            r#"{"method":["card"]}"#,
            "invalid type: sequence, expected the tag `method` of `Method` at line 1 column 10",
        ),
        (
            r#"{"number":"1","method":{"method":"card"}}"#,
            "invalid type: map, expected the tag `method` of `Method` at line 1 column 23",
        ),
        (
            r#"{"Method":"card"}"#,
            "missing field `method` of `Method` at line 1 column 17",
        ),
        // No object.
        (
            "[]",
            "invalid type: sequence, expected an object for `Method` at line 1 column 0",
        ),
        (
            r#"["card","1"]"#,
            "invalid type: sequence, expected an object for `Method` at line 1 column 0",
        ),
        (
            "null",
            "invalid type: null, expected an object for `Method` at line 1 column 4",
        ),
        (
            r#""card""#,
            "invalid type: string \"card\", expected an object for `Method` at line 1 column 6",
        ),
        (
            "7",
            "invalid type: integer `7`, expected an object for `Method` at line 1 column 1",
        ),
        // Keys twice: the tag of the model, and the one that the union supplies.
        (
            r#"{"method":"card","number":"1","method":"card"}"#,
            "duplicate field `method` at line 1 column 38",
        ),
        (
            r#"{"method":"card","number":"1","method":"ideal"}"#,
            "duplicate field `method` at line 1 column 38",
        ),
        (
            r#"{"number":"1","method":"card","method":"card"}"#,
            "duplicate field `method` at line 1 column 38",
        ),
        (
            r#"{"method":"ideal","method":"ideal","bank":"b"}"#,
            "duplicate field `method` at line 1 column 26",
        ),
        (
            r#"{"bank":"b","method":"ideal","method":"card"}"#,
            "duplicate field `method` at line 1 column 37",
        ),
        (
            r#"{"number":"1","number":"1","method":"card"}"#,
            "duplicate field `number` at line 1 column 43",
        ),
        (
            r#"{"number":"1","method":"card","number":"1"}"#,
            "duplicate field `number` at line 1 column 38",
        ),
        (
            r#"{"method":"card","number":"1","number":"1"}"#,
            "duplicate field `number` at line 1 column 38",
        ),
        // The model's other rules.
        (
            r#"{"method":"card"}"#,
            "missing field `number` of `Card` at line 1 column 17",
        ),
        (
            r#"{"holder":null,"method":"card"}"#,
            "missing field `number` of `Card` at line 1 column 31",
        ),
        (
            r#"{"number":null,"method":"card"}"#,
            "`number`: invalid type: null, expected a string at line 1 column 31",
        ),
        (
            r#"{"child":[],"bank":"b","method":"ideal"}"#,
            "`child`: invalid type: sequence, expected an object for `Method` at line 1 column 40",
        ),
        (
            r#"{"child":{"bank":"b"},"bank":"b","method":"ideal"}"#,
            "`child`: missing field `method` of `Method` at line 1 column 50",
        ),
        (
            r#"{"child":{"method":null},"bank":"b","method":"ideal"}"#,
            "`child.method`: invalid type: null, expected the tag `method` of `Method` at line 1 column 53",
        ),
        (
            r#"{"child":{"bank":"c","method":"ideal","method":"ideal"},"bank":"b","method":"ideal"}"#,
            "`child`: duplicate field `method` at line 1 column 84",
        ),
        (
            r#"{"child":{"method":"card","number":"1","method":"card"},"bank":"b","method":"ideal"}"#,
            "`child`: duplicate field `method` at line 1 column 84",
        ),
        (
            r#"{"child":{"method":"cash"},"bank":"b","method":"ideal"}"#,
            "`child.method`: unknown `method` `cash` for `Method`, expected `card`, `ideal` or `strict` at line 1 column 55",
        ),
    ]);
}

#[test]
fn a_null_before_the_tag_is_called_so_in_each_format() {
    let json = r#"{"number":null,"method":"card"}"#;
    for (format, read) in read_everywhere::<Method>(json) {
        // Where the keys are sorted, the tag is first.
        if !matches!(format, JsonValue | JsonValueRef) {
            let error = read.unwrap_err();
            let message = "`number`: invalid type: null, expected a string";
            assert!(error.contains(message), "{format:?}: {error}");
        }
    }
}

#[test]
fn unknown_fields_are_denied_at_each_place() {
    let entries = [r#""id":1"#, r#""x":1"#];
    let denied = "unknown field `x`, expected `method` or `id`";
    for json in with_tag_at_each_place(r#""method":"strict""#, &entries) {
        let error = refusal::<Method>(&json);
        assert!(error.starts_with(denied), "{error}: {json}");
        for (format, read) in read_everywhere::<Method>(&json) {
            let error = read.unwrap_err();
            assert!(error.contains(denied), "{format:?}: {error}: {json}");
        }
    }
    let entries = [r#""bank":"b""#, r#""x":1"#];
    let denied = "unknown field `x`, expected one of `bank`, `child`, `children`";
    for json in with_tag_at_each_place(r#""method":"ideal""#, &entries) {
        let error = refusal::<Method>(&json);
        assert!(error.starts_with(denied), "{error}: {json}");
        for (format, read) in read_everywhere::<Method>(&json) {
            let error = read.unwrap_err();
            assert!(error.contains(denied), "{format:?}: {error}: {json}");
        }
        let nested = format!(r#"{{"child":{json},"bank":"b","method":"ideal"}}"#);
        let error = refusal::<Method>(&nested);
        assert!(
            error.starts_with(&format!("`child`: {denied}")),
            "{error}: {nested}"
        );
    }
    // The supplied tag itself is denied where there is no union.
    assert_eq!(
        refusal::<Ideal>(r#"{"bank":"b","method":"ideal"}"#),
        "unknown field `method`, expected one of `bank`, `child`, `children` at line 1 column 20"
    );
    let strict = Strict::builder().id(1).build();
    reads(
        r#""method":"strict""#,
        &[r#""id":1"#],
        &Method::Strict(Box::new(strict)),
    );
    reads(
        r#""method":"ideal""#,
        &[r#""bank":"b""#],
        &Method::Ideal(ideal("b")),
    );
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Numbered {
    #[const_tag(7)]
    v: ConstTag<Self>,
    id: i64,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Id1 {
    id: i64,
}

fn id(id: i64) -> Id1 {
    Id1 { id }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "v")]
enum Integers {
    #[const_tag(0)]
    Zero(Id1),
    #[const_tag(-1)]
    Minus(Id1),
    #[const_tag(-9_223_372_036_854_775_808)]
    Smallest(Id1),
    #[const_tag(9_223_372_036_854_775_807)]
    Largest(Id1),
    Numbered(Numbered),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "live")]
enum Booleans {
    #[const_tag(true)]
    Live(Id1),
    #[const_tag(false)]
    Test(Id1),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "v")]
enum Mixed {
    #[const_tag("7")]
    Text(Id1),
    Numbered(Numbered),
    #[const_tag(true)]
    Bool(Id1),
    #[const_tag("true")]
    BoolText(Id1),
}

#[test]
fn tags_are_integers_and_booleans_too() {
    let entries = [r#""x":null"#, r#""id":1"#];
    let numbered = Numbered::builder().id(1).build();
    for (tag, expected) in [
        (r#""v":0"#, Integers::Zero(id(1))),
        (r#""v":-1"#, Integers::Minus(id(1))),
        (r#""v":-9223372036854775808"#, Integers::Smallest(id(1))),
        (r#""v":9223372036854775807"#, Integers::Largest(id(1))),
        (r#""v":7"#, Integers::Numbered(numbered.clone())),
    ] {
        reads(tag, &entries, &expected);
        round_trip::<Integers>(&format!(r#"{{{tag},"id":1}}"#));
        let plain = postcard::to_allocvec(&expected).unwrap();
        assert_eq!(postcard::from_bytes(&plain), Ok(expected));
    }
    for (tag, expected) in [
        (r#""live":true"#, Booleans::Live(id(1))),
        (r#""live":false"#, Booleans::Test(id(1))),
    ] {
        reads(tag, &entries, &expected);
        round_trip::<Booleans>(&format!(r#"{{{tag},"id":1}}"#));
        let plain = postcard::to_allocvec(&expected).unwrap();
        assert_eq!(postcard::from_bytes(&plain), Ok(expected));
    }
    for (tag, expected) in [
        (r#""v":"7""#, Mixed::Text(id(1))),
        (r#""v":7"#, Mixed::Numbered(numbered.clone())),
        (r#""v":true"#, Mixed::Bool(id(1))),
        (r#""v":"true""#, Mixed::BoolText(id(1))),
    ] {
        reads(tag, &entries, &expected);
        round_trip::<Mixed>(&format!(r#"{{{tag},"id":1}}"#));
    }
    let known = "expected `0`, `-1`, `-9223372036854775808`, `9223372036854775807` or `7`";
    refuses::<Integers>(&[
        (
            r#"{"v":1}"#,
            &format!("unknown `v` `1` for `Integers`, {known} at line 1 column 6"),
        ),
        (
            r#"{"v":18446744073709551615}"#,
            &format!(
                "unknown `v` `18446744073709551615` for `Integers`, {known} at line 1 column 25"
            ),
        ),
        (
            r#"{"v":"0"}"#,
            "invalid type: string \"0\", expected the tag `v` of `Integers` at line 1 column 8",
        ),
        (
            r#"{"v":0.0}"#,
            "invalid type: floating point `0.0`, expected the tag `v` of `Integers` at line 1 column 8",
        ),
        (
            r#"{"v":false}"#,
            "invalid type: boolean `false`, expected the tag `v` of `Integers` at line 1 column 10",
        ),
    ]);
    refuses::<Booleans>(&[
        (
            r#"{"live":1}"#,
            "invalid type: integer `1`, expected the tag `live` of `Booleans` at line 1 column 9",
        ),
        (
            r#"{"live":"true"}"#,
            "invalid type: string \"true\", expected the tag `live` of `Booleans` at line 1 column 14",
        ),
    ]);
    refuses::<Mixed>(&[(
        r#"{"v":false}"#,
        "unknown `v` `false` for `Mixed`, expected `7`, `7`, `true` or `true` at line 1 column 10",
    )]);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct RawType {
    #[const_tag("raw")]
    r#type: ConstTag<Self>,
    r#fn: i64,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct RenamedType {
    id: i64,
    #[const_tag("renamed")]
    #[serde(rename = "type")]
    kind: ConstTag<Self>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "type")]
enum r#Match {
    r#Raw(RawType),
    Renamed(RenamedType),
    #[const_tag("struct")]
    r#Struct(Id1),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "camelCase")]
struct PaymentMethod {
    #[const_tag("pm")]
    payment_method: ConstTag<Self>,
    order_id: i64,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
struct PaymentOther {
    order_id: i64,
    #[const_tag("po")]
    #[serde(rename = "paymentMethod", alias = "pm")]
    payment_method: ConstTag<Self>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "paymentMethod")]
enum CamelTag {
    Method(PaymentMethod),
    Other(PaymentOther),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Quoted {
    #[const_tag("a\"\\\n\u{1}é")]
    #[serde(rename = "\"k\\\n\u{1}é")]
    tag: ConstTag<Self>,
    id: i64,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "\"k\\\n\u{1}é")]
enum Escaped {
    Quoted(Quoted),
    #[const_tag("\t")]
    Tab(Id1),
    #[const_tag("")]
    Empty(Id1),
}

#[test]
fn tag_keys_have_any_name() {
    let raw = RawType::builder().r#fn(1).build();
    reads(r#""type":"raw""#, &[r#""fn":1"#], &r#Match::Raw(raw));
    let renamed = RenamedType::builder().id(1).build();
    reads(
        r#""type":"renamed""#,
        &[r#""id":1"#],
        &r#Match::Renamed(renamed),
    );
    reads(
        r#""type":"struct""#,
        &[r#""id":1"#],
        &r#Match::Struct(id(1)),
    );
    refuses::<r#Match>(&[(
        r#"{"type":"x"}"#,
        "unknown `type` `x` for `Match`, expected `raw`, `renamed` or `struct` at line 1 column 11",
    )]);
    round_trip::<r#Match>(r#"{"id":1,"type":"renamed"}"#);

    let method = PaymentMethod::builder().order_id(1).build();
    reads(
        r#""paymentMethod":"pm""#,
        &[r#""orderId":1"#],
        &CamelTag::Method(method),
    );
    let other = PaymentOther::builder().order_id(1).build();
    reads(
        r#""paymentMethod":"po""#,
        &[r#""ORDER-ID":1"#],
        &CamelTag::Other(other),
    );
    refuses::<CamelTag>(&[
        (
            r#"{"pm":"po","paymentMethod":"po","ORDER-ID":1}"#,
            "duplicate field `paymentMethod` at line 1 column 31",
        ),
        (
            r#"{"pm":"po","ORDER-ID":1}"#,
            "missing field `paymentMethod` of `CamelTag` at line 1 column 24",
        ),
    ]);

    let quoted = Quoted::builder().id(1).build();
    reads(
        r#""\"k\\\n\u0001é":"a\"\\\n\u0001\u00e9""#,
        &[r#""id":1"#],
        &Escaped::Quoted(quoted),
    );
    for (tag, expected) in [(r"\t", Escaped::Tab(id(1))), ("", Escaped::Empty(id(1)))] {
        let tag = format!(r#""\u0022k\u005C\n\u0001\u00E9":"{tag}""#);
        reads(&tag, &[r#""i\u0064":1"#], &expected);
    }
    round_trip::<Escaped>(r#"{"\"k\\\n\u0001é":"a\"\\\n\u0001é","id":1}"#);
    round_trip::<Escaped>(r#"{"\"k\\\n\u0001é":"\t","id":1}"#);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "kind")]
enum ByKind {
    #[const_tag("c")]
    Card(Card),
    #[const_tag("i")]
    Ideal(Ideal),
    #[const_tag("m")]
    Method(Box<Method>),
    Inner(Inner),
}

#[test]
fn a_model_alone_and_in_two_unions() {
    let entries = [r#""number":"1""#];
    let tag = r#""method":"card""#;
    reads(tag, &entries, &card());
    reads(tag, &entries, &Method::Card(card()));
    let entries = [r#""number":"1""#, tag];
    reads(r#""kind":"c""#, &entries, &ByKind::Card(card()));
    // The literal may be absent where it tells nothing apart.
    reads(r#""kind":"c""#, &[r#""number":"1""#], &ByKind::Card(card()));
    let wrong = r#"invalid value: string "ideal", expected the literal "card""#;
    let refused = refusal::<Card>(r#"{"method":"ideal","number":"1"}"#);
    assert!(refused.starts_with(wrong), "{refused}");
    let entries = [r#""number":"1""#, r#""method":"ideal""#];
    for json in with_tag_at_each_place(r#""kind":"c""#, &entries) {
        for (format, read) in read_everywhere::<ByKind>(&json) {
            let error = read.unwrap_err().replace('\\', "");
            assert!(error.contains(wrong), "{format:?}: {error}: {json}");
        }
    }
}

#[test]
fn a_union_in_a_union_of_another_tag() {
    let tags = r#""kind":"m""#;
    let method = Method::Card(card());
    let entries = [r#""number":"1""#, r#""method":"card""#];
    reads(tags, &entries, &ByKind::Method(Box::new(method)));
    let method = Method::Ideal(ideal("b"));
    let entries = [r#""bank":"b""#, r#""method":"ideal""#];
    reads(tags, &entries, &ByKind::Method(Box::new(method)));
    round_trip::<ByKind>(r#"{"kind":"m","method":"ideal","bank":"b"}"#);
    round_trip::<ByKind>(r#"{"kind":"m","method":"card","number":"1"}"#);
    // `deny_unknown_fields` and both tags.
    for json in with_tag_at_each_place(tags, &[r#""bank":"b""#, r#""method":"ideal""#, r#""x":1"#])
    {
        let denied = "unknown field `x`, expected one of `bank`, `child`, `children`";
        let error = refusal::<ByKind>(&json);
        assert!(error.starts_with(denied), "{error}: {json}");
    }
    // Either tag twice, in any order.
    for key in ["kind", "method"] {
        let (kind, method) = (r#""kind":"m""#, r#""method":"ideal""#);
        let twice = if key == "kind" { kind } else { method };
        for json in with_tag_at_each_place(twice, &[kind, r#""bank":"b""#, method]) {
            let error = refusal::<ByKind>(&json);
            assert!(
                error.contains(&format!("duplicate field `{key}`")),
                "{error}: {json}"
            );
        }
    }
    refuses::<ByKind>(&[
        (
            r#"{"kind":"m","bank":"b"}"#,
            "missing field `method` of `Method` at line 1 column 23",
        ),
        (
            r#"{"method":"ideal","bank":"b"}"#,
            "missing field `kind` of `ByKind` at line 1 column 29",
        ),
        (
            r#"{"kind":"m","method":"c"}"#,
            "unknown `method` `c` for `Method`, expected `card`, `ideal` or `strict` at line 1 column 24",
        ),
    ]);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Visa {
    #[const_tag("visa")]
    method: ConstTag<Self>,
    id: i64,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum Cards {
    Visa(Visa),
    #[const_tag("mc")]
    Mastercard(Box<Id1>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum Wallets {
    #[const_tag("paypal")]
    Paypal(Id1),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum Online {
    Cards(Cards),
    Wallets(Wallets),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum AnyMethod {
    #[const_tag("cash")]
    Cash(Id1),
    Online(Box<Online>),
    Card(Card),
}

#[test]
fn a_union_in_a_union_of_the_same_tag() {
    let visa = Visa::builder().id(1).build();
    let online = |online| AnyMethod::Online(Box::new(online));
    for (tag, expected) in [
        ("cash", AnyMethod::Cash(id(1))),
        ("visa", online(Online::Cards(Cards::Visa(visa)))),
        (
            "mc",
            online(Online::Cards(Cards::Mastercard(Box::new(id(1))))),
        ),
        ("paypal", online(Online::Wallets(Wallets::Paypal(id(1))))),
    ] {
        let tag = format!(r#""method":"{tag}""#);
        reads(&tag, &[r#""x":0"#, r#""id":1"#], &expected);
        let json = format!(r#"{{{tag},"id":1}}"#);
        assert_eq!(round_trip::<AnyMethod>(&json), expected);
        let twice = format!(r#"{{{tag},"id":1,{tag}}}"#);
        let error = refusal::<AnyMethod>(&twice);
        assert!(error.starts_with("duplicate field `method`"), "{error}");
        let plain = postcard::to_allocvec(&expected).unwrap();
        assert_eq!(postcard::from_bytes(&plain), Ok(expected));
    }
    refuses::<AnyMethod>(&[(
        r#"{"method":"x"}"#,
        "unknown `method` `x` for `AnyMethod`, expected `cash`, `visa`, `mc`, `paypal` or `card` at line 1 column 13",
    )]);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Gross {
    gross: u64,
    by_id: Option<BTreeMap<u32, u64>>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
struct Net {
    net: u64,
    gross: Option<u64>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Amount {
    Gross(Gross),
    Net(Net),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum Priced {
    #[const_tag("amount")]
    Amount(Amount),
    #[const_tag("boxed")]
    Boxed(Box<Amount>),
    Card(Card),
}

#[test]
fn an_untagged_union_in_a_tagged_one() {
    let gross = Amount::Gross(Gross {
        gross: u64::MAX,
        by_id: Some(map([(7, u64::MAX)])),
    });
    let net = Amount::Net(Net {
        net: 1,
        gross: Some(2),
    });
    let (max, by_id) = (
        format!(r#""gross":{}"#, u64::MAX),
        format!(r#""by_id":{{"7":{}}}"#, u64::MAX),
    );
    reads(
        r#""method":"amount""#,
        &[&max, &by_id],
        &Priced::Amount(gross.clone()),
    );
    reads(
        r#""method":"boxed""#,
        &[r#""net":1"#, r#""gross":2"#],
        &Priced::Boxed(Box::new(net)),
    );
    round_trip::<Priced>(r#"{"method":"amount","net":1}"#);
    round_trip::<Priced>(r#"{"method":"boxed","gross":1,"by_id":{"7":1}}"#);
    let error = refusal::<Priced>(r#"{"method":"amount"}"#);
    assert_eq!(
        error,
        "no variant of `Amount` fits: `Gross` (missing field `gross` of `Gross`), `Net` (missing field `net` of `Net`) at line 1 column 19"
    );
    for json in with_tag_at_each_place(
        r#""method":"amount""#,
        &[r#""method":"amount""#, r#""net":1"#],
    ) {
        let error = refusal::<Priced>(&json);
        assert!(
            error.starts_with("duplicate field `method`"),
            "{error}: {json}"
        );
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Order {
    #[const_tag("order")]
    kind: ConstTag<Self>,
    method: Option<Method>,
    methods: Vec<Method>,
    next: OptionalNullable<Box<Event>>,
    by_name: OptionalNullable<BTreeMap<u32, Method>>,
    history: Option<Vec<Event>>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "kind")]
enum Event {
    Order(Box<Order>),
    #[const_tag("leaf")]
    Leaf(Id1),
}

#[test]
fn unions_in_models_in_unions() {
    let order = Order {
        kind: ConstTag::new(),
        method: Some(Method::Ideal(Ideal {
            child: Some(Box::new(Method::Card(card()))),
            children: Some(vec![Method::Ideal(ideal("x")), Method::Card(card())]),
            ..ideal("b")
        })),
        methods: vec![Method::Card(card()), Method::Ideal(ideal("c"))],
        next: OptionalNullable::Null,
        by_name: OptionalNullable::Value(map([(7, Method::Card(card()))])),
        history: None,
    };
    let outer = Order {
        method: None,
        methods: vec![],
        next: OptionalNullable::Value(Box::new(Event::Order(Box::new(order.clone())))),
        by_name: OptionalNullable::Null,
        history: Some(vec![
            Event::Leaf(id(1)),
            Event::Order(Box::new(order.clone())),
        ]),
        ..order
    };
    let card = r#"{"number":"1","method":"card"}"#;
    let inner = [
        &format!(
            r#""method":{{"child":{card},"method":"ideal","children":[{{"bank":"x","method":"ideal"}},{card}],"bank":"b"}}"#
        ),
        &format!(r#""methods":[{card},{{"bank":"c","method":"ideal"}}]"#),
        r#""next":null"#,
        &format!(r#""by_name":{{"7":{card}}}"#),
    ]
    .join(",");
    for inner in [
        format!(r#"{{"kind":"order",{inner}}}"#),
        format!(r#"{{{inner},"kind":"order"}}"#),
    ] {
        let (next, history) = (
            format!(r#""next":{inner}"#),
            format!(r#""history":[{{"id":1,"kind":"leaf"}},{inner}]"#),
        );
        let entries = [
            &next,
            r#""methods":[]"#,
            &history,
            r#""method":null"#,
            r#""by_name":null"#,
        ];
        reads(
            r#""kind":"order""#,
            &entries,
            &Event::Order(Box::new(outer.clone())),
        );
    }
    for field in [
        r#""next":null,"by_name":null"#,
        r#""by_name":null"#,
        r#""next":{"kind":"leaf","id":1}"#,
        r#""history":[{"kind":"leaf","id":1}]"#,
    ] {
        round_trip::<Event>(&format!(r#"{{"kind":"order","methods":[],{field}}}"#));
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Page<T> {
    #[const_tag("page")]
    method: ConstTag<Self>,
    items: Vec<T>,
    by_id: Option<BTreeMap<u32, T>>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum Generic<T> {
    Item(T),
    Page(Page<T>),
    #[const_tag("base")]
    Base(Wrap<T>),
    #[const_tag("boxed")]
    Boxed(Box<Wrap<Vec<T>>>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Wrap<T> {
    item: Option<T>,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
struct Meters<const N: usize>(u64);

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Length<const N: usize> {
    #[const_tag("length")]
    method: ConstTag<Self>,
    meters: Meters<N>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum Constant<'a, T, const N: usize> {
    #[serde(borrow)]
    Note(Note<'a>),
    Length(Length<N>),
    Own(T),
}

#[test]
fn unions_are_generic() {
    let visa = || Visa::builder().id(1).build();
    let json = r#"{"id":1,"method":"visa"}"#;
    reads(r#""method":"visa""#, &[r#""id":1"#], &Generic::Item(visa()));
    let page = Page {
        method: ConstTag::new(),
        items: vec![visa()],
        by_id: Some(map([(7, visa())])),
    };
    let entries = [
        format!(r#""items":[{json}]"#),
        format!(r#""by_id":{{"7":{json}}}"#),
    ];
    let entries: Vec<_> = entries.iter().map(String::as_str).collect();
    reads(r#""method":"page""#, &entries, &Generic::Page(page));
    let item = format!(r#""item":{json}"#);
    let wrap = Wrap { item: Some(visa()) };
    reads(r#""method":"base""#, &[&item], &Generic::Base(wrap));
    let item = format!(r#""item":[{json}]"#);
    let wrap = Wrap {
        item: Some(vec![visa()]),
    };
    reads(
        r#""method":"boxed""#,
        &[&item],
        &Generic::Boxed(Box::new(wrap)),
    );
    round_trip::<Generic<Visa>>(r#"{"method":"base","item":{"method":"visa","id":1}}"#);
    // A union for `T`.
    let cards = || Cards::Mastercard(Box::new(id(1)));
    reads(r#""method":"mc""#, &[r#""id":1"#], &Generic::Item(cards()));
    let item = r#""item":{"id":1,"method":"mc"}"#;
    let wrap = Wrap {
        item: Some(cards()),
    };
    reads(r#""method":"base""#, &[item], &Generic::Base(wrap));

    let length = Length::<3> {
        method: ConstTag::new(),
        meters: Meters(u64::MAX),
    };
    for json in with_tag_at_each_place(
        r#""method":"length""#,
        &[r#""meters":18446744073709551615"#, r#""x":1"#],
    ) {
        let read: Constant<Visa, 3> = serde_json::from_str(&json).unwrap();
        assert_eq!(read, Constant::Length(length.clone()), "{json}");
    }
    let read: Constant<Cards, 0> = serde_json::from_str(r#"{"id":1,"method":"mc"}"#).unwrap();
    assert_eq!(read, Constant::Own(cards()));
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Needed {
    id: i64,
    #[const_tag("needed", required)]
    method: ConstTag<Self>,
    #[const_tag(2, required)]
    version: ConstTag<Self, 1>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Base {
    #[const_tag("extended")]
    method: ConstTag<Self>,
    base: i64,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
struct Extended {
    id: i64,
    #[serde(flatten)]
    base: Base,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Deeper {
    #[serde(flatten)]
    base: Box<Level1>,
    deeper: Option<BTreeMap<u32, u64>>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Level1 {
    #[serde(flatten)]
    level2: Level2,
    level1: i64,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Level2 {
    #[const_tag("deeper")]
    method: ConstTag<Self>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct OpenModel {
    #[const_tag("open")]
    method: ConstTag<Self>,
    id: i64,
    #[serde(flatten)]
    rest: BTreeMap<String, serde_json::Value>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct OpenNumbers {
    id: Option<i64>,
    #[serde(flatten)]
    rest: BTreeMap<String, u64>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum Flattening {
    Needed(Needed),
    Extended(Extended),
    Deeper(Deeper),
    Open(OpenModel),
    #[const_tag("numbers")]
    Numbers(OpenNumbers),
    #[const_tag("base")]
    Supplied(SuppliedBase),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
struct SuppliedBase {
    #[serde(flatten)]
    id: Id1,
    #[serde(flatten)]
    inner: Option<Gross>,
}

#[test]
fn required_and_flattened_tags() {
    let needed = Needed::builder().id(1).build();
    let entries = [r#""id":1"#, r#""version":2"#];
    reads(
        r#""method":"needed""#,
        &entries,
        &Flattening::Needed(needed),
    );
    refuses::<Flattening>(&[(
        r#"{"id":1,"method":"needed"}"#,
        "missing field `version` of `Needed` at line 1 column 26",
    )]);
    refuses::<Needed>(&[(
        r#"{"id":1}"#,
        "missing fields `method` and `version` of `Needed` at line 1 column 8",
    )]);

    let base = Base::builder().base(2).build();
    let extended = Extended { id: 1, base };
    let entries = [r#""base":2"#, r#""id":1"#];
    reads(
        r#""method":"extended""#,
        &entries,
        &Flattening::Extended(extended),
    );
    for json in with_tag_at_each_place(
        r#""method":"extended""#,
        &[r#""base":2"#, r#""id":1"#, r#""x":1"#],
    ) {
        let error = refusal::<Flattening>(&json);
        let denied = "unknown field `x`, expected one of `id`, `method`, `base`";
        assert!(error.starts_with(denied), "{error}: {json}");
    }
    round_trip::<Flattening>(r#"{"id":1,"method":"extended","base":2}"#);

    let deeper = Deeper {
        base: Box::new(Level1 {
            level2: Level2 {
                method: ConstTag::new(),
            },
            level1: 1,
        }),
        deeper: Some(map([(7, u64::MAX)])),
    };
    let entries = [
        r#""x":1"#,
        r#""deeper":{"7":18446744073709551615}"#,
        r#""level1":1"#,
    ];
    reads(
        r#""method":"deeper""#,
        &entries,
        &Flattening::Deeper(deeper),
    );

    let rest = map([
        ("big".to_owned(), json!(u64::MAX)),
        ("kind".to_owned(), json!({"method": "card", "x": [null]})),
    ]);
    let open = OpenModel::builder().id(1).rest(rest).build();
    let entries = [
        r#""kind":{"method":"card","x":[null]}"#,
        r#""id":1"#,
        r#""big":18446744073709551615"#,
    ];
    reads(r#""method":"open""#, &entries, &Flattening::Open(open));
    let numbers = OpenNumbers {
        id: None,
        rest: map([("a".into(), u64::MAX), ("b".into(), 0)]),
    };
    let entries = [r#""b":0"#, r#""a":18446744073709551615"#];
    reads(
        r#""method":"numbers""#,
        &entries,
        &Flattening::Numbers(numbers),
    );
    round_trip::<Flattening>(r#"{"method":"numbers","id":1,"a":1,"b":2}"#);
    round_trip::<Flattening>(r#"{"method":"open","id":1,"a":{"x":null}}"#);

    let supplied = |inner| Flattening::Supplied(SuppliedBase { id: id(1), inner });
    round_trip::<Flattening>(r#"{"method":"base","id":1}"#);
    reads(r#""method":"base""#, &[r#""id":1"#], &supplied(None));
    for json in with_tag_at_each_place(r#""method":"base""#, &[r#""id":1"#, r#""x":1"#]) {
        let error = refusal::<Flattening>(&json);
        assert!(
            error.starts_with("unknown field `x`, expected one of `id`"),
            "{error}: {json}"
        );
    }
}

#[test]
fn the_tag_is_written_where_it_belongs() {
    let strict = Strict::builder().id(1).build();
    let renamed = RenamedType::builder().id(1).build();
    let visa = Visa::builder().id(1).build();
    let json = |value: &dyn erased::Json| value.json();
    for (written, expected) in [
        (
            json(&Method::Card(card())),
            r#"{"method":"card","number":"1"}"#,
        ),
        (
            json(&Method::Ideal(ideal("b"))),
            r#"{"method":"ideal","bank":"b"}"#,
        ),
        (
            json(&Method::Strict(Box::new(strict))),
            r#"{"method":"strict","id":1}"#,
        ),
        (
            json(&r#Match::Renamed(renamed)),
            r#"{"id":1,"type":"renamed"}"#,
        ),
        (
            json(&ByKind::Card(card())),
            r#"{"kind":"c","method":"card","number":"1"}"#,
        ),
        (
            json(&AnyMethod::Online(Box::new(Online::Cards(Cards::Visa(
                visa,
            ))))),
            r#"{"method":"visa","id":1}"#,
        ),
        (
            json(&Priced::Amount(Amount::Net(Net {
                net: 1,
                gross: None,
            }))),
            r#"{"method":"amount","net":1}"#,
        ),
    ] {
        assert_eq!(written, expected);
    }
}

mod erased {
    pub(super) trait Json {
        fn json(&self) -> String;
    }

    impl<T: serde::Serialize> Json for T {
        fn json(&self) -> String {
            serde_json::to_string(self).unwrap()
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "t")]
enum PlainTagged {
    Holds {
        method: Method,
        methods: Vec<Method>,
    },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
enum PlainUntagged {
    Number(u64),
    Method(Method),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct PlainFlat {
    id: u64,
    #[serde(flatten)]
    method: Method,
}

#[test]
fn unions_stand_in_types_of_serdes_own_derive() {
    let card = || Method::Card(card());
    let json = r#"{"number":"1","method":"card"}"#;
    let ideal_json = r#"{"bank":"b","method":"ideal"}"#;
    reads(
        r#""t":"Holds""#,
        &[
            &format!(r#""method":{json}"#),
            &format!(r#""methods":[{ideal_json},{json}]"#),
        ],
        &PlainTagged::Holds {
            method: card(),
            methods: vec![Method::Ideal(ideal("b")), card()],
        },
    );
    reads(
        r#""method":"card""#,
        &[r#""number":"1""#],
        &PlainUntagged::Method(card()),
    );
    reads(
        r#""method":"card""#,
        &[r#""id":1"#, r#""number":"1""#],
        &PlainFlat {
            id: 1,
            method: card(),
        },
    );
    let entries = [("number", "1"), ("method", "card")];
    let values = entries.into_iter();
    let deserializer = de::value::MapDeserializer::<_, de::value::Error>::new(values);
    assert_eq!(Method::deserialize(deserializer), Ok(card()));
    let entries: BTreeMap<&str, &str> = map([("method", "ideal"), ("bank", "b")]);
    let deserializer: de::value::MapDeserializer<_, de::value::Error> = entries.into_deserializer();
    assert_eq!(
        Method::deserialize(deserializer),
        Ok(Method::Ideal(ideal("b")))
    );
}
