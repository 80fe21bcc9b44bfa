//! A definition as models of optnull: a module.

use super::built::built;
use super::enums::{integers, strings};
use super::lints;
use super::model::model;
use super::text::Text;
use super::types::{Side, Speller};
use super::unions::{tagged, untagged};
use crate::definition::{Builder, Definition, Paths, Place, Shape};
use crate::document::Document;

/// The module of a definition, with a function that has its documents read and written.
pub(crate) fn models(definition: &Definition, documents: &[Document]) -> String {
    let root = speller(definition, definition.items.len() - 1);
    let mut run = Text::default();
    let own = root.item(root.item);
    run.line(format!("report.model::<{own}>();"));
    if definition.is_packed() {
        run.line(format!("report.packed_model::<{own}>();"));
    }
    if definition.is_whole() {
        run.line(format!("report.whole::<{own}>();"));
    }
    if definition.is_wrong() && has_builder(definition) {
        run.line(format!("let _ = <{own}>::builder();"));
    }
    if !definition.is_wrong() {
        run.append(&built(&root, documents));
    }
    let items = items(definition);
    let mut text = Text::default();
    text.line(if definition.is_wrong() {
        lints::ALLOWED
    } else {
        lints::DENIED
    });
    if definition.place == Place::Function {
        let inner = std::mem::replace(&mut run, items);
        run.append(&inner);
    } else {
        text.append(&items);
    }
    text.line("#[allow(deprecated)]");
    text.block(
        "pub(crate) fn run(report: &mut crate::support::Report)",
        &run,
    );
    text.into_string()
}

pub(super) fn speller(definition: &Definition, item: usize) -> Speller<'_> {
    Speller {
        definition,
        side: Side::Model,
        item,
        outside: false,
    }
}

/// Whether the last item has a builder; with a wrong attribute too, so that there are no errors
/// where it is used.
fn has_builder(definition: &Definition) -> bool {
    let model = definition.model(definition.items.len() - 1);
    model.is_some_and(|model| model.builder != Builder::Off)
}

const IMPORTS: [&str; 4] = [
    "#[allow(unused_imports)]",
    "use ::optnull::{ApiModel, ConstTag, OptionalNullable};",
    "#[allow(unused_imports)]",
    "use ::std::{borrow::Cow, collections::BTreeMap, marker::PhantomData};",
];

fn items(definition: &Definition) -> Text {
    let mut items = Text::default();
    if definition.paths == Paths::Short {
        items.lines(IMPORTS);
    }
    for shadow in &definition.shadows {
        items.lines([lints::OF_SHADOWS, shadow]);
    }
    let mut given = Vec::new();
    for index in 0..definition.items.len() {
        item(definition, index, &mut items, &mut given);
    }
    if definition.place == Place::Macro {
        return by_macro(&items, &given);
    }
    items
}

/// The items written by a macro, which is given the names and types of the fields.
fn by_macro(items: &Text, given: &[String]) -> Text {
    let params = (0..given.len()).map(|index| format!("$name{index}:ident $type{index}:ty"));
    let params: Vec<String> = params.collect();
    let (mut text, mut arm, mut arguments) = (Text::default(), Text::default(), Text::default());
    arm.block(format!("({}) =>", params.join(", ")), items);
    text.block("macro_rules! define", &arm);
    arguments.line(given.join(",\n"));
    text.block("define!", &arguments);
    text
}

fn item(definition: &Definition, index: usize, text: &mut Text, given: &mut Vec<String>) {
    let item = &definition.items[index];
    let speller = speller(definition, index);
    let derives = ["Debug", "Clone", "PartialEq", "ApiModel"].map(|name| speller.std(name));
    text.line(format!("#[derive({})]", derives.join(", ")));
    text.lines(&item.attributes);
    match &item.shape {
        Shape::Model(inner) => model(&speller, item, inner, text, given),
        Shape::Strings(inner) => strings(&speller, item, inner, text),
        Shape::Integers(inner) => integers(&speller, item, inner, text),
        Shape::Tagged(inner) => tagged(&speller, item, inner, text),
        Shape::Untagged(inner) => untagged(&speller, item, inner, text),
        Shape::Text(written) => text.line(written),
    }
}
