//! The second stage: for each cue, which tokens around it are its source and its content.

use super::flat::{self, Link};
use super::lattice::{NEVER, Workspace};
use super::passage::Passage;
use super::quoting::Portrait;
use super::scoping::{self, Anchor, View, Way, walk};
use super::table::{Adder, Receiver, Table};
use super::tagger::{Chain, Tags, label};
use super::tokens::Tokens;

/// Labels of the scoper.
pub(crate) mod role {
    pub(crate) const SOURCE: u8 = 1;
    pub(crate) const CONTENT: u8 = 2;
    /// Given, never guessed.
    pub(crate) const CUE: u8 = 3;
    pub(crate) const WIDTH: usize = 4;
}
use role::WIDTH;

/// A claim's content is looked for so many tokens to either side of its cue.
const WINDOW: usize = 200;

/// A link that the scoper proposes, in tokens of its passage.
#[derive(Debug, Clone, Default)]
pub(crate) struct Proposal {
    pub(crate) link: Link,
    /// The probability of each token of the content and of the source, in 255ths.
    pub(crate) content: Vec<u8>,
    pub(crate) source: Vec<u8>,
}

/// What the scoper needs besides; kept from passage to passage.
#[derive(Debug, Clone, Default)]
pub(crate) struct Bench {
    pub(crate) views: Vec<View>,
    pub(crate) cues: Vec<Tokens>,
    others: Vec<bool>,
    ways: Vec<Way>,
    known: Vec<Option<[i16; WIDTH]>>,
    sums: Vec<[i16; WIDTH]>,
    scores: Vec<[f32; WIDTH]>,
    workspace: Workspace<WIDTH>,
    labels: Vec<u8>,
    marginals: Vec<[u8; WIDTH]>,
}

/// One cue's view of its passage: everything that its features ask.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scene<'p> {
    pub(crate) passage: &'p Passage,
    pub(crate) portraits: &'p [Portrait],
    pub(crate) cue: &'p Tokens,
    pub(crate) window: (usize, usize),
}

impl<'p> Scene<'p> {
    pub(crate) fn new(passage: &'p Passage, portraits: &'p [Portrait], cue: &'p Tokens) -> Self {
        let first = cue.first().unwrap_or(0).saturating_sub(WINDOW);
        let last = (cue.last().unwrap_or(0) + 1 + WINDOW).min(passage.len());
        Self { passage, portraits, cue, window: (first, last) }
    }
}

/// What takes the features of a window; those that a token gives every cue may be remembered.
pub(crate) trait Recall: Receiver {
    /// Gives one token of the window the features that `fill` makes; they are the same whenever
    /// `slot` is.
    fn recall(&mut self, place: usize, slot: usize, fill: impl FnOnce(&mut Self::Sink));
}

impl Bench {
    /// Looks at what features ask of the passage as a whole.
    pub(crate) fn look(&mut self, passage: &Passage, tags: &Tags) {
        scoping::views(passage, tags, &mut self.views);
        self.cues = flat::cues(&tags.eager, |token| passage.columns[token].sentence);
        self.others.clear();
        self.others.resize(passage.len(), false);
        for cue in &self.cues {
            cue.iter().for_each(|token| self.others[token] = true);
        }
        self.add_doubtful_cues(passage, tags);
        self.known.clear();
        self.known.resize(passage.len() * 2, None);
    }

    /// Gives the features of every token of the scene's window but those of its cue.
    pub(crate) fn features(&mut self, scene: &Scene<'_>, into: &mut impl Recall) {
        let Scene { passage, portraits, cue, window } = *scene;
        let anchor = Anchor::of(passage, &self.views, cue, window);
        cue.iter().for_each(|token| self.others[token] = false);
        walk(passage, &self.views, &anchor, &self.others, window, &mut self.ways);
        group_features(scene, &anchor, into);
        for token in (window.0..window.1).filter(|token| !cue.has(*token)) {
            let is_right = scoping::side_of(&anchor, token) > 0;
            let place = token - window.0;
            into.recall(place, token * 2 + usize::from(is_right), |sink| {
                scoping::of_side(passage, &self.views, portraits, token, is_right, sink);
            });
            let way = &self.ways[place];
            let here = (token, self.others[token]);
            into.give(place..place + 1, |sink| {
                scoping::of_token(passage, &self.views, &anchor, way, here, sink);
            });
        }
        for token in cue.iter() {
            self.others[token] = self.views[token].is_cue();
        }
    }

    /// Words outside quotations that the tagger took for no cue, but not surely: the filter will
    /// judge what the scoper makes of them.
    fn add_doubtful_cues(&mut self, passage: &Passage, tags: &Tags) {
        let mut open: Option<Tokens> = None;
        for (token, shares) in tags.marginals.iter().enumerate() {
            let share = shares[usize::from(label::CUE_BEGINS)]
                .saturating_add(shares[usize::from(label::CUE)]);
            let is_doubtful =
                share >= DOUBTFUL && !self.others[token] && passage.columns[token].is_outside();
            let continues = open.as_ref().is_some_and(|cue| {
                cue.first().is_some_and(|first| {
                    passage.columns[first].sentence == passage.columns[token].sentence
                })
            });
            if is_doubtful && continues {
                open.as_mut().into_iter().for_each(|cue| cue.push(token, token + 1));
                continue;
            }
            self.cues.extend(open.take());
            if is_doubtful {
                open = Some(Tokens::of(token, token + 1));
            }
        }
        self.cues.extend(open);
        // The tagger's own cues stand first, so that none of them gives way to a doubtful one.
        self.cues.truncate(MOST);
        self.cues.sort_by_key(Tokens::first);
    }
}

