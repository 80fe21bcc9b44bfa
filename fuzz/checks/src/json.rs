//! JSON.

use allocation_counter::measure;
use serde_json::Value;

use crate::borrowed;
use crate::models::{visit, Subject, Visit};
use crate::round_trip::{same, text, Format};

/// Reads JSON from a slice, a reader and text, and writes it to text and to a `serde_json::Value`.
pub fn json(bytes: &[u8]) {
    if let [letter, document @ ..] = bytes {
        visit(*letter, Json(document));
        borrowed::check(document);
    }
}

struct Json<'a>(&'a [u8]);

impl Visit for Json<'_> {
    fn visit<S: Subject>(self) {
        let value = self.read_within_bounds::<S>();
        let from_reader = serde_json::from_reader::<_, S>(self.0).ok();
        same("from a slice and from a reader", &value, &from_reader);
        if let Ok(text) = std::str::from_utf8(self.0) {
            let from_str = serde_json::from_str::<S>(text).ok();
            same("from a slice and from text", &value, &from_str);
        }
        let Some(value) = value else {
            return;
        };
        Format::<S, String> {
            name: "JSON",
            write: |value| serde_json::to_string(value).map_err(text),
            read: |json| serde_json::from_str(json).map_err(text),
        }
        .check(&value);
        if S::RULES.in_value {
            Format::<S, Value> {
                name: "a Value",
                write: |value| serde_json::to_value(value).map_err(text),
                read: |value| S::deserialize(value).map_err(text),
            }
            .check(&value);
        }
    }
}

impl Json<'_> {
    /// Reads the document, and checks what was allocated: all in all, which stands for the time,
    /// and at once.
    fn read_within_bounds<S: Subject>(&self) -> Option<S> {
        let mut value = None;
        let allocated = measure(|| value = serde_json::from_slice(self.0).ok());
        let length = self.0.len() as u64;
        for (what, bytes, each) in [
            ("all in all", allocated.bytes_total, EACH_IN_ALL),
            ("at once", allocated.bytes_max, EACH_AT_ONCE),
        ] {
            let bound = ONCE + each * length;
            assert!(bytes <= bound, "{bytes} bytes {what}, more than {bound}");
        }
        value
    }
}

/// Bytes for a document however short it is, such as those of the message of an error.
const ONCE: u64 = 16 << 10;

/// Bytes for each byte of the document. The most that it takes is 540 at once and 1020 all in all,
/// in lists in lists that an untagged union of five variants reads: for one `[`, a list with room
/// for four values is kept aside, and then read into another.
const EACH_AT_ONCE: u64 = 768;
const EACH_IN_ALL: u64 = 2048;
