//! `const_tag`: the attribute, and the type that it asks for.

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::spanned::Spanned;
use syn::{Attribute, GenericArgument, Lit, LitStr, Meta, MetaNameValue, Token, Type};

use crate::errors::Errors;
use crate::hint;
use crate::ty;

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

impl Literal {
    /// As it is written, and where.
    pub(crate) fn shown(&self) -> Option<(String, Span)> {
        match self {
            Literal::Str(value) => Some((format!("\"{}\"", value.value()), value.span())),
            Literal::Int(value, span) => Some((value.to_string(), *span)),
            Literal::Bool(value, span) => Some((value.to_string(), *span)),
            Literal::Wrong => None,
        }
    }
}

const NO_LITERAL: &str =
    "`const_tag` has no literal: write `#[const_tag(\"…\")]`, with a string, an integer or a boolean";

impl ConstTagAttr {
    /// Parses the attribute into a place that it was not parsed into yet.
    pub(crate) fn parse(attr: &Attribute, found: &mut Option<Self>, errors: &mut Errors) {
        if let Some(first) = found {
            let message =
                "`const_tag` is written twice, and a field has one literal: remove one of them";
            errors.clash(first.span, attr.path().span(), message);
        }
        let meta = &attr.meta;
        let parsed = match meta {
            Meta::List(list) if !list.tokens.is_empty() => list.parse_args_with(arguments),
            Meta::NameValue(MetaNameValue { value, .. }) => {
                let literal = value.to_token_stream();
                let message = format!(
                    "`const_tag` takes its literal in parentheses: write `#[const_tag({literal})]`"
                );
                Err(syn::Error::new_spanned(meta, message))
            }
            meta => Err(syn::Error::new_spanned(meta, NO_LITERAL)),
        };
        let (literal, required) = parsed.unwrap_or_else(|error| {
            errors.push(error);
            (Literal::Wrong, None)
        });
        let span = attr.path().span();
        *found = Some(ConstTagAttr {
            span,
            literal,
            required,
        });
    }
}

/// `"…"` or `"…", required`
fn arguments(input: ParseStream) -> syn::Result<(Literal, Option<Span>)> {
    let literal = literal(input)?;
    if !input.is_empty() && input.parse::<Token![,]>().is_err() {
        return Err(input.error("a `,` is missing before this: write one behind the literal"));
    }
    if input.is_empty() {
        return Ok((literal, None));
    }
    let word = Ident::parse_any(input).map_err(|error| {
        let message = "`const_tag` takes one literal: write nothing after it, or `required`";
        syn::Error::new(error.span(), message)
    })?;
    if word != "required" {
        let what = format!("`const_tag` has no argument `{word}`");
        let message = hint::unknown(&what, &word.to_string(), &["required"]);
        return Err(syn::Error::new(word.span(), message));
    }
    input.parse::<Option<Token![,]>>()?;
    if !input.is_empty() {
        return Err(input.error("`const_tag` takes nothing behind `required`: remove this"));
    }
    Ok((literal, Some(word.span())))
}

fn literal(input: ParseStream) -> syn::Result<Literal> {
    if input.peek(Ident::peek_any) && !input.peek(syn::LitBool) {
        return Err(not_a_literal(&input.fork().call(Ident::parse_any)?));
    }
    let minus: Option<Token![-]> = input.parse()?;
    let kinds = "a literal is a string, an integer or a boolean: write one of these";
    match (minus, input.parse::<Lit>()) {
        (None, Ok(Lit::Str(string))) if string.suffix().is_empty() => Ok(Literal::Str(string)),
        (None, Ok(Lit::Bool(bool))) => Ok(Literal::Bool(bool.value, bool.span)),
        (minus, Ok(Lit::Int(int))) if int.suffix().is_empty() => {
            let sign = if minus.is_some() { "-" } else { "" };
            let value = format!("{sign}{}", int.base10_digits()).parse();
            let value = value.map_err(|_| {
                syn::Error::new(
                    int.span(),
                    "the literal does not fit into an `i64`: write a smaller one, or a string",
                )
            })?;
            Ok(Literal::Int(value, int.span()))
        }
        (_, Ok(Lit::Int(int))) => {
            let message = format!("a literal has no suffix: write `{}`", int.base10_digits());
            Err(syn::Error::new(int.span(), message))
        }
        (None, Ok(Lit::Char(char))) => {
            let message = format!(
                "a literal is a string, an integer or a boolean: write `\"{}\"`",
                char.value()
            );
            Err(syn::Error::new(char.span(), message))
        }
        (Some(minus), Ok(Lit::Str(_) | Lit::Bool(_))) => Err(syn::Error::new(
            minus.span(),
            "only an integer has a sign: remove the `-`",
        )),
        (_, Ok(other)) => Err(syn::Error::new(other.span(), kinds)),
        (_, Err(error)) => Err(syn::Error::new(error.span(), kinds)),
    }
}

