//! A struct's builder: one setter a field, and one state in its type a required field.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, ToTokens};
use syn::ext::IdentExt;
use syn::{Index, Type};

use super::append::{append, Appended};
use super::emitted::{Emitted, Slot};
use super::generics::{angled, where_clause};
use super::reused::Reused;
use super::{call_site_at, place_of};
use crate::container::Container;
use crate::field::{Field, FlattenedModel, Kind};
use crate::ty;

/// A builder with the tokens that its emitters share.
struct Builder<'a> {
    emitted: &'a Emitted<'a>,
    /// The fields that have a state in its type.
    required: Vec<&'a Field>,
    /// The names of the states, as type parameters.
    states: Vec<Ident>,
    /// Where an error about the parts is shown. (Where no model is flattened, there is none.)
    at: Span,
    /// The builder's name there.
    name: Ident,
    /// `0`, the field of the parts.
    parts: Index,
}

impl<'a> Builder<'a> {
    fn new(emitted: &'a Emitted<'a>) -> Option<Self> {
        let model = emitted.model;
        let mut name = model.builder.clone()?;
        let mut at = Span::call_site();
        if let Some((_, flattened)) = model.flattened_models().next() {
            at = place_of(&flattened.model);
            name.set_span(at);
        }
        let fields = model.fields.iter();
        let required: Vec<_> = fields.filter(|field| field.is_setter_required()).collect();
        let states = required.iter().map(|field| state(field, at)).collect();
        Some(Builder {
            emitted,
            required,
            states,
            at,
            name,
            parts: Index::from(0),
        })
    }
}

/// The name of a field's state.
fn state(field: &Field, at: Span) -> Ident {
    format_ident!("__{}", field.ident.unraw(), span = at)
}

