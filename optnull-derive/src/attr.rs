//! The attributes of each place, spans kept.
//!
//! Every argument that is read here is used, and any other is an error that says what to write.

use proc_macro2::{Ident, Span};
use quote::format_ident;
use syn::spanned::Spanned;
use syn::{Attribute, ExprPath, LitStr, Meta, Path};

use crate::argument::{each_argument, name_of, Argument, Written, Wrong};
use crate::case::Case;
use crate::errors::Errors;
use crate::hint::{self, Place};
use crate::literal::ConstTagAttr;
use crate::value::{Borrow, Bound, BuilderAttr, DefaultAttr, Directions};

#[derive(Default)]
pub(crate) struct ContainerAttrs {
    pub(crate) rename: Directions<LitStr>,
    pub(crate) rename_all: Directions<Case>,
    pub(crate) rename_all_span: Option<Span>,
    pub(crate) deny_unknown_fields: Option<Span>,
    pub(crate) default: Option<DefaultAttr>,
    pub(crate) bound: Directions<Bound>,
    pub(crate) bound_span: Option<Span>,
    pub(crate) tag: Option<LitStr>,
    pub(crate) untagged: Option<Span>,
    pub(crate) krate: Option<Path>,
    pub(crate) builder: Option<BuilderAttr>,
    /// The `#[builder(…)]` of other crates.
    pub(crate) others_builder: Vec<Attribute>,
    /// Whether an argument is refused, which may have been to be any other.
    pub(crate) wrong: bool,
    /// Whether it may have been to be `rename_all`.
    pub(crate) wrong_rename_all: bool,
    /// Whether it may have been to be `builder`.
    pub(crate) wrong_builder: bool,
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
    pub(crate) bound_span: Option<Span>,
    pub(crate) flatten: Option<Span>,
    pub(crate) const_tag: Option<ConstTagAttr>,
    pub(crate) optional_nullable: Option<Span>,
    pub(crate) nullable: Option<Span>,
    /// A near miss of one of these three.
    pub(crate) misspelt: Option<Attribute>,
    /// Whether one of these three is refused in `serde(…)`.
    pub(crate) own_in_serde: bool,
    /// Whether an argument is refused, which may have been to be any other.
    pub(crate) wrong: bool,
    /// The `#[builder(…)]` of other crates.
    pub(crate) others_builder: Vec<Attribute>,
}

#[derive(Default)]
pub(crate) struct VariantAttrs {
    pub(crate) rename: Directions<LitStr>,
    pub(crate) alias: Vec<LitStr>,
    pub(crate) borrow: Option<Borrow>,
    pub(crate) const_tag: Option<ConstTagAttr>,
    pub(crate) unrecognized: Option<Span>,
    /// A near miss of one of these two.
    pub(crate) misspelt: Option<Attribute>,
    /// Whether an argument is refused, which may have been to be any other.
    pub(crate) wrong: bool,
}

impl ContainerAttrs {
    pub(crate) fn parse(attrs: &[Attribute], errors: &mut Errors) -> Self {
        let mut parsed = ContainerAttrs::default();
        let (mut serde, mut api_model) = (Written::default(), Written::default());
        for attr in attrs {
            match name_of(attr).as_str() {
                "serde" => {
                    let mut refused = Vec::new();
                    let right = each_argument(attr, &mut serde, errors, |argument| {
                        let result = parsed.serde(argument);
                        if result.is_err() {
                            refused.push(hint::is_near(&argument.name, &["rename_all"]));
                        }
                        result
                    });
                    parsed.wrong |= !right;
                    // What does not parse may be any.
                    parsed.wrong_rename_all |=
                        refused.contains(&true) || !right && refused.is_empty();
                }
                "api_model" => {
                    let right = each_argument(attr, &mut api_model, errors, |argument| {
                        let renames = hint::is_near(&argument.name, &["rename_all"]);
                        parsed.wrong_rename_all |= renames;
                        parsed.api_model(argument)
                    });
                    parsed.wrong |= !right;
                    parsed.wrong_builder |= !right;
                }
                "builder" => parsed.others_builder.push(attr.clone()),
                name @ ("const_tag" | "optional_nullable" | "nullable") => {
                    let message = format!("`{name}` belongs on a field: write it there");
                    errors.over(&attr.meta, message);
                }
                "unrecognized" => errors.over(&attr.meta, ON_A_VARIANT),
                _ => {}
            }
        }
        parsed
    }

    /// The name of the builder's type, where a struct gets a builder.
    pub(crate) fn builder_name(&self, ident: &Ident) -> Option<Ident> {
        match &self.builder {
            None | Some(BuilderAttr::On(_)) => Some(format_ident!("{}Builder", ident)),
            Some(BuilderAttr::Named(name)) => Some(name.clone()),
            Some(BuilderAttr::Off(_)) => None,
        }
    }

