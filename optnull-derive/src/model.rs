//! The parsed definition of a struct: what the rules look at and the emitters read.

use std::collections::HashSet;

use proc_macro2::{Ident, Span};
use syn::Fields;

use crate::attr::{others_builder, ContainerAttrs};
use crate::container::Container;
use crate::errors::Errors;
use crate::field::{Field, FlattenedModel, Kind};
use crate::field_parser::FieldParser;
use crate::hint::Place;
use crate::input::Doc;
use crate::rules;
use crate::value::{Bound, DefaultAttr, Directions};

/// A struct with named fields.
pub(crate) struct Model {
    pub(crate) container: Container,
    pub(crate) deny_unknown_fields: Option<Span>,
    pub(crate) default: Option<DefaultAttr>,
    pub(crate) bound: Directions<Bound>,
    /// The name of the builder's type, where there is a builder.
    pub(crate) builder: Option<Ident>,
    /// Whether it may have been to have none, as an attribute is refused.
    pub(crate) may_be_unbuilt: bool,
    pub(crate) fields: Vec<Field>,
}

impl Model {
    pub(crate) fn parse(
        container: Container,
        attrs: ContainerAttrs,
        fields: &Fields,
        docs: &[Vec<Doc>],
        errors: &mut Errors,
    ) -> Self {
        rules::container::struct_attributes(&attrs, errors);
        if attrs.builder.is_none() {
            others_builder(&attrs.others_builder, Place::Container, errors);
        }
        let mut parser = FieldParser {
            container: &container,
            attrs: &attrs,
            literals: 0,
            errors,
        };
        let fields = fields.iter().zip(docs).enumerate();
        let parsed = fields.filter_map(|(index, (field, docs))| parser.parse(index, field, docs));
        // rustc refuses a second field of one name.
        let mut idents = HashSet::new();
        let parsed = parsed
            .filter(|field| idents.insert(field.ident.clone()))
            .collect();
        let named_apart = rules::container::builder_is_another(&container.ident, &attrs, errors);
        let builder = attrs.builder_name(&container.ident).filter(|_| named_apart);
        Model {
            container,
            deny_unknown_fields: attrs.deny_unknown_fields,
            default: attrs.default,
            bound: attrs.bound,
            builder,
            may_be_unbuilt: attrs.wrong_builder,
            fields: parsed,
        }
    }

    /// The fields that are read by keys of their own, in the order of their index.
    pub(crate) fn read_fields(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(|field| field.has_key())
    }

    /// The fields that are written, by keys of their own or by those that they flatten.
    pub(crate) fn written_fields(&self) -> impl Iterator<Item = &Field> {
        self.fields
            .iter()
            .filter(|field| !field.is_skipped() && !field.skip_serializing && !field.is_refused())
    }

    /// The fields that flatten a model, with that.
    pub(crate) fn flattened_models(&self) -> impl Iterator<Item = (&Field, &FlattenedModel)> {
        let fields = self.fields.iter();
        fields.filter_map(|field| Some((field, field.flattened_model()?)))
    }

    /// The fields that keep the keys that are no other's, with the word that says so.
    pub(crate) fn flattened_maps(&self) -> impl Iterator<Item = (&Field, Span)> {
        self.fields.iter().filter_map(|field| match field.kind {
            Kind::FlattenedMap(flatten) => Some((field, flatten)),
            _ => None,
        })
    }

    /// The first of them, as more are refused.
    pub(crate) fn flattened_map(&self) -> Option<&Field> {
        self.flattened_maps().map(|(field, _)| field).next()
    }
}
