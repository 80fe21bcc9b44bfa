//! An integer enum's impls: the variants' integers, and what a person reads and writes them with.

use proc_macro2::TokenStream;

use super::append::{append, Appended, Str, Word};
use super::expansion::Expansion;
use super::known::{catch_all, known};
use super::scope;
use crate::enums::IntegerEnum;

pub(super) fn integer_enum(integer_enum: &IntegerEnum) -> TokenStream {
    let mut expansion = Expansion::default();
    let impls = Appended(|to: &mut Expansion| {
        values(integer_enum, to);
        tables(integer_enum, to);
        shared_impls(integer_enum, to);
        conversions(integer_enum, to);
    });
    scope(&integer_enum.container, &mut expansion, impls);
    expansion.into_tokens()
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
fn values(integer_enum: &IntegerEnum, to: &mut Expansion) {
    let (ident, vis) = (
        Word::of(&integer_enum.container.ident),
        &integer_enum.container.vis,
    );
    let (int, as_int) = (&integer_enum.int, as_int(integer_enum));
    let arms = Appended(|to: &mut Expansion| {
        for variant in &integer_enum.variants {
            let (variant, value) = (Word::of(&variant.ident), variant.value);
            append!(to, #ident::#variant => #value,);
        }
        if let Some(variant) = integer_enum.catch_all.kept().map(Word::of) {
            append!(to, #ident::#variant(__value) => *__value,);
        }
        if integer_enum.incomplete {
            append!(to, _ => loop {});
        }
    });
    append! {to,
        impl #ident {
            #[doc = "The value on the wire."]
            #[must_use]
            #vis const fn #as_int(&self) -> _optnull::#int {
                match self { #arms }
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
fn tables(integer_enum: &IntegerEnum, to: &mut Expansion) {
    let container = &integer_enum.container;
    let (ident, name, int) = (
        Word::of(&container.ident),
        Str(&container.name),
        &integer_enum.int,
    );
    let variants = integer_enum.variants.iter();
    let values = Appended(|to: &mut Expansion| {
        for variant in variants.clone() {
            let value = variant.value;
            append!(to, #value,);
        }
    });
    let known = known(
        &container.ident,
        variants.clone().map(|variant| &variant.ident),
    );
    let unrecognized = Appended(|to: &mut Expansion| {
        if let Some(variant) = integer_enum.catch_all.kept().map(Word::of) {
            append! {to,
                fn unrecognized(__value: _optnull::#int) -> _optnull::Option<Self> {
                    _optnull::Some(#ident::#variant(__value))
                }
            }
        }
    });
    append! {to,
        #[automatically_derived]
        impl _optnull::IntegerEnum for #ident {
            type Int = _optnull::#int;
            const NAME: &'static _optnull::str = #name;
            const VALUES: &'static [_optnull::#int] = &[#values];
            #known
            #unrecognized
        }
    }
}

/// `Display`, `Serialize` and `Deserialize`, by the integer and the tables.
fn shared_impls(integer_enum: &IntegerEnum, to: &mut Expansion) {
    let (ident, as_int) = (
        Word::of(&integer_enum.container.ident),
        as_int(integer_enum),
    );
    append! {to,
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
fn conversions(integer_enum: &IntegerEnum, to: &mut Expansion) {
    let container = &integer_enum.container;
    let (ident, int, as_int) = (
        Word::of(&container.ident),
        &integer_enum.int,
        as_int(integer_enum),
    );
    append! {to,
        #[automatically_derived]
        impl _optnull::From<#ident> for _optnull::#int {
            fn from(__value: #ident) -> Self {
                __value.#as_int()
            }
        }
    }
    if let Some(catch_all) = catch_all(container, &integer_enum.catch_all) {
        append! {to,
            #[automatically_derived]
            impl _optnull::From<_optnull::#int> for #ident {
                fn from(__value: _optnull::#int) -> Self {
                    _optnull::open_integer_enum(__value, #catch_all)
                }
            }
        }
    } else {
        append! {to,
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
    }
}

/// `as_i64`
fn as_int(integer_enum: &IntegerEnum) -> Word {
    Word::new(format!("as_{}", integer_enum.int))
}
