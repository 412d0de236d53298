//! Hashes of features.

use super::{both, hash};

#[test]
fn templates_and_values_both_count() {
    assert_ne!(hash(1, 2, 3), hash(2, 2, 3));
    assert_ne!(hash(1, 2, 3), hash(1, 3, 2));
    assert_ne!(both(1, 2), both(2, 1));
}

#[test]
fn hashes_never_change_because_weights_are_stored_under_them() {
    assert_eq!(hash(0, 0, 0) & 1, 1);
    let distinct: std::collections::BTreeSet<u32> =
        (0..100).flat_map(|a| (0..100).map(move |b| hash(7, a, b))).collect();
    assert!(distinct.len() > 9_990, "{}", distinct.len());
}
