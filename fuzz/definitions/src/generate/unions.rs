//! Random unions.

use super::types::Scope;
use super::Generator;
use crate::definition::{Kind, Literal, Shape, Tagged, TaggedVariant, Type, Untagged};
use crate::names::Names;

impl Generator<'_> {
    /// A union of the models and unions so far, if there are any that a tag can tell apart.
    pub(super) fn tagged(&mut self) -> Option<Tagged> {
        let key = self.tag_key();
        let mut names = Names::new(self.odd);
        let mut items: Vec<usize> = (0..self.definition.items.len()).collect();
        self.random.shuffle(&mut items);
        let mut union = Tagged {
            key,
            variants: Vec::new(),
            catch_all: None,
        };
        let mut taken = Vec::new();
        for item in items.into_iter().take(4) {
            let Some((tags, tag)) = self.tags_of(item, &union.key) else {
                continue;
            };
            if tags.iter().any(|tag| taken.contains(tag)) {
                continue;
            }
            taken.extend(tags);
            union.variants.push(TaggedVariant {
                name: names.variant(self.random),
                item,
                boxed: self.random.percent(20),
                tag,
                attributes: self.docs(),
                mark: None,
            });
        }
        if self.random.percent(25) {
            union.catch_all = Some(names.variant(self.random));
        }
        (!union.variants.is_empty()).then_some(union)
    }

    /// The key of a literal that is there, or any other.
    fn tag_key(&mut self) -> String {
        let mut keys = vec!["type".to_owned(), "@kind".to_owned(), "größe".to_owned()];
        for item in &self.definition.items {
            if let Shape::Model(model) = &item.shape {
                let literals = model.fields.iter();
                let literals = literals.filter(|field| matches!(field.kind, Kind::Literal(..)));
                keys.extend(literals.map(|field| model.keys_of(field).written));
            }
        }
        if keys.len() > 3 && self.random.percent(80) {
            keys.drain(..3);
        }
        self.random.pick(&keys).clone()
    }

    /// The tags of an item in a union, and the one that the union has to give it.
    fn tags_of(&mut self, item: usize, key: &str) -> Option<(Vec<Literal>, Option<Literal>)> {
        let own = self.definition.tags(item, key);
        if !own.is_empty() {
            return Some((own, None));
        }
        let model = self.definition.model(item)?;
        if !model.generics.lifetimes.is_empty() {
            return None;
        }
        let keys = self.definition.keys(model);
        let has_key = keys
            .iter()
            .any(|own| own.written == key || own.read.iter().any(|read| read == key));
        if has_key {
            return None;
        }
        let tag = self.literal();
        Some((vec![tag.clone()], Some(tag)))
    }

    pub(super) fn literal(&mut self) -> Literal {
        match self.random.below(10) {
            0 | 1 => Literal::Int(self.random.pick(&[0, 1, -2, 3, i64::MAX, i64::MIN])),
            2 => Literal::Bool(self.random.percent(50)),
            3 => Literal::Str(
                self.random
                    .pick(&["", "é \"1\"", "a\\b", "\n", "{}"])
                    .to_owned(),
            ),
            _ => Literal::Str(format!("tag-{}", self.random.below(1000))),
        }
    }

    /// A union whose variants are told apart by the JSON type, so that the first that fits, which
    /// is serde's, is also the one that ignores the fewest keys.
    pub(super) fn untagged(&mut self) -> Untagged {
        let mut names = Names::new(self.odd);
        let mut held = Vec::new();
        let objects: Vec<usize> = (0..self.definition.items.len())
            .filter(|item| self.is_object(*item))
            .collect();
        if !objects.is_empty() {
            held.push(Type::Item(self.random.pick(&objects)));
        }
        let list = self.ty(Scope {
            depth: 1,
            ..Scope::CONCRETE
        });
        held.extend([
            Type::String,
            Type::Bool,
            self.random.pick(&[Type::I64, Type::F64, Type::U8]).clone(),
            Type::Vec(Box::new(list)),
        ]);
        self.random.shuffle(&mut held);
        held.truncate(1 + self.random.below(4));
        let variants = held.into_iter();
        Untagged {
            variants: variants
                .map(|held| (names.variant(self.random), held))
                .collect(),
        }
    }

    fn is_object(&self, item: usize) -> bool {
        match &self.definition.items[item].shape {
            Shape::Model(model) => model.generics.lifetimes.is_empty(),
            Shape::Tagged(_) => true,
            _ => false,
        }
    }
}
