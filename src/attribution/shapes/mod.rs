//! Hand-written shapes of attribution: "According to X, …", "“…,” X said", "X: “…”".

mod according;
mod clause;
mod complement;
mod content;
mod figure;
mod label;
mod passive;
mod perspective;
mod poll;
mod quoted;
mod subject;
#[cfg(test)]
mod tests;

pub(super) use subject::subject_at;

use super::cues::{Cue, find_cues};
use super::link::{Evidence, Link};
use super::reading::Reading;
use crate::document::{Block, Sentence, TokenRange};
use crate::text::Quotation;

/// The links of each block of the document before, from its first token; nothing where they are
/// still to be found.
pub(super) type Memory = Vec<Option<Vec<Link>>>;

/// The links that a shape accounts for. Without a document to come, nothing is remembered.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "blocks are few enough to be numbered, and links are moved by the start of their block"
)]
pub(super) fn find(reading: &Reading<'_, '_>, mut memory: Option<&mut Memory>) -> Vec<Link> {
    let mut links = Vec::new();
    let mut cues: Vec<Cue> = Vec::new();
    let mut turns = label::Turns::default();
    let blocks = reading.document.blocks();
    if let Some(memory) = &mut memory {
        reading.document.kept().blocks.with_words_behind().refit(memory, blocks.len());
    }
    for (number, block) in blocks.iter().enumerate() {
        let first = block.tokens.start as isize;
        let mut find = || of_block(reading, block, &mut cues);
        let found: Vec<Link> = match memory.as_mut().and_then(|memory| memory.get_mut(number)) {
            Some(place) => {
                let found = place.get_or_insert_with(|| {
                    let mut found = find();
                    found.iter_mut().for_each(|link| link.shift(-first));
                    found
                });
                found.iter().map(|link| link.shifted(first)).collect()
            }
            None => find(),
        };
        if !turns.goes_on(reading, block, &found, &mut links) {
            let found = found.into_iter();
            links.extend(found.filter(|link| perspective::is_known(reading, link)));
        }
        let next = blocks.get(number + 1);
        links.extend(next.and_then(|next| label::statement(reading, block, next)));
    }
    turns.settle(&mut links);
    quoted::take_runs(reading, &mut links);
    quoted::take_openings(reading, &mut links);
    quoted::take_signed(reading, &mut links);
    quoted::take_inner(reading, &mut links);
    links
}

fn of_block(reading: &Reading<'_, '_>, block: &Block, cues: &mut Vec<Cue>) -> Vec<Link> {
    let mut links: Vec<Link> = label::of_block(reading, block).into_iter().collect();
    if links.is_empty() {
        find_in(reading, block, cues, &mut links);
    }
    links
}

/// Gives to links of any origin the quotations that go on from theirs, and to the speaker of a
/// paragraph the untagged quotation that is the next.
pub(super) fn go_on(reading: &Reading<'_, '_>, links: &mut Vec<Link>) {
    links.retain(|link| !link.content.is_empty());
    links.sort_by_key(|link| link.content.first().map(|piece| piece.start));
    quoted::take_runs(reading, links);
    quoted::take_untagged(reading, links);
}

/// The links of a block's sentences.
fn find_in(reading: &Reading<'_, '_>, block: &Block, cues: &mut Vec<Cue>, links: &mut Vec<Link>) {
    for sentence in reading.document.sentences_of(block) {
        find_cues(reading, sentence.tokens, cues);
        let scene = Scene::new(reading, sentence);
        perspective::find(&scene, links);
        figure::find(&scene, links);
        if poll::find(&scene, links) {
            continue;
        }
        let inner = according::find(&scene, links).unwrap_or(scene);
        clause::find(&inner, cues, links);
    }
}

/// One sentence, as a shape sees it.
#[derive(Debug, Clone, Copy)]
struct Scene<'r, 'd, 't> {
    reading: &'r Reading<'d, 't>,
    /// The first token of its block.
    block: usize,
    /// The first token.
    start: usize,
    /// The token after the last that is no final stop.
    end: usize,
}

impl<'r, 'd, 't> Scene<'r, 'd, 't> {
    fn new(reading: &'r Reading<'d, 't>, sentence: &Sentence) -> Self {
        let body = reading.without_stops(sentence.tokens);
        let block = reading.document.block_of(sentence).tokens.start as usize;
        Self { reading, block, start: body.start as usize, end: body.end as usize }
    }

    /// The part of the sentence from `start` to `end`.
    fn part(&self, start: usize, end: usize) -> Self {
        Self { start, end, ..*self }
    }

    /// The quotation that a tag at `token` can tag: it closes right before, in the same block, and
    /// does not end with a full stop.
    fn tagged_before(&self, token: usize) -> Option<&'d Quotation> {
        if token <= self.block {
            return None;
        }
        let found = self.reading.closed_before(token)?;
        let last = (found.end as usize).saturating_sub(2);
        (!self.reading.is_punctuated(last, b'.')).then_some(found)
    }
}

/// A link before later stages know its form, strength and channel.
fn link(
    shape: &'static str,
    confidence: f32,
    mention: Option<TokenRange>,
    cue: Vec<TokenRange>,
    content: Vec<TokenRange>,
) -> Link {
    let evidence = Evidence::Shape(shape);
    Link { confidence, evidence, ..Link::new(content, cue, mention) }
}
