//! A union with the tokens that its emitters share, and the impls that both kinds have.

use proc_macro2::{Ident, Literal as Number, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;
use syn::Lifetime;

use super::asked::Asked;
use super::expansion::Expansion;
use super::generics::Pieces;
use super::reused::Reused;
use super::{literal, place_of, predicates};
use crate::container::Container;
use crate::unions::{Union, UnionVariant};

/// A union with the tokens that its emitters share.
pub(super) struct EmittedUnion<'a> {
    pub(super) union: &'a Union,
    pub(super) generics: Pieces,
    /// The lifetime of the input.
    pub(super) de: Lifetime,
    /// `'de: 'a,` for what is borrowed.
    pub(super) borrowed: TokenStream,
}

impl<'a> EmittedUnion<'a> {
    pub(super) fn new(union: &'a Union) -> Self {
        let de = predicates::input_lifetime(&union.container);
        let lifetimes = union.all_variants().flat_map(|variant| &variant.borrows);
        EmittedUnion {
            union,
            generics: Pieces::new(&union.container, TokenStream::new()),
            borrowed: predicates::borrowed(lifetimes, &de),
            de,
        }
    }

    /// `impl<'de, …> path<'de> for Union where … { body }`
    pub(super) fn implement_read(
        &self,
        path: &TokenStream,
        predicates: &Reused,
        body: &TokenStream,
    ) -> TokenStream {
        let de = &self.de;
        let path = quote!(#path<#de>);
        let mut read = Expansion::default();
        let generics = &self.generics;
        generics.implement(&mut read, Some(de), path, predicates, body);
        read.into_tokens()
    }

    /// ```text
    /// impl<'de> ReadObject<'de> for Method {
    ///     fn read_object<D: Deserializer<'de>>(d: D, tags: Option<&Tags>) -> Result<Self, D::Error> { read_tagged(d, tags) }
    /// }
    /// ```
    pub(super) fn read_object(&self, function: &TokenStream, predicates: &Reused) -> TokenStream {
        let de = &self.de;
        self.implement_read(
            &quote!(_optnull::ReadObject),
            predicates,
            &quote! {
                fn read_object<__D: _optnull::Deserializer<#de>>(
                    __deserializer: __D,
                    __tags: _optnull::Option<&_optnull::Tags<'_>>,
                ) -> _optnull::Result<Self, __D::Error> {
                    #function(__deserializer, __tags)
                }
            },
        )
    }

    /// ```text
    /// impl<'de> Deserialize<'de> for Method {
    ///     fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> { read_tagged(d, None) }
    /// }
    /// ```
    pub(super) fn deserialize(&self, function: &TokenStream, predicates: &Reused) -> TokenStream {
        let de = &self.de;
        self.implement_read(
            &quote!(_optnull::Deserialize),
            predicates,
            &quote! {
                fn deserialize<__D: _optnull::Deserializer<#de>>(
                    __deserializer: __D,
                ) -> _optnull::Result<Self, __D::Error> {
                    #function(__deserializer, _optnull::None)
                }
            },
        )
    }

    /// `impl<…> path for Union where … { body }`
    pub(super) fn implement(
        &self,
        path: &TokenStream,
        predicates: &Reused,
        body: &TokenStream,
    ) -> TokenStream {
        let mut implemented = Expansion::default();
        let generics = &self.generics;
        generics.implement(&mut implemented, None, path, predicates, body);
        implemented.into_tokens()
    }

    /// ```text
    /// type This = Self;
    /// const SHAPE: Shape = Shape::Union {
    ///     union: &Union {
    ///         name: "Method",
    ///         tag: Some("method"),
    ///         variants: &[Variant { name: "Card", tag: None, shape: <Card as Object>::SHAPE }],
    ///         catch_all: Some(…),
    ///         refused: false,
    ///     },
    /// };
    /// ```
    pub(super) fn shape(&self, tag: &TokenStream) -> TokenStream {
        let catch_all = self.catch_all();
        let Container { name, refused, .. } = &self.union.container;
        let variants = self.union.variants.iter().map(|variant| {
            let name = variant.ident.unraw().to_string();
            let tag = variant.tag.as_ref().map(literal::value);
            let tag = tag.map(|tag| Expansion::of(tag).into_tokens());
            let tag = tag.map_or_else(
                || quote!(_optnull::None),
                |tag| quote!(_optnull::Some(#tag)),
            );
            let shape = Asked::object(&self.union.container, &variant.object).item("SHAPE");
            quote!(_optnull::Variant { name: #name, tag: #tag, shape: #shape })
        });
        quote! {
            type This = Self;
            const SHAPE: _optnull::Shape = _optnull::Shape::Union {
                union: &_optnull::Union {
                    name: #name,
                    tag: #tag,
                    variants: &[#(#variants),*],
                    catch_all: #catch_all,
                    refused: #refused,
                },
            };
        }
    }

    /// ```text
    /// Some({
    ///     use AnyHeld as _;
    ///     CatchAll { name: "Unknown", shape: Held::<Value>::__OPTNULL_SHAPE }
    /// })
    /// ```
    fn catch_all(&self) -> TokenStream {
        let Some(UnionVariant { ident, object, .. }) = &self.union.unrecognized else {
            return quote!(_optnull::None);
        };
        let name = ident.unraw().to_string();
        let at = place_of(object);
        let shape = quote_spanned!(at=> _optnull::Held::<#object>::__OPTNULL_SHAPE);
        quote! {
            _optnull::Some({
                use _optnull::AnyHeld as _;
                _optnull::CatchAll { name: #name, shape: #shape }
            })
        }
    }

    /// `Method::Card(__value) => …,` for each variant.
    pub(super) fn arms(&self, arm: impl Fn(&UnionVariant) -> TokenStream) -> TokenStream {
        let ident = &self.union.container.ident;
        let arms = self.union.all_variants().map(|variant| {
            let (variant, body) = (&variant.ident, arm(variant));
            quote!(#ident::#variant(__value) => #body,)
        });
        let refused = self.union.incomplete.then(|| quote!(_ => loop {}));
        quote!(#(#arms)* #refused)
    }
}

/// `match index { 0 => …, _ => … }`, where the last call is for any other index.
pub(super) fn match_index(calls: impl Iterator<Item = TokenStream>) -> TokenStream {
    let mut calls: Vec<_> = calls.collect();
    let Some(last) = calls.pop() else {
        return quote!(loop {});
    };
    let indices = (0..calls.len()).map(Number::usize_unsuffixed);
    quote! {
        match __index {
            #(#indices => #calls,)*
            _ => #last,
        }
    }
}

/// The call that reads a variant that holds any value.
pub(super) fn read_value(union: &Union, variant: &UnionVariant) -> TokenStream {
    let at = place_of(&variant.ty);
    // At the type as well: rustc shows a missing impl at this argument.
    let [mut ident, mut name] = [&union.container.ident, &variant.ident].map(Ident::clone);
    ident.set_span(at);
    name.set_span(at);
    let function = if variant.borrow_cow {
        quote!(cow_variant)
    } else {
        quote!(value_variant)
    };
    quote_spanned! {at=>
        _optnull::#function(__deserializer, #ident::#name)
    }
}