fn not_a_literal(word: &Ident) -> syn::Error {
    let message = match word.to_string().as_str() {
        "required" => {
            "`required` stands behind the literal: write `#[const_tag(\"…\", required)]`".to_owned()
        }
        word => {
            format!("`{word}` is no literal: write the string, the integer or the boolean itself")
        }
    };
    syn::Error::new(word.span(), message)
}

/// Checks that the literal at this position is in a `ConstTag<Self, position>`, and returns the
/// index that is written, if it is one of the model's.
pub(crate) fn check_type(
    ty: &Type,
    position: usize,
    own_type: &TokenStream,
    errors: &mut Errors,
) -> Option<usize> {
    let expected = match position {
        0 => "ConstTag<Self>".to_owned(),
        position => format!("ConstTag<Self, {position}>"),
    };
    if !ty::is_named(ty, "ConstTag") {
        let written = ty::display(ty);
        errors.over(ty, format!("`const_tag` needs a field of type `ConstTag`: write `{expected}` in place of `{written}`"));
        return None;
    }
    let args: Vec<_> = ty::args(ty).collect();
    let (model, index) = match args[..] {
        // rustc says that the arguments are missing.
        [] => return None,
        [GenericArgument::Type(model)] => (model, None),
        [GenericArgument::Type(model), index] => (model, Some(index.to_token_stream())),
        _ => {
            errors.over(
                ty,
                format!("a `ConstTag` has a model and an index: write `{expected}`"),
            );
            return None;
        }
    };
    let own_model = check_model(model, own_type, &expected, errors);
    let written = index
        .as_ref()
        .map_or_else(|| "0".to_owned(), ToString::to_string);
    if written != position.to_string() {
        let message = format!(
            "this is the {} literal of its model: write `{expected}`",
            ordinal(position)
        );
        errors.over(index.unwrap_or_else(|| ty.to_token_stream()), message);
    }
    own_model.then(|| written.parse().ok())?
}

/// A literal belongs to the model that it stands in.
fn check_model(model: &Type, own_type: &TokenStream, expected: &str, errors: &mut Errors) -> bool {
    let own = ty::is_own(model, own_type);
    if !own {
        errors.over(
            model,
            format!("a literal belongs to the model that it stands in: write `{expected}`"),
        );
    }
    own
}

fn ordinal(position: usize) -> String {
    let number = position + 1;
    match (number % 10, number % 100) {
        _ if number < 4 => ["first", "second", "third"][position].to_owned(),
        (1, hundred) if hundred != 11 => format!("{number}st"),
        (2, hundred) if hundred != 12 => format!("{number}nd"),
        (3, hundred) if hundred != 13 => format!("{number}rd"),
        _ => format!("{number}th"),
    }
}

#[cfg(test)]
mod tests {
    use super::ordinal;

    #[test]
    fn ordinals() {
        for (position, expected) in [
            (0, "first"),
            (1, "second"),
            (2, "third"),
            (3, "4th"),
            (9, "10th"),
            (10, "11th"),
            (11, "12th"),
            (12, "13th"),
            (20, "21st"),
            (21, "22nd"),
            (22, "23rd"),
            (23, "24th"),
            (100, "101st"),
            (110, "111th"),
            (111, "112th"),
            (112, "113th"),
        ] {
            assert_eq!(ordinal(position), expected);
        }
    }
}
