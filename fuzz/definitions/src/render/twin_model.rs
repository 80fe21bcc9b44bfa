//! The twin of a model.

use super::attributes::serde;
use super::generics::{declared, predicates};
use super::model::{container_arguments, default};
use super::text::Text;
use super::twin_field;
use super::twins::DERIVE;
use super::types::Speller;
use crate::definition::{Functions, Kind, Model};

pub(super) fn model(speller: &Speller, name: &str, model: &Model, text: &mut Text) {
    text.line(DERIVE);
    text.lines(serde(container_arguments(speller, model).into_iter()));
    let (mut fields, mut functions) = (Text::default(), Text::default());
    for (index, field) in model.fields.iter().enumerate() {
        let arguments = twin_field::arguments(speller, model, index, field, &mut functions);
        fields.lines(serde(arguments.into_iter()));
        let ty = twin_field::written_type(speller, index, field, &mut functions);
        fields.line(format!("{}: {ty},", speller.field(index, field)));
    }
    let params = declared(speller, &model.generics);
    let predicates = predicates(&model.generics);
    text.block(
        format!("pub(crate) struct {name}{params}{predicates}"),
        &fields,
    );
    text.append(&functions);
    text.append(&default(speller, model, |field| match field.functions {
        Functions::None => "crate::support::json",
        _ if matches!(field.kind, Kind::Optional(..)) => "crate::support::option_of_hex",
        _ => "crate::support::of_hex",
    }));
}
