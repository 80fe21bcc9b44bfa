//! Random types of fields.

use super::Generator;
use crate::definition::{Generics, Shape, Type};

/// What a type can be made of where it stands.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) generics: Option<&'a Generics>,
    pub(super) depth: usize,
}

impl Scope<'_> {
    pub(super) const CONCRETE: Scope<'static> = Scope {
        generics: None,
        depth: 2,
    };

    fn inner(self) -> Self {
        Scope {
            depth: self.depth.saturating_sub(1),
            ..self
        }
    }
}

impl Generator<'_> {
    pub(super) fn ty(&mut self, scope: Scope) -> Type {
        if let Some(generics) = scope.generics {
            if let Some(ty) = self.generic(generics) {
                return ty;
            }
        }
        let nested = scope.depth > 0;
        match self.random.below(100) {
            0..24 => Type::String,
            24..34 => Type::I64,
            34..39 => Type::U8,
            39..46 => Type::U32,
            46..53 => Type::Bool,
            53..57 => Type::F64,
            57..60 => Type::Char,
            60..64 => Type::Value,
            64..73 if nested => Type::Vec(Box::new(self.ty(scope.inner()))),
            73..79 if nested => Type::Map(Box::new(self.ty(scope.inner()))),
            79..82 if nested => Type::Boxed(Box::new(self.ty(scope.inner()))),
            82..85 if nested => {
                let (first, second) = (self.ty(scope.inner()), self.ty(scope.inner()));
                Type::Pair(Box::new(first), Box::new(second))
            }
            _ => self.earlier().map_or(Type::String, Type::Item),
        }
    }

    /// A type of the parameters, sometimes.
    fn generic(&mut self, generics: &Generics) -> Option<Type> {
        let mut types = Vec::new();
        types.extend((0..generics.types.len()).map(Type::Param));
        if !generics.lifetimes.is_empty() {
            types.extend([Type::Str, Type::Cow]);
        }
        if generics.length.is_some() {
            types.push(Type::Bytes);
        }
        (!types.is_empty() && self.random.percent(30)).then(|| self.random.pick(&types).clone())
    }

    /// An item that any type can hold: one that borrows would ask for lifetimes.
    pub(super) fn earlier(&mut self) -> Option<usize> {
        let items: Vec<usize> = (0..self.definition.items.len())
            .filter(|item| match &self.definition.items[*item].shape {
                Shape::Model(model) => model.generics.lifetimes.is_empty(),
                _ => true,
            })
            .collect();
        (!items.is_empty()).then(|| self.random.pick(&items))
    }

    /// The JSON of a value.
    pub(super) fn json(&mut self, ty: &Type) -> String {
        crate::document::json(&self.definition, ty, self.random)
    }
}

impl Type {
    /// Whether any type in it, or it itself, is so.
    pub(crate) fn any(&self, is: &dyn Fn(&Type) -> bool) -> bool {
        is(self)
            || match self {
                Type::Vec(inner)
                | Type::Map(inner)
                | Type::Boxed(inner)
                | Type::Maybe(inner)
                | Type::Phantom(inner) => inner.any(is),
                Type::Pair(first, second) => first.any(is) || second.any(is),
                _ => false,
            }
    }

    /// Whether it is read borrowed only if it is told to.
    pub(crate) fn needs_borrow(&self) -> bool {
        *self == Type::Cow || *self != Type::Str && self.borrows()
    }

    pub(crate) fn borrows(&self) -> bool {
        self.any(&|ty| *ty == Type::Str)
    }

    /// Whether it names no parameter and not the item itself, so that it means the same everywhere.
    pub(crate) fn is_concrete(&self) -> bool {
        !self.any(&|ty| {
            matches!(
                ty,
                Type::Own | Type::Param(_) | Type::Str | Type::Cow | Type::Bytes
            )
        })
    }

    /// Whether it has a default of its own.
    pub(crate) fn has_default(&self) -> bool {
        match self {
            Type::Item(_) | Type::Own | Type::Bytes | Type::Param(_) => false,
            Type::Boxed(inner) => inner.has_default(),
            Type::Pair(first, second) => first.has_default() && second.has_default(),
            _ => true,
        }
    }
}
