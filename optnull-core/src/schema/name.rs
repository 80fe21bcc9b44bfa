//! The names of schemas.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use core::any::type_name;
use core::fmt::Display;

/// `Page_for_Order`: the name of a generic definition with those of its parameters.
#[must_use]
pub fn generic_name(name: &str, params: &[Cow<'static, str>]) -> Cow<'static, str> {
    let mut generic = String::from(name);
    for (index, param) in params.iter().enumerate() {
        generic.push_str(if index == 0 { "_for_" } else { "_and_" });
        generic.push_str(param);
    }
    generic.into()
}

/// The name of a constant parameter's value.
pub fn const_name(value: impl Display) -> Cow<'static, str> {
    value.to_string().into()
}

/// What tells the schema of a type from those of others: its path. Two types of one name in two
/// blocks of one function, or in two versions of a crate, have one, and so one schema. It asks
/// nothing of type parameters, of which some may have no schema.
#[must_use]
pub fn id<T: ?Sized>() -> Cow<'static, str> {
    type_name::<T>().into()
}
