//! The rules across attributes, fields and variants, one function each.

use std::collections::HashMap;

use proc_macro2::{Ident, Span};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{DataEnum, DeriveInput, Fields, LitStr, Type, Variant};

use crate::attr::{BuilderAttr, ContainerAttrs, DefaultAttr, FieldAttrs, VariantAttrs};
use crate::enums::{IntegerEnum, IntegerVariant, StringEnum};
use crate::errors::Errors;
use crate::model::{Definition, Key, Model};
use crate::ty::{self, Shape};

/// The rules that look at a whole definition.
pub(crate) fn check(definition: &Definition, errors: &mut Errors) {
    match definition {
        Definition::Model(model) => {
            same_key_read(model, errors);
            same_key_written(model, errors);
            setter_named_build(model, errors);
        }
        Definition::StringEnum(string_enum) => {
            same_value_read(string_enum, errors);
            same_value_written(string_enum, errors);
            no_variants(string_enum, errors);
        }
        Definition::IntegerEnum(integer_enum) => same_integer(integer_enum, errors),
    }
}

/// `struct A { id: i64, #[serde(rename = "id")] other: i64 }`
fn same_key_read(model: &Model, errors: &mut Errors) {
    let keys = model.read_fields().flat_map(|field| {
        let keys = std::iter::once(&field.deserialize_key).chain(&field.aliases);
        keys.map(move |key| (key, &field.ident))
    });
    each_twice(keys, |key, first, second| {
        let message = if first == second {
            format!(
                "the key `{}` of the field `{}` is written twice; remove this one",
                key.name,
                first.unraw()
            )
        } else {
            format!("the fields `{}` and `{}` are both read from the key `{}`; give one of them another with `#[serde(rename = \"…\")]`", first.unraw(), second.unraw(), key.name)
        };
        errors.at(key.span, message);
    });
}

/// As [`same_key_read`], where `rename(serialize = "…")` makes two keys the same on writing only.
fn same_key_written(model: &Model, errors: &mut Errors) {
    let differs = |name: &str| {
        model
            .read_fields()
            .all(|field| field.deserialize_key.name != name)
    };
    let keys = model
        .written_fields()
        .map(|field| (&field.serialize_key, &field.ident));
    each_twice(keys, |key, first, second| {
        if differs(&key.name) {
            let message = format!("the fields `{}` and `{}` are both written to the key `{}`; give one of them another with `#[serde(rename = \"…\")]`", first.unraw(), second.unraw(), key.name);
            errors.at(key.span, message);
        }
    });
}

/// `struct A { build: i64 }`: a builder's `build` is the method that ends it.
fn setter_named_build(model: &Model, errors: &mut Errors) {
    if model.builder.is_none() {
        return;
    }
    for field in model.fields.iter().filter(|field| field.is_settable()) {
        if field.is_named_build() {
            errors.at(
                field.ident.span(),
                "the setter of the field `build` collides with the builder's `build()`: name the field differently and write `#[serde(rename = \"build\")]`, or turn the builder off with `#[api_model(builder = false)]`",
            );
        }
    }
}

/// `enum A { #[serde(rename = "B")] C, B }`
fn same_value_read(string_enum: &StringEnum, errors: &mut Errors) {
    let values = string_enum.variants.iter().flat_map(|variant| {
        let values = std::iter::once(&variant.deserialize_value).chain(&variant.aliases);
        values.map(move |value| (value, &variant.ident))
    });
    each_twice(values, |value, first, second| {
        let message = if first == second {
            format!(
                "the value `{}` of the variant `{first}` is written twice; remove this one",
                value.name
            )
        } else {
            format!("the variants `{first}` and `{second}` are both read from the value `{}`; give one of them another with `#[serde(rename = \"…\")]`", value.name)
        };
        errors.at(value.span, message);
    });
}

