//! A field's type in a style.

use crate::definition::{Definitions, Type};
use crate::style::Style;

pub(super) fn spell(style: Style, definitions: &Definitions, r#type: &Type) -> String {
    let inner = |r#type: &Type| spell(style, definitions, r#type);
    match r#type {
        Type::String => "String".to_owned(),
        Type::Integer => "i64".to_owned(),
        Type::Float => "f64".to_owned(),
        Type::Boolean => "bool".to_owned(),
        Type::Value => value(style).to_owned(),
        Type::Object => object(style).to_owned(),
        Type::Model(at) => definitions.models[*at].name.clone(),
        Type::Boxed(at) => format!("Box<{}>", definitions.models[*at].name),
        Type::Enum(at) => definitions.enums[*at].name.clone(),
        Type::Union(at) if style == Style::Miniserde => {
            inner(&Type::Model(definitions.unions[*at].models[0]))
        }
        Type::Union(at) => definitions.unions[*at].name.clone(),
        Type::List(item) => format!("Vec<{}>", inner(item)),
        Type::Map(value) => format!("std::collections::BTreeMap<String, {}>", inner(value)),
    }
}

/// Any JSON. The floor depends on nothing, and miniserde's own type has no `PartialEq`.
fn value(style: Style) -> &'static str {
    match style {
        Style::Bare | Style::Miniserde => "String",
        _ => "serde_json::Value",
    }
}

fn object(style: Style) -> &'static str {
    match style {
        Style::Bare | Style::Miniserde => "std::collections::BTreeMap<String, String>",
        _ => "serde_json::Map<String, serde_json::Value>",
    }
}
