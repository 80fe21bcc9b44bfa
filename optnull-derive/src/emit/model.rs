//! A struct's expansion, put together from its outputs.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::Lifetime;

use super::generics::{angled, where_clause, Pieces};
use super::{builder, default, literal, read, scope, tables, with, write};
use crate::model::{Field, Kind, Model};

/// A model with the tokens that its emitters share.
pub(super) struct Emitted<'a> {
    pub(super) model: &'a Model,
    pub(super) generics: Pieces,
    /// `_PageParts<T>`
    pub(super) parts_type: TokenStream,
    /// `_PageParts`
    pub(super) parts: Ident,
    /// What the defaults of fields ask for: `Vec<T>: Default,`.
    pub(super) default_predicates: TokenStream,
    /// What reading asks for.
    pub(super) read_predicates: TokenStream,
    /// What writing asks for.
    pub(super) write_predicates: TokenStream,
    /// The lifetime of the input.
    pub(super) de: Lifetime,
}

pub(super) fn model(model: &Model) -> TokenStream {
    let emitted = Emitted::new(model);
    let impls = [
        literal::literals(&emitted),
        tables::tables(&emitted),
        read::read(&emitted),
        write::write(&emitted),
        with::functions(&emitted),
        builder::impls(&emitted),
    ];
    let scope = scope(&model.container.krate, &impls.into_iter().collect());
    let parts = parts(&emitted);
    let builder = builder::definition(&emitted);
    let build = builder::build(&emitted);
    quote!(#parts #builder #scope #build)
}

impl<'a> Emitted<'a> {
    fn new(model: &'a Model) -> Self {
        let container = &model.container;
        let generics = Pieces::new(&container.ident, &container.generics);
        let (parts, args) = (
            format_ident!("_{}Parts", container.ident),
            angled(generics.args.clone()),
        );
        let de = read::input_lifetime(model);
        let default_predicates = default::predicates(model, &generics.own_type);
        Emitted {
            model,
            parts_type: quote!(#parts #args),
            parts,
            read_predicates: read::predicates(model, &de, &default_predicates),
            write_predicates: write::predicates(model, &default_predicates),
            default_predicates,
            de,
            generics,
        }
    }

    /// `impl<lifetime, …> path for Model where … { body }`
    pub(super) fn implement(
        &self,
        lifetime: &TokenStream,
        path: &TokenStream,
        predicates: &TokenStream,
        body: &TokenStream,
    ) -> TokenStream {
        let Pieces {
            own_type,
            params,
            predicates: own,
            ..
        } = &self.generics;
        let params = angled(quote!(#lifetime #params));
        let clause = where_clause(quote!(#own #predicates));
        quote! {
            #[automatically_derived]
            impl #params #path for #own_type #clause { #body }
        }
    }
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
    let own_type = &generics.own_type;
    let (vis, krate) = (&model.container.vis, &model.container.krate);
    let mut slots = TokenStream::new();
    for field in model.fields.iter().filter(|field| field.is_settable()) {
        let (ident, ty) = (&field.ident, &field.ty);
        slots.extend(match Slot::of(field) {
            Slot::Value => quote!(#ident: #krate::__private::Option<#ty>,),
            Slot::None | Slot::Absent => quote!(#ident: #ty,),
        });
    }
    // The literals of a model may be all that its parameters are used in.
    if !generics.params.is_empty() {
        slots.extend(quote!(_optnull_model: #krate::__private::PhantomData<fn() -> #own_type>,));
    }
    let params = angled(generics.params.clone());
    let clause = where_clause(generics.predicates.clone());
    quote! {
        #[doc(hidden)]
        #[allow(
            clippy::all,
            clippy::pedantic,
            deprecated,
            missing_debug_implementations,
            non_camel_case_types,
            non_snake_case
        )]
        #vis struct #parts #params #clause { #slots }
    }
}

/// How a field's slot starts out.
#[derive(PartialEq)]
pub(super) enum Slot {
    /// An `Option` around the field's type.
    Value,
    /// The field itself, an `Option`.
    None,
    /// The field itself, an `OptionalNullable`.
    Absent,
}

impl Slot {
    pub(super) fn of(field: &Field) -> Self {
        match field.kind {
            Kind::Optional(_) | Kind::Nested(_) => Slot::None,
            Kind::OptionalNullable(_) => Slot::Absent,
            Kind::Required
            | Kind::Nullable(_)
            | Kind::Default(..)
            | Kind::Literal { .. }
            | Kind::Skipped(_) => Slot::Value,
        }
    }
}
