//! The parsed definition of an enum of values: of strings, or of integers.

use proc_macro2::{Ident, Span};
use quote::{format_ident, ToTokens};
use syn::{DataEnum, Fields, LitStr, Variant};

use crate::attr::{ContainerAttrs, VariantAttrs};
use crate::case::Case;
use crate::container::{key, Container, Key};
use crate::errors::Errors;
use crate::literal::Literal;
use crate::rules;
use crate::ty;

pub(crate) struct StringEnum {
    pub(crate) container: Container,
    pub(crate) variants: Vec<StringVariant>,
    pub(crate) catch_all: CatchAll,
    /// Whether some variants are refused.
    pub(crate) incomplete: bool,
}

pub(crate) struct StringVariant {
    pub(crate) ident: Ident,
    pub(crate) serialize_value: Key,
    pub(crate) deserialize_value: Key,
    pub(crate) aliases: Vec<Key>,
    /// Whether an attribute of it is refused, which may have been to name it.
    pub(crate) wrong: bool,
}

pub(crate) struct IntegerEnum {
    pub(crate) container: Container,
    /// The integer's type: that of the catch-all, or `i64`.
    pub(crate) int: Ident,
    pub(crate) variants: Vec<IntegerVariant>,
    pub(crate) catch_all: CatchAll,
    /// Whether some variants are refused.
    pub(crate) incomplete: bool,
}

pub(crate) struct IntegerVariant {
    pub(crate) ident: Ident,
    pub(crate) value: i64,
    pub(crate) span: Span,
}

/// The variant that keeps an unknown value.
pub(crate) enum CatchAll {
    None,
    Kept(Ident),
    /// One that is refused. The enum is an open one all the same.
    Refused,
}

impl CatchAll {
    /// The variant, if there is one that can be named.
    pub(crate) fn kept(&self) -> Option<&Ident> {
        match self {
            CatchAll::Kept(ident) => Some(ident),
            CatchAll::None | CatchAll::Refused => None,
        }
    }
}

const INTEGERS: [&str; 8] = ["i64", "u64", "i32", "u32", "i16", "u16", "i8", "u8"];

/// The variants of an enum as they are written.
pub(crate) struct Variants<'a> {
    pub(crate) known: Vec<(&'a Variant, VariantAttrs)>,
    pub(crate) catch_all: Option<(&'a Variant, VariantAttrs)>,
    /// How many there are, the refused ones too.
    count: usize,
}

impl<'a> Variants<'a> {
    pub(crate) fn parse(data: &'a DataEnum, errors: &mut Errors) -> Self {
        let count = data.variants.len();
        let mut variants = Variants {
            known: Vec::new(),
            catch_all: None,
            count,
        };
        for variant in &data.variants {
            let attrs = VariantAttrs::parse(&variant.attrs, errors);
            match (attrs.unrecognized, &variants.catch_all) {
                (None, _) => variants.known.push((variant, attrs)),
                (Some(_), None) => {
                    rules::variant::catch_all_attributes(&attrs, errors);
                    variants.catch_all = Some((variant, attrs));
                }
                (Some(_), Some((first, _))) => {
                    rules::variant::catch_all_attributes(&attrs, errors);
                    rules::variant::second_catch_all(variant, first, errors);
                }
            }
        }
        variants
    }

    /// Whether this is an enum of integers.
    pub(crate) fn are_integers(&self) -> bool {
        let mut known = self.known.iter();
        known.any(|(_, attrs)| attrs.const_tag.is_some())
            || self.known.is_empty()
                && self
                    .catch_all()
                    .is_some_and(|variant| integer_type(variant).is_some())
    }

    /// The rules on a catch-all that keeps a string or an integer.
    fn check_catch_all(&self, errors: &mut Errors) {
        if let Some((variant, attrs)) = &self.catch_all {
            rules::variant::value_attributes(attrs, errors);
            rules::variant::kept_value_attributes(variant, errors);
        }
    }

    fn catch_all(&self) -> Option<&'a Variant> {
        self.catch_all.as_ref().map(|(variant, _)| *variant)
    }

    /// The catch-all, or that one was meant to be it.
    fn unrecognized(&self, kept: Option<Ident>) -> CatchAll {
        let mut known = self.known.iter();
        let is_meant = |(variant, attrs): &(&Variant, VariantAttrs)| {
            attrs.is_wrong() && !matches!(variant.fields, Fields::Unit)
        };
        match kept {
            Some(ident) => CatchAll::Kept(ident),
            None if self.catch_all.is_some() || known.any(is_meant) => CatchAll::Refused,
            None => CatchAll::None,
        }
    }

    /// Whether some are refused, so that a `match` on those that are left would not compile.
    pub(crate) fn is_incomplete(&self, known: usize, has_catch_all: bool) -> bool {
        known + usize::from(has_catch_all) < self.count
    }
}

