//! A definition as twins of serde's derive. What serde has no word for is in the program's `support`, by hand.

use std::fmt::Write;

use super::attributes::{aliases, is_out_of_reach, rename, rename_all, serde};
use super::generics::{bound, declared, predicates};
use super::model::{condition, default_function, default_of, shared_arguments};
use super::types::{Side, Speller};
use super::{indented, string};
use crate::definition::{
    Condition, ContainerDefault, Definition, Directions, Field, Flattened, FlattenedLayer,
    Functions, Integers, Kind, Layer, Literal, Model, Shape, Source, Strings, Tagged, Untagged,
};
use crate::document::Document;
use crate::names::ident;

/// The module of the twins, and the documents.
pub(crate) fn twins(definition: &Definition, documents: &[Document]) -> String {
    let mut text = String::from("#![allow(warnings)]\n");
    for index in 0..definition.items.len() {
        text += &item(definition, index);
    }
    let root = speller(definition, definition.items.len() - 1);
    let _ = writeln!(
        text,
        "pub(crate) fn run(report: &mut crate::support::Report) {{\n    report.twin::<{}>();\n}}",
        root.item(root.item)
    );
    text += "pub(crate) const DOCUMENTS: &[(&str, bool)] = &[\n";
    for Document {
        text: document,
        right,
    } in documents
    {
        let _ = writeln!(text, "    ({}, {}),", string(document), right.is_some());
    }
    text + "];\n"
}

fn speller(definition: &Definition, item: usize) -> Speller<'_> {
    Speller {
        definition,
        side: Side::Twin,
        item,
        outside: false,
    }
}

const DERIVE: &str =
    "#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]\n";

fn item(definition: &Definition, index: usize) -> String {
    let item = &definition.items[index];
    let (speller, name) = (speller(definition, index), super::types::twin_name(index));
    match &item.shape {
        Shape::Model(inner) => model(&speller, &name, inner),
        Shape::Strings(inner) => strings(&speller, &name, inner),
        Shape::Integers(inner) => integers(&speller, &name, inner),
        Shape::Tagged(inner) => tagged(&speller, &name, inner),
        Shape::Untagged(inner) => untagged(&speller, &name, inner),
        Shape::Text(_) => String::new(),
    }
}

fn model(speller: &Speller, name: &str, model: &Model) -> String {
    let mut arguments: Vec<String> = model.rename_all.iter().map(rename_all).collect();
    if model.deny_unknown_fields {
        arguments.push("deny_unknown_fields".to_owned());
    }
    match model.default {
        ContainerDefault::None => {}
        ContainerDefault::Trait => arguments.push("default".to_owned()),
        ContainerDefault::Path => arguments.push(format!("default = \"model_{}\"", speller.item)),
    }
    arguments.extend(bound(&model.generics));
    let mut text = String::from(DERIVE);
    text += &serde(&arguments).map_or_else(String::new, |line| line + "\n");
    let (mut fields, mut functions) = (String::new(), String::new());
    for (index, field) in model.fields.iter().enumerate() {
        let mut arguments = names(model, field);
        arguments.extend(presence(speller, model, index, field, &mut functions));
        let ty = written_type(speller, index, field, &mut functions);
        let _ = write!(
            fields,
            "{}{}: {ty},\n",
            serde(&arguments).map_or_else(String::new, |line| line + "\n"),
            ident(&field.name)
        );
    }
    let _ = writeln!(
        text,
        "pub(crate) struct {name}{}{} {{\n{}}}",
        declared(speller, &model.generics),
        predicates(&model.generics),
        indented(&fields)
    );
    let default = default_of(speller, model, |field| match field.functions {
        Functions::None => "crate::support::json",
        _ if matches!(field.kind, Kind::Optional(..)) => "crate::support::option_of_hex",
        _ => "crate::support::of_hex",
    });
    text + &functions + &default
}

/// What it has on the wire in common with the model's field.
fn names(model: &Model, field: &Field) -> Vec<String> {
    let mut arguments = shared_arguments(field);
    let cases = model.rename_all.as_ref();
    if field.has_key() && field.rename.is_none() && is_out_of_reach(&field.name, cases) {
        let keys = model.keys_of(field);
        arguments.push(rename(&Directions {
            serialize: keys.written,
            deserialize: keys.read[0].clone(),
        }));
    }
    arguments
}

