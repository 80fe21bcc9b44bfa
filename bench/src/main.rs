//! Measures what models cost to compile and to run, in optnull and in what it replaces. It asserts nothing about time.

#![allow(clippy::cast_precision_loss)] // counts, bytes and instructions become ratios

mod compile;
mod definition;
mod document;
mod generate;
mod growth;
mod instructions;
mod json;
mod measure;
mod options;
mod picture;
mod random;
mod render;
mod style;
mod table;
mod verify;
mod words;
mod workspace;

use anyhow::Result;

use crate::definition::Definitions;
use crate::generate::{generate, Shape, Size};
use crate::options::{Options, Task, USAGE};
use crate::verify::verify;
use crate::workspace::{repository, Workspace};

fn main() -> Result<()> {
    let options = Options::parse(lexopt::Parser::from_env())?;
    let shape = Shape {
        seed: options.seed,
        models: options.models,
        size: Size::Mixed,
    };
    let definitions = generate(shape);
    match options.task {
        Task::All => {
            check(&options, &definitions)?;
            compile::compile(&options, &definitions)?;
            instructions::instructions(&options, &definitions)?;
            growth::growth(&options)
        }
        Task::Generate => write(&options, &definitions),
        Task::Check => check(&options, &definitions),
        Task::Compile => compile::compile(&options, &definitions),
        Task::Instructions => instructions::instructions(&options, &definitions),
        Task::Growth => growth::growth(&options),
        Task::Picture => {
            let file = repository().join("docs/compile-times.svg");
            picture::draw(&compile::last_results(&options.out)?, &file)
        }
        Task::Help => {
            print!("{USAGE}");
            Ok(())
        }
    }
}

fn write(options: &Options, definitions: &Definitions) -> Result<()> {
    for &style in &options.styles {
        println!(
            "{}",
            Workspace::write(&options.out, style, definitions)?
                .root
                .display()
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
