//! What a generic model's impls ask of its type parameters and lifetimes.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Lifetime;

use crate::bound::{self, mentions_param};
use crate::container::Container;
use crate::field::{DefaultSource, Field, Kind};
use crate::model::Model;
use crate::value::{Bound, DefaultAttr, Directions};

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

/// Whether there is nothing to ask: no parameter, no bound that is written, nothing that is borrowed.
fn asks_nothing(model: &Model) -> bool {
    let asks = |bound: &Directions<Bound>| bound.serialize.is_some() || bound.deserialize.is_some();
    let mut fields = model.fields.iter();
    model.container.generics.params.is_empty()
        && !asks(&model.bound)
        && fields.all(|field| !asks(&field.bound) && field.borrows.is_empty())
}

/// What reading asks of the model's type parameters and lifetimes.
pub(super) fn read(model: &Model, de: &Lifetime, default_predicates: &TokenStream) -> TokenStream {
    if asks_nothing(model) {
        return TokenStream::new();
    }
    let flattened_map = model.flattened_map();
    let fields = model.read_fields().chain(flattened_map).map(|field| {
        let by_function = field.borrow_cow || field.deserialize_with.is_some();
        let by_trait = !by_function && field.tag.is_none();
        (
            field.bound.deserialize.as_ref(),
            by_trait.then_some(&field.ty),
        )
    });
    let mut predicates = bound::predicates(
        &model.container.generics,
        model.bound.deserialize.as_ref(),
        fields,
        &quote!(_optnull::Deserialize<#de>),
    );
    predicates.extend(flattened(model, &quote!(_optnull::Read<#de>)));
    predicates.extend(default_predicates.clone());
    let lifetimes = model.fields.iter().filter(|field| !field.is_skipped());
    predicates.extend(borrowed(lifetimes.flat_map(|field| &field.borrows), de));
    predicates
}

/// `'de: 'a,` for each lifetime that is borrowed for.
pub(super) fn borrowed<'a>(
    lifetimes: impl Iterator<Item = &'a Lifetime>,
    de: &Lifetime,
) -> TokenStream {
    let mut borrowed: Vec<&Lifetime> = Vec::new();
    for lifetime in lifetimes {
        if !borrowed.contains(&lifetime) {
            borrowed.push(lifetime);
        }
    }
    quote!(#(#de: #borrowed,)*)
}

/// What writing asks of the model's type parameters.
pub(super) fn write(model: &Model) -> TokenStream {
    if asks_nothing(model) {
        return TokenStream::new();
    }
    let fields = model.written_fields().map(|field| {
        let by_trait = field.serialize_with.is_none()
            && field.tag.is_none()
            && field.flattened_model().is_none();
        (
            field.bound.serialize.as_ref(),
            by_trait.then_some(&field.ty),
        )
    });
    let mut predicates = bound::predicates(
        &model.container.generics,
        model.bound.serialize.as_ref(),
        fields,
        &quote!(_optnull::Serialize),
    );
    predicates.extend(flattened(model, &quote!(_optnull::Write)));
    if model.written_fields().any(Field::asks_container) {
        predicates.extend(container_default(model));
    }
    predicates
}

/// What a bare generic model is when it is flattened: `T: Model,`.
pub(super) fn flattened(model: &Model, bound: &TokenStream) -> TokenStream {
    let generics = &model.container.generics;
    let models = model
        .flattened_models()
        .map(|(_, flattened)| &flattened.model);
    let generic = models.filter(|ty| mentions_param(generics, ty));
    generic.map(|ty| quote!(#ty: #bound,)).collect()
}

/// `'de`, or another name where the definition has a `'de` of its own.
pub(super) fn input_lifetime(container: &Container) -> Lifetime {
    let mut lifetimes = container.generics.lifetimes();
    let taken = lifetimes.any(|param| param.lifetime.ident == "de");
    Lifetime::new(if taken { "'__de" } else { "'de" }, Span::call_site())
}
