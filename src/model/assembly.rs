//! Proposals of a passage into links: the unlikely dropped, overlaps given to the surer, what the
//! tagger alone found added, missing sources filled.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "proposals and links are led to by their numbers, and each token of the passage \
              has an owner"
)]

use super::evidence::Witness;
use super::filter::{Evidence, Filter};
use super::flat::{self, Link, spans};
use super::noun_phrase::Phrases;
use super::scoper::Proposal;
use super::tagger::label;
use super::tokens::Tokens;

/// A proposal less likely than this is dropped before overlaps are resolved.
const LEAST: f32 = 0.3;

/// A proposal that loses more of its content than this share to surer ones is dropped.
const LOST: f32 = 0.5;

/// Gives each proposal its probability.
pub(crate) fn judge(
    witness: &Witness<'_>,
    filter: &Filter,
    proposals: &mut [Proposal],
    evidence: &mut Evidence,
) {
    for number in 0..proposals.len() {
        witness.of_proposal(number, proposals, evidence);
        proposals[number].link.confidence = filter.probability(evidence);
    }
}

/// Who has a token, and how surely.
#[derive(Debug, Clone, Copy, Default)]
struct Owner {
    share: u8,
    proposal: u32,
    is_source: bool,
}

/// The likely proposals, each token of content left to the proposal that is surest of it.
pub(crate) fn select(proposals: &[Proposal], len: usize) -> Vec<Link> {
    let kept: Vec<&Proposal> =
        proposals.iter().filter(|proposal| proposal.link.confidence >= LEAST).collect();
    let mut owners = vec![Owner::default(); len];
    for (number, proposal) in kept.iter().enumerate() {
        let Proposal { link, content, source } = proposal;
        for (tokens, shares, is_source) in
            [(&link.source, source, true), (&link.content, content, false)]
        {
            for (token, share) in tokens.iter().zip(shares) {
                if *share > owners[token].share {
                    owners[token] = Owner { share: *share, proposal: number as u32, is_source };
                }
            }
        }
    }
    let links = kept.iter().enumerate().filter_map(|(number, proposal)| {
        let mut link = proposal.link.clone();
        let before = link.content.len() as f32;
        link.content
            .retain(|token| owners[token].proposal == number as u32 || owners[token].is_source);
        let left = link.content.len() as f32;
        (left > 0.0 && left >= (1.0 - LOST) * before).then_some(link)
    });
    links.collect()
}

/// Links that only the tagger found: those of whose content most is in no link yet.
pub(crate) fn rest(tags: &[u8], sentence_of: impl Fn(usize) -> u32, kept: &[Link]) -> Vec<Link> {
    let mut found = flat::link(tags, sentence_of);
    found.retain_mut(|link| {
        let before = link.content.len();
        link.content.retain(|token| !kept.iter().any(|kept| kept.content.has(token)));
        link.content.len() * 2 > before
    });
    found
}

/// Gives links without a source the nearest one of their sentence, or the noun phrase beside the
/// cue.
pub(crate) fn fill(phrases: &Phrases<'_>, tags: &[u8], links: &mut [Link]) {
    let tagged: Vec<Tokens> =
        spans(tags, label::SOURCE).map(|(from, to)| Tokens::of(from, to)).collect();
    for number in 0..links.len() {
        if !links[number].source.is_empty() {
            continue;
        }
        if let Some(source) = source_for(phrases, &tagged, links, number) {
            links[number].source = source;
        }
    }
}

/// A source so near its cue goes before any noun phrase.
const NEAR: usize = 4;

fn source_for(
    phrases: &Phrases<'_>,
    tagged: &[Tokens],
    links: &[Link],
    number: usize,
) -> Option<Tokens> {
    let link = &links[number];
    let (first, last) = (link.cue.first()?, link.cue.last()?);
    let sentence = phrases.passage.sentence_of(first);
    let others = || links.iter().enumerate().filter(|(other, _)| *other != number);
    let sources = tagged.iter().chain(others().map(|(_, link)| &link.source));
    let near = sources.filter_map(|source| {
        let (start, end) = (source.first()?, source.last()?);
        let is_here = (sentence.0..sentence.1).contains(&start);
        if !is_here || source.shared(&link.content) > 0 {
            return None;
        }
        let far = if start < first { first.saturating_sub(end) } else { start.abs_diff(last) + 1 };
        let between = others().filter_map(|(_, other)| other.cue.first());
        let between = between.filter(|cue| start.min(first) < *cue && *cue < start.max(first));
        Some((far + 8 * between.count(), source))
    });
    let best = near.min_by_key(|(cost, source)| (*cost, source.first()));
    let free = |range: &(usize, usize)| !link.content.meets(range.0, range.1);
    let phrase = || {
        let before = phrases.before(first, sentence.0).filter(free);
        before.or_else(|| phrases.after(last + 1, sentence.1).filter(free))
    };
    match best {
        Some((cost, source)) if cost <= NEAR => Some(source.clone()),
        best => phrase()
            .map(|(from, to)| Tokens::of(from, to))
            .or_else(|| best.map(|(_, source)| source.clone())),
    }
}

#[cfg(test)]
mod tests;
