//! How a model is read.

use proc_macro2::{Ident, Literal as Number, Span, TokenStream};
use quote::ToTokens;
use syn::Lifetime;

use super::append::{append, Appended};
use super::emitted::Emitted;
use super::generics::Pieces;
use super::reused::Reused;
use super::{flatten, place_of, with};
use crate::field::{Field, Kind};

/// ```text
/// impl<'de> Read<'de> for Session {
///     fn read<R: Reader<'de, E>, E>(parts: &mut __Parts, index: usize, reader: R) -> Result<(), E> {
///         match index {
///             0 => reader.tag::<Self, 0>(),
///             1 => reader.value(&mut parts.status),
///             2 => reader.direct(&mut parts.code),
///             _ => reader.ignore(),
///         }
///     }
/// }
/// impl<'de> Deserialize<'de> for Session {
///     fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> { read_model(d) }
/// }
/// ```
pub(super) fn read(emitted: &Emitted, to: &mut TokenStream) {
    let Emitted { parts_type, de, .. } = emitted;
    let (model, at) = (emitted.model, Span::call_site());
    let arms = Appended(|to: &mut TokenStream| {
        for (index, field) in model.read_fields().enumerate() {
            let index = Number::usize_unsuffixed(index);
            append!(to, at=> #index =>);
            call(field, to);
            append!(to, at=> ,);
        }
    });
    let (flattened, rest) = (flatten::read(emitted), flatten::read_rest(emitted));
    let others = Appended(|to: &mut TokenStream| {
        if let Some(flattened) = &flattened {
            flattened.to_tokens(to);
        } else {
            append!(to, at=> __reader.ignore());
        }
    });
    let checked = flatten::used_checks(model);
    let path = Appended(|to: &mut TokenStream| append!(to, at=> _optnull::Read<#de>));
    let body = Appended(|to: &mut TokenStream| {
        append! {to, at=>
            fn read<__R: _optnull::Reader<#de, __E>, __E>(
                __parts: &mut #parts_type,
                __index: _optnull::usize,
                __reader: __R,
            ) -> _optnull::Result<(), __E> {
                #checked
                match __index {
                    #arms
                    _ => #others,
                }
            }
            #rest
        }
    });
    emitted.implement_read(to, path, body);
    deserialize(&emitted.generics, de, &emitted.read_predicates, to);
}

/// `Deserialize` of what is read by its `Read`.
pub(super) fn deserialize(
    generics: &Pieces,
    de: &Lifetime,
    predicates: &Reused,
    to: &mut TokenStream,
) {
    let at = Span::call_site();
    let path = Appended(|to: &mut TokenStream| append!(to, at=> _optnull::Deserialize<#de>));
    let body = Appended(|to: &mut TokenStream| {
        append! {to, at=>
            fn deserialize<__D: _optnull::Deserializer<#de>>(
                __deserializer: __D,
            ) -> _optnull::Result<Self, __D::Error> {
                _optnull::read_model(__deserializer)
            }
        }
    });
    generics.implement(to, Some(de), path, predicates, body);
}

/// The call that reads one field, at the place of its type: that is where a missing impl shows.
fn call(field: &Field, to: &mut TokenStream) {
    let (ident, at) = (&field.ident, place_of(&field.ty));
    if let (Kind::Literal { .. }, Some(tag)) = (&field.kind, &field.tag) {
        let index = tag.index;
        return append!(to, Span::call_site()=> __reader.tag::<Self, #index>());
    }
    if field.is_refused() {
        return append!(to, at=> __reader.ignore());
    }
    if field.deserialize_with.is_some() {
        let (method, function) = (Ident::new(by_function(field), at), with::index(field));
        return append!(to, at=> __reader.#method::<Self, _, #function>(&mut __parts.#ident));
    }
    let method = match (slot_is_field(field), field.borrow_cow) {
        (true, false) => "direct",
        (false, false) => "value",
        (true, true) => "direct_cow",
        (false, true) => "value_cow",
    };
    let method = Ident::new(method, at);
    append!(to, at=> __reader.#method(&mut __parts.#ident));
}

fn by_function(field: &Field) -> &'static str {
    match field.kind {
        Kind::OptionalNullable(_) => "nullable_with",
        Kind::Optional(_) | Kind::Nested(_) => "direct_with",
        _ => "value_with",
    }
}

fn slot_is_field(field: &Field) -> bool {
    matches!(field.kind, Kind::Optional(_) | Kind::OptionalNullable(_))
}
