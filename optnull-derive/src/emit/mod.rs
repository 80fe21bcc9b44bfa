//! What a checked definition expands to: one file an output. Emitting cannot fail.
//!
//! What each definition or field has is emitted by `append!`, as text that the compiler parses: a
//! derive that is not optimised takes six times as many instructions to make the same tokens. By
//! `append_spanned!` where an error is to be shown at what the user wrote, or where a few tokens stand
//! next to it. By `quote!` what few definitions have.

mod append;
mod asked;
mod builder;
mod constant;
mod default;
mod emitted;
mod emitted_union;
mod expansion;
mod flatten;
mod generics;
mod integer_enum;
mod known;
mod literal;
mod model;
mod predicates;
mod read;
mod reused;
#[cfg(feature = "schemars")]
mod schema;
mod states;
mod string_enum;
mod stub;
mod tables;
mod tagged_union;
mod untagged_union;
mod with;
mod write;

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::spanned::Spanned;
use syn::Type;

use self::append::{append, Append, Word};
use self::expansion::Expansion;
use self::reused::Reused;
#[cfg(feature = "schemars")]
pub(crate) use self::schema::json_schema;
use crate::container::{Container, Krate};
use crate::definition::Definition;
use crate::ty;

pub(crate) fn definition(definition: &Definition) -> TokenStream {
    match definition {
        Definition::Model(model) => model::model(model),
        Definition::StringEnum(string_enum) => string_enum::string_enum(string_enum),
        Definition::IntegerEnum(integer_enum) => integer_enum::integer_enum(integer_enum),
        Definition::Union(union) => match &union.tag {
            Some(tag) => tagged_union::tagged_union(union, tag),
            None => untagged_union::untagged_union(union),
        },
        Definition::Refused(refused) => stub::stub(refused),
    }
}

/// Keeps an expansion's impls out of the user's namespace:
///
/// ```text
/// const _: () = {
///     use ::optnull::__private as _optnull;
///     impl …
/// };
/// ```
fn scope(container: &Container, to: &mut Expansion, impls: impl Append) {
    let private = private(container);
    allowed(container, to);
    append!(to, const _: () = {
        use #private as _optnull;
        #impls
    };);
}

/// The lints that what is copied from a definition could trip once more, and those that it allows.
fn allowed(container: &Container, to: &mut Expansion) {
    let lints = &container.lints;
    append! {to,
        #[allow(
            clippy::all,
            clippy::pedantic,
            dead_code,
            deprecated,
            missing_debug_implementations,
            non_camel_case_types,
            non_snake_case,
            unreachable_pub,
            unused_braces,
            unused_parens,
            unused_qualifications
        )]
        #lints
    }
}

/// `::optnull::__private`, by the path of the crate `optnull`.
fn private(container: &Container) -> Reused {
    match &container.krate {
        Krate::Itself => Reused::Text(Word::new("::optnull::__private")),
        Krate::Reexported(path) => quote!(#path::__private).into(),
    }
}

/// Where an error about a type is shown. Only the place is the type's: names resolve as always.
fn place_of(ty: &Type) -> Span {
    call_site_at(span_of(ty))
}

fn span_of(ty: &Type) -> Span {
    match ty::last_segment(ty) {
        Some(segment) => segment.ident.span(),
        None => ty.span(),
    }
}

/// Where an error about a user's function is shown.
fn place_of_path(path: &TokenStream) -> Span {
    let first = path.clone().into_iter().next();
    first.map_or_else(Span::call_site, |token| call_site_at(token.span()))
}

fn call_site_at(span: Span) -> Span {
    Span::call_site().located_at(span)
}
