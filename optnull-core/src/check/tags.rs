//! The tags of a union's variants.

use super::catch_all::{has_catch_all, losing_catch_all, lost_tag};
use super::hashes::{hash, Hashes};
use super::names::{has_name, Names};
use super::{refuse, Clash};
use crate::message::Message;
use crate::table::{Shape, Union, Variant};
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
        Some(key) if !union.variants[index].shape.is_refused() => {
            has_tag(union, index, key, held);
            same_tag(union, tags, index, key)
        }
        _ => None,
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
    let Variant { tag, shape, .. } = &union.variants[index];
    let variant = of_variant(union, index);
    let message = match tag {
        Some(_) if has_key(shape, key) => two_tags(variant, shape, key, held),
        None if has_catch_all(shape, key) => unreached_catch_all(variant, union, key, held),
        None if !shape.has_literal(key) => no_tag(variant, shape, key, held),
        None => match losing_catch_all(shape, key) {
            Some(inner) => variant
                .text(" holds ")
                .name(held)
                .text(", and ")
                .push(&lost_tag(inner, union, key)),
            None => return,
        },
        Some(_) => return,
    };
    refuse(&message);
}

const fn two_tags(variant: Message, shape: &Shape, key: &str, held: &str) -> Message {
    let message = variant
        .text(" has a tag of its own, and ")
        .name(held)
        .text(" has the key ")
        .name(key)
        .text(" already: ");
    let above = "remove `#[const_tag(…)]` above the variant";
    match shape {
        _ if shape.has_literal(key) => message.text(above),
        Shape::Model { .. } => message
            .text("remove that field, or make it ")
            .literal(key)
            .text(" and ")
            .text(above),
        Shape::Union { .. } => message.text("remove that field from its models"),
    }
}

const fn unreached_catch_all(variant: Message, union: &Union, key: &str, held: &str) -> Message {
    variant
        .text(" holds ")
        .name(held)
        .text(", in which a catch-all would never be reached, as ")
        .name(key)
        .text(" tells the variants of both: move it to ")
        .name(union.name)
}

const fn no_tag(variant: Message, shape: &Shape, key: &str, held: &str) -> Message {
    let message = variant
        .text(" has no tag, as ")
        .name(held)
        .text(" has no literal that is always under the key ")
        .name(key)
        .text(": write ");
    let above = "`#[const_tag(\"…\")]` above the variant";
    // With the key in it, a tag above the variant would be a second one.
    let place = match (shape, has_key(shape, key)) {
        (Shape::Union { .. }, false) => return message.text(above),
        (Shape::Union { .. }, true) => "each of its models that has none",
        (Shape::Model { .. }, true) => "it",
        (Shape::Model { .. }, false) => "it, or `#[const_tag(\"…\")]` above the variant",
    };
    message.literal(key).text(" in ").text(place)
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
        if !both_own && !differ && !other.shape.is_refused() {
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
    if let Some(shape) = union.catch_all_shape() {
        if has_key(shape, key) {
            return true;
        }
    }
    union.is_told_by(key)
}

#[cfg(test)]
mod tests {
    extern crate std;

    use alloc::string::String;
    use alloc::vec::Vec;
    use std::panic::catch_unwind;

    use super::*;
    use crate::samples::{
        catch_all, inner, keys_without_literal, literal, object, of_another_tag, shape, union,
        with_catch_all, Named,
    };
    use crate::table::{CatchAll, Rare};
    use crate::tag_value::TagValue::{Bool, Int, Str};

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
        let none = object(&["id"], &[], Rare::EMPTY);
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

    /// A union by another key, of which no variant is known.
    fn only_catch_all(held: Shape) -> Shape {
        shape(Union {
            catch_all: Some(catch_all(Some(held))),
            ..union("kind", &[])
        })
    }

    #[test]
    fn two_tags() {
        let with_literal = "has a tag of its own, and `Held` has the key `type` already: remove `#[const_tag(…)]` above the variant";
        let with_field = "has a tag of its own, and `Held` has the key `type` already: remove that field, or make it `#[const_tag(\"…\")] r#type: ConstTag<Self>` and remove `#[const_tag(…)]` above the variant";
        let in_models = "has a tag of its own, and `Held` has the key `type` already: remove that field from its models";
        let own = Some(Str("own"));
        let none = object(&["id"], &[], Rare::EMPTY);
        assert_mistake(own, none, None);
        assert_mistake(own, of_another_tag(none), None);
        for key in keys_without_literal() {
            assert_mistake(own, key, Some(with_field));
            assert_mistake(own, of_another_tag(key), Some(in_models));
            assert_mistake(own, with_catch_all(none, key), Some(in_models));
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
        let [none, tagged] = [object(&["id"], &[], Rare::EMPTY), literal(Str("a"))];
        assert_mistake(None, tagged, None);
        assert_mistake(None, inner(&[tagged, literal(Str("b"))]), None);
        assert_mistake(None, none, Some(nowhere));
        assert_mistake(None, of_another_tag(none), Some(in_no_variant));
        let [key, _] = keys_without_literal();
        assert_mistake(None, only_catch_all(key), Some(in_some_variants));
        assert_mistake(None, only_catch_all(none), Some(in_no_variant));
        assert_mistake(None, inner(&[tagged, none]), Some(in_some_variants));
        let key = object(&["id", "type"], &[], Rare::EMPTY);
        assert_mistake(None, with_catch_all(tagged, key), None);
        let lost = "holds `Held`, and the catch-all `Other` of `Method` would lose the tag `type`, as `Model` has no such key: write `r#type: String` in it, or `Other(serde_json::Value)`, which keeps all keys";
        let losing = with_catch_all(tagged, none);
        assert_mistake(None, losing, Some(lost));
        // Said of the inner union already.
        assert_mistake(None, inner(&[tagged, losing]), None);
        for key in keys_without_literal() {
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
        let model = object(
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
