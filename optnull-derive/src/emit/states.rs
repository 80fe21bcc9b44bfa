//! The states of a builder's required fields, as they stand in its type.

use std::ops::Range;

use proc_macro2::Span;

use super::append::{append_spanned, Append, Appended, Word};
use super::expansion::Expansion;

/// One state a required field: `(__status, __code,)`.
///
/// Many stand in groups, `((__a, …,), (__q, …,),)`, of which a setter takes its own one apart: else
/// each of `n` setters would name `n` states.
pub(super) struct States {
    names: Vec<Word>,
    /// Where the tuples stand.
    at: Option<Span>,
}

impl States {
    const GROUP: usize = 16;

    pub(super) fn new(names: Vec<Word>, at: Option<Span>) -> Self {
        States { names, at }
    }

    /// How many groups there are.
    pub(super) fn groups(&self) -> usize {
        self.names.len().div_ceil(States::GROUP)
    }

    /// The places of a group's states.
    pub(super) fn places(&self, group: usize) -> Range<usize> {
        let first = group * States::GROUP;
        first..self.names.len().min(first + States::GROUP)
    }

    /// `__status, __code,`, the parameters of what takes all groups apart.
    pub(super) fn params(&self, to: &mut Expansion) {
        for group in 0..self.groups() {
            self.list(group, to, &|_, name, to| name.append(to));
        }
    }

    /// `(__status, __code,)`
    pub(super) fn all(&self, to: &mut Expansion) {
        self.tuple(to, &|group, to| self.apart(group, None, to));
    }

    /// `(Unset, Unset,)`
    pub(super) fn all_unset(&self, unset: &dyn Append, to: &mut Expansion) {
        let at = self.at;
        self.tuple(to, &|group, to| {
            let list = Appended(|to: &mut Expansion| {
                self.list(group, to, &|_, _, to| unset.append(to));
            });
            append_spanned!(to, at=> (#list));
        });
    }

    /// `_OptnullGroup0, __q, __r,`, the parameters of what takes one group apart.
    pub(super) fn group_params(&self, group: usize, to: &mut Expansion) {
        let at = self.at;
        for other in (0..self.groups()).filter(|other| *other != group) {
            self.whole(other, to);
            append_spanned!(to, at=> ,);
        }
        self.list(group, to, &|_, name, to| name.append(to));
    }

    /// `(_OptnullGroup0, (__q, __r,),)`, with `Set` for the state at one place.
    pub(super) fn group(&self, group: usize, set: Option<usize>, to: &mut Expansion) {
        self.tuple(to, &|other, to| {
            if other == group {
                self.apart(group, set, to);
            } else {
                self.whole(other, to);
            }
        });
    }

    /// A tuple of the groups, or the only one.
    fn tuple(&self, to: &mut Expansion, group: &dyn Fn(usize, &mut Expansion)) {
        let at = self.at;
        if self.groups() == 1 {
            return group(0, to);
        }
        let groups = Appended(|to: &mut Expansion| {
            for index in 0..self.groups() {
                group(index, to);
                append_spanned!(to, at=> ,);
            }
        });
        append_spanned!(to, at=> (#groups));
    }

    /// `(__q, __r,)`
    fn apart(&self, group: usize, set: Option<usize>, to: &mut Expansion) {
        let at = self.at;
        let list = Appended(|to: &mut Expansion| {
            self.list(group, to, &|place, name, to| {
                if Some(place) == set {
                    append_spanned!(to, at=> _optnull::Set);
                } else {
                    name.append(to);
                }
            });
        });
        append_spanned!(to, at=> (#list));
    }

    /// The parameter that stands for a whole group. With `__` it could be the state of a field.
    fn whole(&self, group: usize, to: &mut Expansion) {
        Word::new(format!("_OptnullGroup{group}"))
            .at(self.at)
            .append(to);
    }

    /// The states of a group, each with a comma.
    fn list(&self, group: usize, to: &mut Expansion, state: &dyn Fn(usize, &Word, &mut Expansion)) {
        let at = self.at;
        for place in self.places(group) {
            state(place, &self.names[place], to);
            append_spanned!(to, at=> ,);
        }
    }
}
