//! The schemas of unions.

use alloc::string::String;
use alloc::vec::Vec;

use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value};

use super::docs::describe;
use super::{only, set, ObjectSchema, ObjectSchemaOf, SchemaOf, SuppliedTag};
use crate::table::{Union, Variant};
use crate::tag::TagKind;
use crate::tag_value::TagValue;

/// A variant that holds an object.
pub struct ObjectVariant {
    /// Its doc comment.
    pub docs: &'static str,
    /// The schema of the object, with the tags that unions around write.
    pub schema: ObjectSchemaOf,
}

/// A variant that holds any value.
pub struct ValueVariant {
    /// Its doc comment.
    pub docs: &'static str,
    /// The schema of the value.
    pub schema: SchemaOf,
}

/// The catch-all of a tagged union.
pub struct CatchAllVariant {
    /// Its doc comment.
    pub docs: &'static str,
    /// The schema of what it holds itself.
    pub schema: SchemaOf,
    /// The same with the tags that unions around write, where it holds an object of optnull's: keys
    /// beside a schema that refuses them do not help.
    pub object: Option<ObjectSchemaOf>,
}

/// The schema of a tagged union, of which unions around write these tags. Each variant says which
/// tags are its own, so that there is one that fits at most.
pub fn tagged_union<U: ObjectSchema>(
    variants: &TaggedVariants,
    generator: &mut SchemaGenerator,
    tags: &[SuppliedTag],
) -> Schema {
    let union = U::SHAPE.union();
    let key = union.tag.unwrap_or_default();
    let mut schemas = Vec::new();
    let mut known = Vec::new();
    for (table, variant) in union.variants.iter().zip(variants.known) {
        let own = tags_of(table, key);
        schemas.push(known_variant(table, variant, key, &own, generator, tags));
        known.extend(own);
    }
    if let Some(variant) = &variants.catch_all {
        let tag = other_tag(union, key, &known);
        schemas.push(catch_all(variant, key, tag, generator, tags));
    }
    let mut schema = Map::new();
    describe(&mut schema, variants.docs);
    set(&mut schema, "oneOf", schemas);
    schema.into()
}

/// What the derive writes down of a tagged union.
pub struct TaggedVariants<'a> {
    /// Its doc comment.
    pub docs: &'static str,
    /// The variants, without the catch-all.
    pub known: &'a [ObjectVariant],
    /// The catch-all.
    pub catch_all: Option<CatchAllVariant>,
}

/// The schema of an untagged union: that of any variant.
pub fn untagged_union(
    docs: &str,
    variants: &[ValueVariant],
    generator: &mut SchemaGenerator,
) -> Schema {
    let variants = variants.iter();
    let schemas = variants.map(|variant| described((variant.schema)(generator), variant.docs));
    any_of(docs, schemas.collect())
}

/// The schema of an untagged union whose variants are objects.
pub fn untagged_object(
    docs: &str,
    variants: &[ObjectVariant],
    generator: &mut SchemaGenerator,
    tags: &[SuppliedTag],
) -> Schema {
    let variants = variants.iter();
    let schemas =
        variants.map(|variant| described((variant.schema)(generator, tags), variant.docs));
    any_of(docs, schemas.collect())
}

fn any_of(docs: &str, schemas: Vec<Value>) -> Schema {
    let mut schema = Map::new();
    describe(&mut schema, docs);
    set(&mut schema, "anyOf", schemas);
    schema.into()
}

fn described(mut schema: Schema, docs: &str) -> Value {
    if !docs.is_empty() {
        describe(schema.ensure_object(), docs);
    }
    schema.to_value()
}

/// The tags that a variant stands for: one, or those of a union that it holds.
fn tags_of(variant: &Variant, key: &str) -> Vec<TagValue> {
    let mut tags = Vec::new();
    variant.find(key, &mut |tag| {
        tags.push(*tag);
        false
    });
    tags
}

fn known_variant(
    table: &Variant,
    variant: &ObjectVariant,
    key: &'static str,
    own: &[TagValue],
    generator: &mut SchemaGenerator,
    tags: &[SuppliedTag],
) -> Value {
    if let Some(tag) = table.tag {
        let tags: Vec<_> = tags.iter().copied().chain([(key, tag)]).collect();
        return described((variant.schema)(generator, &tags), variant.docs);
    }
    let mut schema = (variant.schema)(generator, tags);
    require(&mut schema, key, one_of(own));
    described(schema, variant.docs)
}

/// `{ "const": … }`, or `{ "enum": […] }` of more than one.
fn one_of(tags: &[TagValue]) -> Value {
    match tags {
        [tag] => tag.schema().to_value(),
        tags => only(
            "enum",
            tags.iter().map(|tag| tag.value()).collect::<Vec<_>>(),
        ),
    }
}

/// Requires a key in a schema or beside a reference to one, which may leave it open.
fn require(schema: &mut Schema, key: &str, value: Value) {
    let schema = schema.ensure_object();
    let properties = schema
        .entry("properties")
        .or_insert_with(|| Map::new().into());
    if let Value::Object(properties) = properties {
        properties.entry(key).or_insert(value);
    }
    let required = schema
        .entry("required")
        .or_insert_with(|| Vec::<Value>::new().into());
    if let Value::Array(required) = required {
        if !required.iter().any(|known| known == key) {
            required.insert(0, key.into());
        }
    }
}

/// Any other tag of the same type than the known ones.
fn other_tag(union: &Union, key: &str, known: &[TagValue]) -> Map<String, Value> {
    let mut tag = Map::new();
    match TagKind::of(union, key) {
        TagKind::Str => set(&mut tag, "type", "string"),
        TagKind::Int => set(&mut tag, "type", "integer"),
        TagKind::Bool => set(&mut tag, "type", "boolean"),
        TagKind::Mixed => set(
            &mut tag,
            "type",
            ["string", "integer", "boolean"].as_slice(),
        ),
    }
    if !known.is_empty() {
        set(&mut tag, "not", one_of(known));
    }
    tag
}

/// An object with such a tag, which what the catch-all holds reads too. It does not read the tags of
/// the unions around: the schema of an object is given them, and any other has them beside it.
fn catch_all(
    variant: &CatchAllVariant,
    key: &str,
    mut tag: Map<String, Value>,
    generator: &mut SchemaGenerator,
    tags: &[SuppliedTag],
) -> Value {
    let mut schema = match variant.object {
        Some(object) => object(generator, tags),
        None => (variant.schema)(generator),
    };
    let held = schema.ensure_object();
    held.entry("type").or_insert_with(|| "object".into());
    if let Some(same) = of_key(held, key) {
        set(&mut tag, "allOf", [same].as_slice());
    }
    if let Some(Value::Object(properties)) = held.get_mut("properties") {
        properties.remove(key);
    }
    require(&mut schema, key, tag.into());
    for (key, tag) in tags {
        require(&mut schema, key, tag.schema().to_value());
    }
    described(schema, variant.docs)
}

/// What an object's schema says of the value of a key, if it does.
fn of_key(schema: &Map<String, Value>, key: &str) -> Option<Value> {
    let properties = schema.get("properties");
    let own = properties.and_then(|properties| properties.get(key));
    let any_other = schema.get("additionalProperties");
    own.or(any_other)
        .filter(|value| **value != Value::Bool(true))
        .cloned()
}
