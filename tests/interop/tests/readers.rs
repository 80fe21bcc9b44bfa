//! Other readers and writers of JSON than serde_json, on the same models and documents.

// Three states in two `Option`s are one of the kinds.
#![allow(clippy::option_option)]

use std::collections::BTreeMap;
use std::fmt::{Debug, Display};

use optnull::{ApiModel, ConstTag, OptionalNullable};
use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::Value;

#[derive(Debug, Clone, Copy)]
enum Json {
    Simd,
    SimdTree,
    Sonic,
    SonicBytes,
    SonicTree,
}

const ALL: [Json; 5] = [
    Json::Simd,
    Json::SimdTree,
    Json::Sonic,
    Json::SonicBytes,
    Json::SonicTree,
];

fn text(error: impl Display) -> String {
    error.to_string()
}

impl Json {
    fn read<M: DeserializeOwned>(self, json: &str) -> Result<M, String> {
        match self {
            Json::Simd => simd_json::from_slice(&mut json.as_bytes().to_vec()).map_err(text),
            Json::SimdTree => {
                let mut bytes = json.as_bytes().to_vec();
                let tree: simd_json::OwnedValue =
                    simd_json::to_owned_value(&mut bytes).map_err(text)?;
                simd_json::serde::from_owned_value(tree).map_err(text)
            }
            Json::Sonic => sonic_rs::from_str(json).map_err(text),
            Json::SonicBytes => sonic_rs::from_slice(json.as_bytes()).map_err(text),
            Json::SonicTree => {
                let tree: sonic_rs::Value = sonic_rs::from_str(json).map_err(text)?;
                sonic_rs::from_value(&tree).map_err(text)
            }
        }
    }

    fn write<M: Serialize>(self, model: &M) -> Result<String, String> {
        match self {
            Json::Simd => simd_json::to_string(model).map_err(text),
            Json::SimdTree => {
                let tree = simd_json::serde::to_owned_value(model).map_err(text)?;
                simd_json::to_string(&tree).map_err(text)
            }
            Json::Sonic => sonic_rs::to_string(model).map_err(text),
            Json::SonicBytes => {
                let bytes = sonic_rs::to_vec(model).map_err(text)?;
                String::from_utf8(bytes).map_err(text)
            }
            Json::SonicTree => {
                let tree = sonic_rs::to_value(model).map_err(text)?;
                sonic_rs::to_string(&tree).map_err(text)
            }
        }
    }

    /// Whether what it writes goes through a tree, which may put keys into another order.
    fn is_tree(self) -> bool {
        matches!(self, Json::SimdTree | Json::SonicTree)
    }
}

