//! How a model is written.

use proc_macro2::Literal as Token;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::append::{append, append_spanned, appended, Append, Appended, Str, Word};
use super::emitted::Emitted;
use super::expansion::Expansion;
use super::generics::Pieces;
use super::reused::Reused;
use super::{call_site_at, default, flatten, place_of};
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
pub(super) fn write(emitted: &Emitted, to: &mut Expansion) {
    let model = emitted.model;
    let calls = Appended(|to: &mut Expansion| {
        for field in model.written_fields() {
            call(model, field, to);
        }
    });
    let container_default = model
        .written_fields()
        .any(Field::asks_container)
        .then(|| quote!(let mut __default: _optnull::Option<Self> = _optnull::None;));
    let checked = flatten::used_checks(model);
    let body = Appended(|to: &mut Expansion| {
        append! {to,
            fn write<__W: _optnull::Writer>(&self, __writer: &mut __W) {
                #checked
                #container_default
                #calls
            }
        }
    });
    let predicates = &emitted.write_predicates;
    let path = appended!(_optnull::Write);
    emitted.implement(to, path, predicates, body);
    serialize(&emitted.generics, predicates, to);
}

/// `Serialize` of what is written by its `Write`.
pub(super) fn serialize(generics: &Pieces, predicates: &Reused, to: &mut Expansion) {
    let body = Appended(|to: &mut Expansion| {
        append! {to,
            fn serialize<__S: _optnull::Serializer>(
                &self,
                __serializer: __S,
            ) -> _optnull::Result<__S::Ok, __S::Error> {
                _optnull::write_model(self, __serializer)
            }
        }
    });
    let path = appended!(_optnull::Serialize);
    generics.implement(to, None, path, predicates, body);
}

/// The call that writes one field, or leaves it out.
fn call(model: &Model, field: &Field, to: &mut Expansion) {
    let Some(condition) = &field.skip_serializing_if else {
        return present(model, field, to);
    };
    let ident = &field.ident;
    let written = quote_spanned!(call_site_at(condition.span())=> !#condition(&self.#ident));
    let present = Appended(|to: &mut Expansion| present(model, field, to));
    append!(to, if #written { #present });
}

/// The call that writes one field, at the place of its type: that is where a missing impl shows.
fn present(model: &Model, field: &Field, to: &mut Expansion) {
    let (ident, name) = (&field.ident, Word::of(&field.ident));
    let (key, at) = (
        Token::string(&field.serialize_key.name),
        place_of(&field.ty),
    );
    let value = Appended(|to: &mut Expansion| {
        if field.serialize_with.is_some() {
            let function = field.index;
            append!(to, &_optnull::With::<Self, _, #function>::new(&self.#name));
        } else {
            append_spanned!(to, at=> &self.#ident);
        }
    });
    let always =
        Appended(|to: &mut Expansion| append_spanned!(to, at=> __writer.field(#key, #value);));
    match (&field.kind, &field.serialize_with) {
        (Kind::Optional(_), None) => append_spanned!(to, at=> __writer.optional(#key, #value);),
        (Kind::Nested(_), None) => append_spanned!(to, at=> __writer.nested(#key, #value);),
        (Kind::Optional(_) | Kind::Nested(_), Some(_)) => {
            append!(to, if _optnull::Option::is_some(&self.#name) { #always });
        }
        (Kind::OptionalNullable(_), None) => {
            append_spanned!(to, at=> __writer.optional_nullable(#key, #value););
        }
        (Kind::OptionalNullable(_), Some(_)) => inner_with(field, to),
        (Kind::FlattenedModel(flattened), _) => {
            flatten::write(&model.container, flattened, ident).append(to);
        }
        (Kind::FlattenedMap(_), _) => {
            append_spanned!(to, at=> _optnull::write_entries(#value, __writer););
        }
        // With another default a missing key would read as that, and the `None` would be lost.
        (Kind::Default(source, Some(inner)), _) => {
            let default = default::value(model, source, ident);
            append! {to,
                if _optnull::Option::is_some(&self.#name)
                    || _optnull::Option::<#inner>::is_some(&#default)
                {
                    #always
                }
            }
        }
        _ => always.append(to),
    }
}

/// The call for an `OptionalNullable` of which a function of the user's writes the inner value.
fn inner_with(field: &Field, to: &mut Expansion) {
    let (name, key) = (Word::of(&field.ident), Str(&field.serialize_key.name));
    let function = field.index;
    append! {to,
        __writer.optional_nullable(
            #key,
            &_optnull::OptionalNullable::map(
                _optnull::OptionalNullable::as_ref(&self.#name),
                _optnull::With::<Self, _, #function>::new,
            ),
        );
    }
}
