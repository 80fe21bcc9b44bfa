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
