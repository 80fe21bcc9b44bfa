//! Finds a key among those of a model.

use crate::same::same;

/// Up to so many keys are looked through, which takes no longer than to find one by its hash.
const FEW: usize = 8;

/// More keys than these have no slots, and are looked through too.
const MOST: usize = 4096;

/// The slots of these keys: at the place that a key's hash says, or after it, its index and one
/// more. A zero ends the search. They are half full at most.
pub(crate) const fn slots<const N: usize>(keys: &[&str]) -> [u16; N] {
    let mut slots = [0; N];
    let mut index = 0;
    while index < keys.len() {
        let mut place = place(keys[index], N);
        while slots[place] != 0 {
            place = (place + 1) & (N - 1);
        }
        index += 1;
        #[expect(clippy::cast_possible_truncation, reason = "at most `MOST`")]
        let slot = index as u16;
        slots[place] = slot;
    }
    slots
}

/// How many slots so many keys have: a power of two, so that a place is cheap to tell.
pub(crate) const fn slot_count(keys: usize) -> usize {
    if keys <= FEW || keys > MOST {
        0
    } else {
        (2 * keys).next_power_of_two()
    }
}

/// The index of a key. Few keys are looked through from the expected one on, and around.
#[inline]
pub(crate) fn find(keys: &[&str], slots: &[u16], expected: usize, key: &str) -> Option<usize> {
    if slots.is_empty() {
        return scan(keys, expected, key);
    }
    let mut place = place(key, slots.len());
    loop {
        let index = usize::from(*slots.get(place)?).checked_sub(1)?;
        if same(keys.get(index)?, key) {
            return Some(index);
        }
        place = (place + 1) & (slots.len() - 1);
    }
}

/// The keys before the expected one come last: they are mostly read already.
#[inline]
fn scan(keys: &[&str], expected: usize, key: &str) -> Option<usize> {
    let mut index = expected;
    for _ in keys {
        if index >= keys.len() {
            index = 0;
        }
        if same(keys[index], key) {
            return Some(index);
        }
        index += 1;
    }
    None
}

/// The first of so many slots that a key can be in. Their number is a power of two.
#[inline]
const fn place(key: &str, slots: usize) -> usize {
    let hash = (hash(key.as_bytes()) >> 32) as usize;
    hash & (slots - 1)
}

/// Of the length and of all words: those at the start and at the end without a loop, which is all of
/// a key of up to 16 bytes.
#[inline]
const fn hash(key: &[u8]) -> u64 {
    let length = key.len() as u64;
    let (Some(start), Some(end)) = (key.first_chunk::<8>(), key.last_chunk::<8>()) else {
        return mix(length, short_word(key));
    };
    let mut hash = mix(length, u64::from_le_bytes(*start));
    if key.len() > 16 {
        hash = mix_middle(hash, key);
    }
    mix(hash, u64::from_le_bytes(*end))
}

/// The words between the first and the last. A function of its own, as the compiler would unroll the
/// loop for the few keys that are so long.
#[inline(never)]
const fn mix_middle(mut hash: u64, key: &[u8]) -> u64 {
    let mut rest = key.split_at(8).1;
    while rest.len() > 8 {
        let Some((word, after)) = rest.split_first_chunk::<8>() else {
            break;
        };
        hash = mix(hash, u64::from_le_bytes(*word));
        rest = after;
    }
    hash
}

/// All bytes of a key that is shorter than a word.
#[inline]
const fn short_word(key: &[u8]) -> u64 {
    match (key.first_chunk::<4>(), key.last_chunk::<4>()) {
        (Some(start), Some(end)) => {
            (u32::from_le_bytes(*start) as u64) << 32 | u32::from_le_bytes(*end) as u64
        }
        _ => match *key {
            [] => 0,
            [first] => first as u64,
            [first, second] => first as u64 | (second as u64) << 8,
            [first, second, third, ..] => {
                first as u64 | (second as u64) << 8 | (third as u64) << 16
            }
        },
    }
}

