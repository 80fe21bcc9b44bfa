//! What must compile does, and what must not is refused in the pinned words, at the marked token.
//!
//! `TRYBUILD=overwrite` pins messages anew. How a case of `tests/ui/fail` is written is said in
//! `tests/support/case.rs`.

use std::collections::BTreeSet;
use std::env;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::Command;

use case::{cases, files, messages, name, others, Case, GENERIC, ROOT, THEMES};
use package::Package;

#[path = "support/case.rs"]
mod case;
#[path = "support/package.rs"]
mod package;

/// The compiler whose messages are pinned.
const PINNED: &str = "1.95";

#[test]
fn pass() {
    trybuild::TestCases::new().pass("tests/ui/pass/*.rs");
}

/// As a library, since some lints look at what a crate exports.
#[test]
fn lints_of_a_library() {
    let source = fs::read_to_string("tests/ui/pass/lints.rs").unwrap();
    let lints = Package::new("lints", &source);
    for command in ["check", "clippy"] {
        let stderr = lints.cargo(&[command]).stderr;
        assert!(stderr.is_empty(), "cargo {command}\n{stderr}");
    }
}

/// Each case compiles once its fix stands in it.
#[test]
fn fixes() {
    let mut source = "#![allow(warnings, clippy::all)]\n".to_owned();
    let mut unfixed = Vec::new();
    for theme in THEMES {
        for case in cases(theme) {
            if case.lines().iter().all(|line| line.fix.is_none()) {
                unfixed.push(format!("{theme}/{}", case.name));
            }
            let module = format!("{theme}_{}", case.name).replace('-', "_");
            // Where it is a function of the library's, `main` is compiled too.
            let fixed = case.fixed().replace("\nfn main()", "\npub fn main()");
            writeln!(source, "pub mod {module} {{\n{fixed}}}").unwrap();
        }
    }
    let built = Package::new("fixes", &source).cargo(&["build"]);
    assert!(built.succeeded, "{}", built.stderr);
    assert!(unfixed.is_empty(), "no fix in\n{}", unfixed.join("\n"));
}

#[test]
fn fail() {
    if !messages_are_pinned() {
        return;
    }
    let cases = trybuild::TestCases::new();
    for theme in THEMES.into_iter().filter(|theme| *theme != GENERIC) {
        cases.compile_fail(format!("{ROOT}/{theme}/*.rs"));
    }
}

#[test]
fn fail_where_used() {
    if !messages_are_pinned() {
        return;
    }
    let cases = trybuild::TestCases::new();
    // With a case that must run, trybuild builds.
    cases.pass("tests/ui/pass/function-body.rs");
    cases.compile_fail(format!("{ROOT}/{GENERIC}/*.rs"));
}

/// Whether this is the compiler whose messages are pinned; it says so where it is not.
#[allow(clippy::explicit_write)]
fn messages_are_pinned() -> bool {
    let version = rustc_version();
    let pinned = is_pinned(&version);
    if !pinned {
        let message = format!(
            "tests/ui/fail was LEFT OUT: its messages are pinned for rustc {PINNED}, and this is {version}"
        );
        assert!(env::var_os("CI").is_none(), "{message}");
        // Not by `eprintln!`, which a test that passes keeps to itself.
        writeln!(io::stderr(), "{message}").unwrap();
    }
    pinned
}

/// The pins themselves: one error a mistake, at its token, and no other.
#[test]
fn pins() {
    let mut wrong = Vec::new();
    let themes = files(Path::new(ROOT)).map(|path| name(&path));
    assert_eq!(themes.collect::<Vec<_>>(), THEMES, "themes");
    for theme in THEMES {
        let cases = cases(theme);
        assert!(!cases.is_empty(), "no cases for {theme}");
        let pins: BTreeSet<_> = files(&Path::new(ROOT).join(theme)).collect();
        assert_eq!(
            pins.len(),
            2 * cases.len(),
            "pins without a case in {theme}"
        );
        for case in &cases {
            let violations = violations(case);
            wrong.extend(violations.map(|what| format!("{theme}/{}: {what}", case.name)));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

fn violations(case: &Case) -> impl Iterator<Item = String> {
    let lines = case.lines();
    let marks = lines.iter();
    let mut marks: Vec<_> = marks
        .flat_map(|line| line.marks.iter().map(|mark| (line.number, *mark)))
        .collect();
    let mut wrong = Vec::new();
    if marks.is_empty() {
        wrong.push("no mistake is marked".to_owned());
    }
    if case.title().is_empty() {
        wrong.push("no `//!` says what the mistake is".to_owned());
    }
    for (message, place) in messages(&case.pin) {
        let Some((line, column)) = place else {
            wrong.push(format!("an error without a place: {message}"));
            continue;
        };
        let at = case.source_at(line, column);
        let mark = marks
            .iter()
            .position(|(marked, token)| *marked == line && at.starts_with(token));
        match mark {
            Some(mark) => drop(marks.remove(mark)),
            None => wrong.push(format!("an error at line {line}, `{at}`: {message}")),
        }
    }
    let shown = others(&case.pin);
    for (line, column) in &shown {
        let at = case.source_at(*line, *column);
        let marked = lines.iter().find(|marked| marked.number == *line);
        if !marked.is_some_and(|line| line.others.iter().any(|other| at.starts_with(other))) {
            wrong.push(format!("another place at line {line}, column {column}"));
        }
    }
    let marked: usize = lines.iter().map(|line| line.others.len()).sum();
    if marked > shown.len() {
        wrong.push(format!(
            "{marked} other places are marked, and {} shown",
            shown.len()
        ));
    }
    let missed = marks
        .into_iter()
        .map(|(line, token)| format!("no error at line {line}, `{token}`"));
    wrong.extend(missed);
    let absolute = case.pin.lines().find(|line| line.contains("--> /"));
    wrong.extend(absolute.map(|line| format!("a path of one machine: {line}")));
    wrong.into_iter()
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
