//! The three-state type.

use alloc::borrow::ToOwned;
use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;
use core::mem;
use core::ops::{Deref, DerefMut};
use core::option;

use serde_core::de::{Deserialize, Deserializer, Error, Visitor};
use serde_core::ser::{Serialize, Serializer};

use self::OptionalNullable::{Absent, Null, Value};

/// A field that may be left out, may be `null`, or has a value.
///
/// JSON tells `{}`, `{"code":null}` and `{"code":"x"}` apart, and so does a merge patch (RFC 7396),
/// where an absent key is left as it is and a `null` removes it. `Option` has two states only.
///
/// In a model, `#[optional_nullable] code: OptionalNullable<String>` reads and writes all three.
/// It works in a plain serde derive as well, with the two attributes shown here:
///
/// ```
/// use optnull::OptionalNullable;
/// use serde::{Deserialize, Serialize};
///
/// #[derive(Debug, PartialEq, Serialize, Deserialize)]
/// struct Patch {
///     #[serde(default, skip_serializing_if = "OptionalNullable::is_absent")]
///     code: OptionalNullable<String>,
/// }
///
/// for (json, code) in [
///     ("{}", OptionalNullable::Absent),
///     (r#"{"code":null}"#, OptionalNullable::Null),
///     (r#"{"code":"x"}"#, OptionalNullable::Value("x".to_owned())),
/// ] {
///     let patch: Patch = serde_json::from_str(json)?;
///     assert_eq!(patch, Patch { code });
///     assert_eq!(serde_json::to_string(&patch)?, json);
/// }
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// The methods are those of `Option`, as far as they have a meaning for three states. `unwrap` and
/// `expect` are not among them, since nothing here panics: `code.value().unwrap()` does.
///
/// Without `#[serde(default)]` a plain serde derive reads an absent key as `Null`: its own way to
/// make up a missing `Option` cannot be told from a `null`.
///
/// On its own, outside of a field that can be left out, `Absent` is written as `null`, as
/// `Option`'s `None` is: only a map can leave a key out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum OptionalNullable<T> {
    /// The key is not there.
    #[default]
    Absent,
    /// The key is there, with `null`.
    Null,
    /// The key is there, with a value.
    Value(T),
}

impl<T> OptionalNullable<T> {
    /// Whether the key is not there.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// assert!(OptionalNullable::<i64>::Absent.is_absent());
    /// assert!(!OptionalNullable::<i64>::Null.is_absent());
    /// ```
    #[must_use]
    pub const fn is_absent(&self) -> bool {
        matches!(self, Absent)
    }

    /// Whether the key is there, with `null`.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// assert!(OptionalNullable::<i64>::Null.is_null());
    /// assert!(!OptionalNullable::<i64>::Absent.is_null());
    /// ```
    #[must_use]
    pub const fn is_null(&self) -> bool {
        matches!(self, Null)
    }

    /// Whether the key is there, with a value.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// assert!(OptionalNullable::Value(1).is_value());
    /// assert!(!OptionalNullable::<i64>::Null.is_value());
    /// ```
    #[must_use]
    pub const fn is_value(&self) -> bool {
        matches!(self, Value(_))
    }

    /// Whether there is a value, and it passes.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// assert!(OptionalNullable::Value(201).is_value_and(|code| code < 300));
    /// assert!(!OptionalNullable::<i64>::Null.is_value_and(|code| code < 300));
    /// ```
    #[must_use]
    pub fn is_value_and(self, passes: impl FnOnce(T) -> bool) -> bool {
        match self {
            Absent | Null => false,
            Value(value) => passes(value),
        }
    }

    /// The same state of a reference to the value.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// let code = OptionalNullable::Value("x".to_owned());
    /// assert_eq!(code.as_ref().map(String::len), OptionalNullable::Value(1));
    /// assert!(code.is_value());
    /// ```
    #[must_use]
    pub const fn as_ref(&self) -> OptionalNullable<&T> {
        match self {
            Absent => Absent,
            Null => Null,
            Value(value) => Value(value),
        }
    }

