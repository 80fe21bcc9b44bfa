//! Random fields.

use super::types::Scope;
use super::Generator;
use crate::definition::{
    Condition, ContainerDefault, Field, Flattened, FlattenedLayer, Functions, Kind, Layer, Model,
    Source, Type,
};
use crate::names::Names;

impl Generator<'_> {
    /// A field of a model that has these fields already.
    pub(super) fn field(&mut self, model: &Model, names: &mut Names) -> Field {
        let scope = Scope {
            generics: (!model.generics.is_empty()).then_some(&model.generics),
            depth: 2,
        };
        let kind = if model.default == ContainerDefault::None {
            self.kind(scope, self.definition.keeps_unknown(model))
        } else {
            self.kind_with_default(scope)
        };
        let mut field = Field::new(names.field(self.random), kind);
        field.in_default = match &field.kind {
            Kind::Required(ty) | Kind::Default(ty, _) | Kind::Optional(ty, _)
                if ty.is_concrete() =>
            {
                self.json(&ty.clone())
            }
            _ => String::new(),
        };
        if matches!(field.kind, Kind::Optional(..)) && self.random.percent(50) {
            field.in_default = String::from("null");
        }
        field.vis = self.random.pick(&["", "pub(crate)", "pub", "pub(super)"]);
        self.decorate(&mut field);
        if field.has_key() {
            self.names_on_the_wire(&mut field);
            self.conversions(&mut field);
        }
        field
    }

    fn kind(&mut self, scope: Scope, has_map: bool) -> Kind {
        match self.random.below(100) {
            0..26 => Kind::Required(self.ty(scope)),
            26..29 => Kind::Required(Type::Maybe(Box::new(self.ty(scope)))),
            29..42 => {
                let ty = self.ty(scope);
                Kind::Optional(ty, self.random.percent(10))
            }
            42..44 => Kind::Optional(Type::Boxed(Box::new(Type::Own)), false),
            44..52 => Kind::Nullable(self.ty(scope)),
            52..70 => {
                let ty = self.ty(scope);
                Kind::OptionalNullable(ty, self.random.percent(50))
            }
            70..72 => Kind::OptionalNullable(Type::Boxed(Box::new(Type::Own)), true),
            72..77 => Kind::Nested(self.ty(scope)),
            77..85 => self.default(scope),
            85..87 => {
                let ty = self.ty(Scope::CONCRETE);
                let json = if self.random.percent(30) {
                    "null".to_owned()
                } else {
                    self.json(&ty)
                };
                Kind::OptionalDefault(ty, json)
            }
            87..92 => self.literal_kind(),
            92..94 => self.skipped(),
            // A twin's map takes the keys of all models that are flattened behind it.
            _ if has_map => self.literal_kind(),
            94..98 => self.flattened().unwrap_or_else(|| self.literal_kind()),
            _ => Kind::FlattenedMap(self.ty(Scope::CONCRETE)),
        }
    }

    /// The kinds that serde can say under a default of the model.
    fn kind_with_default(&mut self, scope: Scope) -> Kind {
        match self.random.below(10) {
            0..4 => Kind::Required(self.ty(scope)),
            4 | 5 => Kind::Optional(self.ty(scope), false),
            6 => Kind::OptionalNullable(self.ty(scope), true),
            7 => Kind::Nested(self.ty(scope)),
            8 => self.default(scope),
            _ => {
                let literal = self.literal();
                Kind::Literal(literal, Layer::Plain(false))
            }
        }
    }

    fn default(&mut self, scope: Scope) -> Kind {
        let ty = self.ty(scope);
        let by_function = self.random.percent(40) || !ty.has_default();
        match (by_function, ty.is_concrete()) {
            (false, _) => Kind::Default(ty, Source::Trait),
            (true, true) => {
                let json = self.json(&ty);
                Kind::Default(ty, Source::Path(json))
            }
            (true, false) => Kind::Default(Type::Vec(Box::new(ty)), Source::Trait),
        }
    }

    fn literal_kind(&mut self) -> Kind {
        let literal = self.literal();
        let layers = [
            Layer::Plain(false),
            Layer::Plain(false),
            Layer::Plain(true),
            Layer::Option,
            Layer::OptionalNullable,
        ];
        Kind::Literal(literal, self.random.pick(&layers))
    }

    fn skipped(&mut self) -> Kind {
        let ty = self.ty(Scope::CONCRETE);
        if ty.has_default() {
            Kind::Skipped(ty, Source::Trait)
        } else {
            let json = self.json(&ty);
            Kind::Skipped(ty, Source::Path(json))
        }
    }

    fn flattened(&mut self) -> Option<Kind> {
        let models: Vec<usize> = (0..self.definition.items.len())
            .filter(|item| {
                let model = self.definition.model(*item);
                model.is_some_and(|model| {
                    model.generics.lifetimes.is_empty() && !self.definition.keeps_unknown(model)
                })
            })
            .collect();
        if models.is_empty() {
            return None;
        }
        let layers = [
            FlattenedLayer::Plain,
            FlattenedLayer::Box,
            FlattenedLayer::Option,
        ];
        Some(Kind::Flattened(Flattened {
            item: self.random.pick(&models),
            layer: self.random.pick(&layers),
        }))
    }

    /// What stands above a field and changes nothing on the wire.
    fn decorate(&mut self, field: &mut Field) {
        field.attributes = self.docs();
        match self.random.below(30) {
            0 => field.attributes.push("#[deprecated]".to_owned()),
            1 => field.attributes.push("#[cfg(all())]".to_owned()),
            2 => field.attributes.push("#[allow(clippy::all)]".to_owned()),
            3 => field
                .attributes
                .push("#[cfg_attr(all(), allow(unused))]".to_owned()),
            4 => field.attributes.push("#[doc(hidden)]".to_owned()),
            _ => {}
        }
    }

    fn names_on_the_wire(&mut self, field: &mut Field) {
        if self.random.percent(15) {
            field.rename = Some(self.rename("key"));
        }
        field.aliases = self.aliases();
    }

    /// How its value is read and written, or left out.
    fn conversions(&mut self, field: &mut Field) {
        let (ty, is_default) = match &field.kind {
            Kind::Required(ty) | Kind::Default(ty, _) => {
                (ty, ty.has_default() && !matches!(ty, Type::Maybe(_)))
            }
            Kind::Optional(ty, _)
            | Kind::Nullable(ty)
            | Kind::OptionalNullable(ty, _)
            | Kind::Nested(ty) => (ty, true),
            _ => return,
        };
        // It compares, which is asked of no parameter.
        let is_default = is_default && ty.is_concrete();
        let by_functions = *ty == Type::U32 && !matches!(field.kind, Kind::Nested(_));
        if by_functions && self.random.percent(40) {
            let functions = [
                Functions::With,
                Functions::Serialize,
                Functions::Deserialize,
            ];
            field.functions = self.random.pick(&functions);
        }
        if matches!(field.kind, Kind::Nullable(_)) {
            return;
        }
        match self.random.below(40) {
            0 => field.skip_serializing = field.functions != Functions::Serialize,
            1 | 2 => {
                let conditions = [Condition::Never, Condition::Always, Condition::IsDefault];
                let condition = self.random.pick(&conditions);
                let possible = condition != Condition::IsDefault || is_default;
                field.skip_serializing_if = possible.then_some(condition);
            }
            _ => {}
        }
    }
}

impl Field {
    pub(crate) fn new(name: String, kind: Kind) -> Self {
        let borrow = kind.ty().is_some_and(Type::needs_borrow);
        Field {
            name,
            vis: "",
            attributes: Vec::new(),
            rename: None,
            aliases: Vec::new(),
            kind,
            functions: Functions::None,
            skip_serializing: false,
            skip_serializing_if: None,
            borrow,
            in_default: String::new(),
            written_type: None,
            mark: None,
        }
    }
}
