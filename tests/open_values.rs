//! Values that are not known: kept, and written back the same in meaning, wherever they stand.

// The tables are long, and three states in two `Option`s are among what is tested.
#![allow(clippy::too_many_lines, clippy::option_option)]

use std::collections::{BTreeMap, HashMap};
use std::fmt::{self, Debug};

use optnull::{ApiModel, ConstTag, OptionalNullable};
use serde::de::{DeserializeOwned, Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{json, Map, Value};

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
#[serde(rename_all = "snake_case")]
enum Status {
    Succeeded,
    Failed,
    #[unrecognized]
    Unrecognized(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ApiModel)]
enum Code {
    #[const_tag(200)]
    Ok,
    #[unrecognized]
    Other(i64),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
    status: Status,
    code: OptionalNullable<Code>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Bank {
    id: u64,
    nested: Option<Box<Method>>,
}

/// A union that is open, with what it keeps as a map.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card),
    #[const_tag("bank")]
    Bank(Bank),
    #[unrecognized]
    Other(Map<String, Value>),
}

/// A union without a tag that holds open ones.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Any {
    Code(Code),
    Status(Status),
    List(Vec<Any>),
    Method(Method),
}

/// Every place for a value that is not known.
#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Places<T> {
    plain: T,
    optional: Option<T>,
    #[nullable]
    nullable: Option<T>,
    tri_state: OptionalNullable<T>,
    #[optional_nullable]
    nested: Option<Option<T>>,
    list: Vec<T>,
    lists: OptionalNullable<Vec<Vec<Option<T>>>>,
    map: Option<BTreeMap<String, T>>,
    boxed: Option<Box<T>>,
    inner: Option<Box<Places<T>>>,
}

/// The same below a union.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "kind")]
enum Holder<T> {
    #[const_tag("places")]
    Places(Box<Places<T>>),
    #[const_tag("any")]
    Any(AnyList),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct AnyList {
    items: Vec<Any>,
}

/// The JSON document, read as a `T` from each format and written to it again.
///
/// CBOR's value keeps the order of the keys, so that a document has its tag where it was written.
fn through_formats<T>(json: &str) -> T
where
    T: Debug + PartialEq + Serialize + DeserializeOwned,
{
    let tree: Value = serde_json::from_str(json).unwrap();
    let ordered: ciborium::Value = serde_json::from_str(json).unwrap();
    let read: T = serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}: {json}"));

    let written = serde_json::to_string(&read).unwrap();
    let again: Value = serde_json::from_str(&written).unwrap();
    assert_eq!(again, tree, "JSON text");
    assert_eq!(serde_json::to_value(&read).unwrap(), tree, "JSON tree");
    let from_tree = T::deserialize(&tree).unwrap();
    assert_eq!(serde_json::to_value(&from_tree).unwrap(), tree, "JSON tree");

    let mut cbor = Vec::new();
    ciborium::into_writer(&ordered, &mut cbor).unwrap();
    let from_cbor: T = ciborium::from_reader(&cbor[..]).unwrap();
    assert_eq!(from_cbor, read, "CBOR");
    cbor.clear();
    ciborium::into_writer(&from_cbor, &mut cbor).unwrap();
    let again: Value = ciborium::from_reader(&cbor[..]).unwrap();
    assert_eq!(again, tree, "CBOR");

    for pack in [rmp_serde::to_vec, rmp_serde::to_vec_named] {
        let packed = pack(&ordered).unwrap();
        let from_packed: T = rmp_serde::from_slice(&packed).unwrap();
        assert_eq!(from_packed, read, "MessagePack");
    }
    for packed in [
        rmp_serde::to_vec(&read).unwrap(),
        rmp_serde::to_vec_named(&read).unwrap(),
    ] {
        let again: Value = rmp_serde::from_slice(&packed).unwrap();
        assert_eq!(again, tree, "MessagePack");
    }
    read
}

