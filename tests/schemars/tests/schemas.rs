//! What schemas look like, whole.

use optnull::{ApiModel, ConstTag, JsonSchema, OptionalNullable, Sensitive};
use optnull_schemars_tests::compare::schema;
use optnull_schemars_tests::models::enums::{Closed, Level, Open};
use optnull_schemars_tests::models::fields::{Names, Skips, Unsaid};
use optnull_schemars_tests::models::flattened::{Maybe, ReadOnly};
use optnull_schemars_tests::models::generic::Page;
use optnull_schemars_tests::models::serde_as::{Displayed, Unasked};
use optnull_schemars_tests::models::unions::{Anything, OpenMethod};
use schemars::generate::SchemaSettings;
use schemars::{json_schema, Schema, SchemaGenerator};
use serde_json::{json, Value};

/// The schema of what is read, without its first line.
fn read<T: JsonSchema>() -> Value {
    without_draft(schema::<T>(
        SchemaSettings::draft2020_12().for_deserialize(),
    ))
}

/// The schema of what is written.
fn written<T: JsonSchema>() -> Value {
    without_draft(schema::<T>(SchemaSettings::draft2020_12().for_serialize()))
}

fn without_draft(mut schema: Value) -> Value {
    schema.as_object_mut().unwrap().remove("$schema");
    schema
}

/// # The session
///
/// The session data received
/// from the payment service.
#[derive(ApiModel, JsonSchema)]
#[allow(dead_code)] // only its schema is asked for
#[serde(rename = "Session")]
struct CreateSession {
    /// Always `session`.
    #[const_tag("session")]
    r#type: ConstTag<Self>,
    #[doc = concat!("A generic", " error code.")]
    code: OptionalNullable<String>,
    #[nullable]
    status_code: Option<u16>,
    /// Where it is.
    status: Open,
}

#[test]
fn a_model() {
    let open = json!({
        "anyOf": [
            { "type": "string", "enum": ["Failed", "failed"], "description": "Nobody knows why." },
            { "type": "string", "enum": ["Succeeded"] },
            { "type": "string" }
        ]
    });
    let expected = json!({
        "title": "The session",
        "description": "The session data received\nfrom the payment service.",
        "type": "object",
        "properties": {
            "type": { "type": "string", "const": "session", "description": "Always `session`." },
            "code": { "type": ["string", "null"], "description": "A generic error code." },
            "status_code": {
                "type": ["integer", "null"],
                "format": "uint16",
                "minimum": 0,
                "maximum": 65535
            },
            "status": { "$ref": "#/$defs/Open", "description": "Where it is." }
        },
        "required": ["status_code", "status"],
        "$defs": { "Open": open }
    });
    assert_eq!(read::<CreateSession>(), expected);
    let mut expected = expected;
    expected["required"] = json!(["type", "status_code", "status"]);
    expected["$defs"]["Open"]["anyOf"][0]["enum"] = json!(["Failed"]);
    assert_eq!(written::<CreateSession>(), expected);
    assert_eq!(CreateSession::schema_name(), "Session");
}

#[test]
fn names() {
    let none = json!({ "anyOf": [{ "required": ["maybeKey"] }, { "required": ["was"] }] });
    let expected = json!({
        "title": "Names",
        "type": "object",
        "properties": {
            "firstKey": { "type": "boolean" },
            "2nd": { "type": ["boolean", "null"] },
            "from": { "type": "boolean" },
            "requiredKey": { "type": "boolean" },
            "old": { "type": "boolean" },
            "older": { "type": "boolean" },
            "maybeKey": { "type": ["boolean", "null"] },
            "was": { "type": ["boolean", "null"] }
        },
        "required": ["firstKey", "from"],
        "allOf": [
            {
                "oneOf": [
                    { "required": ["requiredKey"] },
                    { "required": ["old"] },
                    { "required": ["older"] }
                ]
            },
            {
                "oneOf": [{ "required": ["maybeKey"] }, { "required": ["was"] }, { "not": none }]
            }
        ],
        "additionalProperties": false
    });
    assert_eq!(read::<Names>(), expected);
    let expected = json!({
        "title": "Names",
        "type": "object",
        "properties": {
            "firstKey": { "type": "boolean" },
            "2nd": { "type": "boolean" },
            "to": { "type": "boolean" },
            "requiredKey": { "type": "boolean" },
            "maybeKey": { "type": ["boolean", "null"] }
        },
        "required": ["firstKey", "to", "requiredKey"],
        "additionalProperties": false
    });
    assert_eq!(written::<Names>(), expected);
}

#[test]
fn what_is_left_out() {
    let expected = json!({
        "title": "Skips",
        "type": "object",
        "properties": {
            "list": { "type": "array", "items": { "type": "boolean" } },
            "required": { "type": "boolean" },
            "option": { "type": "boolean" },
            "three": { "type": ["boolean", "null"] }
        }
    });
    assert_eq!(written::<Skips>(), expected);
}

