//! A value as it stands in a document.

use std::fmt::Write;

use serde_json::Value;

/// A value. A key may be in it twice.
#[derive(Debug, Clone)]
pub(crate) enum Node {
    /// A scalar's JSON.
    Text(String),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

impl Node {
    pub(crate) fn string(text: &str) -> Self {
        Node::Text(Value::from(text).to_string())
    }

    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, text: &mut String) {
        match self {
            Node::Text(scalar) => text.push_str(scalar),
            Node::List(values) => {
                for (index, value) in values.iter().enumerate() {
                    text.push(if index == 0 { '[' } else { ',' });
                    value.write(text);
                }
                text.push_str(if values.is_empty() { "[]" } else { "]" });
            }
            Node::Object(entries) => {
                for (index, (key, value)) in entries.iter().enumerate() {
                    text.push(if index == 0 { '{' } else { ',' });
                    let _ = write!(text, "{}:", Value::from(key.as_str()));
                    value.write(text);
                }
                text.push_str(if entries.is_empty() { "{}" } else { "}" });
            }
        }
    }
}
