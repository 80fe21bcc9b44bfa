//! The rules on an enum's attributes and on each of its variants.

use proc_macro2::{Ident, Span};
use syn::{DataEnum, Fields, LitStr, Variant};

use crate::argument::BuilderAttr;
use crate::attr::{is_own, ContainerAttrs, VariantAttrs};
use crate::errors::Errors;
use crate::model::Container;

/// What an enum's attributes cannot say.
pub(crate) fn attributes(attrs: &ContainerAttrs, errors: &mut Errors) {
    if let Some(span) = attrs.deny_unknown_fields {
        errors.at(span, "`deny_unknown_fields` belongs on a struct; an enum without `#[unrecognized]` refuses unknown values already");
    }
    if let Some(default) = &attrs.default {
        errors.at(default.span(), "`default` belongs on a struct or a field");
    }
    let bounds = [&attrs.bound.serialize, &attrs.bound.deserialize];
    if let Some(bound) = bounds.into_iter().flatten().flatten().next() {
        errors.over(
            bound,
            "`bound` belongs on a struct: an enum of values has no type parameters",
        );
    }
    match &attrs.builder {
        BuilderAttr::Default => {}
        BuilderAttr::Off(span) => errors.at(
            *span,
            "`builder` belongs on a struct: an enum has no builder",
        ),
        BuilderAttr::Named(name) => errors.at(
            name.span(),
            "`builder` belongs on a struct: an enum has no builder",
        ),
    }
}

/// Whether this is an enum of values; the other shapes are refused.
pub(crate) fn shape(
    attrs: &ContainerAttrs,
    data: &DataEnum,
    container: &Container,
    errors: &mut Errors,
) -> bool {
    let Container {
        ident, generics, ..
    } = container;
    if let Some(span) = attrs.tag.or(attrs.untagged) {
        errors.at(
            span,
            "unions are not supported: derive serde's own traits on this enum",
        );
        return false;
    }
    if !generics.params.is_empty() {
        errors.over(&generics.params, format!("`{ident}` is an enum of strings or integers, which has no parameters: leave them out"));
        return false;
    }
    if data.variants.is_empty() {
        errors.at(ident.span(), format!("`{ident}` has no variants, so that no value could be read: add one, or `#[unrecognized] Unrecognized(String)`"));
        return false;
    }
    let holds = |fields: &Fields| !matches!(fields, Fields::Unit);
    let is_catch_all = |variant: &Variant| {
        variant
            .attrs
            .iter()
            .any(|attr| attr.path().is_ident("unrecognized"))
    };
    let others = || {
        data.variants
            .iter()
            .filter(|variant| !is_catch_all(variant))
    };
    if others().count() > 0 && others().all(|variant| holds(&variant.fields)) {
        errors.at(ident.span(), format!("the variants of `{ident}` hold values, which are not told apart: an enum here has unit variants, and at most one `#[unrecognized] Name(String)`"));
        return false;
    }
    true
}

/// `enum A { #[unrecognized] B(String), #[unrecognized] C(String) }`
pub(crate) fn second_catch_all(variant: &Variant, first: &Variant, errors: &mut Errors) {
    if variant.ident != first.ident {
        errors.at(
            variant.ident.span(),
            format!(
                "an enum has one catch-all, and `{}` is it already; remove `#[unrecognized]` here",
                first.ident
            ),
        );
    }
}

/// `enum A { B, C(String) }`
pub(crate) fn unit_variant(variant: &Variant, of: &str, held: &str, errors: &mut Errors) -> bool {
    let ident = &variant.ident;
    let unit = matches!(variant.fields, Fields::Unit);
    if !unit {
        errors.over(&variant.fields, format!("the variants of {of} enum hold nothing: write `{ident}`, or `#[unrecognized] {ident}({held})` for the catch-all"));
    }
    unit
}

/// `#[serde(rename_all = "…")] enum A { #[const_tag(1)] B }`
pub(crate) fn integer_attributes(attrs: &ContainerAttrs, errors: &mut Errors) {
    if let Some(span) = attrs.rename_all_span {
        errors.at(span, "the values of an integer enum are its `const_tag`s, so that `rename_all` would never be used; leave it out");
    }
}

/// `enum A { #[const_tag(1)] #[serde(rename = "b")] B }`
pub(crate) fn integer_variant_attributes(attrs: &VariantAttrs, errors: &mut Errors) {
    if let Some(name) = written_name(attrs) {
        errors.at(name, "an integer enum's value is its `const_tag`, so that a name would never be used; leave it out");
    }
}

/// `enum A { #[const_tag(300)] B, #[unrecognized] C(u8) }`
pub(crate) fn fits(value: i64, span: Span, int: &Ident, errors: &mut Errors) {
    let fits = match int.to_string().as_str() {
        "u64" => u64::try_from(value).is_ok(),
        "i32" => i32::try_from(value).is_ok(),
        "u32" => u32::try_from(value).is_ok(),
        "i16" => i16::try_from(value).is_ok(),
        "u16" => u16::try_from(value).is_ok(),
        "i8" => i8::try_from(value).is_ok(),
        "u8" => u8::try_from(value).is_ok(),
        _ => true,
    };
    if !fits {
        errors.at(
            span,
            format!("`{value}` does not fit into the `{int}` that the catch-all holds"),
        );
    }
}

fn written_name(attrs: &VariantAttrs) -> Option<Span> {
    let renames = [&attrs.rename.serialize, &attrs.rename.deserialize];
    renames
        .into_iter()
        .flatten()
        .chain(&attrs.alias)
        .map(LitStr::span)
        .next()
}

/// A catch-all has no value of its own.
pub(crate) fn catch_all_attributes(variant: &Variant, attrs: &VariantAttrs, errors: &mut Errors) {
    for attr in variant.fields.iter().flat_map(|field| &field.attrs) {
        if is_own(attr) {
            errors.over(&attr.meta, "the value of a catch-all is kept as it is, so that this would never be used; remove it");
        }
    }
    if let Some(name) = written_name(attrs) {
        errors.at(name, "the catch-all keeps every value that no other variant has, so that a name of its own would never be used; remove it");
    }
    if let Some(tag) = &attrs.const_tag {
        errors.at(
            tag.span,
            "the catch-all has no literal: it keeps every value that no other variant has",
        );
    }
}
