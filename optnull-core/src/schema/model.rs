//! The schemas of models.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value};

use super::docs::describe;
use super::{each_required, only, set, set_unless_empty};
use super::{Entry, Extent, FieldSchema, SchemaOf, Side, SuppliedTag};
use crate::model::Model;

/// What the schema of a model says of its fields.
#[diagnostic::on_unimplemented(
    message = "the keys of `{Self}` are not known to its JSON Schema",
    label = "not a model that derives optnull's `JsonSchema`",
    note = "write `#[derive(ApiModel, JsonSchema)]` above it, with `JsonSchema` from optnull: schemars' own derive does not tell them"
)]
pub trait ModelSchema: Model + JsonSchema {
    /// Its doc comment.
    const DOCS: &'static str;
    /// Its fields.
    const ENTRIES: &'static [Entry];
}

/// The schema of a model, of which unions around write these tags.
pub(super) fn model_schema<M: ModelSchema>(
    generator: &mut SchemaGenerator,
    tags: &[SuppliedTag],
) -> Schema {
    let mut keys = Keys::default();
    for (key, tag) in tags {
        keys.property(key, tag.schema());
        keys.required.push((*key).into());
    }
    keys.entries(M::ENTRIES, generator);
    if M::TABLE.rare.deny_unknown_fields {
        keys.additional = Some(false.into());
    }
    keys.finish(M::DOCS)
}

/// The keys of an object, in one direction.
#[derive(Default)]
struct Keys {
    properties: Map<String, Value>,
    required: Vec<Value>,
    /// What else must hold.
    all_of: Vec<Value>,
    /// What the keys that a pattern matches hold, where a map keeps them.
    patterns: Map<String, Value>,
    /// What any other keys hold, or that there are none.
    additional: Option<Value>,
}

impl Keys {
    fn entries(&mut self, entries: &[Entry], generator: &mut SchemaGenerator) {
        let is_read = generator.contract().is_deserialize();
        for entry in entries {
            match entry {
                Entry::Field(field) => self.field(field, generator),
                Entry::Flattened {
                    entries,
                    read,
                    written,
                } => {
                    let extent = if is_read { read } else { written };
                    self.flattened(entries, *extent, generator);
                }
                Entry::Map { schema, written } => {
                    if is_read || *written {
                        self.map(*schema, generator);
                    }
                }
            }
        }
    }

    fn field(&mut self, field: &FieldSchema, generator: &mut SchemaGenerator) {
        let side = if generator.contract().is_deserialize() {
            Some(&field.read)
        } else {
            field.written.as_ref()
        };
        let Some(Side {
            keys,
            required,
            value,
        }) = side
        else {
            return;
        };
        let schema = value.schema(generator);
        for key in &keys[1..] {
            self.property(key, schema.clone());
        }
        let mut described = schema;
        if !field.docs.is_empty() {
            describe(described.ensure_object(), field.docs);
        }
        self.property(keys[0], described);
        match (keys, required) {
            ([key], true) => self.required.push((*key).into()),
            ([_], false) => {}
            (keys, required) => self.all_of.push(one_of(keys, *required)),
        }
    }

    fn flattened(&mut self, entries: &[Entry], extent: Extent, generator: &mut SchemaGenerator) {
        if extent == Extent::None {
            return;
        }
        let mut inner = Keys::default();
        inner.entries(entries, generator);
        if extent == Extent::NoneOrAll {
            inner.none_or_all();
        }
        self.properties.extend(inner.properties);
        self.required.extend(inner.required);
        self.all_of.extend(inner.all_of);
        self.patterns.extend(inner.patterns);
        self.additional = self.additional.take().or(inner.additional);
    }

    /// Requires what is required only where there is any of the keys.
    fn none_or_all(&mut self) {
        let mut all = Map::new();
        let (required, all_of) = (&mut self.required, &mut self.all_of);
        set_unless_empty(&mut all, "required", core::mem::take(required).into());
        set_unless_empty(&mut all, "allOf", core::mem::take(all_of).into());
        if !all.is_empty() {
            let keys = each_required(self.properties.keys().map(String::as_str));
            let none = only("not", only("anyOf", keys));
            self.all_of.push(only("anyOf", vec![all.into(), none]));
        }
    }

    /// Takes over what the schema of a map says of its entries.
    fn map(&mut self, schema: SchemaOf, generator: &mut SchemaGenerator) {
        let mut schema = schema(generator);
        if let Some(Value::Object(known)) = schema.remove("properties") {
            for (key, value) in known {
                self.properties.entry(key).or_insert(value);
            }
        }
        if let Some(Value::Object(patterns)) = schema.remove("patternProperties") {
            self.patterns.extend(patterns);
        }
        self.additional = schema.remove("additionalProperties");
    }

    fn property(&mut self, key: &str, schema: Schema) {
        self.properties.insert(key.into(), schema.to_value());
    }

    fn finish(self, docs: &str) -> Schema {
        let mut schema = Map::new();
        describe(&mut schema, docs);
        set(&mut schema, "type", "object");
        set_unless_empty(&mut schema, "properties", self.properties.into());
        set_unless_empty(&mut schema, "required", self.required.into());
        set_unless_empty(&mut schema, "allOf", self.all_of.into());
        set_unless_empty(&mut schema, "patternProperties", self.patterns.into());
        if let Some(additional) = self.additional {
            set(&mut schema, "additionalProperties", additional);
        }
        schema.into()
    }
}

/// A key and its aliases, of which there is one, or none where it is not required.
fn one_of(keys: &[&str], required: bool) -> Value {
    let mut one = each_required(keys.iter().copied());
    if !required {
        one.push(only("not", only("anyOf", one.clone())));
    }
    only("oneOf", one)
}
