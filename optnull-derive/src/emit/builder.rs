//! A struct's builder: one setter a field, and one state in its type a required field.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, ToTokens};
use syn::ext::IdentExt;
use syn::{Index, Type};

use super::append::{append, Appended};
use super::emitted::{Emitted, Slot};
use super::generics::where_clause;
use super::reused::Reused;
use super::states::States;
use super::{call_site_at, place_of};
use crate::container::Container;
use crate::field::{Field, FlattenedModel, Kind};
use crate::ty;

/// A builder with the tokens that its emitters share.
pub(super) struct Builder<'a> {
    emitted: &'a Emitted<'a>,
    /// The fields that have a state in its type.
    required: Vec<&'a Field>,
    states: States,
    /// Where an error about the parts is shown. (Where no model is flattened, there is none.)
    at: Span,
    /// The builder's name there.
    name: Ident,
    /// `where …`, what the model asks for.
    clause: Option<TokenStream>,
}

impl<'a> Builder<'a> {
    /// The builder of a model, where that has one.
    pub(super) fn new(emitted: &'a Emitted<'a>) -> Option<Self> {
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
        let predicates = &emitted.generics.predicates;
        Some(Builder {
            emitted,
            required,
            states: States::new(states, at),
            at,
            name,
            clause: where_clause(&[predicates, &emitted.default_predicates]),
        })
    }

