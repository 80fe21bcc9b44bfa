//! The rules on one field's attributes and type.

use proc_macro2::{Span, TokenStream};
use syn::spanned::Spanned;
use syn::{ExprPath, LitStr, Type};

use crate::argument::{Borrow, DefaultAttr};
use crate::attr::FieldAttrs;
use crate::errors::Errors;
use crate::ty::{self, Shape};

/// The attributes of one field that exclude each other, or that its type leaves nothing to do for.
pub(crate) fn attributes(attrs: &FieldAttrs, ty: &Type, errors: &mut Errors) {
    exclusive_presence(attrs, ty, errors);
    exclusive_skip_serializing(attrs, errors);
    exclusive_skip(attrs, errors);
    exclusive_flatten(attrs, errors);
    exclusive_literal(attrs, ty, errors);
    exclusive_with(attrs, errors);
    if attrs.const_tag.is_none() {
        borrow_without_lifetime(attrs.borrow.as_ref(), ty, errors);
    }
}

/// `#[nullable] #[optional_nullable]`, `#[nullable] #[serde(default)]`, and the like.
fn exclusive_presence(attrs: &FieldAttrs, ty: &Type, errors: &mut Errors) {
    if attrs.flatten.is_some() {
        return;
    }
    if let (Some(_), Some(second)) = (attrs.optional_nullable, attrs.nullable) {
        errors.at(second, "`nullable` and `optional_nullable` exclude each other: `nullable` says that the key must be there, `optional_nullable` that it may be absent");
    }
    if attrs.nullable.is_some() {
        if let Some(default) = &attrs.default {
            errors.at(default.span(), "`default` and `nullable` exclude each other: `nullable` says that the key must be there; leave one out");
        }
        if let Some(condition) = &attrs.skip_serializing_if {
            errors.over(condition, "`skip_serializing_if` and `nullable` exclude each other: `nullable` says that the key is always there; leave `nullable` out");
        }
        if let Some(skip) = attrs.skip_serializing {
            errors.at(skip, "`skip_serializing` and `nullable` exclude each other: `nullable` says that the key is always there; leave `nullable` out");
        }
    }
    let tri_state = matches!(Shape::of(ty), Shape::Nested(_) | Shape::OptionalNullable(_));
    if let (true, Some(DefaultAttr::Path(path))) =
        (tri_state && attrs.skip.is_none(), &attrs.default)
    {
        errors.over(path, "an absent key has a state of its own in this type, so that a default would never be used; leave it out, or write the field as `T`");
    }
}

/// `#[serde(skip_serializing, skip_serializing_if = "…")]` and the like.
fn exclusive_skip_serializing(attrs: &FieldAttrs, errors: &mut Errors) {
    let (Some(_), None) = (attrs.skip_serializing, attrs.skip) else {
        return;
    };
    if let Some(condition) = &attrs.skip_serializing_if {
        errors.over(condition, "`skip_serializing` never writes the field, so that `skip_serializing_if` would never be asked; leave one out");
    }
    if let (Some(name), None) = (&attrs.rename.serialize, &attrs.rename.deserialize) {
        errors.over(name, "`skip_serializing` never writes the field, so that this name would never be used; leave one out");
    }
    if let (Some(bound), None) = (&attrs.bound.serialize, &attrs.bound.deserialize) {
        let message = "`skip_serializing` never writes the field, so that this bound would never be used; leave one out";
        for predicate in bound {
            errors.over(predicate, message);
        }
    }
    if let Some(function) = &attrs.serialize_with {
        errors.over(function, "`skip_serializing` never writes the field, so that `serialize_with` would never be called; leave one out");
    }
}

/// `#[serde(skip, rename = "a")]` and the like: a skipped field has nothing on the wire to say.
fn exclusive_skip(attrs: &FieldAttrs, errors: &mut Errors) {
    if attrs.skip.is_none() {
        return;
    }
    for (name, place) in written(attrs) {
        if !matches!(name, "skip" | "default") {
            errors.at(place, format!("`skip` takes the field off the wire, so that `{name}` would never be used; leave one of the two out"));
        }
    }
}

