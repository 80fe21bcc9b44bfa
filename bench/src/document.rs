//! Definitions to documents.

use std::fmt::Write;

use anyhow::Result;

use crate::definition::{Definitions, Kind, Model, Type, TAG};
use crate::json::Json;
use crate::random::Random;
use crate::words::snake;

/// A document, and the model or union that it is one of.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Document {
    pub(crate) name: String,
    pub(crate) json: Json,
}

/// What documents a corpus has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Corpus {
    InOrder,
    Shuffled,
    /// Most keys that can be left out are.
    Sparse,
    /// One key in ten is no field's, as of an API that has grown since.
    Unknown,
    /// Unions only, each with its tag first, as in the other corpora.
    TagFirst,
    TagLast,
}

impl Corpus {
    pub(crate) const ALL: [Corpus; 6] = [
        Corpus::InOrder,
        Corpus::Shuffled,
        Corpus::Sparse,
        Corpus::Unknown,
        Corpus::TagFirst,
        Corpus::TagLast,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Corpus::InOrder => "keys in order",
            Corpus::Shuffled => "keys shuffled",
            Corpus::Sparse => "most optional keys absent",
            Corpus::Unknown => "one key in ten unknown",
            Corpus::TagFirst => "unions, tag first",
            Corpus::TagLast => "unions, tag last",
        }
    }

    /// How many of the keys that can be left out are there, in percent.
    fn presence(self) -> usize {
        if self == Corpus::Sparse {
            10
        } else {
            75
        }
    }

    /// How many keys no field has, for each hundred that one has.
    fn unknown(self) -> usize {
        if self == Corpus::Unknown {
            10
        } else {
            0
        }
    }
}

