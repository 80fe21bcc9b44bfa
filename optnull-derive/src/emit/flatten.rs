//! The fields whose keys become their model's.

use proc_macro2::{Ident, Literal as Number, TokenStream};
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;
use syn::Lifetime;

use super::asked::Asked;
use super::emitted::Emitted;
use super::{call_site_at, constant, place_of};
use crate::container::{Container, Key};
use crate::field::{Field, FlattenedModel};
use crate::model::Model;

/// `flattened: &[Flattened { table: <Address as Model>::TABLE, optional: false }],`
pub(super) fn table(emitted: &Emitted) -> Option<TokenStream> {
    let model = emitted.model;
    let flattened = model.flattened_models().map(|(_, flattened)| {
        let table = Asked::model(&model.container, &flattened.model).item("TABLE");
        let optional = flattened.optional;
        quote!(_optnull::Flattened { table: #table, optional: #optional })
    });
    let flattened: Vec<_> = flattened.collect();
    (!flattened.is_empty()).then(|| quote!(flattened: &[#(#flattened),*],))
}

/// `const CHECKED: () = { … };`, of a generic model that flattens others.
pub(super) fn checked(model: &Model) -> Option<TokenStream> {
    constant::checked(&model.container, calls(model, &quote!(Self)))
}

/// What a model's `read` does with an index after those of its own keys, where it flattens models:
///
/// ```text
/// {
///     let index = index - 3;
///     if index < <Address as Model>::COUNT {
///         return <<Address as Model>::This as Read<'de>>::read(
///             FlattenedSlot::parts(&mut parts.address, <Address as Model>::empty), index, reader,
///         );
///     }
///     reader.ignore()
/// }
/// ```
pub(super) fn read(emitted: &Emitted) -> Option<TokenStream> {
    let Emitted { model, de, .. } = emitted;
    if !flattens(model) {
        return None;
    }
    let own = Number::usize_unsuffixed(model.read_fields().count());
    let mut first = quote!(#own);
    let mut steps = TokenStream::new();
    for (field, flattened) in model.flattened_models() {
        let asked = Asked::model(&model.container, &flattened.model);
        let count = asked.item("COUNT");
        let (parts, read) = (parts(&asked, &field.ident), reading(&asked, de, "read"));
        steps.extend(quote! {
            let __index = __index - #first;
            if __index < #count {
                return #read(#parts, __index, __reader);
            }
        });
        first = count;
    }
    Some(quote!({ #steps __reader.ignore() }))
}

/// ```text
/// fn read_rest<R: Reader<'de, E>, E>(parts: &mut __Parts, key: &RestKey<'de>, reader: R) -> Result<(), E> {
///     reader.entry(&mut parts.extra, key)
/// }
/// ```
pub(super) fn read_rest(emitted: &Emitted) -> Option<TokenStream> {
    let Emitted {
        model,
        parts_type,
        de,
        ..
    } = emitted;
    let body = if let Some(map) = model.flattened_map() {
        let (ident, at) = (&map.ident, place_of(&map.ty));
        quote_spanned!(at=> __reader.entry(&mut __parts.#ident, __key))
    } else {
        let steps = model.flattened_models().map(|(field, flattened)| {
            let asked = Asked::model(&model.container, &flattened.model);
            let keeps = asked.item("KEEPS_REST");
            let (parts, read) = (
                parts(&asked, &field.ident),
                reading(&asked, de, "read_rest"),
            );
            quote! {
                if #keeps {
                    return #read(#parts, __key, __reader);
                }
            }
        });
        let steps: Vec<_> = steps.collect();
        if steps.is_empty() {
            return None;
        }
        quote!(#(#steps)* __reader.ignore())
    };
    Some(quote! {
        fn read_rest<__R: _optnull::Reader<#de, __E>, __E>(
            __parts: &mut #parts_type,
            __key: &_optnull::RestKey<#de>,
            __reader: __R,
        ) -> _optnull::Result<(), __E> {
            #body
        }
    })
}

/// A flattened field from its slot:
/// `FlattenedSlot::finish(parts.address, <Address as Model>::empty, <Address as Model>::finish)`.
pub(super) fn finished(
    container: &Container,
    flattened: &FlattenedModel,
    ident: &Ident,
) -> TokenStream {
    let asked = Asked::model(container, &flattened.model);
    let (slot, finish) = (asked.placed(quote!(__parts.#ident)), asked.item("finish"));
    if flattened.optional {
        return quote_spanned!(asked.at=> _optnull::FlattenedSlot::finish_optional(#slot, #finish));
    }
    let empty = asked.item("empty");
    quote_spanned!(asked.at=> _optnull::FlattenedSlot::finish(#slot, #empty, #finish))
}

/// `write_object(<Address as Model>::this(&self.address), writer);`
pub(super) fn write(
    container: &Container,
    flattened: &FlattenedModel,
    ident: &Ident,
) -> TokenStream {
    let asked = Asked::model(container, &flattened.model);
    let field = asked.placed(quote!(&self.#ident));
    if !flattened.optional {
        let write = asked.write(&field);
        return quote!(#write;);
    }
    let write = asked.write(&quote_spanned!(asked.at=> __object));
    quote_spanned!(asked.at=> if let _optnull::Some(__object) = #field { #write })
}

/// The parts that a flattened model's keys are read into.
fn parts(asked: &Asked, ident: &Ident) -> TokenStream {
    let (slot, empty) = (asked.placed(quote!(__parts.#ident)), asked.item("empty"));
    quote_spanned!(asked.at=> _optnull::FlattenedSlot::parts(&mut #slot, #empty))
}

/// `<<Address as Model>::This as Read<'de>>::read`
fn reading(asked: &Asked, de: &Lifetime, function: &str) -> TokenStream {
    let (model, function) = (asked.this_type(), Ident::new(function, asked.at));
    quote_spanned!(asked.at=> <#model as _optnull::Read<#de>>::#function)
}

/// The rules on the keys of flattened models, which only the compiler knows:
///
/// ```text
/// const __READ: &[(&str, &str)] = &[("id", "id")];
/// const __WRITTEN: &[(&str, &str)] = &[("id", "id")];
/// const __FIELDS: &[&str] = &["address"];
/// const fn __clash(clash: &Clash) -> ! { … }
/// const _: () = {
///     if let Some(clash) =
///         flattened_keys_are_new(<Session as Model>::TABLE, __READ, __WRITTEN, __FIELDS, 0)
///     {
///         __clash(&clash)
///     }
/// };
/// const _: () = { one_keeps_rest(<Session as Model>::TABLE, __FIELDS, 0); };
/// ```
pub(super) fn checks(emitted: &Emitted) -> TokenStream {
    let model = emitted.model;
    let container = &model.container;
    if !flattens(model) {
        return TokenStream::new();
    }
    let lists = lists(model);
    if constant::is_generic(container) {
        return lists;
    }
    let checks = constant::unnamed(calls(model, &constant::static_type(container)));
    quote!(#lists #checks)
}

/// `let () = <Self as Model>::CHECKED;`, in the functions of a generic model.
pub(super) fn used_checks(model: &Model) -> Option<TokenStream> {
    (flattens(model) && constant::is_generic(&model.container))
        .then(|| quote!(let () = <Self as _optnull::Model>::CHECKED;))
}

fn flattens(model: &Model) -> bool {
    model.flattened_models().next().is_some()
}

/// The names of the model's own keys with their fields, its flattened fields, and their places.
fn lists(model: &Model) -> TokenStream {
    let read = model.read_fields().filter(|field| !field.doubt.names);
    let read = read.flat_map(|field| {
        let keys = std::iter::once(&field.deserialize_key).chain(&field.aliases);
        keys.map(move |key| (key, field))
    });
    let written = model.written_fields();
    let written = written.filter(|field| field.has_key() && !field.doubt.names);
    let written = written.map(|field| (&field.serialize_key, field));
    let [read, written]: [Vec<_>; 2] = [read.collect(), written.collect()];
    let own = read.iter().chain(&written).map(|(_, field)| *field);
    let flattened = model.flattened_models().map(|(field, _)| field);
    let clash = constant::clash(own.chain(flattened).map(|field| &field.ident));
    let [read, written] = [read, written].map(|names| {
        let names = names.into_iter().map(named);
        quote!(&[(&_optnull::str, &_optnull::str)] = &[#(#names,)*])
    });
    let fields = model.flattened_models();
    let fields = fields.map(|(field, _)| field.ident.unraw().to_string());
    quote! {
        const __READ: #read;
        const __WRITTEN: #written;
        const __FIELDS: &[&_optnull::str] = &[#(#fields),*];
        #clash
    }
}

fn calls<'a>(model: &'a Model, own_type: &TokenStream) -> impl Iterator<Item = TokenStream> + 'a {
    let table = quote!(<#own_type as _optnull::Model>::TABLE);
    let fields = model.flattened_models().enumerate();
    fields.flat_map(move |(index, (field, _))| {
        let index = Number::usize_unsuffixed(index);
        let at = call_site_at(field.ident.span());
        let keys = quote_spanned! {at=>
            _optnull::flattened_keys_are_new(#table, __READ, __WRITTEN, __FIELDS, #index)
        };
        let keys = constant::call(at, &keys);
        let rest = quote_spanned!(at=> _optnull::one_keeps_rest(#table, __FIELDS, #index););
        [keys, rest]
    })
}

/// `("key", "field")`
fn named((key, field): (&Key, &Field)) -> TokenStream {
    let (key, field) = (&key.name, field.ident.unraw().to_string());
    quote!((#key, #field))
}
