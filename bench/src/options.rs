//! The command line.

use std::path::PathBuf;

use anyhow::{bail, ensure, Result};
use lexopt::prelude::{Long, Short, Value, ValueExt};

use crate::generate::MODELS;
use crate::style::Style;
use crate::words;
use crate::workspace::repository;

pub(crate) const USAGE: &str = "\
usage: cargo run --release -p optnull-bench -- [COMMAND] [OPTION]...

commands:
  all            all tables (without a command)
  generate       only write the models in each style
  check          only check that each style gives every document back
  compile        seconds and memory of check, dev and release builds, and after an edit
  instructions   instructions of reading and writing, counted by valgrind
  growth         how the cost grows with models and with fields
  picture        draw docs/compile-times.svg from the last results of `compile`

options:
  --models N     how many models (371)
  --runs N       how often each figure is measured (3)
  --seed S       which models (1)
  --styles A,B   which styles, of: bare, serde, serde_with, bon, typed-builder, miniserde, optnull (all)
  --out DIR      where models are written and built (target/optnull-bench)
";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Task {
    All,
    Generate,
    Check,
    Compile,
    Instructions,
    Growth,
    Picture,
    Help,
}

#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) task: Task,
    pub(crate) models: usize,
    pub(crate) runs: usize,
    pub(crate) seed: u64,
    pub(crate) styles: Vec<Style>,
    pub(crate) out: PathBuf,
}

impl Options {
    pub(crate) fn parse(mut arguments: lexopt::Parser) -> Result<Self> {
        let mut asked = None;
        let mut options = Options {
            task: Task::All,
            models: MODELS,
            runs: 3,
            seed: 1,
            styles: Style::ALL.to_vec(),
            out: repository().join("target/optnull-bench"),
        };
        while let Some(argument) = arguments.next()? {
            match argument {
                Value(task) => {
                    let task = self::task(&task.string()?)?;
                    ensure!(
                        asked.replace(task).is_none(),
                        "one command at a time\n\n{USAGE}"
                    );
                }
                Long("models") => options.models = arguments.value()?.parse()?,
                Long("runs") => options.runs = arguments.value()?.parse()?,
                Long("seed") => options.seed = arguments.value()?.parse()?,
                Long("styles") => options.styles = styles(&arguments.value()?.string()?)?,
                Long("out") => {
                    options.out = std::path::absolute(PathBuf::from(arguments.value()?))?;
                }
                Long("help") | Short('h') => {
                    options.task = Task::Help;
                    return Ok(options);
                }
                _ => return Err(argument.unexpected().into()),
            }
        }
        ensure!(
            (1..=words::MODELS).contains(&options.models),
            "--models is from 1 to {}",
            words::MODELS
        );
        ensure!(options.runs > 0, "--runs is at least 1");
        options.task = asked.unwrap_or(Task::All);
        Ok(options)
    }
}

fn task(name: &str) -> Result<Task> {
    Ok(match name {
        "all" => Task::All,
        "generate" => Task::Generate,
        "check" => Task::Check,
        "compile" => Task::Compile,
        "instructions" => Task::Instructions,
        "growth" => Task::Growth,
        "picture" => Task::Picture,
        "help" => Task::Help,
        _ => bail!("there is no command `{name}`\n\n{USAGE}"),
    })
}

/// Styles in the order in which they are listed, each once.
fn styles(names: &str) -> Result<Vec<Style>> {
    let asked = names
        .split(',')
        .map(Style::parse)
        .collect::<Result<Vec<_>>>()?;
    Ok(Style::ALL
        .into_iter()
        .filter(|style| asked.contains(style))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(arguments: &str) -> Result<Options> {
        Options::parse(lexopt::Parser::from_args(arguments.split_whitespace()))
    }

    #[test]
    fn without_arguments_all_is_measured_in_full() {
        let options = parse("").unwrap();
        assert_eq!(
            (options.task, options.models, options.runs),
            (Task::All, 371, 3)
        );
        assert_eq!(options.styles, Style::ALL);
    }

    #[test]
    fn help_is_given_whatever_else_is_asked_for() {
        for asked in ["help", "--help", "compile -h", "-h compile"] {
            assert_eq!(parse(asked).unwrap().task, Task::Help, "{asked}");
        }
    }

    #[test]
    fn styles_are_in_their_own_order_and_each_there_once() {
        let options = parse("compile --styles optnull,bon,bon --models 30").unwrap();
        assert_eq!((options.task, options.models), (Task::Compile, 30));
        assert_eq!(options.styles, [Style::Bon, Style::Optnull]);
    }

    #[test]
    fn what_cannot_be_meant_is_an_error() {
        for wrong in [
            "--models 0",
            "--models 5000",
            "--runs 0",
            "--styles bom",
            "--models",
            "measure",
            "--fast",
            "compile growth",
        ] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}
