//! A model of optnull's.

use std::fmt::Write;

use super::attributes::{aliases, rename, rename_all, serde};
use super::generics::{bound, declared, predicates};
use super::item::own_name;
use super::types::Speller;
use super::{indented, string};
use crate::definition::{
    Builder, Condition, ContainerDefault, Field, FlattenedLayer, Functions, Item, Kind, Layer,
    Literal, Model, Place, Source,
};
use crate::names::ident;

pub(super) fn model(
    speller: &Speller,
    item: &Item,
    model: &Model,
    given: &mut Vec<String>,
) -> String {
    let mut text = attributes(speller, item, model);
    let mut fields = String::new();
    let (mut functions, mut literals) = (String::new(), 0);
    for (index, field) in model.fields.iter().enumerate() {
        let mut arguments = shared_arguments(field);
        arguments.extend(own_arguments(speller, index, field, &mut functions));
        for attribute in &field.attributes {
            let _ = writeln!(fields, "{attribute}");
        }
        if let Some(attribute) = own_attribute(field) {
            let _ = writeln!(fields, "{attribute}");
        }
        if let Some(attribute) = serde(&arguments) {
            let _ = writeln!(fields, "{attribute}");
        }
        let (mut name, mut ty) = (
            ident(&field.name),
            written_type(speller, field, &mut literals),
        );
        if speller.definition.place == Place::Macro {
            given.push(format!("{name} {ty},"));
            (name, ty) = (
                format!("$name{}", given.len() - 1),
                format!("$type{}", given.len() - 1),
            );
        }
        let _ = writeln!(fields, "{} {name}: {ty},", field.vis);
    }
    let _ = writeln!(
        text,
        "{} struct {}{}{} {{\n{}}}",
        item.vis,
        ident(&item.name),
        declared(speller, &model.generics),
        predicates(&model.generics),
        indented(&fields)
    );
    text + &functions + &default(speller, model)
}

fn attributes(speller: &Speller, item: &Item, model: &Model) -> String {
    let mut arguments: Vec<String> = own_name(item).into_iter().collect();
    arguments.extend(model.rename_all.as_ref().map(rename_all));
    if model.deny_unknown_fields {
        arguments.push("deny_unknown_fields".to_owned());
    }
    match model.default {
        ContainerDefault::None => {}
        ContainerDefault::Trait => arguments.push("default".to_owned()),
        ContainerDefault::Path => arguments.push(format!("default = \"model_{}\"", speller.item)),
    }
    arguments.extend(bound(&model.generics));
    let mut text = serde(&arguments).map_or_else(String::new, |line| line + "\n");
    match &model.builder {
        Builder::Default => {}
        Builder::Off => text += "#[api_model(builder = false)]\n",
        Builder::Named(name) => {
            let _ = writeln!(text, "#[api_model(builder = {name})]");
        }
    }
    text
}

/// What the twin's field has too.
pub(super) fn shared_arguments(field: &Field) -> Vec<String> {
    let mut arguments: Vec<String> = field.rename.iter().map(rename).collect();
    arguments.extend(aliases(&field.aliases));
    if field.skip_serializing {
        arguments.push("skip_serializing".to_owned());
    }
    arguments
}

fn own_arguments(
    speller: &Speller,
    index: usize,
    field: &Field,
    functions: &mut String,
) -> Vec<String> {
    let mut arguments = Vec::new();
    match &field.kind {
        Kind::Optional(_, true) | Kind::Default(_, Source::Trait) => {
            arguments.push("default".to_owned());
        }
        Kind::Default(ty, Source::Path(json)) | Kind::Skipped(ty, Source::Path(json)) => {
            let ty = speller.spell(ty);
            arguments.push(default_function(speller, index, &ty, json, functions));
        }
        Kind::OptionalDefault(ty, json) => {
            let ty = speller.option(&speller.spell(ty));
            arguments.push(default_function(speller, index, &ty, json, functions));
        }
        Kind::Flattened(_) | Kind::FlattenedMap(_) => arguments.push("flatten".to_owned()),
        _ => {}
    }
    if matches!(field.kind, Kind::Skipped(..)) {
        arguments.push("skip".to_owned());
    }
    if let Some(condition) = field.skip_serializing_if {
        let name = self::condition(condition);
        arguments.push(format!("skip_serializing_if = \"crate::support::{name}\""));
    }
    if field.borrow {
        arguments.push("borrow".to_owned());
    }
    arguments.extend(conversion(field));
    arguments
}

pub(super) fn condition(condition: Condition) -> &'static str {
    match condition {
        Condition::Never => "never",
        Condition::Always => "always",
        Condition::IsDefault => "is_default",
    }
}

