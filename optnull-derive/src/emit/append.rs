//! `quote!`, into an expansion that is there already.

/// Appends what is written to an [`Expansion`]; `#name` is interpolated. All is text, or tokens at a
/// place that is given by `place=>`. After `place?=>` it is text if the place is `None`.
///
/// A `quote!` makes a stream of its own, and the compiler is asked twice to put it into another one,
/// which was most of the time of the derive.
macro_rules! append {
    (@text $to:ident [$($text:tt)*] #$name:ident $($rest:tt)*) => {
        append!(@end $to $($text)*);
        $crate::emit::append::Append::append(&$name, $to);
        append!(@text $to [] $($rest)*);
    };
    (@text $to:ident [$($text:tt)*] () $($rest:tt)*) => {
        append!(@text $to [$($text)* ()] $($rest)*);
    };
    (@text $to:ident [$($text:tt)*] ($($inner:tt)*) $($rest:tt)*) => {
        append!(@group $to Parenthesis [$($inner)*] [$($text)*]);
        append!(@text $to [] $($rest)*);
    };
    (@text $to:ident [$($text:tt)*] {$($inner:tt)*} $($rest:tt)*) => {
        append!(@group $to Brace [$($inner)*] [$($text)*]);
        append!(@text $to [] $($rest)*);
    };
    (@text $to:ident [$($text:tt)*] [$($inner:tt)*] $($rest:tt)*) => {
        append!(@group $to Bracket [$($inner)*] [$($text)*]);
        append!(@text $to [] $($rest)*);
    };
    (@text $to:ident [$($text:tt)*] $next:tt $($rest:tt)*) => {
        append!(@text $to [$($text)* $next] $($rest)*);
    };
    (@text $to:ident [$($text:tt)*]) => {
        append!(@end $to $($text)*);
    };
    (@group $to:ident $delimiter:ident [$($inner:tt)*] [$($text:tt)*]) => {
        append!(@end $to $($text)*);
        $to.open(::proc_macro2::Delimiter::$delimiter);
        append!(@text $to [] $($inner)*);
        $to.close();
    };
    (@end $to:ident) => {};
    (@end $to:ident $($text:tt)*) => {
        $to.text(::core::concat!(::core::stringify!($($text)*), " "));
    };
    (@at $to:ident, $at:ident=>) => {};
    (@at $to:ident, $at:ident=> #$name:ident $($rest:tt)*) => {
        $crate::emit::append::Append::append(&$name, $to);
        append!(@at $to, $at=> $($rest)*);
    };
    (@at $to:ident, $at:ident=> ($($inner:tt)*) $($rest:tt)*) => {
        append!(@group_at $to, $at=> Parenthesis $($inner)*);
        append!(@at $to, $at=> $($rest)*);
    };
    (@at $to:ident, $at:ident=> {$($inner:tt)*} $($rest:tt)*) => {
        append!(@group_at $to, $at=> Brace $($inner)*);
        append!(@at $to, $at=> $($rest)*);
    };
    (@at $to:ident, $at:ident=> [$($inner:tt)*] $($rest:tt)*) => {
        append!(@group_at $to, $at=> Bracket $($inner)*);
        append!(@at $to, $at=> $($rest)*);
    };
    (@at $to:ident, $at:ident=> $literal:literal $($rest:tt)*) => {
        $to.literal_at($at, ::core::stringify!($literal));
        append!(@at $to, $at=> $($rest)*);
    };
    (@at $to:ident, $at:ident=> $word:tt $($rest:tt)*) => {
        $to.word_at($at, ::core::stringify!($word));
        append!(@at $to, $at=> $($rest)*);
    };
    (@group_at $to:ident, $at:ident=> $delimiter:ident $($tokens:tt)*) => {
        $to.open_at($at, ::proc_macro2::Delimiter::$delimiter);
        append!(@at $to, $at=> $($tokens)*);
        $to.close();
    };
    ($to:ident, $at:ident=> $($tokens:tt)*) => {{
        let at: ::proc_macro2::Span = $at;
        append!(@at $to, at=> $($tokens)*);
    }};
    ($to:ident, $at:ident?=> $($tokens:tt)*) => {{
        if let ::core::option::Option::Some(at) = $at {
            append!(@at $to, at=> $($tokens)*);
        } else {
            append!(@text $to [] $($tokens)*);
        }
    }};
    ($to:ident, $($tokens:tt)*) => {{
        append!(@text $to [] $($tokens)*);
    }};
}
pub(super) use append;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::ToTokens;
use syn::{Attribute, Lifetime, Type, Visibility};

use super::expansion::Expansion;

/// What can be interpolated.
pub(super) trait Append {
    fn append(&self, to: &mut Expansion);
}

/// What a function appends.
pub(super) struct Appended<F>(pub(super) F);

impl<F: Fn(&mut Expansion)> Append for Appended<F> {
    fn append(&self, to: &mut Expansion) {
        self.0(to);
    }
}

/// An identifier of which only the name matters.
pub(super) struct Name<'a>(pub(super) &'a Ident);

impl Append for Name<'_> {
    fn append(&self, to: &mut Expansion) {
        to.word(&self.0.to_string());
    }
}

/// A word at a place, or else the derive's own.
pub(super) struct Word<'a>(pub(super) Option<Span>, pub(super) &'a str);

impl Append for Word<'_> {
    fn append(&self, to: &mut Expansion) {
        match self.0 {
            Some(at) => to.word_at(at, self.1),
            None => to.word(self.1),
        }
    }
}

/// A string literal.
impl Append for String {
    fn append(&self, to: &mut Expansion) {
        to.word(&format!("{self:?}"));
    }
}

/// A number, of whatever type is expected.
macro_rules! append_numbers {
    ($($number:ident)*) => {$(
        impl Append for $number {
            fn append(&self, to: &mut Expansion) {
                to.word(&self.to_string());
            }
        }
    )*};
}
append_numbers!(i64 u64 usize);

impl<T: Append + ?Sized> Append for &T {
    fn append(&self, to: &mut Expansion) {
        T::append(self, to);
    }
}

impl<T: Append> Append for Option<T> {
    fn append(&self, to: &mut Expansion) {
        if let Some(value) = self {
            value.append(to);
        }
    }
}

/// The derive's own, `'de`.
impl Append for Lifetime {
    fn append(&self, to: &mut Expansion) {
        to.word(&self.to_string());
    }
}

/// What the user wrote, where it was.
macro_rules! append_tokens {
    ($($name:ident)*) => {$(
        impl Append for $name {
            fn append(&self, to: &mut Expansion) {
                self.to_tokens(to.tokens());
            }
        }
    )*};
}
append_tokens!(Attribute Ident Literal Type);

impl Append for TokenStream {
    fn append(&self, to: &mut Expansion) {
        if !self.is_empty() {
            to.tokens().extend(self.clone());
        }
    }
}

impl Append for Visibility {
    fn append(&self, to: &mut Expansion) {
        match self {
            Visibility::Public(_) => to.word("pub"),
            Visibility::Restricted(_) => self.to_tokens(to.tokens()),
            Visibility::Inherited => {}
        }
    }
}
