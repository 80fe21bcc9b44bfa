//! A definition's tokens that most of its impls repeat.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt};

use super::append::Append;
use super::expansion::Expansion;

/// Tokens that are interpolated many times, or mostly none at all. A `TokenStream` asks the compiler
/// each time that it is interpolated; these do not.
pub(super) enum Reused {
    /// What has no place of its own.
    Text(String),
    Tokens(Vec<TokenTree>),
}

impl Reused {
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Reused::Text(text) => text.is_empty(),
            Reused::Tokens(tokens) => tokens.is_empty(),
        }
    }
}

impl Default for Reused {
    fn default() -> Self {
        Reused::Text(String::new())
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
            Reused::Text(text) => to.word(text),
            Reused::Tokens(tokens) => to.tokens().append_all(tokens),
        }
    }
}

impl ToTokens for Reused {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let mut expansion = Expansion::default();
        self.append(&mut expansion);
        tokens.extend(expansion.into_tokens());
    }
}
