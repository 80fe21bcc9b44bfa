//! A model's tables, and the two ends of its parts.

use proc_macro2::TokenStream;
use quote::quote;

use super::append::{append, append_spanned, appended, Append, Appended, Str, Word};
use super::asked::placed;
use super::emitted::{Emitted, Slot};
use super::expansion::Expansion;
use super::{default, flatten, literal, place_of};
use crate::container::Key;
use crate::field::{Field, Kind};
use crate::model::Model;

/// ```text
/// impl Model for Session {
///     type This = Self;
///     type Parts = __Parts;
///     const TABLE: &'static Table = &Table { … };
///     #[inline]
///     fn empty() -> __Parts {
///         __Parts { status: None, code: Absent }
///     }
///     #[inline]
///     fn finish(__parts: __Parts) -> Self {
///         Self { r#type: ConstTag::new(), status: required(__parts.status), code: __parts.code }
///     }
/// }
/// ```
pub(super) fn tables(emitted: &Emitted, to: &mut Expansion) {
    let Emitted {
        model,
        parts,
        parts_type,
        ..
    } = emitted;
    let table = Appended(|to: &mut Expansion| table(emitted, to));
    let empty = Appended(|to: &mut Expansion| empty(emitted, to));
    let finished = Appended(|to: &mut Expansion| finished(model, to));
    let (fill, checked) = (default::fill(model), flatten::checked(model));
    let body = Appended(|to: &mut Expansion| {
        append! {to,
            type This = Self;
            type Parts = #parts_type;
            const TABLE: &'static _optnull::Table = &#table;
            #checked
            #[inline]
            fn empty() -> #parts_type {
                #parts { #empty }
            }
            #[inline]
            fn finish(__parts: #parts_type) -> Self {
                #fill
                Self { #finished }
            }
        }
    });
    let predicates = &emitted.default_predicates;
    let path = appended!(_optnull::Model);
    emitted.implement(to, path, predicates, body);
}

