//! A struct's impls: its tables, its reader and its writer.

use proc_macro2::{Ident, Literal as Number, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Lifetime, Type, WherePredicate};

use super::generics::Pieces;
use super::{builder, scope};
use crate::attr::{Bound, DefaultAttr, Directions, Literal};
use crate::bound::Mentioned;
use crate::model::{DefaultSource, Field, Kind, Model};
use crate::ty;

/// A model with the names that its emitters share.
pub(super) struct Emitted<'a> {
    pub(super) model: &'a Model,
    pub(super) generics: Pieces,
    /// `Page<T>`
    pub(super) own_type: TokenStream,
    /// `__PageParts`
    pub(super) parts: Ident,
    /// What the defaults of fields need of type parameters: `T: Default,`.
    pub(super) default_predicates: TokenStream,
}

pub(super) fn model(model: &Model) -> TokenStream {
    let container = &model.container;
    let generics = Pieces::new(&container.generics);
    let (ident, args) = (&container.ident, &generics.args);
    let own_type = quote!(#ident<#args>);
    let emitted = Emitted {
        model,
        parts: format_ident!("__{}Parts", ident),
        default_predicates: default_predicates(model, &own_type),
        own_type,
        generics,
    };
    let impls = [
        literals(&emitted),
        tables(&emitted),
        read(&emitted),
        write(&emitted),
        with_functions(&emitted),
        builder::impls(&emitted).unwrap_or_default(),
    ];
    let scope = scope(&container.krate, &impls.into_iter().collect());
    let parts = parts(&emitted);
    let builder = builder::definition(&emitted);
    quote!(#parts #builder #scope)
}

/// Where the reader and the builder put values, all empty at the start:
///
/// ```ignore
/// #[doc(hidden)]
/// pub struct __SessionParts {
///     status: ::optnull::__private::Option<Status>,
///     code: OptionalNullable<String>,
/// }
/// ```
fn parts(emitted: &Emitted) -> TokenStream {
    let Emitted {
        model,
        generics,
        own_type,
        parts,
        ..
    } = emitted;
    let Pieces {
        params, predicates, ..
    } = generics;
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
    if !params.is_empty() {
        slots.extend(quote!(__model: #krate::__private::PhantomData<fn() -> #own_type>,));
    }
    quote! {
        #[doc(hidden)]
        #[allow(deprecated, missing_debug_implementations)]
        #vis struct #parts<#params> where #predicates { #slots }
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

/// ```ignore
/// impl Literal<0> for Session {
///     type Target = str;
///     const VALUE: &'static str = "payment-service-session";
/// }
/// ```
fn literals(emitted: &Emitted) -> TokenStream {
    let Emitted {
        model,
        generics,
        own_type,
        ..
    } = emitted;
    let Pieces {
        params, predicates, ..
    } = generics;
    let tags = model.fields.iter().filter_map(|field| field.tag.as_ref());
    let literal = |tag: &crate::model::Tag| {
        let index = tag.index;
        let (target, value) = match &tag.literal {
            Literal::Str(value) => (quote!(__optnull::str), quote!(#value)),
            Literal::Int(value, span) => {
                let mut value = Number::i64_suffixed(*value);
                value.set_span(*span);
                (quote!(__optnull::i64), quote!(&#value))
            }
            Literal::Bool(value, _) => (quote!(__optnull::bool), quote!(&#value)),
            Literal::Wrong => (quote!(__optnull::str), quote!("")),
        };
        quote! {
            #[automatically_derived]
            impl<#params> __optnull::Literal<#index> for #own_type where #predicates {
                type Target = #target;
                const VALUE: &'static #target = #value;
            }
        }
    };
    tags.map(literal).collect()
}

/// ```ignore
/// impl Model for Session {
///     type Parts = __SessionParts;
///     const NAME: &'static str = "Session";
///     const KEYS: &'static [&'static str] = &["type", "status", "code"];
///     const REQUIRED: &'static [u128] = &[2];
///     fn empty() -> __SessionParts {
///         __SessionParts { status: None, code: Absent }
///     }
///     fn finish(__parts: __SessionParts) -> Self {
///         Session { r#type: ConstTag::new(), status: required(__parts.status), code: __parts.code }
///     }
/// }
/// ```
fn tables(emitted: &Emitted) -> TokenStream {
    let Emitted {
        model,
        generics,
        own_type,
        parts,
        default_predicates,
    } = emitted;
    let Pieces {
        params,
        args,
        predicates,
    } = generics;
    let (name, ident) = (&model.container.name, &model.container.ident);
    let keys = model.read_fields().map(|field| &field.deserialize_key.name);
    let aliases = aliases(model.read_fields().map(|field| &field.aliases[..]));
    let required = required_words(model)
        .into_iter()
        .map(Number::u128_unsuffixed);
    let deny_unknown = model.deny_unknown_fields.then(|| {
        quote!(
            const DENY_UNKNOWN_FIELDS: __optnull::bool = true;
        )
    });
    let (mut empty, mut finished) = (TokenStream::new(), TokenStream::new());
    for field in &model.fields {
        let ident = &field.ident;
        if field.is_settable() {
            empty.extend(match Slot::of(field) {
                Slot::Value | Slot::None => quote!(#ident: __optnull::None,),
                Slot::Absent => quote!(#ident: __optnull::Absent,),
            });
        }
        let value = finished_value(field);
        finished.extend(quote!(#ident: #value,));
    }
    if !params.is_empty() {
        empty.extend(quote!(__model: __optnull::PhantomData,));
    }
    let default = container_default(model, |kind| {
        matches!(
            kind,
            Kind::Default(DefaultSource::Container, _) | Kind::Skipped(DefaultSource::Container)
        )
    });
    quote! {
        #[automatically_derived]
        impl<#params> __optnull::Model for #own_type where #predicates #default_predicates {
            type Parts = #parts<#args>;
            const NAME: &'static __optnull::str = #name;
            const KEYS: &'static [&'static __optnull::str] = &[#(#keys),*];
            #aliases
            const REQUIRED: &'static [__optnull::u128] = &[#(#required),*];
            #deny_unknown
            fn empty() -> #parts<#args> {
                #parts { #empty }
            }
            fn finish(__parts: #parts<#args>) -> Self {
                #default
                #ident { #finished }
            }
        }
    }
}

/// `const ALIASES: &'static [(&'static str, usize)] = &[("old", 2)];`, where there are any.
pub(super) fn aliases<'a>(
    names: impl Iterator<Item = &'a [crate::model::Key]>,
) -> Option<TokenStream> {
    let aliases: Vec<_> = names
        .enumerate()
        .flat_map(|(index, names)| names.iter().map(move |alias| (&alias.name, index)))
        .map(|(alias, index)| quote!((#alias, #index)))
        .collect();
    (!aliases.is_empty()).then(|| {
        quote!(const ALIASES: &'static [(&'static __optnull::str, __optnull::usize)] = &[#(#aliases),*];)
    })
}

/// The mask of the keys that must be there.
fn required_words(model: &Model) -> Vec<u128> {
    let mut words = Vec::new();
    for (index, field) in model.read_fields().enumerate() {
        if field.is_key_required() {
            words.resize(index / 128 + 1, 0);
            words[index / 128] |= 1 << (index % 128);
        }
    }
    words
}

/// A field's value from its slot.
fn finished_value(field: &Field) -> TokenStream {
    let ident = &field.ident;
    match &field.kind {
        Kind::Required | Kind::Nullable(_) => quote!(__optnull::required(__parts.#ident)),
        Kind::Optional(_) | Kind::OptionalNullable(_) | Kind::Nested(_) => quote!(__parts.#ident),
        Kind::Literal { .. } => quote!(__optnull::ConstTag::new()),
        Kind::Default(source, _) | Kind::Skipped(source) => {
            let default = default_value(source, ident);
            quote! {
                match __parts.#ident {
                    __optnull::Some(__value) => __value,
                    __optnull::None => #default,
                }
            }
        }
    }
}

fn default_value(source: &DefaultSource, ident: &Ident) -> TokenStream {
    match source {
        DefaultSource::Trait(span) => {
            quote_spanned!(call_site_at(*span)=> __optnull::Default::default())
        }
        DefaultSource::Path(path) => quote!(#path()),
        DefaultSource::Container => quote!(__default.#ident),
    }
}

/// `let __default: Self = Default::default();`, where a field of these kinds falls back to it.
fn container_default(model: &Model, falls_back: impl Fn(&Kind) -> bool) -> Option<TokenStream> {
    let used = model.fields.iter().any(|field| falls_back(&field.kind));
    let default = match model.default.as_ref().filter(|_| used)? {
        DefaultAttr::Trait(span) => {
            quote_spanned!(call_site_at(*span)=> __optnull::Default::default())
        }
        DefaultAttr::Path(path) => quote!(#path()),
    };
    Some(quote!(let __default: Self = #default;))
}

fn default_predicates(model: &Model, own_type: &TokenStream) -> TokenStream {
    let krate = &model.container.krate;
    let mut predicates = TokenStream::new();
    let mut container = false;
    for field in &model.fields {
        let (Kind::Default(source, _) | Kind::Skipped(source)) = &field.kind else {
            continue;
        };
        container |= matches!(source, DefaultSource::Container);
        let mut mentioned = Mentioned::new(&model.container.generics);
        mentioned.add(&field.ty);
        if matches!(source, DefaultSource::Trait(_)) && !mentioned.is_empty() {
            let ty = &field.ty;
            predicates.extend(quote!(#ty: #krate::__private::Default,));
        }
    }
    let has_type_params = model.container.generics.type_params().next().is_some();
    if container && has_type_params && matches!(model.default, Some(DefaultAttr::Trait(_))) {
        predicates.extend(quote!(#own_type: #krate::__private::Default,));
    }
    predicates
}

/// ```ignore
/// impl<'de> Read<'de> for Session {
///     fn read<D: Deserializer<'de>>(parts: &mut __SessionParts, index: usize, d: D) -> Result<(), D::Error> {
///         match index {
///             0 => tag::<Self, 0, D>(d),
///             1 => value(&mut parts.status, d),
///             2 => direct(&mut parts.code, d),
///             _ => ignore(d),
///         }
///     }
/// }
/// impl<'de> Deserialize<'de> for Session {
///     fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> { read_model(d) }
/// }
/// ```
fn read(emitted: &Emitted) -> TokenStream {
    let Emitted {
        model,
        generics,
        own_type,
        parts,
        default_predicates,
    } = emitted;
    let Pieces {
        params,
        args,
        predicates,
    } = generics;
    let de = input_lifetime(model);
    let bounds = read_predicates(model, &de);
    let predicates = quote!(#predicates #default_predicates #bounds);
    let mut arms = TokenStream::new();
    for (index, field) in model.read_fields().enumerate() {
        let index = Number::usize_unsuffixed(index);
        let call = read_call(field);
        arms.extend(quote!(#index => #call,));
    }
    quote! {
        #[automatically_derived]
        impl<#de, #params> __optnull::Read<#de> for #own_type where #predicates {
            fn read<__D: __optnull::Deserializer<#de>>(
                __parts: &mut #parts<#args>,
                __index: __optnull::usize,
                __deserializer: __D,
            ) -> __optnull::Result<(), __D::Error> {
                match __index {
                    #arms
                    _ => __optnull::ignore(__deserializer),
                }
            }
        }
        #[automatically_derived]
        impl<#de, #params> __optnull::Deserialize<#de> for #own_type where #predicates {
            fn deserialize<__D: __optnull::Deserializer<#de>>(
                __deserializer: __D,
            ) -> __optnull::Result<Self, __D::Error> {
                __optnull::read_model(__deserializer)
            }
        }
    }
}

/// The call that reads one field, at the place of its type: that is where a missing impl shows.
fn read_call(field: &Field) -> TokenStream {
    let ident = &field.ident;
    let at = place_of(&field.ty);
    if let (Kind::Literal { .. }, Some(tag)) = (&field.kind, &field.tag) {
        let index = tag.index;
        return quote!(__optnull::tag::<Self, #index, __D>(__deserializer));
    }
    let slot = quote_spanned!(at=> &mut __parts.#ident);
    match (&field.deserialize_with, &field.kind) {
        (None, Kind::Optional(_) | Kind::OptionalNullable(_)) => {
            quote_spanned!(at=> __optnull::direct(#slot, __deserializer))
        }
        (None, _) => quote_spanned!(at=> __optnull::value(#slot, __deserializer)),
        (Some(_), Kind::OptionalNullable(_)) => {
            let function = function_index(field);
            quote!(__optnull::put_direct(#slot, __optnull::nullable_with::<Self, #function, __D>(__deserializer)))
        }
        (Some(path), Kind::Optional(_)) => {
            quote!(__optnull::put_direct(#slot, #path(__deserializer)))
        }
        (Some(path), _) => quote!(__optnull::put(#slot, #path(__deserializer))),
    }
}

/// `'de`, or another name where the model has a `'de` of its own.
fn input_lifetime(model: &Model) -> Lifetime {
    let taken = model
        .container
        .generics
        .lifetimes()
        .any(|param| param.lifetime.ident == "de");
    Lifetime::new(if taken { "'__de" } else { "'de" }, Span::call_site())
}

fn read_predicates(model: &Model, de: &Lifetime) -> TokenStream {
    let fields = model
        .read_fields()
        .map(|field| (field, field.deserialize_with.is_none()));
    let bound = quote!(__optnull::Deserialize<#de>);
    let mut predicates = bounded(model, |bound| bound.deserialize.as_ref(), fields, &bound);
    let mut borrowed: Vec<&Lifetime> = Vec::new();
    for lifetime in model.read_fields().flat_map(|field| &field.borrows) {
        if !borrowed.contains(&lifetime) {
            borrowed.push(lifetime);
            predicates.extend(quote!(#de: #lifetime,));
        }
    }
    predicates
}

/// The bounds that the container and the fields give themselves; and `bound` for what the fields
/// mention that are read or written by that trait.
fn bounded<'a>(
    model: &'a Model,
    direction: impl Fn(&'a Directions<Bound>) -> Option<&'a Bound>,
    fields: impl Iterator<Item = (&'a Field, bool)>,
    bound: &TokenStream,
) -> TokenStream {
    let mut own: Vec<&WherePredicate> = Vec::new();
    let mut mentioned = Mentioned::new(&model.container.generics);
    for (field, by_trait) in fields {
        match direction(&field.bound) {
            Some(bound) => own.extend(bound),
            None if by_trait => mentioned.add(&field.ty),
            None => {}
        }
    }
    let inferred = match direction(&model.bound) {
        Some(bound) => {
            own.extend(bound);
            Vec::new()
        }
        None => mentioned.predicates(bound),
    };
    quote!(#(#own,)* #(#inferred,)*)
}

/// ```ignore
/// impl Write for Session {
///     fn write<W: Writer>(&self, writer: &mut W) {
///         writer.field("type", &self.r#type);
///         writer.field("status", &self.status);
///         writer.optional_nullable("code", &self.code);
///     }
/// }
/// impl Serialize for Session {
///     fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> { write_model(self, s) }
/// }
/// ```
fn write(emitted: &Emitted) -> TokenStream {
    let Emitted {
        model,
        generics,
        own_type,
        ..
    } = emitted;
    let Pieces {
        params, predicates, ..
    } = generics;
    let fields = model
        .written_fields()
        .map(|field| (field, field.serialize_with.is_none()));
    let bound = quote!(__optnull::Serialize);
    let bounds = bounded(model, |bound| bound.serialize.as_ref(), fields, &bound);
    let default = container_default(model, |kind| {
        matches!(kind, Kind::Default(DefaultSource::Container, Some(_)))
    });
    let needs_default = default.as_ref().map(|_| &emitted.default_predicates);
    let predicates = quote!(#predicates #bounds #needs_default);
    let calls: TokenStream = model.written_fields().map(write_call).collect();
    quote! {
        #[automatically_derived]
        impl<#params> __optnull::Write for #own_type where #predicates {
            fn write<__W: __optnull::Writer>(&self, __writer: &mut __W) {
                #default
                #calls
            }
        }
        #[automatically_derived]
        impl<#params> __optnull::Serialize for #own_type where #predicates {
            fn serialize<__S: __optnull::Serializer>(
                &self,
                __serializer: __S,
            ) -> __optnull::Result<__S::Ok, __S::Error> {
                __optnull::write_model(self, __serializer)
            }
        }
    }
}

/// The call that writes one field, at the place of its type: that is where a missing impl shows.
fn write_call(field: &Field) -> TokenStream {
    let (ident, key) = (&field.ident, &field.serialize_key.name);
    let at = place_of(&field.ty);
    let value = quote_spanned!(at=> &self.#ident);
    let call = match (&field.serialize_with, &field.kind) {
        (None, Kind::Optional(_) | Kind::Nested(_)) => {
            quote_spanned!(at=> __writer.optional(#key, #value);)
        }
        (None, Kind::OptionalNullable(_)) => {
            quote_spanned!(at=> __writer.optional_nullable(#key, #value);)
        }
        (None, Kind::Default(source, Some(_))) => {
            let default = default_value(source, ident);
            quote!(__writer.defaulted(#key, #value, &#default);)
        }
        (None, _) => quote_spanned!(at=> __writer.field(#key, #value);),
        (Some(_), kind) => write_with_call(field, kind),
    };
    match &field.skip_serializing_if {
        Some(condition) => quote!(if !#condition(&self.#ident) { #call }),
        None => call,
    }
}

/// The same for a field that a function of the user's writes.
fn write_with_call(field: &Field, kind: &Kind) -> TokenStream {
    let (ident, key) = (&field.ident, &field.serialize_key.name);
    let function = function_index(field);
    let with = quote!(__optnull::With::<Self, #function>);
    let write = quote!(__writer.field(#key, &#with(&self.#ident)););
    match kind {
        Kind::OptionalNullable(_) => quote! {
            __writer.optional_nullable(
                #key,
                &__optnull::OptionalNullable::map(
                    __optnull::OptionalNullable::as_ref(&self.#ident),
                    #with,
                ),
            );
        },
        Kind::Optional(_) | Kind::Nested(_) => quote! {
            if __optnull::Option::is_some(&self.#ident) { #write }
        },
        Kind::Default(source, Some(_)) => {
            let default = default_value(source, ident);
            quote! {
                if __optnull::Option::is_some(&self.#ident) || __optnull::Option::is_some(&#default) {
                    #write
                }
            }
        }
        _ => write,
    }
}

/// The user's functions that are called through a value's impl, not directly:
///
/// ```ignore
/// impl WriteWith<3> for Session {
///     type Value = Decimal;
///     fn write_with<S: Serializer>(value: &Decimal, s: S) -> Result<S::Ok, S::Error> {
///         path::serialize(value, s)
///     }
/// }
/// ```
fn with_functions(emitted: &Emitted) -> TokenStream {
    let Emitted {
        model,
        generics,
        own_type,
        ..
    } = emitted;
    let Pieces {
        params, predicates, ..
    } = generics;
    let de = input_lifetime(model);
    let mut impls = TokenStream::new();
    for field in model.written_fields() {
        let Some(path) = &field.serialize_with else {
            continue;
        };
        let index = function_index(field);
        let value = with_value(field);
        let bound = model
            .bound
            .serialize
            .iter()
            .chain(&field.bound.serialize)
            .flatten();
        impls.extend(quote! {
            #[automatically_derived]
            impl<#params> __optnull::WriteWith<#index> for #own_type where #predicates #(#bound,)* {
                type Value = #value;
                fn write_with<__S: __optnull::Serializer>(
                    __value: &#value,
                    __serializer: __S,
                ) -> __optnull::Result<__S::Ok, __S::Error> {
                    #path(__value, __serializer)
                }
            }
        });
    }
    for field in model.read_fields() {
        let (Some(path), Kind::OptionalNullable(_)) = (&field.deserialize_with, &field.kind) else {
            continue;
        };
        let index = function_index(field);
        let value = with_value(field);
        let borrows = &field.borrows;
        let bound = model
            .bound
            .deserialize
            .iter()
            .chain(&field.bound.deserialize)
            .flatten();
        impls.extend(quote! {
            #[automatically_derived]
            impl<#de, #params> __optnull::ReadWith<#de, #index> for #own_type
            where #predicates #(#de: #borrows,)* #(#bound,)*
            {
                type Value = #value;
                fn read_with<__D: __optnull::Deserializer<#de>>(
                    __deserializer: __D,
                ) -> __optnull::Result<#value, __D::Error> {
                    #path(__deserializer)
                }
            }
        });
    }
    impls
}

/// What a field's function converts: the inner value of an `OptionalNullable`, else the field.
fn with_value(field: &Field) -> &Type {
    match &field.kind {
        Kind::OptionalNullable(inner) => inner,
        _ => &field.ty,
    }
}

/// A number for a field's function, which is the field's place among those of the model.
fn function_index(field: &Field) -> Number {
    Number::usize_unsuffixed(field.index)
}

/// Where an error about a type is shown. Only the place is the type's: names resolve as always.
fn place_of(ty: &Type) -> Span {
    let span = match ty::last_segment(ty) {
        Some(segment) => segment.ident.span(),
        None => ty.span(),
    };
    call_site_at(span)
}

fn call_site_at(span: Span) -> Span {
    Span::call_site().located_at(span)
}
