//! Lists of weights into the tables that the engine looks them up in.

#![expect(clippy::indexing_slicing, reason = "the labels of a side are among those of both")]

use super::lattice::Lattice;
use super::packed::Packed;
use super::scoper::Scoper;
use super::shelf::{Small, places};
use super::table::{Layouts, Table};
use super::tagger::Chain;
use super::weights::ChainParts;
use super::{beside, quoting, scoping, tagging};

/// The lists of small values of the tagger, of what the scoper knows beside any cue, and of the rest of it.
const OF_TAGGER: &[&[Small]] = &[tagging::SMALL, quoting::SMALL];
const BESIDE: &[&[Small]] = &[beside::SMALL];
const OF_SCOPER: &[&[Small]] = &[scoping::SMALL];

/// The tagger of these weights; nothing where they cannot be laid out so.
pub(super) fn tagger(parts: &ChainParts<8>, layouts: Layouts) -> Option<Chain<8, 2>> {
    let mut table = Table::new(layouts, places(OF_TAGGER));
    for (feature, row) in &parts.rows {
        *table.row_mut(*feature)? = Packed::of(row);
    }
    table.sum_cells(tagging::GRIDS);
    Some(parts.chain(table))
}

/// The scoper of these weights; nothing where they cannot be laid out so.
pub(super) fn scoper(parts: &ChainParts<4>, sides: Layouts, own: Layouts) -> Option<Scoper> {
    let mut sides = Table::new(sides, places(BESIDE));
    let mut own = Table::new(own, places(OF_SCOPER));
    for (feature, row) in &parts.rows {
        if !beside::is_one(feature.template) {
            *own.row_mut(*feature)? = Packed::of(row);
            continue;
        }
        let (feature, labels) = beside::of_sides(*feature);
        let mut both = [0; 8];
        both[labels].chunks_exact_mut(row.len()).for_each(|side| side.copy_from_slice(row));
        sides.row_mut(feature)?.add(&Packed::of(&both));
    }
    sides.sum_cells(beside::GRIDS);
    own.sum_cells(scoping::GRIDS);
    Some(Scoper { chain: parts.chain(own), sides })
}

impl<const L: usize> ChainParts<L> {
    fn chain<const W: usize>(&self, table: Table<W>) -> Chain<L, W> {
        Chain { table, lattice: Lattice::new(self.steps), scale: self.scale }
    }
}

#[cfg(any(test, feature = "train"))]
impl ChainParts<8> {
    /// Of all that the tagger knows.
    pub(super) fn tagger_layouts(&self) -> Layouts {
        Layouts::of(self.rows.iter().map(|row| row.0))
    }
}

#[cfg(any(test, feature = "train"))]
impl ChainParts<4> {
    /// Of what the scoper knows beside any cue, and of the rest.
    pub(super) fn scoper_layouts(&self) -> [Layouts; 2] {
        let features = self.rows.iter().map(|row| row.0);
        let (sides, own): (Vec<_>, Vec<_>) =
            features.partition(|feature| beside::is_one(feature.template));
        let sides = sides.into_iter().map(|feature| beside::of_sides(feature).0);
        [Layouts::of(sides), Layouts::of(own.into_iter())]
    }
}
