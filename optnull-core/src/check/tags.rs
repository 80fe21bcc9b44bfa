//! The tags of a union's variants.

use super::hashes::{hash, Hashes};
use super::names::{has_name, Names};
use super::{refuse, Clash};
use crate::message::Message;
use crate::same::same;
use crate::table::{Shape, Table, Union, Variant};
use crate::tag::TagKind;
use crate::tag_value::TagValue;

/// `#[serde(tag = "method")] enum A { Card(Card), Debit(Debit) }`, where `Debit` has no literal
/// under `method`, or the same as `Card`.
///
/// `held` is the type of variant `index` as it is written, `tags` are the [`tag_hashes`].
#[track_caller]
#[must_use]
pub const fn variant_is_told_apart(
    shape: &Shape,
    tags: &[u64],
    index: usize,
    held: &str,
) -> Option<Clash> {
    let union = shape.union();
    match union.tag {
        Some(key) if !is_refused(&union.variants[index].shape) => {
            has_tag(union, index, key, held);
            same_tag(union, tags, index, key)
        }
        _ => None,
    }
}

/// `#[serde(tag = "method")] enum A { Card(Card), #[unrecognized] Other(Any) }`, where `Any` has no
/// key `method` that it reads and writes.
///
/// `held` is the type of the catch-all as it is written.
#[track_caller]
pub const fn catch_all_keeps_tag(shape: &Shape, held: &str) {
    let union = shape.union();
    if let (Some(key), Some(catch_all)) = (union.tag, &union.catch_all) {
        match &catch_all.shape {
            Some(shape) if !is_refused(shape) && !keeps_key(shape, key) => {
                refuse(&lost_tag(union, catch_all.name, shape, key, held));
            }
            _ => {}
        }
    }
}

/// Why the catch-all of this name loses the tag, and what to write instead.
const fn lost_tag(union: &Union, name: &str, shape: &Shape, key: &str, held: &str) -> Message {
    let field = field_type(union, key);
    let message = Message::new()
        .text("the catch-all ")
        .name(name)
        .text(" of ")
        .name(union.name)
        .text(" would lose the tag, as ");
    let message = match shape {
        Shape::Model { table } if has_name(Names::Read, table, key) => message
            .name(held)
            .text(" reads the key ")
            .name(key)
            .text(" and does not write it: let its field be written under that key"),
        Shape::Model { table } if has_name(Names::Written, table, key) => message
            .name(held)
            .text(" writes the key ")
            .name(key)
            .text(" and does not read it: let its field be read from that key"),
        Shape::Model { .. } => message
            .name(held)
            .text(" has no key ")
            .name(key)
            .text(": write `")
            .field(key)
            .text(field)
            .text(" in it"),
        Shape::Union { .. } => message
            .text("not every model of ")
            .name(held)
            .text(" reads and writes the key ")
            .name(key)
            .text(": write `")
            .field(key)
            .text(field)
            .text(" in each that does not"),
    };
    message
        .text(", or `")
        .field(name)
        .text("(serde_json::Value)`, which keeps all keys")
}

/// The rest of a field that keeps the tag.
const fn field_type(union: &Union, key: &str) -> &'static str {
    match TagKind::of(union, key) {
        TagKind::Str => ": String`",
        TagKind::Int => ": i64`",
        TagKind::Bool => ": bool`",
        TagKind::Mixed => ": serde_json::Value`",
    }
}

/// A hash of each variant's tag, so that few need to be compared; 0 for several or none.
#[must_use]
pub const fn tag_hashes<const N: usize>(shape: &Shape) -> [u64; N] {
    let union = shape.union();
    let mut hashes = [0; N];
    let Some(key) = union.tag else {
        return hashes;
    };
    let mut index = 0;
    while index < union.variants.len() && index < N {
        if let Some(tag) = union.variants[index].tag(key) {
            hashes[index] = tag_hash(&tag);
        }
        index += 1;
    }
    hashes
}

const fn tag_hash(tag: &TagValue) -> u64 {
    match tag {
        TagValue::Str(value) => hash(value),
        TagValue::Int(value) => value.unsigned_abs().wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1,
        TagValue::Bool(_) => 1,
    }
}

