//! What runs under `#[derive(ApiModel)]`: the field types, and the one reader, writer and builder
//! support that every model shares.
//!
//! Use it through the `optnull` crate, which re-exports all of it beside the derive macro.

#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;

mod borrow;
pub mod builder;
mod const_tag;
mod de;
mod error;
mod integer_enum;
mod model;
mod optional_nullable;
mod ser;
mod string_enum;
mod with;

#[doc(hidden)]
pub mod __private;

pub use crate::const_tag::{ConstTag, Literal, LiteralValue};
pub use crate::error::UnknownValue;
pub use crate::optional_nullable::OptionalNullable;
