//! Writes the seeds of the targets that read documents, into a directory for each below the one
//! that is given.

use std::path::Path;
use std::{env, fs};

use optnull_checks::models::{visit, Subject, Visit, SEEDS};

fn main() {
    let to = env::args().nth(1).expect("a directory to write to");
    for (letter, documents) in (b'A'..).zip(SEEDS) {
        for (number, json) in documents.iter().enumerate() {
            let name = format!("{}{number}", char::from(letter));
            let json = json.replace("\n            ", "");
            visit(
                letter,
                Seed {
                    to: Path::new(&to),
                    name: &name,
                    letter,
                    json: &json,
                },
            );
        }
    }
}

/// A document and what it begins with.
struct Seed<'a> {
    to: &'a Path,
    name: &'a str,
    letter: u8,
    json: &'a str,
}

impl Visit for Seed<'_> {
    fn visit<S: Subject>(self) {
        let value: S = serde_json::from_str(self.json).expect(self.json);
        let mut cbor = Vec::new();
        ciborium::into_writer(&value, &mut cbor).unwrap();
        self.write("json", self.json.as_bytes());
        self.write("twins", self.json.as_bytes());
        self.write("cbor", &cbor);
        self.write("messagepack", &rmp_serde::to_vec(&value).unwrap());
        self.write("yaml", serde_yaml_ng::to_string(&value).unwrap().as_bytes());
    }
}

impl Seed<'_> {
    fn write(&self, target: &str, document: &[u8]) {
        let directory = self.to.join(target);
        fs::create_dir_all(&directory).unwrap();
        fs::write(
            directory.join(self.name),
            [&[self.letter], document].concat(),
        )
        .unwrap();
    }
}
