//! Features of tokens into sums.

use super::{Receiver, Summing};
use crate::model::feature::{Feature, Sink};
use crate::model::packed::Packed;
use crate::model::table::{Layouts, Table};
use crate::model::tagging::WORDS;

/// A template that is neither small nor a rib.
const PLAIN: u8 = 127;

/// The weights of a plain feature, and of word 77 for the tokens around it: 1 three before, 7 three behind.
fn table() -> Table<1> {
    let plain = Feature { template: PLAIN, a: 5, b: 6 };
    let ribs: Vec<Feature> =
        (0..7).map(|place| Feature { template: rib(place), a: 77, b: 0 }).collect();
    let all = ribs.iter().copied().chain([plain]);
    let mut table = Table::new(Layouts::of(all), 0);
    *table.row_mut(plain).unwrap() = Packed::of(&[10, -10]);
    for (place, feature) in ribs.iter().enumerate() {
        *table.row_mut(*feature).unwrap() = Packed::of(&[place as i8 + 1, 0]);
    }
    table
}

/// The template of a rib of [`WORDS`].
fn rib(place: usize) -> u8 {
    let spokes = crate::model::fan::SPOKES.iter().enumerate();
    let key = WORDS.key(0, 0).template;
    let mut found = spokes.filter(|(template, spoke)| {
        spoke.is_some_and(|spoke| {
            spoke.key(Feature { template: *template as u8, a: 0, b: 0 }).template == key
                && spoke.place == place
        })
    });
    found.next().unwrap().0 as u8
}

fn numbers(sums: &[Packed<1>]) -> Vec<[i16; 2]> {
    sums.iter().map(Packed::numbers).collect()
}

#[test]
fn a_group_goes_to_all_its_tokens() {
    let (table, mut sums) = (table(), vec![Packed::ZERO; 4]);
    Summing::new(&table, &mut sums, &mut Vec::new()).give(1..3, |sink| sink.add(PLAIN, 5, 6));
    assert_eq!(numbers(&sums), [[0, 0], [10, -10], [10, -10], [0, 0]]);
}

#[test]
fn a_run_is_summed_once_for_each_key() {
    let (table, mut sums) = (table(), vec![Packed::ZERO; 3]);
    let mut spread = Vec::new();
    let mut summing = Summing::new(&table, &mut sums, &mut spread);
    let mut filled = 0;
    for (token, key) in [(0, 1), (1, 1), (2, 2)] {
        summing.go_on(token, 0, key, |sink| {
            filled += 1;
            sink.add(PLAIN, 5, if key == 1 { 6 } else { 7 });
        });
    }
    assert_eq!(filled, 2);
    assert_eq!(numbers(&sums), [[10, -10], [10, -10], [0, 0]]);
}

#[test]
fn a_fan_reaches_the_tokens_of_its_range_and_no_others() {
    let table = table();
    let sums_of = |place: isize, range: std::ops::Range<usize>, word: u32| {
        let mut sums = vec![Packed::ZERO; 9];
        let mut spread = Vec::new();
        let mut summing = Summing::new(&table, &mut sums, &mut spread);
        summing.spread(range, |into| into.fan(&WORDS, place, word, 0));
        numbers(&sums).into_iter().map(|[first, _]| first).collect::<Vec<i16>>()
    };
    assert_eq!(sums_of(4, 0..9, 77), [0, 1, 2, 3, 4, 5, 6, 7, 0]);
    assert_eq!(sums_of(4, 3..6, 77), [0, 0, 0, 3, 4, 5, 0, 0, 0]);
    assert_eq!(sums_of(-1, 0..9, 77), [5, 6, 7, 0, 0, 0, 0, 0, 0]);
    assert_eq!(sums_of(10, 0..9, 77), [0, 0, 0, 0, 0, 0, 0, 1, 2]);
    assert_eq!(sums_of(4, 0..9, 78), [0; 9]);
}
