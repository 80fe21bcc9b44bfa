//! All of serde's documented attributes, at each place: it works, or it is refused with one error.

#![allow(missing_docs)]

use std::collections::HashMap;
use std::fmt::Write;

use optnull::{ApiModel, ConstTag};
use package::Package;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{from_str, to_string, Value};

#[path = "support/package.rs"]
mod package;

/// What <https://serde.rs/attributes.html> documents.
const CONTAINER: [&str; 22] = [
    r#"rename = "x""#,
    r#"rename(serialize = "x", deserialize = "y")"#,
    r#"rename_all = "UPPERCASE""#,
    r#"rename_all(serialize = "UPPERCASE", deserialize = "lowercase")"#,
    r#"rename_all_fields = "UPPERCASE""#,
    "deny_unknown_fields",
    r#"tag = "t""#,
    r#"content = "c""#,
    "untagged",
    r#"bound = "T: Clone""#,
    r#"bound(serialize = "T: Clone", deserialize = "T: Clone")"#,
    "default",
    r#"default = "path""#,
    r#"remote = "Other""#,
    "transparent",
    r#"from = "Other""#,
    r#"try_from = "Other""#,
    r#"into = "Other""#,
    r#"crate = "serde""#,
    r#"expecting = "an x""#,
    "variant_identifier",
    "field_identifier",
];
const VARIANT: [&str; 17] = [
    r#"rename = "x""#,
    r#"rename(serialize = "x", deserialize = "y")"#,
    r#"alias = "x""#,
    r#"rename_all = "UPPERCASE""#,
    r#"rename_all(serialize = "UPPERCASE", deserialize = "lowercase")"#,
    "skip",
    "skip_serializing",
    "skip_deserializing",
    r#"serialize_with = "path""#,
    r#"deserialize_with = "path""#,
    r#"with = "module""#,
    r#"bound = "T: Clone""#,
    r#"bound(serialize = "T: Clone", deserialize = "T: Clone")"#,
    "borrow",
    r#"borrow = "'a""#,
    "other",
    "untagged",
];
const FIELD: [&str; 18] = [
    r#"rename = "x""#,
    r#"rename(serialize = "x", deserialize = "y")"#,
    r#"alias = "x""#,
    "default",
    r#"default = "path""#,
    "flatten",
    "skip",
    "skip_serializing",
    "skip_deserializing",
    r#"skip_serializing_if = "path""#,
    r#"serialize_with = "path""#,
    r#"deserialize_with = "path""#,
    r#"with = "module""#,
    "borrow",
    r#"borrow = "'a""#,
    r#"bound = "T: Clone""#,
    r#"bound(serialize = "T: Clone", deserialize = "T: Clone")"#,
    r#"getter = "path""#,
];

/// The places, with the definition that an attribute is put into where it is refused there.
const PLACES: [(&str, &[&str], &str); 6] = [
    (
        "struct",
        &CONTAINER,
        "#[serde(ATTRIBUTE)] pub struct S { pub a: i64 }",
    ),
    (
        "enum",
        &CONTAINER,
        "#[serde(ATTRIBUTE)] pub enum S { A, B }",
    ),
    (
        "union",
        &CONTAINER,
        r#"#[serde(tag = "t")] #[serde(ATTRIBUTE)] pub enum S { #[const_tag("a")] A(super::M) }"#,
    ),
    (
        "field",
        &FIELD,
        "pub struct S { #[serde(ATTRIBUTE)] pub a: i64 }",
    ),
    (
        "variant",
        &VARIANT,
        "pub enum S { #[serde(ATTRIBUTE)] A, B }",
    ),
    (
        "variant of a union",
        &VARIANT,
        r#"#[serde(tag = "t")] pub enum S { #[serde(ATTRIBUTE)] #[const_tag("a")] A(super::M) }"#,
    ),
];

