//! One link: what is asserted, the cue that says so, and the mention of who stands behind it.

#![expect(clippy::indexing_slicing, reason = "the places are those of links that were just pushed")]

use serde::{Deserialize, Serialize};

use super::condition::is_condition;
use crate::document::{Document, TokenRange};
use crate::lexicon::{self, Class, Classes, Spellings};

/// A claim's content with its cue and the mention of its source.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Link {
    /// What is asserted, in pieces where the cue stands in its middle; in order, never empty.
    pub content: Vec<TokenRange>,
    /// The words that name the source here; `None` where it is left out or there is none.
    pub mention: Option<TokenRange>,
    /// The words that show the attribution: "said", "according to"; empty for "— Name".
    pub cue: Vec<TokenRange>,
    /// Where or how it was said: "in a video statement".
    pub channel: Option<TokenRange>,
    /// How much of it is quoted.
    pub form: Form,
    /// What kind of attribution it is.
    pub strength: Strength,
    /// How sure the link is, 0 to 1.
    pub confidence: f32,
    /// The link that this one is nested in, by its place in the list of links.
    pub parent: Option<u32>,
    /// Why the link is there.
    pub evidence: Evidence,
    /// The noun phrase in the mention that names the source, once links are mended.
    pub(super) named: Option<TokenRange>,
}

impl Link {
    /// A stated, indirect link without channel or parent: the least that a program with links of
    /// its own needs for [`Registry::of_links`](crate::Registry::of_links).
    #[must_use]
    pub const fn new(
        content: Vec<TokenRange>,
        cue: Vec<TokenRange>,
        mention: Option<TokenRange>,
    ) -> Self {
        Self {
            content,
            mention,
            cue,
            channel: None,
            form: Form::Indirect,
            strength: Strength::Stated,
            confidence: 1.0,
            parent: None,
            evidence: Evidence::Engine,
            named: None,
        }
    }
}

