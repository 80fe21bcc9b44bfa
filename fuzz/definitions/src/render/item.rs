//! A definition as optnull's models: a module's text.

use super::attributes::{aliases, rename, rename_all, serde};
use super::built;
use super::model::model;
use super::types::{Side, Speller};
use super::{indented, string};
use crate::definition::{
    Definition, Directions, Integers, Item, Model, Paths, Place, Shape, Strings, Tagged, Untagged,
};
use crate::document::Document;
use crate::names::ident;

const LINTS: &str = "\
#![deny(warnings, rust_2018_idioms, trivial_casts, unused_lifetimes, unused_qualifications, unused_results)]
#![deny(let_underscore_drop, redundant_lifetimes, missing_debug_implementations)]
#![allow(dead_code)]
";

const IMPORTS: &str = "\
#[allow(unused_imports)]
use ::optnull::{ApiModel, ConstTag, OptionalNullable};
#[allow(unused_imports)]
use ::std::{borrow::Cow, collections::BTreeMap, marker::PhantomData};
";

/// The module of a definition, with a function that has its documents read and written.
pub(crate) fn models(definition: &Definition, documents: &[Document]) -> String {
    let lints = if definition.is_wrong() {
        "#![allow(warnings)]\n"
    } else {
        LINTS
    };
    let mut text = lints.to_owned();
    let root = definition.items.len() - 1;
    let speller = speller(definition, root);
    let mut items = String::new();
    let mut arguments = Vec::new();
    if definition.paths == Paths::Short {
        items += IMPORTS;
    }
    for shadow in &definition.shadows {
        items += &format!(
            "#[allow(dead_code, non_camel_case_types, non_upper_case_globals, unused_macros)]\n{shadow}\n"
        );
    }
    for index in 0..definition.items.len() {
        items += &item(definition, index, &mut arguments);
    }
    let mut run = format!("report.model::<{}>();\n", speller.item(root));
    if !definition.is_wrong() {
        run += &built::built(&speller, documents);
    }
    if definition.place == Place::Macro {
        let params = arguments.iter().enumerate();
        let params: Vec<String> = params
            .map(|(index, _)| format!("$name{index}:ident $type{index}:ty,"))
            .collect();
        let types = arguments.join("\n");
        items = format!(
            "macro_rules! define {{\n    ({}) => {{\n{}    }};\n}}\ndefine! {{\n{}}}\n",
            params.join(" "),
            indented(&indented(&items)),
            indented(&types)
        );
    }
    if definition.place == Place::Function {
        run = items + &run;
    } else {
        text += &items;
    }
    text += &format!(
        "\n#[allow(deprecated)]\npub(crate) fn run(report: &mut crate::support::Report) {{\n{}}}\n",
        indented(&run)
    );
    text
}

pub(super) fn speller(definition: &Definition, item: usize) -> Speller<'_> {
    Speller {
        definition,
        side: Side::Model,
        item,
        outside: false,
    }
}

/// One item; what a macro is given for its fields goes to the arguments.
fn item(definition: &Definition, index: usize, arguments: &mut Vec<String>) -> String {
    let item = &definition.items[index];
    let speller = speller(definition, index);
    let derives = ["Debug", "Clone", "PartialEq", "ApiModel"].map(|name| speller.std(name));
    let mut text = format!("#[derive({})]\n", derives.join(", "));
    for attribute in &item.attributes {
        text += &format!("{attribute}\n");
    }
    text += &match &item.shape {
        Shape::Model(inner) => {
            self::allowed(item, inner) + &model(&speller, item, inner, arguments)
        }
        Shape::Strings(inner) => strings(&speller, item, inner),
        Shape::Integers(inner) => integers(&speller, item, inner),
        Shape::Tagged(inner) => tagged(&speller, item, inner),
        Shape::Untagged(inner) => untagged(&speller, item, inner),
        Shape::Text(written) => written.clone(),
    };
    text + "\n"
}

/// The lints that a person would have to allow for these names.
fn allowed(item: &Item, model: &Model) -> String {
    let mut text = allowed_type(&item.name);
    let odd = |name: &str| name.chars().any(char::is_uppercase) || name.contains("__");
    if model.fields.iter().any(|field| odd(&field.name)) {
        text += "#[allow(non_snake_case)]\n";
    }
    text
}

fn allowed_type(name: &str) -> String {
    let odd = name.starts_with(|char: char| !char.is_uppercase()) || name.contains('_');
    let text = if odd {
        "#[allow(non_camel_case_types)]\n"
    } else {
        ""
    };
    text.to_owned()
}

