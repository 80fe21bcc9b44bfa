//! The program that reads and writes documents of the models.

use std::fmt::{self, Write};

use crate::definition::Definitions;
use crate::style::Style;

/// What a program of serde's models does with its arguments.
const SERDE: &str = include_str!("app/serde.rs.txt");
const MINISERDE: &str = include_str!("app/miniserde.rs.txt");
const BARE: &str = include_str!("app/bare.rs.txt");

pub(crate) fn app(style: Style, definitions: &Definitions) -> Result<String, fmt::Error> {
    let mut out = match style {
        Style::Bare => BARE.to_owned(),
        Style::Miniserde => MINISERDE.to_owned(),
        _ => SERDE.to_owned(),
    };
    writeln!(
        out,
        "\nfn codec(name: &str) -> Option<Codec> {{\n    Some(match name {{"
    )?;
    let models = definitions.roots().map(|model| &model.name);
    let unions = definitions
        .unions
        .iter()
        .map(|r#union| &r#union.name)
        .filter(|_| style != Style::Miniserde);
    for name in models.chain(unions) {
        writeln!(out, "        {name:?} => Codec::of::<models::{name}>(),")?;
    }
    writeln!(out, "        _ => return None,\n    }})\n}}")?;
    Ok(out)
}
