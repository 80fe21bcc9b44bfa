//! Batches of definitions: compiled, refused, read and written.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{bail, Result};
use serde_json::Value;

use crate::definition::Definition;
use crate::diagnostic::{errors, Diagnostic};
use crate::document::{documents, Document};
use crate::finding::Finding;
use crate::generate::generate;
use crate::mistake::comment;
use crate::options::Options;
use crate::render::{models, program, twins};
use crate::workspace::{Workspace, EDITIONS};

/// The names of the two crates.
const RIGHT: &str = "right";
const WRONG: &str = "wrong";

/// How much was done, and what was found.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    pub(crate) right: usize,
    pub(crate) wrong: usize,
    pub(crate) documents: usize,
    /// How many of them both sides read.
    pub(crate) read: usize,
    pub(crate) findings: Vec<Finding>,
}

/// A definition with its documents.
struct Case {
    definition: Definition,
    documents: Vec<Document>,
}

/// Runs what is asked for, and says of each batch what is found in it.
pub(crate) fn run(options: &Options, mut each: impl FnMut(&Outcome)) -> Result<Outcome> {
    let mut outcome = Outcome::default();
    let workspace = Workspace::new(&options.out);
    for (batch, numbers) in options.numbers().chunks(options.batch).enumerate() {
        let cases = numbers.iter().map(|&number| case(options, number));
        let (wrong, right): (Vec<_>, Vec<_>) = cases.partition(|case| case.definition.is_wrong());
        let edition = EDITIONS[(batch + usize::try_from(options.seed)?) % EDITIONS.len()];
        let batch = Batch {
            seed: options.seed,
            edition: match options.only {
                Some(number) => {
                    EDITIONS
                        [(number / options.batch + usize::try_from(options.seed)?) % EDITIONS.len()]
                }
                None => edition,
            },
            workspace: &workspace,
        };
        batch.refuse(&wrong, &mut outcome)?;
        batch.compare(right, &mut outcome)?;
        each(&outcome);
    }
    Ok(outcome)
}

