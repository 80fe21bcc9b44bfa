//! The literal type: a field that has one value only.

use alloc::string::String;
use core::cmp::Ordering;
use core::fmt::{self, Debug, Display};
use core::hash::{Hash, Hasher};
use core::marker::PhantomData;
use core::ops::Deref;

use serde_core::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde_core::ser::{Serialize, Serializer};

/// A model's `N`th literal. `#[const_tag("…")]` implements it; the value is a part of the type.
///
/// ```
/// use optnull::{ApiModel, ConstTag, Literal};
///
/// #[derive(ApiModel)]
/// struct Session {
///     #[const_tag("session")]
///     kind: ConstTag<Self>,
///     #[const_tag(2)]
///     version: ConstTag<Self, 1>,
/// }
///
/// assert_eq!(<Session as Literal>::VALUE, "session");
/// assert_eq!(<Session as Literal<1>>::VALUE, &2);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no literal for `ConstTag<Self, {N}>`",
    note = "`#[const_tag(…)]` on a field of a model declares one; the first is `ConstTag<Self>`, the second `ConstTag<Self, 1>`"
)]
pub trait Literal<const N: usize = 0> {
    /// `str`, `i64` or `bool`.
    type Target: LiteralValue + ?Sized + 'static;
    /// The literal.
    const VALUE: &'static Self::Target;
}

/// What a literal can be: `str`, `i64` or `bool`. No other type implements it.
pub trait LiteralValue:
    Debug + Display + Serialize + PartialEq + PartialOrd + Ord + Hash + sealed::Sealed
{
    /// Reads a value and refuses any but this one.
    #[doc(hidden)]
    fn read_same<'de, D: Deserializer<'de>>(&self, deserializer: D) -> Result<(), D::Error>;
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for str {}
    impl Sealed for i64 {}
    impl Sealed for bool {}
}

/// A field that always holds the literal of its model `M`: `#[const_tag("…")] ConstTag<Self>`.
///
/// It has no size and nothing in it can be wrong: the literal is a constant of the model. It is
/// written as the literal, and reading any other value is an error that shows both, as for a
/// JSON Schema `const`. `N` tells the literals of one model apart: `ConstTag<Self>` is the first,
/// `ConstTag<Self, 1>` the second.
///
/// ```
/// use optnull::{ApiModel, ConstTag};
///
/// #[derive(Debug, ApiModel)]
/// struct Session {
///     #[const_tag("payment-service-session")]
///     r#type: ConstTag<Self>,
/// }
///
/// let session = Session { r#type: ConstTag::new() };
/// assert_eq!(session.r#type, "payment-service-session");
/// assert_eq!(session.r#type.len(), 23);
/// assert_eq!(size_of::<ConstTag<Session>>(), 0);
/// assert_eq!(serde_json::to_string(&session)?, r#"{"type":"payment-service-session"}"#);
///
/// let error = serde_json::from_str::<Session>(r#"{"type":"payment"}"#).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     r#"invalid value: string "payment", expected the literal "payment-service-session" at line 1 column 17"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
pub struct ConstTag<M, const N: usize = 0>(PhantomData<fn() -> M>);

impl<M, const N: usize> ConstTag<M, N> {
    /// The only value there is.
    ///
    /// ```
    /// # use optnull::{ApiModel, ConstTag};
    /// # #[derive(ApiModel)]
    /// # struct Card { #[const_tag("card")] method: ConstTag<Self> }
    /// let card = Card { method: ConstTag::new() };
    /// assert_eq!(card.method.as_str(), "card");
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        ConstTag(PhantomData)
    }
}

impl<M: Literal<N>, const N: usize> ConstTag<M, N> {
    /// The literal: a `&str`, `&i64` or `&bool`.
    ///
    /// ```
    /// # use optnull::{ApiModel, ConstTag};
    /// # #[derive(ApiModel)]
    /// # struct Card { #[const_tag("card")] method: ConstTag<Self> }
    /// assert_eq!(ConstTag::<Card>::VALUE, "card");
    /// ```
    pub const VALUE: &'static M::Target = M::VALUE;

    /// The literal: a `&str`, `&i64` or `&bool`.
    ///
    /// ```
    /// # use optnull::{ApiModel, ConstTag};
    /// # #[derive(ApiModel)]
    /// # struct Event { #[const_tag(2)] version: ConstTag<Self> }
    /// assert_eq!(ConstTag::<Event>::new().value(), &2);
    /// ```
    #[must_use]
    pub const fn value(&self) -> &'static M::Target {
        M::VALUE
    }
}

impl<M: Literal<N, Target = str>, const N: usize> ConstTag<M, N> {
    /// The literal of a string tag.
    ///
    /// ```
    /// # use optnull::{ApiModel, ConstTag};
    /// # #[derive(ApiModel)]
    /// # struct Card { #[const_tag("card")] method: ConstTag<Self> }
    /// let method: &'static str = ConstTag::<Card>::new().as_str();
    /// assert_eq!(method, "card");
    /// ```
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        M::VALUE
    }
}

