//! Messages that are put together while the crate is compiled.

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

    /// A literal, as code.
    pub(crate) const fn value(self, value: &TagValue) -> Self {
        match value {
            TagValue::Str(value) => self.text("`\"").text(value).text("\"`"),
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
