//! The kept corpus of each fuzz target, replayed.

use std::path::Path;
use std::{fs, thread};

/// What the main thread has, in which a target runs.
const STACK: usize = 8 << 20;

fn replay(target: &str, check: fn(&[u8])) {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../corpus")
        .join(target);
    let entries = fs::read_dir(&directory).unwrap_or_else(|error| panic!("{directory:?}: {error}"));
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "{directory:?} is empty");
    for path in paths {
        let bytes = fs::read(&path).unwrap();
        let run = thread::Builder::new()
            .stack_size(STACK)
            .spawn(move || check(&bytes));
        assert!(run.unwrap().join().is_ok(), "{path:?}");
    }
}

macro_rules! targets {
    ($($target:ident: $check:path;)*) => {$(
        #[test]
        fn $target() {
            replay(stringify!($target), $check);
        }
    )*};
}

targets! {
    json: optnull_checks::json;
    twins: optnull_checks::twins;
    cbor: optnull_checks::cbor;
    messagepack: optnull_checks::messagepack;
    yaml: optnull_checks::yaml;
    expansion: optnull_expansion::check_expansion;
}
