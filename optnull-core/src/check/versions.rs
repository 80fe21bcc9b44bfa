//! The versions of the three crates.

use super::refuse;
use crate::message::Message;
use crate::same::same;

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// That the facade and the derive are of this crate's version. Cargo makes sure of it, since the
/// facade asks for exactly its own version of both; other build systems may not.
#[track_caller]
pub const fn versions_are_one(facade: &str, derive: &str) {
    crate_is_of(facade, "optnull-core", VERSION);
    crate_is_of(facade, "optnull-derive", derive);
}

#[track_caller]
const fn crate_is_of(facade: &str, name: &str, version: &str) {
    if same(facade, version) {
        return;
    }
    let message = Message::new()
        .name("optnull")
        .text(" ")
        .text(facade)
        .text(" does not work with ")
        .name(name)
        .text(" ")
        .text(version)
        .text(": the crates `optnull`, `optnull-core` and `optnull-derive` are made for each other: take the same version of all three");
    refuse(&message);
}
