//! The derive macro of the `optnull` crate, which documents it: use it from there.

#![forbid(unsafe_code)]

mod argument;
mod attr;
mod borrow;
mod bound;
mod case;
mod check;
mod container;
mod definition;
mod emit;
mod enums;
mod errors;
mod expand;
mod field;
mod field_parser;
mod hint;
mod input;
mod literal;
#[cfg(test)]
mod messages;
mod model;
#[cfg(feature = "schemars")]
mod notes;
mod rules;
mod ty;
mod unions;
mod value;

use proc_macro::{Literal, TokenStream, TokenTree};

/// Derives an API model from a struct or an enum; the crate `optnull` documents it.
#[proc_macro_derive(
    ApiModel,
    attributes(
        serde,
        api_model,
        const_tag,
        optional_nullable,
        nullable,
        unrecognized,
        builder
    )
)]
pub fn derive_api_model(input: TokenStream) -> TokenStream {
    expand::expand(input.into()).into()
}

/// What a misspelt attribute of [`ApiModel`]'s is written under, so that rustc says the same of it as
/// where it stands. It derives nothing.
#[doc(hidden)]
#[proc_macro_derive(
    __Misspelt,
    attributes(
        serde,
        api_model,
        const_tag,
        optional_nullable,
        nullable,
        unrecognized,
        builder
    )
)]
pub fn derive_misspelt(_: TokenStream) -> TokenStream {
    TokenStream::new()
}

/// The version of this crate, for the facade to compare with its own.
#[doc(hidden)]
#[proc_macro]
pub fn __version(_: TokenStream) -> TokenStream {
    let version = Literal::string(env!("CARGO_PKG_VERSION"));
    TokenTree::from(version).into()
}

/// Derives `schemars::JsonSchema` for an API model; the crate `optnull` documents it.
#[cfg(feature = "schemars")]
#[proc_macro_derive(
    JsonSchema,
    attributes(
        serde,
        schemars,
        api_model,
        const_tag,
        optional_nullable,
        nullable,
        unrecognized,
        builder
    )
)]
pub fn derive_json_schema(input: TokenStream) -> TokenStream {
    expand::json_schema(input.into()).into()
}
