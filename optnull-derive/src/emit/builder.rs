//! A struct's builder: one setter a field, and one state in its type a required field.

use proc_macro2::{Literal as Number, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt};
use syn::ext::IdentExt;
use syn::Type;

use super::append::{append, append_spanned, appended, Append, Appended, Str, Word};
use super::emitted::{Emitted, Slot};
use super::expansion::Expansion;
use super::generics::where_clause;
use super::states::States;
use super::{place_of, private};
use crate::container::Container;
use crate::field::{Field, FlattenedModel, Kind};
use crate::ty;

/// A builder with the tokens that its emitters share.
pub(super) struct Builder<'a> {
    emitted: &'a Emitted<'a>,
    /// The fields that have a state in its type.
    required: Vec<&'a Field>,
    states: States,
    /// Where an error about the parts is shown: at the model that is flattened, if there is one.
    at: Option<Span>,
    /// The builder's name there.
    name: Word,
    /// `where …`, what the model asks for.
    clause: Option<TokenStream>,
}

impl<'a> Builder<'a> {
    /// The builder of a model, where that has one.
    pub(super) fn new(emitted: &'a Emitted<'a>) -> Option<Self> {
        let model = emitted.model;
        let name = Word::of(model.builder.as_ref()?);
        let mut flattened = model.flattened_models();
        let at = flattened
            .next()
            .map(|(_, flattened)| place_of(&flattened.model));
        let fields = model.fields.iter();
        let required: Vec<_> = fields.filter(|field| field.is_setter_required()).collect();
        let states = required.iter().map(|field| state(field, at)).collect();
        let predicates = &emitted.generics.predicates;
        Some(Builder {
            emitted,
            required,
            states: States::new(states, at),
            at,
            name: name.at(at),
            clause: where_clause(&[predicates, &emitted.default_predicates]),
        })
    }

