//! The grammar of one attribute's arguments.

use std::collections::HashMap;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Attribute, ExprPath, Lifetime, Lit, LitStr, Meta, Path, Token, WherePredicate};

use crate::errors::Errors;
use crate::hint;
use crate::value::{Borrow, Bound, BuilderAttr, DefaultAttr, Directions};

/// One `name`, `name = value` or `name(…)` in an attribute's parentheses.
pub(crate) struct Argument {
    pub(crate) name: String,
    pub(crate) ident: Ident,
    value: Value,
}

enum Value {
    None,
    /// What stands behind the `=`.
    Equals(TokenStream),
    /// What stands between the parentheses.
    List(TokenStream),
}

const NO_COMMA: &str = "a `,` is missing before this: write one between two arguments";

/// What stands where a `,` should.
fn not_separated(input: ParseStream, before: Option<&Argument>) -> syn::Error {
    match (before, input.fork().parse::<Lit>()) {
        (Some(argument), Ok(value)) if matches!(argument.value, Value::None) => {
            let (name, value) = (&argument.name, value.to_token_stream());
            input.error(format!(
                "a `=` is missing before this: write `{name} = {value}`"
            ))
        }
        _ => input.error(NO_COMMA),
    }
}

/// What is wrong with an argument.
pub(crate) enum Wrong {
    /// It was written before.
    Twice,
    Error(syn::Error),
}

impl From<syn::Error> for Wrong {
    fn from(error: syn::Error) -> Self {
        Wrong::Error(error)
    }
}

/// The places where the arguments of one struct, field or variant were first written.
pub(crate) type Written = HashMap<String, Span>;

