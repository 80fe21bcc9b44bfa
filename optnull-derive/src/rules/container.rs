//! The rules on a container's attributes and shape.

use proc_macro2::{Ident, Span};
use syn::spanned::Spanned;
use syn::{DataEnum, Fields, GenericParam, Generics, Variant};

use crate::attr::{ContainerAttrs, HeldAttrs, VariantAttrs, NO_BUILDER};
use crate::container::Container;
use crate::enums::Variants;
use crate::errors::Errors;
use crate::ty;
use crate::value::BuilderAttr;

/// `struct A;`, `struct A(i64);`
pub(crate) fn not_an_object(ident: &Ident, fields: &Fields, errors: &mut Errors) {
    let message = match fields {
        Fields::Unit => format!("a model is an object, which a unit struct is not: write `struct {ident} {{}}`"),
        _ => format!("a model is an object, which a tuple struct is not: write `struct {ident} {{ … }}` with named fields, or derive serde's own traits for a value"),
    };
    errors.at(ident.span(), message);
}

/// `union A { b: i64 }`
pub(crate) fn rust_union(span: Span, errors: &mut Errors) {
    errors.at(span, "`ApiModel` cannot be derived for a Rust union: write a struct, or an enum with `#[serde(untagged)]`");
}

/// `struct A<__D> { b: __D }`: the expansion has parameters of its own.
///
/// Whether all are others than those.
pub(crate) fn names_of_parameters(generics: &Generics, errors: &mut Errors) -> bool {
    let mut others = true;
    for param in &generics.params {
        let ident = match param {
            GenericParam::Lifetime(param) => &param.lifetime.ident,
            GenericParam::Type(param) => &param.ident,
            GenericParam::Const(param) => &param.ident,
        };
        let name = ident.to_string();
        if let Some(rest) = name.strip_prefix("__") {
            others = false;
            errors.at(ident.span(), format!("names that begin with `__` are reserved for `ApiModel`: write `{rest}` in place of `{name}`"));
        }
    }
    others
}

/// What a struct's attributes cannot say.
pub(crate) fn struct_attributes(attrs: &ContainerAttrs, errors: &mut Errors) {
    if let Some(tag) = &attrs.tag {
        let field = ty::field_of_key(&tag.value());
        errors.over(tag, format!("`tag` belongs on an enum: write a field for a struct's own tag, `#[const_tag(\"…\")] {field}: ConstTag<Self>`"));
    }
    if let Some(untagged) = attrs.untagged {
        errors.at(untagged, "`untagged` belongs on an enum: remove it");
    }
}

/// What an enum's attributes cannot say.
pub(crate) fn enum_attributes(attrs: &ContainerAttrs, errors: &mut Errors) {
    if let Some(span) = attrs.deny_unknown_fields {
        let instead = if attrs.tag.is_some() || attrs.untagged.is_some() {
            "write it above the model of each variant"
        } else {
            "remove it, as an enum without `#[unrecognized]` refuses unknown values already"
        };
        errors.at(
            span,
            format!("`deny_unknown_fields` belongs on a struct: {instead}"),
        );
    }
    if let Some(default) = &attrs.default {
        errors.at(
            default.span(),
            "`default` belongs on a struct or a field: remove it",
        );
    }
    let builder = attrs.builder.as_ref().map(|builder| match builder {
        BuilderAttr::On(span) | BuilderAttr::Off(span) => *span,
        BuilderAttr::Named(name) => name.span(),
    });
    let others = attrs.others_builder.iter().map(|attr| attr.path().span());
    for place in builder.into_iter().chain(others) {
        errors.at(place, NO_BUILDER);
    }
}

/// `#[api_model(builder = A)] struct A { … }`
pub(crate) fn builder_is_another(
    ident: &Ident,
    attrs: &ContainerAttrs,
    errors: &mut Errors,
) -> bool {
    let Some(BuilderAttr::Named(name)) = &attrs.builder else {
        return true;
    };
    let another = name != ident;
    if !another {
        errors.at(name.span(), format!("the builder's type cannot have the name of its model: write another, such as `{ident}Builder`"));
    }
    another
}

