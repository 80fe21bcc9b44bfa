//! Tagged unions that have the tag first are read as a stream: they allocate what the variant's
//! model alone does, and nothing more.

use std::collections::BTreeMap;
use std::fmt::Debug;

use allocation_counter::measure;
use optnull::{ApiModel, ConstTag, OptionalNullable};
use serde::de::DeserializeOwned;

/// How often and how much is allocated.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Allocated {
    calls: u64,
    bytes: u64,
}

fn allocated<T>(read: impl FnOnce() -> T) -> (Allocated, T) {
    let mut value = None;
    let counted = measure(|| value = Some(read()));
    let allocated = Allocated {
        calls: counted.count_total,
        bytes: counted.bytes_total,
    };
    (allocated, value.unwrap())
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Card {
    #[const_tag("card")]
    method: ConstTag<Self>,
    number: String,
    tags: Vec<String>,
    by_id: BTreeMap<u32, String>,
    note: OptionalNullable<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Bare {
    number: String,
    tags: Vec<String>,
    by_id: BTreeMap<u32, String>,
    note: OptionalNullable<String>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Plain<'a> {
    text: &'a str,
    id: i64,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum Open {
    #[const_tag("plain")]
    Other(Numbered),
    Card(Card),
    #[const_tag("bare")]
    Bare(Bare),
    #[unrecognized]
    Unknown(serde_json::Map<String, serde_json::Value>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Numbered {
    id: i64,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum Closed {
    Card(Card),
    #[const_tag("bare")]
    Bare(Bare),
}

/// A union in a union of the same tag.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum Outer {
    Closed(Closed),
}

/// And of another one.
#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "kind")]
enum ByKind {
    #[const_tag("m")]
    Closed(Closed),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "method")]
enum Borrowing<'a> {
    #[serde(borrow)]
    #[const_tag("plain")]
    Plain(Plain<'a>),
}

const ENTRIES: &str = r#""number":"4111","unknown":{"a":[1,{"b":null}]},"tags":["a","b","c"],"by_id":{"1":"x","2":"y"},"note":"n","last":"ignored""#;

/// Asserts that a union allocates as its variant's model alone, from the same document.
fn streams<U, M>(json: &str, held: fn(M) -> U)
where
    U: Debug + PartialEq + DeserializeOwned,
    M: Debug + PartialEq + DeserializeOwned,
{
    let (union, read) = allocated(|| serde_json::from_str::<U>(json).unwrap());
    let (alone, model) = allocated(|| serde_json::from_str::<M>(json).unwrap());
    assert_eq!(read, held(model));
    assert!(alone.calls > 5, "{alone:?}");
    assert_eq!(union, alone, "from_str: {json}");

    let (union, _) = allocated(|| serde_json::from_reader::<_, U>(json.as_bytes()).unwrap());
    let (alone, _) = allocated(|| serde_json::from_reader::<_, M>(json.as_bytes()).unwrap());
    assert_eq!(union, alone, "from_reader: {json}");
}

/// The same in binary formats. (A tag that the union supplies costs the string that ciborium makes
/// to read it, which the model alone skips.)
fn streams_packed<U, M>(json: &str)
where
    U: DeserializeOwned,
    M: DeserializeOwned,
{
    // With no integers for keys, since those of the document are strings.
    let document = json.replace(r#"{"1":"x","2":"y"}"#, "{}");
    let document: ciborium::Value = serde_json::from_str(&document).unwrap();
    let mut cbor = Vec::new();
    ciborium::into_writer(&document, &mut cbor).unwrap();
    let (union, _) = allocated(|| ciborium::from_reader::<U, _>(&cbor[..]).unwrap());
    let (alone, _) = allocated(|| ciborium::from_reader::<M, _>(&cbor[..]).unwrap());
    assert_eq!(union, alone, "CBOR: {json}");
    let packed = rmp_serde::to_vec(&document).unwrap();
    let (union, _) = allocated(|| rmp_serde::from_slice::<U>(&packed).unwrap());
    let (alone, _) = allocated(|| rmp_serde::from_slice::<M>(&packed).unwrap());
    assert_eq!(union, alone, "MessagePack: {json}");
}

#[test]
fn the_tag_first_takes_no_allocation() {
    let card = format!(r#"{{"method":"card",{ENTRIES}}}"#);
    streams::<Open, Card>(&card, Open::Card);
    streams::<Outer, Card>(&card, |card| Outer::Closed(Closed::Card(card)));
    streams_packed::<Open, Card>(&card);
    streams_packed::<Outer, Card>(&card);
    let bare = format!(r#"{{"method":"bare",{ENTRIES}}}"#);
    streams::<Open, Bare>(&bare, Open::Bare);
    streams::<Outer, Bare>(&bare, |bare| Outer::Closed(Closed::Bare(bare)));
    let both = format!(r#"{{"kind":"m","method":"card",{ENTRIES}}}"#);
    streams::<ByKind, Card>(&both, |card| ByKind::Closed(Closed::Card(card)));
    let both = format!(r#"{{"kind":"m","method":"bare",{ENTRIES}}}"#);
    streams::<ByKind, Bare>(&both, |bare| ByKind::Closed(Closed::Bare(bare)));
}

#[test]
fn a_borrowing_union_allocates_nothing() {
    let json = r#"{"method":"plain","text":"t","x":"y","id":1}"#;
    let (none, read) = allocated(|| serde_json::from_str::<Borrowing>(json).unwrap());
    assert_eq!(read, Borrowing::Plain(Plain { text: "t", id: 1 }));
    assert_eq!(none, Allocated { calls: 0, bytes: 0 });
}

#[test]
fn the_entries_after_the_tag_are_not_kept() {
    let cost = |json: &str| {
        let (union, _) = allocated(|| serde_json::from_str::<Open>(json).unwrap());
        let (alone, _) = allocated(|| serde_json::from_str::<Card>(json).unwrap());
        Allocated {
            calls: union.calls - alone.calls,
            bytes: union.bytes - alone.bytes,
        }
    };
    let after = cost(&format!(r#"{{"x":0,"method":"card",{ENTRIES}}}"#));
    let more = format!(r#"{ENTRIES},"more":[{}0]"#, "[{}],".repeat(100));
    assert_eq!(cost(&format!(r#"{{"x":0,"method":"card",{more}}}"#)), after);
    // The list of the entries before the tag.
    assert_eq!(after.calls, 1, "{after:?}");
    let before = cost(&format!(r#"{{{ENTRIES},"method":"card"}}"#));
    assert!(before.calls > after.calls, "{before:?}");
}
