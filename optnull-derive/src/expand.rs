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
    if !rules::container::names_of_parameters(&input.generics, &mut errors) {
        return errors.into_compile_errors();
    }
    let mut definition = Definition::parse(&input, &mut errors);
    check::check(&definition, &mut errors);
    definition.container_mut().refused = errors.any();
    // A wrong definition expands all the same, so that the code that uses it has no errors.
    let mut expansion = emit::definition(&definition);
    expansion.extend(errors.into_compile_errors());
    expansion
}
