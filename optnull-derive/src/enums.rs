//! The parsed definition of an enum: of strings, or of integers.

use proc_macro2::{Ident, Span};
use quote::format_ident;
use syn::{DataEnum, DeriveInput, Fields, LitStr, Type};

use crate::attr::{ContainerAttrs, Literal, VariantAttrs};
use crate::case::Case;
use crate::check;
use crate::errors::Errors;
use crate::model::{key, Container, Definition, Key};
use crate::ty;

pub(crate) struct StringEnum {
    pub(crate) container: Container,
    pub(crate) variants: Vec<StringVariant>,
    /// The variant that keeps an unknown value.
    pub(crate) unrecognized: Option<Ident>,
}

pub(crate) struct StringVariant {
    pub(crate) ident: Ident,
    pub(crate) serialize_value: Key,
    pub(crate) deserialize_value: Key,
    pub(crate) aliases: Vec<Key>,
}

pub(crate) struct IntegerEnum {
    pub(crate) container: Container,
    /// The integer's type: that of the catch-all, or `i64`.
    pub(crate) int: Ident,
    pub(crate) variants: Vec<IntegerVariant>,
    /// The variant that keeps an unknown value.
    pub(crate) unrecognized: Option<Ident>,
}

pub(crate) struct IntegerVariant {
    pub(crate) ident: Ident,
    pub(crate) value: i64,
    pub(crate) span: Span,
}

const INTEGERS: [&str; 8] = ["i64", "u64", "i32", "u32", "i16", "u16", "i8", "u8"];

pub(crate) fn parse(
    input: &DeriveInput,
    attrs: &ContainerAttrs,
    data: &DataEnum,
    errors: &mut Errors,
) -> Option<Definition> {
    check::enum_attributes(attrs, errors);
    if !check::enum_shape(attrs, data, &input.ident, errors) {
        return None;
    }
    let variants = data.variants.iter().map(|variant| {
        let variant_attrs = VariantAttrs::parse(&variant.attrs, errors);
        (variant, variant_attrs)
    });
    let (catch_alls, known): (Vec<_>, Vec<_>) = variants
        .collect::<Vec<_>>()
        .into_iter()
        .partition(|(_, attrs)| attrs.unrecognized.is_some());
    for (variant, variant_attrs) in &catch_alls {
        check::catch_all_attributes(variant_attrs, errors);
        check::second_catch_all(variant, catch_alls[0].0, errors);
    }
    let catch_all = catch_alls.first().map(|(variant, _)| *variant);
    let container = Container::new(input, attrs);
    if known.iter().any(|(_, attrs)| attrs.const_tag.is_some()) {
        check::integer_enum_attributes(attrs, errors);
        let (unrecognized, int) = integer_catch_all(catch_all, errors);
        let variants = known
            .iter()
            .filter_map(|(variant, attrs)| integer_variant(variant, attrs, &int, errors));
        let variants = variants.collect();
        return Some(Definition::IntegerEnum(IntegerEnum {
            container,
            int,
            variants,
            unrecognized,
        }));
    }
    let unrecognized = catch_all.and_then(|variant| string_catch_all(variant, errors));
    let variants = known.iter().map(|(variant, variant_attrs)| {
        check::unit_variant(variant, "string", errors);
        let value = |name: &Option<LitStr>, case: Option<Case>| {
            key(&variant.ident, name.as_ref(), |name| {
                case.map(|case| case.variant(name))
            })
        };
        StringVariant {
            serialize_value: value(&variant_attrs.rename.serialize, attrs.rename_all.serialize),
            deserialize_value: value(
                &variant_attrs.rename.deserialize,
                attrs.rename_all.deserialize,
            ),
            aliases: variant_attrs.alias.iter().map(Key::written).collect(),
            ident: variant.ident.clone(),
        }
    });
    let variants = variants.collect();
    Some(Definition::StringEnum(StringEnum {
        container,
        variants,
        unrecognized,
    }))
}

fn string_catch_all(variant: &syn::Variant, errors: &mut Errors) -> Option<Ident> {
    let ident = &variant.ident;
    let Some(ty) = only_type(&variant.fields) else {
        errors.over(
            variant,
            format!("the catch-all keeps the value that it did not know: write `{ident}(String)`"),
        );
        return None;
    };
    if !ty::is_named(ty, "String") {
        errors.over(
            ty,
            format!("the catch-all of a string enum holds a `String`: write `{ident}(String)`"),
        );
        return None;
    }
    Some(ident.clone())
}

fn integer_catch_all(
    variant: Option<&syn::Variant>,
    errors: &mut Errors,
) -> (Option<Ident>, Ident) {
    let default = format_ident!("i64");
    let Some(variant) = variant else {
        return (None, default);
    };
    let ident = &variant.ident;
    let integer = only_type(&variant.fields).and_then(ty::last_segment);
    match integer.map(|segment| &segment.ident) {
        Some(int) if INTEGERS.iter().any(|known| int == known) => (
            Some(ident.clone()),
            Ident::new(&int.to_string(), Span::call_site()),
        ),
        _ => {
            errors.over(
                &variant.fields,
                format!("the catch-all of an integer enum holds an integer: write `{ident}(i64)`"),
            );
            (None, default)
        }
    }
}

fn integer_variant(
    variant: &syn::Variant,
    attrs: &VariantAttrs,
    int: &Ident,
    errors: &mut Errors,
) -> Option<IntegerVariant> {
    check::unit_variant(variant, "integer", errors);
    check::integer_variant_attributes(attrs, errors);
    let ident = &variant.ident;
    match attrs
        .const_tag
        .as_ref()
        .map(|tag| (&tag.literal, tag.required))
    {
        Some((Literal::Int(value, span), None)) => {
            check::fits(*value, *span, int, errors);
            Some(IntegerVariant {
                ident: ident.clone(),
                value: *value,
                span: *span,
            })
        }
        Some((Literal::Int(..), Some(required))) => {
            errors.at(
                required,
                "`required` belongs on a struct's field: a variant has no key",
            );
            None
        }
        Some((Literal::Wrong, _)) => None,
        Some((Literal::Str(other), _)) => {
            errors.over(other, "a variant's `const_tag` is an integer; a string enum's value is written with `#[serde(rename = \"…\")]`");
            None
        }
        Some((Literal::Bool(_, span), _)) => {
            errors.at(*span, "a variant's `const_tag` is an integer");
            None
        }
        None => {
            errors.at(ident.span(), format!("`{ident}` has no integer, as other variants have: write `#[const_tag(…)]` above it"));
            None
        }
    }
}

/// The `T` of `Name(T)`.
fn only_type(fields: &Fields) -> Option<&Type> {
    match fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
            fields.unnamed.first().map(|field| &field.ty)
        }
        _ => None,
    }
}
