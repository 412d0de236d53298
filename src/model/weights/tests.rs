//! Weights into a file, and back.

use super::{Model, Parts};
use crate::error::ErrorKind;
use crate::model::vocabulary::Entry;

fn file() -> Vec<u8> {
    let mut parts = Parts::default();
    parts.words.push(Entry { key: 77, cue: 5, source: 2, ..Entry::default() });
    parts.tagger.rows.push((9, [1, 2, 3, 4, 5, 6, 7, 0]));
    parts.scoper.rows.push((11, [-1, 2, -3, 0]));
    parts.filter.rows.push((13, -500));
    parts.write()
}

#[test]
fn what_was_written_is_read() {
    let model = Model::read(&file()).unwrap();
    let entry = model.vocabulary.find(77);
    assert_eq!((entry.cue, entry.source), (5, 2));
}

#[test]
fn broken_bytes_are_refused() {
    let file = file();
    for len in 0..file.len() {
        let error = Model::read(&file[..len]).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Weights, "{len}");
    }
    for place in 0..file.len() {
        let mut altered = file.clone();
        altered[place] ^= 0x10;
        assert!(Model::read(&altered).is_err(), "{place}");
    }
    let long: Vec<u8> = file.iter().copied().chain([0]).collect();
    assert!(Model::read(&long).is_err());
}
