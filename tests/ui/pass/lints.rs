//! The expansion is quiet under the lints that libraries deny.

#![deny(warnings, missing_docs, unreachable_pub, missing_debug_implementations)]
#![deny(
    unused,
    nonstandard_style,
    future_incompatible,
    rust_2018_idioms,
    rust_2024_compatibility
)]
#![deny(
    missing_copy_implementations,
    trivial_casts,
    trivial_numeric_casts,
    unused_lifetimes
)]
#![deny(
    single_use_lifetimes,
    unused_qualifications,
    unused_results,
    unit_bindings
)]
#![deny(
    elided_lifetimes_in_paths,
    unnameable_types,
    let_underscore_drop,
    macro_use_extern_crate
)]
#![deny(clippy::all, clippy::pedantic, clippy::absolute_paths)]
#![deny(redundant_imports, redundant_lifetimes, explicit_outlives_requirements)]
#![forbid(unsafe_code)]

/// Models that everyone can use.
pub mod models {
    use std::borrow::Cow;
    use std::collections::BTreeMap;

    use optnull::{ApiModel, ConstTag, OptionalNullable};

    /// A field of each kind.
    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub struct Order {
        /// A literal.
        #[const_tag("order")]
        pub r#type: ConstTag<Self>,
        /// A second literal.
        #[const_tag(2, required)]
        pub version: ConstTag<Self, 1>,
        /// An optional literal.
        #[const_tag(true)]
        pub live: Option<ConstTag<Self, 2>>,
        /// A literal that may be null.
        #[const_tag(-1)]
        pub sign: OptionalNullable<ConstTag<Self, 3>>,
        /// A required field.
        pub status: Status,
        /// A nullable field.
        #[nullable]
        pub note: Option<String>,
        /// An optional field.
        pub item: Option<Box<Order>>,
        /// An optional-nullable field.
        pub code: OptionalNullable<String>,
        /// The same in two options.
        #[optional_nullable]
        pub count: Option<Option<u8>>,
        /// A field with a default.
        #[serde(default, alias = "labels")]
        pub tags: Vec<String>,
        /// A field with a function.
        #[serde(with = "minutes", default = "minutes::hour")]
        pub minutes: u32,
        /// The same under a null.
        #[serde(with = "minutes")]
        pub seconds: OptionalNullable<u32>,
        /// A field that is not on the wire.
        #[serde(skip)]
        pub cached: bool,
        /// A field that goes away.
        #[deprecated]
        pub old: Option<String>,
        /// A field that only the module sees.
        pub(crate) hidden: Option<u8>,
        pub(super) open: Option<Open>,
        private: Option<u8>,
    }

    mod minutes {
        use serde::{Deserialize, Deserializer, Serialize, Serializer};

        pub(super) fn hour() -> u32 {
            60
        }

        #[allow(clippy::trivially_copy_pass_by_ref)]
        pub(super) fn serialize<S: Serializer>(value: &u32, to: S) -> Result<S::Ok, S::Error> {
            (value * 60).serialize(to)
        }

        pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<u32, D::Error> {
            u32::deserialize(from).map(|seconds| seconds / 60)
        }
    }

    /// A string enum without a catch-all.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, ApiModel)]
    #[serde(rename_all = "snake_case")]
    pub enum Status {
        /// Done.
        Succeeded,
        /// Not done.
        #[deprecated]
        Failed,
    }

    /// A string enum with a catch-all.
    #[derive(Debug, Clone, PartialEq, Eq, ApiModel)]
    pub enum Open {
        /// Done.
        #[serde(rename = "ok", alias = "okay")]
        Succeeded,
        /// Any other.
        #[unrecognized]
        Other(String),
    }

    /// An integer enum.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, ApiModel)]
    pub enum Level {
        /// Low.
        #[const_tag(1)]
        Low,
        /// Any other.
        #[unrecognized]
        Other(u8),
    }

    /// A generic model.
    #[derive(Debug, Clone, PartialEq, ApiModel)]
    pub struct Page<T, const N: usize = 1> {
        /// The items.
        pub items: Vec<T>,
        /// The next page.
        pub next: OptionalNullable<Box<Page<T, N>>>,
    }

