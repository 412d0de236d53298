//! Small values into places.

use std::collections::BTreeSet;

use super::{SHELVES, Small, places};
use crate::model::fan::SPOKES;
use crate::model::{beside, quoting, scoping, tagging};

#[test]
fn every_value_of_every_list_has_a_place_of_its_own_and_no_place_is_left() {
    let groups: [&[&[Small]]; 3] =
        [&[tagging::SMALL, quoting::SMALL], &[beside::SMALL], &[scoping::SMALL]];
    for lists in groups {
        let mut taken = BTreeSet::new();
        for small in lists.iter().copied().flatten() {
            let shelf = &SHELVES[usize::from(small.template)];
            for (low, high) in
                (0..small.low).flat_map(|low| (0..small.high).map(move |high| (low, high)))
            {
                for b in 0..small.b {
                    let place = shelf.place(high << small.bits | low, b).unwrap();
                    assert!(taken.insert(place), "{small:?} {low} {high} {b}");
                }
            }
        }
        assert_eq!(taken.len(), places(lists));
        assert_eq!(taken.last().copied(), Some(places(lists) - 1));
    }
}

#[test]
fn greater_values_have_no_place() {
    for small in [tagging::SMALL, quoting::SMALL, beside::SMALL, scoping::SMALL].concat() {
        let shelf = &SHELVES[usize::from(small.template)];
        assert_eq!(shelf.place(0, small.b), None, "{small:?}");
        assert_eq!(shelf.place(small.high << small.bits, 0), None, "{small:?}");
        if small.bits > 0 {
            assert_eq!(shelf.place(small.low, 0), None, "{small:?}");
        }
        assert_eq!(shelf.place(u32::MAX, 0), None, "{small:?}");
    }
}

#[test]
fn no_template_is_small_and_a_rib() {
    let both =
        SHELVES.iter().zip(&SPOKES).filter(|(shelf, spoke)| shelf.is_there() && spoke.is_some());
    assert_eq!(both.count(), 0);
}
