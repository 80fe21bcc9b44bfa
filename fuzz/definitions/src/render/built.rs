//! What a builder has to give for a document that is read.

use super::model::literal_type;
use super::string;
use super::text::Text;
use super::types::Speller;
use crate::definition::{Builder, Field, Functions, Kind, Layer, Model, Type};
use crate::document::Document;
use crate::names::ident;
use crate::node::Node;

/// How many documents of a definition are built.
const BUILT: usize = 2;

/// `report.built(0, Order::builder().id(…).build());`
pub(super) fn built(speller: &Speller, documents: &[Document]) -> Text {
    let outside = Speller {
        outside: true,
        ..*speller
    };
    let Some(model) = speller.definition.model(speller.item) else {
        return Text::default();
    };
    if model.builder == Builder::Off || !model.fields.iter().all(is_simple) {
        return Text::default();
    }
    let right = documents.iter().enumerate();
    let right = right.filter_map(|(index, document)| Some((index, document.right.as_ref()?)));
    let mut text = Text::default();
    for (index, node) in right.take(BUILT) {
        let Node::Object(entries) = node else {
            continue;
        };
        let setters = setters(&outside, model, entries);
        let own = expression(&outside);
        text.line(format!(
            "report.built({index}, {own}::builder(){setters}.build());"
        ));
    }
    text
}

/// `<Page<i64>>`
fn expression(outside: &Speller) -> String {
    format!("<{}>", outside.item(outside.item))
}

/// Whether the value for its setter is in the document as it is.
fn is_simple(field: &Field) -> bool {
    field.functions == Functions::None
        && !matches!(field.kind, Kind::Flattened(_) | Kind::FlattenedMap(_))
}

fn setters(outside: &Speller, model: &Model, entries: &[(String, Node)]) -> String {
    let mut setters = String::new();
    let mut literals = 0;
    for field in &model.fields {
        let literal = literals;
        if matches!(field.kind, Kind::Literal(..)) {
            literals += 1;
        }
        if !field.has_key() {
            continue;
        }
        let keys = model.keys_of(field);
        let entry = entries.iter().find(|(key, _)| keys.read.contains(key));
        let value = entry.and_then(|(_, value)| argument(outside, field, literal, &value.text()));
        if let Some(value) = value {
            setters += &[".", &ident(&field.name), "(", &value, ")"].concat();
        }
    }
    setters
}

/// The value of a setter; none for a field that has no setter.
fn argument(outside: &Speller, field: &Field, literal: usize, json: &str) -> Option<String> {
    let value = |ty: &str| format!("crate::support::json::<{ty}>({})", string(json));
    let three = |inner: &str| value(&format!("::optnull::OptionalNullable<{inner}>"));
    let tag = || literal_type(outside, literal, &outside.item(outside.item));
    Some(match &field.kind {
        // A setter is kind to who has no `String`.
        Kind::Required(Type::String) | Kind::Default(Type::String, _) => {
            let text: String = serde_json::from_str(json).ok()?;
            string(&text)
        }
        Kind::Optional(Type::I64, _)
        | Kind::Nullable(Type::I64)
        | Kind::OptionalNullable(Type::I64, _)
            if json != "null" =>
        {
            json.to_owned()
        }
        Kind::Required(ty) | Kind::Default(ty, _) => value(&outside.spell(ty)),
        Kind::Optional(ty, _) | Kind::Nullable(ty) | Kind::OptionalDefault(ty, _) => {
            value(&outside.option(&outside.spell(ty)))
        }
        Kind::OptionalNullable(ty, _) | Kind::Nested(ty) => three(&outside.spell(ty)),
        Kind::Literal(_, Layer::Option) => value(&outside.option(&tag())),
        Kind::Literal(_, Layer::OptionalNullable) => three(&tag()),
        Kind::Literal(_, Layer::Plain(_))
        | Kind::Skipped(..)
        | Kind::Flattened(_)
        | Kind::FlattenedMap(_) => return None,
    })
}
