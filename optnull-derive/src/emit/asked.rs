//! A type that must be a model or another object, named so that rustc says once that it is none.
//!
//! rustc leaves out an error that it has given at the same place already, so all tokens stand at one
//! place: that of the type. Of `<Address as Model>::This`, which is `Address` where that is a model,
//! it says nothing more.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned, ToTokens};
use syn::Type;

use super::{place_of, span_of};
use crate::bound::mentions_param;
use crate::container::Container;

/// A type, and the trait that it must have.
pub(super) struct Asked<'a> {
    ty: &'a Type,
    /// The trait.
    is: &'static str,
    /// Where all of it stands.
    pub(super) at: Span,
    /// Whether it mentions a parameter, so that predicates say of the type itself what it is.
    pub(super) generic: bool,
}

impl<'a> Asked<'a> {
    /// What a field flattens. The names of the expansion stand at its place too.
    pub(super) fn model(container: &Container, ty: &'a Type) -> Self {
        Asked {
            ty,
            is: "Model",
            at: place_of(ty),
            generic: mentions_param(&container.generics, ty),
        }
    }

    /// What a variant of a tagged union holds. No name of the expansion's own stands at its place, so
    /// that it can be the user's own one: rustc says once that the type is not there, too.
    pub(super) fn object(container: &Container, ty: &'a Type) -> Self {
        Asked {
            ty,
            is: "Object",
            at: span_of(ty),
            generic: mentions_param(&container.generics, ty),
        }
    }

    /// `<Address as Model>::TABLE`
    pub(super) fn item(&self, item: &str) -> TokenStream {
        self.item_of(&quote!(_optnull), item)
    }

    /// The same by the path of what the expansion names, where that has no short name.
    pub(super) fn item_of(&self, private: &TokenStream, item: &str) -> TokenStream {
        let at = self.at;
        let private = self.placed(private);
        let ty = self.placed(self.ty);
        let [is, item] = [self.is, item].map(|name| Ident::new(name, at));
        quote_spanned!(at=> <#ty as #private::#is>::#item)
    }

    /// The type as what it is: `<Address as Model>::This`.
    pub(super) fn this_type(&self) -> TokenStream {
        if self.generic {
            return self.ty.to_token_stream();
        }
        self.item("This")
    }

    /// Writes a value of the type: `write_object(<Address as Model>::this(value), writer)`.
    pub(super) fn write(&self, value: &TokenStream) -> TokenStream {
        let ty = self.ty;
        if self.generic {
            return quote!(_optnull::write_object::<#ty, _>(#value, __writer));
        }
        let (this, writer) = (self.item("this"), quote!(__writer));
        quote_spanned!(self.at=> _optnull::write_object(#this(#value), #writer))
    }

    /// The same tokens at this place.
    pub(super) fn placed(&self, tokens: impl ToTokens) -> TokenStream {
        placed(tokens.into_token_stream(), self.at)
    }
}

/// The same tokens at another place. (Not `$crate`, which would mean another crate.)
pub(super) fn placed(tokens: TokenStream, at: Span) -> TokenStream {
    let placed = tokens.into_iter().map(|mut token| {
        if let TokenTree::Group(group) = &token {
            let stream = placed(group.stream(), at);
            token = TokenTree::Group(Group::new(group.delimiter(), stream));
        }
        if !matches!(&token, TokenTree::Ident(ident) if ident == "$crate") {
            token.set_span(at);
        }
        token
    });
    placed.collect()
}
