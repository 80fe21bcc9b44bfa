//! What a generic model's impls ask of its type parameters and lifetimes.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Lifetime;

use crate::argument::DefaultAttr;
use crate::bound::{self, mentions_param};
use crate::container::Container;
use crate::field::{DefaultSource, Field, Kind};
use crate::model::Model;

/// What bare defaults ask of a generic model's fields, and a default of the model of the model.
pub(super) fn default(model: &Model) -> TokenStream {
    let Container {
        generics, krate, ..
    } = &model.container;
    let mut predicates = TokenStream::new();
    for field in &model.fields {
        let (Kind::Default(DefaultSource::Trait(_), _) | Kind::Skipped(DefaultSource::Trait(_), _)) =
            &field.kind
        else {
            continue;
        };
        if mentions_param(generics, &field.ty) {
            let ty = &field.ty;
            predicates.extend(quote!(#ty: #krate::__private::Default,));
        }
    }
    if model.fields.iter().any(Field::is_from_container) {
        predicates.extend(container_default(model));
    }
    predicates
}

/// `Page<T>: Default,`, where that is the model's own default.
fn container_default(model: &Model) -> Option<TokenStream> {
    let Container {
        generics,
        krate,
        own_type,
        ..
    } = &model.container;
    generics.type_params().next()?;
    matches!(model.default, Some(DefaultAttr::Trait(_)))
        .then(|| quote!(#own_type: #krate::__private::Default,))
}

/// What reading asks of the model's type parameters and lifetimes.
pub(super) fn read(model: &Model, de: &Lifetime, default_predicates: &TokenStream) -> TokenStream {
    let fields = model.read_fields().map(|field| {
        let by_function = field.borrow_cow || field.deserialize_with.is_some();
        (field, !by_function && field.tag.is_none())
    });
    let bound = quote!(_optnull::Deserialize<#de>);
    let mut predicates =
        bound::predicates(model, |bound| bound.deserialize.as_ref(), fields, &bound);
    predicates.extend(default_predicates.clone());
    let mut borrowed: Vec<&Lifetime> = Vec::new();
    for lifetime in model.read_fields().flat_map(|field| &field.borrows) {
        if !borrowed.contains(&lifetime) {
            borrowed.push(lifetime);
            predicates.extend(quote!(#de: #lifetime,));
        }
    }
    predicates
}

/// What writing asks of the model's type parameters.
pub(super) fn write(model: &Model) -> TokenStream {
    let fields = model.written_fields().map(|field| {
        let by_trait = field.serialize_with.is_none() && field.tag.is_none();
        (field, by_trait)
    });
    let bound = quote!(_optnull::Serialize);
    let mut predicates = bound::predicates(model, |bound| bound.serialize.as_ref(), fields, &bound);
    if model.written_fields().any(Field::asks_container) {
        predicates.extend(container_default(model));
    }
    predicates
}

/// `'de`, or another name where the model has a `'de` of its own.
pub(super) fn input_lifetime(model: &Model) -> Lifetime {
    let taken = model
        .container
        .generics
        .lifetimes()
        .any(|param| param.lifetime.ident == "de");
    Lifetime::new(if taken { "'__de" } else { "'de" }, Span::call_site())
}
