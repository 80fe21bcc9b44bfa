//! Names of the user's that hide the ones that an expansion could mean.

#![deny(warnings)]
#![allow(non_camel_case_types)]

use ::optnull::ApiModel;

pub struct Option;
pub struct Vec;
pub struct Box;
pub struct Result;
pub struct Some;
pub struct None;
pub struct Ok;
pub struct String;
pub struct str;
pub struct bool;
pub struct usize;
pub struct i64;
pub struct u128;
pub struct u8;
pub struct PhantomData;
pub struct OptionalNullable;
pub struct ConstTag;
pub struct Set;
pub struct Unset;
pub struct Object;
pub struct Union;
pub struct Shape;
pub struct Variant;
pub struct Table;
pub struct Flattened;
pub struct FlattenedSlot;
pub struct RestKey;
pub struct Tags;
pub struct TagValue;
pub struct Err;
pub trait Default {}
pub trait From {}
pub trait Into {}
pub trait TryFrom {}
pub trait Clone {}
pub trait Display {}
pub trait FromStr {}
pub trait AsRef {}
pub trait Serialize {}
pub trait Deserialize {}
pub trait Model {}
pub trait Read {}
pub trait Write {}
pub trait Writer {}
pub trait ReadObject {}
pub trait ReadTagged {}
pub trait ReadUntagged {}
pub trait Iterator {}
pub trait Extend {}
/// With constants for all types, by the names that the expansion has for others.
pub trait Named {
    const SHAPE: () = ();
    const SCHEMA: () = ();
    const TABLE: () = ();
    const COUNT: () = ();
    const CHECKED: () = ();
}
impl<T: ?Sized> Named for T {}
pub mod core {}
pub mod std {}
pub mod alloc {}
pub mod serde {}

#[derive(ApiModel)]
#[serde(rename_all = "camelCase")]
pub struct Shadowed {
    #[const_tag(1)]
    pub version: ::optnull::ConstTag<Self>,
    #[const_tag(true)]
    pub live: ::optnull::ConstTag<Self, 1>,
    pub text: ::std::string::String,
    pub code: ::optnull::OptionalNullable<::std::string::String>,
    #[serde(default)]
    pub count: ::core::primitive::i64,
    #[serde(alias = "notes")]
    pub note: ::core::option::Option<::std::string::String>,
}

#[derive(ApiModel)]
pub enum Status {
    Done,
    #[unrecognized]
    Other(::std::string::String),
}

#[derive(ApiModel)]
pub enum Closed {
    #[serde(alias = "okay")]
    Some,
    None,
    Ok,
    Err,
}

#[derive(ApiModel)]
pub enum Level {
    #[const_tag(1)]
    Low,
    #[unrecognized]
    Other(::core::primitive::i64),
}

#[derive(ApiModel, ::optnull::JsonSchema)]
#[serde(tag = "tag")]
pub enum Tagged {
    #[const_tag("some")]
    Some(Held),
    #[const_tag("none")]
    None(::std::boxed::Box<Held>),
    #[const_tag("self")]
    Self_(Held),
    #[unrecognized]
    Ok(::serde_json::Map<::std::string::String, ::serde_json::Value>),
}

#[derive(ApiModel)]
#[serde(untagged)]
pub enum Untagged<Object> {
    Some(::std::string::String),
    None(Held),
    Object(Object),
    #[unrecognized]
    Err(::serde_json::Value),
}

#[derive(ApiModel, ::optnull::JsonSchema)]
pub struct Held {
    pub index: ::core::primitive::i64,
    pub tags: ::core::option::Option<::core::primitive::i64>,
    pub deserializer: ::core::option::Option<::core::primitive::i64>,
}

#[derive(ApiModel)]
pub struct Outer<T> {
    pub parts: ::core::primitive::i64,
    #[serde(flatten)]
    pub value: Held,
    #[serde(flatten)]
    pub writer: ::core::option::Option<T>,
    #[serde(flatten)]
    pub key: ::std::collections::BTreeMap<::std::string::String, ::serde_json::Value>,
}

/// Models and unions that are named as what an expansion means.
pub mod own {
    use ::optnull::ApiModel;

    #[derive(ApiModel)]
    pub struct Object {
        pub id: ::core::primitive::i64,
    }

    #[derive(ApiModel)]
    pub struct Model {
        pub name: ::std::string::String,
    }

    #[derive(ApiModel)]
    #[serde(tag = "type")]
    pub enum Option {
        #[const_tag("some")]
        Some(Object),
        #[const_tag("none")]
        None(Model),
    }

    #[derive(ApiModel)]
    #[serde(untagged)]
    pub enum Result {
        Ok(Object),
        Err(Model),
        Option(Option),
    }

    #[derive(ApiModel)]
    pub struct Parts {
        #[serde(flatten)]
        pub object: Object,
        #[serde(flatten)]
        pub model: Model,
    }
}

fn main() {
    let shadowed = Shadowed::builder().text("a").note("b").build();
    ::std::assert_eq!(shadowed.count, 0);
    let text = r#"{"version":1,"live":true,"text":"a","code":null,"count":2}"#;
    let shadowed: Shadowed = ::serde_json::from_str(text).unwrap();
    ::std::assert_eq!(::serde_json::to_string(&shadowed).unwrap(), text);

    let status: Status = ::serde_json::from_str(r#""open""#).unwrap();
    ::std::assert_eq!(status.as_str(), "open");
    let closed: Closed = ::serde_json::from_str(r#""okay""#).unwrap();
    ::std::assert_eq!(closed.as_str(), "Some");
    let level: Level = ::serde_json::from_str("1").unwrap();
    ::std::assert_eq!(level.as_i64(), 1);

    for text in [
        r#"{"tag":"some","index":1}"#,
        r#"{"tag":"none","index":1,"tags":2}"#,
        r#"{"tag":"self","index":1,"deserializer":3}"#,
        r#"{"index":[],"tag":"other"}"#,
    ] {
        let tagged: Tagged = ::serde_json::from_str(text).unwrap();
        ::std::assert_eq!(::serde_json::to_string(&tagged).unwrap(), text);
    }
    for text in [r#""a""#, r#"{"index":1}"#, r#"{"id":1}"#, "[null]"] {
        let untagged: Untagged<own::Object> = ::serde_json::from_str(text).unwrap();
        ::std::assert_eq!(::serde_json::to_string(&untagged).unwrap(), text);
    }
    for text in [
        r#"{"parts":1,"index":2,"other":3}"#,
        r#"{"parts":1,"index":2,"tags":3,"id":4}"#,
    ] {
        let outer: Outer<own::Object> = ::serde_json::from_str(text).unwrap();
        ::std::assert_eq!(::serde_json::to_string(&outer).unwrap(), text);
    }
    for text in [
        r#"{"id":1}"#,
        r#"{"name":"a"}"#,
        r#"{"type":"none","name":"a"}"#,
    ] {
        let result: own::Result = ::serde_json::from_str(text).unwrap();
        ::std::assert_eq!(::serde_json::to_string(&result).unwrap(), text);
    }
    let object = own::Object::builder().id(1).build();
    let model = own::Model::builder().name("a").build();
    let parts = own::Parts::builder().object(object).model(model).build();
    ::std::assert_eq!(
        ::serde_json::to_string(&parts).unwrap(),
        r#"{"id":1,"name":"a"}"#
    );
}
