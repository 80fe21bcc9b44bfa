//! Binary formats and YAML.

use crate::models::{visit, Subject, Visit};
use crate::round_trip::{same, text, Format};

/// Reads CBOR.
pub fn cbor(bytes: &[u8]) {
    if let [letter, document @ ..] = bytes {
        visit(*letter, Cbor(document));
    }
}

struct Cbor<'a>(&'a [u8]);

impl Visit for Cbor<'_> {
    fn visit<S: Subject>(self) {
        let Ok(value) = ciborium::from_reader::<S, _>(self.0) else {
            return;
        };
        Format::<S, Vec<u8>> {
            name: "CBOR",
            write: |value| {
                let mut bytes = Vec::new();
                ciborium::into_writer(value, &mut bytes).map_err(text)?;
                Ok(bytes)
            },
            read: |bytes| ciborium::from_reader(&bytes[..]).map_err(text),
        }
        .check(&value);
    }
}

/// Reads MessagePack from a slice and from a reader, and writes it with structs as maps and as
/// lists.
pub fn messagepack(bytes: &[u8]) {
    if let [letter, document @ ..] = bytes {
        visit(*letter, MessagePack(document));
    }
}

struct MessagePack<'a>(&'a [u8]);

impl Visit for MessagePack<'_> {
    fn visit<S: Subject>(self) {
        let value = rmp_serde::from_slice::<S>(self.0).ok();
        let from_reader = rmp_serde::from_read::<_, S>(self.0).ok();
        same("from a slice and from a reader", &value, &from_reader);
        let Some(value) = value else {
            return;
        };
        let read: fn(&Vec<u8>) -> _ = |bytes| rmp_serde::from_slice(bytes).map_err(text);
        Format::<S, Vec<u8>> {
            name: "MessagePack",
            write: |value| rmp_serde::to_vec(value).map_err(text),
            read,
        }
        .check(&value);
        Format::<S, Vec<u8>> {
            name: "MessagePack with names",
            write: |value| rmp_serde::to_vec_named(value).map_err(text),
            read,
        }
        .check(&value);
    }
}

/// Reads YAML.
pub fn yaml(bytes: &[u8]) {
    if let [letter, document @ ..] = bytes {
        visit(*letter, Yaml(document));
    }
}

struct Yaml<'a>(&'a [u8]);

impl Visit for Yaml<'_> {
    fn visit<S: Subject>(self) {
        let Ok(value) = serde_yaml_ng::from_slice::<S>(self.0) else {
            return;
        };
        Format::<S, String> {
            name: "YAML",
            write: |value| serde_yaml_ng::to_string(value).map_err(text),
            read: |yaml| serde_yaml_ng::from_str(yaml).map_err(text),
        }
        .check(&value);
    }
}
