//! Numbers into cells, and cells into the features of their numbers.

use super::{Cells, Grid};
use crate::model::feature::{Feature, Sink, Template};
use crate::model::table::CELLS;
use crate::model::{beside, scoping, tagging};

/// Lists what it takes.
#[derive(Debug, Default, PartialEq, Eq)]
struct List(Vec<Feature>);

impl Sink for List {
    fn add(&mut self, template: Template, a: u32, b: u32) {
        self.0.push(Feature { template, a, b });
    }
}

const FIRST: Grid<2> = Grid::new(0, [2, 3], |[a, b], into| into.add(9, a, b));
const SECOND: Grid<3> =
    Grid::new(FIRST.end(), [1, 4, 2], |[a, b, c], into| into.add(8, a * 100 + b, c));

fn features_of(grid: &dyn Cells, cell: usize) -> Vec<Feature> {
    let mut list = List::default();
    grid.features(cell, &mut list);
    list.0
}

#[test]
fn every_cell_has_the_features_of_its_numbers() {
    for (a, b) in (0..4).flat_map(|a| (0..8).map(move |b| (a, b))) {
        let cell = FIRST.cell([a, b]);
        assert_eq!(features_of(&FIRST, cell), [Feature { template: 9, a, b }]);
    }
    for (a, b, c) in [(0, 0, 0), (1, 15, 3), (0, 9, 2), (1, 0, 1)] {
        let cell = SECOND.cell([a, b, c]);
        assert_eq!(features_of(&SECOND, cell), [Feature { template: 8, a: a * 100 + b, b: c }]);
    }
}

#[test]
fn grids_follow_one_another() {
    assert_eq!(FIRST.range(), 0..32);
    assert_eq!(SECOND.range(), 32..32 + 128);
    let mut cells: Vec<usize> = (0..2)
        .flat_map(|a| (0..16).flat_map(move |b| (0..4).map(move |c| SECOND.cell([a, b, c]))))
        .collect();
    cells.sort_unstable();
    assert!(cells.into_iter().eq(SECOND.range()), "each of the numbers has a cell of its own");
}

#[test]
fn the_engine_lists_all_its_grids_in_order_and_has_room_for_them() {
    for grids in [tagging::GRIDS, beside::GRIDS, scoping::GRIDS] {
        let mut end = 0;
        for grid in grids {
            assert_eq!(grid.range().start, end);
            end = grid.range().end;
        }
        assert!(end <= CELLS, "{end} cells");
    }
}

#[test]
fn a_grid_gives_what_its_cell_tells() {
    let mut list = List::default();
    list.cell(&SECOND, [1, 7, 2]);
    assert_eq!(list.0, features_of(&SECOND, SECOND.cell([1, 7, 2])));
}
