//! An enum's impls: the variants' values, and what a person reads and writes them with.

use proc_macro2::TokenStream;
use quote::quote;

use super::known::{catch_all, known};
use super::scope;
use super::tables::aliases;
use crate::enums::StringEnum;

pub(super) fn string_enum(string_enum: &StringEnum) -> TokenStream {
    let impls = [
        values(string_enum),
        tables(string_enum),
        shared_impls(string_enum),
        parsing_impls(string_enum),
    ];
    let mut expansion = TokenStream::new();
    let impls = TokenStream::from_iter(impls);
    scope(&string_enum.container, &mut expansion, impls);
    expansion
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
fn values(string_enum: &StringEnum) -> TokenStream {
    let (ident, vis) = (&string_enum.container.ident, &string_enum.container.vis);
    let arms = string_enum.variants.iter().map(|variant| {
        let (variant, value) = (&variant.ident, &variant.serialize_value.name);
        quote!(#ident::#variant => #value,)
    });
    let (constant, returned, catch_all) = match string_enum.catch_all.kept() {
        None => (quote!(const), quote!(&'static _optnull::str), None),
        Some(variant) => (
            TokenStream::new(),
            quote!(&_optnull::str),
            Some(quote!(#ident::#variant(__value) => _optnull::String::as_str(__value),)),
        ),
    };
    let refused = string_enum.incomplete.then(|| quote!(_ => loop {}));
    quote! {
        impl #ident {
            /// The value on the wire.
            #[must_use]
            #vis #constant fn as_str(&self) -> #returned {
                match self { #(#arms)* #catch_all #refused }
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
fn tables(string_enum: &StringEnum) -> TokenStream {
    let (ident, name) = (&string_enum.container.ident, &string_enum.container.name);
    let values = string_enum
        .variants
        .iter()
        .map(|variant| &variant.deserialize_value.name);
    let aliases = aliases(
        string_enum
            .variants
            .iter()
            .map(|variant| &variant.aliases[..]),
    );
    let aliases = aliases.map(|aliases| {
        quote!(const ALIASES: &'static [(&'static _optnull::str, _optnull::usize)] = #aliases;)
    });
    let variants = string_enum.variants.iter();
    let known = known(ident, variants.map(|variant| &variant.ident));
    let unrecognized = string_enum.catch_all.kept().map(|variant| {
        quote! {
            fn unrecognized(
                __value: _optnull::String,
            ) -> _optnull::Result<Self, _optnull::String> {
                _optnull::Ok(#ident::#variant(__value))
            }
        }
    });
    quote! {
        #[automatically_derived]
        impl _optnull::StringEnum for #ident {
            const NAME: &'static _optnull::str = #name;
            const VALUES: &'static [&'static _optnull::str] = &[#(#values),*];
            #aliases
            #known
            #unrecognized
        }
    }
}

/// `Display`, `AsRef<str>`, `Serialize` and `Deserialize`, by `as_str` and the tables.
fn shared_impls(string_enum: &StringEnum) -> TokenStream {
    let ident = &string_enum.container.ident;
    quote! {
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
fn parsing_impls(string_enum: &StringEnum) -> TokenStream {
    let ident = &string_enum.container.ident;
    let Some(catch_all) = catch_all(&string_enum.container, &string_enum.catch_all) else {
        return quote! {
            #[automatically_derived]
            impl _optnull::FromStr for #ident {
                type Err = _optnull::UnknownValue;
                fn from_str(__value: &_optnull::str) -> _optnull::Result<Self, _optnull::UnknownValue> {
                    _optnull::parse_string_enum(__value)
                }
            }
        };
    };
    quote! {
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
