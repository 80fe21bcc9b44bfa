//! What a derived builder's setters take, and the states that its required fields are in.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::string::String;
#[cfg(target_has_atomic = "ptr")]
use alloc::sync::Arc;

#[cfg(feature = "secrecy")]
use ::secrecy::SecretString;

use crate::{OptionalNullable, Sensitive};

/// The state of a required field that was set, in a builder's type.
///
/// The type of a builder has one state a required field, in a tuple and in the order of declaration:
/// `SessionBuilder<(Set, Unset)>`. Beyond 16 fields it is a tuple of such tuples, of 16 states each.
/// What takes a builder in any state is generic: `fn f<S>(builder: SessionBuilder<S>)`.
///
/// ```
/// use optnull::builder::Set;
/// use optnull::ApiModel;
///
/// #[derive(ApiModel)]
/// struct Session {
///     status: String,
///     code: Option<String>,
/// }
///
/// fn failed() -> SessionBuilder<(Set,)> {
///     Session::builder().status("failed")
/// }
///
/// assert_eq!(failed().code("E1").build().status, "failed");
/// ```
#[derive(Debug)]
pub enum Set {}

/// The state of a required field that was not set yet, in a builder's type: that of a new one.
///
/// ```
/// use optnull::builder::Unset;
/// use optnull::ApiModel;
///
/// #[derive(ApiModel)]
/// struct Session {
///     status: String,
/// }
///
/// let new: SessionBuilder<(Unset,)> = Session::builder();
/// assert_eq!(new.status("failed").build().status, "failed");
/// ```
#[derive(Debug)]
pub enum Unset {}

/// What `build()` asks of the state of each required field `F`: only [`Set`] is it.
///
/// ```compile_fail,E0277
/// # use optnull::ApiModel;
/// #[derive(ApiModel)]
/// struct Session {
///     status: String,
/// }
///
/// Session::builder().build(); // error: required field `status` is not set
/// ```
#[diagnostic::on_unimplemented(
    message = "required field `{F}` is not set",
    label = "call the setter of `{F}` before `build()`"
)]
pub trait IsSet<F>: sealed::Sealed {}

#[diagnostic::do_not_recommend]
impl<F> IsSet<F> for Set {}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Set {}
}

/// What sets an `Option<T>`: a `T`, an `Option<T>`, or a `&str` where `T` is a string.
///
/// A type of yours can implement it, so that a setter takes that too.
///
/// ```
/// use optnull::ApiModel;
///
/// #[derive(ApiModel)]
/// struct Page {
///     cursor: Option<String>,
///     limit: Option<u8>,
/// }
///
/// let page = Page::builder().cursor("b4").limit(None).build();
/// assert_eq!(page.cursor.as_deref(), Some("b4"));
/// assert_eq!(page.limit, None);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not set a field of type `Option<{T}>`",
    label = "expected `{T}` or `Option<{T}>`"
)]
pub trait IntoOption<T> {
    /// The field's value.
    ///
    /// ```
    /// use optnull::builder::IntoOption;
    ///
    /// let cursor: Option<String> = "b4".into_option();
    /// assert_eq!(cursor.as_deref(), Some("b4"));
    /// ```
    fn into_option(self) -> Option<T>;
}

#[diagnostic::do_not_recommend]
impl<T> IntoOption<T> for T {
    fn into_option(self) -> Option<T> {
        Some(self)
    }
}

#[diagnostic::do_not_recommend]
impl<T> IntoOption<T> for Option<T> {
    fn into_option(self) -> Option<T> {
        self
    }
}

/// What sets an optional-nullable `T`: a `T`, an `Option<T>` whose `None` leaves the key out, an
/// [`OptionalNullable<T>`], or a `&str` where `T` is a string. An `Option<Option<T>>` is converted
/// first, by `OptionalNullable::from`: beside it, `None` would need its type written out.
///
/// A type of yours can implement it, so that a setter takes that too.
///
/// ```
/// use optnull::{ApiModel, OptionalNullable};
///
/// #[derive(ApiModel)]
/// struct Patch {
///     name: OptionalNullable<String>,
///     limit: OptionalNullable<u8>,
///     #[optional_nullable]
///     tax: Option<Option<f64>>,
/// }
///
/// let patch = Patch::builder().name("b4").limit(OptionalNullable::Null).tax(None).build();
/// assert_eq!(patch.name.as_deref().value(), Some("b4"));
/// assert!(patch.limit.is_null());
/// assert_eq!(patch.tax, None);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not set a field of type `OptionalNullable<{T}>`",
    label = "expected `{T}`, `Option<{T}>` or `OptionalNullable<{T}>`",
    note = "`OptionalNullable::Null` writes a `null`, `None` leaves the key out, and `OptionalNullable::from(…)` converts an `Option<Option<{T}>>`"
)]
pub trait IntoOptionalNullable<T> {
    /// The field's value.
    ///
    /// ```
    /// use optnull::builder::IntoOptionalNullable;
    /// use optnull::OptionalNullable;
    ///
    /// let name: OptionalNullable<String> = "b4".into_optional_nullable();
    /// assert_eq!(name.as_deref(), OptionalNullable::Value("b4"));
    /// ```
    fn into_optional_nullable(self) -> OptionalNullable<T>;
}

