//! What it costs to compile the models.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::definition::{Definitions, Kind, Type};
use crate::measure::{cargo, run, Usage};
use crate::options::Options;
use crate::style::Style;
use crate::table::{compared, Figures};
use crate::workspace::{write_empty, Workspace};

/// The figures of each style, run by run.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Results {
    pub(crate) title: String,
    pub(crate) styles: Vec<(String, Vec<Sample>)>,
}

/// One run of a style.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Sample {
    check: Usage,
    dev: Usage,
    release: Usage,
    /// Megabytes of the program.
    binary: f64,
    /// An empty crate and the style's dependencies, nothing built before.
    cold: Usage,
    /// An incremental check after one edit.
    edit: Usage,
}

/// A column of the table.
pub(crate) struct Figure {
    pub(crate) name: &'static str,
    pub(crate) of: fn(&Sample) -> f64,
}

pub(crate) const CHECK: Figure = Figure {
    name: "check, s",
    of: |sample| sample.check.user,
};
pub(crate) const MEMORY: Figure = Figure {
    name: "check, MB",
    of: |sample| sample.check.memory,
};
pub(crate) const RELEASE: Figure = Figure {
    name: "release, s",
    of: |sample| sample.release.user,
};
pub(crate) const EDIT: Figure = Figure {
    name: "edit, s",
    of: |sample| sample.edit.user,
};

const FIGURES: [Figure; 10] = [
    CHECK,
    MEMORY,
    Figure {
        name: "dev, s",
        of: |sample| sample.dev.user,
    },
    Figure {
        name: "dev, MB",
        of: |sample| sample.dev.memory,
    },
    RELEASE,
    Figure {
        name: "release, MB",
        of: |sample| sample.release.memory,
    },
    Figure {
        name: "binary, MB",
        of: |sample| sample.binary,
    },
    Figure {
        name: "cold, s",
        of: |sample| sample.cold.user,
    },
    EDIT,
    Figure {
        name: "edit, wall s",
        of: |sample| sample.edit.wall,
    },
];

pub(crate) fn compile(options: &Options, definitions: &Definitions) -> Result<()> {
    let edited = edited(definitions)?;
    let mut benches = Vec::new();
    for &style in &options.styles {
        eprintln!("builds what {} depends on", style.name());
        benches.push(Bench::prepare(&options.out, style, definitions)?);
    }
    let styles = options.styles.iter();
    let mut results = Results {
        title: title(options, definitions),
        styles: styles
            .map(|style| (style.name().to_owned(), Vec::new()))
            .collect(),
    };
    for round in 0..options.runs {
        for (bench, (name, samples)) in benches.iter().zip(&mut results.styles) {
            eprintln!("run {} of {}: {name}", round + 1, options.runs);
            let text = if round % 2 == 0 { &edited } else { definitions };
            samples.push(bench.sample(definitions, text)?);
        }
        let text = serde_json::to_string_pretty(&results)?;
        fs::write(results_file(&options.out), text)?;
    }
    print(&results);
    Ok(())
}

/// What was compiled.
fn title(options: &Options, definitions: &Definitions) -> String {
    format!(
        "{} structs with {} fields, {} string enums, {} unions (seed {}, median of {})",
        definitions.models.len(),
        definitions.fields(),
        definitions.enums.len(),
        definitions.unions.len(),
        options.seed,
        options.runs
    )
}

/// Where the last results are kept.
fn results_file(out: &Path) -> PathBuf {
    out.join("results.json")
}

pub(crate) fn last_results(out: &Path) -> Result<Results> {
    let file = results_file(out);
    let text = fs::read_to_string(&file).with_context(|| {
        format!(
            "no results in {}: run the command `compile` first",
            file.display()
        )
    })?;
    Ok(serde_json::from_str(&text)?)
}

