//! A model with the tokens that its emitters share.

use proc_macro2::{Ident, Span};
use quote::{format_ident, quote};
use syn::{Lifetime, Type};

use super::append::{Append, Word};
use super::expansion::Expansion;
use super::generics::{angled, Pieces};
use super::predicates;
use super::reused::Reused;
use crate::field::{Field, Kind};
use crate::model::Model;

/// A model with the tokens that its emitters share.
pub(super) struct Emitted<'a> {
    pub(super) model: &'a Model,
    pub(super) generics: Pieces,
    /// `_PageParts`, or `__Parts` without parameters
    pub(super) parts: Ident,
    /// `_PageParts<T>`
    pub(super) parts_type: Reused,
    /// What the defaults of fields ask for: `Vec<T>: Default,`.
    pub(super) default_predicates: Reused,
    /// What reading asks for.
    pub(super) read_predicates: Reused,
    /// What writing asks for.
    pub(super) write_predicates: Reused,
    /// The lifetime of the input.
    pub(super) de: Lifetime,
}

impl<'a> Emitted<'a> {
    pub(super) fn new(model: &'a Model) -> Self {
        let container = &model.container;
        let krate = &container.krate;
        let flattened = predicates::flattened(model, &quote!(#krate::__private::Model));
        let generics = Pieces::new(container, flattened);
        let args = angled(&generics.args);
        let parts = if generics.params.is_empty() {
            Ident::new("__Parts", Span::call_site())
        } else {
            // Not at the model's name, where rustc would propose a parameter for an unknown type.
            format_ident!("_{}Parts", container.ident, span = Span::call_site())
        };
        let de = predicates::input_lifetime(container);
        let default_predicates = predicates::default(model);
        Emitted {
            model,
            parts_type: if generics.params.is_empty() {
                Reused::Text(Word::of(&parts))
            } else {
                quote!(#parts #args).into()
            },
            parts,
            read_predicates: predicates::read(model, &de, &default_predicates).into(),
            write_predicates: predicates::write(model).into(),
            default_predicates: default_predicates.into(),
            de,
            generics,
        }
    }

    /// The slot that uses the parameters of a model: its literals may be all that they are used in. No
    /// field has its name.
    pub(super) fn marker(&self) -> Option<Word> {
        if self.generics.params.is_empty() {
            return None;
        }
        let mut name = String::from("_model");
        while self.model.fields.iter().any(|field| field.ident == name) {
            name.insert(0, '_');
        }
        Some(Word::new(name))
    }

    /// `impl<…> path for Session where … { body }`
    pub(super) fn implement(
        &self,
        to: &mut Expansion,
        path: impl Append,
        predicates: &Reused,
        body: impl Append,
    ) {
        self.generics.implement(to, None, path, predicates, body);
    }

    /// `impl<'de, …> path for Session where … { body }`
    pub(super) fn implement_read(&self, to: &mut Expansion, path: impl Append, body: impl Append) {
        let (de, predicates) = (Some(&self.de), &self.read_predicates);
        self.generics.implement(to, de, path, predicates, body);
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
