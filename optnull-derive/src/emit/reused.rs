//! A piece of the expansion that most impls of a definition repeat.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt};

use super::append::{Append, Word};
use super::expansion::Expansion;

/// What is interpolated many times, or mostly is nothing at all. A `TokenStream` asks the compiler
/// each time that it is interpolated.
pub(super) enum Reused {
    /// What needs no place.
    Text(Word),
    Tokens(Vec<TokenTree>),
}

impl Reused {
    pub(super) fn is_empty(&self) -> bool {
        matches!(self, Reused::Tokens(tokens) if tokens.is_empty())
    }
}

impl Default for Reused {
    fn default() -> Self {
        Reused::Tokens(Vec::new())
    }
}

impl From<TokenStream> for Reused {
    fn from(tokens: TokenStream) -> Self {
        if tokens.is_empty() {
            return Reused::default();
        }
        Reused::Tokens(tokens.into_iter().collect())
    }
}

impl Append for Reused {
    fn append(&self, to: &mut Expansion) {
        match self {
            Reused::Text(text) => text.append(to),
            Reused::Tokens(tokens) if tokens.is_empty() => {}
            Reused::Tokens(tokens) => to.tokens().append_all(tokens),
        }
    }
}

impl ToTokens for Reused {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(Expansion::of(self).into_tokens());
    }
}
