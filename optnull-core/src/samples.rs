//! Tables for tests.

use alloc::boxed::Box;
use alloc::vec::Vec;

use crate::table::{Flattened, Rare, Shape, Table, Union, Variant};
use crate::tag_value::TagValue;

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