#[test]
fn a_map_that_is_not_written() {
    let mut expected = json!({
        "title": "ReadOnly",
        "type": "object",
        "properties": { "id": { "type": "boolean" } },
        "required": ["id"],
        "additionalProperties": { "type": "boolean" }
    });
    assert_eq!(read::<ReadOnly>(), expected);
    expected
        .as_object_mut()
        .unwrap()
        .remove("additionalProperties");
    assert_eq!(written::<ReadOnly>(), expected);
}

#[test]
fn what_functions_read_and_write() {
    let byte = json!({ "type": "integer", "format": "uint8", "minimum": 0, "maximum": 255 });
    let description = "What functions read and write, of which nothing is said.";
    let mut expected = json!({
        "title": "Unsaid",
        "description": description,
        "type": "object",
        "properties": {
            "both": true,
            "read": true,
            "written": byte,
            "three": true,
            "optional": true
        },
        "required": ["both", "read", "written"]
    });
    assert_eq!(read::<Unsaid>(), expected);
    expected["properties"]["read"] = byte;
    expected["properties"]["written"] = json!(true);
    assert_eq!(written::<Unsaid>(), expected);
}

/// An `OptionalNullable` by the conversion of its value.
#[test]
fn what_serde_as_converts() {
    let text = json!({ "type": "string" });
    let maybe = json!({ "type": ["string", "null"] });
    let list = json!({ "type": ["array", "null"], "items": maybe });
    let mut expected = json!({
        "title": "Displayed",
        "type": "object",
        "properties": {
            "required": text,
            "optional": maybe,
            "nullable": maybe,
            "three": list,
            "default": text
        },
        "required": ["required", "nullable"]
    });
    assert_eq!(read::<Displayed>(), expected);
    expected["required"] = json!(["required", "nullable", "default"]);
    assert_eq!(written::<Displayed>(), expected);
    assert_eq!(read::<Unasked>()["properties"]["three"], json!(true));
}

#[test]
fn a_flattened_option() {
    let city = json!([{ "required": ["city"] }, { "required": ["town"] }]);
    let keys = ["city", "email", "kind", "street", "town", "zip"];
    let any = keys.map(|key| json!({ "required": [key] }));
    let expected = json!({
        "title": "Maybe",
        "type": "object",
        "properties": {
            "id": { "type": "boolean" },
            "kind": { "type": "string", "const": "contact" },
            "email": { "type": ["string", "null"] },
            "street": { "type": "string", "description": "Without the number." },
            "city": { "type": "string" },
            "town": { "type": "string" },
            "zip": { "type": ["string", "null"] }
        },
        "required": ["id"],
        "allOf": [
            {
                "anyOf": [
                    { "required": ["street"], "allOf": [{ "oneOf": city }] },
                    { "not": { "anyOf": any } }
                ]
            }
        ],
        "additionalProperties": false
    });
    assert_eq!(read::<Maybe>(), expected);
}

#[test]
fn enums() {
    let closed = |values: &[&str]| json!({ "title": "Closed", "type": "string", "enum": values });
    assert_eq!(
        read::<Closed>(),
        closed(&["in_transit", "gone", "lost", "in"])
    );
    assert_eq!(written::<Closed>(), closed(&["in_transit", "gone", "out"]));
    let expected = json!({
        "title": "Level",
        "description": "How much.",
        "anyOf": [
            { "type": "integer", "enum": [1] },
            { "type": "integer", "enum": [300], "title": "Much" }
        ]
    });
    assert_eq!(read::<Level>(), expected);
}

#[test]
fn unions() {
    let mut method = read::<OpenMethod>();
    let definitions = method.as_object_mut().unwrap().remove("$defs").unwrap();
    assert!(definitions["Card"].is_object(), "{definitions:#}");
    let expected = json!({
        "title": "OpenMethod",
        "description": "Any other is kept.",
        "oneOf": [
            {
                "$ref": "#/$defs/Card",
                "properties": { "method": { "type": "string", "const": "card" } },
                "required": ["method"]
            },
            {
                "type": "object",
                "properties": {
                    "method": { "type": "string", "const": "ideal" },
                    "bank": { "type": "string" },
                    "bic": { "type": ["string", "null"] }
                },
                "required": ["method", "bank"],
                "additionalProperties": false
            },
            {
                "type": "object",
                "description": "Not known yet.",
                "properties": {
                    "method": { "type": "string", "not": { "enum": ["card", "ideal"] } }
                },
                "required": ["method"],
                "additionalProperties": true
            }
        ]
    });
    assert_eq!(method, expected);
    let anything = read::<Anything>();
    let variants = json!([
        { "type": "boolean" },
        {
            "type": "array",
            "items": { "$ref": "#/$defs/Closed" },
            "minItems": 2,
            "maxItems": 2,
            "description": "Two of them."
        },
        { "$ref": "#/$defs/Gross" },
        { "$ref": "#/$defs/Ideal" },
        { "type": "array", "items": { "$ref": "#" } },
        { "anyOf": [{ "$ref": "#/$defs/Closed" }, { "type": "null" }] }
    ]);
    assert_eq!(anything["anyOf"], variants);
}

#[derive(Debug, ApiModel, JsonSchema)]
#[serde(untagged)]
#[allow(dead_code)] // only its schema is asked for
enum OneOrMany<T> {
    One(T),
    Many(Vec<T>),
}

