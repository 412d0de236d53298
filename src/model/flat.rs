//! Tags into spans, and spans into links by distance alone.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "spans hold at least one token, labels are few, and costs are small multiples of \
              distances"
)]

use super::tagger::label::{CONTENT, CUE, OUTSIDE, SOURCE};
use super::tokens::Tokens;

/// A source, a cue and a content that belong together. Any of the first two may be missing.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Link {
    pub(crate) source: Tokens,
    pub(crate) cue: Tokens,
    pub(crate) content: Tokens,
    /// How sure the engine is: a probability.
    pub(crate) confidence: f32,
}

/// The role of a label: the label that goes on with its span.
pub(crate) const fn role(label: u8) -> u8 {
    label + (label & 1)
}

/// Whether a label begins a span.
pub(crate) const fn begins(label: u8) -> bool {
    label & 1 == 1
}

/// The spans of a role in tags, as ranges of places.
pub(crate) fn spans(tags: &[u8], wanted: u8) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut end = 0;
    std::iter::from_fn(move || {
        let start = end + tags[end..].iter().position(|label| role(*label) == wanted)?;
        let goes_on = |label: &&u8| role(**label) == wanted && !begins(**label);
        end = start + 1 + tags[start + 1..].iter().take_while(goes_on).count();
        Some((start, end))
    })
}

/// How far the parts of one cue may be from each other: "did not, however, say".
const CUE_GAP: usize = 4;

/// The cues in tags; parts of one sentence with nothing tagged between them are one cue.
pub(crate) fn cues(tags: &[u8], sentence_of: impl Fn(usize) -> u32) -> Vec<Tokens> {
    let mut found: Vec<Tokens> = Vec::new();
    for (from, to) in spans(tags, CUE) {
        let last = found.last_mut().and_then(|cue| cue.last().map(|last| (cue, last)));
        match last {
            Some((cue, last))
                if sentence_of(last) == sentence_of(from)
                    && from - last <= CUE_GAP
                    && tags[last + 1..from].iter().all(|label| *label == OUTSIDE) =>
            {
                cue.push(from, to);
            }
            _ => found.push(Tokens::of(from, to)),
        }
    }
    found
}

/// Links the spans of one passage: each cue takes the nearest source of its sentence, each content
/// goes to the nearest cue.
pub(crate) fn link(tags: &[u8], sentence_of: impl Fn(usize) -> u32) -> Vec<Link> {
    let cues = cues(tags, &sentence_of);
    let starts: Vec<usize> = cues.iter().filter_map(Tokens::first).collect();
    let sources: Vec<(usize, usize)> = spans(tags, SOURCE).collect();
    let mut links: Vec<Link> = cues
        .into_iter()
        .map(|cue| {
            let source = nearest_source(&cue, &sources, &starts, &sentence_of);
            Link { source, cue, ..Link::default() }
        })
        .collect();
    let mut orphans = Vec::new();
    for (from, to) in spans(tags, CONTENT) {
        let costs = links
            .iter()
            .enumerate()
            .map(|(number, link)| (content_cost(link, (from, to), &starts, &sentence_of), number));
        match costs.min() {
            Some((_, number)) => links[number].content.push(from, to),
            None => orphans.push(Link { content: Tokens::of(from, to), ..Link::default() }),
        }
    }
    links.extend(orphans);
    links.retain(|link| !link.content.is_empty());
    links
}

fn ends(tokens: &Tokens) -> (usize, usize) {
    (tokens.first().unwrap_or(0), tokens.last().unwrap_or(0))
}

fn between(starts: &[usize], a: usize, b: usize) -> usize {
    starts.iter().filter(|start| a.min(b) < **start && **start < a.max(b)).count()
}

fn nearest_source(
    cue: &Tokens,
    sources: &[(usize, usize)],
    starts: &[usize],
    sentence_of: &impl Fn(usize) -> u32,
) -> Tokens {
    let (first, last) = ends(cue);
    let near = sources.iter().filter(|source| sentence_of(source.0) == sentence_of(first));
    let cost = |&&(from, to): &&(usize, usize)| {
        let distance = if from < first { first.abs_diff(to - 1) } else { from.abs_diff(last) + 1 };
        distance + 15 * between(starts, from, first)
    };
    near.min_by_key(cost).map_or_else(Tokens::default, |(from, to)| Tokens::of(*from, *to))
}

fn content_cost(
    link: &Link,
    (from, to): (usize, usize),
    starts: &[usize],
    sentence_of: &impl Fn(usize) -> u32,
) -> i64 {
    let (first, last) = ends(&link.cue);
    let is_after = first < from;
    let mut cost = if is_after { from.abs_diff(last) } else { first.abs_diff(to - 1) } as i64;
    cost += 6 * between(starts, if is_after { from } else { to - 1 }, first) as i64;
    let inside = |token: &usize| {
        (first.min(from)..first.max(from)).contains(token) || (to..first).contains(token)
    };
    cost -= link.source.iter().filter(inside).count() as i64;
    let sentence = sentence_of(first);
    if sentence != sentence_of(from) && sentence != sentence_of(to - 1) {
        cost += 20;
    }
    cost + if link.content.is_empty() { 0 } else { 3 }
}

#[cfg(test)]
mod tests;
