//! `quote!`, into an expansion that is there already.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::ToTokens;
use syn::{Attribute, Lifetime, Type, Visibility};

use super::expansion::Expansion;

/// Appends what is written to an [`Expansion`], as text; `#name` is interpolated.
macro_rules! append {
    (@text $to:ident [$($text:tt)*] #$name:ident $($rest:tt)*) => {
        $crate::emit::append::append!(@end $to $($text)*);
        $crate::emit::append::Append::append(&$name, $to);
        $crate::emit::append::append!(@text $to [] $($rest)*);
    };
    (@text $to:ident [$($text:tt)*] () $($rest:tt)*) => {
        $crate::emit::append::append!(@text $to [$($text)* ()] $($rest)*);
    };
    (@text $to:ident [$($text:tt)*] ($($inner:tt)*) $($rest:tt)*) => {
        $crate::emit::append::append!(@group $to Parenthesis [$($inner)*] [$($text)*]);
        $crate::emit::append::append!(@text $to [] $($rest)*);
    };
    (@text $to:ident [$($text:tt)*] {$($inner:tt)*} $($rest:tt)*) => {
        $crate::emit::append::append!(@group $to Brace [$($inner)*] [$($text)*]);
        $crate::emit::append::append!(@text $to [] $($rest)*);
    };
    (@text $to:ident [$($text:tt)*] [$($inner:tt)*] $($rest:tt)*) => {
        $crate::emit::append::append!(@group $to Bracket [$($inner)*] [$($text)*]);
        $crate::emit::append::append!(@text $to [] $($rest)*);
    };
    (@text $to:ident [$($text:tt)*] $next:tt $($rest:tt)*) => {
        $crate::emit::append::append!(@text $to [$($text)* $next] $($rest)*);
    };
    (@text $to:ident [$($text:tt)*]) => {
        $crate::emit::append::append!(@end $to $($text)*);
    };
    (@group $to:ident $sign:ident [$($inner:tt)*] [$($text:tt)*]) => {
        $crate::emit::append::append!(@end $to $($text)*);
        $to.begin(::core::option::Option::None, $crate::emit::expansion::Sign::$sign);
        $crate::emit::append::append!(@text $to [] $($inner)*);
        $to.end();
    };
    (@end $to:ident) => {
        let _: &mut $crate::emit::expansion::Expansion = $to;
    };
    (@end $to:ident $($text:tt)*) => {
        $to.text(::core::concat!(::core::stringify!($($text)*), " "));
    };
    ($to:ident, $($tokens:tt)*) => {{
        $crate::emit::append::append!(@text $to [] $($tokens)*);
    }};
}
pub(super) use append;

/// Appends what is written at a place, or as text if the place is `None`. What is interpolated has
/// its own place, and is best no text: what is parsed between tokens costs a call of the compiler.
macro_rules! append_spanned {
    (@at $to:ident, $at:ident=>) => {};
    (@at $to:ident, $at:ident=> #$name:ident $($rest:tt)*) => {
        $crate::emit::append::Append::append(&$name, $to);
        $crate::emit::append::append_spanned!(@at $to, $at=> $($rest)*);
    };
    (@at $to:ident, $at:ident=> ($($inner:tt)*) $($rest:tt)*) => {
        $crate::emit::append::append_spanned!(@group $to, $at=> Parenthesis $($inner)*);
        $crate::emit::append::append_spanned!(@at $to, $at=> $($rest)*);
    };
    (@at $to:ident, $at:ident=> {$($inner:tt)*} $($rest:tt)*) => {
        $crate::emit::append::append_spanned!(@group $to, $at=> Brace $($inner)*);
        $crate::emit::append::append_spanned!(@at $to, $at=> $($rest)*);
    };
    (@at $to:ident, $at:ident=> [$($inner:tt)*] $($rest:tt)*) => {
        $crate::emit::append::append_spanned!(@group $to, $at=> Bracket $($inner)*);
        $crate::emit::append::append_spanned!(@at $to, $at=> $($rest)*);
    };
    (@at $to:ident, $at:ident=> $word:ident $($rest:tt)*) => {
        $to.ident_at($at, ::core::stringify!($word));
        $crate::emit::append::append_spanned!(@at $to, $at=> $($rest)*);
    };
    (@at $to:ident, $at:ident=> _ $($rest:tt)*) => {
        $to.ident_at($at, "_");
        $crate::emit::append::append_spanned!(@at $to, $at=> $($rest)*);
    };
    (@at $to:ident, $at:ident=> $token:literal $($rest:tt)*) => {
        ::core::compile_error!("interpolate a literal");
    };
    (@at $to:ident, $at:ident=> $token:lifetime $($rest:tt)*) => {
        ::core::compile_error!("interpolate a lifetime");
    };
    (@at $to:ident, $at:ident=> $operator:tt $($rest:tt)*) => {
        $to.operator_at($at, ::core::stringify!($operator));
        $crate::emit::append::append_spanned!(@at $to, $at=> $($rest)*);
    };
    (@group $to:ident, $at:ident=> $sign:ident $($tokens:tt)*) => {
        $to.begin(::core::option::Option::Some($at), $crate::emit::expansion::Sign::$sign);
        $crate::emit::append::append_spanned!(@at $to, $at=> $($tokens)*);
        $to.end();
    };
    ($to:ident, $at:ident=> $($tokens:tt)*) => {{
        if let ::core::option::Option::Some(at) =
            ::core::option::Option::<::proc_macro2::Span>::from($at)
        {
            $crate::emit::append::append_spanned!(@at $to, at=> $($tokens)*);
        } else {
            $crate::emit::append::append!($to, $($tokens)*);
        }
    }};
}
pub(super) use append_spanned;

/// What is written, to be interpolated: [`append!`] when it is.
macro_rules! appended {
    ($($tokens:tt)*) => {
        $crate::emit::append::Appended(|to: &mut $crate::emit::expansion::Expansion| {
            $crate::emit::append::append!(to, $($tokens)*);
        })
    };
}
pub(super) use appended;

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

/// A name of which the place does not matter, or is another one than where it was written.
pub(super) struct Word {
    name: String,
    at: Option<Span>,
}

impl Word {
    pub(super) fn new(name: impl Into<String>) -> Self {
        let name = name.into();
        Word { name, at: None }
    }

    /// A text has the edition of this crate, in which the user's identifier may be a keyword.
    pub(super) fn of(ident: &Ident) -> Self {
        let name = ident.to_string();
        match name.as_str() {
            "async" | "await" | "dyn" | "try" => Word::new(format!("r#{name}")),
            _ => Word::new(name),
        }
    }

    pub(super) fn lifetime(lifetime: &Lifetime) -> Self {
        Word::new(lifetime.to_string())
    }

    pub(super) fn at(self, at: Option<Span>) -> Self {
        Word { at, ..self }
    }
}

impl Append for Word {
    fn append(&self, to: &mut Expansion) {
        match self.at {
            Some(at) => to.ident_at(at, &self.name),
            None => to.word(&self.name),
        }
    }
}

/// A string literal.
pub(super) struct Str<'a>(pub(super) &'a str);

impl Append for Str<'_> {
    fn append(&self, to: &mut Expansion) {
        to.word(&format!("{:?}", self.0));
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

impl Append for bool {
    fn append(&self, to: &mut Expansion) {
        to.word(if *self { "true" } else { "false" });
    }
}

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

/// Tokens, each at its own place.
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
