//! The attributes that optnull and serde share.

use super::string;
use crate::case::Case;
use crate::definition::Directions;

/// `rename = "…"`, or `rename(serialize = "…", deserialize = "…")`.
pub(super) fn rename(rename: &Directions<String>) -> String {
    let Directions {
        serialize,
        deserialize,
    } = rename;
    if serialize == deserialize {
        return format!("rename = {}", string(serialize));
    }
    format!(
        "rename(serialize = {}, deserialize = {})",
        string(serialize),
        string(deserialize)
    )
}

pub(super) fn rename_all(cases: &Directions<Case>) -> String {
    let [serialize, deserialize] = [cases.serialize.name, cases.deserialize.name];
    if serialize == deserialize {
        return format!("rename_all = {}", string(serialize));
    }
    format!(
        "rename_all(serialize = {}, deserialize = {})",
        string(serialize),
        string(deserialize)
    )
}

pub(super) fn aliases(aliases: &[String]) -> impl Iterator<Item = String> + '_ {
    aliases
        .iter()
        .map(|alias| format!("alias = {}", string(alias)))
}

/// The same, where serde's derive would panic: it takes the first byte of a name for its first letter.
pub(super) fn is_out_of_reach(name: &str, cases: Option<&Directions<Case>>) -> bool {
    let camel = cases.is_some_and(|cases| {
        [cases.serialize, cases.deserialize]
            .iter()
            .any(|case| case.name == "camelCase")
    });
    let first = name.trim_start_matches('_').chars().next();
    camel && first.is_none_or(|char| !char.is_ascii())
}

/// `#[serde(…)]` around some, in one attribute.
pub(super) fn serde(arguments: &[String]) -> Option<String> {
    (!arguments.is_empty()).then(|| format!("#[serde({})]", arguments.join(", ")))
}
