//! The schemas of the field types, which schemars' own derive asks for too.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::ToString;

use schemars::{json_schema, JsonSchema, Schema, SchemaGenerator};
use serde_json::Value;

use crate::{ConstTag, Literal, OptionalNullable, Sensitive};

/// That of `Option<T>`: the value or null. That its key may be absent is its model's to say.
impl<T: JsonSchema> JsonSchema for OptionalNullable<T> {
    fn inline_schema() -> bool {
        <Option<T>>::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        <Option<T>>::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        <Option<T>>::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        <Option<T>>::json_schema(generator)
    }
}

/// That of `T`, as it is on the wire.
impl<T: JsonSchema> JsonSchema for Sensitive<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

/// The literal as a `const`.
impl<M: Literal<N>, const N: usize> JsonSchema for ConstTag<M, N> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        M::VALUE.to_string().into()
    }

    fn schema_id() -> Cow<'static, str> {
        format!("optnull::ConstTag<{:?}>", M::VALUE).into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let value = serde_json::to_value(M::VALUE).unwrap_or_default();
        let ty = match &value {
            Value::Bool(_) => "boolean",
            Value::Number(_) => "integer",
            _ => "string",
        };
        json_schema!({ "type": ty, "const": value })
    }
}
