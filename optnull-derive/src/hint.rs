//! What to write in place of a word that is not known where it stands.

/// Where an attribute stands.
#[derive(Clone, Copy)]
pub(crate) enum Place {
    Container,
    Field,
    Variant,
}

const CONTAINER: &[&str] = &[
    "rename",
    "rename_all",
    "deny_unknown_fields",
    "default",
    "bound",
    "tag",
    "untagged",
];
const FIELD: &[&str] = &[
    "rename",
    "alias",
    "default",
    "skip",
    "skip_serializing",
    "skip_serializing_if",
    "with",
    "serialize_with",
    "deserialize_with",
    "borrow",
    "bound",
    "flatten",
];
const VARIANT: &[&str] = &["rename", "alias", "borrow"];
const API_MODEL: &[&str] = &["crate", "builder"];

/// The attributes that are written without `serde(…)`, and where they belong.
const OWN: [(&str, &str, &str); 4] = [
    ("const_tag", "#[const_tag(\"…\")]", "a field or a variant"),
    ("optional_nullable", "#[optional_nullable]", "a field"),
    ("nullable", "#[nullable]", "a field"),
    ("unrecognized", "#[unrecognized]", "an enum's variant"),
];

/// What is wrong with an argument of `serde(…)` at a place.
pub(crate) fn serde(place: Place, name: &str) -> String {
    let instead = match place {
        Place::Container => unsupported_on_container(name),
        Place::Field => unsupported_on_field(name),
        Place::Variant => unsupported_on_variant(name),
    };
    let (on, known) = match place {
        Place::Container => ("a struct or an enum", CONTAINER),
        Place::Field => ("a field", FIELD),
        Place::Variant => ("a variant", VARIANT),
    };
    match instead {
        Some(instead) => format!("`{name}` is not supported on {on}: {instead}"),
        None => misplaced(name, on).unwrap_or_else(|| {
            let what = format!("serde has no attribute `{name}` for {on}");
            unknown_or_own(&what, name, known)
        }),
    }
}

/// What is wrong with an argument of `api_model(…)`.
pub(crate) fn api_model(name: &str) -> String {
    if [CONTAINER, FIELD, VARIANT]
        .iter()
        .any(|known| known.contains(&name))
    {
        return format!("`{name}` is serde's: write it in `#[serde(…)]`");
    }
    let what = format!("`api_model` has no argument `{name}`");
    misplaced(name, "a struct or an enum").unwrap_or_else(|| unknown_or_own(&what, name, API_MODEL))
}

/// What to write in place of an argument of `#[builder(…)]`, which is that of bon, typed-builder and
/// derive_builder.
pub(crate) fn builder(place: Place, name: &str, has_value: bool) -> String {
    let instead = match (place, name) {
        (Place::Field, "default") if has_value => "write `#[serde(default = \"path\")]`, which `ApiModel`'s builder takes too",
        (Place::Field, "default") => "write `#[serde(default)]`, which `ApiModel`'s builder takes too",
        (Place::Field, "skip") => "write `#[serde(skip)]` for a field that is not on the wire",
        (Place::Field, "required") => "write `#[nullable]` for an `Option` that must be set",
        (Place::Field, "name") => "rename the field, which gives the setter its name, and write `#[serde(rename = \"…\")]`",
        (_, "into" | "on" | "setter" | "setters" | "field_defaults") => "remove it, as setters take a `&str` for a `String`, and a bare value for an `Option`",
        (Place::Container, "builder_type" | "name") => "write `#[api_model(builder = Name)]` for the name of the builder's type",
        _ => "remove it, or write `#[api_model(builder = false)]` above the struct to have the other builder only, or `builder = Name` to have both",
    };
    let name = if name.is_empty() {
        "builder".to_owned()
    } else {
        format!("builder({name})")
    };
    format!("`{name}` is another crate's: {instead}")
}

/// Our own words, and serde's for another place.
fn misplaced(name: &str, on: &str) -> Option<String> {
    if let Some((_, attribute, place)) = OWN.iter().find(|(own, ..)| *own == name) {
        return Some(format!(
            "`{name}` is an attribute of its own: write `{attribute}` above {place}"
        ));
    }
    let belongs = match name {
        "double_option" => {
            return Some(
                "`double_option` is `#[optional_nullable]` here: write that above the field"
                    .to_owned(),
            )
        }
        "tag" | "untagged" => "above the enum",
        "deny_unknown_fields" => "above the struct",
        name if CONTAINER.contains(&name) => "above the struct or the enum",
        name if FIELD.contains(&name) => "above a struct's field",
        _ => return None,
    };
    Some(format!("`{name}` does nothing on {on}: write it {belongs}"))
}

