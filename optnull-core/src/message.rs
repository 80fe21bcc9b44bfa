//! Messages that are put together while the crate is compiled.

use crate::same::same;
use crate::tag_value::TagValue;

/// A text of the parts that were pushed. What does not fit is left out.
pub(crate) struct Message {
    bytes: [u8; Message::CAPACITY],
    length: usize,
}

impl Message {
    const CAPACITY: usize = 1024;

    pub(crate) const fn new() -> Self {
        Message {
            bytes: [0; Message::CAPACITY],
            length: 0,
        }
    }

    pub(crate) const fn text(self, part: &str) -> Self {
        self.bytes(part.as_bytes())
    }

    const fn bytes(mut self, part: &[u8]) -> Self {
        if self.length + part.len() > Message::CAPACITY {
            return self;
        }
        let mut index = 0;
        while index < part.len() {
            self.bytes[self.length] = part[index];
            self.length += 1;
            index += 1;
        }
        self
    }

    /// A name, as code.
    pub(crate) const fn name(self, name: &str) -> Self {
        self.text("`").text(name).text("`")
    }

    /// Another message.
    pub(crate) const fn push(self, other: &Message) -> Self {
        self.bytes(other.bytes.split_at(other.length).0)
    }

    /// The field of a literal under this key, as code.
    pub(crate) const fn literal(self, key: &str) -> Self {
        let start = self.text("`#[const_tag(\"…\")] ");
        start.field(key).text(": ConstTag<Self>`")
    }

    /// A field of this key and type, as code.
    pub(crate) const fn field_of(self, key: &str, ty: &str) -> Self {
        let start = self.text("`").field(key);
        start.text(": ").text(ty).text("`")
    }

    /// A name, or a field of this key, as it is written: `method`, `r#type`,
    /// `#[serde(rename = "@type")] tag`.
    pub(crate) const fn field(self, key: &str) -> Self {
        if !is_identifier(key) || is_one_of(key, &NEVER_NAMES) {
            let start = self.text("#[serde(rename = \"");
            return start.escaped(key).text("\")] tag");
        }
        if is_one_of(key, &KEYWORDS) {
            return self.text("r#").text(key);
        }
        self.text(key)
    }

    /// What stands between the quotes of a string.
    const fn escaped(self, text: &str) -> Self {
        let (mut message, mut rest, mut index) = (self, text.as_bytes(), 0);
        while index < rest.len() {
            if matches!(rest[index], b'"' | b'\\') {
                let (run, next) = rest.split_at(index);
                message = message.bytes(run).text("\\");
                (rest, index) = (next, 0);
            }
            index += 1;
        }
        message.bytes(rest)
    }

    /// A literal, as code.
    pub(crate) const fn value(self, value: &TagValue) -> Self {
        match value {
            TagValue::Str(value) => self.text("`\"").escaped(value).text("\"`"),
            TagValue::Bool(true) => self.name("true"),
            TagValue::Bool(false) => self.name("false"),
            TagValue::Int(value) => {
                let sign = if *value < 0 { "-" } else { "" };
                self.text("`")
                    .text(sign)
                    .digits(value.unsigned_abs())
                    .text("`")
            }
        }
    }

    const fn digits(self, number: u64) -> Self {
        let more = if number < 10 {
            self
        } else {
            self.digits(number / 10)
        };
        let digits = b"0123456789".split_at((number % 10) as usize).1;
        more.bytes(digits.split_at(1).0)
    }

    pub(crate) const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}

/// Whether a text of ASCII is an identifier or a keyword. Of others that is not known here.
const fn is_identifier(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut index = 0;
    while index < bytes.len() {
        let byte = bytes[index];
        let fits = byte.is_ascii_alphabetic() || byte == b'_' || !byte.is_ascii();
        if !fits && (index == 0 || !byte.is_ascii_digit()) {
            return false;
        }
        index += 1;
    }
    !bytes.is_empty()
}

/// What is an identifier after `r#` only.
const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// What is none after `r#` either.
const NEVER_NAMES: [&str; 5] = ["_", "Self", "crate", "self", "super"];

const fn is_one_of(text: &str, names: &[&str]) -> bool {
    let mut index = 0;
    while index < names.len() {
        if same(names[index], text) {
            return true;
        }
        index += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;

    #[test]
    fn a_field_is_written_as_one_declares_it() {
        for (key, field) in [
            ("method", "method"),
            ("_1", "_1"),
            ("a1", "a1"),
            ("type", "r#type"),
            ("été", "été"),
            ("", r#"#[serde(rename = "")] tag"#),
            ("1a", r#"#[serde(rename = "1a")] tag"#),
            ("@type", r#"#[serde(rename = "@type")] tag"#),
            ("a-b", r#"#[serde(rename = "a-b")] tag"#),
            ("a b", r#"#[serde(rename = "a b")] tag"#),
            (r#"a\"é"#, r#"#[serde(rename = "a\\\"é")] tag"#),
            ("self", r#"#[serde(rename = "self")] tag"#),
            ("_", r#"#[serde(rename = "_")] tag"#),
        ] {
            assert_eq!(Message::new().field(key).as_str(), field);
        }
    }

    /// rustc lets a constant call to a depth of 128.
    #[test]
    fn long_values_in_constants() {
        const LONG: &str = "0123456789_0123456789_0123456789_0123456789_0123456789_0123456789_0123456789_0123456789_0123456789_0123456789_0123456789_0123456789";
        const VALUE: Message = Message::new().value(&TagValue::Str(LONG));
        assert_eq!(VALUE.as_str(), alloc::format!("`{LONG:?}`"));
    }

    #[test]
    fn values_are_code() {
        for (value, code) in [
            (TagValue::Str("a"), r#"`"a"`"#),
            (TagValue::Str(r#"a"b"#), r#"`"a\"b"`"#),
            (TagValue::Str(r#"\""#), r#"`"\\\""`"#),
            (TagValue::Bool(true), "`true`"),
            (TagValue::Bool(false), "`false`"),
            (TagValue::Int(0), "`0`"),
            (TagValue::Int(9), "`9`"),
            (TagValue::Int(10), "`10`"),
            (TagValue::Int(-1_203), "`-1203`"),
            (TagValue::Int(i64::MAX), "`9223372036854775807`"),
            (TagValue::Int(i64::MIN), "`-9223372036854775808`"),
        ] {
            assert_eq!(Message::new().value(&value).as_str(), code);
        }
    }

    #[test]
    fn what_does_not_fit_is_left_out() {
        let full = String::from_iter(['a'; Message::CAPACITY]);
        let more = Message::new().text(&full).text("b");
        assert_eq!(more.as_str(), full);
        let but_one = &full[1..];
        let more = Message::new().text(but_one).text("bc").text("d");
        assert_eq!(more.as_str(), [but_one, "d"].concat());
        assert_eq!(Message::new().text("bc").text(&full).as_str(), "bc");
        let long = String::from_iter(['é'; Message::CAPACITY]) + "-";
        let field = Message::new().field(&long);
        assert_eq!(field.as_str(), r#"#[serde(rename = "")] tag"#);
    }
}