    fn serde(&mut self, argument: &Argument) -> Result<(), Wrong> {
        match argument.name.as_str() {
            "rename" => argument.directions(&mut self.rename, Argument::string),
            "rename_all" => argument.directions(&mut self.rename_all, |argument| {
                self.rename_all_span = Some(argument.ident.span());
                Case::parse(&argument.string()?)
            }),
            "deny_unknown_fields" => argument.flag(&mut self.deny_unknown_fields),
            "default" => argument.once(&mut self.default, Argument::default),
            "bound" => {
                self.bound_span = Some(argument.ident.span());
                argument.directions(&mut self.bound, Argument::predicates)
            }
            "untagged" => argument.flag(&mut self.untagged),
            "tag" => argument.once(&mut self.tag, Argument::string),
            name => Err(argument.error(hint::serde(Place::Container, name)).into()),
        }
    }

    fn api_model(&mut self, argument: &Argument) -> Result<(), Wrong> {
        match argument.name.as_str() {
            "crate" => argument.once(&mut self.krate, Argument::path),
            "builder" => argument.once(&mut self.builder, Argument::builder),
            name => Err(argument.error(hint::api_model(name)).into()),
        }
    }
}

impl FieldAttrs {
    pub(crate) fn parse(attrs: &[Attribute], errors: &mut Errors) -> Self {
        let mut parsed = FieldAttrs::default();
        let (mut serde, mut serde_as) = (Written::default(), None);
        for attr in attrs {
            match name_of(attr).as_str() {
                "serde" => {
                    parsed.wrong |=
                        !each_argument(attr, &mut serde, errors, |argument| parsed.serde(argument));
                }
                "const_tag" => ConstTagAttr::parse(attr, &mut parsed.const_tag, errors),
                "optional_nullable" => bare(attr, &mut parsed.optional_nullable, errors),
                "nullable" => bare(attr, &mut parsed.nullable, errors),
                "builder" => parsed.others_builder.push(attr.clone()),
                "unrecognized" => errors.over(&attr.meta, ON_A_VARIANT),
                "api_model" => errors.over(
                    &attr.meta,
                    "`api_model` belongs on the struct: write it above `struct`",
                ),
                "serde_as" => serde_as = Some(attr),
                name if hint::is_misspelt(name, &OWN_ON_FIELD) => {
                    parsed.misspelt = Some(attr.clone());
                }
                _ => {}
            }
        }
        if let (Some(attr), false) = (serde_as, parsed.is_converted()) {
            parsed.wrong = true;
            errors.over(&attr.meta, SERDE_AS_BELOW);
        }
        parsed
    }

    /// Whether a function reads or writes it, as `#[serde_as]` says in serde's words.
    fn is_converted(&self) -> bool {
        let functions = [&self.with, &self.serialize_with, &self.deserialize_with];
        functions.into_iter().any(Option::is_some)
    }

    fn serde(&mut self, argument: &Argument) -> Result<(), Wrong> {
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
            "bound" => {
                self.bound_span = Some(argument.ident.span());
                argument.directions(&mut self.bound, Argument::predicates)
            }
            "flatten" => argument.flag(&mut self.flatten),
            name => {
                self.own_in_serde |= hint::is_near(name, &OWN_ON_FIELD) || name == "double_option";
                Err(argument.error(hint::serde(Place::Field, name)).into())
            }
        }
    }
}

impl VariantAttrs {
    /// Whether one may have been to say what the variant is.
    pub(crate) fn is_wrong(&self) -> bool {
        self.wrong || self.misspelt.is_some()
    }

    /// The same, where a misspelt one is reported.
    pub(crate) fn is_meant_otherwise(&self, errors: &mut Errors) -> bool {
        if let Some(attr) = &self.misspelt {
            errors.misspelt(attr);
        }
        self.is_wrong()
    }

    pub(crate) fn parse(attrs: &[Attribute], errors: &mut Errors) -> Self {
        let mut parsed = VariantAttrs::default();
        let mut serde = Written::default();
        for attr in attrs {
            match name_of(attr).as_str() {
                "serde" => {
                    parsed.wrong |=
                        !each_argument(attr, &mut serde, errors, |argument| parsed.serde(argument));
                }
                "const_tag" => ConstTagAttr::parse(attr, &mut parsed.const_tag, errors),
                "unrecognized" => bare(attr, &mut parsed.unrecognized, errors),
                name @ ("optional_nullable" | "nullable") => {
                    let message = format!("`{name}` belongs on a struct's field: write it there");
                    errors.over(&attr.meta, message);
                }
                "api_model" => errors.over(
                    &attr.meta,
                    "`api_model` belongs on the enum: write it above `enum`",
                ),
                "builder" => errors.over(&attr.meta, NO_BUILDER),
                name if hint::is_misspelt(name, &["unrecognized", "const_tag"]) => {
                    parsed.misspelt = Some(attr.clone());
                }
                _ => {}
            }
        }
        parsed
    }

