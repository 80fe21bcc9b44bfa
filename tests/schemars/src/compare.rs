//! Compares a schema with what its model reads and writes, on documents that are changed at random.
//!
//! Where the two are known to differ, no document goes there:
//! - to JSON Schema, `1.0` is an integer, and serde_json reads none from it: no number is like it;
//! - schemars says no bounds of integers with 32 bits and more: no number is beyond theirs;
//! - an integer key may begin with zeros or `+` to schemars' pattern or to serde_json: no key does;
//! - a field's key that is an integer is one of a flattened map's too to a schema: no field has one;
//! - a `&str` cannot be borrowed from a text with escapes: no text has one;
//! - a `serde_json::Map` is read from null too, which schemars does not say: none is a value;
//! - a key that is there twice is an error, and is lost before a schema sees the document.

use std::cell::Cell;
use std::collections::BTreeSet;

use jsonschema::Validator;
use proptest::collection::vec;
use proptest::prelude::{any, prop_assert, ProptestConfig};
use proptest::test_runner::{RngAlgorithm, TestCaseError, TestRng, TestRunner};
use schemars::generate::SchemaSettings;
use schemars::JsonSchema;
use serde_json::{json, Map, Value};

/// A model, as functions of documents.
pub struct Model {
    /// Its name.
    pub name: &'static str,
    /// Documents that it reads.
    pub documents: &'static [&'static str],
    /// What it writes after it has read a document.
    pub rewrite: fn(&str) -> Result<Value, serde_json::Error>,
    /// Its schema by some settings.
    pub schema: fn(SchemaSettings) -> Value,
}

/// A [`Model`] of a type, with documents that it reads.
#[macro_export]
macro_rules! model {
    ($ty:ty, $documents:expr) => {
        $crate::compare::Model {
            name: stringify!($ty),
            documents: $documents,
            rewrite: |text| {
                let model: $ty = serde_json::from_str(text)?;
                serde_json::to_value(&model)
            },
            schema: $crate::compare::schema::<$ty>,
        }
    };
}

/// The schema of a type by some settings.
#[must_use]
pub fn schema<T: JsonSchema>(settings: SchemaSettings) -> Value {
    let generator = settings.into_generator();
    generator.into_root_schema_for::<T>().to_value()
}

/// How much a schema says.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// What the model reads, and nothing else.
    Exact,
    /// What the model reads, and maybe more: what a function of the user's reads is not known.
    Wider,
}

/// How many documents were compared.
#[derive(Debug, Default, Clone, Copy)]
pub struct Compared {
    /// Those that the model reads.
    pub read: usize,
    /// Those that it refuses.
    pub refused: usize,
}

