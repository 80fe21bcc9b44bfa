//! What a definition expands to, while it is put together.

use std::fmt::Display;
use std::mem::{replace, take};
use std::ops::Range;
use std::str::FromStr;

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::TokenStreamExt;

use super::append::Append;

/// Tokens, and a text after them, which the compiler parses.
#[derive(Default)]
pub(super) struct Expansion {
    /// The groups around that have tokens in them.
    groups: Vec<Open>,
    /// What stands in the innermost of them, before the text. Streams that the compiler parsed stay
    /// apart to the end: it would be asked to put each to the one before.
    tokens: Vec<TokenStream>,
    text: String,
    /// The groups inside of them that begin in the text, and where.
    in_text: Vec<(Sign, usize)>,
}

/// A group that has not ended yet.
struct Open {
    sign: Sign,
    at: Option<Span>,
    before: Vec<TokenStream>,
}

/// What a group stands in.
#[derive(Clone, Copy)]
pub(super) enum Sign {
    Parenthesis,
    Brace,
    Bracket,
}

impl Expansion {
    pub(super) fn of(append: impl Append) -> Self {
        let mut expansion = Expansion::default();
        append.append(&mut expansion);
        expansion
    }

    /// Whole tokens, with a space after the last.
    pub(super) fn text(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// One token as text.
    pub(super) fn word(&mut self, word: &str) {
        self.text(word);
        self.text(" ");
    }

    /// Begins a group at a place. Without one, it is text as long as nothing else is in it. The macros
    /// write its [`end`](Self::end) too.
    pub(super) fn begin(&mut self, at: Option<Span>, sign: Sign) {
        if at.is_none() {
            self.in_text.push((sign, self.text.len()));
            self.text(sign.first());
        } else {
            self.end_text();
            self.open(at, sign);
        }
    }

    /// Ends the innermost group.
    pub(super) fn end(&mut self) {
        if let Some((sign, _)) = self.in_text.pop() {
            return self.text(sign.last());
        }
        self.end_text();
        if let Some(Open { sign, at, before }) = self.groups.pop() {
            let inner = replace(&mut self.tokens, before);
            let mut group = Group::new(sign.delimiter(), inner.into_iter().collect());
            if let Some(at) = at {
                group.set_span(at);
            }
            self.tokens().append(group);
        }
    }

    pub(super) fn ident_at(&mut self, at: Span, ident: &str) {
        let ident = match ident.strip_prefix("r#") {
            Some(raw) => Ident::new_raw(raw, at),
            None => Ident::new(ident, at),
        };
        self.tokens().append(ident);
    }

    /// `::`, or any other operator.
    pub(super) fn operator_at(&mut self, at: Span, operator: &str) {
        let mut chars = operator.chars();
        while let Some(char) = chars.next() {
            let spacing = if chars.as_str().is_empty() {
                Spacing::Alone
            } else {
                Spacing::Joint
            };
            let mut punct = Punct::new(char, spacing);
            punct.set_span(at);
            self.tokens().append(TokenTree::Punct(punct));
        }
    }

    /// The tokens that more can be appended to.
    pub(super) fn tokens(&mut self) -> &mut TokenStream {
        self.end_text();
        if self.tokens.is_empty() {
            self.tokens.push(TokenStream::new());
        }
        let last = self.tokens.len() - 1;
        &mut self.tokens[last]
    }

    pub(super) fn into_tokens(mut self) -> TokenStream {
        self.end_text();
        self.tokens.into_iter().collect()
    }

    fn open(&mut self, at: Option<Span>, sign: Sign) {
        let before = take(&mut self.tokens);
        self.groups.push(Open { sign, at, before });
    }

    /// Makes tokens of the text. A group that has begun in it gets tokens, so it is none of the text.
    fn end_text(&mut self) {
        if self.text.is_empty() {
            return;
        }
        let text = take(&mut self.text);
        let mut start = 0;
        for (sign, end) in take(&mut self.in_text) {
            self.parse(&text, start..end);
            self.open(None, sign);
            start = end + sign.first().len();
        }
        self.parse(&text, start..text.len());
    }

    fn parse(&mut self, text: &str, part: Range<usize>) {
        match text.get(part) {
            None | Some("") => {}
            Some(part) => self.tokens.push(parse(part)),
        }
    }
}

impl Sign {
    fn first(self) -> &'static str {
        match self {
            Sign::Parenthesis => "(",
            Sign::Brace => "{",
            Sign::Bracket => "[",
        }
    }

