//! Values that a union keeps aside: what they hold, how often they are decided, and what is refused.
#![allow(missing_docs, clippy::needless_pass_by_value)]

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fmt::{self, Debug};
use std::marker::PhantomData;

use optnull::{ApiModel, ConstTag};
use serde::de::value::{Error as ValueError, MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeOwned, Error as _, IgnoredAny, IntoDeserializer};
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::ser::{Error as _, SerializeMap};
use serde::{forward_to_deserialize_any, Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{json, Value};

#[derive(Debug, Clone, Copy, PartialEq)]
enum Format {
    Json,
    JsonReader,
    JsonValue,
    Cbor,
    MessagePack,
}

const FORMATS: [Format; 5] = [
    Format::Json,
    Format::JsonReader,
    Format::JsonValue,
    Format::Cbor,
    Format::MessagePack,
];

fn text(error: impl ToString) -> String {
    error.to_string()
}

impl Format {
    fn is_for_people(self) -> bool {
        matches!(self, Format::Json | Format::JsonReader | Format::JsonValue)
    }

    /// The JSON document in this format, read as a `T`.
    fn read<T: DeserializeOwned>(self, json: &str) -> Result<T, String> {
        match self {
            Format::Json => serde_json::from_str(json).map_err(text),
            Format::JsonReader => serde_json::from_reader(json.as_bytes()).map_err(text),
            Format::JsonValue => {
                serde_json::from_value(serde_json::from_str(json).unwrap()).map_err(text)
            }
            Format::Cbor | Format::MessagePack => {
                self.read_tree(&serde_json::from_str(json).unwrap())
            }
        }
    }

    fn read_tree<T: DeserializeOwned>(self, tree: &ciborium::Value) -> Result<T, String> {
        if self == Format::MessagePack {
            let bytes = rmp_serde::to_vec(tree).map_err(text)?;
            return rmp_serde::from_slice(&bytes).map_err(text);
        }
        let mut bytes = Vec::new();
        ciborium::into_writer(tree, &mut bytes).map_err(text)?;
        ciborium::from_reader(&bytes[..]).map_err(text)
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Held<T> {
    v: T,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "kind")]
enum Tagged<T> {
    #[const_tag("held")]
    Held(Held<T>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Untagged<T> {
    Held(Held<T>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Both<T> {
    Tagged(Tagged<T>),
}

/// A value after the tag, before it, in a union without one, and in both.
fn places<T: DeserializeOwned>(format: Format, v: &str) -> [(String, Result<T, String>); 4] {
    let documents = [
        format!(r#"{{"kind":"held","v":{v}}}"#),
        format!(r#"{{"v":{v},"kind":"held"}}"#),
        format!(r#"{{"v":{v}}}"#),
        format!(r#"{{"v":{v},"kind":"held"}}"#),
    ];
    let mut place = 0;
    documents.map(|json| {
        place += 1;
        let read = match place {
            1 | 2 => format.read(&json).map(|Tagged::Held(held)| held.v),
            3 => format.read(&json).map(|Untagged::Held(held)| held.v),
            _ => format
                .read(&json)
                .map(|Both::Tagged(Tagged::Held(held))| held.v),
        };
        (format!("{json} as {format:?}, place {place}"), read)
    })
}

#[track_caller]
fn comes_through<T: DeserializeOwned + Debug + PartialEq>(v: &str, expected: &T) {
    for (place, read) in FORMATS.iter().flat_map(|format| places::<T>(*format, v)) {
        assert_eq!(read.as_ref(), Ok(expected), "{place}");
    }
}

#[track_caller]
fn is_refused<T: DeserializeOwned + Debug>(format: Format, v: &str, reason: &str) {
    for (place, read) in places::<T>(format, v) {
        let error = read.expect_err(&place);
        assert!(error.contains(reason), "{error}: {place}");
    }
}

/// A type that nobody writes.
macro_rules! unwritten {
    ($($ty:ty),*) => {$(
        impl Serialize for $ty {
            fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
                Err(S::Error::custom("this is only read"))
            }
        }
    )*};
}

mod tags {
    use super::*;

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(deny_unknown_fields)]
    struct Point {
        x: i64,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(tag = "b")]
    enum Inner {
        #[const_tag("i")]
        Point(Point),
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(tag = "a")]
    enum Outer {
        #[const_tag("o")]
        Inner(Inner),
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(untagged)]
    enum Around {
        Outer(Outer),
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(tag = "kind")]
    enum Open {
        #[const_tag("x")]
        Point(Point),
        #[unrecognized]
        Other(BTreeMap<String, Value>),
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(untagged)]
    enum AroundOpen {
        Open(Open),
    }

    fn permutations(entries: &[&str]) -> Vec<String> {
        let [first, rest @ ..] = entries else {
            return vec![String::new()];
        };
        let shorter = permutations(rest);
        let longer = shorter.iter().flat_map(|shorter| {
            let split: Vec<&str> = shorter.split(',').filter(|one| !one.is_empty()).collect();
            (0..=split.len()).map(move |at| {
                let mut all = split.clone();
                all.insert(at, first);
                all.join(",")
            })
        });
        longer.collect()
    }

    fn both(json: &str) -> [Result<Outer, String>; 6] {
        let around = |format: Format| format.read(json).map(|Around::Outer(outer)| outer);
        let alone = |format: Format| format.read(json);
        [
            around(Format::Json),
            around(Format::Cbor),
            around(Format::MessagePack),
            alone(Format::Json),
            alone(Format::Cbor),
            alone(Format::MessagePack),
        ]
    }

    #[test]
    fn supplied_tags_in_any_order_and_each_once() {
        let entries = [r#""a":"o""#, r#""b":"i""#, r#""x":1"#];
        let point = Outer::Inner(Inner::Point(Point { x: 1 }));
        let orders = permutations(&entries);
        assert_eq!(orders.len(), 6);
        for entries in orders {
            let json = format!("{{{entries}}}");
            for read in both(&json) {
                assert_eq!(read.as_ref(), Ok(&point), "{json}");
            }
        }
        for (key, again) in [("a", entries[0]), ("b", entries[1])] {
            for entries in permutations(&[entries[0], entries[1], entries[2], again]) {
                let json = format!("{{{entries}}}");
                for read in both(&json) {
                    let error = read.expect_err(&json);
                    let reason = format!("duplicate field `{key}`");
                    assert!(error.contains(&reason), "{error}: {json}");
                }
            }
        }
    }

    #[test]
    fn an_own_tag_twice_is_refused_in_an_open_union_too() {
        for json in [
            r#"{"kind":"z","kind":"y"}"#,
            r#"{"kind":"z","kind":"z"}"#,
            r#"{"kind":"z","x":1,"kind":"x"}"#,
            r#"{"kind":"x","x":1,"kind":"z"}"#,
            r#"{"x":1,"kind":"x","kind":"x"}"#,
        ] {
            for format in [Format::Json, Format::Cbor, Format::MessagePack] {
                let reads = [
                    format.read::<AroundOpen>(json).map(|_| ()),
                    format.read::<Open>(json).map(|_| ()),
                ];
                for read in reads {
                    let error = read.expect_err(json);
                    assert!(error.contains("duplicate field `kind`"), "{error}: {json}");
                }
            }
        }
    }

    trait Named {
        type Union;
    }

    struct Flags;
    struct Words;

    /// Two unions with one path, which read objects with and without the key `kind`.
    macro_rules! same_name {
        ($name:ident, $field:ty) => {
            const _: () = {
                #[derive(Debug, Clone, PartialEq, ApiModel)]
                #[serde(deny_unknown_fields)]
                struct Strict {
                    x: $field,
                }

                #[derive(Debug, Clone, PartialEq, ApiModel)]
                struct Loose {
                    x: $field,
                }

                #[derive(Debug, Clone, PartialEq, ApiModel)]
                #[serde(untagged)]
                pub(super) enum Union {
                    Strict(Strict),
                    Loose(Loose),
                }

                impl Named for $name {
                    type Union = Union;
                }
            };
        };
    }

    same_name!(Flags, Option<bool>);
    same_name!(Words, String);

    type FlagUnion = <Flags as Named>::Union;
    type WordUnion = <Words as Named>::Union;

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(tag = "kind")]
    enum Supplied {
        #[const_tag("w")]
        Words(WordUnion),
    }

    macro_rules! sequence {
        ($union:ident: $($variant:ident($ty:ty, $late:ty),)*) => {
            #[derive(Debug, Clone, PartialEq, ApiModel)]
            #[serde(untagged)]
            enum $union { $($variant(Box<$variant>),)* }

            $(
                #[derive(Debug, Clone, PartialEq, ApiModel)]
                struct $variant { v: $ty, late: $late }
            )*
        };
    }

    sequence!(WithFirst: A1(FlagUnion, bool), A2(Supplied, bool), A3(WordUnion, Option<bool>),);
    sequence!(WithoutFirst: B1(WordUnion, bool), B2(FlagUnion, bool), B3(Supplied, Option<bool>),);
    sequence!(OtherFirst: C1(WordUnion, bool), C2(FlagUnion, Option<bool>),);

    #[test]
    fn each_union_with_each_tag_makes_its_own_choice() {
        fn debug<T: DeserializeOwned + Debug>(json: &str) -> String {
            format!("{:?}", serde_json::from_str::<T>(json).unwrap())
        }
        // With the tag read, the strict one fits; without, the tag is an unknown key of it.
        let json = r#"{"v":{"kind":"w","x":"t"}}"#;
        assert_eq!(
            debug::<WithFirst>(json),
            r#"A3(A3 { v: Loose(Loose { x: "t" }), late: None })"#
        );
        assert_eq!(
            debug::<WithoutFirst>(json),
            r#"B3(B3 { v: Words(Strict(Strict { x: "t" })), late: None })"#
        );
        // The first of the two with one name refuses what the second takes.
        assert_eq!(
            debug::<OtherFirst>(r#"{"v":{"kind":"w"}}"#),
            "C2(C2 { v: Loose(Loose { x: None }), late: None })"
        );
    }
}

mod visitors {
    use super::*;

    /// Reads the first element or entry, and leaves the rest.
    #[derive(Debug, Clone, PartialEq)]
    struct First(i64);

    impl<'de> Deserialize<'de> for First {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct FirstVisitor;
            impl<'de> Visitor<'de> for FirstVisitor {
                type Value = First;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("a list or a map")
                }

                fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<First, A::Error> {
                    Ok(First(seq.next_element()?.unwrap_or_default()))
                }

                fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<First, A::Error> {
                    let entry = map.next_entry::<IgnoredAny, i64>()?;
                    Ok(First(entry.map_or(0, |(_, value)| value)))
                }
            }
            deserializer.deserialize_any(FirstVisitor)
        }
    }

    unwritten!(First);

    #[test]
    fn one_that_stops_early_is_refused() {
        // The first place is the format's own.
        for (whole, expected) in [("[]", 0), ("[7]", 7), (r#"{"a":7}"#, 7)] {
            for (place, read) in places::<First>(Format::Json, whole).into_iter().skip(1) {
                assert_eq!(read, Ok(First(expected)), "{place}");
            }
        }
        for (more, reason) in [
            ("[7,8]", "invalid length 2, expected fewer elements"),
            ("[7,8,9]", "invalid length 3, expected fewer elements"),
            (
                r#"{"a":7,"b":8}"#,
                "invalid length 2, expected fewer entries",
            ),
        ] {
            for (place, read) in places::<First>(Format::Json, more).into_iter().skip(1) {
                let error = read.expect_err(&place);
                assert!(error.contains(reason), "{error}: {place}");
            }
        }
    }

    /// How many elements or entries are left, as said before each of them and after the last.
    #[derive(Debug, Clone, PartialEq)]
    struct Left(Vec<Option<usize>>);

    impl<'de> Deserialize<'de> for Left {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct LeftVisitor;
            impl<'de> Visitor<'de> for LeftVisitor {
                type Value = Left;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("a list or a map")
                }

                fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Left, A::Error> {
                    let mut left = vec![seq.size_hint()];
                    while seq.next_element::<IgnoredAny>()?.is_some() {
                        left.push(seq.size_hint());
                    }
                    Ok(Left(left))
                }

                fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Left, A::Error> {
                    let mut left = vec![map.size_hint()];
                    while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {
                        left.push(map.size_hint());
                    }
                    Ok(Left(left))
                }
            }
            deserializer.deserialize_any(LeftVisitor)
        }
    }

    unwritten!(Left);

    /// Asks for a value whose key it has not read.
    #[derive(Debug, Clone, PartialEq)]
    struct ValueFirst;

    impl<'de> Deserialize<'de> for ValueFirst {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct ValueVisitor;
            impl<'de> Visitor<'de> for ValueVisitor {
                type Value = ValueFirst;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("a map")
                }

                fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ValueFirst, A::Error> {
                    map.next_value::<IgnoredAny>().map(|_| ValueFirst)
                }
            }
            deserializer.deserialize_any(ValueVisitor)
        }
    }

    unwritten!(ValueFirst);

    #[test]
    fn a_value_before_its_key_is_an_error() {
        // The first place is the format's own.
        for (place, read) in places::<ValueFirst>(Format::Cbor, r#"{"a":1}"#)
            .into_iter()
            .skip(1)
        {
            let error = read.expect_err(&place);
            assert!(error.contains("before its key"), "{error}: {place}");
        }
    }

    #[test]
    fn they_learn_how_much_is_left() {
        let left = |most: usize| Left((0..=most).rev().map(Some).collect());
        for (v, most) in [
            ("[]", 0),
            ("[7,8,9]", 3),
            ("{}", 0),
            (r#"{"a":7,"b":8,"c":9}"#, 3),
        ] {
            // The first place is the format's own.
            for (place, read) in places::<Left>(Format::Json, v).into_iter().skip(1) {
                assert_eq!(read, Ok(left(most)), "{place}");
            }
        }
    }

    thread_local! {
        static CALLS: Cell<usize> = const { Cell::new(0) };
    }

    /// Counts its readings.
    #[derive(Debug, Clone, PartialEq)]
    struct Counted;

    /// The same, and fails.
    #[derive(Debug, Clone, PartialEq)]
    struct Never;

    fn count<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
        CALLS.set(CALLS.get() + 1);
        u8::deserialize(deserializer).map(|_| ())
    }

    impl<'de> Deserialize<'de> for Counted {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            u8::deserialize(deserializer).map(|_| Counted)
        }
    }

    impl<'de> Deserialize<'de> for Never {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            count(deserializer)?;
            Err(D::Error::custom("never"))
        }
    }

    unwritten!(Counted, Never);

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(untagged)]
    enum Fails {
        One(Held<Never>),
        List(Vec<Never>),
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(untagged)]
    enum Fits {
        One(Held<Never>),
        List((Never,)),
        Fitting(Held<Counted>),
        Counted(Vec<Counted>),
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct Late<T> {
        part: T,
        late: i64,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct Part<T> {
        part: T,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(untagged)]
    enum Asks<T> {
        First(Late<T>),
        Second(Late<T>),
        Third(Part<T>),
    }

    #[test]
    fn what_a_union_makes_of_a_part_is_decided_once() {
        for part in [r#"{"v":1}"#, "[1]"] {
            let json = format!(r#"{{"part":{part}}}"#);
            CALLS.set(0);
            let read = serde_json::from_str::<Asks<Fits>>(&json);
            assert!(matches!(read, Ok(Asks::Third(_))), "{read:?}");
            assert_eq!(CALLS.get(), 1, "{json}");

            CALLS.set(0);
            let error = serde_json::from_str::<Asks<Fails>>(&json).unwrap_err();
            assert_eq!(error.to_string().matches(": never").count(), 3, "{error}");
            assert_eq!(CALLS.get(), 1, "{json}");
        }
    }
}

mod readable {
    use super::*;

    /// What a format answers.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    struct Asks(bool);

    impl<'de> Deserialize<'de> for Asks {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let answer = deserializer.is_human_readable();
            IgnoredAny::deserialize(deserializer)?;
            Ok(Asks(answer))
        }
    }

    unwritten!(Asks);

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct Flat {
        id: i64,
        #[serde(flatten)]
        rest: BTreeMap<Asks, Asks>,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(tag = "kind")]
    enum Catches {
        #[const_tag("flat")]
        Flat(Flat),
        #[unrecognized]
        Other(Asks),
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(untagged)]
    enum Whole {
        Asks(Asks),
    }

    #[test]
    fn a_value_sees_the_answer_of_its_format() {
        for format in FORMATS {
            let answer = Asks(format.is_for_people());
            for v in ["1", r#""t""#, "[1]", r#"{"a":1}"#] {
                for (place, read) in places::<Asks>(format, v) {
                    assert_eq!(read, Ok(answer), "{place}");
                }
                assert_eq!(format.read(v), Ok(Whole::Asks(answer)), "{v} {format:?}");
            }
            for v in ["[[1]]", r#"{"k":[1]}"#] {
                for (place, read) in places::<ListOrMap>(format, v) {
                    let (ListOrMap::Lists(found) | ListOrMap::Map(found)) = read.unwrap();
                    assert_eq!(found.0, [answer], "{place}");
                }
            }
            let rest = BTreeMap::from([(answer, answer)]);
            let flat = Flat { id: 1, rest };
            assert_eq!(format.read(r#"{"id":1,"k":2}"#), Ok(flat.clone()));
            for json in [
                r#"{"kind":"flat","id":1,"k":2}"#,
                r#"{"k":2,"kind":"flat","id":1}"#,
                r#"{"k":2,"id":1,"kind":"flat"}"#,
            ] {
                let expected = Catches::Flat(flat.clone());
                assert_eq!(format.read(json), Ok(expected), "{json} {format:?}");
            }
            for json in [r#"{"kind":"other","k":2}"#, r#"{"k":2,"kind":"other"}"#] {
                let expected = Catches::Other(answer);
                assert_eq!(format.read(json), Ok(expected), "{json} {format:?}");
            }
        }
    }

    /// The elements of the one list, or of the map's keys.
    #[derive(Debug, Clone, PartialEq)]
    struct Answers(Vec<Asks>);

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(untagged)]
    enum ListOrMap {
        Lists(Answers),
        Map(Answers),
    }

    impl<'de> Deserialize<'de> for Answers {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            struct AnswersVisitor;
            impl<'de> Visitor<'de> for AnswersVisitor {
                type Value = Answers;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("a list of lists, or a map")
                }

                fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Answers, A::Error> {
                    let mut all = Vec::new();
                    while let Some(answer) = seq.next_element()? {
                        all.push(answer);
                    }
                    Ok(Answers(all))
                }

                fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Answers, A::Error> {
                    let mut all = Vec::new();
                    while let Some((answer, IgnoredAny)) = map.next_entry()? {
                        all.push(answer);
                    }
                    Ok(Answers(all))
                }
            }
            deserializer.deserialize_any(AnswersVisitor)
        }
    }

    unwritten!(Answers);

    fn is_no_key<K: DeserializeOwned + Debug + Ord>(format: Format, v: &str) {
        for (index, (place, read)) in places::<BTreeMap<K, u8>>(format, v).into_iter().enumerate() {
            let error = read.expect_err(&place);
            // The words in the first place are the format's own.
            assert!(
                index == 0 || error.contains("invalid type: string"),
                "{error}: {place}"
            );
        }
    }

    #[test]
    fn keys_spell_numbers_only_in_formats_for_people() {
        for format in FORMATS {
            for (key, flag) in [("1", "true"), ("-7", "false")] {
                let numbers = format!(r#"{{"{key}":5}}"#);
                let flags = format!(r#"{{"{flag}":5}}"#);
                if format.is_for_people() {
                    let key: i64 = key.parse().unwrap();
                    for (place, read) in places::<BTreeMap<i64, u8>>(format, &numbers) {
                        assert_eq!(read, Ok(BTreeMap::from([(key, 5)])), "{place}");
                    }
                    let flag: bool = flag.parse().unwrap();
                    for (place, read) in places::<BTreeMap<bool, u8>>(format, &flags) {
                        assert_eq!(read, Ok(BTreeMap::from([(flag, 5)])), "{place}");
                    }
                } else {
                    is_no_key::<i64>(format, &numbers);
                    is_no_key::<bool>(format, &flags);
                }
            }
        }
    }

    #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
    #[serde(untagged)]
    enum Key {
        Int(i64),
        Flag(bool),
        Text(String),
    }

    fn tree(entries: impl IntoIterator<Item = (ciborium::Value, i64)>) -> ciborium::Value {
        let entries = entries.into_iter();
        ciborium::Value::Map(entries.map(|(key, value)| (key, value.into())).collect())
    }

    #[test]
    fn a_union_as_a_key_is_the_same_with_the_tag_first_and_last() {
        let texts = ["1", "-1", "true", "t", ""].map(|key| (Key::Text(key.into()), 5));
        let texts = BTreeMap::from(texts);
        comes_through(r#"{"1":5,"-1":5,"true":5,"t":5,"":5}"#, &texts);

        let keys = tree([
            (1.into(), 5),
            ((-1).into(), 6),
            (true.into(), 7),
            ("1".into(), 8),
        ]);
        let expected = BTreeMap::from([
            (Key::Int(1), 5),
            (Key::Int(-1), 6),
            (Key::Flag(true), 7),
            (Key::Text("1".into()), 8),
        ]);
        let tag = ("kind".into(), "held".into());
        let v = ("v".into(), keys);
        for format in [Format::Cbor, Format::MessagePack] {
            for entries in [[tag.clone(), v.clone()], [v.clone(), tag.clone()]] {
                let document = ciborium::Value::Map(entries.to_vec());
                let held = Held {
                    v: expected.clone(),
                };
                let tagged = Ok(Tagged::Held(held.clone()));
                assert_eq!(
                    format.read_tree(&document),
                    tagged,
                    "{document:?} {format:?}"
                );
                let untagged = Ok(Untagged::Held(held));
                assert_eq!(
                    format.read_tree(&document),
                    untagged,
                    "{document:?} {format:?}"
                );
            }
        }
    }
}

/// What a format of one's own gives, and what one sees of it.
#[derive(Debug, Clone, PartialEq)]
enum Node<'de> {
    Bool(bool),
    I64(i64),
    U64(u64),
    F32(f32),
    F64(f64),
    Char(char),
    Str(String),
    Borrowed(&'de [u8]),
    Bytes(Vec<u8>),
    None,
    Unit,
    Some(Box<Node<'de>>),
    Newtype(Box<Node<'de>>),
    Seq(Vec<Node<'de>>),
    Map(Vec<(Node<'de>, Node<'de>)>),
}

impl<'de> IntoDeserializer<'de> for Node<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Node<'de> {
    type Error = ValueError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ValueError> {
        match self {
            Node::Bool(value) => visitor.visit_bool(value),
            Node::I64(value) => visitor.visit_i64(value),
            Node::U64(value) => visitor.visit_u64(value),
            Node::F32(value) => visitor.visit_f32(value),
            Node::F64(value) => visitor.visit_f64(value),
            Node::Char(value) => visitor.visit_char(value),
            Node::Str(value) => visitor.visit_string(value),
            Node::Borrowed(value) => visitor.visit_borrowed_bytes(value),
            Node::Bytes(value) => visitor.visit_byte_buf(value),
            Node::None => visitor.visit_none(),
            Node::Unit => visitor.visit_unit(),
            Node::Some(value) => visitor.visit_some(*value),
            Node::Newtype(value) => visitor.visit_newtype_struct(*value),
            Node::Seq(values) => SeqDeserializer::new(values.into_iter()).deserialize_any(visitor),
            Node::Map(entries) => {
                MapDeserializer::new(entries.into_iter()).deserialize_any(visitor)
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, ValueError> {
        match self {
            Node::None | Node::Unit => visitor.visit_none(),
            Node::Some(value) => visitor.visit_some(*value),
            value => visitor.visit_some(value),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

struct NodeVisitor<'de>(PhantomData<Node<'de>>);

macro_rules! node {
    ($($visit:ident($ty:ty) => $variant:ident,)*) => {$(
        fn $visit<E: serde::de::Error>(self, value: $ty) -> Result<Node<'de>, E> {
            Ok(Node::$variant(value.into()))
        }
    )*};
}

impl<'de> Visitor<'de> for NodeVisitor<'de> {
    type Value = Node<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    node! {
        visit_bool(bool) => Bool,
        visit_i64(i64) => I64,
        visit_u64(u64) => U64,
        visit_f32(f32) => F32,
        visit_f64(f64) => F64,
        visit_char(char) => Char,
        visit_str(&str) => Str,
        visit_borrowed_bytes(&'de [u8]) => Borrowed,
        visit_bytes(&[u8]) => Bytes,
    }

    fn visit_none<E>(self) -> Result<Node<'de>, E> {
        Ok(Node::None)
    }

    fn visit_unit<E>(self) -> Result<Node<'de>, E> {
        Ok(Node::Unit)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node<'de>, D::Error> {
        Node::deserialize(deserializer).map(|node| Node::Some(Box::new(node)))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Node<'de>, D::Error> {
        Node::deserialize(deserializer).map(|node| Node::Newtype(Box::new(node)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node<'de>, A::Error> {
        let mut nodes = Vec::new();
        while let Some(node) = seq.next_element()? {
            nodes.push(node);
        }
        Ok(Node::Seq(nodes))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node<'de>, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Node::Map(entries))
    }
}

impl<'de> Deserialize<'de> for Node<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor(PhantomData))
    }
}

unwritten!(Node<'_>);

fn string(text: &str) -> Node<'static> {
    Node::Str(text.into())
}

fn object<'de>(entries: &[(&str, Node<'de>)]) -> Node<'de> {
    let entries = entries.iter();
    Node::Map(
        entries
            .map(|(key, node)| (string(key), node.clone()))
            .collect(),
    )
}

mod nodes {
    use super::*;

    fn boxed(node: &Node<'static>) -> Box<Node<'static>> {
        Box::new(node.clone())
    }

    fn read<T: Deserialize<'static>>(node: Node<'static>) -> Result<T, String> {
        T::deserialize(node).map_err(text)
    }

    /// A value in each place of [`places`].
    fn held<T: Deserialize<'static>>(v: &Node<'static>) -> [Result<T, String>; 4] {
        let tag = ("kind", string("held"));
        let v = ("v", v.clone());
        [
            read(object(&[tag.clone(), v.clone()])).map(|Tagged::Held(held)| held.v),
            read(object(&[v.clone(), tag.clone()])).map(|Tagged::Held(held)| held.v),
            read(object(std::slice::from_ref(&v))).map(|Untagged::Held(held)| held.v),
            read(object(&[v, tag])).map(|Both::Tagged(Tagged::Held(held))| held.v),
        ]
    }

    #[track_caller]
    fn is_held<T: Deserialize<'static> + Debug + PartialEq>(v: &Node<'static>, expected: &T) {
        for (place, read) in held::<T>(v).into_iter().enumerate() {
            assert_eq!(read.as_ref(), Ok(expected), "{v:?} in place {place}");
        }
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(untagged)]
    enum Whole<'a> {
        #[serde(borrow)]
        Node(Node<'a>),
    }

    #[test]
    fn what_a_format_gives_comes_through() {
        let scalars = [
            Node::Bool(true),
            Node::I64(-1),
            Node::U64(u64::MAX),
            Node::F32(0.1),
            Node::F64(0.1),
            Node::Char('é'),
            string("é"),
            Node::Borrowed(b"\xff1"),
            Node::Bytes(b"\xff2".to_vec()),
            Node::None,
            Node::Unit,
        ];
        for scalar in scalars {
            let some = Node::Some(boxed(&scalar));
            let newtype = Node::Newtype(boxed(&scalar));
            let values = [
                scalar.clone(),
                some.clone(),
                newtype.clone(),
                Node::Some(boxed(&newtype)),
                Node::Newtype(boxed(&some)),
                Node::Seq(vec![scalar.clone(), some.clone(), newtype.clone()]),
                object(&[("a", scalar.clone()), ("b", some.clone()), ("c", newtype)]),
            ];
            for value in &values {
                is_held(value, value);
                // The wrapper that is asked for is the union's.
                let expected = match value {
                    Node::Newtype(inner) => inner,
                    value => value,
                };
                let whole = read::<Whole>(value.clone());
                assert_eq!(whole, Ok(Whole::Node(expected.clone())), "{value:?}");
            }
        }
    }

    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
    struct Meters(i64);

    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
    struct Nothing;

    #[derive(Debug, Clone, PartialEq)]
    struct Blob(Vec<u8>);

    impl<'de> Deserialize<'de> for Blob {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            match deserializer.deserialize_bytes(NodeVisitor(PhantomData))? {
                Node::Bytes(bytes) => Ok(Blob(bytes)),
                Node::Borrowed(bytes) => Ok(Blob(bytes.to_vec())),
                _ => Err(D::Error::custom("no bytes")),
            }
        }
    }

    unwritten!(Blob);

    #[test]
    fn what_a_format_gives_is_read_by_its_type() {
        let seven = Node::I64(7);
        for some in [seven.clone(), Node::Some(boxed(&seven))] {
            is_held::<Option<i64>>(&some, &Some(7));
        }
        for none in [Node::None, Node::Unit] {
            is_held::<Option<i64>>(&none, &None);
        }
        for meters in [seven.clone(), Node::Newtype(boxed(&seven))] {
            // Without the wrapper serde's own derive reads no newtype from these nodes.
            let first = usize::from(meters == seven);
            for read in held::<Meters>(&meters).into_iter().skip(first) {
                assert_eq!(read, Ok(Meters(7)), "{meters:?}");
            }
        }
        is_held(&Node::Char('c'), &'c');
        is_held(&Node::Char('c'), &"c".to_owned());
        is_held(&string("c"), &'c');
        is_held(&Node::F32(0.5), &0.5_f32);
        is_held(&Node::F32(0.5), &0.5_f64);
        is_held(&Node::F64(0.5), &0.5_f32);
        is_held(&Node::Bytes(vec![1, 2]), &Blob(vec![1, 2]));
        is_held(&Node::Borrowed(&[1, 2]), &Blob(vec![1, 2]));
        is_held::<&[u8]>(&Node::Borrowed(&[1, 2]), &&[1, 2][..]);
        is_held(&Node::Unit, &());
        // The first place is the format's own.
        for read in held(&Node::Seq(vec![])).into_iter().skip(1) {
            assert_eq!(read, Ok(Nothing));
        }
        for read in held::<Nothing>(&Node::Seq(vec![seven])) {
            let error = read.expect_err("a list of one as a unit struct");
            assert!(error.contains("expected unit struct Nothing"), "{error}");
        }
    }

    /// What is no object is called by what it is, where a union had to keep it.
    #[test]
    fn a_value_that_is_no_object_is_called_so() {
        let seven = Node::I64(7);
        for (v, called) in [
            (Node::Bool(true), "boolean `true`"),
            (seven.clone(), "integer `7`"),
            (Node::U64(7), "integer `7`"),
            (Node::F32(0.5), "floating point `0.5`"),
            (Node::F64(0.5), "floating point `0.5`"),
            (Node::Char('c'), "character `c`"),
            (string("t"), "string \"t\""),
            (Node::Bytes(vec![1]), "byte array"),
            (Node::None, "null"),
            (Node::Some(boxed(&seven)), "null"),
            (Node::Unit, "null"),
            (Node::Newtype(boxed(&seven)), "newtype struct"),
            (Node::Seq(vec![]), "sequence"),
        ] {
            let expected = format!("invalid type: {called}, expected an object for `Strs`");
            let error = held::<Strs>(&v)[1].clone().expect_err(called);
            assert!(error.contains(&expected), "{error}");
        }
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct WithX {
        x: BTreeMap<String, i64>,
    }

    /// Reads any value, and ignores nothing of it.
    #[derive(Debug, Clone, PartialEq)]
    struct Any;

    impl<'de> Deserialize<'de> for Any {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            Node::deserialize(deserializer).map(|_| Any)
        }
    }

    unwritten!(Any);

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct WithY {
        y: Any,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(untagged)]
    enum Fewest {
        X(WithX),
        Y(WithY),
    }

    /// The keys in an object that is ignored count, whatever it is wrapped in.
    #[test]
    fn ignored_keys_count_in_wrappers() {
        let x = ("x", object(&[("a", Node::I64(1))]));
        let y = object(&[("a", Node::I64(1)), ("b", Node::I64(2))]);
        for wrapped in [
            y.clone(),
            Node::Some(boxed(&y)),
            Node::Newtype(boxed(&y)),
            Node::Seq(vec![y.clone()]),
        ] {
            let read = read::<Fewest>(object(&[x.clone(), ("y", wrapped.clone())]));
            assert_eq!(read, Ok(Fewest::Y(WithY { y: Any })), "{wrapped:?}");
        }
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct Literal {
        #[const_tag("literal", required)]
        #[serde(rename = "type")]
        ty: ConstTag<Self>,
    }

    #[test]
    fn a_literal_can_be_bytes() {
        for (ty, fits) in [
            (string("literal"), true),
            (Node::Bytes(b"literal".to_vec()), true),
            (Node::Borrowed(b"literal"), true),
            (string("liberal"), false),
            (Node::Bytes(b"liberal".to_vec()), false),
            (Node::Borrowed(b"\xff"), false),
        ] {
            let read = read::<Literal>(object(&[("type", ty.clone())]));
            match read {
                Ok(_) => assert!(fits, "{ty:?}"),
                Err(error) => {
                    assert!(!fits, "{ty:?}: {error}");
                    assert!(
                        error.ends_with(r#"expected the literal "literal""#),
                        "{error}"
                    );
                }
            }
        }
    }

    macro_rules! tagged_by {
        ($($union:ident { $($tag:literal $variant:ident),* })*) => {$(
            #[derive(Debug, Clone, PartialEq, ApiModel)]
            #[serde(tag = "kind")]
            enum $union { $(#[const_tag($tag)] $variant(Held<i64>),)* }

            impl Point for $union {
                fn first(held: Held<i64>) -> Self {
                    let variants = [$($union::$variant as fn(Held<i64>) -> Self),*];
                    variants[0](held)
                }
            }
        )*};
    }

    trait Point: Sized {
        fn first(held: Held<i64>) -> Self;
    }

    tagged_by! {
        Strs { "a" A, "b" B }
        Ints { 1 A, 2 B }
        Bools { true A, false B }
        Mixed { "a" A, 1 B }
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(tag = "kind")]
    enum OpenInts {
        #[const_tag(1)]
        A(Held<i64>),
        #[unrecognized]
        Other(BTreeMap<String, Value>),
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(tag = "kind")]
    enum OpenStrs {
        #[const_tag("a")]
        A(Held<i64>),
        #[unrecognized]
        Other(BTreeMap<String, Value>),
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(untagged)]
    enum Around<T> {
        T(T),
    }

    fn with_tag<T: Deserialize<'static>>(tag: &Node<'static>) -> [Result<T, String>; 3] {
        let (tag, v) = (("kind", tag.clone()), ("v", Node::I64(7)));
        [
            read(object(&[tag.clone(), v.clone()])),
            read(object(&[v.clone(), tag.clone()])),
            read(object(&[v, tag])).map(|Around::T(read)| read),
        ]
    }

    #[track_caller]
    fn refuses<T: Deserialize<'static> + Debug>(
        union: &str,
        tag: &Node<'static>,
        unexpected: &str,
    ) {
        for read in with_tag::<T>(tag) {
            let error = read.expect_err(unexpected);
            let reason = format!("invalid {unexpected}, expected the tag `kind` of `{union}`");
            assert!(error.contains(&reason), "{error} is not {reason}");
        }
    }

    #[track_caller]
    fn takes<T: Deserialize<'static> + Debug + PartialEq>(tag: &Node<'static>, expected: &T) {
        for read in with_tag::<T>(tag) {
            assert_eq!(read.as_ref(), Ok(expected), "{tag:?}");
        }
    }

    #[test]
    fn a_tag_of_another_type_is_called_so() {
        let text = (string("a"), r#"type: string "a""#);
        let one = (Node::I64(1), "type: integer `1`");
        let unsigned = (Node::U64(1), "type: integer `1`");
        let large = (Node::U64(u64::MAX), "type: integer `18446744073709551615`");
        let yes = (Node::Bool(true), "type: boolean `true`");
        let half = (Node::F64(0.5), "type: floating point `0.5`");
        let list = (Node::Seq(vec![]), "type: sequence");
        let bytes = (Node::Bytes(b"a".to_vec()), r#"type: string "a""#);
        let always = [&half, &list];
        let for_strs = [&one, &unsigned, &large, &yes];
        for (tag, unexpected) in for_strs.into_iter().chain(always) {
            refuses::<Strs>("Strs", tag, unexpected);
            refuses::<OpenStrs>("OpenStrs", tag, unexpected);
        }
        for (tag, unexpected) in [&text, &yes, &bytes].into_iter().chain(always) {
            refuses::<Ints>("Ints", tag, unexpected);
            refuses::<OpenInts>("OpenInts", tag, unexpected);
        }
        let for_bools = [&text, &one, &unsigned, &large, &bytes];
        for (tag, unexpected) in for_bools.into_iter().chain(always) {
            refuses::<Bools>("Bools", tag, unexpected);
        }
        for (tag, unexpected) in always {
            refuses::<Mixed>("Mixed", tag, unexpected);
        }
        let known = "expected `1` or `2`";
        for read in with_tag::<Ints>(&large.0) {
            let error = read.unwrap_err();
            let reason = format!("unknown `kind` `{}` for `Ints`, {known}", u64::MAX);
            assert!(error.contains(&reason), "{error}");
        }
    }

    #[test]
    fn a_tag_can_be_bytes() {
        let v = || Held { v: 7 };
        for tag in [
            string("a"),
            Node::Bytes(b"a".to_vec()),
            Node::Borrowed(b"a"),
        ] {
            takes(&tag, &Strs::first(v()));
            takes(&tag, &Mixed::first(v()));
        }
        takes(&Node::U64(1), &Ints::first(v()));
        takes(&Node::Bool(true), &Bools::first(v()));
        refuses::<Strs>("Strs", &Node::Bytes(vec![0xff]), "value: byte array");
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(tag = "kind")]
    enum OpenNodes<'a> {
        #[const_tag("a")]
        A(Held<i64>),
        #[unrecognized]
        #[serde(borrow)]
        Other(BTreeMap<String, Node<'a>>),
    }

    /// Written back as a string, it would have another meaning.
    #[test]
    fn a_tag_that_is_bytes_and_not_known_stays_bytes() {
        for tag in [Node::Bytes(b"z".to_vec()), Node::Borrowed(b"z")] {
            for (place, read) in with_tag::<OpenNodes>(&tag).into_iter().enumerate() {
                let OpenNodes::Other(kept) = read.unwrap() else {
                    panic!("`z` is no tag of a variant");
                };
                assert_eq!(kept["v"], Node::I64(7));
                let is_bytes = match &kept["kind"] {
                    Node::Bytes(bytes) => bytes == b"z",
                    Node::Borrowed(bytes) => *bytes == b"z",
                    _ => false,
                };
                assert!(is_bytes, "{:?} of {tag:?} in place {place}", kept["kind"]);
            }
        }
    }

    #[test]
    fn keys_can_be_bytes() {
        let bytes = |key: &'static str| {
            [
                Node::Borrowed(key.as_bytes()),
                Node::Bytes(key.as_bytes().to_vec()),
                string(key),
            ]
        };
        for (kind, v) in bytes("kind").into_iter().zip(bytes("v")) {
            let tag = (kind, string("a"));
            let v = (v, Node::I64(7));
            let expected = Strs::first(Held { v: 7 });
            for entries in [vec![tag.clone(), v.clone()], vec![v.clone(), tag.clone()]] {
                let document = Node::Map(entries);
                assert_eq!(read(document.clone()), Ok(expected.clone()), "{document:?}");
                let around = Around::T(expected.clone());
                assert_eq!(read(document.clone()), Ok(around), "{document:?}");
            }
            let twice = Node::Map(vec![tag.clone(), v, tag]);
            for read in [
                read::<Around<OpenStrs>>(twice.clone()).map(|Around::T(read)| read),
                read::<OpenStrs>(twice.clone()),
            ] {
                let error = read.unwrap_err();
                assert!(error.contains("duplicate field `kind`"), "{error}");
            }
        }
    }
}

mod integer_keys {
    use super::*;

    #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
    #[serde(untagged)]
    enum Key {
        Int(i64),
        Big(u64),
        Text(String),
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(tag = "kind")]
    enum Open {
        #[const_tag("held")]
        Held(Held<i64>),
        #[unrecognized]
        Other(BTreeMap<Key, Key>),
    }

    #[test]
    fn a_catch_all_keeps_them() {
        let tag = ("kind".into(), "z".into());
        let one = (1.into(), 2.into());
        let negative = ((-3).into(), 4.into());
        let big = (u64::MAX.into(), 6.into());
        let expected = Open::Other(BTreeMap::from([
            (Key::Int(-3), Key::Int(4)),
            (Key::Int(1), Key::Int(2)),
            (Key::Big(u64::MAX), Key::Int(6)),
            (Key::Text("kind".into()), Key::Text("z".into())),
        ]));
        let entries = [one, negative, big];
        for at in 0..=entries.len() {
            let mut entries: Vec<(ciborium::Value, ciborium::Value)> = entries.to_vec();
            entries.insert(at, tag.clone());
            let document = ciborium::Value::Map(entries);
            let read = Format::MessagePack.read_tree::<Open>(&document);
            assert_eq!(read.as_ref(), Ok(&expected), "the tag at {at}");
            let bytes = rmp_serde::to_vec(&expected).unwrap();
            assert_eq!(rmp_serde::from_slice::<Open>(&bytes).unwrap(), expected);
        }
    }
}

mod plain_serde {
    use super::*;

    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
    enum Plain {
        Unit,
        Newtype(i64),
        Tuple(i64, i64),
        Struct { a: i64 },
    }

    #[test]
    fn variants_of_serdes_enum() {
        for (v, expected) in [
            (r#""Unit""#, Plain::Unit),
            (r#"{"Newtype":1}"#, Plain::Newtype(1)),
            (r#"{"Tuple":[1,2]}"#, Plain::Tuple(1, 2)),
            (r#"{"Struct":{"a":1}}"#, Plain::Struct { a: 1 }),
        ] {
            comes_through(v, &expected);
        }
        for (place, read) in places::<Plain>(Format::Json, r#"{"Unit":null}"#) {
            assert_eq!(read, Ok(Plain::Unit), "{place}");
        }
        for (v, reason) in [
            (r#"{"Unit":1}"#, "invalid type"),
            (r#"{"Unit":{}}"#, "invalid type"),
            (r#""Newtype""#, "invalid type: unit variant"),
            (r#""Tuple""#, "invalid type: unit variant"),
            (r#""Struct""#, "invalid type: unit variant"),
            (r#"{"Other":1}"#, "unknown variant `Other`"),
            (r#""Other""#, "unknown variant `Other`"),
        ] {
            is_refused::<Plain>(Format::Json, v, reason);
        }
        for (v, reason) in [
            (r#"{"Unit":null,"Newtype":1}"#, "a map with one entry"),
            ("{}", "a map with one entry"),
            (r#"{"Tuple":[1,2,3]}"#, "invalid length 3"),
        ] {
            // The first place is the format's own.
            for (place, read) in places::<Plain>(Format::Json, v).into_iter().skip(1) {
                let error = read.expect_err(&place);
                assert!(error.contains(reason), "{error}: {place}");
            }
        }
    }

    type Maybe = Option<Value>;

    #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
    struct Wrapped(Value);

    macro_rules! open {
        ($($union:ident($held:ty))*) => {$(
            #[derive(Debug, Clone, PartialEq, ApiModel)]
            #[serde(tag = "kind")]
            enum $union {
                #[const_tag("held")]
                Held(Held<i64>),
                #[unrecognized]
                Other($held),
            }
        )*};
    }

    open! { OpenMaybe(Maybe) OpenWrapped(Wrapped) }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(untagged)]
    enum OpenUntagged {
        Held(Held<i64>),
        #[unrecognized]
        Other(Option<Value>),
    }

    #[test]
    fn a_catch_all_can_be_an_option_or_a_newtype() {
        for json in [
            r#"{"kind":"z"}"#,
            r#"{"kind":"z","v":[1,{"a":null}]}"#,
            r#"{"v":[1,{"a":null}],"kind":"z"}"#,
            r#"{"a":1,"kind":"z","b":2}"#,
        ] {
            let tree: Value = serde_json::from_str(json).unwrap();
            for format in FORMATS {
                let maybe = OpenMaybe::Other(Some(tree.clone()));
                assert_eq!(format.read(json), Ok(maybe.clone()), "{format:?}");
                assert_eq!(serde_json::to_value(maybe).unwrap(), tree);
                let wrapped = OpenWrapped::Other(Wrapped(tree.clone()));
                assert_eq!(format.read(json), Ok(wrapped.clone()), "{format:?}");
                assert_eq!(serde_json::to_value(wrapped).unwrap(), tree);
                let around = Untagged::Held(Held {
                    v: OpenMaybe::Other(Some(tree.clone())),
                });
                assert_eq!(format.read(&format!(r#"{{"v":{json}}}"#)), Ok(around));
            }
        }
        for (json, other) in [
            ("null", None),
            ("1", Some(json!(1))),
            (r#"{"v":"t"}"#, Some(json!({"v": "t"}))),
        ] {
            for format in FORMATS {
                let expected = OpenUntagged::Other(other.clone());
                assert_eq!(format.read(json), Ok(expected), "{json} {format:?}");
            }
        }
    }
}

mod writing {
    use super::*;

    #[derive(Serialize)]
    struct Struct {
        a: i64,
        b: Option<i64>,
    }

    #[derive(Serialize)]
    struct UnitStruct;

    #[derive(Serialize)]
    struct Newtype<T>(T);

    #[derive(Serialize)]
    struct TupleStruct(i64, i64);

    #[derive(Serialize)]
    enum External {
        Unit,
        One(i64),
        Two(i64, i64),
        Named { a: i64 },
    }

    #[derive(Debug, Clone, Copy, PartialEq, Default)]
    enum As {
        #[default]
        None,
        Some,
        Unit,
        UnitStruct,
        Struct,
        NewtypeOfStruct,
        NewtypeOfUnit,
        Map,
        Variant,
        UnitVariant,
        TupleVariant,
        StructVariant,
        Bool,
        Int,
        Unsigned,
        Float,
        Char,
        Str,
        Bytes,
        Displayed,
        Seq,
        Tuple,
        TupleStruct,
        NewtypeOfInt,
        SomeInt,
        Never,
        Breaks,
    }

    impl Serialize for As {
        fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
            let object = Struct { a: 1, b: None };
            match self {
                As::None => s.serialize_none(),
                As::Some => Some(object).serialize(s),
                As::Unit => ().serialize(s),
                As::UnitStruct => UnitStruct.serialize(s),
                As::Struct => object.serialize(s),
                As::NewtypeOfStruct => Newtype(object).serialize(s),
                As::NewtypeOfUnit => Newtype(()).serialize(s),
                As::Map => BTreeMap::from([("a", 1), ("b", 2)]).serialize(s),
                As::Variant => External::One(1).serialize(s),
                As::UnitVariant => External::Unit.serialize(s),
                As::TupleVariant => External::Two(1, 2).serialize(s),
                As::StructVariant => External::Named { a: 1 }.serialize(s),
                As::Bool => true.serialize(s),
                As::Int => (-1_i64).serialize(s),
                As::Unsigned => 1_u8.serialize(s),
                As::Float => 0.5.serialize(s),
                As::Char => 'c'.serialize(s),
                As::Str => "t".serialize(s),
                As::Bytes => s.serialize_bytes(b"b"),
                As::Displayed => s.collect_str(&1),
                As::Seq => [1].as_slice().serialize(s),
                As::Tuple => (1, 2).serialize(s),
                As::TupleStruct => TupleStruct(1, 2).serialize(s),
                As::NewtypeOfInt => Newtype(1).serialize(s),
                As::SomeInt => Some(1).serialize(s),
                As::Never => Err(S::Error::custom("never")),
                As::Breaks => {
                    let mut map = s.serialize_map(None)?;
                    map.serialize_entry("a", &1)?;
                    Err(S::Error::custom("breaks"))
                }
            }
        }
    }

    impl<'de> Deserialize<'de> for As {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            IgnoredAny::deserialize(deserializer).map(|_| As::None)
        }
    }

    /// A map by its name, without entries.
    #[derive(Debug, Clone, PartialEq, Default)]
    struct AsMap(As);

    impl Extend<(String, i64)> for AsMap {
        fn extend<I: IntoIterator<Item = (String, i64)>>(&mut self, _: I) {}
    }

    impl IntoIterator for AsMap {
        type Item = (String, i64);
        type IntoIter = std::iter::Empty<(String, i64)>;

        fn into_iter(self) -> Self::IntoIter {
            std::iter::empty()
        }
    }

    impl<'a> IntoIterator for &'a AsMap {
        type Item = &'a (String, i64);
        type IntoIter = std::iter::Empty<&'a (String, i64)>;

        fn into_iter(self) -> Self::IntoIter {
            std::iter::empty()
        }
    }

    impl Serialize for AsMap {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            self.0.serialize(serializer)
        }
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct Flat {
        id: i64,
        #[serde(flatten)]
        rest: AsMap,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(tag = "kind")]
    enum Open {
        #[const_tag("flat")]
        Flat(Flat),
        #[unrecognized]
        Other(As),
    }

    fn written<T: Serialize>(value: &T) -> Result<String, String> {
        let json = serde_json::to_string(value).map_err(text);
        // The length is counted before.
        let packed = rmp_serde::to_vec(value).map_err(text);
        let packed = packed.map(|bytes| rmp_serde::from_slice::<Value>(&bytes).unwrap());
        let tree = json
            .clone()
            .map(|json| serde_json::from_str(&json).unwrap());
        assert_eq!(packed, tree);
        json
    }

    #[test]
    fn what_has_entries_is_written_as_those() {
        for (with, entries) in [
            (As::None, ""),
            (As::Some, r#""a":1,"b":null"#),
            (As::Unit, ""),
            (As::UnitStruct, ""),
            (As::Struct, r#""a":1,"b":null"#),
            (As::NewtypeOfStruct, r#""a":1,"b":null"#),
            (As::NewtypeOfUnit, ""),
            (As::Map, r#""a":1,"b":2"#),
            (As::Variant, r#""One":1"#),
        ] {
            let comma = if entries.is_empty() { "" } else { "," };
            let flat = Flat {
                id: 7,
                rest: AsMap(with),
            };
            let expected = format!(r#"{{"id":7{comma}{entries}}}"#);
            assert_eq!(written(&flat), Ok(expected), "{with:?}");
            let expected = format!(r#"{{"kind":"flat","id":7{comma}{entries}}}"#);
            assert_eq!(written(&Open::Flat(flat)), Ok(expected), "{with:?}");
            let expected = format!("{{{entries}}}");
            assert_eq!(written(&Open::Other(with)), Ok(expected), "{with:?}");
        }
    }

    #[test]
    fn what_has_none_is_refused() {
        for with in [
            As::UnitVariant,
            As::TupleVariant,
            As::StructVariant,
            As::Bool,
            As::Int,
            As::Unsigned,
            As::Float,
            As::Char,
            As::Str,
            As::Bytes,
            As::Displayed,
            As::Seq,
            As::Tuple,
            As::TupleStruct,
            As::NewtypeOfInt,
            As::SomeInt,
        ] {
            let refused = "only the entries of a map or an object can be written here";
            let flat = Flat {
                id: 7,
                rest: AsMap(with),
            };
            for value in [Open::Flat(flat), Open::Other(with)] {
                let error = serde_json::to_string(&value).unwrap_err();
                assert_eq!(error.to_string(), refused, "{with:?}");
            }
        }
    }

    #[derive(Debug, PartialEq, ApiModel)]
    struct Stops {
        never: As,
        never_again: As,
        #[serde(flatten)]
        rest: BTreeMap<String, As>,
    }

    /// After an error, nothing more is written, and that error is the one that one gets.
    #[test]
    fn the_first_error_ends_it() {
        let rest = BTreeMap::from([("never".to_owned(), As::Never)]);
        let stops = Stops {
            never: As::Never,
            never_again: As::Never,
            rest,
        };
        let mut written = Vec::new();
        let error = serde_json::to_writer(&mut written, &stops).unwrap_err();
        assert_eq!(error.to_string(), "never");
        assert_eq!(written, br#"{"never":"#);
        let breaks = Flat {
            id: 7,
            rest: AsMap(As::Breaks),
        };
        let mut written = Vec::new();
        let error = serde_json::to_writer(&mut written, &breaks).unwrap_err();
        assert_eq!(error.to_string(), "breaks");
        assert_eq!(written, br#"{"id":7,"a":1"#);
    }
}

mod any_precision {
    use super::*;

    fn number(text: &str) -> String {
        format!(r#"{{"$serde_json::private::Number":"{text}"}}"#)
    }

    /// The places where the value is kept.
    fn kept<T: DeserializeOwned>(v: &str) -> Vec<(String, Result<T, String>)> {
        let formats = [Format::Json, Format::JsonReader].into_iter();
        let kept = formats.flat_map(|format| places::<T>(format, v).into_iter().skip(1));
        kept.collect()
    }

    #[track_caller]
    fn is<T: DeserializeOwned + Debug + PartialEq>(v: &str, expected: &T) {
        for (place, read) in kept::<T>(v) {
            assert_eq!(read.as_ref(), Ok(expected), "{place}");
        }
    }

    #[track_caller]
    fn is_no<T: DeserializeOwned + Debug>(v: &str, reason: &str) {
        for (place, read) in kept::<T>(v) {
            let error = read.expect_err(&place);
            assert!(error.contains(reason), "{error}: {place}");
        }
    }

    #[test]
    fn numbers_that_are_given_as_text_come_through() {
        is(&number("1.5"), &1.5_f64);
        is(&number("1.5"), &1.5_f32);
        is(&number("-1e300"), &-1e300_f64);
        is(&number("5"), &5_f64);
        is(&number("-5"), &-5_i8);
        is(&number("255"), &255_u8);
        is(&number("-9223372036854775808"), &i64::MIN);
        is(&number("18446744073709551615"), &u64::MAX);
        is(
            &number("-170141183460469231731687303715884105728"),
            &i128::MIN,
        );
        is(
            &number("340282366920938463463374607431768211455"),
            &u128::MAX,
        );
        is(&number("1.5"), &Some(1.5));
        is(&format!("[{},{}]", number("1"), number("2")), &[1, 2]);
        is(
            &number("1.5"),
            &json!({"$serde_json::private::Number": "1.5"}),
        );
        let map = ("$serde_json::private::Number".to_owned(), "t".to_owned());
        is(&number("t"), &BTreeMap::from([map]));
    }

    #[test]
    fn numbers_of_another_type_are_refused() {
        is_no::<f64>(&number("1e400"), "number out of range");
        is_no::<f32>(&number("-1e400"), "number out of range");
        is_no::<i64>(&number("1e400"), "number out of range");
        is_no::<f64>(&number("t"), "invalid type: map");
        is_no::<Tagged<i64>>(
            &number("1"),
            "invalid type: a number, expected an object for `Tagged`",
        );
        is_no::<i64>(&number("1.5"), "invalid type: floating point `1.5`");
        is_no::<u8>(&number("256"), "invalid");
        is_no::<u64>(&number("-1"), "invalid");
        is_no::<bool>(&number("1.5"), "invalid type");
        is_no::<String>(&number("1.5"), "invalid type");
        is_no::<Vec<i64>>(&number("1"), "invalid type");
        is_no::<i64>(&number("t"), "invalid type");
        is_no::<f64>(&number("t"), "invalid type");
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct B {
        f: Value,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct A {
        x: i64,
        y: i64,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(untagged)]
    enum Either {
        B(B),
        A(A),
    }

    #[test]
    fn an_ignored_number_is_no_key() {
        let a = Either::A(A { x: 1, y: 2 });
        for (f, is_a) in [
            (number("1.5"), true),
            (number("t"), true),
            ("1.5".to_owned(), true),
            (r#"{"g":1.5}"#.to_owned(), false),
            (format!(r#"{{"g":{}}}"#, number("1.5")), false),
            (format!("[{}]", number("1.5")), true),
        ] {
            let json = format!(r#"{{"x":1,"y":2,"f":{f}}}"#);
            let read: Either = serde_json::from_str(&json).unwrap();
            assert_eq!(read == a, is_a, "{read:?} from {json}");
        }
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum R {
    X(Box<crate::R>),
    I(i32),
}

mod recursion {
    use super::*;

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct Model {
        m: i64,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct Other {
        n: i64,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(untagged)]
    enum A {
        B(Box<B>),
        M(Model),
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(untagged)]
    enum B {
        A(Box<A>),
        N(Other),
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(untagged)]
    enum Maybe {
        A(Option<Box<Maybe>>),
        B(i32),
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(untagged)]
    enum Borrowed<'a> {
        I(&'a str),
        #[serde(borrow)]
        L(Vec<Borrowed<'a>>),
    }

    #[derive(Debug, PartialEq, ApiModel)]
    #[serde(untagged)]
    enum Unsized<T: ?Sized> {
        B(Box<T>),
    }

    #[derive(Debug, PartialEq, ApiModel)]
    #[serde(
        untagged,
        bound(
            serialize = "Box<T>: Serialize",
            deserialize = "Box<T>: Deserialize<'de>"
        )
    )]
    enum Bound<T: ?Sized> {
        B(Box<T>),
    }

    type Alias = Box<Aliased>;

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(untagged)]
    enum Aliased {
        X(Alias),
        I(i32),
    }

    #[track_caller]
    fn refuses<T: DeserializeOwned + Debug>(documents: &[&str]) {
        for json in documents {
            for format in FORMATS {
                let error = format.read::<T>(json).expect_err(json);
                assert!(
                    error.contains("no variant of `"),
                    "{error}: {json} {format:?}"
                );
            }
        }
    }

    #[test]
    fn two_unions_that_hold_each_other() {
        let m = || A::M(Model { m: 1 });
        let n = || B::N(Other { n: 2 });
        for format in FORMATS {
            let read = |json: &str| format.read::<A>(json).unwrap();
            assert_eq!(read(r#"{"m":1}"#), m());
            assert_eq!(read(r#"{"n":2}"#), A::B(Box::new(n())));
            // All of one and none of the other, in the order of the variants.
            assert_eq!(read(r#"{"m":1,"n":2}"#), A::B(Box::new(n())));
            assert_eq!(read(r#"{"m":1,"z":2}"#), m());
            let read = |json: &str| format.read::<B>(json).unwrap();
            assert_eq!(read(r#"{"n":2}"#), n());
            assert_eq!(read(r#"{"m":1}"#), B::A(Box::new(m())));
            assert_eq!(read(r#"{"m":1,"n":2}"#), B::A(Box::new(m())));
        }
        let scalars = [
            "1",
            "null",
            "true",
            "0.5",
            r#""t""#,
            "[]",
            "{}",
            r#"{"z":1}"#,
        ];
        refuses::<A>(&scalars);
        refuses::<B>(&scalars);
        refuses::<A>(&["[[1]]", r#"{"m":"t"}"#]);
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct LateA {
        part: A,
        late: i64,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct PartB {
        part: B,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(untagged)]
    enum AThenB {
        A(LateA),
        B(PartB),
    }

    /// What the second was inside of the first is not what it is alone.
    #[test]
    fn two_unions_that_hold_each_other_in_one_document() {
        let m = || Box::new(A::M(Model { m: 1 }));
        for (json, expected) in [
            (r#"{"part":{"m":1}}"#, B::A(m())),
            (r#"{"part":{"n":2}}"#, B::N(Other { n: 2 })),
            (r#"{"part":{"m":1,"n":2}}"#, B::A(m())),
        ] {
            let read = serde_json::from_str::<AThenB>(json).map_err(text);
            assert_eq!(read, Ok(AThenB::B(PartB { part: expected })), "{json}");
        }
    }

    #[test]
    fn a_union_that_holds_itself_in_an_option() {
        for format in FORMATS {
            assert_eq!(format.read("5"), Ok(Maybe::B(5)), "{format:?}");
            assert_eq!(format.read("null"), Ok(Maybe::A(None)), "{format:?}");
        }
        refuses::<Maybe>(&["true", r#""t""#, "[]", "{}", r#"{"a":1}"#]);
        let some = Node::Some(Box::new(Node::I64(5)));
        let five = Maybe::A(Some(Box::new(Maybe::B(5))));
        assert_eq!(Maybe::deserialize(some), Ok(five));
    }

    #[test]
    fn a_union_that_holds_itself_by_a_path_or_an_alias() {
        for format in FORMATS {
            assert_eq!(format.read("5"), Ok(R::I(5)), "{format:?}");
            assert_eq!(format.read("5"), Ok(Aliased::I(5)), "{format:?}");
        }
        let others = ["true", "null", r#""t""#, "[]", "[1]", "{}", r#"{"a":{}}"#];
        refuses::<R>(&others);
        refuses::<Aliased>(&others);
        for (v, expected) in [("5", Ok(R::I(5))), ("[5]", Err(()))] {
            for (place, read) in places::<R>(Format::Json, v) {
                assert_eq!(read.map_err(|_| ()), expected, "{place}");
            }
        }
    }

    #[test]
    fn a_union_that_holds_itself_in_a_list() {
        let read: Borrowed = serde_json::from_str(r#"["a",["b",[]]]"#).unwrap();
        let inner = Borrowed::L(vec![Borrowed::I("b"), Borrowed::L(vec![])]);
        assert_eq!(read, Borrowed::L(vec![Borrowed::I("a"), inner]));
        for json in ["1", "null", "{}", "[1]", r#"["a",[1]]"#, r#"["\n"]"#] {
            let error = serde_json::from_str::<Borrowed>(json).unwrap_err();
            assert!(
                error.to_string().contains("no variant of `Borrowed`"),
                "{error}"
            );
        }
        let deep = format!("{}{}", "[".repeat(100), "]".repeat(100));
        assert!(matches!(serde_json::from_str(&deep), Ok(Borrowed::L(_))));
    }

    #[test]
    fn a_union_of_what_has_no_size() {
        assert_eq!(
            serde_json::from_str("5").map_err(text),
            Ok(Unsized::B(Box::new(5)))
        );
        refuses::<Unsized<i64>>(&["true", "null", "[]", "{}"]);
        let read: Bound<str> = serde_json::from_str(r#""t""#).unwrap();
        assert_eq!(read, Bound::B("t".into()));
        assert_eq!(serde_json::to_string(&read).unwrap(), r#""t""#);
        refuses::<Bound<str>>(&["1", "null", "[]", "{}"]);
        let read: Bound<[u8]> = serde_json::from_str("[1,2]").unwrap();
        assert_eq!(read, Bound::B([1, 2].into()));
        refuses::<Bound<[u8]>>(&["1", "null", r#""t""#, "[256]", "{}"]);
    }
}

mod names {
    use super::*;

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct Cow {
        #[const_tag("cow")]
        kind: ConstTag<Self>,
        milk: i64,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    struct SiteMap {
        pages: Vec<String>,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(tag = "kind")]
    enum Named {
        Cow(Cow),
        #[const_tag("map")]
        SiteMap(SiteMap),
        #[const_tag("boxed")]
        Boxed(Box<SiteMap>),
    }

    #[test]
    fn a_model_can_have_the_name_of_another_type() {
        let pages = || SiteMap::builder().pages(vec!["/".to_owned()]).build();
        for (json, last, value) in [
            (
                r#"{"kind":"cow","milk":1}"#,
                r#"{"milk":1,"kind":"cow"}"#,
                Named::Cow(Cow::builder().milk(1).build()),
            ),
            (
                r#"{"kind":"map","pages":["/"]}"#,
                r#"{"pages":["/"],"kind":"map"}"#,
                Named::SiteMap(pages()),
            ),
            (
                r#"{"kind":"boxed","pages":["/"]}"#,
                r#"{"pages":["/"],"kind":"boxed"}"#,
                Named::Boxed(Box::new(pages())),
            ),
        ] {
            assert_eq!(serde_json::to_string(&value).unwrap(), json);
            for format in FORMATS {
                assert_eq!(format.read(json), Ok(value.clone()), "{format:?}");
                assert_eq!(format.read(last), Ok(value.clone()), "{format:?}");
            }
        }
    }
}
