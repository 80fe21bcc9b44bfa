//! The rules on a definition that need to know other types, checked while the crate is compiled.
//!
//! A constant of the user's crate calls each; the panic is its compile error.

use crate::message::Message;
use crate::table::{Flattened, Shape, Table, Union, Variant};
use crate::tag_value::{same, TagValue};

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

/// A mistake in two places: where the check is made, and another, from which the expansion calls
/// [`refuse`](Clash::refuse), so that rustc shows both.
pub struct Clash {
    /// Which variant, or which of the keys that are read, those that are written and the flattened
    /// fields, counted through.
    pub other: usize,
    message: Message,
}

impl Clash {
    /// The compile error.
    #[track_caller]
    pub const fn refuse(&self) -> ! {
        refuse(&self.message)
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
                    .text(key)
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
            let literal = message.text("`#[const_tag(\"…\")] ").text(key);
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

/// `struct A { id: i64, #[serde(flatten)] b: B }`, where `B` has the key `id` too.
///
/// `read` and `written` are the model's own keys with their fields, `fields` its flattened ones.
#[must_use]
pub const fn flattened_keys_are_new(
    table: &Table,
    read: &[(&str, &str)],
    written: &[(&str, &str)],
    fields: &[&str],
    index: usize,
) -> Option<Clash> {
    let flattened = table.flattened[index].table;
    if flattened.refused {
        return None;
    }
    let own = read.len() + written.len();
    let earlier = Earlier::new(Names::Read, table, read, fields, index);
    if let Some((key, place)) = earlier.common(flattened) {
        return Some(earlier.clash(key, place, [0, own], flattened));
    }
    let earlier = Earlier::new(Names::Written, table, written, fields, index);
    if let Some((key, place)) = earlier.common(flattened) {
        return Some(earlier.clash(key, place, [read.len(), own], flattened));
    }
    None
}

/// The names of fields on the wire, in one direction.
#[derive(Clone, Copy)]
enum Names {
    Read,
    Written,
}

/// A field that has a name: the number of its own one, or of the field that flattens it.
#[derive(Clone, Copy)]
enum Place {
    Own(usize),
    Flattened(usize),
}

/// The names that a model has before those of its flattened model `index`: its own, and those of
/// the earlier flattened models.
struct Earlier<'a> {
    names: Names,
    table: &'a Table,
    own: &'a [(&'a str, &'a str)],
    fields: &'a [&'a str],
    index: usize,
    hashes: Hashes,
}

impl<'a> Earlier<'a> {
    const fn new(
        names: Names,
        table: &'a Table,
        own: &'a [(&'a str, &'a str)],
        fields: &'a [&'a str],
        index: usize,
    ) -> Self {
        let mut hashes = Hashes::new();
        let mut nth = 0;
        while nth < own.len() {
            hashes.insert(hash(own[nth].0));
            nth += 1;
        }
        nth = 0;
        while nth < index {
            hashes.insert_names(names, table.flattened[nth].table);
            nth += 1;
        }
        Earlier {
            names,
            table,
            own,
            fields,
            index,
            hashes,
        }
    }

    /// A name that a flattened model has too, and its field. It is looked for only where the hashes
    /// say that it may be.
    const fn common(&self, flattened: &Table) -> Option<(&'static str, Place)> {
        let lists = lists(self.names, flattened);
        let mut nth = 0;
        while nth < lists.0.len() + lists.1.len() {
            let name = name_in(lists, nth);
            if self.hashes.may_contain(hash(name)) {
                if let Some(place) = self.place(name) {
                    return Some((name, place));
                }
            }
            nth += 1;
        }
        nth = 0;
        while nth < flattened.flattened.len() {
            if let Some(common) = self.common(flattened.flattened[nth].table) {
                return Some(common);
            }
            nth += 1;
        }
        None
    }

    /// Whether a name is only another one for its field.
    const fn is_alias(&self, name: &str) -> bool {
        let mut nth = 0;
        while nth < self.table.aliases.len() {
            if same(self.table.aliases[nth].0, name) {
                return matches!(self.names, Names::Read);
            }
            nth += 1;
        }
        false
    }

    /// The field that has a name, or flattens it.
    const fn place(&self, name: &str) -> Option<Place> {
        let mut nth = 0;
        while nth < self.own.len() {
            if same(self.own[nth].0, name) {
                return Some(Place::Own(nth));
            }
            nth += 1;
        }
        nth = 0;
        while nth < self.index {
            if has_name(self.names, self.table.flattened[nth].table, name) {
                return Some(Place::Flattened(nth));
            }
            nth += 1;
        }
        None
    }

    /// `firsts` are the numbers of the first own name and of the first flattened field.
    const fn clash(
        &self,
        key: &str,
        place: Place,
        firsts: [usize; 2],
        flattened: &'static Table,
    ) -> Clash {
        let (other, first) = match place {
            Place::Own(nth) => (firsts[0] + nth, self.own[nth].1),
            Place::Flattened(nth) => (firsts[1] + nth, self.fields[nth]),
        };
        let second = self.fields[self.index];
        let message = Message::new()
            .text("the fields ")
            .name(first)
            .text(" and ")
            .name(second)
            .text(" are both ")
            .text(match self.names {
                Names::Read => "read from",
                Names::Written => "written as",
            })
            .text(" the key ")
            .name(key)
            .text(", which ")
            .name(second)
            .text(" flattens from ")
            .name(owner(self.names, flattened, key));
        let message = match place {
            Place::Flattened(nth) if same(self.table.flattened[nth].table.name, flattened.name) => {
                message.text(": remove `flatten`, so that each stands under a key of its own")
            }
            Place::Flattened(_) => {
                message.text(": rename it in one of the two models, or remove `flatten`")
            }
            Place::Own(_) if self.is_alias(key) => message.text(": remove the alias ").name(key),
            Place::Own(_) => message
                .text(": remove ")
                .name(first)
                .text(", give it another key with `#[serde(rename = \"…\")]`, or remove `flatten`"),
        };
        Clash { other, message }
    }
}

