//! What a definition that cannot be read expands to, so that its users see its own errors only.

use proc_macro2::TokenStream;
use quote::quote;

use super::generics::{angled, where_clause, Pieces};
use super::scope;
use crate::container::Container;

/// `Serialize` and `Deserialize` without a body that could be called: the errors stop the build.
pub(super) fn stub(container: &Container) -> TokenStream {
    let own_type = &container.own_type;
    let Pieces {
        params, predicates, ..
    } = Pieces::new(container);
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
    scope(&container.krate, &impls)
}
