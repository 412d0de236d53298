//! Counts of words in cues and sources into the vocabulary.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a passage begins within its sample's labels, and words are counted"
)]

use std::collections::BTreeMap;

use super::{Sample, parallel};
use crate::model::passage::{Bookmark, Passage, parts};
use crate::model::tagger::label;
use crate::model::vocabulary::{Entry, Vocabulary, bucket};

#[derive(Debug, Clone, Copy, Default)]
struct Count {
    all: u32,
    cue: u32,
    source: u32,
    class: u8,
}

impl Count {
    fn add(&mut self, other: &Self) {
        self.all += other.all;
        self.cue += other.cue;
        self.source += other.source;
        self.class = other.class;
    }

    fn take(&mut self, other: &Self) {
        self.all -= other.all;
        self.cue -= other.cue;
        self.source -= other.source;
    }
}

/// How often words stand in cues and in sources, by their keys, article by article.
#[derive(Debug)]
pub(super) struct Words {
    articles: Vec<BTreeMap<u32, Count>>,
    all: BTreeMap<u32, Count>,
}

impl Words {
    /// Counts the words of the articles.
    pub(super) fn count(samples: &[Sample<'_>]) -> Self {
        let articles = parallel::run(samples.len(), |number| of_sample(&samples[number]));
        let mut all: BTreeMap<u32, Count> = BTreeMap::new();
        for (key, count) in articles.iter().flatten() {
            all.entry(*key).or_default().add(count);
        }
        Self { articles, all }
    }

    /// The words of which the articles teach something, one of them left out if any is named.
    pub(super) fn learn(&self, left: Option<usize>) -> Vec<Entry> {
        let left = left.map(|article| &self.articles[article]);
        let of_rest = |(key, all): (&u32, &Count)| {
            let mut count = *all;
            if let Some(own) = left.and_then(|article| article.get(key)) {
                count.take(own);
            }
            entry(*key, &count)
        };
        self.all.iter().filter_map(of_rest).collect()
    }

    /// What all articles but this one teach: the article is read as one that was never seen, so that
    /// rare words promise no more where the engine learns than where it is used.
    pub(super) fn of_others(&self, article: usize) -> Vocabulary {
        Vocabulary::new(&self.learn(Some(article)))
    }
}

fn of_sample(sample: &Sample<'_>) -> BTreeMap<u32, Count> {
    let mut counts: BTreeMap<u32, Count> = BTreeMap::new();
    let empty = Vocabulary::new(&[]);
    let (mut passage, mut bookmark) = (Passage::default(), Bookmark::default());
    let document = &sample.document;
    for part in document.blocks().iter().flat_map(|block| parts(document, block)) {
        passage.read(document, &empty, part, &mut bookmark);
        let labels = &sample.labels[passage.first..];
        for (column, label) in passage.columns.iter().zip(labels) {
            counts.entry(column.word).or_default().add(&Count {
                all: 1,
                cue: u32::from(matches!(*label, label::CUE_BEGINS | label::CUE)),
                source: u32::from(matches!(*label, label::SOURCE_BEGINS | label::SOURCE)),
                class: column.class,
            });
        }
    }
    counts
}

/// A word counts as learnt from this many cues or sources.
const LEAST: u32 = 2;

/// A word of the cue lists that the corpus shows this often, hardly ever in a cue, is no cue.
const WELL_KNOWN: u32 = 20;

fn entry(key: u32, count: &Count) -> Option<Entry> {
    let entry = Entry {
        key,
        cue: cue_bucket(count),
        source: learnt(count.source, count.all).unwrap_or(0),
        ..Entry::default()
    };
    (entry.cue > 0 || entry.source > 0).then_some(entry)
}

fn cue_bucket(count: &Count) -> u8 {
    let is_no_cue = count.class > 0 && count.all >= WELL_KNOWN;
    learnt(count.cue, count.all).unwrap_or(u8::from(is_no_cue))
}

fn learnt(part: u32, all: u32) -> Option<u8> {
    (part >= LEAST).then(|| bucket((part as f32 + 0.2) / (all as f32 + 2.0)))
}
