//! That a style gives every document back.

use std::fs;
use std::process::Command;

use anyhow::{ensure, Context, Result};
use serde_json::Value;

use crate::definition::Definitions;
use crate::document::{corpus, lines, Corpus};
use crate::measure::output;
use crate::style::Style;
use crate::workspace::Workspace;

/// Builds a style's program, and has it read and write the documents of every corpus. Gives how many they are.
pub(crate) fn verify(workspace: &Workspace, definitions: &Definitions, seed: u64) -> Result<usize> {
    let app = workspace.build_app()?;
    let mut documents = 0;
    // What a style does not know, it cannot give back.
    let known = Corpus::ALL.iter().filter(|kind| **kind != Corpus::Unknown);
    for &kind in known {
        let given = lines(&corpus(definitions, kind, seed))?;
        let file = workspace.root.join("documents.txt");
        fs::write(&file, &given)?;
        let written = output(Command::new(&app).arg("check").arg(&file))?;
        compare(workspace.style, &given, &written)
            .with_context(|| format!("{}: {}", workspace.style.name(), kind.name()))?;
        documents += given.lines().count();
    }
    Ok(documents)
}

fn compare(style: Style, given: &str, written: &str) -> Result<()> {
    ensure!(
        given.lines().count() == written.lines().count(),
        "not as many documents are written as are read"
    );
    for (given, written) in given.lines().zip(written.lines()) {
        let equal = document(style, given)? == document(style, written)?;
        ensure!(equal, "a document is not given back:\n{given}\n{written}");
    }
    Ok(())
}

/// A line's name and value, without what the style loses.
fn document(style: Style, line: &str) -> Result<(&str, Value)> {
    let (name, json) = line.split_once('\t').context("a line without a tab")?;
    let mut value = serde_json::from_str(json)?;
    if style == Style::Serde {
        drop_nulls(&mut value);
    }
    Ok((name, value))
}

fn drop_nulls(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(drop_nulls),
        Value::Object(entries) => {
            entries.retain(|_, value| !value.is_null());
            entries.values_mut().for_each(drop_nulls);
        }
        _ => {}
    }
}
