//! What each kind of field does with a key that is absent, null, a value or a wrong one: read,
//! written and built.

// The tables are long, and three states in two `Option`s are what is tested.
#![allow(clippy::too_many_lines, clippy::option_option)]

use std::fmt::Debug;
use std::hash::{DefaultHasher, Hash, Hasher};

use optnull::{ApiModel, ConstTag, OptionalNullable};
use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::{json, Value};

/// A model with one field `a`.
trait OneField: Debug + PartialEq + Serialize + DeserializeOwned {
    fn a(&self) -> &dyn Debug;
}

macro_rules! models {
    ($($(#[$attr:meta])* $name:ident { $(#[$field:meta])* $ty:ty })*) => {$(
        #[derive(Debug, Clone, PartialEq, ApiModel)]
        $(#[$attr])*
        struct $name {
            $(#[$field])*
            a: $ty,
        }

        impl OneField for $name {
            fn a(&self) -> &dyn Debug {
                &self.a
            }
        }
    )*};
}

models! {
    Required { String }
    Optional { Option<String> }
    OptionalByPath { std::option::Option<String> }
    Nullable { #[nullable] Option<String> }
    TriState { #[optional_nullable] OptionalNullable<String> }
    TriStateByType { optnull::OptionalNullable<String> }
    Nested { #[optional_nullable] Option<Option<String>> }
    Defaulted { #[serde(default)] String }
    DefaultedByPath { #[serde(default = "house")] String }
    OptionalByDefault { #[serde(default)] Option<String> }
    OptionalDefaulted { #[serde(default = "some_house")] Option<String> }
    Tag { #[const_tag("card")] ConstTag<Self> }
    TagRequired { #[const_tag("card", required)] ConstTag<Self> }
    TagOptional { #[const_tag("card")] Option<ConstTag<Self>> }
    TagNullable { #[const_tag("card")] #[nullable] Option<ConstTag<Self>> }
    TagTriState { #[const_tag("card")] OptionalNullable<ConstTag<Self>> }
    TagNested { #[const_tag("card")] #[optional_nullable] Option<Option<ConstTag<Self>>> }
    TakesUnit { () }
    TakesValue { Value }
    TakesOption { Slot<Option<String>> }
    DefaultTakesNull { #[serde(default)] Value }
    IntTag { #[const_tag(2)] ConstTag<Self> }
    NegativeTag { #[const_tag(-2)] ConstTag<Self> }
    LeastTag { #[const_tag(-9_223_372_036_854_775_808)] ConstTag<Self> }
    HexTag { #[const_tag(0x10, required)] ConstTag<Self> }
    TrueTag { #[const_tag(true)] ConstTag<Self> }
    FalseTag { #[const_tag(false)] OptionalNullable<ConstTag<Self>> }
    QuotedTag { #[const_tag("say \"é\"\n")] ConstTag<Self> }
}

fn house() -> String {
    "house".into()
}

#[allow(clippy::unnecessary_wraps)] // as a field's default it has the field's type
fn some_house() -> Option<String> {
    Some(house())
}

/// A generic model in the place of a value.
#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Slot<T> {
    item: T,
}

/// The field of the model, and the model's document.
fn shown<M: OneField>(model: &M) -> String {
    let written = serde_json::to_string(model).unwrap();
    let read: M = serde_json::from_str(&written).unwrap();
    assert_eq!(&read, model, "read back from {written}");
    format!("{:?} {written}", model.a())
}

fn read<M: OneField>(json: &str) -> String {
    match serde_json::from_str::<M>(json) {
        Ok(model) => shown(&model),
        Err(error) => error.to_string(),
    }
}

type Reader = fn(&str) -> String;

fn check(reader: Reader, json: &str, expected: &str, failures: &mut Vec<String>) {
    let got = reader(json);
    if got != expected {
        failures.push(format!("{json}\n  expected {expected}\n       got {got}"));
    }
}

fn none(failures: &[String]) {
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn reads_and_writes_every_kind() {
    let docs = [
        "{}",
        r#"{"a":null}"#,
        r#"{"a":"card"}"#,
        r#"{"a":"cash"}"#,
        r#"{"a":1}"#,
    ];
    let no_string = "invalid type: integer `1`, expected a string at line 1 column 6";
    let null_string = "invalid type: null, expected a string at line 1 column 9";
    let other = r#"invalid value: string "cash", expected the literal "card" at line 1 column 11"#;
    let no_literal = r#"invalid type: integer `1`, expected the literal "card" at line 1 column 6"#;
    let null_literal = r#"invalid type: null, expected the literal "card" at line 1 column 9"#;
    let card = r#""card" {"a":"card"}"#;
    let cash = r#""cash" {"a":"cash"}"#;
    let some_card = r#"Some("card") {"a":"card"}"#;
    let some_cash = r#"Some("cash") {"a":"cash"}"#;
    let value_card = r#"Value("card") {"a":"card"}"#;
    let value_cash = r#"Value("cash") {"a":"cash"}"#;
    let table: [(Reader, [&str; 5]); 17] = [
        (
            read::<Required>,
            [
                "missing field `a` of `Required` at line 1 column 2",
                null_string,
                card,
                cash,
                no_string,
            ],
        ),
        (
            read::<Optional>,
            ["None {}", "None {}", some_card, some_cash, no_string],
        ),
        (
            read::<OptionalByPath>,
            ["None {}", "None {}", some_card, some_cash, no_string],
        ),
        (
            read::<Nullable>,
            [
                "missing field `a` of `Nullable` at line 1 column 2",
                r#"None {"a":null}"#,
                some_card,
                some_cash,
                no_string,
            ],
        ),
        (
            read::<TriState>,
            [
                "Absent {}",
                r#"Null {"a":null}"#,
                value_card,
                value_cash,
                no_string,
            ],
        ),
        (
            read::<TriStateByType>,
            [
                "Absent {}",
                r#"Null {"a":null}"#,
                value_card,
                value_cash,
                no_string,
            ],
        ),
        (
            read::<Nested>,
            [
                "None {}",
                r#"Some(None) {"a":null}"#,
                r#"Some(Some("card")) {"a":"card"}"#,
                r#"Some(Some("cash")) {"a":"cash"}"#,
                no_string,
            ],
        ),
        (
            read::<Defaulted>,
            [r#""" {"a":""}"#, null_string, card, cash, no_string],
        ),
        (
            read::<DefaultedByPath>,
            [
                r#""house" {"a":"house"}"#,
                null_string,
                card,
                cash,
                no_string,
            ],
        ),
        (
            read::<OptionalByDefault>,
            ["None {}", "None {}", some_card, some_cash, no_string],
        ),
        (
            read::<OptionalDefaulted>,
            [
                r#"Some("house") {"a":"house"}"#,
                r#"None {"a":null}"#,
                some_card,
                some_cash,
                no_string,
            ],
        ),
        (read::<Tag>, [card, null_literal, card, other, no_literal]),
        (
            read::<TagRequired>,
            [
                "missing field `a` of `TagRequired` at line 1 column 2",
                null_literal,
                card,
                other,
                no_literal,
            ],
        ),
        (
            read::<TagOptional>,
            ["None {}", "None {}", some_card, other, no_literal],
        ),
        (
            read::<TagNullable>,
            [
                "missing field `a` of `TagNullable` at line 1 column 2",
                r#"None {"a":null}"#,
                some_card,
                other,
                no_literal,
            ],
        ),
        (
            read::<TagTriState>,
            [
                "Absent {}",
                r#"Null {"a":null}"#,
                value_card,
                other,
                no_literal,
            ],
        ),
        (
            read::<TagNested>,
            [
                "None {}",
                r#"Some(None) {"a":null}"#,
                r#"Some(Some("card")) {"a":"card"}"#,
                other,
                no_literal,
            ],
        ),
    ];
    let mut failures = Vec::new();
    for (reader, row) in table {
        for (json, expected) in docs.iter().zip(row) {
            check(reader, json, expected, &mut failures);
        }
    }
    none(&failures);
}

#[test]
fn types_that_take_null_read_it_but_need_their_key() {
    let table: &[(Reader, &str, &str)] = &[
        (
            read::<TakesUnit>,
            "{}",
            "missing field `a` of `TakesUnit` at line 1 column 2",
        ),
        (read::<TakesUnit>, r#"{"a":null}"#, r#"() {"a":null}"#),
        (
            read::<TakesUnit>,
            r#"{"a":1}"#,
            "invalid type: integer `1`, expected unit at line 1 column 6",
        ),
        (
            read::<TakesValue>,
            "{}",
            "missing field `a` of `TakesValue` at line 1 column 2",
        ),
        (read::<TakesValue>, r#"{"a":null}"#, r#"Null {"a":null}"#),
        (
            read::<TakesValue>,
            r#"{"a":[1]}"#,
            r#"Array [Number(1)] {"a":[1]}"#,
        ),
        (read::<DefaultTakesNull>, "{}", r#"Null {"a":null}"#),
        (
            read::<DefaultTakesNull>,
            r#"{"a":null}"#,
            r#"Null {"a":null}"#,
        ),
        (
            read::<TakesOption>,
            r#"{"a":{}}"#,
            "missing field `item` of `Slot` at line 1 column 7",
        ),
        (
            read::<TakesOption>,
            r#"{"a":{"item":null}}"#,
            r#"Slot { item: None } {"a":{"item":null}}"#,
        ),
        (
            read::<TakesOption>,
            r#"{"a":{"item":"x"}}"#,
            r#"Slot { item: Some("x") } {"a":{"item":"x"}}"#,
        ),
    ];
    let mut failures = Vec::new();
    for (reader, json, expected) in table {
        check(*reader, json, expected, &mut failures);
    }
    none(&failures);
}

#[test]
fn literals_are_strings_integers_and_booleans() {
    let table: &[(Reader, &str, &str)] = &[
        (read::<IntTag>, "{}", r#"2 {"a":2}"#),
        (read::<IntTag>, r#"{"a":2}"#, r#"2 {"a":2}"#),
        (
            read::<IntTag>,
            r#"{"a":3}"#,
            "invalid value: integer `3`, expected the literal 2 at line 1 column 6",
        ),
        (
            read::<IntTag>,
            r#"{"a":-2}"#,
            "invalid value: integer `-2`, expected the literal 2 at line 1 column 7",
        ),
        (
            read::<IntTag>,
            r#"{"a":18446744073709551615}"#,
            "invalid value: integer `18446744073709551615`, expected the literal 2 at line 1 column 25",
        ),
        (
            read::<IntTag>,
            r#"{"a":"2"}"#,
            r#"invalid type: string "2", expected the literal 2 at line 1 column 8"#,
        ),
        (
            read::<IntTag>,
            r#"{"a":null}"#,
            "invalid type: null, expected the literal 2 at line 1 column 9",
        ),
        (read::<NegativeTag>, r#"{"a":-2}"#, r#"-2 {"a":-2}"#),
        (
            read::<NegativeTag>,
            r#"{"a":2}"#,
            "invalid value: integer `2`, expected the literal -2 at line 1 column 6",
        ),
        (
            read::<NegativeTag>,
            r#"{"a":18446744073709551614}"#,
            "invalid value: integer `18446744073709551614`, expected the literal -2 at line 1 column 25",
        ),
        (
            read::<LeastTag>,
            "{}",
            r#"-9223372036854775808 {"a":-9223372036854775808}"#,
        ),
        (read::<HexTag>, r#"{"a":16}"#, r#"16 {"a":16}"#),
        (read::<TrueTag>, r#"{"a":true}"#, r#"true {"a":true}"#),
        (
            read::<TrueTag>,
            r#"{"a":false}"#,
            "invalid value: boolean `false`, expected the literal true at line 1 column 10",
        ),
        (
            read::<TrueTag>,
            r#"{"a":1}"#,
            "invalid type: integer `1`, expected the literal true at line 1 column 6",
        ),
        (
            read::<FalseTag>,
            r#"{"a":false}"#,
            r#"Value(false) {"a":false}"#,
        ),
        (read::<FalseTag>, r#"{"a":null}"#, r#"Null {"a":null}"#),
        (
            read::<FalseTag>,
            r#"{"a":true}"#,
            "invalid value: boolean `true`, expected the literal false at line 1 column 9",
        ),
        (
            read::<QuotedTag>,
            r#"{"a":"say \"\u00e9\"\n"}"#,
            r#""say \"é\"\n" {"a":"say \"é\"\n"}"#,
        ),
    ];
    let mut failures = Vec::new();
    for (reader, json, expected) in table {
        check(*reader, json, expected, &mut failures);
    }
    none(&failures);
}

fn hash(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// A tag shows, derefs and hashes as its literal, so that it can stand for it.
#[test]
fn a_tag_is_its_literal() {
    let tag = Tag::builder().build().a;
    assert_eq!(
        (tag.as_str(), &*tag, tag.as_ref()),
        ("card", "card", "card")
    );
    assert_eq!((tag.to_string(), hash(tag)), ("card".into(), hash("card")));
    let two = IntTag::builder().build().a;
    assert_eq!(
        (*two, two.to_string(), hash(two)),
        (2, "2".into(), hash(2_i64))
    );
    let yes = TrueTag::builder().build().a;
    assert_eq!(
        (*yes, yes.to_string(), hash(yes)),
        (true, "true".into(), hash(true))
    );
}

#[test]
fn three_states_from_and_into_options() {
    type Three = OptionalNullable<u8>;
    for (three, option, nested) in [
        (Three::Absent, None, None),
        (Three::Null, None, Some(None)),
        (Three::Value(7), Some(7), Some(Some(7))),
    ] {
        let is = (three.is_absent(), three.is_null(), three.is_value());
        let is_nested = (nested.is_none(), nested == Some(None), option.is_some());
        assert_eq!(is, is_nested);
        assert_eq!(Option::<u8>::from(three), option);
        assert_eq!(Option::<Option<u8>>::from(three), nested);
        assert_eq!(Three::from(nested), three);
        assert_eq!(three.unwrap_or_default(), option.unwrap_or_default());
        let mut other = three;
        let by_mut = OptionalNullable::<&mut u8>::from(&mut other);
        assert_eq!(by_mut.map(|value| *value), three);
        let by_ref = OptionalNullable::<&u8>::from(&other);
        assert_eq!(by_ref.map(|value| *value), three);
    }
    assert_eq!(Three::from(Some(7)), Three::Value(7));
    assert_eq!(Three::from(None::<u8>), Three::Absent);
    assert_eq!(Three::from(7), Three::Value(7));
}

#[test]
fn builds_every_kind() {
    let owned = || "card".to_owned();
    let card = r#""card" {"a":"card"}"#;
    let some_card = r#"Some("card") {"a":"card"}"#;
    let value_card = r#"Value("card") {"a":"card"}"#;
    let nested_card = r#"Some(Some("card")) {"a":"card"}"#;
    let null = OptionalNullable::Null;
    macro_rules! table {
        ($($model:ident $(.$set:ident($value:expr))? => $expected:expr,)*) => {
            [$((
                stringify!($model $(.$set($value))?),
                shown(&$model::builder()$(.$set($value))?.build()),
                $expected,
            ),)*]
        };
    }
    let table = table! {
        Required.a("card") => card,
        Required.a(owned()) => card,
        Required.a(&owned()) => card,
        Required.a('c') => r#""c" {"a":"c"}"#,
        Optional => "None {}",
        Optional.a("card") => some_card,
        Optional.a(owned()) => some_card,
        Optional.a(&owned()) => some_card,
        Optional.a(Some(owned())) => some_card,
        Optional.a(None) => "None {}",
        OptionalByPath.a("card") => some_card,
        Nullable.a("card") => some_card,
        Nullable.a(owned()) => some_card,
        Nullable.a(Some(owned())) => some_card,
        Nullable.a(None) => r#"None {"a":null}"#,
        TriState => "Absent {}",
        TriState.a("card") => value_card,
        TriState.a(owned()) => value_card,
        TriState.a(&owned()) => value_card,
        TriState.a(Some(owned())) => value_card,
        TriState.a(None) => "Absent {}",
        TriState.a(OptionalNullable::Null) => r#"Null {"a":null}"#,
        TriState.a(OptionalNullable::Absent) => "Absent {}",
        TriState.a(OptionalNullable::Value(owned())) => value_card,
        TriState.a(OptionalNullable::from("card")) => value_card,
        TriStateByType.a(OptionalNullable::Null) => r#"Null {"a":null}"#,
        Nested => "None {}",
        Nested.a("card") => nested_card,
        Nested.a(owned()) => nested_card,
        Nested.a(Some(owned())) => nested_card,
        Nested.a(None) => "None {}",
        Nested.a(OptionalNullable::Null) => r#"Some(None) {"a":null}"#,
        Nested.a(OptionalNullable::Value(owned())) => nested_card,
        Defaulted => r#""" {"a":""}"#,
        Defaulted.a("card") => card,
        Defaulted.a(owned()) => card,
        DefaultedByPath => r#""house" {"a":"house"}"#,
        DefaultedByPath.a("card") => card,
        OptionalByDefault => "None {}",
        OptionalByDefault.a("card") => some_card,
        OptionalDefaulted => r#"Some("house") {"a":"house"}"#,
        OptionalDefaulted.a("card") => some_card,
        OptionalDefaulted.a(Some(owned())) => some_card,
        OptionalDefaulted.a(None) => r#"None {"a":null}"#,
        Tag => card,
        TagRequired => card,
        TagOptional => "None {}",
        TagOptional.a(ConstTag::new()) => some_card,
        TagOptional.a(Some(ConstTag::new())) => some_card,
        TagOptional.a(None) => "None {}",
        TagNullable.a(ConstTag::new()) => some_card,
        TagNullable.a(None) => r#"None {"a":null}"#,
        TagTriState => "Absent {}",
        TagTriState.a(ConstTag::new()) => value_card,
        TagTriState.a(OptionalNullable::Null) => r#"Null {"a":null}"#,
        TagTriState.a(None) => "Absent {}",
        TagNested => "None {}",
        TagNested.a(ConstTag::new()) => nested_card,
        TagNested.a(OptionalNullable::Null) => r#"Some(None) {"a":null}"#,
        TakesUnit.a(()) => r#"() {"a":null}"#,
        TakesValue.a(json!(1)) => r#"Number(1) {"a":1}"#,
        TakesValue.a(Value::Null) => r#"Null {"a":null}"#,
        TakesOption.a(Slot { item: Some(owned()) }) => r#"Slot { item: Some("card") } {"a":{"item":"card"}}"#,
        DefaultTakesNull => r#"Null {"a":null}"#,
        TriState.a(null) => r#"Null {"a":null}"#,
    };
    for (call, built, expected) in table {
        assert_eq!(built, expected, "{call}");
    }
}

#[test]
fn setters_take_bare_literals_of_every_type() {
    #[derive(Debug, PartialEq, ApiModel)]
    struct Bare {
        byte: u8,
        amount: Option<i64>,
        #[nullable]
        rate: Option<f32>,
        tax: OptionalNullable<f64>,
        #[optional_nullable]
        count: Option<Option<u16>>,
        on: OptionalNullable<bool>,
        tags: OptionalNullable<Vec<String>>,
        body: OptionalNullable<Value>,
        boxed: Option<Box<str>>,
    }

    let bare = Bare::builder()
        .boxed("b")
        .body(json!({"a": null}))
        .tags(vec!["x".to_owned()])
        .on(true)
        .count(7)
        .tax(0.5)
        .rate(1.5)
        .amount(-1)
        .byte(200)
        .build();
    let expected = Bare {
        byte: 200,
        amount: Some(-1),
        rate: Some(1.5),
        tax: OptionalNullable::Value(0.5),
        count: Some(Some(7)),
        on: OptionalNullable::Value(true),
        tags: OptionalNullable::Value(vec!["x".into()]),
        body: OptionalNullable::Value(json!({"a": null})),
        boxed: Some("b".into()),
    };
    assert_eq!(bare, expected);

    let none = Bare::builder()
        .byte(0)
        .amount(None)
        .rate(None)
        .tax(None)
        .count(None)
        .on(None)
        .tags(None)
        .body(None)
        .boxed(None)
        .build();
    assert_eq!(
        serde_json::to_string(&none).unwrap(),
        r#"{"byte":0,"rate":null}"#
    );
}

#[test]
fn literals_have_no_setter() {
    /// Found only where the builder has no setter of its own.
    trait NoSetter: Sized {
        fn a(self) -> bool {
            true
        }
    }
    impl NoSetter for TagBuilder {}
    impl NoSetter for TagRequiredBuilder {}

    assert!(Tag::builder().a());
    assert!(TagRequired::builder().a());
}

#[test]
fn the_last_call_of_an_optional_setter_counts() {
    let model = TriState::builder()
        .a("card")
        .a(OptionalNullable::Null)
        .build();
    assert_eq!(model.a, OptionalNullable::Null);
    let model = Optional::builder().a("card").a(None).build();
    assert_eq!(model.a, None);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(default)]
struct Settings {
    name: String,
    retries: Option<u8>,
    note: Option<String>,
    region: OptionalNullable<String>,
    #[serde(default)]
    count: u8,
    #[serde(default)]
    label: Option<String>,
    #[serde(default = "some_house")]
    place: Option<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            name: "shop".into(),
            retries: Some(3),
            note: None,
            region: OptionalNullable::Absent,
            count: 9,
            label: Some("never used".into()),
            place: None,
        }
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(default = "Limits::usual")]
struct Limits {
    low: u8,
    high: Option<u8>,
    step: Option<u8>,
}

impl Limits {
    fn usual() -> Self {
        Limits {
            low: 1,
            high: Some(10),
            step: None,
        }
    }
}

/// What `json` is written as after it was read, and that it reads back equal.
fn rewritten<M: Debug + PartialEq + Serialize + DeserializeOwned>(json: &str) -> String {
    match serde_json::from_str::<M>(json) {
        Ok(model) => {
            let written = serde_json::to_string(&model).unwrap();
            assert_eq!(
                serde_json::from_str::<M>(&written).unwrap(),
                model,
                "{written}"
            );
            written
        }
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_container_default_fills_absent_keys_and_null_survives_it() {
    let settings = r#"{"name":"shop","retries":3,"count":0,"place":"house"}"#;
    let limits = r#"{"low":1,"high":10}"#;
    let table: &[(Reader, &str, &str)] = &[
        (rewritten::<Settings>, "{}", settings),
        (rewritten::<Settings>, settings, settings),
        (
            rewritten::<Settings>,
            r#"{"retries":null,"note":null,"label":null,"place":null,"region":null}"#,
            r#"{"name":"shop","retries":null,"region":null,"count":0,"place":null}"#,
        ),
        (
            rewritten::<Settings>,
            r#"{"name":"x","retries":0,"note":"n","region":"eu","count":1,"label":"l","place":"p"}"#,
            r#"{"name":"x","retries":0,"note":"n","region":"eu","count":1,"label":"l","place":"p"}"#,
        ),
        (
            rewritten::<Settings>,
            r#"{"name":null}"#,
            "invalid type: null, expected a string at line 1 column 12",
        ),
        (rewritten::<Limits>, "{}", limits),
        (
            rewritten::<Limits>,
            r#"{"high":null,"step":null}"#,
            r#"{"low":1,"high":null}"#,
        ),
        (
            rewritten::<Limits>,
            r#"{"low":2,"high":3,"step":4}"#,
            r#"{"low":2,"high":3,"step":4}"#,
        ),
        (
            rewritten::<Limits>,
            r#"{"low":null}"#,
            "invalid type: null, expected u8 at line 1 column 11",
        ),
    ];
    let mut failures = Vec::new();
    for (reader, json, expected) in table {
        check(*reader, json, expected, &mut failures);
    }
    none(&failures);
}

#[test]
fn a_builder_of_a_container_default_starts_from_it() {
    assert_eq!(Limits::builder().build(), Limits::usual());
    let limits = Limits::builder().low(5).high(None).step(2).build();
    assert_eq!((limits.low, limits.high, limits.step), (5, None, Some(2)));
    let settings = Settings::builder().name("x").build();
    let expected = Settings {
        name: "x".into(),
        count: 0,
        label: None,
        place: some_house(),
        ..Settings::default()
    };
    assert_eq!(settings, expected);
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Payment {
    id: String,
    #[const_tag("payment", required)]
    kind: ConstTag<Self>,
    #[serde(rename = "amountCents")]
    amount: i64,
    note: Option<String>,
    #[nullable]
    reference: Option<String>,
    tax: OptionalNullable<f64>,
    #[const_tag(1)]
    version: ConstTag<Self, 1>,
    #[const_tag(true)]
    live: Option<ConstTag<Self, 2>>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
struct Strict {
    id: i64,
    #[serde(alias = "memo")]
    note: Option<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(deny_unknown_fields)]
struct Empty {}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Batch {
    payments: Vec<Payment>,
    strict: Option<Strict>,
}

#[test]
fn documents_of_whole_models() {
    let payment = r#"{"id":"p","kind":"payment","amountCents":1,"reference":null,"version":1}"#;
    let table: &[(Reader, &str, &str)] = &[
        // Missing keys
        (
            rewritten::<Payment>,
            "{}",
            "missing fields `id`, `kind`, `amountCents` and `reference` of `Payment` at line 1 column 2",
        ),
        (
            rewritten::<Payment>,
            "{\n  \"id\": \"p\",\n  \"kind\": \"payment\"\n}\n",
            "missing fields `amountCents` and `reference` of `Payment` at line 4 column 1",
        ),
        (
            rewritten::<Payment>,
            r#"{"id":"p","kind":"payment","reference":null,"other":1}"#,
            "missing field `amountCents` of `Payment` at line 1 column 54",
        ),
        (
            rewritten::<Batch>,
            "{\"payments\": [\n  {\"kind\": \"payment\", \"amountCents\": 1}\n]}",
            "missing fields `id` and `reference` of `Payment` at line 2 column 39",
        ),
        (
            rewritten::<Strict>,
            r#"{"note":null}"#,
            "missing field `id` of `Strict` at line 1 column 13",
        ),
        // Duplicates, also of keys that keep nothing, and with null or an alias as one of the two
        (
            rewritten::<Payment>,
            r#"{"id":"p","id":"p"}"#,
            "duplicate field `id` at line 1 column 14",
        ),
        (
            rewritten::<Payment>,
            r#"{"note":null,"note":null}"#,
            "duplicate field `note` at line 1 column 19",
        ),
        (
            rewritten::<Payment>,
            r#"{"tax":null,"id":"p","tax":1}"#,
            "duplicate field `tax` at line 1 column 26",
        ),
        (
            rewritten::<Payment>,
            r#"{"version":1,"version":1}"#,
            "duplicate field `version` at line 1 column 22",
        ),
        (
            rewritten::<Payment>,
            r#"{"kind":"payment","kind":"payment"}"#,
            "duplicate field `kind` at line 1 column 24",
        ),
        (
            rewritten::<Strict>,
            r#"{"note":"a","memo":"b"}"#,
            "duplicate field `note` at line 1 column 18",
        ),
        // Unknown keys
        (
            rewritten::<Payment>,
            r#"{"x":[{"y":[]}],"id":"p","x":1,"kind":"payment","amount":2,"amountCents":1,"reference":null,"":{}}"#,
            payment,
        ),
        (
            rewritten::<Strict>,
            r#"{"id":1,"x":2}"#,
            "unknown field `x`, expected `id` or `note` at line 1 column 11",
        ),
        (
            rewritten::<Batch>,
            r#"{"payments":[],"x":1,"strict":{"id":1,"Id":2}}"#,
            "unknown field `Id`, expected `id` or `note` at line 1 column 42",
        ),
        (rewritten::<Empty>, "{}", "{}"),
        (
            rewritten::<Empty>,
            r#"{"x":1}"#,
            "unknown field `x`, there are no fields at line 1 column 4",
        ),
        // Order: any on reading, that of the declaration on writing
        (
            rewritten::<Payment>,
            r#"{"live":true,"version":1,"tax":0.5,"reference":"r","note":"n","amountCents":1,"kind":"payment","id":"p"}"#,
            r#"{"id":"p","kind":"payment","amountCents":1,"note":"n","reference":"r","tax":0.5,"version":1,"live":true}"#,
        ),
        (
            rewritten::<Payment>,
            r#"{"reference":null,"id":"p","amountCents":1,"kind":"payment"}"#,
            payment,
        ),
        (
            rewritten::<Payment>,
            r#"{"\u0069d":"p","kind":"payment","amountCents":1,"reference":null}"#,
            payment,
        ),
        // Other shapes
        (
            rewritten::<Strict>,
            "[1,null]",
            "invalid type: sequence, expected an object for `Strict` at line 1 column 1",
        ),
        (
            rewritten::<Empty>,
            "[]",
            "invalid type: sequence, expected an object for `Empty` at line 1 column 2",
        ),
        (
            rewritten::<Strict>,
            "null",
            "invalid type: null, expected an object for `Strict` at line 1 column 4",
        ),
        (
            rewritten::<Strict>,
            r#""id""#,
            r#"invalid type: string "id", expected an object for `Strict` at line 1 column 4"#,
        ),
        (
            rewritten::<Batch>,
            r#"{"payments":[["p","payment",1]]}"#,
            "invalid type: sequence, expected an object for `Payment` at line 1 column 14",
        ),
        (
            rewritten::<Batch>,
            r#"{"payments":[],"strict":null}"#,
            r#"{"payments":[]}"#,
        ),
        (
            rewritten::<Strict>,
            r#"{"id":1"#,
            "EOF while parsing an object at line 1 column 7",
        ),
        (
            rewritten::<Strict>,
            r#"{"id":1}x"#,
            "trailing characters at line 1 column 9",
        ),
    ];
    let mut failures = Vec::new();
    for (reader, json, expected) in table {
        check(*reader, json, expected, &mut failures);
    }
    none(&failures);
}

#[test]
fn messages_name_the_renamed_model() {
    #[derive(Debug, PartialEq, ApiModel)]
    #[serde(rename = "api.Session")]
    #[allow(dead_code)]
    struct Session {
        #[serde(rename = "session-id")]
        id: i64,
    }

    for (json, expected) in [
        (
            "{}",
            "missing field `session-id` of `api.Session` at line 1 column 2",
        ),
        (
            "[]",
            "invalid type: sequence, expected an object for `api.Session` at line 1 column 2",
        ),
    ] {
        let error = serde_json::from_str::<Session>(json).unwrap_err();
        assert_eq!(error.to_string(), expected);
    }
}

/// A model of which the last required key stands in an earlier word of the mask than its last key.
mod wide {
    use super::*;

    macro_rules! wide {
        ($($name:ident)*) => {
            #[derive(Debug, PartialEq, ApiModel)]
            pub(super) struct Wide {
                pub(super) first: i64,
                $(pub(super) $name: Option<i64>,)*
            }
        };
    }

    wide! {
        a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 b0 b1 b2 b3 b4 b5 b6 b7 b8 b9
        c0 c1 c2 c3 c4 c5 c6 c7 c8 c9 d0 d1 d2 d3 d4 d5 d6 d7 d8 d9
        e0 e1 e2 e3 e4 e5 e6 e7 e8 e9 f0 f1 f2 f3 f4 f5 f6 f7 f8 f9
        g0 g1 g2 g3 g4 g5 g6 g7 g8 g9 h0 h1 h2 h3 h4 h5 h6 h7 h8 h9
        i0 i1 i2 i3 i4 i5 i6 i7 i8 i9 j0 j1 j2 j3 j4 j5 j6 j7 j8 j9
        k0 k1 k2 k3 k4 k5 k6 k7 k8 k9 l0 l1 l2 l3 l4 l5 l6 l7 l8 l9
        m0 m1 m2 m3 m4 m5 m6 m7 m8 m9 n0 n1 n2 n3 n4 n5 n6 n7 n8 n9
    }
}

#[test]
fn a_missing_key_before_many_optional_ones_is_named() {
    for (json, error) in [
        ("{}", "missing field `first` of `Wide` at line 1 column 2"),
        (
            r#"{"n9":1}"#,
            "missing field `first` of `Wide` at line 1 column 8",
        ),
        (
            r#"{"first":1,"n9":1,"n9":2}"#,
            "duplicate field `n9` at line 1 column 22",
        ),
    ] {
        let read = serde_json::from_str::<wide::Wide>(json);
        assert_eq!(read.unwrap_err().to_string(), error);
    }
    let wide: wide::Wide = serde_json::from_str(r#"{"n9":2,"first":1}"#).unwrap();
    assert_eq!(
        serde_json::to_string(&wide).unwrap(),
        r#"{"first":1,"n9":2}"#
    );
}

/// A `Default` that is written with the builder, which itself falls back to it.
#[derive(Debug, PartialEq, ApiModel)]
#[serde(default)]
struct BuiltDefault {
    host: String,
    port: u16,
}

impl Default for BuiltDefault {
    fn default() -> Self {
        BuiltDefault::builder().host("localhost").port(80).build()
    }
}

#[test]
fn a_default_may_use_the_builder() {
    let read: BuiltDefault = serde_json::from_str(r#"{"port":8080}"#).unwrap();
    let built = BuiltDefault::builder().host("localhost").port(8080).build();
    assert_eq!(read, built);
}
