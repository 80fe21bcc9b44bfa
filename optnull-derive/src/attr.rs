//! The attributes of each place, spans kept.
//!
//! Every argument that is read here is used, and any other is an error that says what to write.

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Attribute, ExprPath, LitStr, Meta, Path};

use crate::argument::{
    each_argument, name_of, Argument, Borrow, Bound, BuilderAttr, DefaultAttr, Directions,
};
use crate::case::Case;
use crate::errors::{did_you_mean, Errors};
use crate::literal::ConstTagAttr;

#[derive(Default)]
pub(crate) struct ContainerAttrs {
    pub(crate) rename: Directions<LitStr>,
    pub(crate) rename_all: Directions<Case>,
    pub(crate) rename_all_span: Option<Span>,
    pub(crate) deny_unknown_fields: Option<Span>,
    pub(crate) default: Option<DefaultAttr>,
    pub(crate) bound: Directions<Bound>,
    pub(crate) tag: Option<LitStr>,
    pub(crate) untagged: Option<Span>,
    /// Whether one of these two is refused.
    pub(crate) wrong_tagging: bool,
    pub(crate) krate: Option<Path>,
    pub(crate) builder: BuilderAttr,
}

#[derive(Default)]
pub(crate) struct FieldAttrs {
    pub(crate) rename: Directions<LitStr>,
    pub(crate) alias: Vec<LitStr>,
    pub(crate) default: Option<DefaultAttr>,
    pub(crate) skip: Option<Span>,
    pub(crate) skip_serializing: Option<Span>,
    pub(crate) skip_serializing_if: Option<ExprPath>,
    pub(crate) with: Option<ExprPath>,
    pub(crate) serialize_with: Option<ExprPath>,
    pub(crate) deserialize_with: Option<ExprPath>,
    pub(crate) borrow: Option<Borrow>,
    pub(crate) bound: Directions<Bound>,
    pub(crate) flatten: Option<Span>,
    pub(crate) const_tag: Option<ConstTagAttr>,
    pub(crate) optional_nullable: Option<Span>,
    pub(crate) nullable: Option<Span>,
}

#[derive(Default)]
pub(crate) struct VariantAttrs {
    pub(crate) rename: Directions<LitStr>,
    pub(crate) alias: Vec<LitStr>,
    pub(crate) borrow: Option<Borrow>,
    pub(crate) const_tag: Option<ConstTagAttr>,
    pub(crate) unrecognized: Option<Span>,
    /// Whether one of them is refused.
    pub(crate) wrong: bool,
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

impl ContainerAttrs {
    pub(crate) fn parse(attrs: &[Attribute], errors: &mut Errors) -> Self {
        let mut parsed = ContainerAttrs::default();
        for attr in attrs {
            match name_of(attr).as_str() {
                "serde" => each_argument(attr, errors, |argument, errors| {
                    parsed.serde(argument, errors)
                }),
                "api_model" => {
                    each_argument(attr, errors, |argument, _| parsed.api_model(argument));
                }
                name @ ("const_tag" | "optional_nullable" | "nullable") => {
                    errors.over(attr, format!("`{name}` belongs on a field"));
                }
                "unrecognized" => errors.over(attr, "`unrecognized` belongs on an enum's variant"),
                _ => {}
            }
        }
        parsed
    }

    fn serde(&mut self, argument: &Argument, errors: &mut Errors) -> syn::Result<()> {
        let parsed = self.serde_argument(argument, errors);
        let name = argument.name.as_str();
        self.wrong_tagging |= parsed.is_err()
            && (name == "content" || !did_you_mean(name, &["tag", "untagged"]).is_empty());
        parsed
    }

