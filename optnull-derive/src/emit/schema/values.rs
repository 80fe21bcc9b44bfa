//! The schemas of enums of strings and of integers.

use proc_macro2::TokenStream;
use quote::quote;

use super::implement;
use crate::container::Container;
use crate::emit::append::{append, appended, Append, Appended, Str};
use crate::emit::expansion::Expansion;
use crate::emit::generics::Pieces;
use crate::emit::reused::Reused;
use crate::enums::{CatchAll, IntegerEnum, StringEnum};
use crate::notes::Notes;

/// `JsonSchema` by `string_enum::<Self>(docs, &[ValueSchema { … }], catch_all, generator)`.
pub(super) fn string_enum(string_enum: &StringEnum, notes: &Notes, to: &mut Expansion) {
    let values = Appended(|to: &mut Expansion| {
        for variant in &string_enum.variants {
            let docs = notes.variant(&variant.ident);
            let read = std::iter::once(&variant.deserialize_value).chain(&variant.aliases);
            let read = Appended(move |to: &mut Expansion| {
                for value in read.clone() {
                    let value = Str(&value.name);
                    append!(to, #value,);
                }
            });
            let written = Str(&variant.serialize_value.name);
            append! {to,
                _optnull::schema::ValueSchema { docs: #docs, read: &[#read], written: #written },
            }
        }
    });
    let catch_all = catch_all(&string_enum.catch_all, &quote!(_optnull::String), notes);
    let docs = &notes.docs;
    let schema = appended! {
        _optnull::schema::string_enum::<Self>(#docs, &[#values], #catch_all, __generator)
    };
    implement_value(&string_enum.container, schema, to);
}

/// The same by `integer_enum`.
pub(super) fn integer_enum(integer_enum: &IntegerEnum, notes: &Notes, to: &mut Expansion) {
    let values = Appended(|to: &mut Expansion| {
        for variant in &integer_enum.variants {
            let (docs, value) = (notes.variant(&variant.ident), variant.value);
            append! {to,
                _optnull::schema::ValueSchema { docs: #docs, read: &[#value], written: #value },
            }
        }
    });
    let int = &integer_enum.int;
    let catch_all = catch_all(&integer_enum.catch_all, &quote!(_optnull::#int), notes);
    let docs = &notes.docs;
    let schema = appended! {
        _optnull::schema::integer_enum::<Self>(#docs, &[#values], #catch_all, __generator)
    };
    implement_value(&integer_enum.container, schema, to);
}

/// `Some(("docs", subschema::<String>))`
fn catch_all(catch_all: &CatchAll, kept: &TokenStream, notes: &Notes) -> TokenStream {
    match catch_all {
        CatchAll::Kept(variant) => {
            let docs = notes.variant(variant).text();
            quote!(_optnull::Some((#docs, _optnull::schema::subschema::<#kept>)))
        }
        CatchAll::None | CatchAll::Refused => quote!(_optnull::None),
    }
}

fn implement_value(container: &Container, schema: impl Append, to: &mut Expansion) {
    let generics = Pieces::new(container, TokenStream::new());
    let none = Reused::default();
    implement(container, &generics, &none, std::iter::empty(), schema, to);
}
