//! Definitions of unions and of flattened fields in every place and form that Rust has.

#![deny(warnings)]

use std::collections::BTreeMap;
use std::fmt::Debug;

use optnull::{ApiModel, ConstTag};
use serde::de::DeserializeOwned;
use serde::Serialize;

/// Read and written as it was.
#[track_caller]
fn same<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T, text: &str) {
    assert_eq!(serde_json::to_string(value).unwrap(), text);
    assert_eq!(&serde_json::from_str::<T>(text).unwrap(), value);
}

pub mod models {
    use optnull::{ApiModel, ConstTag};

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    pub struct Card {
        #[const_tag("card")]
        pub r#type: ConstTag<Self>,
        pub number: String,
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    pub(crate) struct Bank {
        #[const_tag("bank")]
        pub(super) r#type: ConstTag<Self>,
        iban: String,
    }

    impl Bank {
        pub(crate) fn iban(&self) -> &str {
            &self.iban
        }
    }

    pub mod inner {
        use optnull::ApiModel;

        #[derive(Debug, Clone, PartialEq, ApiModel)]
        pub(in crate::models) enum Wire {
            Iban,
            #[unrecognized]
            Other(String),
        }

        #[derive(Debug, Clone, PartialEq, ApiModel)]
        #[serde(untagged)]
        pub(in crate::models) enum Account {
            Wire(Wire),
            Bank(super::Bank),
            Card(crate::models::Card),
            #[unrecognized]
            Other(serde_json::Value),
        }
    }

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    pub struct Session {
        account: inner::Account,
        #[serde(flatten)]
        bank: Option<Bank>,
    }

    impl Session {
        pub fn is_card(&self) -> bool {
            matches!(self.account, inner::Account::Card(_))
        }
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "type")]
pub enum Public {
    Card(models::Card),
    #[unrecognized]
    Other(serde_json::Value),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "type")]
pub(crate) enum Visible {
    Bank(self::models::Bank),
    Card(crate::models::Card),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "type")]
enum Private {
    #[allow(dead_code)]
    Visible(Visible),
}