#[track_caller]
const fn has_tag(union: &Union, index: usize, key: &str, held: &str) {
    let variant = &union.variants[index];
    match (&variant.tag, &variant.shape) {
        (Some(_), shape) if has_key(shape, key) => {
            let message = of_variant(union, index)
                .text(" has a tag of its own, and ")
                .name(held)
                .text(" has the key ")
                .name(key)
                .text(" already: ");
            let message = match shape {
                Shape::Model { .. } if !shape.has_literal(key) => message
                    .text("remove that field, or make it `#[const_tag(\"…\")] ")
                    .field(key)
                    .text(": ConstTag<Self>` and "),
                _ => message,
            };
            refuse(&message.text("remove `#[const_tag(…)]` above the variant"));
        }
        (None, shape) if has_catch_all(shape, key) => refuse(
            &of_variant(union, index)
                .text(" holds ")
                .name(held)
                .text(", in which a catch-all would never be reached, as ")
                .name(key)
                .text(" tells the variants of both: move it to ")
                .name(union.name),
        ),
        (None, shape) if !shape.has_literal(key) => {
            let message = of_variant(union, index)
                .text(" has no tag, as ")
                .name(held)
                .text(" has no literal that is always under the key ")
                .name(key)
                .text(": write ");
            let above = "`#[const_tag(\"…\")]` above the variant";
            // With the key in it, a tag above the variant would be a second one.
            let place = match (shape, has_key(shape, key)) {
                (Shape::Union { .. }, false) => refuse(&message.text(above)),
                (Shape::Union { .. }, true) => "each of its models that has none",
                (Shape::Model { .. }, true) => "it",
                (Shape::Model { .. }, false) => "it, or `#[const_tag(\"…\")]` above the variant",
            };
            let literal = message.text("`#[const_tag(\"…\")] ").field(key);
            refuse(&literal.text(": ConstTag<Self>` in ").text(place));
        }
        (None, shape) if !catch_alls_keep_key(shape, key) => refuse(
            &of_variant(union, index)
                .text(" holds ")
                .name(held)
                .text(", in which a catch-all would lose the tag ")
                .name(key)
                .text(": write `")
                .field(key)
                .text(field_type(union, key))
                .text(" in what that holds"),
        ),
        _ => {}
    }
}

const fn of_variant(union: &Union, index: usize) -> Message {
    Message::new()
        .text("the variant ")
        .name(union.variants[index].name)
        .text(" of ")
        .name(union.name)
}

const fn same_tag(union: &Union, tags: &[u64], index: usize, key: &str) -> Option<Clash> {
    let variant = &union.variants[index];
    let mut earlier = 0;
    while earlier < index {
        let other = &union.variants[earlier];
        // The derive has compared those that the union itself gives.
        let both_own = variant.tag.is_some() && other.tag.is_some();
        let differ = tags[earlier] != tags[index] && tags[earlier] != 0 && tags[index] != 0;
        if !both_own && !differ && !is_refused(&other.shape) {
            if let Some(tag) = common_tag(variant, &tag_hashes_of(other, key), other, key) {
                let message = Message::new()
                    .text("the variants ")
                    .name(other.name)
                    .text(" and ")
                    .name(variant.name)
                    .text(" of ")
                    .name(union.name)
                    .text(" have the same tag, ")
                    .name(key)
                    .text(" = ")
                    .value(&tag)
                    .text(": write another `const_tag` for one of them");
                let other = earlier;
                return Some(Clash { other, message });
            }
        }
        earlier += 1;
    }
    None
}

/// The hashes of a variant's tags.
const fn tag_hashes_of(variant: &Variant, key: &str) -> Hashes {
    let mut hashes = Hashes::new();
    hashes.insert_tags(variant, key);
    hashes
}

impl Hashes {
    const fn insert_tags(&mut self, variant: &Variant, key: &str) {
        let Some(inner) = variant.inner() else {
            if let Some(tag) = variant.tag(key) {
                self.insert(tag_hash(&tag));
            }
            return;
        };
        let mut index = 0;
        while index < inner.variants.len() {
            self.insert_tags(&inner.variant(index, key), key);
            index += 1;
        }
    }
}