/// The builder's type, at the model's side so that a person can name it and find it in the docs:
///
/// ```text
/// pub struct SessionBuilder<__status = Unset>(<Session as Model>::Parts, PhantomData<(__status,)>);
/// ```
pub(super) fn definition(emitted: &Emitted, to: &mut TokenStream) {
    let Some(builder) = Builder::new(emitted) else {
        return;
    };
    let Container {
        vis,
        krate,
        hidden,
        ident,
        lints,
        ..
    } = &emitted.model.container;
    let at = Span::call_site();
    let (name, states) = (&emitted.model.builder, &builder.states);
    let (generics, private) = (&emitted.generics, Reused::from(quote!(#krate::__private)));
    let (params, own_type) = (&generics.params, &generics.own_type);
    let params = angled(&quote!(#params #(#states = #private::Unset,)*).into());
    let clause = where_clause(&[&generics.predicates, &emitted.default_predicates]);
    let states = Appended(|to: &mut TokenStream| list(states, to));
    if *hidden {
        append!(to, at=> #[doc(hidden)]);
    } else {
        let doc = format!("Builds a [`{}`].", ident.unraw());
        append!(to, at=> #[doc = #doc]);
    }
    let must_use = "a builder does nothing until `build()`";
    append! {to, at=>
        #[must_use = #must_use]
        #[allow(deprecated, missing_debug_implementations, non_camel_case_types, unreachable_pub)]
        #lints
        #vis struct #name #params(
            <#own_type as #private::Model>::Parts,
            #private::PhantomData<(#states)>,
        ) #clause;
    }
}

/// `__status, __code,`
fn list(states: &[Ident], to: &mut TokenStream) {
    let at = Span::call_site();
    for state in states {
        append!(to, at=> #state,);
    }
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
pub(super) fn impls(emitted: &Emitted, to: &mut TokenStream) {
    let Some(builder) = Builder::new(emitted) else {
        return;
    };
    let Builder { name, states, .. } = &builder;
    let at = Span::call_site();
    let generics = &emitted.generics;
    let (params, args, own_type) = (&generics.params, &generics.args, &generics.own_type);
    let clause = where_clause(&[&generics.predicates, &emitted.default_predicates]);
    let states = Appended(|to: &mut TokenStream| list(states, to));
    let names = Appended(|to: &mut TokenStream| names(&builder, to));
    let start = Appended(|to: &mut TokenStream| start(&builder, to));
    let methods = Appended(|to: &mut TokenStream| {
        for field in emitted.model.fields.iter().filter(|field| field.has_setter()) {
            setter(&builder, field, to);
        }
        build(&builder, to);
    });
    append! {to, at=>
        mod _fields { #names }
        #[allow(dead_code)]
        impl<#params> #own_type #clause { #start }
        #[allow(dead_code)]
        impl<#params #states> #name<#args #states> #clause { #methods }
    }
}

/// The names of the required fields, as types.
fn names(builder: &Builder, to: &mut TokenStream) {
    let at = Span::call_site();
    for field in &builder.required {
        let name = name(field);
        append!(to, at=> pub enum #name {});
    }
}

fn name(field: &Field) -> Ident {
    let mut name = field.ident.clone();
    name.set_span(call_site_at(name.span()));
    name
}

fn start(builder: &Builder, to: &mut TokenStream) {
    let Builder {
        emitted, at, name, ..
    } = builder;
    let (vis, args) = (&emitted.model.container.vis, &emitted.generics.args);
    let doc = "A builder with no field set.";
    append! {to, *at=>
        #[doc = #doc]
        #vis fn builder() -> #name<#args> {
            #name(<Self as _optnull::Model>::empty(), _optnull::PhantomData)
        }
    }
}

fn build(builder: &Builder, to: &mut TokenStream) {
    let Builder { emitted, at, .. } = builder;
    let (vis, own_type) = (&emitted.model.container.vis, &emitted.generics.own_type);
    let (doc, parts) = ("The model, once every required field is set.", &builder.parts);
    let here = Span::call_site();
    let all_set = Appended(|to: &mut TokenStream| {
        if !builder.states.is_empty() {
            append!(to, here=> where);
        }
        for (state, field) in builder.states.iter().zip(&builder.required) {
            let name = name(field);
            append!(to, here=> #state: _optnull::IsSet<_fields::#name>,);
        }
    });
    append! {to, *at=>
        #[doc = #doc]
        #vis fn build(self) -> #own_type #all_set {
            _optnull::Model::finish(self.#parts)
        }
    }
}

/// ```text
/// /// Sets `status`.
/// pub fn status(mut self, __value: Status) -> SessionBuilder<Set> {
///     self.0.status = Some(__value);
///     SessionBuilder(self.0, PhantomData)
/// }
/// /// Sets `code`.
/// pub fn code(mut self, __value: impl IntoOptionalNullable<String>) -> Self {
///     self.0.code = __value.into_optional_nullable();
///     self
/// }
/// ```
fn setter(builder: &Builder, field: &Field, to: &mut TokenStream) {
    let Field {
        ident,
        vis,
        attrs,
        lints,
        ..
    } = field;
    let Builder { name, parts, .. } = builder;
    let (mut at, mut slot) = (builder.at, ident.clone());
    if let Some(flattened) = field.flattened_model() {
        at = place_of(&flattened.model);
        slot.set_span(at);
    }
    let parameter = Appended(|to: &mut TokenStream| parameter(field, to));
    let value = Appended(|to: &mut TokenStream| value(field, to));
    docs(field, to);
    for attr in attrs {
        attr.to_tokens(to);
    }
    append!(to, at=> #lints #vis fn #ident(mut self, __value: #parameter) ->);
    let mut required = builder.required.iter();
    let Some(state) = required.position(|other| other.index == field.index) else {
        append!(to, at=> Self { self.#parts.#slot = #value; self });
        return;
    };
    let args = &builder.emitted.generics.args;
    let [before, after] = [&builder.states[..state], &builder.states[state + 1..]]
        .map(|states| Appended(|to: &mut TokenStream| list(states, to)));
    append! {to, at=>
        #name<#args #before _optnull::Set, #after> {
            self.#parts.#slot = #value;
            #name(self.#parts, _optnull::PhantomData)
        }
    }
}

/// `/// Sets `status`.`, where the field has no docs.
fn docs(field: &Field, to: &mut TokenStream) {
    let at = Span::call_site();
    let mut attrs = field.attrs.iter();
    if attrs.all(|attr| !attr.path().is_ident("doc")) {
        let doc = format!("Sets `{}`.", field.ident.unraw());
        append!(to, at=> #[doc = #doc]);
    }
}

/// The type of a setter's argument.
fn parameter(field: &Field, to: &mut TokenStream) {
    let (ty, at) = (&field.ty, Span::call_site());
    match Taken::of(field) {
        Taken::OptionalNullable(inner) | Taken::Refused(inner) | Taken::Nested(inner) => {
            append!(to, at=> impl _optnull::IntoOptionalNullable<#inner>);
        }
        Taken::Option(inner) => append!(to, at=> impl _optnull::IntoOption<#inner>),
        Taken::String => append!(to, at=> impl _optnull::Into<#ty>),
        Taken::Itself => ty.to_tokens(to),
    }
}

/// What the slot of a field gets from its setter's argument.
fn value(field: &Field, to: &mut TokenStream) {
    let at = Span::call_site();
    let taken = Appended(|to: &mut TokenStream| match Taken::of(field) {
        Taken::OptionalNullable(_) => append!(to, at=> __value.into_optional_nullable()),
        Taken::Nested(_) => append! {to, at=>
            _optnull::OptionalNullable::into_nested(__value.into_optional_nullable())
        },
        Taken::Option(_) => append!(to, at=> __value.into_option()),
        Taken::Refused(_) => append!(to, at=> _optnull::refused(__value)),
        Taken::String => append!(to, at=> __value.into()),
        Taken::Itself => append!(to, at=> __value),
    });
    match Slot::of(field) {
        Slot::Value => append!(to, at=> _optnull::Some(#taken)),
        Slot::None | Slot::Absent | Slot::Map => taken.to_tokens(to),
        Slot::Flattened(_) => append!(to, at=> _optnull::FlattenedSlot::Set(#taken)),
    }
}

/// What a setter takes.
enum Taken<'a> {
    /// What an `OptionalNullable<T>` can be set from.
    OptionalNullable(&'a Type),
    /// The same for an `Option<Option<T>>`.
    Nested(&'a Type),
    /// What an `Option<T>` can be set from.
    Option(&'a Type),
    /// The same as an optional-nullable one, which is dropped.
    Refused(&'a Type),
    /// What can be made a string.
    String,
    /// The field's type.
    Itself,
}

impl<'a> Taken<'a> {
    fn of(field: &'a Field) -> Self {
        match &field.kind {
            Kind::OptionalNullable(inner) => Taken::OptionalNullable(inner),
            Kind::Nested(inner) => Taken::Nested(inner),
            Kind::FlattenedModel(FlattenedModel {
                model: inner,
                optional: true,
            })
            | Kind::Optional(inner)
            | Kind::Nullable(inner)
            | Kind::Default(_, Some(inner))
            | Kind::Skipped(_, Some(inner)) => Taken::Option(inner),
            Kind::Refused(inner) => Taken::Refused(inner),
            _ if ty::is_string_like(&field.ty) => Taken::String,
            _ => Taken::Itself,
        }
    }
}
