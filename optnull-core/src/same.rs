//! Equality of strings, for constants and for keys.

/// Whether two strings are equal: `==` is not for constants.
///
/// For keys and literals, which are short: to compare their words here takes a fraction of a call
/// of `memcmp`.
#[inline]
pub(crate) const fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        return false;
    }
    let (Some(one_start), Some(other_start)) = (one.first_chunk(), other.first_chunk()) else {
        return same_short(one, other);
    };
    let (Some(one_end), Some(other_end)) = (one.last_chunk(), other.last_chunk()) else {
        return false;
    };
    word(*one_start) == word(*other_start)
        && word(*one_end) == word(*other_end)
        && (one.len() <= 16 || same_middle(one, other))
}

/// Whether two strings are the same between their first word and their last.
#[inline]
const fn same_middle(one: &[u8], other: &[u8]) -> bool {
    let (one, other) = (one.split_at(8).1, other.split_at(8).1);
    match (one.first_chunk(), other.first_chunk()) {
        (Some(one_word), Some(other_word)) if word(*one_word) == word(*other_word) => {
            one.len() <= 16 || same_words(one, other)
        }
        _ => false,
    }
}

const fn word(bytes: [u8; 8]) -> u64 {
    u64::from_ne_bytes(bytes)
}

/// Whether two strings are equal but for what is left after the last whole word. A function of its
/// own, so that there is less of [`same`] to inline.
#[inline(never)]
const fn same_words(mut one: &[u8], mut other: &[u8]) -> bool {
    while let (Some((one_word, one_rest)), Some((other_word, other_rest))) =
        (one.split_first_chunk(), other.split_first_chunk())
    {
        if word(*one_word) != word(*other_word) {
            return false;
        }
        (one, other) = (one_rest, other_rest);
    }
    true
}

/// [`same`] for strings of one length that is less than a word.
#[inline]
const fn same_short(one: &[u8], other: &[u8]) -> bool {
    if let (Some(one_start), Some(other_start), Some(one_end), Some(other_end)) = (
        one.first_chunk(),
        other.first_chunk(),
        one.last_chunk(),
        other.last_chunk(),
    ) {
        return half_word(*one_start) == half_word(*other_start)
            && half_word(*one_end) == half_word(*other_end);
    }
    let mut index = 0;
    while index < one.len() {
        if one[index] != other[index] {
            return false;
        }
        index += 1;
    }
    true
}

const fn half_word(bytes: [u8; 4]) -> u32 {
    u32::from_ne_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use proptest::prelude::*;

    use super::same;

    /// Strings of many lengths, among them the empty one, and many with the same ends.
    fn key() -> impl Strategy<Value = String> {
        prop_oneof![
            "[ab]{0,9}",
            "[a-z_é]{0,40}",
            "billing_[ab]{0,12}_address",
            "the_same_start_and_end_of_[a-d]{4}_of_the_same_length_too",
        ]
    }

    proptest! {
        #[test]
        fn is_the_same_as_equal(one in key(), other in key(), byte in any::<prop::sample::Index>()) {
            prop_assert_eq!(same(&one, &other), one == other);
            prop_assert!(same(&one, &one.clone()));
            // One letter off, anywhere.
            if let Some((place, letter)) = one.char_indices().nth(byte.index(one.len() + 1)) {
                let mut changed = one.clone();
                let changed_letter = if letter == 'x' { "y" } else { "x" };
                changed.replace_range(place..place + letter.len_utf8(), changed_letter);
                prop_assert!(!same(&one, &changed));
            }
        }
    }
}
