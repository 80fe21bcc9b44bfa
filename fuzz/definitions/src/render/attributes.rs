//! The attributes that optnull and serde share.

use super::string;
use crate::case::Case;
use crate::definition::{Directions, Item};

/// `rename = "…"`, or `rename(serialize = "…", deserialize = "…")`.
pub(super) fn rename(names: &Directions<String>) -> String {
    directions("rename", [&names.serialize, &names.deserialize])
}

pub(super) fn rename_all(cases: &Directions<Case>) -> String {
    directions("rename_all", [cases.serialize.name, cases.deserialize.name])
}

fn directions(argument: &str, [serialize, deserialize]: [&str; 2]) -> String {
    let (written, read) = (string(serialize), string(deserialize));
    if written == read {
        return format!("{argument} = {written}");
    }
    format!("{argument}(serialize = {written}, deserialize = {read})")
}

pub(super) fn aliases(aliases: &[String]) -> impl Iterator<Item = String> + '_ {
    let aliases = aliases.iter();
    aliases.map(|alias| format!("alias = {}", string(alias)))
}

/// `rename = "…"` of an item, which only errors show.
pub(super) fn item_name(item: &Item) -> Option<String> {
    let name = item.rename.as_ref()?;
    Some(directions("rename", [name, name]))
}

/// Whether serde's derive would panic: in `camelCase`, it takes a name's first byte for its first
/// letter.
pub(super) fn is_out_of_reach(name: &str, cases: Option<&Directions<Case>>) -> bool {
    let camel = cases.is_some_and(|cases| {
        let mut cases = [cases.serialize, cases.deserialize].into_iter();
        cases.any(|case| case.name == "camelCase")
    });
    let first = name.trim_start_matches('_').chars().next();
    camel && first.is_none_or(|char| !char.is_ascii())
}

/// `#[serde(…)]` around what there is.
pub(super) fn serde(arguments: impl Iterator<Item = String>) -> Option<String> {
    let arguments: Vec<String> = arguments.collect();
    (!arguments.is_empty()).then(|| format!("#[serde({})]", arguments.join(", ")))
}
