//! A struct's builder: one setter a field, and one state in its type a required field.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::ext::IdentExt;

use super::generics::{angled, where_clause, Pieces};
use super::model::{Emitted, Slot};
use crate::model::{Field, Kind};
use crate::ty;

/// The builder's type, at the model's side so that a person can name it and find it in the docs:
///
/// ```text
/// pub struct SessionBuilder<__status = Unset>(__SessionParts, PhantomData<(__status,)>);
/// ```
pub(super) fn definition(emitted: &Emitted) -> Option<TokenStream> {
    let Emitted {
        model,
        generics,
        parts_type,
        ..
    } = emitted;
    let builder = model.builder.as_ref()?;
    let Pieces {
        params, predicates, ..
    } = generics;
    let (vis, krate) = (&model.container.vis, &model.container.krate);
    let states = states(emitted);
    let params = angled(quote!(#params #(#states = #krate::__private::Unset,)*));
    let clause = where_clause(predicates.clone());
    let doc = format!("Builds a [`{}`].", model.container.ident.unraw());
    Some(quote! {
        #[doc = #doc]
        #[must_use = "a builder does nothing until `build()`"]
        #[allow(missing_debug_implementations, non_camel_case_types)]
        #vis struct #builder #params(
            #parts_type,
            #krate::__private::PhantomData<(#(#states,)*)>,
        ) #clause;
    })
}

/// ```text
/// #[diagnostic::on_unimplemented(message = "required field `status` is not set", …)]
/// pub trait __set_status {}
/// impl __set_status for Set {}
///
/// impl Session {
///     pub fn builder() -> SessionBuilder { SessionBuilder(Model::empty(), PhantomData) }
/// }
/// impl<__status> SessionBuilder<__status> {
///     pub fn status(mut self, value: Status) -> SessionBuilder<Set> {
///         self.0.status = Some(value);
///         SessionBuilder(self.0, PhantomData)
///     }
///     pub fn build(self) -> Session where __status: __set_status { Model::finish(self.0) }
/// }
/// ```
pub(super) fn impls(emitted: &Emitted) -> TokenStream {
    let Emitted {
        model,
        generics,
        own_type,
        default_predicates,
        ..
    } = emitted;
    let Some(builder) = &model.builder else {
        return TokenStream::new();
    };
    let Pieces {
        params,
        args,
        predicates,
    } = generics;
    let vis = &model.container.vis;
    let states = states(emitted);
    let marks = required(emitted).map(|field| format_ident!("__set_{}", field.ident.unraw()));
    let marks: Vec<Ident> = marks.collect();
    let diagnostics = required(emitted)
        .zip(&marks)
        .map(|(field, mark)| diagnostic(field, mark));
    let settable = model.fields.iter().filter(|field| field.is_settable());
    let setters = settable.map(|field| setter(emitted, builder, &states, field));
    let start_args = angled(args.clone());
    let start_params = angled(params.clone());
    let all_args = angled(quote!(#args #(#states,)*));
    let all_params = angled(quote!(#params #(#states,)*));
    let clause = where_clause(quote!(#predicates #default_predicates));
    let all_set = where_clause(quote!(#(#states: #marks,)*));
    quote! {
        #(#diagnostics)*
        #[allow(dead_code)]
        impl #start_params #own_type #clause {
            /// A builder with no field set.
            #vis fn builder() -> #builder #start_args {
                #builder(<Self as __optnull::Model>::empty(), __optnull::PhantomData)
            }
        }
        #[allow(dead_code, missing_docs)]
        impl #all_params #builder #all_args #clause {
            #(#setters)*
            /// The model, once every required field is set.
            #vis fn build(self) -> #own_type #all_set {
                __optnull::Model::finish(self.0)
            }
        }
    }
}

/// The fields that have a state in the builder's type.
fn required<'a>(emitted: &Emitted<'a>) -> impl Iterator<Item = &'a Field> {
    emitted
        .model
        .fields
        .iter()
        .filter(|field| field.is_setter_required())
}

/// The names of the states, as type parameters.
fn states(emitted: &Emitted) -> Vec<Ident> {
    required(emitted)
        .map(|field| format_ident!("__{}", field.ident.unraw()))
        .collect()
}

/// A trait that `Set` has and `Unset` has not: rustc prints its message where `build()` is called.
fn diagnostic(field: &Field, mark: &Ident) -> TokenStream {
    let name = field.ident.unraw();
    let message = format!("required field `{name}` is not set");
    let label = format!("call `.{name}(…)` before `build()`");
    quote! {
        #[diagnostic::on_unimplemented(message = #message, label = #label)]
        pub trait #mark {}
        impl #mark for __optnull::Set {}
    }
}

fn setter(emitted: &Emitted, builder: &Ident, states: &[Ident], field: &Field) -> TokenStream {
    let args = &emitted.generics.args;
    let Field {
        ident, vis, attrs, ..
    } = field;
    let (parameter, value) = argument(field);
    if !field.is_setter_required() {
        return quote! {
            #(#attrs)*
            #vis fn #ident(mut self, value: #parameter) -> Self {
                self.0.#ident = #value;
                self
            }
        };
    }
    let own = format_ident!("__{}", ident.unraw());
    let states = states.iter().map(|state| {
        if *state == own {
            quote!(__optnull::Set,)
        } else {
            quote!(#state,)
        }
    });
    let next_args = angled(quote!(#args #(#states)*));
    quote! {
        #(#attrs)*
        #vis fn #ident(mut self, value: #parameter) -> #builder #next_args {
            self.0.#ident = #value;
            #builder(self.0, __optnull::PhantomData)
        }
    }
}

/// The type of a setter's argument, and what its slot gets.
fn argument(field: &Field) -> (TokenStream, TokenStream) {
    let ty = &field.ty;
    let (parameter, value) = match &field.kind {
        Kind::OptionalNullable(inner) => (
            quote!(impl __optnull::IntoOptionalNullable<#inner>),
            quote!(__optnull::IntoOptionalNullable::into_optional_nullable(
                value
            )),
        ),
        Kind::Nested(inner) => (
            quote!(impl __optnull::IntoOptionalNullable<#inner>),
            quote!(__optnull::OptionalNullable::into_nested(
                __optnull::IntoOptionalNullable::into_optional_nullable(value)
            )),
        ),
        Kind::Optional(inner) | Kind::Nullable(inner) | Kind::Default(_, Some(inner)) => (
            quote!(impl __optnull::IntoOption<#inner>),
            quote!(__optnull::IntoOption::into_option(value)),
        ),
        _ if ty::is_string_like(ty) => (
            quote!(impl __optnull::Into<#ty>),
            quote!(__optnull::Into::into(value)),
        ),
        _ => (quote!(#ty), quote!(value)),
    };
    match Slot::of(field) {
        Slot::Value => (parameter, quote!(__optnull::Some(#value))),
        Slot::None | Slot::Absent => (parameter, value),
    }
}
