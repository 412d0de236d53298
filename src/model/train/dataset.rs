//! Sequences of tokens, each with the numbers of its features and its label.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "features and slots are led to by numbers that were handed out as they were added"
)]

use crate::model::feature::Feature;
use crate::model::weights::{checksum, checksum_of};

/// What a trainer learns from. Features have small consecutive numbers here; `keys` leads back to
/// their hashes.
#[derive(Debug, Default)]
pub(super) struct Dataset {
    pub(super) sequences: Vec<Sequence>,
    pub(super) labels: Vec<u8>,
    /// Where the features of each token begin, and the end of the last.
    pub(super) starts: Vec<usize>,
    pub(super) features: Vec<u32>,
    /// The hash of each feature.
    pub(super) keys: Vec<u32>,
}

/// So many features are summed up at once.
const PIECE: usize = 1 << 16;

/// A run of tokens that are labelled together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sequence {
    /// The article that it comes from.
    pub(super) article: usize,
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Dataset {
    /// Adds a sequence with its features.
    pub(super) fn push(&mut self, article: usize, lists: &[Vec<Feature>], labels: &[u8]) {
        let from = self.labels.len();
        self.labels.extend_from_slice(labels);
        for list in lists {
            let start = self.features.len();
            self.starts.push(start);
            self.features.extend(list.iter().map(|feature| feature.hash()));
            // Sums of fractions depend on their order, which shall not be that of the feature code.
            self.features[start..].sort_unstable();
        }
        self.sequences.push(Sequence { article, from, to: self.labels.len() });
    }

    /// Appends what another part of the corpus gave.
    pub(super) fn append(&mut self, other: &Self) {
        let (tokens, features) = (self.labels.len(), self.features.len());
        self.labels.extend_from_slice(&other.labels);
        self.starts.extend(other.starts.iter().map(|start| start + features));
        self.features.extend_from_slice(&other.features);
        self.sequences.extend(other.sequences.iter().map(|sequence| Sequence {
            from: sequence.from + tokens,
            to: sequence.to + tokens,
            ..*sequence
        }));
    }

    /// A sum over all labels and features: two datasets that teach the same have the same.
    pub(super) fn sum(&self) -> u64 {
        let of_piece = |piece: &[u32]| {
            let keys = piece.iter().map(|feature| self.keys[*feature as usize]);
            checksum(&keys.flat_map(u32::to_le_bytes).collect::<Vec<u8>>())
        };
        let sums = self.features.chunks(PIECE).map(of_piece).chain([checksum(&self.labels)]);
        checksum_of(sums)
    }

    /// Numbers the features that occur at least `least` times and drops all others.
    pub(super) fn number(mut self, least: u32) -> Self {
        let mut counter = Counter::new();
        for feature in &self.features {
            counter.add(*feature);
        }
        let mut numbers = 0;
        for (key, count) in counter.slots.iter_mut().filter(|slot| slot.0 != 0) {
            if *count >= least {
                self.keys.push(*key);
                numbers += 1;
            }
            // From here on the count's place holds the number, from 1.
            *count = if *count >= least { numbers } else { 0 };
        }
        let mut kept = 0;
        let ends: Vec<usize> =
            self.starts.iter().skip(1).copied().chain([self.features.len()]).collect();
        let mut from = 0;
        for (start, end) in self.starts.iter_mut().zip(ends) {
            *start = kept;
            for place in from..end {
                let number = counter.get(self.features[place]);
                if number > 0 {
                    self.features[kept] = number - 1;
                    kept += 1;
                }
            }
            from = end;
        }
        self.starts.push(kept);
        self.features.truncate(kept);
        self.features.shrink_to_fit();
        self
    }

    /// The features of a token.
    #[inline]
    pub(super) fn features_of(&self, token: usize) -> &[u32] {
        &self.features[self.starts[token]..self.starts[token + 1]]
    }

    /// The same sequences with only the features that `keep` holds, renumbered.
    pub(super) fn restrict(&self, keep: &[bool]) -> Self {
        let mut numbers = vec![u32::MAX; keep.len()];
        let mut keys = Vec::new();
        for (place, _) in keep.iter().enumerate().filter(|(_, keep)| **keep) {
            numbers[place] = keys.len() as u32;
            keys.push(self.keys[place]);
        }
        let mut small = Self {
            sequences: self.sequences.clone(),
            labels: self.labels.clone(),
            keys,
            ..Self::default()
        };
        for token in 0..self.labels.len() {
            small.starts.push(small.features.len());
            let numbers = self.features_of(token).iter().map(|old| numbers[*old as usize]);
            small.features.extend(numbers.filter(|number| *number != u32::MAX));
        }
        small.starts.push(small.features.len());
        small
    }
}

/// Counts of hashes in an open-addressing table that grows.
#[derive(Debug)]
struct Counter {
    slots: Vec<(u32, u32)>,
    used: usize,
}

impl Counter {
    fn new() -> Self {
        Self { slots: vec![(0, 0); 1 << 20], used: 0 }
    }

    fn place(slots: &[(u32, u32)], key: u32) -> usize {
        let mask = slots.len() - 1;
        let mut place = key.wrapping_mul(0x9E37_79B1) as usize & mask;
        while slots[place].0 != key && slots[place].0 != 0 {
            place = (place + 1) & mask;
        }
        place
    }

    fn add(&mut self, key: u32) {
        let place = Self::place(&self.slots, key);
        if self.slots[place].0 == 0 {
            self.slots[place].0 = key;
            self.used += 1;
        }
        self.slots[place].1 += 1;
        if self.used * 2 > self.slots.len() {
            self.grow();
        }
    }

    fn grow(&mut self) {
        let mut slots = vec![(0, 0); self.slots.len() * 2];
        for slot in self.slots.iter().filter(|slot| slot.0 != 0) {
            let place = Self::place(&slots, slot.0);
            slots[place] = *slot;
        }
        self.slots = slots;
    }

    fn get(&self, key: u32) -> u32 {
        self.slots[Self::place(&self.slots, key)].1
    }
}

#[cfg(test)]
mod tests;
