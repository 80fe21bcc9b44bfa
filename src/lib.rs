#![doc = include_str!("../README.md")]
#![no_std]
#![forbid(unsafe_code)]

#[doc(hidden)]
pub use optnull_core::__private;
pub use optnull_core::{builder, ConstTag, Literal, LiteralValue, OptionalNullable, UnknownValue};
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
    /// With schemars' own derive macro, where that is on. It is hidden by the one of the same name
    /// beside the glob that brings both.
    pub use optnull_core::JsonSchema;
}
#[cfg(feature = "schemars")]
pub use json_schema::*;
#[cfg(feature = "schemars")]
pub use optnull_derive::JsonSchema;
