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
    let ident = &input.ident;
    let Pieces {
        params,
        args,
        predicates,
    } = Pieces::new(&input.generics);
    let args = angled(args);
    let clause = where_clause(predicates);
    let own_params = angled(params.clone());
    let impls = quote! {
        impl #own_params __optnull::Serialize for #ident #args #clause {
            fn serialize<__S: __optnull::Serializer>(
                &self,
                _: __S,
            ) -> __optnull::Result<__S::Ok, __S::Error> {
                loop {}
            }
        }
        impl<'__de, #params> __optnull::Deserialize<'__de> for #ident #args #clause {
            fn deserialize<__D: __optnull::Deserializer<'__de>>(
                _: __D,
            ) -> __optnull::Result<Self, __D::Error> {
                loop {}
            }
        }
    };
    scope(&krate(&attrs), &impls)
}
