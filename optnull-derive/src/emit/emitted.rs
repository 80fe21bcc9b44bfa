//! A model with the tokens that its emitters share.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use syn::{Lifetime, Type};

use super::generics::{angled, Pieces};
use super::predicates;
use crate::field::{Field, Kind};
use crate::model::Model;

/// A model with the tokens that its emitters share.
pub(super) struct Emitted<'a> {
    pub(super) model: &'a Model,
    pub(super) generics: Pieces,
    /// `_PageParts<T>`
    pub(super) parts_type: TokenStream,
    /// `_PageParts`
    pub(super) parts: Ident,
    /// What the defaults of fields ask for: `Vec<T>: Default,`.
    pub(super) default_predicates: TokenStream,
    /// What reading asks for.
    pub(super) read_predicates: TokenStream,
    /// What writing asks for.
    pub(super) write_predicates: TokenStream,
    /// The lifetime of the input.
    pub(super) de: Lifetime,
}

impl<'a> Emitted<'a> {
    pub(super) fn new(model: &'a Model) -> Self {
        let container = &model.container;
        let mut generics = Pieces::new(container);
        let krate = &container.krate;
        let flattened = predicates::flattened(model, &quote!(#krate::__private::Model));
        generics.predicates.extend(flattened);
        let (parts, args) = (
            // Not at the model's name, where rustc would propose a parameter for an unknown type.
            format_ident!("_{}Parts", container.ident, span = Span::call_site()),
            angled(generics.args.clone()),
        );
        let de = predicates::input_lifetime(container);
        let default_predicates = predicates::default(model);
        Emitted {
            model,
            parts_type: quote!(#parts #args),
            parts,
            read_predicates: predicates::read(model, &de, &default_predicates),
            write_predicates: predicates::write(model),
            default_predicates,
            de,
            generics,
        }
    }
}

/// How a field's slot starts out.
pub(super) enum Slot<'a> {
    /// An `Option` around the field's type.
    Value,
    /// The field itself, an `Option`.
    None,
    /// The field itself, an `OptionalNullable`.
    Absent,
    /// The field itself, a map.
    Map,
    /// The parts of a flattened model.
    Flattened(&'a Type),
}

impl<'a> Slot<'a> {
    pub(super) fn of(field: &'a Field) -> Self {
        match &field.kind {
            Kind::Optional(_) | Kind::Nested(_) => Slot::None,
            Kind::OptionalNullable(_) => Slot::Absent,
            Kind::FlattenedMap(_) => Slot::Map,
            Kind::FlattenedModel(flattened) => Slot::Flattened(&flattened.model),
            Kind::Required
            | Kind::Nullable(_)
            | Kind::Default(..)
            | Kind::Literal { .. }
            | Kind::Skipped(..)
            | Kind::Refused(_) => Slot::Value,
        }
    }
}
