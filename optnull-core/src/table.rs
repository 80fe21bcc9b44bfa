//! What is known of an object's keys while the crate is compiled.

use crate::same::same;
use crate::tag_value::TagValue;

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

/// A model's tables.
pub struct Table {
    /// Its name in messages.
    pub name: &'static str,
    /// The keys that are read, in the order of declaration. A key's position is its index.
    pub keys: &'static [&'static str],
    /// Which keys must be there: bit `i % 64` of word `i / 64` stands for key `i`. It ends with
    /// the last word that has a bit.
    pub required: &'static [u64],
    /// The literals that are always written, with their keys.
    pub literals: &'static [(&'static str, TagValue)],
    /// What few models have.
    pub rare: &'static Rare,
}

/// The tables that few models have. The others all share one, which costs their checks nothing.
pub struct Rare {
    /// All names that are read, where there are aliases beside the keys.
    pub names: Option<&'static [&'static str]>,
    /// Other keys for the same fields, with the index of the field's own key.
    pub aliases: &'static [(&'static str, usize)],
    /// The keys that are written, where they are not those that are read.
    pub written: Option<&'static [&'static str]>,
    /// The models that are flattened into this one. Their keys come after its own.
    pub flattened: &'static [Flattened],
    /// Whether a key that is no field's is an error.
    pub deny_unknown_fields: bool,
    /// What becomes of the keys that are no field's.
    pub rest: Rest,
    /// Whether the derive found a mistake in it, so that the tables may be wrong.
    pub refused: bool,
}

/// What becomes of keys that are no field's, from the least to the most.
#[derive(Clone, Copy)]
pub enum Rest {
    /// They are ignored or refused.
    None,
    /// A flattened map reads them, and is not written.
    Read,
    /// A flattened map keeps them.
    Kept,
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
    /// That one, if there is one.
    pub catch_all: Option<CatchAll>,
    /// Whether the derive found a mistake in it.
    pub refused: bool,
}

/// The variant of a tagged union that keeps what the others do not know.
pub struct CatchAll {
    /// Its name in messages.
    pub name: &'static str,
    /// The keys of what it holds, where that is an object of optnull's.
    pub shape: Option<Shape>,
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

impl Rare {
    /// Those of a model that has none of them.
    pub const NONE: &'static Self = &Rare::EMPTY;
    /// The same, to be completed.
    pub const EMPTY: Self = Rare {
        names: None,
        aliases: &[],
        written: None,
        flattened: &[],
        deny_unknown_fields: false,
        rest: Rest::None,
        refused: false,
    };

    /// Whether a flattened map reads the keys that are no field's.
    pub(crate) const fn reads_rest(&self) -> bool {
        !matches!(self.rest, Rest::None)
    }
}

impl Table {
    /// All names that are read.
    pub(crate) const fn names(&self) -> &'static [&'static str] {
        match self.rare.names {
            Some(names) => names,
            None => self.keys,
        }
    }