    /// The same state of a mutable reference to the value.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// let mut tries = OptionalNullable::Value(1);
    /// if let OptionalNullable::Value(tries) = tries.as_mut() {
    ///     *tries += 1;
    /// }
    /// assert_eq!(tries, OptionalNullable::Value(2));
    /// ```
    #[must_use]
    pub const fn as_mut(&mut self) -> OptionalNullable<&mut T> {
        match self {
            Absent => Absent,
            Null => Null,
            Value(value) => Value(value),
        }
    }

    /// The same state of what the value dereferences to.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// let code = OptionalNullable::Value("x".to_owned());
    /// assert_eq!(code.as_deref(), OptionalNullable::Value("x"));
    /// ```
    #[must_use]
    pub fn as_deref(&self) -> OptionalNullable<&T::Target>
    where
        T: Deref,
    {
        self.as_ref().map(Deref::deref)
    }

    /// The same state of what the value dereferences to, mutably.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// let mut code = OptionalNullable::Value("x".to_owned());
    /// if let OptionalNullable::Value(code) = code.as_deref_mut() {
    ///     code.make_ascii_uppercase();
    /// }
    /// assert_eq!(code.as_deref(), OptionalNullable::Value("X"));
    /// ```
    #[must_use]
    pub fn as_deref_mut(&mut self) -> OptionalNullable<&mut T::Target>
    where
        T: DerefMut,
    {
        self.as_mut().map(DerefMut::deref_mut)
    }

    /// The value, without the difference between absent and null.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// assert_eq!(OptionalNullable::Value(201).value(), Some(201));
    /// assert_eq!(OptionalNullable::<i64>::Null.value(), None);
    /// let code = OptionalNullable::Value("x".to_owned());
    /// assert_eq!(code.as_deref().value(), Some("x"));
    /// ```
    #[must_use]
    pub fn value(self) -> Option<T> {
        match self {
            Absent | Null => None,
            Value(value) => Some(value),
        }
    }

    /// `None` for absent, `Some(None)` for null.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// assert_eq!(OptionalNullable::Value(201).into_nested(), Some(Some(201)));
    /// assert_eq!(OptionalNullable::<i64>::Null.into_nested(), Some(None));
    /// assert_eq!(OptionalNullable::<i64>::Absent.into_nested(), None);
    /// ```
    #[must_use]
    pub fn into_nested(self) -> Option<Option<T>> {
        match self {
            Absent => None,
            Null => Some(None),
            Value(value) => Some(Some(value)),
        }
    }

    /// The value, or `default` where there is none.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// assert_eq!(OptionalNullable::Null.unwrap_or(500), 500);
    /// ```
    #[must_use]
    pub fn unwrap_or(self, default: T) -> T {
        self.value().unwrap_or(default)
    }

    /// The value, or what `default` gives where there is none.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// assert_eq!(OptionalNullable::Absent.unwrap_or_else(|| 500), 500);
    /// ```
    #[must_use]
    pub fn unwrap_or_else(self, default: impl FnOnce() -> T) -> T {
        self.value().unwrap_or_else(default)
    }

    /// The value, or its type's default where there is none.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// assert_eq!(OptionalNullable::<String>::Null.unwrap_or_default(), "");
    /// ```
    #[must_use]
    pub fn unwrap_or_default(self) -> T
    where
        T: Default,
    {
        self.value().unwrap_or_default()
    }

    /// The same state of another value.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// assert_eq!(OptionalNullable::Value(2).map(|n| n * 2), OptionalNullable::Value(4));
    /// assert_eq!(OptionalNullable::<i64>::Null.map(|n| n * 2), OptionalNullable::Null);
    /// ```
    #[must_use]
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> OptionalNullable<U> {
        match self {
            Absent => Absent,
            Null => Null,
            Value(value) => Value(change(value)),
        }
    }

    /// What `change` makes of the value, or `default` where there is none.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// assert_eq!(OptionalNullable::Value("abc").map_or(0, str::len), 3);
    /// assert_eq!(OptionalNullable::<&str>::Null.map_or(0, str::len), 0);
    /// ```
    #[must_use]
    pub fn map_or<U>(self, default: U, change: impl FnOnce(T) -> U) -> U {
        self.value().map_or(default, change)
    }