    /// `impl<…> SessionBuilder<state> { methods }`
    fn implement(
        &self,
        params: impl Append,
        state: impl Append,
        methods: impl Append,
        to: &mut Expansion,
    ) {
        let Builder { name, clause, .. } = self;
        let generics = &self.emitted.generics;
        let (own_params, args) = (&generics.params, &generics.args);
        let mut lifetimes = self.emitted.model.container.generics.lifetimes();
        if lifetimes.next().is_some() {
            // None of these methods may name it.
            append!(to, #[allow(single_use_lifetimes)]);
        }
        append! {to,
            impl<#own_params #params> #name<#args #state> #clause { #methods }
        }
    }
}

/// The name of a field's state.
fn state(field: &Field, at: Option<Span>) -> Word {
    Word::new(format!("__{}", field.ident.unraw())).at(at)
}

/// The builder's type, at the model's side so that a person can name it and find it in the docs:
///
/// ```text
/// pub struct SessionBuilder<__State = (Unset,)>(<Session as Model>::Parts, PhantomData<__State>);
/// ```
pub(super) fn definition(builder: &Builder, to: &mut Expansion) {
    let Builder {
        emitted, states, ..
    } = builder;
    let Container {
        vis,
        hidden,
        ident,
        lints,
        ..
    } = &emitted.model.container;
    let generics = &emitted.generics;
    let (params, own_type) = (&generics.params, &generics.own_type);
    let clause = where_clause(&[&generics.predicates]);
    let name = &emitted.model.builder;
    let private = private(&emitted.model.container);
    let unset = appended!(#private::Unset);
    let all_unset = Appended(|to: &mut Expansion| states.all_unset(&unset, to));
    let parts = Appended(|to: &mut Expansion| {
        if params.is_empty() {
            append!(to, <#own_type as #private::Model>::Parts);
        } else {
            emitted.parts_type.append(to);
        }
    });
    if *hidden {
        append!(to, #[doc(hidden)]);
    } else {
        let doc = format!("Builds a [`{}`].", ident.unraw());
        let doc = Str(&doc);
        append!(to, #[doc = #doc]);
    }
    append! {to,
        #[must_use = "a builder does nothing until `build()`"]
        #[allow(
            deprecated,
            missing_debug_implementations,
            non_camel_case_types,
            unreachable_pub
        )]
        #lints
        #vis struct #name<#params __State = #all_unset>(
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
pub(super) fn impls(builder: &Builder, to: &mut Expansion) {
    let generics = &builder.emitted.generics;
    let (params, own_type, clause) = (&generics.params, &generics.own_type, &builder.clause);
    if !builder.required.is_empty() {
        let names = Appended(|to: &mut Expansion| names(builder, to));
        append!(to, mod _fields { #names });
    }
    let start = Appended(|to: &mut Expansion| start(builder, to));
    append! {to,
        impl<#params> #own_type #clause { #start }
    }
    optional_setters(builder, to);
    for group in 0..builder.states.groups() {
        required_setters(builder, group, to);
    }
    if builder.states.groups() > 1 {
        let states = &builder.states;
        let params = Appended(|to: &mut Expansion| states.params(to));
        let state = Appended(|to: &mut Expansion| states.all(to));
        let build = Appended(|to: &mut Expansion| build(builder, to));
        builder.implement(params, state, build, to);
    }
}

/// The setters that leave the state as it is; and `build()`, if there is no state.
fn optional_setters(builder: &Builder, to: &mut Expansion) {
    let state = Word::new("__State");
    let fields = builder.emitted.model.fields.iter();
    let mut fields = fields
        .filter(|field| field.has_setter() && !field.is_setter_required())
        .peekable();
    if fields.peek().is_none() && !builder.required.is_empty() {
        return;
    }
    let methods = Appended(|to: &mut Expansion| {
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
fn required_setters(builder: &Builder, group: usize, to: &mut Expansion) {
    let states = &builder.states;
    let params = Appended(|to: &mut Expansion| states.group_params(group, to));
    let state = Appended(|to: &mut Expansion| states.group(group, None, to));
    let methods = Appended(|to: &mut Expansion| {
        for place in states.places(group) {
            let set = Appended(|to: &mut Expansion| states.group(group, Some(place), to));
            required_setter(builder, builder.required[place], set, to);
        }
        if states.groups() == 1 {
            build(builder, to);
        }
    });
    builder.implement(params, state, methods, to);
}

/// The names of the required fields, as types.
fn names(builder: &Builder, to: &mut Expansion) {
    for field in &builder.required {
        let name = Word::of(&field.ident);
        append!(to, pub enum #name {});
    }
}

fn start(builder: &Builder, to: &mut Expansion) {
    let Builder {
        emitted, at, name, ..
    } = builder;
    let at = *at;
    let (vis, args) = (&emitted.model.container.vis, &emitted.generics.args);
    append!(to, #[doc = "A builder with no field set."]);
    append_spanned! {to, at=>
        #vis fn builder() -> #name<#args> {
            #name(<Self as _optnull::Model>::empty(), _optnull::PhantomData)
        }
    }
}

fn build(builder: &Builder, to: &mut Expansion) {
    let (emitted, at) = (builder.emitted, builder.at);
    let (vis, own_type) = (&emitted.model.container.vis, &emitted.generics.own_type);
    let parts = parts(at);
    let all_set = Appended(|to: &mut Expansion| {
        if !builder.required.is_empty() {
            append!(to, where);
        }
        for field in &builder.required {
            let (state, name) = (state(field, at), Word::of(&field.ident));
            append!(to, #state: _optnull::IsSet<_fields::#name>,);
        }
    });
    append!(to, #[doc = "The model, once every required field is set."] #vis fn build);
    append_spanned! {to, at=>
        (self) -> #own_type #all_set { _optnull::Model::finish(self.#parts) }
    }
}

/// ```text
/// /// Sets `code`.
/// pub fn code(mut self, __value: impl IntoOptionalNullable<String>) -> Self {
///     self.0.code = __value.into_optional_nullable();
///     self
/// }
/// ```
fn optional_setter(builder: &Builder, field: &Field, to: &mut Expansion) {
    let at = place(builder, field);
    let (parts, slot) = (parts(at), Word::of(&field.ident).at(at));
    let value = Appended(|to: &mut Expansion| value(field, to));
    signature(field, at, to);
    append_spanned!(to, at=> -> Self { self.#parts.#slot = #value; self });
}

/// ```text
/// /// Sets `status`.
/// pub fn status(mut self, __value: Status) -> SessionBuilder<(Set,)> {
///     self.0.status = Some(__value);
///     SessionBuilder(self.0, PhantomData)
/// }
/// ```
fn required_setter(builder: &Builder, field: &Field, set: impl Append, to: &mut Expansion) {
    let (name, args) = (&builder.name, &builder.emitted.generics.args);
    let at = place(builder, field);
    let (parts, slot) = (parts(at), Word::of(&field.ident).at(at));
    let value = Appended(|to: &mut Expansion| value(field, to));
    signature(field, at, to);
    append_spanned! {to, at=>
        -> #name<#args #set> {
            self.#parts.#slot = #value;
            #name(self.#parts, _optnull::PhantomData)
        }
    }
}

/// `0`, the builder's field of the parts. (Written after `self.` and before a `.`, it would be the
/// number `0.`.)
fn parts(at: Option<Span>) -> impl Append {
    Appended(move |to: &mut Expansion| match at {
        Some(at) => {
            let mut index = Number::usize_unsuffixed(0);
            index.set_span(at);
            index.append(to);
        }
        None => 0_usize.append(to),
    })
}

/// Where an error about the field's slot is shown.
fn place(builder: &Builder, field: &Field) -> Option<Span> {
    let flattened = field.flattened_model();
    let own = flattened.map(|flattened| place_of(&flattened.model));
    own.or(builder.at)
}

/// `/// Sets `status`.`, and `pub fn status(mut self, __value: Status)`
///
/// Next to what the user wrote, to make a few tokens takes less than to have them parsed.
fn signature(field: &Field, at: Option<Span>, to: &mut Expansion) {
    let Field {
        ident,
        vis,
        attrs,
        lints,
        ..
    } = field;
    let here = Span::call_site();
    docs(field, to);
    for attr in attrs {
        attr.append(to);
    }
    let parameter = Appended(|to: &mut Expansion| parameter(field, to));
    lints.append(to);
    vis.to_tokens(to.tokens());
    append_spanned!(to, here=> fn #ident);
    let at = at.unwrap_or(here);
    append_spanned!(to, at=> (mut self, __value: #parameter));
}

/// The field's docs, or else `/// Sets `status`.`.
fn docs(field: &Field, to: &mut Expansion) {
    if field.docs.is_empty() {
        let doc = format!("Sets `{}`.", field.ident.unraw());
        let doc = Str(&doc);
        append!(to, #[doc = #doc]);
    } else {
        to.tokens().append_all(&field.docs);
    }
}

/// The type of a setter's argument.
fn parameter(field: &Field, to: &mut Expansion) {
    let (ty, at) = (&field.ty, Span::call_site());
    match Taken::of(field) {
        Taken::OptionalNullable(inner) | Taken::Refused(inner) | Taken::Nested(inner) => {
            append_spanned!(to, at=> impl _optnull::IntoOptionalNullable<#inner>);
        }
        Taken::Option(inner) => append_spanned!(to, at=> impl _optnull::IntoOption<#inner>),
        Taken::Into => append_spanned!(to, at=> impl _optnull::Into<#ty>),
        Taken::Itself => ty.append(to),
    }
}

/// What the slot of a field gets from its setter's argument.
fn value(field: &Field, to: &mut Expansion) {
    let taken = Appended(|to: &mut Expansion| match Taken::of(field) {
        Taken::OptionalNullable(_) => append!(to, __value.into_optional_nullable()),
        Taken::Nested(_) => append! {to,
            _optnull::OptionalNullable::into_nested(__value.into_optional_nullable())
        },
        Taken::Option(_) => append!(to, __value.into_option()),
        Taken::Refused(_) => append!(to, _optnull::refused(__value)),
        Taken::Into => append!(to, __value.into()),
        Taken::Itself => append!(to, __value),
    });
    match Slot::of(field) {
        Slot::Value => append!(to, _optnull::Some(#taken)),
        Slot::None | Slot::Absent | Slot::Map => taken.append(to),
        Slot::Flattened(_) => append!(to, _optnull::FlattenedSlot::Set(#taken)),
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
    /// What can be made of the argument: a string, or a sensitive value.
    Into,
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
            _ if ty::is_set_by_into(&field.ty) => Taken::Into,
            _ => Taken::Itself,
        }
    }
}