/// Compares so many documents.
///
/// # Panics
///
/// At the first that a schema is wrong about.
#[must_use]
pub fn compare(model: &Model, claim: Claim, cases: u32) -> Compared {
    let documents: Vec<_> = model.documents.iter().map(|text| parsed(text)).collect();
    let contracts = settings().map(|settings| Contracts::new(model, &settings));
    let compared = Cell::new(Compared::default());
    let check = |document: &Value| {
        let written = (model.rewrite)(&document.to_string());
        let Compared { read, refused } = compared.get();
        let is_read = usize::from(written.is_ok());
        compared.set(Compared {
            read: read + is_read,
            refused: refused + 1 - is_read,
        });
        let mut contracts = contracts.iter();
        contracts.try_for_each(|contracts| contracts.check(document, written.as_ref(), claim))
    };
    for document in &documents {
        let read = (model.rewrite)(&document.to_string());
        assert!(read.is_ok(), "{}: {document}: {read:?}", model.name);
    }
    let edits = Edits::new(&documents);
    let strategy = (any::<usize>(), vec(any::<[usize; 4]>(), 0..4));
    let config = ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let outcome = TestRunner::new_with_rng(config, rng).run(&strategy, |(document, changes)| {
        let mut document = documents[document % documents.len()].clone();
        for change in changes {
            edits.apply(change, &mut document);
        }
        check(&document)
    });
    outcome.unwrap_or_else(|failure| panic!("{}: {failure}", model.name));
    compared.get()
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// The forms that a schema is made in.
fn settings() -> [SchemaSettings; 4] {
    let mut inline = SchemaSettings::draft2020_12();
    inline.inline_subschemas = true;
    let [draft2020_12, draft2019_09, draft07] = [
        SchemaSettings::draft2020_12(),
        SchemaSettings::draft2019_09(),
        SchemaSettings::draft07(),
    ];
    [draft2020_12, draft2019_09, draft07, inline]
}

/// The schemas of what a model reads and of what it writes.
struct Contracts {
    read: Contract,
    written: Contract,
}

struct Contract {
    schema: Value,
    validator: Validator,
}

impl Contracts {
    fn new(model: &Model, settings: &SchemaSettings) -> Self {
        Contracts {
            read: Contract::new((model.schema)(settings.clone().for_deserialize())),
            written: Contract::new((model.schema)(settings.clone().for_serialize())),
        }
    }

    /// Whether both are right about a document and what was written after it was read.
    fn check(
        &self,
        document: &Value,
        written: Result<&Value, &serde_json::Error>,
        claim: Claim,
    ) -> Result<(), TestCaseError> {
        let Contract { schema, validator } = &self.read;
        let valid = validator.is_valid(document);
        let is_right = valid == written.is_ok() || valid && claim == Claim::Wider;
        prop_assert!(
            is_right,
            "{document}\n{written:?}\nvalid: {valid}\n{schema:#}"
        );
        let Contract { schema, validator } = &self.written;
        if let Ok(written) = written {
            let valid = validator.is_valid(written);
            prop_assert!(valid, "{document}\nis written as {written}\n{schema:#}");
        }
        Ok(())
    }
}

impl Contract {
    fn new(schema: Value) -> Self {
        assert!(jsonschema::meta::is_valid(&schema), "{schema:#}");
        let validator = jsonschema::validator_for(&schema);
        let validator = validator.unwrap_or_else(|error| panic!("{error}\n{schema:#}"));
        Contract { schema, validator }
    }
}

/// What documents are changed with: the keys and the values that some documents have.
struct Edits {
    keys: Vec<String>,
    values: Vec<Value>,
}

impl Edits {
    fn new(documents: &[Value]) -> Self {
        let (mut keys, mut values) = (BTreeSet::from(["unknown".to_owned()]), Vec::new());
        for document in documents {
            each_value(document, &mut |value| {
                values.push(value.clone());
                if let Value::Object(object) = value {
                    keys.extend(object.keys().cloned());
                }
            });
        }
        let others = [
            json!(null),
            json!(true),
            json!(false),
            json!(0),
            json!(1),
            json!(-1),
            json!(2),
            json!(300),
            json!(70_000),
            json!(1.5),
            json!(""),
            json!("a"),
            json!([]),
            json!({}),
            json!([true]),
            json!({ "x": 1 }),
        ];
        values.extend(others);
        values.extend(keys.iter().map(|key| json!(key)));
        let keys = keys.into_iter().collect();
        Edits { keys, values }
    }

    /// Changes a document at one place: by other values and keys, and by less.
    fn apply(&self, [place, how, key, value]: [usize; 4], document: &mut Value) {
        let mut count = 0;
        each_value(document, &mut |_| count += 1);
        let place = nth_value(document, &mut (place % count));
        let Some(place) = place else { return };
        let key = &self.keys[key % self.keys.len()];
        let value = self.values[value % self.values.len()].clone();
        match place {
            Value::Object(object) if how % 4 > 0 => edit_object(object, how, key, value),
            Value::Array(list) if how % 4 == 1 => list.push(value),
            Value::Array(list) if how % 4 == 2 => drop(list.pop()),
            place => *place = value,
        }
    }
}

fn edit_object(object: &mut Map<String, Value>, how: usize, key: &str, value: Value) {
    let own = object.keys().nth(how / 4 % object.len().max(1)).cloned();
    match (how % 4, own) {
        (1, Some(own)) => drop(object.remove(&own)),
        (2, Some(own)) => {
            let old = object.remove(&own);
            object.insert(key.to_owned(), old.unwrap_or(value));
        }
        _ => drop(object.insert(key.to_owned(), value)),
    }
}

/// Each value of a document, itself first.
fn each_value(value: &Value, look: &mut impl FnMut(&Value)) {
    look(value);
    match value {
        Value::Array(list) => list.iter().for_each(|value| each_value(value, look)),
        Value::Object(object) => object.values().for_each(|value| each_value(value, look)),
        _ => {}
    }
}

/// One of them.
fn nth_value<'a>(value: &'a mut Value, nth: &mut usize) -> Option<&'a mut Value> {
    if *nth == 0 {
        return Some(value);
    }
    *nth -= 1;
    match value {
        Value::Array(list) => list.iter_mut().find_map(|value| nth_value(value, nth)),
        Value::Object(object) => object.values_mut().find_map(|value| nth_value(value, nth)),
        _ => None,
    }
}