    fn last(self) -> &'static str {
        match self {
            Sign::Parenthesis => ")",
            Sign::Brace => "}",
            Sign::Bracket => "]",
        }
    }

    fn delimiter(self) -> Delimiter {
        match self {
            Sign::Parenthesis => Delimiter::Parenthesis,
            Sign::Brace => Delimiter::Brace,
            Sign::Bracket => Delimiter::Bracket,
        }
    }
}

/// Not by proc_macro2 where there is a compiler: that would first parse the text by itself.
fn parse(text: &str) -> TokenStream {
    if proc_macro::is_available() {
        proc_macro::TokenStream::from_str(text).map_or_else(not_rust, TokenStream::from)
    } else {
        TokenStream::from_str(text).unwrap_or_else(not_rust)
    }
}

/// An error rather than an expansion with less in it.
fn not_rust(error: impl Display) -> TokenStream {
    syn::Error::new(Span::call_site(), error).into_compile_error()
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Ident, Span, TokenStream, TokenTree};
    use quote::{quote, ToTokens};
    use syn::LitStr;

    use super::Expansion;
    use crate::emit::append::{append_spanned, appended, Append, Appended, Str, Word};
    use crate::emit::reused::Reused;

    fn expanded(append: impl Append) -> TokenStream {
        Expansion::of(append).into_tokens()
    }

    /// Each token; an operator with how it is spaced, which the text of tokens does not tell.
    fn tokens(stream: TokenStream) -> Vec<String> {
        let tokens = stream.into_iter().flat_map(|token| match token {
            TokenTree::Group(group) => {
                let mut inner = tokens(group.stream());
                inner.insert(0, format!("{:?}", group.delimiter()));
                inner.push("end".to_owned());
                inner
            }
            TokenTree::Punct(punct) => vec![format!("{punct} {:?}", punct.spacing())],
            token => vec![token.to_string()],
        });
        tokens.collect()
    }

    #[test]
    fn text_with_tokens_in_it() {
        let d = Ident::new("d", Span::call_site());
        for (expanded, expected) in [
            (
                expanded(appended!(a::b<C>(&d) -> D;)),
                quote!(a::b<C>(&d) -> D;),
            ),
            (
                expanded(appended!(_..=a && !b != true)),
                quote!(_..=a && !b != true),
            ),
            (
                expanded(appended!(a() [] {} (b, [c]))),
                quote!(a() [] {} (b, [c])),
            ),
            (
                expanded(appended!(a(b[c #d e] f) g)),
                quote!(a(b[c d e] f) g),
            ),
            (expanded(appended!(f(a) #d (b) {c})), quote!(f(a) d (b) {c})),
            (
                expanded(appended!({ #d } [#d #d] #d)),
                quote!({ d } [d d] d),
            ),
            (
                expanded(appended!(r#type "a\"b" -1 1.5)),
                quote!(r#type "a\"b" -1 1.5),
            ),
            (expanded(Reused::default()), TokenStream::new()),
            (expanded(i64::MIN), quote!(-9223372036854775808)),
        ] {
            assert_eq!(tokens(expanded), tokens(expected));
        }
    }

    /// The same tokens, whether there is a place for them or not.
    #[test]
    fn places() {
        let de = Word::lifetime(&syn::parse_quote!('de));
        let d = Ident::new("d", Span::call_site());
        for at in [None, Some(Span::call_site())] {
            let expanded = expanded(Appended(|to: &mut Expansion| {
                append_spanned!(to, at=> a::b(&mut c #d { } [true] -> _) ..=r#type #d);
            }));
            let expected = quote!(a::b(&mut c d { } [true] -> _) ..=r#type d);
            assert_eq!(tokens(expanded), tokens(expected));
        }
        assert_eq!(tokens(expanded(de)), tokens(quote!('de)));
    }

    #[test]
    fn strings() {
        for text in ["a\"b\\c", "\0", "{}\n\t'", "e\u{301}\u{202e}\u{2028}", "🦀"] {
            let literal: LitStr = syn::parse2(expanded(Str(text))).unwrap();
            assert_eq!(literal.value(), text);
        }
    }

    /// Keywords since an edition that the user's crate may not have.
    #[test]
    fn later_keywords() {
        for (name, expected) in [("async", "r#async"), ("try", "r#try"), ("gen", "gen")] {
            let ident = Ident::new(name, Span::call_site());
            let word = expanded(Word::of(&ident));
            assert_eq!(word.to_string(), expected);
            let placed = expanded(Word::of(&ident).at(Some(Span::call_site())));
            assert_eq!(placed.to_string(), expected);
        }
    }

    #[test]
    fn text_that_is_not_rust() {
        let error = expanded(Word::new("\"")).to_token_stream().to_string();
        assert!(error.contains("compile_error"), "{error}");
    }
}
