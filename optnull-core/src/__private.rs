//! What the derive's expansion names. Not public API: it changes with any release.

pub use core::convert::{AsRef, From, Infallible, Into, TryFrom};
pub use core::default::Default;
pub use core::fmt::{self, Display, Formatter};
pub use core::marker::PhantomData;
pub use core::option::Option::{self, None, Some};
pub use core::primitive::{bool, i16, i32, i64, i8, str, u16, u32, u64, u8, usize};
pub use core::result::Result::{self, Ok};
pub use core::str::FromStr;

pub use alloc::string::String;

pub use serde_core::de::{Deserialize, Deserializer};
pub use serde_core::ser::{Serialize, Serializer};

pub use crate::borrow::cow_variant;
pub use crate::builder::{IntoOption, IntoOptionalNullable, IsSet, Set, Unset};
pub use crate::check::{
    catch_all_keeps_tag, flattened_keys_are_new, one_keeps_rest, tag_hashes, variant_is_told_apart,
    versions_are_one, Clash,
};
pub use crate::content::RestKey;
pub use crate::de::read_model;
pub use crate::entries::write_entries;
pub use crate::flatten::{FlattenedMap, FlattenedSlot};
pub use crate::integer_enum::{
    open_integer_enum, parse_integer_enum, read_integer_enum, IntegerEnum,
};
pub use crate::kept::Tags;
pub use crate::model::{refused, required, write_object, Itself, Model, Read, Write, Writer};
pub use crate::object::{AnyHeld, Held, Object};
pub use crate::reader::Reader;
pub use crate::ser::write_model;
pub use crate::string_enum::{open_string_enum, parse_string_enum, read_string_enum, StringEnum};
pub use crate::table::{CatchAll, Flattened, Rare, Rest, Shape, Table, Union, Variant};
pub use crate::tag_value::TagValue;
pub use crate::tagged::{object_variant, read_tagged, value_variant, ReadObject, ReadTagged};
pub use crate::untagged::{read_untagged, ReadUntagged};
pub use crate::with::{ReadWith, With, WriteWith};
pub use crate::OptionalNullable::{self, Absent};
pub use crate::{ConstTag, Literal, UnknownValue};

/// What the derive of `JsonSchema` names.
#[cfg(feature = "schemars")]
pub mod schema {
    pub use crate::schema::*;
}