/// As [`same_value_read`], where `rename(serialize = "…")` makes two values the same on writing only.
fn same_value_written(string_enum: &StringEnum, errors: &mut Errors) {
    let variants = &string_enum.variants;
    let values = variants
        .iter()
        .map(|variant| (&variant.serialize_value, &variant.ident));
    each_twice(values, |value, first, second| {
        if variants
            .iter()
            .all(|variant| variant.deserialize_value.name != value.name)
        {
            errors.at(value.span, format!("the variants `{first}` and `{second}` are both written as the value `{}`; give one of them another with `#[serde(rename = \"…\")]`", value.name));
        }
    });
}

/// `enum A { #[const_tag(1)] B, #[const_tag(1)] C }`
fn same_integer(integer_enum: &IntegerEnum, errors: &mut Errors) {
    let mut first_of: HashMap<i64, &Ident> = HashMap::new();
    for IntegerVariant { ident, value, span } in &integer_enum.variants {
        match first_of.get(value) {
            Some(first) => errors.at(*span, format!("the variants `{first}` and `{ident}` are both `{value}`; give one of them another integer")),
            None => {
                first_of.insert(*value, ident);
            }
        }
    }
}

/// `enum A {}`: no document could be read.
fn no_variants(string_enum: &StringEnum, errors: &mut Errors) {
    if string_enum.variants.is_empty() && string_enum.unrecognized.is_none() {
        let ident = &string_enum.container.ident;
        errors.at(ident.span(), format!("`{ident}` has no variants, so that no value could be read: add one, or `#[unrecognized] Unrecognized(String)`"));
    }
}

