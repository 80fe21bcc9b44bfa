//! A tagged union's impls.

use proc_macro2::{Literal as Number, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::LitStr;

use super::asked::Asked;
use super::emitted_union::{match_index, read_value, EmittedUnion};
use super::expansion::Expansion;
use super::reused::Reused;
use super::{call_site_at, constant, place_of, scope, write::serialize};
use crate::bound;
use crate::literal::Literal;
use crate::ty;
use crate::unions::{Union, UnionVariant};
use crate::value::Bound;

pub(super) fn tagged_union(union: &Union, tag: &LitStr) -> TokenStream {
    let emitted = EmittedUnion::new(union);
    let object = predicates(&emitted, &quote!(_optnull::Object), None).into();
    let shape = emitted.shape(&quote!(_optnull::Some(#tag)));
    let checked = checked(union);
    let impls = [
        emitted.implement(&quote!(_optnull::Object), &object, &quote!(#shape #checked)),
        read(&emitted, &object),
        write(&emitted, &object, tag),
        checks(union),
    ];
    let mut expansion = Expansion::default();
    let impls = TokenStream::from_iter(impls);
    scope(&union.container, &mut expansion, impls);
    expansion.into_tokens()
}

/// ```text
/// impl<'de> ReadTagged<'de> for Method {
///     fn read<D: Deserializer<'de>>(index: usize, d: D, tags: Option<&Tags>) -> Result<Self, D::Error> {
///         match index {
///             0 => object_variant::<<Card as Object>::This, Card, Card, _, _>(
///                 d, tags, <Card as Object>::from_this, Method::Card,
///             ),
///             _ => value_variant(d, Method::Unknown),
///         }
///     }
/// }
/// ```
/// and `ReadObject` and `Deserialize` by `read_tagged`.
fn read(emitted: &EmittedUnion, object: &Reused) -> TokenStream {
    let EmittedUnion { union, de, .. } = emitted;
    let borrowed = &emitted.borrowed;
    let own = bounded(union.bound.deserialize.as_ref(), || {
        let read_object = quote!(_optnull::ReadObject<#de>);
        predicates(
            emitted,
            &read_object,
            Some(&quote!(_optnull::Deserialize<#de>)),
        )
    });
    let predicates = quote!(#object #own #borrowed).into();
    let objects = union.variants.iter();
    let objects = objects.map(|variant| read_variant(emitted, variant));
    let catch_all = union.unrecognized.iter();
    let catch_all = catch_all.map(|variant| read_value(union, variant));
    let body = match_index(objects.chain(catch_all));
    let checked = used_checks(union);
    let read = emitted.implement_read(
        &quote!(_optnull::ReadTagged),
        &predicates,
        &quote! {
            fn read<__D: _optnull::Deserializer<#de>>(
                __index: _optnull::usize,
                __deserializer: __D,
                __tags: _optnull::Option<&_optnull::Tags<'_>>,
            ) -> _optnull::Result<Self, __D::Error> {
                #checked
                #body
            }
        },
    );
    let function = quote!(_optnull::read_tagged);
    let read_object = emitted.read_object(&function, &predicates);
    let deserialize = emitted.deserialize(&function, &predicates);
    quote!(#read #read_object #deserialize)
}

fn read_variant(emitted: &EmittedUnion, variant: &UnionVariant) -> TokenStream {
    let ident = &emitted.union.container.ident;
    let UnionVariant {
        ident: name,
        ty,
        object,
        ..
    } = variant;
    let asked = Asked::object(&emitted.union.container, object);
    let this = asked.this_type();
    let back = if asked.generic {
        quote!(_optnull::Itself::back)
    } else {
        asked.item("from_this")
    };
    quote! {
        _optnull::object_variant::<#this, #object, #ty, _, _>(
            __deserializer,
            __tags,
            #back,
            #ident::#name,
        )
    }
}

/// ```text
/// impl Write for Method {
///     fn write<W: Writer>(&self, writer: &mut W) {
///         match self {
///             Method::Card(value) => write_object(<Card as Object>::this(value), writer),
///             Method::Voucher(value) => {
///                 writer.field("method", "voucher");
///                 write_object(<Voucher as Object>::this(value), writer)
///             }
///             Method::Unknown(value) => write_entries(value, writer),
///         }
///     }
/// }
/// impl Serialize for Method {
///     fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> { write_model(self, s) }
/// }
/// ```
fn write(emitted: &EmittedUnion, object: &Reused, key: &LitStr) -> TokenStream {
    let union = emitted.union;
    let own = bounded(union.bound.serialize.as_ref(), || {
        let serialize = quote!(_optnull::Serialize);
        predicates(emitted, &quote!(_optnull::Write), Some(&serialize))
    });
    let predicates = quote!(#object #own).into();
    let checked = used_checks(union);
    let catch_all = union.unrecognized.as_ref().map(|variant| &variant.ident);
    let arms = emitted.arms(|variant| {
        let at = place_of(&variant.object);
        if catch_all == Some(&variant.ident) {
            return quote_spanned!(at=> _optnull::write_entries(__value, __writer));
        }
        let object = Asked::object(&union.container, &variant.object).write(&quote!(__value));
        match &variant.tag {
            Some(tag) => {
                let tag = written(tag);
                quote!({ __writer.field(#key, #tag); #object })
            }
            None => object,
        }
    });
    let mut write = emitted.implement(
        &quote!(_optnull::Write),
        &predicates,
        &quote! {
            fn write<__W: _optnull::Writer>(&self, __writer: &mut __W) {
                #checked
                match self { #arms }
            }
        },
    );
    let mut serialized = Expansion::default();
    serialize(&emitted.generics, &predicates, &mut serialized);
    write.extend(serialized.into_tokens());
    write
}

/// A literal as a value to write: `"card"`, `&1i64`.
fn written(tag: &Literal) -> TokenStream {
    match tag {
        Literal::Str(value) => quote!(#value),
        Literal::Int(value, _) => {
            let value = Number::i64_suffixed(*value);
            quote!(&#value)
        }
        Literal::Bool(value, _) => quote!(&#value),
        Literal::Wrong => quote!(""),
    }
}

/// The bounds that the union gives itself, or else these.
fn bounded(own: Option<&Bound>, inferred: impl FnOnce() -> TokenStream) -> TokenStream {
    own.map_or_else(inferred, |bound| quote!(#(#bound,)*))
}

/// `Page<T>: Object,` for what a variant holds that is generic; and `value` for the parameters of
/// what the catch-all holds.
pub(super) fn predicates(
    emitted: &EmittedUnion,
    object: &TokenStream,
    value: Option<&TokenStream>,
) -> TokenStream {
    let union = emitted.union;
    let generics = &union.container.generics;
    let held = union.variants.iter().map(|variant| &variant.object);
    let generic = held.filter(|ty| bound::mentions_param(generics, ty));
    let objects = generic.map(|ty| quote!(#ty: #object,));
    let values = value.map(|value| {
        let catch_all = union.unrecognized.iter().map(|variant| &variant.ty);
        bound::predicates(generics, None, catch_all.map(|ty| (None, Some(ty))), value)
    });
    quote!(#(#objects)* #values)
}

/// The rules on the variants' tags, which only the compiler knows:
///
/// ```text
/// const __TAGS: [u64; 2] = tag_hashes(&<Method as Object>::SHAPE);
/// const fn __clash(clash: &Clash) -> ! { … }
/// #[track_caller]
/// const fn __check(index: usize, held: &str) {
///     if let Some(clash) =
///         variant_is_told_apart(&<Method as Object>::SHAPE, &__TAGS, index, held)
///     {
///         __clash(&clash)
///     }
/// }
/// const _: () = { __check(0, "Card") };
/// const _: () = { catch_all_keeps_tag(&<Method as Object>::SHAPE) };
/// ```
fn checks(union: &Union) -> TokenStream {
    // With a wrong attribute, the tag may be another.
    if constant::is_generic(&union.container) || union.container.wrong {
        return TokenStream::new();
    }
    let own_type = constant::static_type(&union.container);
    let (tags, clash) = (tags(union, &own_type), clash(union));
    let (index, held) = (quote!(__index), quote!(__held));
    let check = check(&own_type, &index, &held, Span::call_site());
    let calls = checked_variants(union);
    let calls = calls.map(|(index, held, at)| quote_spanned!(at=> __check(#index, #held)));
    let calls = constant::unnamed(calls.chain(check_catch_all(union, &own_type)));
    quote! {
        const __TAGS: #tags;
        #clash
        #[track_caller]
        const fn __check(__index: _optnull::usize, __held: &_optnull::str) {
            #check
        }
        #calls
    }
}

/// The same of a generic union: `const CHECKED: () = { … };`, in which no function can be that names
/// the union's parameters.
fn checked(union: &Union) -> Option<TokenStream> {
    let own_type = quote!(Self);
    let (tags, clash) = (tags(union, &own_type), clash(union));
    let calls = checked_variants(union);
    let calls =
        calls.map(|(index, held, at)| check(&own_type, &quote!(#index), &quote!(#held), at));
    let calls = std::iter::once(quote!(#clash let __TAGS: #tags;)).chain(calls);
    let calls = calls.chain(check_catch_all(union, &own_type));
    constant::checked(&union.container, calls)
}

/// `if let Some(clash) = variant_is_told_apart(…, 0, "Card") { __clash(&clash) }`
fn check(own_type: &TokenStream, index: &TokenStream, held: &TokenStream, at: Span) -> TokenStream {
    let shape = shape(own_type);
    let check = quote_spanned! {at=>
        _optnull::variant_is_told_apart(#shape, &__TAGS, #index, #held)
    };
    constant::call(at, &check)
}

/// `catch_all_keeps_tag(&<Method as Object>::SHAPE);`
fn check_catch_all(union: &Union, own_type: &TokenStream) -> Option<TokenStream> {
    let at = call_site_at(union.unrecognized.as_ref()?.ident.span());
    let shape = shape(own_type);
    Some(quote_spanned!(at=> _optnull::catch_all_keeps_tag(#shape);))
}

/// The number, the held type and the place of each variant whose tag is not wrong already.
fn checked_variants(union: &Union) -> impl Iterator<Item = (Number, String, Span)> + '_ {
    let variants = union.variants.iter().enumerate();
    let right = variants.filter(|(_, variant)| !matches!(variant.tag, Some(Literal::Wrong)));
    right.map(|(index, variant)| {
        let at = call_site_at(variant.ident.span());
        let held = ty::display(&variant.object);
        (Number::usize_unsuffixed(index), held, at)
    })
}

fn clash(union: &Union) -> TokenStream {
    constant::clash(union.variants.iter().map(|variant| &variant.ident))
}

/// `[u64; 2] = tag_hashes(&<Method as Object>::SHAPE)`
fn tags(union: &Union, own_type: &TokenStream) -> TokenStream {
    let count = Number::usize_unsuffixed(union.variants.len());
    let shape = shape(own_type);
    quote!([_optnull::u64; #count] = _optnull::tag_hashes(#shape))
}

/// `&<Method as Object>::SHAPE`
fn shape(own_type: &TokenStream) -> TokenStream {
    quote!(&<#own_type as _optnull::Object>::SHAPE)
}

/// `let () = <Self as Object>::CHECKED;`, in the functions of a generic union.
fn used_checks(union: &Union) -> Option<TokenStream> {
    constant::is_generic(&union.container)
        .then(|| quote!(let () = <Self as _optnull::Object>::CHECKED;))
}
