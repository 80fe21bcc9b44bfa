//! The twins of unions.

use super::string;
use super::text::Text;
use super::twins::{impls, BY_HAND, DERIVE};
use super::types::Speller;
use super::unions::OBJECT;
use crate::definition::{Literal, Tagged, TaggedVariant, Type, Untagged};
use crate::names::ident;

/// By hand: serde's own tagged enum would take the tag from a model that has it as a field.
pub(super) fn tagged(speller: &Speller, name: &str, union: &Tagged, text: &mut Text) {
    let key = string(&union.key);
    let (mut variants, mut read, mut write) = (Text::default(), Text::default(), Text::default());
    for variant in &union.variants {
        let own = ident(&variant.name);
        variants.line(format!("{own}({}),", held(speller, variant)));
        let (tags, function) = match &variant.tag {
            Some(tag) => (vec![tag.clone()], "without"),
            None => (speller.definition.tags(variant.item, &union.key), "whole"),
        };
        let tags: Vec<String> = tags.iter().map(|tag| string(&tag.json())).collect();
        let tags = tags.join(" | ");
        read.line(format!(
            "{tags} => object.{function}({key}).map({name}::{own}),"
        ));
        let written = match &variant.tag {
            Some(_) => format!("crate::support::with_tag({key}, {tags}, value, serializer)"),
            None => "::serde::Serialize::serialize(value, serializer)".to_owned(),
        };
        write.line(format!("{name}::{own}(value) => {written},"));
    }
    if let Some(variant) = &union.catch_all {
        let own = ident(variant);
        variants.line(format!("{own}({OBJECT}),"));
        read.line(format!("_ => object.whole({key}).map({name}::{own}),"));
        write.line(format!(
            "{name}::{own}(value) => ::serde::Serialize::serialize(value, serializer),"
        ));
    } else {
        read.line("_ => Err(::serde::de::Error::custom(\"another tag\")),");
    }
    let (mut reading, mut writing) = (Text::default(), Text::default());
    reading.line(
        "let object: crate::support::Object = ::serde::Deserialize::deserialize(deserializer)?;",
    );
    // A tag of another type than all that are known is an error of the union, also of an open one.
    let known = speller.definition.all_tags(union);
    let are = |is: fn(&Literal) -> bool| known.iter().all(is);
    let kinds = [
        are(|tag| matches!(tag, Literal::Str(_))),
        are(|tag| matches!(tag, Literal::Int(_))),
        are(|tag| matches!(tag, Literal::Bool(_))),
    ];
    // Where several types are known, any is.
    let kinds = if kinds == [false; 3] {
        [true; 3]
    } else {
        kinds
    };
    reading.block(
        format!("match object.tag({key}, {kinds:?})?.as_str()"),
        &read,
    );
    writing.block("match self", &write);
    text.line(BY_HAND);
    text.block(format!("pub(crate) enum {name}"), &variants);
    impls(name, &reading, &writing, text);
}

fn held(speller: &Speller, variant: &TaggedVariant) -> String {
    let held = speller.item(variant.item);
    if variant.boxed {
        format!("::std::boxed::Box<{held}>")
    } else {
        held
    }
}

pub(super) fn untagged(speller: &Speller, name: &str, union: &Untagged, text: &mut Text) {
    let mut variants = Text::default();
    for (variant, held) in &union.variants {
        let ty = speller.spell(held);
        // serde would read a model from a list of its values too, before the variant that holds
        // lists.
        let ty = match held {
            Type::Item(_) => format!("crate::support::OnlyObject<{ty}>"),
            _ => ty,
        };
        variants.line(format!("{}({ty}),", ident(variant)));
    }
    text.lines([DERIVE, "#[serde(untagged)]"]);
    text.block(format!("pub(crate) enum {name}"), &variants);
}
