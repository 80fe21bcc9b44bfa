//! One child process, and what it used.

use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{ensure, Context, Result};
use serde::{Deserialize, Serialize};
use wait4::Wait4;

/// What a process and its children used.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Usage {
    /// Seconds on the processor.
    pub(crate) user: f64,
    /// Seconds on the clock.
    pub(crate) wall: f64,
    /// Megabytes (of 1,000,000 bytes) of the largest of them.
    pub(crate) memory: f64,
}

/// Runs a command to its end, and gives what it used and what it wrote to standard error.
pub(crate) fn run(command: &mut Command) -> Result<(Usage, String)> {
    let shown = format!("{command:?}");
    let start = Instant::now();
    let spawned = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn();
    let mut child = spawned.with_context(|| format!("cannot start {shown}"))?;
    let mut errors = Vec::new();
    if let Some(stderr) = &mut child.stderr {
        stderr.read_to_end(&mut errors)?;
    }
    let used = child.wait4()?;
    let errors = String::from_utf8_lossy(&errors).into_owned();
    ensure!(used.status.success(), "{shown} failed:\n{errors}");
    let usage = Usage {
        user: used.rusage.utime.as_secs_f64(),
        wall: start.elapsed().as_secs_f64(),
        memory: used.rusage.maxrss as f64 / 1e6,
    };
    Ok((usage, errors))
}

/// Runs a command to its end, and gives what it wrote to standard output.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command
        .output()
        .with_context(|| format!("cannot start {command:?}"))?;
    ensure!(
        output.status.success(),
        "{command:?} failed:\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(String::from_utf8(output.stdout)?)
}

/// A command of cargo's in a generated workspace, without the variables that would change a build.
pub(crate) fn cargo(workspace: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command
        .args(arguments)
        .arg("--quiet")
        .current_dir(workspace);
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(changes_builds) {
            command.env_remove(name);
        }
    }
    // From a registry nothing is compiled incrementally, but optnull is here by its path.
    command.env("CARGO_INCREMENTAL", "0");
    command
}

fn changes_builds(name: &str) -> bool {
    let prefixes = ["CARGO_BUILD_", "CARGO_ENCODED_", "CARGO_PROFILE_"];
    prefixes.iter().any(|prefix| name.starts_with(prefix))
        || name.starts_with("RUSTC") && name.ends_with("WRAPPER")
        || matches!(name, "CARGO_TARGET_DIR" | "RUSTFLAGS")
}
