//! The command line.

use std::path::{Path, PathBuf};

use anyhow::{ensure, Result};
use lexopt::prelude::{Long, Short, ValueExt};

pub(crate) const USAGE: &str = "\
usage: cargo run --release -p optnull-definitions -- [OPTION]...

options:
  --seed S           which definitions (1)
  --definitions N    how many (500)
  --documents N      how many documents each is read with (24)
  --batch N          how many are compiled at once (100)
  --only I           the definition of this number only
  --show             print the definitions in place of compiling them
  --out DIR          where they are written and built (target/optnull-definitions)
";

#[derive(Debug, Clone)]
pub(crate) struct Options {
    pub(crate) seed: u64,
    pub(crate) definitions: usize,
    pub(crate) documents: usize,
    pub(crate) batch: usize,
    pub(crate) only: Option<usize>,
    pub(crate) show: bool,
    pub(crate) help: bool,
    pub(crate) out: PathBuf,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            seed: 1,
            definitions: 500,
            documents: 24,
            batch: 100,
            only: None,
            show: false,
            help: false,
            out: repository().join("target/optnull-definitions"),
        }
    }
}

impl Options {
    pub(crate) fn parse(mut arguments: lexopt::Parser) -> Result<Self> {
        let mut options = Options::default();
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("seed") => options.seed = arguments.value()?.parse()?,
                Long("definitions") => options.definitions = arguments.value()?.parse()?,
                Long("documents") => options.documents = arguments.value()?.parse()?,
                Long("batch") => options.batch = arguments.value()?.parse()?,
                Long("only") => options.only = Some(arguments.value()?.parse()?),
                Long("show") => options.show = true,
                Long("out") => {
                    options.out = std::path::absolute(PathBuf::from(arguments.value()?))?;
                }
                Long("help") | Short('h') => options.help = true,
                _ => return Err(argument.unexpected().into()),
            }
        }
        ensure!(options.batch > 0, "--batch is at least 1");
        Ok(options)
    }

    /// The numbers of the definitions that are asked for.
    pub(crate) fn numbers(&self) -> Vec<usize> {
        match self.only {
            Some(number) => vec![number],
            None => (0..self.definitions).collect(),
        }
    }
}

/// The repository, which the generated crates depend on by its path.
pub(crate) fn repository() -> &'static Path {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.ancestors().nth(2).unwrap_or(own)
}

#[cfg(test)]
mod tests {
    use super::Options;

    fn parse(arguments: &str) -> anyhow::Result<Options> {
        Options::parse(lexopt::Parser::from_args(arguments.split_whitespace()))
    }

    #[test]
    fn arguments() {
        let options = parse("--seed 7 --definitions 3 --batch 2").unwrap();
        assert_eq!((options.seed, options.batch), (7, 2));
        assert_eq!(options.numbers(), [0, 1, 2]);
        assert_eq!(parse("--only 9").unwrap().numbers(), [9]);
        assert!(parse("--help").unwrap().help);
        for wrong in ["--batch 0", "--seed", "--seed x", "--fast", "all"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}
