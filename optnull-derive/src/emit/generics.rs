//! A definition's generics, in the pieces that headers of impls and types are put together from.

use proc_macro2::TokenStream;
use quote::{quote, ToTokens};
use syn::{GenericParam, Lifetime};

use super::append::{append, Append, Word};
use super::expansion::Expansion;
use super::reused::Reused;
use crate::container::Container;
use crate::ty::tokens_without_self;

pub(super) struct Pieces {
    /// `Page<T>`
    pub(super) own_type: Reused,
    /// `'a, T: Bound, const N: usize,`
    pub(super) params: Reused,
    /// `'a, T, N,`
    pub(super) args: Reused,
    /// `T: Trait,`, what the definition's own `where` says
    pub(super) predicates: Reused,
}

impl Pieces {
    /// With more predicates than the definition's own.
    pub(super) fn new(container: &Container, more: TokenStream) -> Self {
        let Container {
            generics, own_type, ..
        } = container;
        let params = generics.params.iter().map(declaration).collect();
        let mut predicates = TokenStream::new();
        for predicate in generics
            .where_clause
            .iter()
            .flat_map(|clause| &clause.predicates)
        {
            predicate.to_tokens(&mut predicates);
            predicates.extend(quote!(,));
        }
        // The bounds stand above other types too, of which `Self` would be another.
        let mut predicates = tokens_without_self(predicates, own_type);
        predicates.extend(more);
        Pieces {
            params: tokens_without_self(params, own_type).into(),
            predicates: predicates.into(),
            args: generics
                .params
                .iter()
                .map(argument)
                .collect::<TokenStream>()
                .into(),
            own_type: if generics.params.is_empty() {
                Reused::Text(Word::of(&container.ident))
            } else {
                own_type.clone().into()
            },
        }
    }

    /// `impl<lifetime, …> path for Page<T> where … { body }`
    pub(super) fn implement(
        &self,
        to: &mut Expansion,
        lifetime: Option<&Lifetime>,
        path: impl Append,
        predicates: &Reused,
        body: impl Append,
    ) {
        let Pieces {
            own_type,
            params,
            predicates: own,
            ..
        } = self;
        append!(to, #[automatically_derived] impl);
        if let Some(lifetime) = lifetime.map(Word::lifetime) {
            append!(to, <#lifetime, #params>);
        } else if !params.is_empty() {
            append!(to, <#params>);
        }
        append!(to, #path for #own_type);
        if !own.is_empty() || !predicates.is_empty() {
            append!(to, where #own #predicates);
        }
        append!(to, { #body });
    }
}

/// `<…>` around a list, or nothing around none.
pub(super) fn angled(list: &Reused) -> Option<TokenStream> {
    (!list.is_empty()).then(|| quote!(<#list>))
}

/// `where …` before lists of predicates, or nothing before none.
pub(super) fn where_clause(lists: &[&Reused]) -> Option<TokenStream> {
    let any = lists.iter().any(|list| !list.is_empty());
    any.then(|| quote!(where #(#lists)*))
}

/// A parameter as it is declared, without its default.
fn declaration(param: &GenericParam) -> TokenStream {
    match param {
        GenericParam::Lifetime(param) => quote!(#param,),
        GenericParam::Type(param) => {
            let (ident, bounds) = (&param.ident, &param.bounds);
            quote!(#ident: #bounds,)
        }
        GenericParam::Const(param) => {
            let (ident, ty) = (&param.ident, &param.ty);
            quote!(const #ident: #ty,)
        }
    }
}

fn argument(param: &GenericParam) -> TokenStream {
    match param {
        GenericParam::Lifetime(param) => {
            let lifetime = &param.lifetime;
            quote!(#lifetime,)
        }
        GenericParam::Type(param) => {
            let ident = &param.ident;
            quote!(#ident,)
        }
        GenericParam::Const(param) => {
            let ident = &param.ident;
            quote!(#ident,)
        }
    }
}