fn unsupported_on_container(name: &str) -> Option<&'static str> {
    Some(match name {
        "crate" => "write `#[api_model(crate = \"path\")]`",
        "transparent" => {
            "a model is an object with keys of its own, so derive serde's own traits for this type"
        }
        "from" | "try_from" | "into" | "remote" => {
            "a model is read and written by its own fields, so derive serde's own traits for this type"
        }
        "content" => "derive serde's own traits for an enum that is adjacently tagged",
        "rename_all_fields" => "write `rename_all` above the model of each variant",
        "expecting" => "remove it, as messages call the model what `rename` says",
        "variant_identifier" | "field_identifier" => "derive serde's own traits for this type",
        "skip_serializing_none" => "remove it, as an `Option` that is `None` is left out already",
        _ => return None,
    })
}

fn unsupported_on_field(name: &str) -> Option<&'static str> {
    Some(match name {
        "skip_deserializing" => "write `skip` for a field that is not on the wire, or remove it",
        "getter" => "remove it, as it belongs to serde's `remote`, which is not supported",
        _ => return None,
    })
}

fn unsupported_on_variant(name: &str) -> Option<&'static str> {
    Some(match name {
        "other" => "write `#[unrecognized] Name(String)`, or in a union `#[unrecognized] Name(serde_json::Value)`, which keeps the value that it did not know",
        "skip" | "skip_serializing" | "skip_deserializing" => {
            "remove the variant, or this attribute"
        }
        "rename_all" => "write it above the model that the variant holds, or above an enum of strings",
        "with" | "serialize_with" | "deserialize_with" => {
            "write it above a field of the variant's model"
        }
        "bound" => "write it above the union",
        "untagged" => "write `#[unrecognized]` in place of it for what keeps any other value, or `untagged` above the enum",
        _ => return None,
    })
}

/// `what: did you mean …?`, or else the words that are known.
pub(crate) fn unknown(what: &str, name: &str, known: &[&str]) -> String {
    did_you_mean(what, name, known, &[])
}

/// The same, where an attribute of ours may be meant too.
fn unknown_or_own(what: &str, name: &str, known: &[&str]) -> String {
    did_you_mean(what, name, known, &OWN)
}

fn did_you_mean(what: &str, name: &str, known: &[&str], own: &[(&str, &str, &str)]) -> String {
    let own = own.iter().map(|(own, attribute, _)| (*own, *attribute));
    let words = known.iter().map(|known| (*known, *known));
    match (nearest(name, words.chain(own)), known) {
        (Some(known), _) => format!("{what}: did you mean `{known}`?"),
        (None, [only]) => format!("{what}: write `{only}`"),
        (None, known) => format!("{what}: write one of `{}`", known.join("`, `")),
    }
}

/// Whether a word was probably meant to be one of these.
pub(crate) fn is_near(word: &str, words: &[&str]) -> bool {
    nearest(word, words.iter().map(|known| (*known, ()))).is_some()
}

/// Whether the name of an attribute was surely meant to be one of these, and is no other derive's.
pub(crate) fn is_misspelt(name: &str, names: &[&str]) -> bool {
    names.iter().any(|known| {
        let most = known.len() / 6;
        let apart = name.len().abs_diff(known.len());
        apart <= most && distance(&plain(name), &plain(known)) <= most
    })
}

/// What belongs to the word that `word` was probably meant to be.
fn nearest<'a, T>(word: &str, words: impl Iterator<Item = (&'a str, T)>) -> Option<T> {
    let word = plain(word);
    let distances = words.map(|(known, value)| {
        let known = plain(known);
        (distance(&word, &known), known.len().max(3) / 3, value)
    });
    let nearest = distances.min_by_key(|(distance, ..)| *distance);
    nearest.and_then(|(distance, most, value)| (distance <= most).then_some(value))
}

fn plain(word: &str) -> String {
    word.replace(['_', '-'], "").to_lowercase()
}

/// Levenshtein's distance, where swapping two neighbours counts once.
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
    let mut rows = vec![vec![0; to.len() + 1]; from.len() + 1];
    for i in 0..=from.len() {
        for j in 0..=to.len() {
            rows[i][j] = edits(&rows, &from[..i], &to[..j]);
        }
    }
    rows[from.len()][to.len()]
}

/// The distance of two words, from those of their beginnings.
fn edits(rows: &[Vec<usize>], from: &[char], to: &[char]) -> usize {
    let (i, j) = (from.len(), to.len());
    match (from, to) {
        ([], _) => j,
        (_, []) => i,
        ([.., second, first], [.., old, new]) if (first, second) == (old, new) && old != new => {
            rows[i - 2][j - 2] + 1
        }
        ([.., old], [.., new]) => {
            let change = rows[i - 1][j - 1] + usize::from(old != new);
            change.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn distances() {
        for (from, to, edits) in [
            ("", "", 0),
            ("", "tag", 3),
            ("tag", "", 3),
            ("tag", "tag", 0),
            ("tag", "tags", 1),
            ("tag", "ta", 1),
            ("tag", "tug", 1),
            ("tag", "tga", 1),
            ("nullable", "unlalbel", 3),
            ("flaten", "flatten", 1),
            ("alias", "default", 6),
        ] {
            assert_eq!(distance(from, to), edits, "{from}, {to}");
        }
    }
}
