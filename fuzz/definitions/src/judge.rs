//! Whether the errors of a wrong definition are those that it has to have.

use std::collections::BTreeSet;

use crate::definition::Definition;
use crate::diagnostic::Diagnostic;
use crate::mistake::comment;

/// What is wrong with the errors; the text is that of the definition's module.
pub(crate) fn judge(definition: &Definition, text: &str, errors: &[Diagnostic]) -> Vec<String> {
    let marks = &definition.marks;
    let mut wrong = Vec::new();
    let mut missed: BTreeSet<usize> = (0..marks.len()).collect();
    for error in errors {
        let line = error.place.map_or(0, |(_, line)| line);
        let line = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
        let mark = (0..marks.len()).find(|mark| line.contains(&comment(*mark)));
        let said = mark.filter(|mark| error.rendered.contains(marks[*mark].says));
        match said {
            Some(mark) if is_ours(error) => drop(missed.remove(&mark)),
            _ => wrong.push(format!(
                "another error than the mistake's:\n{}",
                error.rendered
            )),
        }
    }
    let missed = missed.into_iter();
    wrong.extend(missed.map(|mark| format!("no error says {:?}", marks[mark].says)));
    wrong
}

/// Whether it comes from the macro itself, or from the constants that check what the macro cannot
/// see.
fn is_ours(error: &Diagnostic) -> bool {
    error.code.as_deref().is_none_or(|code| code == "E0080")
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::definition::{Definition, Paths, Place};
    use crate::diagnostic::Diagnostic;
    use crate::mistake::{comment, Mark};

    #[test]
    fn an_error_is_ours_says_what_and_stands_where() {
        let definition = Definition {
            number: 5,
            place: Place::Module,
            paths: Paths::Short,
            shadows: Vec::new(),
            items: Vec::new(),
            marks: vec![Mark { says: "write" }],
        };
        let text = format!("a\nb{}\n", comment(0));
        for (code, rendered, line, findings) in [
            (None, "error: write it", 2, 0),
            (Some("E0080"), "error: write it", 2, 0),
            // Neither counts as the mistake's, which then has none.
            (Some("E0277"), "error: write it", 2, 2),
            (None, "error: other", 2, 2),
            (None, "error: write it", 1, 2),
        ] {
            let error = Diagnostic {
                code: code.map(ToOwned::to_owned),
                rendered: rendered.to_owned(),
                place: Some((5, line)),
            };
            let found = judge(&definition, &text, &[error]);
            assert_eq!(found.len(), findings, "{code:?} {rendered} {line}");
        }
        assert_eq!(judge(&definition, &text, &[]).len(), 1);
    }
}
