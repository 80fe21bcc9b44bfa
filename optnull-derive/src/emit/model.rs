//! A struct's expansion, put together from its outputs.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;

use super::append::{append, Appended};
use super::asked::Asked;
use super::builder::{self, Builder};
use super::emitted::{Emitted, Slot};
use super::{flatten, literal, read, scope, tables, with, write};
use crate::field::Field;
use crate::model::Model;

pub(super) fn model(model: &Model) -> TokenStream {
    let emitted = Emitted::new(model);
    let builder = Builder::new(&emitted);
    let mut expansion = TokenStream::new();
    if let Some(builder) = &builder {
        builder::definition(builder, &mut expansion);
    }
    let impls = Appended(|to: &mut TokenStream| {
        parts(&emitted, to);
        literal::literals(&emitted, to);
        tables::tables(&emitted, to);
        read::read(&emitted, to);
        write::write(&emitted, to);
        with::functions(&emitted, to);
        if let Some(builder) = &builder {
            builder::impls(builder, to);
        }
        to.extend(flatten::checks(&emitted));
    });
    scope(&model.container, &mut expansion, impls);
    expansion
}

/// Where the reader and the builder put values, all empty at the start:
///
/// ```text
/// pub struct __Parts {
///     status: Option<Status>,
///     code: OptionalNullable<String>,
/// }
/// ```
fn parts(emitted: &Emitted, to: &mut TokenStream) {
    let at = Span::call_site();
    let (model, generics) = (emitted.model, &emitted.generics);
    let (params, predicates) = (&generics.params, &generics.predicates);
    append!(to, at=> pub struct __Parts);
    if !params.is_empty() {
        append!(to, at=> <#params>);
    }
    if !predicates.is_empty() {
        append!(to, at=> where #predicates);
    }
    let slots = Appended(|to: &mut TokenStream| {
        for field in model.fields.iter().filter(|field| field.is_settable()) {
            slot(emitted, field, to);
        }
        // The literals of a model may be all that its parameters are used in.
        if !params.is_empty() {
            let own_type = &generics.own_type;
            append!(to, at=> _optnull_model: _optnull::PhantomData<fn() -> #own_type>,);
        }
    });
    append!(to, at=> { #slots });
}

fn slot(emitted: &Emitted, field: &Field, to: &mut TokenStream) {
    let (ident, ty, at) = (&field.ident, &field.ty, Span::call_site());
    match Slot::of(field) {
        Slot::Value => append!(to, at=> #ident: _optnull::Option<#ty>,),
        Slot::None | Slot::Absent | Slot::Map => append!(to, at=> #ident: #ty,),
        Slot::Flattened(flattened) => {
            let asked = Asked::model(&emitted.model.container, flattened);
            let (parts, ty) = (asked.item("Parts"), asked.placed(ty));
            to.extend(quote_spanned!(asked.at=> #ident: _optnull::FlattenedSlot<#parts, #ty>,));
        }
    }
}
