//! Random definitions from a seed.

mod enums;
mod field;
mod model;
mod types;
mod unions;

use crate::definition::{Definition, Item, Paths, Place, Shape};
use crate::mistake;
use crate::names::{self, Names};
use crate::random::Random;

/// How many of 100 definitions are wrong.
const WRONG: usize = 30;

/// A definition, and the rest of its random numbers.
pub(crate) fn generate(seed: u64, number: usize) -> (Definition, Random) {
    let mut random = Random::new(seed, number);
    let wrong = random.percent(WRONG);
    let mut generator = Generator::new(number, &mut random);
    generator.items();
    let mut definition = generator.definition;
    if wrong {
        mistake::make(&mut definition, &mut random);
    }
    (definition, random)
}

struct Generator<'a> {
    random: &'a mut Random,
    definition: Definition,
    /// The names of types.
    names: Names,
    /// Of 100 names, how many are odd.
    odd: usize,
}

impl<'a> Generator<'a> {
    fn new(number: usize, random: &'a mut Random) -> Self {
        let paths = random.pick(&[Paths::Short, Paths::Absolute, Paths::Absolute]);
        let place = match random.below(10) {
            0 => Place::Function,
            1 => Place::Macro,
            _ => Place::Module,
        };
        let odd = random.pick(&[0, 20, 50, 90]);
        // Without paths, the names of the prelude have to be what they are.
        let mut names = Names::new(if paths == Paths::Short { 0 } else { odd });
        let mut shadows = Vec::new();
        while paths == Paths::Absolute && random.percent(70) && shadows.len() < 12 {
            let shadow = names::shadow(random);
            if names.take(name_of(shadow)) {
                shadows.push(shadow);
            }
        }
        let definition = Definition {
            number,
            place,
            paths,
            shadows,
            items: Vec::new(),
            marks: Vec::new(),
        };
        Generator {
            random,
            definition,
            names,
            odd,
        }
    }

    fn items(&mut self) {
        for _ in 0..self.random.below(5) {
            let shape = match self.random.below(10) {
                0..3 => Shape::Strings(self.strings()),
                3 => Shape::Integers(self.integers()),
                4 | 5 => self.a_union(),
                _ => Shape::Model(self.model(false)),
            };
            self.item(shape);
        }
        let root = match self.random.below(20) {
            0 | 1 => Shape::Strings(self.strings()),
            2 => Shape::Integers(self.integers()),
            3..7 => self.a_union(),
            _ => Shape::Model(self.model(true)),
        };
        self.item(root);
    }

    /// A union, or a model where there is nothing to unite.
    fn a_union(&mut self) -> Shape {
        if self.random.percent(35) {
            return Shape::Untagged(self.untagged());
        }
        match self.tagged() {
            Some(union) => Shape::Tagged(union),
            None => Shape::Model(self.model(false)),
        }
    }

    fn item(&mut self, shape: Shape) {
        let mut name = self.names.item(self.random);
        // `struct T<T>` would be two things of one name.
        while is_param(&shape, &name) {
            name = self.names.item(self.random);
        }
        let rename = self.random.percent(10).then(|| "Other name".to_owned());
        let visibilities = ["pub(crate)", "pub(super)", "pub", "pub(in crate)"];
        let mut attributes = self.docs();
        if self.random.percent(8) {
            let reexported = "#[api_model(crate = \"crate::support::reexported\")]";
            attributes.push(reexported.to_owned());
        }
        self.definition.items.push(Item {
            name,
            // In a body of a function there is nothing around that could see it.
            vis: if self.definition.place == Place::Module {
                self.random.pick(&visibilities)
            } else {
                ""
            },
            attributes,
            rename,
            shape,
        });
    }

    /// Doc comments, with text that could be taken for something else.
    fn docs(&mut self) -> Vec<String> {
        const DOCS: [&str; 10] = [
            "/// Plain.",
            "/// \"Quoted\" \\ {braces} #[attribute] `code` 名前",
            "/// See [`Self`] and `Self::new`.",
            "/// ```\n    /// Self\n    /// ```",
            "/** A block. */",
            "#[doc = \"\\0\\u{202e}\\r\\n\"]",
            "#[doc = concat!(\"a\", \"b\")]",
            "#[doc(alias = \"other\")]",
            "///",
            "#[cfg_attr(all(), doc = \"c\")]",
        ];
        let mut docs: Vec<String> = Vec::new();
        while self.random.percent(15) {
            let doc = self.random.pick(&DOCS);
            // An alias is refused twice.
            if !docs.iter().any(|other| other == doc) {
                docs.push(doc.to_owned());
            }
        }
        if self
            .definition
            .shadows
            .iter()
            .any(|shadow| shadow.contains("concat"))
        {
            docs.retain(|doc| !doc.contains("concat"));
        }
        docs
    }
}

fn is_param(shape: &Shape, name: &str) -> bool {
    let Shape::Model(model) = shape else {
        return false;
    };
    let mut types = model.generics.types.iter();
    types.any(|param| param.name == name) || model.generics.length == Some(name)
}

/// The name of an item such as `struct Some;`.
fn name_of(shadow: &str) -> &str {
    let words = shadow.split([' ', ';', ':', '(', '!']);
    let mut words = words.filter(|word| !word.is_empty());
    words.nth(1).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::generate;
    use crate::definition::Definition;
    use crate::mistake::comment;
    use crate::render::models;

    fn text(definition: &Definition) -> String {
        models(definition, &[])
    }

    #[test]
    fn a_number_always_gives_the_same_definition() {
        for number in 0..200 {
            let [first, second] = [1, 1].map(|seed| text(&generate(seed, number).0));
            assert_eq!(first, second);
            assert_ne!(first, text(&generate(2, number).0));
        }
    }

    #[test]
    fn some_are_wrong_and_each_says_where() {
        let definitions = (0..200).map(|number| generate(1, number).0);
        let wrong: Vec<_> = definitions.filter(Definition::is_wrong).collect();
        assert!((40..80).contains(&wrong.len()), "{}", wrong.len());
        for definition in wrong {
            for mark in 0..definition.marks.len() {
                let comment = comment(mark);
                let text = text(&definition);
                assert_eq!(text.matches(&comment).count(), 1, "{text}");
            }
        }
    }
}
