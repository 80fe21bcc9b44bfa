//! The keys of flattened models.

use super::hashes::{hash, Hashes};
use super::names::{has_name, lists, name_in, Names};
use super::{refuse, Clash};
use crate::message::Message;
use crate::same::same;
use crate::table::{Flattened, Table};

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
    let flattened = table.rare.flattened[index].table;
    if flattened.rare.refused {
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
            hashes.insert_names(names, table.rare.flattened[nth].table);
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
        while nth < flattened.rare.flattened.len() {
            if let Some(common) = self.common(flattened.rare.flattened[nth].table) {
                return Some(common);
            }
            nth += 1;
        }
        None
    }

    /// Whether a name is only another one for its field.
    const fn is_alias(&self, name: &str) -> bool {
        let mut nth = 0;
        while nth < self.table.rare.aliases.len() {
            if same(self.table.rare.aliases[nth].0, name) {
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
            if has_name(self.names, self.table.rare.flattened[nth].table, name) {
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
            Place::Flattened(nth)
                if same(self.table.rare.flattened[nth].table.name, flattened.name) =>
            {
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

/// `struct A { #[serde(flatten)] b: B, #[serde(flatten)] rest: HashMap<…> }`, where `B` has a
/// flattened map too, and the like: one place at most keeps the keys that are no field's.
#[track_caller]
pub const fn one_keeps_rest(table: &Table, fields: &[&str], index: usize) {
    let Flattened {
        table: flattened,
        optional,
    } = &table.rare.flattened[index];
    if !flattened.keeps_rest() {
        return;
    }
    let has_map = Message::new()
        .name(fields[index])
        .text(" flattens ")
        .name(flattened.name)
        .text(", which keeps all unknown keys in a map of its own");
    if table.rare.deny_unknown_fields {
        refuse(&has_map.text(", which `deny_unknown_fields` refuses: remove the one or the other"));
    }
    if *optional {
        refuse(&has_map.text(", so that it is never absent: remove the `Option`"));
    }
    if table.rare.reads_rest() {
        refuse(&has_map.text(", as a map does here: remove one of the two maps"));
    }
    let mut earlier = 0;
    while earlier < index {
        if table.rare.flattened[earlier].table.keeps_rest() {
            let both = has_map.text(", as does ").name(fields[earlier]);
            refuse(&both.text(": remove one of the two maps"));
        }
        earlier += 1;
    }
}

/// The name of the model that has a key itself.
const fn owner(names: Names, table: &'static Table, key: &str) -> &'static str {
    let mut index = 0;
    while index < table.rare.flattened.len() {
        let flattened = table.rare.flattened[index].table;
        if has_name(names, flattened, key) {
            return owner(names, flattened, key);
        }
        index += 1;
    }
    table.name
}

impl Hashes {
    const fn insert_names(&mut self, names: Names, table: &Table) {
        let lists = lists(names, table);
        let mut nth = 0;
        while nth < lists.0.len() + lists.1.len() {
            self.insert(hash(name_in(lists, nth)));
            nth += 1;
        }
        nth = 0;
        while nth < table.rare.flattened.len() {
            self.insert_names(names, table.rare.flattened[nth].table);
            nth += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{self, flattened};
    use crate::table::{Rare, Rest};

    const FIELDS: [&str; 3] = ["buyer", "method", "last"];

    fn model(name: &'static str, keys: &[&'static str], rare: Rare) -> &'static Table {
        samples::model(name, keys, &[], rare)
    }

    fn buyer() -> &'static Table {
        let aliases = Rare {
            aliases: &[("mail", 1)],
            ..Rare::EMPTY
        };
        model("Buyer", &["name", "email"], aliases)
    }

    /// A model whose only field is a flattened map.
    fn map() -> &'static Table {
        let open = Rare {
            rest: Rest::Kept,
            ..Rare::EMPTY
        };
        model("Map", &[], open)
    }

    fn order(last: &'static Table) -> &'static Table {
        let card = model("Card", &["number", "brand"], Rare::EMPTY);
        let bank = model("Bank", &["iban"], flattened(&[map()]));
        let method = model("Method", &["method"], flattened(&[card, bank]));
        let rare = Rare {
            aliases: &[("sum", 1), ("total", 1)],
            written: Some(&["id", "total_amount"]),
            ..flattened(&[buyer(), method, last])
        };
        model("Order", &["id", "amount"], rare)
    }

    /// The last field of `Order` has this clash.
    #[track_caller]
    fn assert_clash(last: &'static Table, expected: Option<(usize, &str)>) {
        let read = [
            ("id", "id"),
            ("amount", "amount"),
            ("sum", "amount"),
            ("total", "amount"),
        ];
        let written = [("id", "id"), ("total_amount", "amount")];
        let clash = flattened_keys_are_new(order(last), &read, &written, &FIELDS, 2);
        let clash = clash.as_ref();
        let clash = clash.map(|clash| (clash.other, clash.message.as_str()));
        assert_eq!(clash, expected);
    }

    /// The keys that are read are counted, then those that are written, then the flattened fields.
    #[test]
    fn keys_of_several_models() {
        let other_key = "remove `amount`, give it another key with `#[serde(rename = \"…\")]`, or remove `flatten`";
        let in_a_model = "rename it in one of the two models, or remove `flatten`";
        for (key, other, field, how, instead) in [
            ("amount", 1, "amount", "read from", other_key),
            ("sum", 2, "amount", "read from", "remove the alias `sum`"),
            (
                "total",
                3,
                "amount",
                "read from",
                "remove the alias `total`",
            ),
            ("total_amount", 5, "amount", "written as", other_key),
            ("email", 6, "buyer", "read from", in_a_model),
            ("mail", 6, "buyer", "read from", in_a_model),
            ("brand", 7, "method", "read from", in_a_model),
            ("iban", 7, "method", "read from", in_a_model),
        ] {
            let message = alloc::format!("the fields `{field}` and `last` are both {how} the key `{key}`, which `last` flattens from `Last`: {instead}");
            let last = model("Last", &["other", key], Rare::EMPTY);
            assert_clash(last, Some((other, &message)));
            let few = model("Few", &["few"], Rare::EMPTY);
            let outer = model("Outer", &["outer"], flattened(&[few, last]));
            assert_clash(outer, Some((other, &message)));
        }
        assert_clash(model("Last", &["a", "b", "c"], Rare::EMPTY), None);
    }

    #[test]
    fn a_model_twice() {
        assert_clash(buyer(), Some((6, "the fields `buyer` and `last` are both read from the key `name`, which `last` flattens from `Buyer`: remove `flatten`, so that each stands under a key of its own")));
    }

    #[test]
    fn what_is_refused_already() {
        let refused = Rare {
            refused: true,
            ..Rare::EMPTY
        };
        assert_clash(model("Last", &["amount"], refused), None);
    }

    #[test]
    fn one_map_keeps_the_rest() {
        let order = order(buyer());
        for index in 0..FIELDS.len() {
            one_keeps_rest(order, &FIELDS, index);
        }
    }

    #[test]
    #[should_panic(
        expected = "`last` flattens `Map`, which keeps all unknown keys in a map of its own, as does `method`: remove one of the two maps"
    )]
    fn two_maps_keep_the_rest() {
        one_keeps_rest(order(map()), &FIELDS, 2);
    }
}
