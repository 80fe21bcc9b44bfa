//! The attribute grammar, spans kept: one struct for each place an attribute can stand in.
//!
//! Every argument that is read here is used, and any other is an error that says what to write.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Attribute, ExprPath, Lifetime, Lit, LitStr, Meta, Path, Token, WherePredicate};

use crate::case::Case;
use crate::errors::{did_you_mean, Errors};

/// An argument that can differ between writing and reading: `rename(serialize = "…", …)`.
pub(crate) struct Directions<T> {
    pub(crate) serialize: Option<T>,
    pub(crate) deserialize: Option<T>,
}

impl<T> Default for Directions<T> {
    fn default() -> Self {
        Directions {
            serialize: None,
            deserialize: None,
        }
    }
}

pub(crate) type Bound = Vec<WherePredicate>;

/// Where a missing value comes from.
#[derive(Clone)]
pub(crate) enum DefaultAttr {
    /// `default`: the word's place.
    Trait(Span),
    /// `default = "path"`
    Path(ExprPath),
}

impl DefaultAttr {
    pub(crate) fn span(&self) -> Span {
        match self {
            DefaultAttr::Trait(span) => *span,
            DefaultAttr::Path(path) => path.span(),
        }
    }
}

#[derive(Default)]
pub(crate) struct ContainerAttrs {
    pub(crate) rename: Directions<LitStr>,
    pub(crate) rename_all: Directions<Case>,
    pub(crate) rename_all_span: Option<Span>,
    pub(crate) deny_unknown_fields: Option<Span>,
    pub(crate) default: Option<DefaultAttr>,
    pub(crate) bound: Directions<Bound>,
    pub(crate) tag: Option<Span>,
    pub(crate) untagged: Option<Span>,
    pub(crate) krate: Option<Path>,
    pub(crate) builder: BuilderAttr,
}

/// `#[api_model(builder = …)]`
#[derive(Default)]
pub(crate) enum BuilderAttr {
    #[default]
    Default,
    /// `false`
    Off(Span),
    /// Another name for the builder's type.
    Named(Ident),
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
    pub(crate) const_tag: Option<ConstTagAttr>,
    pub(crate) optional_nullable: Option<Span>,
    pub(crate) nullable: Option<Span>,
}

/// `borrow`, or `borrow = "'a + 'b"`.
pub(crate) struct Borrow {
    pub(crate) span: Span,
    pub(crate) lifetimes: Option<Vec<Lifetime>>,
}

/// `#[const_tag(literal)]` or `#[const_tag(literal, required)]`.
pub(crate) struct ConstTagAttr {
    pub(crate) span: Span,
    pub(crate) literal: Literal,
    pub(crate) required: Option<Span>,
}

/// The literal of a `const_tag`, checked.
#[derive(Clone)]
pub(crate) enum Literal {
    Str(LitStr),
    Int(i64, Span),
    Bool(bool, Span),
    /// Reported already.
    Wrong,
}

#[derive(Default)]
pub(crate) struct VariantAttrs {
    pub(crate) rename: Directions<LitStr>,
    pub(crate) alias: Vec<LitStr>,
    pub(crate) const_tag: Option<ConstTagAttr>,
    pub(crate) unrecognized: Option<Span>,
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
    "flatten",
    "bound",
];
const VARIANT: &[&str] = &["rename", "alias"];
const API_MODEL: &[&str] = &["crate", "builder"];

