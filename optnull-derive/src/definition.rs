//! A definition of any shape.

use proc_macro2::Ident;
use syn::{Data, DataEnum, Field, Fields};

use crate::attr::{ContainerAttrs, FieldAttrs};
use crate::container::Container;
use crate::enums::{IntegerEnum, StringEnum, Variants};
use crate::errors::Errors;
use crate::input::Input;
use crate::model::Model;
use crate::rules;
use crate::unions::Union;

pub(crate) enum Definition {
    Model(Model),
    StringEnum(StringEnum),
    IntegerEnum(IntegerEnum),
    Union(Box<Union>),
    Refused(Refused),
}

/// A definition that cannot be read.
pub(crate) struct Refused {
    pub(crate) container: Container,
    /// The name of the builder's type, where there would be a builder.
    pub(crate) builder: Option<Ident>,
}

impl Definition {
    /// The definition as far as it can be read; what cannot be is in the errors.
    pub(crate) fn parse(input: &Input, errors: &mut Errors) -> Self {
        let Input { item, docs } = input;
        let attrs = ContainerAttrs::parse(&item.attrs, errors);
        let container = Container::new(item, &attrs);
        match &item.data {
            Data::Struct(data) => match &data.fields {
                fields @ Fields::Named(_) => {
                    Definition::Model(Model::parse(container, attrs, fields, docs, errors))
                }
                fields => {
                    rules::container::struct_attributes(&attrs, errors);
                    rules::container::not_an_object(&container.ident, fields, errors);
                    Definition::refused_struct(container, &attrs, fields.iter(), errors)
                }
            },
            Data::Enum(data) => Definition::parse_enum(container, attrs, data, errors),
            Data::Union(data) => {
                rules::container::rust_union(data.union_token.span, errors);
                Definition::refused_struct(container, &attrs, data.fields.named.iter(), errors)
            }
        }
    }

    fn refused_struct<'a>(
        container: Container,
        attrs: &ContainerAttrs,
        fields: impl Iterator<Item = &'a Field>,
        errors: &mut Errors,
    ) -> Self {
        for field in fields {
            FieldAttrs::parse(&field.attrs, errors);
        }
        let builder = attrs.builder_name(&container.ident);
        Definition::Refused(Refused { container, builder })
    }

    #[cfg(feature = "schemars")]
    pub(crate) fn container(&self) -> &Container {
        match self {
            Definition::Model(model) => &model.container,
            Definition::StringEnum(string_enum) => &string_enum.container,
            Definition::IntegerEnum(integer_enum) => &integer_enum.container,
            Definition::Union(union) => &union.container,
            Definition::Refused(refused) => &refused.container,
        }
    }

    pub(crate) fn container_mut(&mut self) -> &mut Container {
        match self {
            Definition::Model(model) => &mut model.container,
            Definition::StringEnum(string_enum) => &mut string_enum.container,
            Definition::IntegerEnum(integer_enum) => &mut integer_enum.container,
            Definition::Union(union) => &mut union.container,
            Definition::Refused(refused) => &mut refused.container,
        }
    }

    fn refused_enum(container: Container) -> Self {
        let builder = None;
        Definition::Refused(Refused { container, builder })
    }

    fn parse_enum(
        container: Container,
        attrs: ContainerAttrs,
        data: &DataEnum,
        errors: &mut Errors,
    ) -> Self {
        rules::container::enum_attributes(&attrs, errors);
        let variants = Variants::parse(data, errors);
        let tagging = attrs.tag.is_some() || attrs.untagged.is_some();
        if !rules::container::has_variants(&container.ident, data, errors) && tagging {
            return Definition::refused_enum(container);
        }
        if tagging {
            rules::container::union_attributes(&attrs, errors);
            let union = Union::new(container, attrs.tag, attrs.bound, &variants, errors);
            return Definition::Union(Box::new(union));
        }
        rules::container::value_enum_attributes(&attrs, errors);
        let told = rules::container::union_without_tag(&container, &attrs, &variants, errors);
        if !told || !rules::container::values_without_parameters(&container, errors) {
            return Definition::refused_enum(container);
        }
        if variants.are_integers() {
            rules::container::integer_enum_attributes(&attrs, errors);
            Definition::IntegerEnum(IntegerEnum::new(container, &variants, errors))
        } else {
            Definition::StringEnum(StringEnum::new(container, &variants, &attrs, errors))
        }
    }
}
