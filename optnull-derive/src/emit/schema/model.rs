//! The schema of a model.

use quote::quote;
use syn::Type;

use super::{field, implement};
use crate::container::Container;
use crate::emit::append::{appended, Appended};
use crate::emit::emitted::Emitted;
use crate::emit::expansion::Expansion;
use crate::emit::generics::Pieces;
use crate::emit::predicates::flattened;
use crate::emit::reused::Reused;
use crate::field::Field;
use crate::model::Model;
use crate::notes::{GivenSchema, Notes};

/// ```text
/// impl ModelSchema for Session {
///     const DOCS: &'static str = "The session data received from the payment service.";
///     const ENTRIES: &'static [Entry] = &[Entry::Field(…), Entry::Flattened { … }];
/// }
/// ```
/// and `JsonSchema` by `object_schema`.
pub(super) fn model(model: &Model, notes: &Notes, to: &mut Expansion) {
    let emitted = Emitted::new(model);
    let (container, generics) = (&model.container, &emitted.generics);
    let predicates = predicates(&emitted, notes);
    let schema = appended!(_optnull::schema::object_schema::<Self>(__generator));
    let types = types(model, notes);
    implement(container, generics, &predicates, types, schema, to);
    let docs = &notes.docs;
    let entries = Appended(|to: &mut Expansion| {
        for field in &model.fields {
            field::entry(container, field, notes.field(field), to);
        }
    });
    let body = appended! {
        const DOCS: &'static _optnull::str = #docs;
        const ENTRIES: &'static [_optnull::schema::Entry] = &[#entries];
    };
    let path = appended!(_optnull::schema::ModelSchema);
    generics.implement(to, None, path, &predicates, body);
}

/// The same, of what is refused.
pub(super) fn refused(container: &Container, to: &mut Expansion) {
    let generics = Pieces::new(container, quote!());
    let none = Reused::default();
    let schema = appended!(_optnull::schema::object_schema::<Self>(__generator));
    implement(container, &generics, &none, std::iter::empty(), schema, to);
    let body = appended! {
        const DOCS: &'static _optnull::str = "";
        const ENTRIES: &'static [_optnull::schema::Entry] = &[];
    };
    let path = appended!(_optnull::schema::ModelSchema);
    generics.implement(to, None, path, &none, body);
}

/// What the schema asks of the model's type parameters, and what `Model` does.
fn predicates(emitted: &Emitted, notes: &Notes) -> Reused {
    let model = emitted.model;
    let own = super::predicates(&model.container, types(model, notes));
    let models = flattened(model, &quote!(_optnull::schema::ModelSchema));
    let default = &emitted.default_predicates;
    quote!(#own #models #default).into()
}

/// Those whose schemas the model's is made of.
fn types<'a>(model: &'a Model, notes: &'a Notes) -> impl Iterator<Item = &'a Type> {
    let own = model.fields.iter().filter_map(|field| ty(field, notes));
    let flattened = model.flattened_models();
    own.chain(flattened.map(|(_, flattened)| &flattened.model))
}

/// The type whose own schema a field has.
fn ty<'a>(field: &'a Field, notes: &'a Notes) -> Option<&'a Type> {
    let is_own = field.is_skipped()
        || field.is_refused()
        || field.tag.is_some()
        || field.flattened_model().is_some();
    let by_function = field.deserialize_with.is_some()
        && (field.serialize_with.is_some() || field.skip_serializing);
    match notes.field(field).given() {
        _ if is_own => None,
        Some(GivenSchema::Type(ty)) => Some(ty),
        Some(GivenSchema::Function(_)) => None,
        None => (!by_function).then_some(&field.ty),
    }
}
