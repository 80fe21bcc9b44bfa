//! The contract that a derived model fills in.

use serde_core::ser::{self, Serialize};

use crate::content::RestKey;
use crate::keys::{slot_count, slots};
use crate::reader::Reader;
use crate::table::Table;
use crate::OptionalNullable;

/// A struct's tables, and the two ends of its `Parts`: empty at the start, a model at the end.
///
/// Between the two, the reader (through [`Read`]) or the builder's setters fill the parts in.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a model",
    label = "not a model",
    note = "if it is a struct, write `#[derive(ApiModel)]` above it; otherwise it has no keys of its own that could stand here"
)]
pub trait Model: Sized {
    /// The model itself. Where a type must be a model, the expansion names it by this only: where it
    /// is none, rustc says that once, and nothing of what follows.
    type This: Itself<Self>;
    /// One slot for each field that can be set, every one empty at the start.
    type Parts;

    /// The model's tables.
    const TABLE: &'static Table;
    /// Where the reader looks for one of the model's own keys, of which more than a few have slots.
    /// It is no part of the table, which is used while a crate is checked: this one costs nothing
    /// before code is made.
    const SLOTS: &'static [u16] = match slot_count(Self::TABLE.keys.len()) {
        32 => &slots::<32>(Self::TABLE.keys),
        64 => &slots::<64>(Self::TABLE.keys),
        128 => &slots::<128>(Self::TABLE.keys),
        256 => &slots::<256>(Self::TABLE.keys),
        512 => &slots::<512>(Self::TABLE.keys),
        1024 => &slots::<1024>(Self::TABLE.keys),
        2048 => &slots::<2048>(Self::TABLE.keys),
        4096 => &slots::<4096>(Self::TABLE.keys),
        8192 => &slots::<8192>(Self::TABLE.keys),
        _ => &[],
    };
    /// What the compiler makes sure of where a generic model is used.
    const CHECKED: () = ();
    /// How many keys are read, those of flattened models too.
    const COUNT: usize = Self::TABLE.count();
    /// Whether keys that are no field's are kept, in a flattened map here or in a flattened model.
    const KEEPS_REST: bool = Self::TABLE.keeps_rest();

    /// The model as what it is.
    fn this(&self) -> &Self::This {
        Itself::of(self)
    }

    /// Parts with every slot empty.
    fn empty() -> Self::Parts;

    /// The model of these parts, in which every required slot is filled.
    fn finish(parts: Self::Parts) -> Self;
}

/// A type that is `T`.
pub trait Itself<T> {
    /// A `T` as what it is.
    fn of(value: &T) -> &Self;

    /// This as a `T`.
    fn back(self) -> T;
}

impl<T> Itself<T> for T {
    fn of(value: &T) -> &Self {
        value
    }

    fn back(self) -> T {
        self
    }
}

/// How a model's fields are read.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a model",
    label = "not a model",
    note = "if it is a struct, write `#[derive(ApiModel)]` above it; otherwise it has no keys of its own that could stand here"
)]
pub trait Read<'de>: Model {
    /// Reads the value of key `index` into its slot, which is empty: each index comes once at most.
    fn read<R: Reader<'de, E>, E>(
        parts: &mut Self::Parts,
        index: usize,
        reader: R,
    ) -> Result<(), E>;

    /// Reads an entry whose key is no field's: into a flattened map, where there is one.
    fn read_rest<R: Reader<'de, E>, E>(
        _: &mut Self::Parts,
        _: &RestKey<'de>,
        reader: R,
    ) -> Result<(), E> {
        reader.ignore()
    }
}

/// How a model's fields are written.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a model",
    label = "not a model",
    note = "if it is a struct, write `#[derive(ApiModel)]` above it; otherwise it has no keys of its own that could stand here"
)]
pub trait Write {
    /// Hands each field to the writer, in the order of declaration.
    fn write<W: Writer>(&self, writer: &mut W);
}

/// Writes the fields of a flattened model, or of what a variant holds.
pub fn write_object<T: Write, W: Writer>(object: &T, writer: &mut W) {
    object.write(writer);
}

/// Takes a model's fields, one call a field, so that a model names its fields in one place.
pub trait Writer: Sized {
    /// The error that the writer holds.
    type Error: ser::Error;

    /// A field that is always written.
    fn field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T);

    /// The key of an entry.
    fn key<K: Serialize + ?Sized>(&mut self, key: &K);

    /// The value of the last key.
    fn value<T: Serialize + ?Sized>(&mut self, value: &T);

    /// Holds an error.
    fn fail(&mut self, error: Self::Error);

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
/// [`Table::required`] first, and a builder's type says that its setter was called.
pub fn required<T>(slot: Option<T>) -> T {
    match slot {
        Some(value) => value,
        None => empty_slot(),
    }
}

/// Any value in place of another, in the expansion of a definition that is refused. It is never
/// called.
#[must_use]
pub fn refused<T, U>(_: T) -> U {
    empty_slot()
}

#[cold]
fn empty_slot() -> ! {
    unreachable!("a required slot is filled before `finish`")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys;
    use crate::table::Rare;

    /// The names `0000`, `0001` and so on.
    const fn digits<const N: usize>() -> [[u8; 4]; N] {
        let mut digits = [[b'0'; 4]; N];
        let mut name = 1;
        while name < N {
            digits[name] = digits[name - 1];
            let mut at = 3;
            while digits[name][at] == b'9' {
                digits[name][at] = b'0';
                at -= 1;
            }
            digits[name][at] += 1;
            name += 1;
        }
        digits
    }

    const fn texts<const N: usize>(digits: &'static [[u8; 4]; N]) -> [&'static str; N] {
        let mut texts = [""; N];
        let mut name = 0;
        while name < N {
            if let Ok(text) = core::str::from_utf8(&digits[name]) {
                texts[name] = text;
            }
            name += 1;
        }
        texts
    }

    /// A model of so many keys.
    struct Keys<const N: usize>;

    impl<const N: usize> Keys<N> {
        const DIGITS: [[u8; 4]; N] = digits();
        const TEXTS: [&'static str; N] = texts(&Self::DIGITS);
    }

    impl<const N: usize> Model for Keys<N> {
        type This = Self;
        type Parts = ();
        const TABLE: &'static Table = &Table {
            name: "Keys",
            keys: &Self::TEXTS,
            required: &[],
            literals: &[],
            rare: Rare::NONE,
        };

        fn empty() {}

        fn finish((): ()) -> Self {
            Keys
        }
    }

    #[track_caller]
    fn finds_by_slots<const N: usize>() {
        let (names, slots) = (Keys::<N>::TABLE.keys, Keys::<N>::SLOTS);
        assert_eq!(slots.len(), slot_count(N));
        // Miri takes a while for each.
        let step = if cfg!(miri) { 500 } else { 1 };
        for (index, name) in names.iter().enumerate().step_by(step) {
            assert_eq!(keys::find(names, slots, N, name), Some(index));
        }
        assert_eq!(keys::find(names, slots, N, "key"), None);
    }

    /// A model has as many slots as its number of keys asks for, whatever that is.
    #[test]
    fn slots_of_models() {
        finds_by_slots::<8>();
        finds_by_slots::<9>();
        finds_by_slots::<17>();
        finds_by_slots::<33>();
        finds_by_slots::<65>();
        finds_by_slots::<129>();
        finds_by_slots::<257>();
        finds_by_slots::<513>();
        finds_by_slots::<1025>();
        finds_by_slots::<4096>();
        finds_by_slots::<4097>();
    }
}
