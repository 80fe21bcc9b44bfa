//! Enums of integers: what is generic over them.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Display};
use core::marker::PhantomData;

use serde_core::de::{Deserialize, Deserializer, Error, IntoDeserializer, Visitor};

use crate::error::UnknownValue;

/// An integer enum's tables.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an enum of integers",
    label = "`ApiModel` is not derived",
    note = "write `#[derive(ApiModel)]` above it"
)]
pub trait IntegerEnum: Sized {
    /// The type of the integer.
    type Int: Integer;

    /// The enum's name in messages.
    const NAME: &'static str;
    /// The integers of the variants, in the order of declaration.
    const VALUES: &'static [Self::Int];

    /// The variant of value `index`.
    fn known(index: usize) -> Option<Self>;

    /// The catch-all with this value, where there is one.
    #[must_use]
    fn unrecognized(_: Self::Int) -> Option<Self> {
        None
    }
}

/// The type of an integer enum's integer.
pub trait Integer: Copy + PartialEq + Display + 'static {
    /// Asks the format for this type.
    fn request<'de, D: Deserializer<'de>, V: Visitor<'de>>(
        deserializer: D,
        visitor: V,
    ) -> Result<V::Value, D::Error>;
}

macro_rules! integers {
    ($($int:ty: $request:ident,)*) => {$(
        impl Integer for $int {
            fn request<'de, D: Deserializer<'de>, V: Visitor<'de>>(
                deserializer: D,
                visitor: V,
            ) -> Result<V::Value, D::Error> {
                deserializer.$request(visitor)
            }
        }
    )*};
}

integers! {
    i8: deserialize_i8, i16: deserialize_i16, i32: deserialize_i32, i64: deserialize_i64,
    u8: deserialize_u8, u16: deserialize_u16, u32: deserialize_u32, u64: deserialize_u64,
}

/// Reads an integer enum.
pub fn read_integer_enum<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: IntegerEnum<Int: Deserialize<'de>>,
    D: Deserializer<'de>,
{
    T::Int::request(deserializer, EnumVisitor(PhantomData))
}

/// The variant of a value, or an error that lists the known ones.
pub fn parse_integer_enum<T: IntegerEnum>(value: T::Int) -> Result<T, UnknownValue> {
    let variant = find(value).or_else(|| T::unrecognized(value));
    variant.ok_or_else(|| UnknownValue::new(value.to_string(), T::NAME, known::<T>()))
}

/// The variant of a value, or the catch-all that holds it.
pub fn open_integer_enum<T: IntegerEnum>(value: T::Int, unrecognized: fn(T::Int) -> T) -> T {
    match find(value) {
        Some(variant) => variant,
        None => unrecognized(value),
    }
}

fn find<T: IntegerEnum>(value: T::Int) -> Option<T> {
    let index = T::VALUES.iter().position(|known| *known == value);
    index.and_then(T::known)
}

#[cold]
fn known<T: IntegerEnum>() -> Vec<String> {
    T::VALUES.iter().map(ToString::to_string).collect()
}

struct EnumVisitor<T>(PhantomData<T>);

impl<T> EnumVisitor<T> {
    /// By the integer's own `Deserialize`, which knows its range.
    fn visit<'de, V, E>(value: V) -> Result<T, E>
    where
        T: IntegerEnum<Int: Deserialize<'de>>,
        V: IntoDeserializer<'de, E>,
        E: Error,
    {
        let value = T::Int::deserialize(value.into_deserializer())?;
        parse_integer_enum(value).map_err(E::custom)
    }
}

impl<'de, T: IntegerEnum<Int: Deserialize<'de>>> Visitor<'de> for EnumVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an integer for `{}`", T::NAME)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        Self::visit(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        Self::visit(value)
    }
}
