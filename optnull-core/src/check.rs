//! The rules on a definition that need to know other types, checked while the crate is compiled.
//!
//! A constant of the user's crate calls each; the panic is its compile error.

mod catch_all;
mod flattened;
mod hashes;
mod names;
mod tags;
mod versions;

pub use catch_all::catch_all_keeps_tag;
pub use flattened::{flattened_keys_are_new, one_keeps_rest};
pub use tags::{tag_hashes, variant_is_told_apart};
pub use versions::versions_are_one;

use crate::message::Message;

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

#[track_caller]
const fn refuse(message: &Message) -> ! {
    panic!("{}", message.as_str());
}
