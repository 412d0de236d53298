//! Weights into a file, and back.

use super::{BUCKETS, HEADER, Model, Parts, Reader, with_header};
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
    body.layout().unwrap();
    assert_eq!(body.chain::<4>().unwrap().rows, [(11, [-1, 2, -3, 0])]);
    body.layout().unwrap();
    assert_eq!(body.filter().unwrap().rows, [(13, -500)]);
}

#[test]
fn features_that_share_a_place_are_refused() {
    let mut parts = Parts::default();
    parts.scoper.rows.extend((0..200).map(|b| (1 + b, [1, 0, 0, 0])));
    let file = parts.write();
    // The seeds of the scoper stand before the scale and the count of the filter: without them all
    // keys of its one bucket still part, in half as many places they cannot.
    let bits = file.len() - 8 - 2 * BUCKETS - 1;
    let mut body = file[HEADER..].to_vec();
    body[bits - HEADER] = 7;
    let error = Model::read(&with_header(&body)).unwrap_err();
    assert!(error.to_string().contains("two features have one place"), "{error}");
    body[bits - HEADER] = 33;
    let error = Model::read(&with_header(&body)).unwrap_err();
    assert!(error.to_string().contains("no such size"), "{error}");
}

#[test]
fn the_embedded_weights_are_as_they_would_be_written() {
    let file = include_bytes!("../weights.bin");
    let mut body = Reader { bytes: &file[HEADER..] };
    let words = body.words().unwrap();
    let (tagger, _) = (body.chain().unwrap(), body.layout().unwrap());
    let (scoper, _) = (body.chain().unwrap(), body.layout().unwrap());
    let parts = Parts { words, tagger, scoper, filter: body.filter().unwrap() };
    assert!(parts.write() == file, "a table is laid out otherwise");
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