fn visibilities() {
    let text = r#"{"type":"card","number":"1"}"#;
    same(
        &Public::Card(models::Card::builder().number("1").build()),
        text,
    );
    same(
        &Private::Visible(Visible::Card(models::Card::builder().number("1").build())),
        text,
    );
    let bank: Visible = serde_json::from_str(r#"{"type":"bank","iban":"a"}"#).unwrap();
    assert!(matches!(bank, Visible::Bank(bank) if bank.iban() == "a"));
    let session: models::Session =
        serde_json::from_str(r#"{"account":{"type":"card","number":"1"}}"#).unwrap();
    assert!(session.is_card());
}

fn body() {
    #[derive(Debug, PartialEq, ApiModel)]
    struct Cash {
        coins: u8,
    }

    #[derive(Debug, PartialEq, ApiModel)]
    #[serde(tag = "method")]
    enum Method {
        #[const_tag("cash")]
        Cash(Cash),
        #[const_tag("purse")]
        Purse(Purse),
    }

    #[derive(Debug, PartialEq, ApiModel)]
    struct Purse {
        #[serde(flatten)]
        cash: Cash,
        inner: Option<Box<Method>>,
    }

    let cash = Method::Cash(Cash { coins: 1 });
    same(&cash, r#"{"method":"cash","coins":1}"#);
    let purse = Purse::builder()
        .cash(Cash { coins: 2 })
        .inner(Box::new(cash));
    same(
        &Method::Purse(purse.build()),
        r#"{"method":"purse","coins":2,"inner":{"method":"cash","coins":1}}"#,
    );
}

const TAG: &str = {
    #[derive(ApiModel)]
    #[serde(untagged)]
    enum Constant {
        Text(String),
    }

    let _ = Constant::Text;
    "constant"
};

macro_rules! union {
    ($(#[$attr:meta])* $vis:vis $name:ident by $key:literal { $($variant:ident: $ty:ty = $tag:literal),* $(,)? }) => {
        $(#[$attr])*
        #[derive(Debug, PartialEq, ApiModel)]
        #[serde(tag = $key)]
        $vis enum $name {
            $(#[const_tag($tag)] $variant($ty),)*
        }
    };
    ($name:ident of $($variant:ident($ty:ty)),*) => {
        #[derive(Debug, PartialEq, ApiModel)]
        #[serde(untagged)]
        enum $name {
            $($variant($ty)),*
        }
    };
}

macro_rules! outer {
    ($name:ident, $inner:ty, $map:ty) => {
        #[derive(Debug, PartialEq, ApiModel)]
        struct $name {
            #[serde(flatten)]
            inner: $inner,
            #[serde(flatten)]
            rest: $map,
        }
    };
}

union! {
    /// From a macro.
    pub(crate) FromMacro by "kind" { Named: more::Named = "named", Boxed: Box<Leaf> = 2, Truth: Wrapped<bool> = true }
}
union!(Loose of Named(more::Named), Leaves(Vec<Leaf>), Text(String));
outer!(Optional, Option<Leaf>, BTreeMap<String, i64>);
outer!(Boxed, Box<Leaf>, BTreeMap<String, i64>);

mod named {
    use optnull::ApiModel;

    #[derive(Debug, Clone, PartialEq, ApiModel)]
    pub struct Named {
        pub name: String,
    }
}

pub mod more {
    pub use crate::named::*;
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct Leaf {
    pub leaf: i64,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct Wrapped<T> {
    pub value: T,
}

fn macros() {
    same(
        &FromMacro::Named(more::Named {
            name: "a".to_owned(),
        }),
        r#"{"kind":"named","name":"a"}"#,
    );
    same(
        &FromMacro::Boxed(Box::new(Leaf { leaf: 1 })),
        r#"{"kind":2,"leaf":1}"#,
    );
    same(
        &FromMacro::Truth(Wrapped { value: false }),
        r#"{"kind":true,"value":false}"#,
    );
    same(&Loose::Leaves(vec![Leaf { leaf: 1 }]), r#"[{"leaf":1}]"#);
    same(&Loose::Text("a".to_owned()), r#""a""#);
    let rest = BTreeMap::from([("a".to_owned(), 1)]);
    same(
        &Optional {
            inner: None,
            rest: rest.clone(),
        },
        r#"{"a":1}"#,
    );
    same(
        &Boxed {
            inner: Box::new(Leaf { leaf: 1 }),
            rest,
        },
        r#"{"leaf":1,"a":1}"#,
    );
}

#[derive(Debug, PartialEq, ApiModel)]
struct Raw {
    #[const_tag("raw")]
    r#type: ConstTag<Self>,
    r#fn: Option<i64>,
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(tag = "type")]
#[allow(non_camel_case_types)]
enum r#match {
    r#Type(Raw),
    #[const_tag("other")]
    r#struct(Leaf),
    #[unrecognized]
    r#dyn(serde_json::Value),
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(untagged)]
#[allow(non_camel_case_types)]
enum r#loop {
    r#type(Raw),
    r#enum(String),
}

#[derive(Debug, PartialEq, ApiModel)]
struct RawOuter {
    r#if: i64,
    #[serde(flatten)]
    r#as: Raw,
    #[serde(flatten)]
    r#ref: BTreeMap<String, bool>,
}

fn raw_identifiers() {
    let raw = || Raw::builder().r#fn(1).build();
    same(&r#match::r#Type(raw()), r#"{"type":"raw","fn":1}"#);
    same(
        &r#match::r#struct(Leaf { leaf: 1 }),
        r#"{"type":"other","leaf":1}"#,
    );
    same(&r#loop::r#type(raw()), r#"{"type":"raw","fn":1}"#);
    let error = serde_json::from_str::<r#loop>("1").unwrap_err();
    assert!(!error.to_string().contains("r#"), "{error}");
    let outer = RawOuter::builder().r#if(2).r#as(raw());
    let rest = BTreeMap::from([("in".to_owned(), true)]);
    same(
        &outer.r#ref(rest).build(),
        r#"{"if":2,"type":"raw","fn":1,"in":true}"#,
    );
}

/// Variants with the names of parameters, and parameters with those of an expansion's.
#[derive(Debug, PartialEq, ApiModel)]
#[serde(tag = "t")]
enum Parameters<T, D, W> {
    #[const_tag("t")]
    T(T),
    #[const_tag("d")]
    D(Wrapped<D>),
    #[const_tag("w")]
    W(Box<Wrapped<W>>),
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(untagged)]
enum Untagged<S, A, M> {
    S(S),
    A(Vec<A>),
    M(BTreeMap<String, M>),
}

/// With a lifetime called as serde's own.
#[derive(Debug, PartialEq, ApiModel)]
#[serde(untagged)]
enum Lifetimes<'de, 'a, T> {
    Text(&'de str),
    #[serde(borrow)]
    Held(Held<'a>),
    Other(T),
}

#[derive(Debug, PartialEq, ApiModel)]
struct Held<'de> {
    text: &'de str,
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(tag = "t")]
enum Borrowing<'de> {
    #[const_tag("held")]
    Held(#[serde(borrow)] Held<'de>),
    #[const_tag("outer")]
    #[serde(borrow)]
    Outer(BorrowingOuter<'de>),
}

#[derive(Debug, PartialEq, ApiModel)]
struct BorrowingOuter<'a> {
    #[serde(flatten, borrow)]
    held: Held<'a>,
    #[serde(flatten, borrow)]
    rest: BTreeMap<&'a str, &'a str>,
}

/// With bounds, defaults and constants.
#[derive(Debug, PartialEq, ApiModel)]
#[serde(tag = "t")]
enum Bounded<T: Clone = Leaf, const N: usize = 2>
where
    T: Debug,
    Sized3<N>: Debug,
{
    #[const_tag("held")]
    Held(Wrapped<T>),
    #[const_tag("sized")]
    Sized(Sized3<N>),
    #[unrecognized]
    Other(BTreeMap<String, serde_json::Value>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Sized3<const N: usize> {
    #[serde(with = "bytes")]
    bytes: [u8; N],
}

mod bytes {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<const N: usize, S: Serializer>(
        bytes: &[u8; N],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        bytes[..].serialize(serializer)
    }

    pub fn deserialize<'de, const N: usize, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<[u8; N], D::Error> {
        let bytes = Vec::deserialize(deserializer)?;
        <[u8; N]>::try_from(bytes).map_err(|_| D::Error::custom("length"))
    }
}

#[derive(Debug, PartialEq, ApiModel)]
struct BoundedOuter<T = Leaf, U: Debug = more::Named>
where
    T: Debug,
{
    own: i64,
    #[serde(flatten)]
    inner: T,
    #[serde(flatten)]
    wrapped: Option<Wrapped<U>>,
}

/// With the bounds that the user writes.
#[derive(Debug, PartialEq, ApiModel)]
#[serde(
    untagged,
    bound(serialize = "T: Serialize", deserialize = "T: DeserializeOwned")
)]
enum OwnBounds<T> {
    Value(Vec<T>),
    Map(BTreeMap<String, T>),
}

fn generics() {
    same(
        &Parameters::<_, u8, u8>::T(Leaf { leaf: 1 }),
        r#"{"t":"t","leaf":1}"#,
    );
    same(
        &Parameters::<Leaf, _, u8>::D(Wrapped { value: 1_u8 }),
        r#"{"t":"d","value":1}"#,
    );
    same(
        &Parameters::<Leaf, u8, _>::W(Box::new(Wrapped { value: 1_u8 })),
        r#"{"t":"w","value":1}"#,
    );
    same(&Untagged::<bool, i64, u8>::A(vec![1]), "[1]");
    same(&Untagged::<bool, i64, u8>::S(true), "true");
    let text = r#"{"text":"a"}"#;
    let held: Lifetimes<'_, '_, Leaf> = serde_json::from_str(text).unwrap();
    assert_eq!(held, Lifetimes::Held(Held { text: "a" }));
    assert_eq!(serde_json::to_string(&held).unwrap(), text);
    let text = r#"{"t":"outer","text":"a","more":"b"}"#;
    let outer: Borrowing<'_> = serde_json::from_str(text).unwrap();
    let expected = BorrowingOuter {
        held: Held { text: "a" },
        rest: BTreeMap::from([("more", "b")]),
    };
    assert_eq!(outer, Borrowing::Outer(expected));
    assert_eq!(serde_json::to_string(&outer).unwrap(), text);
    let value = Leaf { leaf: 1 };
    same(
        &<Bounded>::Held(Wrapped { value }),
        r#"{"t":"held","value":{"leaf":1}}"#,
    );
    same(
        &Bounded::<Leaf, 3>::Sized(Sized3 { bytes: [1, 2, 3] }),
        r#"{"t":"sized","bytes":[1,2,3]}"#,
    );
    let inner = Leaf { leaf: 1 };
    same(
        &<BoundedOuter>::builder().own(2).inner(inner).build(),
        r#"{"own":2,"leaf":1}"#,
    );
    same(&OwnBounds::Value(vec![1]), "[1]");
}

type Alias = Leaf;
type Generic<T> = Wrapped<T>;
trait HasModel {
    type Model;
}
impl HasModel for Leaf {
    type Model = Wrapped<i64>;
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(tag = "t")]
enum Written {
    #[const_tag("alias")]
    Alias(Alias),
    #[const_tag("generic")]
    Generic(Generic<i64>),
    #[const_tag("path")]
    Path(self::more::Named),
    #[const_tag("projection")]
    Projection(<Leaf as HasModel>::Model),
    #[const_tag("box")]
    Box(std::boxed::Box<Alias>),
}

#[derive(Debug, PartialEq, ApiModel)]
struct WrittenOuter {
    #[serde(flatten)]
    alias: Alias,
    #[serde(flatten)]
    projection: <Leaf as HasModel>::Model,
    #[serde(flatten)]
    path: ::std::option::Option<crate::more::Named>,
}

fn types() {
    same(
        &Written::Alias(Leaf { leaf: 1 }),
        r#"{"t":"alias","leaf":1}"#,
    );
    same(
        &Written::Projection(Wrapped { value: 1 }),
        r#"{"t":"projection","value":1}"#,
    );
    same(
        &Written::Box(Box::new(Leaf { leaf: 1 })),
        r#"{"t":"box","leaf":1}"#,
    );
    same(
        &WrittenOuter {
            alias: Leaf { leaf: 1 },
            projection: Wrapped { value: 2 },
            path: None,
        },
        r#"{"leaf":1,"value":2}"#,
    );
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(tag = "op")]
enum Expression {
    #[const_tag("number")]
    Number(Wrapped<i64>),
    #[const_tag("not")]
    Not(Wrapped<Box<Self>>),
    #[const_tag("all")]
    All(Wrapped<Vec<Expression>>),
    #[const_tag("pair")]
    Pair(Box<Pair>),
}

#[derive(Debug, PartialEq, ApiModel)]
struct Pair {
    left: Expression,
    #[serde(flatten)]
    rest: BTreeMap<String, Expression>,
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(untagged)]
enum Json {
    Number(i64),
    List(Vec<Self>),
    Map(BTreeMap<String, Json>),
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(untagged)]
enum One {
    Other(Box<Other>),
    Number(i64),
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(untagged)]
enum Other {
    List(Vec<One>),
    Text(String),
}

fn recursion() {
    let number = || Wrapped { value: 1 };
    let not = |value| {
        Expression::Not(Wrapped {
            value: Box::new(value),
        })
    };
    same(
        &not(not(Expression::Number(number()))),
        r#"{"op":"not","value":{"op":"not","value":{"op":"number","value":1}}}"#,
    );
    same(
        &Expression::Pair(Box::new(Pair {
            left: Expression::All(Wrapped { value: vec![] }),
            rest: BTreeMap::from([("right".to_owned(), Expression::Number(number()))]),
        })),
        r#"{"op":"pair","left":{"op":"all","value":[]},"right":{"op":"number","value":1}}"#,
    );
    let list = Json::List(vec![Json::Number(1), Json::Map(BTreeMap::new())]);
    same(&list, "[1,{}]");
    let inner = One::Other(Box::new(Other::Text("a".to_owned())));
    same(
        &One::Other(Box::new(Other::List(vec![One::Number(1), inner]))),
        r#"[1,"a"]"#,
    );
}

/// Attributes of Rust's own.
#[derive(Debug, PartialEq, ApiModel)]
#[serde(tag = "t")]
#[non_exhaustive]
enum Attributes {
    #[cfg(any())]
    #[const_tag("missing")]
    Missing(DoesNotExist),
    /// One that is there.
    #[cfg(all())]
    #[const_tag("there")]
    There(Leaf),
    #[deprecated(note = "gone")]
    #[const_tag("old")]
    Old(Leaf),
    #[doc(hidden)]
    #[unrecognized]
    Hidden(#[cfg(all())] serde_json::Value),
}

#[derive(Debug, PartialEq, ApiModel)]
#[serde(untagged)]
#[non_exhaustive]
enum UntaggedAttributes {
    #[cfg(any())]
    Missing(DoesNotExist),
    /// One that is there.
    #[deprecated]
    Old(String),
    #[cfg_attr(all(), doc = "One more.")]
    There(i64),
}

#[derive(Debug, PartialEq, ApiModel)]
#[non_exhaustive]
struct OuterAttributes {
    #[cfg(any())]
    #[serde(flatten)]
    missing: DoesNotExist,
    /// One that is there.
    #[cfg(all())]
    #[serde(flatten)]
    there: Leaf,
    #[deprecated]
    #[serde(flatten)]
    old: Option<more::Named>,
    #[cfg_attr(all(), serde(flatten))]
    rest: BTreeMap<String, i64>,
}

fn attributes() {
    same(
        &Attributes::There(Leaf { leaf: 1 }),
        r#"{"t":"there","leaf":1}"#,
    );
    same(&UntaggedAttributes::There(1), "1");
    same(
        &OuterAttributes::builder().there(Leaf { leaf: 1 }).build(),
        r#"{"leaf":1}"#,
    );
}

fn main() {
    visibilities();
    body();
    assert_eq!(TAG, "constant");
    macros();
    raw_identifiers();
    generics();
    types();
    recursion();
    attributes();
}
