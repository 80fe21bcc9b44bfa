//! How a union reads a value that was kept aside already, for a union around it: it is not kept
//! once more, and it is not decided twice what the same union makes of the same part.
//!
//! A union's reader asks every format for [`UNION`]. Formats pass that on as a newtype; a kept
//! value answers with an enum, whose accesses lead back to it:
//!
//! - `variant_seed` finds a tag (by `deserialize_struct(tag, …)`), or the choice that the union made
//!   before (by `deserialize_tuple_struct(union, …)`);
//! - `struct_variant(&[tag], …)` is the object without its tag;
//! - `tuple_variant(…)` is the same value over and over, for one variant after the other.

use core::iter;

use serde_core::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, SeqAccess, VariantAccess, Visitor,
};
use serde_core::forward_to_deserialize_any;

use crate::choices::{Choice, Question};
use crate::content::Content;
use crate::kept::{Kept, Place, Tags};
use crate::reason::Reason;

/// Whether so many ignored keys are fewer than the fewest so far.
pub(crate) fn is_fewer(ignored: usize, fewest: Option<usize>) -> bool {
    fewest.is_none_or(|fewest| ignored < fewest)
}

impl<'a, 'de> EnumAccess<'de> for Kept<'a, 'de> {
    type Error = Reason;
    type Variant = Answers<'a, 'de>;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Self::Variant), Reason> {
        let mut question = None;
        let found = seed.deserialize(Asked {
            kept: self,
            question: &mut question,
        })?;
        let answers = Answers {
            kept: self,
            question,
        };
        Ok((found, answers))
    }
}

/// Answers what a union asks before it reads the value.
struct Asked<'a, 'de, 'q> {
    kept: Kept<'a, 'de>,
    /// What is left to decide.
    question: &'q mut Option<Question>,
}

impl<'de> Deserializer<'de> for Asked<'_, 'de, '_> {
    type Error = Reason;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Reason> {
        self.kept.deserialize_any(visitor)
    }

    /// The value under the key `tag`.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        tag: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Reason> {
        let Content::Map(entries) = self.kept.content else {
            return Err(Reason::invalid_type(
                self.kept.content.unexpected(),
                &visitor,
            ));
        };
        let mut tags = entries.iter().filter(|(key, _)| key.as_str() == Some(tag));
        let Some((key, value)) = tags.next() else {
            return visitor.visit_none();
        };
        if tags.next().is_some() {
            return Err(Reason::duplicate_field(tag));
        }
        let value = Kept::new(value, self.kept.shared, Place::Entry);
        let read = visitor.visit_some(value);
        read.map_err(|reason| reason.under_key(key))
    }

    /// The variant that the union with this name chose here before.
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        union: &'static str,
        read: usize,
        visitor: V,
    ) -> Result<V::Value, Reason> {
        let Kept {
            content,
            shared,
            place,
        } = self.kept;
        // Others are decided at once.
        if !matches!(content, Content::Map(_) | Content::Seq(_)) {
            return visitor.visit_none();
        }
        let question = Question {
            part: core::ptr::from_ref(content).addr(),
            union,
            read,
            tags: iter::successors(place.tags(), |tags| tags.outer)
                .map(|tags| tags.key)
                .collect(),
        };
        match shared.choices.get(&question) {
            Some(Choice::Variant(index)) => visitor.visit_u64(index as u64),
            Some(Choice::None(reason)) => Err(reason),
            None => {
                *self.question = Some(question);
                visitor.visit_none()
            }
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple map enum identifier ignored_any
    }
}

/// The value itself, in the form that the union asks for.
pub(crate) struct Answers<'a, 'de> {
    kept: Kept<'a, 'de>,
    question: Option<Question>,
}

impl<'de> VariantAccess<'de> for Answers<'_, 'de> {
    type Error = Reason;

    fn unit_variant(self) -> Result<(), Reason> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Reason> {
        seed.deserialize(self.kept)
    }

    /// The object without the tags that were read, as a newtype.
    fn struct_variant<V: Visitor<'de>>(
        self,
        tag: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Reason> {
        let outer = self.kept.place.tags();
        let Some(key) = tag.first() else {
            return visitor.visit_newtype_struct(self.kept);
        };
        let tags = Tags { key, outer };
        let Kept {
            content, shared, ..
        } = self.kept;
        visitor.visit_newtype_struct(Kept::new(content, shared, Place::Element(Some(&tags))))
    }

    /// The value once for each variant that the union tries, as a list. Its size hint is how many
    /// keys the last of them ignored.
    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Reason> {
        let Kept { shared, .. } = self.kept;
        let before = shared.ignored.get();
        let mut attempts = Attempts {
            kept: self.kept,
            tried: 0,
            best: None,
        };
        let chosen = visitor.visit_seq(&mut attempts);
        let (index, ignored) = attempts.best.unwrap_or_default();
        shared.ignored.set(before + ignored);
        if let Some(question) = self.question {
            let choice = match &chosen {
                Ok(_) => Choice::Variant(index),
                Err(reason) => Choice::None(reason.clone()),
            };
            shared.choices.set(question, choice);
        }
        chosen
    }
}

struct Attempts<'a, 'de> {
    kept: Kept<'a, 'de>,
    tried: usize,
    /// The variant that ignored the fewest keys, and how many.
    best: Option<(usize, usize)>,
}

impl<'de> SeqAccess<'de> for Attempts<'_, 'de> {
    type Error = Reason;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Reason> {
        let index = self.tried;
        self.tried += 1;
        let ignored = &self.kept.shared.ignored;
        ignored.set(0);
        let value = seed.deserialize(self.kept)?;
        if is_fewer(ignored.get(), self.best.map(|(_, fewest)| fewest)) {
            self.best = Some((index, ignored.get()));
        }
        Ok(Some(value))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.kept.shared.ignored.get())
    }
}
