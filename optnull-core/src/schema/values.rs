//! The schemas of enums of strings and of integers.

use alloc::vec::Vec;

use schemars::{json_schema, Schema, SchemaGenerator};
use serde_json::{Map, Value};

use super::docs::describe;
use super::{set, SchemaOf};
use crate::integer_enum::IntegerEnum;
use crate::string_enum::StringEnum;

/// A variant, with its values of a type.
pub struct ValueSchema<T: 'static> {
    /// Its doc comment.
    pub docs: &'static str,
    /// Its value where it is read, and after that its aliases.
    pub read: &'static [T],
    /// Its value where it is written.
    pub written: T,
}

/// The schema of an enum of strings, and of what its catch-all keeps.
pub fn string_enum<E: StringEnum>(
    docs: &str,
    variants: &[ValueSchema<&'static str>],
    catch_all: Option<CatchAll>,
    generator: &mut SchemaGenerator,
) -> Schema {
    values("string", docs, variants, catch_all, generator)
}

/// The schema of an enum of integers, and of what its catch-all keeps.
pub fn integer_enum<E: IntegerEnum>(
    docs: &str,
    variants: &[ValueSchema<i64>],
    catch_all: Option<CatchAll>,
    generator: &mut SchemaGenerator,
) -> Schema {
    values("integer", docs, variants, catch_all, generator)
}

/// The doc comment of a catch-all, and the schema of what it keeps.
type CatchAll = (&'static str, SchemaOf);

/// One `enum` of all values where nothing is to be said of any of them alone; else the variants with
/// docs each by itself, and what the catch-all keeps at the end.
fn values<T: Copy + Into<Value>>(
    ty: &str,
    docs: &str,
    variants: &[ValueSchema<T>],
    catch_all: Option<CatchAll>,
    generator: &mut SchemaGenerator,
) -> Schema {
    let is_read = generator.contract().is_deserialize();
    let (mut plain, mut schemas) = (Vec::new(), Vec::new());
    for variant in variants {
        let values: Vec<Value> = if is_read {
            variant.read.iter().map(|value| (*value).into()).collect()
        } else {
            [variant.written.into()].into()
        };
        if variant.docs.is_empty() {
            plain.extend(values);
        } else {
            schemas.push(one_variant(ty, variant.docs, values));
        }
    }
    let mut schema = Map::new();
    if schemas.is_empty() && catch_all.is_none() {
        set(&mut schema, "type", ty);
        set(&mut schema, "enum", plain);
    } else {
        if !plain.is_empty() {
            schemas.insert(0, json_schema!({ "type": ty, "enum": plain }).to_value());
        }
        let mut key = "oneOf";
        if let Some((docs, any)) = catch_all {
            // It has the known values too, but does not say them.
            key = "anyOf";
            let mut any = any(generator);
            describe(any.ensure_object(), docs);
            schemas.push(any.to_value());
        }
        set(&mut schema, key, schemas);
    }
    describe(&mut schema, docs);
    schema.into()
}

/// `{ "type": "string", "const": "failed", "description": "…" }`
fn one_variant(ty: &str, docs: &str, values: Vec<Value>) -> Value {
    let mut schema = Map::new();
    describe(&mut schema, docs);
    set(&mut schema, "type", ty);
    match <[Value; 1]>::try_from(values) {
        Ok([value]) => set(&mut schema, "const", value),
        Err(values) => set(&mut schema, "enum", values),
    }
    schema.into()
}
