//! A case of `fail`: a definition with a mistake in it, the pinned messages, and the fix.
//!
//! ```text
//! //! Two fields are read from one key.
//!
//! #[derive(ApiModel)]
//! struct Order {
//!     id: i64, //~~ id
//!     #[serde(rename = "id")] //~ "id"
//!     //+ #[serde(rename = "number")]
//!     number: i64,
//! }
//!
//! fn main() {}
//! ```
//!
//! `//~` marks a mistake: the source text that its error starts at, at the end of the line or on a
//! line of its own below. `//~~` marks the other place of it, where it has one. `//+` gives the fix:
//! what stands in place of the line above, in as many lines as there are; an empty one takes the line
//! out.

// Each test takes some of it.
#![allow(dead_code, unreachable_pub)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

pub const ROOT: &str = "fail";
pub const THEMES: [&str; 8] = [
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
pub const GENERIC: &str = "generic";

pub struct Case {
    /// `one-key-read`
    pub name: String,
    pub source: String,
    pub pin: String,
}

/// A line of a case's source without its marks.
pub struct Line<'a> {
    /// Its number, from 1.
    pub number: usize,
    pub text: &'a str,
    /// What its errors start at.
    pub marks: Vec<&'a str>,
    /// What the other places of errors start at.
    pub others: Vec<&'a str>,
    /// What stands in its place in the fix.
    pub fix: Option<Vec<&'a str>>,
}

/// The cases of a theme, by name.
pub fn cases(theme: &str) -> Vec<Case> {
    let paths = files(&Path::new(ROOT).join(theme));
    let sources = paths.filter(|path| path.extension().is_some_and(|kind| kind == "rs"));
    let cases = sources.map(|path| Case {
        name: path.file_stem().unwrap().to_string_lossy().into_owned(),
        source: fs::read_to_string(&path).unwrap(),
        pin: fs::read_to_string(path.with_extension("stderr")).unwrap_or_default(),
    });
    cases.collect()
}

impl Case {
    /// What the mistake is.
    pub fn title(&self) -> &str {
        let first = self.source.lines().next().unwrap_or_default();
        first.strip_prefix("//! ").unwrap_or_default()
    }

    /// The source from a line and column on, to the end of the line.
    pub fn source_at(&self, line: usize, column: usize) -> String {
        let line = self.source.lines().nth(line - 1).unwrap_or_default();
        line.chars().skip(column - 1).collect()
    }

    pub fn lines(&self) -> Vec<Line<'_>> {
        let mut lines: Vec<Line> = Vec::new();
        for (index, text) in self.source.lines().enumerate() {
            let (code, comments) = text.split_at(text.find("//~").unwrap_or(text.len()));
            let (mut marks, mut others) = (Vec::new(), Vec::new());
            for mark in comments.split("//~").filter(|mark| !mark.is_empty()) {
                match mark.strip_prefix('~') {
                    Some(other) => others.push(other.trim()),
                    None => marks.push(mark.trim()),
                }
            }
            let fix = code.split_once("//+");
            match (lines.last_mut(), fix) {
                (Some(wrong), Some((indent, fix))) if indent.trim().is_empty() => {
                    wrong
                        .fix
                        .get_or_insert_default()
                        .push(fix.strip_prefix(' ').unwrap_or(fix).trim_end());
                }
                (Some(wrong), None) if code.trim().is_empty() && text.contains("//~") => {
                    wrong.marks.extend(marks);
                    wrong.others.extend(others);
                }
                _ => lines.push(Line {
                    number: index + 1,
                    text: code.trim_end(),
                    marks,
                    others,
                    fix: None,
                }),
            }
        }
        lines
    }

    /// The source with its mistakes mended.
    pub fn fixed(&self) -> String {
        let mut fixed = String::new();
        for line in self.lines() {
            for text in line.in_the_fix() {
                fixed.push_str(&text);
                fixed.push('\n');
            }
        }
        fixed
    }
}

impl Line<'_> {
    /// The lines that stand here in the fix, indented as this one.
    pub fn in_the_fix(&self) -> Vec<String> {
        let Some(fix) = &self.fix else {
            return vec![self.text.to_owned()];
        };
        let indent = &self.text[..self.text.len() - self.text.trim_start().len()];
        let lines = fix.iter().filter(|line| !line.is_empty());
        lines.map(|line| format!("{indent}{line}")).collect()
    }
}

/// The errors and warnings of a pin, each with its line and column.
pub fn messages(pin: &str) -> impl Iterator<Item = (&str, Option<(usize, usize)>)> {
    let mut lines = pin.lines();
    std::iter::from_fn(move || {
        let message =
            lines.find(|line| line.starts_with("error") || line.starts_with("warning"))?;
        let mut place = lines.by_ref().take_while(|line| !line.is_empty());
        let place = place.find_map(|line| line.trim_start().strip_prefix("--> "));
        Some((message, place.and_then(line_and_column)))
    })
}

/// The other places that a pin's errors show, each with its line and column: that of the call of a
/// macro, and that inside of a constant's function.
pub fn others(pin: &str) -> Vec<(usize, usize)> {
    let mut others = Vec::new();
    for error in pin.split("\nerror") {
        let mut lines = error.lines();
        if error.contains("in this macro invocation") {
            others.extend(dashes(error));
        }
        if lines.any(|line| line.starts_with("note: inside `__clash`")) {
            let place = lines.find_map(|line| line.trim_start().strip_prefix("--> "));
            others.extend(place.and_then(line_and_column));
        }
    }
    others
}

/// Where the first `---` of an error is, below the source that it shows.
fn dashes(error: &str) -> Option<(usize, usize)> {
    let mut number = None;
    for line in error.lines() {
        let Some((margin, shown)) = line.split_once('|') else {
            continue;
        };
        match (margin.trim().parse(), shown.find('-')) {
            (Ok(shown_number), _) => number = Some(shown_number),
            (Err(_), Some(column)) => return Some((number?, column)),
            (Err(_), None) => {}
        }
    }
    None
}

fn line_and_column(place: &str) -> Option<(usize, usize)> {
    let mut parts = place.rsplit(':');
    let column = parts.next()?.parse().ok()?;
    let line = parts.next()?.parse().ok()?;
    Some((line, column))
}

pub fn files(directory: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = fs::read_dir(directory).unwrap();
    let paths: BTreeSet<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.into_iter()
}

pub fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}
