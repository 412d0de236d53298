//! Entries found by a key, each at the place that the key leads to or soon behind it.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "the table is at most a third full, and the mask keeps a place within its power of two"
)]

/// What stands under a key of its own, which is never 0.
pub(crate) trait Keyed: Copy + Default {
    fn key(&self) -> u32;
}

/// A table of entries.
#[derive(Debug, Clone, Default)]
pub(crate) struct Slots<T> {
    slots: Box<[T]>,
}

impl<T: Keyed> Slots<T> {
    /// A table with room for so many entries.
    pub(crate) fn of(entries: usize) -> Self {
        Self { slots: vec![T::default(); (entries * 3).next_power_of_two()].into() }
    }

    /// The entry of this key, or the empty one that it is to have.
    #[inline]
    pub(crate) fn find(&self, key: u32) -> &T {
        &self.slots[self.place(key)]
    }

    /// The same, to be filled.
    pub(crate) fn find_mut(&mut self, key: u32) -> &mut T {
        let place = self.place(key);
        &mut self.slots[place]
    }

    #[inline]
    fn place(&self, key: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut place = key.wrapping_mul(0x9E37_79B1) as usize >> 7 & mask;
        // Whether a key is there is hard to guess, whether the search is over is not: one question for both.
        loop {
            let here = self.slots[place].key();
            if (here == key) | (here == 0) {
                return place;
            }
            place = (place + 1) & mask;
        }
    }
}

#[cfg(test)]
mod tests;
