//! Values into steps, and steps into the values that they hold.

use super::Steps;
use crate::model::{anchor, passage, view};

const STEPS: Steps<4, 6> = Steps::new([0, 1, 2, 5]);

#[test]
fn a_value_has_the_last_step_that_has_started() {
    let numbers = [0, 1, 2, 4, 5, 6, 700].map(|value| STEPS.number(value));
    assert_eq!(numbers, [0, 1, 2, 2, 3, 3, 3]);
    assert_eq!([0, 4, 9].map(|value| STEPS.start_of(value)), [0, 2, 5]);
    assert_eq!([0, 3, 4].map(|number| STEPS.start(number)), [0, 5, 5]);
}

#[test]
fn bands_hold_the_values_of_their_steps() {
    let bands: Vec<_> = STEPS.bands().collect();
    assert_eq!(bands, [(1, 1..2), (2, 2..5), (5, 5..usize::MAX / 2)]);
    for (start, values) in STEPS.bands() {
        assert!(values.take(20).all(|value| STEPS.start_of(value) == start));
    }
}

#[test]
fn every_step_of_the_engine_has_a_value() {
    let check = |starts: &[u32], number: &dyn Fn(usize) -> u32| {
        for (step, start) in starts.iter().enumerate() {
            assert_eq!(number(*start as usize), step as u32);
            assert!(*start == 0 || number(*start as usize - 1) + 1 == step as u32);
        }
    };
    check(&passage::DISTANCES.starts, &|value| passage::DISTANCES.number(value));
    check(&anchor::DISTANCES.starts, &|value| anchor::DISTANCES.number(value));
    check(&view::SHARES.starts, &|value| view::SHARES.number(value));
}
