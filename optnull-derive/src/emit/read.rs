//! How a model is read.

use proc_macro2::{Literal as Number, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Lifetime;

use super::append::{append, Appended};
use super::emitted::Emitted;
use super::generics::Pieces;
use super::reused::Reused;
use super::{flatten, place_of, place_of_path, with};
use crate::field::{Field, Kind};

/// ```text
/// impl<'de> Read<'de> for Session {
///     fn read<D: Deserializer<'de>>(parts: &mut __Parts, index: usize, d: D) -> Result<(), D::Error> {
///         match index {
///             0 => tag::<Self, 0, D>(d),
///             1 => value(&mut parts.status, d),
///             2 => direct(&mut parts.code, d),
///             _ => ignore(d),
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
    let (others, rest) = (flatten::read(emitted), flatten::read_rest(emitted));
    let checked = flatten::used_checks(model);
    let path = Appended(|to: &mut TokenStream| append!(to, at=> _optnull::Read<#de>));
    let body = Appended(|to: &mut TokenStream| {
        append! {to, at=>
            fn read<__D: _optnull::Deserializer<#de>>(
                __parts: &mut #parts_type,
                __index: _optnull::usize,
                __deserializer: __D,
            ) -> _optnull::Result<(), __D::Error> {
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
        let (index, at) = (tag.index, Span::call_site());
        append!(to, at=> _optnull::tag::<Self, #index, __D>(__deserializer));
        return;
    }
    if field.is_refused() {
        append!(to, at=> _optnull::ignore(__deserializer));
        return;
    }
    let slot = Appended(|to: &mut TokenStream| append!(to, at=> &mut __parts.#ident));
    let slot_is_field = matches!(field.kind, Kind::Optional(_) | Kind::OptionalNullable(_));
    let read = match (&field.deserialize_with, &field.kind) {
        (None, _) if field.borrow_cow => quote!(_optnull::borrow_cow(__deserializer)),
        (None, _) if slot_is_field => {
            append!(to, at=> _optnull::direct(#slot, __deserializer));
            return;
        }
        (None, _) => {
            append!(to, at=> _optnull::value(#slot, __deserializer));
            return;
        }
        (Some(_), Kind::OptionalNullable(_)) => {
            let function = with::index(field);
            quote!(_optnull::nullable_with::<Self, _, #function, __D>(__deserializer))
        }
        (Some(path), Kind::Nested(_)) => {
            let at = place_of_path(path);
            append!(to, at=> _optnull::put_direct(#slot, #path(__deserializer)));
            return;
        }
        (Some(path), _) => quote_spanned!(place_of_path(path)=> #path(__deserializer)),
    };
    let at = Span::call_site();
    if slot_is_field {
        append!(to, at=> _optnull::put_direct(#slot, #read));
    } else {
        append!(to, at=> _optnull::put(#slot, #read));
    }
}
