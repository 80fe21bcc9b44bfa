//! The rules on what serde_with's `#[serde_as]` writes: `#[serde(with = "::serde_with::As::<…>")]`,
//! and with its feature `schemars_1` `#[schemars(with = "::serde_with::Schema::<…>")]`.

use proc_macro2::Span;
#[cfg(feature = "schemars")]
use syn::TypePath;
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

/// `Schema<T, A>` of `Schema<OptionalNullable<T>, A>`, as `A` converts the `T`.
#[cfg(feature = "schemars")]
pub(crate) fn schema(mut ty: Type) -> Type {
    if let Some(converted) = schema_of(&mut ty) {
        if let Shape::OptionalNullable(value) = Shape::of(converted) {
            *converted = value.clone();
        }
    }
    ty
}

/// The `T` of `serde_with::Schema<T, A>`.
#[cfg(feature = "schemars")]
fn schema_of(ty: &mut Type) -> Option<&mut Type> {
    let Type::Path(TypePath { path, .. }) = ty else {
        return None;
    };
    let is_of_serde_with = path.segments.first()?.ident == "serde_with";
    let last = path.segments.last_mut()?;
    let is_schema = last.ident == "Schema" && is_of_serde_with;
    let PathArguments::AngleBracketed(arguments) = &mut last.arguments else {
        return None;
    };
    match arguments.args.first_mut()? {
        GenericArgument::Type(converted) if is_schema => Some(converted),
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

#[cfg(all(test, feature = "schemars"))]
mod tests {
    use quote::ToTokens;
    use syn::Type;

    #[test]
    fn schemas() {
        let parsed = |text| syn::parse_str::<Type>(text).unwrap();
        for (written, expected) in [
            (
                "::serde_with::Schema::<OptionalNullable<u64>, DisplayFromStr>",
                "::serde_with::Schema::<u64, DisplayFromStr>",
            ),
            (
                "serde_with::Schema<Option<u64>, A>",
                "serde_with::Schema<Option<u64>, A>",
            ),
            (
                "serde_with::Other<OptionalNullable<u64>>",
                "serde_with::Other<OptionalNullable<u64>>",
            ),
            (
                "own::Schema<OptionalNullable<u64>>",
                "own::Schema<OptionalNullable<u64>>",
            ),
            ("OptionalNullable<u64>", "OptionalNullable<u64>"),
            ("&str", "&str"),
        ] {
            let [schema, expected] = [super::schema(parsed(written)), parsed(expected)];
            let [schema, expected] = [schema, expected].map(|ty| ty.to_token_stream().to_string());
            assert_eq!(schema, expected);
        }
    }
}
