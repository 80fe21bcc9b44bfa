//! The variant of each value, for an enum of strings or of integers.

use proc_macro2::Ident;

use super::append::{append, Append, Appended, Name};
use super::expansion::Expansion;
use crate::container::Container;
use crate::enums::CatchAll;

/// ```text
/// fn known(index: usize) -> Option<Self> {
///     match index {
///         0 => Some(Status::Succeeded),
///         1 => Some(Status::Failed),
///         _ => None,
///     }
/// }
/// ```
pub(super) fn known<'a>(
    ident: &Ident,
    variants: &(impl Iterator<Item = &'a Ident> + Clone),
    to: &mut Expansion,
) {
    let ident = Name(ident);
    let arms = Appended(|to: &mut Expansion| {
        for (index, variant) in variants.clone().enumerate() {
            let variant = Name(variant);
            append!(to, #index => _optnull::Some(#ident::#variant),);
        }
    });
    append! {to,
        fn known(__index: _optnull::usize) -> _optnull::Option<Self> {
            match __index {
                #arms
                _ => _optnull::None,
            }
        }
    }
}

/// What makes the catch-all of a value: `Status::Unrecognized`, or nothing that is ever called where
/// that is refused.
pub(super) fn catch_all<'a>(
    container: &'a Container,
    variant: &'a CatchAll,
) -> Option<impl Append + 'a> {
    let append = move |to: &mut Expansion| {
        if let Some(variant) = variant.kept() {
            let (ident, variant) = (Name(&container.ident), Name(variant));
            append!(to, #ident::#variant);
        } else {
            append!(to, _optnull::refused);
        }
    };
    (!matches!(variant, CatchAll::None)).then_some(Appended(append))
}
