//! What a name is on the wire under `rename_all`, found anew: neither as optnull does nor by serde.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Case {
    pub(crate) name: &'static str,
    words: Words,
    separator: &'static str,
}

/// How the words of a name are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Words {
    Lower,
    Upper,
    Pascal,
    Camel,
}

impl Case {
    pub(crate) const ALL: [Case; 8] = [
        Case::new("lowercase", Words::Lower, ""),
        Case::new("UPPERCASE", Words::Upper, ""),
        Case::new("PascalCase", Words::Pascal, ""),
        Case::new("camelCase", Words::Camel, ""),
        Case::new("snake_case", Words::Lower, "_"),
        Case::new("SCREAMING_SNAKE_CASE", Words::Upper, "_"),
        Case::new("kebab-case", Words::Lower, "-"),
        Case::new("SCREAMING-KEBAB-CASE", Words::Upper, "-"),
    ];

    const fn new(name: &'static str, words: Words, separator: &'static str) -> Self {
        Case {
            name,
            words,
            separator,
        }
    }

    /// The name of a field, whose words are parted by `_`. Its capitals stay in lower case.
    pub(crate) fn field(self, name: &str) -> String {
        let pascal = || -> String { name.split('_').map(|word| first(word, upper)).collect() };
        match self.words {
            Words::Lower => name.replace('_', self.underscore()),
            Words::Upper => name.to_ascii_uppercase().replace('_', self.underscore()),
            Words::Pascal => pascal(),
            Words::Camel => first(&pascal(), lower),
        }
    }

    /// The name of a variant, whose words begin with capitals.
    pub(crate) fn variant(self, name: &str) -> String {
        let mut parted = String::new();
        for char in name.chars() {
            if char.is_uppercase() && !parted.is_empty() {
                parted.push_str(self.separator);
            }
            parted.push(char);
        }
        match self.words {
            Words::Lower => parted.to_ascii_lowercase().replace('_', self.underscore()),
            Words::Upper => parted.to_ascii_uppercase().replace('_', self.underscore()),
            Words::Pascal => name.to_owned(),
            Words::Camel => first(name, lower),
        }
    }

    /// What an underscore of a name becomes.
    fn underscore(self) -> &'static str {
        if self.separator == "-" {
            "-"
        } else {
            "_"
        }
    }
}

fn upper(char: char) -> char {
    char.to_ascii_uppercase()
}

fn lower(char: char) -> char {
    char.to_ascii_lowercase()
}

/// A word with its first character changed.
fn first(word: &str, change: fn(char) -> char) -> String {
    let mut chars = word.chars();
    let first = chars.next().map(change);
    first.into_iter().chain(chars).collect()
}

#[cfg(test)]
mod tests {
    use super::Case;

    /// As serde has them.
    #[test]
    fn names() {
        for (name, field, variant) in [
            ("lowercase", "größe_of_a", "verytasty"),
            ("UPPERCASE", "GRößE_OF_A", "VERYTASTY"),
            ("PascalCase", "GrößeOfA", "VeryTasty"),
            ("camelCase", "größeOfA", "veryTasty"),
            ("snake_case", "größe_of_a", "very_tasty"),
            ("SCREAMING_SNAKE_CASE", "GRößE_OF_A", "VERY_TASTY"),
            ("kebab-case", "größe-of-a", "very-tasty"),
            ("SCREAMING-KEBAB-CASE", "GRößE-OF-A", "VERY-TASTY"),
        ] {
            let case = Case::ALL
                .into_iter()
                .find(|case| case.name == name)
                .unwrap();
            assert_eq!(case.field("größe_of_a"), field, "{name}");
            assert_eq!(case.variant("VeryTasty"), variant, "{name}");
        }
    }
}
