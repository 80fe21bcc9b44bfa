//! Models through other formats than JSON text: what is written must be read back equal, absent
//! keys included.

// The tables are long, and three states in two `Option`s are what is tested.
#![allow(clippy::too_many_lines, clippy::option_option)]

mod support;

use std::collections::{BTreeMap, HashMap};
use std::fmt::{self, Debug};
use std::iter::once;

use optnull::{ApiModel, ConstTag, OptionalNullable};
use serde::de::value::{Error as ValueError, MapAccessDeserializer, MapDeserializer};
use serde::de::{self, DeserializeOwned, Deserializer, Error as _, IntoDeserializer};
use serde::de::{Unexpected, Visitor};
use serde::{forward_to_deserialize_any, Deserialize, Serialize, Serializer};

use support::{text, Format};
use Format::{
    Cbor, CborValue, Json, JsonReader, JsonValue, JsonValueRef, MessagePack, MessagePackNamed,
    MessagePackReader, Postcard, Toml, TomlValue, Yaml, YamlValue,
};

/// The formats that describe themselves and have a null.
const WITH_NULL: [Format; 11] = [
    Json,
    JsonReader,
    JsonValue,
    JsonValueRef,
    MessagePack,
    MessagePackNamed,
    MessagePackReader,
    Cbor,
    CborValue,
    Yaml,
    YamlValue,
];
const TOML: [Format; 2] = [Toml, TomlValue];
const BINARY: [Format; 5] = [
    MessagePack,
    MessagePackNamed,
    MessagePackReader,
    Cbor,
    CborValue,
];

fn from_cbor<R: DeserializeOwned>(bytes: &[u8]) -> Result<R, String> {
    ciborium::from_reader(bytes).map_err(text)
}

fn from_message_pack<R: DeserializeOwned>(bytes: &[u8]) -> Result<R, String> {
    rmp_serde::from_slice(bytes).map_err(text)
}

/// Asserts that each format gives the model back.
fn round_trips<M>(model: &M, formats: impl IntoIterator<Item = Format>)
where
    M: Debug + PartialEq + Serialize + DeserializeOwned,
{
    for format in formats {
        match format.convert::<M, M>(model) {
            Ok(read) => assert_eq!(&read, model, "through {format:?}"),
            Err(error) => panic!("{format:?}: {error}: {model:?}"),
        }
    }
}

/// Every kind of field.
#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Every {
    required: String,
    optional: Option<i64>,
    #[nullable]
    nullable: Option<String>,
    tri_state: OptionalNullable<String>,
    #[optional_nullable]
    nested: Option<Option<i64>>,
    #[serde(default)]
    defaulted: u8,
    #[serde(default = "some_seven")]
    by_path: Option<u8>,
    #[const_tag("every")]
    tag: ConstTag<Self>,
    #[const_tag("1", required)]
    tag_required: ConstTag<Self, 1>,
    #[const_tag(-7)]
    tag_optional: Option<ConstTag<Self, 2>>,
    #[const_tag(true)]
    tag_tri_state: OptionalNullable<ConstTag<Self, 3>>,
    #[const_tag(300)]
    number: ConstTag<Self, 4>,
    #[const_tag(false)]
    flag: ConstTag<Self, 5>,
}

#[allow(clippy::unnecessary_wraps)] // as a field's default it has the field's type
fn some_seven() -> Option<u8> {
    Some(7)
}

/// Every combination of the states of the fields; `nulls` says whether those with a null too.
fn every(nulls: bool) -> Vec<Every> {
    type State = fn(&mut Every);
    let unchanged: State = |_| {};
    // For each field its states but for the first, which is absent or a value, and its null.
    let fields: [(&[State], Option<State>); 8] = [
        (&[|m| m.optional = Some(-5)], None),
        (&[], Some(|m| m.nullable = None)),
        (
            &[|m| m.tri_state = OptionalNullable::Value("null".into())],
            Some(|m| m.tri_state = OptionalNullable::Null),
        ),
        (
            &[|m| m.nested = Some(Some(i64::MIN))],
            Some(|m| m.nested = Some(None)),
        ),
        (&[|m| m.defaulted = 255], None),
        (&[|m| m.by_path = Some(7)], Some(|m| m.by_path = None)),
        (&[|m| m.tag_optional = Some(ConstTag::new())], None),
        (
            &[|m| m.tag_tri_state = OptionalNullable::Value(ConstTag::new())],
            Some(|m| m.tag_tri_state = OptionalNullable::Null),
        ),
    ];
    let first = Every::builder().required("r").nullable("n").by_path(3);
    let mut all = vec![first.build()];
    for (values, null) in fields {
        let null = null.filter(|_| nulls);
        let states = || once(unchanged).chain(values.iter().copied()).chain(null);
        let vary = |model: &Every| {
            let model = model.clone();
            states().map(move |state| {
                let mut model = model.clone();
                state(&mut model);
                model
            })
        };
        all = all.iter().flat_map(vary).collect();
    }
    all
}

#[test]
fn every_presence_round_trips_in_formats_with_null() {
    assert_eq!(every(true).len(), 1296);
    for model in every(true) {
        round_trips(&model, WITH_NULL);
    }
}

