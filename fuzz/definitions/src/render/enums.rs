//! Enums of values, as optnull has them.

use super::attributes::{aliases, item_name, rename, rename_all, serde};
use super::lints;
use super::text::Text;
use super::types::Speller;
use crate::definition::{Integers, Item, Strings};
use crate::names::ident;

pub(super) fn strings(speller: &Speller, item: &Item, strings: &Strings, text: &mut Text) {
    let names = strings.variants.iter().map(|variant| &variant.name);
    text.lines(lints::of_enum(item, names.chain(&strings.catch_all)));
    let arguments = item_name(item).into_iter();
    text.lines(serde(
        arguments.chain(strings.rename_all.as_ref().map(rename_all)),
    ));
    let mut variants = Text::default();
    for variant in &strings.variants {
        variants.lines(&variant.attributes);
        let arguments = variant.rename.iter().map(rename);
        variants.lines(serde(arguments.chain(aliases(&variant.aliases))));
        variants.line(format!("{},", ident(&variant.name)));
    }
    variants.lines(catch_all(
        strings.catch_all.as_ref(),
        &speller.std("String"),
    ));
    text.block(head(item), &variants);
}

pub(super) fn integers(speller: &Speller, item: &Item, integers: &Integers, text: &mut Text) {
    let names = integers.variants.iter().map(|(name, _)| name);
    text.lines(lints::of_enum(item, names.chain(&integers.catch_all)));
    text.lines(serde(item_name(item).into_iter()));
    let mut variants = Text::default();
    for (name, value) in &integers.variants {
        variants.line(format!("#[const_tag({value})]"));
        variants.line(format!("{},", ident(name)));
    }
    variants.lines(catch_all(
        integers.catch_all.as_ref(),
        &speller.std(integers.int),
    ));
    text.block(head(item), &variants);
}

/// The variant that keeps what no other has.
pub(super) fn catch_all(name: Option<&String>, held: &str) -> Option<String> {
    let name = ident(name?);
    Some(format!("#[unrecognized]\n{name}({held}),"))
}

/// `pub enum Status`
pub(super) fn head(item: &Item) -> String {
    format!("{} enum {}", item.vis, ident(&item.name))
}