/// The definitions with another type of one field in the middle.
fn edited(definitions: &Definitions) -> Result<Definitions> {
    let mut edited = definitions.clone();
    let middle = edited.models.len() / 2;
    let (before, after) = edited.models.split_at_mut(middle);
    let mut fields = after
        .iter_mut()
        .chain(before)
        .flat_map(|model| &mut model.fields);
    let integer = fields.find_map(|field| match &mut field.kind {
        Kind::Required(r#type)
        | Kind::Optional(r#type)
        | Kind::Nullable(r#type)
        | Kind::OptionalNullable(r#type) => (*r#type == Type::Integer).then_some(r#type),
        Kind::Const(_) => None,
    });
    *integer.context("no field is an integer, whose type could be edited: take more models")? =
        Type::Float;
    Ok(edited)
}

/// A style's crates, whose dependencies are built.
struct Bench {
    workspace: Workspace,
    empty: PathBuf,
}

/// A target directory of its own, since what is built incrementally is not built as the rest.
const EDIT_TARGET: &str = "target/edit";

impl Bench {
    fn prepare(out: &Path, style: Style, definitions: &Definitions) -> Result<Self> {
        let workspace = Workspace::write(out, style, definitions)?;
        let root = &workspace.root;
        let empty = root.join("empty");
        write_empty(&empty, style)?;
        run(&mut cargo(root, &["check", "-p", "models"]))?;
        run(&mut cargo(root, &["build"]))?;
        run(&mut cargo(root, &["build", "--release"]))?;
        let bench = Bench { workspace, empty };
        bench.check_incrementally()?;
        Ok(bench)
    }

    fn sample(&self, definitions: &Definitions, edited: &Definitions) -> Result<Sample> {
        let check = self.anew(&["check", "-p", "models"], &[])?;
        let dev = self.anew(&["build"], &[])?;
        let release = self.anew(&["build", "--release"], &["--release"])?;
        let binary = fs::metadata(self.workspace.app())?.len() as f64 / 1e6;
        let cold = self.cold()?;
        self.workspace.write_models(edited)?;
        let edit = self.check_incrementally()?;
        self.workspace.write_models(definitions)?;
        Ok(Sample {
            check,
            dev,
            release,
            binary,
            cold,
            edit,
        })
    }

    /// A command of cargo's where the dependencies are built, and the two packages are not.
    fn anew(&self, arguments: &[&str], profile: &[&str]) -> Result<Usage> {
        let clean = [&["clean", "-p", "models", "-p", "app"], profile].concat();
        run(&mut cargo(&self.workspace.root, &clean))?;
        Ok(run(&mut cargo(&self.workspace.root, arguments))?.0)
    }

    fn cold(&self) -> Result<Usage> {
        let target = self.empty.join("target");
        if target.exists() {
            fs::remove_dir_all(&target)?;
        }
        Ok(run(&mut cargo(&self.empty, &["check"]))?.0)
    }

    fn check_incrementally(&self) -> Result<Usage> {
        let arguments = ["check", "-p", "models", "--target-dir", EDIT_TARGET];
        Ok(run(cargo(&self.workspace.root, &arguments).env("CARGO_INCREMENTAL", "1"))?.0)
    }
}

fn print(results: &Results) {
    let columns: Vec<_> = std::iter::once("style")
        .chain(FIGURES.iter().map(|figure| figure.name))
        .collect();
    let mut table = Figures::new(&columns);
    let bon = results
        .styles
        .iter()
        .find(|(name, _)| name == Style::Bon.name());
    for (name, samples) in &results.styles {
        let mut cells = vec![name.clone()];
        for Figure { of, .. } in FIGURES {
            let figures: Vec<_> = samples.iter().map(of).collect();
            let base: Option<Vec<_>> = bon.map(|(_, samples)| samples.iter().map(of).collect());
            cells.push(compared(&figures, base.as_deref()));
        }
        table.row(cells);
    }
    table.print(&format!(
        "What it costs to compile {}: median (least..most) xratio to bon.\n\
         check, dev and release: user seconds and peak memory, cargo's own included, dependencies built before; check is of the models alone,\n\
         dev and release are of the models and a program that reads and writes all of them. cold: a check of an empty\n\
         crate and the style's dependencies. edit: an incremental check of the models after the type of a field changed.",
        results.title
    ));
    for style in Style::ALL {
        if let Some(caveat) = style.caveat() {
            println!("{}: {caveat}", style.name());
        }
    }
}
