//! The rules on what serde_with's `#[serde_as]` writes: `#[serde(with = "::serde_with::As::<…>")]`.

use proc_macro2::Span;
use syn::{GenericArgument, PathArguments, Type};

use crate::attr::FieldAttrs;
use crate::errors::Errors;
use crate::ty::{self, Shape};

/// The conversion of a field that has one: the `A` of `::serde_with::As::<A>`, under any path to it,
/// and of `As::<A>::serialize`.
fn conversion(attrs: &FieldAttrs) -> Option<&Type> {
    let functions = [&attrs.with, &attrs.serialize_with, &attrs.deserialize_with];
    let paths = functions.into_iter().flatten();
    let mut segments = paths.flat_map(|path| &path.path.segments);
    let converter = segments.find(|segment| segment.ident == "As")?;
    let PathArguments::AngleBracketed(arguments) = &converter.arguments else {
        return None;
    };
    match arguments.args.first()? {
        GenericArgument::Type(conversion) => Some(conversion),
        _ => None,
    }
}

/// `#[nullable] #[serde_as(as = "Option<…>")]`, which writes a default.
pub(super) fn default_of_nullable(
    attrs: &FieldAttrs,
    nullable: Span,
    default: Span,
    errors: &mut Errors,
) -> bool {
    let is_converted = conversion(attrs).is_some();
    if is_converted {
        errors.clash(nullable, default, "`nullable` says that the key must be there, and `serde_as` writes a `default` for when it is not: write `#[serde_as(as = \"…\", no_default)]`");
    }
    is_converted
}

/// `#[serde_as(as = "OptionalNullable<A>")]`, where `A` would convert what is in it, and any on nested
/// options, of which serde_with reads a null as an absent key.
pub(crate) fn conversion_of_three_states(
    attrs: &FieldAttrs,
    ty: &Type,
    errors: &mut Errors,
) -> bool {
    let Some(conversion) = conversion(attrs) else {
        return false;
    };
    let inner = ty::innermost(conversion);
    let message = match (Shape::of(ty), Shape::of(conversion)) {
        (Shape::OptionalNullable(value), Shape::Option(_) | Shape::OptionalNullable(_)) => format!(
            "`serde_as` converts the `{}` of `{}`: write `as = \"{}\"`",
            ty::display(value),
            ty::display(ty),
            ty::display(inner),
        ),
        (Shape::Nested(value), _) => format!(
            "`serde_as` would read a null of `{}` as an absent key: write `OptionalNullable<{}>` with `as = \"{}\"`",
            ty::display(ty),
            ty::display(value),
            ty::display(inner),
        ),
        _ => return false,
    };
    errors.over(ty, message);
    true
}