fn allowed_variants<'a>(item: &Item, mut variants: impl Iterator<Item = &'a String>) -> String {
    let odd = allowed_type(&item.name)
        + &variants
            .find(|name| !allowed_type(name).is_empty())
            .map_or_else(String::new, |name| allowed_type(name));
    odd.lines()
        .take(1)
        .map(|line| format!("{line}\n"))
        .collect()
}

/// `rename = "…"` of the item, which only errors show.
pub(super) fn own_name(item: &Item) -> Option<String> {
    let name = item.rename.clone()?;
    Some(rename(&Directions {
        serialize: name.clone(),
        deserialize: name,
    }))
}

fn braced(item: &Item, variants: &str) -> String {
    format!(
        "{} enum {} {{\n{}}}\n",
        item.vis,
        ident(&item.name),
        indented(variants)
    )
}

fn strings(speller: &Speller, item: &Item, strings: &Strings) -> String {
    let mut arguments: Vec<String> = own_name(item).into_iter().collect();
    arguments.extend(strings.rename_all.as_ref().map(rename_all));
    let names = strings.variants.iter().map(|variant| &variant.name);
    let mut text = allowed_variants(item, names.chain(&strings.catch_all));
    text += &serde(&arguments).map_or_else(String::new, |line| line + "\n");
    let mut variants = String::new();
    for variant in &strings.variants {
        for attribute in &variant.attributes {
            variants += &format!("{attribute}\n");
        }
        let mut arguments: Vec<String> = variant.rename.iter().map(rename).collect();
        arguments.extend(aliases(&variant.aliases));
        variants += &serde(&arguments).map_or_else(String::new, |line| line + "\n");
        variants += &format!("{},\n", ident(&variant.name));
    }
    if let Some(name) = &strings.catch_all {
        variants += &format!(
            "#[unrecognized]\n{}({}),\n",
            ident(name),
            speller.std("String")
        );
    }
    text + &braced(item, &variants)
}

fn integers(speller: &Speller, item: &Item, integers: &Integers) -> String {
    let names = integers.variants.iter().map(|(name, _)| name);
    let mut text = allowed_variants(item, names.chain(&integers.catch_all));
    let arguments: Vec<String> = own_name(item).into_iter().collect();
    text += &serde(&arguments).map_or_else(String::new, |line| line + "\n");
    let mut variants = String::new();
    for (name, value) in &integers.variants {
        variants += &format!("#[const_tag({value})]\n{},\n", ident(name));
    }
    if let Some(name) = &integers.catch_all {
        variants += &format!(
            "#[unrecognized]\n{}({}),\n",
            ident(name),
            speller.std(integers.int)
        );
    }
    text + &braced(item, &variants)
}

fn tagged(speller: &Speller, item: &Item, union: &Tagged) -> String {
    let names = union.variants.iter().map(|variant| &variant.name);
    let mut text = allowed_variants(item, names.chain(&union.catch_all));
    let mut arguments: Vec<String> = own_name(item).into_iter().collect();
    arguments.push(format!("tag = {}", string(&union.key)));
    text += &serde(&arguments).map_or_else(String::new, |line| line + "\n");
    let mut variants = String::new();
    for variant in &union.variants {
        for attribute in &variant.attributes {
            variants += &format!("{attribute}\n");
        }
        if let Some(tag) = &variant.tag {
            variants += &format!("#[const_tag({})]\n", super::model::literal(tag));
        }
        let mut held = speller.item(variant.item);
        if variant.boxed {
            held = format!("{}<{held}>", speller.std("Box"));
        }
        variants += &format!("{}({held}),\n", ident(&variant.name));
    }
    if let Some(name) = &union.catch_all {
        let map = "::serde_json::Map<::std::string::String, ::serde_json::Value>";
        variants += &format!("#[unrecognized]\n{}({map}),\n", ident(name));
    }
    text + &braced(item, &variants)
}

fn untagged(speller: &Speller, item: &Item, union: &Untagged) -> String {
    let names = union.variants.iter().map(|(name, _)| name);
    let mut text = allowed_variants(item, names);
    let mut arguments: Vec<String> = own_name(item).into_iter().collect();
    arguments.push("untagged".to_owned());
    text += &serde(&arguments).map_or_else(String::new, |line| line + "\n");
    for attribute in &union.attributes {
        text += &format!("{attribute}\n");
    }
    let mut variants = String::new();
    for (name, held) in &union.variants {
        variants += &format!("{}({}),\n", ident(name), speller.spell(held));
    }
    text + &braced(item, &variants)
}
