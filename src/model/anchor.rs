//! A cue as features see it, and where tokens stand from it.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a cue and its window lie in the passage, whose columns and views have a place \
              for each token"
)]

use super::feature::both;
use super::flat::role;
use super::passage::Passage;
use super::steps::Steps;
use super::tokens::Tokens;
use super::view::View;
use super::vocabulary::START;

/// Where a token stands from the cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Side {
    Left = 0,
    Right = 1,
    /// Between the first and the last word of the cue.
    Within = 2,
}

/// Distances from a cue are told in steps: 0 to 6, to 8, to 12, to 20, to 35, more.
pub(crate) static DISTANCES: Steps<12, 37> = Steps::new([0, 1, 2, 3, 4, 5, 6, 7, 9, 13, 21, 36]);

/// A cue as features see it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Anchor {
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) sentence: u32,
    /// The last word, the most cue-like word, all words as one.
    pub(crate) word: u32,
    pub(crate) head: u32,
    pub(crate) words: u32,
    pub(crate) class: u32,
    pub(crate) next: u32,
    pub(crate) next_pair: u32,
    pub(crate) previous: u32,
    /// How much of its sentence follows and precedes it.
    pub(crate) flags: u32,
    pub(crate) share: u32,
    pub(crate) quoted: u32,
    /// The tags just outside.
    pub(crate) tags: (u8, u8),
    /// The nearest quotations to its right and left.
    pub(crate) right_quote: u16,
    pub(crate) left_quote: u16,
}

impl Anchor {
    /// Looks at a cue in a passage, within the window `from..to`.
    pub(crate) fn of(
        passage: &Passage,
        views: &[View],
        cue: &Tokens,
        (from, to): (usize, usize),
    ) -> Self {
        let columns = &passage.columns;
        let (first, last) = (cue.first().unwrap_or(from), cue.last().unwrap_or(from));
        let head = cue.iter().fold(first, |head, token| {
            if columns[token].cue > columns[head].cue { token } else { head }
        });
        let sentence = passage.sentence_of(first);
        let word = |place: usize| passage.word(place as isize, (from, to));
        let tag = |place: usize| views.get(place).map_or(9, |view| role(view.tag));
        let quote = |view: &View| (view.quote > 0).then_some(view.quote);
        let flag = |tokens: usize| (DISTANCES.start_of(tokens) / 2).min(3);
        Self {
            first,
            last,
            sentence: columns[first].sentence,
            word: columns[last].word,
            head: columns[head].word,
            words: cue.iter().take(4).fold(0, |words, token| both(words, columns[token].word)),
            class: u32::from(columns[head].class),
            next: word(last + 1),
            next_pair: both(word(last + 1), word(last + 2)),
            previous: if first > from { columns[first - 1].word } else { START },
            flags: flag(sentence.1.saturating_sub(last + 1)) * 4
                + ((first - sentence.0) as u32 / 2).min(3),
            share: cue.iter().map(|token| u32::from(views[token].cue)).max().unwrap_or(0),
            quoted: columns[first].quoted as u32,
            tags: (tag(last + 1), first.checked_sub(1).map_or(9, tag)),
            right_quote: views[last + 1..to].iter().find_map(quote).unwrap_or(0),
            left_quote: views[from..first].iter().rev().find_map(quote).unwrap_or(0),
        }
    }

    /// The side that a token stands on.
    pub(crate) const fn side(&self, token: usize) -> Side {
        if token < self.first {
            Side::Left
        } else if token > self.last {
            Side::Right
        } else {
            Side::Within
        }
    }

    /// How many tokens lie from the cue to a token, the last included.
    #[inline]
    pub(crate) fn far(&self, token: usize) -> usize {
        self.first.saturating_sub(token).max(token.saturating_sub(self.last))
    }

    /// The side of a sentence and how many sentences away it is.
    pub(crate) fn place(&self, side: Side, sentence: u32) -> u32 {
        let away = (i64::from(sentence) - i64::from(self.sentence)).clamp(-2, 2) + 2;
        side as u32 * 8 + away as u32
    }
}