/// What a field without a key of its own can have.
const WITHOUT_KEY: [&str; 5] = [
    "flatten",
    "skip_serializing",
    "skip_serializing_if",
    "borrow",
    "bound",
];

/// `#[serde(flatten, rename = "a")]` and the like: a flattened field has no key of its own.
fn exclusive_flatten(attrs: &FieldAttrs, errors: &mut Errors) {
    let (Some(_), None) = (attrs.flatten, attrs.skip) else {
        return;
    };
    for (name, place) in written(attrs) {
        if !WITHOUT_KEY.contains(&name) {
            errors.at(place, format!("`flatten` leaves the field no key of its own, so that `{name}` would never be used; leave one of the two out"));
        }
    }
}

/// The attributes of a field by their names, each where it is written.
fn written(attrs: &FieldAttrs) -> impl Iterator<Item = (&'static str, Span)> {
    let FieldAttrs { rename, bound, .. } = attrs;
    let name = rename.serialize.as_ref().or(rename.deserialize.as_ref());
    let mut bounds = bound.serialize.iter().chain(&bound.deserialize).flatten();
    let path = |path: &Option<ExprPath>| path.as_ref().map(Spanned::span);
    let places = [
        ("rename", name.map(LitStr::span)),
        ("alias", attrs.alias.first().map(LitStr::span)),
        ("default", attrs.default.as_ref().map(DefaultAttr::span)),
        ("skip", attrs.skip),
        ("skip_serializing", attrs.skip_serializing),
        ("skip_serializing_if", path(&attrs.skip_serializing_if)),
        ("with", path(&attrs.with)),
        ("serialize_with", path(&attrs.serialize_with)),
        ("deserialize_with", path(&attrs.deserialize_with)),
        ("bound", bounds.next().map(Spanned::span)),
        ("borrow", attrs.borrow.as_ref().map(|borrow| borrow.span)),
        ("flatten", attrs.flatten),
        ("const_tag", attrs.const_tag.as_ref().map(|tag| tag.span)),
        ("optional_nullable", attrs.optional_nullable),
        ("nullable", attrs.nullable),
    ];
    let written = places.into_iter();
    written.filter_map(|(name, place)| Some((name, place?)))
}

/// Whether a type can be flattened: not `#[serde(flatten)] a: OptionalNullable<B>`,
/// `#[serde(flatten)] a: Option<HashMap<…>>`, `#[serde(flatten)] a: String`.
pub(crate) fn flattened_type(ty: &Type, own_type: &TokenStream, errors: &mut Errors) -> bool {
    let innermost = ty::innermost(ty);
    let boxed = ty::inner(innermost, "Box");
    let model = boxed.unwrap_or(innermost);
    let (written, name) = (ty::display(ty), ty::display(model));
    let message = match Shape::of(ty) {
        _ if ty::is_own(model, own_type) => {
            format!("`{name}` would have its own keys once more, and so on; leave `flatten` out, so that it stands under a key")
        }
        _ if ty::is_no_object(model) => {
            format!("`{written}` has no keys that could be flattened; leave `flatten` out, or write a model or a map")
        }
        _ if boxed.is_some_and(ty::is_map) => format!("a flattened map is written as `{name}`"),
        Shape::Plain => return true,
        _ if ty::is_map(model) => {
            format!("a flattened map that is empty writes nothing already: write `{name}`")
        }
        Shape::Option(_) if boxed.is_none() => return true,
        Shape::Option(_) => format!("an optional flattened model is written as `Option<{name}>`"),
        _ => format!("the keys of a flattened model are there or not, and there is no key that could be null: write `{name}` or `Option<{name}>`"),
    };
    errors.over(ty, message);
    false
}

