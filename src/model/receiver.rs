//! The features of a sequence of tokens, group by group, into sums of their weights.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "each token of a passage has its sums, and a fan reaches a few tokens beyond a place"
)]

use std::ops::Range;

use super::fan::{AROUND, Fan};
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

    /// Gives the tokens of a range what the [fans](Self::fan) that `fill` names are for them.
    fn spread(&mut self, range: Range<usize>, fill: impl FnOnce(&mut Self));

    /// Within a [spread](Self::spread): gives the tokens around a place what the fan's value `a`, `b` is for each. The place
    /// may lie [`AROUND`] tokens beyond the range.
    fn fan<const N: usize>(&mut self, fan: &'static Fan<N>, place: isize, a: u32, b: u32);
}

/// A fan reaches so far beyond its place, which lies as far beyond a range at most.
const MARGIN: usize = 2 * AROUND;

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
    /// What fans spread over a range and a margin to either side, which is dropped.
    spread: &'s mut Vec<Packed<W>>,
    /// Where that begins.
    first: isize,
}

impl<'t, 's, const W: usize> Summing<'t, 's, W> {
    /// Adds to these sums; `spread` is room for what fans spread.
    pub(crate) fn new(
        table: &'t Table<W>,
        sums: &'s mut [Packed<W>],
        spread: &'s mut Vec<Packed<W>>,
    ) -> Self {
        Self { table, sums, runs: [(NO_KEY, Packed::ZERO); RUNS], spread, first: 0 }
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

    #[inline]
    fn spread(&mut self, range: Range<usize>, fill: impl FnOnce(&mut Self)) {
        self.spread.clear();
        self.spread.resize(range.len() + 2 * MARGIN, Packed::ZERO);
        self.first = range.start as isize - MARGIN as isize;
        fill(self);
        let sums = self.sums[range].iter_mut();
        sums.zip(&self.spread[MARGIN..]).for_each(|(sum, more)| sum.add(more));
    }

    #[inline(always)]
    fn fan<const N: usize>(&mut self, fan: &'static Fan<N>, place: isize, a: u32, b: u32) {
        let Some(rows) = self.table.fan(fan, a, b) else { return };
        let first = (place + fan.first - self.first) as usize;
        let sums = &mut self.spread[first..][..N];
        sums.iter_mut().zip(rows).for_each(|(sum, row)| sum.add(row));
    }
}

/// Lists the features of each token, for training.
#[cfg(feature = "train")]
#[derive(Debug, Default)]
pub(crate) struct Listing<S> {
    pub(crate) lists: Vec<S>,
    /// The range that fans are spread over.
    range: Range<usize>,
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
        Self { lists: vec![S::default(); tokens], range: 0..0 }
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

    fn spread(&mut self, range: Range<usize>, fill: impl FnOnce(&mut Self)) {
        self.range = range;
        fill(self);
    }

    fn fan<const N: usize>(&mut self, fan: &'static Fan<N>, place: isize, a: u32, b: u32) {
        for (token, rib) in (place + fan.first..).zip(&fan.ribs) {
            let token = usize::try_from(token).ok().filter(|token| self.range.contains(token));
            if let Some(token) = token {
                let feature = rib.feature(a, b);
                self.lists[token].add(feature.template, feature.a, feature.b);
            }
        }
    }
}

#[cfg(test)]
mod tests;
