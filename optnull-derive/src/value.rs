//! The values that attributes' arguments have.

use proc_macro2::{Ident, Span};
use syn::spanned::Spanned;
use syn::{ExprPath, Lifetime, WherePredicate};

/// An argument that can differ between writing and reading: `rename(serialize = "…", …)`.
pub(crate) struct Directions<T> {
    pub(crate) serialize: Option<T>,
    pub(crate) deserialize: Option<T>,
}

impl<T> Directions<T> {
    /// What is given for one of them, if anything is.
    pub(crate) fn any(&self) -> Option<&T> {
        self.serialize.as_ref().or(self.deserialize.as_ref())
    }
}

impl<T> Default for Directions<T> {
    fn default() -> Self {
        Directions {
            serialize: None,
            deserialize: None,
        }
    }
}

pub(crate) type Bound = Vec<WherePredicate>;

/// Where a missing value comes from.
#[derive(Clone)]
pub(crate) enum DefaultAttr {
    /// `default`: the word's place.
    Trait(Span),
    /// `default = "path"`
    Path(ExprPath),
}

impl DefaultAttr {
    pub(crate) fn span(&self) -> Span {
        match self {
            DefaultAttr::Trait(span) => *span,
            DefaultAttr::Path(path) => path.span(),
        }
    }
}

/// `#[api_model(builder = …)]`
pub(crate) enum BuilderAttr {
    /// `true`
    On(Span),
    /// `false`
    Off(Span),
    /// Another name for the builder's type.
    Named(Ident),
}

/// `borrow`, or `borrow = "'a + 'b"`.
pub(crate) struct Borrow {
    pub(crate) span: Span,
    pub(crate) lifetimes: Option<Vec<Lifetime>>,
}
