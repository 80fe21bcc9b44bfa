//! What a definition that cannot be read expands to, so that its users see its own errors only.

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use super::generics::{angled, where_clause, Pieces};
use super::scope;
use crate::attr::ContainerAttrs;
use crate::errors::Errors;
use crate::model::krate;

/// `Serialize` and `Deserialize` without a body that could be called: the errors stop the build.
pub(crate) fn stub(input: &DeriveInput) -> TokenStream {
    // Reported when the definition was parsed.
    let attrs = ContainerAttrs::parse(&input.attrs, &mut Errors::default());
    let Pieces {
        own_type,
        params,
        predicates,
        ..
    } = Pieces::new(&input.ident, &input.generics);
    let clause = where_clause(predicates);
    let own_params = angled(params.clone());
    let impls = quote! {
        impl #own_params _optnull::Serialize for #own_type #clause {
            fn serialize<__S: _optnull::Serializer>(
                &self,
                _: __S,
            ) -> _optnull::Result<__S::Ok, __S::Error> {
                loop {}
            }
        }
        impl<'__de, #params> _optnull::Deserialize<'__de> for #own_type #clause {
            fn deserialize<__D: _optnull::Deserializer<'__de>>(
                _: __D,
            ) -> _optnull::Result<Self, __D::Error> {
                loop {}
            }
        }
    };
    scope(&krate(&attrs), &impls)
}
