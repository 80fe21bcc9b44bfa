//! Doc comments in schemas, as schemars has them.

use alloc::string::String;

use serde_json::{Map, Value};

use super::set;

/// Says the docs of an item in its schema: a heading at the start is the title, and what is left
/// the description.
pub(super) fn describe(schema: &mut Map<String, Value>, docs: &str) {
    let docs = docs.trim_matches(is_space);
    let (title, description) = if docs.starts_with('#') {
        docs.split_once('\n').unwrap_or((docs, ""))
    } else {
        ("", docs)
    };
    let title = title.trim_start_matches('#');
    for (key, text) in [("title", title), ("description", description)] {
        let text = text.trim_matches(is_space);
        if !text.is_empty() {
            set(schema, key, text);
        }
    }
}

fn is_space(char: char) -> bool {
    char.is_ascii_whitespace()
}

#[cfg(test)]
mod tests {
    use serde_json::{json, Map, Value};

    use super::describe;

    #[test]
    fn titles_and_descriptions() {
        for (docs, described) in [
            ("", json!({})),
            (" \n", json!({})),
            ("A.\n\nB.", json!({ "description": "A.\n\nB." })),
            ("# A", json!({ "title": "A" })),
            (
                "## A \n\n B.\n",
                json!({ "title": "A", "description": "B." }),
            ),
        ] {
            let mut schema = Map::new();
            describe(&mut schema, docs);
            assert_eq!(Value::from(schema), described);
        }
    }
}
