//! Where one try of a pattern failed before: one with many gaps comes to a place in many ways.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a distance is taken within the reach, and a row stands for each item of the \
              longest pattern"
)]

use super::syntax::{LONGEST, MOST_ITEMS};

/// The places at which an item of the pattern was tried in vain.
#[derive(Debug, Clone, Default)]
pub(super) struct DeadEnds {
    anchor: usize,
    failures: u32,
    /// For each item, a bit for each distance from the anchor.
    places: [[u64; REACH / 64]; MOST_ITEMS + 1],
}

/// No item stands so far from the anchor.
const REACH: usize = 256;
const _: () = assert!(LONGEST < REACH as u32);

/// Nearly every try fails at once; only one that fails this often is worth remembering.
const PATIENCE: u32 = 64;

impl DeadEnds {
    /// Forgets the last try: the next one is at this token.
    #[inline]
    pub(super) fn start(&mut self, anchor: usize) {
        if self.failures > PATIENCE {
            *self = Self::default();
        }
        (self.anchor, self.failures) = (anchor, 0);
    }

    /// The item and all that follow it do not match here.
    #[inline]
    pub(super) fn add(&mut self, item: usize, at: usize) {
        self.failures += 1;
        if self.failures > PATIENCE {
            let (word, bit) = self.place(at);
            self.places[item][word] |= bit;
        }
    }

    /// Whether the item was tried here in vain.
    #[inline]
    pub(super) fn has(&self, item: usize, at: usize) -> bool {
        self.failures > PATIENCE && {
            let (word, bit) = self.place(at);
            self.places[item][word] & bit != 0
        }
    }

    const fn place(&self, at: usize) -> (usize, u64) {
        let distance = at.abs_diff(self.anchor) % REACH;
        (distance / 64, 1 << (distance % 64))
    }
}
