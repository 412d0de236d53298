//! What a token sees around it in its sentence, and what a sentence shows to its neighbours.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "sentences lie in their passage, whose tokens have a column each, and cues are counted"
)]

use super::column::Column;
use super::passage::Passage;
use super::vocabulary::{ByFunction, Function};

/// The place of a cue or stop that is not there.
pub(crate) const NOWHERE: u32 = u32::MAX;
const COMMA: u8 = 1;
const QUOTE: u8 = 2;
const THAT: u8 = 4;
/// The marks above.
pub(super) const MARKS: u8 = COMMA | QUOTE | THAT;
pub(super) const AND: u8 = 8;
pub(super) const WHO: u8 = 16;

/// What a token sees to its left or right within its sentence.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sight {
    /// The nearest cue.
    pub(crate) cue: u32,
    /// The nearest word or mark that cuts the clause.
    pub(crate) stop: u32,
    /// Which marks and conjunctions stand between the cue and the token.
    pub(crate) between: u8,
}

const DARK: Sight = Sight { cue: NOWHERE, stop: NOWHERE, between: 0 };

/// What a sentence shows to its neighbours.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Gist {
    pub(super) has_quote: bool,
    pub(super) is_all_quoted: bool,
    pub(super) cues: u32,
    pub(super) first_cue: usize,
    pub(super) last_cue: usize,
    pub(super) best: u8,
}

/// What is found out once a passage, before the features of its tokens are made.
#[derive(Debug, Clone, Default)]
pub(crate) struct Surroundings {
    pub(crate) left: Vec<Sight>,
    pub(crate) right: Vec<Sight>,
    pub(super) gists: Vec<Gist>,
}

impl Surroundings {
    /// Looks around in a passage.
    pub(crate) fn look(&mut self, passage: &Passage) {
        self.gists.clear();
        self.gists.extend(passage.sentences.iter().map(|range| gist(&passage.columns, *range)));
        self.left.clear();
        self.right.clear();
        self.right.resize(passage.len(), DARK);
        for &(from, to) in &passage.sentences {
            let mut sight = DARK;
            for token in from..to {
                self.left.push(sight);
                sight = past(sight, &passage.columns[token], token);
            }
            sight = DARK;
            for token in (from..to).rev() {
                self.right[token] = sight;
                sight = past(sight, &passage.columns[token], token);
            }
        }
    }
}

impl Surroundings {
    /// The first cue from a token of a sentence on that ends at `to`.
    pub(crate) fn cue_from(&self, passage: &Passage, token: usize, to: usize) -> Option<usize> {
        if token >= to || passage.columns[token].is_cue() {
            return (token < to).then_some(token);
        }
        let cue = self.right[token].cue;
        (cue != NOWHERE).then_some(cue as usize)
    }

    /// The first word or mark from a token on that cuts a clause of its sentence, which ends at `to`.
    pub(crate) fn stop_from(&self, passage: &Passage, token: usize, to: usize) -> Option<usize> {
        if token >= to || cuts(&passage.columns[token]) {
            return (token < to).then_some(token);
        }
        let stop = self.right[token].stop;
        (stop != NOWHERE).then_some(stop as usize)
    }
}

static SEEN: ByFunction = ByFunction::new(&[
    (Function::Comma, COMMA),
    (Function::Quote, QUOTE),
    (Function::That, THAT),
    (Function::And, AND),
    (Function::But, AND),
    (Function::Who, WHO),
]);

const fn cuts(column: &Column) -> bool {
    !column.is_word | column.function.cuts_clause()
}

fn past(sight: Sight, column: &Column, token: usize) -> Sight {
    let stop = if cuts(column) { token as u32 } else { sight.stop };
    if column.is_cue() {
        return Sight { cue: token as u32, stop, between: 0 };
    }
    let seen = SEEN.of(column.function);
    Sight { cue: sight.cue, stop, between: sight.between | seen }
}

fn gist(columns: &[Column], (from, to): (usize, usize)) -> Gist {
    let mut gist = Gist { is_all_quoted: true, ..Gist::default() };
    for (token, column) in columns.iter().enumerate().take(to).skip(from) {
        gist.has_quote |= !column.is_outside();
        gist.is_all_quoted &= !column.is_outside();
        if column.is_cue() {
            if gist.cues == 0 {
                gist.first_cue = token;
            }
            (gist.cues, gist.last_cue) = (gist.cues + 1, token);
            gist.best = gist.best.max(column.cue);
        }
    }
    gist
}