/// ```text
/// Table {
///     name: "Session",
///     keys: &["type", "status", "code"],
///     required: &[2],
///     literals: &[("type", TagValue::Str("payment-service-session"))],
///     rare: Rare::NONE,
/// }
/// ```
fn table(emitted: &Emitted, to: &mut Expansion) {
    let model = emitted.model;
    let name = Str(&model.container.name);
    let keys = Appended(|to: &mut Expansion| {
        for field in model.read_fields() {
            let key = Str(&field.deserialize_key.name);
            append!(to, #key,);
        }
    });
    let required = Appended(|to: &mut Expansion| {
        for word in required_words(model) {
            append!(to, #word,);
        }
    });
    let literals = Appended(|to: &mut Expansion| literals(model, to));
    let rare = Appended(|to: &mut Expansion| rare(emitted, to));
    append! {to,
        _optnull::Table {
            name: #name,
            keys: &[#keys],
            required: &[#required],
            literals: &[#literals],
            rare: #rare,
        }
    }
}

/// `Rare::NONE`, or what few models have:
///
/// ```text
/// &Rare { aliases: &[("state", 0)], names: Some(&["status", "state"]), ..Rare::EMPTY }
/// ```
fn rare(emitted: &Emitted, to: &mut Expansion) {
    let model = emitted.model;
    let deny_unknown = model
        .deny_unknown_fields
        .map(|_| quote!(deny_unknown_fields: true,));
    let refused = model.container.refused.then(|| quote!(refused: true,));
    let rest = model.flattened_map().map(|map| {
        if map.skip_serializing {
            quote!(rest: _optnull::Rest::Read,)
        } else {
            quote!(rest: _optnull::Rest::Kept,)
        }
    });
    let tables = [
        aliases_and_names(model),
        written(model),
        flatten::table(emitted),
        deny_unknown,
        rest,
        refused,
    ];
    let tables: TokenStream = tables.into_iter().flatten().collect();
    if tables.is_empty() {
        append!(to, _optnull::Rare::NONE);
    } else {
        append!(to, &_optnull::Rare { #tables .._optnull::Rare::EMPTY });
    }
}

/// Each slot at the start.
fn empty(emitted: &Emitted, to: &mut Expansion) {
    for field in emitted
        .model
        .fields
        .iter()
        .filter(|field| field.is_settable())
    {
        let (ident, name, ty) = (&field.ident, Word::of(&field.ident), &field.ty);
        match Slot::of(field) {
            Slot::Value | Slot::None => append!(to, #name: _optnull::None,),
            Slot::Absent => append!(to, #name: _optnull::Absent,),
            Slot::Map => {
                let at = place_of(ty);
                append_spanned!(to, at=> #ident: <#ty as _optnull::FlattenedMap>::empty(),);
            }
            Slot::Flattened(model) => {
                let slot = quote!(#ident: _optnull::FlattenedSlot::Empty,);
                placed(slot, place_of(model)).append(to);
            }
        }
    }
    if let Some(marker) = emitted.marker() {
        append!(to, #marker: _optnull::PhantomData,);
    }
}

fn aliases_and_names(model: &Model) -> Option<TokenStream> {
    let aliases = aliases(model.read_fields().map(|field| &field.aliases[..]))?;
    let names = model
        .read_fields()
        .flat_map(|field| std::iter::once(&field.deserialize_key).chain(&field.aliases));
    let names = names.map(|key| &key.name);
    Some(quote!(aliases: #aliases, names: _optnull::Some(&[#(#names),*]),))
}

/// `&[("old", 2)]`, where there are any.
pub(super) fn aliases<'a>(names: impl Iterator<Item = &'a [Key]>) -> Option<TokenStream> {
    let aliases: Vec<_> = names
        .enumerate()
        .flat_map(|(index, names)| names.iter().map(move |alias| (&alias.name, index)))
        .map(|(alias, index)| quote!((#alias, #index)))
        .collect();
    (!aliases.is_empty()).then(|| quote!(&[#(#aliases),*]))
}

/// The keys that are written, where they are not those that are read.
fn written(model: &Model) -> Option<TokenStream> {
    let read = model.read_fields();
    let own = model.written_fields().filter(|field| field.has_key());
    let written: Vec<_> = own.map(|field| &field.serialize_key.name).collect();
    let differ = read
        .map(|field| &field.deserialize_key.name)
        .ne(written.iter().copied());
    differ.then(|| quote!(written: _optnull::Some(&[#(#written),*]),))
}

/// `("type", TagValue::Str("card")),`
///
/// Only the literals that are always there, by which a union tells the model.
fn literals(model: &Model, to: &mut Expansion) {
    for field in &model.fields {
        let (Kind::Literal { .. }, Some(tag)) = (&field.kind, &field.tag) else {
            continue;
        };
        let (key, value) = (&field.serialize_key.name, literal::value(&tag.literal));
        if *key == field.deserialize_key.name {
            let key = Str(key);
            append!(to, (#key, #value),);
        }
    }
}

/// The mask of the keys that must be there.
fn required_words(model: &Model) -> Vec<u64> {
    let mut words = Vec::new();
    for (index, field) in model.read_fields().enumerate() {
        if field.is_key_required() {
            words.resize(index / 64 + 1, 0);
            words[index / 64] |= 1 << (index % 64);
        }
    }
    words
}

/// Each field's value from its slot.
fn finished(model: &Model, to: &mut Expansion) {
    for field in &model.fields {
        let name = Word::of(&field.ident);
        append!(to, #name:);
        finished_value(model, field, to);
        append!(to, ,);
    }
}

fn finished_value(model: &Model, field: &Field, to: &mut Expansion) {
    let (ident, name) = (&field.ident, Word::of(&field.ident));
    match &field.kind {
        Kind::Required | Kind::Nullable(_) | Kind::Refused(_) => {
            append!(to, _optnull::required(__parts.#name));
        }
        _ if field.is_from_container() => append!(to, _optnull::required(__parts.#name)),
        Kind::Optional(_) | Kind::OptionalNullable(_) | Kind::Nested(_) | Kind::FlattenedMap(_) => {
            append!(to, __parts.#name);
        }
        Kind::FlattenedModel(flattened) => {
            flatten::finished(&model.container, flattened, ident).append(to);
        }
        Kind::Literal { .. } => append!(to, _optnull::ConstTag::new()),
        Kind::Default(source, _) | Kind::Skipped(source, _) => {
            let default = default::value(model, source, ident);
            append! {to,
                match __parts.#name {
                    _optnull::Some(__value) => __value,
                    _optnull::None => #default,
                }
            }
        }
    }
}
