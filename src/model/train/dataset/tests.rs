//! Features numbered and left out.

use super::Dataset;
use crate::model::feature::{Feature, hash};

#[test]
fn rare_features_are_dropped_and_the_rest_numbered() {
    let mut data = Dataset::default();
    let list = |values: &[u32]| -> Vec<Feature> {
        values.iter().map(|a| Feature { template: 1, a: *a, b: 0 }).collect()
    };
    let [seven, nine] = [7, 9].map(|a| hash(1, a, 0));
    data.push(0, &[list(&[7, 9]), list(&[7])], &[1, 0]);
    data.push(1, &[list(&[9, 11])], &[1]);
    let data = data.number(2);
    assert_eq!(data.keys.len(), 2);
    let keys = |token: usize| -> Vec<u32> {
        data.features_of(token).iter().map(|number| data.keys[*number as usize]).collect()
    };
    let mut both = vec![seven, nine];
    both.sort_unstable();
    assert_eq!((keys(0), keys(1), keys(2)), (both, vec![seven], vec![nine]));
    let only: Vec<bool> = data.keys.iter().map(|key| *key == nine).collect();
    let small = data.restrict(&only);
    assert_eq!(small.keys, [nine]);
    assert_eq!(small.features_of(1), [] as [u32; 0]);
}
