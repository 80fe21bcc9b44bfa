//! What the derive writes down of a model's fields.

use schemars::{Schema, SchemaGenerator};
use serde_json::Value;

use super::{set, SchemaOf};
use crate::tag_value::TagValue;

/// A field of a model.
pub enum Entry {
    /// One that has a key of its own.
    Field(FieldSchema),
    /// A model whose keys become those of the one that it is a field of.
    Flattened {
        /// Its fields.
        entries: &'static [Entry],
        /// Whether its keys are read.
        read: Extent,
        /// Whether its keys are written.
        written: Extent,
    },
    /// A map that keeps the keys that are no field's.
    Map {
        /// The schema of the map.
        schema: SchemaOf,
        /// Whether it is written.
        written: bool,
    },
}

/// A field that has a key of its own.
pub struct FieldSchema {
    /// Its doc comment.
    pub docs: &'static str,
    /// How it is read.
    pub read: Side,
    /// How it is written, unless it is not.
    pub written: Option<Side>,
}

/// A field on the wire, in one direction.
pub struct Side {
    /// Its key, and after that its aliases.
    pub keys: &'static [&'static str],
    /// Whether one of them must be there.
    pub required: bool,
    /// The schema of its value.
    pub value: ValueOf,
}

/// What a field holds.
pub enum ValueOf {
    /// What this schema says.
    Schema(SchemaOf),
    /// A literal.
    Literal(TagValue),
    /// A literal, or null.
    NullableLiteral(TagValue),
}

impl ValueOf {
    pub(super) fn schema(&self, generator: &mut SchemaGenerator) -> Schema {
        match self {
            ValueOf::Schema(schema) => schema(generator),
            ValueOf::Literal(literal) => literal.schema(),
            ValueOf::NullableLiteral(literal) => {
                let mut schema = Schema::default();
                let keywords = schema.ensure_object();
                set(keywords, "type", [literal.type_name(), "null"].as_slice());
                set(keywords, "enum", [literal.value(), Value::Null].as_slice());
                schema
            }
        }
    }
}

/// How much of a flattened model is on the wire, in one direction.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Nothing.
    None,
    /// None of its keys, or all that it requires.
    NoneOrAll,
    /// All that it requires.
    All,
}