    /// The keys that are written.
    pub(crate) const fn written(&self) -> &'static [&'static str] {
        match self.rare.written {
            Some(written) => written,
            None => self.keys,
        }
    }

    /// How many keys are read: the model's own, then those of each flattened model.
    #[must_use]
    pub const fn count(&self) -> usize {
        let mut count = self.keys.len();
        let mut index = 0;
        while index < self.rare.flattened.len() {
            count += self.rare.flattened[index].table.count();
            index += 1;
        }
        count
    }

    /// What becomes of keys that are no field's, by the model itself or by a flattened one.
    const fn rest(&self) -> Rest {
        let mut rest = self.rare.rest;
        let mut index = 0;
        while index < self.rare.flattened.len() {
            let inner = self.rare.flattened[index].table.rest();
            if inner as u8 > rest as u8 {
                rest = inner;
            }
            index += 1;
        }
        rest
    }

    /// Whether keys that are no field's are kept, at any depth.
    #[must_use]
    pub const fn keeps_rest(&self) -> bool {
        !matches!(self.rest(), Rest::None)
    }

    /// Whether those keys are written, too.
    pub(crate) const fn writes_rest(&self) -> bool {
        matches!(self.rest(), Rest::Kept)
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
        let alias = self.rare.aliases.iter().find(|(alias, _)| *alias == key);
        if let Some((_, index)) = alias {
            return Some(*index);
        }
        let mut first = self.keys.len();
        for Flattened { table, .. } in self.rare.flattened {
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
        for Flattened { table, .. } in self.rare.flattened {
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
        while index < self.rare.flattened.len() {
            let Flattened { table, optional } = &self.rare.flattened[index];
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
                catch_all: None,
                refused: false,
            },
        }
    }

    /// Whether the derive found a mistake in the object, of which others would follow.
    pub(crate) const fn is_refused(&self) -> bool {
        let union = match self {
            Shape::Model { table } => return table.rare.refused,
            Shape::Union { union } => union,
        };
        let mut index = 0;
        while index < union.variants.len() {
            if union.variants[index].shape.is_refused() {
                return true;
            }
            index += 1;
        }
        match union.catch_all_shape() {
            Some(shape) if shape.is_refused() => true,
            _ => union.refused,
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
        // With a catch-all alone there is no tag.
        !union.variants.is_empty() || union.catch_all.is_none()
    }
}

impl Union {
    /// Whether this is the key that tells the variants apart.
    pub(crate) const fn is_told_by(&self, key: &str) -> bool {
        match self.tag {
            Some(tag) => same(tag, key),
            None => false,
        }
    }

    /// The keys of what the catch-all holds, where they are known.
    pub(crate) const fn catch_all_shape(&self) -> Option<&Shape> {
        match &self.catch_all {
            Some(catch_all) => catch_all.shape.as_ref(),
            None => None,
        }
    }

    /// A variant, with its tag only if that stands under this key.
    pub(crate) const fn variant(&self, index: usize, key: &str) -> Variant {
        let Variant { name, tag, shape } = &self.variants[index];
        Variant {
            name,
            tag: if self.is_told_by(key) { *tag } else { None },
            shape: *shape,
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::TagValue::Int;
    use super::*;
    use crate::samples::{flattened, model};

    fn card() -> &'static Table {
        let literals = [("number", Int(1)), ("brand", Int(2))];
        model("Card", &["number", "brand"], &literals, Rare::EMPTY)
    }

    fn bank() -> &'static Table {
        let open = Rare {
            rest: Rest::Kept,
            ..Rare::EMPTY
        };
        model("Bank", &["iban"], &[("iban", Int(3))], open)
    }

    fn method() -> &'static Table {
        let card = Flattened {
            table: card(),
            optional: true,
        };
        let bank = Flattened {
            table: bank(),
            optional: false,
        };
        let rare = Rare {
            flattened: vec![card, bank].leak(),
            ..Rare::EMPTY
        };
        model("Method", &["method"], &[("method", Int(4))], rare)
    }

    fn buyer() -> &'static Table {
        model(
            "Buyer",
            &["name", "email"],
            &[("name", Int(5))],
            Rare::EMPTY,
        )
    }

    fn order() -> &'static Table {
        let rare = Rare {
            aliases: &[("sum", 1)],
            ..flattened(&[buyer(), method()])
        };
        model("Order", &["id", "amount"], &[], rare)
    }

    /// The keys of flattened models come after a model's own, in the order of the fields.
    #[test]
    fn keys_have_indices() {
        let keys = [
            "id", "amount", "name", "email", "method", "number", "brand", "iban",
        ];
        let order = order();
        assert_eq!(order.count(), keys.len());
        for (index, key) in keys.into_iter().enumerate() {
            assert_eq!(order.find(key), Some(index), "{key}");
            assert_eq!(order.key(index), Some(key));
        }
        assert_eq!(order.find("sum"), Some(1));
        assert_eq!(order.find("other"), None);
        assert_eq!(order.key(keys.len()), None);
        let counts = [card(), bank(), method()].map(Table::count);
        assert_eq!(counts, [2, 1, 4]);
    }

    #[test]
    fn the_rest_is_kept_at_any_depth() {
        let tables = [card(), buyer(), bank(), method(), order()];
        for keeps in [Table::keeps_rest, Table::writes_rest] {
            assert_eq!(tables.map(keeps), [false, false, true, true, true]);
        }
        let read_only = Rare {
            rest: Rest::Read,
            ..flattened(&[card(), buyer()])
        };
        let read_only = model("ReadOnly", &[], &[], read_only);
        let around = model("Around", &[], &[], flattened(&[card(), read_only]));
        for table in [read_only, around] {
            assert!(table.keeps_rest());
            assert!(!table.writes_rest());
        }
    }

    /// Those of a model that may be absent are not always there.
    #[test]
    fn literals_at_any_depth() {
        for (table, key, expected) in [
            (card(), "number", Some(1)),
            (card(), "brand", Some(2)),
            (method(), "brand", None),
            (method(), "iban", Some(3)),
            (order(), "method", Some(4)),
            (order(), "iban", Some(3)),
            (order(), "name", Some(5)),
            (order(), "number", None),
            (order(), "id", None),
        ] {
            let value = match table.literal(key) {
                Some(Int(value)) => Some(value),
                _ => None,
            };
            assert_eq!(value, expected, "{key} in {}", table.name);
        }
    }
}
