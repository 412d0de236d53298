//! The second stage: for each cue, which tokens around it are its source and its content.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a window lies in its passage, a cue in its window, sides stand two to a token, \
              and scores one to a label"
)]

use super::anchor::{Anchor, DISTANCES, Side};
use super::beside::{self, Beside};
use super::column::Column;
use super::flat::{self, Link};
use super::lattice::{NEVER, Workspace};
use super::packed::Packed;
use super::passage::Passage;
use super::receiver::{Receiver, Summing};
use super::scoping::{self, Seen, Stretch};
use super::table::Table;
use super::tagger::{Chain, Tags, label};
use super::tokens::Tokens;
use super::view::{View, views};
use super::way::{Way, walk};

/// Labels of the scoper.
pub(crate) mod role {
    pub(crate) const SOURCE: u8 = 1;
    pub(crate) const CONTENT: u8 = 2;
    /// Given, never guessed.
    pub(crate) const CUE: u8 = 3;
    pub(crate) const WIDTH: usize = 4;
}
use role::WIDTH;

/// Trained weights of the second stage.
#[derive(Debug, Clone)]
pub(crate) struct Scoper {
    pub(crate) chain: Chain<WIDTH, 1>,
    /// Of features of tokens beside any cue: a word for the labels left of a cue, and one for those right of it.
    pub(crate) sides: Table<2>,
}

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
    /// The columns of a passage with those that stand for what is beyond.
    framed: Vec<Column>,
    spread: Vec<Packed<2>>,
    others: Vec<bool>,
    ways: Vec<Way>,
    /// What each token has left of any cue, then what it has right of any.
    sides: Vec<Packed<2>>,
    sums: Vec<Packed<1>>,
    scores: Vec<[f32; WIDTH]>,
    workspace: Workspace<WIDTH>,
    labels: Vec<u8>,
    shares: Vec<u8>,
}

/// One cue's view of its passage: everything that its features ask.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scene<'p> {
    pub(crate) passage: &'p Passage,
    pub(crate) cue: &'p Tokens,
    pub(crate) window: (usize, usize),
}

impl<'p> Scene<'p> {
    pub(crate) fn new(passage: &'p Passage, cue: &'p Tokens) -> Self {
        let first = cue.first().unwrap_or(0).saturating_sub(WINDOW);
        let last = (cue.last().unwrap_or(0) + 1 + WINDOW).min(passage.len());
        Self { passage, cue, window: (first, last) }
    }

    /// Begins the window with what its tokens have on their sides of any cue, as `of_side` tells of a token
    /// that is left (0) or right (1) of it; the cue itself has nothing.
    pub(crate) fn begin<T: Default>(&self, of_side: impl Fn(usize, usize) -> T, into: &mut Vec<T>) {
        let (from, to) = self.window;
        let first = self.cue.first().unwrap_or(from);
        into.clear();
        into.extend((from..first).map(|token| of_side(token, 0)));
        into.extend((first..to).map(|token| of_side(token, 1)));
        self.cue.iter().for_each(|token| into[token - from] = T::default());
    }
}

impl Bench {
    /// Looks at what features ask of the passage as a whole. A word that is a cue with a probability of
    /// `least`, in 255ths, may be one.
    pub(crate) fn look(&mut self, passage: &Passage, tags: &Tags, least: u8) {
        views(passage, tags, &mut self.views);
        self.cues = flat::cues(&tags.eager, |token| passage.columns[token].sentence);
        self.others.clear();
        self.others.resize(passage.len(), false);
        for cue in &self.cues {
            cue.iter().for_each(|token| self.others[token] = true);
        }
        self.add_doubtful_cues(passage, tags, least);
    }

