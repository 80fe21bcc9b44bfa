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

/// What stands behind a `=`: a literal, or else all before the next comma.
fn value(input: ParseStream) -> syn::Result<TokenStream> {
    let mut value = TokenStream::new();
    if input.peek(Lit) && !input.peek(Token![-]) {
        value.extend([input.parse::<TokenTree>()?]);
        return Ok(value);
    }
    while !input.is_empty() && !input.peek(Token![,]) && !input.peek(Token![;]) {
        value.extend([input.parse::<TokenTree>()?]);
    }
    Ok(value)
}

/// That nothing stands behind a name that would be its value.
fn no_value(name: &str, input: ParseStream) -> syn::Result<()> {
    if input.peek(Token![::]) || input.peek(Token![.]) {
        let message = "an argument is one word, and no path: write the last word only";
        return Err(input.error(message));
    }
    if input.peek(Token![-]) {
        let message = "an argument is one word, with `_` in it: write `_` in place of `-`";
        return Err(input.error(message));
    }
    let is_group = input.peek(syn::token::Bracket) || input.peek(syn::token::Brace);
    let is_sign = input.peek(Token![:]) || input.peek(Token![==]);
    if is_group || is_sign || input.peek(Lit) {
        let ahead = input.fork();
        if is_sign {
            ahead.parse::<TokenTree>()?;
        }
        let value = ahead.parse::<Lit>();
        let value = value.map_or_else(
            |_| "…".to_owned(),
            |value| value.to_token_stream().to_string(),
        );
        return Err(input.error(format!(
            "a `=` stands before a value: write `{name} = {value}`"
        )));
    }
    Ok(())
}

fn to_comma(input: ParseStream) -> syn::Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
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
///
/// Whether all of them are right.
pub(crate) fn each_argument(
    attr: &Attribute,
    written: &mut Written,
    errors: &mut Errors,
    mut parse: impl FnMut(&Argument) -> Result<(), Wrong>,
) -> bool {
    let name = name_of(attr);
    let Meta::List(list) = &attr.meta else {
        let message = match attr.meta {
            Meta::Path(_) => {
                format!("`{name}` says nothing without arguments: write `#[{name}(…)]`")
            }
            _ => format!("`{name}` takes its arguments in parentheses: write `#[{name}(…)]`"),
        };
        errors.over(&attr.meta, message);
        return false;
    };
    let mut right = true;
    for argument in Argument::list(list.tokens.clone()) {
        let parsed = match &argument {
            Ok(argument) => {
                let place = argument.ident.span();
                written.entry(argument.name.clone()).or_insert(place);
                parse(argument)
            }
            Err(error) => Err(error.clone().into()),
        };
        right &= parsed.is_ok();
        match (parsed, argument) {
            (Err(Wrong::Error(error)), _) => errors.push(error),
            (Err(Wrong::Twice), Ok(Argument { name, ident, .. })) => errors.clash(
                written[&name],
                ident.span(),
                format!("`{name}` is written twice: remove one of them"),
            ),
            _ => {}
        }
    }
    right
}

impl Argument {
    /// What stands between commas, in order. One that does not parse does not hide the next.
    fn list(tokens: TokenStream) -> Vec<syn::Result<Argument>> {
        let parse = |input: ParseStream| {
            let mut arguments = Vec::new();
            while !input.is_empty() {
                arguments.push(Argument::parse(input));
                if arguments.last().is_some_and(Result::is_err) {
                    to_comma(input)?;
                }
                if input.peek(Token![;]) {
                    arguments.push(Err(
                        input.error("a `,` stands between two arguments: write it in place of `;`")
                    ));
                    input.parse::<Token![;]>()?;
                    continue;
                }
                if !input.is_empty() && input.parse::<Token![,]>().is_err() {
                    arguments.push(Err(input.error(NO_COMMA)));
                    if !input.peek(Ident::peek_any) {
                        to_comma(input)?;
                        input.parse::<Option<Token![,]>>()?;
                    }
                }
            }
            Ok(arguments)
        };
        parse
            .parse2(tokens)
            .unwrap_or_else(|error| vec![Err(error)])
    }

