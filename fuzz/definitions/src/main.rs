//! A fuzzer of definitions: random models and their serde twins. A definition is refused with an
//! error of optnull's, or it compiles and does as its twin.

mod batch;
mod case;
mod damage;
mod definition;
mod diagnostic;
mod document;
mod finding;
mod generate;
mod judge;
mod mistake;
mod names;
mod node;
mod options;
mod outcome;
mod random;
mod render;
mod run;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;

use crate::options::{Options, USAGE};

fn main() -> Result<ExitCode> {
    let options = Options::parse(lexopt::Parser::from_env())?;
    if options.help {
        print!("{USAGE}");
        return Ok(ExitCode::SUCCESS);
    }
    if options.show {
        run::show(&options);
        return Ok(ExitCode::SUCCESS);
    }
    let mut shown = 0;
    let outcome = run::run(&options, |outcome| {
        for finding in &outcome.findings[shown..] {
            println!("{finding}");
        }
        shown = outcome.findings.len();
        eprintln!("{outcome}");
    })?;
    println!("{outcome}");
    Ok(if outcome.findings.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
