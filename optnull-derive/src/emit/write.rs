//! How a model is written.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::emitted::Emitted;
use super::generics::Pieces;
use super::{call_site_at, default, flatten, place_of, with};
use crate::field::{Field, Kind};
use crate::model::Model;

/// ```text
/// impl Write for Session {
///     fn write<W: Writer>(&self, writer: &mut W) {
///         writer.field("type", &self.r#type);
///         writer.field("status", &self.status);
///         writer.optional_nullable("code", &self.code);
///     }
/// }
/// impl Serialize for Session {
///     fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> { write_model(self, s) }
/// }
/// ```
pub(super) fn write(emitted: &Emitted) -> TokenStream {
    let model = emitted.model;
    let calls = model.written_fields().map(|field| call(model, field));
    let container_default = model
        .written_fields()
        .any(Field::asks_container)
        .then(|| quote!(let mut __default: _optnull::Option<Self> = _optnull::None;));
    let checked = flatten::used_checks(model);
    let write = emitted.generics.implement(
        &TokenStream::new(),
        &quote!(_optnull::Write),
        &emitted.write_predicates,
        &quote! {
            fn write<__W: _optnull::Writer>(&self, __writer: &mut __W) {
                #checked
                #container_default
                #(#calls)*
            }
        },
    );
    let serialize = serialize(&emitted.generics, &emitted.write_predicates);
    quote!(#write #serialize)
}

/// `Serialize` of what is written by its `Write`.
pub(super) fn serialize(generics: &Pieces, predicates: &TokenStream) -> TokenStream {
    generics.implement(
        &TokenStream::new(),
        &quote!(_optnull::Serialize),
        predicates,
        &quote! {
            fn serialize<__S: _optnull::Serializer>(
                &self,
                __serializer: __S,
            ) -> _optnull::Result<__S::Ok, __S::Error> {
                _optnull::write_model(self, __serializer)
            }
        },
    )
}

/// The call that writes one field, at the place of its type: that is where a missing impl shows.
fn call(model: &Model, field: &Field) -> TokenStream {
    let (ident, key) = (&field.ident, &field.serialize_key.name);
    let at = place_of(&field.ty);
    let value = if field.serialize_with.is_some() {
        let function = with::index(field);
        quote!(&_optnull::With::<Self, _, #function>::new(&self.#ident))
    } else {
        quote_spanned!(at=> &self.#ident)
    };
    let always = quote_spanned!(at=> __writer.field(#key, #value););
    let call = match (&field.kind, &field.serialize_with) {
        (Kind::Optional(_), None) => quote_spanned!(at=> __writer.optional(#key, #value);),
        (Kind::Nested(_), None) => quote_spanned!(at=> __writer.nested(#key, #value);),
        (Kind::Optional(_) | Kind::Nested(_), Some(_)) => {
            quote!(if _optnull::Option::is_some(&self.#ident) { #always })
        }
        (Kind::OptionalNullable(_), None) => {
            quote_spanned!(at=> __writer.optional_nullable(#key, #value);)
        }
        (Kind::OptionalNullable(_), Some(_)) => inner_with(field),
        (Kind::FlattenedModel(flattened), _) => flatten::write(&model.container, flattened, ident),
        (Kind::FlattenedMap(_), _) => {
            quote_spanned!(at=> _optnull::write_entries(#value, __writer);)
        }
        // With another default a missing key would read as that, and the `None` would be lost.
        (Kind::Default(source, Some(inner)), _) => {
            let default = default::value(model, source, ident);
            quote! {
                if _optnull::Option::is_some(&self.#ident)
                    || _optnull::Option::<#inner>::is_some(&#default)
                {
                    #always
                }
            }
        }
        _ => always,
    };
    match &field.skip_serializing_if {
        Some(condition) => {
            let at = call_site_at(condition.span());
            let written = quote_spanned!(at=> !#condition(&self.#ident));
            quote!(if #written { #call })
        }
        None => call,
    }
}

/// The call for an `OptionalNullable` of which a function of the user's writes the inner value.
fn inner_with(field: &Field) -> TokenStream {
    let (ident, key) = (&field.ident, &field.serialize_key.name);
    let function = with::index(field);
    quote! {
        __writer.optional_nullable(
            #key,
            &_optnull::OptionalNullable::map(
                _optnull::OptionalNullable::as_ref(&self.#ident),
                _optnull::With::<Self, _, #function>::new,
            ),
        );
    }
}
