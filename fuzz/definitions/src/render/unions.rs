//! Unions, as optnull has them.

use super::attributes::{item_name, serde};
use super::enums::{catch_all, head};
use super::text::Text;
use super::types::Speller;
use super::{lints, string};
use crate::definition::{Item, Tagged, Untagged};
use crate::mistake::comment;
use crate::names::ident;

/// Any object of JSON.
pub(super) const OBJECT: &str = "::serde_json::Map<::std::string::String, ::serde_json::Value>";

pub(super) fn tagged(speller: &Speller, item: &Item, union: &Tagged, text: &mut Text) {
    let names = union.variants.iter().map(|variant| &variant.name);
    text.lines(lints::of_enum(item, names.chain(&union.catch_all)));
    let arguments = item_name(item).into_iter();
    text.lines(serde(
        arguments.chain([format!("tag = {}", string(&union.key))]),
    ));
    let mut variants = Text::default();
    for variant in &union.variants {
        variants.lines(&variant.attributes);
        let tag = variant.tag.iter();
        variants.lines(tag.map(|tag| format!("#[const_tag({})]", tag.rust())));
        let mut held = speller.item(variant.item);
        if variant.boxed {
            held = format!("{}<{held}>", speller.std("Box"));
        }
        let mark = variant.mark.map(comment).unwrap_or_default();
        variants.line(format!("{}({held}),{mark}", ident(&variant.name)));
    }
    variants.lines(catch_all(union.catch_all.as_ref(), OBJECT));
    text.block(head(item), &variants);
}

pub(super) fn untagged(speller: &Speller, item: &Item, union: &Untagged, text: &mut Text) {
    let names = union.variants.iter().map(|(name, _)| name);
    text.lines(lints::of_enum(item, names));
    let arguments = item_name(item).into_iter();
    text.lines(serde(arguments.chain(["untagged".to_owned()])));
    let mut variants = Text::default();
    for (name, held) in &union.variants {
        variants.line(format!("{}({}),", ident(name), speller.spell(held)));
    }
    text.block(head(item), &variants);
}
