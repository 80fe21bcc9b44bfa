//! What a checked definition expands to: one file an output. Emitting cannot fail.

mod builder;
mod generics;
mod integer_enum;
mod model;
mod string_enum;
mod stub;

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::Definition;

pub(crate) use self::stub::stub;

pub(crate) fn definition(definition: &Definition) -> TokenStream {
    match definition {
        Definition::Model(model) => model::model(model),
        Definition::StringEnum(string_enum) => string_enum::string_enum(string_enum),
        Definition::IntegerEnum(integer_enum) => integer_enum::integer_enum(integer_enum),
    }
}

/// Keeps an expansion's impls out of the user's namespace:
///
/// ```ignore
/// const _: () = {
///     use ::optnull::__private as __optnull;
///     impl …
/// };
/// ```
fn scope(krate: &TokenStream, impls: &TokenStream) -> TokenStream {
    quote! {
        #[allow(deprecated, non_camel_case_types)]
        const _: () = {
            use #krate::__private as __optnull;
            #impls
        };
    }
}