    /// Gives the tokens of the passage what they have on either side of any cue.
    pub(crate) fn side_features(&mut self, passage: &Passage, into: &mut impl Receiver) {
        passage.frame((0, passage.len()), beside::AROUND, &mut self.framed);
        beside::of_words(&self.framed, passage.len(), into);
        into.give(0..passage.len(), |sink| beside::of_passage(passage, sink));
        for (quote, portrait) in passage.quotes.iter().zip(&passage.portraits) {
            into.give(quote.open..quote.end(), |sink| beside::of_portrait(portrait, sink));
        }
        let windows = self.framed[1..].windows(3).filter_map(<[Column]>::first_chunk);
        for (token, window) in (0..passage.len()).zip(windows) {
            Beside { window, views: &self.views, token }.features(into);
        }
    }

    /// Gives the features that the scene's cue has with every token of the window but its own.
    pub(crate) fn features(&mut self, scene: &Scene<'_>, into: &mut impl Receiver) {
        let Scene { passage, cue, window } = *scene;
        let anchor = Anchor::of(passage, &self.views, cue, window);
        cue.iter().for_each(|token| self.others[token] = false);
        walk(passage, &self.views, &anchor, &self.others, window, &mut self.ways);
        of_distances(&anchor, window, into);
        of_quotes(scene, &anchor, into);
        for (number, range) in passage.sentences.iter().enumerate() {
            for (side, (from, to)) in sides(cue, inside(*range, window)) {
                if from < to {
                    let read = (passage, &self.views[..]);
                    let stretch = Stretch::new(read, &anchor, side, number as u32);
                    self.of_stretch(scene, &stretch, (from, to), into);
                }
            }
        }
        for token in cue.iter() {
            self.others[token] = self.views[token].is_cue();
        }
    }

    /// The features that tokens of one sentence on one side have with the scene's cue.
    fn of_stretch(
        &self,
        scene: &Scene<'_>,
        stretch: &Stretch<'_>,
        (from, to): (usize, usize),
        into: &mut impl Receiver,
    ) {
        let first = scene.window.0;
        let Stretch { anchor, side, place, .. } = *stretch;
        into.give(from - first..to - first, |sink| {
            scoping::of_sentence(anchor, (side, place), sink);
        });
        for token in from..to {
            let at = token - first;
            if side == Side::Within as u32 {
                if scene.cue.has(token) {
                    continue;
                }
                into.give(at..at + 1, |sink| scoping::of_far(anchor, side, sink));
            }
            let (way, is_other) = (self.ways[at], self.others[token]);
            Seen { stretch, token, at, way, is_other }.features(into);
        }
    }

