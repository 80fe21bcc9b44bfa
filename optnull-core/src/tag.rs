//! The tag of a tagged union: its value, and the variant that this stands for.

use alloc::string::ToString;
use alloc::vec::Vec;
use core::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Error, MapAccess, Unexpected, Visitor};

use crate::content::Content;
use crate::error;
use crate::table::Union;
use crate::tag_value::TagValue;

/// The type of a union's tags, which formats are asked for.
#[derive(Clone, Copy)]
pub enum TagKind {
    /// All are strings.
    Str,
    /// All are integers.
    Int,
    /// All are booleans.
    Bool,
    /// They are of several types.
    Mixed,
}

impl TagKind {
    /// That of the variants' tags, which stand under this key.
    #[must_use]
    pub const fn of(union: &Union, key: &str) -> Self {
        match TagKind::with(None, union, key) {
            Some(kind) => kind,
            None => TagKind::Str,
        }
    }

    const fn with(mut kind: Option<Self>, union: &Union, key: &str) -> Option<Self> {
        let mut index = 0;
        while index < union.variants.len() {
            let variant = union.variant(index, key);
            kind = match (variant.inner(), variant.tag(key)) {
                (Some(inner), _) => TagKind::with(kind, inner, key),
                (None, Some(tag)) => Some(TagKind::and(kind, &tag)),
                (None, None) => kind,
            };
            index += 1;
        }
        kind
    }

    const fn and(kind: Option<Self>, tag: &TagValue) -> Self {
        match (kind, tag) {
            (None | Some(TagKind::Str), TagValue::Str(_)) => TagKind::Str,
            (None | Some(TagKind::Int), TagValue::Int(_)) => TagKind::Int,
            (None | Some(TagKind::Bool), TagValue::Bool(_)) => TagKind::Bool,
            _ => TagKind::Mixed,
        }
    }
}

/// A variant that a tag stands for.
pub(crate) struct Found<'de> {
    pub(crate) variant: usize,
    /// Whether the tag is the union's own, so that the variant does not read it.
    pub(crate) supplied: bool,
    pub(crate) value: Content<'de>,
}

/// A tagged union's key, and the variants that its values stand for.
#[derive(Clone, Copy)]
pub(crate) struct Tag {
    pub(crate) union: &'static Union,
    pub(crate) key: &'static str,
    pub(crate) kind: TagKind,
}

impl Tag {
    /// The variant with this tag, or the catch-all, which gets to see the value.
    fn find<'de, E: Error>(
        self,
        mut is_tag: impl FnMut(&TagValue) -> bool,
        value: impl FnOnce() -> Content<'de>,
    ) -> Result<Found<'de>, E> {
        for (index, variant) in self.union.variants.iter().enumerate() {
            if let Some(tag) = variant.find(self.key, &mut is_tag) {
                return Ok(Found {
                    variant: index,
                    supplied: variant.tag.is_some(),
                    value: tag.content(),
                });
            }
        }
        if self.union.catch_all.is_none() {
            return Err(self.unknown(&value()));
        }
        Ok(Found {
            variant: self.union.variants.len(),
            supplied: false,
            value: value(),
        })
    }

    #[cold]
    fn unknown<E: Error>(self, value: &Content) -> E {
        let Tag { union, key, .. } = self;
        let mut known = Vec::new();
        for variant in union.variants {
            variant.find(key, &mut |tag| {
                known.push(tag.to_string());
                false
            });
        }
        E::custom(error::unknown_tag(&value.text(), key, union.name, &known))
    }

    #[cold]
    pub(crate) fn missing<E: Error>(self) -> E {
        E::custom(error::missing_fields(self.union.name, &[self.key]))
    }

    fn find_str<'de, E: Error>(
        self,
        text: &str,
        value: impl FnOnce() -> Content<'de>,
    ) -> Result<Found<'de>, E> {
        if !matches!(self.kind, TagKind::Str | TagKind::Mixed) {
            return Err(E::invalid_type(Unexpected::Str(text), &self));
        }
        self.find(
            |tag| matches!(tag, TagValue::Str(tag) if *tag == text),
            value,
        )
    }
}

impl<'de> DeserializeSeed<'de> for Tag {
    type Value = Found<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        // By their type, for the formats that do not tell it.
        match self.kind {
            TagKind::Str => deserializer.deserialize_string(self),
            // One that is unknown can be greater than an `i64`.
            TagKind::Int if self.union.catch_all.is_some() => deserializer.deserialize_any(self),
            TagKind::Int => deserializer.deserialize_i64(self),
            TagKind::Bool => deserializer.deserialize_bool(self),
            TagKind::Mixed => deserializer.deserialize_any(self),
        }
    }
}

