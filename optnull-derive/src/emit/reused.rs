//! A definition's tokens that most of its impls repeat.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;

/// Tokens that are interpolated many times, or mostly none at all. A `TokenStream` asks the compiler
/// each time that it is interpolated; these do not.
#[derive(Default)]
pub(super) struct Reused(Vec<TokenTree>);

impl Reused {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<TokenStream> for Reused {
    fn from(tokens: TokenStream) -> Self {
        if tokens.is_empty() {
            return Reused::default();
        }
        Reused(tokens.into_iter().collect())
    }
}

impl ToTokens for Reused {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.0.iter().cloned());
    }
}
