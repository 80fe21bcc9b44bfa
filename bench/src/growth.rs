//! How the cost grows with the number of models and of their fields. What grows linearly costs the same per model and per
//! field in every row.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use crate::definition::Definitions;
use crate::document::{full, lines};
use crate::generate::{generate, Shape, Size};
use crate::instructions::{available, per_pass};
use crate::measure::{cargo, run};
use crate::options::Options;
use crate::random::Random;
use crate::style::Style;
use crate::table::{median, number, Figures};
use crate::workspace::Workspace;

/// The styles that are compared here, of those that are asked for.
const STYLES: [Style; 3] = [Style::SerdeWith, Style::Bon, Style::Optnull];

const MODELS: [usize; 5] = [50, 100, 200, 400, 800];
const FIELDS: [usize; 4] = [8, 32, 128, 512];

/// Up to how many fields the other styles are built for release: beyond, rustc optimizes one reader of theirs for longer
/// than all the rest takes.
const OTHERS_LIMIT: usize = 128;

pub(crate) fn growth(options: &Options) -> Result<()> {
    let mut growth = Growth {
        out: options.out.join("growth"),
        runs: options.runs,
        styles: STYLES
            .into_iter()
            .filter(|style| options.styles.contains(style))
            .collect(),
    };
    growth.with_models(options)?;
    growth.with_fields(options)?;
    growth.styles.retain(|style| *style != Style::Bon);
    growth.at_run_time(options)
}

struct Growth {
    out: PathBuf,
    runs: usize,
    styles: Vec<Style>,
}

impl Growth {
    fn with_models(&self, options: &Options) -> Result<()> {
        let mut table = self.table(&["models", "fields"], "s, ms a model, ms a field");
        // A run with few models stays short.
        for models in MODELS
            .into_iter()
            .filter(|&models| models == MODELS[0] || models <= 3 * options.models)
        {
            let definitions = generate(Shape {
                seed: options.seed,
                models,
                size: Size::Mixed,
            });
            self.row(&mut table, &definitions, &[models, definitions.fields()])?;
        }
        table.print("User seconds of a check of the models alone, by their number:");
        Ok(())
    }

    fn with_fields(&self, options: &Options) -> Result<()> {
        let total = ((options.models * 6).next_power_of_two() / 2).max(512);
        let mut table = self.table(
            &["fields of a model", "models"],
            "s, ms a model, ms a field",
        );
        for size in FIELDS {
            let models = total / size;
            let definitions = generate(Shape {
                seed: options.seed,
                models,
                size: Size::Each(size),
            });
            self.row(&mut table, &definitions, &[size, models])?;
        }
        table.print(&format!(
            "User seconds of a check of {total} fields, by how many one model has, of which 35 in a hundred are required:"
        ));
        Ok(())
    }

    fn table(&self, columns: &[&str], figures: &str) -> Figures {
        let styles: Vec<_> = self
            .styles
            .iter()
            .map(|style| format!("{}: {figures}", style.name()))
            .collect();
        let columns: Vec<_> = columns
            .iter()
            .copied()
            .chain(styles.iter().map(String::as_str))
            .collect();
        Figures::new(&columns)
    }

    fn row(&self, table: &mut Figures, definitions: &Definitions, sizes: &[usize]) -> Result<()> {
        let mut cells: Vec<_> = sizes.iter().map(usize::to_string).collect();
        for &style in &self.styles {
            eprintln!(
                "grows: {} models, {} fields, {}",
                definitions.models.len(),
                definitions.fields(),
                style.name()
            );
            let seconds = self.check(style, definitions)?;
            let per = |count: usize| number(seconds * 1000.0 / count as f64);
            let [model, field] = [per(definitions.models.len()), per(definitions.fields())];
            cells.push(format!("{}, {model}, {field}", number(seconds)));
        }
        table.row(cells);
        Ok(())
    }

    /// The median of the user seconds of a check, without those of cargo itself, which an empty one takes.
    fn check(&self, style: Style, definitions: &Definitions) -> Result<f64> {
        let workspace = Workspace::write(&self.out, style, definitions)?;
        let check = || {
            run(&mut cargo(&workspace.root, &["check", "-p", "models"]))
                .map(|(usage, _)| usage.user)
        };
        check()?;
        let (mut seconds, mut cargo_alone) = (Vec::new(), Vec::new());
        for _ in 0..self.runs {
            run(&mut cargo(&workspace.root, &["clean", "-p", "models"]))?;
            seconds.push(check()?);
            cargo_alone.push(check()?);
        }
        Ok(median(&seconds) - median(&cargo_alone))
    }

    fn at_run_time(&self, options: &Options) -> Result<()> {
        if !available() {
            println!("\nInstructions are not counted: that takes valgrind, which is not there.");
            return Ok(());
        }
        let mut table = self.table(&["fields of a model"], "in order, shuffled");
        for size in FIELDS {
            let definitions = generate(Shape {
                seed: options.seed,
                models: 1,
                size: Size::Each(size),
            });
            let mut cells = vec![size.to_string()];
            for &style in &self.styles {
                if style != Style::Optnull && size > OTHERS_LIMIT {
                    cells.push("-".to_owned());
                    continue;
                }
                eprintln!("grows: reads a model of {size} fields, {}", style.name());
                let app = Workspace::write(&self.out, style, &definitions)?.build_app()?;
                cells.push(self.reads(&app, &definitions, options.seed)?);
            }
            table.row(cells);
        }
        table.print(&format!(
            "Instructions a field to read a document of one model that has every key (beyond {OTHERS_LIMIT} fields, the\n\
             release build of the others takes too long):"
        ));
        Ok(())
    }

    fn reads(&self, app: &PathBuf, definitions: &Definitions, seed: u64) -> Result<String> {
        let mut documents = full(definitions, seed);
        let file = self.out.join("documents.txt");
        let per_field = |text: String| -> Result<String> {
            fs::write(&file, text)?;
            Ok(number(
                per_pass(app, "read", &file)? / definitions.fields() as f64,
            ))
        };
        let in_order = per_field(lines(&documents)?)?;
        let mut random = Random::new(seed);
        for document in &mut documents {
            document.json.shuffle(&mut random);
        }
        Ok(format!("{in_order}, {}", per_field(lines(&documents)?)?))
    }
}
