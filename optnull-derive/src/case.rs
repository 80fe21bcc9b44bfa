//! serde's `rename_all` rules.

use syn::LitStr;

use crate::hint;

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Case {
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

const CASES: [(&str, Case); 8] = [
    ("lowercase", Case::Lower),
    ("UPPERCASE", Case::Upper),
    ("PascalCase", Case::Pascal),
    ("camelCase", Case::Camel),
    ("snake_case", Case::Snake),
    ("SCREAMING_SNAKE_CASE", Case::ScreamingSnake),
    ("kebab-case", Case::Kebab),
    ("SCREAMING-KEBAB-CASE", Case::ScreamingKebab),
];

impl Case {
    pub(crate) fn parse(name: &LitStr) -> syn::Result<Self> {
        let value = name.value();
        let case = CASES.iter().find(|(known, _)| *known == value);
        case.map(|(_, case)| *case).ok_or_else(|| {
            let known = CASES.map(|(known, _)| known);
            let what = format!("`{value}` is no case");
            syn::Error::new(name.span(), hint::unknown(&what, &value, &known))
        })
    }

    /// A field's name, which is in `snake_case`, in this case.
    pub(crate) fn field(self, name: &str) -> String {
        match self {
            Case::Lower | Case::Snake => name.to_owned(),
            Case::Upper | Case::ScreamingSnake => name.to_ascii_uppercase(),
            Case::Pascal => name.split('_').map(capitalized).collect(),
            Case::Camel => uncapitalized(&Case::Pascal.field(name)),
            Case::Kebab => name.replace('_', "-"),
            Case::ScreamingKebab => name.to_ascii_uppercase().replace('_', "-"),
        }
    }

    /// A variant's name, which is in `PascalCase`, in this case.
    pub(crate) fn variant(self, name: &str) -> String {
        match self {
            Case::Pascal => name.to_owned(),
            Case::Lower => name.to_ascii_lowercase(),
            Case::Upper => name.to_ascii_uppercase(),
            Case::Camel => uncapitalized(name),
            Case::Snake => separated(name),
            Case::ScreamingSnake => separated(name).to_ascii_uppercase(),
            Case::Kebab => separated(name).replace('_', "-"),
            Case::ScreamingKebab => separated(name).to_ascii_uppercase().replace('_', "-"),
        }
    }
}

fn capitalized(word: &str) -> String {
    let mut chars = word.chars();
    match chars.next() {
        Some(first) => first.to_ascii_uppercase().to_string() + chars.as_str(),
        None => String::new(),
    }
}

fn uncapitalized(word: &str) -> String {
    let mut chars = word.chars();
    match chars.next() {
        Some(first) => first.to_ascii_lowercase().to_string() + chars.as_str(),
        None => String::new(),
    }
}

/// `VeryTasty` as `very_tasty`: serde puts the separator before every capital but the first.
fn separated(name: &str) -> String {
    let mut words = String::new();
    for (index, char) in name.char_indices() {
        if index > 0 && char.is_uppercase() {
            words.push('_');
        }
        words.push(char.to_ascii_lowercase());
    }
    words
}