    /// What `change` makes of the value, or what `default` gives where there is none.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// assert_eq!(OptionalNullable::<&str>::Absent.map_or_else(|| 7, str::len), 7);
    /// ```
    #[must_use]
    pub fn map_or_else<U>(self, default: impl FnOnce() -> U, change: impl FnOnce(T) -> U) -> U {
        self.value().map_or_else(default, change)
    }

    /// Calls `look` on the value, if there is one.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// let mut seen = Vec::new();
    /// let code = OptionalNullable::Value(201).inspect(|code| seen.push(*code));
    /// assert_eq!((code, seen), (OptionalNullable::Value(201), vec![201]));
    /// ```
    #[must_use]
    pub fn inspect(self, look: impl FnOnce(&T)) -> Self {
        if let Value(value) = &self {
            look(value);
        }
        self
    }

    /// What `next` makes of the value; absent and null stay what they are.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// let port = |text: &str| text.parse::<u16>().map_or(OptionalNullable::Null, Into::into);
    /// assert_eq!(OptionalNullable::Value("80").and_then(port), OptionalNullable::Value(80));
    /// assert_eq!(OptionalNullable::Value("x").and_then(port), OptionalNullable::Null);
    /// assert_eq!(OptionalNullable::Absent.and_then(port), OptionalNullable::Absent);
    /// ```
    #[must_use]
    pub fn and_then<U>(self, next: impl FnOnce(T) -> OptionalNullable<U>) -> OptionalNullable<U> {
        match self {
            Absent => Absent,
            Null => Null,
            Value(value) => next(value),
        }
    }

    /// `other` where this has a value; absent and null stay what they are.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// assert_eq!(OptionalNullable::Value(1).and(OptionalNullable::Value("a")), OptionalNullable::Value("a"));
    /// assert_eq!(OptionalNullable::<i64>::Null.and(OptionalNullable::Value("a")), OptionalNullable::Null);
    /// ```
    #[must_use]
    pub fn and<U>(self, other: OptionalNullable<U>) -> OptionalNullable<U> {
        self.and_then(|_| other)
    }

    /// Leaves a value out that does not pass: it becomes absent. Null stays null.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// assert_eq!(OptionalNullable::Value(201).filter(|code| *code < 300), OptionalNullable::Value(201));
    /// assert_eq!(OptionalNullable::Value(500).filter(|code| *code < 300), OptionalNullable::Absent);
    /// assert_eq!(OptionalNullable::<i64>::Null.filter(|code| *code < 300), OptionalNullable::Null);
    /// ```
    #[must_use]
    pub fn filter(self, passes: impl FnOnce(&T) -> bool) -> Self {
        match self {
            Value(value) if !passes(&value) => Absent,
            state => state,
        }
    }

    /// Both values; where one of the two has none, what that one is, the first of them first.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// let zipped = OptionalNullable::Value(1).zip(OptionalNullable::Value("a"));
    /// assert_eq!(zipped, OptionalNullable::Value((1, "a")));
    /// assert_eq!(OptionalNullable::Value(1).zip(OptionalNullable::<i64>::Null), OptionalNullable::Null);
    /// ```
    #[must_use]
    pub fn zip<U>(self, other: OptionalNullable<U>) -> OptionalNullable<(T, U)> {
        self.and_then(|value| other.map(|other| (value, other)))
    }

