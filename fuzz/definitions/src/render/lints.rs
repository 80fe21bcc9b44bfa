//! The lints that are denied, and those that a person would have to allow.

use crate::definition::{Item, Model};

/// Above the module of a right definition.
pub(super) const DENIED: &str = "\
#![deny(warnings, rust_2018_idioms, trivial_casts, unused_lifetimes, unused_qualifications)]
#![deny(unused_results, let_underscore_drop, redundant_lifetimes, missing_debug_implementations)]
#![allow(dead_code)]";

/// Above that of a wrong one.
pub(super) const ALLOWED: &str = "#![allow(warnings)]";

/// Above an item that has another's name.
pub(super) const OF_SHADOWS: &str =
    "#[allow(dead_code, non_camel_case_types, non_upper_case_globals, unused_macros)]";

/// What the names of a model and its fields need.
pub(super) fn of_model(item: &Item, model: &Model) -> Vec<&'static str> {
    let is_odd = |name: &str| name.chars().any(char::is_uppercase) || name.contains("__");
    let mut fields = model.fields.iter();
    let odd_fields = fields.any(|field| is_odd(&field.name));
    let own = of_type(&item.name);
    own.into_iter()
        .chain(odd_fields.then_some("#[allow(non_snake_case)]"))
        .collect()
}

/// What the names of an enum and its variants need.
pub(super) fn of_enum<'a>(
    item: &'a Item,
    variants: impl Iterator<Item = &'a String>,
) -> Option<&'static str> {
    let mut names = std::iter::once(&item.name).chain(variants);
    names.find_map(|name| of_type(name))
}

fn of_type(name: &str) -> Option<&'static str> {
    let is_odd = name.starts_with(|char: char| !char.is_uppercase()) || name.contains('_');
    is_odd.then_some("#[allow(non_camel_case_types)]")
}
