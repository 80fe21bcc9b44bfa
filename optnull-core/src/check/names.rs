//! The names that a model has on the wire, in one direction.

use crate::same::same;
use crate::table::Table;

/// The names of fields on the wire, in one direction.
#[derive(Clone, Copy)]
pub(super) enum Names {
    Read,
    Written,
}

/// Whether a model or one that it flattens has a name.
pub(super) const fn has_name(names: Names, table: &Table, name: &str) -> bool {
    let lists = lists(names, table);
    let mut nth = 0;
    while nth < lists.0.len() + lists.1.len() {
        if same(name_in(lists, nth), name) {
            return true;
        }
        nth += 1;
    }
    nth = 0;
    while nth < table.rare.flattened.len() {
        if has_name(names, table.rare.flattened[nth].table, name) {
            return true;
        }
        nth += 1;
    }
    false
}

pub(super) type Lists = (&'static [&'static str], &'static [(&'static str, usize)]);

/// The names of a model's own fields: the keys, and the aliases where they are read.
pub(super) const fn lists(names: Names, table: &Table) -> Lists {
    match names {
        Names::Read => (table.keys, table.rare.aliases),
        Names::Written => (table.written(), &[]),
    }
}

pub(super) const fn name_in((keys, aliases): Lists, nth: usize) -> &'static str {
    if nth < keys.len() {
        return keys[nth];
    }
    aliases[nth - keys.len()].0
}
