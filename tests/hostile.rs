//! Hostile input: it is refused or read in linear time and with a bounded stack.
//!
//! What could end the process, or is measured by the memory of a whole one, runs in a process of
//! its own: see [`run`].
#![allow(missing_docs)]

use std::cell::Cell;
use std::collections::{BTreeMap, HashMap};
use std::env;
use std::fmt::{Debug, Write as _};
use std::fs;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use optnull::{ApiModel, ConstTag, OptionalNullable};
use serde::de::{DeserializeOwned, Error as _, IgnoredAny};
use serde::{Deserialize, Deserializer};
use serde_json::{json, Value};

/// The stack that a test's thread has.
const STACK: usize = 2 << 20;

/// What is enough for a thousand levels of what streams: in a debug build, rmp-serde and a plain
/// struct of serde's derive take 6 KiB for each.
const LARGE_STACK: usize = 32 << 20;

/// The variable that names the case which a process runs.
const CASE: &str = "OPTNULL_HOSTILE_CASE";

/// Far more than linear work takes, far less than quadratic work would.
const LONG: Duration = Duration::from_secs(120);

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "kind")]
enum Tagged {
    Node(Node),
    #[const_tag("own")]
    Own(Box<Own>),
    Leaf(Leaf),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Node {
    #[const_tag("node")]
    kind: ConstTag<Self>,
    child: Option<Box<Tagged>>,
    children: Option<Vec<Tagged>>,
    next: OptionalNullable<Box<Tagged>>,
    any: Option<Box<Untagged>>,
    name: Option<String>,
    amount: OptionalNullable<i64>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Own {
    child: Option<Tagged>,
    next: OptionalNullable<Tagged>,
    children: Option<Vec<Tagged>>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Leaf {
    #[const_tag("leaf")]
    kind: ConstTag<Self>,
    numbers: Option<Vec<u64>>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "kind")]
enum OpenTagged {
    Leaf(Leaf),
    #[unrecognized]
    Other(BTreeMap<String, Value>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Untagged {
    Number(i64),
    Plain(Plain),
    Other(Other),
    Tagged(Tagged),
    List(Vec<Untagged>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Plain {
    child: Option<Box<Untagged>>,
    children: Option<Vec<Untagged>>,
    next: OptionalNullable<Box<Untagged>>,
    #[const_tag("plain", required)]
    end: ConstTag<Self>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Other {
    child: Option<Box<Untagged>>,
    children: Option<Vec<Untagged>>,
    next: OptionalNullable<Box<Untagged>>,
    #[const_tag("other", required)]
    end: ConstTag<Self>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Small {
    a: Option<i64>,
    b: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Large {
    c: Option<i64>,
    d: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(untagged)]
enum Objects {
    Small(Small),
    Large(Large),
    Many(Vec<Objects>),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct WithMap {
    id: i64,
    #[serde(flatten)]
    small: Small,
    #[serde(flatten)]
    rest: HashMap<String, i64>,
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct WithModels {
    id: i64,
    #[serde(flatten)]
    small: Small,
    #[serde(flatten)]
    large: Option<Large>,
}

/// What a case runs; the name is how a process is told which one.
struct Case {
    name: String,
    stack: usize,
    run: Box<dyn FnOnce() + Send>,
}

fn case(name: impl Into<String>, run: impl FnOnce() + Send + 'static) -> Case {
    Case {
        name: name.into(),
        stack: STACK,
        run: Box::new(run),
    }
}

impl Case {
    fn with_stack(self, stack: usize) -> Self {
        Case { stack, ..self }
    }
}

fn cases() -> Vec<Case> {
    let mut cases = deep_cases();
    cases.extend(peak_cases());
    cases.extend(lying_cases());
    cases
}

/// The process of a case, which the other tests start.
#[test]
fn child() {
    let Ok(name) = env::var(CASE) else {
        return;
    };
    let case = cases().into_iter().find(|case| case.name == name);
    let Case { stack, run, .. } = case.expect("a case of this name");
    let thread = thread::Builder::new().stack_size(stack);
    thread.spawn(run).unwrap().join().unwrap();
}

/// Runs a case in a process of its own, and gives what it printed after `@`.
fn run(name: &str) -> Result<Vec<String>, String> {
    let output = Command::new(env::current_exe().unwrap())
        .args(["--exact", "child", "--nocapture", "--test-threads=1"])
        .env(CASE, name)
        .output()
        .unwrap();
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    let lines = printed.lines().filter_map(|line| line.split_once('@'));
    let lines: Vec<_> = lines.map(|(_, line)| line.to_owned()).collect();
    if output.status.success() {
        return Ok(lines);
    }
    let reason = String::from_utf8_lossy(&output.stderr);
    let reason: Vec<_> = reason.lines().filter(|line| !line.is_empty()).collect();
    Err(format!(
        "{name}: {} after {lines:?}: {reason:?}",
        output.status
    ))
}

/// A number of kilobytes that the system tells of this process, where it does.
fn kilobytes(of: &str) -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(of))?;
    line.trim_start_matches(':')
        .split_whitespace()
        .next()?
        .parse()
        .ok()
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Wire {
    Json,
    MessagePack,
    Cbor,
}

const WIRES: [Wire; 3] = [Wire::Json, Wire::MessagePack, Wire::Cbor];

impl Wire {
    fn read<T: DeserializeOwned>(self, bytes: &[u8]) -> Result<T, String> {
        match self {
            Wire::Json => serde_json::from_slice(bytes).map_err(|error| error.to_string()),
            Wire::MessagePack => rmp_serde::from_slice(bytes).map_err(|error| error.to_string()),
            Wire::Cbor => ciborium::from_reader(bytes).map_err(|error| error.to_string()),
        }
    }

    /// A short string, or a list or map of few elements.
    fn head(self, of: Head, len: usize) -> u8 {
        let len = u8::try_from(len).unwrap();
        assert!(len < 16);
        match (self, of) {
            (Wire::Json, Head::Text) => b'"',
            (Wire::Json, Head::List) => b'[',
            (Wire::Json, Head::Map) => b'{',
            (Wire::MessagePack, Head::List) => 0x90 | len,
            (Wire::MessagePack, Head::Map) | (Wire::Cbor, Head::List) => 0x80 | len,
            (Wire::MessagePack, Head::Text) | (Wire::Cbor, Head::Map) => 0xa0 | len,
            (Wire::Cbor, Head::Text) => 0x60 | len,
        }
    }

    fn text(self, text: &str) -> Vec<u8> {
        let mut bytes = vec![self.head(Head::Text, text.len())];
        bytes.extend(text.bytes());
        bytes.extend((self == Wire::Json).then_some(b'"'));
        bytes
    }

    fn json(self, sign: u8) -> impl Iterator<Item = u8> {
        (self == Wire::Json).then_some(sign).into_iter()
    }

    /// What stands before and after the next level.
    fn level(self, level: &Level) -> [Vec<u8>; 2] {
        let Level {
            before,
            key,
            in_list,
            after,
        } = *level;
        let entry = |(key, value): (&str, &str)| {
            let mut bytes = self.text(key);
            bytes.extend(self.json(b':'));
            bytes.extend(self.text(value));
            bytes
        };
        let mut open = Vec::new();
        if !key.is_empty() {
            let count = 1 + usize::from(before.is_some()) + usize::from(after.is_some());
            open.push(self.head(Head::Map, count));
            if let Some(before) = before {
                open.extend(entry(before));
                open.extend(self.json(b','));
            }
            open.extend(self.text(key));
            open.extend(self.json(b':'));
        }
        open.extend(in_list.then(|| self.head(Head::List, 1)));
        let mut close: Vec<u8> = Vec::new();
        if in_list {
            close.extend(self.json(b']'));
        }
        if !key.is_empty() {
            if let Some(after) = after {
                close.extend(self.json(b','));
                close.extend(entry(after));
            }
            close.extend(self.json(b'}'));
        }
        [open, close]
    }

    /// So many levels, with the value in the midst of them all.
    fn nested(self, level: &Level, depth: usize, midst: &[u8]) -> Vec<u8> {
        let [open, close] = self.level(level);
        [open.repeat(depth), midst.to_vec(), close.repeat(depth)].concat()
    }
}

#[derive(Clone, Copy)]
enum Head {
    Text,
    List,
    Map,
}

/// A level of a deep document: a map with one value under `key`, or without a key only a list.
#[derive(Clone, Copy)]
struct Level {
    before: Option<(&'static str, &'static str)>,
    key: &'static str,
    in_list: bool,
    after: Option<(&'static str, &'static str)>,
}

impl Level {
    const fn key(key: &'static str) -> Self {
        Level {
            before: None,
            key,
            in_list: false,
            after: None,
        }
    }

    const fn list(self) -> Self {
        Level {
            in_list: true,
            ..self
        }
    }

    const fn before(self, key: &'static str, value: &'static str) -> Self {
        Level {
            before: Some((key, value)),
            ..self
        }
    }

    const fn after(self, key: &'static str, value: &'static str) -> Self {
        Level {
            after: Some((key, value)),
            ..self
        }
    }

    /// The same as a value, in which the keys are sorted.
    fn value(&self, inner: Value) -> Value {
        let inner = if self.in_list {
            Value::Array(vec![inner])
        } else {
            inner
        };
        if self.key.is_empty() {
            return inner;
        }
        let entries = self.before.into_iter().chain(self.after);
        let mut map: serde_json::Map<String, Value> = entries
            .map(|(key, value)| (key.into(), value.into()))
            .collect();
        map.insert(self.key.into(), inner);
        Value::Object(map)
    }
}

/// A document of levels around a value, in an object around them all.
#[derive(Clone, Copy)]
struct Deep {
    name: &'static str,
    around: Option<Level>,
    level: Level,
    midst: (&'static str, &'static str),
    read: Reader,
    /// Whether it is read as it comes, so that only the format bounds its depth.
    streams: bool,
}

#[derive(Clone, Copy)]
enum Reader {
    Tagged,
    OpenTagged,
    Untagged,
    Objects,
}

impl Reader {
    fn wire(self, wire: Wire, bytes: &[u8]) -> Result<(), String> {
        match self {
            Reader::Tagged => wire.read::<Tagged>(bytes).map(drop),
            Reader::OpenTagged => wire.read::<OpenTagged>(bytes).map(drop),
            Reader::Untagged => wire.read::<Untagged>(bytes).map(drop),
            Reader::Objects => wire.read::<Objects>(bytes).map(drop),
        }
    }

    fn value(self, value: &Value) -> Result<(), String> {
        let read = match self {
            Reader::Tagged => Tagged::deserialize(value).map(drop),
            Reader::OpenTagged => OpenTagged::deserialize(value).map(drop),
            Reader::Untagged => Untagged::deserialize(value).map(drop),
            Reader::Objects => Objects::deserialize(value).map(drop),
        };
        read.map_err(|error| error.to_string())
    }
}

const LEAF: (&str, &str) = ("kind", "leaf");
const PLAIN: (&str, &str) = ("end", "plain");
const UNKNOWN: Level = Level::key("aaa").after(LEAF.0, LEAF.1);

/// The keys are such that they are in the same order when they are sorted.
const DEEP: [Deep; 16] = [
    Deep {
        name: "arrays before the tag",
        around: Some(UNKNOWN),
        level: Level::key("").list(),
        midst: LEAF,
        read: Reader::Tagged,
        streams: false,
    },
    Deep {
        name: "objects before the tag",
        around: Some(UNKNOWN),
        level: Level::key("deeper"),
        midst: LEAF,
        read: Reader::Tagged,
        streams: false,
    },
    Deep {
        name: "objects in lists before the tag of an open union",
        around: Some(UNKNOWN),
        level: Level::key("deeper").list(),
        midst: LEAF,
        read: Reader::OpenTagged,
        streams: false,
    },
    Deep {
        name: "objects that an open union keeps",
        around: Some(Level::key("next").before("kind", "unknown")),
        level: Level::key("deeper"),
        midst: LEAF,
        read: Reader::OpenTagged,
        streams: true,
    },
    Deep {
        name: "arrays after the tag",
        around: Some(Level::key("unknown").before(LEAF.0, LEAF.1)),
        level: Level::key("").list(),
        midst: LEAF,
        read: Reader::Tagged,
        streams: true,
    },
    Deep {
        name: "the tag first",
        around: None,
        level: Level::key("next").before("kind", "node"),
        midst: LEAF,
        read: Reader::Tagged,
        streams: true,
    },
    Deep {
        name: "the tag last",
        around: None,
        level: Level::key("child").after("kind", "node"),
        midst: LEAF,
        read: Reader::Tagged,
        streams: false,
    },
    Deep {
        name: "the tag last, in lists",
        around: None,
        level: Level::key("children").list().after("kind", "node"),
        midst: LEAF,
        read: Reader::Tagged,
        streams: false,
    },
    Deep {
        name: "the union's own tag first",
        around: None,
        level: Level::key("next").before("kind", "own"),
        midst: LEAF,
        read: Reader::Tagged,
        streams: true,
    },
    Deep {
        name: "the union's own tag last",
        around: None,
        level: Level::key("child").after("kind", "own"),
        midst: LEAF,
        read: Reader::Tagged,
        streams: false,
    },
    Deep {
        name: "untagged",
        around: None,
        level: Level::key("next").before("end", "other"),
        midst: PLAIN,
        read: Reader::Untagged,
        streams: false,
    },
    Deep {
        name: "untagged, told apart at the end",
        around: None,
        level: Level::key("child").after("end", "other"),
        midst: PLAIN,
        read: Reader::Untagged,
        streams: false,
    },
    Deep {
        name: "untagged, in lists",
        around: None,
        level: Level::key("children").list().after("end", "other"),
        midst: PLAIN,
        read: Reader::Untagged,
        streams: false,
    },
    Deep {
        name: "untagged lists",
        around: None,
        level: Level::key("").list(),
        midst: PLAIN,
        read: Reader::Untagged,
        streams: false,
    },
    Deep {
        name: "untagged and tagged in turn",
        around: None,
        level: Level::key("any").after("kind", "node"),
        midst: LEAF,
        read: Reader::Untagged,
        streams: false,
    },
    Deep {
        name: "ignored by an untagged union",
        around: None,
        level: Level::key("deeper").list(),
        midst: PLAIN,
        read: Reader::Objects,
        streams: false,
    },
];

/// A depth that every format allows, with two levels each; the limits of serde_json, ciborium and
/// this crate's own, of rmp-serde, and what is beyond them.
const READ: usize = 60;
const DEPTHS: [usize; 12] = [
    READ, 120, 126, 127, 128, 250, 256, 257, 500, 1000, 1100, 100_000,
];

impl Deep {
    fn bytes(&self, wire: Wire, depth: usize) -> Vec<u8> {
        let mut midst = vec![wire.head(Head::Map, 1)];
        midst.extend(wire.text(self.midst.0));
        midst.extend(wire.json(b':'));
        midst.extend(wire.text(self.midst.1));
        midst.extend(wire.json(b'}'));
        let bytes = wire.nested(&self.level, depth, &midst);
        match &self.around {
            Some(around) => wire.nested(around, 1, &bytes),
            None => bytes,
        }
    }

    fn value(&self, depth: usize) -> Value {
        let midst = json!({self.midst.0: self.midst.1});
        let value = (0..depth).fold(midst, |inner, _| self.level.value(inner));
        match &self.around {
            Some(around) => around.value(value),
            None => value,
        }
    }
}

fn deep_cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for deep in DEEP {
        let unbounded = if deep.streams { LARGE_STACK } else { STACK };
        for wire in WIRES {
            let read = move || {
                for depth in DEPTHS {
                    report(depth, deep.read.wire(wire, &deep.bytes(wire, depth)));
                }
            };
            let case = case(format!("{}: {wire:?}", deep.name), read);
            cases.push(match wire {
                Wire::MessagePack => case.with_stack(unbounded),
                Wire::Json | Wire::Cbor => case,
            });
        }
        let read = move || {
            for depth in DEPTHS.into_iter().filter(|depth| *depth <= 1000) {
                let value = deep.value(depth);
                report(depth, deep.read.value(&value));
                // To drop it takes a stack as deep.
                std::mem::forget(value);
            }
        };
        cases.push(case(format!("{}: Value", deep.name), read).with_stack(unbounded));
    }
    cases
}

fn report(depth: usize, read: Result<(), String>) {
    match read {
        Ok(()) => println!("@{depth} read"),
        Err(error) => {
            assert!(!error.is_empty());
            println!("@{depth} refused: {}", error.lines().collect::<String>());
        }
    }
}

#[test]
fn a_thousand_levels() {
    let mut failed = Vec::new();
    for Case { name, .. } in deep_cases() {
        match run(&name) {
            Ok(lines) => {
                let read = lines.first().map(String::as_str);
                if read != Some(&format!("{READ} read")) {
                    failed.push(format!("{name}: {lines:?}"));
                }
            }
            Err(error) => failed.push(error),
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
}

thread_local! {
    static CALLS: Cell<usize> = const { Cell::new(0) };
}

/// A number whose readings are counted.
#[derive(Debug, Clone, PartialEq)]
struct Counted(i64);

impl<'de> Deserialize<'de> for Counted {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        CALLS.set(CALLS.get() + 1);
        i64::deserialize(deserializer).map(Counted)
    }
}

impl serde::Serialize for Counted {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// A number that is never right.
#[derive(Debug, Clone, PartialEq)]
struct Never;

impl<'de> Deserialize<'de> for Never {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        CALLS.set(CALLS.get() + 1);
        IgnoredAny::deserialize(deserializer)?;
        Err(D::Error::custom("never"))
    }
}

impl serde::Serialize for Never {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
    }
}

macro_rules! trap {
    ($union:ident: $($variant:ident { $late:ty }),*) => {
        #[derive(Debug, Clone, PartialEq, ApiModel)]
        #[serde(untagged)]
        enum $union { $($variant(Box<$variant>),)* }

        $(
            #[derive(Debug, Clone, PartialEq, ApiModel)]
            struct $variant {
                child: Option<$union>,
                children: Option<Vec<$union>>,
                tagged: Option<Box<$variant>>,
                late: $late,
            }
        )*
    };
}

trap!(LastFits: L1 { Never }, L2 { Never }, L3 { Counted });
trap!(NoneFits: N1 { Never }, N2 { Never }, N3 { Never });
trap!(AllFit: A1 { Counted }, A2 { Counted }, A3 { Counted });

fn calls<T: DeserializeOwned>(document: &str) -> (Result<T, serde_json::Error>, usize) {
    CALLS.set(0);
    let read = serde_json::from_str(document);
    (read, CALLS.get())
}

/// `{"child":{…,"late":1,"ignored":2},"late":1,"ignored":2}`
fn late(key: &str, depth: usize) -> String {
    let (open, close) = if key == "children" {
        ("[", "]")
    } else {
        ("", "")
    };
    let opened = format!("{{\"{key}\":{open}").repeat(depth);
    let closed = format!("{close},\"late\":1,\"ignored\":2}}").repeat(depth);
    format!("{opened}{{\"late\":1,\"ignored\":2}}{closed}")
}

#[test]
fn recursion_through_several_variants_is_not_exponential() {
    fn check<T: DeserializeOwned + Debug>(fits: bool) {
        for key in ["child", "children"] {
            let [few, many] = [30, 60].map(|depth| {
                let (read, calls) = calls::<T>(&late(key, depth));
                assert_eq!(read.is_ok(), fits, "{read:?}");
                // Each variant on each level, with all below once more at the most.
                assert!(calls <= 3 * (depth + 1) * (depth + 1), "{calls}");
                calls
            });
            assert!(few > 0 && many < 5 * few, "{key}: {few} calls, then {many}");
        }
    }
    check::<LastFits>(true);
    check::<NoneFits>(false);
    check::<AllFit>(true);

    let (read, calls) = calls::<LastFits>(&late("child", 100));
    read.unwrap();
    assert!(calls <= 3 * 101 * 101, "{calls}");
}

#[test]
fn a_wide_document_is_decided_once_an_element() {
    for count in [1000, 2000] {
        let element = r#"{"late":1,"ignored":2}"#;
        let list = vec![element; count].join(",");
        let document = format!(r#"{{"children":[{list}],"late":1}}"#);
        let (read, calls) = calls::<LastFits>(&document);
        read.unwrap();
        // Three variants once for each element, and the one that fits again for each of the two
        // other variants around.
        assert!(calls <= 5 * count + 3, "{calls} for {count}");
        assert!(calls >= 3 * count, "{calls} for {count}");
    }
}

#[test]
fn what_is_below_some_levels_is_read_once_more_for_each_variant_of_each() {
    fn check<T: DeserializeOwned>(depth: usize) {
        let count = 1000;
        let list = vec![r#"{"late":1,"ignored":2}"#; count].join(",");
        let opened = r#"{"child":"#.repeat(depth);
        let closed = r#","late":1,"ignored":2}"#.repeat(depth);
        let document = format!(r#"{opened}{{"children":[{list}],"late":1}}{closed}"#);
        let (read, calls) = calls::<T>(&document);
        assert!(read.is_ok());
        let most = 3 * (count + depth) * (depth + 2);
        assert!(calls <= most, "{calls} at {depth}");
    }
    for depth in [1, 10, 50] {
        check::<LastFits>(depth);
        check::<AllFit>(depth);
    }
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[serde(tag = "kind")]
enum Chain {
    #[const_tag("link")]
    Link(Link),
}

#[derive(Debug, Clone, PartialEq, ApiModel)]
struct Link {
    child: Option<Box<Chain>>,
    payload: Option<Vec<Counted>>,
}

/// Links around a list of so many numbers, each with its tag last.
fn chain(depth: usize, payload: usize) -> String {
    let opened = r#"{"child":"#.repeat(depth);
    let closed = r#","kind":"link"}"#.repeat(depth);
    let payload = vec!["1"; payload].join(",");
    format!(r#"{opened}{{"payload":[{payload}],"kind":"link"}}{closed}"#)
}

#[test]
fn a_tag_that_is_last_on_each_level_reads_each_value_once() {
    for depth in [1, 10, 100] {
        let (read, calls) = calls::<Chain>(&chain(depth, 1000));
        read.unwrap();
        assert_eq!(calls, 1000, "{depth} levels");
    }
}

/// An object of 1,000,000 unknown keys, a string, or a list, of so many bytes; with these entries
/// last.
fn large(what: &str, bytes: usize, last: &str) -> String {
    let mut document = String::with_capacity(bytes + 1000);
    document.push('{');
    match what {
        "string" => {
            document.push_str(r#""pad":""#);
            document.push_str(&"x".repeat(bytes));
            document.push('"');
        }
        "list" => {
            document.push_str(r#""pad":[1"#);
            document.push_str(&",1".repeat(bytes / 2));
            document.push(']');
        }
        "objects" => {
            document.push_str(r#""pad":[{}"#);
            document.push_str(&r#",{"a":1}"#.repeat(bytes / 8));
            document.push(']');
        }
        _ => {
            for key in 0..bytes / 10 {
                write!(document, r#""{key:06}":1,"#).unwrap();
            }
            document.pop();
        }
    }
    write!(document, ",{last}}}").unwrap();
    document
}

const LARGE: [&str; 4] = ["string", "list", "objects", "keys"];
const MEGABYTES: usize = 1 << 20;

#[test]
fn ten_megabytes_before_the_tag() {
    let started = Instant::now();
    for what in LARGE {
        let document = large(what, 10 * MEGABYTES, r#""numbers":[7],"kind":"leaf""#);
        assert!(document.len() >= 10_000_000);
        let leaf = || Leaf {
            kind: ConstTag::new(),
            numbers: Some(vec![7]),
        };
        let tagged: Tagged = serde_json::from_str(&document).unwrap();
        assert_eq!(tagged, Tagged::Leaf(leaf()), "{what}");
        let untagged: Untagged = serde_json::from_str(&document).unwrap();
        assert_eq!(untagged, Untagged::Tagged(Tagged::Leaf(leaf())), "{what}");
    }
    assert!(started.elapsed() < LONG, "{:?}", started.elapsed());
}

#[test]
fn ten_megabytes_that_are_kept_or_refused() {
    let started = Instant::now();
    for what in LARGE {
        let document = large(what, 10 * MEGABYTES, r#""kind":"unknown""#);
        let OpenTagged::Other(kept) = serde_json::from_str(&document).unwrap() else {
            panic!("the tag is unknown");
        };
        let keys = if what == "keys" {
            10 * MEGABYTES / 10
        } else {
            1
        };
        assert_eq!(kept.len(), keys + 1, "{what}");

        let error = serde_json::from_str::<Tagged>(&document)
            .unwrap_err()
            .to_string();
        assert!(
            error.starts_with("unknown `kind` `unknown` for `Tagged`"),
            "{error}"
        );
        let error = serde_json::from_str::<Untagged>(&document)
            .unwrap_err()
            .to_string();
        assert!(
            error.starts_with("no variant of `Untagged` fits: "),
            "{error}"
        );
        assert!(error.len() < 2000, "{}", error.len());
    }
    assert!(started.elapsed() < LONG, "{:?}", started.elapsed());
}

#[test]
fn ten_megabytes_of_small_objects() {
    let started = Instant::now();
    let objects = r#"{"c":1,"d":2}"#;
    let count = 10 * MEGABYTES / (objects.len() + 1);
    let document = format!("[{}]", vec![objects; count].join(","));
    let Objects::Many(read) = serde_json::from_str(&document).unwrap() else {
        panic!("a list is `Many`");
    };
    assert_eq!(read.len(), count);
    let large = Objects::Large(Large {
        c: Some(1),
        d: Some(2),
    });
    assert!(read.iter().all(|object| *object == large));
    assert!(started.elapsed() < LONG, "{:?}", started.elapsed());
}

#[test]
fn a_million_keys_of_a_model_with_flattened_fields() {
    let started = Instant::now();
    let document = large("keys", 10_000_000, r#""b":2,"id":1"#);
    let with_map: WithMap = serde_json::from_str(&document).unwrap();
    assert_eq!(with_map.rest.len(), 1_000_000);
    assert_eq!(with_map.rest["999999"], 1);
    assert_eq!((with_map.id, with_map.small.b), (1, Some(2)));

    let with_models = WithModels {
        id: 1,
        small: Small {
            a: None,
            b: Some(2),
        },
        large: None,
    };
    let alike = (0..1_000_000).fold(String::new(), |mut keys, n| {
        write!(keys, r#""a{}":{{}},"#, n % 10).unwrap();
        keys
    });
    let alike = format!(r#"{{{alike}"b":2,"id":1}}"#);
    for document in [document, alike] {
        let read: WithModels = serde_json::from_str(&document).unwrap();
        assert_eq!(read, with_models);
    }
    assert!(started.elapsed() < LONG, "{:?}", started.elapsed());
}

#[test]
fn a_key_twice_ends_the_reading() {
    let known = format!(r#"{{"id":1,{}"b":2}}"#, r#""a":1,"#.repeat(1_000_000));
    for error in [
        serde_json::from_str::<WithMap>(&known).unwrap_err(),
        serde_json::from_str::<WithModels>(&known).unwrap_err(),
    ] {
        assert_eq!(error.to_string(), "duplicate field `a` at line 1 column 17");
    }
    let tags = format!(
        r#"{{"numbers":[],{}"b":2}}"#,
        r#""kind":"leaf","#.repeat(1_000_000)
    );
    let error = serde_json::from_str::<Tagged>(&tags).unwrap_err();
    assert!(
        error.to_string().starts_with("duplicate field `kind`"),
        "{error}"
    );
    let error = serde_json::from_str::<Untagged>(&tags)
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("`Tagged` (duplicate field `kind`)"),
        "{error}"
    );
}

/// Reads the document, and tells how much more memory the process took for it.
fn peak<T: DeserializeOwned>(document: &str) {
    let before = kilobytes("VmRSS");
    let read: T = serde_json::from_str(document).unwrap();
    let after = kilobytes("VmHWM");
    drop(read);
    if let (Some(before), Some(after)) = (before, after) {
        println!("@{}", after - before);
    }
}

const PEAK_SIZES: [usize; 2] = [2 * MEGABYTES, 4 * MEGABYTES];
const PEAK_DEPTHS: [usize; 2] = [2, 100];

fn peak_cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for what in LARGE {
        for bytes in PEAK_SIZES {
            let document = move || large(what, bytes, r#""kind":"leaf""#);
            cases.push(case(
                format!("peak of Tagged, {what}, {bytes}"),
                move || {
                    peak::<Tagged>(&document());
                },
            ));
            cases.push(case(
                format!("peak of Untagged, {what}, {bytes}"),
                move || {
                    peak::<Untagged>(&document());
                },
            ));
        }
    }
    for depth in PEAK_DEPTHS {
        cases.push(case(format!("peak of Chain, {depth}"), move || {
            peak::<Chain>(&chain(depth, MEGABYTES));
        }));
        cases.push(case(format!("peak of AllFit, {depth}"), move || {
            let opened = r#"{"child":"#.repeat(depth);
            let closed = r#","late":1,"ignored":1}"#.repeat(depth);
            let unknown = vec!["1"; MEGABYTES].join(",");
            peak::<AllFit>(&format!(r#"{opened}{{"late":1,"x":[{unknown}]}}{closed}"#));
        }));
    }
    cases
}

/// How the peak of memory grows from one case to another.
fn growth(cases: [String; 2]) -> Option<f64> {
    let [first, second] = cases.map(|name| {
        let lines = run(&name).unwrap();
        let kilobytes = lines.first().map(|line| line.parse::<u32>().unwrap());
        kilobytes.map(f64::from)
    });
    Some(second? / first?.max(1.0))
}

#[test]
fn memory_grows_with_the_document() {
    for union in ["Tagged", "Untagged"] {
        for what in LARGE {
            let cases = PEAK_SIZES.map(|bytes| format!("peak of {union}, {what}, {bytes}"));
            if let Some(growth) = growth(cases) {
                assert!((1.2..3.0).contains(&growth), "{union}, {what}: {growth}");
            }
        }
    }
}

#[test]
fn what_is_kept_is_kept_once_however_deep() {
    for union in ["Chain", "AllFit"] {
        let cases = PEAK_DEPTHS.map(|depth| format!("peak of {union}, {depth}"));
        if let Some(growth) = growth(cases) {
            assert!((0.8..1.5).contains(&growth), "{union}: {growth}");
        }
    }
}

/// Documents that claim to hold 2^32 - 1 elements or bytes, or 2^63 - 1, and have few.
fn lying() -> Vec<(Wire, Vec<u8>)> {
    let heads: [(Wire, &[u8]); 10] = [
        (Wire::MessagePack, &[0xdd, 0xff, 0xff, 0xff, 0xff]),
        (Wire::MessagePack, &[0xdf, 0xff, 0xff, 0xff, 0xff]),
        (Wire::MessagePack, &[0xdb, 0xff, 0xff, 0xff, 0xff]),
        (Wire::MessagePack, &[0xc6, 0xff, 0xff, 0xff, 0xff]),
        (Wire::Cbor, &[0x9a, 0xff, 0xff, 0xff, 0xff]),
        (Wire::Cbor, &[0xba, 0xff, 0xff, 0xff, 0xff]),
        (
            Wire::Cbor,
            &[0x9b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
        ),
        (
            Wire::Cbor,
            &[0xbb, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
        ),
        (Wire::Cbor, &[0x7a, 0xff, 0xff, 0xff, 0xff]),
        (Wire::Cbor, &[0x5a, 0xff, 0xff, 0xff, 0xff]),
    ];
    let mut documents = Vec::new();
    for (wire, head) in heads {
        let lie = [head, &[0x01; 10]].concat();
        let around = [
            Level::key("unknown").after("kind", "leaf"),
            Level::key("numbers").after("kind", "leaf"),
            Level::key("numbers").before("kind", "leaf"),
            Level::key("children").after("kind", "node"),
            Level::key("children").before("kind", "node"),
            Level::key("any").before("kind", "node"),
            Level::key("kind").after("numbers", ""),
            Level::key("").list(),
        ];
        documents.push((wire, lie.clone()));
        for level in around {
            let [open, _] = wire.level(&level);
            documents.push((wire, [open, lie.clone()].concat()));
            let [open, close] = wire.level(&level);
            documents.push((wire, [open, lie.clone(), close].concat()));
        }
        // Lies in lies: what is believed of each adds up.
        documents.push((wire, [head.repeat(100), lie].concat()));
    }
    documents
}

fn lying_cases() -> Vec<Case> {
    let run = || {
        let before = kilobytes("VmPeak");
        for (wire, document) in lying() {
            for read in [
                Reader::Tagged,
                Reader::OpenTagged,
                Reader::Untagged,
                Reader::Objects,
            ] {
                assert!(
                    read.wire(wire, &document).is_err(),
                    "{wire:?}: {document:x?}"
                );
            }
        }
        if let (Some(before), Some(after)) = (before, kilobytes("VmPeak")) {
            println!("@{}", after - before);
        }
    };
    vec![case("lying lengths", run)]
}

#[test]
fn lengths_that_lie_are_not_believed() {
    let lines = run("lying lengths").unwrap();
    if let Some(kilobytes) = lines.first() {
        let kilobytes: usize = kilobytes.parse().unwrap();
        // A thread's arena is claimed whole.
        assert!(kilobytes < 100_000, "{kilobytes} kB");
    }
}
