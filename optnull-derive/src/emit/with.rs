//! The user's functions that are called through a value's impl and not by the model itself.

use proc_macro2::{Literal as Number, TokenStream};
use quote::{quote, quote_spanned};
use syn::Type;

use super::emitted::Emitted;
use super::expansion::Expansion;
use super::place_of_path;
use crate::field::{Field, Kind};

pub(super) fn functions(emitted: &Emitted, to: &mut Expansion) {
    for field in emitted.model.written_fields() {
        if let Some(path) = &field.serialize_with {
            write_with(emitted, field, path, to);
        }
    }
    for field in emitted.model.read_fields() {
        if let Some(path) = &field.deserialize_with {
            read_with(emitted, field, path, to);
        }
    }
}

/// ```text
/// impl WriteWith<Decimal, 3> for Session {
///     fn write_with<S: Serializer>(value: &Decimal, s: S) -> Result<S::Ok, S::Error> {
///         path::serialize(value, s)
///     }
/// }
/// ```
fn write_with(emitted: &Emitted, field: &Field, path: &TokenStream, to: &mut Expansion) {
    let (index, value) = (Number::usize_unsuffixed(field.index), value(field));
    let call = quote_spanned!(place_of_path(path)=> #path(__value, __serializer));
    emitted.implement(
        to,
        quote!(_optnull::WriteWith<#value, #index>),
        &emitted.write_predicates,
        quote! {
            fn write_with<__S: _optnull::Serializer>(
                __value: &#value,
                __serializer: __S,
            ) -> _optnull::Result<__S::Ok, __S::Error> {
                #call
            }
        },
    );
}

/// ```text
/// impl<'de> ReadWith<'de, Decimal, 3> for Session {
///     fn read_with<D: Deserializer<'de>>(d: D) -> Result<Decimal, D::Error> {
///         path::deserialize(d)
///     }
/// }
/// ```
fn read_with(emitted: &Emitted, field: &Field, path: &TokenStream, to: &mut Expansion) {
    let (index, value) = (Number::usize_unsuffixed(field.index), value(field));
    let call = quote_spanned!(place_of_path(path)=> #path(__deserializer));
    let de = &emitted.de;
    emitted.implement_read(
        to,
        quote!(_optnull::ReadWith<#de, #value, #index>),
        quote! {
            fn read_with<__D: _optnull::Deserializer<#de>>(
                __deserializer: __D,
            ) -> _optnull::Result<#value, __D::Error> {
                #call
            }
        },
    );
}

/// What a field's function converts: the inner value of an `OptionalNullable`, else the field.
fn value(field: &Field) -> &Type {
    match &field.kind {
        Kind::OptionalNullable(inner) => inner,
        _ => &field.ty,
    }
}
