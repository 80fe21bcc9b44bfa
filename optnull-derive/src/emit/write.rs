//! How a model is written.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::model::Emitted;
use super::{call_site_at, default, place_of, with};
use crate::bound;
use crate::model::{DefaultSource, Field, Kind, Model};

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
    let bounds = predicates(model);
    let default = default::container(model, |kind| {
        matches!(kind, Kind::Default(DefaultSource::Container, Some(_)))
    });
    let needs_default = default.as_ref().map(|_| &emitted.default_predicates);
    let predicates = quote!(#bounds #needs_default);
    let calls = model.written_fields().map(call);
    let write = quote! {
        fn write<__W: _optnull::Writer>(&self, __writer: &mut __W) {
            #default
            #(#calls)*
        }
    };
    let serialize = quote! {
        fn serialize<__S: _optnull::Serializer>(
            &self,
            __serializer: __S,
        ) -> _optnull::Result<__S::Ok, __S::Error> {
            _optnull::write_model(self, __serializer)
        }
    };
    [(quote!(Write), write), (quote!(Serialize), serialize)]
        .into_iter()
        .map(|(name, body)| {
            emitted.implement(
                &TokenStream::new(),
                &quote!(_optnull::#name),
                &predicates,
                &body,
            )
        })
        .collect()
}

/// What writing asks of the model's type parameters.
pub(super) fn predicates(model: &Model) -> TokenStream {
    let fields = model.written_fields().map(|field| {
        let by_trait = field.serialize_with.is_none() && field.tag.is_none();
        (field, by_trait)
    });
    let bound = quote!(_optnull::Serialize);
    bound::predicates(model, |bound| bound.serialize.as_ref(), fields, &bound)
}

/// The call that writes one field, at the place of its type: that is where a missing impl shows.
fn call(field: &Field) -> TokenStream {
    let (ident, key) = (&field.ident, &field.serialize_key.name);
    let at = place_of(&field.ty);
    let value = quote_spanned!(at=> &self.#ident);
    let call = match (&field.serialize_with, &field.kind) {
        (None, Kind::Optional(_)) => {
            quote_spanned!(at=> __writer.optional(#key, #value);)
        }
        (None, Kind::Nested(_)) => quote_spanned!(at=> __writer.nested(#key, #value);),
        (None, Kind::OptionalNullable(_)) => {
            quote_spanned!(at=> __writer.optional_nullable(#key, #value);)
        }
        (None, Kind::Default(source, Some(_))) => {
            let default = default::value(source, ident);
            quote!(__writer.defaulted(#key, #value, &#default);)
        }
        (None, _) => quote_spanned!(at=> __writer.field(#key, #value);),
        (Some(_), kind) => call_with(field, kind),
    };
    match &field.skip_serializing_if {
        Some(condition) => {
            let at = call_site_at(condition.span());
            let left_out = quote_spanned!(at=> #condition(&self.#ident));
            quote!(if !#left_out { #call })
        }
        None => call,
    }
}

/// The same for a field that a function of the user's writes.
fn call_with(field: &Field, kind: &Kind) -> TokenStream {
    let (ident, key) = (&field.ident, &field.serialize_key.name);
    let function = with::index(field);
    let with = quote!(_optnull::With::<Self, _, #function>::new);
    let write = quote!(__writer.field(#key, &#with(&self.#ident)););
    match kind {
        Kind::OptionalNullable(_) => quote! {
            __writer.optional_nullable(
                #key,
                &_optnull::OptionalNullable::map(
                    _optnull::OptionalNullable::as_ref(&self.#ident),
                    #with,
                ),
            );
        },
        Kind::Optional(_) | Kind::Nested(_) => quote! {
            if _optnull::Option::is_some(&self.#ident) { #write }
        },
        Kind::Default(source, Some(_)) => {
            let default = default::value(source, ident);
            quote! {
                if _optnull::Option::is_some(&self.#ident) || _optnull::Option::is_some(&#default) {
                    #write
                }
            }
        }
        _ => write,
    }
}
