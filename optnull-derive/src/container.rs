//! What the parsed definitions have in common.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, ToTokens};
use syn::ext::IdentExt;
use syn::{Attribute, DeriveInput, Generics, LitStr, Meta, Path, Visibility};

use crate::attr::ContainerAttrs;
use crate::value::Directions;

/// What structs and enums have in common.
pub(crate) struct Container {
    pub(crate) ident: Ident,
    pub(crate) vis: Visibility,
    pub(crate) generics: Generics,
    /// `Page<T>`
    pub(crate) own_type: TokenStream,
    pub(crate) krate: Krate,
    /// The name in messages.
    pub(crate) name: String,
    /// What the definition allows itself: `#[allow(…)]`, also for its `#[expect(…)]`.
    pub(crate) lints: TokenStream,
    /// Whether it is `#[doc(hidden)]`.
    pub(crate) hidden: bool,
    /// Whether an attribute of it is refused, which may have been to be any other.
    pub(crate) wrong: bool,
    /// Whether there is a mistake in the definition.
    pub(crate) refused: bool,
}

/// The path of the crate `optnull`.
#[derive(Clone)]
pub(crate) enum Krate {
    /// `::optnull`
    Itself,
    /// What an attribute says.
    Reexported(Path),
}

impl ToTokens for Krate {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Krate::Itself => tokens.extend(quote!(::optnull)),
            Krate::Reexported(path) => path.to_tokens(tokens),
        }
    }
}

/// A name on the wire, and the token that gives it.
pub(crate) struct Key {
    pub(crate) name: String,
    pub(crate) span: Span,
    /// Whether an attribute gives it, and not the Rust name.
    pub(crate) written: bool,
}

impl Container {
    pub(crate) fn new(input: &DeriveInput, attrs: &ContainerAttrs) -> Self {
        let Directions {
            serialize,
            deserialize,
        } = &attrs.rename;
        let rename = deserialize.as_ref().or(serialize.as_ref());
        let (ident, (_, args, _)) = (&input.ident, input.generics.split_for_impl());
        Container {
            ident: ident.clone(),
            vis: input.vis.clone(),
            generics: input.generics.clone(),
            own_type: quote!(#ident #args),
            krate: attrs.krate.clone().map_or(Krate::Itself, Krate::Reexported),
            lints: lints(&input.attrs),
            hidden: input.attrs.iter().any(is_hidden),
            wrong: attrs.wrong,
            refused: false,
            name: rename.map_or_else(|| ident.unraw().to_string(), LitStr::value),
        }
    }
}

/// The name on the wire: the written one, or the Rust name in the container's case.
pub(crate) fn key(
    ident: &Ident,
    rename: Option<&LitStr>,
    cased: impl FnOnce(&str) -> Option<String>,
) -> Key {
    let from_ident = || {
        let name = ident.unraw().to_string();
        Key {
            name: cased(&name).unwrap_or(name),
            span: ident.span(),
            written: false,
        }
    };
    rename.map_or_else(from_ident, Key::written)
}

impl Key {
    pub(crate) fn written(name: &LitStr) -> Self {
        Key {
            name: name.value(),
            span: name.span(),
            written: true,
        }
    }
}

/// `#[allow(…)]` of the lints that attributes allow or expect, for what is copied from there.
pub(crate) fn lints(attrs: &[Attribute]) -> TokenStream {
    let lints = attrs.iter().filter_map(|attr| match &attr.meta {
        Meta::List(list) if list.path.is_ident("allow") || list.path.is_ident("expect") => {
            Some(&list.tokens)
        }
        _ => None,
    });
    quote!(#(#[allow(#lints)])*)
}

fn is_hidden(attr: &Attribute) -> bool {
    let Meta::List(list) = &attr.meta else {
        return false;
    };
    list.path.is_ident("doc") && list.tokens.to_string() == "hidden"
}
