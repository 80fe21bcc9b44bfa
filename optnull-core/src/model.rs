//! The contract that a derived model fills in.

use serde_core::de::Deserializer;
use serde_core::ser::Serialize;

use crate::OptionalNullable;

/// A struct's tables, and the two ends of its `Parts`: empty at the start, a model at the end.
///
/// Between the two, the reader (through [`Read`]) or the builder's setters fill the parts in.
pub trait Model: Sized {
    /// One slot for each field that can be set, every one empty at the start.
    type Parts;

    /// The model's name in messages.
    const NAME: &'static str;
    /// The keys that are read, in the order of declaration. A key's position is its index.
    const KEYS: &'static [&'static str];
    /// All names that are read: the keys, and the aliases where there are any.
    const FIELDS: &'static [&'static str] = Self::KEYS;
    /// Other keys for the same fields, with the index of the field's own key.
    const ALIASES: &'static [(&'static str, usize)] = &[];
    /// Which keys must be there: bit `i % 64` of word `i / 64` stands for key `i`. It ends with
    /// the last word that has a bit.
    const REQUIRED: &'static [u64];
    /// Whether a key outside of [`KEYS`](Self::KEYS) is an error.
    const DENY_UNKNOWN_FIELDS: bool = false;

    /// Parts with every slot empty.
    fn empty() -> Self::Parts;

    /// The model of these parts, in which every required slot is filled.
    fn finish(parts: Self::Parts) -> Self;
}

/// How a model's fields are read.
pub trait Read<'de>: Model {
    /// Reads the value of key `index` into its slot.
    fn read<D: Deserializer<'de>>(
        parts: &mut Self::Parts,
        index: usize,
        deserializer: D,
    ) -> Result<(), D::Error>;
}

/// How a model's fields are written.
pub trait Write {
    /// Hands each field to the writer, in the order of declaration.
    fn write<W: Writer>(&self, writer: &mut W);
}

/// Takes a model's fields, one call a field, so that a model names its fields in one place.
pub trait Writer {
    /// A field that is always written.
    fn field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T);

    /// A field that is left out when it is `None`.
    #[inline]
    fn optional<T: Serialize>(&mut self, key: &'static str, value: &Option<T>) {
        if value.is_some() {
            self.field(key, value);
        }
    }

    /// A nested option, of which the outer `None` leaves the field out and the inner one is null.
    #[inline]
    fn nested<T: Serialize>(&mut self, key: &'static str, value: &Option<Option<T>>) {
        if let Some(value) = value {
            self.field(key, value);
        }
    }

    /// A field that is left out when it is absent.
    #[inline]
    fn optional_nullable<T: Serialize>(&mut self, key: &'static str, value: &OptionalNullable<T>) {
        if !value.is_absent() {
            self.field(key, value);
        }
    }
}

/// Takes a required value out of its slot.
///
/// Both callers of [`Model::finish`] have made sure that it is there: the reader checks
/// [`Model::REQUIRED`] first, and a builder's type says that its setter was called.
pub fn required<T>(slot: Option<T>) -> T {
    match slot {
        Some(value) => value,
        None => empty_slot(),
    }
}

#[cold]
fn empty_slot() -> ! {
    unreachable!("a required slot is filled before `finish`")
}
