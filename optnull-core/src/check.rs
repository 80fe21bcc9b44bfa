//! The rules on a definition that need to know other types, checked while the crate is compiled.
//!
//! A constant of the user's crate calls each; the panic is its compile error.

use crate::message::Message;
use crate::table::{Flattened, Shape, Table, Union, Variant};
use crate::tag_value::{same, TagValue};

/// `#[serde(tag = "method")] enum A { Card(Card), Debit(Debit) }`, where `Debit` has no literal
/// under `method`, or the same as `Card`.
///
/// `held` is the type of variant `index` as it is written.
#[track_caller]
pub const fn variant_is_told_apart(shape: &Shape, index: usize, held: &str) {
    let union = shape.union();
    if let Some(key) = union.tag {
        has_tag(union, index, key, held);
        has_new_tag(union, index, key);
    }
}

#[track_caller]
const fn has_tag(union: &Union, index: usize, key: &str, held: &str) {
    let variant = &union.variants[index];
    match (&variant.tag, &variant.shape) {
        (Some(_), shape) if has_key(shape, key) => refuse(
            &of_variant(union, index)
                .text(" has a tag of its own, and ")
                .name(held)
                .text(" has the key ")
                .name(key)
                .text(" already: remove `#[const_tag(…)]` above the variant"),
        ),
        (None, Shape::Union { union: inner }) if inner.open && is_tag(inner, key) => refuse(
            &of_variant(union, index)
                .text(" holds ")
                .name(held)
                .text(", whose catch-all would never be reached, as ")
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
            let message = match shape {
                Shape::Model { .. } => message
                    .text("`#[const_tag(\"…\")] ")
                    .text(key)
                    .text(": ConstTag<Self>` in it, or "),
                Shape::Union { .. } => message,
            };
            refuse(&message.text("`#[const_tag(\"…\")]` above the variant"));
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

#[track_caller]
const fn has_new_tag(union: &Union, index: usize, key: &str) {
    let variant = &union.variants[index];
    let mut nth = 0;
    while let Some(tag) = variant.literal(key, nth) {
        let mut earlier = 0;
        while earlier < index {
            let other = &union.variants[earlier];
            // The derive has compared those that the union itself gives.
            let both_own = variant.tag.is_some() && other.tag.is_some();
            if !both_own && is_one_of(&tag, other, key) {
                refuse(
                    &Message::new()
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
                        .text(": give one of them another"),
                );
            }
            earlier += 1;
        }
        nth += 1;
    }
}

/// `struct A { id: i64, #[serde(flatten)] b: B }`, where `B` has the key `id` too.
///
/// `read` and `written` are the model's own keys with their fields, `fields` its flattened ones.
#[track_caller]
pub const fn flattened_keys_are_new(
    table: &Table,
    read: &[(&str, &str)],
    written: &[(&str, &str)],
    fields: &[&str],
    index: usize,
) {
    refuse_common(Names::Read, table, read, fields, index);
    refuse_common(Names::Written, table, written, fields, index);
}

/// The names of fields on the wire, in one direction.
#[derive(Clone, Copy)]
enum Names {
    Read,
    Written,
}

#[track_caller]
const fn refuse_common(
    names: Names,
    table: &Table,
    own: &[(&str, &str)],
    fields: &[&str],
    index: usize,
) {
    let (flattened, field) = (table.flattened[index].table, fields[index]);
    let mut nth = 0;
    while nth < own.len() {
        let (key, other) = own[nth];
        if has_name(names, flattened, key) {
            refuse_clash(names, key, [other, field], flattened);
        }
        nth += 1;
    }
    let mut earlier = 0;
    while earlier < index {
        nth = 0;
        while let Some(key) = nth_name(names, table.flattened[earlier].table, nth) {
            if has_name(names, flattened, key) {
                refuse_clash(names, key, [fields[earlier], field], flattened);
            }
            nth += 1;
        }
        earlier += 1;
    }
}

/// `struct A { #[serde(flatten)] b: B, #[serde(flatten)] rest: HashMap<…> }`, where `B` has a
/// flattened map too, and the like: one place at most keeps the keys that are no field's.
#[track_caller]
pub const fn one_keeps_rest(table: &Table, fields: &[&str], index: usize) {
    let Flattened {
        table: flattened,
        optional,
    } = &table.flattened[index];
    if !flattened.keeps_rest() {
        return;
    }
    let has_map = Message::new()
        .name(fields[index])
        .text(" flattens ")
        .name(flattened.name)
        .text(", which keeps all unknown keys in a map of its own");
    if table.deny_unknown_fields {
        refuse(&has_map.text(", and `deny_unknown_fields` refuses them: leave it out"));
    }
    if *optional {
        refuse(&has_map.text(", so that it is never absent: leave the `Option` out"));
    }
    if table.open {
        refuse(&has_map.text(": leave the other flattened map out"));
    }
    let mut earlier = 0;
    while earlier < index {
        if table.flattened[earlier].table.keeps_rest() {
            let both = has_map.text(", as does ").name(fields[earlier]);
            refuse(&both.text(": one of them can have one"));
        }
        earlier += 1;
    }
}

#[track_caller]
const fn refuse_clash(names: Names, key: &str, fields: [&str; 2], flattened: &'static Table) {
    let [first, second] = fields;
    let done = match names {
        Names::Read => "read from",
        Names::Written => "written as",
    };
    refuse(
        &Message::new()
            .text("the fields ")
            .name(first)
            .text(" and ")
            .name(second)
            .text(" are both ")
            .text(done)
            .text(" the key ")
            .name(key)
            .text(", which ")
            .name(second)
            .text(" flattens from ")
            .name(owner(names, flattened, key))
            .text(": give one of them another with `#[serde(rename = \"…\")]`, or leave `flatten` out"),
    );
}

/// The name of the model that has a key itself.
const fn owner(names: Names, table: &'static Table, key: &str) -> &'static str {
    let mut index = 0;
    while index < table.flattened.len() {
        let flattened = table.flattened[index].table;
        if has_name(names, flattened, key) {
            return owner(names, flattened, key);
        }
        index += 1;
    }
    table.name
}

#[track_caller]
const fn refuse(message: &Message) -> ! {
    panic!("{}", message.as_str());
}

/// Whether a tag is one of a variant's.
const fn is_one_of(tag: &TagValue, variant: &Variant, key: &str) -> bool {
    let mut nth = 0;
    loop {
        match variant.literal(key, nth) {
            Some(own) if own.same(tag) => return true,
            // A model has one, which spares the compiler to look for the next.
            Some(_) if matches!(variant.shape, Shape::Union { .. }) => nth += 1,
            _ => return false,
        }
    }
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

const fn is_tag(union: &Union, key: &str) -> bool {
    match union.tag {
        Some(tag) => same(tag, key),
        None => false,
    }
}

const fn has_name(names: Names, table: &Table, key: &str) -> bool {
    let mut nth = 0;
    while let Some(own) = nth_name(names, table, nth) {
        if same(own, key) {
            return true;
        }
        nth += 1;
    }
    false
}

/// The names of a model's own fields, aliases among them, then those of the flattened models.
const fn nth_name(names: Names, table: &Table, mut nth: usize) -> Option<&'static str> {
    let own = match names {
        Names::Read => table.keys,
        Names::Written => table.written,
    };
    if nth < own.len() {
        return Some(own[nth]);
    }
    nth -= own.len();
    if let Names::Read = names {
        if nth < table.aliases.len() {
            return Some(table.aliases[nth].0);
        }
        nth -= table.aliases.len();
    }
    let mut index = 0;
    while index < table.flattened.len() {
        let mut inner = 0;
        while let Some(key) = nth_name(names, table.flattened[index].table, inner) {
            if nth == inner {
                return Some(key);
            }
            inner += 1;
        }
        nth -= inner;
        index += 1;
    }
    None
}
