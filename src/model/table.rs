//! Weights of features: an open-addressing table with a filter of one bit in front.

use std::ops::Range;

use super::feature::{Sink, Template, hash};

/// One feature's weights, a label each; small numbers that a table's scale turns into scores.
pub(crate) type Row<const L: usize> = [i8; L];

/// A feature's hash beside its weights, so that one look finds both.
#[derive(Debug, Clone, Copy)]
struct Slot<const L: usize> {
    key: u32,
    row: Row<L>,
}

/// A table from feature hashes to rows of weights.
///
/// Most features that are asked for have no weights. A bit map, small enough to stay in the
/// first-level cache, answers for nineteen in twenty of them.
#[derive(Debug, Clone)]
pub(crate) struct Table<const L: usize> {
    bits: Box<[u64; FILTER_WORDS]>,
    slots: Box<[Slot<L>]>,
}

const FILTER_BITS: u32 = 17;
const FILTER_WORDS: usize = 1 << (FILTER_BITS - 6);

impl<const L: usize> Table<L> {
    /// The table of these rows. Hashes are never 0.
    pub(crate) fn new(entries: &[(u32, Row<L>)]) -> Self {
        let size = (entries.len() * 2).next_power_of_two().max(2);
        let mut table = Self {
            bits: Box::new([0; FILTER_WORDS]),
            slots: vec![Slot { key: 0, row: [0; L] }; size].into(),
        };
        for (key, row) in entries {
            let place = table.place(*key);
            table.slots[place] = Slot { key: *key, row: *row };
            let (word, bit) = filter_place(*key);
            table.bits[word] |= bit;
        }
        table
    }

    #[inline]
    fn place(&self, key: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut place = (key >> 1) as usize & mask;
        while self.slots[place].key != key && self.slots[place].key != 0 {
            place = (place + 1) & mask;
        }
        place
    }

    /// Whether a feature may have weights.
    #[inline]
    fn may_have(&self, key: u32) -> bool {
        let (word, bit) = filter_place(key);
        self.bits[word] & bit != 0
    }
}

#[inline]
const fn filter_place(key: u32) -> (usize, u64) {
    let place = key >> (32 - FILTER_BITS);
    ((place >> 6) as usize, 1 << (place & 63))
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

impl<const L: usize> Adder<'_, L> {
    /// Adds the weights of a feature that passed the bit map.
    #[inline(never)]
    fn add_found(&mut self, key: u32) {
        let row = &self.table.slots[self.table.place(key)].row;
        let pairs = self.sum.iter_mut().zip(row);
        pairs.for_each(|(sum, weight)| *sum = sum.wrapping_add(i16::from(*weight)));
    }
}

impl<const L: usize> Sink for Adder<'_, L> {
    #[inline(always)]
    fn add(&mut self, template: Template, a: u32, b: u32) {
        let key = hash(template, a, b);
        if self.table.may_have(key) {
            self.add_found(key);
        }
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
mod tests {
    use super::{Adder, Table};
    use crate::model::feature::{Sink, hash};

    #[test]
    fn weights_of_known_features_add_up_and_unknown_ones_count_nothing() {
        let entries = [(hash(1, 2, 3), [1, -2]), (hash(1, 2, 4), [10, 20])];
        let table = Table::new(&entries);
        let mut adder = Adder { table: &table, sum: [0; 2] };
        for b in 0..1000 {
            adder.add(1, 2, b);
        }
        assert_eq!(adder.sum, [11, 18]);
    }
}
