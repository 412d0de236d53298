//! Features numbered and left out.

use super::Dataset;

#[test]
fn rare_features_are_dropped_and_the_rest_numbered() {
    let mut data = Dataset::default();
    data.push(0, &[vec![7, 9], vec![7]], &[1, 0]);
    data.push(1, &[vec![9, 11]], &[1]);
    let data = data.number(2);
    assert_eq!(data.keys.len(), 2);
    let keys = |token: usize| -> Vec<u32> {
        data.features_of(token).iter().map(|number| data.keys[*number as usize]).collect()
    };
    assert_eq!((keys(0), keys(1), keys(2)), (vec![7, 9], vec![7], vec![9]));
    let only: Vec<bool> = data.keys.iter().map(|key| *key == 9).collect();
    let small = data.restrict(&only);
    assert_eq!(small.keys, [9]);
    assert_eq!(small.features_of(1), [] as [u32; 0]);
}