impl<M, const N: usize> Clone for ConstTag<M, N> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<M, const N: usize> Copy for ConstTag<M, N> {}

impl<M, const N: usize> Default for ConstTag<M, N> {
    fn default() -> Self {
        ConstTag::new()
    }
}

impl<M: Literal<N>, const N: usize> Debug for ConstTag<M, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(M::VALUE, f)
    }
}

impl<M: Literal<N>, const N: usize> Display for ConstTag<M, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(M::VALUE, f)
    }
}

impl<M: Literal<N>, const N: usize> Deref for ConstTag<M, N> {
    type Target = M::Target;

    fn deref(&self) -> &M::Target {
        M::VALUE
    }
}

impl<M: Literal<N>, const N: usize> AsRef<M::Target> for ConstTag<M, N> {
    fn as_ref(&self) -> &M::Target {
        M::VALUE
    }
}

impl<M, const N: usize> PartialEq for ConstTag<M, N> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<M, const N: usize> Eq for ConstTag<M, N> {}

impl<M, const N: usize> PartialOrd for ConstTag<M, N> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<M, const N: usize> Ord for ConstTag<M, N> {
    fn cmp(&self, _: &Self) -> Ordering {
        Ordering::Equal
    }
}

impl<M: Literal<N>, const N: usize> Hash for ConstTag<M, N> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        M::VALUE.hash(state);
    }
}

/// A tag equals what its literal equals, from both sides.
macro_rules! compare_literal {
    ($($target:ty: $other:ty,)*) => {$(
        impl<M: Literal<N, Target = $target>, const N: usize> PartialEq<$other> for ConstTag<M, N> {
            fn eq(&self, other: &$other) -> bool {
                *M::VALUE == **other
            }
        }

        impl<M: Literal<N, Target = $target>, const N: usize> PartialEq<ConstTag<M, N>> for $other {
            fn eq(&self, _: &ConstTag<M, N>) -> bool {
                **self == *M::VALUE
            }
        }
    )*};
    ($($target:ty,)*) => {$(
        impl<M: Literal<N, Target = $target>, const N: usize> PartialEq<$target> for ConstTag<M, N> {
            fn eq(&self, other: &$target) -> bool {
                *M::VALUE == *other
            }
        }

        impl<M: Literal<N, Target = $target>, const N: usize> PartialEq<ConstTag<M, N>> for $target {
            fn eq(&self, _: &ConstTag<M, N>) -> bool {
                *self == *M::VALUE
            }
        }
    )*};
}

compare_literal!(str: &str, str: String,);
compare_literal!(str, i64, bool,);

impl<M: Literal<N>, const N: usize> Serialize for ConstTag<M, N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        M::VALUE.serialize(serializer)
    }
}

impl<'de, M: Literal<N>, const N: usize> Deserialize<'de> for ConstTag<M, N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        M::VALUE.read_same(deserializer).map(|()| ConstTag::new())
    }
}

/// Accepts the literal only.
struct SameVisitor<'a, T: ?Sized>(&'a T);

impl<T: Debug + ?Sized> SameVisitor<'_, T> {
    fn expect(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the literal {:?}", self.0)
    }
}

impl LiteralValue for str {
    fn read_same<'de, D: Deserializer<'de>>(&self, deserializer: D) -> Result<(), D::Error> {
        // Not `deserialize_str`, which ciborium reads only where the text is in one piece.
        deserializer.deserialize_string(SameVisitor(self))
    }
}

impl Visitor<'_> for SameVisitor<'_, str> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.expect(f)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<(), E> {
        if value == self.0 {
            return Ok(());
        }
        Err(E::invalid_value(Unexpected::Str(value), &self))
    }

    fn visit_bytes<E: Error>(self, value: &[u8]) -> Result<(), E> {
        if value == self.0.as_bytes() {
            return Ok(());
        }
        Err(E::invalid_value(Unexpected::Bytes(value), &self))
    }
}

impl LiteralValue for i64 {
    fn read_same<'de, D: Deserializer<'de>>(&self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_i64(SameVisitor(self))
    }
}

impl Visitor<'_> for SameVisitor<'_, i64> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.expect(f)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        if value == *self.0 {
            return Ok(());
        }
        Err(E::invalid_value(Unexpected::Signed(value), &self))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        if i64::try_from(value) == Ok(*self.0) {
            return Ok(());
        }
        Err(E::invalid_value(Unexpected::Unsigned(value), &self))
    }
}

impl LiteralValue for bool {
    fn read_same<'de, D: Deserializer<'de>>(&self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_bool(SameVisitor(self))
    }
}

impl Visitor<'_> for SameVisitor<'_, bool> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.expect(f)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        if value == *self.0 {
            return Ok(());
        }
        Err(E::invalid_value(Unexpected::Bool(value), &self))
    }
}
