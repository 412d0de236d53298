//! Weights into a file, and back.

use super::{BUCKETS, HEADER, Model, Parts, Reader, with_header};
use crate::error::ErrorKind;
use crate::model::feature::Feature;
use crate::model::vocabulary::Entry;

/// A feature of the tagger that is found by its hash.
const fn of_tagger(a: u32, b: u32) -> Feature {
    Feature { template: 127, a, b }
}

/// A feature of a cue that is found by its hash.
const fn of_scoper(a: u32, b: u32) -> Feature {
    Feature { template: 255, a, b }
}

fn file() -> Vec<u8> {
    parts().write()
}

fn parts() -> Parts {
    let mut parts = Parts::default();
    parts.words.push(Entry { key: 77, cue: 5, source: 2, ..Entry::default() });
    parts.words.push(Entry { key: u32::MAX, cue: 1, ..Entry::default() });
    parts.tagger.rows.push((of_tagger(9, 300), [1, 2, 3, 4, 5, 6, 7, 0]));
    parts.tagger.rows.push((of_tagger(u32::MAX, 2), [0, -128, 0, 0, 0, 0, 127, 0]));
    parts.scoper.rows.push((Feature { template: 128, a: 7, b: 1 }, [5, 0, 0, 0]));
    parts.scoper.rows.push((of_scoper(11, 0), [-1, 2, -3, 0]));
    parts.filter.rows.push((13, -500));
    parts
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
    let parts = parts();
    assert_eq!(tagger.rows, parts.tagger.rows);
    body.layouts().unwrap();
    assert_eq!(body.chain::<4>().unwrap().rows, parts.scoper.rows);
    body.layouts().unwrap();
    body.layouts().unwrap();
    assert_eq!(body.filter().unwrap().rows, [(13, -500)]);
}

#[test]
fn features_that_share_a_place_are_refused() {
    let mut parts = Parts::default();
    parts.scoper.rows.extend((0..200).map(|b| (of_scoper(1, b), [1, 0, 0, 0])));
    let file = parts.write();
    // Before the scale and the count of the filter stand the seeds of the scoper's fans, and before them
    // those of its other features, of which 200 cannot part in 128 places.
    let bits = file.len() - 8 - 2 * (2 * BUCKETS + 1);
    let mut body = file[HEADER..].to_vec();
    body[bits - HEADER] = 7;
    let error = Model::read(&with_header(&body)).unwrap_err();
    assert!(error.to_string().contains("a feature has no place"), "{error}");
    body[bits - HEADER] = 33;
    let error = Model::read(&with_header(&body)).unwrap_err();
    assert!(error.to_string().contains("no such size"), "{error}");
}

#[test]
fn the_embedded_weights_are_as_they_would_be_written() {
    let file = include_bytes!("../weights.bin");
    let mut body = Reader { bytes: &file[HEADER..] };
    let words = body.words().unwrap();
    let (tagger, _) = (body.chain().unwrap(), body.layouts().unwrap());
    let (scoper, _, _) = (body.chain().unwrap(), body.layouts().unwrap(), body.layouts().unwrap());
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

#[test]
fn features_grow() {
    let mut parts = Parts::default();
    parts.tagger.rows.extend([(of_tagger(7, 1), [1; 8]), (of_tagger(7, 1), [1; 8])]);
    let error = Model::read(&parts.write()).unwrap_err();
    assert!(error.to_string().contains("features are out of order"), "{error}");
}

#[test]
fn greater_values_than_any_token_has_are_refused() {
    let mut parts = Parts::default();
    parts.tagger.rows.push((Feature { template: 0, a: 4, b: 0 }, [1; 8]));
    let error = Model::read(&parts.write()).unwrap_err();
    assert!(error.to_string().contains("a feature has no place"), "{error}");
}
