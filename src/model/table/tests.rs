//! Features into sums of their weights.

use super::{Adder, Home, Layouts, Table};
use crate::model::feature::{Feature, Sink};
use crate::model::grid::{Cells, Grid};
use crate::model::packed::Packed;

/// A template that is neither small nor a rib.
const PLAIN: u8 = 127;

fn table<const L: usize>(rows: &[(Feature, [i8; L])]) -> Table<1> {
    let mut table = Table::new(Layouts::of(rows.iter().map(|row| row.0)), 0);
    for (feature, row) in rows {
        *table.row_mut(*feature).unwrap() = Packed::of(row);
    }
    table
}

fn plain(a: u32, b: u32) -> Feature {
    Feature { template: PLAIN, a, b }
}

#[test]
fn weights_of_known_features_add_up_and_unknown_ones_count_nothing() {
    let table = table(&[(plain(2, 3), [1, -2]), (plain(2, 4), [10, 20])]);
    let mut adder = Adder { table: &table, sum: Packed::ZERO };
    for b in 0..1000 {
        adder.add(PLAIN, 2, b);
    }
    assert_eq!(adder.sum.numbers(), [11, 18]);
}

#[test]
fn every_feature_of_a_full_table_has_its_own_weights() {
    let weights = |b: u32| [(b % 100) as i8 + 1, -((b % 90) as i8)];
    let rows: Vec<_> = (0..14_000).map(|b| (plain(1, b), weights(b))).collect();
    let table = table(&rows);
    for (feature, row) in &rows {
        let mut adder = Adder { table: &table, sum: Packed::ZERO };
        adder.add(PLAIN, feature.a, feature.b);
        assert_eq!(adder.sum, Packed::of(row));
    }
}

#[test]
fn a_feature_without_a_place_has_no_row() {
    let mut table = table(&[(plain(2, 3), [1, -2])]);
    // One feature has two places at least: some other has the same.
    let others = (0..100).filter(|b| *b != 3).map(|b| plain(2, b));
    assert!(others.clone().any(|other| table.clone().row_mut(other).is_none()));
    assert_eq!(table.row_mut(plain(2, 3)), Some(&mut Packed::of(&[1, -2])));
    let small = Feature { template: 0, a: 1, b: 0 };
    assert!(matches!(Home::of(small), Some(Home::Small(_))));
    assert_eq!(table.row_mut(small), None, "this table has none of small values");
    assert_eq!(Home::of(Feature { a: 1 << 20, ..small }), None);
}

#[test]
fn a_cell_has_the_weights_of_all_its_features() {
    const GRID: Grid<2> = Grid::new(0, [2, 2], |[a, b], into| {
        into.add(PLAIN, 2, a);
        into.add(PLAIN, 3, b);
    });
    let mut table = table(&[(plain(2, 1), [1, -2]), (plain(3, 0), [10, 20])]);
    table.sum_cells(&[&GRID]);
    for (numbers, sum) in
        [([1, 0], [11, 18]), ([1, 3], [1, -2]), ([0, 0], [10, 20]), ([2, 1], [0, 0])]
    {
        let mut adder = Adder { table: &table, sum: Packed::ZERO };
        adder.cell(&GRID, numbers);
        assert_eq!(adder.sum.numbers(), sum, "{numbers:?}");
    }
    assert_eq!(GRID.range().len(), 16);
}