/// A tag of one variant that another has too, looked for only where the hashes say that it may be.
const fn common_tag(
    one: &Variant,
    hashes: &Hashes,
    other: &Variant,
    key: &str,
) -> Option<TagValue> {
    let Some(inner) = one.inner() else {
        return match one.tag(key) {
            Some(tag) if hashes.may_contain(tag_hash(&tag)) && has_same(other, key, &tag) => {
                Some(tag)
            }
            _ => None,
        };
    };
    let mut index = 0;
    while index < inner.variants.len() {
        let variant = inner.variant(index, key);
        if let Some(tag) = common_tag(&variant, hashes, other, key) {
            return Some(tag);
        }
        index += 1;
    }
    None
}

/// Whether a tag is one of a variant's.
const fn has_same(variant: &Variant, key: &str, tag: &TagValue) -> bool {
    let Some(inner) = variant.inner() else {
        return match variant.tag(key) {
            Some(own) => own.same(tag),
            None => false,
        };
    };
    let mut index = 0;
    while index < inner.variants.len() {
        if has_same(&inner.variant(index, key), key, tag) {
            return true;
        }
        index += 1;
    }
    false
}

/// Whether the derive found a mistake in an object, of which a wrong tag would follow.
const fn is_refused(shape: &Shape) -> bool {
    let union = match shape {
        Shape::Model { table } => return table.rare.refused,
        Shape::Union { union } => union,
    };
    let mut index = 0;
    while index < union.variants.len() {
        if is_refused(&union.variants[index].shape) {
            return true;
        }
        index += 1;
    }
    if let Some(kept) = union.kept() {
        if is_refused(kept) {
            return true;
        }
    }
    union.refused
}

/// Whether an object reads or writes a key, or another union's tag stands under it.
const fn has_key(shape: &Shape, key: &str) -> bool {
    let union = match shape {
        Shape::Model { table } => {
            return has_name(Names::Read, table, key) || has_name(Names::Written, table, key);
        }
        Shape::Union { union } => union,
    };
    let mut index = 0;
    while index < union.variants.len() {
        if has_key(&union.variants[index].shape, key) {
            return true;
        }
        index += 1;
    }
    if let Some(kept) = union.kept() {
        if has_key(kept, key) {
            return true;
        }
    }
    is_tag(union, key)
}

/// Whether the catch-alls in an object keep a key, as far as it is known what they hold.
const fn catch_alls_keep_key(shape: &Shape, key: &str) -> bool {
    let Shape::Union { union } = shape else {
        return true;
    };
    let mut index = 0;
    while index < union.variants.len() {
        if !catch_alls_keep_key(&union.variants[index].shape, key) {
            return false;
        }
        index += 1;
    }
    match union.kept() {
        Some(shape) => keeps_key(shape, key),
        None => true,
    }
}

/// Whether an object writes a key as it has read it, whatever the object's variant is. What it refuses
/// to read is no loss.
const fn keeps_key(shape: &Shape, key: &str) -> bool {
    let union = match shape {
        Shape::Model { table } => return model_keeps_key(table, key),
        Shape::Union { union } => union,
    };
    if is_tag(union, key) {
        return true;
    }
    let mut index = 0;
    while index < union.variants.len() {
        if !keeps_key(&union.variants[index].shape, key) {
            return false;
        }
        index += 1;
    }
    match union.kept() {
        Some(shape) => keeps_key(shape, key),
        None => true,
    }
}

/// A flattened map is not given the keys of fields.
const fn model_keeps_key(table: &Table, key: &str) -> bool {
    let is_read = has_name(Names::Read, table, key);
    let is_written = has_name(Names::Written, table, key);
    is_read && is_written || !is_read && !is_written && table.keeps_rest()
}

/// Whether some union in an object keeps unknown tags under a key.
const fn has_catch_all(shape: &Shape, key: &str) -> bool {
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
    union.catch_all.is_some() && is_tag(union, key)
}

