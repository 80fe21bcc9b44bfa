//! What schemars' own derive says of models, which sees their types and serde's attributes only.
//!
//! This pins the table in the documentation of `optnull::JsonSchema`.

use optnull::{ApiModel, ConstTag, OptionalNullable};
use optnull_schemars_tests::compare::schema;
use schemars::generate::SchemaSettings;
use schemars::JsonSchema;
use serde_json::{json, Value};

/// Whether a key is required and the schema of its value, in what is read and in what is written.
fn field<T: JsonSchema>(name: &str) -> [(bool, Value); 2] {
    let settings = SchemaSettings::draft2020_12();
    let contracts = [settings.clone().for_deserialize(), settings.for_serialize()];
    contracts.map(|settings| {
        let schema = schema::<T>(settings);
        let required = schema["required"].as_array().into_iter().flatten();
        let is_required = required.into_iter().any(|key| key == name);
        (is_required, schema["properties"][name].clone())
    })
}

#[derive(ApiModel, schemars::JsonSchema)]
#[allow(dead_code)]
struct Bare {
    required: bool,
    optional: Option<bool>,
    #[nullable]
    nullable: Option<bool>,
    three: OptionalNullable<bool>,
    #[const_tag("bare")]
    literal: ConstTag<Self>,
}

#[test]
fn bare_fields() {
    let (flag, maybe) = (
        json!({ "type": "boolean" }),
        json!({ "type": ["boolean", "null"] }),
    );
    let literal = json!({ "type": "string", "const": "bare" });
    for (name, read, written) in [
        // Right.
        ("required", (true, flag.clone()), (true, flag)),
        // Wrong where it is written: it is left out.
        ("optional", (false, maybe.clone()), (true, maybe.clone())),
        // Wrong where it is read: its key must be there.
        ("nullable", (false, maybe.clone()), (true, maybe.clone())),
        // Wrong: its key may be absent.
        ("three", (true, maybe.clone()), (true, maybe)),
        // Wrong where it is read: its key may be absent.
        ("literal", (true, literal.clone()), (true, literal)),
    ] {
        assert_eq!(field::<Bare>(name), [read, written], "{name}");
    }
}

#[derive(ApiModel, schemars::JsonSchema)]
#[allow(dead_code)]
struct Helped {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    optional: Option<bool>,
    #[nullable]
    #[schemars(with = "OptionalNullable<bool>")]
    nullable: Option<bool>,
    #[serde(default, skip_serializing_if = "OptionalNullable::is_absent")]
    three: OptionalNullable<bool>,
    #[const_tag("helped")]
    #[schemars(default)]
    literal: ConstTag<Self>,
}

#[test]
fn helped_fields() {
    let maybe = json!({ "type": ["boolean", "null"] });
    let literal = json!({ "type": "string", "const": "helped", "default": "helped" });
    for (name, read, written, schema) in [
        ("optional", false, false, &maybe),
        ("nullable", true, true, &maybe),
        ("three", false, false, &maybe),
        ("literal", false, true, &literal),
    ] {
        let [(is_read, read_schema), (is_written, written_schema)] = field::<Helped>(name);
        assert_eq!([is_read, is_written], [read, written], "{name}");
        for mut schema_of in [read_schema, written_schema] {
            if schema_of["default"].is_null() {
                schema_of.as_object_mut().unwrap().remove("default");
            }
            assert_eq!(schema_of, *schema, "{name}");
        }
    }
}

/// Wrong: an alias is no key, and one of the flattened keys would do.
#[test]
fn aliases_and_flattened_options() {
    #[derive(ApiModel, schemars::JsonSchema)]
    #[allow(dead_code)]
    struct Outer {
        #[serde(alias = "old")]
        key: bool,
        #[serde(flatten)]
        inner: Option<Inner>,
    }

    #[derive(ApiModel, optnull::JsonSchema)]
    #[allow(dead_code)]
    struct Inner {
        one: bool,
        other: bool,
    }

    let schema = schema::<Outer>(SchemaSettings::draft2020_12());
    let keys: Vec<_> = schema["properties"].as_object().unwrap().keys().collect();
    assert_eq!(keys, ["key", "one", "other"]);
    assert_eq!(schema["required"], json!(["key"]));
    assert!(
        schema["allOf"].is_null() && schema["anyOf"].is_null(),
        "{schema:#}"
    );
}

/// Wrong: the catch-all would be an object, the integers strings, and the tag is the model's.
#[test]
fn enums_and_unions() {
    #[derive(ApiModel, schemars::JsonSchema)]
    #[allow(dead_code)]
    enum Open {
        Known,
        #[unrecognized]
        Other(String),
    }

    #[derive(ApiModel, schemars::JsonSchema)]
    #[allow(dead_code)]
    enum Number {
        #[const_tag(1)]
        One,
    }

    #[derive(ApiModel, schemars::JsonSchema)]
    #[serde(tag = "literal")]
    #[allow(dead_code)]
    enum Union {
        One(Bare),
    }

    let settings = SchemaSettings::draft2020_12();
    let open = schema::<Open>(settings.clone());
    assert_eq!(open["oneOf"][1]["required"], json!(["Other"]));
    assert_eq!(schema::<Number>(settings.clone())["enum"], json!(["One"]));
    let union = schema::<Union>(settings);
    assert_eq!(union["oneOf"][0]["properties"]["literal"]["const"], "One");
}

/// Right, by the attributes that a plain serde derive needs too.
#[test]
fn the_three_states_in_a_plain_struct() {
    #[derive(serde::Serialize, serde::Deserialize, JsonSchema)]
    #[allow(dead_code)]
    struct Plain {
        #[serde(default, skip_serializing_if = "OptionalNullable::is_absent")]
        three: OptionalNullable<bool>,
    }

    let [read, written] = field::<Plain>("three");
    assert!(!read.0 && !written.0);
}
