//! What a definition that cannot be read expands to, so that its users see its own errors only.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Lifetime;

use super::generics::{angled, where_clause, Pieces};
use super::{predicates, scope, write::serialize};
use crate::container::Container;
use crate::definition::Refused;

/// The impls of a model, with bodies that are never called: the errors stop the build.
pub(super) fn stub(refused: &Refused) -> TokenStream {
    let Refused { container, builder } = refused;
    let generics = Pieces::new(container);
    let de = predicates::input_lifetime(container);
    let model = model(&generics, &de);
    let builder = builder.as_ref();
    let definition = builder.map(|builder| definition(container, &generics, builder));
    let methods = builder.map(|builder| methods(container, &generics, builder));
    let impls = quote!(#model #methods);
    let scope = scope(container, &impls);
    quote!(#definition #scope)
}

/// `Model`, `Read` and `Write`, and `Serialize` and `Deserialize` by these.
fn model(generics: &Pieces, de: &Lifetime) -> TokenStream {
    let none = TokenStream::new();
    let implement = |lifetime: &TokenStream, path: TokenStream, body: TokenStream| {
        generics.implement(lifetime, &path, &none, &body)
    };
    let model = implement(
        &none,
        quote!(_optnull::Model),
        quote! {
            type This = Self;
            type Parts = ();
            const NAME: &'static _optnull::str = "";
            const KEYS: &'static [&'static _optnull::str] = &[];
            const REQUIRED: &'static [_optnull::u64] = &[];
            const REFUSED: _optnull::bool = true;
            fn empty() {}
            fn finish((): ()) -> Self {
                loop {}
            }
        },
    );
    let read = implement(
        &quote!(#de,),
        quote!(_optnull::Read<#de>),
        quote! {
            fn read<__D: _optnull::Deserializer<#de>>(
                (): &mut (),
                _: _optnull::usize,
                __deserializer: __D,
            ) -> _optnull::Result<(), __D::Error> {
                _optnull::ignore(__deserializer)
            }
        },
    );
    let deserialize = implement(
        &quote!(#de,),
        quote!(_optnull::Deserialize<#de>),
        quote! {
            fn deserialize<__D: _optnull::Deserializer<#de>>(
                __deserializer: __D,
            ) -> _optnull::Result<Self, __D::Error> {
                _optnull::read_model(__deserializer)
            }
        },
    );
    let write = implement(
        &none,
        quote!(_optnull::Write),
        quote!(
            fn write<__W: _optnull::Writer>(&self, _: &mut __W) {}
        ),
    );
    let serialize = serialize(generics, &none);
    quote!(#model #read #deserialize #write #serialize)
}

/// `pub struct OrderBuilder<T>(PhantomData<fn() -> Order<T>>);`
fn definition(container: &Container, generics: &Pieces, builder: &Ident) -> TokenStream {
    let Container {
        vis,
        krate,
        own_type,
        ..
    } = container;
    let Pieces {
        params, predicates, ..
    } = generics;
    let (params, clause) = (angled(params.clone()), where_clause(predicates.clone()));
    quote! {
        #[doc(hidden)]
        #[allow(missing_debug_implementations)]
        #vis struct #builder #params(
            #krate::__private::PhantomData<fn() -> #own_type>,
        ) #clause;
    }
}

/// `builder()` and `build()`.
fn methods(container: &Container, generics: &Pieces, builder: &Ident) -> TokenStream {
    let Container { vis, own_type, .. } = container;
    let Pieces {
        params,
        args,
        predicates,
        ..
    } = generics;
    let (params, args) = (angled(params.clone()), angled(args.clone()));
    let clause = where_clause(predicates.clone());
    quote! {
        #[allow(dead_code, missing_docs)]
        impl #params #own_type #clause {
            #vis fn builder() -> #builder #args {
                #builder(_optnull::PhantomData)
            }
        }
        #[allow(dead_code, missing_docs)]
        impl #params #builder #args #clause {
            #vis fn build(self) -> #own_type {
                loop {}
            }
        }
    }
}
