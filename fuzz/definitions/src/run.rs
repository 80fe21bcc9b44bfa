//! What is asked for, batch by batch.

use anyhow::Result;

use crate::batch::{Batch, Case};
use crate::document::documents;
use crate::generate::generate;
use crate::options::Options;
use crate::outcome::Outcome;
use crate::render::{models, twins};
use crate::workspace::Workspace;

/// The edition of all definitions of a seed is one of these.
const EDITIONS: [&str; 3] = ["2018", "2021", "2024"];

/// Runs what is asked for, and tells what there is after each batch.
pub(crate) fn run(options: &Options, mut after: impl FnMut(&Outcome)) -> Result<Outcome> {
    let mut outcome = Outcome::default();
    let edition = EDITIONS[usize::try_from(options.seed % 3)?];
    for numbers in options.numbers().chunks(options.batch) {
        let cases = numbers.iter().map(|&number| case(options, number));
        let cases: Vec<Case> = cases.collect();
        let (wrong, right) = cases.iter().partition(|case| case.definition.is_wrong());
        let mut batch = Batch {
            seed: options.seed,
            workspace: Workspace::new(&options.out, edition),
            outcome: &mut outcome,
        };
        batch.refuse(wrong)?;
        batch.compare(right)?;
        after(&outcome);
    }
    Ok(outcome)
}

/// Prints what is asked for.
pub(crate) fn show(options: &Options) {
    for number in options.numbers() {
        let case = case(options, number);
        println!("{}", models(&case.definition, &case.documents));
        if !case.definition.is_wrong() {
            println!("{}", twins(&case.definition, &case.documents));
        }
    }
}

fn case(options: &Options, number: usize) -> Case {
    let (definition, mut random) = generate(options.seed, number);
    let count = if definition.is_wrong() {
        0
    } else {
        options.documents
    };
    Case {
        documents: documents(&definition, count, &mut random),
        definition,
    }
}

#[cfg(test)]
mod tests {
    use super::run;
    use crate::options::{repository, Options};

    /// A few definitions of one seed. What a longer run finds gets a test beside optnull's own.
    #[test]
    fn definitions_are_refused_or_do_as_their_twins() {
        let options = Options {
            definitions: 24,
            out: repository().join("target/optnull-definitions-test"),
            ..Options::default()
        };
        let outcome = run(&options, |_| {}).unwrap();
        let findings: Vec<String> = outcome.findings.iter().map(ToString::to_string).collect();
        assert!(findings.is_empty(), "{}", findings.join("\n"));
        assert!(outcome.right > 10 && outcome.wrong > 3, "{outcome:?}");
        // Most would be refused if the documents were none of the definitions.
        assert!(outcome.read * 2 > outcome.documents, "{outcome:?}");
    }
}
