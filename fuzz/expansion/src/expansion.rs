//! What holds for the expansion of any input.

use std::iter;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn_full::{DeriveInput, File};

use crate::expand::{expand, json_schema};

/// As deep as rustc's own `recursion_limit`. A parser that recurses, as syn and rustc do, ends at
/// some depth.
const DEEPEST: usize = 128;

/// The whole of the error, as `LexError` says it.
const NO_TOKENS: &str = r#""cannot parse string into token stream""#;

/// Checks the expansions of what this text lexes to, if it does: that of `ApiModel`, and that of
/// `JsonSchema`.
///
/// - None panics.
/// - Each is the same each time.
/// - None has an error that text of ours does not lex; and the model's has an `impl` or an error.
/// - If the input is an item, which rustc sees to before it calls a derive, each is a list of items.
#[allow(clippy::missing_panics_doc)] // it is what it is for
pub fn check_expansion(bytes: &[u8]) {
    let Some(input) = lex(bytes) else {
        return;
    };
    let model = check_derive(expand, &input);
    let has = |word| words(model.clone()).any(|ident| ident == word);
    assert!(
        has("impl") || has("compile_error") || has("__Misspelt"),
        "{input}: neither an impl nor an error: {model}"
    );
    // What is wrong with a definition is for the model to say.
    check_derive(json_schema, &input);
}

fn check_derive(derive: fn(TokenStream) -> TokenStream, input: &TokenStream) -> TokenStream {
    let expansion = derive(input.clone());
    let text = expansion.to_string();
    let again = derive(input.clone()).to_string();
    assert_eq!(text, again, "{input}: two expansions differ");
    assert!(
        !text.contains(NO_TOKENS),
        "{input}: text of ours does not lex: {text}"
    );
    if syn_full::parse2::<DeriveInput>(input.clone()).is_ok() && !has_attribute_in_text(input) {
        if let Err(error) = syn_full::parse2::<File>(expansion.clone()) {
            panic!("{input}: the expansion does not parse: {error}: {text}");
        }
    }
    expansion
}

/// The tokens of a text. `$(…)` stands for a group without delimiters, which a macro puts around
/// what it passes on.
fn lex(bytes: &[u8]) -> Option<TokenStream> {
    let text = std::str::from_utf8(bytes).ok()?;
    ungroup(text.parse().ok()?, DEEPEST)
}

/// The tokens with the groups that `$(…)` stands for, if they are not too deep.
fn ungroup(tokens: TokenStream, depth: usize) -> Option<TokenStream> {
    let mut tokens = tokens.into_iter().peekable();
    let mut out = Vec::new();
    while let Some(token) = tokens.next() {
        let dollar = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '$');
        let in_parentheses = |token: &TokenTree| {
            let group = |group: &Group| group.delimiter() == Delimiter::Parenthesis;
            matches!(token, TokenTree::Group(inner) if group(inner))
        };
        let (token, undelimited) = match tokens.next_if(|next| dollar && in_parentheses(next)) {
            Some(group) => (group, true),
            None => (token, false),
        };
        let TokenTree::Group(group) = token else {
            out.push(token);
            continue;
        };
        let delimiter = if undelimited {
            Delimiter::None
        } else {
            group.delimiter()
        };
        let mut inner = Group::new(delimiter, ungroup(group.stream(), depth.checked_sub(1)?)?);
        inner.set_span(group.span());
        out.push(inner.into());
    }
    Some(out.into_iter().collect())
}

/// Whether a text may hold an attribute, such as one of a bound. This syn takes none in a `where`,
/// where rustc does.
fn has_attribute_in_text(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Group(group) => has_attribute_in_text(&group.stream()),
        TokenTree::Literal(literal) => literal.to_string().contains('#'),
        TokenTree::Ident(_) | TokenTree::Punct(_) => false,
    })
}

/// All identifiers, at any depth.
fn words(tokens: TokenStream) -> Box<dyn Iterator<Item = String>> {
    Box::new(tokens.into_iter().flat_map(|token| match token {
        TokenTree::Group(group) => words(group.stream()),
        TokenTree::Ident(ident) => Box::new(iter::once(ident.to_string())),
        TokenTree::Punct(_) | TokenTree::Literal(_) => Box::new(iter::empty()),
    }))
}
