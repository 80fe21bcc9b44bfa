//! Measures what models cost to compile and to run, in optnull and in what it replaces. It asserts nothing about time.

#![allow(clippy::cast_precision_loss)] // counts, bytes and instructions become ratios

mod definition;
mod document;
mod generate;
mod json;
mod measure;
mod options;
mod random;
mod render;
mod style;
mod verify;
mod words;
mod workspace;

use anyhow::Result;

use crate::definition::Definitions;
use crate::generate::{generate, Shape, Size};
use crate::options::{Options, Task, USAGE};
use crate::verify::verify;
use crate::workspace::Workspace;

fn main() -> Result<()> {
    let options = Options::parse(lexopt::Parser::from_env())?;
    if options.task == Task::Help {
        print!("{USAGE}");
        return Ok(());
    }
    let shape = Shape {
        seed: options.seed,
        models: options.models,
        size: Size::Mixed,
    };
    let definitions = generate(shape);
    match options.task {
        Task::Generate => write(&options, &definitions),
        Task::Check => check(&options, &definitions),
        _ => Ok(()),
    }
}

fn write(options: &Options, definitions: &Definitions) -> Result<()> {
    for &style in &options.styles {
        println!(
            "{}",
            Workspace::write(&options.out, style, definitions)?.root.display()
        );
    }
    Ok(())
}

fn check(options: &Options, definitions: &Definitions) -> Result<()> {
    for style in options.styles.iter().filter(|style| style.is_serde()) {
        let workspace = Workspace::write(&options.out, *style, definitions)?;
        let documents = verify(&workspace, definitions, options.seed)?;
        println!("{}: gives {documents} documents back", style.name());
    }
    Ok(())
}