    /// Words outside quotations that the tagger took for no cue, but not surely: the filter will
    /// judge what the scoper makes of them.
    fn add_doubtful_cues(&mut self, passage: &Passage, tags: &Tags, least: u8) {
        let mut open: Option<Tokens> = None;
        for (token, shares) in tags.marginals.iter().enumerate() {
            let share = shares[usize::from(label::CUE_BEGINS)]
                .saturating_add(shares[usize::from(label::CUE)]);
            let is_doubtful =
                share >= least && !self.others[token] && passage.columns[token].is_outside();
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

/// From this probability on, in 255ths, a word may be a cue: 24 in a hundred. Lesser ones give next to no link.
pub(crate) const DOUBTFUL: u8 = 61;

/// The same where the filter learns: twelve in a hundred, so that it sees more that is no cue.
#[cfg(feature = "train")]
pub(crate) const DOUBTFUL_IN_JUDGING: u8 = 30;

/// And where the scoper does: eight in a hundred.
#[cfg(feature = "train")]
pub(crate) const DOUBTFUL_IN_TRAINING: u8 = 20;

/// What a source and a content have ahead of nothing: one that is left out costs more than one that
/// is judged and dropped.
const FAVOUR: [f32; WIDTH] = [0.0, 0.4, 0.1, 0.0];

/// The parts of a range left of the cue, right of it, and within.
fn sides(cue: &Tokens, (from, to): (usize, usize)) -> [(Side, (usize, usize)); 3] {
    let (first, last) = (cue.first().unwrap_or(0), cue.last().unwrap_or(0) + 1);
    [
        (Side::Left, (from, to.min(first))),
        (Side::Right, (from.max(last), to)),
        (Side::Within, (from.max(first), to.min(last))),
    ]
}

/// The part of a range that lies in a window.
fn inside((from, to): (usize, usize), window: (usize, usize)) -> (usize, usize) {
    (from.max(window.0), to.min(window.1))
}

/// The features that a cue is for all tokens so far away.
fn of_distances(anchor: &Anchor, (from, to): (usize, usize), into: &mut impl Receiver) {
    let (left, right) = (anchor.first + 1, anchor.last);
    for (start, tokens) in DISTANCES.bands() {
        let before = left.saturating_sub(tokens.end).max(from)..left.saturating_sub(tokens.start);
        let behind = right + tokens.start..(right + tokens.end).min(to);
        for (side, tokens) in [(Side::Left, before), (Side::Right, behind)] {
            if !tokens.is_empty() {
                into.give(tokens.start - from..tokens.end - from, |sink| {
                    scoping::of_far(anchor, start << 2 | side as u32, sink);
                });
            }
        }
    }
}

fn of_quotes(scene: &Scene<'_>, anchor: &Anchor, into: &mut impl Receiver) {
    let Scene { passage, cue, window } = *scene;
    for (number, (quote, portrait)) in passage.quotes.iter().zip(&passage.portraits).enumerate() {
        for (_, (from, to)) in sides(cue, inside((quote.open, quote.end()), window)) {
            if from < to {
                let token = (from, passage.columns[from].sentence);
                into.give(from - window.0..to - window.0, |sink| {
                    scoping::of_quote(anchor, number, portrait, token, sink);
                });
            }
        }
    }
}

impl Scoper {
    /// Sums what tokens have on either side of any cue of a passage that the bench has looked at.
    pub(crate) fn sum_sides(&self, passage: &Passage, bench: &mut Bench) {
        let mut sides = std::mem::take(&mut bench.sides);
        sides.clear();
        sides.resize(passage.len(), Packed::ZERO);
        let mut spread = std::mem::take(&mut bench.spread);
        bench.side_features(passage, &mut Summing::new(&self.sides, &mut sides, &mut spread));
        bench.spread = spread;
        bench.sides = sides;
    }

    /// Proposes a link for one cue of a passage whose sides are summed; one without content where
    /// the cue has none.
    pub(crate) fn propose(&self, scene: &Scene<'_>, bench: &mut Bench) -> Proposal {
        let from = scene.window.0;
        let mut sums = std::mem::take(&mut bench.sums);
        scene.begin(|token, side| bench.sides[token].word(side), &mut sums);
        bench.features(scene, &mut Summing::new(&self.chain.table, &mut sums, &mut Vec::new()));
        bench.sums = sums;
        bench.scores.clear();
        for sum in &bench.sums {
            let mut scores = self.chain.scores(sum);
            scores[usize::from(role::CUE)] = NEVER;
            bench.scores.push(scores);
        }
        for token in scene.cue.iter() {
            bench.scores[token - from] = [NEVER; WIDTH];
            bench.scores[token - from][usize::from(role::CUE)] = 0.0;
        }
        let Bench { scores, workspace, labels, shares, .. } = bench;
        let lattice = &self.chain.lattice;
        lattice.best(scores, &FAVOUR, workspace, labels);
        if !labels.contains(&role::CONTENT) {
            return Proposal::default();
        }
        lattice.shares(scores, labels, workspace, shares);
        proposal(scene, labels, shares)
    }
}

fn proposal(scene: &Scene<'_>, labels: &[u8], shares: &[u8]) -> Proposal {
    let mut found = Proposal::default();
    found.link.cue = scene.cue.clone();
    let mut end = 0;
    for run in labels.chunk_by(|one, next| one == next) {
        let places = end..end + run.len();
        end = places.end;
        let (tokens, taken) = match run[0] {
            role::SOURCE => (&mut found.link.source, &mut found.source),
            role::CONTENT => (&mut found.link.content, &mut found.content),
            _ => continue,
        };
        tokens.push(scene.window.0 + places.start, scene.window.0 + places.end);
        taken.extend_from_slice(&shares[places]);
    }
    found
}
