//! The catch-alls of tagged unions, which must not lose the tag.

use super::names::{has_name, Names};
use super::refuse;
use crate::message::Message;
use crate::table::{Shape, Table, Union};
use crate::tag::TagKind;

/// `#[serde(tag = "method")] enum A { Card(Card), #[unrecognized] Other(Any) }`, where `Any` has no
/// key `method` that it reads and writes.
#[track_caller]
pub const fn catch_all_keeps_tag(shape: &Shape) {
    let union = shape.union();
    if let (Some(key), Some(shape)) = (union.tag, union.catch_all_shape()) {
        if !shape.is_refused() && (!keeps_key(shape, key) || reads_nothing(shape, key)) {
            refuse(&lost_tag(union, union, key));
        }
    }
}

/// Whether an object is a model that does not know a key, and refuses those.
const fn reads_nothing(shape: &Shape, key: &str) -> bool {
    match shape {
        Shape::Model { table } => {
            table.rare.deny_unknown_fields && !has_name(Names::Read, table, key)
        }
        Shape::Union { .. } => false,
    }
}

/// What the catch-all of `union` does with the tag of `outer`, which is that or a union around it.
pub(super) const fn lost_tag(union: &Union, outer: &Union, key: &str) -> Message {
    let (Some(catch_all), Some(shape)) = (&union.catch_all, union.catch_all_shape()) else {
        return Message::new();
    };
    let ty = match TagKind::of(outer, key) {
        TagKind::Str => "String",
        TagKind::Int => "i64",
        TagKind::Bool => "bool",
        TagKind::Mixed => "serde_json::Value",
    };
    Message::new()
        .text("the catch-all ")
        .name(catch_all.name)
        .text(" of ")
        .name(union.name)
        .text(" would lose the tag ")
        .name(key)
        .text(", as ")
        .push(&kept_how(shape, key, ty))
        .text(", or `")
        .field(catch_all.name)
        .text("(serde_json::Value)`, which keeps all keys")
}

/// Why what a catch-all holds does not keep a key, and what to write in it.
const fn kept_how(shape: &Shape, key: &str, ty: &str) -> Message {
    match shape {
        Shape::Model { table } if has_name(Names::Read, table, key) => Message::new()
            .name(table.name)
            .text(" reads the key and does not write it: let its field be written under that key"),
        Shape::Model { table } if has_name(Names::Written, table, key) => Message::new()
            .name(table.name)
            .text(" writes the key and does not read it: let its field be read from that key"),
        Shape::Model { table } => Message::new()
            .name(table.name)
            .text(" has no such key: write ")
            .field_of(key, ty)
            .text(" in it"),
        Shape::Union { union } => Message::new()
            .text("not every model of ")
            .name(union.name)
            .text(" reads and writes that key: write ")
            .field_of(key, ty)
            .text(" in each that does not"),
    }
}

/// The first union in an object whose catch-all loses a key, as far as it is known what that holds.
/// A union that the key tells the variants of has been looked into by its own check.
pub(super) const fn losing_catch_all(shape: &Shape, key: &str) -> Option<&'static Union> {
    let Shape::Union { union } = shape else {
        return None;
    };
    if union.is_told_by(key) {
        return None;
    }
    let mut index = 0;
    while index < union.variants.len() {
        if let Some(losing) = losing_catch_all(&union.variants[index].shape, key) {
            return Some(losing);
        }
        index += 1;
    }
    match union.catch_all_shape() {
        Some(shape) if !keeps_key(shape, key) => Some(*union),
        _ => None,
    }
}

/// Whether an object writes a key as it has read it, whatever the object's variant is. What it refuses
/// to read, by a literal or as a key that it does not know, is no loss.
const fn keeps_key(shape: &Shape, key: &str) -> bool {
    let union = match shape {
        Shape::Model { table } => return model_keeps_key(table, key),
        Shape::Union { union } => union,
    };
    if union.is_told_by(key) {
        return true;
    }
    let mut index = 0;
    while index < union.variants.len() {
        if !keeps_key(&union.variants[index].shape, key) {
            return false;
        }
        index += 1;
    }
    match union.catch_all_shape() {
        Some(shape) => keeps_key(shape, key),
        None => true,
    }
}

/// A flattened map is not given the keys of fields.
const fn model_keeps_key(table: &Table, key: &str) -> bool {
    let is_written = has_name(Names::Written, table, key);
    if has_name(Names::Read, table, key) {
        return is_written;
    }
    table.rare.deny_unknown_fields || !is_written && table.writes_rest()
}

/// Whether some union in an object keeps unknown tags under a key.
pub(super) const fn has_catch_all(shape: &Shape, key: &str) -> bool {
    let Shape::Union { union } = shape else {
        return false;
    };
    let mut index = 0;
    while index < union.variants.len() {
        if has_catch_all(&union.variants[index].shape, key) {
            return true;
        }
        index += 1;
    }
    union.catch_all.is_some() && union.is_told_by(key)
}

#[cfg(test)]
mod tests {
    extern crate std;

    use alloc::string::String;
    use std::panic::catch_unwind;

    use super::*;
    use crate::samples::{
        catch_all, inner, keys_without_literal, literal, object, of_another_tag, shape, union,
        with_catch_all, Named,
    };
    use crate::table::{Rare, Rest};
    use crate::tag_value::TagValue::{Bool, Int, Str};

    /// A union by `type` with a catch-all that holds this.
    fn holding(held: Option<Shape>, variants: &[Named]) -> Union {
        Union {
            catch_all: Some(catch_all(held)),
            ..union("type", variants)
        }
    }

