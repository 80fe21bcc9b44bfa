//! The variant of each value, for an enum of strings or of integers.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::append::{append, Append, Appended, Word};
use super::expansion::Expansion;
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
pub(super) fn known<'a>(
    ident: &'a Ident,
    variants: impl Iterator<Item = &'a Ident> + Clone + 'a,
) -> impl Append + 'a {
    Appended(move |to: &mut Expansion| {
        let ident = Word::of(ident);
        let arms = Appended(|to: &mut Expansion| {
            for (index, variant) in variants.clone().enumerate() {
                let variant = Word::of(variant);
                append!(to, #index => _optnull::Some(#ident::#variant),);
            }
        });
        append! {to,
            fn known(__index: _optnull::usize) -> _optnull::Option<Self> {
                match __index {
                    #arms
                    _ => _optnull::None,
                }
            }
        }
    })
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
