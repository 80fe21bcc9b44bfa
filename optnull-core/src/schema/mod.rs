//! JSON Schemas: what is generic over the models, enums and unions that they are of.
//!
//! The derive writes down tables, in which a schema is a function: [`subschema`] of a type, or the
//! user's own. What schemars calls a contract, reading or writing, is asked of the generator.

mod docs;
mod field;
mod model;
mod name;
mod object;
mod types;
mod union;
mod values;

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value};

pub use alloc::borrow::Cow;
pub use schemars::{JsonSchema, Schema, SchemaGenerator};

pub use self::field::{Entry, Extent, FieldSchema, Side, ValueOf};
pub use self::model::ModelSchema;
pub use self::name::{const_name, generic_name, id};
pub use self::object::{
    object, object_schema, AnyHeldSchema, ObjectSchema, ObjectSchemaOf, SuppliedTag,
};
pub use self::union::{tagged_union, untagged_object, untagged_union};
pub use self::union::{CatchAllVariant, ObjectVariant, TaggedVariants, ValueVariant};
pub use self::values::{integer_enum, string_enum, ValueSchema};

/// What makes a schema.
pub type SchemaOf = fn(&mut SchemaGenerator) -> Schema;

/// The schema of a type, or a reference to it.
pub fn subschema<T: JsonSchema + ?Sized>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}

/// The same, or null.
pub fn nullable<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<Option<T>>()
}

/// The schema of a type itself.
pub fn inline<T: JsonSchema + ?Sized>(generator: &mut SchemaGenerator) -> Schema {
    T::json_schema(generator)
}

/// The schema of any value: of what a function of the user's reads or writes, nothing is known.
#[must_use]
pub fn any(_: &mut SchemaGenerator) -> Schema {
    Schema::from(true)
}

fn set(schema: &mut Map<String, Value>, key: &str, value: impl Into<Value>) {
    schema.insert(key.into(), value.into());
}

/// The same, but for an empty list or object.
fn set_unless_empty(schema: &mut Map<String, Value>, key: &str, value: Value) {
    let is_empty = match &value {
        Value::Array(list) => list.is_empty(),
        Value::Object(object) => object.is_empty(),
        _ => false,
    };
    if !is_empty {
        set(schema, key, value);
    }
}

/// `{ key: value }`
fn only(key: &str, value: impl Into<Value>) -> Value {
    let mut schema = Map::new();
    set(&mut schema, key, value);
    schema.into()
}

/// `{ "required": [key] }` for each key.
fn each_required<'a>(keys: impl Iterator<Item = &'a str>) -> Vec<Value> {
    keys.map(|key| only("required", [key].as_slice())).collect()
}
