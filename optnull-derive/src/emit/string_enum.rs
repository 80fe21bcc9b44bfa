//! An enum's impls: the variants' values, and what a person reads and writes them with.

use proc_macro2::TokenStream;

use super::append::{append, Appended, Str, Word};
use super::expansion::Expansion;
use super::known::{catch_all, known};
use super::scope;
use super::tables::aliases;
use crate::enums::StringEnum;

pub(super) fn string_enum(string_enum: &StringEnum) -> TokenStream {
    let mut expansion = Expansion::default();
    let impls = Appended(|to: &mut Expansion| {
        values(string_enum, to);
        tables(string_enum, to);
        shared_impls(string_enum, to);
        parsing_impls(string_enum, to);
    });
    scope(&string_enum.container, &mut expansion, impls);
    expansion.into_tokens()
}

/// ```text
/// impl Status {
///     pub fn as_str(&self) -> &str {
///         match self {
///             Status::Succeeded => "succeeded",
///             Status::Unrecognized(value) => value,
///         }
///     }
/// }
/// ```
fn values(string_enum: &StringEnum, to: &mut Expansion) {
    let (ident, vis) = (
        Word::of(&string_enum.container.ident),
        &string_enum.container.vis,
    );
    let catch_all = string_enum.catch_all.kept().map(Word::of);
    let arms = Appended(|to: &mut Expansion| {
        for variant in &string_enum.variants {
            let (variant, value) = (Word::of(&variant.ident), Str(&variant.serialize_value.name));
            append!(to, #ident::#variant => #value,);
        }
        if let Some(variant) = &catch_all {
            append!(to, #ident::#variant(__value) => _optnull::String::as_str(__value),);
        }
        if string_enum.incomplete {
            append!(to, _ => loop {});
        }
    });
    let signature = Appended(|to: &mut Expansion| {
        if catch_all.is_some() {
            append!(to, fn as_str(&self) -> &_optnull::str);
        } else {
            append!(to, const fn as_str(&self) -> &'static _optnull::str);
        }
    });
    append! {to,
        impl #ident {
            #[doc = "The value on the wire."]
            #[must_use]
            #vis #signature {
                match self { #arms }
            }
        }
    }
}

/// ```text
/// impl StringEnum for Status {
///     const NAME: &'static str = "Status";
///     const VALUES: &'static [&'static str] = &["succeeded", "failed"];
///     fn known(index: usize) -> Option<Self> {
///         match index {
///             0 => Some(Status::Succeeded),
///             1 => Some(Status::Failed),
///             _ => None,
///         }
///     }
///     fn unrecognized(value: String) -> Result<Self, String> { Ok(Status::Unrecognized(value)) }
/// }
/// ```
fn tables(string_enum: &StringEnum, to: &mut Expansion) {
    let container = &string_enum.container;
    let (ident, name) = (Word::of(&container.ident), Str(&container.name));
    let variants = string_enum.variants.iter();
    let values = Appended(|to: &mut Expansion| {
        for variant in variants.clone() {
            let value = Str(&variant.deserialize_value.name);
            append!(to, #value,);
        }
    });
    let aliases = Appended(|to: &mut Expansion| {
        if let Some(aliases) = aliases(variants.clone().map(|variant| &variant.aliases[..])) {
            append! {to,
                const ALIASES: &'static [(&'static _optnull::str, _optnull::usize)] = #aliases;
            }
        }
    });
    let known = known(
        &container.ident,
        variants.clone().map(|variant| &variant.ident),
    );
    let unrecognized = Appended(|to: &mut Expansion| {
        if let Some(variant) = string_enum.catch_all.kept().map(Word::of) {
            append! {to,
                fn unrecognized(
                    __value: _optnull::String,
                ) -> _optnull::Result<Self, _optnull::String> {
                    _optnull::Ok(#ident::#variant(__value))
                }
            }
        }
    });
    append! {to,
        #[automatically_derived]
        impl _optnull::StringEnum for #ident {
            const NAME: &'static _optnull::str = #name;
            const VALUES: &'static [&'static _optnull::str] = &[#values];
            #aliases
            #known
            #unrecognized
        }
    }
}

/// `Display`, `AsRef<str>`, `Serialize` and `Deserialize`, by `as_str` and the tables.
fn shared_impls(string_enum: &StringEnum, to: &mut Expansion) {
    let ident = Word::of(&string_enum.container.ident);
    append! {to,
        #[automatically_derived]
        impl _optnull::Display for #ident {
            fn fmt(&self, __f: &mut _optnull::Formatter<'_>) -> _optnull::fmt::Result {
                _optnull::Display::fmt(self.as_str(), __f)
            }
        }
        #[automatically_derived]
        impl _optnull::AsRef<_optnull::str> for #ident {
            fn as_ref(&self) -> &_optnull::str {
                self.as_str()
            }
        }
        #[automatically_derived]
        impl _optnull::Serialize for #ident {
            fn serialize<__S: _optnull::Serializer>(
                &self,
                __serializer: __S,
            ) -> _optnull::Result<__S::Ok, __S::Error> {
                _optnull::Serializer::serialize_str(__serializer, self.as_str())
            }
        }
        #[automatically_derived]
        impl<'de> _optnull::Deserialize<'de> for #ident {
            fn deserialize<__D: _optnull::Deserializer<'de>>(
                __deserializer: __D,
            ) -> _optnull::Result<Self, __D::Error> {
                _optnull::read_string_enum(__deserializer)
            }
        }
    }
}

/// `FromStr`; for an open enum, which takes any value, `From<&str>` and `From<String>` too.
fn parsing_impls(string_enum: &StringEnum, to: &mut Expansion) {
    let ident = Word::of(&string_enum.container.ident);
    let Some(catch_all) = catch_all(&string_enum.container, &string_enum.catch_all) else {
        return append! {to,
            #[automatically_derived]
            impl _optnull::FromStr for #ident {
                type Err = _optnull::UnknownValue;
                fn from_str(__value: &_optnull::str) -> _optnull::Result<Self, _optnull::UnknownValue> {
                    _optnull::parse_string_enum(__value)
                }
            }
        };
    };
    append! {to,
        #[automatically_derived]
        impl _optnull::FromStr for #ident {
            type Err = _optnull::Infallible;
            fn from_str(__value: &_optnull::str) -> _optnull::Result<Self, _optnull::Infallible> {
                _optnull::Ok(_optnull::From::from(__value))
            }
        }
        #[automatically_derived]
        impl _optnull::From<&_optnull::str> for #ident {
            fn from(__value: &_optnull::str) -> Self {
                _optnull::open_string_enum(_optnull::From::from(__value), #catch_all)
            }
        }
        #[automatically_derived]
        impl _optnull::From<_optnull::String> for #ident {
            fn from(__value: _optnull::String) -> Self {
                _optnull::open_string_enum(__value, #catch_all)
            }
        }
    }
}