    /// A model of these keys with a flattened map.
    fn beside_a_map(read: &[&'static str], written: &'static [&'static str]) -> Shape {
        let rare = Rare {
            rest: Rest::Kept,
            written: Some(written),
            ..Rare::EMPTY
        };
        object(read, &[], rare)
    }

    /// A model that knows these keys only.
    fn closed(keys: [&'static str; 2]) -> Shape {
        let rare = Rare {
            deny_unknown_fields: true,
            ..Rare::EMPTY
        };
        object(&keys, &[], rare)
    }

    #[test]
    fn what_loses_the_tag() {
        let none = "`Model` has no such key: write `r#type: String` in it";
        let read =
            "`Model` reads the key and does not write it: let its field be written under that key";
        let written =
            "`Model` writes the key and does not read it: let its field be read from that key";
        let not_every = "not every model of `Method` reads and writes that key: write `r#type: String` in each that does not";
        let without = object(&["id"], &[], Rare::EMPTY);
        let [key, written_only] = keys_without_literal();
        let read_only = Rare {
            written: Some(&["id"]),
            ..Rare::EMPTY
        };
        let read_only = object(&["id", "type"], &[], read_only);
        let refused = Rare {
            refused: true,
            ..Rare::EMPTY
        };
        let refused = object(&["id"], &[], refused);
        let skipped = Rare {
            rest: Rest::Read,
            ..Rare::EMPTY
        };
        let beside_a_skipped_map = object(&["id"], &[], skipped);
        let [closed, closed_with_key] = [["kind", "id"], ["id", "type"]].map(closed);
        for (held, expected) in [
            (None, None),
            (Some(key), None),
            (Some(literal(Str("other"))), None),
            (Some(beside_a_map(&["id"], &["id"])), None),
            (Some(beside_a_map(&["type"], &["type"])), None),
            (Some(beside_a_skipped_map), Some(none)),
            (Some(closed), Some(none)),
            (Some(closed_with_key), None),
            (Some(of_another_tag(closed)), Some(not_every)),
            (Some(refused), None),
            (Some(with_catch_all(key, refused)), None),
            (Some(inner(&[key, without])), None),
            (Some(without), Some(none)),
            (Some(read_only), Some(read)),
            (Some(written_only), Some(written)),
            (Some(beside_a_map(&["type"], &[])), Some(read)),
            (Some(beside_a_map(&[], &["type"])), Some(written)),
            (Some(of_another_tag(key)), Some(not_every)),
        ] {
            let union = holding(held, &[("First", None, literal(Str("first")))]);
            let union = shape(union);
            let found = catch_unwind(|| catch_all_keeps_tag(&union)).err();
            let found = found.map(|message| *message.downcast::<String>().unwrap());
            let expected = expected.map(|why| {
                alloc::format!("the catch-all `Other` of `Method` would lose the tag `type`, as {why}, or `Other(serde_json::Value)`, which keeps all keys")
            });
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn types_of_tags() {
        let without = object(&["id"], &[], Rare::EMPTY);
        for (tags, field) in [
            (&[Str("a"), Str("b")][..], "`r#type: String`"),
            (&[Int(1)], "`r#type: i64`"),
            (&[Bool(true)], "`r#type: bool`"),
            (&[Int(1), Str("a")], "`r#type: serde_json::Value`"),
        ] {
            let variants = tags.iter().map(|tag| ("Known", Some(*tag), without));
            let variants: alloc::vec::Vec<_> = variants.collect();
            let union = holding(Some(without), &variants);
            let message = lost_tag(&union, &union, "type");
            assert!(message.as_str().contains(field), "{}", message.as_str());
        }
    }

    /// A union keeps a key if each of its models does, and its catch-all, as far as that is known.
    #[test]
    fn unions_that_keep_a_key() {
        let [key, without] = [["kind", "type"], ["kind", "id"]];
        let [key, without] = [key, without].map(|keys| object(&keys, &[], Rare::EMPTY));
        let kind = |variants: &[Named], held: Option<Option<Shape>>| {
            shape(Union {
                catch_all: held.map(catch_all),
                ..union("kind", variants)
            })
        };
        let [key_a, key_b] = [("A", None, key), ("B", None, key)];
        let closed_b = ("B", None, closed(["kind", "id"]));
        for (held, expected) in [
            (kind(&[key_a, closed_b], None), true),
            (kind(&[key_a, key_b], None), true),
            (kind(&[key_a, key_b], Some(None)), true),
            (kind(&[key_a, key_b], Some(Some(key))), true),
            (kind(&[key_a, key_b], Some(Some(without))), false),
            (kind(&[key_a, ("B", None, without)], None), false),
            (kind(&[("A", None, without), key_b], None), false),
        ] {
            assert_eq!(keeps_key(&held, "type"), expected);
        }
    }

    /// The first at any depth, but not below the tag.
    #[test]
    fn catch_alls_in_unions() {
        let tagged = literal(Str("a"));
        let without = object(&["id"], &[], Rare::EMPTY);
        let [key, _] = keys_without_literal();
        let [losing, keeping] = [without, key].map(|held| with_catch_all(tagged, held));
        for (held, loses) in [
            (tagged, false),
            (keeping, false),
            (losing, true),
            (of_another_tag(losing), true),
            (of_another_tag(keeping), false),
            (inner(&[losing]), false),
        ] {
            assert_eq!(losing_catch_all(&held, "type").is_some(), loses);
        }
    }
}
