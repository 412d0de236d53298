//! Weights of features: a table in which every feature has one place, found without a branch.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "keys are hashed to places below the table's size, and each token of a passage \
              has its sums"
)]

use std::ops::Range;

use super::feature::{Sink, Template, hash};
use super::layout::Layout;

/// One feature's weights, a label each; small numbers that a table's scale turns into scores.
pub(crate) type Row<const L: usize> = [i8; L];

/// A feature's hash beside its weights, so that one look finds both.
#[derive(Debug, Clone, Copy)]
struct Entry<const L: usize> {
    key: u32,
    row: Row<L>,
}

/// A table from feature hashes to rows of weights, in the places that a [`Layout`] gives.
#[derive(Debug, Clone)]
pub(crate) struct Table<const L: usize> {
    layout: Layout,
    entries: Box<[Entry<L>]>,
}

impl<const L: usize> Table<L> {
    /// The table of these rows; nothing where two of them have one place. Hashes are never 0.
    pub(crate) fn new(layout: Layout, rows: &[(u32, Row<L>)]) -> Option<Self> {
        let mut entries = vec![Entry { key: 0, row: [0; L] }; layout.places()];
        for &(key, row) in rows {
            let entry = &mut entries[layout.place(key)];
            if entry.key != 0 {
                return None;
            }
            *entry = Entry { key, row };
        }
        Some(Self { layout, entries: entries.into() })
    }

    /// The entry that holds the weights of a feature if there are any.
    #[inline(always)]
    fn look(&self, key: u32) -> &Entry<L> {
        &self.entries[self.layout.place(key)]
    }
}

/// A sum of small weights. A token has fewer than 200 features, so no sum of theirs overflows.
pub(crate) type Sum<const L: usize> = [i16; L];

#[inline]
fn increase<const L: usize>(sum: &mut Sum<L>, more: &Sum<L>) {
    sum.iter_mut().zip(more).for_each(|(sum, more)| *sum = sum.wrapping_add(*more));
}

/// The sum of the weights of features.
#[derive(Debug)]
pub(crate) struct Adder<'t, const L: usize> {
    table: &'t Table<L>,
    sum: Sum<L>,
}

impl<const L: usize> Sink for Adder<'_, L> {
    #[inline(always)]
    fn add(&mut self, template: Template, a: u32, b: u32) {
        let key = hash(template, a, b);
        let entry = self.table.look(key);
        // All bits where the entry is the feature's, none where it is another's.
        let mask = -i16::from(entry.key == key);
        let pairs = self.sum.iter_mut().zip(&entry.row);
        pairs.for_each(|(sum, weight)| *sum = sum.wrapping_add(i16::from(*weight) & mask));
    }
}

/// What takes the features of a sequence, group by group: features that many tokens share are
/// made once.
pub(crate) trait Receiver {
    /// What takes the features of one group.
    type Sink: Sink;

    /// Gives all tokens of a range the features that `fill` makes.
    fn give(&mut self, tokens: Range<usize>, fill: impl FnOnce(&mut Self::Sink));

    /// Gives a token the features that `fill` makes. Within a run they are the same as those of the
    /// token before as long as `key` is the same.
    fn go_on(&mut self, token: usize, run: Run, key: u64, fill: impl FnOnce(&mut Self::Sink));

    /// Gives a token the features that `fill` makes, the same whenever `slot` is.
    fn recall(&mut self, token: usize, slot: usize, fill: impl FnOnce(&mut Self::Sink));
}

/// The number of a run, below [`RUNS`].
pub(crate) type Run = usize;
pub(crate) const RUNS: usize = 12;

/// No key of a run.
const NO_KEY: u64 = u64::MAX;

/// What was summed before, by slot.
#[derive(Debug, Clone)]
pub(crate) struct Known<const L: usize> {
    sums: Vec<Sum<L>>,
}

impl<const L: usize> Default for Known<L> {
    fn default() -> Self {
        Self { sums: Vec::new() }
    }
}

impl<const L: usize> Known<L> {
    const UNKNOWN: Sum<L> = [i16::MIN; L];

    /// Makes room for so many slots and keeps what is known.
    pub(crate) fn resize(&mut self, slots: usize) {
        self.sums.resize(slots, Self::UNKNOWN);
    }

    /// Forgets everything.
    pub(crate) fn clear(&mut self) {
        self.sums.clear();
    }
}

/// Adds up weights, token by token.
#[derive(Debug)]
pub(crate) struct Summing<'t, 's, const L: usize> {
    table: &'t Table<L>,
    sums: &'s mut [Sum<L>],
    known: &'s mut Known<L>,
    runs: [(u64, Sum<L>); RUNS],
}

impl<'t, 's, const L: usize> Summing<'t, 's, L> {
    pub(crate) fn new(
        table: &'t Table<L>,
        sums: &'s mut [Sum<L>],
        known: &'s mut Known<L>,
    ) -> Self {
        Self { table, sums, known, runs: [(NO_KEY, [0; L]); RUNS] }
    }
}

#[inline(always)]
fn sum_of<'t, const L: usize>(table: &'t Table<L>, fill: impl FnOnce(&mut Adder<'t, L>)) -> Sum<L> {
    let mut adder = Adder { table, sum: [0; L] };
    fill(&mut adder);
    adder.sum
}

impl<'t, const L: usize> Receiver for Summing<'t, '_, L> {
    type Sink = Adder<'t, L>;

    #[inline]
    fn give(&mut self, tokens: Range<usize>, fill: impl FnOnce(&mut Self::Sink)) {
        let more = sum_of(self.table, fill);
        self.sums[tokens].iter_mut().for_each(|sum| increase(sum, &more));
    }

    #[inline]
    fn go_on(&mut self, token: usize, run: Run, key: u64, fill: impl FnOnce(&mut Self::Sink)) {
        let (last, sum) = &mut self.runs[run];
        if *last != key {
            (*last, *sum) = (key, sum_of(self.table, fill));
        }
        increase(&mut self.sums[token], sum);
    }

    #[inline]
    fn recall(&mut self, token: usize, slot: usize, fill: impl FnOnce(&mut Self::Sink)) {
        let known = &mut self.known.sums[slot];
        if known[0] == i16::MIN {
            *known = sum_of(self.table, fill);
        }
        increase(&mut self.sums[token], known);
    }
}

/// Lists the features of each token, for training.
#[cfg(feature = "train")]
#[derive(Debug, Default)]
pub(crate) struct Listing {
    pub(crate) lists: Vec<Vec<u32>>,
}

#[cfg(feature = "train")]
impl Receiver for Listing {
    type Sink = Vec<u32>;

    fn give(&mut self, tokens: Range<usize>, fill: impl FnOnce(&mut Self::Sink)) {
        let mut group = Vec::new();
        fill(&mut group);
        for list in &mut self.lists[tokens] {
            list.extend_from_slice(&group);
        }
    }

    fn go_on(&mut self, token: usize, _: Run, _: u64, fill: impl FnOnce(&mut Self::Sink)) {
        fill(&mut self.lists[token]);
    }

    fn recall(&mut self, token: usize, _: usize, fill: impl FnOnce(&mut Self::Sink)) {
        fill(&mut self.lists[token]);
    }
}

#[cfg(test)]
mod tests;