impl ContainerAttrs {
    pub(crate) fn parse(attrs: &[Attribute], errors: &mut Errors) -> Self {
        let mut parsed = ContainerAttrs::default();
        for attr in attrs {
            match name_of(attr).as_str() {
                "serde" => each_argument(attr, errors, |argument, errors| {
                    parsed.serde(argument, errors)
                }),
                "api_model" => each_argument(attr, errors, |argument, errors| {
                    parsed.api_model(argument, errors)
                }),
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
            "tag" => argument.once(&mut self.tag, |argument| Ok(argument.string()?.span())),
            name => Err(argument.unknown(&unknown_container(name))),
        }
    }

    fn api_model(&mut self, argument: &Argument, _: &mut Errors) -> syn::Result<()> {
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
                "const_tag" => parse_const_tag(attr, &mut parsed.const_tag, errors),
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
            name => Err(argument.unknown(&unknown_field(name))),
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
                "const_tag" => parse_const_tag(attr, &mut parsed.const_tag, errors),
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
            name => Err(argument.unknown(&unknown_variant(name))),
        }
    }
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
        "flatten" => "write the fields out, or keep the model in a field of its own",
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
            "write `#[unrecognized] Name(String)`, which keeps the value that it did not know"
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

fn name_of(attr: &Attribute) -> String {
    attr.path()
        .get_ident()
        .map(Ident::to_string)
        .unwrap_or_default()
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

fn parse_const_tag(attr: &Attribute, found: &mut Option<ConstTagAttr>, errors: &mut Errors) {
    if found.is_some() {
        errors.over(
            &attr.meta,
            "`const_tag` is written twice; a field has one literal",
        );
    }
    let no_literal = "`const_tag` needs the literal: write `#[const_tag(\"…\")]`, with a string, an integer or a boolean";
    let Meta::List(list) = &attr.meta else {
        errors.over(&attr.meta, no_literal);
        *found = Some(ConstTagAttr {
            span: attr.path().span(),
            literal: Literal::Wrong,
            required: None,
        });
        return;
    };
    let parser = |input: ParseStream| {
        if input.is_empty() {
            return Err(syn::Error::new_spanned(&attr.meta, no_literal));
        }
        let literal = literal(input)?;
        let mut required = None;
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
        if !input.is_empty() {
            let word = Ident::parse_any(input)?;
            if word != "required" {
                let hint = did_you_mean(&word.to_string(), &["required"]);
                let message = format!("unknown argument `{word}`{hint} (after its literal, `const_tag` takes `required`)");
                return Err(syn::Error::new(word.span(), message));
            }
            required = Some(word.span());
            input.parse::<Option<Token![,]>>()?;
        }
        Ok((literal, required))
    };
    let (literal, required) = list.parse_args_with(parser).unwrap_or_else(|error| {
        errors.push(error);
        (Literal::Wrong, None)
    });
    *found = Some(ConstTagAttr {
        span: attr.path().span(),
        literal,
        required,
    });
}

fn literal(input: ParseStream) -> syn::Result<Literal> {
    let minus: Option<Token![-]> = input.parse()?;
    let kinds = "a literal is a string, an integer or a boolean";
    match (minus, input.parse::<Lit>()) {
        (None, Ok(Lit::Str(string))) if string.suffix().is_empty() => Ok(Literal::Str(string)),
        (None, Ok(Lit::Bool(bool))) => Ok(Literal::Bool(bool.value, bool.span)),
        (minus, Ok(Lit::Int(int))) if int.suffix().is_empty() => {
            let sign = if minus.is_some() { "-" } else { "" };
            let value = format!("{sign}{}", int.base10_digits()).parse();
            let value = value.map_err(|_| {
                syn::Error::new(int.span(), "the literal does not fit into an `i64`")
            })?;
            Ok(Literal::Int(value, int.span()))
        }
        (_, Ok(Lit::Int(int))) => {
            let message = format!("leave the suffix out: `{}`", int.base10_digits());
            Err(syn::Error::new(int.span(), message))
        }
        (_, Ok(other)) => Err(syn::Error::new(other.span(), kinds)),
        (_, Err(error)) => Err(syn::Error::new(error.span(), kinds)),
    }
}

/// One `name`, `name = value` or `name(…)` in an attribute's parentheses.
struct Argument {
    name: String,
    ident: Ident,
    value: Value,
}

enum Value {
    None,
    /// What stands behind the `=`.
    Equals(TokenStream),
    /// What stands between the parentheses.
    List(TokenStream),
}

/// Calls `parse` for each argument of an attribute. One that is wrong does not hide the next.
fn each_argument(
    attr: &Attribute,
    errors: &mut Errors,
    mut parse: impl FnMut(&Argument, &mut Errors) -> syn::Result<()>,
) {
    let name = name_of(attr);
    let Meta::List(list) = &attr.meta else {
        errors.over(
            &attr.meta,
            format!("`{name}` takes its arguments in parentheses: `#[{name}(…)]`"),
        );
        return;
    };
    match Argument::list.parse2(list.tokens.clone()) {
        Ok(arguments) => {
            for argument in arguments {
                if let Err(error) = parse(&argument, errors) {
                    errors.push(error);
                }
            }
        }
        Err(error) => errors.push(error),
    }
}

impl Argument {
    fn list(input: ParseStream) -> syn::Result<Vec<Argument>> {
        let mut arguments = Vec::new();
        while !input.is_empty() {
            arguments.push(Argument::parse(input)?);
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(arguments)
    }

    fn parse(input: ParseStream) -> syn::Result<Argument> {
        let ident = Ident::parse_any(input)?;
        let value = if input.peek(Token![=]) {
            input.parse::<Token![=]>()?;
            let mut value = TokenStream::new();
            while !input.is_empty() && !input.peek(Token![,]) {
                value.extend([input.parse::<TokenTree>()?]);
            }
            Value::Equals(value)
        } else if input.peek(syn::token::Paren) {
            let list;
            syn::parenthesized!(list in input);
            Value::List(list.parse()?)
        } else {
            Value::None
        };
        Ok(Argument {
            name: ident.unraw().to_string(),
            ident,
            value,
        })
    }

    fn error(&self, message: impl std::fmt::Display) -> syn::Error {
        syn::Error::new(self.ident.span(), message)
    }

    fn unknown(&self, message: &str) -> syn::Error {
        self.error(message)
    }

    /// An error at the value, or at the name of an argument whose value is missing.
    fn error_over(&self, value: &TokenStream, message: impl std::fmt::Display) -> syn::Error {
        if value.is_empty() {
            return self.error(message);
        }
        syn::Error::new_spanned(value, message)
    }

    fn twice(&self) -> syn::Error {
        self.error(format!("`{}` is written twice; leave one out", self.name))
    }

    /// Parses this argument into a place that nothing was parsed into yet.
    fn once<T>(
        &self,
        found: &mut Option<T>,
        parse: impl FnOnce(&Self) -> syn::Result<T>,
    ) -> syn::Result<()> {
        if found.is_some() {
            return Err(self.twice());
        }
        *found = Some(parse(self)?);
        Ok(())
    }

    /// An argument without a value.
    fn flag(&self, found: &mut Option<Span>) -> syn::Result<()> {
        self.once(found, |argument| match argument.value {
            Value::None => Ok(argument.ident.span()),
            _ => Err(argument.error(format!("`{0}` takes no value: write `{0}`", argument.name))),
        })
    }

    /// `name = "…"`
    fn string(&self) -> syn::Result<LitStr> {
        let usage = || format!("`{0}` takes a string: write `{0} = \"…\"`", self.name);
        let Value::Equals(value) = &self.value else {
            return Err(self.error(usage()));
        };
        if value.is_empty() {
            return Err(self.error(usage()));
        }
        let string: LitStr =
            syn::parse2(value.clone()).map_err(|_| syn::Error::new_spanned(value, usage()))?;
        if !string.suffix().is_empty() {
            return Err(syn::Error::new_spanned(value, usage()));
        }
        Ok(string)
    }

    /// `name = "path::to::function"`
    fn expr_path(&self) -> syn::Result<ExprPath> {
        let string = self.string()?;
        string.parse().map_err(|_| {
            let message = format!(
                "`{}` takes a path in a string: write `{0} = \"path\"`",
                self.name
            );
            syn::Error::new(string.span(), message)
        })
    }

    /// `name = "path"`, or the path itself, so that a macro can pass `$crate`.
    fn path(&self) -> syn::Result<Path> {
        let usage = format!(
            "`{}` takes a path: write `{0} = \"::path::to::optnull\"`",
            self.name
        );
        let Value::Equals(value) = &self.value else {
            return Err(self.error(usage));
        };
        let path = match syn::parse2::<LitStr>(value.clone()) {
            Ok(string) => string.parse_with(Path::parse_mod_style),
            Err(_) => Path::parse_mod_style.parse2(value.clone()),
        };
        path.map_err(|_| self.error_over(value, usage))
    }

    /// `default` or `default = "path"`
    fn default(&self) -> syn::Result<DefaultAttr> {
        match &self.value {
            Value::None => Ok(DefaultAttr::Trait(self.ident.span())),
            _ => self.expr_path().map(DefaultAttr::Path),
        }
    }

    /// `borrow` or `borrow = "'a + 'b"`
    fn borrow(&self) -> syn::Result<Borrow> {
        let span = self.ident.span();
        if let Value::None = self.value {
            return Ok(Borrow {
                span,
                lifetimes: None,
            });
        }
        let string = self.string()?;
        let lifetimes =
            string.parse_with(Punctuated::<Lifetime, Token![+]>::parse_separated_nonempty);
        let lifetimes = lifetimes.map_err(|_| {
            syn::Error::new(
                string.span(),
                "`borrow` takes lifetimes: write `borrow = \"'a + 'b\"`",
            )
        })?;
        Ok(Borrow {
            span,
            lifetimes: Some(lifetimes.into_iter().collect()),
        })
    }

    /// `bound = "T: Trait, U: Trait"`
    fn predicates(&self) -> syn::Result<Bound> {
        let string = self.string()?;
        let predicates =
            string.parse_with(Punctuated::<WherePredicate, Token![,]>::parse_terminated);
        let predicates = predicates.map_err(|error| {
            let message = format!("`bound` takes what stands behind a `where`: {error}");
            syn::Error::new(string.span(), message)
        })?;
        Ok(predicates.into_iter().collect())
    }

    /// `builder = false`, or `builder = Name` where the usual name is taken.
    fn builder(&self) -> syn::Result<BuilderAttr> {
        let usage =
            "`builder` takes `false`, or another name for the builder's type: `builder = Name`";
        let Value::Equals(value) = &self.value else {
            return Err(self.error(usage));
        };
        if let Ok(bool) = syn::parse2::<syn::LitBool>(value.clone()) {
            return Ok(if bool.value {
                BuilderAttr::Default
            } else {
                BuilderAttr::Off(bool.span)
            });
        }
        match syn::parse2::<Ident>(value.clone()) {
            Ok(name) => Ok(BuilderAttr::Named(name)),
            Err(_) if value.is_empty() => Err(self.error(usage)),
            Err(_) => Err(syn::Error::new_spanned(value, usage)),
        }
    }

    /// `name = …` for both directions, or `name(serialize = …, deserialize = …)`.
    fn directions<T: Clone>(
        &self,
        found: &mut Directions<T>,
        mut parse: impl FnMut(&Argument) -> syn::Result<T>,
    ) -> syn::Result<()> {
        let Value::List(list) = &self.value else {
            let value = parse(self)?;
            self.once(&mut found.serialize, |_| Ok(value.clone()))?;
            return self.once(&mut found.deserialize, |_| Ok(value));
        };
        for direction in Argument::list.parse2(list.clone())? {
            match direction.name.as_str() {
                "serialize" => direction.once(&mut found.serialize, &mut parse)?,
                "deserialize" => direction.once(&mut found.deserialize, &mut parse)?,
                name => {
                    let hint = did_you_mean(name, &["serialize", "deserialize"]);
                    let message = format!("unknown argument `{name}`{hint} (`{}` takes `serialize` and `deserialize`)", self.name);
                    return Err(direction.error(message));
                }
            }
        }
        Ok(())
    }
}