/// `enum A {}`
pub(crate) fn has_variants(ident: &Ident, data: &DataEnum, errors: &mut Errors) -> bool {
    if data.variants.is_empty() {
        errors.at(
            ident.span(),
            format!("`{ident}` has no variants, so that no value could be read: add one"),
        );
        return false;
    }
    true
}

/// `#[serde(tag = "a", untagged)] enum A { … }`, `#[serde(untagged, rename_all = "…")] enum A { … }`
pub(crate) fn union_attributes(attrs: &ContainerAttrs, errors: &mut Errors) {
    if let (Some(tag), Some(untagged)) = (&attrs.tag, attrs.untagged) {
        errors.clash(tag.span(), untagged, "`tag` and `untagged` exclude each other, as with a tag a key tells the variants apart: remove `untagged` if one does, and else `tag`");
    }
    if let Some(span) = attrs.rename_all_span {
        let tag = match attrs.tag {
            Some(_) => ", as a variant's tag is its `const_tag`",
            None => "",
        };
        errors.at(span, format!("the names of a union's variants are not on the wire, so that `rename_all` would never be used: remove it{tag}"));
    }
}

/// `#[serde(bound = "…")] enum A { B }`
pub(crate) fn value_enum_attributes(attrs: &ContainerAttrs, errors: &mut Errors) {
    if let Some(bound) = attrs.bound_span {
        errors.at(
            bound,
            "`bound` belongs on a struct or a union: remove it, as an enum of strings or integers has no parameters",
        );
    }
}

/// `enum A { B(B), C(C) }`: whether this is an enum of values, and not a union of which it is not said
/// how its variants are told apart.
pub(crate) fn union_without_tag(
    container: &Container,
    attrs: &ContainerAttrs,
    variants: &Variants,
    errors: &mut Errors,
) -> bool {
    let known = &variants.known;
    let is_unit = |variant: &Variant| matches!(variant.fields, Fields::Unit);
    // With a wrong attribute it may be anything.
    let right = known.iter().filter(|(_, attrs)| !attrs.is_wrong());
    let (units, others): (Vec<_>, Vec<_>) = right.partition(|(variant, _)| is_unit(variant));
    let is_wrong = |(variant, attrs): &(&Variant, VariantAttrs)| {
        attrs.wrong && attrs.misspelt.is_none() && !is_unit(variant)
    };
    let only_wrong = !known.is_empty() && known.iter().all(is_wrong);
    if others.len() <= units.len() && !only_wrong {
        return true;
    }
    for (variant, _) in &others {
        let held = variant.fields.iter().flat_map(|field| &field.attrs);
        HeldAttrs::parse(held, errors);
    }
    let newtype = |(variant, _): &&(&Variant, _)| ty::only(&variant.fields).is_some();
    let one_value = if units.is_empty() && others.iter().all(newtype) {
        ""
    } else {
        ", with one value in each variant"
    };
    if !attrs.wrong {
        let ident = &container.ident;
        errors.at(ident.span(), format!("the variants of `{ident}` hold values: write `#[serde(tag = \"…\")]` above it if a key tells them apart, or else `#[serde(untagged)]`{one_value}"));
    }
    false
}

/// `enum A<T> { B }`
pub(crate) fn values_without_parameters(container: &Container, errors: &mut Errors) -> bool {
    let Container {
        ident, generics, ..
    } = container;
    if generics.params.is_empty() {
        return true;
    }
    let message = format!(
        "`{ident}` is an enum of strings or integers, which has no parameters: remove them"
    );
    errors.over(&generics.params, message);
    false
}

/// `#[serde(rename_all = "…")] enum A { #[const_tag(1)] B }`
pub(crate) fn integer_enum_attributes(attrs: &ContainerAttrs, errors: &mut Errors) {
    if let Some(span) = attrs.rename_all_span {
        errors.at(span, "the values of an integer enum are its `const_tag`s, so that `rename_all` would never be used: remove it");
    }
}
