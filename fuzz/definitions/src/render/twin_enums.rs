//! The twins of enums of values.

use super::attributes::{aliases, is_out_of_reach, rename, rename_all, serde};
use super::text::Text;
use super::twins::{impls, BY_HAND, DERIVE};
use super::types::Speller;
use crate::definition::{Directions, Integers, Strings};
use crate::names::ident;

/// By a string: serde's own enums are also a map or a number in some formats.
pub(super) fn strings(speller: &Speller, name: &str, strings: &Strings, text: &mut Text) {
    let cases = strings.rename_all.as_ref();
    text.line(DERIVE);
    let arguments = cases.map(rename_all).into_iter();
    text.lines(serde(arguments.chain(["remote = \"Self\"".to_owned()])));
    let mut variants = Text::default();
    for variant in &strings.variants {
        let mut renamed = variant.rename.clone();
        if renamed.is_none() && is_out_of_reach(&variant.name, cases) {
            let names = strings.names_of(variant);
            renamed = Some(Directions {
                serialize: names.written,
                deserialize: names.read[0].clone(),
            });
        }
        let arguments = renamed.iter().map(rename);
        variants.lines(serde(arguments.chain(aliases(&variant.aliases))));
        variants.line(format!("{},", ident(&variant.name)));
    }
    if let Some(catch_all) = &strings.catch_all {
        let renamed = is_out_of_reach(catch_all, cases).then(|| "rename = \"\"".to_owned());
        let arguments = ["untagged".to_owned()].into_iter();
        variants.lines(serde(arguments.chain(renamed)));
        variants.line(format!("{}({}),", ident(catch_all), speller.std("String")));
    }
    text.block(format!("pub(crate) enum {name}"), &variants);
    text.line(format!("crate::support::by_string!({name});"));
}

pub(super) fn integers(speller: &Speller, name: &str, integers: &Integers, text: &mut Text) {
    let int = speller.std(integers.int);
    let (mut variants, mut read, mut write) = (Text::default(), Text::default(), Text::default());
    for (variant, value) in &integers.variants {
        let variant = ident(variant);
        variants.line(format!("{variant},"));
        read.line(format!("{value} => {name}::{variant},"));
        write.line(format!("{name}::{variant} => {value},"));
    }
    if let Some(variant) = &integers.catch_all {
        let variant = ident(variant);
        variants.line(format!("{variant}({int}),"));
        read.line(format!("other => {name}::{variant}(other),"));
        write.line(format!("{name}::{variant}(other) => *other,"));
    } else {
        read.line("_ => return Err(::serde::de::Error::custom(\"another integer\")),");
    }
    let (mut reading, mut writing) = (Text::default(), Text::default());
    reading.block(
        format!("let value = match <{int} as ::serde::Deserialize>::deserialize(deserializer)?"),
        &read,
    );
    reading.lines([";", "Ok(value)"]);
    writing.block(format!("let value: {int} = match self"), &write);
    writing.lines([";", "::serde::Serialize::serialize(&value, serializer)"]);
    text.line(BY_HAND);
    text.block(format!("pub(crate) enum {name}"), &variants);
    impls(name, &reading, &writing, text);
}
