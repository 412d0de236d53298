//! Features into sums of their weights.

use super::{Adder, Layout, Row, Table};
use crate::model::feature::{Sink, hash};

fn table<const L: usize>(rows: &[(u32, Row<L>)]) -> Table<L> {
    let layout = Layout::of(rows.iter().map(|row| row.0).collect());
    Table::new(layout, rows).unwrap()
}

#[test]
fn weights_of_known_features_add_up_and_unknown_ones_count_nothing() {
    let entries = [(hash(1, 2, 3), [1, -2]), (hash(1, 2, 4), [10, 20])];
    let table = table(&entries);
    let mut adder = Adder { table: &table, sum: [0; 2] };
    for b in 0..1000 {
        adder.add(1, 2, b);
    }
    assert_eq!(adder.sum, [11, 18]);
}

#[test]
fn every_feature_of_a_full_table_has_its_own_weights() {
    let weights = |b: u32| [(b % 100) as i8 + 1, -((b % 90) as i8)];
    let rows: Vec<_> = (0..14_000).map(|b| (hash(3, 1, b), weights(b))).collect();
    let table = table(&rows);
    for (key, row) in &rows {
        assert_eq!((table.look(*key).key, &table.look(*key).row), (*key, row));
    }
    let unknown = (0..14_000).map(|b| hash(4, 1, b));
    let known: std::collections::BTreeSet<u32> = rows.iter().map(|row| row.0).collect();
    assert!(unknown.filter(|key| table.look(*key).key == *key).all(|key| known.contains(&key)));
}

#[test]
fn a_table_of_nothing_knows_nothing() {
    assert_eq!(table::<2>(&[]).look(hash(1, 2, 3)).key, 0);
}

#[test]
fn two_rows_of_one_place_are_no_table() {
    let layout = Layout::of(vec![hash(1, 2, 3)]);
    let rows = [(hash(1, 2, 3), [1, 2]), (hash(1, 2, 3), [1, 2])];
    assert!(Table::new(layout, &rows).is_none());
}