/// Calls `parse` for each argument of an attribute. One that is wrong does not hide the next.
pub(crate) fn each_argument(
    attr: &Attribute,
    written: &mut Written,
    errors: &mut Errors,
    mut parse: impl FnMut(&Argument, &mut Errors) -> Result<(), Wrong>,
) {
    let name = name_of(attr);
    let Meta::List(list) = &attr.meta else {
        let message = match attr.meta {
            Meta::Path(_) => {
                format!("`{name}` says nothing without arguments: write `#[{name}(…)]`")
            }
            _ => format!("`{name}` takes its arguments in parentheses: write `#[{name}(…)]`"),
        };
        errors.over(&attr.meta, message);
        return;
    };
    match Argument::list.parse2(list.tokens.clone()) {
        Ok(arguments) => {
            for argument in arguments {
                let (name, place) = (&argument.name, argument.ident.span());
                let first = *written.entry(name.clone()).or_insert(place);
                match parse(&argument, errors) {
                    Ok(()) => {}
                    Err(Wrong::Error(error)) => errors.push(error),
                    Err(Wrong::Twice) => errors.clash(
                        first,
                        place,
                        format!("`{name}` is written twice: remove one of them"),
                    ),
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
            if !input.is_empty() && input.parse::<Token![,]>().is_err() {
                return Err(not_separated(input, arguments.last()));
            }
        }
        Ok(arguments)
    }

    fn parse(input: ParseStream) -> syn::Result<Argument> {
        let ident = Ident::parse_any(input).map_err(|error| {
            syn::Error::new(
                error.span(),
                "a value without a name: write what it is for, such as `rename = \"…\"`",
            )
        })?;
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

    pub(crate) fn error(&self, message: impl std::fmt::Display) -> syn::Error {
        syn::Error::new(self.ident.span(), message)
    }

    /// An error at the value, or at the name of an argument whose value is missing.
    pub(crate) fn error_over(
        &self,
        value: &TokenStream,
        message: impl std::fmt::Display,
    ) -> syn::Error {
        if value.is_empty() {
            return self.error(message);
        }
        syn::Error::new_spanned(value, message)
    }

    /// Parses this argument into a place that nothing was parsed into yet.
    pub(crate) fn once<T>(
        &self,
        found: &mut Option<T>,
        parse: impl FnOnce(&Self) -> syn::Result<T>,
    ) -> Result<(), Wrong> {
        if found.is_some() {
            return Err(Wrong::Twice);
        }
        *found = Some(parse(self)?);
        Ok(())
    }

    /// An argument without a value.
    pub(crate) fn flag(&self, found: &mut Option<Span>) -> Result<(), Wrong> {
        self.once(found, |argument| match argument.value {
            Value::None => Ok(argument.ident.span()),
            _ => Err(argument.error(format!("`{0}` takes no value: write `{0}`", argument.name))),
        })
    }

    /// `name = "…"`
    pub(crate) fn string(&self) -> syn::Result<LitStr> {
        self.string_of("a string")
    }

    fn string_of(&self, what: &str) -> syn::Result<LitStr> {
        let value = match &self.value {
            Value::Equals(value) => value.clone(),
            _ => TokenStream::new(),
        };
        let mut tokens = value.clone().into_iter();
        let first = tokens.next().map(TokenStream::from).unwrap_or_default();
        match (syn::parse2::<LitStr>(first), tokens.next()) {
            (Ok(string), None) if string.suffix().is_empty() => Ok(string),
            (Ok(_), Some(next)) => Err(syn::Error::new(next.span(), NO_COMMA)),
            _ => {
                let shown = if syn::parse2::<Path>(value.clone()).is_ok() {
                    value.to_string().replace(' ', "")
                } else {
                    "…".to_owned()
                };
                let name = &self.name;
                let message = format!("`{name}` takes {what}: write `{name} = \"{shown}\"`");
                Err(self.error_over(&value, message))
            }
        }
    }

    /// `name = "path::to::function"`
    pub(crate) fn expr_path(&self) -> syn::Result<ExprPath> {
        let what = match self.name.as_str() {
            "with" => "the path of a module in a string",
            _ => "the path of a function in a string",
        };
        let string = self.string_of(what)?;
        string.parse().map_err(|_| {
            let name = &self.name;
            let message = format!("`{name}` takes {what}: write `{name} = \"path::to::it\"`");
            syn::Error::new(string.span(), message)
        })
    }

    /// `name = "path"`, or the path itself, so that a macro can pass `$crate`.
    pub(crate) fn path(&self) -> syn::Result<Path> {
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
    pub(crate) fn default(&self) -> syn::Result<DefaultAttr> {
        match &self.value {
            Value::None => Ok(DefaultAttr::Trait(self.ident.span())),
            _ => self.expr_path().map(DefaultAttr::Path),
        }
    }

    /// `borrow` or `borrow = "'a + 'b"`
    pub(crate) fn borrow(&self) -> syn::Result<Borrow> {
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
    pub(crate) fn predicates(&self) -> syn::Result<Bound> {
        let string = self.string()?;
        let predicates =
            string.parse_with(Punctuated::<WherePredicate, Token![,]>::parse_terminated);
        let predicates = predicates.map_err(|error| {
            let message = format!("`bound` takes what stands behind a `where` ({error}): write `bound = \"T: Trait\"`");
            syn::Error::new(string.span(), message)
        })?;
        Ok(predicates.into_iter().collect())
    }

    /// `builder = false`, or `builder = Name` where the usual name is taken.
    pub(crate) fn builder(&self) -> syn::Result<BuilderAttr> {
        let usage =
            "`builder` takes `false`, or another name for the builder's type: write `builder = Name`";
        let Value::Equals(value) = &self.value else {
            return Err(self.error(usage));
        };
        if let Ok(bool) = syn::parse2::<syn::LitBool>(value.clone()) {
            let builder = if bool.value {
                BuilderAttr::On
            } else {
                BuilderAttr::Off
            };
            return Ok(builder(bool.span));
        }
        match syn::parse2::<Ident>(value.clone()) {
            Ok(name) => Ok(BuilderAttr::Named(name)),
            Err(_) if value.is_empty() => Err(self.error(usage)),
            Err(_) => Err(syn::Error::new_spanned(value, usage)),
        }
    }

    /// `name = …` for both directions, or `name(serialize = …, deserialize = …)`.
    pub(crate) fn directions<T: Clone>(
        &self,
        found: &mut Directions<T>,
        mut parse: impl FnMut(&Argument) -> syn::Result<T>,
    ) -> Result<(), Wrong> {
        let Value::List(list) = &self.value else {
            let value = parse(self)?;
            self.once(&mut found.serialize, |_| Ok(value.clone()))?;
            return self.once(&mut found.deserialize, |_| Ok(value));
        };
        let directions = Argument::list.parse2(list.clone())?;
        if directions.is_empty() {
            let name = &self.name;
            let message = format!("`{name}` takes a string: write `{name} = \"…\"`, or `{name}(serialize = \"…\", deserialize = \"…\")`");
            return Err(self.error(message).into());
        }
        for direction in directions {
            match direction.name.as_str() {
                "serialize" => direction.once(&mut found.serialize, &mut parse)?,
                "deserialize" => direction.once(&mut found.deserialize, &mut parse)?,
                name => {
                    let what = format!("`{}` has no direction `{name}`", self.name);
                    let message = hint::unknown(&what, name, &["serialize", "deserialize"]);
                    return Err(direction.error(message).into());
                }
            }
        }
        Ok(())
    }
}

/// An attribute's name, if it is one word.
pub(crate) fn name_of(attr: &Attribute) -> String {
    attr.path()
        .get_ident()
        .map(Ident::to_string)
        .unwrap_or_default()
}
