//! The rules on a variant's attributes and shape.

use proc_macro2::{Ident, Span};
use quote::ToTokens;
use syn::{Fields, LitStr, Type, Variant};

use crate::attr::{is_own, VariantAttrs};
use crate::container::Container;
use crate::errors::Errors;
use crate::ty;

/// `enum A { #[unrecognized] B(String), #[unrecognized] C(String) }`
pub(crate) fn second_catch_all(variant: &Variant, first: &Variant, errors: &mut Errors) {
    if variant.ident != first.ident {
        errors.clash(
            first.ident.span(),
            variant.ident.span(),
            format!(
                "an enum has one catch-all, and `{}` is it already: remove `{}`",
                first.ident, variant.ident
            ),
        );
    }
}

/// `enum A { B, C(String) }`
pub(crate) fn unit_variant(
    variant: &Variant,
    attrs: &VariantAttrs,
    [of, held]: [&str; 2],
    catch_all: bool,
    errors: &mut Errors,
) -> bool {
    let ident = &variant.ident;
    let unit = matches!(variant.fields, Fields::Unit);
    if unit || attrs.is_meant_otherwise(errors) {
        return unit;
    }
    let or = match ty::only(&variant.fields) {
        Some(_) if catch_all => String::new(),
        Some(_) => format!(", or `#[unrecognized] {ident}({held})` for the catch-all"),
        None => ", or a model in each and `#[serde(tag = \"…\")]` above the enum".to_owned(),
    };
    errors.over(
        &variant.fields,
        format!("the variants of {of} enum hold nothing: write `{ident}`{or}"),
    );
    false
}

/// `#[serde(tag = "a")] enum A { B, C { d: i64 } }`
pub(crate) fn holds_one_value(
    variant: &Variant,
    attrs: &VariantAttrs,
    tag: Option<&LitStr>,
    errors: &mut Errors,
) -> bool {
    let ident = &variant.ident;
    let place = match &variant.fields {
        Fields::Unit => ident.to_token_stream(),
        fields => fields.to_token_stream(),
    };
    let message = match &variant.fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => return true,
        _ if attrs.is_meant_otherwise(errors) => return false,
        _ if attrs.unrecognized.is_some() => format!("the catch-all keeps the whole value: write `{ident}(serde_json::Value)`, or another type that takes any"),
        fields => {
            let model = if fields.is_empty() {
                format!("a model `struct {ident} {{}}`")
            } else {
                format!("a model `struct {ident}` with these fields")
            };
            let tag = match (tag, &attrs.const_tag) {
                (Some(tag), None) => format!(" and `#[const_tag(\"…\")] {}: ConstTag<Self>`", ty::field_of_key(&tag.value())),
                _ => String::new(),
            };
            format!("a variant of a union holds one value: write `{ident}({ident})`, and {model}{tag}")
        }
    };
    errors.over(place, message);
    false
}

/// `#[serde(untagged)] enum A { B(Box<A>) }`
pub(crate) fn holds_another(
    variant: &Ident,
    held: &Type,
    container: &Container,
    tagged: bool,
    errors: &mut Errors,
) -> bool {
    is_another(variant, held, container, errors, |own| {
        let list = if tagged {
            String::new()
        } else {
            format!("write `Vec<{own}>`, or ")
        };
        format!("{list}put `{own}` under a key of a model, and that here")
    })
}

/// Whether a union's variant holds another type than that union.
fn is_another(
    variant: &Ident,
    held: &Type,
    container: &Container,
    errors: &mut Errors,
    instead: impl FnOnce(&Ident) -> String,
) -> bool {
    let holds_itself = ty::is_own(ty::unboxed(held), &container.own_type);
    if holds_itself {
        let own = &container.ident;
        let instead = instead(own);
        errors.over(
            held,
            format!("`{variant}` would be read as `{own}` again, and so on: {instead}"),
        );
    }
    !holds_itself
}

/// `#[serde(tag = "a")] enum A { B(String) }`
pub(crate) fn holds_an_object(variant: &Ident, held: &Type, errors: &mut Errors) -> bool {
    let object = ty::unboxed(held);
    let written = ty::display(object);
    if let Some(inner) = ty::inner(object, "Option") {
        let inner = ty::display(inner);
        errors.over(held, format!("a variant of a tagged union holds a model: write `{inner}`, and `Option` where the union is used"));
        return false;
    }
    if ty::is_no_object(object) {
        errors.over(held, format!("a variant of a tagged union holds a model, which `{written}` is not: write `{variant}({variant})`, and a model `struct {variant}` with it under a key, or `#[serde(untagged)]` above the union"));
        return false;
    }
    if ty::is_generic_map(object) {
        errors.over(held, format!("a variant of a tagged union holds a model, which `{written}` is not: write a model with `#[serde(flatten)]` above a field of this type"));
        return false;
    }
    true
}