impl Link {
    /// The tokens of the cue, in order.
    pub(crate) fn cue_tokens(&self) -> impl Iterator<Item = usize> + Clone + '_ {
        self.cue.iter().flat_map(|range| range.iter())
    }

    /// What it consists of: the pieces of its content, those of its cue, and its mention.
    pub(super) fn ranges(&self) -> impl Iterator<Item = TokenRange> + '_ {
        self.content.iter().chain(&self.cue).chain(&self.mention).copied()
    }

    /// From its first word to its last.
    pub(super) fn extent(&self) -> Option<TokenRange> {
        let start = self.ranges().map(|range| range.start).min()?;
        let end = self.ranges().map(|range| range.end).max()?;
        Some(TokenRange { start, end })
    }

    /// Moves all of it by so many tokens, before it has a parent.
    pub(super) fn shift(&mut self, by: isize) {
        let places = self.content.iter_mut().chain(&mut self.cue);
        let places = places.chain(&mut self.mention).chain(&mut self.channel);
        for range in places.chain(&mut self.named) {
            *range = range.shifted(by);
        }
    }

    /// The same, so many tokens on.
    pub(super) fn shifted(&self, by: isize) -> Self {
        let mut link = self.clone();
        link.shift(by);
        link
    }

    /// Whether another link is the same, so many tokens on.
    pub(super) fn stands_at(&self, by: isize, other: &Self) -> bool {
        let moved = |range: TokenRange| range.shifted(by);
        (self.content.len(), self.cue.len()) == (other.content.len(), other.cue.len())
            && self.ranges().map(moved).eq(other.ranges())
            && self.channel.map(moved) == other.channel
            && (self.form, self.strength, self.evidence, self.parent)
                == (other.form, other.strength, other.evidence, other.parent)
            && self.confidence.to_bits() == other.confidence.to_bits()
    }

    /// Whether the cue only ever reports, so that at most the reach of the content is in doubt:
    /// "said", "told her", "according to", "plans to".
    pub(crate) fn has_plain_cue(&self, document: &Document<'_>) -> bool {
        const PLAIN: Classes = Classes::of(&[Class::SayVerb, Class::TellVerb, Class::WriteVerb]);
        let first = self.content.first().map(|piece| piece.start as usize);
        let has_infinitive = first.is_some_and(|first| document.token_bytes(first) == b"to");
        self.cue_tokens().any(|token| {
            let is_according = || document.token_bytes(token).eq_ignore_ascii_case(b"according");
            let is_purpose = || {
                let word = document.tokens().get(token).map(|token| token.word);
                has_infinitive
                    && document.is(token, Class::WantVerb)
                    && word.is_some_and(|word| document.lexicon().is_form(word, lexicon::Form::S))
            };
            document.classes(token).intersects(PLAIN) || is_according() || is_purpose()
        })
    }

    /// Whether an intention is put in words: "urged them to go", "recommends a ban", "pledged to stay"; wants, plans
    /// and decisions are not, nor what is said only “if”.
    pub(crate) fn asks(&self, document: &Document<'_>) -> bool {
        const ASKING: Spellings<38> = Spellings::of([
            "advised",
            "advises",
            "appealed",
            "appeals",
            "asked",
            "asks",
            "begged",
            "begs",
            "called",
            "calls",
            "demanded",
            "demands",
            "encouraged",
            "encourages",
            "instructed",
            "instructs",
            "invited",
            "invites",
            "ordered",
            "orders",
            "pledged",
            "pledges",
            "promised",
            "promises",
            "proposed",
            "proposes",
            "recommended",
            "recommends",
            "requested",
            "requests",
            "suggested",
            "told",
            "tells",
            "urged",
            "urges",
            "vowed",
            "vows",
            "warned",
        ]);
        self.cue_tokens().any(|token| document.is_one_of(token, &ASKING))
            && !is_condition(document, self)
    }

    /// Puts the pieces of the content in order and joins those that overlap.
    pub(super) fn settle(&mut self) {
        self.content.sort_unstable();
        self.content.retain(|piece| !piece.is_empty());
        self.content.dedup_by(|piece, last| {
            let overlaps = piece.start < last.end;
            if overlaps {
                last.end = last.end.max(piece.end);
            }
            overlaps
        });
    }

    /// Parts settled pieces where a block ends: what goes on over paragraphs has a piece in each.
    pub(super) fn part_at_blocks(&mut self, document: &Document<'_>) {
        let end_of_block = |piece: TokenRange| {
            let block = document.blocks().get(document.block_at(piece.start as usize));
            block.map(|block| block.tokens.end).filter(|end| *end < piece.end)
        };
        if !self.content.iter().any(|piece| end_of_block(*piece).is_some()) {
            return;
        }
        for mut piece in std::mem::take(&mut self.content) {
            while let Some(end) = end_of_block(piece) {
                self.content.push(TokenRange { end, ..piece });
                piece.start = end;
            }
            self.content.push(piece);
        }
    }
}

/// Puts in order the pieces of links that grew. Once for each link, not for each piece: a quotation may
/// go on over a hundred thousand paragraphs.
pub(super) fn sort_contents(links: &mut [Link], mut grown: Vec<usize>) {
    grown.sort_unstable();
    grown.dedup();
    for place in grown {
        links[place].content.sort_unstable();
    }
}

/// Takes from a content or a cue what it has from a token on.
pub(super) fn split_at(content: &mut Vec<TokenRange>, start: u32) -> Vec<TokenRange> {
    let mut moved = content.clone();
    content.retain(|piece| piece.start < start);
    content.iter_mut().for_each(|piece| piece.end = piece.end.min(start));
    moved.retain(|piece| piece.end > start);
    moved.iter_mut().for_each(|piece| piece.start = piece.start.max(start));
    moved
}

/// How much of a claim's content stands in quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Form {
    /// All of it, or the whole is a turn of an interview: "LUND: It is safe."
    Direct,
    /// Some of it.
    Mixed,
    /// None of it.
    Indirect,
    /// The author's own claim: nothing is attributed.
    Plain,
}

/// What kind of attribution a link is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Strength {
    /// The article reports an utterance or a document.
    Stated,
    /// The article gives a view, belief or feeling with no utterance behind it.
    Ascribed,
    /// The article gives a plan, wish, demand, support or decision, or what is said only “if” or “unless”: no
    /// claim about the world.
    Intended,
}

/// Why a link is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Evidence {
    /// A hand-written shape of that name, such as `according-to`.
    Shape(&'static str),
    /// The trained engine.
    Engine,
    /// The sentence plainly continues the account of the source before.
    CarryOver,
}

#[cfg(test)]
mod tests;
