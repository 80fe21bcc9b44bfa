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
}