/// Each by the names of its parameters' schemas.
#[test]
fn generic_models() {
    assert_eq!(Page::<bool>::schema_name(), "Page_for_boolean_and_2");
    assert_eq!(Page::<Level, 3>::schema_name(), "Page_for_Level_and_3");
    assert_ne!(Page::<bool, 1>::schema_id(), Page::<bool, 2>::schema_id());
    let schema = read::<Page<Level>>();
    let next = json!({ "anyOf": [{ "$ref": "#" }, { "type": "null" }] });
    assert_eq!(schema["properties"]["next"], next);
    assert_eq!(OneOrMany::<Level>::schema_name(), "OneOrMany_for_Level");
    assert_ne!(
        OneOrMany::<Level>::schema_id(),
        OneOrMany::<bool>::schema_id()
    );
}

/// A type without a schema.
#[derive(Debug, Default)]
struct Opaque;

/// Of a parameter whose values are not in the schema, none is asked for.
#[derive(Debug, ApiModel, JsonSchema)]
#[allow(dead_code)] // only its schema is asked for
struct Holder<T: Default> {
    #[const_tag("holder")]
    kind: ConstTag<Self>,
    #[serde(skip)]
    skipped: T,
    #[serde(with = "nothing")]
    converted: T,
    #[serde(skip_serializing, deserialize_with = "nothing::deserialize")]
    read_only: T,
    #[serde(with = "nothing")]
    #[schemars(schema_with = "anything")]
    by_function: T,
    #[serde(with = "nothing")]
    #[schemars(with = "bool")]
    by_type: Option<T>,
}

/// Of one whose values are written without a function, it is.
#[derive(Debug, ApiModel, JsonSchema)]
#[allow(dead_code)] // only its schema is asked for
struct OneWay<T: Default> {
    #[serde(deserialize_with = "nothing::deserialize")]
    value: T,
}

mod nothing {
    use serde::de::IgnoredAny;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<T, S: Serializer>(_: &T, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }

    pub(super) fn deserialize<'de, T: Default, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<T, D::Error> {
        IgnoredAny::deserialize(deserializer)?;
        Ok(T::default())
    }
}

fn anything(_: &mut SchemaGenerator) -> Schema {
    json_schema!({})
}

#[test]
fn parameters_without_a_schema() {
    let schema = read::<Holder<Opaque>>();
    let expected = json!({
        "kind": { "type": "string", "const": "holder" },
        "converted": true,
        "read_only": true,
        "by_function": {},
        "by_type": { "type": "boolean" }
    });
    assert_eq!(schema["properties"], expected);
    assert_eq!(schema["title"], "Holder");
    let [read, written] = [read::<OneWay<bool>>(), written::<OneWay<bool>>()];
    assert_eq!(read["title"], "OneWay_for_boolean");
    assert_eq!(read["properties"]["value"], true);
    assert_eq!(written["properties"]["value"], json!({ "type": "boolean" }));
}

/// The types by themselves.
#[test]
fn field_types() {
    let nullable = json!({ "title": "Nullable_string", "type": ["string", "null"] });
    assert_eq!(read::<OptionalNullable<String>>(), nullable);
    assert_eq!(read::<Sensitive<String>>(), read::<String>());
    assert_eq!(read::<OptionalNullable<Sensitive<String>>>(), nullable);
    let literal = json!({ "title": "session", "type": "string", "const": "session" });
    assert_eq!(read::<ConstTag<CreateSession>>(), literal);
}

#[derive(ApiModel, JsonSchema)]
#[allow(dead_code)] // only its schema is asked for
struct Literals {
    #[const_tag(-2)]
    number: ConstTag<Self>,
    #[const_tag(true)]
    yes: ConstTag<Self, 1>,
    named: Sensitive<Open>,
    three: OptionalNullable<Open>,
}

/// What schemars asks of a type, beside its schema.
fn asked<T: JsonSchema>() -> (bool, String, String) {
    (
        T::inline_schema(),
        T::schema_name().into(),
        T::schema_id().into(),
    )
}

/// A wrapper is to schemars what it holds, so that a type has one definition with both.
#[test]
fn identities_of_field_types() {
    assert_eq!(asked::<Sensitive<Open>>(), asked::<Open>());
    assert!(!Sensitive::<Open>::inline_schema());
    assert_eq!(asked::<OptionalNullable<Open>>(), asked::<Option<Open>>());
    let tag = |name: &str, id: &str| (true, name.to_owned(), format!("optnull::ConstTag<{id}>"));
    let session = tag("session", "\"session\"");
    assert_eq!(asked::<ConstTag<CreateSession>>(), session);
    assert_eq!(asked::<ConstTag<Literals>>(), tag("-2", "-2"));
    assert_eq!(asked::<ConstTag<Literals, 1>>(), tag("true", "true"));
    let number = json!({ "title": "-2", "type": "integer", "const": -2 });
    assert_eq!(read::<ConstTag<Literals>>(), number);
    let yes = json!({ "title": "true", "type": "boolean", "const": true });
    assert_eq!(read::<ConstTag<Literals, 1>>(), yes);
}
