//! Random numbers whose streams are the same on every machine.

use oorandom::Rand32;

pub(crate) struct Random(Rand32);

impl Random {
    /// The stream of one definition: it is the same whichever definitions come before.
    pub(crate) fn new(seed: u64, definition: usize) -> Self {
        Random(Rand32::new_inc(seed, definition as u64))
    }

    /// A number from 0 up to, and without, this one, which is not 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        let end = u32::try_from(end).unwrap_or(u32::MAX);
        self.0.rand_range(0..end) as usize
    }

    /// Whether something happens that does so in this many of 100 cases.
    pub(crate) fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of a list that is not empty.
    pub(crate) fn pick<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())].clone()
    }

    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for end in (1..list.len()).rev() {
            list.swap(end, self.below(end + 1));
        }
    }
}
