//! The expansions of `#[derive(ApiModel)]` and `#[derive(JsonSchema)]` as a function on text, for the
//! fuzz target `expansion`.
//!
//! The modules are those of optnull-derive, which as a proc macro exports no function. syn has the
//! features that it has there; what comes out is parsed by another syn, with all of Rust's syntax.

extern crate proc_macro;

#[path = "../../../optnull-derive/src/argument.rs"]
mod argument;
#[path = "../../../optnull-derive/src/attr.rs"]
mod attr;
#[path = "../../../optnull-derive/src/borrow.rs"]
mod borrow;
#[path = "../../../optnull-derive/src/bound.rs"]
mod bound;
#[path = "../../../optnull-derive/src/case.rs"]
mod case;
#[path = "../../../optnull-derive/src/check.rs"]
mod check;
#[path = "../../../optnull-derive/src/container.rs"]
mod container;
#[path = "../../../optnull-derive/src/definition.rs"]
mod definition;
#[path = "../../../optnull-derive/src/emit/mod.rs"]
mod emit;
#[path = "../../../optnull-derive/src/enums.rs"]
mod enums;
#[path = "../../../optnull-derive/src/errors.rs"]
mod errors;
#[path = "../../../optnull-derive/src/expand.rs"]
mod expand;
mod expansion;
#[path = "../../../optnull-derive/src/field.rs"]
mod field;
#[path = "../../../optnull-derive/src/field_parser.rs"]
mod field_parser;
#[path = "../../../optnull-derive/src/hint.rs"]
mod hint;
#[path = "../../../optnull-derive/src/input.rs"]
mod input;
#[path = "../../../optnull-derive/src/literal.rs"]
mod literal;
#[path = "../../../optnull-derive/src/model.rs"]
mod model;
#[path = "../../../optnull-derive/src/notes.rs"]
mod notes;
#[path = "../../../optnull-derive/src/rules"]
mod rules {
    pub(crate) mod container;
    pub(crate) mod field;
    pub(crate) mod secrecy;
    pub(crate) mod serde_as;
    pub(crate) mod variant;
}
#[path = "../../../optnull-derive/src/ty.rs"]
mod ty;
#[path = "../../../optnull-derive/src/unions.rs"]
mod unions;
#[path = "../../../optnull-derive/src/value.rs"]
mod value;

pub use expansion::check_expansion;
