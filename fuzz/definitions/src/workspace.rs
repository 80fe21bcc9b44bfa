//! The generated crates on the disk: of right definitions, with their twins, and of wrong ones.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{ensure, Context, Result};

use crate::options::repository;
use crate::render::Program;

pub(crate) struct Workspace {
    root: PathBuf,
}

/// The edition of a generated crate.
pub(crate) const EDITIONS: [&str; 3] = ["2018", "2021", "2024"];

impl Workspace {
    pub(crate) fn new(root: &Path) -> Self {
        Workspace {
            root: root.to_owned(),
        }
    }

    /// Writes a program in place of the last one.
    pub(crate) fn write(&self, name: &str, edition: &str, program: &Program) -> Result<()> {
        let package = self.root.join(name);
        let sources = package.join("src");
        if sources.exists() {
            fs::remove_dir_all(&sources)?;
        }
        write(&package.join("Cargo.toml"), &manifest(name, edition))?;
        for (file, text) in program {
            write(&sources.join(file), text)?;
        }
        let lock = repository().join("Cargo.lock");
        fs::copy(&lock, package.join("Cargo.lock"))
            .with_context(|| format!("cannot copy {}", lock.display()))?;
        Ok(())
    }

    /// Runs a command of cargo's that prints its messages as JSON, and gives them.
    pub(crate) fn cargo(&self, name: &str, command: &str) -> Result<String> {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo)
            .args([command, "--offline", "--quiet", "--message-format=json"])
            .current_dir(self.root.join(name))
            .env("CARGO_TARGET_DIR", self.root.join("target"))
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .output()?;
        let messages = String::from_utf8_lossy(&output.stdout).into_owned();
        // What cargo itself says, of a manifest or of a crate that is missing.
        let errors = String::from_utf8_lossy(&output.stderr);
        ensure!(!messages.is_empty(), "cargo {command} failed:\n{errors}");
        Ok(messages)
    }

    /// Runs a program that was built, and gives what it printed.
    pub(crate) fn run(&self, name: &str) -> Result<String> {
        let program = self
            .root
            .join("target/debug")
            .join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
        let output = Command::new(&program).output()?;
        ensure!(
            output.status.success(),
            "{} failed:\n{}",
            program.display(),
            String::from_utf8_lossy(&output.stderr)
        );
        Ok(String::from_utf8(output.stdout)?)
    }

    /// The text of a module of a program.
    pub(crate) fn module(&self, name: &str, module: &str) -> String {
        let file = self
            .root
            .join(name)
            .join("src")
            .join(format!("{module}.rs"));
        fs::read_to_string(file).unwrap_or_default()
    }
}

fn write(file: &Path, text: &str) -> Result<()> {
    let write = || {
        fs::create_dir_all(file.parent().unwrap_or(Path::new(".")))?;
        fs::write(file, text)
    };
    write().with_context(|| format!("cannot write {}", file.display()))
}

fn manifest(name: &str, edition: &str) -> String {
    format!(
        "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = {edition:?}\npublish = false\n\n\
         [dependencies]\noptnull = {{ path = {} }}\nrmp-serde = \"1.3\"\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n\n\
         [workspace]\n",
        serde_json::Value::from(repository().to_string_lossy())
    )
}
