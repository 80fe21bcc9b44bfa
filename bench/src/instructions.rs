//! What it costs to read and write documents, in instructions, which are the same in every run.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::definition::Definitions;
use crate::document::{corpus, lines, Corpus};
use crate::measure::run;
use crate::options::Options;
use crate::style::Style;
use crate::table::{ratio, Figures};
use crate::workspace::Workspace;

pub(crate) fn instructions(options: &Options, definitions: &Definitions) -> Result<()> {
    if !available() {
        println!("\nInstructions are not counted: that takes valgrind, which is not there.");
        return Ok(());
    }
    let app = |style| Workspace::write(&options.out, style, definitions)?.build_app();
    let (optnull, twin) = (app(Style::Optnull)?, app(Style::SerdeWith)?);
    let mut table = Figures::new(&[
        "documents",
        "read: floor",
        "optnull",
        "twin",
        "ratio",
        "ratio above the floor",
        "write: optnull",
        "twin",
        "ratio",
    ]);
    for kind in Corpus::ALL {
        eprintln!("counts instructions: {}", kind.name());
        let text = lines(&corpus(definitions, kind, options.seed))?;
        if text.is_empty() {
            continue;
        }
        let file = options.out.join("documents.txt");
        fs::write(&file, &text)?;
        let floor = per_pass(&twin, "ignore", &file)?;
        let [read, twin_read] = [
            per_pass(&optnull, "read", &file)?,
            per_pass(&twin, "read", &file)?,
        ];
        let [write, twin_write] = [
            per_pass(&optnull, "write", &file)?,
            per_pass(&twin, "write", &file)?,
        ];
        table.row(vec![
            format!(
                "{} ({}, {} kB)",
                kind.name(),
                text.lines().count(),
                text.len() / 1000
            ),
            thousands(floor),
            thousands(read),
            thousands(twin_read),
            ratio(read, twin_read),
            ratio(read - floor, twin_read - floor),
            thousands(write),
            thousands(twin_write),
            ratio(write, twin_write),
        ]);
    }
    table.print(
        "Thousands of instructions to read and to write the documents once, in a release build. The twin is serde_derive\n\
         with serde_with and monostate; the floor reads the same documents as IgnoredAny.",
    );
    Ok(())
}

/// Whether instructions can be counted.
pub(crate) fn available() -> bool {
    let version = Command::new("valgrind")
        .arg("--version")
        .stdout(Stdio::null())
        .status();
    version.is_ok_and(|status| status.success())
}

/// The instructions of one pass of a program: two more passes, so that its start does not count.
pub(crate) fn per_pass(app: &PathBuf, mode: &str, documents: &Path) -> Result<f64> {
    let two = count(
        Command::new("valgrind")
            .args(CALLGRIND)
            .arg(app)
            .args([mode, "2"])
            .arg(documents),
    )?;
    let four = count(
        Command::new("valgrind")
            .args(CALLGRIND)
            .arg(app)
            .args([mode, "4"])
            .arg(documents),
    )?;
    Ok((four - two) / 2.0)
}

const CALLGRIND: [&str; 2] = ["--tool=callgrind", "--callgrind-out-file=/dev/null"];

fn count(command: &mut Command) -> Result<f64> {
    let (_, errors) = run(command)?;
    collected(&errors).with_context(|| format!("no count of valgrind's in:\n{errors}"))
}

/// The number in `==1234== Collected : 5678`.
fn collected(errors: &str) -> Option<f64> {
    let line = errors.lines().find(|line| line.contains("Collected :"))?;
    line.rsplit(' ').next()?.parse().ok()
}

fn thousands(instructions: f64) -> String {
    format!("{:.0}", instructions / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::collected;

    #[test]
    fn the_count_is_read_from_what_valgrind_says() {
        let errors =
            "==7== Events    : Ir\n==7== Collected : 5678\n==7==\n==7== I   refs:      5,678\n";
        assert_eq!(collected(errors), Some(5678.0));
        assert_eq!(collected("==7== killed"), None);
    }
}
