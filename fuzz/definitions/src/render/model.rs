//! A model, as optnull has it.

use super::attributes::{aliases, item_name, rename, rename_all, serde};
use super::generics::{bound, declared, predicates};
use super::text::Text;
use super::types::Speller;
use super::{lints, string};
use crate::definition::{
    Builder, Condition, ContainerDefault, Field, FlattenedLayer, Functions, Item, Kind, Layer,
    Model, Place, Source, Type,
};
use crate::mistake::comment;
use crate::names::ident;

/// A model, and the functions that it names. What a macro has to be given for it goes there.
pub(super) fn model(
    speller: &Speller,
    item: &Item,
    model: &Model,
    text: &mut Text,
    given: &mut Vec<String>,
) {
    text.lines(lints::of_model(item, model));
    let arguments = item_name(item).into_iter();
    text.lines(serde(arguments.chain(container_arguments(speller, model))));
    match &model.builder {
        Builder::Default => {}
        Builder::Off => text.line("#[api_model(builder = false)]"),
        Builder::Named(name) => text.line(format!("#[api_model(builder = {name})]")),
    }
    let (mut fields, mut functions) = (Text::default(), Text::default());
    let mut literals = 0;
    for (index, field) in model.fields.iter().enumerate() {
        fields.lines(&field.attributes);
        fields.lines(own_attribute(field));
        let own = own_arguments(speller, index, field, &mut functions);
        fields.lines(serde(shared_arguments(field).chain(own)));
        let (mut name, mut ty) = (
            ident(&field.name),
            written_type(speller, field, &mut literals),
        );
        if speller.definition.place == Place::Macro {
            let number = given.len();
            given.push(format!("{name} {ty}"));
            (name, ty) = (format!("$name{number}"), format!("$type{number}"));
        }
        let mark = field.mark.map(comment).unwrap_or_default();
        fields.line(format!("{} {name}: {ty},{mark}", field.vis));
    }
    let (params, predicates) = (
        declared(speller, &model.generics),
        predicates(&model.generics),
    );
    let (vis, name) = (item.vis, ident(&item.name));
    text.block(format!("{vis} struct {name}{params}{predicates}"), &fields);
    text.append(&functions);
    text.append(&default(speller, model, |_| "crate::support::json"));
}

/// What the twin's container has too.
pub(super) fn container_arguments(speller: &Speller, model: &Model) -> Vec<String> {
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
    arguments
}

/// What the twin's field has too.
pub(super) fn shared_arguments(field: &Field) -> impl Iterator<Item = String> + '_ {
    let skipped = field
        .skip_serializing
        .then(|| "skip_serializing".to_owned());
    let borrowed = field.borrow.then(|| "borrow".to_owned());
    let names = field.rename.iter().map(rename);
    let names = names.chain(aliases(&field.aliases));
    names.chain(skipped).chain(borrowed)
}

fn own_arguments(
    speller: &Speller,
    index: usize,
    field: &Field,
    functions: &mut Text,
) -> Vec<String> {
    let mut arguments = Vec::new();
    match &field.kind {
        Kind::Optional(_, true) | Kind::Default(_, Source::Trait) => {
            arguments.push("default".to_owned());
        }
        Kind::Default(ty, Source::Path(json)) | Kind::Skipped(ty, Source::Path(json)) => {
            let (ty, value) = (speller.spell(ty), json_value(json));
            arguments.push(default_function(speller, index, &ty, &value, functions));
        }
        Kind::OptionalDefault(ty, json) => {
            let (ty, value) = (speller.option(&speller.spell(ty)), json_value(json));
            arguments.push(default_function(speller, index, &ty, &value, functions));
        }
        Kind::Flattened(_) | Kind::FlattenedMap(_) => arguments.push("flatten".to_owned()),
        _ => {}
    }
    if matches!(field.kind, Kind::Skipped(..)) {
        arguments.push("skip".to_owned());
    }
    if let Some(condition) = field.skip_serializing_if {
        let name = condition.function();
        arguments.push(format!("skip_serializing_if = \"{name}\""));
    }
    arguments.extend(conversion(field));
    arguments
}

impl Condition {
    pub(super) fn function(self) -> &'static str {
        match self {
            Condition::Never => "crate::support::never",
            Condition::Always => "crate::support::always",
            Condition::IsDefault => "crate::support::is_default",
        }
    }
}

/// The value that is this JSON.
pub(super) fn json_value(json: &str) -> String {
    format!("crate::support::json({})", string(json))
}

/// `default = "…"`, with its function.
pub(super) fn default_function(
    speller: &Speller,
    index: usize,
    ty: &str,
    value: &str,
    functions: &mut Text,
) -> String {
    let name = format!("default_{}_{index}", speller.item);
    let mut body = Text::default();
    body.line(value);
    functions.block(format!("fn {name}() -> {ty}"), &body);
    format!("default = \"{name}\"")
}

/// The functions that convert the value of a field: of an `Option` the whole.
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
        Kind::Literal(value, Layer::Plain(true)) => {
            Some(format!("#[const_tag({}, required)]", value.rust()))
        }
        Kind::Literal(value, _) => Some(format!("#[const_tag({})]", value.rust())),
        _ => None,
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
        Kind::FlattenedMap(ty) => speller.spell(&Type::Map(Box::new(ty.clone()))),
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

/// The model's own default, by its trait or by a function. The values of its fields come from
/// functions of their JSON.
pub(super) fn default(
    speller: &Speller,
    model: &Model,
    function: impl Fn(&Field) -> &'static str,
) -> Text {
    let own = speller.item(speller.item);
    let (mut fields, mut body, mut text) = (Text::default(), Text::default(), Text::default());
    for (index, field) in model.fields.iter().enumerate() {
        let value = match &field.kind {
            Kind::Required(_) | Kind::Optional(..) | Kind::Default(..) => {
                format!("{}({})", function(field), string(&field.in_default))
            }
            _ => "::core::default::Default::default()".to_owned(),
        };
        fields.line(format!("{}: {value},", speller.field(index, field)));
    }
    body.block(&own, &fields);
    match model.default {
        ContainerDefault::None => {}
        ContainerDefault::Path => {
            text.line("#[allow(deprecated)]");
            text.block(format!("fn model_{}() -> {own}", speller.item), &body);
        }
        ContainerDefault::Trait => {
            let mut method = Text::default();
            method.line("#[allow(deprecated)]");
            method.block("fn default() -> Self", &body);
            text.block(
                format!("impl {} for {own}", speller.std("Default")),
                &method,
            );
        }
    }
    text
}
