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
