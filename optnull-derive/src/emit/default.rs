//! Where a value comes from whose key was absent.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::call_site_at;
use crate::attr::DefaultAttr;
use crate::bound::mentions_param;
use crate::model::{Container, DefaultSource, Kind, Model};

/// The default of one field.
pub(super) fn value(source: &DefaultSource, ident: &Ident) -> TokenStream {
    match source {
        DefaultSource::Trait(span) => {
            quote_spanned!(call_site_at(*span)=> _optnull::Default::default())
        }
        DefaultSource::Path(path) => quote_spanned!(call_site_at(path.span())=> #path()),
        DefaultSource::Container => quote!(__default.#ident),
    }
}

/// `let __default: Self = Default::default();`, where a field of these kinds falls back to it.
pub(super) fn container(model: &Model, falls_back: impl Fn(&Kind) -> bool) -> Option<TokenStream> {
    let used = model.fields.iter().any(|field| falls_back(&field.kind));
    let default = match model.default.as_ref().filter(|_| used)? {
        DefaultAttr::Trait(span) => {
            quote_spanned!(call_site_at(*span)=> _optnull::Default::default())
        }
        DefaultAttr::Path(path) => quote_spanned!(call_site_at(path.span())=> #path()),
    };
    Some(quote!(let __default: Self = #default;))
}

/// What bare defaults ask of a generic model's fields, and a default of the model of the model.
pub(super) fn predicates(model: &Model, own_type: &TokenStream) -> TokenStream {
    let Container {
        generics, krate, ..
    } = &model.container;
    let mut predicates = TokenStream::new();
    if generics.type_params().next().is_none() {
        return predicates;
    }
    let mut from_container = false;
    for field in &model.fields {
        match &field.kind {
            Kind::Default(DefaultSource::Container, _)
            | Kind::Skipped(DefaultSource::Container) => {
                from_container = true;
            }
            Kind::Default(DefaultSource::Trait(_), _) | Kind::Skipped(DefaultSource::Trait(_))
                if mentions_param(generics, &field.ty) =>
            {
                let ty = &field.ty;
                predicates.extend(quote!(#ty: #krate::__private::Default,));
            }
            _ => {}
        }
    }
    if from_container && matches!(model.default, Some(DefaultAttr::Trait(_))) {
        predicates.extend(quote!(#own_type: #krate::__private::Default,));
    }
    predicates
}
