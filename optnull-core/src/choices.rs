//! What unions made of the parts of a kept value, so that none is decided twice.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::cell::RefCell;

use crate::reason::Reason;

/// What a union asks a format for.
pub(crate) const UNION: &str = "$optnull::union";

/// What unions made of the parts of a kept value.
#[derive(Default)]
pub(crate) struct Choices(RefCell<BTreeMap<Question, Choice>>);

/// What a union makes of a part, as far as it can differ.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Question {
    /// The part's address.
    pub(crate) part: usize,
    /// The name of the union's visitor with its path, which two can have.
    pub(crate) union: &'static str,
    /// The address of that visitor's code. Two that are one make the same of a part.
    pub(crate) code: usize,
    /// The tags of the part that were read by unions around.
    pub(crate) tags: Vec<&'static str>,
}

#[derive(Clone)]
pub(crate) enum Choice {
    Variant(usize),
    None(Reason),
}

impl Choices {
    pub(crate) fn get(&self, question: &Question) -> Option<Choice> {
        let choices = self.0.try_borrow().ok()?;
        choices.get(question).cloned()
    }

    pub(crate) fn set(&self, question: Question, choice: Choice) {
        if let Ok(mut choices) = self.0.try_borrow_mut() {
            choices.insert(question, choice);
        }
    }
}
