//! Numbers with serde_json's feature `arbitrary_precision`, which keeps all digits.

#![cfg(feature = "arbitrary_precision")]

use std::collections::BTreeMap;
use std::fmt::Debug;

use optnull::{ApiModel, ConstTag, OptionalNullable};
use rust_decimal::Decimal;
use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::{Map, Number, Value};

/// A number in every kind of field.
#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Kinds {
    required: Number,
    optional: Option<Number>,
    #[nullable]
    nullable: Option<Number>,
    three: OptionalNullable<Number>,
    #[serde(default = "default")]
    defaulted: Number,
    list: OptionalNullable<Vec<Value>>,
    #[serde(with = "rust_decimal::serde::arbitrary_precision")]
    decimal: OptionalNullable<Decimal>,
    highest: Option<u128>,
    lowest: Option<i128>,
    float: Option<f64>,
}

fn default() -> Number {
    Number::from(0)
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Flat {
    #[serde(flatten)]
    kinds: Kinds,
    #[const_tag("flat")]
    kind: ConstTag<Self>,
    #[serde(flatten)]
    rest: BTreeMap<String, Number>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "kind")]
enum Tagged {
    Flat(Box<Flat>),
    #[const_tag("kinds")]
    Kinds(Box<Kinds>),
    #[unrecognized]
    Other(Map<String, Value>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Untagged {
    Tagged(Tagged),
    Number(Number),
    List(Vec<Untagged>),
}

/// Numbers that a float has not all digits of, and others as they are written.
const NUMBERS: [&str; 8] = [
    "0",
    "-1",
    "18446744073709551615",
    "-170141183460469231731687303715884105729",
    "3.141592653589793238462643383279",
    "1.10",
    "1e+400",
    "-2.5e-7",
];

#[track_caller]
fn round_trips<M: DeserializeOwned + Serialize>(json: &str) -> M {
    let model: M = serde_json::from_str(json).unwrap_or_else(|error| panic!("{error}: {json}"));
    assert_eq!(serde_json::to_string(&model).unwrap(), json);
    let tree: Value = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_value(&model).unwrap(), tree);
    let from_tree: M = serde_json::from_value(tree).unwrap();
    assert_eq!(serde_json::to_string(&from_tree).unwrap(), json);
    model
}

#[track_caller]
fn error<M: Debug + DeserializeOwned>(json: &str) -> String {
    serde_json::from_str::<M>(json).expect_err(json).to_string()
}

fn entries(number: &str) -> String {
    format!(
        r#""required":{number},"optional":{number},"nullable":{number},"three":{number},"defaulted":{number},"list":[{number},{{"a":{number}}}]"#
    )
}

#[test]
fn all_digits_are_kept_wherever_a_number_is() {
    for number in NUMBERS {
        let entries = entries(number);
        round_trips::<Kinds>(&format!("{{{entries}}}"));
        round_trips::<Tagged>(&format!(r#"{{"kind":"kinds",{entries}}}"#));
        let tag_last = format!(r#"{{{entries},"kind":"flat","other":{number}}}"#);
        round_trips::<Flat>(&tag_last);
        assert!(matches!(round_trips(&tag_last), Tagged::Flat(_)));
        assert!(matches!(
            round_trips(&tag_last),
            Untagged::Tagged(Tagged::Flat(_))
        ));
        let unknown = format!(r#"{{"a":{number},"kind":"x","z":{number}}}"#);
        assert!(matches!(round_trips(&unknown), Tagged::Other(_)));
        round_trips::<Untagged>(&format!("[{number},[{number}]]"));
    }
}

#[test]
fn numbers_of_other_types_are_read_from_kept_digits() {
    for (entry, wrong) in [
        (
            r#""decimal":7922816251426433759354.3950335"#,
            r#""decimal":"x""#,
        ),
        (
            r#""highest":340282366920938463463374607431768211455"#,
            r#""highest":-1"#,
        ),
        (
            r#""lowest":-170141183460469231731687303715884105728"#,
            r#""lowest":1.5"#,
        ),
        (r#""float":0.1"#, r#""float":1e400"#),
    ] {
        for around in [
            r#"{"required":1,"nullable":null,"defaulted":0,…}"#,
            r#"{"required":1,"nullable":null,"defaulted":0,…,"kind":"flat"}"#,
        ] {
            let json = around.replace('…', entry);
            if json.ends_with(r#""flat"}"#) {
                round_trips::<Tagged>(&json);
                round_trips::<Untagged>(&json);
                error::<Tagged>(&around.replace('…', wrong));
            } else {
                round_trips::<Kinds>(&json);
                error::<Kinds>(&around.replace('…', wrong));
            }
        }
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Held {
    id: u8,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "v")]
enum Closed {
    #[const_tag(1)]
    One(Held),
    #[const_tag(-2)]
    MinusTwo(Held),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "v")]
enum Open {
    #[const_tag(1)]
    One(Held),
    #[unrecognized]
    Other(Map<String, Value>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "v")]
enum Mixed {
    #[const_tag(1)]
    One(Held),
    #[const_tag("one")]
    Text(Held),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
enum Code {
    #[const_tag(1)]
    One,
    #[unrecognized]
    Other(i64),
}

#[test]
fn integers_as_tags_and_values() {
    for around in [r#"{"v":…,"id":7}"#, r#"{"id":7,"v":…}"#] {
        let read = |tag: &str| around.replace('…', tag);
        let one = Held { id: 7 };
        assert_eq!(
            serde_json::from_str::<Closed>(&read("1")).unwrap(),
            Closed::One(one.clone())
        );
        assert_eq!(
            serde_json::from_str::<Closed>(&read("-2")).unwrap(),
            Closed::MinusTwo(one.clone())
        );
        assert_eq!(
            serde_json::from_str::<Open>(&read("1")).unwrap(),
            Open::One(one.clone())
        );
        assert_eq!(
            serde_json::from_str::<Mixed>(&read("1")).unwrap(),
            Mixed::One(one)
        );
        for unknown in ["2", "-9223372036854775808", "18446744073709551615"] {
            let open: Open = serde_json::from_str(&read(unknown)).unwrap();
            assert!(matches!(open, Open::Other(_)), "{open:?}");
        }
        for tag in ["1.5", "1e2", "18446744073709551616"] {
            for (error, what) in [
                (error::<Closed>(&read(tag)), "floating point `"),
                (error::<Open>(&read(tag)), "a number, "),
                (error::<Mixed>(&read(tag)), "a number, "),
            ] {
                let reason = format!("invalid type: {what}");
                assert!(error.starts_with(&reason), "{error}");
                assert!(error.contains(", expected the tag `v` of `"), "{error}");
            }
        }
    }
    assert_eq!(
        serde_json::from_str::<Vec<Code>>("[1,2]").unwrap(),
        [Code::One, Code::Other(2)]
    );
    assert!(error::<Code>("1.5").starts_with("invalid type: floating point `1.5`"));
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "v")]
enum OpenValue {
    #[const_tag(1)]
    One(Held),
    #[unrecognized]
    Other(Value),
}

/// A number is no object, though serde_json writes it as a struct.
#[test]
fn as_a_catch_all_a_number_is_not_written() {
    let number = OpenValue::Other(Value::from(1));
    let error = serde_json::to_string(&number).unwrap_err();
    let refused = "only the entries of a map or an object can be written here";
    assert_eq!(error.to_string(), refused);
}
