//! `quote_spanned!`, into tokens that are there already.

/// Appends tokens, each at one place; `#name` is interpolated.
///
/// A `quote!` makes a stream of its own, and the compiler is asked twice to put it into another one.
/// That is most of the time of an unoptimised derive, so what is emitted for each field is appended.
/// Literals too are interpolated.
macro_rules! append {
    (@each $to:ident, $at:ident=>) => {};
    (@each $to:ident, $at:ident=> #$name:ident $($rest:tt)*) => {
        ::quote::ToTokens::to_tokens(&$name, $to);
        append!(@each $to, $at=> $($rest)*);
    };
    (@each $to:ident, $at:ident=> ($($inner:tt)*) $($rest:tt)*) => {
        append!(@group $to, $at=> Parenthesis $($inner)*);
        append!(@each $to, $at=> $($rest)*);
    };
    (@each $to:ident, $at:ident=> {$($inner:tt)*} $($rest:tt)*) => {
        append!(@group $to, $at=> Brace $($inner)*);
        append!(@each $to, $at=> $($rest)*);
    };
    (@each $to:ident, $at:ident=> [$($inner:tt)*] $($rest:tt)*) => {
        append!(@group $to, $at=> Bracket $($inner)*);
        append!(@each $to, $at=> $($rest)*);
    };
    (@each $to:ident, $at:ident=> _optnull::$($rest:tt)*) => {
        $crate::emit::append::private($to, $at);
        append!(@each $to, $at=> $($rest)*);
    };
    (@each $to:ident, $at:ident=> $word:ident $($rest:tt)*) => {
        $crate::emit::append::word($to, $at, ::core::stringify!($word));
        append!(@each $to, $at=> $($rest)*);
    };
    (@each $to:ident, $at:ident=> _ $($rest:tt)*) => {
        $crate::emit::append::word($to, $at, "_");
        append!(@each $to, $at=> $($rest)*);
    };
    (@each $to:ident, $at:ident=> $lifetime:lifetime $($rest:tt)*) => {
        $crate::emit::append::sign($to, $at, ::core::stringify!($lifetime));
        append!(@each $to, $at=> $($rest)*);
    };
    (@each $to:ident, $at:ident=> $literal:literal $($rest:tt)*) => {
        ::core::compile_error!("interpolate a literal by its name");
    };
    (@each $to:ident, $at:ident=> $sign:tt $($rest:tt)*) => {
        $crate::emit::append::sign($to, $at, ::core::stringify!($sign));
        append!(@each $to, $at=> $($rest)*);
    };
    (@group $to:ident, $at:ident=> $delimiter:ident) => {
        let inner = ::proc_macro2::TokenStream::new();
        $crate::emit::append::group($to, $at, ::proc_macro2::Delimiter::$delimiter, inner);
    };
    (@group $to:ident, $at:ident=> $delimiter:ident $($tokens:tt)*) => {
        let mut inner = ::proc_macro2::TokenStream::new();
        let in_group = &mut inner;
        append!(@each in_group, $at=> $($tokens)*);
        $crate::emit::append::group($to, $at, ::proc_macro2::Delimiter::$delimiter, inner);
    };
    ($to:ident, $at:expr=> $($tokens:tt)*) => {{
        let at: ::proc_macro2::Span = $at;
        append!(@each $to, at=> $($tokens)*);
    }};
}
pub(super) use append;

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::TokenStreamExt;

pub(super) fn word(to: &mut TokenStream, at: Span, word: &str) {
    to.append(Ident::new(word, at));
}

/// `_optnull::`, which stands before most names: three tokens at once.
pub(super) fn private(to: &mut TokenStream, at: Span) {
    to.extend([
        TokenTree::Ident(Ident::new("_optnull", at)),
        TokenTree::Punct(punct(at, ':', Spacing::Joint)),
        TokenTree::Punct(punct(at, ':', Spacing::Alone)),
    ]);
}

/// `::` and the like; or a lifetime, which is a sign and a word.
pub(super) fn sign(to: &mut TokenStream, at: Span, sign: &str) {
    if let Some(lifetime) = sign.strip_prefix('\'') {
        to.append(punct(at, '\'', Spacing::Joint));
        return word(to, at, lifetime);
    }
    let mut bytes = sign.bytes();
    while let Some(byte) = bytes.next() {
        let spacing = if bytes.len() == 0 {
            Spacing::Alone
        } else {
            Spacing::Joint
        };
        to.append(punct(at, char::from(byte), spacing));
    }
}

fn punct(at: Span, char: char, spacing: Spacing) -> Punct {
    let mut punct = Punct::new(char, spacing);
    punct.set_span(at);
    punct
}

pub(super) fn group(to: &mut TokenStream, at: Span, delimiter: Delimiter, inner: TokenStream) {
    let mut group = Group::new(delimiter, inner);
    group.set_span(at);
    to.append(group);
}

/// What a function appends, to be interpolated.
pub(super) struct Appended<F>(pub(super) F);

impl<F: Fn(&mut TokenStream)> quote::ToTokens for Appended<F> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.0(tokens);
    }
}

/// `_optnull::Model`
pub(super) struct Private(pub(super) &'static str);

impl quote::ToTokens for Private {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let (at, name) = (Span::call_site(), Ident::new(self.0, Span::call_site()));
        append!(tokens, at=> _optnull::#name);
    }
}
