//! What a schema says of a field.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::Type;

use super::{inline, subschema};
use crate::container::{Container, Key};
use crate::emit::append::{append, append_spanned, Append, Appended, Str};
use crate::emit::asked::Asked;
use crate::emit::expansion::Expansion;
use crate::emit::{literal, place_of};
use crate::field::{Field, FlattenedModel, Kind};
use crate::notes::{FieldNotes, GivenSchema};

/// How a field is on the wire, in one direction.
struct Presence<'a> {
    /// Whether its key must be there.
    required: bool,
    /// Whether it may be null, beside what its type says.
    nullable: bool,
    /// The type of its value; none if a function of the user's reads or writes it.
    ty: Option<&'a Type>,
}

impl<'a> Presence<'a> {
    fn read(field: &'a Field) -> Self {
        let nullable = !matches!(field.kind, Kind::Default(_, None));
        Presence::new(field, field.deserialize_with.is_some(), nullable)
    }

    fn written(field: &'a Field) -> Self {
        let always = matches!(
            field.kind,
            Kind::Required | Kind::Nullable(_) | Kind::Default(_, None) | Kind::Literal { .. }
        );
        // It is left out in place of being null.
        let nullable = !matches!(field.kind, Kind::Optional(_));
        Presence {
            required: always && field.skip_serializing_if.is_none(),
            ..Presence::new(field, field.serialize_with.is_some(), nullable)
        }
    }

    /// As the kind says. A function gets the null too, but of an `OptionalNullable`.
    fn new(field: &'a Field, by_function: bool, nullable: bool) -> Self {
        let (ty, has_null) = match &field.kind {
            Kind::Optional(inner)
            | Kind::Nullable(inner)
            | Kind::Nested(inner)
            | Kind::Default(_, Some(inner)) => (inner, !by_function),
            Kind::OptionalNullable(inner) => (inner, true),
            _ => (&field.ty, false),
        };
        Presence {
            required: field.is_key_required(),
            nullable: nullable && has_null,
            ty: (!by_function).then_some(ty),
        }
    }
}

/// ```text
/// Entry::Field(FieldSchema {
///     docs: "A generic error code.",
///     read: Side { keys: &["code"], required: false, value: ValueOf::Schema(nullable::<String>) },
///     written: Some(Side { … }),
/// }),
/// ```
pub(super) fn entry(container: &Container, field: &Field, notes: &FieldNotes, to: &mut Expansion) {
    if field.is_skipped() || field.is_refused() {
        return;
    }
    if let Some(flattened) = field.flattened_model() {
        return flattened_model(container, field, flattened, to);
    }
    if field.is_flattened_map() {
        let schema = Appended(|to: &mut Expansion| map(field, notes, to));
        let written = !field.skip_serializing;
        append!(to, _optnull::schema::Entry::Map { schema: #schema, written: #written },);
        return;
    }
    let docs = &notes.docs;
    let read = Appended(|to: &mut Expansion| {
        let keys = std::iter::once(&field.deserialize_key).chain(&field.aliases);
        side(keys, field, &Presence::read(field), notes, to);
    });
    let written = Appended(|to: &mut Expansion| {
        if field.skip_serializing {
            return append!(to, _optnull::None);
        }
        let side = Appended(|to: &mut Expansion| {
            let key = std::iter::once(&field.serialize_key);
            side(key, field, &Presence::written(field), notes, to);
        });
        append!(to, _optnull::Some(#side));
    });
    append! {to,
        _optnull::schema::Entry::Field(_optnull::schema::FieldSchema {
            docs: #docs,
            read: #read,
            written: #written,
        }),
    }
}

fn side<'a>(
    keys: impl Iterator<Item = &'a Key>,
    field: &Field,
    presence: &Presence,
    notes: &FieldNotes,
    to: &mut Expansion,
) {
    let keys: Vec<_> = keys.map(|key| Str(&key.name)).collect();
    let keys = Appended(|to: &mut Expansion| {
        for key in &keys {
            append!(to, #key,);
        }
    });
    let required = presence.required;
    let value = Appended(|to: &mut Expansion| value(field, presence, notes, to));
    append! {to,
        _optnull::schema::Side { keys: &[#keys], required: #required, value: #value }
    }
}

/// `ValueOf::Schema(nullable::<String>)`, or `ValueOf::Literal(TagValue::Str("session"))`.
fn value(field: &Field, presence: &Presence, notes: &FieldNotes, to: &mut Expansion) {
    let Some(tag) = &field.tag else {
        let schema = Appended(|to: &mut Expansion| schema(presence, notes, to));
        append!(to, _optnull::schema::ValueOf::Schema(#schema));
        return;
    };
    let literal = literal::value(&tag.literal);
    if presence.nullable {
        append!(to, _optnull::schema::ValueOf::NullableLiteral(#literal));
    } else {
        append!(to, _optnull::schema::ValueOf::Literal(#literal));
    }
}

/// The function that makes the schema of the value.
fn schema(presence: &Presence, notes: &FieldNotes, to: &mut Expansion) {
    let ty = match (notes.given(), presence.ty) {
        (Some(GivenSchema::Function(path)), _) => return path.to_token_stream().append(to),
        (Some(GivenSchema::Type(ty)), _) | (None, Some(ty)) => ty,
        (None, None) => return append!(to, _optnull::schema::any),
    };
    if presence.nullable {
        let at = place_of(ty);
        append_spanned!(to, at=> _optnull::schema::nullable::<#ty>);
    } else {
        subschema(ty, to);
    }
}

/// `inline::<HashMap<String, Value>>`
fn map(field: &Field, notes: &FieldNotes, to: &mut Expansion) {
    match notes.given() {
        Some(GivenSchema::Function(path)) => path.to_token_stream().append(to),
        Some(GivenSchema::Type(ty)) => inline(ty, to),
        None => inline(&field.ty, to),
    }
}

/// ```text
/// Entry::Flattened {
///     entries: <<Address as Model>::This as ModelSchema>::ENTRIES,
///     read: Extent::All,
///     written: Extent::All,
/// },
/// ```
fn flattened_model(
    container: &Container,
    field: &Field,
    flattened: &FlattenedModel,
    to: &mut Expansion,
) {
    let asked = Asked::model(container, &flattened.model);
    let (this, at) = (asked.this_type(), asked.at);
    let entries = Appended(|to: &mut Expansion| {
        append_spanned!(to, at=> <#this as _optnull::schema::ModelSchema>::ENTRIES);
    });
    let all_or = |none_or_all| if none_or_all { "NoneOrAll" } else { "All" };
    let read = all_or(flattened.optional);
    let written = if field.skip_serializing {
        "None"
    } else {
        all_or(flattened.optional || field.skip_serializing_if.is_some())
    };
    let [read, written] = [read, written].map(|extent| Ident::new(extent, at));
    append! {to,
        _optnull::schema::Entry::Flattened {
            entries: #entries,
            read: _optnull::schema::Extent::#read,
            written: _optnull::schema::Extent::#written,
        },
    }
}