    fn parse(input: ParseStream) -> syn::Result<Argument> {
        let ident = Ident::parse_any(input).map_err(|error| {
            let message = if input.peek(Token![,]) {
                "an argument is missing before this `,`: remove it"
            } else {
                "a value without a name: write what it is for, such as `rename = \"…\"`"
            };
            syn::Error::new(error.span(), message)
        })?;
        let name = ident.unraw().to_string();
        let value = if input.peek(Token![==]) || !input.peek(Token![=]) {
            if input.peek(syn::token::Paren) {
                let list;
                syn::parenthesized!(list in input);
                Value::List(list.parse()?)
            } else {
                no_value(&name, input)?;
                Value::None
            }
        } else {
            input.parse::<Token![=]>()?;
            Value::Equals(value(input)?)
        };
        Ok(Argument { name, ident, value })
    }

    /// Whether it is `name = …`.
    pub(crate) fn has_value(&self) -> bool {
        matches!(self.value, Value::Equals(_))
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
        match syn::parse2::<LitStr>(value.clone()) {
            Ok(string) if string.suffix().is_empty() => Ok(string),
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

    /// `with = "Type"`
    #[cfg(feature = "schemars")]
    pub(crate) fn ty(&self) -> syn::Result<syn::Type> {
        let string = self.string_of("a type in a string")?;
        string.parse().map_err(|_| {
            let name = &self.name;
            let message = format!("`{name}` takes a type in a string: write `{name} = \"Type\"`");
            syn::Error::new(string.span(), message)
        })
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
            Ok(name) if hint::is_near(&name.to_string(), &["false", "true"]) => {
                let what = format!("`builder` takes `false`, and not `{name}`");
                let known = ["false", "true"];
                let message = hint::unknown(&what, &name.to_string(), &known);
                Err(syn::Error::new(name.span(), message))
            }
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
        let mut wrong: Option<syn::Error> = None;
        let mut add = |error| match &mut wrong {
            Some(wrong) => wrong.combine(error),
            None => wrong = Some(error),
        };
        if list.is_empty() || syn::parse2::<LitStr>(list.clone()).is_ok() {
            let (name, value) = (&self.name, list.to_string());
            let value = if value.is_empty() { "\"…\"" } else { &value };
            let message = format!("`{name}` takes a string: write `{name} = {value}`, or `{name}(serialize = \"…\", deserialize = \"…\")`");
            return Err(self.error(message).into());
        }
        for direction in Argument::list(list.clone()) {
            let parsed =
                direction.and_then(|direction| direction.direction(&self.name, found, &mut parse));
            if let Err(error) = parsed {
                add(error);
            }
        }
        match wrong {
            Some(error) => Err(error.into()),
            None => Ok(()),
        }
    }

    /// `serialize = …` or `deserialize = …`, of the argument `of`.
    fn direction<T>(
        &self,
        of: &str,
        found: &mut Directions<T>,
        parse: impl FnMut(&Argument) -> syn::Result<T>,
    ) -> syn::Result<()> {
        let name = self.name.as_str();
        let parsed = match name {
            "serialize" => self.once(&mut found.serialize, parse),
            "deserialize" => self.once(&mut found.deserialize, parse),
            _ => {
                let what = format!("`{of}` has no direction `{name}`");
                let known = ["serialize", "deserialize"];
                return Err(self.error(hint::unknown(&what, name, &known)));
            }
        };
        parsed.map_err(|wrong| match wrong {
            Wrong::Error(error) => error,
            Wrong::Twice => self.error(format!(
                "`{of}({name} = …)` is written twice: remove one of them"
            )),
        })
    }
}

/// An attribute's name, if it is one word: `nullable` of `#[r#nullable]` too.
pub(crate) fn name_of(attr: &Attribute) -> String {
    let name = attr.path().get_ident();
    name.map(|name| name.unraw().to_string())
        .unwrap_or_default()
}
