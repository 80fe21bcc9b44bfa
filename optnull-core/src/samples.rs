//! Tables for tests.

use alloc::boxed::Box;
use alloc::vec::Vec;

use crate::table::{CatchAll, Flattened, Rare, Shape, Table, Union, Variant};
use crate::tag_value::TagValue::{self, Str};

/// A variant's name, its own tag, and what it holds.
pub(crate) type Named = (&'static str, Option<TagValue>, Shape);

pub(crate) fn model(
    name: &'static str,
    keys: &[&'static str],
    literals: &[(&'static str, TagValue)],
    rare: Rare,
) -> &'static Table {
    Box::leak(Box::new(Table {
        name,
        keys: keys.to_vec().leak(),
        required: &[],
        literals: literals.to_vec().leak(),
        rare: Box::leak(Box::new(rare)),
    }))
}

/// The rare part of a model that flattens these, none as an `Option`.
pub(crate) fn flattened(tables: &[&'static Table]) -> Rare {
    let tables = tables.iter().map(|table| Flattened {
        table,
        optional: false,
    });
    Rare {
        flattened: tables.collect::<Vec<_>>().leak(),
        ..Rare::EMPTY
    }
}

/// A union `Method`.
pub(crate) fn union(tag: &'static str, variants: &[Named]) -> Union {
    let variants = variants.iter().copied();
    let variants = variants.map(|(name, tag, shape)| Variant { name, tag, shape });
    Union {
        name: "Method",
        tag: Some(tag),
        variants: variants.collect::<Vec<_>>().leak(),
        catch_all: None,
        refused: false,
    }
}

pub(crate) fn shape(union: Union) -> Shape {
    let union = Box::leak(Box::new(union));
    Shape::Union { union }
}

/// A model `Model`.
pub(crate) fn object(
    keys: &[&'static str],
    literals: &[(&'static str, TagValue)],
    rare: Rare,
) -> Shape {
    let table = model("Model", keys, literals, rare);
    Shape::Model { table }
}

/// A model with a literal under `type`.
pub(crate) fn literal(value: TagValue) -> Shape {
    object(&["id", "type"], &[("type", value)], Rare::EMPTY)
}

/// Models that read or only write `type`, where there is no literal.
pub(crate) fn keys_without_literal() -> [Shape; 2] {
    let written = Rare {
        written: Some(&["id", "type"]),
        ..Rare::EMPTY
    };
    [
        object(&["id", "type"], &[], Rare::EMPTY),
        object(&["id"], &[], written),
    ]
}

/// A union by `type` of these.
pub(crate) fn inner(shapes: &[Shape]) -> Shape {
    let variants = shapes.iter().map(|shape| ("Inner", None, *shape));
    shape(union("type", &variants.collect::<Vec<_>>()))
}

/// A union of two models that another key tells apart.
pub(crate) fn of_another_tag(second: Shape) -> Shape {
    let first = object(&["id"], &[], Rare::EMPTY);
    let variants = [("A", Some(Str("a")), first), ("B", Some(Str("b")), second)];
    shape(union("kind", &variants))
}

/// A union by another key, of this model and with a catch-all that holds that.
pub(crate) fn with_catch_all(first: Shape, held: Shape) -> Shape {
    shape(Union {
        catch_all: Some(catch_all(Some(held))),
        ..union("kind", &[("First", Some(Str("first")), first)])
    })
}

pub(crate) fn catch_all(shape: Option<Shape>) -> CatchAll {
    CatchAll {
        name: "Other",
        shape,
    }
}
