//! Weights of features: an open-addressing table with a filter of one bit in front.

use super::feature::{Sink, Template, hash};

/// One feature's weights, a label each; small numbers that a table's scale turns into scores.
pub(crate) type Row<const L: usize> = [i8; L];

/// A table from feature hashes to rows of weights.
///
/// Most features that are asked for have no weights. A bit map, small enough to stay in the
/// first-level cache, answers for nineteen in twenty of them.
#[derive(Debug, Clone)]
pub(crate) struct Table<const L: usize> {
    bits: Box<[u64]>,
    keys: Box<[u32]>,
    rows: Box<[Row<L>]>,
}

const FILTER_BITS: u32 = 17;

impl<const L: usize> Table<L> {
    /// The table of these rows. Hashes are never 0.
    pub(crate) fn new(entries: &[(u32, Row<L>)]) -> Self {
        let size = (entries.len() * 2).next_power_of_two().max(2);
        let mut table = Self {
            bits: vec![0; 1 << (FILTER_BITS - 6)].into(),
            keys: vec![0; size].into(),
            rows: vec![[0; L]; size].into(),
        };
        for (key, row) in entries {
            let place = table.place(*key);
            (table.keys[place], table.rows[place]) = (*key, *row);
            let (word, bit) = filter_place(*key);
            table.bits[word] |= bit;
        }
        table
    }

    #[inline]
    fn place(&self, key: u32) -> usize {
        let mask = self.keys.len() - 1;
        let mut place = (key >> 1) as usize & mask;
        while self.keys[place] != key && self.keys[place] != 0 {
            place = (place + 1) & mask;
        }
        place
    }

    /// The weights of a feature; zeros for one without.
    #[inline]
    fn find(&self, key: u32) -> Option<&Row<L>> {
        let (word, bit) = filter_place(key);
        if self.bits[word & (self.bits.len() - 1)] & bit == 0 {
            return None;
        }
        Some(&self.rows[self.place(key)])
    }
}

#[inline]
const fn filter_place(key: u32) -> (usize, u64) {
    let place = key >> (32 - FILTER_BITS);
    ((place >> 6) as usize, 1 << (place & 63))
}

/// The sum of the weights of features.
#[derive(Debug)]
pub(crate) struct Adder<'t, const L: usize> {
    pub(crate) table: &'t Table<L>,
    pub(crate) sum: [i16; L],
}

impl<const L: usize> Sink for Adder<'_, L> {
    #[inline]
    fn add(&mut self, template: Template, a: u32, b: u32) {
        if let Some(row) = self.table.find(hash(template, a, b)) {
            for (sum, weight) in self.sum.iter_mut().zip(row) {
                *sum = sum.saturating_add(i16::from(*weight));
            }
        }
    }
}

/// What takes the features of a sequence, group by group: features that many tokens share are
/// made once.
pub(crate) trait Receiver {
    /// What takes the features of one group.
    type Sink: Sink;

    /// Gives all tokens of a range the features that `fill` makes.
    fn give(&mut self, tokens: std::ops::Range<usize>, fill: impl FnOnce(&mut Self::Sink));
}

/// Adds up weights, token by token.
#[derive(Debug)]
pub(crate) struct Summing<'t, 's, const L: usize> {
    pub(crate) table: &'t Table<L>,
    pub(crate) sums: &'s mut [[i16; L]],
}

impl<'t, const L: usize> Receiver for Summing<'t, '_, L> {
    type Sink = Adder<'t, L>;

    #[inline]
    fn give(&mut self, tokens: std::ops::Range<usize>, fill: impl FnOnce(&mut Self::Sink)) {
        let mut adder = Adder { table: self.table, sum: [0; L] };
        fill(&mut adder);
        for sums in &mut self.sums[tokens] {
            for (sum, more) in sums.iter_mut().zip(adder.sum) {
                *sum = sum.saturating_add(more);
            }
        }
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

    fn give(&mut self, tokens: std::ops::Range<usize>, fill: impl FnOnce(&mut Self::Sink)) {
        let mut group = Vec::new();
        fill(&mut group);
        for list in &mut self.lists[tokens] {
            list.extend_from_slice(&group);
        }
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
