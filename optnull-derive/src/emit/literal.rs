//! The literals that a model declares.

use std::collections::HashSet;

use super::append::{append, appended, Append, Appended, Str, Word};
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
    let target = Word::new(target);
    let value = Appended(|to: &mut Expansion| reference(&tag.literal, to));
    let path = appended!(_optnull::Literal<#index>);
    let body = Appended(|to: &mut Expansion| {
        append! {to,
            type Target = _optnull::#target;
            const VALUE: &'static _optnull::#target = #value;
        }
    });
    emitted.implement(to, path, &Reused::default(), body);
}

/// A literal as a constant reference: `"card"`, `&1i64`.
fn reference(literal: &Literal, to: &mut Expansion) {
    match literal {
        Literal::Str(value) => Str(&value.value()).append(to),
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
pub(super) fn value(literal: &Literal) -> impl Append + '_ {
    Appended(move |to: &mut Expansion| match literal {
        Literal::Str(value) => {
            let value = value.value();
            let value = Str(&value);
            append!(to, _optnull::TagValue::Str(#value));
        }
        Literal::Int(value, _) => append!(to, _optnull::TagValue::Int(#value)),
        Literal::Bool(true, _) => append!(to, _optnull::TagValue::Bool(true)),
        Literal::Bool(false, _) => append!(to, _optnull::TagValue::Bool(false)),
        Literal::Wrong => append!(to, _optnull::TagValue::Str("")),
    })
}
