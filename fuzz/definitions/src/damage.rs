//! Right documents made wrong, or at least others.

use crate::document::UNKNOWN;
use crate::node::Node;
use crate::random::Random;

const WRONG: &[&str] = &[
    "null",
    "true",
    "0",
    "-1",
    "1",
    "255",
    "256",
    "1.5",
    "1e3",
    "-9223372036854775808",
    "18446744073709551615",
    "99999999999999999999",
    "\"\"",
    "\"a\"",
    "\"ab\"",
    "\"1f\"",
    "{}",
    "{\"a\":1}",
];

/// Makes something of a document wrong, or at least another.
pub(crate) fn damage(root: &mut Node, random: &mut Random) {
    let kind = random.below(8);
    let wrong = Node::Text(random.pick(WRONG).to_owned());
    match somewhere(root, random) {
        Node::Object(entries) if !entries.is_empty() => {
            let at = random.below(entries.len());
            match kind {
                0 | 1 => drop(entries.remove(at)),
                2 => {
                    let twice = entries[at].clone();
                    entries.insert(random.below(entries.len() + 1), twice);
                }
                3 => entries.push((random.pick(UNKNOWN).to_owned(), wrong)),
                4 => entries[at].1 = Node::Text("null".to_owned()),
                5 => random.shuffle(entries),
                _ => entries[at].1 = wrong,
            }
        }
        Node::List(values) if kind < 4 => {
            values.push(wrong);
        }
        node => *node = wrong,
    }
}

/// The root, or a value below it.
fn somewhere<'n>(node: &'n mut Node, random: &mut Random) -> &'n mut Node {
    let count = match node {
        Node::Text(_) => 0,
        Node::List(values) => values.len(),
        Node::Object(entries) => entries.len(),
    };
    if count == 0 || random.percent(50) {
        return node;
    }
    let at = random.below(count);
    match node {
        Node::List(values) => somewhere(&mut values[at], random),
        Node::Object(entries) => somewhere(&mut entries[at].1, random),
        node @ Node::Text(_) => node,
    }
}
