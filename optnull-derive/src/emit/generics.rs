//! A model's generics, in the pieces that impl headers and type definitions are put together from.

use proc_macro2::TokenStream;
use quote::{quote, ToTokens};
use syn::{GenericParam, Generics};

pub(super) struct Pieces {
    /// `'a, T: Bound, const N: usize,`
    pub(super) params: TokenStream,
    /// `'a, T, N,`
    pub(super) args: TokenStream,
    /// `T: Trait,`, what the definition's own `where` says
    pub(super) predicates: TokenStream,
}

impl Pieces {
    pub(super) fn new(generics: &Generics) -> Self {
        let mut args = TokenStream::new();
        for param in &generics.params {
            match param {
                GenericParam::Lifetime(param) => param.lifetime.to_tokens(&mut args),
                GenericParam::Type(param) => param.ident.to_tokens(&mut args),
                GenericParam::Const(param) => param.ident.to_tokens(&mut args),
            }
            args.extend(quote!(,));
        }
        let mut predicates = TokenStream::new();
        for predicate in generics
            .where_clause
            .iter()
            .flat_map(|clause| &clause.predicates)
        {
            predicate.to_tokens(&mut predicates);
            predicates.extend(quote!(,));
        }
        let params = generics.params.iter().map(declaration).collect();
        Pieces {
            params,
            args,
            predicates,
        }
    }
}

/// A parameter as it is declared, without its default.
pub(super) fn declaration(param: &GenericParam) -> TokenStream {
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