/// What serde needs to be told of the presence table.
fn presence(
    speller: &Speller,
    model: &Model,
    index: usize,
    field: &Field,
    functions: &mut String,
) -> Vec<String> {
    let mut arguments = Vec::new();
    match &field.kind {
        Kind::Optional(_, true) | Kind::Default(_, Source::Trait) => {
            arguments.push("default".to_owned());
        }
        Kind::OptionalNullable(..)
        | Kind::Nested(_)
        | Kind::Literal(_, Layer::Plain(false) | Layer::OptionalNullable) => {
            arguments.push("default".to_owned());
        }
        Kind::Default(ty, Source::Path(json)) | Kind::Skipped(ty, Source::Path(json)) => {
            let hex = field.functions != Functions::None;
            let json = if hex {
                // The function of a twin gives the twin's type.
                return with_skip(
                    field,
                    vec![hex_default(speller, index, field, json, functions)],
                );
            } else {
                json
            };
            arguments.push(default_function(
                speller,
                index,
                &speller.spell(ty),
                json,
                functions,
            ));
        }
        Kind::OptionalDefault(ty, json) => {
            let ty = speller.option(&speller.spell(ty));
            arguments.push(default_function(speller, index, &ty, json, functions));
        }
        Kind::Flattened(flattened) => {
            arguments.push("flatten".to_owned());
            arguments.push(flatten_function(speller, index, flattened, functions));
        }
        Kind::FlattenedMap(_) => arguments.push("flatten".to_owned()),
        _ => {}
    }
    if matches!(field.kind, Kind::Skipped(..)) {
        arguments.push("skip".to_owned());
    }
    arguments = with_skip(field, arguments);
    if let Some(path) = left_out(model, field) {
        arguments.push(format!("skip_serializing_if = \"{path}\""));
    }
    arguments
}

fn with_skip(field: &Field, mut arguments: Vec<String>) -> Vec<String> {
    if field.borrow {
        arguments.push("borrow".to_owned());
    }
    arguments
}

fn hex_default(
    speller: &Speller,
    index: usize,
    field: &Field,
    json: &str,
    functions: &mut String,
) -> String {
    let name = format!("default_{}_{index}", speller.item);
    let ty = speller.converted(field, &crate::definition::Type::U32);
    let _ = writeln!(
        functions,
        "fn {name}() -> {ty} {{\n    crate::support::of_hex({})\n}}",
        string(json)
    );
    format!("default = \"{name}\"")
}

/// When a field is left out: first by the table, then by its own condition.
fn left_out(model: &Model, field: &Field) -> Option<String> {
    let from_model = model.default != ContainerDefault::None;
    let (none, by_table) = match &field.kind {
        Kind::Optional(_, with_default) => {
            let null = *with_default || !from_model || field.in_default == "null";
            ("::core::option::Option::is_none", null)
        }
        Kind::OptionalDefault(_, json) => ("::core::option::Option::is_none", json == "null"),
        Kind::Literal(_, Layer::Option) => ("::core::option::Option::is_none", true),
        Kind::OptionalNullable(..)
        | Kind::Nested(_)
        | Kind::Literal(_, Layer::OptionalNullable) => ("crate::support::Tri::is_absent", true),
        _ => {
            let own = field.skip_serializing_if?;
            return Some(format!("crate::support::{}", condition(own)));
        }
    };
    match field.skip_serializing_if {
        Some(Condition::Always) => Some("crate::support::always".to_owned()),
        Some(Condition::IsDefault) => Some(none.to_owned()),
        Some(Condition::Never) | None => by_table.then(|| none.to_owned()),
    }
}

