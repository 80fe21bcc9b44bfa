//! Schemas in a crate without a prelude, that allows itself little.
#![no_implicit_prelude]
#![deny(warnings, clippy::pedantic, missing_docs, unused_qualifications)]

use ::core::prelude::v1::{derive, test};
use ::std::assert_eq;

/// A model.
#[derive(::optnull::ApiModel, ::optnull::JsonSchema)]
pub struct Model<'a, T, const N: usize> {
    #[const_tag("model")]
    tag: ::optnull::ConstTag<Self>,
    optional: ::std::option::Option<T>,
    #[serde(borrow, alias = "other")]
    three: ::optnull::OptionalNullable<&'a str>,
    #[serde(flatten)]
    flattened: Inner,
    next: ::std::option::Option<::std::boxed::Box<Model<'a, T, N>>>,
}

/// What it flattens.
#[derive(::optnull::ApiModel, ::optnull::JsonSchema)]
pub struct Inner {
    /// A raw name.
    pub r#type: Open,
    #[serde(flatten)]
    #[schemars(with = "::std::collections::BTreeMap<::std::string::String, bool>")]
    map: ::std::collections::BTreeMap<::std::string::String, bool>,
}

/// An enum.
#[derive(::optnull::ApiModel, ::optnull::JsonSchema)]
pub enum Open {
    /// Known.
    A,
    /// Not known.
    #[unrecognized]
    Other(::std::string::String),
}

/// A tagged union.
#[derive(::optnull::ApiModel, ::optnull::JsonSchema)]
#[serde(tag = "tag")]
pub enum Union<'a, T> {
    /// The model.
    #[serde(borrow)]
    Model(Model<'a, T, 1>),
    /// Whatever.
    #[unrecognized]
    Other(::std::collections::BTreeMap<::std::string::String, T>),
}

/// An untagged union.
#[derive(::optnull::ApiModel, ::optnull::JsonSchema)]
#[serde(untagged)]
pub enum Untagged<T> {
    /// One.
    One(T),
    /// Two.
    Two(Inner),
}

#[test]
fn names() {
    let name = <Union<'_, Untagged<bool>> as ::optnull::JsonSchema>::schema_name();
    assert_eq!(name, "Union_for_Untagged_for_boolean");
}
