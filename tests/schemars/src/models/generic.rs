//! Models with parameters, models that borrow, and models that contain themselves.

use std::borrow::Cow;

use optnull::{ApiModel, ConstTag, JsonSchema, OptionalNullable};

use super::flattened::Trifles;

/// A part of a list.
#[derive(Debug, ApiModel, JsonSchema)]
pub struct Page<T, const N: usize = 2> {
    #[const_tag("page")]
    pub kind: ConstTag<Self>,
    pub items: Vec<T>,
    pub first: OptionalNullable<T>,
    pub next: Option<Box<Page<T, N>>>,
}

#[derive(Debug, ApiModel, JsonSchema)]
pub struct Both<T> {
    pub id: bool,
    #[serde(flatten)]
    pub more: T,
}

/// A flattened model that is generic itself.
#[derive(Debug, ApiModel, JsonSchema)]
pub struct Listed<T> {
    pub id: bool,
    #[serde(flatten)]
    pub page: Page<T>,
}

/// A generic model as the variant of a tagged union.
#[derive(Debug, ApiModel, JsonSchema)]
#[serde(tag = "kind")]
pub enum List<T> {
    Page(Page<T>),
}

#[derive(Debug, ApiModel, JsonSchema)]
pub struct Lists {
    pub listed: Option<Listed<bool>>,
    pub list: Option<List<String>>,
}

pub const LISTS: &[&str] = &[
    r#"{"listed":{"id":true,"items":[true],"first":null}}"#,
    r#"{"list":{"kind":"page","items":["a"],"first":"b","next":{"items":[]}}}"#,
];

#[derive(Debug, ApiModel, JsonSchema)]
pub struct Pages {
    pub flags: Option<Page<bool>>,
    pub texts: Option<Page<String, 1>>,
    pub pages: Option<Page<Page<bool>>>,
    pub both: Option<Both<Trifles>>,
}

pub const PAGES: &[&str] = &[
    r#"{"flags":{"kind":"page","items":[true],"first":null,"next":{"items":[]}}}"#,
    r#"{"texts":{"items":["a"],"first":"b"},"both":{"id":true,"color":"a","size":null}}"#,
    r#"{"pages":{"items":[{"items":[]}],"first":{"items":[false]},"next":null}}"#,
];

#[derive(Debug, ApiModel, JsonSchema)]
pub struct Borrowing<'a> {
    pub text: &'a str,
    #[serde(borrow)]
    pub cow: Cow<'a, str>,
    #[serde(borrow)]
    pub three: OptionalNullable<&'a str>,
}

pub const BORROWING: &[&str] = &[
    r#"{"text":"a","cow":"b"}"#,
    r#"{"text":"a","cow":"b","three":"c"}"#,
    r#"{"text":"a","cow":"b","three":null}"#,
];

#[derive(Debug, ApiModel, JsonSchema)]
pub struct Tree {
    pub name: String,
    pub children: Vec<Tree>,
    pub parent: OptionalNullable<Box<Tree>>,
}

pub const TREE: &[&str] = &[
    r#"{"name":"a","children":[]}"#,
    r#"{"name":"a","children":[{"name":"b","children":[]}],
        "parent":{"name":"c","children":[],"parent":null}}"#,
];
