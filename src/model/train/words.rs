//! Counts of words in cues and sources into the vocabulary.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a passage begins within its sample's labels, and words are counted"
)]

use std::collections::BTreeMap;

use super::Sample;
use crate::model::passage::{Passage, parts};
use crate::model::tagger::label;
use crate::model::vocabulary::{Entry, Vocabulary, bucket};

#[derive(Debug, Default)]
struct Count {
    all: u32,
    cue: u32,
    source: u32,
    class: u8,
}

/// A word counts as learnt from this many cues or sources.
const LEAST: u32 = 3;

/// A word of the cue lists that the corpus shows this often, hardly ever in a cue, is no cue.
const WELL_KNOWN: u32 = 20;

/// The words of which the corpus teaches something, by key.
pub(super) fn learn(samples: &[Sample<'_>]) -> Vec<Entry> {
    let mut counts: BTreeMap<u32, Count> = BTreeMap::new();
    let empty = Vocabulary::new(&[]);
    for sample in samples {
        let mut passage = Passage::default();
        let document = &sample.document;
        for part in document.blocks().iter().flat_map(|block| parts(document, block)) {
            passage.read(document, &empty, part);
            let labels = &sample.labels[passage.first..];
            for (column, label) in passage.columns.iter().zip(labels) {
                let count = counts.entry(column.word).or_default();
                count.all += 1;
                count.class = column.class;
                count.cue += u32::from(matches!(*label, label::CUE_BEGINS | label::CUE));
                count.source += u32::from(matches!(*label, label::SOURCE_BEGINS | label::SOURCE));
            }
        }
    }
    let entries = counts.iter().map(|(key, count)| Entry {
        key: *key,
        cue: cue_bucket(count),
        source: learnt(count.source, count.all).unwrap_or(0),
        ..Entry::default()
    });
    entries.filter(|entry| entry.cue > 0 || entry.source > 0).collect()
}

fn cue_bucket(count: &Count) -> u8 {
    let is_no_cue = count.class > 0 && count.all >= WELL_KNOWN;
    learnt(count.cue, count.all).unwrap_or(u8::from(is_no_cue))
}

fn learnt(part: u32, all: u32) -> Option<u8> {
    (part >= LEAST).then(|| bucket((part as f32 + 0.2) / (all as f32 + 2.0)))
}