    /// This where it has a value, `other` where it has none.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// assert_eq!(OptionalNullable::Null.or(OptionalNullable::Value(1)), OptionalNullable::Value(1));
    /// ```
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        match self {
            Absent | Null => other,
            Value(_) => self,
        }
    }

    /// This where it has a value, what `other` gives where it has none.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// let code = OptionalNullable::Absent.or_else(|| OptionalNullable::Value(1));
    /// assert_eq!(code, OptionalNullable::Value(1));
    /// ```
    #[must_use]
    pub fn or_else(self, other: impl FnOnce() -> Self) -> Self {
        match self {
            Absent | Null => other(),
            Value(_) => self,
        }
    }

    /// The value, or `error` where there is none.
    ///
    /// # Errors
    ///
    /// `error`, where this is absent or null.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// assert_eq!(OptionalNullable::Value(1).ok_or("no code"), Ok(1));
    /// assert_eq!(OptionalNullable::<i64>::Null.ok_or("no code"), Err("no code"));
    /// ```
    pub fn ok_or<E>(self, error: E) -> Result<T, E> {
        self.value().ok_or(error)
    }

    /// The value, or what `error` gives where there is none.
    ///
    /// # Errors
    ///
    /// What `error` gives, where this is absent or null.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// assert_eq!(OptionalNullable::<i64>::Absent.ok_or_else(|| "no code"), Err("no code"));
    /// ```
    pub fn ok_or_else<E>(self, error: impl FnOnce() -> E) -> Result<T, E> {
        self.value().ok_or_else(error)
    }

    /// Takes the state out and leaves `Absent`.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// let mut code = OptionalNullable::Value(1);
    /// assert_eq!(code.take(), OptionalNullable::Value(1));
    /// assert_eq!(code, OptionalNullable::Absent);
    /// ```
    // As `Option::take`, which is called to empty it too.
    #[allow(clippy::return_self_not_must_use)]
    pub fn take(&mut self) -> Self {
        mem::take(self)
    }

    /// Puts a value in and returns the state that was there.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// let mut code = OptionalNullable::Null;
    /// assert_eq!(code.replace(1), OptionalNullable::Null);
    /// assert_eq!(code, OptionalNullable::Value(1));
    /// ```
    // As `Option::replace`, of which the old state is mostly not wanted.
    #[allow(clippy::return_self_not_must_use)]
    pub fn replace(&mut self, value: T) -> Self {
        mem::replace(self, Value(value))
    }

    /// Puts a value in and returns a reference to it.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// let mut code = OptionalNullable::Null;
    /// *code.insert(1) += 1;
    /// assert_eq!(code, OptionalNullable::Value(2));
    /// ```
    #[must_use = "to set a value only, assign `OptionalNullable::Value(…)`"]
    pub fn insert(&mut self, value: T) -> &mut T {
        *self = Absent;
        self.get_or_insert(value)
    }

    /// A reference to the value, after putting `value` in where there is none.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// let mut code = OptionalNullable::Value(1);
    /// assert_eq!(code.get_or_insert(5), &1);
    /// ```
    pub fn get_or_insert(&mut self, value: T) -> &mut T {
        self.get_or_insert_with(|| value)
    }

    /// A reference to the value, after putting in what `value` gives where there is none.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// let mut tags = OptionalNullable::Null;
    /// tags.get_or_insert_with(Vec::new).push("new");
    /// assert_eq!(tags, OptionalNullable::Value(vec!["new"]));
    /// ```
    pub fn get_or_insert_with(&mut self, value: impl FnOnce() -> T) -> &mut T {
        if !self.is_value() {
            *self = Value(value());
        }
        match self {
            Value(value) => value,
            Absent | Null => unreachable!("the value was put in above"),
        }
    }

    /// A reference to the value, after putting its type's default in where there is none.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// let mut tags: OptionalNullable<Vec<&str>> = OptionalNullable::Absent;
    /// tags.get_or_insert_default().push("new");
    /// assert_eq!(tags, OptionalNullable::Value(vec!["new"]));
    /// ```
    pub fn get_or_insert_default(&mut self) -> &mut T
    where
        T: Default,
    {
        self.get_or_insert_with(T::default)
    }

    /// An iterator over a reference to the value, if there is one.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// assert_eq!(OptionalNullable::Value(1).iter().count(), 1);
    /// assert_eq!(OptionalNullable::<i64>::Null.iter().count(), 0);
    /// ```
    pub fn iter(&self) -> option::IntoIter<&T> {
        self.as_ref().into_iter()
    }

    /// An iterator over a mutable reference to the value, if there is one.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// let mut code = OptionalNullable::Value(1);
    /// code.iter_mut().for_each(|code| *code += 1);
    /// assert_eq!(code, OptionalNullable::Value(2));
    /// ```
    pub fn iter_mut(&mut self) -> option::IntoIter<&mut T> {
        self.as_mut().into_iter()
    }
}

