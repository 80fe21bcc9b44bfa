//! A value that does not show in logs and errors.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::string::String;
#[cfg(target_has_atomic = "ptr")]
use alloc::sync::Arc;
use core::any::type_name;
use core::fmt::{self, Debug};

use serde_core::de::{Deserialize, Deserializer, Error};
use serde_core::ser::{Serialize, Serializer};

use crate::error;

/// A value that must not end up in a log by accident: a card number, a token, a name.
///
/// On the wire it is the `T` alone. `Debug` says that it is hidden, there is no `Display` and no
/// `Deref`, and an error while reading it does not say what was there: it takes the place of `T`'s
/// own, which would. To see the value takes a call that can be searched for:
/// [`expose`](Self::expose), [`expose_mut`](Self::expose_mut) or
/// [`into_exposed`](Self::into_exposed).
///
/// ```
/// use optnull::{ApiModel, OptionalNullable, Sensitive};
///
/// #[derive(Debug, Clone, PartialEq, ApiModel)]
/// struct Card {
///     number: Sensitive<String>,
///     pin: OptionalNullable<Sensitive<u16>>,
/// }
///
/// let card = Card::builder().number("4242424242424242").pin(Sensitive::new(1234)).build();
/// assert_eq!(
///     format!("{card:?}"),
///     "Card { number: Sensitive(hidden), pin: Value(Sensitive(hidden)) }",
/// );
/// assert_eq!(card.number.expose(), "4242424242424242");
///
/// let json = r#"{"number":"4242424242424242","pin":1234}"#;
/// assert_eq!(serde_json::to_string(&card)?, json);
/// assert_eq!(serde_json::from_str::<Card>(json)?, card);
///
/// let error = serde_json::from_str::<Card>(r#"{"number":4242424242424242}"#).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "invalid value, which is hidden, expected a sensitive `alloc::string::String` \
///      at line 1 column 27",
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// It stands for its `T` in each kind of field, innermost: `Option<Sensitive<T>>`,
/// `OptionalNullable<Sensitive<T>>`. The setter of a sensitive string takes a text as well, and that
/// of a required field the bare `T`.
///
/// What it does not do:
///
/// - It does not wipe memory. The `secrecy` crate does, and the cargo feature `secrecy` lets its
///   types stand in a model.
/// - `==` takes a time that depends on the values.
/// - It hides where the value itself is read, and not what stands in the place of a list or an
///   object around it: write `Sensitive<Vec<T>>` or `Sensitive<Card>` where that could be the
///   secret. Nor does it hide what others say: a function of `deserialize_with`, another variant of
///   an untagged union that reads the same value, an error that names a key of a map, a format that
///   prints a line of the document (toml and sonic-rs do), and an `Option` around it in a format
///   that knows none, such as the deserializers of `serde::de::value`.
/// - An error of the format within the value, such as the end of the document, is that of an
///   invalid value too.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[repr(transparent)]
pub struct Sensitive<T>(T);

impl<T> Sensitive<T> {
    /// Hides a value.
    ///
    /// ```
    /// # use optnull::Sensitive;
    /// assert_eq!(format!("{:?}", Sensitive::new("4242")), "Sensitive(hidden)");
    /// ```
    #[must_use]
    pub const fn new(value: T) -> Self {
        Sensitive(value)
    }

    /// The value, for all to see.
    ///
    /// ```
    /// # use optnull::Sensitive;
    /// assert_eq!(Sensitive::new("4242").expose(), &"4242");
    /// ```
    #[must_use]
    pub const fn expose(&self) -> &T {
        &self.0
    }

    /// The value, for all to see and change.
    ///
    /// ```
    /// # use optnull::Sensitive;
    /// let mut number = Sensitive::new("4242".to_owned());
    /// number.expose_mut().truncate(2);
    /// assert_eq!(number.expose(), "42");
    /// ```
    #[must_use]
    pub const fn expose_mut(&mut self) -> &mut T {
        &mut self.0
    }

    /// The value alone, which nothing hides from then on.
    ///
    /// ```
    /// # use optnull::Sensitive;
    /// assert_eq!(Sensitive::new("4242").into_exposed(), "4242");
    /// ```
    #[must_use]
    pub fn into_exposed(self) -> T {
        self.0
    }
}

impl<T> Debug for Sensitive<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sensitive(hidden)")
    }
}

impl<T> From<T> for Sensitive<T> {
    fn from(value: T) -> Self {
        Sensitive(value)
    }
}

/// What sets a sensitive string without a conversion in between.
macro_rules! from_text {
    ($($text:ty => $string:ty,)*) => {$(
        impl From<$text> for Sensitive<$string> {
            fn from(value: $text) -> Self {
                Sensitive(value.into())
            }
        }
    )*};
}

from_text! {
    &str => String,
    &String => String,
    &str => Box<str>,
    String => Box<str>,
    &str => Rc<str>,
    String => Rc<str>,
}

impl<'a> From<&'a str> for Sensitive<Cow<'a, str>> {
    fn from(value: &'a str) -> Self {
        Sensitive(Cow::Borrowed(value))
    }
}

impl From<String> for Sensitive<Cow<'_, str>> {
    fn from(value: String) -> Self {
        Sensitive(Cow::Owned(value))
    }
}

#[cfg(target_has_atomic = "ptr")]
from_text! {
    &str => Arc<str>,
    String => Arc<str>,
}

impl<T: Serialize> Serialize for Sensitive<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Sensitive<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_hidden(deserializer).map(Sensitive)
    }
}

/// Reads a value, or fails without a word of what it was. A format's own error says that as well:
/// serde_json's does, of a number in place of a string and the other way round.
pub(crate) fn read_hidden<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    T::deserialize(deserializer).map_err(|_| hidden_error::<T, D::Error>())
}

/// What is said in place of any error of reading a `T`.
#[cold]
pub(crate) fn hidden_error<T, E: Error>() -> E {
    E::custom(error::hidden(type_name::<T>()))
}