    fn serde_argument(&mut self, argument: &Argument, errors: &mut Errors) -> syn::Result<()> {
        match argument.name.as_str() {
            "rename" => argument.directions(&mut self.rename, Argument::string),
            "rename_all" => argument.directions(&mut self.rename_all, |argument| {
                self.rename_all_span = Some(argument.ident.span());
                let name = argument.string()?;
                Ok(Case::parse(&name, errors).unwrap_or(Case::Snake))
            }),
            "deny_unknown_fields" => argument.flag(&mut self.deny_unknown_fields),
            "default" => argument.once(&mut self.default, Argument::default),
            "bound" => argument.directions(&mut self.bound, Argument::predicates),
            "untagged" => argument.flag(&mut self.untagged),
            "tag" => argument.once(&mut self.tag, Argument::string),
            name => Err(argument.error(unknown_container(name))),
        }
    }

    fn api_model(&mut self, argument: &Argument) -> syn::Result<()> {
        match argument.name.as_str() {
            "crate" => argument.once(&mut self.krate, Argument::path),
            "builder" => {
                if !matches!(self.builder, BuilderAttr::Default) {
                    return Err(argument.twice());
                }
                self.builder = argument.builder()?;
                Ok(())
            }
            name => {
                let hint = did_you_mean(name, API_MODEL);
                let known = "`api_model` takes `crate = \"path\"` and `builder = false`";
                Err(argument.error(format!("unknown argument `{name}`{hint} ({known})")))
            }
        }
    }
}

impl FieldAttrs {
    pub(crate) fn parse(attrs: &[Attribute], errors: &mut Errors) -> Self {
        let mut parsed = FieldAttrs::default();
        for attr in attrs {
            match name_of(attr).as_str() {
                "serde" => {
                    each_argument(attr, errors, |argument, _| parsed.serde(argument));
                }
                "const_tag" => ConstTagAttr::parse(attr, &mut parsed.const_tag, errors),
                "optional_nullable" => bare(attr, &mut parsed.optional_nullable, errors),
                "nullable" => bare(attr, &mut parsed.nullable, errors),
                "unrecognized" => errors.over(attr, "`unrecognized` belongs on an enum's variant"),
                "api_model" => {
                    errors.over(attr, "`api_model` belongs on the struct, above `struct`");
                }
                _ => {}
            }
        }
        parsed
    }

    fn serde(&mut self, argument: &Argument) -> syn::Result<()> {
        match argument.name.as_str() {
            "rename" => argument.directions(&mut self.rename, Argument::string),
            "alias" => {
                self.alias.push(argument.string()?);
                Ok(())
            }
            "default" => argument.once(&mut self.default, Argument::default),
            "skip" => argument.flag(&mut self.skip),
            "skip_serializing" => argument.flag(&mut self.skip_serializing),
            "skip_serializing_if" => {
                argument.once(&mut self.skip_serializing_if, Argument::expr_path)
            }
            "with" => argument.once(&mut self.with, Argument::expr_path),
            "serialize_with" => argument.once(&mut self.serialize_with, Argument::expr_path),
            "deserialize_with" => argument.once(&mut self.deserialize_with, Argument::expr_path),
            "borrow" => argument.once(&mut self.borrow, Argument::borrow),
            "bound" => argument.directions(&mut self.bound, Argument::predicates),
            "flatten" => argument.flag(&mut self.flatten),
            name => Err(argument.error(unknown_field(name))),
        }
    }
}

impl VariantAttrs {
    pub(crate) fn parse(attrs: &[Attribute], errors: &mut Errors) -> Self {
        let mut parsed = VariantAttrs::default();
        for attr in attrs {
            match name_of(attr).as_str() {
                "serde" => {
                    each_argument(attr, errors, |argument, _| parsed.serde(argument));
                }
                "const_tag" => ConstTagAttr::parse(attr, &mut parsed.const_tag, errors),
                "unrecognized" => bare(attr, &mut parsed.unrecognized, errors),
                name @ ("optional_nullable" | "nullable") => {
                    errors.over(attr, format!("`{name}` belongs on a struct's field"));
                }
                "api_model" => errors.over(attr, "`api_model` belongs on the enum, above `enum`"),
                _ => {}
            }
        }
        parsed
    }

