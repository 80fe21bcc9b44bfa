//! The rules on a container's attributes and shape.

use proc_macro2::{Ident, Span};
use syn::{DataEnum, Fields, Generics, Variant};

use crate::argument::BuilderAttr;
use crate::attr::ContainerAttrs;
use crate::errors::Errors;

/// `struct A;`, `struct A(i64);`
pub(crate) fn not_an_object(ident: &Ident, fields: &Fields, errors: &mut Errors) {
    let shape = if fields.is_empty() { "unit" } else { "tuple" };
    errors.at(ident.span(), format!("a model is an object, which a {shape} struct is not: write `struct {ident} {{ … }}` with named fields"));
}

/// `union A { b: i64 }`
pub(crate) fn rust_union(span: Span, errors: &mut Errors) {
    errors.at(span, "`ApiModel` cannot be derived for a Rust union; write a struct, or an enum for a value of several types");
}

/// What a struct's attributes cannot say.
pub(crate) fn struct_attributes(attrs: &ContainerAttrs, errors: &mut Errors) {
    if let Some(tag) = attrs.tag {
        errors.at(tag, "`tag` belongs on an enum; a struct's own tag is a field: `#[const_tag(\"…\")] r#type: ConstTag<Self>`");
    }
    if let Some(untagged) = attrs.untagged {
        errors.at(untagged, "`untagged` belongs on an enum");
    }
}

/// What an enum's attributes cannot say.
pub(crate) fn enum_attributes(attrs: &ContainerAttrs, errors: &mut Errors) {
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
    let builder = match &attrs.builder {
        BuilderAttr::Default => return,
        BuilderAttr::Off(span) => *span,
        BuilderAttr::Named(name) => name.span(),
    };
    errors.at(
        builder,
        "`builder` belongs on a struct: an enum has no builder",
    );
}

/// Whether this is an enum of values; the other shapes are refused.
pub(crate) fn enum_shape(
    attrs: &ContainerAttrs,
    data: &DataEnum,
    ident: &Ident,
    generics: &Generics,
    errors: &mut Errors,
) -> bool {
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

/// `#[serde(rename_all = "…")] enum A { #[const_tag(1)] B }`
pub(crate) fn integer_enum_attributes(attrs: &ContainerAttrs, errors: &mut Errors) {
    if let Some(span) = attrs.rename_all_span {
        errors.at(span, "the values of an integer enum are its `const_tag`s, so that `rename_all` would never be used; leave it out");
    }
}
