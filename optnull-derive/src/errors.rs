//! The sink that every mistake of a definition goes to, so that all are reported at once.

use std::fmt::Display;

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned, ToTokens};
use syn::Attribute;

use crate::container::Krate;

#[derive(Default)]
pub(crate) struct Errors {
    /// In the order in which they were found.
    calls: TokenStream,
    misspelt: Vec<Attribute>,
}

impl Errors {
    /// An error at a place.
    pub(crate) fn at(&mut self, span: Span, message: impl Display) {
        self.push(syn::Error::new(span, message));
    }

    /// An error over all of some tokens.
    pub(crate) fn over(&mut self, tokens: impl ToTokens, message: impl Display) {
        self.push(syn::Error::new_spanned(tokens, message));
    }

    pub(crate) fn push(&mut self, error: syn::Error) {
        self.calls.extend(error.into_compile_error());
    }

    /// One error at `place` that shows `other` too, where both are to blame.
    ///
    /// `compile_error!` has one place. Inside of a macro, rustc shows that of the call as well:
    ///
    /// ```text
    /// const _: () = {
    ///     macro_rules! clash { () => { ::core::compile_error! { "…" } } } // at `place`
    ///     clash! {} // at `other`
    /// };
    /// ```
    pub(crate) fn clash(&mut self, other: Span, place: Span, message: impl Display) {
        let message = message.to_string();
        let error = quote_spanned!(place=> ::core::compile_error! { #message });
        let call = quote_spanned!(other=> clash! {});
        self.calls.extend(quote! {
            const _: () = {
                macro_rules! clash { () => { #error } }
                #call
            };
        });
    }

    pub(crate) fn any(&self) -> bool {
        !self.calls.is_empty() || !self.misspelt.is_empty()
    }

    /// A near miss of an attribute of ours. rustc does not know it either, and proposes the right
    /// one, unless it is that of another derive. So it stands once more where it is no other's, in
    /// the same words, which rustc says once:
    ///
    /// ```text
    /// const _: () = {
    ///     #[derive(::optnull::__Misspelt)]
    ///     struct _Misspelt { #[nulable] field: () }
    /// };
    /// ```
    pub(crate) fn misspelt(&mut self, attr: &Attribute) {
        self.misspelt.push(attr.clone());
    }

    /// The errors as `compile_error!` calls.
    pub(crate) fn into_compile_errors(self, krate: &Krate) -> TokenStream {
        let misspelt = self.misspelt.into_iter().map(|attr| {
            quote! {
                const _: () = {
                    #[derive(#krate::__Misspelt)]
                    #[allow(dead_code)]
                    struct _Misspelt { #attr field: () }
                };
            }
        });
        std::iter::once(self.calls).chain(misspelt).collect()
    }
}
