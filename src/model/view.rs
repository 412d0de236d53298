//! What the tagger's tags and probabilities show of each token to every cue.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a probability stands for each label, and a passage has far fewer quotations \
              than a number holds"
)]

use super::flat::role;
use super::passage::Passage;
use super::tagger::{Tags, label};

/// What a token shows to every cue: its tag, and probabilities in seven steps.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct View {
    pub(crate) tag: u8,
    pub(crate) content: u8,
    pub(crate) source: u8,
    pub(crate) cue: u8,
    pub(crate) begins_content: u8,
    pub(crate) begins_source: u8,
    /// The number of its quotation, from 1.
    pub(crate) quote: u16,
}

impl View {
    /// Whether the tagger took the token for a part of a cue.
    pub(crate) const fn is_cue(self) -> bool {
        role(self.tag) == label::CUE
    }
}

/// The views of the tokens of a passage.
pub(crate) fn views(passage: &Passage, tags: &Tags, into: &mut Vec<View>) {
    into.clear();
    into.extend(tags.eager.iter().zip(&tags.marginals).map(|(tag, shares)| {
        let sum = |begin: u8| {
            step(shares[usize::from(begin)].saturating_add(shares[usize::from(begin) + 1]))
        };
        View {
            tag: *tag,
            content: sum(label::CONTENT_BEGINS),
            source: sum(label::SOURCE_BEGINS),
            cue: sum(label::CUE_BEGINS),
            begins_content: step(shares[usize::from(label::CONTENT_BEGINS)]),
            begins_source: step(shares[usize::from(label::SOURCE_BEGINS)]),
            quote: 0,
        }
    }));
    for (number, quote) in passage.quotes.iter().enumerate() {
        into[quote.open..quote.end()].iter_mut().for_each(|view| view.quote = number as u16 + 1);
    }
}

/// The first probabilities in 255ths of the steps from 1 on.
const LIMITS: [u8; 6] = [8, 40, 90, 165, 215, 248];

/// The step of each probability in 255ths.
const STEPS: [u8; 256] = {
    let mut steps = [0; 256];
    let (mut share, mut step) = (0, 0);
    while share < steps.len() {
        if step < LIMITS.len() && share == LIMITS[step] as usize {
            step += 1;
        }
        steps[share] = step as u8;
        share += 1;
    }
    steps
};

/// A probability in 255ths as one of seven steps.
const fn step(share: u8) -> u8 {
    STEPS[share as usize]
}
