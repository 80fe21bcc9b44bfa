//! How a union reads a value that was kept aside already, for a union around it: it is not kept
//! once more, and it is not decided twice what the same union makes of the same part.
//!
//! A union's reader asks every format for [`UNION`]. Formats pass that on as a newtype; a kept
//! value answers with an enum, whose accesses lead back to it:
//!
//! - `variant_seed` finds a tag (by `deserialize_struct(tag, …)`), or says that this is a kept value
//!   (by `deserialize_unit_struct(UNION, …)`), which another enum does not;
//! - `struct_variant(&[tag], …)` is the object without its tag;
//! - `tuple_variant(…)` is the same value over and over, for one variant after the other. The size
//!   hint of this list is the variant that was chosen before, if any, and after an element how many
//!   keys that one ignored.

use core::any::type_name;
use core::iter;

use serde_core::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, SeqAccess, VariantAccess, Visitor,
};
use serde_core::forward_to_deserialize_any;

use crate::choices::{Choice, Question, UNION};
use crate::content::{Content, Entry};
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
        let found = seed.deserialize(Asked(self))?;
        Ok((found, Answers(self)))
    }
}

/// Answers what a union asks before it reads the value.
struct Asked<'a, 'de>(Kept<'a, 'de>);

impl<'de> Deserializer<'de> for Asked<'_, 'de> {
    type Error = Reason;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Reason> {
        self.0.deserialize_any(visitor)
    }

    /// The value under the key `tag`.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        tag: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Reason> {
        let Content::Map(entries) = self.0.content else {
            let unexpected = self.0.content.unexpected();
            return Err(Reason::invalid_type(unexpected, &visitor));
        };
        let Some((key, value)) = only_entry(entries, tag)? else {
            return visitor.visit_none();
        };
        let value = Kept::new(value, self.0.shared, Place::Entry);
        let read = visitor.visit_some(value);
        read.map_err(|reason| reason.under_key(key))
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Reason> {
        match name {
            UNION => visitor.visit_unit(),
            _ => self.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// The entry with a tag's key, which there is once.
fn only_entry<'a, 'de>(
    entries: &'a [Entry<'de>],
    tag: &'static str,
) -> Result<Option<&'a Entry<'de>>, Reason> {
    let mut tags = entries.iter().filter(|(key, _)| key.as_str() == Some(tag));
    let first = tags.next();
    match tags.next() {
        Some(_) => Err(Reason::duplicate_field(tag)),
        None => Ok(first),
    }
}

/// The value itself, in the form that the union asks for.
pub(crate) struct Answers<'a, 'de>(Kept<'a, 'de>);

impl<'de> VariantAccess<'de> for Answers<'_, 'de> {
    type Error = Reason;

    fn unit_variant(self) -> Result<(), Reason> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Reason> {
        seed.deserialize(self.0)
    }

    /// The object without the tags that were read, as a newtype.
    fn struct_variant<V: Visitor<'de>>(
        self,
        tag: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Reason> {
        let Kept {
            content,
            shared,
            place,
        } = self.0;
        let Some(key) = tag.first() else {
            return visitor.visit_newtype_struct(self.0);
        };
        let outer = place.tags();
        let tags = Tags { key, outer };
        visitor.visit_newtype_struct(Kept::new(content, shared, Place::Element(Some(&tags))))
    }

    /// The value once for each variant that the union tries.
    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Reason> {
        let code = code::<V, &mut Attempts<'_, 'de>>();
        let question = question(self.0, type_name::<V>(), code);
        let mut attempts = Attempts::new(self.0, question)?;
        let chosen = visitor.visit_seq(&mut attempts);
        attempts.finish(chosen.as_ref().err());
        chosen
    }
}

/// The address of a visitor's code, which is that of one union: it has its tables in it.
fn code<'de, V: Visitor<'de>, A: SeqAccess<'de>>() -> usize {
    let visit: fn(V, A) -> Result<V::Value, A::Error> = V::visit_seq;
    visit as usize
}

/// What a union, by its visitor's name and code, makes of a value.
fn question(kept: Kept, union: &'static str, code: usize) -> Question {
    let Kept { content, place, .. } = kept;
    let tags = iter::successors(place.tags(), |tags| tags.outer);
    Question {
        part: core::ptr::from_ref(content).addr(),
        union,
        code,
        tags: tags.map(|tags| tags.key).collect(),
    }
}

struct Attempts<'a, 'de> {
    kept: Kept<'a, 'de>,
    /// Whether it was decided before.
    is_known: bool,
    /// The variant that was chosen before; after an attempt, how many keys that ignored.
    hint: Option<usize>,
    /// How many keys were ignored before all attempts.
    before: usize,
    tried: usize,
    /// The variant that ignored the fewest keys, and how many.
    best: Option<(usize, usize)>,
}

impl<'a, 'de> Attempts<'a, 'de> {
    /// The attempts, or why none of them would fit.
    fn new(kept: Kept<'a, 'de>, question: Question) -> Result<Self, Reason> {
        let choices = &kept.shared.choices;
        let hint = match choices.get(&question) {
            None => None,
            Some(Choice::Variant(index)) => Some(index),
            Some(Choice::None(reason)) => return Err(reason),
        };
        if !choices.open(question) {
            return Err(Reason::custom("a union that holds itself has no value"));
        }
        Ok(Attempts {
            kept,
            is_known: hint.is_some(),
            hint,
            before: kept.shared.ignored.get(),
            tried: 0,
            best: None,
        })
    }

    fn finish(self, reason: Option<&Reason>) {
        let (index, ignored) = self.best.unwrap_or_default();
        let Kept {
            content, shared, ..
        } = self.kept;
        shared.ignored.set(self.before + ignored);
        // What has no parts is decided anew as fast.
        let is_worth = matches!(content, Content::Map(_) | Content::Seq(_)) && !self.is_known;
        shared.choices.close(is_worth.then(|| match reason {
            None => Choice::Variant(index),
            Some(reason) => Choice::None(reason.clone()),
        }));
    }
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
        let ignored = ignored.get();
        self.hint = Some(ignored);
        if is_fewer(ignored, self.best.map(|(_, fewest)| fewest)) {
            self.best = Some((index, ignored));
        }
        Ok(Some(value))
    }

    fn size_hint(&self) -> Option<usize> {
        self.hint
    }
}
