//! An integer enum's impls: the variants' integers, and what a person reads and writes them with.

use proc_macro2::{Literal as Number, TokenStream};
use quote::{format_ident, quote};

use super::known::{catch_all, known};
use super::scope;
use crate::enums::IntegerEnum;

pub(super) fn integer_enum(integer_enum: &IntegerEnum) -> TokenStream {
    let impls = [
        values(integer_enum),
        tables(integer_enum),
        shared_impls(integer_enum),
        conversions(integer_enum),
    ];
    let mut expansion = TokenStream::new();
    let impls = TokenStream::from_iter(impls);
    scope(&integer_enum.container, &mut expansion, impls);
    expansion
}

/// ```text
/// impl Level {
///     pub const fn as_i64(&self) -> i64 {
///         match self {
///             Level::Low => 1,
///             Level::Other(value) => *value,
///         }
///     }
/// }
/// ```
fn values(integer_enum: &IntegerEnum) -> TokenStream {
    let (ident, vis) = (&integer_enum.container.ident, &integer_enum.container.vis);
    let int = &integer_enum.int;
    let as_int = format_ident!("as_{}", int);
    let arms = integer_enum.variants.iter().map(|variant| {
        let (variant, value) = (&variant.ident, Number::i64_unsuffixed(variant.value));
        quote!(#ident::#variant => #value,)
    });
    let catch_all = integer_enum
        .catch_all
        .kept()
        .map(|variant| quote!(#ident::#variant(__value) => *__value,));
    let refused = integer_enum.incomplete.then(|| quote!(_ => loop {}));
    quote! {
        impl #ident {
            /// The value on the wire.
            #[must_use]
            #vis const fn #as_int(&self) -> _optnull::#int {
                match self { #(#arms)* #catch_all #refused }
            }
        }
    }
}

/// ```text
/// impl IntegerEnum for Level {
///     type Int = i64;
///     const NAME: &'static str = "Level";
///     const VALUES: &'static [i64] = &[1, 2];
///     fn known(index: usize) -> Option<Self> {
///         match index {
///             0 => Some(Level::Low),
///             1 => Some(Level::High),
///             _ => None,
///         }
///     }
///     fn unrecognized(value: i64) -> Option<Self> { Some(Level::Other(value)) }
/// }
/// ```
fn tables(integer_enum: &IntegerEnum) -> TokenStream {
    let (ident, name) = (&integer_enum.container.ident, &integer_enum.container.name);
    let int = &integer_enum.int;
    let variants = &integer_enum.variants;
    let values = variants
        .iter()
        .map(|variant| Number::i64_unsuffixed(variant.value));
    let known = known(ident, variants.iter().map(|variant| &variant.ident));
    let unrecognized = integer_enum.catch_all.kept().map(|variant| {
        quote! {
            fn unrecognized(__value: _optnull::#int) -> _optnull::Option<Self> {
                _optnull::Some(#ident::#variant(__value))
            }
        }
    });
    quote! {
        #[automatically_derived]
        impl _optnull::IntegerEnum for #ident {
            type Int = _optnull::#int;
            const NAME: &'static _optnull::str = #name;
            const VALUES: &'static [_optnull::#int] = &[#(#values),*];
            #known
            #unrecognized
        }
    }
}

/// `Display`, `Serialize` and `Deserialize`, by the integer and the tables.
fn shared_impls(integer_enum: &IntegerEnum) -> TokenStream {
    let ident = &integer_enum.container.ident;
    let as_int = format_ident!("as_{}", integer_enum.int);
    quote! {
        #[automatically_derived]
        impl _optnull::Display for #ident {
            fn fmt(&self, __f: &mut _optnull::Formatter<'_>) -> _optnull::fmt::Result {
                _optnull::Display::fmt(&self.#as_int(), __f)
            }
        }
        #[automatically_derived]
        impl _optnull::Serialize for #ident {
            fn serialize<__S: _optnull::Serializer>(
                &self,
                __serializer: __S,
            ) -> _optnull::Result<__S::Ok, __S::Error> {
                _optnull::Serialize::serialize(&self.#as_int(), __serializer)
            }
        }
        #[automatically_derived]
        impl<'de> _optnull::Deserialize<'de> for #ident {
            fn deserialize<__D: _optnull::Deserializer<'de>>(
                __deserializer: __D,
            ) -> _optnull::Result<Self, __D::Error> {
                _optnull::read_integer_enum(__deserializer)
            }
        }
    }
}

/// `From<Level> for i64`, and the way back: `From<i64>` where any value is taken, else `TryFrom`.
fn conversions(integer_enum: &IntegerEnum) -> TokenStream {
    let (ident, int) = (&integer_enum.container.ident, &integer_enum.int);
    let as_int = format_ident!("as_{}", int);
    let catch_all = catch_all(&integer_enum.container, &integer_enum.catch_all);
    let back = if let Some(catch_all) = catch_all {
        quote! {
            #[automatically_derived]
            impl _optnull::From<_optnull::#int> for #ident {
                fn from(__value: _optnull::#int) -> Self {
                    _optnull::open_integer_enum(__value, #catch_all)
                }
            }
        }
    } else {
        quote! {
            #[automatically_derived]
            impl _optnull::TryFrom<_optnull::#int> for #ident {
                type Error = _optnull::UnknownValue;
                fn try_from(
                    __value: _optnull::#int,
                ) -> _optnull::Result<Self, _optnull::UnknownValue> {
                    _optnull::parse_integer_enum(__value)
                }
            }
        }
    };
    quote! {
        #[automatically_derived]
        impl _optnull::From<#ident> for _optnull::#int {
            fn from(__value: #ident) -> Self {
                __value.#as_int()
            }
        }
        #back
    }
}
