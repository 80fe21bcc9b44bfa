//! The parsed definition of a struct's field.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::{Attribute, ExprPath, Lifetime, Type, Visibility};

use crate::container::Key;
use crate::literal::Literal;
use crate::value::{Bound, Directions};

pub(crate) struct Field {
    /// Its place in the declaration.
    pub(crate) index: usize,
    pub(crate) ident: Ident,
    pub(crate) vis: Visibility,
    /// Doc comments, which the setter gets too.
    pub(crate) docs: Vec<TokenTree>,
    /// `deprecated` and `doc(…)`, which it gets as well.
    pub(crate) attrs: Vec<Attribute>,
    /// The lints that it allows, for the setter too.
    pub(crate) lints: TokenStream,
    /// The type, with the model in place of `Self`.
    pub(crate) ty: Type,
    pub(crate) kind: Kind,
    /// The literal that the field declares for its model.
    pub(crate) tag: Option<Tag>,
    pub(crate) serialize_key: Key,
    pub(crate) deserialize_key: Key,
    pub(crate) aliases: Vec<Key>,
    pub(crate) doubt: Doubt,
    pub(crate) skip_serializing: bool,
    pub(crate) skip_serializing_if: Option<ExprPath>,
    pub(crate) serialize_with: Option<TokenStream>,
    pub(crate) deserialize_with: Option<TokenStream>,
    /// Whether it is a `Cow` to read borrowed, where no function of the user's reads it.
    pub(crate) borrow_cow: bool,
    pub(crate) bound: Directions<Bound>,
    /// The lifetimes that reading borrows from the input.
    pub(crate) borrows: Vec<Lifetime>,
}

/// What a refused attribute may have been to say.
pub(crate) struct Doubt {
    /// Other names than those that the field has.
    pub(crate) names: bool,
    /// A default.
    pub(crate) default: bool,
    /// How it is read and written, or that it is not.
    pub(crate) value: bool,
}

/// What a field does with its key.
pub(crate) enum Kind {
    /// `T`
    Required,
    /// `Option<T>`, with its `T`
    Optional(Type),
    /// `#[nullable] Option<T>`
    Nullable(Type),
    /// `OptionalNullable<T>`
    OptionalNullable(Type),
    /// `#[optional_nullable] Option<Option<T>>`
    Nested(Type),
    /// `T` with a default; the `T` of an `Option<T>`
    Default(DefaultSource, Option<Type>),
    /// `ConstTag<Self>`; whether its key must be there
    Literal { required: bool },
    /// `skip`: not on the wire; the `T` of an `Option<T>`
    Skipped(DefaultSource, Option<Type>),
    /// `#[serde(flatten)]` on a model
    FlattenedModel(FlattenedModel),
    /// `#[serde(flatten)]` on a map: the word's place
    FlattenedMap(Span),
    /// What is refused, with the type under all layers of presence: it is not read or written, and
    /// its setter takes what a setter could.
    Refused(Type),
}

/// A model whose keys become those of the one that it is a field of.
pub(crate) struct FlattenedModel {
    /// `T` of `T`, `Box<T>` and `Option<T>`
    pub(crate) model: Type,
    /// Whether it is an `Option<T>`: `None` where none of its keys is there.
    pub(crate) optional: bool,
}

pub(crate) enum DefaultSource {
    Trait(Span),
    Path(ExprPath),
    /// The same field of the model's own default.
    Container,
}

/// A model's literal and its place among the literals.
pub(crate) struct Tag {
    pub(crate) index: usize,
    pub(crate) literal: Literal,
}

impl Field {
    pub(crate) fn is_skipped(&self) -> bool {
        matches!(self.kind, Kind::Skipped(..))
    }

    /// The model that it flattens.
    pub(crate) fn flattened_model(&self) -> Option<&FlattenedModel> {
        match &self.kind {
            Kind::FlattenedModel(flattened) => Some(flattened),
            _ => None,
        }
    }

    /// Whether it is neither read nor written, as a mistake leaves open how.
    pub(crate) fn is_refused(&self) -> bool {
        matches!(self.kind, Kind::Refused(_)) || self.doubt.value
    }

    pub(crate) fn is_flattened_map(&self) -> bool {
        matches!(self.kind, Kind::FlattenedMap(_))
    }

    /// Whether it has a key of its own.
    pub(crate) fn has_key(&self) -> bool {
        !self.is_skipped() && self.flattened_model().is_none() && !self.is_flattened_map()
    }

    /// Whether its key must be there.
    pub(crate) fn is_key_required(&self) -> bool {
        matches!(
            self.kind,
            Kind::Required | Kind::Nullable(_) | Kind::Literal { required: true }
        )
    }

    /// Whether a builder is complete only after its setter was called.
    pub(crate) fn is_setter_required(&self) -> bool {
        let required = match &self.kind {
            Kind::Required | Kind::Nullable(_) => true,
            Kind::FlattenedModel(flattened) => !flattened.optional,
            _ => false,
        };
        required && self.has_setter() && !self.doubt.default && !self.doubt.value
    }

    /// Whether the builder has a setter for it. (One named `build` is refused; it is left out, so
    /// that it does not collide as well.)
    pub(crate) fn has_setter(&self) -> bool {
        self.is_settable() && !self.is_named_build()
    }

    /// Whether its value, where its key is absent, is that of the model's own default.
    pub(crate) fn is_from_container(&self) -> bool {
        matches!(
            self.kind,
            Kind::Default(DefaultSource::Container, _) | Kind::Skipped(DefaultSource::Container, _)
        )
    }

    /// Whether the model's own default says if its `None` is written.
    pub(crate) fn asks_container(&self) -> bool {
        matches!(self.kind, Kind::Default(DefaultSource::Container, Some(_)))
    }

    pub(crate) fn is_named_build(&self) -> bool {
        self.ident.unraw() == "build"
    }

    /// Whether it has a value, which its model is built from.
    pub(crate) fn is_settable(&self) -> bool {
        !matches!(self.kind, Kind::Literal { .. })
    }
}
