//! A batch of definitions: compiled, refused, read and written.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::Value;

use crate::definition::Definition;
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::finding::Finding;
use crate::judge::judge;
use crate::outcome::Outcome;
use crate::render::{models, program, twins};
use crate::workspace::{Compiled, Workspace};

/// A definition with its documents.
pub(crate) struct Case {
    pub(crate) definition: Definition,
    pub(crate) documents: Vec<Document>,
}

pub(crate) struct Batch<'a> {
    pub(crate) seed: u64,
    pub(crate) workspace: Workspace,
    pub(crate) outcome: &'a mut Outcome,
}

/// The names of the two crates.
const RIGHT: &str = "right";
const WRONG: &str = "wrong";

impl Batch<'_> {
    /// Wrong definitions: each error is one of ours, at the line of a mistake, and each mistake has
    /// one.
    pub(crate) fn refuse(&mut self, cases: Vec<&Case>) -> Result<()> {
        if cases.is_empty() {
            return Ok(());
        }
        let compiled = self.compile(WRONG, "check", &cases)?;
        let Some(mut errors) = by_definition(compiled.errors) else {
            return self.halve(cases, &compiled.stderr, Self::refuse);
        };
        self.outcome.wrong += cases.len();
        for case in cases {
            let number = case.definition.number;
            let errors = errors.remove(&number).unwrap_or_default();
            let text = self.workspace.module(WRONG, &format!("d{number}"));
            for what in judge(&case.definition, &text, &errors) {
                self.found(case, what, None);
            }
        }
        Ok(())
    }

    /// Right definitions: they compile without a word, and do as their twins.
    pub(crate) fn compare(&mut self, cases: Vec<&Case>) -> Result<()> {
        if cases.is_empty() {
            return Ok(());
        }
        let compiled = self.compile(RIGHT, "build", &cases)?;
        let errors = by_definition(compiled.errors);
        let Some(errors) = errors.filter(|errors| compiled.succeeded || !errors.is_empty()) else {
            return self.halve(cases, &compiled.stderr, Self::compare);
        };
        let (refused, others): (Vec<_>, Vec<_>) = cases
            .into_iter()
            .partition(|case| errors.contains_key(&case.definition.number));
        for case in &refused {
            let errors = errors[&case.definition.number].iter();
            let errors: Vec<_> = errors.map(|error| &error.rendered[..]).collect();
            self.found(
                case,
                format!("does not compile:\n{}", errors.join("\n")),
                None,
            );
        }
        self.outcome.right += refused.len();
        if !refused.is_empty() {
            return self.compare(others);
        }
        match self.workspace.run(RIGHT)? {
            Ok(printed) => self.read(&others, &printed),
            Err(crash) => self.halve(others, &crash, Self::compare),
        }
    }

    /// Takes up what the program found.
    fn read(&mut self, cases: &[&Case], printed: &str) -> Result<()> {
        self.outcome.right += cases.len();
        let documents = cases.iter().map(|case| case.documents.len());
        self.outcome.documents += documents.sum::<usize>();
        for line in printed.lines() {
            let line: Value = serde_json::from_str(line)?;
            let number = |name: &str| usize::try_from(line[name].as_u64()?).ok();
            let text = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
            self.outcome.read += number("read").unwrap_or_default();
            let is_of = |case: &&&Case| Some(case.definition.number) == number("definition");
            if let Some(case) = cases.iter().find(is_of) {
                self.found(case, text("what"), Some(text("document")));
            }
        }
        Ok(())
    }

    /// Finds the definition that breaks the whole: it does again with each half.
    fn halve(
        &mut self,
        mut cases: Vec<&Case>,
        what: &str,
        again: fn(&mut Self, Vec<&Case>) -> Result<()>,
    ) -> Result<()> {
        if let [case] = cases[..] {
            self.found(
                case,
                format!("breaks the compiler or the program:\n{what}"),
                None,
            );
            return Ok(());
        }
        let second = cases.split_off(cases.len() / 2);
        again(self, cases)?;
        again(self, second)
    }

    fn compile(&self, name: &str, command: &str, cases: &[&Case]) -> Result<Compiled> {
        let definitions = cases.iter().map(|case| {
            let Case {
                definition,
                documents,
            } = case;
            let twins = (!definition.is_wrong()).then(|| twins(definition, documents));
            (definition.number, models(definition, documents), twins)
        });
        self.workspace
            .write(name, &program(&definitions.collect::<Vec<_>>()))?;
        self.workspace.compile(name, command)
    }

    fn found(&mut self, case: &Case, what: String, document: Option<String>) {
        let definition = &case.definition;
        let twins = (!definition.is_wrong()).then(|| twins(definition, &[]));
        self.outcome.findings.push(Finding {
            seed: self.seed,
            definition: definition.number,
            what,
            document,
            models: models(definition, &case.documents),
            twins: twins.unwrap_or_default(),
        });
    }
}

/// The errors of each definition; nothing if one of them is of none.
fn by_definition(errors: Vec<Diagnostic>) -> Option<BTreeMap<usize, Vec<Diagnostic>>> {
    let mut by_definition: BTreeMap<usize, Vec<Diagnostic>> = BTreeMap::new();
    for error in errors {
        let (number, _) = error.place?;
        by_definition.entry(number).or_default().push(error);
    }
    Some(by_definition)
}