/// `#[const_tag("a")] #[serde(default)]` and the like: a literal has one way to be written and read.
fn exclusive_literal(attrs: &FieldAttrs, ty: &Type, errors: &mut Errors) {
    if attrs.const_tag.is_none() {
        return;
    }
    let mut refuse = |place: Option<Span>, message: &str| {
        if let Some(place) = place {
            errors.at(place, message);
        }
    };
    let functions = [&attrs.with, &attrs.serialize_with, &attrs.deserialize_with];
    let function = functions.into_iter().flatten().map(Spanned::span).next();
    refuse(
        function,
        "a literal is written and read as itself; leave the function out",
    );
    let borrow = attrs.borrow.as_ref().map(|borrow| borrow.span);
    refuse(
        borrow,
        "a literal has nothing to borrow; leave `borrow` out",
    );
    if !matches!(Shape::of(ty), Shape::Plain) {
        return;
    }
    let default = attrs.default.as_ref().map(DefaultAttr::span);
    refuse(
        default,
        "a literal is its own default, and its key may be absent already; leave `default` out",
    );
    let condition = attrs.skip_serializing_if.as_ref().map(Spanned::span);
    refuse(
        attrs.skip_serializing.or(condition),
        "a literal is always written; for one that may be left out, write `Option<ConstTag<Self>>`",
    );
    let presence = attrs.optional_nullable.or(attrs.nullable);
    refuse(presence, "a literal always has its value; for one that may be absent or null, write `OptionalNullable<ConstTag<Self>>`");
}

/// `#[serde(with = "a", serialize_with = "b")]`
fn exclusive_with(attrs: &FieldAttrs, errors: &mut Errors) {
    for (name, own) in [
        ("serialize_with", &attrs.serialize_with),
        ("deserialize_with", &attrs.deserialize_with),
    ] {
        if let (Some(_), Some(own)) = (&attrs.with, own) {
            errors.over(
                own,
                format!("`with` names this function already; leave `{name}` or `with` out"),
            );
        }
    }
}

/// `#[serde(borrow)] a: String`
pub(crate) fn borrow_without_lifetime(borrow: Option<&Borrow>, ty: &Type, errors: &mut Errors) {
    let Some(borrow) = borrow else {
        return;
    };
    let own = ty::lifetimes(ty);
    if own.is_empty() {
        let message = format!(
            "`{}` has no lifetime to borrow for; leave `borrow` out",
            ty::display(ty)
        );
        errors.at(borrow.span, message);
        return;
    }
    for lifetime in borrow.lifetimes.iter().flatten() {
        if !own.contains(lifetime) {
            errors.over(
                lifetime,
                format!("`{}` has no lifetime `{lifetime}`", ty::display(ty)),
            );
        }
    }
}

/// The types that a field's presence cannot be read from, or that its attribute contradicts.
pub(crate) fn presence(
    shape: &Shape,
    ty: &Type,
    optional_nullable: Option<Span>,
    nullable: Option<Span>,
    errors: &mut Errors,
) {
    let written = ty::display(ty);
    let message = match (shape, optional_nullable, nullable) {
        // Reported by `exclusive_presence`.
        (_, Some(_), Some(_)) => return,
        (Shape::Nested(inner), ..) => {
            let inner = ty::display(inner);
            format!("`{written}` can be absent, null or a value: write `#[optional_nullable]` above the field to say so, or `Option<{inner}>` if two states will do")
        }
        (Shape::Ambiguous, ..) => {
            let innermost = ty::display(ty::innermost(ty));
            format!("`{written}` has states that cannot be told apart on the wire: write `OptionalNullable<{innermost}>` for absent, null or a value")
        }
        (Shape::Option(inner), Some(_), _) => {
            let inner = ty::display(inner);
            format!("`optional_nullable` needs a type with three states, and `{written}` has two: write `OptionalNullable<{inner}>`")
        }
        (Shape::Plain, Some(_), _) => {
            format!("`optional_nullable` needs a type with three states: write `OptionalNullable<{written}>`")
        }
        (Shape::Plain, _, Some(_)) => {
            format!("`nullable` needs an `Option` to hold the null: write `Option<{written}>`")
        }
        (Shape::OptionalNullable(inner), _, Some(_)) => {
            let inner = ty::display(inner);
            format!("`nullable` says that the key must be there, and `{written}` that it may be absent: write `Option<{inner}>`, or leave `nullable` out")
        }
        (Shape::OptionalNullable(_) | Shape::Option(_) | Shape::Plain, ..) => return,
    };
    errors.over(ty, message);
}
