//! Random enums of values.

use std::collections::HashSet;

use super::Generator;
use crate::case::Case;
use crate::definition::{Directions, Integers, Keys, StringVariant, Strings};
use crate::names::Names;
use crate::random::Random;

impl Generator<'_> {
    pub(super) fn strings(&mut self) -> Strings {
        let mut names = Names::new(self.odd);
        let mut strings = Strings {
            rename_all: self.rename_all(),
            variants: Vec::new(),
            catch_all: None,
        };
        let (mut read, mut written) = (HashSet::new(), HashSet::new());
        for _ in 0..=self.random.below(5) {
            let mut variant = StringVariant {
                name: names.variant(self.random),
                rename: self.random.percent(20).then(|| self.rename("v")),
                aliases: self.aliases(),
                attributes: self.docs(),
            };
            if !is_new(&strings.names_of(&variant), &mut read, &mut written) {
                variant.rename = Some(self.rename("unique"));
                variant.aliases.clear();
                if !is_new(&strings.names_of(&variant), &mut read, &mut written) {
                    continue;
                }
            }
            strings.variants.push(variant);
        }
        strings.catch_all = self.random.percent(40).then(|| names.variant(self.random));
        strings
    }

    pub(super) fn integers(&mut self) -> Integers {
        let mut names = Names::new(self.odd);
        let int = self.random.pick(&["i64", "u8", "i32", "u64", "i16"]);
        let catch_all = self.random.percent(50);
        // Without a catch-all, nothing says that it is another type.
        let int = if catch_all { int } else { "i64" };
        let mut values = vec![1, 2, 3, 100, 5];
        if !int.starts_with('u') {
            values.extend([-1, -7, -100]);
        }
        self.random.shuffle(&mut values);
        let count = 1 + self.random.below(4);
        let values = values.into_iter().take(count);
        Integers {
            variants: values
                .map(|value| (names.variant(self.random), value))
                .collect(),
            catch_all: catch_all.then(|| names.variant(self.random)),
            int,
        }
    }

    pub(super) fn rename_all(&mut self) -> Option<Directions<Case>> {
        if self.random.percent(50) {
            return None;
        }
        let serialize = self.random.pick(&Case::ALL);
        let same = self.random.percent(85);
        let deserialize = if same {
            serialize
        } else {
            self.random.pick(&Case::ALL)
        };
        Some(Directions {
            serialize,
            deserialize,
        })
    }

    /// A new name, seldom another for reading.
    pub(super) fn rename(&mut self, stem: &str) -> Directions<String> {
        const NAMES: [&str; 10] = [
            "@type",
            "",
            "a b",
            "größe",
            "\"quoted\"",
            "a\\b",
            "{}",
            "Self",
            "type",
            "名前",
        ];
        let number = self.random.below(100_000);
        let name = |random: &mut Random| match random.below(3) {
            0 => random.pick(&NAMES).to_owned(),
            _ => format!("{stem}{}", number + random.below(2)),
        };
        let serialize = name(self.random);
        let deserialize = if self.random.percent(85) {
            serialize.clone()
        } else {
            name(self.random)
        };
        Directions {
            serialize,
            deserialize,
        }
    }

    pub(super) fn aliases(&mut self) -> Vec<String> {
        let mut aliases = Vec::new();
        while self.random.percent(15) {
            aliases.push(self.rename("alias").serialize);
        }
        aliases
    }
}

/// Whether nothing else is read from these names or written as them; they are then taken.
pub(super) fn is_new(
    names: &Keys,
    read: &mut HashSet<String>,
    written: &mut HashSet<String>,
) -> bool {
    let new =
        !names.read.iter().any(|name| read.contains(name)) && !written.contains(&names.written);
    if new {
        read.extend(names.read.iter().cloned());
        written.insert(names.written.clone());
    }
    new
}