/// serde's derive would take any error of an optional flattened struct for its absence, and give all keys to each
/// flattened field in turn.
fn flatten_function(
    speller: &Speller,
    index: usize,
    flattened: &Flattened,
    functions: &mut String,
) -> String {
    let name = format!("flatten_{}_{index}", speller.item);
    let definition = speller.definition;
    let keys = definition.model(flattened.item).into_iter();
    let keys = keys.flat_map(|model| definition.keys(model));
    let keys: Vec<String> = keys
        .flat_map(|keys| keys.read)
        .map(|key| string(&key))
        .collect();
    let function = match flattened.layer {
        FlattenedLayer::Plain | FlattenedLayer::Box => "flattened",
        FlattenedLayer::Option => "option_flattened",
    };
    let ty = flattened_type(speller, flattened);
    let _ = writeln!(
        functions,
        "fn {name}<'de, D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<{ty}, D::Error> {{\n    \
         crate::support::{function}(deserializer, &[{}])\n}}",
        keys.join(", ")
    );
    format!("deserialize_with = \"{name}\"")
}

fn flattened_type(speller: &Speller, flattened: &Flattened) -> String {
    let item = speller.item(flattened.item);
    match flattened.layer {
        FlattenedLayer::Plain => item,
        FlattenedLayer::Box => format!("::std::boxed::Box<{item}>"),
        FlattenedLayer::Option => speller.option(&item),
    }
}

fn written_type(speller: &Speller, index: usize, field: &Field, functions: &mut String) -> String {
    let three = |inner: &str| format!("crate::support::Tri<{inner}>");
    match &field.kind {
        Kind::Required(ty) | Kind::Default(ty, _) => speller.converted(field, ty),
        Kind::Skipped(ty, _) => speller.spell(ty),
        Kind::Optional(ty, _) | Kind::OptionalDefault(ty, _) => {
            speller.option(&speller.converted(field, ty))
        }
        Kind::Nullable(ty) => {
            let inner = speller.option(&speller.converted(field, ty));
            format!("crate::support::Present<{inner}>")
        }
        Kind::OptionalNullable(ty, _) | Kind::Nested(ty) => three(&speller.converted(field, ty)),
        Kind::Literal(literal, layer) => {
            let name = format!("Literal_{}_{index}", speller.item);
            let (ty, value) = match literal {
                Literal::Str(text) => ("String", string(text)),
                Literal::Int(int) => ("i64", format!("{int}i64")),
                Literal::Bool(bool) => ("bool", bool.to_string()),
            };
            let _ = writeln!(
                functions,
                "crate::support::literal!({name}, {ty}, {value});"
            );
            match layer {
                Layer::Plain(_) => name,
                Layer::Option => speller.option(&name),
                Layer::OptionalNullable => three(&name),
            }
        }
        Kind::Flattened(flattened) => flattened_type(speller, flattened),
        Kind::FlattenedMap(ty) => format!("crate::support::UniqueMap<{}>", speller.spell(ty)),
    }
}

fn strings(speller: &Speller, name: &str, strings: &Strings) -> String {
    let mut arguments: Vec<String> = strings.rename_all.iter().map(rename_all).collect();
    arguments.push("remote = \"Self\"".to_owned());
    let mut variants = String::new();
    for variant in &strings.variants {
        let mut arguments: Vec<String> = variant.rename.iter().map(rename).collect();
        let cases = strings.rename_all.as_ref();
        if variant.rename.is_none() && is_out_of_reach(&variant.name, cases) {
            let names = strings.names_of(variant);
            arguments.push(rename(&Directions {
                serialize: names.written,
                deserialize: names.read[0].clone(),
            }));
        }
        arguments.extend(aliases(&variant.aliases));
        variants += &serde(&arguments).map_or_else(String::new, |line| line + "\n");
        let _ = writeln!(variants, "{},", ident(&variant.name));
    }
    if let Some(catch_all) = &strings.catch_all {
        let string = speller.std("String");
        let _ = writeln!(
            variants,
            "#[serde(untagged)]\n{}({string}),",
            ident(catch_all)
        );
    }
    let attribute = serde(&arguments).unwrap_or_default();
    format!(
        "{DERIVE}{attribute}\npub(crate) enum {name} {{\n{}}}\ncrate::support::by_string!({name});\n",
        indented(&variants)
    )
}

