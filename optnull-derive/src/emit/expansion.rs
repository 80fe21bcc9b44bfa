//! What a definition expands to, while it is put together.

use std::fmt::Display;
use std::mem::take;
use std::str::FromStr;

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream};
use quote::TokenStreamExt;

/// Tokens, and a text after them.
///
/// What needs no place of its own is text, which the compiler parses: a derive that is not optimised
/// takes six times as many instructions to make the same tokens itself.
#[derive(Default)]
pub(super) struct Expansion {
    /// The groups that have tokens in them and are not closed yet.
    groups: Vec<Open>,
    /// What stands in the innermost of them, before the text.
    tokens: Vec<TokenStream>,
    text: String,
    /// The groups that are not closed yet and begin in the text, and where.
    in_text: Vec<(Delimiter, usize)>,
}

/// A group that is not closed yet.
struct Open {
    delimiter: Delimiter,
    at: Option<Span>,
    before: Vec<TokenStream>,
}

impl Expansion {
    /// Text that ends with a space.
    pub(super) fn text(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Text that does not.
    pub(super) fn word(&mut self, word: &str) {
        self.text(word);
        self.text(" ");
    }

    /// A word, a sign like `::`, or a lifetime at a place.
    pub(super) fn word_at(&mut self, at: Span, word: &str) {
        make(word, at, self.tokens());
    }

    /// A literal as it is written in Rust, at a place.
    pub(super) fn literal_at(&mut self, at: Span, literal: &str) {
        if let Ok(mut literal) = Literal::from_str(literal) {
            literal.set_span(at);
            self.tokens().append(literal);
        }
    }

    /// Begins a group, which is text as long as nothing else is in it.
    pub(super) fn open(&mut self, delimiter: Delimiter) {
        self.in_text.push((delimiter, self.text.len()));
        self.text(signs(delimiter).0);
    }

    /// Begins a group at a place.
    pub(super) fn open_at(&mut self, at: Span, delimiter: Delimiter) {
        self.end_text();
        self.open_tokens(Some(at), delimiter);
    }

    /// Ends the group that began last.
    pub(super) fn close(&mut self) {
        if let Some((delimiter, _)) = self.in_text.pop() {
            return self.text(signs(delimiter).1);
        }
        self.end_text();
        let Some(open) = self.groups.pop() else {
            return;
        };
        let inner = std::mem::replace(&mut self.tokens, open.before);
        let mut group = Group::new(open.delimiter, inner.into_iter().collect());
        if let Some(at) = open.at {
            group.set_span(at);
        }
        self.tokens().append(group);
    }

    /// The tokens that more can be appended to.
    pub(super) fn tokens(&mut self) -> &mut TokenStream {
        self.end_text();
        let last = self.tokens.len().saturating_sub(1);
        if self.tokens.is_empty() {
            self.tokens.push(TokenStream::new());
        }
        &mut self.tokens[last]
    }

    pub(super) fn into_tokens(mut self) -> TokenStream {
        self.end_text();
        self.tokens.into_iter().collect()
    }

    fn open_tokens(&mut self, at: Option<Span>, delimiter: Delimiter) {
        let before = take(&mut self.tokens);
        self.groups.push(Open {
            delimiter,
            at,
            before,
        });
    }

    /// Makes tokens of the text. A group that is open in it gets tokens, so it is none of the text.
    fn end_text(&mut self) {
        // An open group is at least its sign.
        if self.text.is_empty() {
            return;
        }
        let text = take(&mut self.text);
        let mut start = 0;
        for (delimiter, end) in take(&mut self.in_text) {
            self.tokens.extend(parse(&text[start..end]));
            self.open_tokens(None, delimiter);
            start = end + signs(delimiter).0.len();
        }
        self.tokens.extend(parse(&text[start..]));
    }
}

fn signs(delimiter: Delimiter) -> (&'static str, &'static str) {
    match delimiter {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::None => ("", ""),
    }
}

/// Not by proc_macro2 where there is a compiler: that would first parse the text by itself.
fn parse(text: &str) -> Option<TokenStream> {
    if text.is_empty() {
        None
    } else if proc_macro::is_available() {
        let parsed = proc_macro::TokenStream::from_str(text);
        Some(parsed.map_or_else(not_rust, TokenStream::from))
    } else {
        Some(TokenStream::from_str(text).unwrap_or_else(not_rust))
    }
}

/// Texts are put together of whole tokens, so this is not reached.
fn not_rust(error: impl Display) -> TokenStream {
    syn::Error::new(Span::call_site(), error).into_compile_error()
}

fn make(word: &str, at: Span, to: &mut TokenStream) {
    if let Some(raw) = word.strip_prefix("r#") {
        return to.append(Ident::new_raw(raw, at));
    }
    if word.starts_with(|first: char| first == '_' || first.is_alphabetic()) {
        return to.append(Ident::new(word, at));
    }
    let mut chars = word.chars();
    while let Some(char) = chars.next() {
        let rest = chars.as_str();
        let spacing = if rest.is_empty() {
            Spacing::Alone
        } else {
            Spacing::Joint
        };
        let mut punct = Punct::new(char, spacing);
        punct.set_span(at);
        to.append(punct);
        if char == '\'' {
            return make(rest, at, to);
        }
    }
}