/// `#[serde(tag = "a")] enum A { #[unrecognized] B(String) }`, or `B(Box<A>)`
pub(crate) fn keeps_an_object(
    variant: &Ident,
    held: &Type,
    container: &Container,
    errors: &mut Errors,
) -> bool {
    let is_another = is_another(variant, held, container, errors, |_| {
        format!("write `{variant}(serde_json::Value)`, or a map")
    });
    if !is_another {
        return false;
    }
    if ty::is_no_object(held) {
        let written = ty::display(held);
        errors.over(held, format!("the catch-all of a tagged union keeps the whole object, which `{written}` cannot: write `{variant}(serde_json::Value)`, or a map"));
        return false;
    }
    true
}

/// `enum A { #[serde(borrow)] B }`
pub(crate) fn value_attributes(attrs: &VariantAttrs, errors: &mut Errors) {
    if let Some(borrow) = &attrs.borrow {
        errors.at(
            borrow.span,
            "this variant holds nothing that could be borrowed: remove `borrow`",
        );
    }
}

/// `#[serde(untagged)] enum A { #[const_tag("b")] B(B) }`, `enum A { #[serde(rename = "b")] B(B) }`
pub(crate) fn union_variant_attributes(attrs: &VariantAttrs, tagged: bool, errors: &mut Errors) {
    if let Some(name) = written_name(attrs) {
        let message = match (attrs.rename.any(), tagged) {
            (Some(tag), true) => format!("a variant's tag is no name: write `#[const_tag({})]` above it in place of `rename`, or only remove that if its model has a `const_tag`", tag.to_token_stream()),
            _ => "the names of a union's variants are not on the wire, so that this one would never be used: remove it".to_owned(),
        };
        errors.at(name, message);
    }
    let Some(tag) = &attrs.const_tag else {
        return;
    };
    if !tagged {
        errors.at(tag.span, "an untagged union writes no tag: put the `const_tag` on a field of the variant's model, or write `#[serde(tag = \"…\")]` above the union");
    } else if let Some(required) = tag.required {
        errors.at(
            required,
            "`required` belongs on a struct's field: remove `required`, as the tag of a union must be there anyway",
        );
    }
}

/// `enum A { #[const_tag(1)] #[serde(rename = "b")] B }`
pub(crate) fn integer_variant_attributes(attrs: &VariantAttrs, errors: &mut Errors) {
    if let Some(name) = written_name(attrs) {
        errors.at(name, "an integer enum's value is its `const_tag`, so that a name would never be used: remove it");
    }
}

/// `enum A { #[const_tag(300)] B, #[unrecognized] C(u8) }`
pub(crate) fn fits(
    value: i64,
    span: Span,
    int: &Ident,
    catch_all: Option<&Ident>,
    errors: &mut Errors,
) -> bool {
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
    if let (false, Some(catch_all)) = (fits, catch_all) {
        errors.at(
            span,
            format!("`{value}` does not fit into the `{int}` that the catch-all holds: write `{catch_all}(i64)`"),
        );
    }
    fits
}

fn written_name(attrs: &VariantAttrs) -> Option<Span> {
    let name = attrs.rename.any().or(attrs.alias.first());
    name.map(LitStr::span)
}

/// `enum A { B, #[unrecognized] C(#[serde(default)] String) }`
pub(crate) fn kept_value_attributes(variant: &Variant, errors: &mut Errors) {
    for attr in variant.fields.iter().flat_map(|field| &field.attrs) {
        if is_own(attr) {
            errors.over(&attr.meta, "the value of a catch-all is kept as it is, so that an attribute on it would never be used: remove it");
        }
    }
}

/// A catch-all has no value of its own.
pub(crate) fn catch_all_attributes(attrs: &VariantAttrs, errors: &mut Errors) {
    if let Some(name) = written_name(attrs) {
        errors.at(name, "the catch-all keeps every value that no other variant has, so that a name of its own would never be used: remove it");
    }
    if let Some(tag) = &attrs.const_tag {
        errors.at(
            tag.span,
            "the catch-all has no literal, as it keeps every value that no other variant has: remove `const_tag`",
        );
    }
}
