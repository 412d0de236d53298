//! Which link's content each token stands in, and how another content meets those.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "contents lie in the document, for each token of which there is an owner"
)]

use super::link::Link;
use crate::document::TokenRange;

/// Which link's content each token stands in.
pub(super) struct Owners {
    of_token: Vec<u32>,
}

/// How a shape's link meets those that are there.
pub(super) enum Meeting {
    /// No token of its content is content of another.
    Nothing,
    /// All of it, its cue and its mention stand inside the content of that one.
    Inside(usize),
    /// At least half of its content is content of that one.
    Same(usize),
    /// Less than half of its content is content of that one.
    Partly(usize),
}

impl Owners {
    const NOBODY: u32 = u32::MAX;

    pub(super) fn new(tokens: usize) -> Self {
        Self { of_token: vec![Self::NOBODY; tokens] }
    }

    pub(super) fn take(&mut self, content: &[TokenRange], place: usize) {
        for range in content {
            self.of_token[range.iter()].fill(place as u32);
        }
    }

    pub(super) fn free(&mut self, content: &[TokenRange]) {
        for range in content {
            self.of_token[range.iter()].fill(Self::NOBODY);
        }
    }

    /// The links that own tokens of a content, in the order of those.
    pub(super) fn of(&self, content: &[TokenRange]) -> Vec<usize> {
        let owners = content.iter().flat_map(|range| &self.of_token[range.iter()]);
        owners.filter(|owner| **owner != Self::NOBODY).map(|owner| *owner as usize).collect()
    }

    /// The link that owns a token.
    pub(super) fn at(&self, token: u32) -> Option<usize> {
        let owner = *self.of_token.get(token as usize)?;
        usize::try_from(owner).ok().filter(|_| owner != Self::NOBODY)
    }

    /// Whether all of the range is content of the link at `place`.
    pub(super) fn has(&self, range: TokenRange, place: usize) -> bool {
        self.of_token[range.iter()].iter().all(|owner| *owner == place as u32)
    }

    /// Whether the link at `place` goes on into a shape's content.
    pub(super) fn goes_into(&self, shape: &Link, place: usize) -> bool {
        shape.content.first().and_then(|range| self.at(range.start)) == Some(place)
    }

    /// The link that owns all of a shape's content.
    pub(super) fn only(&self, shape: &Link) -> Option<usize> {
        let place = self.at(shape.content.first()?.start)?;
        shape.content.iter().all(|range| self.has(*range, place)).then_some(place)
    }

    pub(super) fn meet(&self, shape: &Link) -> Meeting {
        let owners = || shape.content.iter().flat_map(|range| &self.of_token[range.iter()]);
        let Some(&first) = owners().find(|owner| **owner != Self::NOBODY) else {
            return Meeting::Nothing;
        };
        let shared = owners().filter(|owner| **owner == first).count();
        let all: usize = shape.content.iter().map(|range| range.len()).sum();
        let place = first as usize;
        let mut rest = shape.cue.iter().chain(&shape.mention);
        if shared == all && rest.all(|range| self.has(*range, place)) {
            return Meeting::Inside(place);
        }
        if shared * 2 >= all { Meeting::Same(place) } else { Meeting::Partly(place) }
    }
}