impl StringEnum {
    pub(crate) fn new(
        container: Container,
        variants: &Variants,
        attrs: &ContainerAttrs,
        errors: &mut Errors,
    ) -> Self {
        let (rename_all, wrong_names) = (&attrs.rename_all, attrs.wrong_rename_all);
        variants.check_catch_all(errors);
        let unrecognized = variants
            .catch_all()
            .and_then(|variant| string_catch_all(variant, errors));
        let known = variants.known.iter();
        let known = known.filter(|(variant, attrs)| {
            rules::variant::value_attributes(attrs, errors);
            let of = ["a string", "String"];
            rules::variant::unit_variant(variant, attrs, of, variants.catch_all.is_some(), errors)
        });
        let known = known.map(|(variant, attrs)| {
            let value = |name: &Option<LitStr>, case: Option<Case>| {
                key(&variant.ident, name.as_ref(), |name| {
                    case.map(|case| case.variant(name))
                })
            };
            StringVariant {
                serialize_value: value(&attrs.rename.serialize, rename_all.serialize),
                deserialize_value: value(&attrs.rename.deserialize, rename_all.deserialize),
                aliases: attrs.alias.iter().map(Key::written).collect(),
                wrong: attrs.wrong || wrong_names && attrs.rename.deserialize.is_none(),
                ident: variant.ident.clone(),
            }
        });
        let known: Vec<_> = known.collect();
        StringEnum {
            incomplete: variants.count == 0
                || variants.is_incomplete(known.len(), unrecognized.is_some()),
            catch_all: variants.unrecognized(unrecognized),
            container,
            variants: known,
        }
    }
}

impl IntegerEnum {
    pub(crate) fn new(container: Container, variants: &Variants, errors: &mut Errors) -> Self {
        variants.check_catch_all(errors);
        let (unrecognized, int) = integer_catch_all(variants.catch_all(), errors);
        let known = variants.known.iter();
        let known = known.filter_map(|(variant, attrs)| {
            integer_variant(variant, attrs, &int, unrecognized.as_ref(), errors)
        });
        let known: Vec<_> = known.collect();
        IntegerEnum {
            incomplete: variants.is_incomplete(known.len(), unrecognized.is_some()),
            catch_all: variants.unrecognized(unrecognized),
            container,
            int,
            variants: known,
        }
    }
}

fn string_catch_all(variant: &Variant, errors: &mut Errors) -> Option<Ident> {
    let ident = &variant.ident;
    let Some(ty) = ty::only(&variant.fields) else {
        errors.at(
            ident.span(),
            format!("the catch-all keeps the value that it did not know: write `{ident}(String)`"),
        );
        return None;
    };
    if ty::is_named(ty, "String") {
        return Some(ident.clone());
    }
    let or_integers = match integer_type(variant) {
        Some(_) => ", or `#[const_tag(…)]` above each other variant for an enum of integers",
        None => "",
    };
    errors.over(
        ty,
        format!(
            "the catch-all of a string enum holds a `String`: write `{ident}(String)`{or_integers}"
        ),
    );
    None
}

fn integer_catch_all(variant: Option<&Variant>, errors: &mut Errors) -> (Option<Ident>, Ident) {
    let default = format_ident!("i64");
    let Some(variant) = variant else {
        return (None, default);
    };
    let ident = &variant.ident;
    if let Some(int) = integer_type(variant) {
        let int = Ident::new(&int.to_string(), Span::call_site());
        return (Some(ident.clone()), int);
    }
    let place = ty::only(&variant.fields).map(ToTokens::to_token_stream);
    errors.over(
        place.unwrap_or_else(|| ident.to_token_stream()),
        format!("the catch-all of an integer enum holds an integer of 8 to 64 bits: write `{ident}(i64)`"),
    );
    (None, default)
}

fn integer_variant(
    variant: &Variant,
    attrs: &VariantAttrs,
    int: &Ident,
    catch_all: Option<&Ident>,
    errors: &mut Errors,
) -> Option<IntegerVariant> {
    rules::variant::value_attributes(attrs, errors);
    rules::variant::integer_variant_attributes(attrs, errors);
    let of = ["an integer", "i64"];
    if !rules::variant::unit_variant(variant, attrs, of, catch_all.is_some(), errors) {
        return None;
    }
    let ident = &variant.ident;
    match attrs
        .const_tag
        .as_ref()
        .map(|tag| (&tag.literal, tag.required))
    {
        Some((Literal::Int(value, span), None)) => {
            let fits = rules::variant::fits(*value, *span, int, catch_all, errors);
            fits.then(|| IntegerVariant {
                ident: ident.clone(),
                value: *value,
                span: *span,
            })
        }
        Some((Literal::Int(..), Some(required))) => {
            errors.at(
                required,
                "`required` belongs on a struct's field: remove `required`, as a variant has no key",
            );
            None
        }
        Some((Literal::Wrong, _)) => None,
        Some((Literal::Str(other), _)) => {
            errors.over(other, format!("a variant's `const_tag` is an integer: write `#[serde(rename = {})]` for a string", other.token()));
            None
        }
        Some((Literal::Bool(_, span), _)) => {
            errors.at(*span, "a variant's `const_tag` is an integer: write one, or use a `bool` in place of this enum");
            None
        }
        None => {
            if !attrs.is_meant_otherwise(errors) {
                errors.at(ident.span(), format!("`{ident}` has no integer, as other variants have: write `#[const_tag(…)]` above it"));
            }
            None
        }
    }
}

/// The integer type that a catch-all holds, if it does.
fn integer_type(variant: &Variant) -> Option<&Ident> {
    let int = &ty::only(&variant.fields).and_then(ty::last_segment)?.ident;
    INTEGERS.iter().any(|known| int == known).then_some(int)
}