    /// A borrowing model.
    #[derive(Debug, Clone, PartialEq, ApiModel)]
    pub struct Text<'a> {
        /// The text.
        pub text: &'a str,
        /// More text.
        #[serde(borrow)]
        pub more: Option<Cow<'a, str>>,
    }

    /// A model that nobody builds.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, ApiModel)]
    #[api_model(builder = false)]
    #[must_use]
    pub struct Answer {
        /// The number.
        pub number: i64,
    }

    /// A model of nothing.
    #[derive(Debug, Clone, Copy, PartialEq, ApiModel)]
    pub struct Empty {}

    /// A model with a builder of another name.
    #[derive(Debug, Clone, Copy, PartialEq, ApiModel)]
    #[api_model(builder = MakeNamed)]
    pub struct Named {
        /// The amount.
        pub amount: i64,
    }

    /// A tagged union.
    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(tag = "type")]
    pub enum Payment {
        /// A model with the literal.
        Order(Box<Order>),
        /// A model that is given it.
        #[const_tag("answer")]
        Answer(Answer),
        /// A model that goes away.
        #[deprecated]
        #[const_tag(2)]
        Old(Empty),
        /// Any other.
        #[unrecognized]
        Other(BTreeMap<String, serde_json::Value>),
    }

    /// A model of any type.
    #[derive(Debug, Clone, PartialEq, Eq, ApiModel)]
    pub struct Typed {
        /// The type.
        pub r#type: String,
    }

    /// A tagged union that keeps any other as a model.
    #[derive(Debug, Clone, PartialEq, Eq, ApiModel)]
    #[serde(tag = "type")]
    pub enum Reply {
        /// An answer.
        #[const_tag("answer")]
        Answer(Answer),
        /// Any other.
        #[unrecognized]
        Other(Box<Typed>),
    }

    /// An untagged union.
    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(untagged)]
    pub enum Amount {
        /// A string.
        Text(String),
        /// A list of the same.
        List(Vec<Amount>),
        /// A model.
        Answer(Answer),
        /// Another union.
        #[deprecated]
        Payment(Box<Payment>),
        /// Any other.
        #[unrecognized]
        Other(serde_json::Value),
    }

    /// A union that can be copied.
    #[derive(Debug, Clone, Copy, PartialEq, ApiModel)]
    #[serde(untagged)]
    #[must_use]
    #[non_exhaustive]
    pub enum Small {
        /// A model.
        Answer(Answer),
        /// Another.
        Named(Named),
    }

    /// A union of borrowing models.
    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(tag = "kind")]
    pub enum Words<'a> {
        /// A model that borrows.
        #[serde(borrow)]
        #[const_tag("text")]
        Text(Text<'a>),
        /// The keys of any other.
        #[unrecognized]
        #[serde(borrow)]
        Other(BTreeMap<&'a str, Cow<'a, str>>),
    }

    /// A generic union.
    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(tag = "kind")]
    pub enum Event<T, U, const N: usize = 1> {
        /// A generic model.
        #[const_tag("page")]
        Page(Page<T, N>),
        /// The parameter itself.
        #[const_tag("other")]
        Other(U),
    }

    /// A generic untagged union.
    #[derive(Debug, Clone, Copy, PartialEq, ApiModel)]
    #[serde(untagged)]
    pub enum Either<L, R> {
        /// One.
        Left(L),
        /// The other.
        Right(R),
    }

    /// A model of models.
    #[derive(Debug, Clone, PartialEq, ApiModel)]
    pub struct Person {
        /// A field of its own.
        pub id: i64,
        /// A model.
        #[serde(flatten)]
        pub answer: Answer,
        /// A model that may be absent.
        #[serde(flatten, skip_serializing_if = "Option::is_none")]
        pub order: Option<Order>,
        /// A model that goes away.
        #[deprecated]
        #[serde(flatten)]
        pub old: Option<Empty>,
        /// All other keys.
        #[serde(flatten)]
        pub rest: BTreeMap<String, serde_json::Value>,
    }

    /// What it allows itself is allowed where its types are copied.
    #[allow(unused_qualifications, unused_braces, unused_parens, clippy::absolute_paths)]
    #[derive(Debug, Clone, PartialEq, ApiModel)]
    pub struct Allowed<T>
    where
        (T): Clone,
    {
        /// A path that is longer than it must be.
        pub list: std::vec::Vec<T>,
        /// A type in braces.
        pub page: Page<i64, { 1 }>,
        /// A model that is flattened.
        #[serde(flatten)]
        pub answer: crate::models::Answer,
    }

    /// The same of a union.
    #[allow(unused_qualifications, clippy::absolute_paths)]
    #[derive(Debug, Clone, Copy, PartialEq, ApiModel)]
    #[serde(tag = "kind")]
    pub enum AllowedUnion {
        /// A path that is longer than it must be.
        #[const_tag("answer")]
        Answer(crate::models::Answer),
    }

    /// A model of a parameter.
    #[derive(Debug, Clone, PartialEq, ApiModel)]
    #[serde(deny_unknown_fields)]
    pub struct Envelope<'a, T, U> {
        /// A field of its own.
        pub id: &'a str,
        /// The parameter.
        #[serde(flatten)]
        pub body: T,
        /// The parameter in an option.
        #[serde(flatten)]
        pub more: Option<U>,
    }

    impl Order {
        pub(crate) fn private(&self) -> Option<u8> {
            self.private
        }
    }
}

