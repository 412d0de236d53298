//! The trained engine: which stretches of a document are claims, what attributes them, and to whom.

mod account;
#[cfg(any(test, fuzzing))]
mod altered;
mod anchor;
mod assembly;
mod beside;
mod column;
mod engine;
mod evidence;
mod fan;
mod feature;
mod filter;
mod flat;
mod grid;
mod lattice;
mod laying;
mod layout;
mod letters;
mod noun_phrase;
mod packed;
mod passage;
mod quoting;
mod receiver;
mod repair;
mod scoper;
mod scoping;
mod shelf;
mod slots;
mod steps;
mod subject;
mod support;
mod surroundings;
mod table;
mod tagger;
mod tagging;
mod tokens;
#[cfg(feature = "train")]
pub mod train;
mod view;
mod vocabulary;
mod way;
mod weights;

use std::sync::LazyLock;

use crate::document::{Document, TokenRange};
pub(crate) use account::Account;
pub(crate) use engine::{FLOOR, Memory};
use flat::Link;
use tokens::Tokens;
use weights::Model;

/// A claim that the engine found: tokens of its content, of its source and of its cue.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Candidate {
    /// What is said, in order; the cue may stand in its middle.
    pub(crate) content: Vec<TokenRange>,
    /// Who says it; nothing where the text names nobody.
    pub(crate) source: Option<TokenRange>,
    /// The words that attribute it; none where layout alone does.
    pub(crate) cue: Vec<TokenRange>,
    /// The probability that content and source are right, by the engine's own estimate.
    pub(crate) confidence: f32,
}

#[expect(clippy::expect_used, reason = "the weights are embedded")]
static MODEL: LazyLock<Model> = LazyLock::new(|| {
    Model::read(include_bytes!("weights.bin")).expect("the embedded weights load, as a test shows")
});

/// The claims of a document, told or [not](FLOOR), in order of their passages.
pub(crate) fn link(document: &Document<'_>, memory: &mut Memory) -> Vec<Candidate> {
    MODEL.link(document, memory, false).into_iter().map(candidate).collect()
}

/// The same after the document that left the memory, without the blocks that have the claims which they had in it.
pub(crate) fn link_changed(document: &Document<'_>, memory: &mut Memory) -> Vec<Candidate> {
    MODEL.link(document, memory, true).into_iter().map(candidate).collect()
}

/// What the engine weighed for every link that it considered, kept or not, in order of passages.
pub(crate) fn accounts(document: &Document<'_>) -> Vec<Account> {
    MODEL.accounts(document)
}

/// What `fuzz/` asks of weights: those with altered bytes are refused, or find links in the text.
#[cfg(fuzzing)]
#[must_use]
pub fn link_with_altered_weights(edits: &[(u32, u8)], cut: Option<u32>, text: &str) -> bool {
    altered::link(edits, cut, text)
}

fn candidate(link: Link) -> Candidate {
    Candidate {
        source: whole(&link),
        content: link.content.into_ranges(),
        cue: link.cue.into_ranges(),
        confidence: link.confidence,
    }
}

/// The source in one piece: all of it where nothing else of the link stands between, else its
/// longest part.
#[expect(clippy::arithmetic_side_effects, reason = "the last token of a link is one of a document")]
fn whole(link: &Link) -> Option<TokenRange> {
    let (first, last) = (link.source.first()?, link.source.last()?);
    let meets = |tokens: &Tokens| tokens.meets(first, last + 1);
    if meets(&link.cue) || meets(&link.content) {
        return link.source.ranges().iter().copied().max_by_key(|range| range.len());
    }
    Some(TokenRange::new(first, last + 1))
}

#[cfg(test)]
mod tests;