/// A passage has at most so many cues: no prose comes near, and time stays linear.
const MOST: usize = 64;

/// From this probability on, in 255ths, a word may be a cue: eight in a hundred.
const DOUBTFUL: u8 = 20;

/// The parts of a range left of the cue, right of it, and within.
fn sides(cue: &Tokens, (from, to): (usize, usize)) -> [(usize, usize); 3] {
    let (first, last) = (cue.first().unwrap_or(0), cue.last().unwrap_or(0) + 1);
    [(from, to.min(first)), (from.max(last), to), (from.max(first), to.min(last))]
}

fn group_features(scene: &Scene<'_>, anchor: &Anchor, into: &mut impl Recall) {
    let Scene { passage, portraits, cue, window } = *scene;
    let inside = |(from, to): (usize, usize)| (from.max(window.0), to.min(window.1));
    for (number, range) in passage.sentences.iter().enumerate() {
        for (side, (from, to)) in sides(cue, inside(*range)).into_iter().enumerate() {
            if from < to {
                into.give(from - window.0..to - window.0, |sink| {
                    scoping::of_sentence(anchor, number as u32, side, sink);
                });
            }
        }
    }
    for (number, (quote, portrait)) in passage.quotes.iter().zip(portraits).enumerate() {
        for (from, to) in sides(cue, inside((quote.open, quote.end()))) {
            if from < to {
                let token = (from, passage.columns[from].sentence);
                into.give(from - window.0..to - window.0, |sink| {
                    scoping::of_quote(anchor, number, portrait, token, sink);
                });
            }
        }
    }
}

/// Adds up weights, and remembers what a token gives every cue of its passage.
struct Recalling<'t, 's> {
    table: &'t Table<WIDTH>,
    sums: &'s mut [[i16; WIDTH]],
    known: &'s mut [Option<[i16; WIDTH]>],
}

impl<'t> Receiver for Recalling<'t, '_> {
    type Sink = Adder<'t, WIDTH>;

    #[inline]
    fn give(&mut self, places: std::ops::Range<usize>, fill: impl FnOnce(&mut Self::Sink)) {
        let mut adder = Adder { table: self.table, sum: [0; WIDTH] };
        fill(&mut adder);
        for sums in &mut self.sums[places] {
            sums.iter_mut().zip(adder.sum).for_each(|(sum, more)| *sum = sum.saturating_add(more));
        }
    }
}

impl Recall for Recalling<'_, '_> {
    #[inline]
    fn recall(&mut self, place: usize, slot: usize, fill: impl FnOnce(&mut Self::Sink)) {
        let known = self.known[slot].unwrap_or_else(|| {
            let mut adder = Adder { table: self.table, sum: [0; WIDTH] };
            fill(&mut adder);
            adder.sum
        });
        self.known[slot] = Some(known);
        let sums = &mut self.sums[place];
        sums.iter_mut().zip(known).for_each(|(sum, more)| *sum = sum.saturating_add(more));
    }
}

#[cfg(feature = "train")]
impl Recall for super::table::Listing {
    fn recall(&mut self, place: usize, _: usize, fill: impl FnOnce(&mut Self::Sink)) {
        self.give(place..place + 1, fill);
    }
}

impl Chain<WIDTH> {
    /// Proposes a link for one cue of a passage that the bench has looked at.
    pub(crate) fn propose(&self, scene: &Scene<'_>, bench: &mut Bench) -> Proposal {
        let (from, to) = scene.window;
        let mut sums = std::mem::take(&mut bench.sums);
        let mut known = std::mem::take(&mut bench.known);
        sums.clear();
        sums.resize(to - from, [0; WIDTH]);
        let mut recalling = Recalling { table: &self.table, sums: &mut sums, known: &mut known };
        bench.features(scene, &mut recalling);
        (bench.sums, bench.known) = (sums, known);
        bench.scores.clear();
        let scores = bench.sums.iter().enumerate().map(|(place, sums)| {
            let mut scores = sums.map(|sum| f32::from(sum) * self.scale);
            if scene.cue.has(from + place) {
                scores = [NEVER; WIDTH];
                scores[usize::from(role::CUE)] = 0.0;
            } else {
                scores[usize::from(role::CUE)] = NEVER;
            }
            scores
        });
        bench.scores.extend(scores);
        let Bench { scores, workspace, labels, marginals, .. } = bench;
        self.lattice.best(scores, &[0.0; WIDTH], workspace, labels);
        self.lattice.marginals(scores, workspace, marginals);
        proposal(scene, labels, marginals)
    }
}

fn proposal(scene: &Scene<'_>, labels: &[u8], marginals: &[[u8; WIDTH]]) -> Proposal {
    let mut found = Proposal::default();
    found.link.cue = scene.cue.clone();
    for (place, (label, shares)) in labels.iter().zip(marginals).enumerate() {
        let token = scene.window.0 + place;
        let share = shares[usize::from(*label)];
        match *label {
            role::SOURCE => {
                found.link.source.push(token, token + 1);
                found.source.push(share);
            }
            role::CONTENT => {
                found.link.content.push(token, token + 1);
                found.content.push(share);
            }
            _ => {}
        }
    }
    found
}
