//! Definitions to Rust: as models of optnull, and as twins of serde.

mod attributes;
mod built;
mod generics;
mod item;
mod model;
mod program;
mod twin;
mod types;

pub(crate) use self::item::models;
pub(crate) use self::program::{program, Program};
pub(crate) use self::twin::twins;

/// The length that a model with one has where it is used.
pub(crate) const LENGTH: usize = 3;

/// A string as a literal of Rust.
fn string(text: &str) -> String {
    format!("{text:?}")
}

/// The lines of a text, each indented once more.
fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}\n")).collect()
}
