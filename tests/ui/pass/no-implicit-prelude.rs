//! The expansion names nothing that a prelude gives it.

#![no_implicit_prelude]
#![deny(warnings)]

use ::optnull::ApiModel;

#[derive(ApiModel)]
struct Order {
    #[const_tag("order")]
    kind: ::optnull::ConstTag<Self>,
    #[const_tag("a")]
    maybe: ::std::option::Option<::optnull::ConstTag<Self, 1>>,
    id: i64,
    #[nullable]
    note: ::std::option::Option<::std::string::String>,
    code: ::optnull::OptionalNullable<::std::string::String>,
    #[optional_nullable]
    nested: ::std::option::Option<::std::option::Option<bool>>,
    #[serde(default)]
    tags: ::std::vec::Vec<::std::string::String>,
    #[serde(skip)]
    skipped: bool,
    #[serde(with = "same")]
    with: ::optnull::OptionalNullable<i64>,
    #[serde(with = "same")]
    plain: i64,
}

mod same {
    use ::serde::{Deserialize, Deserializer, Serialize, Serializer};
    use ::std::result::Result;

    pub fn serialize<S: Serializer>(value: &i64, serializer: S) -> Result<S::Ok, S::Error> {
        value.serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
        i64::deserialize(deserializer)
    }
}

#[derive(ApiModel)]
enum Status {
    Done,
    #[unrecognized]
    Other(::std::string::String),
}

#[derive(ApiModel)]
enum Closed {
    #[serde(alias = "okay")]
    Done,
}

#[derive(ApiModel)]
enum Level {
    #[const_tag(1)]
    Low,
    #[unrecognized]
    Other(u8),
}

#[derive(ApiModel)]
enum ClosedLevel {
    #[const_tag(1)]
    Low,
}

#[derive(ApiModel)]
struct Card {
    number: ::std::string::String,
}

#[derive(ApiModel)]
#[serde(tag = "kind")]
enum Method {
    Order(::std::boxed::Box<Order>),
    #[const_tag("card")]
    Card(Card),
    #[unrecognized]
    Other(::serde_json::Map<::std::string::String, ::serde_json::Value>),
}

#[derive(ApiModel)]
#[serde(tag = "kind")]
enum ClosedMethod<T> {
    #[const_tag(1)]
    Card(Card),
    #[const_tag(true)]
    Other(T),
}

#[derive(ApiModel)]
#[serde(untagged)]
enum Any<'a, T> {
    Text(&'a str),
    #[serde(borrow)]
    Cow(::std::borrow::Cow<'a, [u8]>),
    Method(::std::boxed::Box<Method>),
    Other(T),
    #[unrecognized]
    Unknown(::serde_json::Value),
}

#[derive(ApiModel)]
struct Person {
    id: u8,
    #[serde(flatten)]
    card: Card,
    #[serde(flatten)]
    level: ::std::option::Option<Graded>,
    #[serde(flatten)]
    rest: ::std::collections::BTreeMap<::std::string::String, i64>,
}

#[derive(ApiModel)]
struct Graded {
    level: Level,
}

#[derive(ApiModel)]
#[serde(deny_unknown_fields)]
struct Envelope<T, U> {
    #[serde(flatten)]
    one: T,
    #[serde(flatten)]
    other: ::std::option::Option<U>,
    #[serde(flatten)]
    boxed: ::std::boxed::Box<Graded>,
}

fn main() {
    let order = Order::builder().id(1).note("a").plain(2).build();
    let text = ::serde_json::to_string(&order).unwrap();
    ::std::assert_eq!(
        text,
        r#"{"kind":"order","id":1,"note":"a","tags":[],"plain":2}"#
    );

    let status: Status = ::serde_json::from_str(r#""open""#).unwrap();
    ::std::assert_eq!(status.as_str(), "open");
    let closed: Closed = ::serde_json::from_str(r#""okay""#).unwrap();
    ::std::assert_eq!(closed.as_str(), "Done");
    let level: Level = ::serde_json::from_str("3").unwrap();
    ::std::assert_eq!(level.as_u8(), 3);
    ::std::assert!(::serde_json::from_str::<ClosedLevel>("3").is_err());

    for text in [
        r#"{"kind":"order","id":1,"note":null,"tags":[],"plain":2}"#,
        r#"{"kind":"card","number":"a"}"#,
        r#"{"kind":"new","number":1}"#,
    ] {
        let method: Method = ::serde_json::from_str(text).unwrap();
        ::std::assert_eq!(::serde_json::to_string(&method).unwrap(), text);
    }
    for text in [r#"{"kind":1,"number":"a"}"#, r#"{"kind":true,"level":1}"#] {
        let method: ClosedMethod<Graded> = ::serde_json::from_str(text).unwrap();
        ::std::assert_eq!(::serde_json::to_string(&method).unwrap(), text);
    }
    for text in [
        r#""a""#,
        r#"{"kind":"card","number":"a"}"#,
        r#"{"level":1}"#,
        "2.5",
    ] {
        let any: Any<'_, Graded> = ::serde_json::from_str(text).unwrap();
        ::std::assert_eq!(::serde_json::to_string(&any).unwrap(), text);
    }
    let card = Card::builder().number("a").build();
    let person = Person::builder().id(1).card(card).build();
    ::std::assert_eq!(
        ::serde_json::to_string(&person).unwrap(),
        r#"{"id":1,"number":"a"}"#
    );
    let text = r#"{"id":1,"number":"a","level":2,"b":3}"#;
    let person: Person = ::serde_json::from_str(text).unwrap();
    ::std::assert_eq!(::serde_json::to_string(&person).unwrap(), text);
    let text = r#"{"number":"a","level":2}"#;
    let envelope: Envelope<Card, Flag> = ::serde_json::from_str(text).unwrap();
    ::std::assert_eq!(::serde_json::to_string(&envelope).unwrap(), text);
}

#[derive(ApiModel)]
struct Flag {
    flag: bool,
}
