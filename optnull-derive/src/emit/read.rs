//! How a model is read.

use proc_macro2::{Literal as Number, TokenStream};
use quote::{quote, quote_spanned};
use syn::Lifetime;

use super::emitted::Emitted;
use super::generics::Pieces;
use super::{flatten, place_of, place_of_path, with};
use crate::field::{Field, Kind};

/// ```text
/// impl<'de> Read<'de> for Session {
///     fn read<D: Deserializer<'de>>(parts: &mut _SessionParts, index: usize, d: D) -> Result<(), D::Error> {
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
pub(super) fn read(emitted: &Emitted) -> TokenStream {
    let Emitted {
        model,
        parts_type,
        de,
        ..
    } = emitted;
    let arms = model.read_fields().enumerate().map(|(index, field)| {
        let (index, call) = (Number::usize_unsuffixed(index), call(field));
        quote!(#index => #call,)
    });
    let (others, rest) = (flatten::read(emitted), flatten::read_rest(emitted));
    let checked = flatten::used_checks(model);
    let read = emitted.generics.implement(
        &quote!(#de,),
        &quote!(_optnull::Read<#de>),
        &emitted.read_predicates,
        &quote! {
            fn read<__D: _optnull::Deserializer<#de>>(
                __parts: &mut #parts_type,
                __index: _optnull::usize,
                __deserializer: __D,
            ) -> _optnull::Result<(), __D::Error> {
                #checked
                match __index {
                    #(#arms)*
                    _ => #others,
                }
            }
            #rest
        },
    );
    let deserialize = deserialize(&emitted.generics, de, &emitted.read_predicates);
    quote!(#read #deserialize)
}

/// `Deserialize` of what is read by its `Read`.
pub(super) fn deserialize(
    generics: &Pieces,
    de: &Lifetime,
    predicates: &TokenStream,
) -> TokenStream {
    generics.implement(
        &quote!(#de,),
        &quote!(_optnull::Deserialize<#de>),
        predicates,
        &quote! {
            fn deserialize<__D: _optnull::Deserializer<#de>>(
                __deserializer: __D,
            ) -> _optnull::Result<Self, __D::Error> {
                _optnull::read_model(__deserializer)
            }
        },
    )
}

/// The call that reads one field, at the place of its type: that is where a missing impl shows.
fn call(field: &Field) -> TokenStream {
    let ident = &field.ident;
    let at = place_of(&field.ty);
    if let (Kind::Literal { .. }, Some(tag)) = (&field.kind, &field.tag) {
        let index = tag.index;
        return quote!(_optnull::tag::<Self, #index, __D>(__deserializer));
    }
    if field.is_refused() {
        return quote!(_optnull::ignore(__deserializer));
    }
    let slot = quote_spanned!(at=> &mut __parts.#ident);
    let slot_is_field = matches!(field.kind, Kind::Optional(_) | Kind::OptionalNullable(_));
    let read = match (&field.deserialize_with, &field.kind) {
        (None, _) if field.borrow_cow => quote!(_optnull::borrow_cow(__deserializer)),
        (None, _) if slot_is_field => {
            return quote_spanned!(at=> _optnull::direct(#slot, __deserializer));
        }
        (None, _) => return quote_spanned!(at=> _optnull::value(#slot, __deserializer)),
        (Some(_), Kind::OptionalNullable(_)) => {
            let function = with::index(field);
            quote!(_optnull::nullable_with::<Self, _, #function, __D>(__deserializer))
        }
        (Some(path), Kind::Nested(_)) => {
            let at = place_of_path(path);
            return quote_spanned!(at=> _optnull::put_direct(#slot, #path(__deserializer)));
        }
        (Some(path), _) => quote_spanned!(place_of_path(path)=> #path(__deserializer)),
    };
    if slot_is_field {
        quote!(_optnull::put_direct(#slot, #read))
    } else {
        quote!(_optnull::put(#slot, #read))
    }
}