    fn serde(&mut self, argument: &Argument) -> Result<(), Wrong> {
        match argument.name.as_str() {
            "rename" => argument.directions(&mut self.rename, Argument::string),
            "alias" => {
                self.alias.push(argument.string()?);
                Ok(())
            }
            "borrow" => argument.once(&mut self.borrow, Argument::borrow),
            name => Err(argument.error(hint::serde(Place::Variant, name)).into()),
        }
    }
}

/// The attributes of a field that say what kind it is.
const OWN_ON_FIELD: [&str; 3] = ["const_tag", "optional_nullable", "nullable"];

const ON_A_VARIANT: &str = "`unrecognized` belongs on an enum's variant: write it there";

/// serde_with's attribute on a field of which the one on the struct has made nothing.
const SERDE_AS_BELOW: &str = "a derive does not see what `#[serde_as]` below it writes: write `#[serde_as]` above `#[derive(ApiModel)]`";

pub(crate) const NO_BUILDER: &str =
    "`builder` belongs on a struct: remove it, as an enum has no builder";

/// The `#[builder(…)]` of bon and its like, on a struct that says nothing of its builder. (With
/// `#[api_model(builder = …)]` it is another derive's.)
pub(crate) fn others_builder(attrs: &[Attribute], place: Place, errors: &mut Errors) {
    for attr in attrs {
        if !matches!(attr.meta, Meta::List(_)) {
            errors.over(&attr.meta, hint::builder(place, "", false));
            continue;
        }
        each_argument(attr, &mut Written::default(), errors, |argument| {
            let message = hint::builder(place, &argument.name, argument.has_value());
            Err(argument.error(message).into())
        });
    }
}

/// The attributes of what a union's variant holds. It has no key.
#[derive(Default)]
pub(crate) struct HeldAttrs {
    pub(crate) borrow: Option<Borrow>,
    /// Whether there is a `const_tag`, which is refused, or a near miss of it.
    pub(crate) const_tag: bool,
    /// Whether an argument is refused, which may have been to be `borrow`.
    pub(crate) wrong: bool,
}

impl HeldAttrs {
    pub(crate) fn parse<'a>(
        attrs: impl Iterator<Item = &'a Attribute> + Clone,
        errors: &mut Errors,
    ) -> Self {
        let mut parsed = HeldAttrs::default();
        // Above the derive, it has written what it says in serde's words too.
        let is_serde_as = attrs.clone().any(|attr| name_of(attr) == "serde_as");
        let mut serde = Written::default();
        for attr in attrs {
            match name_of(attr).as_str() {
                "serde" => {
                    parsed.wrong |= !each_argument(attr, &mut serde, errors, |argument| {
                        match argument.name.as_str() {
                            "borrow" => argument.once(&mut parsed.borrow, Argument::borrow),
                            name if hint::is_near(name, &["borrow"]) => {
                                let what = format!("serde has no attribute `{name}`");
                                let message = hint::unknown(&what, name, &["borrow"]);
                                Err(argument.error(message).into())
                            }
                            "with" | "serialize_with" | "deserialize_with" if is_serde_as => Ok(()),
                            name => Err(argument.error(no_key(name)).into()),
                        }
                    });
                }
                "const_tag" => {
                    parsed.const_tag = true;
                    errors.over(
                        &attr.meta,
                        "`const_tag` belongs on the variant: write it above that",
                    );
                }
                "serde_as" => errors.over(&attr.meta, no_key("serde_as")),
                name if is_own(attr) => errors.over(&attr.meta, no_key(name)),
                name => parsed.const_tag |= hint::is_misspelt(name, &["const_tag"]),
            }
        }
        parsed
    }
}

fn no_key(name: &str) -> String {
    format!("`{name}` belongs on a struct's field: remove it, as what a variant holds has no key of its own")
}

/// Whether an attribute is one that the derive reads.
pub(crate) fn is_own(attr: &Attribute) -> bool {
    let own = [
        "serde",
        "api_model",
        "builder",
        "const_tag",
        "optional_nullable",
        "nullable",
        "unrecognized",
    ];
    own.contains(&name_of(attr).as_str())
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
    let place = attr.path().span();
    if let Some(first) = *found {
        let message = format!("`{name}` is written twice: remove one of them");
        errors.clash(first, place, message);
    }
    *found = Some(place);
}
