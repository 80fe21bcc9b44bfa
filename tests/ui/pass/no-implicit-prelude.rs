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
}
