//! Fields that borrow from the input: `#[serde(borrow)]` on a `Cow`.
//!
//! serde's own impl for `Cow` always owns, so the derive reads such a field through here.

use alloc::borrow::{Cow, ToOwned};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};

use crate::OptionalNullable;

/// A `Cow`, or one in an `Option` or `OptionalNullable`.
pub trait BorrowCow<'de>: Sized {
    /// Reads it, borrowed where the format lets it.
    fn borrow_cow<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

/// Reads a variant of a union that holds a `Cow` to borrow.
pub fn cow_variant<'de, T, U, D>(deserializer: D, variant: fn(T) -> U) -> Result<U, D::Error>
where
    T: BorrowCow<'de>,
    D: Deserializer<'de>,
{
    T::borrow_cow(deserializer).map(variant)
}

impl<'de: 'a, 'a> BorrowCow<'de> for Cow<'a, str> {
    fn borrow_cow<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(CowVisitor::<str>(PhantomData))
    }
}

impl<'de: 'a, 'a> BorrowCow<'de> for Cow<'a, [u8]> {
    fn borrow_cow<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_bytes(CowVisitor::<[u8]>(PhantomData))
    }
}

impl<'de, C: BorrowCow<'de>> BorrowCow<'de> for Option<C> {
    fn borrow_cow<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let borrowed = Option::<Borrowed<C>>::deserialize(deserializer);
        borrowed.map(|borrowed| borrowed.map(|cow| cow.0))
    }
}

impl<'de, C: BorrowCow<'de>> BorrowCow<'de> for OptionalNullable<C> {
    fn borrow_cow<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let borrowed = OptionalNullable::<Borrowed<C>>::deserialize(deserializer);
        borrowed.map(|borrowed| borrowed.map(|cow| cow.0))
    }
}

struct Borrowed<C>(C);

impl<'de, C: BorrowCow<'de>> Deserialize<'de> for Borrowed<C> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        C::borrow_cow(deserializer).map(Borrowed)
    }
}

/// Keeps a borrowed `B` borrowed.
struct CowVisitor<B: ?Sized>(PhantomData<B>);

impl<'de> Visitor<'de> for CowVisitor<str> {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(value.to_owned()))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(value))
    }

    fn visit_borrowed_bytes<E: Error>(self, value: &'de [u8]) -> Result<Self::Value, E> {
        match core::str::from_utf8(value) {
            Ok(value) => Ok(Cow::Borrowed(value)),
            Err(_) => Err(E::invalid_value(Unexpected::Bytes(value), &self)),
        }
    }

    fn visit_bytes<E: Error>(self, value: &[u8]) -> Result<Self::Value, E> {
        match core::str::from_utf8(value) {
            Ok(value) => self.visit_str(value),
            Err(_) => Err(E::invalid_value(Unexpected::Bytes(value), &self)),
        }
    }

    fn visit_byte_buf<E: Error>(self, value: Vec<u8>) -> Result<Self::Value, E> {
        self.visit_bytes(&value)
    }
}

impl<'de> Visitor<'de> for CowVisitor<[u8]> {
    type Value = Cow<'de, [u8]>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("bytes")
    }

    fn visit_borrowed_bytes<E: Error>(self, value: &'de [u8]) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(value))
    }

    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(value.as_bytes()))
    }

    fn visit_bytes<E: Error>(self, value: &[u8]) -> Result<Self::Value, E> {
        Ok(Cow::Owned(value.to_owned()))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(value.as_bytes().to_owned()))
    }

    fn visit_byte_buf<E: Error>(self, value: Vec<u8>) -> Result<Self::Value, E> {
        Ok(Cow::Owned(value))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(value.into_bytes()))
    }
}
