//! How a model is read.

use proc_macro2::Literal as Number;
use syn::Lifetime;

use super::append::{append, append_spanned, appended, Append, Appended, Word};
use super::emitted::Emitted;
use super::expansion::Expansion;
use super::generics::Pieces;
use super::reused::Reused;
use super::{flatten, place_of};
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
pub(super) fn read(emitted: &Emitted, to: &mut Expansion) {
    let Emitted {
        model, parts_type, ..
    } = emitted;
    let de = Word::lifetime(&emitted.de);
    let arms = Appended(|to: &mut Expansion| {
        for (index, field) in model.read_fields().enumerate() {
            arm(index, field, to);
        }
    });
    let (flattened, rest) = (flatten::read(emitted), flatten::read_rest(emitted));
    let others = Appended(|to: &mut Expansion| {
        if let Some(flattened) = &flattened {
            flattened.append(to);
        } else {
            append!(to, __reader.ignore());
        }
    });
    let checked = flatten::used_checks(model);
    let path = appended!(_optnull::Read<#de>);
    let body = Appended(|to: &mut Expansion| {
        append! {to,
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
    deserialize(&emitted.generics, &emitted.de, &emitted.read_predicates, to);
}

/// `Deserialize` of what is read by its `Read`.
pub(super) fn deserialize(
    generics: &Pieces,
    de: &Lifetime,
    predicates: &Reused,
    to: &mut Expansion,
) {
    let input = Word::lifetime(de);
    let path = appended!(_optnull::Deserialize<#input>);
    let body = Appended(|to: &mut Expansion| {
        append! {to,
            fn deserialize<__D: _optnull::Deserializer<#input>>(
                __deserializer: __D,
            ) -> _optnull::Result<Self, __D::Error> {
                _optnull::read_model(__deserializer)
            }
        }
    });
    generics.implement(to, Some(de), path, predicates, body);
}

/// The arm that reads one field, at the place of its type: that is where a missing impl shows.
///
/// `1 => __reader.value(&mut __parts.status),`
fn arm(index: usize, field: &Field, to: &mut Expansion) {
    if let (Kind::Literal { .. }, Some(tag)) = (&field.kind, &field.tag) {
        let tag = tag.index;
        return append!(to, #index => __reader.tag::<Self, #tag>(),);
    }
    let (ident, at) = (&field.ident, place_of(&field.ty));
    let index = Number::usize_unsuffixed(index);
    if field.is_refused() {
        return append_spanned!(to, at=> #index => __reader.ignore(),);
    }
    let method = Word::new(method(field)).at(Some(at));
    if field.deserialize_with.is_some() {
        let function = Number::usize_unsuffixed(field.index);
        return append_spanned! {to, at=>
            #index => __reader.#method::<Self, _, #function>(&mut __parts.#ident),
        };
    }
    append_spanned!(to, at=> #index => __reader.#method(&mut __parts.#ident),);
}

fn method(field: &Field) -> &'static str {
    let slot_is_field = matches!(field.kind, Kind::Optional(_) | Kind::OptionalNullable(_));
    if field.deserialize_with.is_none() {
        return match (slot_is_field, field.borrow_cow) {
            (true, false) => "direct",
            (false, false) => "value",
            (true, true) => "direct_cow",
            (false, true) => "value_cow",
        };
    }
    match field.kind {
        Kind::OptionalNullable(_) => "nullable_with",
        Kind::Optional(_) | Kind::Nested(_) => "direct_with",
        _ => "value_with",
    }
}
