//! Where a value comes from whose key was absent.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned, ToTokens};
use syn::spanned::Spanned;

use super::{call_site_at, place_of_path};
use crate::field::DefaultSource;
use crate::model::Model;
use crate::value::DefaultAttr;

/// The default of one field. The model's own is built once, into the local `__default`.
pub(super) fn value(model: &Model, source: &DefaultSource, ident: &Ident) -> TokenStream {
    match source {
        DefaultSource::Trait(span) => {
            quote_spanned!(call_site_at(*span)=> _optnull::Default::default())
        }
        DefaultSource::Path(path) => quote_spanned!(call_site_at(path.span())=> #path()),
        DefaultSource::Container => {
            let function = container_function(model);
            quote!(_optnull::Option::get_or_insert_with(&mut __default, #function).#ident)
        }
    }
}

/// The function that gives the model's own default.
fn container_function(model: &Model) -> TokenStream {
    match &model.default {
        Some(DefaultAttr::Path(path)) => path.to_token_stream(),
        Some(DefaultAttr::Trait(span)) => {
            quote_spanned!(call_site_at(*span)=> <Self as _optnull::Default>::default)
        }
        None => quote!(<Self as _optnull::Default>::default),
    }
}

/// Fills empty slots from the model's own default, which is asked for only if there are any: it
/// may itself be built by the builder.
///
/// ```text
/// let mut parts = parts;
/// if Option::is_none(&parts.host) || Option::is_none(&parts.port) {
///     let default: Self = Default::default();
///     Option::get_or_insert(&mut parts.host, default.host);
///     Option::get_or_insert(&mut parts.port, default.port);
/// }
/// ```
pub(super) fn fill(model: &Model) -> TokenStream {
    let from_container = model
        .fields
        .iter()
        .filter(|field| field.is_from_container());
    let idents: Vec<&Ident> = from_container.map(|field| &field.ident).collect();
    if idents.is_empty() {
        return TokenStream::new();
    }
    let default = container_function(model);
    let default = quote_spanned!(place_of_path(&default)=> let __default: Self = #default(););
    quote! {
        let mut __parts = __parts;
        if #(_optnull::Option::is_none(&__parts.#idents))||* {
            #default
            #(_optnull::Option::get_or_insert(&mut __parts.#idents, __default.#idents);)*
        }
    }
}