    /// `impl<…> SessionBuilder<state> { methods }`
    fn implement(
        &self,
        params: impl ToTokens,
        state: impl ToTokens,
        methods: impl ToTokens,
        to: &mut TokenStream,
    ) {
        let Builder { name, clause, .. } = self;
        let (generics, at) = (&self.emitted.generics, Span::call_site());
        let (own_params, args) = (&generics.params, &generics.args);
        let mut lifetimes = self.emitted.model.container.generics.lifetimes();
        if lifetimes.next().is_some() {
            // None of these methods may name it.
            append!(to, at=> #[allow(single_use_lifetimes)]);
        }
        append! {to, at=>
            impl<#own_params #params> #name<#args #state> #clause { #methods }
        }
    }
}

/// The name of a field's state.
fn state(field: &Field, at: Span) -> Ident {
    format_ident!("__{}", field.ident.unraw(), span = at)
}

/// The builder's type, at the model's side so that a person can name it and find it in the docs:
///
/// ```text
/// pub struct SessionBuilder<__State = (Unset,)>(<Session as Model>::Parts, PhantomData<__State>);
/// ```
pub(super) fn definition(builder: &Builder, to: &mut TokenStream) {
    let Builder {
        emitted, states, ..
    } = builder;
    let Container {
        vis,
        krate,
        hidden,
        ident,
        lints,
        ..
    } = &emitted.model.container;
    let (generics, at) = (&emitted.generics, Span::call_site());
    let (params, own_type) = (&generics.params, &generics.own_type);
    let clause = where_clause(&[&generics.predicates]);
    let name = &emitted.model.builder;
    let private = Reused::from(quote!(#krate::__private));
    let unset = Reused::from(quote!(#private::Unset));
    let unset = Appended(|to: &mut TokenStream| states.all_unset(&unset, to));
    let parts = Appended(|to: &mut TokenStream| {
        if params.is_empty() {
            append!(to, at=> <#own_type as #private::Model>::Parts);
        } else {
            emitted.parts_type.to_tokens(to);
        }
    });
    if *hidden {
        append!(to, at=> #[doc(hidden)]);
    } else {
        let doc = format!("Builds a [`{}`].", ident.unraw());
        append!(to, at=> #[doc = #doc]);
    }
    let must_use = "a builder does nothing until `build()`";
    append! {to, at=>
        #[must_use = #must_use]
        #[allow(
            deprecated,
            missing_debug_implementations,
            non_camel_case_types,
            unreachable_pub
        )]
        #lints
        #vis struct #name<#params __State = #unset>(
            #parts,
            #private::PhantomData<__State>,
        ) #clause;
    }
}

/// Each required field has a type of its own name, which rustc prints where `build()` is called
/// without it. Only the setters of required fields and `build()` take the states apart, since rustc
/// looks at each parameter again in each method.
///
/// ```text
/// mod _fields { pub enum status {} }
/// impl Session {
///     pub fn builder() -> SessionBuilder { SessionBuilder(Model::empty(), PhantomData) }
/// }
/// impl<__State> SessionBuilder<__State> {
///     pub fn code(mut self, __value: impl IntoOptionalNullable<String>) -> Self { … }
/// }
/// impl<__status> SessionBuilder<(__status,)> {
///     pub fn status(mut self, __value: Status) -> SessionBuilder<(Set,)> { … }
///     pub fn build(self) -> Session where __status: IsSet<_fields::status> { Model::finish(self.0) }
/// }
/// ```
pub(super) fn impls(builder: &Builder, to: &mut TokenStream) {
    let (generics, at) = (&builder.emitted.generics, Span::call_site());
    let (params, own_type, clause) = (&generics.params, &generics.own_type, &builder.clause);
    if !builder.required.is_empty() {
        let names = Appended(|to: &mut TokenStream| names(builder, to));
        append!(to, at=> mod _fields { #names });
    }
    let start = Appended(|to: &mut TokenStream| start(builder, to));
    append! {to, at=>
        impl<#params> #own_type #clause { #start }
    }
    optional_setters(builder, to);
    for group in 0..builder.states.groups() {
        required_setters(builder, group, to);
    }
    if builder.states.groups() > 1 {
        let states = &builder.states;
        let params = Appended(|to: &mut TokenStream| states.params(to));
        let state = Appended(|to: &mut TokenStream| states.all(to));
        let build = Appended(|to: &mut TokenStream| build(builder, to));
        builder.implement(params, state, build, to);
    }
}

/// The setters that leave the state as it is; and `build()`, if there is no state.
fn optional_setters(builder: &Builder, to: &mut TokenStream) {
    let state = Ident::new("__State", Span::call_site());
    let fields = builder.emitted.model.fields.iter();
    let mut fields = fields
        .filter(|field| field.has_setter() && !field.is_setter_required())
        .peekable();
    if fields.peek().is_none() && !builder.required.is_empty() {
        return;
    }
    let methods = Appended(|to: &mut TokenStream| {
        for field in fields.clone() {
            optional_setter(builder, field, to);
        }
        if builder.required.is_empty() {
            build(builder, to);
        }
    });
    builder.implement(&state, &state, methods, to);
}

/// The setters of a group of required fields; and `build()`, if there is no other group.
fn required_setters(builder: &Builder, group: usize, to: &mut TokenStream) {
    let states = &builder.states;
    let params = Appended(|to: &mut TokenStream| states.group_params(group, to));
    let state = Appended(|to: &mut TokenStream| states.group(group, None, to));
    let methods = Appended(|to: &mut TokenStream| {
        for place in states.places(group) {
            let set = Appended(|to: &mut TokenStream| states.group(group, Some(place), to));
            required_setter(builder, builder.required[place], set, to);
        }
        if states.groups() == 1 {
            build(builder, to);
        }
    });
    builder.implement(params, state, methods, to);
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
    let (doc, parts) = ("The model, once every required field is set.", parts(*at));
    let here = Span::call_site();
    let all_set = Appended(|to: &mut TokenStream| {
        if !builder.required.is_empty() {
            append!(to, here=> where);
        }
        for field in &builder.required {
            let (state, name) = (state(field, *at), name(field));
            append!(to, here=> #state: _optnull::IsSet<_fields::#name>,);
        }
    });
    append!(to, here=> #[doc = #doc] #vis fn build);
    append!(to, *at=> (self) -> #own_type #all_set { _optnull::Model::finish(self.#parts) });
}

/// ```text
/// /// Sets `code`.
/// pub fn code(mut self, __value: impl IntoOptionalNullable<String>) -> Self {
///     self.0.code = __value.into_optional_nullable();
///     self
/// }
/// ```
fn optional_setter(builder: &Builder, field: &Field, to: &mut TokenStream) {
    let (at, slot) = (place(builder, field), slot(field));
    let parts = parts(at);
    let value = Appended(|to: &mut TokenStream| value(field, to));
    signature(field, at, to);
    append!(to, at=> Self { self.#parts.#slot = #value; self });
}

/// ```text
/// /// Sets `status`.
/// pub fn status(mut self, __value: Status) -> SessionBuilder<(Set,)> {
///     self.0.status = Some(__value);
///     SessionBuilder(self.0, PhantomData)
/// }
/// ```
fn required_setter(builder: &Builder, field: &Field, set: impl ToTokens, to: &mut TokenStream) {
    let name = &builder.name;
    let (at, slot, args) = (
        place(builder, field),
        slot(field),
        &builder.emitted.generics.args,
    );
    let parts = parts(at);
    let value = Appended(|to: &mut TokenStream| value(field, to));
    signature(field, at, to);
    append! {to, at=>
        #name<#args #set> {
            self.#parts.#slot = #value;
            #name(self.#parts, _optnull::PhantomData)
        }
    }
}

/// `0`, the builder's field of the parts.
fn parts(at: Span) -> Index {
    Index { index: 0, span: at }
}

/// Where an error about the field's slot is shown.
fn place(builder: &Builder, field: &Field) -> Span {
    let flattened = field.flattened_model();
    flattened.map_or(builder.at, |flattened| place_of(&flattened.model))
}

/// The name of the field's slot.
fn slot(field: &Field) -> Ident {
    let mut slot = field.ident.clone();
    if let Some(flattened) = field.flattened_model() {
        slot.set_span(place_of(&flattened.model));
    }
    slot
}

/// `/// Sets `status`.`, and `pub fn status(mut self, __value: Status) ->`
fn signature(field: &Field, at: Span, to: &mut TokenStream) {
    let Field {
        ident,
        vis,
        attrs,
        lints,
        ..
    } = field;
    docs(field, to);
    for attr in attrs {
        attr.to_tokens(to);
    }
    let parameter = Appended(|to: &mut TokenStream| parameter(field, to));
    append!(to, Span::call_site()=> #lints #vis fn #ident);
    append!(to, at=> (mut self, __value: #parameter) ->);
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
