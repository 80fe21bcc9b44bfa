//! The order of keys with serde_json's feature `preserve_order`, which a `Map` keeps then.

#![cfg(feature = "preserve_order")]

use optnull::{ApiModel, ConstTag, OptionalNullable};
use serde::de::DeserializeOwned;
use serde::Serialize;
use serde_json::{Map, Value};

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "kind")]
enum Tagged {
    Known(Known),
    #[unrecognized]
    Other(Map<String, Value>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Known {
    z: Value,
    y: OptionalNullable<Map<String, Value>>,
    #[const_tag("known")]
    kind: ConstTag<Self>,
    #[serde(flatten)]
    rest: Map<String, Value>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Untagged {
    Tagged(Tagged),
    Any(Value),
}

/// Through text and through a tree, of which both keep the order.
#[track_caller]
fn round_trips<M: DeserializeOwned + Serialize>(json: &str) -> M {
    let model: M = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&model).unwrap(), json);
    let tree = serde_json::to_value(&model).unwrap();
    assert_eq!(tree.to_string(), json);
    let from_ref = M::deserialize(&tree).unwrap();
    assert_eq!(serde_json::to_string(&from_ref).unwrap(), json);
    let from_tree: M = serde_json::from_value(tree).unwrap();
    assert_eq!(serde_json::to_string(&from_tree).unwrap(), json);
    model
}

#[test]
fn keys_keep_their_order_in_all_that_is_kept() {
    // Before the tag, after it, and in a map that is flattened.
    let known = r#"{"z":{"b":1,"a":2},"y":{"d":[{"f":1,"e":2}],"c":null},"kind":"known","x":0,"b":1,"a":{"h":1,"g":2}}"#;
    round_trips::<Known>(known);
    assert!(matches!(round_trips(known), Tagged::Known(_)));
    assert!(matches!(
        round_trips(known),
        Untagged::Tagged(Tagged::Known(_))
    ));
    for unknown in [
        r#"{"kind":"x","z":1,"a":{"d":1,"c":2}}"#,
        r#"{"z":1,"kind":"x","a":{"d":1,"c":2}}"#,
        r#"{"z":1,"a":{"d":1,"c":2},"kind":"x"}"#,
    ] {
        assert!(matches!(round_trips(unknown), Tagged::Other(_)));
    }
    for any in [r#"{"z":1,"a":{"d":1,"c":2}}"#, r#"[{"z":1,"a":2},"x"]"#] {
        assert!(matches!(round_trips(any), Untagged::Any(_)));
    }
}

/// Fields are written in the order of declaration, whatever order they were read in.
#[test]
fn fields_keep_the_order_of_declaration_and_others_their_own() {
    let json = r#"{"c":1,"kind":"known","b":2,"z":3,"a":4}"#;
    let tree: Value = serde_json::from_str(json).unwrap();
    for read in [
        serde_json::from_str::<Tagged>(json).unwrap(),
        serde_json::from_value(tree).unwrap(),
    ] {
        let written = serde_json::to_string(&read).unwrap();
        assert_eq!(written, r#"{"z":3,"kind":"known","c":1,"b":2,"a":4}"#);
    }
}
