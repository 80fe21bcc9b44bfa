//! What must not compile is refused once, in the pinned words.
//!
//! `TRYBUILD=overwrite` pins messages anew.

use std::io::{self, Write};
use std::process::Command;

/// The compiler whose messages are pinned.
const PINNED: &str = "rustc 1.95.";

#[test]
fn fail() {
    let version = Command::new("rustc").arg("--version").output().unwrap();
    let version = String::from_utf8(version.stdout).unwrap();
    if version.starts_with(PINNED) {
        trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
    } else {
        writeln!(io::stderr(), "tests/ui was LEFT OUT: this is {version}").unwrap();
    }
}
