//! The parameters of a model, as they are declared.

use super::types::{Side, Speller};
use crate::definition::Generics;

/// `<'a, T: Clone = i64, const N: usize = 3>`, or nothing.
pub(super) fn declared(speller: &Speller, generics: &Generics) -> String {
    let defaults = generics.defaults && speller.side == Side::Model;
    let lifetimes = generics.lifetimes.iter();
    let mut params: Vec<String> = lifetimes
        .map(|name| speller.named(name).to_owned())
        .collect();
    for param in &generics.types {
        let mut declared = param.name.to_owned();
        if !param.bounds.is_empty() {
            declared = format!("{declared}: {}", param.bounds);
        }
        if defaults {
            declared = format!("{declared} = {}", speller.spell(&param.argument));
        }
        params.push(declared);
    }
    if let Some(name) = generics.length {
        let default = if defaults {
            format!(" = {}", super::LENGTH)
        } else {
            String::new()
        };
        params.push(format!("const {name}: {}{default}", speller.std("usize")));
    }
    if params.is_empty() {
        return String::new();
    }
    format!("<{}>", params.join(", "))
}

/// ` where T: Clone`, or nothing.
pub(super) fn predicates(generics: &Generics) -> String {
    if generics.predicates.is_empty() {
        return String::new();
    }
    format!(" where {}", generics.predicates.join(", "))
}

/// `bound(serialize = "…", deserialize = "…")`, which says what would be asked anyway.
pub(super) fn bound(generics: &Generics) -> Option<String> {
    if !generics.bound {
        return None;
    }
    let bounds = |bound: &str| {
        let bounds = generics.types.iter();
        let bounds: Vec<String> = bounds
            .map(|param| format!("{}: {bound}", param.name))
            .collect();
        super::string(&bounds.join(", "))
    };
    Some(format!(
        "bound(serialize = {}, deserialize = {})",
        bounds("::serde::Serialize"),
        bounds("::serde::de::DeserializeOwned")
    ))
}
