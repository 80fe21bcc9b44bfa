//! The schemas of models of every kind against what those read and write, on changed documents.

use std::collections::BTreeMap;

use optnull::{ApiModel, JsonSchema};
use optnull_schemars_tests::compare::{compare, Claim, Model};
use optnull_schemars_tests::model;
use optnull_schemars_tests::models::enums::{Enums, ENUMS};
use optnull_schemars_tests::models::fields::{
    Converted, Defaults, Literals, Names, Presences, Skips, Types, Unsaid, CONVERTED, DEFAULTS,
    LITERALS, NAMES, PRESENCES, SKIPS, TYPES, UNSAID,
};
use optnull_schemars_tests::models::flattened::{
    Extras, Maybe, MaybeTrifles, Whole, EXTRAS, MAYBE, MAYBE_TRIFLES, WHOLE,
};
use optnull_schemars_tests::models::generic::{
    Borrowing, Lists, Pages, Tree, BORROWING, LISTS, PAGES, TREE,
};
use optnull_schemars_tests::models::serde_as::{Displayed, DISPLAYED};
use optnull_schemars_tests::models::unions::{
    Amounts, Anything, Method, Mixed, Nested, OpenMethod, Outer, Payment, AMOUNTS, ANYTHING,
    METHOD, MIXED, NESTED, OPEN_METHOD, OUTER, PAYMENT,
};
use schemars::generate::SchemaSettings;
use serde_json::Value;

/// Of each model.
const CASES: u32 = 3_000;

fn models() -> Vec<Model> {
    vec![
        model!(Presences, PRESENCES),
        model!(Literals, LITERALS),
        model!(Names, NAMES),
        model!(Skips, SKIPS),
        model!(Defaults, DEFAULTS),
        model!(Converted, CONVERTED),
        model!(Types, TYPES),
        model!(Enums, ENUMS),
        model!(Whole, WHOLE),
        model!(Maybe, MAYBE),
        model!(MaybeTrifles, MAYBE_TRIFLES),
        model!(Extras, EXTRAS),
        model!(Lists, LISTS),
        model!(Pages, PAGES),
        model!(Borrowing<'_>, BORROWING),
        model!(Tree, TREE),
        model!(Method, METHOD),
        model!(OpenMethod, OPEN_METHOD),
        model!(Nested, NESTED),
        model!(Outer, OUTER),
        model!(Mixed, MIXED),
        model!(Amounts, AMOUNTS),
        model!(Anything, ANYTHING),
        model!(Payment, PAYMENT),
    ]
}

#[test]
fn schemas_are_exact() {
    let (mut read, mut refused) = (0, 0);
    for model in models() {
        let compared = compare(&model, Claim::Exact, CASES);
        // A tenth of each, or the comparison says little.
        let tenth = CASES as usize / 10;
        assert!(
            compared.read > tenth && compared.refused > tenth,
            "{}: {compared:?}",
            model.name
        );
        read += compared.read;
        refused += compared.refused;
    }
    println!("{read} documents are read, {refused} are refused");
}

/// What functions read and write is any value.
#[test]
fn functions_are_not_known() {
    for model in [model!(Unsaid, UNSAID), model!(Displayed, DISPLAYED)] {
        let _ = compare(&model, Claim::Wider, CASES);
    }
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, ApiModel, JsonSchema)]
enum Level {
    #[const_tag(1)]
    Low,
}

#[derive(Debug, ApiModel, JsonSchema)]
struct Differing {
    small: Option<u32>,
    great: Option<i64>,
    map: Option<BTreeMap<Level, bool>>,
    by_number: Option<BTreeMap<u8, bool>>,
    by_flag: Option<BTreeMap<bool, i64>>,
    by_letter: Option<BTreeMap<char, i64>>,
}

/// A field with a key that the map's could be.
#[derive(Debug, ApiModel, JsonSchema)]
struct Numbers {
    #[serde(rename = "1")]
    one: String,
    #[serde(flatten)]
    others: BTreeMap<u64, bool>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, ApiModel, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum State {
    #[serde(alias = "settled")]
    Paid,
}

/// Keys of a flattened map that are of one value.
#[derive(Debug, ApiModel, JsonSchema)]
struct Aliased {
    #[serde(flatten)]
    counts: BTreeMap<State, i64>,
}

#[derive(Debug, ApiModel, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Strict {
    method: String,
    label: String,
}

/// With a `Box`, in which a union could hold itself, its keys are not known.
#[derive(Debug, ApiModel, JsonSchema)]
#[serde(untagged)]
enum Boxed {
    Strict(Box<Strict>),
}

#[derive(Debug, ApiModel, JsonSchema)]
#[serde(tag = "method")]
enum AnyMethod {
    #[const_tag("numbers")]
    Numbers(Numbers),
    #[unrecognized]
    Other(Boxed),
}

#[derive(Debug, ApiModel, JsonSchema)]
#[serde(tag = "kind")]
enum OuterKind {
    #[const_tag("method")]
    Method(AnyMethod),
}

#[derive(Debug, ApiModel, JsonSchema)]
#[serde(untagged)]
enum Inner {
    Map(serde_json::Map<String, Value>),
}

/// A document, whether the schema takes it, and whether the model reads it.
type Judged = (&'static str, bool, bool);

/// Listed in `docs/reliability.md`.
#[test]
fn known_differences() {
    let documents: [(Model, &[Judged]); 5] = [
        (
            model!(Differing, &[]),
            &[
                (r#"{"great":1}"#, true, true),
                (r#"{"great":1.0}"#, true, false),
                (r#"{"great":9223372036854775808}"#, true, false),
                (r#"{"small":4294967296}"#, true, false),
                (r#"{"map":{"1":true}}"#, true, true),
                (r#"{"map":{"2":true}}"#, true, false),
                (r#"{"by_number":{"01":true}}"#, true, false),
                (r#"{"by_flag":{"true":1}}"#, true, true),
                (r#"{"by_flag":{"yes":1}}"#, true, false),
                (r#"{"by_letter":{"a":1}}"#, true, true),
                (r#"{"by_letter":{"ab":1}}"#, true, false),
            ],
        ),
        (
            model!(Numbers, &[]),
            &[
                (r#"{"1":"a"}"#, false, true),
                (r#"{"1":true}"#, false, false),
            ],
        ),
        (
            model!(Aliased, &[]),
            &[
                (r#"{"paid":1}"#, true, true),
                (r#"{"settled":1}"#, true, true),
                (r#"{"paid":1,"settled":2}"#, true, false),
            ],
        ),
        (
            model!(OuterKind, &[]),
            &[(
                r#"{"kind":"method","method":"star","label":"a"}"#,
                false,
                true,
            )],
        ),
        (model!(Inner, &[]), &[("null", false, true)]),
    ];
    for (model, documents) in documents {
        let schema = (model.schema)(SchemaSettings::draft2020_12());
        for (document, valid, read) in documents {
            let value = serde_json::from_str(document).unwrap();
            assert_eq!(jsonschema::is_valid(&schema, &value), *valid, "{document}");
            assert_eq!((model.rewrite)(document).is_ok(), *read, "{document}");
        }
    }
}
