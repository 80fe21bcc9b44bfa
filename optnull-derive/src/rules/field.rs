//! The rules on one field's attributes and type.

use proc_macro2::{Span, TokenStream};
use syn::spanned::Spanned;
use syn::{ExprPath, LitStr, Type};

use crate::attr::FieldAttrs;
use crate::errors::Errors;
use crate::rules::serde_as;
use crate::ty::{self, Shape};
use crate::value::{Borrow, DefaultAttr};

/// The attributes of one field that exclude each other, or that its type leaves nothing to do for.
pub(crate) fn attributes(attrs: &FieldAttrs, ty: &Type, errors: &mut Errors) {
    exclusive_presence(attrs, ty, errors);
    exclusive_skip_serializing(attrs, errors);
    exclusive_skip(attrs, errors);
    exclusive_flatten(attrs, ty, errors);
    exclusive_literal(attrs, ty, errors);
    exclusive_with(attrs, errors);
    if attrs.const_tag.is_none() && attrs.skip.is_none() {
        borrow_without_lifetime(attrs.borrow.as_ref(), ty, errors);
    }
}

/// `#[optional_nullable] #[nullable]`, `#[nullable] #[serde(default)]`, and the like.
fn exclusive_presence(attrs: &FieldAttrs, ty: &Type, errors: &mut Errors) {
    if attrs.flatten.or(attrs.skip).is_some() {
        return;
    }
    let Some(nullable) = attrs.nullable else {
        default_of_three_states(attrs, ty, errors);
        return;
    };
    if let Some(other) = attrs.optional_nullable {
        errors.clash(other, nullable, "`nullable` and `optional_nullable` exclude each other, as `nullable` says that the key must be there, and `optional_nullable` that it may be absent: remove one of them");
    }
    if let Some(default) = &attrs.default {
        if !serde_as::default_of_nullable(attrs, nullable, default.span(), errors) {
            errors.clash(nullable, default.span(), "`default` and `nullable` exclude each other, as `nullable` says that the key must be there: remove one of them");
        }
    }
    let conditions = [
        (
            "skip_serializing_if",
            attrs.skip_serializing_if.as_ref().map(Spanned::span),
        ),
        ("skip_serializing", attrs.skip_serializing),
    ];
    for (name, place) in conditions {
        if let Some(place) = place {
            errors.clash(nullable, place, format!("`{name}` and `nullable` exclude each other, as `nullable` says that the key is always there: remove `nullable`"));
        }
    }
}

/// `#[serde(default = "path")] a: OptionalNullable<i64>`: an absent key has a state of its own.
fn default_of_three_states(attrs: &FieldAttrs, ty: &Type, errors: &mut Errors) {
    let (Some(DefaultAttr::Path(path)), None) = (&attrs.default, attrs.skip) else {
        return;
    };
    let tri_state = match Shape::of(ty) {
        Shape::OptionalNullable(_) => true,
        // Without the attribute it is refused.
        Shape::Nested(_) => attrs.optional_nullable.is_some(),
        _ => false,
    };
    if tri_state {
        errors.over(path, format!("an absent key has a state of its own in `{}`, so that this default would never be used: remove it, or write the field as `{}`", ty::display(ty), ty::display(ty::innermost(ty))));
    }
}

/// `#[serde(with = "serde_with::rust::double_option")] a: Option<Option<i64>>`, which has a word here.
pub(crate) fn double_option(attrs: &FieldAttrs, errors: &mut Errors) -> bool {
    let functions = [&attrs.with, &attrs.serialize_with, &attrs.deserialize_with];
    let mut paths = functions.into_iter().flatten();
    let path = paths.find(|path| {
        let mut segments = path.path.segments.iter();
        segments.any(|segment| segment.ident == "double_option")
    });
    let Some(path) = path else {
        return false;
    };
    errors.over(
        path,
        "`double_option` is `#[optional_nullable]` here: write that in place of this attribute",
    );
    true
}

