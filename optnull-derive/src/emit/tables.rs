//! A model's tables, and the two ends of its parts.

use proc_macro2::{Literal as Number, TokenStream};
use quote::{quote, quote_spanned};

use super::asked::placed;
use super::emitted::{Emitted, Slot};
use super::{default, flatten, literal, place_of};
use crate::container::Key;
use crate::field::{Field, Kind};
use crate::model::Model;

/// ```text
/// impl Model for Session {
///     type This = Self;
///     type Parts = _SessionParts;
///     const NAME: &'static str = "Session";
///     const KEYS: &'static [&'static str] = &["type", "status", "code"];
///     const REQUIRED: &'static [u64] = &[2];
///     fn empty() -> _SessionParts {
///         _SessionParts { status: None, code: Absent }
///     }
///     fn finish(__parts: _SessionParts) -> Self {
///         Session { r#type: ConstTag::new(), status: required(__parts.status), code: __parts.code }
///     }
/// }
/// ```
pub(super) fn tables(emitted: &Emitted) -> TokenStream {
    let Emitted {
        model,
        generics,
        parts,
        parts_type,
        default_predicates,
        ..
    } = emitted;
    let (name, ident) = (&model.container.name, &model.container.ident);
    let (keys, literals, flattened) = (keys(model), literals(model), flatten::tables(emitted));
    let settable = model.fields.iter().filter(|field| field.is_settable());
    let empty = settable.map(empty_slot);
    let phantom =
        (!generics.params.is_empty()).then(|| quote!(_optnull_model: _optnull::PhantomData,));
    let refused = model.container.refused.then(|| {
        quote!(
            const REFUSED: _optnull::bool = true;
        )
    });
    let fill = default::fill(model);
    let finished = model.fields.iter().map(|field| {
        let (ident, value) = (&field.ident, finished_value(model, field));
        quote!(#ident: #value,)
    });
    emitted.generics.implement(
        &TokenStream::new(),
        &quote!(_optnull::Model),
        default_predicates,
        &quote! {
            type This = Self;
            type Parts = #parts_type;
            const NAME: &'static _optnull::str = #name;
            #keys
            #literals
            #flattened
            #refused
            fn empty() -> #parts_type {
                #parts { #(#empty)* #phantom }
            }
            fn finish(__parts: #parts_type) -> Self {
                #fill
                #ident { #(#finished)* }
            }
        },
    )
}

/// The names that are read and written, and what they ask for.
fn keys(model: &Model) -> TokenStream {
    let keys = model.read_fields().map(|field| &field.deserialize_key.name);
    let aliases = aliases(model.read_fields().map(|field| &field.aliases[..]));
    let fields = aliases.as_ref().map(|_| {
        let names = model
            .read_fields()
            .flat_map(|field| std::iter::once(&field.deserialize_key).chain(&field.aliases));
        let names = names.map(|key| &key.name);
        quote!(const FIELDS: &'static [&'static _optnull::str] = &[#(#names),*];)
    });
    let required = required_words(model)
        .into_iter()
        .map(Number::u64_unsuffixed);
    let deny_unknown = model.deny_unknown_fields.map(|_| {
        quote!(
            const DENY_UNKNOWN_FIELDS: _optnull::bool = true;
        )
    });
    let written = written(model);
    quote! {
        const KEYS: &'static [&'static _optnull::str] = &[#(#keys),*];
        #aliases
        #fields
        const REQUIRED: &'static [_optnull::u64] = &[#(#required),*];
        #deny_unknown
        #written
    }
}

/// A field's slot at the start.
fn empty_slot(field: &Field) -> TokenStream {
    let ident = &field.ident;
    match Slot::of(field) {
        Slot::Value | Slot::None => quote!(#ident: _optnull::None,),
        Slot::Absent => quote!(#ident: _optnull::Absent,),
        Slot::Map => {
            let (ty, at) = (&field.ty, place_of(&field.ty));
            quote_spanned!(at=> #ident: <#ty as _optnull::FlattenedMap>::empty(),)
        }
        Slot::Flattened(model) => placed(
            quote!(#ident: _optnull::FlattenedSlot::Empty,),
            place_of(model),
        ),
    }
}

/// `const ALIASES: &'static [(&'static str, usize)] = &[("old", 2)];`, where there are any.
pub(super) fn aliases<'a>(names: impl Iterator<Item = &'a [Key]>) -> Option<TokenStream> {
    let aliases: Vec<_> = names
        .enumerate()
        .flat_map(|(index, names)| names.iter().map(move |alias| (&alias.name, index)))
        .map(|(alias, index)| quote!((#alias, #index)))
        .collect();
    (!aliases.is_empty()).then(|| {
        quote!(const ALIASES: &'static [(&'static _optnull::str, _optnull::usize)] = &[#(#aliases),*];)
    })
}

/// The keys that are written, where they are not those that are read.
fn written(model: &Model) -> Option<TokenStream> {
    let read = model.read_fields();
    let own = model.written_fields().filter(|field| field.has_key());
    let written: Vec<_> = own.map(|field| &field.serialize_key.name).collect();
    let differ = read
        .map(|field| &field.deserialize_key.name)
        .ne(written.iter().copied());
    differ.then(|| quote!(const WRITTEN: &'static [&'static _optnull::str] = &[#(#written),*];))
}

/// `const LITERALS: &'static [(&'static str, TagValue)] = &[("type", TagValue::Str("card"))];`
///
/// Only the literals that are always there, by which a union tells the model.
fn literals(model: &Model) -> Option<TokenStream> {
    let literals = model.fields.iter().filter_map(|field| {
        let (Kind::Literal { .. }, Some(tag)) = (&field.kind, &field.tag) else {
            return None;
        };
        let (key, value) = (&field.serialize_key.name, literal::value(&tag.literal));
        (*key == field.deserialize_key.name).then(|| quote!((#key, #value)))
    });
    let literals: Vec<_> = literals.collect();
    (!literals.is_empty()).then(|| {
        quote! {
            const LITERALS: &'static [(&'static _optnull::str, _optnull::TagValue)] =
                &[#(#literals),*];
        }
    })
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

/// A field's value from its slot.
fn finished_value(model: &Model, field: &Field) -> TokenStream {
    let ident = &field.ident;
    match &field.kind {
        Kind::Required | Kind::Nullable(_) | Kind::Refused(_) => {
            quote!(_optnull::required(__parts.#ident))
        }
        _ if field.is_from_container() => quote!(_optnull::required(__parts.#ident)),
        Kind::Optional(_) | Kind::OptionalNullable(_) | Kind::Nested(_) | Kind::FlattenedMap(_) => {
            quote!(__parts.#ident)
        }
        Kind::FlattenedModel(flattened) => flatten::finished(&model.container, flattened, ident),
        Kind::Literal { .. } => quote!(_optnull::ConstTag::new()),
        Kind::Default(source, _) | Kind::Skipped(source, _) => {
            let default = default::value(model, source, ident);
            quote! {
                match __parts.#ident {
                    _optnull::Some(__value) => __value,
                    _optnull::None => #default,
                }
            }
        }
    }
}
