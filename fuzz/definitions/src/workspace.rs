//! The generated crates on the disk: of right definitions, with their twins, and of wrong ones.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{ensure, Context, Result};

use crate::diagnostic::{errors, Diagnostic};
use crate::options::repository;
use crate::render::Program;

pub(crate) struct Workspace {
    root: PathBuf,
    edition: &'static str,
}

/// What became of a crate.
pub(crate) struct Compiled {
    pub(crate) succeeded: bool,
    pub(crate) errors: Vec<Diagnostic>,
    pub(crate) stderr: String,
}

impl Workspace {
    pub(crate) fn new(root: &Path, edition: &'static str) -> Self {
        Workspace {
            root: root.to_owned(),
            edition,
        }
    }

    /// Writes a program in place of the last one.
    pub(crate) fn write(&self, name: &str, program: &Program) -> Result<()> {
        let package = self.root.join(name);
        let sources = package.join("src");
        if sources.exists() {
            fs::remove_dir_all(&sources)?;
        }
        write(&package.join("Cargo.toml"), &manifest(name, self.edition))?;
        for (file, text) in program {
            write(&sources.join(file), text)?;
        }
        let lock = repository().join("Cargo.lock");
        fs::copy(&lock, package.join("Cargo.lock"))
            .with_context(|| format!("cannot copy {}", lock.display()))?;
        Ok(())
    }

    /// Checks or builds a program.
    pub(crate) fn compile(&self, name: &str, command: &str) -> Result<Compiled> {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo)
            .args([command, "--offline", "--quiet", "--message-format=json"])
            .current_dir(self.root.join(name))
            .env("CARGO_TARGET_DIR", self.root.join("target"))
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("CARGO_PROFILE_DEV_PANIC", "abort")
            .env("CARGO_PROFILE_DEV_CODEGEN_UNITS", "16")
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .output()?;
        let messages = String::from_utf8_lossy(&output.stdout);
        let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
        // Of a manifest or a crate that is missing, there are no messages.
        ensure!(!messages.is_empty(), "cargo {command} failed:\n{stderr}");
        Ok(Compiled {
            succeeded: output.status.success(),
            errors: errors(&messages),
            stderr,
        })
    }

    /// Runs a program that was built, and gives what it printed; or how it crashed.
    pub(crate) fn run(&self, name: &str) -> Result<Result<String, String>> {
        let program = self
            .root
            .join("target/debug")
            .join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
        let output = Command::new(&program).output()?;
        if output.status.success() {
            return Ok(Ok(String::from_utf8(output.stdout)?));
        }
        let stderr = String::from_utf8_lossy(&output.stderr);
        Ok(Err(format!("{}\n{stderr}", output.status)))
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
        "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = {edition:?}\n\n\
         [dependencies]\noptnull = {{ path = {} }}\nrmp-serde = \"1.3\"\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n\n\
         [workspace]\n",
        serde_json::Value::from(repository().to_string_lossy())
    )
}
