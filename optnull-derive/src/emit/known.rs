//! The variant of each value, for an enum of strings or of integers.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::container::Container;
use crate::enums::CatchAll;

/// ```text
/// fn known(index: usize) -> Option<Self> {
///     match index {
///         0 => Some(Status::Succeeded),
///         1 => Some(Status::Failed),
///         _ => None,
///     }
/// }
/// ```
pub(super) fn known<'a>(ident: &Ident, variants: impl Iterator<Item = &'a Ident>) -> TokenStream {
    let arms = variants
        .enumerate()
        .map(|(index, variant)| quote!(#index => _optnull::Some(#ident::#variant),));
    quote! {
        fn known(__index: _optnull::usize) -> _optnull::Option<Self> {
            match __index {
                #(#arms)*
                _ => _optnull::None,
            }
        }
    }
}

/// What makes the catch-all of a value: `Status::Unrecognized`, or nothing that is ever called where
/// that is refused.
pub(super) fn catch_all(container: &Container, variant: &CatchAll) -> Option<TokenStream> {
    let ident = &container.ident;
    match variant {
        CatchAll::Kept(variant) => Some(quote!(#ident::#variant)),
        CatchAll::Refused => Some(quote!(_optnull::refused)),
        CatchAll::None => None,
    }
}
