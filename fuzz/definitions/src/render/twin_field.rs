//! A field of a twin: what serde needs to be told of the presence table.

use super::attributes::{is_out_of_reach, rename};
use super::model::{default_function, json_value, shared_arguments};
use super::string;
use super::text::Text;
use super::types::Speller;
use crate::definition::{
    Condition, ContainerDefault, Directions, Field, Flattened, FlattenedLayer, Functions, Kind,
    Layer, Literal, Model, Source, Type,
};

pub(super) fn arguments(
    speller: &Speller,
    model: &Model,
    index: usize,
    field: &Field,
    functions: &mut Text,
) -> Vec<String> {
    let mut arguments: Vec<String> = shared_arguments(field).collect();
    let cases = model.rename_all.as_ref();
    if field.has_key() && field.rename.is_none() && is_out_of_reach(&field.name, cases) {
        let keys = model.keys_of(field);
        arguments.push(rename(&Directions {
            serialize: keys.written,
            deserialize: keys.read[0].clone(),
        }));
    }
    // What is in a type of the twin's own, serde does not see to borrow.
    if !field.borrow && field.kind.ty().is_some_and(Type::borrows) {
        arguments.push("borrow".to_owned());
    }
    arguments.extend(presence(speller, index, field, functions));
    if let Some(path) = left_out(model, field) {
        arguments.push(format!("skip_serializing_if = \"{path}\""));
    }
    arguments
}

fn presence(speller: &Speller, index: usize, field: &Field, functions: &mut Text) -> Vec<String> {
    let mut default =
        |ty: String, value: String| default_function(speller, index, &ty, &value, functions);
    match &field.kind {
        // By a path, serde asks it of no parameter.
        Kind::Default(_, Source::Trait)
        | Kind::OptionalNullable(..)
        | Kind::Nested(_)
        | Kind::Literal(_, Layer::Plain(false) | Layer::OptionalNullable) => {
            vec!["default = \"::core::default::Default::default\"".to_owned()]
        }
        Kind::Default(ty, Source::Path(json)) => {
            let value = match field.functions {
                Functions::None => json_value(json),
                _ => format!("crate::support::of_hex({})", string(json)),
            };
            vec![default(speller.converted(field, ty), value)]
        }
        Kind::OptionalDefault(ty, json) => {
            vec![default(
                speller.option(&speller.spell(ty)),
                json_value(json),
            )]
        }
        Kind::Skipped(ty, Source::Path(json)) => {
            vec![
                "skip".to_owned(),
                default(speller.spell(ty), json_value(json)),
            ]
        }
        Kind::Skipped(_, Source::Trait) => vec!["skip".to_owned()],
        Kind::Flattened(flattened) => vec![
            "flatten".to_owned(),
            flatten_function(speller, index, flattened, functions),
        ],
        Kind::FlattenedMap(_) => vec!["flatten".to_owned()],
        Kind::Required(_) | Kind::Optional(..) | Kind::Nullable(_) | Kind::Literal(..) => {
            Vec::new()
        }
    }
}

/// When a field is left out: first by the table, then by its own condition.
fn left_out(model: &Model, field: &Field) -> Option<&'static str> {
    const NONE: &str = "::core::option::Option::is_none";
    const ABSENT: &str = "crate::support::Tri::is_absent";
    let from_model = model.default != ContainerDefault::None;
    let (none, by_table) = match &field.kind {
        Kind::Optional(_, with_default) => (
            NONE,
            *with_default || !from_model || field.in_default == "null",
        ),
        Kind::OptionalDefault(_, json) => (NONE, json == "null"),
        Kind::Literal(_, Layer::Option) => (NONE, true),
        Kind::OptionalNullable(..)
        | Kind::Nested(_)
        | Kind::Literal(_, Layer::OptionalNullable) => (ABSENT, true),
        _ => return field.skip_serializing_if.map(Condition::function),
    };
    match field.skip_serializing_if {
        Some(Condition::Always) => Some(Condition::Always.function()),
        Some(Condition::IsDefault) => Some(none),
        Some(Condition::Never) | None => by_table.then_some(none),
    }
}

/// serde's derive would take any error of an optional flattened struct for its absence, and give
/// all keys to each flattened field in turn.
fn flatten_function(
    speller: &Speller,
    index: usize,
    flattened: &Flattened,
    functions: &mut Text,
) -> String {
    let name = format!("flatten_{}_{index}", speller.item);
    let definition = speller.definition;
    let model = definition.model(flattened.item).into_iter();
    let keys = model.flat_map(|model| definition.keys(model));
    let keys = keys.flat_map(|keys| keys.read);
    let keys: Vec<String> = keys.map(|key| string(&key)).collect();
    let keys = keys.join(", ");
    let function = match flattened.layer {
        FlattenedLayer::Plain | FlattenedLayer::Box => "flattened",
        FlattenedLayer::Option => "option_flattened",
    };
    let ty = flattened_type(speller, flattened);
    let mut body = Text::default();
    body.line(format!(
        "crate::support::{function}(deserializer, &[{keys}])"
    ));
    let reader = "<'de, D: ::serde::Deserializer<'de>>(deserializer: D)";
    functions.block(
        format!("fn {name}{reader} -> Result<{ty}, D::Error>"),
        &body,
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

pub(super) fn written_type(
    speller: &Speller,
    index: usize,
    field: &Field,
    functions: &mut Text,
) -> String {
    let three = |inner: &str| format!("crate::support::Tri<{inner}>");
    match &field.kind {
        Kind::Required(ty) | Kind::Default(ty, _) => speller.converted(field, ty),
        Kind::Skipped(ty, _) => speller.spell(ty),
        Kind::Optional(ty, _) | Kind::OptionalDefault(ty, _) => {
            speller.option(&speller.converted(field, ty))
        }
        // Of an `Option`, serde would take an absent key for null.
        Kind::Nullable(ty) => speller.spell_present(&speller.converted(field, ty)),
        Kind::OptionalNullable(ty, _) | Kind::Nested(ty) => three(&speller.converted(field, ty)),
        Kind::Literal(value, layer) => {
            let name = format!("Literal_{}_{index}", speller.item);
            let (ty, suffix) = match value {
                Literal::Str(_) => ("String", ""),
                Literal::Int(_) => ("i64", "i64"),
                Literal::Bool(_) => ("bool", ""),
            };
            let value = value.rust() + suffix;
            functions.line(format!("crate::support::literal!({name}, {ty}, {value});"));
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
