//! What must compile does, and what must not is refused in the pinned words, at the marked token.
//!
//! `TRYBUILD=overwrite` pins messages anew. How a case of `fail` is written is said in `case.rs`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use case::{cases, files, messages, name, others, Case, GENERIC, ROOT, THEMES};
use compiler::is_pinned_for;
use package::Package;

mod case;
#[path = "../support/compiler.rs"]
mod compiler;
#[path = "../support/package.rs"]
mod package;

#[test]
fn pass() {
    trybuild::TestCases::new().pass("pass/*.rs");
}

/// As a library, since some lints look at what a crate exports.
#[test]
fn lints_of_a_library() {
    let source = fs::read_to_string("pass/lints.rs").unwrap();
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
    if !is_pinned_for(ROOT) {
        return;
    }
    let cases = trybuild::TestCases::new();
    for theme in THEMES.into_iter().filter(|theme| *theme != GENERIC) {
        cases.compile_fail(format!("{ROOT}/{theme}/*.rs"));
    }
    cases.compile_fail("schema/*.rs");
}

#[test]
fn fail_where_used() {
    if !is_pinned_for(ROOT) {
        return;
    }
    let cases = trybuild::TestCases::new();
    // With a case that must run, trybuild builds.
    cases.pass("pass/function-body.rs");
    cases.compile_fail(format!("{ROOT}/{GENERIC}/*.rs"));
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
