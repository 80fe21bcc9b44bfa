//! The schemas of enums of strings and of integers.

use alloc::vec::Vec;
use core::slice;

use schemars::{Schema, SchemaGenerator};
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

/// The schema of an enum of strings, and of what its catch-all keeps. `E` is there for its bound
/// only, so that a derive alone has one error.
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

/// One `enum` of all values where nothing is to be said of any of them alone; else one for each
/// variant with docs and each row without, and what the catch-all keeps at the end.
fn values<T: Copy + Into<Value>>(
    ty: &str,
    docs: &str,
    variants: &[ValueSchema<T>],
    catch_all: Option<CatchAll>,
    generator: &mut SchemaGenerator,
) -> Schema {
    let rows = rows(variants, generator.contract().is_deserialize());
    let schemas = rows.into_iter().map(|(docs, values)| {
        let mut schema = Map::new();
        describe(&mut schema, docs);
        set(&mut schema, "type", ty);
        set(&mut schema, "enum", values);
        schema
    });
    let mut schemas: Vec<_> = schemas.collect();
    if let Some((docs, any)) = catch_all {
        // It has the known values too, but does not say them.
        let mut any = any(generator);
        describe(any.ensure_object(), docs);
        schemas.extend(any.as_object().cloned());
    }
    let mut schema = match <[_; 1]>::try_from(schemas) {
        Ok([only]) => only,
        Err(schemas) => {
            let mut schema = Map::new();
            set(&mut schema, "anyOf", schemas);
            schema
        }
    };
    describe(&mut schema, docs);
    schema.into()
}

/// The values of each variant that has docs, with these, and of each row of variants without.
fn rows<T: Copy + Into<Value>>(
    variants: &[ValueSchema<T>],
    is_read: bool,
) -> Vec<(&'static str, Vec<Value>)> {
    let mut rows: Vec<(&str, Vec<Value>)> = Vec::new();
    for variant in variants {
        let values = if is_read {
            variant.read
        } else {
            slice::from_ref(&variant.written)
        };
        let values = values.iter().map(|value| (*value).into());
        match rows.last_mut() {
            Some(("", row)) if variant.docs.is_empty() => row.extend(values),
            _ => rows.push((variant.docs, values.collect())),
        }
    }
    rows
}
