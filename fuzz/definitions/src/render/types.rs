//! How types are written.

use crate::definition::{Definition, Field, Functions, Generics, Model, Paths, Shape, Type};
use crate::names::ident;

/// Where a type is written.
#[derive(Clone, Copy)]
pub(super) struct Speller<'a> {
    pub(super) definition: &'a Definition,
    pub(super) side: Side,
    /// The item that it is written in.
    pub(super) item: usize,
    /// Outside of it, where its parameters have their arguments.
    pub(super) outside: bool,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Side {
    Model,
    Twin,
}

impl Speller<'_> {
    /// A name of the standard library, with its path where names have them.
    pub(super) fn std(&self, name: &str) -> String {
        if self.side == Side::Model && self.definition.paths == Paths::Short {
            return name.to_owned();
        }
        let path = match name {
            "String" => "::std::string",
            "Vec" => "::std::vec",
            "Box" => "::std::boxed",
            "Option" => "::core::option",
            "BTreeMap" => "::std::collections",
            "Cow" => "::std::borrow",
            "PhantomData" => "::core::marker",
            "Debug" => "::core::fmt",
            "Clone" => "::core::clone",
            "PartialEq" => "::core::cmp",
            "Default" => "::core::default",
            "ApiModel" | "ConstTag" | "OptionalNullable" => "::optnull",
            // With a path, serde does not see that it borrows.
            "str" if self.side == Side::Twin => return name.to_owned(),
            _ => "::core::primitive",
        };
        format!("{path}::{name}")
    }

    pub(super) fn option(&self, inner: &str) -> String {
        format!("{}<{inner}>", self.std("Option"))
    }

    pub(super) fn spell(&self, ty: &Type) -> String {
        let inner = |name: &str, ty: &Type| format!("{}<{}>", self.std(name), self.spell(ty));
        match ty {
            Type::Bool => self.std("bool"),
            Type::Char => self.std("char"),
            Type::F64 => self.std("f64"),
            Type::I64 => self.std("i64"),
            Type::U8 => self.std("u8"),
            Type::U32 => self.std("u32"),
            Type::String => self.std("String"),
            Type::Value => "::serde_json::Value".to_owned(),
            Type::Vec(ty) => inner("Vec", ty),
            Type::Boxed(ty) => inner("Box", ty),
            Type::Phantom(ty) => inner("PhantomData", ty),
            Type::Map(ty) => format!(
                "{}<{}, {}>",
                self.std("BTreeMap"),
                self.std("String"),
                self.spell(ty)
            ),
            Type::Pair(first, second) => format!("({}, {})", self.spell(first), self.spell(second)),
            Type::Maybe(ty) if self.side == Side::Model => {
                format!("crate::support::Maybe<{}>", self.spell(ty))
            }
            Type::Maybe(ty) => self.spell_present(&self.spell(ty)),
            Type::Item(item) => self.item(*item),
            Type::Own if self.outside => self.item(self.item),
            Type::Own => "Self".to_owned(),
            Type::Param(param) => self.param(*param),
            Type::Str => format!("&{} {}", self.lifetime(), self.std("str")),
            Type::Cow => format!(
                "{}<{}, {}>",
                self.std("Cow"),
                self.lifetime(),
                self.std("str")
            ),
            Type::Bytes => format!("crate::support::Bytes<{}>", self.length()),
        }
    }

    /// An `Option` whose key must be there.
    pub(super) fn spell_present(&self, inner: &str) -> String {
        format!("crate::support::Present<{}>", self.option(inner))
    }

    /// The type of a field whose value functions convert: on the twin's side a type of its own
    /// does.
    pub(super) fn converted(&self, field: &Field, ty: &Type) -> String {
        let name = match field.functions {
            Functions::With => "Hex",
            Functions::Serialize => "HexWritten",
            Functions::Deserialize => "HexRead",
            Functions::None => return self.spell(ty),
        };
        match self.side {
            Side::Model => self.spell(ty),
            Side::Twin => format!("crate::support::{name}"),
        }
    }

    /// A field's name. Without a key it means nothing, and serde's derive could panic at it.
    pub(super) fn field(&self, index: usize, field: &Field) -> String {
        match self.side {
            Side::Twin if !field.has_key() => format!("field_{index}"),
            _ => ident(&field.name),
        }
    }

    /// An item with its arguments, as others name it.
    pub(super) fn item(&self, item: usize) -> String {
        let Speller { definition, .. } = self;
        let name = match self.side {
            Side::Model => ident(&definition.items[item].name),
            Side::Twin => twin_name(item),
        };
        let Shape::Model(Model { generics, .. }) = &definition.items[item].shape else {
            return name;
        };
        let mut args: Vec<String> = generics
            .lifetimes
            .iter()
            .map(|_| "'static".to_owned())
            .collect();
        args.extend(
            generics
                .types
                .iter()
                .map(|param| self.spell(&param.argument)),
        );
        args.extend(generics.length.map(|_| super::LENGTH.to_string()));
        if args.is_empty() {
            return name;
        }
        format!("{name}<{}>", args.join(", "))
    }

    fn generics(&self) -> Option<&Generics> {
        let model = self.definition.model(self.item)?;
        Some(&model.generics)
    }

    fn param(&self, param: usize) -> String {
        let Some(param) = self
            .generics()
            .and_then(|generics| generics.types.get(param))
        else {
            return "()".to_owned();
        };
        if self.outside {
            self.spell(&param.argument)
        } else {
            param.name.to_owned()
        }
    }

    fn lifetime(&self) -> &'static str {
        let own = self
            .generics()
            .and_then(|generics| generics.lifetimes.first());
        match own {
            Some(own) if !self.outside => self.named(own),
            _ => "'static",
        }
    }

    /// A lifetime: serde's derive refuses its own `'de`.
    pub(super) fn named(&self, lifetime: &'static str) -> &'static str {
        match (lifetime, self.side) {
            ("'de", Side::Twin) => "'borrowed",
            _ => lifetime,
        }
    }

    fn length(&self) -> String {
        let own = self.generics().and_then(|generics| generics.length);
        match own {
            Some(own) if !self.outside => own.to_owned(),
            _ => super::LENGTH.to_string(),
        }
    }
}

/// The name of an item's twin, which hides nothing.
pub(super) fn twin_name(item: usize) -> String {
    format!("Twin{item}")
}