/// What shows that an attribute works, or the words that refuse it.
enum Outcome {
    Works(fn()),
    Refused(&'static str),
}
use Outcome::{Refused, Works};

fn outcome(place: &str, attribute: &str) -> Outcome {
    let name = attribute.split([' ', '(']).next().unwrap();
    let directions = attribute.contains("serialize = ");
    match (place, name) {
        ("struct" | "enum" | "union", "rename") if directions => Works(container_rename_directions),
        ("struct" | "enum" | "union", "rename") => Works(container_rename),
        ("struct" | "enum", "rename_all") if directions => Works(rename_all_directions),
        ("struct" | "enum", "rename_all") => Works(rename_all),
        ("struct", "deny_unknown_fields") => Works(deny_unknown_fields),
        ("struct", "default") if attribute == name => Works(container_default),
        ("struct", "default") => Works(container_default_path),
        ("struct" | "union", "bound") if directions => Works(container_bound_directions),
        ("struct" | "union", "bound") => Works(container_bound),
        ("enum" | "union", "tag") => Works(tag),
        ("enum" | "union", "untagged") => Works(untagged),
        ("field", "rename") if directions => Works(field_rename_directions),
        ("field", "rename") => Works(field_rename),
        ("field", "alias") => Works(field_alias),
        ("field", "default") if attribute == name => Works(field_default),
        ("field", "default") => Works(field_default_path),
        ("field", "flatten") => Works(flatten),
        ("field", "skip") => Works(skip),
        ("field", "skip_serializing") => Works(skip_serializing),
        ("field", "skip_serializing_if") => Works(skip_serializing_if),
        ("field", "serialize_with") => Works(serialize_with),
        ("field", "deserialize_with") => Works(deserialize_with),
        ("field", "with") => Works(with),
        ("field", "borrow") => Works(field_borrow),
        ("field", "bound") if directions => Works(field_bound_directions),
        ("field", "bound") => Works(field_bound),
        ("variant", "rename") if directions => Works(variant_rename_directions),
        ("variant", "rename") => Works(variant_rename),
        ("variant", "alias") => Works(variant_alias),
        ("variant of a union", "borrow") => Works(variant_borrow),
        ("struct", "tag" | "untagged") => Refused("belongs on an enum"),
        ("enum" | "union", "deny_unknown_fields") => Refused("belongs on a struct"),
        ("enum" | "union", "default") => Refused("belongs on a struct or a field"),
        ("enum", "bound") => Refused("belongs on a struct or a union"),
        ("union", "rename_all") => Refused("the names of a union's variants are not on the wire"),
        ("variant", "borrow") => Refused("holds nothing that could be borrowed"),
        ("variant of a union", "rename") => Refused("a variant's tag is no name"),
        ("variant of a union", "alias") => Refused("the names of a union's variants are not"),
        _ => Refused("is not supported"),
    }
}

#[test]
fn each_works_or_is_refused() {
    let mut source = "pub struct Other; pub mod path {}\n".to_owned();
    source.push_str("#[derive(optnull::ApiModel)] pub struct M { pub a: i64 }\n");
    let mut refused = HashMap::new();
    for (place, attributes, definition) in PLACES {
        for attribute in attributes {
            let case = format!("`{attribute}` on a {place}");
            match outcome(place, attribute) {
                Works(show) => show(),
                Refused(words) => {
                    let definition = definition.replace("ATTRIBUTE", attribute);
                    let module = format!("m{}", refused.len());
                    writeln!(
                        source,
                        "pub mod {module} {{ #[derive(optnull::ApiModel)] {definition} }}"
                    )
                    .unwrap();
                    refused.insert(source.lines().count() as u64, (case, words));
                }
            }
        }
    }
    let output = Package::new("refused", &source).cargo(&["check", "--message-format=json"]);
    for line in output.stdout.lines() {
        let message: Value = from_str(line).unwrap();
        let message = &message["message"];
        if message["level"] != "error" || message["spans"].as_array().is_none_or(Vec::is_empty) {
            continue;
        }
        let text = message["message"].as_str().unwrap();
        let at = message["spans"][0]["line_start"].as_u64().unwrap();
        let Some((case, words)) = refused.remove(&at) else {
            panic!("another error at line {at}: {text}\n{source}");
        };
        assert!(text.contains(words), "{case}: {text}");
    }
    assert!(
        refused.is_empty(),
        "accepted, and no effect is shown: {refused:?}"
    );
}

/// The error of reading a document.
fn error<T: DeserializeOwned>(text: &str) -> String {
    match from_str::<T>(text) {
        Ok(_) => panic!("{text} is read"),
        Err(error) => error.to_string(),
    }
}

fn read<T: DeserializeOwned>(text: &str) -> T {
    from_str(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn container_rename() {
    #[derive(ApiModel)]
    #[serde(rename = "x")]
    struct Model {}
    #[derive(ApiModel)]
    #[serde(rename = "x", tag = "t")]
    enum Union {
        #[const_tag("a")]
        Model(Model),
    }
    #[derive(ApiModel)]
    #[serde(rename = "x")]
    enum Values {
        #[allow(dead_code)]
        A,
    }
    for error in [
        error::<Model>("1"),
        error::<Union>("1"),
        error::<Values>("1"),
    ] {
        assert!(error.contains('x') && !error.contains("Model"), "{error}");
    }
}

fn container_rename_directions() {
    #[derive(ApiModel)]
    #[serde(rename(serialize = "x", deserialize = "y"))]
    struct Model {}
    let error = error::<Model>("1");
    assert!(error.contains("`y`"), "{error}");
}

fn rename_all() {
    #[derive(ApiModel)]
    #[serde(rename_all = "UPPERCASE")]
    struct Model {
        a: Values,
    }
    #[derive(ApiModel)]
    #[serde(rename_all = "UPPERCASE")]
    enum Values {
        Value,
    }
    let text = r#"{"A":"VALUE"}"#;
    assert_eq!(to_string(&read::<Model>(text)).unwrap(), text);
}

fn rename_all_directions() {
    #[derive(ApiModel)]
    #[serde(rename_all(serialize = "UPPERCASE", deserialize = "lowercase"))]
    struct Model {
        a: Values,
    }
    #[derive(ApiModel)]
    #[serde(rename_all(serialize = "UPPERCASE", deserialize = "lowercase"))]
    enum Values {
        Value,
    }
    let model: Model = read(r#"{"a":"value"}"#);
    assert_eq!(to_string(&model).unwrap(), r#"{"A":"VALUE"}"#);
}

fn deny_unknown_fields() {
    #[derive(ApiModel)]
    #[serde(deny_unknown_fields)]
    struct Model {}
    assert!(error::<Model>(r#"{"x":1}"#).starts_with("unknown field `x`"));
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(default)]
struct Defaults {
    a: i64,
}

impl Default for Defaults {
    fn default() -> Self {
        seven()
    }
}

fn seven() -> Defaults {
    Defaults { a: 7 }
}

fn container_default() {
    assert_eq!(read::<Defaults>("{}"), seven());
}

fn container_default_path() {
    #[derive(ApiModel)]
    #[serde(default = "model")]
    struct Model {
        a: i64,
    }
    fn model() -> Model {
        Model { a: 7 }
    }
    assert_eq!(read::<Model>("{}").a, 7);
}

/// What no parameter's own impl gives: an `i64` or text of it.
trait Number: Copy {
    fn read<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error>;
    fn number(self) -> i64;
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Plain(i64);

impl Number for Plain {
    fn read<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        i64::deserialize(from).map(Plain)
    }

    fn number(self) -> i64 {
        self.0
    }
}

mod number {
    use super::Number;
    use serde::{Deserializer, Serialize, Serializer};

    pub(super) fn serialize<T: Number, S: Serializer>(value: &T, to: S) -> Result<S::Ok, S::Error> {
        value.number().serialize(to)
    }

    pub(super) fn deserialize<'de, T: Number, D: Deserializer<'de>>(
        from: D,
    ) -> Result<T, D::Error> {
        T::read(from)
    }
}

/// Without the bound the functions could not be called.
fn container_bound() {
    #[derive(ApiModel)]
    #[serde(bound = "T: Number")]
    struct Model<T> {
        #[serde(with = "number")]
        a: T,
    }
    #[derive(ApiModel)]
    #[serde(tag = "t", bound = "T: Number")]
    enum Union<T> {
        #[const_tag("a")]
        Model(Model<T>),
    }
    let text = r#"{"t":"a","a":1}"#;
    let union: Union<Plain> = read(text);
    assert_eq!(to_string(&union).unwrap(), text);
}

fn container_bound_directions() {
    #[derive(ApiModel)]
    #[serde(bound(serialize = "T: Number", deserialize = "T: Number"))]
    struct Model<T> {
        #[serde(with = "number")]
        a: T,
    }
    let model: Model<Plain> = read(r#"{"a":1}"#);
    assert_eq!(to_string(&model).unwrap(), r#"{"a":1}"#);
}

fn field_bound() {
    #[derive(ApiModel)]
    struct Model<T> {
        #[serde(with = "number", bound = "T: Number")]
        a: T,
    }
    let model: Model<Plain> = read(r#"{"a":1}"#);
    assert_eq!(to_string(&model).unwrap(), r#"{"a":1}"#);
}

fn field_bound_directions() {
    #[derive(ApiModel)]
    struct Model<T> {
        #[serde(
            with = "number",
            bound(serialize = "T: Number", deserialize = "T: Number")
        )]
        a: T,
    }
    let model: Model<Plain> = read(r#"{"a":1}"#);
    assert_eq!(to_string(&model).unwrap(), r#"{"a":1}"#);
}

#[derive(Debug, PartialEq, ApiModel)]
struct Card {
    #[const_tag("card")]
    t: ConstTag<Self>,
    a: i64,
}

fn tag() {
    #[derive(Debug, PartialEq, ApiModel)]
    #[serde(tag = "t")]
    enum Union {
        Card(Card),
    }
    let text = r#"{"t":"card","a":1}"#;
    assert_eq!(to_string(&read::<Union>(text)).unwrap(), text);
    let error = error::<Union>(r#"{"t":"cash","a":1}"#);
    assert!(error.contains("unknown `t` `cash`"), "{error}");
}

fn untagged() {
    #[derive(Debug, PartialEq, ApiModel)]
    #[serde(untagged)]
    enum Union {
        Number(i64),
        Text(String),
    }
    assert_eq!(read::<Union>("1"), Union::Number(1));
    assert_eq!(read::<Union>(r#""1""#), Union::Text("1".to_owned()));
}

fn field_rename() {
    #[derive(ApiModel)]
    struct Model {
        #[serde(rename = "x")]
        a: i64,
    }
    assert_eq!(
        to_string(&read::<Model>(r#"{"x":1}"#)).unwrap(),
        r#"{"x":1}"#
    );
}

fn field_rename_directions() {
    #[derive(ApiModel)]
    struct Model {
        #[serde(rename(serialize = "x", deserialize = "y"))]
        a: i64,
    }
    assert_eq!(
        to_string(&read::<Model>(r#"{"y":1}"#)).unwrap(),
        r#"{"x":1}"#
    );
}

fn field_alias() {
    #[derive(ApiModel)]
    struct Model {
        #[serde(alias = "x")]
        a: i64,
    }
    assert_eq!(
        to_string(&read::<Model>(r#"{"x":1}"#)).unwrap(),
        r#"{"a":1}"#
    );
}

fn field_default() {
    #[derive(ApiModel)]
    struct Model {
        #[serde(default)]
        a: i64,
    }
    assert_eq!(read::<Model>("{}").a, 0);
}

fn field_default_path() {
    #[derive(ApiModel)]
    struct Model {
        #[serde(default = "seven")]
        a: Defaults,
    }
    assert_eq!(read::<Model>("{}").a, seven());
}

fn flatten() {
    #[derive(ApiModel)]
    struct Model {
        #[serde(flatten)]
        card: Card,
    }
    assert_eq!(read::<Model>(r#"{"a":1}"#).card.a, 1);
}

fn skip() {
    #[derive(ApiModel)]
    struct Model {
        #[serde(skip)]
        a: i64,
    }
    let model: Model = read(r#"{"a":1}"#);
    assert_eq!((model.a, to_string(&model).unwrap()), (0, "{}".to_owned()));
}

fn skip_serializing() {
    #[derive(ApiModel)]
    struct Model {
        #[serde(skip_serializing)]
        a: i64,
    }
    let model: Model = read(r#"{"a":1}"#);
    assert_eq!((model.a, to_string(&model).unwrap()), (1, "{}".to_owned()));
}

fn skip_serializing_if() {
    #[derive(ApiModel)]
    struct Model {
        #[serde(skip_serializing_if = "Vec::is_empty")]
        a: Vec<i64>,
    }
    assert_eq!(to_string(&Model { a: vec![] }).unwrap(), "{}");
    assert_eq!(to_string(&Model { a: vec![1] }).unwrap(), r#"{"a":[1]}"#);
}

fn serialize_with() {
    #[derive(ApiModel)]
    struct Model {
        #[serde(serialize_with = "length")]
        a: Vec<i64>,
    }
    fn length<S: serde::Serializer>(value: &[i64], to: S) -> Result<S::Ok, S::Error> {
        value.len().serialize(to)
    }
    assert_eq!(to_string(&Model { a: vec![5] }).unwrap(), r#"{"a":1}"#);
}

fn deserialize_with() {
    #[derive(ApiModel)]
    struct Model {
        #[serde(deserialize_with = "length")]
        a: usize,
    }
    fn length<'de, D: serde::Deserializer<'de>>(from: D) -> Result<usize, D::Error> {
        String::deserialize(from).map(|text| text.len())
    }
    assert_eq!(read::<Model>(r#"{"a":"two"}"#).a, 3);
}

fn with() {
    #[derive(ApiModel)]
    struct Model {
        #[serde(with = "number")]
        a: Plain,
    }
    #[derive(ApiModel)]
    struct Counted<T> {
        #[serde(with = "count")]
        a: Vec<T>,
    }
    let model: Model = read(r#"{"a":1}"#);
    assert_eq!(
        (model.a, to_string(&model).unwrap()),
        (Plain(1), r#"{"a":1}"#.to_owned())
    );
    // What functions read and write needs no traits of serde's.
    let mut counted: Counted<Plain> = read(r#"{"a":0}"#);
    counted.a.push(Plain(1));
    assert_eq!(to_string(&counted).unwrap(), r#"{"a":1}"#);
}

mod count {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<T, S: Serializer>(value: &[T], to: S) -> Result<S::Ok, S::Error> {
        value.len().serialize(to)
    }

    pub(super) fn deserialize<'de, T, D: Deserializer<'de>>(from: D) -> Result<Vec<T>, D::Error> {
        usize::deserialize(from).map(Vec::with_capacity)
    }
}

/// Without it, serde's `Cow` is owned.
fn field_borrow() {
    use std::borrow::Cow;
    #[derive(ApiModel)]
    struct Model<'a, 'b> {
        #[serde(borrow)]
        a: Cow<'a, str>,
        #[serde(borrow = "'b")]
        b: Cow<'b, str>,
        c: Cow<'static, str>,
    }
    let model: Model = from_str(r#"{"a":"x","b":"y","c":"z"}"#).unwrap();
    let borrowed = [model.a, model.b, model.c].map(|text| matches!(text, Cow::Borrowed(_)));
    assert_eq!(borrowed, [true, true, false]);
}

fn variant_rename() {
    #[derive(ApiModel)]
    enum Values {
        #[serde(rename = "x")]
        A,
    }
    assert_eq!(to_string(&read::<Values>(r#""x""#)).unwrap(), r#""x""#);
}

fn variant_rename_directions() {
    #[derive(ApiModel)]
    enum Values {
        #[serde(rename(serialize = "x", deserialize = "y"))]
        A,
    }
    assert_eq!(to_string(&read::<Values>(r#""y""#)).unwrap(), r#""x""#);
}

fn variant_alias() {
    #[derive(ApiModel)]
    enum Values {
        #[serde(alias = "x")]
        A,
    }
    assert_eq!(to_string(&read::<Values>(r#""x""#)).unwrap(), r#""A""#);
}

/// Without it, the lifetime of the document would not be that of the model.
fn variant_borrow() {
    #[derive(ApiModel)]
    struct Text<'a> {
        a: &'a str,
    }
    #[derive(ApiModel)]
    #[serde(tag = "t")]
    enum Union<'a, 'b> {
        #[serde(borrow)]
        #[const_tag("a")]
        A(Text<'a>),
        #[serde(borrow = "'b")]
        #[const_tag("b")]
        B(Text<'b>),
    }
    let text = r#"{"t":"b","a":"x"}"#.to_owned();
    match from_str(&text).unwrap() {
        Union::A(_) => panic!("it is the other"),
        Union::B(inner) => assert!(std::ptr::eq(inner.a, &raw const text[14..15])),
    }
}
