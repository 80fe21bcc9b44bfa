#![doc = include_str!("../README.md")]
#![no_std]
#![forbid(unsafe_code)]

#[doc(hidden)]
pub use optnull_core::__private;
#[cfg(feature = "secrecy")]
pub use optnull_core::secrecy;
pub use optnull_core::{
    builder, ConstTag, Literal, LiteralValue, OptionalNullable, Sensitive, UnknownValue,
};
#[doc(hidden)]
pub use optnull_derive::__Misspelt;
/// Derives an API model: serde's `Serialize` and `Deserialize`, and a builder.
///
/// Of a struct with named fields, see [the table of field kinds](crate#what-a-field-does-with-its-key)
/// and [the attributes](crate#attributes). Of an enum:
///
/// ```
/// use optnull::ApiModel;
///
/// // Strings: `as_str`, `Display`, `AsRef<str>`, `FromStr`, serde.
/// #[derive(Debug, PartialEq, ApiModel)]
/// #[serde(rename_all = "snake_case")]
/// enum Status {
///     Succeeded,
///     #[serde(rename = "failed", alias = "failure")]
///     Failed,
///     /// Makes it open: `From<&str>` and `From<String>` too.
///     #[unrecognized]
///     Unrecognized(String),
/// }
///
/// assert_eq!(Status::from("failure"), Status::Failed);
/// assert_eq!(Status::from("paused").as_str(), "paused");
///
/// // Integers: `as_i64` (named after the catch-all's type), `Display`, conversions, serde.
/// #[derive(Debug, PartialEq, ApiModel)]
/// enum Level {
///     #[const_tag(1)]
///     Low,
///     #[const_tag(2)]
///     High,
/// }
///
/// assert_eq!(Level::try_from(2), Ok(Level::High));
/// assert_eq!(serde_json::to_string(&Level::Low)?, "1");
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// Of an enum whose variants hold values, see [unions](crate#enums-and-unions).
///
/// A definition that cannot work is a compile error at the word that is wrong.
pub use optnull_derive::ApiModel;

#[cfg(feature = "schemars")]
mod json_schema {
    // schemars' trait, and its derive macro where its feature `derive` is on: a glob, so that the
    // macro of ours hides that one.
    pub use optnull_core::JsonSchema;
}
#[cfg(feature = "schemars")]
pub use json_schema::*;
/// Derives schemars' trait [`JsonSchema`](trait@JsonSchema) beside [`ApiModel`], from the same
/// definition (cargo feature `schemars`).
///
/// ```
/// use optnull::{ApiModel, ConstTag, JsonSchema};
/// use schemars::generate::SchemaSettings;
/// use serde_json::json;
///
/// #[derive(ApiModel, JsonSchema)]
/// #[serde(tag = "method")]
/// enum Method {
///     Card(Card),
///     /// Whatever comes later.
///     #[unrecognized]
///     Unrecognized(serde_json::Value),
/// }
///
/// #[derive(ApiModel, JsonSchema)]
/// struct Card {
///     #[const_tag("card")]
///     method: ConstTag<Self>,
///     number: String,
///     // What functions read and write is not known, unless this says more.
///     #[serde(with = "as_text")]
///     #[schemars(with = "String")]
///     cents: u64,
/// }
/// # mod as_text {
/// #     use serde::{Deserialize, Deserializer, Serializer};
/// #     pub fn serialize<S: Serializer>(value: &u64, s: S) -> Result<S::Ok, S::Error> {
/// #         s.collect_str(value)
/// #     }
/// #     pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<u64, D::Error> {
/// #         String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
/// #     }
/// # }
///
/// let settings = SchemaSettings::draft2020_12();
/// let read = settings.clone().for_deserialize().into_generator().into_root_schema_for::<Method>();
/// assert_eq!(
///     read.get("oneOf"),
///     Some(&json!([
///         {
///             "$ref": "#/$defs/Card",
///             "properties": { "method": { "type": "string", "const": "card" } },
///             "required": ["method"],
///         },
///         {
///             "description": "Whatever comes later.",
///             "type": "object",
///             "properties": {
///                 "method": { "type": "string", "not": { "type": "string", "const": "card" } },
///             },
///             "required": ["method"],
///         },
///     ])),
/// );
/// let written = settings.for_serialize().into_generator().into_root_schema_for::<Card>();
/// assert_eq!(written.get("required"), Some(&json!(["method", "number", "cents"])));
/// ```
///
/// - **Fields**: required or not and null or not as in
///   [the table of field kinds](crate#what-a-field-does-with-its-key), in each of schemars' two
///   contracts. Of a key and its aliases there is one. An `Option` with a default that is not
///   `None` may be null or left out where it is written: which of both is up to the default.
/// - **Names and docs**: a doc comment is the description, and a heading at its start the title.
///   The schema's name is that of the definition, or `rename`, and those of its parameters.
/// - **Catch-alls**: an enum shows its known values and then any string or integer; a tagged union
///   takes an object with another tag. One that is built by hand with a known tag is not meant.
/// - **`#[schemars(with = "Type")]`, `#[schemars(schema_with = "path")]`**: the schema of a field's
///   value is that of another type, or what a function makes. `with` is for the value that is not
///   null, where the kind of field says that it may be. But a function of serde's `with` on an
///   `Option` gets the null too: write `Option<Type>` there if it takes one. Any other
///   `#[schemars(…)]` is an error.
/// - **`#[serde_as]`**: where serde_with's feature `schemars_1` is on, it writes that `with` for
///   what it converts. `#[serde_as(schemars = false)]` above the struct leaves that out: the schema
///   is that of any value.
///
/// schemars' own derive on a model compiles too: [`OptionalNullable`] and [`ConstTag`] have the
/// trait. It reads types and serde's attributes only, and says of a model what is not so:
///
/// | field | what `schemars::JsonSchema` makes of it | to make it right |
/// | --- | --- | --- |
/// | `Option<T>` | is always written | `#[serde(default, skip_serializing_if = "Option::is_none")]` |
/// | `#[nullable] Option<T>` | need not be there to be read | `#[schemars(with = "OptionalNullable<T>")]` |
/// | `OptionalNullable<T>` | is always there | `#[serde(default, skip_serializing_if = "OptionalNullable::is_absent")]` |
/// | `ConstTag<Self>` | must be there to be read | `#[schemars(default)]` |
/// | one with an `alias` | has one key | – |
/// | a flattened `Option<Model>` | some of its keys are enough | – |
/// | `#[unrecognized]`, an enum of integers, the tag of a union | an object, strings, the variant's name | – |
#[cfg(feature = "schemars")]
pub use optnull_derive::JsonSchema;

const _: () = __private::versions_are_one(env!("CARGO_PKG_VERSION"), optnull_derive::__version!());
