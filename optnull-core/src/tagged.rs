//! Tagged unions: what is generic over them.

use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Deserialize, Deserializer, EnumAccess, MapAccess, VariantAccess, Visitor};

use crate::choices::UNION;
use crate::content::Content;
use crate::kept::{Shared, Tags};
use crate::object::Object;
use crate::reading::{Key, KeySeed, Reading};
use crate::table::Union;
use crate::tag::{Tag, TagKind, TagOf};

/// How an object is read that a variant of a tagged union holds.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a model",
    label = "not a model",
    note = "if it is a struct, write `#[derive(ApiModel)]` above it; otherwise it has no keys of its own that could stand here"
)]
pub trait ReadObject<'de>: Object + Sized {
    /// Reads it, where unions around have read these tags of it.
    fn read_object<D: Deserializer<'de>>(
        deserializer: D,
        tags: Option<&Tags>,
    ) -> Result<Self, D::Error>;
}

/// How a tagged union's variants are read.
pub trait ReadTagged<'de>: Object + Sized {
    /// The union's tables.
    const UNION: &'static Union = Self::SHAPE.union();
    /// The key that tells the variants apart, which every tagged union has.
    const TAG: &'static str = match Self::UNION.tag {
        Some(tag) => tag,
        None => "",
    };
    /// The type of the tags.
    const KIND: TagKind = TagKind::of(Self::UNION, Self::TAG);

    /// Reads the object of variant `index`; the catch-all is the one after the last.
    fn read<D: Deserializer<'de>>(
        index: usize,
        deserializer: D,
        tags: Option<&Tags>,
    ) -> Result<Self, D::Error>;
}

/// Reads a tagged union.
pub fn read_tagged<'de, U, D>(deserializer: D, tags: Option<&Tags>) -> Result<U, D::Error>
where
    U: ReadTagged<'de>,
    D: Deserializer<'de>,
{
    let visitor = TaggedVisitor {
        human_readable: deserializer.is_human_readable(),
        tags,
        union: PhantomData,
    };
    deserializer.deserialize_newtype_struct(UNION, visitor)
}

/// Reads a variant that holds a `T`, or a `T` in a `Box`.
pub fn object_variant<'de, T, O, H, U, D>(
    deserializer: D,
    tags: Option<&Tags>,
    itself: fn(T) -> O,
    variant: fn(H) -> U,
) -> Result<U, D::Error>
where
    T: ReadObject<'de>,
    H: From<O>,
    D: Deserializer<'de>,
{
    let object = T::read_object(deserializer, tags);
    object.map(|object| variant(H::from(itself(object))))
}

/// Reads a variant that holds a value of any type.
pub fn value_variant<'de, T, U, D>(deserializer: D, variant: fn(T) -> U) -> Result<U, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    T::deserialize(deserializer).map(variant)
}

const fn tag_of<'de, U: ReadTagged<'de>>() -> Tag {
    Tag {
        union: U::UNION,
        key: U::TAG,
        kind: U::KIND,
    }
}

struct TaggedVisitor<'a, U> {
    human_readable: bool,
    tags: Option<&'a Tags<'a>>,
    union: PhantomData<U>,
}

impl<'de, U: ReadTagged<'de>> Visitor<'de> for TaggedVisitor<'_, U> {
    type Value = U;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object for `{}`", U::UNION.name)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<U, D::Error> {
        deserializer.deserialize_map(self)
    }

    /// From a format. The entries before the tag are kept, and no others.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<U, A::Error> {
        let (tag, mut before) = (tag_of::<U>(), Vec::new());
        let seed = KeySeed {
            tag: U::TAG,
            tags: self.tags,
        };
        let found = loop {
            match map.next_key_seed(seed)? {
                Some(Key::Tag) => break map.next_value_seed(tag)?,
                Some(Key::Other(key)) => before.push((key, map.next_value()?)),
                None => return Err(tag.missing()),
            }
        };
        let own = Tags {
            key: U::TAG,
            outer: self.tags,
        };
        let entry = (Content::Str(U::TAG), found.value);
        let (entry, tags) = if found.supplied {
            (None, Some(&own))
        } else {
            (Some(&entry), self.tags)
        };
        let reading = Reading {
            kept: before.iter().chain(entry),
            entry: None,
            rest: map,
            refused: (found.variant == U::UNION.variants.len()).then_some(seed),
            shared: &Shared::new(self.human_readable),
        };
        U::read(found.variant, reading, tags)
    }

    /// From a value that a union around has kept: see [`choice`](crate::choice).
    fn visit_enum<A: EnumAccess<'de>>(self, node: A) -> Result<U, A::Error> {
        let (found, object) = node.variant_seed(TagOf(tag_of::<U>()))?;
        let read: &[_] = if found.supplied {
            const { &[U::TAG] }
        } else {
            &[]
        };
        let variant = VariantVisitor {
            index: found.variant,
            tags: self.tags,
            union: PhantomData,
        };
        object.struct_variant(read, variant)
    }
}

/// Reads the variant of an object that was kept.
struct VariantVisitor<'a, U> {
    index: usize,
    tags: Option<&'a Tags<'a>>,
    union: PhantomData<U>,
}

impl<'de, U: ReadTagged<'de>> Visitor<'de> for VariantVisitor<'_, U> {
    type Value = U;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object for `{}`", U::UNION.name)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, object: D) -> Result<U, D::Error> {
        U::read(self.index, object, self.tags)
    }
}
