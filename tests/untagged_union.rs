//! Untagged unions: which variant is read, the reasons when none is, and every format that can tell
//! types apart.
#![allow(missing_docs, clippy::needless_pass_by_value, clippy::option_option)]

mod support;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fmt::{self, Debug};

use optnull::{ApiModel, ConstTag, OptionalNullable};
use serde::de::value::{Error as ValueError, MapDeserializer, SeqDeserializer};
use serde::de::{self, DeserializeOwned, IntoDeserializer};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{json, Value};

use support::Format;
use Format::{
    Cbor, CborValue, Json, JsonReader, JsonValue, JsonValueRef, MessagePack, MessagePackNamed,
    MessagePackReader, Yaml, YamlValue,
};

const FOR_PEOPLE: [Format; 6] = [Json, JsonReader, JsonValue, JsonValueRef, Yaml, YamlValue];
const BINARY: [Format; 5] = [
    MessagePack,
    MessagePackNamed,
    MessagePackReader,
    Cbor,
    CborValue,
];

fn formats() -> impl Iterator<Item = Format> {
    FOR_PEOPLE.into_iter().chain(BINARY)
}

/// A value that each format must read as itself after writing it.
#[track_caller]
fn round_trips<T>(formats: impl IntoIterator<Item = Format>, value: &T)
where
    T: Serialize + DeserializeOwned + PartialEq + Debug,
{
    for format in formats {
        let read: Result<T, String> = format.convert(value);
        assert_eq!(read.as_ref(), Ok(value), "{format:?}");
    }
}

/// JSON documents, and what they must be read as, from each format that they are converted to.
#[track_caller]
fn reads<T, const N: usize>(cases: [(Value, T); N])
where
    T: Serialize + DeserializeOwned + PartialEq + Debug,
{
    for (document, expected) in &cases {
        for format in formats() {
            let read: Result<T, String> = format.convert(document);
            assert_eq!(read.as_ref(), Ok(expected), "{document} from {format:?}");
        }
    }
}

/// As [`reads`], where nothing is ignored, so that the same document is written again, and read.
#[track_caller]
fn reads_and_writes<T, const N: usize>(cases: [(Value, T); N])
where
    T: Serialize + DeserializeOwned + PartialEq + Debug,
{
    for (document, value) in &cases {
        assert_eq!(&serde_json::to_value(value).unwrap(), document);
        round_trips(formats(), value);
    }
    reads(cases);
}

/// JSON documents of which no variant can be made, from any format.
#[track_caller]
fn refuses<T: DeserializeOwned + Debug>(documents: impl IntoIterator<Item = Value>) {
    for document in documents {
        for format in formats() {
            let read: Result<T, String> = format.convert(&document);
            let error = read.expect_err(&format!("{document} from {format:?}"));
            assert!(error.contains("no variant of `"), "{error}");
        }
    }
}

