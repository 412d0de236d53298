//! Keys into places.

use std::collections::BTreeSet;

use super::{BUCKETS, Layout};
use crate::model::feature::hash;

#[test]
fn each_key_has_a_place_of_its_own() {
    let keys: BTreeSet<u32> = (0..11_000).map(|b| hash(3, 1, b)).collect();
    let layout = Layout::of(keys.iter().copied().collect());
    let places: BTreeSet<usize> = keys.iter().map(|key| layout.place(*key)).collect();
    assert_eq!(places.len(), keys.len());
    assert!(places.iter().all(|place| *place < layout.places()));
    assert_eq!(layout.places(), 16_384);
}

#[test]
fn a_layout_is_known_by_its_size_and_its_seeds() {
    let layout = Layout::of(vec![hash(1, 2, 3), hash(1, 2, 4)]);
    let seeds: Box<[u16; BUCKETS]> = layout.seeds().to_vec().try_into().unwrap();
    assert_eq!(Layout::new(layout.bits(), seeds), Some(layout));
    for bits in [0, 25, 32] {
        assert_eq!(Layout::new(bits, Box::new([0; BUCKETS])), None, "{bits}");
    }
}

#[test]
fn nothing_at_all_has_a_layout() {
    assert_eq!(Layout::of(Vec::new()).places(), 2);
}
