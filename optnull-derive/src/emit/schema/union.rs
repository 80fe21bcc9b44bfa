//! The schemas of unions.

use quote::quote;
use syn::Type;

use super::{implement, inline, subschema};
use crate::emit::append::{append, append_spanned, appended, Append, Appended};
use crate::emit::asked::Asked;
use crate::emit::emitted_union::EmittedUnion;
use crate::emit::expansion::Expansion;
use crate::emit::place_of;
use crate::emit::tagged_union;
use crate::notes::Notes;
use crate::unions::{Union, UnionVariant};

/// ```text
/// impl ObjectSchema for Method {
///     fn object_schema(generator: &mut SchemaGenerator, tags: &[SuppliedTag]) -> Schema {
///         tagged_union::<Self>(
///             &TaggedVariants {
///                 docs: "",
///                 known: &[ObjectVariant { docs: "", schema: object::<<Card as Object>::This> }],
///                 catch_all: Some(…),
///             },
///             generator,
///             tags,
///         )
///     }
/// }
/// ```
/// and `JsonSchema` by `object_schema`.
pub(super) fn tagged(union: &Union, notes: &Notes, to: &mut Expansion) {
    let emitted = EmittedUnion::new(union);
    let own = super::predicates(&union.container, types(union));
    let object = quote!(_optnull::schema::ObjectSchema);
    let objects = tagged_union::predicates(&emitted, &object, None);
    let predicates = quote!(#own #objects).into();
    let schema = appended!(_optnull::schema::object_schema::<Self>(__generator));
    implement(
        &union.container,
        &emitted.generics,
        &predicates,
        types(union),
        schema,
        to,
    );
    let docs = &notes.docs;
    let known = Appended(|to: &mut Expansion| {
        for variant in &union.variants {
            let asked = Asked::object(&union.container, &variant.object);
            let (this, at) = (asked.this_type(), asked.at);
            let schema = Appended(|to: &mut Expansion| {
                append_spanned!(to, at=> _optnull::schema::object::<#this>);
            });
            object_variant(variant, notes, &schema, to);
        }
    });
    let catch_all = Appended(|to: &mut Expansion| match &union.unrecognized {
        Some(variant) => catch_all_variant(variant, notes, to),
        None => append!(to, _optnull::None),
    });
    let call = appended! {
        _optnull::schema::tagged_union::<Self>(
            &_optnull::schema::TaggedVariants {
                docs: #docs,
                known: &[#known],
                catch_all: #catch_all,
            },
            __generator,
            __tags,
        )
    };
    let path = appended!(_optnull::schema::ObjectSchema);
    let body = Appended(|to: &mut Expansion| object_schema(&call, to));
    emitted
        .generics
        .implement(to, None, path, &predicates, body);
}

/// `JsonSchema` by `untagged_union(docs, &[ValueVariant { … }], generator)`; and where each of the
/// variants could be one of a tagged union, `ObjectSchema` by `untagged_object`.
pub(super) fn untagged(union: &Union, notes: &Notes, to: &mut Expansion) {
    let emitted = EmittedUnion::new(union);
    let own = super::predicates(&union.container, types(union));
    let docs = &notes.docs;
    let values = Appended(|to: &mut Expansion| {
        for variant in union.all_variants() {
            let schema = Appended(|to: &mut Expansion| subschema(&variant.ty, to));
            value_variant(variant, notes, &schema, to);
            append!(to, ,);
        }
    });
    let schema = appended!(_optnull::schema::untagged_union(#docs, &[#values], __generator));
    let predicates = own.clone().into();
    implement(
        &union.container,
        &emitted.generics,
        &predicates,
        types(union),
        schema,
        to,
    );
    if !union.may_be_object() {
        return;
    }
    let objects = Appended(|to: &mut Expansion| {
        for variant in &union.variants {
            let (ty, at) = (&variant.ty, place_of(&variant.ty));
            let schema = Appended(|to: &mut Expansion| {
                append_spanned!(to, at=> _optnull::schema::object::<#ty>);
            });
            object_variant(variant, notes, &schema, to);
        }
    });
    let call = appended! {
        _optnull::schema::untagged_object(#docs, &[#objects], __generator, __tags)
    };
    let held = union.variants.iter().map(|variant| &variant.ty);
    let are_objects = quote!(#(for<'__optnull> #held: _optnull::schema::ObjectSchema,)*);
    let predicates = quote!(#own #are_objects).into();
    let path = appended!(_optnull::schema::ObjectSchema);
    let body = Appended(|to: &mut Expansion| object_schema(&call, to));
    emitted
        .generics
        .implement(to, None, path, &predicates, body);
}

fn object_schema(call: &impl Append, to: &mut Expansion) {
    append! {to,
        fn object_schema(
            __generator: &mut _optnull::schema::SchemaGenerator,
            __tags: &[_optnull::schema::SuppliedTag],
        ) -> _optnull::schema::Schema {
            #call
        }
    }
}

fn object_variant(variant: &UnionVariant, notes: &Notes, schema: &impl Append, to: &mut Expansion) {
    let docs = notes.variant(&variant.ident);
    append!(to, _optnull::schema::ObjectVariant { docs: #docs, schema: #schema },);
}

fn value_variant(variant: &UnionVariant, notes: &Notes, schema: &impl Append, to: &mut Expansion) {
    let docs = notes.variant(&variant.ident);
    append!(to, _optnull::schema::ValueVariant { docs: #docs, schema: #schema });
}

/// ```text
/// Some({
///     use AnyHeldSchema as _;
///     CatchAllVariant { docs: "", schema: inline::<Value>, object: Held::<Value>::__OPTNULL_SCHEMA }
/// })
/// ```
fn catch_all_variant(variant: &UnionVariant, notes: &Notes, to: &mut Expansion) {
    let UnionVariant {
        ident, ty, object, ..
    } = variant;
    let docs = notes.variant(ident);
    let schema = Appended(|to: &mut Expansion| inline(ty, to));
    append! {to,
        _optnull::Some({
            use _optnull::schema::AnyHeldSchema as _;
            _optnull::schema::CatchAllVariant {
                docs: #docs,
                schema: #schema,
                object: _optnull::Held::<#object>::__OPTNULL_SCHEMA,
            }
        })
    }
}

/// What the variants hold.
fn types(union: &Union) -> impl Iterator<Item = &Type> {
    union.all_variants().map(|variant| &variant.ty)
}
