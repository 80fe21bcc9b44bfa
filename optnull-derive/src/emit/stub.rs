//! What a definition that cannot be read expands to, so that its users see its own errors only.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Lifetime;

use super::append::{appended, Append, Appended};
use super::expansion::Expansion;
use super::generics::{angled, where_clause, Pieces};
use super::reused::Reused;
use super::{predicates, read::deserialize, scope, write::serialize};
use crate::container::Container;
use crate::definition::Refused;

/// The impls of a model, with bodies that are never called: the errors stop the build.
pub(super) fn stub(refused: &Refused) -> TokenStream {
    let Refused { container, builder } = refused;
    let generics = Pieces::new(container, TokenStream::new());
    let de = predicates::input_lifetime(container);
    let (none, builder) = (Reused::default(), builder.as_ref());
    let mut expansion = Expansion::default();
    if let Some(builder) = builder {
        definition(container, &generics, builder).append(&mut expansion);
    }
    let impls = Appended(|to: &mut Expansion| {
        let path = appended!(_optnull::Model);
        generics.implement(to, None, path, &none, model());
        let path = quote!(_optnull::Read<#de>);
        generics.implement(to, Some(&de), path, &none, read(&de));
        deserialize(&generics, &de, &none, to);
        let path = appended!(_optnull::Write);
        generics.implement(to, None, path, &none, write());
        serialize(&generics, &none, to);
        if let Some(builder) = builder {
            methods(container, &generics, builder).append(to);
        }
    });
    scope(container, &mut expansion, impls);
    expansion.into_tokens()
}

/// ```text
/// impl Model for Order {
///     type This = Self;
///     type Parts = ();
///     const TABLE: &'static Table = &Table { rare: &Rare { refused: true, … }, … };
///     fn empty() {}
///     fn finish((): ()) -> Self { loop {} }
/// }
/// ```
fn model() -> TokenStream {
    quote! {
        type This = Self;
        type Parts = ();
        const TABLE: &'static _optnull::Table = &_optnull::Table {
            name: "",
            keys: &[],
            required: &[],
            literals: &[],
            rare: &_optnull::Rare { refused: true, .._optnull::Rare::EMPTY },
        };
        fn empty() {}
        fn finish((): ()) -> Self {
            loop {}
        }
    }
}

/// ```text
/// impl<'de> Read<'de> for Order {
///     fn read<R: Reader<'de, E>, E>((): &mut (), _: usize, reader: R) -> Result<(), E> { reader.ignore() }
/// }
/// ```
fn read(de: &Lifetime) -> TokenStream {
    quote! {
        fn read<__R: _optnull::Reader<#de, __E>, __E>(
            (): &mut (),
            _: _optnull::usize,
            __reader: __R,
        ) -> _optnull::Result<(), __E> {
            __reader.ignore()
        }
    }
}

/// `impl Write for Order { fn write<W: Writer>(&self, _: &mut W) {} }`
fn write() -> TokenStream {
    quote! {
        fn write<__W: _optnull::Writer>(&self, _: &mut __W) {}
    }
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
    let (params, clause) = (angled(params), where_clause(&[predicates]));
    quote! {
        #[doc(hidden)]
        #[allow(missing_debug_implementations)]
        #vis struct #builder #params(
            #krate::__private::PhantomData<fn() -> #own_type>,
        ) #clause;
    }
}

/// ```text
/// impl Order { pub fn builder() -> OrderBuilder { OrderBuilder(PhantomData) } }
/// impl OrderBuilder { pub fn build(self) -> Order { loop {} } }
/// ```
fn methods(container: &Container, generics: &Pieces, builder: &Ident) -> TokenStream {
    let Container { vis, own_type, .. } = container;
    let Pieces {
        params,
        args,
        predicates,
        ..
    } = generics;
    let (params, args) = (angled(params), angled(args));
    let clause = where_clause(&[predicates]);
    quote! {
        #[allow(missing_docs)]
        impl #params #own_type #clause {
            #vis fn builder() -> #builder #args {
                #builder(_optnull::PhantomData)
            }
        }
        #[allow(missing_docs)]
        impl #params #builder #args #clause {
            #vis fn build(self) -> #own_type {
                loop {}
            }
        }
    }
}
