//! What unions made of the parts of a kept value, so that none is decided twice.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::cell::RefCell;

use crate::reason::Reason;

/// What a union asks a format for.
pub(crate) const UNION: &str = "$optnull::union";

/// What unions made of the parts of a kept value.
#[derive(Default)]
pub(crate) struct Choices {
    made: RefCell<BTreeMap<Question, Choice>>,
    /// What is not decided yet, the last asked last.
    open: RefCell<Vec<Open>>,
}

struct Open {
    question: Question,
    /// Whether it was decided without a union that is open around it: what is then decided of the
    /// part holds only in there, and is not remembered.
    is_partial: bool,
}

/// What a union makes of a part, as far as it can differ.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
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
        let made = self.made.try_borrow().ok()?;
        made.get(question).cloned()
    }

    /// Opens a question, unless it is open already: then a variant of the union is the union.
    pub(crate) fn open(&self, question: Question) -> bool {
        let Ok(mut open) = self.open.try_borrow_mut() else {
            return false;
        };
        let mut of_part = open
            .iter()
            .rev()
            .take_while(|other| other.question.part == question.part);
        if let Some(within) = of_part.position(|other| other.question == question) {
            let within = open.iter_mut().rev().take(within);
            within.for_each(|other| other.is_partial = true);
            return false;
        }
        open.push(Open {
            question,
            is_partial: false,
        });
        true
    }

    /// Closes the question that was opened last, and remembers what became of it.
    pub(crate) fn close(&self, choice: Option<Choice>) {
        let open = self.open.try_borrow_mut();
        let open = open.ok().and_then(|mut open| open.pop());
        let open = open.filter(|open| !open.is_partial);
        if let (Some(open), Some(choice), Ok(mut made)) = (open, choice, self.made.try_borrow_mut())
        {
            made.insert(open.question, choice);
        }
    }
}