/// Prints what is asked for.
pub(crate) fn show(options: &Options) {
    for number in options.numbers() {
        let Case {
            definition,
            documents,
        } = case(options, number);
        println!("{}", models(&definition, &documents));
        if !definition.is_wrong() {
            println!("{}", twins(&definition, &documents));
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

struct Batch<'a> {
    seed: u64,
    edition: &'static str,
    workspace: &'a Workspace,
}

impl Batch<'_> {
    fn finding(&self, case: &Case, what: String, document: Option<String>) -> Finding {
        let right = !case.definition.is_wrong();
        Finding {
            seed: self.seed,
            definition: case.definition.number,
            what,
            document,
            models: models(&case.definition, &case.documents),
            twins: if right {
                twins(&case.definition, &[])
            } else {
                String::new()
            },
        }
    }

    /// Wrong definitions: each error is ours, at the line of a mistake, and each mistake has one.
    fn refuse(&self, cases: &[Case], outcome: &mut Outcome) -> Result<()> {
        if cases.is_empty() {
            return Ok(());
        }
        outcome.wrong += cases.len();
        let definitions: Vec<_> = cases
            .iter()
            .map(|case| (case.definition.number, models(&case.definition, &[]), None))
            .collect();
        self.workspace
            .write(WRONG, self.edition, &program(&definitions))?;
        let errors = errors(&self.workspace.cargo(WRONG, "check")?);
        let mut by_module: BTreeMap<String, Vec<Diagnostic>> = BTreeMap::new();
        for error in errors {
            let Some((module, _)) = error.place.clone() else {
                bail!("an error of no definition:\n{}", error.rendered);
            };
            by_module.entry(module).or_default().push(error);
        }
        for case in cases {
            let module = format!("d{}", case.definition.number);
            let errors = by_module.remove(&module).unwrap_or_default();
            let text = self.workspace.module(WRONG, &module);
            let wrong = judge(&case.definition, &text, &errors);
            let findings = wrong.into_iter().map(|what| self.finding(case, what, None));
            outcome.findings.extend(findings);
        }
        Ok(())
    }

    /// Right definitions: they compile without a word, and do as their twins.
    fn compare(&self, mut cases: Vec<Case>, outcome: &mut Outcome) -> Result<()> {
        outcome.right += cases.len();
        loop {
            if cases.is_empty() {
                return Ok(());
            }
            let definitions: Vec<_> = cases.iter().map(rendered).collect();
            self.workspace
                .write(RIGHT, self.edition, &program(&definitions))?;
            let errors = errors(&self.workspace.cargo(RIGHT, "build")?);
            if errors.is_empty() {
                break;
            }
            let refused = self.refused(&cases, &errors, outcome)?;
            cases.retain(|case| !refused.contains(&case.definition.number));
        }
        outcome.documents += cases.iter().map(|case| case.documents.len()).sum::<usize>();
        for line in self.workspace.run(RIGHT)?.lines() {
            let line: Value = serde_json::from_str(line)?;
            let number = |name: &str| usize::try_from(line[name].as_u64()?).ok();
            let text = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
            outcome.read += number("read").unwrap_or_default();
            let case = number("definition")
                .and_then(|number| cases.iter().find(|case| case.definition.number == number));
            if let Some(case) = case {
                let finding = self.finding(case, text("what"), Some(text("document")));
                outcome.findings.push(finding);
            }
        }
        Ok(())
    }

    /// The definitions that do not compile, each with its findings.
    fn refused(
        &self,
        cases: &[Case],
        errors: &[Diagnostic],
        outcome: &mut Outcome,
    ) -> Result<BTreeSet<usize>> {
        let mut refused = BTreeSet::new();
        for error in errors {
            let number = error.place.as_ref().map(|(module, _)| module[1..].parse());
            let Some(number) = number.transpose()? else {
                bail!("an error of no definition:\n{}", error.rendered);
            };
            let case = cases.iter().find(|case| case.definition.number == number);
            if let (true, Some(case)) = (refused.insert(number), case) {
                let what = format!("does not compile:\n{}", error.rendered);
                outcome.findings.push(self.finding(case, what, None));
            }
        }
        Ok(refused)
    }
}

fn rendered(case: &Case) -> (usize, String, Option<String>) {
    let Case {
        definition,
        documents,
    } = case;
    let twins = twins(definition, documents);
    (
        definition.number,
        models(definition, documents),
        Some(twins),
    )
}

/// What is wrong with the errors of a wrong definition.
fn judge(definition: &Definition, text: &str, errors: &[Diagnostic]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut missed: BTreeSet<usize> = (0..definition.marks.len()).collect();
    for error in errors {
        let line = error.place.as_ref().map_or(0, |(_, line)| *line);
        let line = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
        let mark = (0..definition.marks.len()).find(|mark| line.contains(&comment(*mark)));
        let of_ours = error.code.as_deref().is_none_or(|code| code == "E0080");
        let said = mark.filter(|mark| error.rendered.contains(definition.marks[*mark].says));
        match said {
            Some(mark) if of_ours => drop(missed.remove(&mark)),
            _ => wrong.push(format!(
                "another error than the mistake's:\n{}",
                error.rendered
            )),
        }
    }
    let missed = missed.into_iter();
    wrong.extend(missed.map(|mark| format!("no error says {:?}", definition.marks[mark].says)));
    wrong
}

#[cfg(test)]
mod tests {
    use super::run;
    use crate::options::{repository, Options};

    /// A few definitions of one seed. What a longer run finds gets a test beside optnull's own.
    #[test]
    fn definitions_are_refused_or_do_as_their_twins() {
        let options = Options {
            definitions: 40,
            batch: 40,
            out: repository().join("target/optnull-definitions-test"),
            ..Options::default()
        };
        let outcome = run(&options, |_| {}).unwrap();
        let findings: Vec<String> = outcome.findings.iter().map(ToString::to_string).collect();
        assert!(findings.is_empty(), "{}", findings.join("\n"));
        assert!(outcome.right > 20 && outcome.wrong > 5, "{outcome:?}");
        // Most would be refused if the documents were none of the definitions.
        assert!(outcome.read * 2 > outcome.documents, "{outcome:?}");
    }
}
