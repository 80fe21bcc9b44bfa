//! Models in a crate without a prelude.
#![no_implicit_prelude]
#![allow(missing_docs)]

use ::core::prelude::v1::{derive, test};
use ::std::assert_eq;

#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq, ::optnull::ApiModel)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Model<'a, T> {
    #[const_tag("model")]
    tag: ::optnull::ConstTag<Self>,
    #[const_tag(2, required)]
    version: ::optnull::ConstTag<Self, 1>,
    text_value: ::std::string::String,
    optional: ::std::option::Option<T>,
    three: ::optnull::OptionalNullable<::std::string::String>,
    #[nullable]
    nullable: ::std::option::Option<i64>,
    #[serde(default, alias = "other")]
    defaulted: ::std::vec::Vec<T>,
    #[serde(skip)]
    skipped: bool,
    #[serde(borrow)]
    cow: ::std::borrow::Cow<'a, str>,
    #[serde(with = "converted")]
    with: ::optnull::OptionalNullable<i64>,
    #[serde(
        skip_serializing_if = "::core::option::Option::is_none",
        default = "seven"
    )]
    maybe: ::std::option::Option<i64>,
    kind: Open,
}

#[allow(clippy::unnecessary_wraps)]
fn seven() -> ::std::option::Option<i64> {
    ::std::option::Option::Some(7)
}

#[allow(clippy::trivially_copy_pass_by_ref)]
mod converted {
    pub(super) fn serialize<S: ::serde::Serializer>(
        value: &i64,
        serializer: S,
    ) -> ::core::result::Result<S::Ok, S::Error> {
        ::serde::Serialize::serialize(value, serializer)
    }

    pub(super) fn deserialize<'de, D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> ::core::result::Result<i64, D::Error> {
        ::serde::Deserialize::deserialize(deserializer)
    }
}

#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq, ::optnull::ApiModel)]
enum Open {
    A,
    #[serde(alias = "b")]
    B,
    #[unrecognized]
    Other(::std::string::String),
}

#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq, ::optnull::ApiModel)]
enum Closed {
    A,
    B,
}

#[test]
fn derive_names_everything_by_its_path() {
    let written = r#"{"tag":"model","version":2,"textValue":"t","optional":1,"three":null,"nullable":null,"defaulted":[],"cow":"c","with":3,"maybe":7,"kind":"B"}"#;
    let model: Model<'_, i64> = ::serde_json::from_str(written).unwrap();
    assert_eq!(::serde_json::to_string(&model).unwrap(), written);
    assert_eq!(<Open as ::core::convert::From<&str>>::from("b"), Open::B);
    assert_eq!("B".parse::<Closed>().unwrap(), Closed::B);
    assert_eq!(Closed::A.as_str(), "A");
    let built = Model::<i64>::builder()
        .text_value("t")
        .optional(1)
        .three(::optnull::OptionalNullable::Null)
        .nullable(::core::option::Option::None)
        .cow("c")
        .with(3)
        .kind(Open::B)
        .build();
    assert_eq!(built, model);
}