const fn is_tag(union: &Union, key: &str) -> bool {
    match union.tag {
        Some(tag) => same(tag, key),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use alloc::string::String;
    use alloc::vec::Vec;
    use std::panic::catch_unwind;

    use super::*;
    use crate::samples::{self, shape, union, Named};
    use crate::table::{CatchAll, Rare};
    use crate::tag_value::TagValue::{Bool, Int, Str};

    fn model(keys: &[&'static str], literals: &[(&'static str, TagValue)], rare: Rare) -> Shape {
        let table = samples::model("Model", keys, literals, rare);
        Shape::Model { table }
    }

    /// A model with a literal under `type`.
    fn literal(value: TagValue) -> Shape {
        model(&["id", "type"], &[("type", value)], Rare::EMPTY)
    }

    fn inner(shapes: &[Shape]) -> Shape {
        let variants = shapes.iter().map(|shape| ("Inner", None, *shape));
        shape(union("type", &variants.collect::<Vec<_>>()))
    }

    /// The other variant that is to blame for the last one's mistake, if there is one, and the message.
    fn mistake(variants: &[Named]) -> Option<(Option<usize>, String)> {
        let shape = shape(union("type", variants));
        let tags: [u64; 8] = tag_hashes(&shape);
        let last = variants.len() - 1;
        match catch_unwind(|| variant_is_told_apart(&shape, &tags, last, "Held")) {
            Ok(clash) => clash.map(|clash| (Some(clash.other), clash.message.as_str().into())),
            Err(message) => Some((None, *message.downcast().unwrap())),
        }
    }

    #[track_caller]
    fn assert_same_tag(variants: &[Named], expected: Option<(usize, &str)>) {
        let expected = expected.map(|(other, tag)| {
            let message = alloc::format!("the variants `{}` and `Last` of `Method` have the same tag, `type` = `{tag}`: write another `const_tag` for one of them", variants[other].0);
            (Some(other), message)
        });
        assert_eq!(mistake(variants), expected);
    }

    #[test]
    fn tags_that_are_equal() {
        let values = [Str("a"), Str("1"), Int(1), Int(-1), Bool(true), Bool(false)];
        let names = [r#""a""#, r#""1""#, "1", "-1", "true", "false"];
        let none = model(&["id"], &[], Rare::EMPTY);
        let [first, second, third] = ["first", "second", "third"].map(|tag| literal(Str(tag)));
        let before = ("Before", None, first);
        for (n, value) in values.into_iter().enumerate() {
            let held = ("Held", None, literal(value));
            let own = ("Own", Some(value), none);
            let several = ("Several", None, inner(&[second, literal(value), third]));
            for (m, last_value) in values.into_iter().enumerate() {
                let tag = (n == m).then_some((1, names[n]));
                let last = ("Last", None, literal(last_value));
                for other in [held, own, several] {
                    assert_same_tag(&[before, other, last], tag);
                }
                let own_last = ("Last", Some(last_value), none);
                assert_same_tag(&[before, held, own_last], tag);
                // The derive sees that these are equal.
                assert_same_tag(&[before, own, own_last], None);
                let fourth = literal(Str("fourth"));
                let several_last = ("Last", None, inner(&[fourth, literal(last_value)]));
                assert_same_tag(&[before, several, several_last], tag);
            }
        }
    }

    /// Asserts what is wrong with a variant of this tag of its own that holds this.
    #[track_caller]
    fn assert_mistake(tag: Option<TagValue>, held: Shape, expected: Option<&str>) {
        let first = ("First", None, literal(Str("first")));
        let found = mistake(&[first, ("Last", tag, held)]);
        let message = |message| {
            (
                None,
                alloc::format!("the variant `Last` of `Method` {message}"),
            )
        };
        assert_eq!(found, expected.map(message));
    }

    fn key_without_literal() -> [Shape; 2] {
        let written = Rare {
            written: Some(&["id", "type"]),
            ..Rare::EMPTY
        };
        [
            model(&["id", "type"], &[], Rare::EMPTY),
            model(&["id"], &[], written),
        ]
    }

    /// A union of two models that another key tells apart.
    fn of_another_tag(second: Shape) -> Shape {
        let first = model(&["id"], &[], Rare::EMPTY);
        let variants = [("A", Some(Str("a")), first), ("B", Some(Str("b")), second)];
        shape(union("kind", &variants))
    }

    #[test]
    fn two_tags() {
        let with_literal = "has a tag of its own, and `Held` has the key `type` already: remove `#[const_tag(…)]` above the variant";
        let with_field = "has a tag of its own, and `Held` has the key `type` already: remove that field, or make it `#[const_tag(\"…\")] r#type: ConstTag<Self>` and remove `#[const_tag(…)]` above the variant";
        let own = Some(Str("own"));
        let none = model(&["id"], &[], Rare::EMPTY);
        assert_mistake(own, none, None);
        assert_mistake(own, of_another_tag(none), None);
        for key in key_without_literal() {
            assert_mistake(own, key, Some(with_field));
            assert_mistake(own, of_another_tag(key), Some(with_literal));
            assert_mistake(own, open_union(none, key), Some(with_literal));
        }
        let tagged = literal(Str("a"));
        for held in [tagged, inner(&[]), inner(&[tagged, literal(Str("b"))])] {
            assert_mistake(own, held, Some(with_literal));
        }
    }

    #[test]
    fn no_tag() {
        let nowhere = "has no tag, as `Held` has no literal that is always under the key `type`: write `#[const_tag(\"…\")] r#type: ConstTag<Self>` in it, or `#[const_tag(\"…\")]` above the variant";
        let no_literal = "has no tag, as `Held` has no literal that is always under the key `type`: write `#[const_tag(\"…\")] r#type: ConstTag<Self>` in it";
        let in_no_variant = "has no tag, as `Held` has no literal that is always under the key `type`: write `#[const_tag(\"…\")]` above the variant";
        let in_some_variants = "has no tag, as `Held` has no literal that is always under the key `type`: write `#[const_tag(\"…\")] r#type: ConstTag<Self>` in each of its models that has none";
        let [none, tagged] = [model(&["id"], &[], Rare::EMPTY), literal(Str("a"))];
        assert_mistake(None, tagged, None);
        assert_mistake(None, inner(&[tagged, literal(Str("b"))]), None);
        assert_mistake(None, none, Some(nowhere));
        assert_mistake(None, of_another_tag(none), Some(in_no_variant));
        assert_mistake(None, inner(&[tagged, none]), Some(in_some_variants));
        let key = model(&["id", "type"], &[], Rare::EMPTY);
        assert_mistake(None, open_union(tagged, key), None);
        let lost = "holds `Held`, in which a catch-all would lose the tag `type`: write `r#type: String` in what that holds";
        assert_mistake(None, open_union(tagged, none), Some(lost));
        let deeper = inner(&[tagged, open_union(tagged, none)]);
        assert_mistake(None, deeper, Some(lost));
        for key in key_without_literal() {
            assert_mistake(None, key, Some(no_literal));
            assert_mistake(None, of_another_tag(key), Some(in_some_variants));
        }
    }

    #[test]
    fn a_catch_all_that_is_never_reached() {
        let message = "holds `Held`, in which a catch-all would never be reached, as `type` tells the variants of both: move it to `Method`";
        let open = Union {
            catch_all: Some(CatchAll {
                name: "Other",
                shape: None,
            }),
            ..union("type", &[("A", None, literal(Str("a")))])
        };
        let open = shape(open);
        for held in [open, inner(&[literal(Str("b")), open])] {
            assert_mistake(None, held, Some(message));
        }
    }

    /// Asserts why a catch-all that holds this would lose the tag, if it would.
    #[track_caller]
    fn assert_loss(held: Option<Shape>, expected: Option<&str>) {
        let catch_all = CatchAll {
            name: "Other",
            shape: held,
        };
        let union = shape(Union {
            catch_all: Some(catch_all),
            ..union("type", &[("First", None, literal(Str("first")))])
        });
        let found = catch_unwind(|| catch_all_keeps_tag(&union, "Held")).err();
        let found = found.map(|message| *message.downcast::<String>().unwrap());
        let expected = expected.map(|why| {
            alloc::format!("the catch-all `Other` of `Method` would lose the tag, as {why}, or `Other(serde_json::Value)`, which keeps all keys")
        });
        assert_eq!(found, expected);
    }

    #[test]
    fn a_catch_all_that_loses_the_tag() {
        let none = "`Held` has no key `type`: write `r#type: String` in it";
        let read = "`Held` reads the key `type` and does not write it: let its field be written under that key";
        let written = "`Held` writes the key `type` and does not read it: let its field be read from that key";
        let not_every = "not every model of `Held` reads and writes the key `type`: write `r#type: String` in each that does not";
        let without = model(&["id"], &[], Rare::EMPTY);
        let [key, written_only] = key_without_literal();
        let read_only = Rare {
            written: Some(&["id"]),
            ..Rare::EMPTY
        };
        let read_only = model(&["id", "type"], &[], read_only);
        let open = Rare {
            open: true,
            ..Rare::EMPTY
        };
        let refused = Rare {
            refused: true,
            ..Rare::EMPTY
        };
        let refused = model(&["id"], &[], refused);
        for (held, expected) in [
            (None, None),
            (Some(key), None),
            (Some(literal(Str("other"))), None),
            (Some(model(&["id"], &[], open)), None),
            (Some(refused), None),
            (Some(open_union(key, refused)), None),
            (Some(without), Some(none)),
            (Some(read_only), Some(read)),
            (Some(written_only), Some(written)),
            (Some(beside_a_map(&["type"], &[])), Some(read)),
            (Some(beside_a_map(&[], &["type"])), Some(written)),
            (Some(beside_a_map(&["type"], &["type"])), None),
            (Some(inner(&[key, without])), None),
            (Some(of_another_tag(key)), Some(not_every)),
        ] {
            assert_loss(held, expected);
        }
    }

    /// A model of these keys with a flattened map.
    fn beside_a_map(read: &[&'static str], written: &'static [&'static str]) -> Shape {
        let rare = Rare {
            open: true,
            written: Some(written),
            ..Rare::EMPTY
        };
        model(read, &[], rare)
    }

    /// A union by another key, of this model and with a catch-all that holds that.
    fn open_union(first: Shape, held: Shape) -> Shape {
        let catch_all = CatchAll {
            name: "Other",
            shape: Some(held),
        };
        shape(Union {
            catch_all: Some(catch_all),
            ..union("kind", &[("First", Some(Str("first")), first)])
        })
    }

    /// A union keeps a key if each of its models does, and its catch-all, as far as that is known.
    #[test]
    fn unions_that_keep_a_key() {
        let [key, without] = [["kind", "type"], ["kind", "id"]];
        let [key, without] = [key, without].map(|keys| model(&keys, &[], Rare::EMPTY));
        let kind = |variants: &[Named], held: Option<Option<Shape>>| {
            let catch_all = held.map(|shape| CatchAll {
                name: "Other",
                shape,
            });
            shape(Union {
                catch_all,
                ..union("kind", variants)
            })
        };
        let [key_a, key_b] = [("A", None, key), ("B", None, key)];
        for (held, expected) in [
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

    /// Where they differ, no tags need to be compared. Booleans may share theirs with others; 0 is
    /// none.
    #[test]
    fn hashes_of_tags() {
        let tags = [Str("a"), Str("b"), Int(7), Int(8), Int(0), Bool(false)];
        let mut variants: Vec<Named> = Vec::new();
        variants.extend(tags.map(|tag| ("Held", None, literal(tag))));
        variants.push(("Inner", None, inner(&[literal(Str("a"))])));
        let shape = shape(union("type", &variants));
        let hashes: [u64; 8] = tag_hashes(&shape);
        assert_eq!(hashes[6..], [0, 0]);
        assert!(!hashes[..6].contains(&0));
        let mut distinct = hashes[..5].to_vec();
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!(distinct.len(), 5);
        assert_eq!(tag_hashes::<3>(&shape), hashes[..3]);
    }

    /// Of what the derive has refused, nothing more is said.
    #[test]
    fn what_is_refused_already() {
        let (tagged, other) = (literal(Str("a")), literal(Str("b")));
        let model = model(
            &["type"],
            &[],
            Rare {
                refused: true,
                ..Rare::EMPTY
            },
        );
        let union = shape(Union {
            refused: true,
            ..union("type", &[("A", None, tagged)])
        });
        for refused in [model, union, inner(&[other, model]), inner(&[other, union])] {
            assert_same_tag(&[("First", None, tagged), ("Last", None, refused)], None);
            let same = ("Last", None, tagged);
            assert_same_tag(&[("First", None, refused), same], None);
        }
    }
}
