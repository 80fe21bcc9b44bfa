//! A struct's expansion, put together from its outputs.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned, ToTokens};

use super::append::{append, append_spanned, Append, Appended, Word};
use super::asked::Asked;
use super::builder::{self, Builder};
use super::emitted::{Emitted, Slot};
use super::expansion::Expansion;
use super::reused::Reused;
use super::{allowed, flatten, literal, read, scope, tables, with, write};
use crate::field::Field;
use crate::model::Model;

pub(super) fn model(model: &Model) -> TokenStream {
    let emitted = Emitted::new(model);
    let builder = Builder::new(&emitted);
    let mut expansion = Expansion::default();
    let generic = !emitted.generics.params.is_empty();
    if generic {
        let (krate, to) = (&model.container.krate, &mut expansion);
        allowed(&model.container, to);
        append!(to, #[doc(hidden)]);
        parts(&emitted, &quote!(#krate::__private).into(), to);
    }
    if let Some(builder) = &builder {
        builder::definition(builder, &mut expansion);
    }
    let impls = Appended(|to: &mut Expansion| {
        if !generic {
            parts(&emitted, &quote!(_optnull).into(), to);
        }
        literal::literals(&emitted, to);
        tables::tables(&emitted, to);
        read::read(&emitted, to);
        write::write(&emitted, to);
        with::functions(&emitted, to);
        if let Some(builder) = &builder {
            builder::impls(builder, to);
        }
        flatten::checks(&emitted).append(to);
    });
    scope(&model.container, &mut expansion, impls);
    expansion.into_tokens()
}

/// Where the reader and the builder put values, all empty at the start:
///
/// ```text
/// pub struct __Parts {
///     status: Option<Status>,
///     code: OptionalNullable<String>,
/// }
/// ```
///
/// Those of a generic model stand beside it, so that its builder can name them: by `<Page<T> as
/// Model>::Parts`, which costs no second list of lints, it would be invariant in `T` and ask what
/// `Model` asks of it.
fn parts(emitted: &Emitted, private: &Reused, to: &mut Expansion) {
    let Emitted {
        model,
        generics,
        parts,
        ..
    } = emitted;
    let (name, vis) = (Word::of(parts), &model.container.vis);
    let (params, predicates) = (&generics.params, &generics.predicates);
    append!(to, #vis struct #name);
    if !params.is_empty() {
        append!(to, <#params>);
    }
    if !predicates.is_empty() {
        append!(to, where #predicates);
    }
    let slots = Appended(|to: &mut Expansion| {
        for field in model.fields.iter().filter(|field| field.is_settable()) {
            slot(emitted, private, field, to);
        }
        if let Some(marker) = emitted.marker() {
            let own_type = &generics.own_type;
            append!(to, #marker: #private::PhantomData<fn() -> #own_type>,);
        }
    });
    append!(to, { #slots });
}

fn slot(emitted: &Emitted, private: &Reused, field: &Field, to: &mut Expansion) {
    let (ident, ty, at) = (&field.ident, &field.ty, Span::call_site());
    match Slot::of(field) {
        Slot::Value => append_spanned!(to, at=> #ident: #private::Option<#ty>,),
        Slot::None | Slot::Absent | Slot::Map => append_spanned!(to, at=> #ident: #ty,),
        Slot::Flattened(flattened) => {
            let asked = Asked::model(&emitted.model.container, flattened);
            let slot = asked.placed(quote!(#private::FlattenedSlot));
            let parts = asked.item_of(&private.to_token_stream(), "Parts");
            let ty = asked.placed(ty);
            quote_spanned!(asked.at=> #ident: #slot<#parts, #ty>,).append(to);
        }
    }
}
