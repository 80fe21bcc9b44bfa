//! What the crates export is what `api` lists, so that a change of it is seen in a diff.
//!
//! `TRYBUILD=overwrite` lists it anew. What may change in which release is said in
//! `docs/stability.md`.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

use compiler::is_pinned_for;

#[path = "../../support/compiler.rs"]
mod compiler;

#[test]
fn public_api() {
    if !is_pinned_for("tests/releases/api") {
        return;
    }
    let overwrite = env::var_os("TRYBUILD").is_some_and(|mode| mode == "overwrite");
    let mut changed = Vec::new();
    for package in ["optnull", "optnull-core"] {
        let exported = exported(package);
        let path = format!("api/{package}.txt");
        if overwrite {
            fs::write(&path, &exported).unwrap();
        }
        let listed = fs::read_to_string(&path).unwrap_or_default();
        if listed != exported {
            changed.push(format!("{path}:\n{}", differences(&listed, &exported)));
        }
    }
    assert!(
        changed.is_empty(),
        "tests/releases/api is behind: run with TRYBUILD=overwrite\n{}",
        changed.join("\n")
    );
}

/// Each item that a package exports, with all its features, in a line.
fn exported(package: &str) -> String {
    let api = public_api::Builder::from_rustdoc_json(rustdoc_json(package))
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .build()
        .unwrap();
    let lines: Vec<_> = api.items().map(ToString::to_string).collect();
    lines.join("\n") + "\n"
}

fn rustdoc_json(package: &str) -> PathBuf {
    let target = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("public-api");
    let status = Command::new(env!("CARGO"))
        .args(["rustdoc", "--quiet", "--offline", "--all-features", "--lib"])
        .args(["--package", package, "--target-dir"])
        .arg(&target)
        .args(["--", "-Zunstable-options", "--output-format=json"])
        // The JSON is not stable, and `public-api` reads that of the pinned compiler.
        .env("RUSTC_BOOTSTRAP", "1")
        .env_remove("RUSTDOCFLAGS")
        .status()
        .unwrap();
    assert!(status.success(), "cargo rustdoc --package {package}");
    target
        .join("doc")
        .join(format!("{}.json", package.replace('-', "_")))
}

/// The lines that one of the two has more often than the other.
fn differences(listed: &str, exported: &str) -> String {
    let count = |text: &str, line: &str| text.lines().filter(|other| *other == line).count();
    let lines: BTreeSet<&str> = listed.lines().chain(exported.lines()).collect();
    let differences = lines.into_iter().filter_map(|line| {
        match count(listed, line).cmp(&count(exported, line)) {
            Ordering::Equal => None,
            Ordering::Greater => Some(format!("-{line}\n")),
            Ordering::Less => Some(format!("+{line}\n")),
        }
    });
    differences.collect()
}

#[test]
fn both_sides() {
    for (listed, exported, expected) in [
        ("a\nb\n", "b\nc\n", "-a\n+c\n"),
        ("a\na\n", "a\n", "-a\n"),
        ("a\nb\n", "a\nb\n", ""),
    ] {
        assert_eq!(differences(listed, exported), expected);
    }
}