fn integers(speller: &Speller, name: &str, integers: &Integers) -> String {
    let int = speller.std(integers.int);
    let (mut variants, mut read, mut write) = (String::new(), String::new(), String::new());
    for (variant, value) in &integers.variants {
        let variant = ident(variant);
        let _ = writeln!(variants, "{variant},");
        let _ = writeln!(read, "{value} => {name}::{variant},");
        let _ = writeln!(write, "{name}::{variant} => {value},");
    }
    match &integers.catch_all {
        Some(variant) => {
            let variant = ident(variant);
            let _ = writeln!(variants, "{variant}({int}),");
            let _ = writeln!(read, "other => {name}::{variant}(other),");
            let _ = writeln!(write, "{name}::{variant}(other) => *other,");
        }
        None => read += "_ => return Err(::serde::de::Error::custom(\"another integer\")),\n",
    }
    let impls = format!(
        "impl<'de> ::serde::Deserialize<'de> for {name} {{\n    \
         fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {{\n        \
         Ok(match <{int} as ::serde::Deserialize>::deserialize(deserializer)? {{\n{}        }})\n    }}\n}}\n\
         impl ::serde::Serialize for {name} {{\n    \
         fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {{\n        \
         let value: {int} = match self {{\n{}        }};\n        \
         ::serde::Serialize::serialize(&value, serializer)\n    }}\n}}\n",
        indented(&read),
        indented(&write)
    );
    format!(
        "#[derive(Debug, Clone, PartialEq)]\npub(crate) enum {name} {{\n{}}}\n{impls}",
        indented(&variants)
    )
}

/// By hand: serde's own tagged enum would take the tag from a model that has it as a field.
fn tagged(speller: &Speller, name: &str, union: &Tagged) -> String {
    let key = string(&union.key);
    let (mut variants, mut read, mut write) = (String::new(), String::new(), String::new());
    for variant in &union.variants {
        let (held, own) = (speller.item(variant.item), ident(&variant.name));
        let held_type = if variant.boxed {
            format!("::std::boxed::Box<{held}>")
        } else {
            held
        };
        let _ = writeln!(variants, "{own}({held_type}),");
        let tags = match &variant.tag {
            Some(tag) => vec![tag.clone()],
            None => speller.definition.tags(variant.item, &union.key),
        };
        let tags: Vec<String> = tags.iter().map(|tag| string(&tag.json())).collect();
        let function = if variant.tag.is_some() {
            "without"
        } else {
            "whole"
        };
        let _ = writeln!(
            read,
            "{} => object.{function}({key}).map({name}::{own}),",
            tags.join(" | ")
        );
        let _ = match &variant.tag {
            Some(tag) => writeln!(
                write,
                "{name}::{own}(value) => crate::support::with_tag({key}, {}, value, serializer),",
                string(&tag.json())
            ),
            None => writeln!(
                write,
                "{name}::{own}(value) => ::serde::Serialize::serialize(value, serializer),"
            ),
        };
    }
    match &union.catch_all {
        Some(variant) => {
            let variant = ident(variant);
            let map = "::serde_json::Map<::std::string::String, ::serde_json::Value>";
            let _ = writeln!(variants, "{variant}({map}),");
            let _ = writeln!(read, "_ => object.whole({key}).map({name}::{variant}),");
            let _ = writeln!(
                write,
                "{name}::{variant}(value) => ::serde::Serialize::serialize(value, serializer),"
            );
        }
        None => read += "_ => Err(::serde::de::Error::custom(\"another tag\")),\n",
    }
    let impls = format!(
        "impl<'de> ::serde::Deserialize<'de> for {name} {{\n    \
         fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {{\n        \
         let object = <crate::support::Object as ::serde::Deserialize>::deserialize(deserializer)?;\n        \
         match object.tag({key})?.as_str() {{\n{}        }}\n    }}\n}}\n\
         impl ::serde::Serialize for {name} {{\n    \
         fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {{\n        \
         match self {{\n{}        }}\n    }}\n}}\n",
        indented(&read),
        indented(&write)
    );
    format!(
        "#[derive(Debug, Clone, PartialEq)]\npub(crate) enum {name} {{\n{}}}\n{impls}",
        indented(&variants)
    )
}

fn untagged(speller: &Speller, name: &str, union: &Untagged) -> String {
    let mut variants = String::new();
    for (variant, held) in &union.variants {
        let _ = writeln!(variants, "{}({}),", ident(variant), speller.spell(held));
    }
    format!(
        "{DERIVE}#[serde(untagged)]\npub(crate) enum {name} {{\n{}}}\n",
        indented(&variants)
    )
}
