//! Lines of Rust.

#[derive(Default)]
pub(super) struct Text(String);

impl Text {
    pub(super) fn line(&mut self, line: impl AsRef<str>) {
        self.0.push_str(line.as_ref());
        self.0.push('\n');
    }

    pub(super) fn lines<T: AsRef<str>>(&mut self, lines: impl IntoIterator<Item = T>) {
        lines.into_iter().for_each(|line| self.line(line));
    }

    /// `head {`, the lines of the body, and `}`.
    pub(super) fn block(&mut self, head: impl AsRef<str>, body: &Text) {
        self.line(format!("{} {{", head.as_ref()));
        for line in body.0.lines() {
            self.line(format!("    {line}"));
        }
        self.line("}");
    }

    pub(super) fn append(&mut self, text: &Text) {
        self.0.push_str(&text.0);
    }

    pub(super) fn into_string(self) -> String {
        self.0
    }
}
