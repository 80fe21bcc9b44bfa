//! What the compiler says of a generated crate.

use serde_json::Value;

/// An error, or a warning that is denied.
#[derive(Debug, Clone)]
pub(crate) struct Diagnostic {
    /// `E0277`; none of an error that a macro made.
    pub(crate) code: Option<String>,
    pub(crate) rendered: String,
    /// The number of the definition, and the line in its module or its twin's, where it is in one.
    pub(crate) place: Option<(usize, usize)>,
}

/// The errors in cargo's messages.
pub(crate) fn errors(messages: &str) -> Vec<Diagnostic> {
    let messages = messages.lines();
    let messages = messages.filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let messages = messages.filter(|line| line["reason"] == "compiler-message");
    let messages = messages.map(|line| line["message"].clone());
    let errors = messages.filter(|message| {
        let text = message["message"].as_str().unwrap_or_default();
        message["level"]
            .as_str()
            .unwrap_or_default()
            .starts_with("error")
            && !text.starts_with("aborting due to")
    });
    errors.map(|message| diagnostic(&message)).collect()
}

fn diagnostic(message: &Value) -> Diagnostic {
    let text = |value: &Value| value.as_str().map(ToOwned::to_owned);
    let spans = message["spans"].as_array().cloned().unwrap_or_default();
    let (primary, others): (Vec<_>, Vec<_>) =
        spans.iter().partition(|span| span["is_primary"] == true);
    Diagnostic {
        code: text(&message["code"]["code"]),
        rendered: text(&message["rendered"]).unwrap_or_default(),
        place: primary.into_iter().chain(others).find_map(place),
    }
}

/// The place of a span, or of the macro call that it comes from, in a module of a definition or a
/// twin.
fn place(span: &Value) -> Option<(usize, usize)> {
    let file = span["file_name"].as_str()?;
    let module = file
        .strip_prefix("src/")
        .and_then(|file| file.strip_suffix(".rs"));
    let number = module.and_then(|module| module.strip_prefix(['d', 't'])?.parse().ok());
    match number {
        Some(number) => Some((number, usize::try_from(span["line_start"].as_u64()?).ok()?)),
        None => place(span.get("expansion")?.get("span")?),
    }
}

#[cfg(test)]
mod tests {
    use super::errors;

    #[test]
    fn an_error_is_placed_in_a_module_of_a_definition() {
        let message = |file: &str, call: &str| {
            let span = format!(
                r#"{{"file_name":"{file}","line_start":3,"is_primary":true,"expansion":{call}}}"#
            );
            let message = format!(r#"{{"level":"error","message":"m","spans":[{span}]}}"#);
            format!(r#"{{"reason":"compiler-message","message":{message}}}"#)
        };
        let called = r#"{"span":{"file_name":"src/t12.rs","line_start":7,"expansion":null}}"#;
        for (file, expansion, place) in [
            ("src/d4.rs", "null", Some((4, 3))),
            ("src/support.rs", "null", None),
            ("src/support.rs", called, Some((12, 7))),
            ("/rustc/lib.rs", called, Some((12, 7))),
        ] {
            let errors = errors(&message(file, expansion));
            let [error] = &errors[..] else {
                panic!("{errors:?}");
            };
            assert_eq!(error.place, place, "{file}");
        }
    }
}
