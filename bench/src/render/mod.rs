//! Definitions to Rust in a style.

mod app;
mod field;
mod types;

use std::fmt::{self, Write};

use crate::definition::{Definitions, Model, StringEnum, Union, TAG};
use crate::style::Style;
use crate::words::snake;

pub(crate) use self::app::app;

/// The crate of models.
pub(crate) fn models(style: Style, definitions: &Definitions) -> Result<String, fmt::Error> {
    let mut out = String::from("//! The models of a generated API.\n");
    for model in &definitions.models {
        self::model(&mut out, style, definitions, model)?;
    }
    for r#enum in &definitions.enums {
        string_enum(&mut out, style, r#enum)?;
    }
    // miniserde has no unions: a field has the first variant's model.
    if style != Style::Miniserde {
        for r#union in &definitions.unions {
            tagged_union(&mut out, style, definitions, r#union)?;
        }
    }
    Ok(out)
}

fn model(out: &mut String, style: Style, definitions: &Definitions, model: &Model) -> fmt::Result {
    let spoken = snake(&model.name).replace('_', " ");
    writeln!(out, "\n/// A {spoken}, as the API reads and writes it.")?;
    derive(out, style.derives())?;
    writeln!(out, "pub struct {} {{", model.name)?;
    for field in &model.fields {
        // Elsewhere the enum has the tag, and writes it.
        if field.name == TAG && style.is_serde() && style != Style::Optnull {
            continue;
        }
        writeln!(
            out,
            "    /// The {} of the {spoken}.",
            field.name.replace('_', " ")
        )?;
        field::field(out, style, definitions, field)?;
    }
    writeln!(out, "}}")
}

fn derive(out: &mut String, derives: &str) -> fmt::Result {
    writeln!(out, "#[derive(Debug, Clone, PartialEq{derives})]")
}

/// The derives of an enum, which has no builder of bon's or typed-builder's.
fn enum_derives(style: Style) -> &'static str {
    if style.is_twin() {
        Style::Serde.derives()
    } else {
        style.derives()
    }
}

fn string_enum(out: &mut String, style: Style, r#enum: &StringEnum) -> fmt::Result {
    writeln!(
        out,
        "\n/// The values of a {}.",
        snake(&r#enum.name).replace('_', " ")
    )?;
    derive(out, enum_derives(style))?;
    if style.is_serde() {
        writeln!(out, "#[serde(rename_all = \"snake_case\")]")?;
    }
    writeln!(out, "pub enum {} {{", r#enum.name)?;
    for variant in &r#enum.variants {
        if style == Style::Miniserde {
            writeln!(out, "    #[serde(rename = \"{}\")]", snake(variant))?;
        }
        writeln!(out, "    {variant},")?;
    }
    if r#enum.open {
        catch_all(out, style)?;
    }
    writeln!(out, "}}")
}

fn catch_all(out: &mut String, style: Style) -> fmt::Result {
    match style {
        Style::Miniserde => return Ok(()),
        Style::Bare => {}
        Style::Optnull => writeln!(out, "    #[unrecognized]")?,
        _ => writeln!(out, "    #[serde(untagged)]")?,
    }
    writeln!(out, "    Unrecognized(String),")
}

fn tagged_union(
    out: &mut String,
    style: Style,
    definitions: &Definitions,
    r#union: &Union,
) -> fmt::Result {
    writeln!(out, "\n/// One {}.", snake(&r#union.name).replace('_', " "))?;
    derive(out, enum_derives(style))?;
    match style {
        Style::Bare => {}
        Style::Optnull => writeln!(out, "#[serde(tag = \"{TAG}\")]")?,
        _ => writeln!(
            out,
            "#[serde(tag = \"{TAG}\", rename_all = \"snake_case\")]"
        )?,
    }
    writeln!(out, "pub enum {} {{", r#union.name)?;
    for &model in &r#union.models {
        let name = &definitions.models[model].name;
        writeln!(out, "    {name}({name}),")?;
    }
    writeln!(out, "}}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::{Field, Kind, Type};

    /// A field of each kind, as a style writes it.
    fn fields(style: Style) -> String {
        let field = |name: &str, kind| Field {
            name: name.to_owned(),
            kind,
        };
        let fields = vec![
            field("object", Kind::Const("a".to_owned())),
            field("id", Kind::Required(Type::String)),
            field("note", Kind::OptionalNullable(Type::String)),
        ];
        let model = Model {
            name: "Order".to_owned(),
            in_union: false,
            fields,
        };
        let definitions = Definitions {
            models: vec![model],
            enums: vec![],
            unions: vec![],
        };
        models(style, &definitions).unwrap()
    }

    #[test]
    fn a_style_writes_its_own_attributes_and_types() {
        let optnull = fields(Style::Optnull);
        assert!(optnull.contains("#[const_tag(\"a\")]\n    pub object: optnull::ConstTag<Self>,"));
        assert!(optnull
            .contains("#[optional_nullable]\n    pub note: optnull::OptionalNullable<String>,"));
        let bon = fields(Style::Bon);
        assert!(bon.contains("pub object: monostate::MustBe!(\"a\"),"));
        assert!(bon.contains("#[builder(into)]\n    pub note: Option<Option<String>>,"));
        assert!(fields(Style::Serde).contains("pub note: Option<String>,"));
    }

    #[test]
    fn the_floor_has_no_attributes_but_its_derives() {
        let bare = fields(Style::Bare);
        let attributes: Vec<_> = bare.lines().filter(|line| line.contains("#[")).collect();
        assert_eq!(attributes, ["#[derive(Debug, Clone, PartialEq)]"]);
    }
}
