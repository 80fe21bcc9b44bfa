//! The rule on `#[serde(with = "optnull::secrecy")]`, which is for few types. rustc would say of
//! another twice that it is none of them: where it is read, and where it is written.

use syn::Type;

use crate::attr::FieldAttrs;
use crate::errors::Errors;
use crate::ty::{self, Shape};

/// Whether `with` ends in `optnull::secrecy`.
fn is_asked_for(attrs: &FieldAttrs) -> bool {
    let segments = attrs.with.iter().flat_map(|path| &path.path.segments);
    let mut last = segments.rev();
    let mut is_next = |name| last.next().is_some_and(|segment| segment.ident == name);
    is_next("secrecy") && is_next("optnull")
}

/// `#[serde(with = "optnull::secrecy")] a: String`, or another type that is no secret for sure.
pub(crate) fn conversion_of_no_secret(attrs: &FieldAttrs, ty: &Type, errors: &mut Errors) -> bool {
    if !is_asked_for(attrs) {
        return false;
    }
    match Shape::of(ty) {
        Shape::Plain => is_no_secret(ty, errors),
        Shape::Option(value) | Shape::OptionalNullable(value) => is_no_secret(value, errors),
        Shape::Nested(value) => {
            let ty = ty::display(ty);
            let secret = if ty::is_text(value) {
                "SecretString".to_owned()
            } else {
                ty::display(value)
            };
            errors.over(value, format!("`optnull::secrecy` cannot tell the states of `{ty}` apart: write `OptionalNullable<{secret}>`"));
            true
        }
        // Refused whatever it holds.
        Shape::Ambiguous => false,
    }
}

/// Of what is no object it is known what it is: no type of the user's, and none of `secrecy`.
fn is_no_secret(ty: &Type, errors: &mut Errors) -> bool {
    let written = ty::display(ty);
    let is_secret = |ty| ty::is_named(ty, "SecretString") || ty::is_named(ty, "SecretBox");
    let instead = match ty::inner(ty, "Sensitive") {
        Some(hidden) if is_secret(ty::innermost(hidden)) => {
            format!("write `{}`", ty::display(hidden))
        }
        Some(_) => "remove `with`, which it does not need".to_owned(),
        None if ty::is_text(ty) => "write `SecretString`".to_owned(),
        None if ty::is_no_object(ty) => {
            "write `SecretBox<T>` for a secret `T` that is no string, or `SecretString`".to_owned()
        }
        None => return false,
    };
    errors.over(ty, format!("`optnull::secrecy` reads and writes the secrets of the `secrecy` crate, and `{written}` is none: {instead}"));
    true
}
