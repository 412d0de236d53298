//! What the tagger's tags and probabilities show of each token to every cue.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a probability stands for each label, and a passage has far fewer quotations \
              than a number holds"
)]

use super::flat::role;
use super::passage::Passage;
use super::steps::Steps;
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

/// Probabilities in 255ths are told in seven steps.
pub(crate) static SHARES: Steps<7, 256> = Steps::new([0, 8, 40, 90, 165, 215, 248]);

fn step(share: u8) -> u8 {
    SHARES.number(share.into()) as u8
}
