//! Generated crates on the disk.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::definition::Definitions;
use crate::measure::{cargo, output, run};
use crate::render;
use crate::style::Style;

/// A cargo workspace of a style's models, and of the program that reads and writes them.
pub(crate) struct Workspace {
    pub(crate) style: Style,
    pub(crate) root: PathBuf,
}

impl Workspace {
    /// Writes it below this directory.
    pub(crate) fn write(out: &Path, style: Style, definitions: &Definitions) -> Result<Self> {
        let workspace = Workspace {
            style,
            root: out.join(style.name()),
        };
        let root = &workspace.root;
        write(
            &root.join("Cargo.toml"),
            "[workspace]\nmembers = [\"models\", \"app\"]\nresolver = \"2\"\n",
        )?;
        write(
            &root.join("models/Cargo.toml"),
            &manifest("models", &models_dependencies(style)),
        )?;
        write(
            &root.join("app/Cargo.toml"),
            &manifest("app", &app_dependencies(style)),
        )?;
        write(
            &root.join("app/src/main.rs"),
            &render::app(style, definitions)?,
        )?;
        workspace.write_models(definitions)?;
        lock(root)?;
        Ok(workspace)
    }

    /// Writes the models alone, as an edit does.
    pub(crate) fn write_models(&self, definitions: &Definitions) -> Result<()> {
        write(
            &self.root.join("models/src/lib.rs"),
            &render::models(self.style, definitions)?,
        )
    }

    /// Builds the program for release, and gives where it is.
    pub(crate) fn build_app(&self) -> Result<PathBuf> {
        run(&mut cargo(&self.root, &["build", "--release"]))?;
        Ok(self.app())
    }

    pub(crate) fn app(&self) -> PathBuf {
        self.root
            .join("target/release")
            .join(format!("app{}", std::env::consts::EXE_SUFFIX))
    }
}

/// Writes an empty crate with what a style's models need for their traits and builders.
pub(crate) fn write_empty(root: &Path, style: Style) -> Result<()> {
    let manifest = format!("{}\n[workspace]\n", manifest("empty", &dependencies(style)));
    write(&root.join("Cargo.toml"), &manifest)?;
    write(&root.join("src/lib.rs"), "")?;
    lock(root)
}

fn write(file: &Path, text: &str) -> Result<()> {
    let write = || {
        fs::create_dir_all(file.parent().unwrap_or(Path::new(".")))?;
        fs::write(file, text)
    };
    write().with_context(|| format!("cannot write {}", file.display()))
}

/// The repository, which a generated crate depends on by its path.
pub(crate) fn repository() -> &'static Path {
    let bench = Path::new(env!("CARGO_MANIFEST_DIR"));
    bench.parent().unwrap_or(bench)
}

/// Starts with the repository's versions, adds what only this workspace has, and downloads all.
fn lock(root: &Path) -> Result<()> {
    let lock = root.join("Cargo.lock");
    if !lock.exists() {
        let from = repository().join("Cargo.lock");
        fs::copy(&from, &lock).with_context(|| format!("cannot copy {}", from.display()))?;
    }
    output(&mut cargo(root, &["fetch"])).map(drop)
}

fn manifest(name: &str, dependencies: &[String]) -> String {
    let dependencies = dependencies.join("\n");
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2021\"\npublish = false\n\n\
         [dependencies]\n{dependencies}\n"
    )
}

const SERDE: &str = r#"serde = { version = "=1.0.229", features = ["derive"] }"#;
const SERDE_JSON: &str = r#"serde_json = "=1.0.154""#;
const SERDE_WITH: &str =
    r#"serde_with = { version = "=3.25.0", default-features = false, features = ["std"] }"#;
const MONOSTATE: &str = r#"monostate = "=1.0.3""#;
const BON: &str = r#"bon = "=3.10.3""#;
const TYPED_BUILDER: &str = r#"typed-builder = "=0.23.2""#;
const MINISERDE: &str = r#"miniserde = "=0.1.46""#;

/// What a style is made of, in its smallest form.
fn dependencies(style: Style) -> Vec<String> {
    let crates: &[&str] = match style {
        Style::Bare => &[],
        Style::Serde => &[SERDE],
        Style::SerdeWith => &[SERDE, SERDE_WITH, MONOSTATE],
        Style::Bon => &[SERDE, SERDE_WITH, MONOSTATE, BON],
        Style::TypedBuilder => &[SERDE, SERDE_WITH, MONOSTATE, TYPED_BUILDER],
        Style::Miniserde => &[MINISERDE],
        Style::Optnull => return vec![format!("optnull = {{ path = {:?} }}", repository())],
    };
    crates.iter().map(|&line| line.to_owned()).collect()
}

/// Serde's styles have fields of any JSON too.
fn models_dependencies(style: Style) -> Vec<String> {
    let mut dependencies = dependencies(style);
    if style.is_serde() {
        dependencies.push(SERDE_JSON.to_owned());
    }
    dependencies
}

fn app_dependencies(style: Style) -> Vec<String> {
    let mut dependencies = vec!["models = { path = \"../models\" }".to_owned()];
    if style.is_serde() {
        dependencies.extend([SERDE.to_owned(), SERDE_JSON.to_owned()]);
    }
    if style == Style::Miniserde {
        dependencies.push(MINISERDE.to_owned());
    }
    dependencies
}
