//! What a definition that cannot be read expands to, so that its users see its own errors only.

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use super::scope;
use crate::attr::ContainerAttrs;
use crate::errors::Errors;
use crate::model::krate;

/// `Serialize` and `Deserialize` without a body that could be called: the errors stop the build.
pub(crate) fn stub(input: &DeriveInput) -> TokenStream {
    // Reported when the definition was parsed.
    let attrs = ContainerAttrs::parse(&input.attrs, &mut Errors::default());
    let ident = &input.ident;
    let (_, args, predicates) = input.generics.split_for_impl();
    let params = &input
        .generics
        .params
        .iter()
        .map(super::generics::declaration)
        .collect::<TokenStream>();
    let impls = quote! {
        impl<#params> __optnull::Serialize for #ident #args #predicates {
            fn serialize<__S: __optnull::Serializer>(
                &self,
                _: __S,
            ) -> __optnull::Result<__S::Ok, __S::Error> {
                loop {}
            }
        }
        impl<'__de, #params> __optnull::Deserialize<'__de> for #ident #args #predicates {
            fn deserialize<__D: __optnull::Deserializer<'__de>>(
                _: __D,
            ) -> __optnull::Result<Self, __D::Error> {
                loop {}
            }
        }
    };
    scope(&krate(&attrs), &impls)
}
