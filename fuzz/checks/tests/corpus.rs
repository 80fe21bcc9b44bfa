//! The kept corpus of each fuzz target, replayed.

use std::path::Path;
use std::{fs, thread};

use optnull_checks::models::{visit, Subject, Visit, SEEDS};

/// What the main thread has, in which a target runs.
const STACK: usize = 8 << 20;

fn replay(target: &str, check: fn(&[u8])) {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../corpus");
    let entries = fs::read_dir(corpus.join(target));
    let entries = entries.unwrap_or_else(|error| panic!("the corpus of {target}: {error}"));
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "the corpus of {target} is empty");
    for path in paths {
        let bytes = fs::read(&path).unwrap();
        let thread = thread::Builder::new().stack_size(STACK);
        let checked = thread.spawn(move || check(&bytes)).unwrap().join();
        assert!(checked.is_ok(), "{}", path.display());
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

/// A seed that is read by neither would show nothing.
#[test]
fn seeds_are_read() {
    for (letter, documents) in (b'A'..).zip(SEEDS) {
        for json in *documents {
            visit(letter, Read(json));
        }
    }
}

struct Read(&'static str);

impl Visit for Read {
    fn visit<S: Subject>(self) {
        let model = serde_json::from_str::<S>(self.0).map(drop);
        let twin = serde_json::from_str::<S::Twin>(self.0).map(drop);
        assert!(
            model.is_ok() && twin.is_ok(),
            "{}: {model:?}, {twin:?}",
            self.0
        );
    }
}
