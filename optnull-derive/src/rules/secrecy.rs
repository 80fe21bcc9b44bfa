//! The rule on `#[serde(with = "optnull::secrecy")]`, which is for few types. rustc would say of
//! another twice that it is none of them: where it is read, and where it is written.

use syn::Type;

use crate::attr::FieldAttrs;
use crate::errors::Errors;
use crate::ty::{self, Shape};

/// Whether the module is written as the one of this name.
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
    let shape = Shape::of(ty);
    let (Shape::Option(value) | Shape::Nested(value) | Shape::OptionalNullable(value)) = shape
    else {
        return is_no_secret(ty, errors);
    };
    if let (Shape::Nested(_), Some(_)) = (shape, attrs.optional_nullable) {
        let (ty, written) = (ty::display(ty), ty::display(value));
        errors.over(value, format!("`optnull::secrecy` cannot tell the states of `{ty}` apart: write `OptionalNullable<{written}>`"));
        return true;
    }
    is_no_secret(value, errors)
}

fn is_no_secret(ty: &Type, errors: &mut Errors) -> bool {
    let instead = match ty::display(ty) {
        _ if ty::inner(ty, "Sensitive").is_some() => "remove `with`, which it does not need",
        _ if !ty::is_no_object(ty) => return false,
        name if name == "String" => "write `SecretString`",
        _ => "write `SecretBox<T>` for a secret `T` that is no string, or `SecretString`",
    };
    let written = ty::display(ty);
    errors.over(ty, format!("`optnull::secrecy` reads and writes the secrets of the `secrecy` crate, and `{written}` is none: {instead}"));
    true
}