/// The upper half of the product depends on all bits of the word.
#[inline]
const fn mix(hash: u64, word: u64) -> u64 {
    (hash.rotate_left(29) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

#[cfg(test)]
mod tests {
    use alloc::collections::BTreeSet;
    use alloc::string::String;
    use alloc::vec::Vec;

    use proptest::prelude::*;

    use super::*;

    /// The most keys of a case. Miri takes seconds for each.
    const MANY: usize = if cfg!(miri) { 12 } else { 600 };

    /// The slots of any number of keys, as a model has them.
    fn slots_of(keys: &[&str]) -> Vec<u16> {
        match slot_count(keys.len()) {
            0 => Vec::new(),
            32 => slots::<32>(keys).into(),
            64 => slots::<64>(keys).into(),
            128 => slots::<128>(keys).into(),
            256 => slots::<256>(keys).into(),
            512 => slots::<512>(keys).into(),
            1024 => slots::<1024>(keys).into(),
            2048 => slots::<2048>(keys).into(),
            count => panic!("no test has {count} slots"),
        }
    }

    /// Keys of many lengths, among them the empty one, and many with the same ends.
    fn key() -> impl Strategy<Value = String> {
        // Given as a text, it would be parsed again for each key.
        let keys = |regex| prop::string::string_regex(regex).unwrap();
        prop_oneof![
            keys("[ab]{0,9}"),
            keys("[a-z_é]{0,40}"),
            keys("billing_[ab]{0,12}_address"),
            keys("the_same_start_and_end_of_[a-d]{4}_of_the_same_length_too"),
        ]
    }

    /// Counts how many slots are looked into for each of the keys.
    fn steps(keys: &[&str], slots: &[u16]) -> usize {
        let steps = |(index, key): (usize, &&str)| {
            let from = place(key, slots.len());
            let places = (0..slots.len()).map(|step| (from + step) & (slots.len() - 1));
            let mut places = places.take_while(|place| usize::from(slots[*place]) != index + 1);
            places.by_ref().count() + 1
        };
        keys.iter().enumerate().map(steps).sum()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(if cfg!(miri) { 2 } else { 64 }))]

        #[test]
        fn finds_what_a_scan_finds(
            keys in prop::collection::btree_set(key(), 0..MANY),
            others in prop::collection::vec(key(), 0..=MANY / 12),
            expected in 0_usize..700,
        ) {
            let names: Vec<&str> = keys.iter().map(|key| &key[..]).collect();
            let slots = slots_of(&names);
            for key in keys.iter().chain(&others) {
                let scanned = names.iter().position(|name| name == key);
                prop_assert_eq!(find(&names, &slots, expected, key), scanned, "{:?}", key);
            }
        }

    }

    /// What keeps the reading of a model of many keys of its own linear: not that there are slots,
    /// but that keys such as APIs have do not crowd in a few of them.
    #[test]
    fn looks_into_few_slots() {
        const FIRST: [&str; 8] = [
            "card", "bank", "order", "device", "customer", "merchant", "billing", "shipping",
        ];
        const LAST: [&str; 8] = [
            "id",
            "type",
            "name",
            "status",
            "amount",
            "currency",
            "reference",
            "description",
        ];
        let all: BTreeSet<String> = (0..512)
            .map(|n| alloc::format!("{}_{}_{}", FIRST[n / 64], FIRST[n / 8 % 8], LAST[n % 8]))
            .collect();
        // Alike but for a number that is in no word at an end.
        let numbered: BTreeSet<String> = (0..512)
            .map(|n| alloc::format!("amounts_{n:04}_in_minor_currency_units"))
            .collect();
        for keys in [all, numbered] {
            for count in [9, 64, 512] {
                let keys: Vec<&str> = keys.iter().take(count).map(|key| &key[..]).collect();
                let steps = steps(&keys, &slots_of(&keys));
                assert!(steps <= 2 * count, "{steps} slots for {count} keys");
            }
        }
    }

    /// The length and each bit of a key are in its hash, so that keys of any kind spread.
    #[test]
    fn hashes_depend_on_the_whole_key() {
        let mut lengths = BTreeSet::new();
        for length in 0..=40 {
            let key = alloc::vec![b'a'; length];
            assert!(lengths.insert(hash(&key)), "{length} bytes");
            for (at, bit) in (0..length).flat_map(|at| (0..8).map(move |bit| (at, bit))) {
                let mut other = key.clone();
                other[at] ^= 1 << bit;
                let is_other = hash(&other) != hash(&key);
                assert!(is_other, "bit {bit} of byte {at} of {length}");
            }
        }
    }

    /// Each has its place in `Model::SLOTS`, where others would be looked through.
    #[test]
    fn many_keys_have_slots() {
        assert_eq!(slot_count(FEW), 0);
        for keys in FEW + 1..=MOST {
            let count = slot_count(keys);
            assert!(count >= 2 * keys);
            assert!((32..=8192).contains(&count) && count.is_power_of_two());
        }
        assert_eq!(slot_count(MOST + 1), 0);
    }
}
