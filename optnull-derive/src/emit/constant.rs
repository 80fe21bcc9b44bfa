//! Rules that the compiler checks, since they need other types: constants that it evaluates.

use proc_macro2::{Ident, Literal as Number, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::GenericParam;

use super::call_site_at;
use crate::container::Container;

/// Whether a definition's types are known only where it is used.
pub(super) fn is_generic(container: &Container) -> bool {
    let mut params = container.generics.params.iter();
    params.any(|param| !matches!(param, GenericParam::Lifetime(_)))
}

/// `Session<'static>`, for a constant that is outside of the definition.
pub(super) fn static_type(container: &Container) -> TokenStream {
    let ident = &container.ident;
    let lifetimes = container.generics.lifetimes().map(|_| quote!('static,));
    let lifetimes: TokenStream = lifetimes.collect();
    if lifetimes.is_empty() {
        return quote!(#ident);
    }
    quote!(#ident<#lifetimes>)
}

/// `const _: () = { … };`, one for each, so that the error of one does not hide the next.
pub(super) fn unnamed(calls: impl Iterator<Item = TokenStream>) -> TokenStream {
    let constants = calls.map(|calls| {
        quote! {
            #[allow(long_running_const_eval)]
            const _: () = { #calls };
        }
    });
    constants.collect()
}

/// `const CHECKED: () = { … };`, of a generic definition, for the functions that use it.
pub(super) fn checked(
    container: &Container,
    calls: impl Iterator<Item = TokenStream>,
) -> Option<TokenStream> {
    if !is_generic(container) {
        return None;
    }
    let calls: TokenStream = calls.collect();
    (!calls.is_empty()).then(|| {
        quote! {
            #[allow(long_running_const_eval)]
            const CHECKED: () = { #calls };
        }
    })
}

/// Calls a check of which a mistake is in two places:
///
/// ```text
/// if let Some(clash) = variant_is_told_apart(…) { __clash(&clash) }
/// ```
pub(super) fn call(at: Span, check: &TokenStream) -> TokenStream {
    quote_spanned! {at=>
        if let _optnull::Some(__other) = #check { __clash(&__other) }
    }
}

/// The other places, each where it is written, so that rustc shows it:
///
/// ```text
/// const fn __clash(clash: &Clash) -> ! {
///     match clash.other {
///         0 => clash.refuse(), // at the first variant
///         1 => clash.refuse(), // at the second
///         _ => clash.refuse(),
///     }
/// }
/// ```
pub(super) fn clash<'a>(places: impl Iterator<Item = &'a Ident>) -> TokenStream {
    let arms = places.enumerate().map(|(number, place)| {
        let (number, at) = (Number::usize_unsuffixed(number), call_site_at(place.span()));
        quote_spanned!(at=> #number => __other.refuse(),)
    });
    quote! {
        const fn __clash(__other: &_optnull::Clash) -> ! {
            match __other.other {
                #(#arms)*
                _ => __other.refuse(),
            }
        }
    }
}
