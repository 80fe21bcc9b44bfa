//! Random models.

use std::collections::HashSet;

use super::enums::is_new;
use super::Generator;
use crate::definition::{
    Builder, ContainerDefault, Directions, Field, Generics, Kind, Model, Param, Source, Type,
};
use crate::names::Names;

impl Generator<'_> {
    /// A model; of those that others hold, none borrows.
    pub(super) fn model(&mut self, root: bool) -> Model {
        let generics = if self.random.percent(25) {
            self.generics(root)
        } else {
            Generics::default()
        };
        let generic = !generics.is_empty();
        let default = match self.random.below(10) {
            0 if !generic => ContainerDefault::Trait,
            1 if !generic => ContainerDefault::Path,
            _ => ContainerDefault::None,
        };
        let model = Model {
            rename_all: self.rename_all(),
            deny_unknown_fields: self.random.percent(25),
            default,
            builder: self.builder(),
            generics,
            fields: Vec::new(),
        };
        self.fields(model)
    }

    fn builder(&mut self) -> Builder {
        match self.random.below(10) {
            0 | 1 => Builder::Off,
            2 => {
                let name = format!("Builds{}", self.random.below(1000));
                if self.names.take(&name) {
                    Builder::Named(name)
                } else {
                    Builder::Default
                }
            }
            _ => Builder::Default,
        }
    }

    fn generics(&mut self, root: bool) -> Generics {
        let mut generics = Generics::default();
        if root && self.random.percent(40) {
            generics
                .lifetimes
                .push(self.random.pick(&["'a", "'de", "'r"]));
        }
        for name in ["T", "U"] {
            if self.random.percent(60) {
                let param = self.param(name);
                generics.types.push(param);
            }
        }
        if self.random.percent(30) {
            let name = self.random.pick(&["N", "INDEX", "LEN"]);
            generics.length = Some(name);
        }
        if let (Some(param), true) = (generics.types.first(), self.random.percent(30)) {
            let predicate = self.random.pick(&[
                "$: ::core::clone::Clone",
                "for<'x> &'x $: ::core::fmt::Debug",
                "::std::vec::Vec<$>: ::core::fmt::Debug",
                "$: ::core::marker::Sized",
            ]);
            generics.predicates.push(predicate.replace('$', param.name));
        }
        generics.defaults = self.random.percent(20);
        generics.bound = !generics.types.is_empty() && self.random.percent(20);
        generics
    }

    fn param(&mut self, usual: &'static str) -> Param {
        let others: &[&str] = match usual {
            "T" => &["E", "R", "D", "M", "State", "Parts"],
            _ => &["W", "S", "K", "V", "A", "Value"],
        };
        let mut name = usual;
        if self.random.percent(self.odd) {
            name = self.random.pick(others);
        }
        // It would hide an item.
        if self.names.is_taken(name) {
            name = if usual == "T" { "First" } else { "Second" };
        }
        let argument = match self.earlier() {
            Some(item) if self.random.percent(30) => Type::Item(item),
            _ => self
                .random
                .pick(&[Type::I64, Type::String, Type::Vec(Box::new(Type::Bool))])
                .clone(),
        };
        Param {
            name,
            bounds: self.random.pick(&[
                "",
                "",
                "::core::clone::Clone",
                "::core::fmt::Debug + ::core::clone::Clone",
                "?::core::marker::Sized + ::core::marker::Sized",
            ]),
            argument,
        }
    }

    fn fields(&mut self, mut model: Model) -> Model {
        let mut names = Names::new(self.odd);
        let (mut read, mut written) = (HashSet::new(), HashSet::new());
        let most = if self.random.percent(5) { 60 } else { 8 };
        for _ in 0..=self.random.below(most) {
            let mut field = self.field(&model, &mut names);
            if self.fits(&model, &field, &mut read, &mut written) {
                model.fields.push(field);
                continue;
            }
            if !field.has_key() {
                continue;
            }
            field.rename = Some(self.rename("unique"));
            field.aliases.clear();
            if self.fits(&model, &field, &mut read, &mut written) {
                model.fields.push(field);
            }
        }
        use_parameters(&mut model);
        drop_unused_default(&mut model);
        if self.definition.keeps_unknown(&model) {
            model.deny_unknown_fields = false;
        }
        model
    }

    /// Whether a field can stand beside the others: none has one of its keys.
    fn fits(
        &self,
        model: &Model,
        field: &Field,
        read: &mut HashSet<String>,
        written: &mut HashSet<String>,
    ) -> bool {
        match &field.kind {
            Kind::Flattened(flattened) => {
                let Some(inner) = self.definition.model(flattened.item) else {
                    return false;
                };
                let keys = self.definition.keys(inner);
                let (mut with, mut with_written) = (read.clone(), written.clone());
                let new = keys
                    .iter()
                    .all(|keys| is_new(keys, &mut with, &mut with_written));
                if new {
                    (*read, *written) = (with, with_written);
                }
                new
            }
            Kind::FlattenedMap(_) | Kind::Skipped(..) => true,
            _ => is_new(&model.keys_of(field), read, written),
        }
    }
}

/// A field for each parameter that no field names yet.
fn use_parameters(model: &mut Model) {
    let mut types: Vec<Type> = (0..model.generics.types.len()).map(Type::Param).collect();
    if !model.generics.lifetimes.is_empty() {
        types.push(Type::Str);
    }
    for (index, ty) in types.into_iter().enumerate() {
        let is = |other: &Type| *other == ty || ty == Type::Str && *other == Type::Cow;
        let mut types = model.fields.iter().filter_map(|field| field.kind.ty());
        let used = types.any(|ty| ty.any(&is));
        if !used {
            let kind = match ty {
                Type::Str => Kind::Optional(Type::Str, false),
                ty => Kind::Skipped(Type::Phantom(Box::new(ty)), Source::Trait),
            };
            let name = format!("param_{index}");
            let mut field = Field::new(name, kind);
            field.rename = field.has_key().then(|| Directions {
                serialize: format!("param {index}"),
                deserialize: format!("param {index}"),
            });
            model.fields.push(field);
        }
    }
}

/// Drops the model's own default where no field would take its value from it.
fn drop_unused_default(model: &mut Model) {
    let takes = |field: &Field| {
        matches!(
            field.kind,
            Kind::Required(_) | Kind::Optional(_, false) | Kind::Skipped(_, Source::Trait)
        )
    };
    if !model.fields.iter().any(takes) {
        model.default = ContainerDefault::None;
    }
}
