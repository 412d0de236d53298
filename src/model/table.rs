//! Weights of features, each found in one look: by its values where they are small, else by its hash.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "keys are hashed to places below the table's size, shelves have a row for each of \
              their values, and a fan's rows stand where its entry tells"
)]

use std::hint::select_unpredictable;

use super::fan::{Fan, MOST_RIBS, SPOKES};
use super::feature::{Feature, Sink, Template};
use super::grid::{Cells, Grid};
use super::layout::Layout;
use super::packed::Packed;
use super::shelf::SHELVES;

/// One feature's weights, a label each; small numbers that a table's scale turns into scores.
pub(crate) type Row<const L: usize> = [i8; L];

/// Where the weights of a feature stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Home {
    /// At this place among those of small values.
    Small(usize),
    /// At this place of so many under the key of a fan.
    Fan { key: u32, place: usize, len: usize },
    /// Under this hash.
    Plain(u32),
}

impl Home {
    /// The home of a feature; nothing where its values are greater than they can be.
    pub(super) fn of(feature: Feature) -> Option<Self> {
        let shelf = &SHELVES[usize::from(feature.template)];
        if shelf.is_there() {
            return shelf.place(feature.a, feature.b).map(Self::Small);
        }
        let spoke = SPOKES[usize::from(feature.template)];
        Some(spoke.map_or(Self::Plain(feature.hash()), |spoke| {
            let (place, len) = (spoke.place, spoke.len);
            Self::Fan { key: spoke.key(feature).hash(), place, len }
        }))
    }
}

/// The layouts of what a table finds by hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layouts {
    pub(super) plain: Layout,
    pub(super) fans: Layout,
}

#[cfg(any(test, feature = "train"))]
impl Layouts {
    /// The layouts in which each of these features has its home.
    pub(super) fn of(features: impl Iterator<Item = Feature>) -> Self {
        let (mut plain, mut fans) = (Vec::new(), Vec::new());
        for home in features.filter_map(Home::of) {
            match home {
                Home::Small(_) => {}
                Home::Fan { key, .. } => fans.push(key),
                Home::Plain(key) => plain.push(key),
            }
        }
        Self { plain: Layout::of(plain), fans: Layout::of(fans) }
    }
}

/// A power of two that no table has more cells than, so that none needs to be looked for beyond the last.
pub(super) const CELLS: usize = 1 << 13;

/// The weights of features, up to four labels to a word.
#[derive(Debug, Clone)]
pub(crate) struct Table<const W: usize> {
    small: Vec<Packed<W>>,
    layouts: Layouts,
    /// The hash of the feature at each place. They stand close together, since half of all looks find another there.
    keys: Vec<u32>,
    /// The rows of those features, behind one of zeros for all others.
    plain: Vec<Packed<W>>,
    /// The hash of the value of a fan at each place, and where its rows begin.
    values: Vec<u32>,
    starts: Vec<u32>,
    /// The rows of fans, behind those of a value that no fan has.
    fans: Vec<Packed<W>>,
    /// The sums of cells of grids.
    cells: Box<[Packed<W>; CELLS]>,
}

impl<const W: usize> Table<W> {
    /// A table without weights, with so many places for features of small values.
    pub(super) fn new(layouts: Layouts, small: usize) -> Self {
        Self {
            small: vec![Packed::ZERO; small],
            keys: vec![0; layouts.plain.places()],
            plain: vec![Packed::ZERO; layouts.plain.places() + 1],
            values: vec![0; layouts.fans.places()],
            starts: vec![0; layouts.fans.places()],
            fans: vec![Packed::ZERO; MOST_RIBS],
            cells: Box::new([Packed::ZERO; CELLS]),
            layouts,
        }
    }

    /// The weights of a feature, to be changed; nothing where another has its place.
    pub(super) fn row_mut(&mut self, feature: Feature) -> Option<&mut Packed<W>> {
        match Home::of(feature)? {
            Home::Small(place) => self.small.get_mut(place),
            Home::Plain(key) => {
                let place = self.layouts.plain.place(key);
                let known = &mut self.keys[place];
                if *known == 0 {
                    *known = key;
                }
                if *known == key { self.plain.get_mut(place + 1) } else { None }
            }
            Home::Fan { key, place, len } => {
                let at = self.layouts.fans.place(key);
                if self.values[at] == 0 {
                    (self.values[at], self.starts[at]) = (key, self.fans.len() as u32);
                    self.fans.resize(self.fans.len() + len, Packed::ZERO);
                }
                let row = self.starts[at] as usize + place;
                if self.values[at] == key { self.fans.get_mut(row) } else { None }
            }
        }
    }

    /// Sums the weights for every cell of these grids.
    pub(super) fn sum_cells(&mut self, grids: &[&dyn Cells]) {
        for (grid, cell) in grids.iter().flat_map(|grid| grid.range().map(move |cell| (grid, cell)))
        {
            let mut adder = Adder { table: self, sum: Packed::ZERO };
            grid.features(cell, &mut adder);
            self.cells[cell] = adder.sum;
        }
    }

    /// The weights of a value of a fan, a row for each of its ribs; zeros where it has none.
    #[inline(always)]
    pub(super) fn fan<const N: usize>(
        &self,
        fan: &Fan<N>,
        a: u32,
        b: u32,
    ) -> Option<&[Packed<W>; N]> {
        let key = fan.key(a, b).hash();
        let place = self.layouts.fans.place(key);
        let row = select_unpredictable(self.values[place] == key, self.starts[place], 0);
        self.fans.get(row as usize..)?.first_chunk()
    }
}

/// The sum of the weights of features. A token has fewer than 200 of them, so that no sum overflows.
#[derive(Debug)]
pub(crate) struct Adder<'t, const W: usize> {
    pub(super) table: &'t Table<W>,
    pub(super) sum: Packed<W>,
}

impl<const W: usize> Sink for Adder<'_, W> {
    #[inline(always)]
    fn add(&mut self, template: Template, a: u32, b: u32) {
        let shelf = const { &SHELVES }[usize::from(template)];
        if shelf.is_there() {
            if let Some(place) = shelf.place(a, b) {
                self.sum.add(&self.table.small[place]);
            }
            return;
        }
        let key = Feature { template, a, b }.hash();
        let place = self.table.layouts.plain.place(key);
        // A feature is known about as often as not: no guess at which would pay.
        let row = select_unpredictable(self.table.keys[place] == key, place + 1, 0);
        self.sum.add(&self.table.plain[row]);
    }

    #[inline(always)]
    fn cell<const N: usize>(&mut self, grid: &Grid<N>, numbers: [u32; N]) {
        self.sum.add(&self.table.cells[grid.cell(numbers) % CELLS]);
    }
}

#[cfg(test)]
mod tests;