impl<T> OptionalNullable<&T> {
    /// The same state of a copy of the value.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// assert_eq!(OptionalNullable::Value(&1).copied(), OptionalNullable::Value(1));
    /// ```
    #[must_use]
    pub fn copied(self) -> OptionalNullable<T>
    where
        T: Copy,
    {
        self.map(|value| *value)
    }

    /// The same state of a clone of the value.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// let code = OptionalNullable::Value("x".to_owned());
    /// assert_eq!(code.as_ref().cloned(), code);
    /// ```
    #[must_use]
    pub fn cloned(self) -> OptionalNullable<T>
    where
        T: Clone,
    {
        self.map(T::clone)
    }
}

impl<T> OptionalNullable<OptionalNullable<T>> {
    /// The inner state, where there is one.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// let nested = OptionalNullable::Value(OptionalNullable::<i64>::Null);
    /// assert_eq!(nested.flatten(), OptionalNullable::Null);
    /// ```
    #[must_use]
    pub fn flatten(self) -> OptionalNullable<T> {
        self.and_then(|inner| inner)
    }
}

impl<T, E> OptionalNullable<Result<T, E>> {
    /// The error, or the same state of the `Ok` value.
    ///
    /// # Errors
    ///
    /// The value's error, where it is one.
    ///
    /// ```
    /// # use optnull::OptionalNullable;
    /// let port = OptionalNullable::Value("80").map(str::parse::<u16>).transpose();
    /// assert_eq!(port, Ok(OptionalNullable::Value(80)));
    /// ```
    pub fn transpose(self) -> Result<OptionalNullable<T>, E> {
        match self {
            Absent => Ok(Absent),
            Null => Ok(Null),
            Value(Ok(value)) => Ok(Value(value)),
            Value(Err(error)) => Err(error),
        }
    }
}

impl<T> From<T> for OptionalNullable<T> {
    fn from(value: T) -> Self {
        Value(value)
    }
}

/// `None` is [`Absent`]: an option that is not there leaves its key out.
impl<T> From<Option<T>> for OptionalNullable<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Absent, Value)
    }
}

/// `None` is [`Absent`], `Some(None)` is [`Null`].
impl<T> From<Option<Option<T>>> for OptionalNullable<T> {
    fn from(value: Option<Option<T>>) -> Self {
        match value {
            None => Absent,
            Some(None) => Null,
            Some(Some(value)) => Value(value),
        }
    }
}

impl<T> From<OptionalNullable<T>> for Option<Option<T>> {
    fn from(value: OptionalNullable<T>) -> Self {
        value.into_nested()
    }
}

impl<T> From<OptionalNullable<T>> for Option<T> {
    fn from(value: OptionalNullable<T>) -> Self {
        value.value()
    }
}

impl From<&str> for OptionalNullable<String> {
    fn from(value: &str) -> Self {
        Value(value.to_owned())
    }
}

impl<'a, T> From<&'a mut OptionalNullable<T>> for OptionalNullable<&'a mut T> {
    fn from(value: &'a mut OptionalNullable<T>) -> Self {
        value.as_mut()
    }
}

impl<'a, T> From<&'a OptionalNullable<T>> for OptionalNullable<&'a T> {
    fn from(value: &'a OptionalNullable<T>) -> Self {
        value.as_ref()
    }
}

impl<T> IntoIterator for OptionalNullable<T> {
    type Item = T;
    type IntoIter = option::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.value().into_iter()
    }
}

impl<'a, T> IntoIterator for &'a OptionalNullable<T> {
    type Item = &'a T;
    type IntoIter = option::IntoIter<&'a T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, T> IntoIterator for &'a mut OptionalNullable<T> {
    type Item = &'a mut T;
    type IntoIter = option::IntoIter<&'a mut T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}

impl<T: Serialize> Serialize for OptionalNullable<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Absent | Null => serializer.serialize_none(),
            Value(value) => serializer.serialize_some(value),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OptionalNullable<T> {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_option(OptionalNullableVisitor(PhantomData))
    }
}

struct OptionalNullableVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for OptionalNullableVisitor<T> {
    type Value = OptionalNullable<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("null or a value")
    }

    #[inline]
    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Null)
    }

    #[inline]
    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Null)
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        T::deserialize(deserializer).map(Value)
    }
}
