//! The pipeline: parse → check → emit.

use proc_macro2::TokenStream;
use syn::DeriveInput;

use crate::definition::Definition;
use crate::errors::Errors;
use crate::{check, emit, rules};

pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let input: DeriveInput = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.into_compile_error(),
    };
    let mut errors = Errors::default();
    let named_apart = rules::container::names_of_parameters(&input.generics, &mut errors);
    let mut definition = Definition::parse(&input, &mut errors);
    check::check(&definition, &mut errors);
    let container = definition.container_mut();
    container.refused = errors.any();
    let krate = container.krate.clone();
    // A wrong definition expands all the same, so that the code that uses it has no errors.
    let mut expansion = errors.into_compile_errors(&krate);
    if named_apart {
        expansion.extend(emit::definition(&definition));
    }
    expansion
}