    fn serde(&mut self, argument: &Argument) -> syn::Result<()> {
        match argument.name.as_str() {
            "rename" => argument.directions(&mut self.rename, Argument::string),
            "alias" => {
                self.alias.push(argument.string()?);
                Ok(())
            }
            "borrow" => argument.once(&mut self.borrow, Argument::borrow),
            name => {
                self.wrong = true;
                Err(argument.error(unknown_variant(name)))
            }
        }
    }
}

/// The `borrow` on what a union's variant holds. It has no key, and no other attribute.
pub(crate) fn held_borrow<'a>(
    attrs: impl Iterator<Item = &'a Attribute>,
    errors: &mut Errors,
) -> Option<Borrow> {
    let mut borrow = None;
    for attr in attrs.filter(|attr| is_own(attr)) {
        let name = name_of(attr);
        if name != "serde" {
            errors.over(
                &attr.meta,
                format!("`{name}` belongs on a struct's field: what a variant holds has no key"),
            );
            continue;
        }
        each_argument(attr, errors, |argument, _| {
            match argument.name.as_str() {
            "borrow" => argument.once(&mut borrow, Argument::borrow),
            name => Err(argument.error(format!(
                "`{name}` belongs on a struct's field: what a variant holds has no key, and takes `borrow` only"
            ))),
        }
        });
    }
    borrow
}

/// What to write instead of a serde attribute that a container cannot have.
fn unknown_container(name: &str) -> String {
    let instead = match name {
        "crate" => "write `#[api_model(crate = \"path\")]`",
        "transparent" | "from" | "try_from" | "into" | "remote" => {
            "a model is the object on the wire; implement `From` beside it, or derive serde's own traits on this type"
        }
        "content" => "adjacently tagged enums are not supported; derive serde's own traits on this type",
        "rename_all_fields" => "put `rename_all` on each variant's model",
        "expecting" => "errors name the model by `rename`",
        "variant_identifier" | "field_identifier" => "derive serde's own traits on this type",
        _ => return unknown("a model", name, CONTAINER),
    };
    format!("`{name}` is not supported here: {instead}")
}

/// What to write instead of a serde attribute that a field cannot have.
fn unknown_field(name: &str) -> String {
    let instead = match name {
        "skip_deserializing" => {
            "write `skip` for a field that is not on the wire, or leave the attribute out"
        }
        "getter" => "it belongs to serde's `remote`, which is not supported",
        "rename_all" | "deny_unknown_fields" => "it belongs on the struct, above `struct`",
        _ => return unknown("a field", name, FIELD),
    };
    format!("`{name}` is not supported here: {instead}")
}

/// What to write instead of a serde attribute that a variant cannot have.
fn unknown_variant(name: &str) -> String {
    let instead = match name {
        "other" => {
            "write `#[unrecognized] Name(String)`, or in a union `#[unrecognized] Name(serde_json::Value)`, which keeps the value that it did not know"
        }
        "skip" | "skip_serializing" | "skip_deserializing" => {
            "remove the variant, or give it a value"
        }
        "rename_all" => "put it on the variant's model",
        _ => return unknown("a variant", name, VARIANT),
    };
    format!("`{name}` is not supported here: {instead}")
}

fn unknown(place: &str, name: &str, known: &[&str]) -> String {
    let hint = did_you_mean(name, known);
    let known = known.join("`, `");
    format!("unknown serde attribute `{name}` on {place}{hint} (known here are `{known}`)")
}

/// Whether an attribute is one that the derive reads.
pub(crate) fn is_own(attr: &Attribute) -> bool {
    let own = [
        "serde",
        "api_model",
        "const_tag",
        "optional_nullable",
        "nullable",
        "unrecognized",
    ];
    own.iter().any(|name| attr.path().is_ident(name))
}

/// `#[nullable]` and the like, which take no arguments.
fn bare(attr: &Attribute, found: &mut Option<Span>, errors: &mut Errors) {
    let name = name_of(attr);
    if !matches!(attr.meta, Meta::Path(_)) {
        errors.over(
            &attr.meta,
            format!("`{name}` takes no arguments: write `#[{name}]`"),
        );
    }
    if found.is_some() {
        errors.over(
            &attr.meta,
            format!("`{name}` is written twice; leave one out"),
        );
    }
    *found = Some(attr.meta.span());
}