/// `#[serde(skip_serializing, skip_serializing_if = "…")]` and the like.
fn exclusive_skip_serializing(attrs: &FieldAttrs, errors: &mut Errors) {
    let (Some(skip), None) = (attrs.skip_serializing, attrs.skip) else {
        return;
    };
    let one_way = |own: Option<Span>, other: bool| own.filter(|_| !other);
    let FieldAttrs { rename, bound, .. } = attrs;
    let predicates = bound.serialize.iter().flatten();
    for (name, place) in [
        (
            "skip_serializing_if",
            attrs.skip_serializing_if.as_ref().map(Spanned::span),
        ),
        (
            "rename(serialize = …)",
            one_way(
                rename.serialize.as_ref().map(LitStr::span),
                rename.deserialize.is_some(),
            ),
        ),
        (
            "bound(serialize = …)",
            one_way(
                predicates.map(Spanned::span).next(),
                bound.deserialize.is_some(),
            ),
        ),
        (
            "serialize_with",
            attrs.serialize_with.as_ref().map(Spanned::span),
        ),
    ] {
        if let Some(place) = place {
            errors.clash(skip, place, format!("`skip_serializing` never writes the field, so that `{name}` would never be used: remove one of them"));
        }
    }
}

/// `#[serde(skip, rename = "a")]` and the like: a skipped field has nothing on the wire to say.
fn exclusive_skip(attrs: &FieldAttrs, errors: &mut Errors) {
    let Some(skip) = attrs.skip else {
        return;
    };
    for (name, place) in written(attrs) {
        let message = match name {
            "skip" | "default" => continue,
            "const_tag" => "`skip` and `const_tag` exclude each other, as a literal is always on the wire: remove `skip`".to_owned(),
            name => format!("a skipped field is neither read nor written, so that `{name}` would never be used: remove `{name}`, or `skip`"),
        };
        errors.clash(skip, place, message);
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
fn exclusive_flatten(attrs: &FieldAttrs, ty: &Type, errors: &mut Errors) {
    let (Some(flatten), None) = (attrs.flatten, attrs.skip) else {
        return;
    };
    for (name, place) in written(attrs) {
        let message = match name {
            name if WITHOUT_KEY.contains(&name) => continue,
            "const_tag" => "`flatten` and `const_tag` exclude each other, as a literal has no keys that could be flattened: remove `flatten`".to_owned(),
            "with" | "serialize_with" | "deserialize_with" => format!("a flattened field is read and written key by key, so that `{name}` would never be called: remove `{name}`, or `flatten`"),
            "default" if matches!(Shape::of(ty), Shape::Option(_)) => "a flattened `Option` is `None` by default already: remove `default`".to_owned(),
            "default" if ty::is_map(ty) => "a flattened map is empty by default already: remove `default`".to_owned(),
            "default" => format!("a flattened model has no key of its own that could be absent: write `Option<{}>` if its keys may be, and remove `default`", ty::display(ty)),
            "optional_nullable" | "nullable" => format!("a flattened model has no key of its own that could be null: remove `{name}`, and write `Option<{}>` if its keys may be absent", ty::display(ty::innermost(ty))),
            name => format!("a flattened field has no key of its own, so that `{name}` would never be used: remove `{name}`, or `flatten`"),
        };
        errors.clash(flatten, place, message);
    }
}

/// The attributes of a field by their names, each where it is written.
fn written(attrs: &FieldAttrs) -> impl Iterator<Item = (&'static str, Span)> {
    let name = attrs.rename.any();
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
        ("bound", attrs.bound_span),
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
            format!("`{name}` cannot be flattened into itself: remove `flatten`, so that it stands under a key")
        }
        _ if boxed.and_then(|inner| ty::inner(inner, "Option")).is_some() => {
            format!("an optional flattened model needs no box: write `{name}`")
        }
        _ if ty::is_no_object(model) => {
            format!("`{written}` has no keys that could be flattened: remove `flatten`, or write a model or a map")
        }
        _ if boxed.is_some_and(ty::is_map) => format!("a flattened map needs no box: write `{name}`"),
        Shape::Plain => return true,
        _ if ty::is_map(model) => {
            format!("a flattened map has no key of its own that could be absent or null: write `{name}`")
        }
        Shape::Option(_) if boxed.is_none() => return true,
        Shape::Option(_) => {
            format!("an optional flattened model needs no box: write `Option<{name}>`")
        }
        _ => format!("the keys of a flattened model are there or not, and there is no key that could be null: write `{name}` or `Option<{name}>`"),
    };
    errors.over(ty, message);
    false
}