/// The message for a JSON document that is refused, without its line and column.
#[track_caller]
fn message<T: DeserializeOwned + Debug>(document: &Value) -> String {
    serde_json::from_value::<T>(document.clone())
        .unwrap_err()
        .to_string()
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Point {
    x: i64,
    y: i64,
}

fn point(x: i64, y: i64) -> Point {
    Point { x, y }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Amount {
    Text(String),
    Number(i64),
    Points(Vec<Point>),
    Point(Point),
}

#[test]
fn a_string_a_number_a_list_or_a_model() {
    reads_and_writes([
        (json!("x"), Amount::Text("x".into())),
        (json!("5"), Amount::Text("5".into())),
        (json!(""), Amount::Text(String::new())),
        (json!(5), Amount::Number(5)),
        (json!(i64::MIN), Amount::Number(i64::MIN)),
        (json!([]), Amount::Points(vec![])),
        (
            json!([{"x": 1, "y": 2}, {"x": 3, "y": 4}]),
            Amount::Points(vec![point(1, 2), point(3, 4)]),
        ),
        (json!({"x": 1, "y": 2}), Amount::Point(point(1, 2))),
    ]);
    refuses::<Amount>([
        json!(null),
        json!(true),
        json!(5.5),
        json!(u64::MAX),
        json!([1]),
        json!([[]]),
        json!({}),
        json!({"x": 1}),
        json!({"x": 1, "y": "2"}),
        json!([{"x": 1, "y": 2}, {"x": 1}]),
    ]);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Scalar {
    Nothing(()),
    Flag(bool),
    Small(u8),
    Int(i64),
    Big(u64),
    Real(f64),
    Letter(char),
    Text(String),
}

#[test]
fn scalars_go_to_the_first_type_that_holds_them() {
    reads_and_writes([
        (json!(null), Scalar::Nothing(())),
        (json!(true), Scalar::Flag(true)),
        (json!(false), Scalar::Flag(false)),
        (json!(0), Scalar::Small(0)),
        (json!(255), Scalar::Small(255)),
        (json!(256), Scalar::Int(256)),
        (json!(-1), Scalar::Int(-1)),
        (json!(i64::MIN), Scalar::Int(i64::MIN)),
        (json!(i64::MAX), Scalar::Int(i64::MAX)),
        (json!(u64::MAX), Scalar::Big(u64::MAX)),
        (json!(0.5), Scalar::Real(0.5)),
        (json!(-1.0e300), Scalar::Real(-1.0e300)),
        (json!("é"), Scalar::Letter('é')),
        (json!(""), Scalar::Text(String::new())),
        (json!("true"), Scalar::Text("true".into())),
        (json!("1"), Scalar::Letter('1')),
        (json!("12"), Scalar::Text("12".into())),
    ]);
    refuses::<Scalar>([json!([]), json!({}), json!([null])]);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Wide {
    Single(f32),
    Signed(i128),
    Unsigned(u128),
}

#[test]
fn integers_of_128_bits_come_from_the_formats_that_have_them() {
    let values = [
        Wide::Signed(i128::MIN),
        Wide::Signed(i128::from(i64::MIN) - 1),
        Wide::Signed(i128::MAX),
        Wide::Unsigned(u128::MAX),
    ];
    for value in &values {
        round_trips([Cbor, Yaml], value);
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Precision {
    Flag(bool),
    Single(f32),
    Text(String),
}

#[test]
fn a_float_of_32_bits_is_a_variant() {
    reads([
        (json!(0.5), Precision::Single(0.5)),
        (json!(-3), Precision::Single(-3.0)),
        (json!(0.1), Precision::Single(0.1)),
    ]);
}

/// Bytes, which JSON does not have.
#[derive(Debug, Clone, PartialEq)]
struct Blob(Vec<u8>);

impl Serialize for Blob {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

impl<'de> Deserialize<'de> for Blob {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct BlobVisitor;
        impl de::Visitor<'_> for BlobVisitor {
            type Value = Blob;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("bytes")
            }

            fn visit_bytes<E: de::Error>(self, bytes: &[u8]) -> Result<Blob, E> {
                Ok(Blob(bytes.to_vec()))
            }
        }
        deserializer.deserialize_byte_buf(BlobVisitor)
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Payload {
    Blob(Blob),
    Text(String),
    Numbers(Vec<u64>),
}

#[test]
fn bytes_are_told_from_strings_and_lists() {
    let values = [
        Payload::Blob(Blob(vec![0, 255, 1])),
        Payload::Blob(Blob(vec![])),
        Payload::Blob(Blob(b"text".to_vec())),
        Payload::Text("text".into()),
        Payload::Numbers(vec![0, u64::MAX, 1]),
    ];
    for value in &values {
        round_trips(BINARY, value);
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Container {
    Pair((i64, String)),
    Three([bool; 3]),
    Texts(Vec<String>),
    Point(Point),
    Counts(BTreeMap<String, i64>),
    ById(BTreeMap<u32, bool>),
    Maybe(Option<Box<Point>>),
}

#[test]
fn tuples_arrays_maps_and_options() {
    let pair = |n: i64, text: &str| Container::Pair((n, text.into()));
    reads_and_writes([
        (json!([1, "a"]), pair(1, "a")),
        (
            json!([true, false, true]),
            Container::Three([true, false, true]),
        ),
        (
            json!(["a", "b"]),
            Container::Texts(vec!["a".into(), "b".into()]),
        ),
        (json!([]), Container::Texts(vec![])),
        (json!({"x": 1, "y": 2}), Container::Point(point(1, 2))),
        (json!({"x": 1}), Container::Counts([("x".into(), 1)].into())),
        (json!({"x": 1, "y": 2, "z": 3}), {
            let counts = [("x", 1), ("y", 2), ("z", 3)].map(|(key, n)| (key.into(), n));
            Container::Counts(counts.into())
        }),
        (json!({}), Container::Counts(BTreeMap::new())),
        (json!(null), Container::Maybe(None)),
    ]);
    refuses::<Container>([
        json!([1]),
        json!([1, "a", 2]),
        json!([1, 2]),
        json!([true, false]),
        json!([true, false, true, false]),
        json!({"a": "b"}),
        json!({"1": 5.5}),
        json!("x"),
    ]);
}

#[test]
fn keys_that_are_integers() {
    let by_id = Container::ById([(7, true), (u32::MAX, false)].into());
    round_trips(formats(), &by_id);
    let document = json!({"7": true, "4294967295": false});
    for format in FOR_PEOPLE {
        assert_eq!(format.convert(&document), Ok(by_id.clone()), "{format:?}");
    }
    for wrong in [
        json!({"7": true, "x": false}),
        json!({"-1": true}),
        json!({"07": true}),
    ] {
        assert!(message::<Container>(&wrong).contains("`ById` ("), "{wrong}");
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Json5 {
    Null(()),
    Bool(bool),
    Int(i64),
    Float(f64),
    Text(String),
    List(Vec<Json5>),
    Map(BTreeMap<String, Json5>),
}

#[test]
fn a_union_of_itself() {
    let text = |text: &str| Json5::Text(text.into());
    let map = |entries: &[(&str, Json5)]| {
        let entries = entries.iter().cloned();
        Json5::Map(entries.map(|(key, value)| (key.into(), value)).collect())
    };
    reads_and_writes([
        (json!([[], {}, [[]]]), {
            let empty = || Json5::List(vec![]);
            Json5::List(vec![empty(), map(&[]), Json5::List(vec![empty()])])
        }),
        (
            json!({"a": [1, 2.5, "x", null, {"b": true}], "c": {"d": {"e": []}}}),
            map(&[
                (
                    "a",
                    Json5::List(vec![
                        Json5::Int(1),
                        Json5::Float(2.5),
                        text("x"),
                        Json5::Null(()),
                        map(&[("b", Json5::Bool(true))]),
                    ]),
                ),
                ("c", map(&[("d", map(&[("e", Json5::List(vec![]))]))])),
            ]),
        ),
    ]);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Tree {
    Leaf(i64),
    Node(Box<TreeNode>),
    Forest(Vec<Tree>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct TreeNode {
    left: Option<Tree>,
    right: OptionalNullable<Tree>,
    named: Option<HashMap<String, Tree>>,
}

fn node(left: Option<Tree>, right: OptionalNullable<Tree>) -> Tree {
    Tree::Node(Box::new(TreeNode {
        left,
        right,
        named: None,
    }))
}

#[test]
fn a_model_that_contains_itself_through_a_union() {
    reads_and_writes([
        (json!(1), Tree::Leaf(1)),
        (json!({}), node(None, OptionalNullable::Absent)),
        (json!({"right": null}), node(None, OptionalNullable::Null)),
        (
            json!({"left": {"left": 1, "right": [2, {"right": null}]}, "right": 3}),
            node(
                Some(node(
                    Some(Tree::Leaf(1)),
                    OptionalNullable::Value(Tree::Forest(vec![
                        Tree::Leaf(2),
                        node(None, OptionalNullable::Null),
                    ])),
                )),
                OptionalNullable::Value(Tree::Leaf(3)),
            ),
        ),
        (json!({"named": {"a": [], "b": 1}}), {
            let named = [("a", Tree::Forest(vec![])), ("b", Tree::Leaf(1))];
            Tree::Node(Box::new(TreeNode {
                left: None,
                right: OptionalNullable::Absent,
                named: Some(named.map(|(key, tree)| (key.into(), tree)).into()),
            }))
        }),
    ]);
    refuses::<Tree>([json!({"left": {"left": {"left": "x"}}}), json!([[["x"]]])]);
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Place {
    lat: f64,
    lon: f64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Id(u32);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Range(i64, i64);

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum Figure {
    Dot,
    Circle(f64),
    Line(i64, i64, i64),
    Rect { w: i64, h: i64 },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind")]
enum Internal {
    Moved { by: i64 },
    Stopped,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    Number(i64),
    Text(String),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Foreign {
    Id(Id),
    Range(Range),
    Place(Place),
    Figure(Figure),
    Internal(Internal),
    Adjacent(Adjacent),
}

#[test]
fn types_of_plain_serde() {
    reads([
        (
            json!({"lat": 1.5, "lon": 2.5}),
            Foreign::Place(Place { lat: 1.5, lon: 2.5 }),
        ),
        (json!(7), Foreign::Id(Id(7))),
        (json!([1, 2]), Foreign::Range(Range(1, 2))),
        (json!("Dot"), Foreign::Figure(Figure::Dot)),
        (json!({"Circle": 1.5}), Foreign::Figure(Figure::Circle(1.5))),
        (
            json!({"Line": [1, 2, 3]}),
            Foreign::Figure(Figure::Line(1, 2, 3)),
        ),
        (
            json!({"Rect": {"w": 1, "h": 2}}),
            Foreign::Figure(Figure::Rect { w: 1, h: 2 }),
        ),
        (
            json!({"kind": "Moved", "by": 1}),
            Foreign::Internal(Internal::Moved { by: 1 }),
        ),
        (
            json!({"kind": "Stopped"}),
            Foreign::Internal(Internal::Stopped),
        ),
        (
            json!({"t": "Number", "c": 1}),
            Foreign::Adjacent(Adjacent::Number(1)),
        ),
        (
            json!({"c": "x", "t": "Text"}),
            Foreign::Adjacent(Adjacent::Text("x".into())),
        ),
    ]);
    let not_yaml = || formats().filter(|format| !matches!(format, Yaml | YamlValue));
    for figure in [
        Figure::Dot,
        Figure::Circle(1.5),
        Figure::Line(1, 2, 3),
        Figure::Rect { w: 1, h: 2 },
    ] {
        round_trips(not_yaml(), &Foreign::Figure(figure));
    }
    refuses::<Foreign>([
        json!("Circle"),
        json!({"Dot": 1}),
        json!({"Circle": 1.5, "Dot": null}),
        json!({"Line": [1, 2]}),
        json!({"Line": [1, 2, 3, 4]}),
        json!({"lat": 1.5}),
        json!([1, 2, 3, 4]),
        json!({"kind": "Flown"}),
    ]);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum OneOrMany<T> {
    One(T),
    Many(Vec<T>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Either<A, B = String> {
    First(Box<A>),
    Second(B),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Page<T> {
    items: OneOrMany<T>,
}

#[test]
fn generic_unions() {
    reads_and_writes([
        (json!(1), OneOrMany::One(1)),
        (json!([1, 2]), OneOrMany::Many(vec![1, 2])),
    ]);
    reads_and_writes([
        (json!({"x": 1, "y": 2}), OneOrMany::One(point(1, 2))),
        (
            json!([{"x": 1, "y": 2}]),
            OneOrMany::Many(vec![point(1, 2)]),
        ),
    ]);
    reads_and_writes([
        (
            json!([[1]]),
            OneOrMany::Many(vec![OneOrMany::Many(vec![1])]),
        ),
        (json!([1]), OneOrMany::One(OneOrMany::Many(vec![1]))),
        (json!([1, [2, 3]]), {
            let items = [OneOrMany::One(1), OneOrMany::Many(vec![2, 3])];
            OneOrMany::Many(items.into())
        }),
    ]);
    reads_and_writes([
        (
            json!({"x": 1, "y": 2}),
            Either::<_>::First(Box::new(point(1, 2))),
        ),
        (json!("x"), Either::Second("x".into())),
    ]);
    reads_and_writes([
        (json!({"items": {"items": 1}}), {
            let inner = Page {
                items: OneOrMany::One(1),
            };
            Either::First(Box::new(Page {
                items: OneOrMany::One(inner),
            }))
        }),
        (json!({"items": [1]}), {
            Either::Second(Page {
                items: OneOrMany::Many(vec![1]),
            })
        }),
    ]);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Label<'a> {
    label: &'a str,
    #[serde(borrow)]
    note: Option<Cow<'a, str>>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Words<'a> {
    Plain(&'a str),
    #[serde(borrow)]
    Label(Label<'a>),
    #[serde(borrow)]
    Labels(Vec<Label<'a>>),
    #[serde(borrow)]
    Table(BTreeMap<&'a str, &'a str>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum CowWords<'a> {
    Number(i64),
    #[serde(borrow)]
    Plain(Cow<'a, str>),
    Owned(Vec<Cow<'a, str>>),
}

#[test]
fn what_borrows_from_the_input() {
    let label = |label| Label { label, note: None };
    let cases = [
        (r#""plain""#, Words::Plain("plain")),
        (r#"{"label":"a"}"#, Words::Label(label("a"))),
        (
            r#"{"label":"a","note":"b"}"#,
            Words::Label(Label {
                note: Some(Cow::Borrowed("b")),
                ..label("a")
            }),
        ),
        (
            r#"[{"label":"a"},{"label":"b"}]"#,
            Words::Labels(vec![label("a"), label("b")]),
        ),
        (
            r#"{"a":"b","c":"d"}"#,
            Words::Table([("a", "b"), ("c", "d")].into()),
        ),
    ];
    for (json, expected) in cases {
        let read: Words = serde_json::from_str(json).unwrap();
        assert_eq!(read, expected);
        assert_eq!(serde_json::to_string(&read).unwrap(), json);
        let bytes = rmp_serde::to_vec(&read).unwrap();
        assert_eq!(rmp_serde::from_slice::<Words>(&bytes).unwrap(), read);
        let value: Value = serde_json::from_str(json).unwrap();
        assert_eq!(Words::deserialize(&value).unwrap(), read);
    }

    let json = String::from(r#""inside""#);
    let Words::Plain(inside) = serde_json::from_str(&json).unwrap() else {
        panic!("a string is `Plain`");
    };
    assert!(json.as_bytes().as_ptr_range().contains(&inside.as_ptr()));

    let escaped = r#"{"label":"a","note":"tab\t"}"#;
    let Words::Label(Label {
        note: Some(note), ..
    }) = serde_json::from_str(escaped).unwrap()
    else {
        panic!("it is a `Label`");
    };
    assert!(matches!(note, Cow::Owned(_)));
    assert_eq!(note, "tab\t");
    serde_json::from_str::<Words>(r#""tab\t""#).unwrap_err();

    for (json, borrowed) in [(r#""plain""#, true), (r#""tab\t""#, false)] {
        let CowWords::Plain(word) = serde_json::from_str(json).unwrap() else {
            panic!("{json} is `Plain`");
        };
        assert_eq!(matches!(word, Cow::Borrowed(_)), borrowed, "{json}");
    }
    let owned = CowWords::Owned(vec!["a".into(), "b\n".into()]);
    for (json, expected) in [("1", CowWords::Number(1)), (r#"["a","b\n"]"#, owned)] {
        assert_eq!(serde_json::from_str::<CowWords>(json).unwrap(), expected);
        assert_eq!(serde_json::to_string(&expected).unwrap(), json);
    }
}

macro_rules! models {
    ($($name:ident { $($field:ident: $ty:ty),* $(,)? })*) => {$(
        #[derive(Debug, Clone, PartialEq, ApiModel)]
        struct $name { $($field: $ty,)* }
    )*};
}

/// A union of these types, whose variants are named as them.
macro_rules! union {
    ($name:ident: $($ty:ident),*) => {
        #[derive(Debug, Clone, PartialEq, ApiModel)]
        #[serde(untagged)]
        enum $name { $($ty($ty),)* }

        impl $name {
            #[allow(dead_code)]
            fn name(&self) -> &'static str {
                match self { $($name::$ty(_) => stringify!($ty),)* }
            }
        }
    };
}

models! {
    A { a: i64 }
    Ab { a: i64, b: Option<i64> }
    Ac { a: i64, c: Option<i64> }
    Abc { a: i64, b: i64, c: i64 }
    InA { inner: A }
    InAb { inner: Ab }
    ListA { items: Vec<A> }
    ListAb { items: Vec<Ab> }
    MapA { by_name: BTreeMap<String, A> }
    MapAb { by_name: BTreeMap<String, Ab> }
    TupleA { both: (A, A) }
    TupleAb { both: (A, Ab) }
    OptA { inner: OptionalNullable<A> }
    OptAb { inner: OptionalNullable<Box<Ab>> }
    BoxA { inner: Option<Box<A>> }
    BoxAb { inner: Option<Box<Ab>> }
    UnionA { inner: OnlyA }
    UnionAb { inner: AOrAb, extra: Option<i64> }
    DeepA { a: i64, inner: UnionA }
    DeepAb { inner: UnionAb }
    KnowsObject { a: i64, object: Value }
    KnowsRest { a: i64, s: Option<i64>, t: Option<i64> }
}

union!(OnlyA: A);
union!(AOrAb: A, Ab);
union!(Narrow: A, Ab, Ac, Abc);
union!(Reversed: Abc, Ac, Ab, A);
union!(Shuffled: Ac, Abc, A, Ab);
union!(Nested: InA, InAb);
union!(Lists: ListA, ListAb);
union!(Maps: MapA, MapAb);
union!(Tuples: TupleA, TupleAb);
union!(Opts: OptA, OptAb);
union!(Boxes: BoxA, BoxAb);
union!(Unions: UnionA, UnionAb);
union!(Deep: DeepA, DeepAb);
union!(DeepReversed: DeepAb, DeepA);
union!(Objects: KnowsRest, KnowsObject);
union!(ObjectsReversed: KnowsObject, KnowsRest);

#[test]
fn the_variant_that_ignores_the_fewest_keys() {
    // The document, and the variant in each order of declaration.
    let cases = [
        (json!({"a": 1}), ["A", "Ac", "Ac"]),
        (json!({"a": 1, "z": 1}), ["A", "Ac", "Ac"]),
        (json!({"a": 1, "b": 1}), ["Ab"; 3]),
        (json!({"a": 1, "c": 1}), ["Ac"; 3]),
        (json!({"a": 1, "b": 1, "c": 1}), ["Abc"; 3]),
        (json!({"z": 1, "c": 1, "b": 1, "y": 1, "a": 1}), ["Abc"; 3]),
        (json!({"a": 1, "b": 1, "z": {"c": 1}}), ["Ab"; 3]),
        (json!({"a": 1, "b": null, "c": 1}), ["Ab", "Ac", "Ac"]),
        (json!({"a": 1, "b": "x", "c": 1}), ["Ac"; 3]),
    ];
    for (document, expected) in cases {
        for format in formats() {
            let names = [
                format.convert::<_, Narrow>(&document).unwrap().name(),
                format.convert::<_, Reversed>(&document).unwrap().name(),
                format.convert::<_, Shuffled>(&document).unwrap().name(),
            ];
            assert_eq!(names, expected, "{document} from {format:?}");
        }
    }
}

#[test]
fn ignored_keys_are_counted_wherever_they_are() {
    macro_rules! table {
        ($($union:ident, $document:tt => $name:literal;)*) => {$(
            let document = json!($document);
            for format in formats() {
                let read: $union = format.convert(&document).unwrap();
                assert_eq!(read.name(), $name, "{document} from {format:?}");
            }
        )*};
    }
    table! {
        Nested, {"inner": {"a": 1}} => "InA";
        Nested, {"inner": {"a": 1, "b": 1}} => "InAb";
        Nested, {"inner": {"a": 1, "b": 1, "z": 1}} => "InAb";
        Nested, {"inner": {"a": 1, "z": 1}} => "InA";
        Lists, {"items": [{"a": 1}, {"a": 1}]} => "ListA";
        Lists, {"items": [{"a": 1}, {"a": 1, "b": 1}]} => "ListAb";
        Maps, {"by_name": {"a": {"a": 1}, "b": {"a": 1}}} => "MapA";
        Maps, {"by_name": {"x": {"a": 1, "b": 1}}} => "MapAb";
        Tuples, {"both": [{"a": 1, "b": 1}, {"a": 1}]} => "TupleA";
        Tuples, {"both": [{"a": 1}, {"a": 1, "b": 1}]} => "TupleAb";
        Opts, {"inner": null} => "OptA";
        Opts, {"inner": {"a": 1}} => "OptA";
        Opts, {"inner": {"a": 1, "b": 1}} => "OptAb";
        Boxes, {} => "BoxA";
        Boxes, {"inner": {"a": 1, "b": 1}} => "BoxAb";
        Unions, {"inner": {"a": 1}} => "UnionA";
        Unions, {"inner": {"a": 1, "b": 1}} => "UnionAb";
        Unions, {"inner": {"a": 1, "z": 1}} => "UnionA";
        Unions, {"inner": {"a": 1, "z": 1}, "extra": 1} => "UnionAb";
        Deep, {"a": 1, "inner": {"inner": {"a": 1}}} => "DeepA";
        Deep, {"a": 1, "inner": {"inner": {"a": 1, "b": 1}}} => "DeepA";
        Deep, {"a": 1, "inner": {"inner": {"a": 1, "b": 1}, "extra": 1}} => "DeepAb";
        Deep, {"inner": {"inner": {"a": 1}}} => "DeepAb";
        DeepReversed, {"a": 1, "inner": {"inner": {"a": 1}}} => "DeepA";
        DeepReversed, {"a": 1, "inner": {"inner": {"a": 1, "b": 1}}} => "DeepAb";
        DeepReversed, {"a": 1, "inner": {"inner": {"a": 1, "b": 1}, "extra": 1}} => "DeepAb";
    }
}

#[test]
fn an_ignored_value_counts_with_all_keys_in_it() {
    let objects = [
        (
            json!({"a": 1, "object": {"p": 1, "q": 1}, "s": 1, "t": 1}),
            ["KnowsObject"; 2],
        ),
        (
            json!({"a": 1, "object": {"q": {"r": 1}}, "s": 1, "t": 1}),
            ["KnowsObject"; 2],
        ),
        (
            json!({"a": 1, "object": [{"p": 1}, [{"q": 1}]], "s": 1, "t": 1}),
            ["KnowsObject"; 2],
        ),
        (
            json!({"a": 1, "object": {"p": 1}, "s": 1, "t": 1}),
            ["KnowsRest", "KnowsObject"],
        ),
        (
            json!({"a": 1, "object": {}, "s": 1}),
            ["KnowsRest", "KnowsObject"],
        ),
        (
            json!({"a": 1, "object": [1, 2, 3], "s": 1, "t": 1}),
            ["KnowsRest"; 2],
        ),
        (
            json!({"a": 1, "object": {"p": 1}, "s": 1}),
            ["KnowsObject"; 2],
        ),
    ];
    for (document, expected) in objects {
        let names = [
            serde_json::from_value::<Objects>(document.clone())
                .unwrap()
                .name(),
            serde_json::from_value::<ObjectsReversed>(document.clone())
                .unwrap()
                .name(),
        ];
        assert_eq!(names, expected, "{document}");
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Cat {
    #[const_tag("cat")]
    kind: ConstTag<Self>,
    name: String,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Dog {
    #[const_tag("dog")]
    kind: ConstTag<Self>,
    #[const_tag(2)]
    version: ConstTag<Self, 1>,
    name: String,
    #[const_tag(true, required)]
    barks: ConstTag<Self, 2>,
}

union!(Pet: Cat, Dog);

#[test]
fn a_literal_that_does_not_match_rules_a_variant_out() {
    let cat = || {
        Pet::Cat(Cat {
            kind: ConstTag::new(),
            name: "x".into(),
        })
    };
    let dog = || {
        Pet::Dog(Dog {
            kind: ConstTag::new(),
            version: ConstTag::new(),
            name: "x".into(),
            barks: ConstTag::new(),
        })
    };
    reads([
        (json!({"kind": "cat", "name": "x"}), cat()),
        (
            json!({"kind": "dog", "version": 2, "name": "x", "barks": true}),
            dog(),
        ),
        (json!({"kind": "dog", "name": "x", "barks": true}), dog()),
        (json!({"name": "x", "barks": true}), dog()),
        (json!({"name": "x"}), cat()),
        (
            json!({"kind": "cat", "name": "x", "barks": true, "version": 2}),
            cat(),
        ),
        (json!({"name": "x", "barks": true, "version": 3}), cat()),
    ]);
    refuses::<Pet>([
        json!({"kind": "dog", "name": "x"}),
        json!({"kind": "dog", "name": "x", "barks": false}),
        json!({"kind": "dog", "version": "2", "name": "x", "barks": true}),
        json!({"kind": "fish", "name": "x", "barks": true}),
        json!({"kind": null, "name": "x", "barks": true}),
    ]);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
struct Strict {
    a: i64,
    b: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct WithRest {
    a: i64,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct WithModel {
    z: Option<i64>,
    #[serde(flatten)]
    inner: InAb,
}

union!(StrictOrA: Strict, A);
union!(AOrRest: A, WithRest);
union!(RestOrA: WithRest, A);
union!(Flat: InA, WithModel);

#[test]
fn unknown_keys_that_are_denied_or_kept() {
    reads([
        (json!({"a": 1}), StrictOrA::Strict(Strict { a: 1, b: None })),
        (
            json!({"a": 1, "b": 1}),
            StrictOrA::Strict(Strict { a: 1, b: Some(1) }),
        ),
        (json!({"a": 1, "z": 1}), StrictOrA::A(A { a: 1 })),
        (json!({"a": 1, "b": 1, "z": 1}), StrictOrA::A(A { a: 1 })),
    ]);
    let rest = |rest: Value| WithRest {
        a: 1,
        rest: serde_json::from_value(rest).unwrap(),
    };
    reads_and_writes([
        (json!({"a": 1}), AOrRest::A(A { a: 1 })),
        (
            json!({"a": 1, "z": {"y": 1}}),
            AOrRest::WithRest(rest(json!({"z": {"y": 1}}))),
        ),
    ]);
    reads_and_writes([(json!({"a": 1}), RestOrA::WithRest(rest(json!({}))))]);
    let inner = |b| WithModel {
        z: None,
        inner: InAb {
            inner: Ab { a: 1, b },
        },
    };
    reads([
        (
            json!({"inner": {"a": 1}}),
            Flat::InA(InA { inner: A { a: 1 } }),
        ),
        (
            json!({"inner": {"a": 1, "b": 1}}),
            Flat::WithModel(inner(Some(1))),
        ),
        (
            json!({"inner": {"a": 1}, "z": 1}),
            Flat::WithModel(WithModel {
                z: Some(1),
                ..inner(None)
            }),
        ),
    ]);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Known {
    #[unrecognized]
    Other(Value),
    Text(String),
    Ab(Ab),
    Pair((i64, A)),
}

#[test]
fn the_catch_all_is_for_what_nothing_else_fits() {
    reads([
        (json!({"a": 1, "z": 1}), Known::Ab(Ab { a: 1, b: None })),
        (json!("x"), Known::Text("x".into())),
        (json!([1, {"a": 1, "z": 1}]), Known::Pair((1, A { a: 1 }))),
    ]);
    let others = [
        json!(null),
        json!(true),
        json!(-5),
        json!(u64::MAX),
        json!(1.5),
        json!([]),
        json!([1, {"b": 1}]),
        json!({}),
        json!({"a": "x", "z": [null, {"deep": [1.5, "x"]}]}),
    ];
    for other in others {
        reads_and_writes([(other.clone(), Known::Other(other))]);
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum NumberOrElse {
    Small(u8),
    #[unrecognized]
    Else(Amount),
}

#[test]
fn a_catch_all_can_be_refused_too() {
    assert_eq!(
        message::<NumberOrElse>(&json!(true)),
        "no variant of `NumberOrElse` fits: \
         `Small` (invalid type: boolean `true`, expected u8), \
         `Else` (no variant of `Amount` fits: \
         `Text` (invalid type: boolean `true`, expected a string), \
         `Number` (invalid type: boolean `true`, expected i64), \
         `Points` (invalid type: boolean `true`, expected a sequenc…)",
    );
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "kind")]
enum Closed {
    Cat(Cat),
    #[const_tag("box")]
    Boxed(Box<Ab>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "type")]
enum Open {
    #[const_tag("in")]
    Inner(InAb),
    #[unrecognized]
    Other(BTreeMap<String, Value>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Tagged {
    Open(Open),
    Closed(Closed),
    A(A),
    Many(Vec<Tagged>),
}

#[test]
fn tagged_unions_as_variants() {
    let boxed = |b| Tagged::Closed(Closed::Boxed(Box::new(Ab { a: 1, b })));
    let inner = |b| {
        Tagged::Open(Open::Inner(InAb {
            inner: Ab { a: 1, b },
        }))
    };
    let other = |other: Value| Tagged::Open(Open::Other(serde_json::from_value(other).unwrap()));
    reads_and_writes([
        (json!({"kind": "cat", "name": "x"}), {
            Tagged::Closed(Closed::Cat(Cat {
                kind: ConstTag::new(),
                name: "x".into(),
            }))
        }),
        (json!({"kind": "box", "a": 1}), boxed(None)),
        (json!({"a": 1, "b": 2, "kind": "box"}), boxed(Some(2))),
        (
            json!({"type": "in", "inner": {"a": 1, "b": 1}}),
            inner(Some(1)),
        ),
        (json!({"inner": {"a": 1}, "type": "in"}), inner(None)),
        (
            json!({"a": 1, "type": "else"}),
            other(json!({"a": 1, "type": "else"})),
        ),
        (json!({"a": 1}), Tagged::A(A { a: 1 })),
        (json!([[{"a": 1}], {"kind": "box", "a": 1}]), {
            let first = Tagged::Many(vec![Tagged::A(A { a: 1 })]);
            Tagged::Many(vec![first, boxed(None)])
        }),
    ]);
    reads([
        // One key that `Closed` ignores, two that `A` does.
        (json!({"kind": "box", "a": 1, "z": 1}), boxed(None)),
        (json!({"kind": "fish", "a": 1}), Tagged::A(A { a: 1 })),
        // `Inner` ignores four keys, `Closed` three.
        (
            json!({"type": "in", "inner": {"a": 1}, "kind": "box", "a": 1, "z": 1, "y": 1}),
            inner(None),
        ),
        (
            json!({"type": "in", "inner": {"a": 1, "z": 1}, "kind": "box", "a": 1, "b": 1}),
            inner(None),
        ),
    ]);
    refuses::<Tagged>([
        json!({"kind": "box"}),
        json!({"kind": "box", "a": "x"}),
        json!({"type": 1}),
        json!({"type": "in", "inner": {}}),
    ]);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Patch {
    id: i64,
    name: OptionalNullable<String>,
    note: OptionalNullable<Box<Amount>>,
    #[nullable]
    price: Option<f64>,
}

union!(PatchOrPoint: Point, Patch);

#[test]
fn absent_null_and_value_in_a_variant() {
    let patch = || Patch {
        id: 1,
        name: OptionalNullable::Absent,
        note: OptionalNullable::Absent,
        price: None,
    };
    reads_and_writes([
        (
            json!({"id": 1, "price": null}),
            PatchOrPoint::Patch(patch()),
        ),
        (
            json!({"id": 1, "name": null, "note": null, "price": 1.5}),
            PatchOrPoint::Patch(Patch {
                name: OptionalNullable::Null,
                note: OptionalNullable::Null,
                price: Some(1.5),
                ..patch()
            }),
        ),
        (
            json!({"id": 1, "name": "x", "note": [{"x": 1, "y": 2}], "price": null}),
            PatchOrPoint::Patch(Patch {
                name: OptionalNullable::Value("x".into()),
                note: OptionalNullable::Value(Box::new(Amount::Points(vec![point(1, 2)]))),
                ..patch()
            }),
        ),
    ]);
    refuses::<PatchOrPoint>([
        json!({"id": 1}),
        json!({"id": 1, "price": null, "note": true}),
    ]);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Holder {
    plain: Amount,
    optional: Option<Amount>,
    #[nullable]
    nullable: Option<Amount>,
    #[optional_nullable]
    three: OptionalNullable<Amount>,
    #[optional_nullable]
    nested: Option<Option<Amount>>,
    list: Vec<Amount>,
    map: BTreeMap<String, Option<Amount>>,
    #[serde(default = "none")]
    defaulted: Amount,
}

fn none() -> Amount {
    Amount::Number(0)
}

#[test]
fn in_every_kind_of_field() {
    let bare = || Holder {
        plain: Amount::Number(1),
        optional: None,
        nullable: None,
        three: OptionalNullable::Absent,
        nested: None,
        list: vec![],
        map: BTreeMap::new(),
        defaulted: none(),
    };
    let text = || Amount::Text("x".into());
    reads_and_writes([
        (
            json!({"plain": 1, "nullable": null, "list": [], "map": {}, "defaulted": 0}),
            bare(),
        ),
        (
            json!({
                "plain": 1, "nullable": null, "three": null, "nested": null, "list": [1, "x"],
                "map": {"a": null, "b": [], "c": 1}, "defaulted": "x",
            }),
            Holder {
                three: OptionalNullable::Null,
                nested: Some(None),
                list: vec![Amount::Number(1), text()],
                map: [
                    ("a", None),
                    ("b", Some(Amount::Points(vec![]))),
                    ("c", Some(Amount::Number(1))),
                ]
                .map(|(key, amount)| (key.into(), amount))
                .into(),
                defaulted: text(),
                ..bare()
            },
        ),
        (
            json!({
                "plain": "x", "optional": "x", "nullable": {"x": 1, "y": 2}, "three": "x",
                "nested": 1, "list": [], "map": {}, "defaulted": 0,
            }),
            Holder {
                plain: text(),
                optional: Some(text()),
                nullable: Some(Amount::Point(point(1, 2))),
                three: OptionalNullable::Value(text()),
                nested: Some(Some(Amount::Number(1))),
                ..bare()
            },
        ),
    ]);
    reads([(
        json!({"plain": 1, "optional": null, "nullable": null, "list": [], "map": {}}),
        bare(),
    )]);

    let built = Holder::builder()
        .plain(Amount::Number(1))
        .nullable(None)
        .three(Amount::Number(2))
        .list(vec![])
        .map(BTreeMap::new())
        .build();
    let three = OptionalNullable::Value(Amount::Number(2));
    assert_eq!(built, Holder { three, ..bare() });
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct PlainHolder {
    amount: Amount,
    more: Option<Vec<Amount>>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "op")]
enum PlainTagged {
    Set(PlainHolder),
    Move { to: Amount },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
enum PlainUntagged {
    Flag(bool),
    Amount(Amount),
    Deep { deep: Box<PlainUntagged> },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct PlainFlat {
    id: i64,
    #[serde(flatten)]
    object: Nested,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
struct Wrapped(Amount);

#[test]
fn inside_what_plain_serde_derives() {
    let holder = || PlainHolder {
        amount: Amount::Point(point(1, 2)),
        more: Some(vec![Amount::Number(1), Amount::Text("x".into())]),
    };
    let document = json!({"amount": {"x": 1, "y": 2}, "more": [1, "x"]});
    reads_and_writes([(document, holder())]);
    reads_and_writes([
        (
            json!({"amount": {"x": 1, "y": 2}, "more": [1, "x"], "op": "Set"}),
            PlainTagged::Set(holder()),
        ),
        (
            json!({"to": 1, "op": "Move"}),
            PlainTagged::Move {
                to: Amount::Number(1),
            },
        ),
    ]);
    reads([
        (json!(true), PlainUntagged::Flag(true)),
        (json!("x"), PlainUntagged::Amount(Amount::Text("x".into()))),
        (json!({"deep": {"deep": [{"x": 1, "y": 2}]}}), {
            let amount = PlainUntagged::Amount(Amount::Points(vec![point(1, 2)]));
            let deep = |of| PlainUntagged::Deep { deep: Box::new(of) };
            deep(deep(amount))
        }),
    ]);
    reads_and_writes([
        (json!({"id": 1, "inner": {"a": 1}}), {
            PlainFlat {
                id: 1,
                object: Nested::InA(InA { inner: A { a: 1 } }),
            }
        }),
        (json!({"inner": {"a": 1, "b": 1}, "id": 1}), {
            let inner = Ab { a: 1, b: Some(1) };
            PlainFlat {
                id: 1,
                object: Nested::InAb(InAb { inner }),
            }
        }),
    ]);
    reads_and_writes([(json!("x"), Wrapped(Amount::Text("x".into())))]);
}

#[test]
fn from_values_that_are_no_format() {
    fn from<'de, T: IntoDeserializer<'de, ValueError>, U: Deserialize<'de>>(value: T) -> U {
        U::deserialize(value.into_deserializer()).unwrap()
    }

    assert_eq!(from::<_, Amount>("x"), Amount::Text("x".into()));
    assert_eq!(
        from::<_, Amount>(String::from("x")),
        Amount::Text("x".into())
    );
    assert_eq!(from::<_, Amount>(Cow::from("x")), Amount::Text("x".into()));
    assert_eq!(from::<_, Amount>(5_u64), Amount::Number(5));
    assert_eq!(from::<_, Amount>(-5_i8), Amount::Number(-5));
    assert_eq!(from::<_, Scalar>(true), Scalar::Flag(true));
    assert_eq!(from::<_, Scalar>(u64::MAX), Scalar::Big(u64::MAX));
    assert_eq!(from::<_, Scalar>(1.5_f32), Scalar::Real(1.5));
    assert_eq!(from::<_, Scalar>(1.5_f64), Scalar::Real(1.5));
    assert_eq!(from::<_, Scalar>('x'), Scalar::Letter('x'));
    assert_eq!(from::<_, Scalar>(()), Scalar::Nothing(()));
    assert_eq!(from::<_, Wide>(i128::MIN), Wide::Signed(i128::MIN));
    assert_eq!(from::<_, Wide>(u128::MAX), Wide::Unsigned(u128::MAX));
    assert_eq!(
        from::<_, Payload>(&b"x"[..]),
        Payload::Blob(Blob(b"x".to_vec()))
    );
    assert_eq!(
        from::<_, Amount>(BTreeMap::from([("x", 1), ("y", 2)])),
        Amount::Point(point(1, 2))
    );
    assert_eq!(from::<_, Container>(vec!["a", "b", "c"]), {
        Container::Texts(vec!["a".into(), "b".into(), "c".into()])
    });

    let map = MapDeserializer::<_, ValueError>::new([("y", 2), ("x", 1)].into_iter());
    assert_eq!(
        Amount::deserialize(map).unwrap(),
        Amount::Point(point(1, 2))
    );
    let seq = SeqDeserializer::<_, ValueError>::new(["a"].into_iter());
    assert_eq!(
        Container::deserialize(seq).unwrap(),
        Container::Texts(vec!["a".into()])
    );
    let borrowed = de::value::BorrowedStrDeserializer::<ValueError>::new("x");
    assert_eq!(Words::deserialize(borrowed).unwrap(), Words::Plain("x"));

    let no: de::value::BoolDeserializer<ValueError> = true.into_deserializer();
    let error = Amount::deserialize(no).unwrap_err().to_string();
    assert!(
        error.starts_with("no variant of `Amount` fits: `Text` ("),
        "{error}"
    );
}

#[test]
fn formats_that_do_not_tell_types_apart_refuse() {
    let values = [
        Amount::Text("x".into()),
        Amount::Number(1),
        Amount::Points(vec![]),
        Amount::Point(point(1, 2)),
    ];
    for value in values {
        let bytes = postcard::to_allocvec(&value).unwrap();
        postcard::from_bytes::<Amount>(&bytes).unwrap_err();
        let bytes = postcard::to_allocvec(&vec![value]).unwrap();
        postcard::from_bytes::<Vec<Amount>>(&bytes).unwrap_err();
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename = "Order")]
struct OrderModel {
    items: Vec<Item>,
    by_id: Option<BTreeMap<u32, Item>>,
    total: Option<Amount>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
struct Item {
    price: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged, rename = "Basket")]
enum BasketUnion {
    Order(OrderModel),
    r#Type(Cat),
}

#[test]
fn the_reasons_of_each_variant() {
    let cases = [
        (
            message::<Amount>(&json!(true)),
            "no variant of `Amount` fits: \
             `Text` (invalid type: boolean `true`, expected a string), \
             `Number` (invalid type: boolean `true`, expected i64), \
             `Points` (invalid type: boolean `true`, expected a sequence), \
             `Point` (invalid type: boolean `true`, expected an object for `Point`)",
        ),
        (
            message::<Amount>(&json!(null)),
            "no variant of `Amount` fits: \
             `Text` (invalid type: null, expected a string), \
             `Number` (invalid type: null, expected i64), \
             `Points` (invalid type: null, expected a sequence), \
             `Point` (invalid type: null, expected an object for `Point`)",
        ),
        (
            message::<Pet>(&json!({"kind": "fish"})),
            "no variant of `Pet` fits: \
             `Cat` (`kind`: invalid value: string \"fish\", expected the literal \"cat\"), \
             `Dog` (`kind`: invalid value: string \"fish\", expected the literal \"dog\")",
        ),
        (
            message::<Pet>(&json!({"kind": "dog"})),
            "no variant of `Pet` fits: \
             `Cat` (`kind`: invalid value: string \"dog\", expected the literal \"cat\"), \
             `Dog` (missing fields `name` and `barks` of `Dog`)",
        ),
        (
            message::<BasketUnion>(&json!({"items": [{}, {"price": "x"}]})),
            "no variant of `Basket` fits: \
             `Order` (`items[1].price`: invalid type: string \"x\", expected i64), \
             `Type` (missing field `name` of `Cat`)",
        ),
        (
            message::<BasketUnion>(&json!({"items": [], "by_id": {"7": {"cost": 1}}})),
            "no variant of `Basket` fits: \
             `Order` (`by_id.7`: unknown field `cost`, expected `price`), \
             `Type` (missing field `name` of `Cat`)",
        ),
        (
            message::<BasketUnion>(&json!({"items": {}})),
            "no variant of `Basket` fits: \
             `Order` (`items`: invalid type: map, expected a sequence), \
             `Type` (missing field `name` of `Cat`)",
        ),
        (
            message::<OneOrMany<Vec<u8>>>(&json!([[1], [2, 256]])),
            "no variant of `OneOrMany` fits: \
             `One` (`[0]`: invalid type: sequence, expected u8), \
             `Many` (`[1][1]`: invalid value: integer `256`, expected u8)",
        ),
        (
            message::<Closed>(&json!({"a": "x", "kind": "box"})),
            "`a`: invalid type: string \"x\", expected i64",
        ),
        (
            message::<Tagged>(&json!({"kind": "box", "a": "x"})),
            "no variant of `Tagged` fits: \
             `Open` (missing field `type` of `Open`), \
             `Closed` (`a`: invalid type: string \"x\", expected i64), \
             `A` (`a`: invalid type: string \"x\", expected i64), \
             `Many` (invalid type: map, expected a sequence)",
        ),
        (
            message::<OnlyA>(&json!([1])),
            "no variant of `OnlyA` fits: `A` (invalid type: sequence, expected an object for `A`)",
        ),
    ];
    for (message, expected) in cases {
        assert_eq!(message, expected);
    }
}

#[test]
fn a_refused_document_says_where_it_is() {
    let json = "{\"plain\": 1, \"nullable\": null,\n  \"list\": [1, true], \"map\": {}}";
    let error = serde_json::from_str::<Holder>(json).unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("no variant of `Amount` fits: `Text` ("),
        "{error}"
    );
    assert_eq!(error.line(), 2);

    let mut reader = serde_json::Deserializer::from_str(json);
    let error = serde_path_to_error::deserialize::<_, Holder>(&mut reader).unwrap_err();
    assert_eq!(error.path().to_string(), "list[1]");
}

#[test]
fn the_message_for_unions_in_unions_is_bounded() {
    let mut document = json!("x");
    for _ in 0..40 {
        document = json!({"left": document});
    }
    let error = message::<Tree>(&document);
    assert!(error.starts_with(
        "no variant of `Tree` fits: `Leaf` (invalid type: map, expected i64), `Node` (`left`: no variant of `Tree` fits: `Leaf` ("
    ));
    assert!(error.chars().count() < 600, "{error}");

    let long = "é".repeat(100_000);
    for document in [
        json!(long),
        json!({"kind": long}),
        json!({long.clone(): {long: 1}}),
    ] {
        let error = message::<Pet>(&document);
        assert!(
            error.starts_with("no variant of `Pet` fits: `Cat` ("),
            "{error}"
        );
        assert!(error.chars().count() < 600, "{}", error.len());
    }
}

#[test]
fn the_same_key_twice_is_an_error_of_each_variant() {
    let json = r#"{"a":1,"b":2,"a":3}"#;
    let error = serde_json::from_str::<Narrow>(json)
        .unwrap_err()
        .to_string();
    let variant = |name: &str| format!("`{name}` (duplicate field `a`)");
    let variants = ["A", "Ab", "Ac", "Abc"].map(variant).join(", ");
    assert_eq!(error, format!("no variant of `Narrow` fits: {variants}"));
}

/// A `Value` has the last of equal keys, so that what was no model is written as one.
#[test]
fn the_same_key_twice_is_left_to_the_catch_all() {
    let read: Known = serde_json::from_str(r#"{"a":"x","a":1}"#).unwrap();
    assert_eq!(read, Known::Other(json!({"a": 1})));
    let again: Known = serde_json::from_value(serde_json::to_value(&read).unwrap()).unwrap();
    assert_eq!(again, Known::Ab(Ab { a: 1, b: None }));
}

trait Named {
    type Union;
}

struct First;

struct Second;

const _: () = {
    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(untagged)]
    pub(crate) enum SameName {
        Flags(Vec<bool>),
        Point(Point),
    }

    impl Named for First {
        type Union = SameName;
    }
};

const _: () = {
    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(untagged)]
    pub(crate) enum SameName {
        Texts(Vec<String>),
        Numbers(Vec<i64>),
    }

    impl Named for Second {
        type Union = SameName;
    }
};

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum SameNames {
    First(<First as Named>::Union),
    Second(<Second as Named>::Union),
}

/// As two versions of one crate have them.
#[test]
fn unions_with_one_path_are_not_mixed_up() {
    for document in [json!([true]), json!({"x": 1, "y": 2})] {
        let read: SameNames = serde_json::from_value(document.clone()).unwrap();
        assert!(matches!(read, SameNames::First(_)), "{document}");
        assert_eq!(serde_json::to_value(read).unwrap(), document);
    }
    for document in [json!(["x"]), json!([1])] {
        let read: SameNames = serde_json::from_value(document.clone()).unwrap();
        assert!(matches!(read, SameNames::Second(_)), "{document}");
        assert_eq!(serde_json::to_value(read).unwrap(), document);
    }
}