/// `default = "…"`, with its function.
pub(super) fn default_function(
    speller: &Speller,
    index: usize,
    ty: &str,
    json: &str,
    functions: &mut String,
) -> String {
    let name = format!("default_{}_{index}", speller.item);
    let json = string(json);
    let _ = writeln!(
        functions,
        "fn {name}() -> {ty} {{\n    crate::support::json({json})\n}}"
    );
    format!("default = \"{name}\"")
}

/// The functions that convert the value of a field.
fn conversion(field: &Field) -> Option<String> {
    let whole_option = matches!(field.kind, Kind::Optional(..) | Kind::Nullable(_));
    let module = if whole_option { "option_hex" } else { "hex" };
    let path = format!("crate::support::{module}");
    match field.functions {
        Functions::None => None,
        Functions::With => Some(format!("with = \"{path}\"")),
        Functions::Serialize => Some(format!("serialize_with = \"{path}::serialize\"")),
        Functions::Deserialize => Some(format!("deserialize_with = \"{path}::deserialize\"")),
    }
}

fn own_attribute(field: &Field) -> Option<String> {
    match &field.kind {
        Kind::Nullable(_) => Some("#[nullable]".to_owned()),
        Kind::OptionalNullable(_, true) | Kind::Nested(_) => {
            Some("#[optional_nullable]".to_owned())
        }
        Kind::Literal(literal, layer) => {
            let required = match layer {
                Layer::Plain(true) => ", required",
                _ => "",
            };
            Some(format!(
                "#[const_tag({}{required})]",
                self::literal(literal)
            ))
        }
        _ => None,
    }
}

pub(super) fn literal(literal: &Literal) -> String {
    match literal {
        Literal::Str(text) => string(text),
        Literal::Int(int) => int.to_string(),
        Literal::Bool(bool) => bool.to_string(),
    }
}

fn written_type(speller: &Speller, field: &Field, literals: &mut usize) -> String {
    if let Some(written) = &field.written_type {
        return written.clone();
    }
    let three = |inner: &str| format!("{}<{inner}>", speller.std("OptionalNullable"));
    match &field.kind {
        Kind::Required(ty) | Kind::Default(ty, _) | Kind::Skipped(ty, _) => speller.spell(ty),
        Kind::Optional(ty, _) | Kind::Nullable(ty) | Kind::OptionalDefault(ty, _) => {
            speller.option(&speller.spell(ty))
        }
        Kind::OptionalNullable(ty, _) => three(&speller.spell(ty)),
        Kind::Nested(ty) => speller.option(&speller.option(&speller.spell(ty))),
        Kind::Literal(_, layer) => {
            let literal = literal_type(speller, *literals, "Self");
            *literals += 1;
            match layer {
                Layer::Plain(_) => literal,
                Layer::Option => speller.option(&literal),
                Layer::OptionalNullable => three(&literal),
            }
        }
        Kind::Flattened(flattened) => {
            let item = speller.item(flattened.item);
            match flattened.layer {
                FlattenedLayer::Plain => item,
                FlattenedLayer::Box => format!("{}<{item}>", speller.std("Box")),
                FlattenedLayer::Option => speller.option(&item),
            }
        }
        Kind::FlattenedMap(ty) => format!(
            "{}<{}, {}>",
            speller.std("BTreeMap"),
            speller.std("String"),
            speller.spell(ty)
        ),
    }
}

/// `ConstTag<Self, 1>`
pub(super) fn literal_type(speller: &Speller, index: usize, model: &str) -> String {
    let name = speller.std("ConstTag");
    match index {
        0 => format!("{name}<{model}>"),
        index => format!("{name}<{model}, {index}>"),
    }
}

/// The model's own default, by its trait or by a function.
fn default(speller: &Speller, model: &Model) -> String {
    default_of(speller, model, |_| "crate::support::json")
}

/// The same of a twin, whose fields have other functions.
pub(super) fn default_of(
    speller: &Speller,
    model: &Model,
    function: impl Fn(&Field) -> &'static str,
) -> String {
    let own = speller.item(speller.item);
    let mut fields = String::new();
    for field in &model.fields {
        let value = match &field.kind {
            Kind::Required(_) | Kind::Optional(..) | Kind::Default(..) => {
                format!("{}({})", function(field), string(&field.in_default))
            }
            _ => "::core::default::Default::default()".to_owned(),
        };
        let _ = writeln!(fields, "{}: {value},", ident(&field.name));
    }
    let body = indented(&format!("{own} {{\n{}}}\n", indented(&fields)));
    match model.default {
        ContainerDefault::None => String::new(),
        ContainerDefault::Path => {
            format!("#[allow(deprecated)]\nfn model_{}() -> {own} {{\n{body}}}\n", speller.item)
        }
        ContainerDefault::Trait => format!(
            "#[allow(deprecated)]\nimpl {} for {own} {{\n    fn default() -> Self {{\n{}    }}\n}}\n",
            speller.std("Default"),
            indented(&body)
        ),
    }
}
