//! The first stage: marks each token of a passage as part of a cue, a source or a content.

#![expect(clippy::arithmetic_side_effects, reason = "a quotation's tokens lie in the passage")]

use super::column::{Column, Quoted};
use super::fan::AROUND;
use super::lattice::{Lattice, Workspace};
use super::packed::Packed;
use super::passage::Passage;
use super::quoting::{self, REACH};
use super::receiver::{Receiver, Summing};
use super::surroundings::Surroundings;
use super::table::Table;
use super::tagging::{self, clauses};

/// Labels of the tagger, the first of a span apart from the others.
pub(crate) mod label {
    pub(crate) const OUTSIDE: u8 = 0;
    pub(crate) const CUE_BEGINS: u8 = 1;
    pub(crate) const CUE: u8 = 2;
    pub(crate) const SOURCE_BEGINS: u8 = 3;
    pub(crate) const SOURCE: u8 = 4;
    pub(crate) const CONTENT_BEGINS: u8 = 5;
    pub(crate) const CONTENT: u8 = 6;
    /// The labels, with one more that is never given, so that a row is eight wide.
    pub(crate) const WIDTH: usize = 8;
    pub(crate) const WORDS: usize = 2;
}
use label::{WIDTH, WORDS};

/// Trained weights of a chain of `L` labels, which `W` words hold.
#[derive(Debug, Clone)]
pub(crate) struct Chain<const L: usize, const W: usize> {
    pub(crate) table: Table<W>,
    pub(crate) lattice: Lattice<L>,
    /// What turns sums of small numbers into scores.
    pub(crate) scale: f32,
}

/// What the tagger found in a passage.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tags {
    /// Labels with cues given the benefit of the doubt.
    pub(crate) eager: Vec<u8>,
    /// Labels with cues and sources slightly favoured.
    pub(crate) even: Vec<u8>,
    /// The probability of each label, in 255ths.
    pub(crate) marginals: Vec<[u8; WIDTH]>,
}

/// What tagging needs besides; kept from passage to passage.
#[derive(Debug, Clone, Default)]
pub(crate) struct Desk {
    around: Surroundings,
    /// The columns of a sentence with those that stand for what is beyond.
    framed: Vec<Column>,
    spread: Vec<Packed<WORDS>>,
    scores: Vec<[f32; WIDTH]>,
    workspace: Workspace<WIDTH>,
}

const EAGER: [f32; WIDTH] = [0.0, 1.6, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0];
const EVEN: [f32; WIDTH] = [0.0, 0.5, 0.0, 0.5, 0.0, 0.0, 0.0, 0.0];

impl Desk {
    /// Gives the features of every token of the passage.
    pub(crate) fn features(&mut self, passage: &Passage, into: &mut impl Receiver) {
        self.around.look(passage);
        into.give(0..passage.len(), |sink| quoting::of_passage(passage, sink));
        for (number, &(from, to)) in passage.sentences.iter().enumerate() {
            into.give(from..to, |sink| {
                tagging::of_sentence(passage, &self.around, number, sink);
            });
            passage.frame((from, to), AROUND, &mut self.framed);
            tagging::of_words(&self.framed, (from, to), into);
            clauses::of_cues(passage, &self.around, (from, to), into);
            clauses::of_stops(passage, &self.around, (from, to), into);
            let windows = self.framed.windows(tagging::WINDOW);
            for (token, window) in (from..to).zip(windows.filter_map(<[Column]>::first_chunk)) {
                tagging::of_token(passage, &self.around, (token, (from, to)), window, into);
            }
        }
        quote_features(passage, into);
    }
}

fn quote_features(passage: &Passage, into: &mut impl Receiver) {
    let outside = |token: usize| {
        passage.columns.get(token).is_some_and(|column| column.quoted == Quoted::Outside)
    };
    for (quote, portrait) in passage.quotes.iter().zip(&passage.portraits) {
        into.give(quote.open..quote.end(), |sink| {
            quoting::of_quote(passage, quote, portrait, sink);
        });
        into.give(quote.open..quote.open + 1, |sink| {
            quoting::of_mark(portrait, Quoted::Opens, sink);
        });
        if quote.is_closed {
            into.give(quote.close..quote.end(), |sink| {
                quoting::of_mark(portrait, Quoted::Closes, sink);
            });
        }
        let after = (quote.end()..).take(REACH).take_while(|token| outside(*token));
        for (steps, token) in after.enumerate() {
            into.give(token..token + 1, |sink| {
                quoting::of_after(passage, portrait, (token, steps), sink);
            });
        }
        let until = (0..quote.open).rev().take(REACH).take_while(|token| outside(*token));
        for (steps, token) in until.enumerate() {
            into.give(token..token + 1, |sink| {
                quoting::of_until(passage, portrait, (token, steps), sink);
            });
        }
    }
}

impl<const L: usize, const W: usize> Chain<L, W> {
    /// The score of each label.
    #[inline]
    pub(crate) fn scores(&self, sum: &Packed<W>) -> [f32; L] {
        let mut scores = [0.0; L];
        let numbers: [i16; L] = sum.numbers();
        scores
            .iter_mut()
            .zip(numbers)
            .for_each(|(score, sum)| *score = f32::from(sum) * self.scale);
        scores
    }
}

impl Chain<WIDTH, WORDS> {
    /// Sums the weights of the features of each token of a passage.
    pub(crate) fn sum(&self, passage: &Passage, desk: &mut Desk, sums: &mut Vec<Packed<WORDS>>) {
        sums.clear();
        sums.resize(passage.len(), Packed::ZERO);
        let mut spread = std::mem::take(&mut desk.spread);
        desk.features(passage, &mut Summing::new(&self.table, sums, &mut spread));
        desk.spread = spread;
    }

    /// Tags a passage of these sums.
    pub(crate) fn tag(&self, sums: &[Packed<WORDS>], desk: &mut Desk, tags: &mut Tags) {
        desk.scores.clear();
        desk.scores.extend(sums.iter().map(|sum| self.scores(sum)));
        self.lattice.best(&desk.scores, &EAGER, &mut desk.workspace, &mut tags.eager);
        self.lattice.best(&desk.scores, &EVEN, &mut desk.workspace, &mut tags.even);
        self.lattice.marginals(&desk.scores, &mut desk.workspace, &mut tags.marginals);
    }
}
