//! Untagged unions: what is generic over them.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use crate::choice::is_fewer;
use crate::choices::UNION;
use crate::content::{Content, ContentSeed};
use crate::error;
use crate::kept::{read_tag, Kept, Place, Shared, Tags};

/// An untagged union's tables, and how its variants are read.
pub trait ReadUntagged<'de>: Sized {
    /// The union's name in messages.
    const NAME: &'static str;
    /// The names of the variants in messages, that of the catch-all last.
    const VARIANTS: &'static [&'static str];
    /// Whether the last variant is the catch-all, which is read if no other fits.
    const OPEN: bool = false;

    /// Reads the value of variant `index`.
    fn read<D: Deserializer<'de>>(index: usize, deserializer: D) -> Result<Self, D::Error>;
}

/// Reads an untagged union, where unions around have read these tags of it.
pub fn read_untagged<'de, U, D>(deserializer: D, tags: Option<&Tags>) -> Result<U, D::Error>
where
    U: ReadUntagged<'de>,
    D: Deserializer<'de>,
{
    let visitor = UntaggedVisitor {
        human_readable: deserializer.is_human_readable(),
        tags,
        union: PhantomData,
    };
    deserializer.deserialize_newtype_struct(UNION, visitor)
}

struct UntaggedVisitor<'a, U> {
    human_readable: bool,
    tags: Option<&'a Tags<'a>>,
    union: PhantomData<U>,
}

impl<'de, U: ReadUntagged<'de>> UntaggedVisitor<'_, U> {
    /// The variant of a value that was kept for it.
    fn choose<E: Error>(self, content: &Content<'de>) -> Result<U, E> {
        self.refuse_read_tags(content)?;
        let shared = Shared::new(self.human_readable);
        let kept = Kept::new(content, &shared, Place::Element(None));
        read_untagged(kept, None).map_err(E::custom)
    }

    fn refuse_read_tags<E: Error>(&self, content: &Content) -> Result<(), E> {
        let (Content::Map(entries), Some(_)) = (content, self.tags) else {
            return Ok(());
        };
        let mut keys = entries.iter().filter_map(|(key, _)| key.as_str());
        match keys.find_map(|key| read_tag(self.tags, key)) {
            Some(tag) => Err(E::duplicate_field(tag)),
            None => Ok(()),
        }
    }
}

/// The methods of formats that give the value itself where a newtype is asked for.
macro_rules! keep {
    ($($visit:ident($ty:ty),)*) => {$(
        fn $visit<E: Error>(self, value: $ty) -> Result<U, E> {
            self.choose(&ContentSeed::WHOLE.$visit(value)?)
        }
    )*};
}

impl<'de, U: ReadUntagged<'de>> Visitor<'de> for UntaggedVisitor<'_, U> {
    type Value = U;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a value for `{}`", U::NAME)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<U, D::Error> {
        self.choose(&ContentSeed::WHOLE.deserialize(deserializer)?)
    }

    /// From a value that is kept already: see [`choice`](crate::choice).
    fn visit_enum<A: EnumAccess<'de>>(self, node: A) -> Result<U, A::Error> {
        let ((), value) = node.variant_seed(IsKept)?;
        value.tuple_variant(U::VARIANTS.len(), AttemptsVisitor(PhantomData))
    }

    keep! {
        visit_bool(bool),
        visit_i64(i64),
        visit_u64(u64),
        visit_i128(i128),
        visit_u128(u128),
        visit_f32(f32),
        visit_f64(f64),
        visit_char(char),
        visit_str(&str),
        visit_borrowed_str(&'de str),
        visit_string(String),
        visit_bytes(&[u8]),
        visit_borrowed_bytes(&'de [u8]),
        visit_byte_buf(Vec<u8>),
    }

    fn visit_unit<E: Error>(self) -> Result<U, E> {
        self.choose(&Content::Unit)
    }

    fn visit_none<E: Error>(self) -> Result<U, E> {
        self.choose(&Content::None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<U, D::Error> {
        self.choose(&ContentSeed::WHOLE.visit_some(deserializer)?)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<U, A::Error> {
        self.choose(&ContentSeed::WHOLE.visit_seq(seq)?)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<U, A::Error> {
        self.choose(&ContentSeed::WHOLE.visit_map(map)?)
    }
}

/// Asks whether an enum is a kept value.
struct IsKept;

impl<'de> DeserializeSeed<'de> for IsKept {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_unit_struct(UNION, self)
    }
}

impl Visitor<'_> for IsKept {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that is no enum")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }
}

/// Reads the same value as one variant after the other.
struct AttemptsVisitor<U>(PhantomData<U>);

impl<'de, U: ReadUntagged<'de>> Visitor<'de> for AttemptsVisitor<U> {
    type Value = U;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a value for `{}`", U::NAME)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut attempts: A) -> Result<U, A::Error> {
        if let Some(index) = attempts.size_hint() {
            // It fails only within a union that the variant holds and that holds this union.
            if let Ok(value) = attempt(&mut attempts, index) {
                return Ok(value);
            }
        }
        let closed = U::VARIANTS.len() - usize::from(U::OPEN);
        let mut best: Option<(U, usize)> = None;
        let mut reasons = Vec::new();
        for (index, name) in U::VARIANTS.iter().enumerate() {
            if index == closed && best.is_some() {
                break;
            }
            match attempt(&mut attempts, index) {
                Ok(value) => {
                    let ignored = attempts.size_hint().unwrap_or_default();
                    if is_fewer(ignored, best.as_ref().map(|(_, fewest)| *fewest)) {
                        best = Some((value, ignored));
                    }
                    if ignored == 0 {
                        break;
                    }
                }
                Err(reason) => reasons.push((*name, reason)),
            }
        }
        match best {
            Some((value, _)) => Ok(value),
            None => Err(no_variant::<U, _>(&reasons)),
        }
    }
}

#[cold]
fn no_variant<'de, U: ReadUntagged<'de>, E: Error>(reasons: &[(&'static str, E)]) -> E {
    let reasons = reasons.iter();
    let reasons: Vec<_> = reasons
        .map(|(variant, reason)| (*variant, reason.to_string()))
        .collect();
    E::custom(error::no_variant(U::NAME, &reasons))
}

fn attempt<'de, U: ReadUntagged<'de>, A: SeqAccess<'de>>(
    attempts: &mut A,
    index: usize,
) -> Result<U, A::Error> {
    let attempt = Attempt {
        index,
        union: PhantomData,
    };
    let value = attempts.next_element_seed(attempt)?;
    value.ok_or_else(|| A::Error::invalid_length(index, &"a value for each variant"))
}

/// Reads the value as one variant.
struct Attempt<U> {
    index: usize,
    union: PhantomData<U>,
}

impl<'de, U: ReadUntagged<'de>> DeserializeSeed<'de> for Attempt<U> {
    type Value = U;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<U, D::Error> {
        U::read(self.index, deserializer)
    }
}
