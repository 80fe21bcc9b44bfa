//! A field in a style, as someone who knows the style writes it.

use std::fmt::{self, Write};

use super::types::spell;
use crate::definition::{Definitions, Field, Kind, Type, TAG};
use crate::style::Style;

pub(super) fn field(
    out: &mut String,
    style: Style,
    definitions: &Definitions,
    field: &Field,
) -> fmt::Result {
    for attribute in [
        serde(style, &field.kind).to_owned(),
        builder(style, &field.kind).to_owned(),
        optnull(style, &field.kind),
    ] {
        if !attribute.is_empty() {
            writeln!(out, "    #[{attribute}]")?;
        }
    }
    let raw = if field.name == TAG { "r#" } else { "" };
    writeln!(
        out,
        "    pub {raw}{}: {},",
        field.name,
        r#type(style, definitions, &field.kind)
    )
}

fn r#type(style: Style, definitions: &Definitions, kind: &Kind) -> String {
    let spell = |r#type| spell(style, definitions, r#type);
    match kind {
        Kind::Required(r#type) => spell(r#type),
        Kind::Optional(r#type) | Kind::Nullable(r#type) => format!("Option<{}>", spell(r#type)),
        Kind::OptionalNullable(r#type) => match style {
            Style::Optnull => format!("optnull::OptionalNullable<{}>", spell(r#type)),
            style if style.is_twin() => format!("Option<Option<{}>>", spell(r#type)),
            _ => format!("Option<{}>", spell(r#type)),
        },
        Kind::Const(literal) => match style {
            Style::Optnull => "optnull::ConstTag<Self>".to_owned(),
            style if style.is_twin() => format!("monostate::MustBe!({literal:?})"),
            _ => "String".to_owned(),
        },
    }
}

/// `Option<T>` is left bare for a nullable one, which costs less than to refuse an absent key.
fn serde(style: Style, kind: &Kind) -> &'static str {
    const SKIPPED: &str = r#"serde(skip_serializing_if = "Option::is_none")"#;
    const DOUBLE: &str = r#"serde(default, skip_serializing_if = "Option::is_none", with = "serde_with::rust::double_option")"#;
    match kind {
        Kind::Optional(_) if style == Style::Serde || style.is_twin() => SKIPPED,
        Kind::OptionalNullable(_) if style == Style::Serde => SKIPPED,
        Kind::OptionalNullable(_) if style.is_twin() => DOUBLE,
        _ => "",
    }
}

fn builder(style: Style, kind: &Kind) -> &'static str {
    match style {
        Style::Bon => bon(kind),
        Style::TypedBuilder => typed_builder(kind),
        _ => "",
    }
}

fn bon(kind: &Kind) -> &'static str {
    match kind {
        Kind::Const(_) => "builder(skip)",
        Kind::Nullable(Type::String) => "builder(required, into)",
        Kind::Nullable(_) => "builder(required)",
        Kind::Required(Type::String)
        | Kind::Optional(Type::String)
        | Kind::OptionalNullable(Type::String) => "builder(into)",
        Kind::Required(_) | Kind::Optional(_) | Kind::OptionalNullable(_) => "",
    }
}

fn typed_builder(kind: &Kind) -> &'static str {
    match kind {
        Kind::Const(_) => "builder(default, setter(skip))",
        Kind::Required(Type::String) | Kind::Nullable(Type::String) => "builder(setter(into))",
        Kind::Required(_) | Kind::Nullable(_) => "",
        Kind::Optional(Type::String) | Kind::OptionalNullable(Type::String) => {
            "builder(default, setter(into, strip_option))"
        }
        Kind::Optional(_) | Kind::OptionalNullable(_) => "builder(default, setter(strip_option))",
    }
}

fn optnull(style: Style, kind: &Kind) -> String {
    match kind {
        _ if style != Style::Optnull => String::new(),
        Kind::Required(_) | Kind::Optional(_) => String::new(),
        Kind::Nullable(_) => "nullable".to_owned(),
        Kind::OptionalNullable(_) => "optional_nullable".to_owned(),
        Kind::Const(literal) => format!("const_tag({literal:?})"),
    }
}
