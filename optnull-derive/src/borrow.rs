//! The lifetimes that reading a value borrows for.

use syn::{Generics, Lifetime, Type};

use crate::ty;
use crate::value::Borrow;

/// Those of the type that `#[serde(borrow)]` names, or all; without it those of a `&str` or `&[u8]`.
pub(crate) fn borrowed(borrow: Option<&Borrow>, ty: &Type, generics: &Generics) -> Vec<Lifetime> {
    let mut own = match borrow {
        None if !ty::is_borrowed(ty) => return Vec::new(),
        _ => ty::lifetimes(ty),
    };
    // Not those that a `for<'a>` in the type declares.
    own.retain(|lifetime| {
        let declared = generics
            .lifetimes()
            .any(|param| param.lifetime == *lifetime);
        declared || lifetime.ident == "static"
    });
    let written = borrow.and_then(|borrow| borrow.lifetimes.clone());
    let mut written = written.unwrap_or_default();
    // Others are refused.
    written.retain(|lifetime| own.contains(lifetime));
    if written.is_empty() {
        own
    } else {
        written
    }
}
