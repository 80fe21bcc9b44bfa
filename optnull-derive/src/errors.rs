//! The sink that every mistake of a definition goes to, so that all are reported at once.

use std::fmt::Display;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

#[derive(Default)]
pub(crate) struct Errors(Option<syn::Error>);

impl Errors {
    /// An error at a place.
    pub(crate) fn at(&mut self, span: Span, message: impl Display) {
        self.push(syn::Error::new(span, message));
    }

    /// An error over all of some tokens.
    pub(crate) fn over(&mut self, tokens: impl ToTokens, message: impl Display) {
        self.push(syn::Error::new_spanned(tokens, message));
    }

    pub(crate) fn push(&mut self, error: syn::Error) {
        match &mut self.0 {
            None => self.0 = Some(error),
            Some(errors) => errors.combine(error),
        }
    }

    /// The errors as `compile_error!` calls, if there are any.
    pub(crate) fn into_compile_errors(self) -> Option<TokenStream> {
        self.0.map(syn::Error::into_compile_error)
    }
}

/// The word of `words` that `word` was probably meant to be, as the end of a message.
pub(crate) fn did_you_mean(word: &str, words: &[&str]) -> String {
    let distances = words.iter().map(|known| (distance(word, known), known));
    match distances.min() {
        Some((distance, known)) if distance <= known.len().max(3) / 3 => {
            format!("; did you mean `{known}`?")
        }
        _ => String::new(),
    }
}

/// Levenshtein's distance, where swapping two neighbours counts once.
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
    let mut rows = vec![vec![0; to.len() + 1]; from.len() + 1];
    for i in 0..=from.len() {
        for j in 0..=to.len() {
            rows[i][j] = edits(&rows, &from[..i], &to[..j]);
        }
    }
    rows[from.len()][to.len()]
}

/// The distance of two words, from those of their beginnings.
fn edits(rows: &[Vec<usize>], from: &[char], to: &[char]) -> usize {
    let (i, j) = (from.len(), to.len());
    match (from, to) {
        ([], _) => j,
        (_, []) => i,
        ([.., second, first], [.., old, new]) if (first, second) == (old, new) && old != new => {
            rows[i - 2][j - 2] + 1
        }
        ([.., old], [.., new]) => {
            let change = rows[i - 1][j - 1] + usize::from(old != new);
            change.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1)
        }
    }
}
