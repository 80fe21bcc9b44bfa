//! Where an error is, by serde_path_to_error: its path, and what the message adds to it.
//!
//! What a union has kept aside is read when the format is beyond it. The path ends at the union
//! then, and the message begins with the rest of it.

// Three states in two `Option`s are one of the kinds.
#![allow(clippy::option_option)]

use std::collections::BTreeMap;
use std::fmt::Debug;

use optnull::{ApiModel, ConstTag, OptionalNullable};
use serde::de::DeserializeOwned;

#[derive(Debug, ApiModel)]
struct Leaf {
    size: u8,
}

#[derive(Debug, ApiModel)]
struct Node<T> {
    model: Option<Leaf>,
    boxed: Option<Box<Leaf>>,
    #[serde(default)]
    list: Vec<Leaf>,
    #[serde(default)]
    map: BTreeMap<String, Leaf>,
    three: OptionalNullable<Leaf>,
    #[optional_nullable]
    nested: Option<Option<Leaf>>,
    generic: Option<T>,
    deeper: Option<Box<Node<T>>>,
    tagged: Option<Box<Tagged>>,
    untagged: OptionalNullable<Box<Untagged>>,
    #[serde(default)]
    unions: Vec<Tagged>,
    #[serde(default)]
    by_name: BTreeMap<String, Untagged>,
    #[serde(flatten)]
    flat: Flat,
    #[serde(flatten)]
    rest: BTreeMap<String, Leaf>,
}

#[derive(Debug, ApiModel)]
struct Flat {
    length: OptionalNullable<u8>,
    method: Option<Box<Tagged>>,
    #[serde(flatten)]
    deep: Option<Deep>,
}

#[derive(Debug, ApiModel)]
struct Deep {
    inner: Leaf,
}

#[derive(Debug, ApiModel)]
#[serde(tag = "kind")]
enum Tagged {
    #[const_tag("node")]
    Node(Box<Node<Leaf>>),
    Leaf(TaggedLeaf),
    Inner(Inner),
    #[const_tag("sorted")]
    Sorted(Sorted),
}

#[derive(Debug, ApiModel)]
struct TaggedLeaf {
    #[const_tag("leaf")]
    kind: ConstTag<Self>,
    size: u8,
}

#[derive(Debug, ApiModel)]
#[serde(tag = "kind")]
enum Inner {
    #[const_tag("inner")]
    Node(Box<Node<Leaf>>),
}

#[derive(Debug, ApiModel)]
#[serde(tag = "sort")]
enum Sorted {
    #[const_tag("node")]
    Node(Box<Node<Leaf>>),
}

#[derive(Debug, ApiModel)]
#[serde(untagged)]
enum Untagged {
    Number(u8),
    Node(Box<Node<Leaf>>),
}

#[track_caller]
fn path_and_message<M: Debug + DeserializeOwned>(json: &str) -> (String, String) {
    let reader = &mut serde_json::Deserializer::from_str(json);
    let read: Result<M, _> = serde_path_to_error::deserialize(reader);
    let error = read.expect_err(json);
    (error.path().to_string(), error.inner().to_string())
}

const REASON: &str = r#"invalid type: string "x", expected u8"#;

