//! The ways to write a model that are compared.

use anyhow::{bail, Result};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// No serde at all: the floor.
    Bare,
    /// `serde_derive` alone: null is lost.
    Serde,
    /// `serde_derive`, `serde_with`'s `double_option` and monostate.
    SerdeWith,
    /// The same, and bon.
    Bon,
    /// The same as `SerdeWith`, and typed-builder.
    TypedBuilder,
    /// miniserde: JSON only, null is lost, no literals, no open enums, no unions.
    Miniserde,
    Optnull,
}

impl Style {
    pub(crate) const ALL: [Style; 7] = [
        Style::Bare,
        Style::Serde,
        Style::SerdeWith,
        Style::Bon,
        Style::TypedBuilder,
        Style::Miniserde,
        Style::Optnull,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Style::Bare => "bare",
            Style::Serde => "serde",
            Style::SerdeWith => "serde_with",
            Style::Bon => "bon",
            Style::TypedBuilder => "typed-builder",
            Style::Miniserde => "miniserde",
            Style::Optnull => "optnull",
        }
    }

    pub(crate) fn parse(name: &str) -> Result<Self> {
        let Some(style) = Style::ALL.into_iter().find(|style| style.name() == name) else {
            bail!(
                "there is no style `{name}`: the styles are {}",
                Style::ALL.map(Style::name).join(", ")
            );
        };
        Ok(style)
    }

    /// What its models do not do, of what the others are compared in.
    pub(crate) fn caveat(self) -> Option<&'static str> {
        match self {
            Style::Bare => Some("no serde: its program reads and writes nothing"),
            Style::Serde => Some("loses null, does not check literals, no builder"),
            Style::SerdeWith => Some("accepts an absent nullable key, no builder"),
            Style::Bon | Style::TypedBuilder => Some("accepts an absent nullable key"),
            Style::Miniserde => Some(
                "JSON only; loses null, no literals, open enums, unions or free JSON, no builder",
            ),
            Style::Optnull => None,
        }
    }

    /// Whether its models have serde's traits.
    pub(crate) fn is_serde(self) -> bool {
        !matches!(self, Style::Bare | Style::Miniserde)
    }

    /// Whether it is `serde_derive` with `serde_with` and monostate, with a builder or without.
    pub(crate) fn is_twin(self) -> bool {
        matches!(self, Style::SerdeWith | Style::Bon | Style::TypedBuilder)
    }

    /// What the models are derived from beside `Debug`, `Clone` and `PartialEq`.
    pub(crate) fn derives(self) -> &'static str {
        match self {
            Style::Bare => "",
            Style::Serde | Style::SerdeWith => ", serde::Serialize, serde::Deserialize",
            Style::Bon => ", serde::Serialize, serde::Deserialize, bon::Builder",
            Style::TypedBuilder => {
                ", serde::Serialize, serde::Deserialize, typed_builder::TypedBuilder"
            }
            Style::Miniserde => ", miniserde::Serialize, miniserde::Deserialize",
            Style::Optnull => ", optnull::ApiModel",
        }
    }
}
