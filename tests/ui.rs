//! What must compile does, and what must not is refused in the pinned words, at the marked token.
//!
//! In `tests/ui/fail` a mistake's line ends in `//~` and the source text that its error starts at,
//! or has that on a line of its own below.
//! `TRYBUILD=overwrite` pins messages anew.

use std::collections::BTreeSet;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The compiler whose messages are pinned.
const PINNED: &str = "1.95";
const THEMES: [&str; 8] = [
    "attribute",
    "builder",
    "conflict",
    "enum",
    "flatten",
    GENERIC,
    "type",
    "union",
];
/// What is found where a generic definition is used: by `cargo build`, and not by `cargo check`.
const GENERIC: &str = "generic";

#[test]
fn pass() {
    trybuild::TestCases::new().pass("tests/ui/pass/*.rs");
}

/// As a library, since some lints look at what a crate exports.
#[test]
fn lints_of_a_library() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let crate_dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("lints");
    fs::create_dir_all(&crate_dir).unwrap();
    let source = root.join("tests/ui/pass/lints.rs");
    let manifest = format!(
        r#"
[package]
name = "lints"
version = "0.0.0"
edition = "2021"
[lib]
path = {source:?}
[dependencies]
optnull = {{ path = {root:?} }}
serde = {{ version = "1", features = ["derive"] }}
serde_json = "1"
[workspace]
"#
    );
    fs::write(crate_dir.join("Cargo.toml"), manifest).unwrap();
    fs::copy(root.join("Cargo.lock"), crate_dir.join("Cargo.lock")).unwrap();
    let output = Command::new(env!("CARGO"))
        .args(["check", "--offline", "--quiet", "--color=never"])
        .current_dir(&crate_dir)
        .env("CARGO_TARGET_DIR", crate_dir.join("target"))
        .env_remove("RUSTFLAGS")
        .output()
        .unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && stderr.is_empty(), "{stderr}");
}

#[test]
fn fail() {
    if !messages_are_pinned() {
        return;
    }
    let cases = trybuild::TestCases::new();
    for theme in THEMES.into_iter().filter(|theme| *theme != GENERIC) {
        cases.compile_fail(format!("tests/ui/fail/{theme}/*.rs"));
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
    cases.compile_fail(format!("tests/ui/fail/{GENERIC}/*.rs"));
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
    let themes = files(Path::new("tests/ui/fail")).map(|path| name(&path));
    assert_eq!(themes.collect::<Vec<_>>(), THEMES, "themes");
    for theme in THEMES {
        let paths: BTreeSet<_> = files(&Path::new("tests/ui/fail").join(theme)).collect();
        assert!(!paths.is_empty(), "no cases for {theme}");
        for path in &paths {
            let is_source = path.extension().is_some_and(|extension| extension == "rs");
            let partner = path.with_extension(if is_source { "stderr" } else { "rs" });
            if !paths.contains(&partner) {
                wrong.push(format!("{} has no {}", path.display(), name(&partner)));
            } else if is_source {
                let violations = violations(path, &partner);
                wrong.extend(violations.map(|what| format!("{}: {what}", path.display())));
            }
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

fn violations(source: &Path, pin: &Path) -> impl Iterator<Item = String> {
    let source = fs::read_to_string(source).unwrap();
    let pin = fs::read_to_string(pin).unwrap();
    let mut marks: Vec<_> = marks(&source).collect();
    assert!(!marks.is_empty(), "no mistake is marked in\n{source}");
    let mut wrong = Vec::new();
    for (message, place) in messages(&pin) {
        let Some((line, column)) = place else {
            wrong.push(format!("an error without a place: {message}"));
            continue;
        };
        let at: String = source
            .lines()
            .nth(line - 1)
            .unwrap_or_default()
            .chars()
            .skip(column - 1)
            .collect();
        let mark = marks
            .iter()
            .position(|(marked, token)| *marked == line && at.starts_with(token));
        match mark {
            Some(mark) => drop(marks.remove(mark)),
            None => wrong.push(format!("an error at line {line}, `{at}`: {message}")),
        }
    }
    let missed = marks
        .into_iter()
        .map(|(line, token)| format!("no error at line {line}, `{token}`"));
    wrong.extend(missed);
    let absolute = pin.lines().find(|line| line.contains("--> /"));
    wrong.extend(absolute.map(|line| format!("a path of one machine: {line}")));
    wrong.into_iter()
}

/// The lines with a mistake, and the text that the error must start at.
fn marks(source: &str) -> impl Iterator<Item = (usize, &str)> {
    source.lines().enumerate().flat_map(|(index, line)| {
        let mut parts = line.split("//~ ");
        let is_alone = parts.next().is_some_and(|code| code.trim().is_empty());
        let marked = if is_alone { index } else { index + 1 };
        parts.map(move |token| (marked, token.trim()))
    })
}

/// The errors and warnings of a pin, each with its line and column.
fn messages(pin: &str) -> impl Iterator<Item = (&str, Option<(usize, usize)>)> {
    let mut lines = pin.lines();
    std::iter::from_fn(move || {
        let message =
            lines.find(|line| line.starts_with("error") || line.starts_with("warning"))?;
        let mut place = lines.by_ref().take_while(|line| !line.is_empty());
        let place = place.find_map(|line| line.trim_start().strip_prefix("--> "));
        Some((message, place.and_then(line_and_column)))
    })
}

fn line_and_column(place: &str) -> Option<(usize, usize)> {
    let mut parts = place.rsplit(':');
    let column = parts.next()?.parse().ok()?;
    let line = parts.next()?.parse().ok()?;
    Some((line, column))
}

fn files(directory: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = fs::read_dir(directory).unwrap();
    let paths: BTreeSet<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.into_iter()
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
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