fn each_twice<'a>(
    keys: impl Iterator<Item = (&'a Key, &'a Ident)>,
    mut report: impl FnMut(&Key, &Ident, &Ident),
) {
    let mut first_of: HashMap<&str, &Ident> = HashMap::new();
    for (key, ident) in keys {
        match first_of.get(key.name.as_str()) {
            Some(first) => report(key, first, ident),
            None => {
                first_of.insert(key.name.as_str(), ident);
            }
        }
    }
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
pub(crate) fn enum_shape(
    attrs: &ContainerAttrs,
    data: &DataEnum,
    input: &DeriveInput,
    errors: &mut Errors,
) -> bool {
    let ident = &input.ident;
    if let Some(span) = attrs.tag.or(attrs.untagged) {
        errors.at(
            span,
            "unions are not supported: derive serde's own traits on this enum",
        );
        return false;
    }
    if !input.generics.params.is_empty() {
        errors.over(&input.generics.params, format!("`{ident}` is an enum of strings or integers, which has no parameters: leave them out"));
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
pub(crate) fn integer_enum_attributes(attrs: &ContainerAttrs, errors: &mut Errors) {
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
pub(crate) fn catch_all_attributes(attrs: &VariantAttrs, errors: &mut Errors) {
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

/// The attributes of one field that exclude each other, or that its type leaves nothing to do for.
pub(crate) fn field_attributes(attrs: &FieldAttrs, ty: &Type, errors: &mut Errors) {
    exclusive_presence(attrs, ty, errors);
    exclusive_skip(attrs, errors);
    exclusive_literal(attrs, ty, errors);
    exclusive_with(attrs, errors);
    borrow_without_lifetime(attrs, ty, errors);
}

/// `#[nullable] #[optional_nullable]`, `#[nullable] #[serde(default)]`, and the like.
fn exclusive_presence(attrs: &FieldAttrs, ty: &Type, errors: &mut Errors) {
    if let (Some(_), Some(second)) = (attrs.optional_nullable, attrs.nullable) {
        errors.at(second, "`nullable` and `optional_nullable` exclude each other: `nullable` says that the key must be there, `optional_nullable` that it may be absent");
    }
    if let Some(nullable) = attrs.nullable {
        if let Some(default) = &attrs.default {
            errors.at(default.span(), "`default` and `nullable` exclude each other: `nullable` says that the key must be there; leave one out");
        }
        if let Some(condition) = &attrs.skip_serializing_if {
            errors.over(condition, "`skip_serializing_if` and `nullable` exclude each other: `nullable` says that the key is always there; leave `nullable` out");
        }
        if let Some(skip) = attrs.skip_serializing {
            errors.at(skip, "`skip_serializing` and `nullable` exclude each other: `nullable` says that the key is always there; leave `nullable` out");
        }
        let _ = nullable;
    }
    let tri_state = matches!(Shape::of(ty), Shape::Nested(_) | Shape::OptionalNullable(_));
    if let (true, Some(DefaultAttr::Path(path))) =
        (tri_state && attrs.skip.is_none(), &attrs.default)
    {
        errors.over(path, "an absent key has a state of its own in this type, so that a default would never be used; leave it out, or write the field as `T`");
    }
}

/// `#[serde(skip, rename = "a")]` and the like: a skipped field has nothing on the wire to say.
fn exclusive_skip(attrs: &FieldAttrs, errors: &mut Errors) {
    let Some(_) = attrs.skip else {
        if let (Some(_), Some(condition)) = (attrs.skip_serializing, &attrs.skip_serializing_if) {
            errors.over(condition, "`skip_serializing` never writes the field, so that `skip_serializing_if` would never be asked; leave one out");
        }
        if let (Some(_), Some(function)) = (attrs.skip_serializing, &attrs.serialize_with) {
            errors.over(function, "`skip_serializing` never writes the field, so that `serialize_with` would never be called; leave one out");
        }
        return;
    };
    let renames = [&attrs.rename.serialize, &attrs.rename.deserialize];
    let names = renames.into_iter().flatten().chain(&attrs.alias);
    let paths = [
        &attrs.skip_serializing_if,
        &attrs.with,
        &attrs.serialize_with,
        &attrs.deserialize_with,
    ];
    let bounds = [&attrs.bound.serialize, &attrs.bound.deserialize];
    let places = names
        .map(LitStr::span)
        .collect::<Vec<_>>()
        .into_iter()
        .chain(paths.into_iter().flatten().map(Spanned::span))
        .chain(bounds.into_iter().flatten().flatten().map(Spanned::span))
        .chain(attrs.skip_serializing)
        .chain(attrs.borrow.as_ref().map(|borrow| borrow.span))
        .chain(attrs.const_tag.as_ref().map(|tag| tag.span))
        .chain(attrs.optional_nullable)
        .chain(attrs.nullable);
    if let Some(place) = places.into_iter().next() {
        errors.at(place, "`skip` takes the field off the wire, so that this would never be used; leave one of the two out");
    }
}

/// `#[const_tag("a")] #[serde(default)]` and the like: a literal has one way to be written and read.
fn exclusive_literal(attrs: &FieldAttrs, ty: &Type, errors: &mut Errors) {
    let (Some(_), Shape::Plain) = (&attrs.const_tag, Shape::of(ty)) else {
        if let (Some(_), Some(place)) = (&attrs.const_tag, with_of(attrs)) {
            errors.at(
                place,
                "a literal is written and read as itself; leave the function out",
            );
        }
        return;
    };
    let mut refuse = |place: Option<Span>, message: &str| {
        if let Some(place) = place {
            errors.at(place, message);
        }
    };
    refuse(
        with_of(attrs),
        "a literal is written and read as itself; leave the function out",
    );
    refuse(
        attrs.default.as_ref().map(DefaultAttr::span),
        "a literal is its own default, and its key may be absent already; leave `default` out",
    );
    let skips = attrs
        .skip_serializing
        .or(attrs.skip_serializing_if.as_ref().map(Spanned::span));
    refuse(
        skips,
        "a literal is always written; for one that may be left out, write `Option<ConstTag<Self>>`",
    );
    let written = attrs.optional_nullable.or(attrs.nullable);
    refuse(written, "a literal always has its value; for one that may be absent or null, write `OptionalNullable<ConstTag<Self>>`");
    refuse(
        attrs.borrow.as_ref().map(|borrow| borrow.span),
        "a literal has nothing to borrow; leave `borrow` out",
    );
}

fn with_of(attrs: &FieldAttrs) -> Option<Span> {
    let paths = [&attrs.with, &attrs.serialize_with, &attrs.deserialize_with];
    paths.into_iter().flatten().map(Spanned::span).next()
}

/// `#[serde(with = "a", serialize_with = "b")]`
fn exclusive_with(attrs: &FieldAttrs, errors: &mut Errors) {
    for (name, own) in [
        ("serialize_with", &attrs.serialize_with),
        ("deserialize_with", &attrs.deserialize_with),
    ] {
        if let (Some(_), Some(own)) = (&attrs.with, own) {
            errors.over(
                own,
                format!("`with` names this function already; leave `{name}` or `with` out"),
            );
        }
    }
}

/// `#[serde(borrow)] a: String`
fn borrow_without_lifetime(attrs: &FieldAttrs, ty: &Type, errors: &mut Errors) {
    let (Some(borrow), None) = (&attrs.borrow, &attrs.const_tag) else {
        return;
    };
    let own = ty::lifetimes(ty);
    if own.is_empty() {
        let message = format!(
            "`{}` has no lifetime to borrow for; leave `borrow` out",
            ty::display(ty)
        );
        errors.at(borrow.span, message);
        return;
    }
    for lifetime in borrow.lifetimes.iter().flatten() {
        if !own.contains(lifetime) {
            errors.over(
                lifetime,
                format!("`{}` has no lifetime `{lifetime}`", ty::display(ty)),
            );
        }
    }
}

/// The types that a field's presence cannot be read from, or that its attribute contradicts.
pub(crate) fn presence(
    shape: &Shape,
    ty: &Type,
    optional_nullable: Option<Span>,
    nullable: Option<Span>,
    errors: &mut Errors,
) {
    let written = ty::display(ty);
    let message = match (shape, optional_nullable, nullable) {
        // Reported by `exclusive_presence`.
        (_, Some(_), Some(_)) => return,
        (Shape::Nested(inner), ..) => {
            let inner = ty::display(inner);
            format!("`{written}` can be absent, null or a value: write `#[optional_nullable]` above the field to say so, or `Option<{inner}>` if two states will do")
        }
        (Shape::Ambiguous, ..) => {
            let innermost = ty::display(innermost(ty));
            format!("`{written}` has states that cannot be told apart on the wire: write `OptionalNullable<{innermost}>` for absent, null or a value")
        }
        (Shape::Option(inner), Some(_), _) => {
            let inner = ty::display(inner);
            format!("`optional_nullable` needs a type with three states, and `{written}` has two: write `OptionalNullable<{inner}>`")
        }
        (Shape::Plain, Some(_), _) => {
            format!("`optional_nullable` needs a type with three states: write `OptionalNullable<{written}>`")
        }
        (Shape::Plain, _, Some(_)) => {
            format!("`nullable` needs an `Option` to hold the null: write `Option<{written}>`")
        }
        (Shape::OptionalNullable(inner), _, Some(_)) => {
            let inner = ty::display(inner);
            format!("`nullable` says that the key must be there, and `{written}` that it may be absent: write `Option<{inner}>`, or leave `nullable` out")
        }
        (Shape::OptionalNullable(_) | Shape::Option(_) | Shape::Plain, ..) => return,
    };
    errors.over(ty.to_token_stream(), message);
}

/// The type under all layers of `Option` and `OptionalNullable`.
fn innermost(ty: &Type) -> &Type {
    let layer = ty::inner(ty, "Option").or_else(|| ty::inner(ty, "OptionalNullable"));
    layer.map_or(ty, innermost)
}