/// A document of each model that stands for itself and of each variant of a union. The same seed gives the same values in
/// corpora that only differ in their order.
pub(crate) fn corpus(definitions: &Definitions, corpus: Corpus, seed: u64) -> Vec<Document> {
    let mut random = Random::new(seed);
    let mut writer = Writer {
        definitions,
        presence: corpus.presence(),
        unknown: corpus.unknown(),
        nulls: 20,
        random: &mut random,
    };
    let mut documents = Vec::new();
    if !matches!(corpus, Corpus::TagFirst | Corpus::TagLast) {
        documents.extend(
            definitions
                .roots()
                .map(|model| writer.document(&model.name, model)),
        );
    }
    for r#union in &definitions.unions {
        let models = r#union
            .models
            .iter()
            .map(|&model| &definitions.models[model]);
        documents.extend(models.map(|model| writer.document(&r#union.name, model)));
    }
    for document in &mut documents {
        match corpus {
            Corpus::Shuffled => document.json.shuffle(&mut random),
            Corpus::TagLast => document.json.move_last(TAG),
            Corpus::InOrder | Corpus::Sparse | Corpus::Unknown | Corpus::TagFirst => {}
        }
    }
    documents
}

/// A document of each model that has every key, and no null.
pub(crate) fn full(definitions: &Definitions, seed: u64) -> Vec<Document> {
    let mut random = Random::new(seed);
    let mut writer = Writer {
        definitions,
        presence: 100,
        unknown: 0,
        nulls: 0,
        random: &mut random,
    };
    definitions
        .roots()
        .map(|model| writer.document(&model.name, model))
        .collect()
}

/// What the programs read: a document a line, behind its name.
pub(crate) fn lines(documents: &[Document]) -> Result<String> {
    let mut lines = String::new();
    for Document { name, json } in documents {
        writeln!(lines, "{name}\t{}", serde_json::to_string(json)?)?;
    }
    Ok(lines)
}

/// From here on, models are left out where they can be, so that documents do not grow without end.
const DEPTH: usize = 3;

struct Writer<'a> {
    definitions: &'a Definitions,
    presence: usize,
    unknown: usize,
    /// How many keys that can hold a null do, in percent.
    nulls: usize,
    random: &'a mut Random,
}

impl Writer<'_> {
    fn document(&mut self, name: &str, model: &Model) -> Document {
        Document {
            name: name.to_owned(),
            json: self.model(model, 0),
        }
    }

    fn model(&mut self, model: &Model, depth: usize) -> Json {
        let mut entries = Vec::new();
        for field in &model.fields {
            if let Some(value) = self.field(&field.kind, depth) {
                entries.push((field.name.clone(), value));
                if self.unknown > 0 && self.random.percent(self.unknown) {
                    let key = format!("{}_since", field.name);
                    entries.push((key, Json::String("2026-11-25".to_owned())));
                }
            }
        }
        Json::Object(entries)
    }

    /// The value of a field, or none where its key is absent.
    fn field(&mut self, kind: &Kind, depth: usize) -> Option<Json> {
        match kind {
            Kind::Const(literal) => Some(Json::String(literal.clone())),
            Kind::Required(r#type) => Some(self.value(r#type, depth)),
            Kind::Nullable(r#type) => Some(self.nullable(r#type, depth)),
            Kind::Optional(r#type) => self
                .present(r#type, depth)
                .then(|| self.value(r#type, depth)),
            Kind::OptionalNullable(r#type) => self
                .present(r#type, depth)
                .then(|| self.nullable(r#type, depth)),
        }
    }

    fn present(&mut self, r#type: &Type, depth: usize) -> bool {
        let too_deep =
            depth >= DEPTH && matches!(r#type, Type::Model(_) | Type::Boxed(_) | Type::Union(_));
        self.random.percent(self.presence) && !too_deep
    }

    fn nullable(&mut self, r#type: &Type, depth: usize) -> Json {
        if self.random.percent(self.nulls) {
            Json::Null
        } else {
            self.value(r#type, depth)
        }
    }

    fn value(&mut self, r#type: &Type, depth: usize) -> Json {
        match r#type {
            Type::String => Json::String(self.text()),
            Type::Integer => Json::Integer(i64::from(self.small()) * 37 - 400),
            // A quarter, which is written as it is read.
            Type::Float => Json::Float(f64::from(self.small()) + 0.25),
            Type::Boolean => Json::Boolean(self.random.percent(50)),
            Type::Value => Json::List(vec![
                Json::Integer(1),
                Json::Boolean(true),
                Json::String(self.text()),
            ]),
            Type::Object => self.map(&Type::String, depth),
            Type::Model(model) | Type::Boxed(model) => {
                self.model(&self.definitions.models[*model], depth + 1)
            }
            Type::Enum(r#enum) => self.string_enum(*r#enum),
            Type::Union(r#union) => {
                let model = *self.random.pick(&self.definitions.unions[*r#union].models);
                self.model(&self.definitions.models[model], depth + 1)
            }
            Type::List(item) => self.list(item, depth),
            Type::Map(value) => self.map(value, depth),
        }
    }

    fn small(&mut self) -> u16 {
        u16::try_from(self.random.below(1000)).unwrap_or_default()
    }

    /// Mostly plain text, and some that is escaped.
    fn text(&mut self) -> String {
        const WORDS: [&str; 12] = [
            "4242",
            "a0b1c2d3",
            "acme",
            "amsterdam",
            "approved",
            "checkout",
            "eur",
            "order",
            "pending",
            "session",
            "settled",
            "visa",
        ];
        let words: Vec<_> = (0..=self.random.below(4))
            .map(|_| *self.random.pick(&WORDS))
            .collect();
        let text = words.join("-");
        if self.random.percent(3) {
            format!("\"{text}\" \u{e9}\n")
        } else {
            text
        }
    }

    fn string_enum(&mut self, r#enum: usize) -> Json {
        let r#enum = &self.definitions.enums[r#enum];
        if r#enum.open && self.random.percent(10) {
            return Json::String("newer_than_this_client".to_owned());
        }
        let variant: &String = self.random.pick(&r#enum.variants);
        Json::String(snake(variant))
    }

    fn list(&mut self, item: &Type, depth: usize) -> Json {
        if depth >= DEPTH && matches!(item, Type::Model(_)) {
            return Json::List(Vec::new());
        }
        let length = 1 + self.random.below(3);
        Json::List((0..length).map(|_| self.value(item, depth)).collect())
    }

    fn map(&mut self, value: &Type, depth: usize) -> Json {
        let keys = ["channel", "note", "region"];
        let length = 1 + self.random.below(keys.len());
        Json::Object(
            keys.iter()
                .take(length)
                .map(|&key| (key.to_owned(), self.value(value, depth)))
                .collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generate::{generate, Shape, Size};

    fn definitions() -> Definitions {
        generate(Shape {
            seed: 1,
            models: 100,
            size: Size::Mixed,
        })
    }

    fn keys(json: &Json) -> Vec<&str> {
        match json {
            Json::Object(entries) => entries.iter().map(|(key, _)| key.as_str()).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn every_document_has_the_keys_that_its_model_requires() {
        let definitions = definitions();
        for kind in [Corpus::InOrder, Corpus::Shuffled, Corpus::Sparse] {
            let documents = corpus(&definitions, kind, 1);
            for model in definitions.roots() {
                let document = documents
                    .iter()
                    .find(|document| document.name == model.name)
                    .unwrap();
                let keys = keys(&document.json);
                for field in &model.fields {
                    let left_out =
                        matches!(field.kind, Kind::Optional(_) | Kind::OptionalNullable(_));
                    assert!(
                        left_out || keys.contains(&field.name.as_str()),
                        "{}.{}",
                        model.name,
                        field.name
                    );
                }
            }
        }
    }

    #[test]
    fn there_is_a_document_of_each_root_and_of_each_variant() {
        let definitions = definitions();
        let variants: usize = definitions
            .unions
            .iter()
            .map(|r#union| r#union.models.len())
            .sum();
        let documents = corpus(&definitions, Corpus::InOrder, 1);
        assert_eq!(documents.len(), definitions.roots().count() + variants);
        assert_eq!(corpus(&definitions, Corpus::TagLast, 1).len(), variants);
    }

    #[test]
    fn the_tag_is_where_the_corpus_has_it() {
        let definitions = definitions();
        for document in corpus(&definitions, Corpus::TagFirst, 1) {
            assert_eq!(keys(&document.json).first(), Some(&TAG));
        }
        for document in corpus(&definitions, Corpus::TagLast, 1) {
            assert_eq!(keys(&document.json).last(), Some(&TAG));
        }
    }

    #[test]
    fn orders_differ_in_nothing_else() {
        let definitions = definitions();
        let value = |line: &str| -> serde_json::Value {
            serde_json::from_str(line.split_once('\t').unwrap().1).unwrap()
        };
        for [one, other] in [
            [Corpus::InOrder, Corpus::Shuffled],
            [Corpus::TagFirst, Corpus::TagLast],
        ] {
            let [one, other] =
                [one, other].map(|kind| lines(&corpus(&definitions, kind, 1)).unwrap());
            assert_ne!(one, other);
            assert_eq!(one.lines().count(), other.lines().count());
            assert!(one
                .lines()
                .zip(other.lines())
                .all(|(one, other)| value(one) == value(other)));
        }
    }

    #[test]
    fn most_optional_keys_of_a_sparse_document_are_absent() {
        let definitions = definitions();
        let length = |kind| lines(&corpus(&definitions, kind, 1)).unwrap().len();
        assert!(length(Corpus::Sparse) * 2 < length(Corpus::InOrder));
    }

    #[test]
    fn a_full_document_has_every_key() {
        let definitions = generate(Shape {
            seed: 1,
            models: 1,
            size: Size::Each(512),
        });
        assert_eq!(keys(&full(&definitions, 1)[0].json).len(), 512);
    }
}
