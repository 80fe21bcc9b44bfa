//! The impls of `JsonSchema`, and of what the schemas of other definitions ask of this one.

mod field;
mod model;
mod union;
mod values;

use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;

use super::append::{append, append_spanned, appended, Append, Appended};
use super::expansion::Expansion;
use super::generics::Pieces;
use super::reused::Reused;
use super::{place_of, scope};
use crate::bound::{self, mentioned_params};
use crate::container::Container;
use crate::definition::Definition;
use crate::notes::{Docs, Notes};

pub(crate) fn json_schema(definition: &Definition, notes: &Notes) -> TokenStream {
    let (mut expansion, to) = (Expansion::default(), definition.container());
    let impls = Appended(|to: &mut Expansion| match definition {
        Definition::Model(model) => model::model(model, notes, to),
        Definition::StringEnum(string_enum) => values::string_enum(string_enum, notes, to),
        Definition::IntegerEnum(integer_enum) => values::integer_enum(integer_enum, notes, to),
        Definition::Union(union) => match &union.tag {
            Some(_) => union::tagged(union, notes, to),
            None => union::untagged(union, notes, to),
        },
        Definition::Refused(refused) => model::refused(&refused.container, to),
    });
    scope(to, &mut expansion, impls);
    expansion.into_tokens()
}

/// ```text
/// impl JsonSchema for Session {
///     fn schema_name() -> Cow<'static, str> { Cow::Borrowed("Session") }
///     fn schema_id() -> Cow<'static, str> { id::<Self>() }
///     fn json_schema(generator: &mut SchemaGenerator) -> Schema { … }
/// }
/// ```
fn implement<'a>(
    container: &'a Container,
    generics: &Pieces,
    predicates: &Reused,
    types: impl Iterator<Item = &'a Type>,
    schema: impl Append,
    to: &mut Expansion,
) {
    let name = name(container, types);
    let body = Appended(|to: &mut Expansion| {
        append! {to,
            fn schema_name() -> _optnull::schema::Cow<'static, _optnull::str> {
                #name
            }
            fn schema_id() -> _optnull::schema::Cow<'static, _optnull::str> {
                _optnull::schema::id::<Self>()
            }
            fn json_schema(
                __generator: &mut _optnull::schema::SchemaGenerator,
            ) -> _optnull::schema::Schema {
                #schema
            }
        }
    });
    let path = appended!(_optnull::schema::JsonSchema);
    generics.implement(to, None, path, predicates, body);
}

/// `Cow::Borrowed("Session")`, or `generic_name("Page", &[<T as JsonSchema>::schema_name()])`.
fn name<'a>(container: &'a Container, types: impl Iterator<Item = &'a Type>) -> TokenStream {
    let Container { generics, name, .. } = container;
    let types = mentioned_params(generics, types);
    let types = types.map(|ty| quote!(<#ty as _optnull::schema::JsonSchema>::schema_name()));
    let constants = generics.const_params().map(|param| &param.ident);
    let constants = constants.map(|constant| quote!(_optnull::schema::const_name(#constant)));
    let params: Vec<_> = types.chain(constants).collect();
    if params.is_empty() {
        return quote!(_optnull::schema::Cow::Borrowed(#name));
    }
    quote!(_optnull::schema::generic_name(#name, &[#(#params),*]))
}

/// `T: JsonSchema,` for the parameters that the types of a schema mention: its name has theirs, and
/// that a generic model or object has a schema does not say that they do.
fn predicates<'a>(container: &'a Container, types: impl Iterator<Item = &'a Type>) -> TokenStream {
    let types = types.map(|ty| (None, Some(ty)));
    let by_trait = quote!(_optnull::schema::JsonSchema);
    bound::predicates(&container.generics, None, types, &by_trait)
}

/// `subschema::<Status>`, at the place of the type: that is where a missing impl shows.
fn subschema(ty: &Type, to: &mut Expansion) {
    let at = place_of(ty);
    append_spanned!(to, at=> _optnull::schema::subschema::<#ty>);
}

/// `inline::<HashMap<String, Value>>`
fn inline(ty: &Type, to: &mut Expansion) {
    let at = place_of(ty);
    append_spanned!(to, at=> _optnull::schema::inline::<#ty>);
}

impl Append for Docs {
    fn append(&self, to: &mut Expansion) {
        self.text().append(to);
    }
}
