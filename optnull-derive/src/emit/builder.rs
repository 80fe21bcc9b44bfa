//! A struct's builder: one setter a field, and one state in its type a required field.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use syn::ext::IdentExt;

use super::asked::placed;
use super::emitted::{Emitted, Slot};
use super::generics::{angled, where_clause, Pieces};
use super::{allowed, call_site_at, place_of};
use crate::container::Container;
use crate::field::{Field, FlattenedModel, Kind};
use crate::model::Model;
use crate::ty;

/// The builder's type, at the model's side so that a person can name it and find it in the docs:
///
/// ```text
/// pub struct SessionBuilder<__status = Unset>(_SessionParts, PhantomData<(__status,)>);
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
    let doc = if model.container.hidden {
        quote!(#[doc(hidden)])
    } else {
        quote!(#[doc = #doc])
    };
    let allowed = allowed(&model.container);
    Some(quote! {
        #doc
        #[must_use = "a builder does nothing until `build()`"]
        #allowed
        #vis struct #builder #params(
            #parts_type,
            #krate::__private::PhantomData<(#(#states,)*)>,
        ) #clause;
    })
}

/// Each required field has a type of its own name, which rustc prints where `build()` is called
/// without it.
///
/// ```text
/// mod _fields { pub enum status {} }
/// impl Session {
///     pub fn builder() -> SessionBuilder { SessionBuilder(Model::empty(), PhantomData) }
/// }
/// impl<__status> SessionBuilder<__status> {
///     pub fn status(mut self, __value: Status) -> SessionBuilder<Set> {
///         self.0.status = Some(__value);
///         SessionBuilder(self.0, PhantomData)
///     }
///     pub fn build(self) -> Session where __status: IsSet<_fields::status> { Model::finish(self.0) }
/// }
/// ```
pub(super) fn impls(emitted: &Emitted) -> TokenStream {
    let Emitted {
        model,
        generics,
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
        ..
    } = generics;
    let Container { vis, own_type, .. } = &model.container;
    let (states, names) = (states(emitted), names(emitted));
    let place = place(model);
    let own = placed_at(quote!(self), place);
    let settable = model.fields.iter().filter(|field| field.has_setter());
    let setters = settable.map(|field| setter(emitted, builder, place, &states, field));
    let parts = placed_at(quote!(self.0), place);
    let empty = placed_at(quote!(<Self as _optnull::Model>::empty()), place);
    let start_params = angled(params.clone());
    let start_args = angled(args.clone());
    let start = placed_at(quote!(#builder #start_args), place);
    let constructor = placed_at(quote!(#builder), place);
    let all_params = angled(quote!(#params #(#states,)*));
    let all_args = angled(quote!(#args #(#states,)*));
    let clause = where_clause(quote!(#predicates #default_predicates));
    let all_set = where_clause(quote!(#(#states: _optnull::IsSet<_fields::#names>,)*));
    quote! {
        mod _fields {
            #(pub enum #names {})*
        }
        #[allow(dead_code)]
        impl #start_params #own_type #clause {
            /// A builder with no field set.
            #vis fn builder() -> #start {
                #constructor(#empty, _optnull::PhantomData)
            }
        }
        #[allow(dead_code)]
        impl #all_params #builder #all_args #clause {
            #(#setters)*
            /// The model, once every required field is set.
            #vis fn build(#own) -> #own_type #all_set {
                _optnull::Model::finish(#parts)
            }
        }
    }
}

/// Where an error about the parts is shown. (Where no model is flattened, there is none.)
fn place(model: &Model) -> Option<Span> {
    let mut flattened = model.flattened_models();
    flattened
        .next()
        .map(|(_, flattened)| place_of(&flattened.model))
}

fn placed_at(tokens: TokenStream, place: Option<Span>) -> TokenStream {
    match place {
        Some(at) => placed(tokens, at),
        None => tokens,
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

/// The names of the required fields, as types.
fn names(emitted: &Emitted) -> Vec<Ident> {
    let names = required(emitted).map(|field| {
        let mut name = field.ident.clone();
        name.set_span(call_site_at(name.span()));
        name
    });
    names.collect()
}

/// ```text
/// /// Sets `status`.
/// pub fn status(mut self, __value: Status) -> SessionBuilder<Set> {
///     self.0.status = Some(__value);
///     SessionBuilder(self.0, PhantomData)
/// }
/// ```
fn setter(
    emitted: &Emitted,
    builder: &Ident,
    place: Option<Span>,
    states: &[Ident],
    field: &Field,
) -> TokenStream {
    let args = &emitted.generics.args;
    let Field {
        ident,
        vis,
        attrs,
        lints,
        ..
    } = field;
    let (parameter, taken) = argument(field);
    let [own, mut_own, parts] =
        [quote!(self), quote!(mut self), quote!(self.0)].map(|tokens| placed_at(tokens, place));
    let slot = if let Some(flattened) = field.flattened_model() {
        placed(quote!(self.0.#ident), place_of(&flattened.model))
    } else {
        quote!(#parts.#ident)
    };
    let doc = attrs
        .iter()
        .all(|attr| !attr.path().is_ident("doc"))
        .then(|| {
            let doc = format!("Sets `{}`.", ident.unraw());
            quote!(#[doc = #doc])
        });
    if !field.is_setter_required() {
        return quote! {
            #doc
            #(#attrs)*
            #lints
            #vis fn #ident(#mut_own, __value: #parameter) -> Self {
                #slot = #taken;
                #own
            }
        };
    }
    let state_of_field = format_ident!("__{}", ident.unraw());
    let states = states.iter().map(|state| {
        if *state == state_of_field {
            quote!(_optnull::Set,)
        } else {
            quote!(#state,)
        }
    });
    let next_args = angled(quote!(#args #(#states)*));
    let next = placed_at(quote!(#builder #next_args), place);
    let builder = placed_at(quote!(#builder), place);
    quote! {
        #doc
        #(#attrs)*
        #lints
        #vis fn #ident(#mut_own, __value: #parameter) -> #next {
            #slot = #taken;
            #builder(#parts, _optnull::PhantomData)
        }
    }
}

/// The type of a setter's argument, and what its slot gets.
fn argument(field: &Field) -> (TokenStream, TokenStream) {
    let ty = &field.ty;
    let (parameter, taken) = match &field.kind {
        Kind::OptionalNullable(inner) => (
            quote!(impl _optnull::IntoOptionalNullable<#inner>),
            quote!(_optnull::IntoOptionalNullable::into_optional_nullable(
                __value
            )),
        ),
        Kind::Nested(inner) => (
            quote!(impl _optnull::IntoOptionalNullable<#inner>),
            quote!(_optnull::OptionalNullable::into_nested(
                _optnull::IntoOptionalNullable::into_optional_nullable(__value)
            )),
        ),
        Kind::FlattenedModel(FlattenedModel {
            model: inner,
            optional: true,
        })
        | Kind::Optional(inner)
        | Kind::Nullable(inner)
        | Kind::Default(_, Some(inner))
        | Kind::Skipped(_, Some(inner)) => (
            quote!(impl _optnull::IntoOption<#inner>),
            quote!(_optnull::IntoOption::into_option(__value)),
        ),
        Kind::Refused(inner) => (
            quote!(impl _optnull::IntoOptionalNullable<#inner>),
            quote!(_optnull::refused(__value)),
        ),
        _ if ty::is_string_like(ty) => (
            quote!(impl _optnull::Into<#ty>),
            quote!(_optnull::Into::into(__value)),
        ),
        _ => (quote!(#ty), quote!(__value)),
    };
    match Slot::of(field) {
        Slot::Value => (parameter, quote!(_optnull::Some(#taken))),
        Slot::None | Slot::Absent | Slot::Map => (parameter, taken),
        Slot::Flattened(_) => (parameter, quote!(_optnull::FlattenedSlot::Set(#taken))),
    }
}
