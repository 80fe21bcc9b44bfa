//! The literals that a model declares.

use std::collections::HashSet;

use proc_macro2::{Literal as Number, TokenStream};
use quote::quote;

use super::append::{append, Append, Appended};
use super::emitted::Emitted;
use super::expansion::Expansion;
use super::reused::Reused;
use crate::field::Tag;
use crate::literal::Literal;

/// ```text
/// impl Literal<0> for Session {
///     type Target = str;
///     const VALUE: &'static str = "payment-service-session";
/// }
/// ```
pub(super) fn literals(emitted: &Emitted, to: &mut Expansion) {
    // Two with one index are refused.
    let mut indices = HashSet::new();
    for field in &emitted.model.fields {
        if let Some(tag) = field.tag.as_ref().filter(|tag| indices.insert(tag.index)) {
            literal(emitted, tag, to);
        }
    }
}

fn literal(emitted: &Emitted, tag: &Tag, to: &mut Expansion) {
    let index = tag.index;
    let target = match &tag.literal {
        Literal::Str(_) | Literal::Wrong => "str",
        Literal::Int(..) => "i64",
        Literal::Bool(..) => "bool",
    };
    let target = Appended(|to: &mut Expansion| {
        append!(to, _optnull::);
        to.word(target);
    });
    let value = Appended(|to: &mut Expansion| reference(&tag.literal, to));
    let path = Appended(|to: &mut Expansion| append!(to, _optnull::Literal<#index>));
    let body = Appended(|to: &mut Expansion| {
        append! {to,
            type Target = #target;
            const VALUE: &'static #target = #value;
        }
    });
    emitted.implement(to, path, &Reused::default(), body);
}

/// A literal as a constant reference: `"card"`, `&1i64`.
pub(super) fn reference(literal: &Literal, to: &mut Expansion) {
    match literal {
        Literal::Str(value) => value.value().append(to),
        Literal::Int(value, _) => {
            append!(to, &);
            to.word(&format!("{value}i64"));
        }
        Literal::Bool(true, _) => append!(to, &true),
        Literal::Bool(false, _) => append!(to, &false),
        Literal::Wrong => append!(to, ""),
    }
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
