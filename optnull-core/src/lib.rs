//! What runs under `#[derive(ApiModel)]`: the field types, and the one reader, writer and builder
//! support that every model shares.
//!
//! Use it through the `optnull` crate, which re-exports all of it beside the derive macro.

#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;

mod borrow;
pub mod builder;
mod check;
mod choice;
mod choices;
mod const_tag;
mod content;
mod de;
mod entries;
mod error;
mod flatten;
mod integer_enum;
mod kept;
mod key_text;
mod keys;
mod message;
mod model;
mod object;
mod optional_nullable;
mod reader;
mod reading;
mod reason;
mod same;
#[cfg(test)]
mod samples;
#[cfg(feature = "schemars")]
mod schema;
#[cfg(feature = "secrecy")]
pub mod secrecy;
mod sensitive;
mod ser;
mod string_enum;
mod table;
mod tag;
mod tag_value;
mod tagged;
mod untagged;
mod with;

#[doc(hidden)]
pub mod __private;

pub use crate::const_tag::{ConstTag, Literal, LiteralValue};
pub use crate::error::UnknownValue;
pub use crate::optional_nullable::OptionalNullable;
#[cfg(feature = "schemars")]
pub use crate::schema::JsonSchema;
pub use crate::sensitive::Sensitive;
