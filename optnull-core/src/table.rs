//! What is known of an object's keys while the crate is compiled.

use crate::tag_value::{same, TagValue};

/// The keys of an object.
#[derive(Clone, Copy)]
pub enum Shape {
    /// Those of a model.
    Model {
        /// The model's tables.
        table: &'static Table,
    },
    /// Those of one object or another.
    Union {
        /// The union's tables.
        union: &'static Union,
    },
}

/// A model's tables in one place, for what walks from a model to those that are flattened into it.
pub struct Table {
    /// `Model::NAME`
    pub name: &'static str,
    /// `Model::KEYS`
    pub keys: &'static [&'static str],
    /// `Model::ALIASES`
    pub aliases: &'static [(&'static str, usize)],
    /// `Model::WRITTEN`
    pub written: &'static [&'static str],
    /// `Model::REQUIRED`
    pub required: &'static [u64],
    /// `Model::LITERALS`
    pub literals: &'static [(&'static str, TagValue)],
    /// `Model::FLATTENED`
    pub flattened: &'static [Flattened],
    /// `Model::DENY_UNKNOWN_FIELDS`
    pub deny_unknown_fields: bool,
    /// `Model::OPEN`
    pub open: bool,
    /// `Model::REFUSED`
    pub refused: bool,
}

/// A model that is flattened into another.
pub struct Flattened {
    /// The model's tables.
    pub table: &'static Table,
    /// Whether all of its keys may be absent: it is an `Option`.
    pub optional: bool,
}

/// A union of models.
pub struct Union {
    /// Its name in messages.
    pub name: &'static str,
    /// The key that tells the variants apart, if there is one.
    pub tag: Option<&'static str>,
    /// The variants, without the one that keeps what the others do not know.
    pub variants: &'static [Variant],
    /// Whether there is such a one.
    pub open: bool,
    /// Whether the derive found a mistake in it.
    pub refused: bool,
}

/// A variant of a union.
pub struct Variant {
    /// Its name in messages.
    pub name: &'static str,
    /// Its tag, where the union writes that and not the model.
    pub tag: Option<TagValue>,
    /// The keys of what it holds.
    pub shape: Shape,
}

impl Table {
    /// How many keys are read: the model's own, then those of each flattened model.
    #[must_use]
    pub const fn count(&self) -> usize {
        let mut count = self.keys.len();
        let mut index = 0;
        while index < self.flattened.len() {
            count += self.flattened[index].table.count();
            index += 1;
        }
        count
    }

    /// Whether keys that are no field's are kept: by the model itself or by a flattened one.
    #[must_use]
    pub const fn keeps_rest(&self) -> bool {
        let mut index = 0;
        while index < self.flattened.len() {
            if self.flattened[index].table.keeps_rest() {
                return true;
            }
            index += 1;
        }
        self.open
    }

    /// The indices of the model's own keys that must be there.
    pub(crate) fn required_keys(&self) -> impl Iterator<Item = usize> {
        let required = self.required;
        let is_required = |index: &usize| {
            let word = required.get(index / 64).copied().unwrap_or(0);
            word & (1 << (index % 64)) != 0
        };
        (0..self.keys.len()).filter(move |index| is_required(index))
    }

    /// The index of a key that is read.
    pub(crate) fn find(&self, key: &str) -> Option<usize> {
        let own = self.keys.iter().position(|name| *name == key);
        own.or_else(|| self.find_other(key))
    }

    /// The index of an alias, or of a flattened model's key.
    pub(crate) fn find_other(&self, key: &str) -> Option<usize> {
        let alias = self.aliases.iter().find(|(alias, _)| *alias == key);
        if let Some((_, index)) = alias {
            return Some(*index);
        }
        let mut first = self.keys.len();
        for Flattened { table, .. } in self.flattened {
            if let Some(index) = table.find(key) {
                return Some(first + index);
            }
            first += table.count();
        }
        None
    }

    /// The key of an index.
    pub(crate) fn key(&self, mut index: usize) -> Option<&'static str> {
        if let Some(key) = self.keys.get(index) {
            return Some(key);
        }
        index -= self.keys.len();
        for Flattened { table, .. } in self.flattened {
            let count = table.count();
            if index < count {
                return table.key(index);
            }
            index -= count;
        }
        None
    }

    /// The literal that is always written under a key.
    pub(crate) const fn literal(&self, key: &str) -> Option<TagValue> {
        let mut index = 0;
        while index < self.literals.len() {
            if same(self.literals[index].0, key) {
                return Some(self.literals[index].1);
            }
            index += 1;
        }
        index = 0;
        while index < self.flattened.len() {
            let Flattened { table, optional } = &self.flattened[index];
            if let (false, Some(literal)) = (*optional, table.literal(key)) {
                return Some(literal);
            }
            index += 1;
        }
        None
    }
}

impl Variant {
    /// The tag of a variant that has one: not of a union that has one for each of its variants.
    pub(crate) const fn tag(&self, key: &str) -> Option<TagValue> {
        match (&self.tag, &self.shape) {
            (Some(tag), _) => Some(*tag),
            (None, Shape::Model { table }) => table.literal(key),
            (None, Shape::Union { .. }) => None,
        }
    }

    /// The union that a variant's tags are those of.
    pub(crate) const fn inner(&self) -> Option<&'static Union> {
        match (&self.tag, &self.shape) {
            (None, Shape::Union { union }) => Some(*union),
            _ => None,
        }
    }

    /// The first tag of the variant that is one of these.
    pub(crate) fn find(
        &self,
        key: &str,
        is_tag: &mut dyn FnMut(&TagValue) -> bool,
    ) -> Option<TagValue> {
        let Some(union) = self.inner() else {
            return self.tag(key).filter(is_tag);
        };
        let mut variants = (0..union.variants.len()).map(|index| union.variant(index, key));
        variants.find_map(|variant| variant.find(key, is_tag))
    }
}

impl Shape {
    /// The tables of a union, or none for a model, which no union is asked for.
    pub(crate) const fn union(&self) -> &'static Union {
        match self {
            Shape::Union { union } => union,
            Shape::Model { .. } => &Union {
                name: "",
                tag: None,
                variants: &[],
                open: false,
                refused: false,
            },
        }
    }

    /// Whether there is a literal under a key whatever the object's variant is.
    pub(crate) const fn has_literal(&self, key: &str) -> bool {
        let union = match self {
            Shape::Model { table } => return table.literal(key).is_some(),
            Shape::Union { union } => union,
        };
        let mut index = 0;
        while index < union.variants.len() {
            let variant = union.variant(index, key);
            if variant.tag.is_none() && !variant.shape.has_literal(key) {
                return false;
            }
            index += 1;
        }
        true
    }
}

impl Union {
    /// A variant, with its tag only if that stands under this key.
    pub(crate) const fn variant(&self, index: usize, key: &str) -> Variant {
        let Variant { name, tag, shape } = &self.variants[index];
        let under_key = match self.tag {
            Some(tag) => same(tag, key),
            None => false,
        };
        Variant {
            name,
            tag: if under_key { *tag } else { None },
            shape: *shape,
        }
    }
}
