//! `docs/errors.md` lists every error of `fail`, with its definition and its fix.
//!
//! `TRYBUILD=overwrite` writes the page anew.

use std::collections::HashSet;
use std::fmt::Write;
use std::{env, fs};

use case::{cases, Case, THEMES};

mod case;

const PAGE: &str = "../../docs/errors.md";

#[test]
fn errors_page() {
    let page = page();
    if env::var_os("TRYBUILD").is_some_and(|mode| mode == "overwrite") {
        fs::write(PAGE, &page).unwrap();
    }
    let written = fs::read_to_string(PAGE).unwrap_or_default();
    let behind = page.lines().zip(written.lines());
    let behind = behind.enumerate().find(|(_, (new, old))| new != old);
    assert_eq!(
        behind, None,
        "{PAGE} is behind: run with TRYBUILD=overwrite"
    );
    assert!(
        page == written,
        "{PAGE} is behind: run with TRYBUILD=overwrite"
    );
}

/// The README shows one of them.
#[test]
fn readme() {
    let readme = fs::read_to_string("../../README.md").unwrap();
    let cases = cases("conflict");
    let case = cases.iter().find(|case| case.name == "rename-to-a-field");
    let case = case.unwrap();
    let definition = case.lines().into_iter().map(|line| line.text);
    let definition = definition.skip_while(|line| !line.starts_with("#[derive"));
    let definition: Vec<_> = definition.take_while(|line| !line.is_empty()).collect();
    let shown = case.pin.lines().filter(|line| !line.contains("-->"));
    let shown = shown.map(|line| line.split(" //~").next().unwrap());
    let shown: Vec<_> = shown.take(6).collect();
    for part in [definition, shown].map(|lines| lines.join("\n")) {
        assert!(readme.contains(&part), "{part}");
    }
}

fn page() -> String {
    let mut page = String::from(
        "# Errors\n\n\
         Every compile error of `#[derive(ApiModel)]` and of the code that uses a model: the \
         definition, what rustc says, and the fix, with `-` before a line that is wrong and `+` \
         before what to write instead. Search this page for the words of an error.\n\n\
         The test `errors_page` makes it from `tests/ui/fail`, where each message is pinned and \
         each fix is compiled.\n",
    );
    for theme in THEMES {
        let (title, about) = heading(theme);
        let anchor = title.to_lowercase().replace(' ', "-");
        let count = cases(theme).len();
        write!(page, "\n- [{title}](#{anchor}) ({count}): {about}").unwrap();
    }
    page.push('\n');
    let mut titles = HashSet::new();
    for theme in THEMES {
        let (title, _) = heading(theme);
        write!(page, "\n## {title}\n").unwrap();
        for case in cases(theme) {
            assert!(
                titles.insert(case.title().to_owned()),
                "{} twice",
                case.title()
            );
            entry(&mut page, &case);
        }
    }
    page
}

fn heading(theme: &str) -> (&'static str, &'static str) {
    match theme {
        "attribute" => ("Attributes", "a wrong name, argument, value or place"),
        "builder" => ("Builders", "fields that are missing, and values of another type"),
        "conflict" => ("Conflicts", "names on the wire that clash, and attributes that exclude each other"),
        "enum" => ("Enums", "enums of strings and of integers"),
        "flatten" => ("Flattening", "what can be flattened, and keys that clash with it"),
        "generic" => ("Generic definitions", "what is found where the definition is used, by `cargo build` or `cargo test`, and not by `cargo check`"),
        "type" => ("Types", "types that a field or a model cannot have"),
        "union" => ("Unions", "tags and variants"),
        theme => panic!("what is {theme}?"),
    }
}

/// A case: its messages, and its definition with the fix as a diff.
fn entry(page: &mut String, case: &Case) {
    write!(page, "\n### {}\n", case.title().trim_end_matches('.')).unwrap();
    let mut said = Vec::new();
    for error in errors(&case.pin) {
        if !said.contains(&error) {
            write!(page, "\n> {}\n", error.join("\n>\n> ")).unwrap();
            said.push(error);
        }
    }
    write!(page, "\n```diff\n{}```\n", diff(case)).unwrap();
}

/// The errors of a pin: each with the label and the notes where it is one of rustc's.
fn errors(pin: &str) -> Vec<Vec<String>> {
    let mut errors: Vec<Vec<String>> = Vec::new();
    for line in pin.lines() {
        let is_message = line.starts_with("error");
        let Some(error) = errors.last_mut().filter(|_| !is_message) else {
            errors.extend(is_message.then(|| vec![line.to_owned()]));
            continue;
        };
        let is_rustcs = error[0].starts_with("error[") && !error[0].starts_with("error[E0080]");
        let label = line.split_once('^').filter(|_| error.len() == 1);
        let label = label.map(|(_, rest)| rest.trim_start_matches(['^', '-', ' ']));
        let note = line.trim_start().strip_prefix("= note: ");
        let note = note.filter(|note| !note.starts_with("this error originates"));
        let said = label.or(note).filter(|said| is_rustcs && !said.is_empty());
        error.extend(said.map(str::to_owned));
    }
    errors
}

fn diff(case: &Case) -> String {
    let mut diff = Vec::new();
    for line in case.lines() {
        let Some(_) = &line.fix else {
            let said_above = line.text.starts_with("//!");
            if !said_above && !["fn main() {}", "use optnull::ApiModel;"].contains(&line.text) {
                diff.push(format!(" {}", line.text));
            }
            continue;
        };
        let fix = line.in_the_fix();
        if !fix.iter().any(|fixed| fixed == line.text) {
            diff.push(format!("-{}", line.text));
        }
        diff.extend(fix.iter().map(|fixed| {
            let sign = if fixed == line.text { ' ' } else { '+' };
            format!("{sign}{fixed}")
        }));
    }
    diff.dedup_by(|next, line| next.trim().is_empty() && line.trim().is_empty());
    let text: Vec<_> = diff.iter().map(|line| line.trim_end()).collect();
    let text = text.join("\n");
    format!("{}\n", text.trim_matches('\n'))
}
