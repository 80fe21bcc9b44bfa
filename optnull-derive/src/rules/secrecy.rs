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
        Shape::Nested(value) if attrs.nullable.is_none() => {
            if !is_no_secret(value, errors) {
                let (ty, secret) = (ty::display(ty), ty::display(value));
                errors.over(value, format!("`optnull::secrecy` cannot tell the states of `{ty}` apart: write `OptionalNullable<{secret}>`"));
            }
            true
        }
        // Refused whatever it holds.
        Shape::Nested(_) | Shape::Ambiguous => false,
    }
}

/// Reports what is no secret for sure: a `Sensitive`, a text, or another type of std's.
fn is_no_secret(ty: &Type, errors: &mut Errors) -> bool {
    let written = ty::display(ty);
    let mut hidden = ty;
    while let Some(inner) = ty::inner(hidden, "Sensitive") {
        hidden = inner;
    }
    let innermost = ty::innermost(hidden);
    let is_hidden = ty::inner(ty, "Sensitive").is_some();
    let instead = match innermost {
        secret if ty::is_named(secret, "SecretString") || ty::is_named(secret, "SecretBox") => {
            if !is_hidden {
                return false;
            }
            format!("write `{}`", ty::display(hidden))
        }
        _ if is_hidden => "remove `with`, which it does not need".to_owned(),
        text if ty::is_text(text) => "write `SecretString`".to_owned(),
        other if ty::is_no_object(other) => {
            "write `SecretBox<T>` for a secret `T` that is no string, or `SecretString`".to_owned()
        }
        _ => return false,
    };
    errors.over(ty, format!("`optnull::secrecy` reads and writes the secrets of the `secrecy` crate, and `{written}` is none: {instead}"));
    true
}