/// Which names or tags were seen, by their hashes: what is not in it was not.
struct Hashes {
    /// Each at the place that its upper bits say, or the next free one; 0 is free.
    slots: [u64; Hashes::SLOTS],
    count: usize,
}

impl Hashes {
    const SLOTS: usize = 2048;
    /// With more, any hash may be one of them.
    const MOST: usize = 1536;

    const fn new() -> Self {
        Hashes {
            slots: [0; Hashes::SLOTS],
            count: 0,
        }
    }

    /// The slot that has a hash, or is free for it.
    const fn slot(&self, hash: u64) -> usize {
        let mixed = hash.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut slot = (mixed >> 53) as usize;
        while self.slots[slot] != 0 && self.slots[slot] != hash | 1 {
            slot = (slot + 1) % Hashes::SLOTS;
        }
        slot
    }

    const fn insert(&mut self, hash: u64) {
        if self.count < Hashes::MOST {
            let slot = self.slot(hash);
            self.slots[slot] = hash | 1;
            self.count += 1;
        }
    }

    const fn may_contain(&self, hash: u64) -> bool {
        self.count == Hashes::MOST || self.slots[self.slot(hash)] != 0
    }

    const fn insert_names(&mut self, names: Names, table: &Table) {
        let lists = lists(names, table);
        let mut nth = 0;
        while nth < lists.0.len() + lists.1.len() {
            self.insert(hash(name_in(lists, nth)));
            nth += 1;
        }
        nth = 0;
        while nth < table.flattened.len() {
            self.insert_names(names, table.flattened[nth].table);
            nth += 1;
        }
    }

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

/// FNV-1a
const fn hash(text: &str) -> u64 {
    let text = text.as_bytes();
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut index = 0;
    while index < text.len() {
        hash = (hash ^ text[index] as u64).wrapping_mul(0x0100_0000_01b3);
        index += 1;
    }
    hash
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
        refuse(&has_map.text(", which `deny_unknown_fields` refuses: remove the one or the other"));
    }
    if *optional {
        refuse(&has_map.text(", so that it is never absent: remove the `Option`"));
    }
    if table.open {
        refuse(&has_map.text(", as a map does here: remove one of the two maps"));
    }
    let mut earlier = 0;
    while earlier < index {
        if table.flattened[earlier].table.keeps_rest() {
            let both = has_map.text(", as does ").name(fields[earlier]);
            refuse(&both.text(": remove one of the two maps"));
        }
        earlier += 1;
    }
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

/// Whether the derive found a mistake in an object, of which a wrong tag would follow.
const fn is_refused(shape: &Shape) -> bool {
    let union = match shape {
        Shape::Model { table } => return table.refused,
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

/// Whether a model or one that it flattens has a name.
const fn has_name(names: Names, table: &Table, name: &str) -> bool {
    let lists = lists(names, table);
    let mut nth = 0;
    while nth < lists.0.len() + lists.1.len() {
        if same(name_in(lists, nth), name) {
            return true;
        }
        nth += 1;
    }
    nth = 0;
    while nth < table.flattened.len() {
        if has_name(names, table.flattened[nth].table, name) {
            return true;
        }
        nth += 1;
    }
    false
}

type Lists = (&'static [&'static str], &'static [(&'static str, usize)]);

/// The names of a model's own fields: the keys, and the aliases where they are read.
const fn lists(names: Names, table: &Table) -> Lists {
    match names {
        Names::Read => (table.keys, table.aliases),
        Names::Written => (table.written, &[]),
    }
}

const fn name_in((keys, aliases): Lists, nth: usize) -> &'static str {
    if nth < keys.len() {
        return keys[nth];
    }
    aliases[nth - keys.len()].0
}
