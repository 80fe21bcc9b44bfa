//! The compiler whose output is pinned.

// Each test takes some of it.
#![allow(dead_code, unreachable_pub)]

use std::env;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::Command;

const PINNED: &str = "1.95";

/// Whether this is the compiler that `what` is pinned for; it says so where it is not.
#[allow(clippy::explicit_write)]
pub fn is_pinned_for(what: &str) -> bool {
    let version = rustc_version();
    let pinned = is_pinned(&version);
    if !pinned {
        let message =
            format!("{what} was LEFT OUT: it is pinned for rustc {PINNED}, and this is {version}");
        assert!(env::var_os("CI").is_none(), "{message}");
        // Not by `eprintln!`, which a test that passes keeps to itself.
        writeln!(io::stderr(), "{message}").unwrap();
    }
    pinned
}

/// What `rustc --version` says, such as `rustc 1.95.0 (59807616e 2026-04-14)`.
fn rustc_version() -> String {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| OsString::from("rustc"));
    let output = Command::new(rustc).arg("--version").output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

fn is_pinned(version: &str) -> bool {
    let number = version.split_whitespace().nth(1).unwrap_or_default();
    number.strip_prefix(PINNED).is_some_and(|patch| {
        patch
            .strip_prefix('.')
            .is_some_and(|patch| patch.parse::<u32>().is_ok())
    })
}

#[test]
fn versions() {
    for (version, pinned) in [
        ("rustc 1.95.0 (59807616e 2026-04-14)", true),
        ("rustc 1.95.3", true),
        ("rustc 1.95.0-nightly (59807616e 2026-01-14)", false),
        ("rustc 1.95.0-beta.1 (59807616e 2026-03-14)", false),
        ("rustc 1.9.5 (59807616e 2016-04-14)", false),
        ("rustc 1.96.0 (59807616e 2026-05-28)", false),
        ("", false),
    ] {
        assert_eq!(is_pinned(version), pinned, "{version}");
    }
}
