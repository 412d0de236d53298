//! Weights into a file, and back.

use super::{HEADER, Model, Parts, Reader};
use crate::error::ErrorKind;
use crate::model::vocabulary::Entry;

fn file() -> Vec<u8> {
    let mut parts = Parts::default();
    parts.words.push(Entry { key: 77, cue: 5, source: 2, ..Entry::default() });
    parts.words.push(Entry { key: u32::MAX, cue: 1, ..Entry::default() });
    parts.tagger.rows.push((9, [1, 2, 3, 4, 5, 6, 7, 0]));
    parts.tagger.rows.push((300, [0, -128, 0, 0, 0, 0, 127, 0]));
    parts.scoper.rows.push((11, [-1, 2, -3, 0]));
    parts.filter.rows.push((13, -500));
    parts.write()
}

#[test]
fn what_was_written_is_read() {
    let model = Model::read(&file()).unwrap();
    let entry = model.vocabulary.find(77);
    assert_eq!((entry.cue, entry.source), (5, 2));
    assert_eq!(model.vocabulary.find(u32::MAX).cue, 1);
    let file = file();
    let mut body = Reader { bytes: &file[HEADER..] };
    body.words().unwrap();
    let tagger = body.chain::<8>().unwrap();
    assert_eq!(tagger.rows, [(9, [1, 2, 3, 4, 5, 6, 7, 0]), (300, [0, -128, 0, 0, 0, 0, 127, 0])]);
    assert_eq!(body.chain::<4>().unwrap().rows, [(11, [-1, 2, -3, 0])]);
    assert_eq!(body.filter().unwrap().rows, [(13, -500)]);
}

#[test]
fn keys_grow() {
    let mut parts = Parts::default();
    parts.words.extend([7, 7].map(|key| Entry { key, cue: 1, ..Entry::default() }));
    let error = Model::read(&parts.write()).unwrap_err();
    assert!(error.to_string().contains("keys are out of order"), "{error}");
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
