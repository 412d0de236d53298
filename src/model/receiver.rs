//! The features of a sequence of tokens, group by group, into sums of their weights.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "each token of a passage has its sums, and a fan reaches a few tokens beyond a place"
)]

use std::ops::Range;

use super::fan::Fan;
use super::feature::Sink;
use super::packed::Packed;
use super::table::{Adder, Table};

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

    /// Gives the tokens around a place, as far as they are in `range`, what the fan's value `a`, `b` is
    /// for each.
    fn fan<const N: usize>(
        &mut self,
        fan: &'static Fan<N>,
        around: (isize, Range<usize>),
        a: u32,
        b: u32,
    );
}

/// The number of a run, below [`RUNS`].
pub(crate) type Run = usize;
pub(crate) const RUNS: usize = 3;

/// No key of a run.
const NO_KEY: u64 = u64::MAX;

/// Adds up weights, token by token.
#[derive(Debug)]
pub(crate) struct Summing<'t, 's, const W: usize> {
    table: &'t Table<W>,
    sums: &'s mut [Packed<W>],
    runs: [(u64, Packed<W>); RUNS],
}

impl<'t, 's, const W: usize> Summing<'t, 's, W> {
    pub(crate) fn new(table: &'t Table<W>, sums: &'s mut [Packed<W>]) -> Self {
        Self { table, sums, runs: [(NO_KEY, Packed::ZERO); RUNS] }
    }
}

#[inline(always)]
fn sum_of<'t, const W: usize>(
    table: &'t Table<W>,
    fill: impl FnOnce(&mut Adder<'t, W>),
) -> Packed<W> {
    let mut adder = Adder { table, sum: Packed::ZERO };
    fill(&mut adder);
    adder.sum
}

impl<'t, const W: usize> Receiver for Summing<'t, '_, W> {
    type Sink = Adder<'t, W>;

    #[inline]
    fn give(&mut self, tokens: Range<usize>, fill: impl FnOnce(&mut Self::Sink)) {
        let more = sum_of(self.table, fill);
        self.sums[tokens].iter_mut().for_each(|sum| sum.add(&more));
    }

    #[inline]
    fn go_on(&mut self, token: usize, run: Run, key: u64, fill: impl FnOnce(&mut Self::Sink)) {
        let (last, sum) = &mut self.runs[run];
        if *last != key {
            (*last, *sum) = (key, sum_of(self.table, fill));
        }
        self.sums[token].add(sum);
    }

    #[inline(always)]
    fn fan<const N: usize>(
        &mut self,
        fan: &'static Fan<N>,
        (place, range): (isize, Range<usize>),
        a: u32,
        b: u32,
    ) {
        let Some(rows) = self.table.fan(fan, a, b) else { return };
        let first = place + fan.first;
        if first >= range.start as isize && first + N as isize <= range.end as isize {
            let sums = &mut self.sums[first as usize..][..N];
            sums.iter_mut().zip(rows).for_each(|(sum, row)| sum.add(row));
            return;
        }
        for (token, row) in (first..).zip(rows) {
            if token >= range.start as isize && token < range.end as isize {
                self.sums[token as usize].add(row);
            }
        }
    }
}

/// Lists the features of each token, for training.
#[cfg(feature = "train")]
#[derive(Debug, Default)]
pub(crate) struct Listing<S> {
    pub(crate) lists: Vec<S>,
}

/// A list of features that takes ribs of fans.
#[cfg(feature = "train")]
pub(crate) trait List: Sink + Default + Clone {
    /// Takes all features of another list.
    fn take(&mut self, other: &Self);
}

#[cfg(feature = "train")]
impl List for Vec<super::feature::Feature> {
    fn take(&mut self, other: &Self) {
        self.extend_from_slice(other);
    }
}

#[cfg(feature = "train")]
impl<S: List> Listing<S> {
    /// Room for the features of so many tokens.
    pub(crate) fn of(tokens: usize) -> Self {
        Self { lists: vec![S::default(); tokens] }
    }
}

#[cfg(feature = "train")]
impl<S: List> Receiver for Listing<S> {
    type Sink = S;

    fn give(&mut self, tokens: Range<usize>, fill: impl FnOnce(&mut Self::Sink)) {
        let mut group = S::default();
        fill(&mut group);
        self.lists[tokens].iter_mut().for_each(|list| list.take(&group));
    }

    fn go_on(&mut self, token: usize, _: Run, _: u64, fill: impl FnOnce(&mut Self::Sink)) {
        fill(&mut self.lists[token]);
    }

    fn fan<const N: usize>(
        &mut self,
        fan: &'static Fan<N>,
        (place, range): (isize, Range<usize>),
        a: u32,
        b: u32,
    ) {
        for (token, rib) in (place + fan.first..).zip(&fan.ribs) {
            if token >= range.start as isize && token < range.end as isize {
                let feature = rib.feature(a, b);
                self.lists[token as usize].add(feature.template, feature.a, feature.b);
            }
        }
    }
}

#[cfg(test)]
mod tests;
