//! Definitions to Rust: as models of optnull, and as twins of serde.

mod attributes;
mod built;
mod enums;
mod generics;
mod lints;
mod model;
mod models;
mod program;
mod text;
mod twin_enums;
mod twin_field;
mod twin_model;
mod twin_unions;
mod twins;
mod types;
mod unions;

pub(crate) use self::models::models;
pub(crate) use self::program::{program, Program};
pub(crate) use self::twins::twins;

/// The length that a model with one has where it is used.
pub(crate) const LENGTH: usize = 3;

/// A string as a literal of Rust.
fn string(text: &str) -> String {
    format!("{text:?}")
}
