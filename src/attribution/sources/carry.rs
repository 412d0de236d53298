//! Sentences that plainly continue an account into links of their own, less sure than the first.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a place stands for each sentence and link, and an account has a sentence with \
              words before its own"
)]

use super::account::Account;
use super::described::counts_share;
use super::registry::{Registry, SourceId};
use super::{dialogue, interview};
use crate::attribution::link::{Evidence, Form, Link, Strength};
use crate::document::{Document, Sentence, TokenRange};
use crate::text::{BlockKind, TokenKind};

/// How sure a sentence is that no cue links to its source.
const CONFIDENCE: f32 = 0.45;
/// No chain of links that stand in each other is followed further.
const DEEPEST: usize = 8;

/// The link whose account goes on, and whose it is.
#[derive(Clone, Copy)]
struct Running {
    source: SourceId,
    link: usize,
    sentence: usize,
}

impl Running {
    fn account<'a, 't>(
        &self,
        document: &'a Document<'t>,
        links: &'a [Link],
        registry: &'a Registry,
    ) -> Account<'a, 't> {
        let source = &registry.sources[self.source.0 as usize];
        Account { document, source, link: &links[self.link] }
    }
}

/// Adds the links of sentences that carry an account on, and puts all links in order again.
pub(crate) fn carry_over(document: &Document<'_>, links: &mut Vec<Link>, registry: &mut Registry) {
    let turns = interview::links(document, links, registry);
    if !turns.is_empty() {
        merge(links, registry, turns);
    }
    let spoken = dialogue::links(document, links, registry);
    if !spoken.is_empty() {
        merge(links, registry, spoken);
    }
    let linked = linked_sentences(document, links);
    let mut added: Vec<(Link, SourceId)> = Vec::new();
    let mut running: Option<Running> = None;
    let mut has_moved = false;
    for (number, sentence) in document.sentences().iter().enumerate() {
        let account = running.filter(|running| running.sentence + 1 == number);
        if let Some((first, last)) = linked[number] {
            let poll = account.filter(|running| {
                first == last
                    && counts_answers(document, &links[last])
                    && running.account(document, links, registry).goes_on_as_poll(sentence)
            });
            let Some(poll) = poll else {
                running = start(links, registry, last, number);
                continue;
            };
            links[last] = link_of(document, sentence);
            registry.of_link[last] = Some(poll.source);
            registry.unresolved[last] = None;
            running = Some(Running { sentence: number, ..poll });
            has_moved = true;
            continue;
        }
        let continues = account.filter(|running| {
            let before = &document.sentences()[running.sentence];
            goes_on(document, links, registry, *running, [before, sentence])
        });
        if let Some(account) = continues {
            added.push((link_of(document, sentence), account.source));
            running = Some(Running { sentence: number, ..account });
        }
    }
    if !added.is_empty() || has_moved {
        merge(links, registry, added);
    }
}

/// For each sentence, the first and the last link whose content or cue stands in it.
fn linked_sentences(document: &Document<'_>, links: &[Link]) -> Vec<Option<(usize, usize)>> {
    let mut linked = vec![None; document.sentences().len()];
    for (number, link) in links.iter().enumerate() {
        for range in link.content.iter().chain(&link.cue) {
            let first = document.sentence_at(range.start as usize);
            let last = document.sentence_at((range.end as usize).saturating_sub(1));
            for place in linked.iter_mut().take(last + 1).skip(first) {
                *place = Some((place.map_or(number, |(first, _)| first), number));
            }
        }
    }
    linked
}

/// Only what somebody stated, and whose source is known, goes on; the outermost of nested links.
fn start(links: &[Link], registry: &Registry, link: usize, sentence: usize) -> Option<Running> {
    let outer =
        std::iter::successors(Some(link), |link| links[*link].parent.map(|parent| parent as usize));
    let link = outer.take(DEEPEST).last().unwrap_or(link);
    let source = registry.of_link[link]?;
    (links[link].strength == Strength::Stated).then_some(Running { source, link, sentence })
}

fn goes_on(
    document: &Document<'_>,
    links: &[Link],
    registry: &Registry,
    running: Running,
    [before, sentence]: [&Sentence; 2],
) -> bool {
    let source = &registry.sources[running.source.0 as usize];
    let block = document.block_of(sentence);
    let is_text = matches!(block.kind, BlockKind::Paragraph | BlockKind::BlockQuote);
    if !is_text || sentence.span.slice(document.text()).ends_with('?') {
        return false;
    }
    if before.block != sentence.block {
        return reopens(document, sentence) && source.kind.is_human();
    }
    running.account(document, links, registry).goes_on(sentence)
}

/// "40% backed it": those who answered a poll, whom the words of their sentence make a source.
fn counts_answers(document: &Document<'_>, link: &Link) -> bool {
    link.mention.is_some_and(|mention| mention.iter().any(|token| counts_share(document, token)))
}

/// A paragraph that opens with the mark of a quotation that the one before left open.
fn reopens(document: &Document<'_>, sentence: &Sentence) -> bool {
    let quotations = document.quotations();
    let place = quotations.partition_point(|quotation| quotation.open < sentence.tokens.start);
    quotations
        .get(place)
        .is_some_and(|quotation| quotation.open == sentence.tokens.start && quotation.continues)
}

fn link_of(document: &Document<'_>, sentence: &Sentence) -> Link {
    let is_mark = |token: &usize| {
        document.tokens()[*token].kind == TokenKind::Punctuation
            && document.token_bytes(*token) != b"%"
    };
    let tokens = sentence.tokens;
    let last = tokens.iter().rfind(|token| !is_mark(token)).unwrap_or(tokens.start as usize);
    let is_quoted = document.tokens()[tokens.start as usize].kind == TokenKind::Quote;
    let content = vec![TokenRange::new(tokens.start as usize, last + 1)];
    Link {
        form: if is_quoted { Form::Direct } else { Form::Indirect },
        confidence: CONFIDENCE,
        evidence: Evidence::CarryOver,
        ..Link::new(content, Vec::new(), None)
    }
}

/// Puts the new links among the old, in order of their content, and moves what points at them.
fn merge(links: &mut Vec<Link>, registry: &mut Registry, added: Vec<(Link, SourceId)>) {
    let old = links.len();
    for (link, source) in added {
        links.push(link);
        registry.of_link.push(Some(source));
        registry.unresolved.push(None);
    }
    let mut order: Vec<usize> = (0..links.len()).collect();
    order.sort_by_key(|number| {
        let first = links[*number].content.first();
        (first.map(|range| range.start), *number >= old, *number)
    });
    let mut place = vec![0; order.len()];
    for (new, number) in order.iter().enumerate() {
        place[*number] = new as u32;
    }
    for link in links.iter_mut() {
        link.parent = link.parent.map(|parent| place[parent as usize]);
    }
    let mut taken: Vec<Option<Link>> = links.drain(..).map(Some).collect();
    links.extend(order.iter().filter_map(|number| taken[*number].take()));
    registry.of_link = order.iter().map(|number| registry.of_link[*number]).collect();
    registry.unresolved = order.iter().map(|number| registry.unresolved[*number]).collect();
}

#[cfg(test)]
mod tests;