mod private {
    use optnull::{ApiModel, ConstTag, OptionalNullable};

    #[derive(Debug, ApiModel)]
    pub(crate) struct Crate {
        pub(crate) id: i64,
        pub(super) note: OptionalNullable<String>,
        inner: Option<Own>,
    }

    #[derive(Debug, ApiModel)]
    struct Own {
        #[const_tag("own")]
        kind: ConstTag<Self>,
        flavour: Flavour,
    }

    #[derive(Debug, ApiModel)]
    #[serde(untagged)]
    pub(super) enum Any {
        Crate(Box<Crate>),
        Text(String),
    }

    #[derive(Debug, ApiModel)]
    enum Flavour {
        Sweet,
        #[unrecognized]
        Other(String),
    }

    impl Crate {
        pub(crate) fn flavoured(flavour: &str) -> Self {
            let own = Own::builder().flavour(Flavour::from(flavour)).build();
            assert_eq!(own.kind, "own");
            Crate::builder().id(1).inner(own).build()
        }
    }
}

/// Uses them.
///
/// # Panics
///
/// If one is not what it should be.
pub fn main() {
    use models::{Amount, Answer, Either, Envelope, Event, Named, Payment, Person, Small, Words};
    use models::{Open, Order, Page, Status};

    let order = Order::builder()
        .status(Status::Succeeded)
        .note("a")
        .open(Open::Succeeded)
        .build();
    assert_eq!(order.private(), None);
    assert_eq!(
        serde_json::to_string(&order).unwrap(),
        r#"{"type":"order","version":2,"status":"succeeded","note":"a","tags":[],"minutes":3600,"open":"ok"}"#,
    );
    let page: Page<Status> = Page::builder().items(vec![Status::Succeeded]).build();
    assert_eq!(
        serde_json::to_string(&page).unwrap(),
        r#"{"items":["succeeded"]}"#
    );
    let flavoured = private::Crate::flavoured("Sour");
    assert_eq!(flavoured.id, 1);
    assert!(flavoured.note.is_absent());
    assert_eq!(
        serde_json::to_string(&flavoured).unwrap(),
        r#"{"id":1,"inner":{"kind":"own","flavour":"Sour"}}"#
    );

    for (text, same) in [
        (
            r#"{"type":"answer","number":1}"#,
            Payment::Answer(Answer { number: 1 }),
        ),
        (
            r#"{"a":1,"type":"new"}"#,
            Payment::Other(serde_json::from_str(r#"{"a":1,"type":"new"}"#).unwrap()),
        ),
    ] {
        assert_eq!(serde_json::from_str::<Payment>(text).unwrap(), same);
        assert_eq!(serde_json::to_string(&same).unwrap(), text);
    }
    assert_eq!(
        serde_json::from_str::<Amount>(r#"["a"]"#).unwrap(),
        Amount::List(vec![Amount::Text("a".into())])
    );
    assert_eq!(
        serde_json::from_str::<Small>(r#"{"number":1}"#).unwrap(),
        Small::Answer(Answer { number: 1 })
    );
    let words: Words<'_> = serde_json::from_str(r#"{"kind":"text","text":"a"}"#).unwrap();
    assert!(matches!(words, Words::Text(text) if text.text == "a"));
    let event: Event<Status, Answer> =
        serde_json::from_str(r#"{"kind":"page","items":["succeeded"]}"#).unwrap();
    assert_eq!(event, Event::Page(page));
    assert_eq!(
        serde_json::from_str::<Either<Answer, bool>>("true").unwrap(),
        Either::Right(true)
    );
    let text = r#"{"id":1,"number":2,"a":[]}"#;
    let person: Person = serde_json::from_str(text).unwrap();
    assert_eq!((person.answer.number, person.rest.len()), (2, 1));
    assert_eq!(serde_json::to_string(&person).unwrap(), text);
    let envelope = Envelope::<'_, _, Named>::builder()
        .id("a")
        .body(Answer { number: 1 })
        .build();
    assert_eq!(
        serde_json::to_string(&envelope).unwrap(),
        r#"{"id":"a","number":1}"#
    );
    let any: private::Any = serde_json::from_str(r#""a""#).unwrap();
    assert!(matches!(any, private::Any::Text(text) if text == "a"));
    let any: private::Any = serde_json::from_str(r#"{"id":1}"#).unwrap();
    assert!(matches!(any, private::Any::Crate(inner) if inner.id == 1));
}
