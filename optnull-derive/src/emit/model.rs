//! A struct's expansion, put together from its outputs.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::asked::Asked;
use super::emitted::{Emitted, Slot};
use super::generics::{angled, where_clause};
use super::{allowed, builder, flatten, literal, read, scope, tables, with, write};
use crate::model::Model;

pub(super) fn model(model: &Model) -> TokenStream {
    let emitted = Emitted::new(model);
    let impls = [
        literal::literals(&emitted),
        tables::tables(&emitted),
        read::read(&emitted),
        write::write(&emitted),
        with::functions(&emitted),
        builder::impls(&emitted),
        flatten::checks(&emitted),
    ];
    let scope = scope(&model.container, &impls.into_iter().collect());
    let parts = parts(&emitted);
    let builder = builder::definition(&emitted);
    quote!(#parts #builder #scope)
}

/// Where the reader and the builder put values, all empty at the start:
///
/// ```text
/// #[doc(hidden)]
/// pub struct _SessionParts {
///     status: ::optnull::__private::Option<Status>,
///     code: OptionalNullable<String>,
/// }
/// ```
fn parts(emitted: &Emitted) -> TokenStream {
    let Emitted {
        model,
        generics,
        parts,
        ..
    } = emitted;
    let own_type = &model.container.own_type;
    let (vis, krate) = (&model.container.vis, &model.container.krate);
    let mut slots = TokenStream::new();
    for field in model.fields.iter().filter(|field| field.is_settable()) {
        let (ident, ty) = (&field.ident, &field.ty);
        slots.extend(match Slot::of(field) {
            Slot::Value => quote!(#ident: #krate::__private::Option<#ty>,),
            Slot::None | Slot::Absent | Slot::Map => quote!(#ident: #ty,),
            Slot::Flattened(flattened) => {
                let asked = Asked::model(&model.container, flattened);
                let private = quote!(#krate::__private);
                let slot = asked.placed(quote!(#private::FlattenedSlot));
                let (parts, ty) = (asked.item_of(&private, "Parts"), asked.placed(ty));
                quote_spanned!(asked.at=> #ident: #slot<#parts, #ty>,)
            }
        });
    }
    // The literals of a model may be all that its parameters are used in.
    if !generics.params.is_empty() {
        slots.extend(quote!(_optnull_model: #krate::__private::PhantomData<fn() -> #own_type>,));
    }
    let params = angled(generics.params.clone());
    let clause = where_clause(generics.predicates.clone());
    let allowed = allowed(&model.container);
    quote! {
        #[doc(hidden)]
        #allowed
        #vis struct #parts #params #clause { #slots }
    }
}
