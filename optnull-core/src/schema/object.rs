//! The schemas of what the variants of tagged unions hold.

use schemars::{json_schema, JsonSchema, Schema, SchemaGenerator};
use serde_json::Value;

use super::model::model_schema;
use super::ModelSchema;
use crate::object::{Held, Object};
use crate::tag_value::TagValue;

/// A tag that a union writes for its variant, with its key.
pub type SuppliedTag = (&'static str, TagValue);

/// What makes the schema of an object, with the tags that unions around write.
pub type ObjectSchemaOf = fn(&mut SchemaGenerator, &[SuppliedTag]) -> Schema;

/// How the schema of an object is made.
#[diagnostic::on_unimplemented(
    message = "the keys of `{Self}` are not known to its JSON Schema",
    label = "not a model that derives optnull's `JsonSchema`",
    note = "write `#[derive(ApiModel, JsonSchema)]` above it, with `JsonSchema` from optnull: schemars' own derive does not tell them"
)]
pub trait ObjectSchema: Object + JsonSchema {
    /// The schema, with the tags that unions around write.
    fn object_schema(generator: &mut SchemaGenerator, tags: &[SuppliedTag]) -> Schema;
}

#[diagnostic::do_not_recommend]
impl<M: ModelSchema> ObjectSchema for M {
    fn object_schema(generator: &mut SchemaGenerator, tags: &[SuppliedTag]) -> Schema {
        model_schema::<M>(generator, tags)
    }
}

impl<T: ObjectSchema> Held<T> {
    /// What makes the schema of the object.
    pub const __OPTNULL_SCHEMA: Option<ObjectSchemaOf> = Some(T::object_schema);
}

/// What is known of the keys in the schema of any type: nothing.
pub trait AnyHeldSchema {
    /// None.
    const __OPTNULL_SCHEMA: Option<ObjectSchemaOf> = None;
}

impl<T: ?Sized> AnyHeldSchema for Held<T> {}

/// The schema of an object by itself.
pub fn object_schema<T: ObjectSchema>(generator: &mut SchemaGenerator) -> Schema {
    T::object_schema(generator, &[])
}

/// The schema of what a variant holds. With tags it is another one, which nothing refers to.
pub fn object<T: ObjectSchema>(generator: &mut SchemaGenerator, tags: &[SuppliedTag]) -> Schema {
    if tags.is_empty() {
        generator.subschema_for::<T>()
    } else {
        T::object_schema(generator, tags)
    }
}

impl TagValue {
    pub(super) fn value(self) -> Value {
        match self {
            TagValue::Str(value) => value.into(),
            TagValue::Int(value) => value.into(),
            TagValue::Bool(value) => value.into(),
        }
    }

    /// `{ "type": "string", "const": "card" }`
    pub(super) fn schema(self) -> Schema {
        json_schema!({ "type": self.type_name(), "const": self.value() })
    }

    /// What JSON Schema calls its type.
    pub(super) fn type_name(self) -> &'static str {
        match self {
            TagValue::Str(_) => "string",
            TagValue::Int(_) => "integer",
            TagValue::Bool(_) => "boolean",
        }
    }
}
