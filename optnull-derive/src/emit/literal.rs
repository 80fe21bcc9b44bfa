//! The literals that a model declares.

use std::collections::HashSet;

use proc_macro2::{Literal as Number, TokenStream};
use quote::quote;

use super::emitted::Emitted;
use super::reused::Reused;
use crate::field::Tag;
use crate::literal::Literal;

/// ```text
/// impl Literal<0> for Session {
///     type Target = str;
///     const VALUE: &'static str = "payment-service-session";
/// }
/// ```
pub(super) fn literals(emitted: &Emitted, to: &mut TokenStream) {
    // Two with one index are refused.
    let mut indices = HashSet::new();
    for field in &emitted.model.fields {
        if let Some(tag) = field.tag.as_ref().filter(|tag| indices.insert(tag.index)) {
            literal(emitted, tag, to);
        }
    }
}

fn literal(emitted: &Emitted, tag: &Tag, to: &mut TokenStream) {
    let index = tag.index;
    let (target, value) = match &tag.literal {
        Literal::Str(value) => (quote!(_optnull::str), quote!(#value)),
        Literal::Int(value, span) => {
            let mut value = Number::i64_suffixed(*value);
            value.set_span(*span);
            (quote!(_optnull::i64), quote!(&#value))
        }
        Literal::Bool(value, _) => (quote!(_optnull::bool), quote!(&#value)),
        Literal::Wrong => (quote!(_optnull::str), quote!("")),
    };
    emitted.implement(
        to,
        quote!(_optnull::Literal<#index>),
        &Reused::default(),
        quote! {
            type Target = #target;
            const VALUE: &'static #target = #value;
        },
    );
}

/// A literal in a table: `TagValue::Str("card")`.
pub(super) fn value(literal: &Literal) -> TokenStream {
    match literal {
        Literal::Str(value) => quote!(_optnull::TagValue::Str(#value)),
        Literal::Int(value, _) => {
            let value = Number::i64_suffixed(*value);
            quote!(_optnull::TagValue::Int(#value))
        }
        Literal::Bool(value, _) => quote!(_optnull::TagValue::Bool(#value)),
        Literal::Wrong => quote!(_optnull::TagValue::Str("")),
    }
}