impl<'de> Visitor<'de> for Tag {
    type Value = Found<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the tag `{}` of `{}`", self.key, self.union.name)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        self.find_str(text, || Content::String(text.into()))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        self.find_str(text, || Content::Str(text))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Self::Value, E> {
        match core::str::from_utf8(bytes) {
            Ok(text) => self.find_str(text, || Content::ByteBuf(bytes.into())),
            Err(_) => Err(E::invalid_value(Unexpected::Bytes(bytes), &self)),
        }
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
        if !matches!(self.kind, TagKind::Int | TagKind::Mixed) {
            return Err(E::invalid_type(Unexpected::Signed(value), &self));
        }
        self.find(
            |tag| matches!(tag, TagValue::Int(tag) if *tag == value),
            || Content::I64(value),
        )
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
        if let Ok(value) = i64::try_from(value) {
            return self.visit_i64(value);
        }
        if !matches!(self.kind, TagKind::Int | TagKind::Mixed) {
            return Err(E::invalid_type(Unexpected::Unsigned(value), &self));
        }
        self.find(|_| false, || Content::U64(value))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        if !matches!(self.kind, TagKind::Bool | TagKind::Mixed) {
            return Err(E::invalid_type(Unexpected::Bool(value), &self));
        }
        self.find(
            |tag| matches!(tag, TagValue::Bool(tag) if *tag == value),
            || Content::Bool(value),
        )
    }

    /// No tag, of which the message says whether it is a number that is given as its text.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let key: Option<Content> = map.next_key()?;
        let unexpected = match key {
            Some(key) if key.is_number_key() => Unexpected::Other("a number"),
            _ => Unexpected::Map,
        };
        Err(A::Error::invalid_type(unexpected, &self))
    }
}

/// Finds the tag in an object that was kept.
pub(crate) struct TagOf(pub(crate) Tag);

impl<'de> DeserializeSeed<'de> for TagOf {
    type Value = Found<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_struct(self.0.key, &[], self)
    }
}

impl<'de> Visitor<'de> for TagOf {
    type Value = Found<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object for `{}`", self.0.union.name)
    }

    fn visit_some<D: Deserializer<'de>>(self, tag: D) -> Result<Self::Value, D::Error> {
        self.0.deserialize(tag)
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Err(self.0.missing())
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::TagKind;
    use crate::samples::{shape, union, Named};
    use crate::table::Union;
    use crate::tag_value::TagValue::{self, Bool, Int, Str};

    fn kind(union: &Union, key: &str) -> &'static str {
        match TagKind::of(union, key) {
            TagKind::Str => "str",
            TagKind::Int => "int",
            TagKind::Bool => "bool",
            TagKind::Mixed => "mixed",
        }
    }

    fn tagged(tags: &[TagValue]) -> Union {
        let held = shape(union("type", &[]));
        let variants = tags.iter().map(|tag| ("Held", Some(*tag), held));
        union("type", &variants.collect::<Vec<Named>>())
    }

    /// Formats that do not describe themselves are asked for it.
    #[test]
    fn kinds_of_tags() {
        for (tags, expected) in [
            (&[][..], "str"),
            (&[Str("a"), Str("b"), Str("c")], "str"),
            (&[Int(1), Int(2), Int(3)], "int"),
            (&[Bool(true), Bool(false), Bool(true)], "bool"),
            (&[Str("a"), Str("b"), Int(1)], "mixed"),
            (&[Bool(true), Int(1)], "mixed"),
            (&[Int(1), Str("a"), Int(2)], "mixed"),
        ] {
            let inner = shape(tagged(tags));
            assert_eq!(kind(&tagged(tags), "type"), expected);
            // The tags of what a variant holds count, unless that has one of its own.
            assert_eq!(
                kind(&union("type", &[("Inner", None, inner)]), "type"),
                expected
            );
            let own = ("Inner", Some(Bool(true)), inner);
            assert_eq!(kind(&union("type", &[own]), "type"), "bool");
        }
        assert_eq!(kind(&tagged(&[Int(1)]), "kind"), "str");
        let inner = shape(tagged(&[Int(1)]));
        let variants = [("Own", Some(Str("a")), inner), ("Inner", None, inner)];
        assert_eq!(kind(&union("type", &variants), "type"), "mixed");
    }
}