/// An object with one value at all places, with more entries before and after.
fn places(before: &str, value: &str, after: &str) -> String {
    let inner = format!(
        r#"{{"plain":{value},"nullable":null,"tri_state":null,"nested":null,"list":[],"lists":null}}"#
    );
    [
        before,
        &format!(r#""plain":{value},"optional":{value},"nullable":{value},"tri_state":{value}"#),
        &format!(r#","nested":{value},"list":[{value},{value}],"lists":[[{value},null],[]]"#),
        &format!(r#","map":{{"k":{value},"7":{value}}},"boxed":{value},"inner":{inner}"#),
        after,
    ]
    .concat()
}

/// Asserts that a value comes through at all places.
fn is_kept<T>(value: &str, expected: &T)
where
    T: Debug + Clone + PartialEq + Serialize + DeserializeOwned,
    Places<T>: Debug + PartialEq + Serialize + DeserializeOwned,
    Holder<T>: Debug + PartialEq + Serialize + DeserializeOwned,
{
    assert_eq!(&through_formats::<T>(value), expected);
    let read = through_formats::<Places<T>>(&places("{", value, "}"));
    let Places {
        plain,
        optional,
        nullable,
        tri_state,
        nested,
        list,
        lists,
        map,
        boxed,
        inner,
    } = &read;
    let some = Some(expected);
    assert_eq!(
        [Some(plain), optional.as_ref(), nullable.as_ref()],
        [some; 3]
    );
    assert_eq!(tri_state.as_ref().value(), some);
    assert_eq!(nested.as_ref().unwrap().as_ref(), some);
    assert_eq!(list, &[expected.clone(), expected.clone()]);
    let lists = lists.as_ref().value().unwrap();
    assert_eq!(lists, &[vec![Some(expected.clone()), None], vec![]]);
    let map: Vec<_> = map.as_ref().unwrap().iter().collect();
    assert_eq!(
        map,
        [(&"7".to_owned(), expected), (&"k".to_owned(), expected)]
    );
    assert_eq!(boxed.as_deref(), some);
    assert_eq!(&inner.as_ref().unwrap().plain, expected);

    for json in [
        places(r#"{"kind":"places","#, value, "}"),
        places("{", value, r#","kind":"places"}"#),
        places(
            "{",
            value,
            &format!(r#","kind":"places","extra":{value}}}"#),
        )
        .replace(&format!(r#","extra":{value}"#), ""),
    ] {
        match through_formats::<Holder<T>>(&json) {
            Holder::Places(held) => assert_eq!(*held, read),
            Holder::Any(_) => panic!("{json}"),
        }
    }
}

/// Asserts that a value comes through a union without a tag.
fn is_kept_untagged(value: &str, expected: &Any) {
    for json in [
        format!(r#"{{"kind":"any","items":[{value},[{value}]]}}"#),
        format!(r#"{{"items":[{value},[{value}]],"kind":"any"}}"#),
    ] {
        let items = vec![expected.clone(), Any::List(vec![expected.clone()])];
        assert_eq!(
            through_formats::<Holder<Status>>(&json),
            Holder::Any(AnyList { items })
        );
    }
}

fn object(json: Value) -> Map<String, Value> {
    match json {
        Value::Object(map) => map,
        other => panic!("{other}"),
    }
}

#[test]
fn unknown_strings_are_kept() {
    for text in [
        "pending",
        "",
        "Succeeded",
        "SUCCEEDED",
        " failed",
        "null",
        "7",
        "é\u{0}\n\"",
    ] {
        let expected = Status::Unrecognized(text.into());
        let json = serde_json::to_string(text).unwrap();
        is_kept(&json, &expected);
        is_kept_untagged(&json, &Any::Status(expected));
    }
    is_kept(r#""succeeded""#, &Status::Succeeded);
    is_kept_untagged(r#""succeeded""#, &Any::Status(Status::Succeeded));
}

#[test]
fn unknown_integers_are_kept() {
    for integer in [0, -1, 404, i64::MIN, i64::MAX] {
        let expected = Code::Other(integer);
        is_kept(&integer.to_string(), &expected);
        is_kept_untagged(&integer.to_string(), &Any::Code(expected));
    }
    is_kept("200", &Code::Ok);
    is_kept_untagged("200", &Any::Code(Code::Ok));
}

#[test]
fn unknown_objects_are_kept() {
    for json in [
        r#"{"method":"sepa"}"#,
        r#"{"method":"","iban":"x"}"#,
        r#"{"iban":"x","method":"Card"}"#,
        r#"{"a":{"method":"card","status":7},"method":"x","b":[1,null,-1.5,true,[],{}],"é\"":""}"#,
        r#"{"big":18446744073709551615,"small":-9223372036854775808,"method":"n","f":1e300}"#,
        r#"{"kind":"k","method":"k","items":[{"method":"card","status":"succeeded"}]}"#,
    ] {
        let expected = Method::Other(object(serde_json::from_str(json).unwrap()));
        is_kept(json, &expected);
        is_kept_untagged(json, &Any::Method(expected));
    }
}

#[test]
fn what_is_unknown_below_what_is_known_is_kept() {
    let card = |status, code| {
        Method::Card(Card {
            method: ConstTag::new(),
            status,
            code,
        })
    };
    let bank = |nested| {
        Method::Bank(Bank {
            id: u64::MAX,
            nested: Some(Box::new(nested)),
        })
    };
    let unknown = || Status::Unrecognized("new".into());
    for (json, expected) in [
        (
            r#"{"method":"card","status":"new","code":7}"#,
            card(unknown(), OptionalNullable::Value(Code::Other(7))),
        ),
        (
            r#"{"code":null,"status":"failed","method":"card"}"#,
            card(Status::Failed, OptionalNullable::Null),
        ),
        (
            r#"{"nested":{"nested":{"iban":[],"method":"sepa"},"id":18446744073709551615,"method":"bank"},"method":"bank","id":18446744073709551615}"#,
            bank(bank(Method::Other(object(
                json!({"iban": [], "method": "sepa"}),
            )))),
        ),
        (
            r#"{"method":"bank","id":18446744073709551615,"nested":{"status":"new","method":"card"}}"#,
            bank(card(unknown(), OptionalNullable::Absent)),
        ),
    ] {
        is_kept(json, &expected);
        is_kept_untagged(json, &Any::Method(expected));
    }
}

/// Keeps entries in their order.
#[derive(Debug, Clone, PartialEq)]
struct Pairs(Vec<(String, Ordered)>);

/// A value whose objects keep their order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
enum Ordered {
    Object(Pairs),
    List(Vec<Ordered>),
    Scalar(Value),
}

impl Serialize for Pairs {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PairsVisitor;

        impl<'de> Visitor<'de> for PairsVisitor {
            type Value = Pairs;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }

        deserializer.deserialize_map(PairsVisitor)
    }
}

/// What a catch-all keeps, as a model.
#[derive(Debug, Clone, PartialEq, ApiModel)]
struct UnknownModel {
    method: String,
    id: Option<u64>,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

/// What a catch-all keeps, as a struct of serde's own derive.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct UnknownStruct {
    id: Option<u64>,
    method: String,
    #[serde(flatten)]
    rest: HashMap<String, Value>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Newtype(Map<String, Value>);

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum Open<T> {
    Card(Card),
    #[unrecognized]
    Other(T),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "kind")]
enum OuterOpen<T> {
    #[const_tag("inner")]
    Inner(Open<T>),
    #[unrecognized]
    Other(T),
}

/// Asserts that a catch-all of this type keeps an unknown object, and no known one.
fn catches<T>(catch: fn(&str) -> T)
where
    T: Debug + Clone + PartialEq + Serialize + DeserializeOwned,
{
    let card = || Card {
        method: ConstTag::new(),
        status: Status::Unrecognized("x".into()),
        code: OptionalNullable::Absent,
    };
    for json in [
        r#"{"id":1,"method":"sepa","big":18446744073709551615,"none":null}"#,
        r#"{"method":"sepa","id":1,"list":[{"method":"card"}]}"#,
        r#"{"x":{"y":[-1,1.5]},"id":1,"method":""}"#,
    ] {
        assert_eq!(through_formats::<Open<T>>(json), Open::Other(catch(json)));
        let nested = format!(r#"{{"kind":"inner",{}"#, &json[1..]);
        let inner = OuterOpen::Inner(Open::Other(catch(json)));
        assert_eq!(through_formats::<OuterOpen<T>>(&nested), inner);
        let nested = format!(r#"{},"kind":"inner"}}"#, &json[..json.len() - 1]);
        assert_eq!(through_formats::<OuterOpen<T>>(&nested), inner);
        let outer = format!(r#"{{"kind":"outer",{}"#, &json[1..]);
        assert_eq!(
            through_formats::<OuterOpen<T>>(&outer),
            OuterOpen::Other(catch(&outer))
        );
    }
    for json in [
        r#"{"method":"card","status":"x"}"#,
        r#"{"status":"x","method":"card"}"#,
    ] {
        assert_eq!(through_formats::<Open<T>>(json), Open::Card(card()));
    }
    for (json, error) in [
        (
            r#"{"method":"card"}"#,
            "missing field `status` of `Card` at line 1 column 17",
        ),
        (
            r#"{"status":7,"method":"card"}"#,
            "`status`: invalid type: integer `7`, expected a string for `Status` at line 1 column 28",
        ),
        (
            r#"{"method":"card","status":"x","code":"y"}"#,
            "invalid type: string \"y\", expected an integer for `Code` at line 1 column 40",
        ),
        (
            r#"{"status":"x"}"#,
            "missing field `method` of `Open` at line 1 column 14",
        ),
        (
            r#"{"method":null}"#,
            "invalid type: null, expected the tag `method` of `Open` at line 1 column 14",
        ),
        (
            "[]",
            "invalid type: sequence, expected an object for `Open` at line 1 column 0",
        ),
    ] {
        let read = serde_json::from_str::<Open<T>>(json);
        assert_eq!(read.unwrap_err().to_string(), error, "{json}");
    }
}

#[test]
fn catch_alls_are_of_any_type_of_object() {
    fn read<T: DeserializeOwned>(json: &str) -> T {
        serde_json::from_str(json).unwrap()
    }

    catches::<Map<String, Value>>(read);
    catches::<Value>(read);
    catches::<BTreeMap<String, Value>>(read);
    catches::<HashMap<String, Value>>(read);
    catches::<Box<Map<String, Value>>>(read);
    catches::<Newtype>(read);
    catches::<Pairs>(read);
    catches::<UnknownModel>(read);
    catches::<UnknownStruct>(read);
}

#[test]
fn a_catch_all_model_reads_the_tag_as_its_field() {
    let read: Open<UnknownModel> =
        serde_json::from_str(r#"{"a":1,"method":"sepa","b":2}"#).unwrap();
    let unknown = UnknownModel {
        method: "sepa".into(),
        id: None,
        rest: [("a".into(), json!(1)), ("b".into(), json!(2))].into(),
    };
    assert_eq!(read, Open::Other(unknown));
    let read = serde_json::from_str::<Open<UnknownModel>>(r#"{"method":"sepa","id":"x"}"#);
    assert_eq!(
        read.unwrap_err().to_string(),
        "invalid type: string \"x\", expected u64 at line 1 column 25"
    );
}

#[test]
fn the_order_of_keys_is_kept() {
    for json in [
        r#"{"z":1,"method":"sepa","a":{"y":1,"b":2},"m":null}"#,
        r#"{"method":"sepa","z":1,"a":[{"y":1,"b":2}]}"#,
        r#"{"z":{"y":1,"b":2},"a":1,"method":"sepa"}"#,
    ] {
        let read: Open<Pairs> = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), json);
        let packed = rmp_serde::to_vec(&read).unwrap();
        let read: Open<Pairs> = rmp_serde::from_slice(&packed).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), json);
        let mut cbor = Vec::new();
        ciborium::into_writer(&read, &mut cbor).unwrap();
        let read: Open<Pairs> = ciborium::from_reader(&cbor[..]).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), json);

        let nested = format!(r#"{{"b":{json},"kind":"outer","a":{json}}}"#);
        let read: OuterOpen<Pairs> = serde_json::from_str(&nested).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), nested);
    }
    let yaml = "z: 1\nmethod: sepa\na: 2\n";
    let read: Open<Pairs> = serde_yaml_ng::from_str(yaml).unwrap();
    assert_eq!(serde_yaml_ng::to_string(&read).unwrap(), yaml);
}

/// A tag that stands twice cannot be kept in a map: written back it could be a known one.
#[test]
fn a_tag_twice_is_refused() {
    for json in [
        r#"{"method":"sepa","method":"sepa"}"#,
        r#"{"method":"sepa","method":"card"}"#,
        r#"{"x":1,"method":"sepa","y":1,"method":"card"}"#,
        r#"{"method":"card","status":"x","method":"sepa"}"#,
    ] {
        let error = match serde_json::from_str::<Method>(json) {
            Ok(read) => panic!("{json} was read as {read:?}"),
            Err(error) => error.to_string(),
        };
        assert!(
            error.starts_with("duplicate field `method`"),
            "{error}: {json}"
        );
    }
}

/// The tag of a union around is read already, so that the catch-all must not get it once more.
#[test]
fn a_tag_of_a_union_around_twice_is_refused() {
    for json in [
        r#"{"kind":"inner","kind":"inner","method":"sepa"}"#,
        r#"{"kind":"inner","method":"sepa","kind":"inner"}"#,
        r#"{"kind":"inner","method":"sepa","kind":"outer"}"#,
        r#"{"method":"sepa","kind":"inner","kind":"outer"}"#,
        r#"{"x":1,"kind":"inner","kind":"outer","method":"sepa"}"#,
        r#"{"kind":"inner","kind":"inner","method":"card","status":"x"}"#,
        r#"{"kind":"outer","method":"sepa","kind":"inner"}"#,
    ] {
        let read = serde_json::from_str::<OuterOpen<Map<String, Value>>>(json);
        let error = match read {
            Ok(read) => panic!("{json} was read as {read:?}"),
            Err(error) => error.to_string(),
        };
        assert!(
            error.starts_with("duplicate field `kind`"),
            "{error}: {json}"
        );
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Numbered {
    id: i64,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "v")]
enum Integers {
    #[const_tag(1)]
    One(Numbered),
    #[unrecognized]
    Other(Map<String, Value>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "v")]
enum Booleans {
    #[const_tag(true)]
    Yes(Numbered),
    #[unrecognized]
    Other(Map<String, Value>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "v")]
enum Mixed {
    #[const_tag(1)]
    One(Numbered),
    #[const_tag("one")]
    Text(Numbered),
    #[unrecognized]
    Other(Map<String, Value>),
}

/// A union that knows no tag yet.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "v")]
enum NoneKnown {
    #[unrecognized]
    Other(Map<String, Value>),
}

#[test]
fn tags_of_other_types_are_kept() {
    let documents = |tag: &str| {
        [
            format!(r#"{{"v":{tag},"id":1}}"#),
            format!(r#"{{"id":1,"v":{tag}}}"#),
        ]
    };
    let kept = |json: &str| object(serde_json::from_str(json).unwrap());
    let tags = ["2", "-1", "9223372036854775807", "-9223372036854775808"];
    for json in tags.into_iter().flat_map(documents) {
        assert_eq!(
            through_formats::<Integers>(&json),
            Integers::Other(kept(&json))
        );
        assert_eq!(through_formats::<Mixed>(&json), Mixed::Other(kept(&json)));
    }
    for json in documents("false") {
        assert_eq!(
            through_formats::<Booleans>(&json),
            Booleans::Other(kept(&json))
        );
        assert_eq!(through_formats::<Mixed>(&json), Mixed::Other(kept(&json)));
    }
    for json in documents(r#""1""#) {
        assert_eq!(through_formats::<Mixed>(&json), Mixed::Other(kept(&json)));
        assert_eq!(
            through_formats::<NoneKnown>(&json),
            NoneKnown::Other(kept(&json))
        );
    }
    for json in documents("1") {
        let one = || Numbered { id: 1 };
        assert_eq!(through_formats::<Integers>(&json), Integers::One(one()));
        assert_eq!(through_formats::<Mixed>(&json), Mixed::One(one()));
    }
    for json in documents("true") {
        assert_eq!(
            through_formats::<Booleans>(&json),
            Booleans::Yes(Numbered { id: 1 })
        );
    }
}

#[test]
fn an_integer_tag_above_those_of_a_literal_is_kept() {
    for json in [
        r#"{"v":18446744073709551615,"id":1}"#,
        r#"{"id":1,"v":18446744073709551615}"#,
    ] {
        let kept = object(serde_json::from_str(json).unwrap());
        assert_eq!(through_formats::<Mixed>(json), Mixed::Other(kept.clone()));
        assert_eq!(through_formats::<Integers>(json), Integers::Other(kept));
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum Borrowing<'a> {
    Card(Card),
    #[unrecognized]
    #[serde(borrow)]
    Other(BTreeMap<&'a str, &'a str>),
}

#[test]
fn a_catch_all_borrows_from_the_input() {
    for json in [
        r#"{"method":"sepa","iban":"x"}"#,
        r#"{"iban":"x","method":"sepa"}"#,
    ] {
        let Borrowing::Other(map) = serde_json::from_str(json).unwrap() else {
            panic!("{json}")
        };
        assert_eq!(map, [("iban", "x"), ("method", "sepa")].into());
        let input = json.as_bytes().as_ptr_range();
        let mut texts = map.into_iter().flat_map(|(key, value)| [key, value]);
        assert!(texts.all(|text| text == "method" || input.contains(&text.as_ptr())));
    }
}

#[derive(Debug, Clone, PartialEq, Eq, ApiModel)]
struct Keyed<T> {
    method: String,
    id: Option<T>,
}

#[derive(Debug, Clone, PartialEq, Eq, ApiModel)]
struct Page<T> {
    items: Vec<T>,
}

#[derive(Debug, Clone, PartialEq, Eq, ApiModel)]
struct Flattening {
    #[serde(flatten)]
    keyed: Keyed<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, ApiModel)]
struct AllKeys {
    id: String,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

#[derive(Debug, Clone, PartialEq, Eq, ApiModel)]
#[serde(untagged)]
enum EachKeyed {
    Keyed(Keyed<String>),
    Flattening(Box<Flattening>),
    AllKeys(AllKeys),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum OfParameter<T> {
    Card(Card),
    #[unrecognized]
    Other(Box<Keyed<T>>),
}

/// A model that has the tag's key, or a map for all keys, keeps what is not known.
#[test]
fn a_catch_all_that_holds_a_model() {
    macro_rules! keeps_tag {
        ($($held:ty),* $(,)?) => {$({
            #[derive(Debug, Clone, PartialEq, ApiModel)]
            #[serde(tag = "method")]
            enum Closed {
                Card(Card),
                #[unrecognized]
                Other($held),
            }

            #[derive(Debug, Clone, PartialEq, ApiModel)]
            #[serde(tag = "method")]
            enum Generic<T> {
                #[const_tag("page")]
                Page(Page<T>),
                #[unrecognized]
                Other($held),
            }

            for json in [r#"{"method":"sepa","id":"a"}"#, r#"{"id":"a","method":"sepa"}"#] {
                let read = through_formats::<Closed>(json);
                assert!(matches!(read, Closed::Other(_)), "{json}");
                let read = through_formats::<Generic<i64>>(json);
                assert!(matches!(read, Generic::Other(_)), "{json}");
            }
        })*};
    }
    keeps_tag! {
        Keyed<String>,
        Box<Keyed<String>>,
        Flattening,
        AllKeys,
        EachKeyed,
        Open<Value>,
        Box<Value>,
    }
    let read = through_formats::<OfParameter<String>>(r#"{"id":"a","method":"sepa"}"#);
    assert!(matches!(read, OfParameter::Other(_)));
}

#[test]
fn a_catch_all_that_is_no_object_is_not_written() {
    for value in [json!("x"), json!([1]), json!(1), json!(true)] {
        let error = serde_json::to_string(&Open::Other(value)).unwrap_err();
        assert_eq!(
            error.to_string(),
            "only the entries of a map or an object can be written here"
        );
    }
}

#[test]
fn a_format_that_tells_no_types_reads_what_is_known_only() {
    let card: Method = serde_json::from_str(r#"{"method":"card","status":"new"}"#).unwrap();
    let plain = postcard::to_allocvec(&card).unwrap();
    assert_eq!(postcard::from_bytes(&plain), Ok(card));
    let unknown: Method = serde_json::from_str(r#"{"method":"sepa","iban":"x"}"#).unwrap();
    let plain = postcard::to_allocvec(&unknown).unwrap();
    assert_eq!(
        postcard::from_bytes::<Method>(&plain),
        Err(postcard::Error::WontImplement)
    );
}