/// Each document is read as by serde_json, and what is read is written as by serde_json.
fn as_by_serde_json<M: Debug + PartialEq + Serialize + DeserializeOwned>(documents: &[&str]) {
    for json in documents {
        let expected = serde_json::from_str::<M>(json);
        for other in ALL {
            match (&expected, other.read::<M>(json)) {
                (Ok(model), Ok(read)) => {
                    assert_eq!(&read, model, "{other:?}: {json}");
                    let (written, by_other) = (
                        serde_json::to_string(model).unwrap(),
                        other.write(model).unwrap(),
                    );
                    if !other.is_tree() {
                        assert_eq!(by_other, written, "{other:?}");
                    }
                    let tree = |json: &str| serde_json::from_str::<Value>(json).unwrap();
                    assert_eq!(tree(&by_other), tree(&written), "{other:?}");
                }
                (Err(_), Err(_)) => {}
                (expected, read) => panic!("{other:?}: {read:?}, serde_json {expected:?}: {json}"),
            }
        }
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Kinds {
    #[const_tag("kinds")]
    kind: ConstTag<Self>,
    #[const_tag(2, required)]
    version: ConstTag<Self, 1>,
    required: String,
    optional: Option<i64>,
    #[nullable]
    nullable: Option<bool>,
    three: OptionalNullable<f64>,
    #[optional_nullable]
    nested: Option<Option<u64>>,
    #[serde(default)]
    defaulted: Vec<Status>,
    child: Option<Box<Kinds>>,
    any: OptionalNullable<Any>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(rename_all = "snake_case")]
enum Status {
    Succeeded,
    Failed,
    #[unrecognized]
    Unrecognized(String),
}

/// In place of serde_json's own, which has numbers that only serde_json can write, by its feature
/// `arbitrary_precision`.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Any {
    Nothing(()),
    Flag(bool),
    Unsigned(u64),
    Int(i64),
    Float(f64),
    Text(String),
    List(Vec<Any>),
    Object(BTreeMap<String, Any>),
}

#[derive(Debug, Clone, Copy, PartialEq, ApiModel)]
enum Code {
    #[const_tag(1)]
    One,
    #[const_tag(-2)]
    MinusTwo,
    #[unrecognized]
    Other(i32),
}

#[test]
fn every_kind_of_field() {
    as_by_serde_json::<Kinds>(&[
        r#"{"kind":"kinds","version":2,"required":"r","nullable":null,"defaulted":[]}"#,
        r#"{"version":2,"required":"","nullable":true,"three":null,"nested":null,"any":null}"#,
        r#"{"version":2,"required":"é\n\"\\😀","optional":-9223372036854775808,"nullable":false,"three":-1.5,"nested":18446744073709551615,"defaulted":["succeeded","failed","new"],"any":{"z":[1,2.5,null,true,"x"],"a":{}}}"#,
        r#" { "nullable" : null , "required" : "r" , "version" : 2 , "unknown" : [ { "a" : 1 } ] , "optional" : null } "#,
        r#"{"version":2,"required":"r","nullable":null,"child":{"version":2,"required":"c","nullable":null,"three":0.5}}"#,
        // What is refused.
        "{}",
        "[]",
        "null",
        r#"{"version":2,"required":"r","nullable":null,"required":"r"}"#,
        r#"{"version":3,"required":"r","nullable":null}"#,
        r#"{"kind":"x","version":2,"required":"r","nullable":null}"#,
        r#"{"version":2,"required":null,"nullable":null}"#,
        r#"{"version":2,"required":"r"}"#,
        r#"{"version":2,"required":"r","nullable":null,"optional":1.5}"#,
        r#"{"version":2,"required":"r","nullable":null,"nested":-1}"#,
        r#"{"version":2,"required":"r","nullable":null"#,
    ]);
    as_by_serde_json::<Vec<Code>>(&["[1,-2,7,-2147483648]", "[2147483648]", "[1.5]", r#"["1"]"#]);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum Method {
    Card(Card),
    #[const_tag("credit")]
    Credit(Box<Credit>),
    #[unrecognized]
    Unrecognized(BTreeMap<String, Any>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
    number: String,
    limit: OptionalNullable<i64>,
    #[serde(flatten)]
    holder: Option<Holder>,
    #[serde(flatten)]
    additional: BTreeMap<String, Amount>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Holder {
    name: String,
    note: Option<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
struct Credit {
    balance: u64,
    next: Option<Method>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Amount {
    Int(i64),
    Float(f64),
    Text(String),
    List(Vec<Amount>),
    Holder(Holder),
    Method(Box<Method>),
    Nothing(()),
}

/// By an integer, where unknown ones are kept.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "v")]
enum Versions {
    #[const_tag(1)]
    One(Holder),
    #[unrecognized]
    Other(BTreeMap<String, Any>),
}

#[test]
fn tagged_unions() {
    as_by_serde_json::<Vec<Method>>(&[
        r#"[{"method":"card","number":"1"},{"number":"1","method":"card"}]"#,
        r#"[{"method":"card","number":"1","limit":null,"name":"n","note":"o","x":1,"y":"s"}]"#,
        r#"[{"limit":5,"x":1.5,"name":"n","y":[1,"s",null],"number":"1","method":"card"}]"#,
        r#"[{"number":"1","method":"card","x":{"name":"n"},"name":"n"}]"#,
        r#"[{"method":"credit","balance":18446744073709551615},{"balance":0,"method":"credit"}]"#,
        r#"[{"balance":1,"next":{"number":"1","method":"card"},"method":"credit"}]"#,
        r#"[{"method":"credit","next":{"x":1,"method":"new","y":{"z":[]}},"balance":1}]"#,
        r#"[{"method":"new","a":1,"b":[2.5]},{"b":{"é\"":"\u0041"},"method":"new"}]"#,
        // What is refused.
        r#"[{"number":"1"}]"#,
        r#"[{"number":1,"method":"card"}]"#,
        r#"[{"method":"credit","balance":1,"x":1}]"#,
        r#"[{"x":1,"balance":1,"method":"credit"}]"#,
        r#"[{"method":"credit","balance":-1}]"#,
        r#"[{"method":"card","number":"1","method":"card"}]"#,
        r#"[{"method":1,"number":"1"}]"#,
    ]);
    as_by_serde_json::<Versions>(&[
        r#"{"v":1,"name":"n"}"#,
        r#"{"name":"n","v":1}"#,
        r#"{"name":"n","v":2}"#,
        r#"{"v":-1}"#,
        r#"{"v":18446744073709551615}"#,
        r#"{"v":"1"}"#,
    ]);
}

#[test]
fn untagged_unions() {
    as_by_serde_json::<Vec<Amount>>(&[
        r#"[1,-1,1.5,"1",null,[],[1,[2,"x"]]]"#,
        r#"[{"name":"n"},{"name":"n","note":"o"},{"method":"card","number":"1"}]"#,
        r#"[{"number":"1","method":"card","name":"n"},{"method":"new","name":"n"}]"#,
        "[9223372036854775807,-9223372036854775808,0.1]",
        r#"[{"a":1}]"#,
        "[true]",
        "[1,2",
    ]);
}

#[test]
fn the_words_of_a_model_are_told_by_each_reader() {
    for (json, words) in [
        (
            r#"[{"method":"credit"}]"#,
            "missing field `balance` of `Credit`",
        ),
        (
            r#"[{"balance":1,"x":1,"method":"credit"}]"#,
            "unknown field `x`, expected `balance` or `next`",
        ),
        (
            r#"[{"balance":1,"method":"credit","balance":1}]"#,
            "duplicate field `balance`",
        ),
        (
            r#"[{"x":[true],"method":"card","number":"1"}]"#,
            "`x`: no variant of `Amount` fits: ",
        ),
        (
            r#"[{"method":"card","x":[true],"number":"1"}]"#,
            "no variant of `Amount` fits: ",
        ),
    ] {
        for other in ALL {
            let error = other.read::<Vec<Method>>(json).expect_err(json);
            assert!(error.contains(words), "{other:?}: {error}");
        }
    }
}