/// `#[const_tag("a")] #[serde(default)]` and the like: a literal has one way to be written and read.
fn exclusive_literal(attrs: &FieldAttrs, ty: &Type, errors: &mut Errors) {
    let Some(tag) = &attrs.const_tag else {
        return;
    };
    // Of another type it is said that it is none.
    if !ty::is_named(ty::innermost(ty), "ConstTag") || attrs.flatten.or(attrs.skip).is_some() {
        return;
    }
    let plain = matches!(Shape::of(ty), Shape::Plain);
    let written_type = ty::display(ty);
    for (name, place) in written(attrs) {
        let why = match name {
            "with" | "serialize_with" | "deserialize_with" => {
                "a literal is written and read as itself"
            }
            "borrow" => "a literal has nothing to borrow",
            "default" if plain => "a literal is its own default, and its key may be absent already",
            "skip_serializing" | "skip_serializing_if" if plain => {
                errors.clash(tag.span, place, format!("`const_tag` and `{name}` exclude each other, as a literal is always written: write `Option<{written_type}>` in place of `{name}` for one that may be left out"));
                continue;
            }
            "optional_nullable" | "nullable" if plain => {
                let (may_be, layer) = match name {
                    "nullable" => ("null", "Option"),
                    _ => ("absent or null", "OptionalNullable"),
                };
                errors.clash(tag.span, place, format!("`const_tag` and `{name}` exclude each other, as a literal always has its value: for one that may be {may_be}, write `{layer}<{written_type}>`"));
                continue;
            }
            _ => continue,
        };
        errors.clash(
            tag.span,
            place,
            format!("`const_tag` and `{name}` exclude each other, as {why}: remove `{name}`"),
        );
    }
}

/// `#[serde(with = "a", serialize_with = "b")]`
fn exclusive_with(attrs: &FieldAttrs, errors: &mut Errors) {
    let Some(with) = &attrs.with else {
        return;
    };
    for (name, own) in [
        ("serialize_with", &attrs.serialize_with),
        ("deserialize_with", &attrs.deserialize_with),
    ] {
        if let Some(own) = own {
            errors.clash(
                with.span(),
                own.span(),
                format!("`with` names the function of `{name}` already: remove one of them"),
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
            "`{}` has no lifetime to borrow for: remove `borrow`",
            ty::display(ty)
        );
        errors.at(borrow.span, message);
        return;
    }
    for lifetime in borrow.lifetimes.iter().flatten() {
        if !own.contains(lifetime) {
            errors.over(
                lifetime,
                format!(
                    "`{}` has no lifetime `{lifetime}`: write one of its own, or `borrow` for all",
                    ty::display(ty)
                ),
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
        (Shape::Nested(inner), None, Some(_)) => {
            let inner = ty::display(inner);
            format!("`nullable` says that the key must be there, and `{written}` that it may be absent: write `Option<{inner}>`, or `#[optional_nullable]` in place of `#[nullable]`")
        }
        (Shape::Nested(inner), ..) => {
            let inner = ty::display(inner);
            format!("`{written}` can be absent, null or a value: write `#[optional_nullable]` above the field to say so, or `Option<{inner}>` if two states will do")
        }
        (Shape::Ambiguous, _, Some(_)) => {
            let innermost = ty::display_innermost(ty);
            format!("`{written}` has states that cannot be told apart on the wire: write `Option<{innermost}>` for null or a value")
        }
        (Shape::Ambiguous, ..) => {
            let innermost = ty::display_innermost(ty);
            format!("`{written}` has states that cannot be told apart on the wire: write `OptionalNullable<{innermost}>` for absent, null or a value")
        }
        (Shape::Option(inner), Some(_), _) => {
            let inner = ty::display(inner);
            format!("`optional_nullable` needs a type with three states, and `{written}` has two: write `OptionalNullable<{inner}>`")
        }
        (Shape::Plain, Some(_), _) => {
            let innermost = ty::display_innermost(ty);
            format!("`optional_nullable` needs a type with three states: write `OptionalNullable<{innermost}>`")
        }
        (Shape::Plain, _, Some(_)) => {
            let innermost = ty::display_innermost(ty);
            format!("`nullable` needs an `Option` to hold the null: write `Option<{innermost}>`")
        }
        (Shape::OptionalNullable(inner), _, Some(_)) => {
            let inner = ty::display(inner);
            format!("`nullable` says that the key must be there, and `{written}` that it may be absent: write `Option<{inner}>`, or remove `nullable`")
        }
        (Shape::OptionalNullable(_) | Shape::Option(_) | Shape::Plain, ..) => return,
    };
    errors.over(ty, message);
}