#[diagnostic::do_not_recommend]
impl<T> IntoOptionalNullable<T> for T {
    fn into_optional_nullable(self) -> OptionalNullable<T> {
        OptionalNullable::Value(self)
    }
}

#[diagnostic::do_not_recommend]
impl<T> IntoOptionalNullable<T> for Option<T> {
    fn into_optional_nullable(self) -> OptionalNullable<T> {
        self.into()
    }
}

#[diagnostic::do_not_recommend]
impl<T> IntoOptionalNullable<T> for OptionalNullable<T> {
    fn into_optional_nullable(self) -> OptionalNullable<T> {
        self
    }
}

/// `&str` and `&String` set a field of each string type. (An `Option<&str>` cannot be let in
/// beside them: `None` would then need its type written out.)
macro_rules! set_by_str {
    ($($string:ty,)*) => {$(
        #[diagnostic::do_not_recommend]
        impl IntoOption<$string> for &str {
            fn into_option(self) -> Option<$string> {
                Some(self.into())
            }
        }

        #[diagnostic::do_not_recommend]
        impl IntoOption<$string> for &String {
            fn into_option(self) -> Option<$string> {
                Some(self.as_str().into())
            }
        }

        #[diagnostic::do_not_recommend]
        impl IntoOptionalNullable<$string> for &str {
            fn into_optional_nullable(self) -> OptionalNullable<$string> {
                OptionalNullable::Value(self.into())
            }
        }

        #[diagnostic::do_not_recommend]
        impl IntoOptionalNullable<$string> for &String {
            fn into_optional_nullable(self) -> OptionalNullable<$string> {
                OptionalNullable::Value(self.as_str().into())
            }
        }
    )*};
}

/// A `String` sets a field of another string type.
macro_rules! set_by_string {
    ($($string:ty,)*) => {$(
        #[diagnostic::do_not_recommend]
        impl IntoOption<$string> for String {
            fn into_option(self) -> Option<$string> {
                Some(self.into())
            }
        }

        #[diagnostic::do_not_recommend]
        impl IntoOptionalNullable<$string> for String {
            fn into_optional_nullable(self) -> OptionalNullable<$string> {
                OptionalNullable::Value(self.into())
            }
        }
    )*};
}

set_by_str!(String, Box<str>, Rc<str>,);
set_by_str!(Sensitive<String>, Sensitive<Box<str>>, Sensitive<Rc<str>>,);
set_by_string!(Box<str>, Rc<str>,);
set_by_string!(Sensitive<String>, Sensitive<Box<str>>, Sensitive<Rc<str>>,);
#[cfg(target_has_atomic = "ptr")]
set_by_str!(Arc<str>, Sensitive<Arc<str>>,);
#[cfg(target_has_atomic = "ptr")]
set_by_string!(Arc<str>, Sensitive<Arc<str>>,);
#[cfg(feature = "secrecy")]
set_by_str!(SecretString,);
#[cfg(feature = "secrecy")]
set_by_string!(SecretString,);

/// A `&str` sets a `Cow`, a `Sensitive<Cow>` and a `Sensitive<&str>`; a `String` the first two.
macro_rules! set_borrowing {
    ($($field:ty: $($text:ty)*,)*) => {$($(
        #[diagnostic::do_not_recommend]
        impl<'a> IntoOption<$field> for $text {
            fn into_option(self) -> Option<$field> {
                Some(self.into())
            }
        }

        #[diagnostic::do_not_recommend]
        impl<'a> IntoOptionalNullable<$field> for $text {
            fn into_optional_nullable(self) -> OptionalNullable<$field> {
                OptionalNullable::Value(self.into())
            }
        }
    )*)*};
}

set_borrowing! {
    Cow<'a, str>: &'a str String,
    Sensitive<Cow<'a, str>>: &'a str String,
    Sensitive<&'a str>: &'a str,
}