#[test]
fn every_presence_round_trips_in_postcard() {
    for model in every(true) {
        round_trips(&model, [Postcard]);
    }
}

#[test]
fn every_presence_but_null_round_trips_in_toml() {
    assert_eq!(every(false).len(), 128);
    for model in every(false) {
        round_trips(&model, TOML);
    }
}

#[test]
fn absent_keys_are_not_written_in_any_format() {
    #[derive(Debug, ApiModel)]
    struct Sparse {
        id: i64,
        optional: Option<i64>,
        tri_state: OptionalNullable<i64>,
        #[optional_nullable]
        nested: Option<Option<i64>>,
        #[nullable]
        nullable: Option<i64>,
    }

    let keys = |model: &Sparse, format: Format| {
        let read: BTreeMap<String, Option<i64>> = format.convert(model).unwrap();
        read.into_iter().collect::<Vec<_>>()
    };
    let absent = Sparse::builder().id(1).nullable(None).build();
    let null = Sparse::builder()
        .id(1)
        .optional(2)
        .tri_state(OptionalNullable::Null)
        .nested(OptionalNullable::Null)
        .nullable(3)
        .build();
    let entry = |key: &str, value| (key.to_owned(), value);
    for format in WITH_NULL {
        let expected = [entry("id", Some(1)), entry("nullable", None)];
        assert_eq!(keys(&absent, format), expected, "{format:?}");
        let expected = [
            entry("id", Some(1)),
            entry("nested", None),
            entry("nullable", Some(3)),
            entry("optional", Some(2)),
            entry("tri_state", None),
        ];
        assert_eq!(keys(&null, format), expected, "{format:?}");
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
enum Open {
    Succeeded,
    #[serde(rename = "null")]
    Null,
    #[serde(rename = "1")]
    One,
    #[unrecognized]
    Other(String),
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, ApiModel)]
enum Closed {
    Capture,
    #[serde(rename = "true", alias = "approve")]
    Approve,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Leaf {
    #[const_tag("leaf")]
    kind: ConstTag<Self>,
    name: OptionalNullable<String>,
    note: Option<String>,
}

fn leaves() -> [Leaf; 3] {
    let leaf = |name| Leaf {
        kind: ConstTag::new(),
        name,
        note: None,
    };
    [
        leaf(OptionalNullable::Absent),
        leaf(OptionalNullable::Value(String::new())),
        leaf(OptionalNullable::Value("~".into())),
    ]
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Tree {
    label: String,
    leaf: Leaf,
    maybe: Option<Leaf>,
    any: OptionalNullable<Leaf>,
    pair: (Leaf, u8),
    list: Vec<Leaf>,
    by_name: HashMap<String, Leaf>,
    left: Option<Box<Tree>>,
    right: OptionalNullable<Box<Tree>>,
    children: Vec<Tree>,
}

fn tree() -> Tree {
    let [bare, empty, tilde] = leaves();
    let end = Tree::builder()
        .label("end")
        .leaf(bare.clone())
        .pair((tilde.clone(), 0))
        .list(vec![])
        .by_name(HashMap::new())
        .children(vec![])
        .build();
    let names = ["a", "", "null", "0"].map(String::from);
    Tree {
        label: "root".into(),
        leaf: empty.clone(),
        maybe: Some(bare.clone()),
        any: tilde.clone().into(),
        pair: (bare.clone(), 255),
        list: vec![bare.clone(), empty, bare, tilde],
        by_name: names.into_iter().zip(leaves()).collect(),
        left: Some(Box::new(end.clone())),
        right: OptionalNullable::Value(Box::new(end.clone())),
        children: vec![end.clone(), end],
    }
}

#[test]
fn nested_models_round_trip() {
    round_trips(&tree(), WITH_NULL.into_iter().chain(TOML));
    let mut tree = tree();
    tree.any = OptionalNullable::Null;
    tree.right = OptionalNullable::Null;
    round_trips(&tree, WITH_NULL);
}

#[test]
fn nested_models_round_trip_in_postcard() {
    round_trips(&tree(), [Postcard]);
}

#[test]
fn models_are_values_of_any_collection() {
    let by_name: HashMap<String, Leaf> = ["a".to_owned(), "b".to_owned()]
        .into_iter()
        .zip(leaves())
        .collect();
    round_trips(&by_name, WITH_NULL.into_iter().chain(TOML));
    round_trips(&Box::new(tree()), WITH_NULL);
    round_trips(&leaves().to_vec(), WITH_NULL);
    round_trips(&leaves(), WITH_NULL);
    round_trips(&Some(leaves()), WITH_NULL);
}

/// Bytes that are written as such, which `Vec<u8>` is not.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
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
                Ok(Bytes(bytes.to_owned()))
            }
        }

        deserializer.deserialize_byte_buf(BytesVisitor)
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Scalars {
    most: u64,
    least: i64,
    small: OptionalNullable<i8>,
    float: f64,
    single: Option<f32>,
    letter: char,
    flag: OptionalNullable<bool>,
    unit: Option<Plain>,
    text: OptionalNullable<String>,
    level: OptionalNullable<Level>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
enum Level {
    #[const_tag(1)]
    Low,
    #[unrecognized]
    Other(i64),
}

/// An enum of serde's own derive.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum Plain {
    Unit,
    Newtype(i32),
    Tuple(i32, String),
    Struct { leaf: Leaf },
}

fn scalars() -> Vec<Scalars> {
    let floats = [0.1, -0.0, f64::MAX, f64::MIN_POSITIVE, 1e300, 2.0];
    let texts = ["", "null", "1", "a\n\u{1f600}\0\"'", " - x: [", "true"];
    let plain = [
        Plain::Unit,
        Plain::Newtype(-1),
        Plain::Tuple(1, "x".into()),
        Plain::Struct {
            leaf: leaves()[1].clone(),
        },
    ];
    let plain = plain.into_iter().map(Some).chain([None, None]);
    let zipped = floats
        .into_iter()
        .zip(texts)
        .zip(plain)
        .zip([true, false].into_iter().cycle());
    let scalars = zipped.map(|(((float, text), unit), flag)| Scalars {
        most: u64::MAX,
        least: i64::MIN,
        small: OptionalNullable::Value(i8::MIN),
        float,
        single: Some(0.1),
        letter: '\u{e9}',
        flag: flag.into(),
        unit,
        text: text.into(),
        level: OptionalNullable::Value(if flag {
            Level::Low
        } else {
            Level::Other(-70_000)
        }),
    });
    scalars.collect()
}

#[test]
fn the_ends_of_scalars_round_trip() {
    for mut scalars in scalars() {
        round_trips(&scalars, WITH_NULL);
        scalars.most = 1 << 62;
        round_trips(&scalars, TOML);
    }
}

#[test]
fn the_ends_of_scalars_round_trip_in_postcard() {
    for scalars in scalars() {
        round_trips(&scalars, [Postcard]);
    }
}

#[test]
fn floats_that_are_no_numbers_round_trip() {
    let mut model = scalars().remove(0);
    for float in [f64::INFINITY, f64::NEG_INFINITY] {
        model.float = float;
        model.most = 0;
        round_trips(&model, BINARY.into_iter().chain([Yaml, Toml]));
    }
}

#[test]
fn bytes_and_wide_integers_round_trip_where_the_format_has_them() {
    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct Blob {
        bytes: Bytes,
        maybe: Option<Bytes>,
        any: OptionalNullable<Bytes>,
        list: Vec<u8>,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct Wide {
        signed: i128,
        unsigned: u128,
        any: OptionalNullable<i128>,
    }

    let bytes = || Bytes(vec![0, 159, 146, 150, 255]);
    let mut blob = Blob {
        bytes: bytes(),
        maybe: None,
        any: OptionalNullable::Absent,
        list: vec![0, 255],
    };
    round_trips(&blob, BINARY);
    blob.maybe = Some(Bytes(vec![]));
    blob.any = OptionalNullable::Null;
    round_trips(&blob, BINARY);
    blob.any = OptionalNullable::Value(bytes());
    round_trips(&blob, BINARY);

    let wide = Wide {
        signed: i128::MIN,
        unsigned: u128::MAX,
        any: OptionalNullable::Value(i128::from(u64::MAX) + 1),
    };
    round_trips(
        &wide,
        [
            Json,
            JsonReader,
            MessagePack,
            MessagePackNamed,
            MessagePackReader,
            Yaml,
        ],
    );
    let wide = Wide {
        signed: i128::from(i64::MIN) * 4,
        unsigned: u128::MAX >> 2,
        any: OptionalNullable::Null,
    };
    round_trips(&wide, [Cbor, CborValue, Json, MessagePack, Yaml]);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Keys<K: Ord> {
    #[serde(flatten)]
    rest: BTreeMap<K, i64>,
    /// Comes last, so that a union keeps the entries before it.
    #[const_tag("keys")]
    kind: ConstTag<Self>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "kind")]
enum TaggedKeys<K: Ord> {
    Keys(Keys<K>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum UntaggedKeys<K: Ord> {
    Keys(Keys<K>),
}

/// In MessagePack alone: ciborium gives a model texts only.
#[test]
fn keys_of_flattened_maps_round_trip_in_message_pack() {
    #[track_caller]
    fn round_trip<K, const N: usize>(keys: [K; N])
    where
        K: Debug + Clone + Ord + Serialize + DeserializeOwned,
    {
        let keys = Keys {
            rest: keys.into_iter().zip(1..).collect(),
            kind: ConstTag::new(),
        };
        let formats = [MessagePack, MessagePackNamed, MessagePackReader];
        round_trips(&keys, formats);
        round_trips(&TaggedKeys::Keys(keys.clone()), formats);
        round_trips(&UntaggedKeys::Keys(keys), formats);
    }

    round_trip([true, false]);
    round_trip([-1_i8, 0, 1]);
    round_trip([0, u64::MAX]);
    round_trip(['a', 'é']);
    round_trip([Bytes(vec![0, 255])]);
    round_trip(["a".to_owned(), String::new()]);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Statuses {
    open: Open,
    maybe: Option<Open>,
    any: OptionalNullable<Open>,
    closed: Closed,
    list: Vec<Open>,
    counts: HashMap<Open, i64>,
    intents: BTreeMap<Closed, Leaf>,
}

fn statuses(other: &str) -> Statuses {
    let all = || {
        [
            Open::Succeeded,
            Open::Null,
            Open::One,
            Open::Other(other.into()),
        ]
    };
    let [_, _, _, unknown] = all();
    Statuses {
        open: unknown.clone(),
        maybe: Some(Open::Null),
        any: OptionalNullable::Value(Open::One),
        closed: Closed::Approve,
        list: all().into(),
        counts: all().into_iter().zip(1..).collect(),
        intents: [Closed::Capture, Closed::Approve]
            .into_iter()
            .zip(leaves())
            .collect(),
    }
}

const UNKNOWN: [&str; 6] = ["refunded", "", "~", "2", "false", "a: b\n\u{e9}\""];

#[test]
fn string_enums_round_trip_as_values_and_as_keys() {
    for unknown in UNKNOWN {
        round_trips(&statuses(unknown), WITH_NULL.into_iter().chain(TOML));
    }
}

#[test]
fn string_enums_round_trip_in_postcard() {
    for unknown in UNKNOWN {
        round_trips(&statuses(unknown).list, [Postcard]);
        round_trips(&statuses(unknown).counts, [Postcard]);
    }
}

#[test]
fn an_open_enum_keeps_a_value_of_any_length() {
    let model = vec![Open::Other("x".repeat(5000))];
    round_trips(&model, WITH_NULL.into_iter().chain([Postcard]));
}

#[test]
fn string_enums_are_plain_strings_in_every_format() {
    let written = vec![Open::Succeeded, Open::Null, Open::Other("refunded".into())];
    for format in WITH_NULL.into_iter().chain([Postcard]) {
        let read: Vec<String> = format.convert(&written).unwrap();
        assert_eq!(read, ["succeeded", "null", "refunded"], "{format:?}");
        let read: Vec<Open> = format.convert(&read).unwrap();
        assert_eq!(read, written, "{format:?}");

        let read: Vec<Closed> = format.convert(&vec!["Capture", "true", "approve"]).unwrap();
        let expected = [Closed::Capture, Closed::Approve, Closed::Approve];
        assert_eq!(read, expected, "{format:?}");
        let error = format
            .convert::<_, Vec<Closed>>(&vec!["succeeded"])
            .unwrap_err();
        if format != Postcard {
            let expected = "unknown variant `succeeded`, expected `Capture` or `true`";
            assert!(error.contains(expected), "{format:?}: {error}");
        }
    }
}

#[derive(Debug, PartialEq, ApiModel)]
struct Literals {
    #[const_tag(2)]
    a: ConstTag<Self>,
    #[const_tag(-2)]
    b: ConstTag<Self, 1>,
    #[const_tag("é")]
    c: ConstTag<Self, 2>,
    #[const_tag(true)]
    d: ConstTag<Self, 3>,
    #[const_tag(70000)]
    e: Option<ConstTag<Self, 4>>,
}

/// A one-entry map with this value, in MessagePack and in CBOR.
type Map = fn(char, &[u8]) -> Vec<u8>;

fn message_pack_map(key: char, value: &[u8]) -> Vec<u8> {
    [&[0x81, 0xa1, key as u8], value].concat()
}

fn cbor_map(key: char, value: &[u8]) -> Vec<u8> {
    [&[0xa1, 0x61, key as u8], value].concat()
}

#[test]
fn literals_are_read_in_every_encoding() {
    type Read = fn(&[u8]) -> Result<Literals, String>;
    type Values = &'static [&'static [u8]];
    // How to read, the map's key, and the values that are the literal and that are not.
    let table: &[(Read, Map, char, Values, Values)] = &[
        (
            from_message_pack,
            message_pack_map,
            'a',
            &[
                b"\x02",
                b"\xcc\x02",
                b"\xcd\x00\x02",
                b"\xce\x00\x00\x00\x02",
                b"\xcf\x00\x00\x00\x00\x00\x00\x00\x02",
                b"\xd0\x02",
                b"\xd1\x00\x02",
                b"\xd2\x00\x00\x00\x02",
                b"\xd3\x00\x00\x00\x00\x00\x00\x00\x02",
            ],
            &[
                b"\x03",
                b"\xfe",
                b"\xcc\xfe",
                b"\xcf\xff\xff\xff\xff\xff\xff\xff\xfe",
                b"\xc0",
                b"\xc3",
                b"\xa1\x32",
                b"\xcb\x40\x00\x00\x00\x00\x00\x00\x00",
            ],
        ),
        (
            from_message_pack,
            message_pack_map,
            'b',
            &[
                b"\xfe",
                b"\xd0\xfe",
                b"\xd1\xff\xfe",
                b"\xd2\xff\xff\xff\xfe",
                b"\xd3\xff\xff\xff\xff\xff\xff\xff\xfe",
            ],
            &[b"\x02", b"\xcf\xff\xff\xff\xff\xff\xff\xff\xfe"],
        ),
        (
            from_message_pack,
            message_pack_map,
            'c',
            &[
                b"\xa2\xc3\xa9",
                b"\xd9\x02\xc3\xa9",
                b"\xda\x00\x02\xc3\xa9",
            ],
            &[b"\xa1\x65", b"\xa0", b"\x02"],
        ),
        (
            from_message_pack,
            message_pack_map,
            'd',
            &[b"\xc3"],
            &[b"\xc2", b"\x01"],
        ),
        (
            from_message_pack,
            message_pack_map,
            'e',
            &[b"\xc0", b"\xce\x00\x01\x11\x70", b"\xd2\x00\x01\x11\x70"],
            &[b"\xcd\x11\x70"],
        ),
        (
            from_cbor,
            cbor_map,
            'a',
            &[
                b"\x02",
                b"\x18\x02",
                b"\x19\x00\x02",
                b"\x1a\x00\x00\x00\x02",
                b"\x1b\x00\x00\x00\x00\x00\x00\x00\x02",
                b"\xc2\x41\x02",
            ],
            &[
                b"\x03",
                b"\x21",
                b"\x1b\xff\xff\xff\xff\xff\xff\xff\xfe",
                b"\xf6",
                b"\xf5",
                b"\x61\x32",
            ],
        ),
        (
            from_cbor,
            cbor_map,
            'b',
            &[
                b"\x21",
                b"\x38\x01",
                b"\x39\x00\x01",
                b"\x3b\x00\x00\x00\x00\x00\x00\x00\x01",
            ],
            &[b"\x02", b"\x22", b"\x3b\xff\xff\xff\xff\xff\xff\xff\xfe"],
        ),
        (
            from_cbor,
            cbor_map,
            'c',
            &[
                b"\x62\xc3\xa9",
                b"\x78\x02\xc3\xa9",
                b"\x79\x00\x02\xc3\xa9",
            ],
            &[b"\x61\x65", b"\x60", b"\x02"],
        ),
        (from_cbor, cbor_map, 'd', &[b"\xf5"], &[b"\xf4", b"\x01"]),
        (
            from_cbor,
            cbor_map,
            'e',
            &[b"\xf6", b"\x1a\x00\x01\x11\x70"],
            &[b"\x19\x11\x70"],
        ),
    ];
    for (read, map, key, right, wrong) in table {
        for value in *right {
            let result = read(&map(*key, value));
            assert!(result.is_ok(), "{key} {value:02x?}: {result:?}");
        }
        for value in *wrong {
            let result = read(&map(*key, value));
            assert!(result.is_err(), "{key} {value:02x?}: {result:?}");
        }
    }
}

/// CBOR can send a text in pieces, and marks that at its start.
#[test]
fn cbor_texts_in_pieces_are_read() {
    #[derive(Debug, PartialEq, ApiModel)]
    struct Texts {
        #[const_tag("ab")]
        a: ConstTag<Self>,
        b: OptionalNullable<Open>,
        c: Option<String>,
    }

    let pieces = b"\x7f\x61a\x61b\xff";
    let failures: Vec<_> = ['a', 'b', 'c']
        .into_iter()
        .filter_map(|key| Some((key, from_cbor::<Texts>(&cbor_map(key, pieces)).err()?)))
        .collect();
    assert_eq!(failures, []);
}

#[derive(Debug, PartialEq, ApiModel)]
struct Keyed {
    a: i64,
    b: Option<i64>,
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
struct KeyedStrict {
    a: i64,
    b: Option<i64>,
}

/// A map of this entry and `a: 1`, in either order.
fn with_a(map: u8, entry: &[u8], a: &[u8]) -> [Vec<u8>; 2] {
    [[&[map], entry, a].concat(), [&[map], a, entry].concat()]
}

#[test]
fn message_pack_keys_that_are_no_texts_are_skipped() {
    let unknown: &[(&[u8], &str)] = &[
        (b"\x00\x05", "0"),
        (b"\x01\x05", "1"),
        (
            b"\xcf\xff\xff\xff\xff\xff\xff\xff\xff\x05",
            "18446744073709551615",
        ),
        (b"\xff\x05", "-1"),
        (b"\xc4\x01\xff\x05", "\u{fffd}"),
        (b"\xc4\x00\x05", ""),
        (b"\xa1x\x92\x01\x81\x02\xc0", "x"),
        (b"\xc2\x05", "false"),
        (b"\xc3\x05", "true"),
        (b"\xca\x3f\xc0\x00\x00\x05", "1.5"),
        (b"\xcb\x3f\xf8\x00\x00\x00\x00\x00\x00\x05", "1.5"),
    ];
    for (entry, name) in unknown {
        for bytes in with_a(0x82, entry, b"\xa1a\x01") {
            let read = from_message_pack(&bytes);
            assert_eq!(read, Ok(Keyed { a: 1, b: None }), "{name}");
            let error = from_message_pack::<KeyedStrict>(&bytes).unwrap_err();
            let expected = format!("unknown field `{name}`, expected `a` or `b`");
            assert_eq!(error, expected);
        }
    }
}

/// ciborium gives other keys only to a reader that asks for any type, which postcard cannot serve.
#[test]
fn cbor_keys_are_texts() {
    for entry in [&b"\x00\x05"[..], b"\x20\x05", b"\x41b\x05"] {
        for bytes in with_a(0xa2, entry, b"\x61a\x01") {
            let read = from_cbor::<Keyed>(&bytes);
            assert!(read.is_err(), "{entry:02x?}: {read:?}");
        }
    }
    let skipped = b"\x61x\x82\x01\xa1\x02\xf6";
    for bytes in with_a(0xa2, skipped, b"\x61a\x01") {
        assert_eq!(from_cbor(&bytes), Ok(Keyed { a: 1, b: None }));
    }
    let endless = b"\xbf\x61a\x01\x61b\x02\xff";
    assert_eq!(from_cbor(endless), Ok(Keyed { a: 1, b: Some(2) }));
}

#[test]
fn message_pack_keys_of_bytes_name_their_field() {
    let bytes = b"\x82\xc4\x01a\x01\xc4\x01b\x02";
    assert_eq!(from_message_pack(bytes), Ok(Keyed { a: 1, b: Some(2) }));
}

/// Not all types of keys take bytes.
#[test]
fn message_pack_keys_of_bytes_are_texts_in_maps() {
    #[derive(Debug, PartialEq, ApiModel)]
    struct Rest<K: Ord> {
        #[serde(flatten)]
        rest: BTreeMap<K, i64>,
    }

    #[derive(Debug, PartialEq, ApiModel)]
    struct Values {
        #[serde(flatten)]
        rest: serde_json::Map<String, serde_json::Value>,
    }

    #[derive(Debug, PartialEq, ApiModel)]
    #[serde(tag = "kind")]
    enum Open {
        #[const_tag("values")]
        Values(Values),
        #[unrecognized]
        Other(serde_json::Map<String, serde_json::Value>),
    }

    #[track_caller]
    fn rewritten<M: Serialize + DeserializeOwned>(bytes: &[u8]) -> String {
        let read: M = from_message_pack(bytes).unwrap();
        serde_json::to_string(&read).unwrap()
    }

    let bytes = b"\x81\xc4\x04true\x01";
    let json = r#"{"true":1}"#;
    assert_eq!(rewritten::<Rest<String>>(bytes), json);
    assert_eq!(rewritten::<Rest<Closed>>(bytes), json);
    assert_eq!(rewritten::<Values>(bytes), json);
    let letter = rewritten::<Rest<char>>(b"\x81\xc4\x01a\x01");
    assert_eq!(letter, r#"{"a":1}"#);
    let known = rewritten::<Open>(b"\x82\xc4\x01a\x01\xa4kind\xa6values");
    assert_eq!(known, r#"{"kind":"values","a":1}"#);
    let other = rewritten::<Open>(b"\x82\xc4\x01a\x01\xa4kind\xa1x");
    assert_eq!(other, r#"{"a":1,"kind":"x"}"#);
}

/// What is no text is no key of a field, not even of one that has the sign for it.
#[test]
fn message_pack_keys_of_bytes_that_are_no_texts() {
    #[derive(Debug, PartialEq, ApiModel)]
    struct Replacement {
        #[serde(rename = "\u{fffd}")]
        replacement: Option<i64>,
    }

    let read = from_message_pack(b"\x81\xc4\x01\xff\x01");
    assert_eq!(read, Ok(Replacement { replacement: None }));
}

/// A number is another key than the text of it, also where that is a tag's.
#[test]
fn message_pack_keys_beside_a_tag_of_the_same_text() {
    #[derive(Debug, PartialEq, ApiModel)]
    struct Counts {
        #[serde(flatten)]
        counts: BTreeMap<u8, i64>,
    }

    #[derive(Debug, PartialEq, ApiModel)]
    #[serde(tag = "1")]
    enum Tagged {
        #[const_tag("counts")]
        Counts(Counts),
    }

    let counts = || {
        Tagged::Counts(Counts {
            counts: BTreeMap::from([(1, 5)]),
        })
    };
    for bytes in [
        &b"\x82\xa11\xa6counts\x01\x05"[..],
        b"\x82\x01\x05\xa11\xa6counts",
    ] {
        assert_eq!(from_message_pack(bytes), Ok(counts()));
    }
}

#[test]
fn an_unknown_key_of_any_length_is_skipped() {
    let long = "x".repeat(5000);
    let written: BTreeMap<&str, i64> = [("a", 1), (&long, 2)].into_iter().collect();
    for format in WITH_NULL.into_iter().chain(TOML) {
        let read = format.convert(&written);
        assert_eq!(read, Ok(Keyed { a: 1, b: None }), "{format:?}");
    }
}

#[test]
fn the_same_key_twice_is_an_error_in_every_format() {
    let duplicate = "duplicate field `b`";
    let errors = [
        from_message_pack::<Keyed>(b"\x83\xa1a\x01\xa1b\x01\xa1b\xc0").unwrap_err(),
        from_message_pack::<Keyed>(b"\x83\xa1b\xc0\xa1a\x01\xc4\x01b\x01").unwrap_err(),
        from_cbor::<Keyed>(b"\xa3\x61a\x01\x61b\x01\x61b\xf6").unwrap_err(),
        text(serde_yaml_ng::from_str::<Keyed>("a: 1\nb: ~\nb: 2").unwrap_err()),
    ];
    for error in errors {
        assert!(error.contains(duplicate), "{error}");
    }
    assert!(toml::from_str::<Keyed>("a = 1\nb = 1\nb = 2").is_err());
}

#[test]
fn an_array_in_the_place_of_a_model_is_an_error_in_every_format() {
    let array = "sequence, expected an object for `Keyed`";
    for format in WITH_NULL {
        let results = [
            format.convert::<_, Keyed>(&(1, 2)),
            format.convert::<[i64; 0], Keyed>(&[]),
        ];
        for result in results {
            let error = result.unwrap_err();
            if ![Cbor, CborValue].contains(&format) {
                assert!(error.contains(array), "{format:?}: {error}");
            }
        }
        let nested = format.convert::<_, Vec<Keyed>>(&[(1, 2)]);
        assert!(nested.is_err(), "{format:?}: {nested:?}");
    }
}

#[test]
fn missing_keys_are_named_in_every_format() {
    #[derive(Debug, ApiModel)]
    #[allow(dead_code)]
    struct Missing {
        a: i64,
        #[nullable]
        b: Option<i64>,
        #[const_tag("c", required)]
        c: ConstTag<Self>,
        d: Option<i64>,
    }

    let expected = "missing fields `a`, `b` and `c` of `Missing`";
    let written: BTreeMap<&str, i64> = once(("d", 1)).collect();
    for format in WITH_NULL.into_iter().chain(TOML) {
        let error = format.convert::<_, Missing>(&written).unwrap_err();
        assert!(error.contains(expected), "{format:?}: {error}");
    }
}

#[test]
fn null_is_read_for_what_takes_it_in_every_format() {
    #[derive(Debug, PartialEq, ApiModel)]
    struct Nulls {
        optional: Option<i64>,
        #[nullable]
        nullable: Option<i64>,
        tri_state: OptionalNullable<i64>,
        #[optional_nullable]
        nested: Option<Option<i64>>,
        unit: (),
    }

    let keys = ["optional", "nullable", "tri_state", "nested", "unit"];
    let written: BTreeMap<_, _> = keys.into_iter().map(|key| (key, None::<i64>)).collect();
    let expected = Nulls {
        optional: None,
        nullable: None,
        tri_state: OptionalNullable::Null,
        nested: Some(None),
        unit: (),
    };
    for format in WITH_NULL {
        assert_eq!(
            format.convert(&written).as_ref(),
            Ok(&expected),
            "{format:?}"
        );
    }
}

#[test]
fn documents_that_people_write_in_yaml_and_toml() {
    let yaml = "required: 'yes'\nnullable:\ntri_state: ~\nnested: null\nby_path: 1\ntag_required: '1'\nnumber: 0x12c\n1: skipped\ntrue: skipped\n";
    let expected = Every::builder()
        .required("yes")
        .nullable(None)
        .tri_state(OptionalNullable::Null)
        .nested(OptionalNullable::Null)
        .by_path(1)
        .build();
    assert_eq!(
        serde_yaml_ng::from_str::<Every>(yaml).map_err(text),
        Ok(expected)
    );

    let toml = "required = 'yes'\nnullable = 'n'\ntag_required = '1'\nnumber = 300\nunknown = 1979-05-27\n[other]\nx = 1\n";
    let expected = Every::builder().required("yes").nullable("n".to_owned());
    assert_eq!(toml::from_str(toml).map_err(text), Ok(expected.build()));

    let error = serde_yaml_ng::from_str::<Keyed>("a: 1\nb: x").unwrap_err();
    let expected = "b: invalid type: string \"x\", expected i64 at line 2 column 4";
    assert_eq!(error.to_string(), expected);
}

/// serde buffers these before it knows what they are.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
enum Untagged {
    Strict(KeyedStrict),
    Leaf(Leaf),
    Open(Open),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "t")]
enum Tagged {
    Keyed(Keyed),
    Leaf(Leaf),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Flattened {
    id: i64,
    #[serde(flatten)]
    leaf: Leaf,
    #[serde(default, skip_serializing_if = "OptionalNullable::is_absent")]
    extra: OptionalNullable<Leaf>,
}

#[test]
fn models_work_inside_serde_s_own_derive() {
    let [bare, empty, _] = leaves();
    let mut null = bare.clone();
    null.name = OptionalNullable::Null;
    let untagged = vec![
        Untagged::Strict(KeyedStrict { a: 1, b: Some(-1) }),
        Untagged::Leaf(null.clone()),
        Untagged::Leaf(bare.clone()),
        Untagged::Open(Open::Succeeded),
        Untagged::Open(Open::Other("x".into())),
    ];
    round_trips(&untagged, WITH_NULL);
    let tagged = vec![
        Tagged::Keyed(Keyed { a: 1, b: None }),
        Tagged::Leaf(null.clone()),
        Tagged::Leaf(empty.clone()),
    ];
    round_trips(&tagged, WITH_NULL);
    let flattened = [
        (null.clone(), OptionalNullable::Absent),
        (bare, OptionalNullable::Null),
        (empty, OptionalNullable::Value(null)),
    ];
    for (leaf, extra) in flattened {
        round_trips(&Flattened { id: 1, leaf, extra }, WITH_NULL);
    }
}

#[test]
fn texts_are_borrowed_from_the_input() {
    #[derive(Debug, PartialEq, ApiModel)]
    struct Borrowed<'a> {
        text: &'a str,
        maybe: Option<&'a str>,
        any: OptionalNullable<&'a str>,
        #[const_tag("b")]
        tag: ConstTag<Self>,
    }

    let model = Borrowed {
        text: "x",
        maybe: Some("y"),
        any: OptionalNullable::Null,
        tag: ConstTag::new(),
    };
    let json = serde_json::to_string(&model).unwrap();
    assert_eq!(serde_json::from_str(&json).map_err(text), Ok(model));
    let borrowed: Borrowed<'_> = serde_json::from_str(&json).unwrap();
    let bytes = rmp_serde::to_vec(&borrowed).unwrap();
    assert_eq!(rmp_serde::from_slice(&bytes).map_err(text), Ok(borrowed));
}

/// A model in a struct of serde's derive, whose own fields and the rest stand beside the model's.
#[test]
fn a_flattened_model_takes_its_own_keys_only() {
    #[derive(Debug, PartialEq, ApiModel)]
    #[serde(deny_unknown_fields)]
    struct Inner {
        #[serde(alias = "ident")]
        id: u8,
        #[optional_nullable]
        note: OptionalNullable<String>,
    }

    #[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    struct Outer {
        x: u8,
        #[serde(flatten)]
        inner: Inner,
        #[serde(flatten)]
        rest: std::collections::BTreeMap<String, serde_json::Value>,
    }

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Closed {
        #[serde(flatten)]
        _inner: Inner,
    }

    for (json, written) in [
        (
            r#"{"extra":true,"note":null,"id":1,"x":2}"#,
            r#"{"x":2,"id":1,"note":null,"extra":true}"#,
        ),
        (r#"{"ident":1,"x":2}"#, r#"{"x":2,"id":1}"#),
    ] {
        let outer: Outer = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&outer).unwrap(), written);
        let mut cbor = Vec::new();
        ciborium::into_writer(&outer, &mut cbor).unwrap();
        assert_eq!(ciborium::from_reader::<Outer, _>(&cbor[..]).unwrap(), outer);
    }
    assert!(serde_json::from_str::<Closed>(r#"{"id":1}"#).is_ok());
    let error = serde_json::from_str::<Closed>(r#"{"id":1,"x":2}"#).unwrap_err();
    assert!(
        error.to_string().starts_with("unknown field `x`"),
        "{error}"
    );
}

#[derive(Debug, ApiModel)]
#[serde(tag = "by")]
enum ByKind {
    #[const_tag("leaf")]
    Leaf(Leaf),
}

#[derive(Debug, ApiModel)]
#[serde(untagged)]
enum AnyLeaf {
    Leaf(Leaf),
}

/// A format that refuses whatever is asked for, by its own error.
struct Refuses;

impl<'de> Deserializer<'de> for Refuses {
    type Error = ValueError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ValueError> {
        Err(ValueError::invalid_type(
            Unexpected::Other("nothing"),
            &visitor,
        ))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl IntoDeserializer<'_> for Refuses {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// A format whose newtypes are the variant `other` of an enum.
struct Variants;

impl<'de> Deserializer<'de> for Variants {
    type Error = ValueError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ValueError> {
        visitor.visit_enum("other".into_deserializer())
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

fn error_of<'de, T: Deserialize<'de>>(
    deserializer: impl Deserializer<'de, Error = ValueError>,
) -> String {
    T::deserialize(deserializer)
        .err()
        .map_or_else(String::new, |error| error.to_string())
}

#[test]
fn errors_of_a_format_say_what_was_expected() {
    let keys = || MapDeserializer::new([(Refuses, 1)].into_iter());
    for (error, expected) in [
        (error_of::<Leaf>(Refuses), "an object for `Leaf`"),
        (error_of::<Leaf>(keys()), "a key"),
        (error_of::<ByKind>(Refuses), "an object for `ByKind`"),
        (
            error_of::<ByKind>(MapAccessDeserializer::new(keys())),
            "a key",
        ),
        (error_of::<AnyLeaf>(Refuses), "a value for `AnyLeaf`"),
        (error_of::<OptionalNullable<u8>>(Refuses), "null or a value"),
        (error_of::<Open>(Refuses), "a string for `Open`"),
        (error_of::<Literals>(Refuses), "an object for `Literals`"),
    ] {
        assert_eq!(error, format!("invalid type: nothing, expected {expected}"));
    }
}

#[test]
fn a_union_is_no_enum_of_a_format() {
    let other = "invalid type: string \"other\", expected";
    assert_eq!(
        error_of::<ByKind>(Variants),
        format!("{other} an object for `ByKind`")
    );
    assert_eq!(
        error_of::<AnyLeaf>(Variants),
        format!("{other} a value that is no enum")
    );
}
