//! The tags of a union's variants.

use super::hashes::{hash, Hashes};
use super::names::{has_name, Names};
use super::{refuse, Clash};
use crate::message::Message;
use crate::same::same;
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
        Some(key) if !is_refused(&union.variants[index].shape) => {
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
    is_tag(union, key)
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
    union.open && is_tag(union, key)
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

    use alloc::boxed::Box;
    use alloc::string::String;
    use alloc::vec::Vec;
    use std::panic::catch_unwind;

    use super::*;
    use crate::table::{Rare, Table};
    use crate::tag_value::TagValue::{Bool, Int, Str};

    type Named = (&'static str, Option<TagValue>, Shape);

    fn model(keys: &[&'static str], literals: &[(&'static str, TagValue)], rare: Rare) -> Shape {
        let table = Box::leak(Box::new(Table {
            name: "Model",
            keys: keys.to_vec().leak(),
            required: &[],
            literals: literals.to_vec().leak(),
            rare: Box::leak(Box::new(rare)),
        }));
        Shape::Model { table }
    }

    /// A model with a literal under `type`.
    fn literal(value: TagValue) -> Shape {
        model(&["id", "type"], &[("type", value)], Rare::EMPTY)
    }

    fn union(tag: &'static str, variants: &[Named]) -> Union {
        let variants = variants.iter().copied();
        let variants = variants.map(|(name, tag, shape)| Variant { name, tag, shape });
        Union {
            name: "Method",
            tag: Some(tag),
            variants: variants.collect::<Vec<_>>().leak(),
            open: false,
            refused: false,
        }
    }

    fn shape(union: Union) -> Shape {
        let union = Box::leak(Box::new(union));
        Shape::Union { union }
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
            Err(message) => message.downcast().ok().map(|message| (None, *message)),
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
        let values = [
            Str("a"),
            Str("b"),
            Str("1"),
            Int(1),
            Int(-1),
            Bool(true),
            Bool(false),
        ];
        let names = [r#""a""#, r#""b""#, r#""1""#, "1", "-1", "true", "false"];
        let none = model(&["id"], &[], Rare::EMPTY);
        let (first, second) = (literal(Str("first")), literal(Str("second")));
        for (n, one) in values.iter().enumerate() {
            for (m, other) in values.iter().enumerate() {
                let tag = (n == m).then_some((1, names[n]));
                let held = ("Held", None, literal(*one));
                let own = ("Own", Some(*one), none);
                let several = ("Several", None, inner(&[first, literal(*one), second]));
                let last = ("Last", None, literal(*other));
                let own_last = ("Last", Some(*other), none);
                let before = ("First", None, literal(Str("before")));
                for other in [held, own, several] {
                    assert_same_tag(&[before, other, last], tag);
                    if let Shape::Union { .. } = other.2 {
                        let last = inner(&[literal(Str("other")), last.2]);
                        assert_same_tag(&[before, other, ("Last", None, last)], tag);
                    }
                }
                assert_same_tag(&[before, held, own_last], tag);
                // The derive sees that these are equal.
                assert_same_tag(&[before, own, own_last], None);
            }
        }
    }

    #[test]
    fn no_tag_or_two() {
        let none = model(&["id"], &[], Rare::EMPTY);
        let key = model(&["id", "type"], &[], Rare::EMPTY);
        let written = Rare {
            written: Some(&["id", "type"]),
            ..Rare::EMPTY
        };
        let written = model(&["id"], &[], written);
        let (tagged, other) = (literal(Str("a")), literal(Str("b")));
        let of_its_own = shape(union(
            "kind",
            &[("A", Some(Str("a")), none), ("B", Some(Str("b")), none)],
        ));
        let with_key = shape(union(
            "kind",
            &[("A", Some(Str("a")), none), ("B", Some(Str("b")), key)],
        ));
        let open = shape(Union {
            open: true,
            ..union("type", &[("A", None, tagged)])
        });
        let open_inside = inner(&[other, open]);
        let own = Some(Str("own"));
        let [remove, remove_too, above, both, in_it, in_each, reach] = [
            "has a tag of its own, and `Held` has the key `type` already: remove `#[const_tag(…)]` above the variant",
            "has a tag of its own, and `Held` has the key `type` already: remove that field, or make it `#[const_tag(\"…\")] r#type: ConstTag<Self>` and remove `#[const_tag(…)]` above the variant",
            "has no tag, as `Held` has no literal that is always under the key `type`: write `#[const_tag(\"…\")]` above the variant",
            "has no tag, as `Held` has no literal that is always under the key `type`: write `#[const_tag(\"…\")] r#type: ConstTag<Self>` in it, or `#[const_tag(\"…\")]` above the variant",
            "has no tag, as `Held` has no literal that is always under the key `type`: write `#[const_tag(\"…\")] r#type: ConstTag<Self>` in it",
            "has no tag, as `Held` has no literal that is always under the key `type`: write `#[const_tag(\"…\")] r#type: ConstTag<Self>` in each of its models that has none",
            "holds `Held`, in which a catch-all would never be reached, as `type` tells the variants of both: move it to `Method`",
        ];
        for (tag, held, message) in [
            (None, tagged, ""),
            (own, none, ""),
            (own, tagged, remove),
            (own, key, remove_too),
            (own, written, remove_too),
            (own, of_its_own, ""),
            (own, with_key, remove),
            (own, inner(&[]), remove),
            (own, inner(&[tagged, other]), remove),
            (None, none, both),
            (None, key, in_it),
            (None, written, in_it),
            (None, of_its_own, above),
            (None, with_key, in_each),
            (None, inner(&[tagged, other]), ""),
            (None, inner(&[tagged, none]), in_each),
            (None, open, reach),
            (None, open_inside, reach),
        ] {
            let first = ("First", None, literal(Str("first")));
            let found = mistake(&[first, ("Last", tag, held)]);
            let expected = (!message.is_empty()).then(|| {
                (
                    None,
                    alloc::format!("the variant `Last` of `Method` {message}"),
                )
            });
            assert_eq!(found, expected);
        }
    }

    /// Where they differ, no tags need to be compared.
    #[test]
    fn hashes_of_tags() {
        let tags = [Str("a"), Str("b"), Int(0), Int(7), Int(8), Bool(false)];
        let mut variants: Vec<Named> = Vec::new();
        variants.extend(tags.map(|tag| ("Held", None, literal(tag))));
        variants.push(("Inner", None, inner(&[literal(Str("a"))])));
        let shape = shape(union("type", &variants));
        let hashes: [u64; 8] = tag_hashes(&shape);
        assert_eq!(hashes[tags.len()..], [0, 0]);
        let mut distinct = hashes[..tags.len()].to_vec();
        distinct.sort_unstable();
        distinct.dedup();
        // A boolean may have that of another tag.
        assert_eq!(distinct.len(), tags.len() - 1);
        assert!(!distinct.contains(&0));
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
