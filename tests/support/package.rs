//! A library of its own, outside of this workspace.

// Each test takes some of it.
#![allow(dead_code, unreachable_pub)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub struct Package(PathBuf);

pub struct Output {
    pub succeeded: bool,
    pub stdout: String,
    pub stderr: String,
}

impl Package {
    /// The library of this name, with this source.
    pub fn new(name: &str, source: &str) -> Self {
        let root = root();
        let path = root.to_str().unwrap();
        let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&directory).unwrap();
        let manifest = format!(
            r#"
[package]
name = "{name}"
version = "0.0.0"
edition = "2021"
[lib]
path = "lib.rs"
[dependencies]
optnull = {{ path = {path:?}, features = ["secrecy"] }}
secrecy = {{ version = "0.10", default-features = false }}
serde = {{ version = "1", features = ["derive"] }}
serde_json = "1"
serde_with = {{ version = "3", default-features = false, features = ["macros", "std"] }}
[workspace]
"#
        );
        fs::write(directory.join("Cargo.toml"), manifest).unwrap();
        fs::write(directory.join("lib.rs"), source).unwrap();
        fs::copy(root.join("Cargo.lock"), directory.join("Cargo.lock")).unwrap();
        Package(directory)
    }

    /// Runs a command of cargo's.
    pub fn cargo(&self, command: &[&str]) -> Output {
        let output = Command::new(env!("CARGO"))
            .args(command)
            .args(["--offline", "--quiet", "--color=never"])
            .current_dir(&self.0)
            // One for all, so that what they depend on is compiled once.
            .env("CARGO_TARGET_DIR", self.0.with_file_name("packages"))
            .env_remove("RUSTFLAGS")
            .output()
            .unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Output {
            succeeded: output.status.success(),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }
}

/// The directory of the workspace, which a test's own package may be anywhere in.
fn root() -> &'static Path {
    let mut directories = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    directories
        .find(|directory| directory.join("Cargo.lock").exists())
        .unwrap()
}