/// Entries of a node with a wrong value, and the path to that.
const PLACES: [(&str, &str); 10] = [
    (r#""model":{"size":"x"}"#, "model.size"),
    (r#""boxed":{"size":"x"}"#, "boxed.size"),
    (r#""list":[{"size":1},{"size":"x"}]"#, "list[1].size"),
    (
        r#""map":{"a":{"size":1},"b c":{"size":"x"}}"#,
        "map.b c.size",
    ),
    (r#""three":{"size":"x"}"#, "three.size"),
    (r#""nested":{"size":"x"}"#, "nested.size"),
    (r#""generic":{"size":"x"}"#, "generic.size"),
    (r#""length":"x""#, "length"),
    (r#""inner":{"size":"x"}"#, "inner.size"),
    (r#""unknown":{"size":"x"}"#, "unknown.size"),
];

/// The document around such entries, and the path up to them.
fn is_at_the_end_of_the_path(around: &[(&str, &str)]) {
    for (around, outer) in around {
        for (entries, inner) in PLACES {
            let json = around.replace('…', entries);
            let (path, message) = path_and_message::<Node<Leaf>>(&json);
            assert_eq!(path, format!("{outer}{inner}"), "{json}");
            assert!(message.starts_with(REASON), "{message}: {json}");
        }
    }
}

/// The same, with the path that ends before them and what the message begins with.
fn is_in_the_message(around: &[(&str, &str, &str)]) {
    for (around, outer, beginning) in around {
        for (entries, inner) in PLACES {
            let json = around.replace('…', entries);
            let (path, message) = path_and_message::<Node<Leaf>>(&json);
            assert_eq!(path, *outer, "{json}");
            let beginning = beginning.replace('…', inner);
            assert!(
                message.starts_with(&format!("{beginning}: {REASON}")),
                "{message}: {json}"
            );
        }
    }
}

#[test]
fn in_models_of_any_depth() {
    is_at_the_end_of_the_path(&[
        ("{…}", ""),
        (r#"{"deeper":{…}}"#, "deeper."),
        (
            r#"{"deeper":{"length":1,"deeper":{"rest":{"size":1},…}}}"#,
            "deeper.deeper.",
        ),
    ]);
}

#[test]
fn after_the_tag() {
    is_at_the_end_of_the_path(&[
        (r#"{"tagged":{"kind":"node",…}}"#, "tagged."),
        (r#"{"method":{"kind":"node",…}}"#, "method."),
        (
            r#"{"unions":[{"kind":"leaf","size":1},{"kind":"node",…}]}"#,
            "unions[1].",
        ),
        // With others before the tag.
        (
            r#"{"tagged":{"other":{"size":1},"kind":"node",…}}"#,
            "tagged.",
        ),
        // Unions in unions: in a field, and as a variant, with the same tag and with another.
        (
            r#"{"tagged":{"kind":"node","tagged":{"kind":"node",…}}}"#,
            "tagged.tagged.",
        ),
        (r#"{"tagged":{"kind":"inner",…}}"#, "tagged."),
        (r#"{"tagged":{"kind":"sorted","sort":"node",…}}"#, "tagged."),
        (r#"{"tagged":{"sort":"node","kind":"sorted",…}}"#, "tagged."),
    ]);
}

#[test]
fn before_the_tag() {
    is_in_the_message(&[
        (r#"{"tagged":{…,"kind":"node"}}"#, "tagged", "`…`"),
        (r#"{"method":{…,"kind":"node"}}"#, "method", "`…`"),
        (
            r#"{"unions":[{"size":1,"kind":"leaf"},{…,"kind":"node"}]}"#,
            "unions[1]",
            "`…`",
        ),
        (
            r#"{"deeper":{"tagged":{…,"kind":"node"}}}"#,
            "deeper.tagged",
            "`…`",
        ),
        (
            r#"{"tagged":{"kind":"node","tagged":{…,"kind":"node"}}}"#,
            "tagged.tagged",
            "`…`",
        ),
        (
            r#"{"tagged":{"tagged":{…,"kind":"node"},"kind":"node"}}"#,
            "tagged",
            "`tagged.…`",
        ),
        (
            r#"{"tagged":{"tagged":{"kind":"node",…},"kind":"node"}}"#,
            "tagged",
            "`tagged.…`",
        ),
        (r#"{"tagged":{…,"kind":"inner"}}"#, "tagged", "`…`"),
        (
            r#"{"tagged":{…,"kind":"sorted","sort":"node"}}"#,
            "tagged",
            "`…`",
        ),
        (
            r#"{"tagged":{"kind":"sorted",…,"sort":"node"}}"#,
            "tagged",
            "`…`",
        ),
    ]);
}

#[test]
fn without_a_tag() {
    let no_variant =
        "no variant of `Untagged` fits: `Number` (invalid type: map, expected u8), `Node` (`…`";
    is_in_the_message(&[
        (r#"{"untagged":{…}}"#, "untagged", no_variant),
        (
            r#"{"by_name":{"a":1,"b c":{…}}}"#,
            "by_name.b c",
            no_variant,
        ),
        (
            r#"{"tagged":{"kind":"node","untagged":{…}}}"#,
            "tagged.untagged",
            no_variant,
        ),
        (
            r#"{"tagged":{"untagged":{…},"kind":"node"}}"#,
            "tagged",
            &format!("`untagged`: {no_variant}"),
        ),
        (
            r#"{"untagged":{"tagged":{…,"kind":"node"}}}"#,
            "untagged",
            &no_variant.replace('…', "tagged.…"),
        ),
    ]);
}

/// Other errors than that of a leaf, and the path and beginning of each.
#[test]
fn what_is_missing_or_unknown() {
    for (json, path, beginning) in [
        (
            r#"{"list":[{}]}"#,
            "list[0]",
            "missing field `size` of `Leaf`",
        ),
        (
            r#"{"tagged":{"kind":"leaf"}}"#,
            "tagged",
            "missing field `size` of `TaggedLeaf`",
        ),
        (
            r#"{"tagged":{"size":1}}"#,
            "tagged",
            "missing field `kind` of `Tagged`",
        ),
        (
            r#"{"tagged":{"kind":"x"}}"#,
            "tagged.kind",
            "unknown `kind` `x` for `Tagged`",
        ),
        (
            r#"{"tagged":{"size":1,"kind":"x"}}"#,
            "tagged.kind",
            "unknown `kind` `x`",
        ),
        (
            r#"{"tagged":{"kind":1}}"#,
            "tagged.kind",
            "invalid type: integer `1`",
        ),
        (
            r#"{"deeper":{"model":{"size":1},"model":{"size":1}}}"#,
            "deeper",
            "duplicate field `model`",
        ),
        (
            r#"{"tagged":{"model":{},"kind":"node"}}"#,
            "tagged",
            "`model`: missing field `size`",
        ),
        (
            r#"{"tagged":{"tagged":{"size":1,"kind":"x"},"kind":"node"}}"#,
            "tagged",
            "`tagged.kind`: unknown `kind` `x`",
        ),
        (
            r#"{"tagged":{"tagged":{"size":1},"kind":"node"}}"#,
            "tagged",
            "`tagged`: missing field `kind` of `Tagged`",
        ),
        (r#"{"three":[]}"#, "three", "invalid type: sequence"),
        (
            r#"{"length":256}"#,
            "length",
            "invalid value: integer `256`, expected u8",
        ),
    ] {
        let (found, message) = path_and_message::<Node<Leaf>>(json);
        assert_eq!(found, path, "{message}: {json}");
        assert!(message.starts_with(beginning), "{message}: {json}");
    }
}
