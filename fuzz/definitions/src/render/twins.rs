//! A definition as twins of serde's derive: a module. What serde has no word for is in the
//! program's `support`, by hand.

use super::string;
use super::text::Text;
use super::twin_enums::{integers, strings};
use super::twin_model::model;
use super::twin_unions::{tagged, untagged};
use super::types::{twin_name, Side, Speller};
use crate::definition::{Definition, Shape};
use crate::document::Document;

/// What a twin derives.
pub(super) const DERIVE: &str =
    "#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]";

/// What a twin derives that is read and written by hand.
pub(super) const BY_HAND: &str = "#[derive(Debug, Clone, PartialEq)]";

/// The module of the twins, and the documents.
pub(crate) fn twins(definition: &Definition, documents: &[Document]) -> String {
    let mut text = Text::default();
    text.line("#![allow(warnings)]");
    for index in 0..definition.items.len() {
        item(definition, index, &mut text);
    }
    let root = speller(definition, definition.items.len() - 1);
    let mut run = Text::default();
    let own = root.item(root.item);
    run.line(format!("report.twin::<{own}>();"));
    if definition.is_packed() {
        run.line(format!("report.packed_twin::<{own}>();"));
    }
    text.block(
        "pub(crate) fn run(report: &mut crate::support::Report)",
        &run,
    );
    text.line("pub(crate) const DOCUMENTS: &[(&str, bool)] = &[");
    for document in documents {
        let right = document.right.is_some();
        text.line(format!("    ({}, {right}),", string(&document.text)));
    }
    text.line("];");
    text.into_string()
}

fn speller(definition: &Definition, item: usize) -> Speller<'_> {
    Speller {
        definition,
        side: Side::Twin,
        item,
        outside: false,
    }
}

fn item(definition: &Definition, index: usize, text: &mut Text) {
    let (speller, name) = (speller(definition, index), twin_name(index));
    match &definition.items[index].shape {
        Shape::Model(inner) => model(&speller, &name, inner, text),
        Shape::Strings(inner) => strings(&speller, &name, inner, text),
        Shape::Integers(inner) => integers(&speller, &name, inner, text),
        Shape::Tagged(inner) => tagged(&speller, &name, inner, text),
        Shape::Untagged(inner) => untagged(&speller, &name, inner, text),
        Shape::Text(_) => {}
    }
}

/// `Deserialize` and `Serialize` by the bodies of their methods.
pub(super) fn impls(name: &str, read: &Text, write: &Text, text: &mut Text) {
    let (mut deserialize, mut serialize) = (Text::default(), Text::default());
    deserialize.block(
        "fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>",
        read,
    );
    serialize.block(
        "fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error>",
        write,
    );
    text.block(
        format!("impl<'de> ::serde::Deserialize<'de> for {name}"),
        &deserialize,
    );
    text.block(format!("impl ::serde::Serialize for {name}"), &serialize);
}
