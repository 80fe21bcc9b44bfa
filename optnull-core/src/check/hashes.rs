//! Hashes of names and tags, so that few need to be compared.

/// Which names or tags were seen, by their hashes: what is not in it was not.
pub(super) struct Hashes {
    /// Each at the place that its upper bits say, or the next free one; 0 is free.
    slots: [u64; Hashes::SLOTS],
    count: usize,
}

impl Hashes {
    const SLOTS: usize = 2048;
    /// With more, any hash may be one of them.
    const MOST: usize = 1536;

    pub(super) const fn new() -> Self {
        Hashes {
            slots: [0; Hashes::SLOTS],
            count: 0,
        }
    }

    /// The slot that has a hash, or is free for it.
    const fn slot(&self, hash: u64) -> usize {
        let mixed = hash.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut slot = (mixed >> 53) as usize;
        while self.slots[slot] != 0 && self.slots[slot] != hash | 1 {
            slot = (slot + 1) % Hashes::SLOTS;
        }
        slot
    }

    pub(super) const fn insert(&mut self, hash: u64) {
        if self.count < Hashes::MOST {
            let slot = self.slot(hash);
            self.slots[slot] = hash | 1;
            self.count += 1;
        }
    }

    pub(super) const fn may_contain(&self, hash: u64) -> bool {
        self.count == Hashes::MOST || self.slots[self.slot(hash)] != 0
    }
}

/// FNV-1a
pub(super) const fn hash(text: &str) -> u64 {
    let text = text.as_bytes();
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut index = 0;
    while index < text.len() {
        hash = (hash ^ text[index] as u64).wrapping_mul(0x0100_0000_01b3);
        index += 1;
    }
    hash
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn texts_have_the_hashes_of_fnv() {
        for (text, expected) in [
            ("", 0xcbf2_9ce4_8422_2325),
            ("a", 0xaf63_dc4c_8601_ec8c),
            ("foobar", 0x8594_4171_f739_67e8),
        ] {
            assert_eq!(hash(text), expected, "{text}");
        }
    }

    /// Hashes that are put at one place go on to the next, and behind the last to the first.
    #[test]
    fn the_next_slot_is_taken() {
        let none = Hashes::new();
        for place in [0, 1, 1023, Hashes::SLOTS - 1] {
            let here = (1_u64..)
                .step_by(2)
                .filter(|hash| none.slot(*hash) == place);
            let here: Vec<u64> = here.take(4).collect();
            let mut hashes = Hashes::new();
            for (nth, hash) in here.iter().enumerate() {
                assert!(!hashes.may_contain(*hash));
                assert_eq!(hashes.slot(*hash), (place + nth) % Hashes::SLOTS);
                hashes.insert(*hash);
                assert_eq!(hashes.slot(*hash), (place + nth) % Hashes::SLOTS);
            }
            assert_eq!(hashes.slots.iter().filter(|slot| **slot != 0).count(), 4);
            assert!(here.iter().all(|hash| hashes.may_contain(*hash)));
        }
    }

    fn name(n: usize) -> u64 {
        hash(&alloc::format!("name_{n}"))
    }

    #[test]
    fn names_spread() {
        let hashes = Hashes::new();
        let mut places: Vec<usize> = (0..512).map(|n| hashes.slot(name(n))).collect();
        places.sort_unstable();
        places.dedup();
        assert!(places.len() > 400, "{} places", places.len());
    }

    /// With so many in it that a slot may be looked for long, none is put in any more, and it may
    /// contain any.
    #[test]
    fn no_more_than_leave_room() {
        let mut hashes = Hashes::new();
        for n in 0..Hashes::MOST {
            assert!(!hashes.may_contain(name(n)), "{n}");
            hashes.insert(name(n));
            assert!(hashes.may_contain(name(n)), "{n}");
        }
        assert!(hashes.may_contain(name(Hashes::MOST)));
        hashes.insert(name(Hashes::MOST));
        let taken = hashes.slots.iter().filter(|slot| **slot != 0);
        assert_eq!(taken.count(), Hashes::MOST);
    }
}
