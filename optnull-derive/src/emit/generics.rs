//! A definition's generics, in the pieces that headers of impls and types are put together from.

use proc_macro2::TokenStream;
use quote::{quote, ToTokens};
use syn::GenericParam;

use crate::container::Container;
use crate::ty::tokens_without_self;

pub(super) struct Pieces {
    /// `Page<T>`
    own_type: TokenStream,
    /// `'a, T: Bound, const N: usize,`
    pub(super) params: TokenStream,
    /// `'a, T, N,`
    pub(super) args: TokenStream,
    /// `T: Trait,`, what the definition's own `where` says
    pub(super) predicates: TokenStream,
}

impl Pieces {
    pub(super) fn new(container: &Container) -> Self {
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
        Pieces {
            params: tokens_without_self(params, own_type),
            predicates: tokens_without_self(predicates, own_type),
            args: generics.params.iter().map(argument).collect(),
            own_type: own_type.clone(),
        }
    }

    /// `impl<lifetime, …> path for Page<T> where … { body }`
    pub(super) fn implement(
        &self,
        lifetime: &TokenStream,
        path: &TokenStream,
        predicates: &TokenStream,
        body: &TokenStream,
    ) -> TokenStream {
        let Pieces {
            own_type,
            params,
            predicates: own,
            ..
        } = self;
        let params = angled(quote!(#lifetime #params));
        let clause = where_clause(quote!(#own #predicates));
        quote! {
            #[automatically_derived]
            impl #params #path for #own_type #clause { #body }
        }
    }
}

/// `<…>` around a list, or nothing around none.
pub(super) fn angled(list: TokenStream) -> TokenStream {
    if list.is_empty() {
        return list;
    }
    quote!(<#list>)
}

/// `where …` before a list, or nothing before none.
pub(super) fn where_clause(predicates: TokenStream) -> TokenStream {
    if predicates.is_empty() {
        return predicates;
    }
    quote!(where #predicates)
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
