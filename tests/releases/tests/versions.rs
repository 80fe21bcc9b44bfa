//! The three crates have one version, and a mixed set is refused in clear words.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

use toml::Table;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// The facade asks for exactly its own version of the other two, and each has the workspace's.
#[test]
fn one_version() {
    let root = manifest("Cargo.toml");
    let version = root["workspace"]["package"]["version"].as_str().unwrap();
    for package in ["optnull-core", "optnull-derive"] {
        let asked = &root["workspace"]["dependencies"][package]["version"];
        assert_eq!(asked.as_str(), Some(&*format!("={version}")), "{package}");
        let inherited = &root["dependencies"][package]["workspace"];
        assert_eq!(inherited.as_bool(), Some(true), "{package}");
    }
    for path in [
        "Cargo.toml",
        "optnull-core/Cargo.toml",
        "optnull-derive/Cargo.toml",
    ] {
        let inherited = &manifest(path)["package"]["version"]["workspace"];
        assert_eq!(inherited.as_bool(), Some(true), "{path}");
    }
}

fn manifest(path: &str) -> Table {
    fs::read_to_string(Path::new(ROOT).join(path))
        .unwrap()
        .parse()
        .unwrap()
}

/// Cargo finds no set of them.
#[test]
fn mixed_under_cargo() {
    for package in ["optnull-core", "optnull-derive"] {
        let version = env!("CARGO_PKG_VERSION");
        let error = Mixed::new("mixed", package).check();
        let said =
            format!("failed to select a version for the requirement `{package} = \"={version}\"`");
        assert!(error.contains(&said), "{error}");
    }
}

/// A build system that does not look at what cargo is asked for gets a compile error.
#[test]
fn mixed_elsewhere() {
    for package in ["optnull-core", "optnull-derive"] {
        let mixed = Mixed::new("mixed-elsewhere", package);
        mixed.edit("Cargo.toml", "version = \"=", "version = \">=");
        let error = mixed.check();
        let said = format!(
            "`optnull` {} does not work with `{package}` 0.99.0: the crates",
            env!("CARGO_PKG_VERSION")
        );
        assert!(error.contains(&said), "{error}");
    }
}

/// A copy of the workspace, in which one of the crates is of another version.
struct Mixed(PathBuf);

impl Mixed {
    fn new(name: &str, package: &str) -> Self {
        let mixed = Mixed(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name));
        for directory in ["src", "optnull-core/src", "optnull-derive/src"] {
            copy(&Path::new(ROOT).join(directory), &mixed.0.join(directory)).unwrap();
        }
        for file in [
            "Cargo.lock",
            "README.md",
            "optnull-core/Cargo.toml",
            "optnull-derive/Cargo.toml",
        ] {
            fs::copy(Path::new(ROOT).join(file), mixed.0.join(file)).unwrap();
        }
        let mut root = manifest("Cargo.toml");
        // The facade brings the other two.
        let workspace = root["workspace"].as_table_mut().unwrap();
        workspace.retain(|key, _| !matches!(key, "members" | "default-members" | "exclude"));
        fs::write(mixed.0.join("Cargo.toml"), root.to_string()).unwrap();
        mixed.edit(
            &format!("{package}/Cargo.toml"),
            "\nversion.workspace = true",
            "\nversion = \"0.99.0\"",
        );
        mixed
    }

    fn edit(&self, path: &str, from: &str, to: &str) {
        let path = self.0.join(path);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{from} is not in {text}");
        fs::write(path, text.replace(from, to)).unwrap();
    }

    /// What `cargo check` says, which fails.
    fn check(&self) -> String {
        let output = Command::new(env!("CARGO"))
            .args(["check", "--offline", "--color=never", "--package=optnull"])
            .current_dir(&self.0)
            // One for all, so that what they depend on is compiled once.
            .env("CARGO_TARGET_DIR", self.0.with_file_name("packages"))
            .env_remove("RUSTFLAGS")
            .output()
            .unwrap();
        assert!(!output.status.success());
        String::from_utf8(output.stderr).unwrap()
    }
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}
