//! Interviews and transcripts into links: "Q:" and "A:", "Lindt: The quay is safe.", and the
//! paragraphs in which a speaker goes on.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "numbers of blocks and links lead into their own lists, turns lie in their block, \
              and the body of a speaker’s turn stands behind a colon"
)]

use std::ops::Range;

use super::registry::{Registry, SourceId};
use crate::attribution::link::{Evidence, Link};
use crate::document::{Block, Document, TokenRange};
use crate::lexicon::{Class, KeyMap};
use crate::text::TokenKind;

/// How sure an answer is whose speaker the introduction names.
const ANSWER: f32 = 0.6;
/// How sure a paragraph is in which the speaker before goes on.
const GOES_ON: f32 = 0.45;
/// Fewer labels than this are no transcript.
const FEWEST: usize = 3;
/// No label is longer, in tokens.
const LONGEST: usize = 6;
/// A speaker goes on over no more paragraphs than this.
const FURTHEST: usize = 6;

/// Whose turn a block is.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Turn {
    /// The interviewer asks.
    Question,
    /// "A:": whoever is interviewed.
    Answer { body: usize },
    /// "Lindt:", of whom the registry knows.
    Speaker { source: SourceId, body: usize },
    /// No label.
    None,
}

/// Labels of who asks and of who answers.
const ASKS: [&str; 3] = ["Q", "Question", "Interviewer"];
const ANSWERS: [&str; 2] = ["A", "Answer"];

/// Whether a link takes the label of a turn for the name of its source: "Q:" is nobody.
pub(in crate::attribution) fn is_label(document: &Document<'_>, link: &Link) -> bool {
    link.mention.filter(|mention| mention.len() == 1).is_some_and(|mention| {
        let start = mention.start as usize;
        let text = document.token_text(start);
        let opens = document.blocks()[document.block_at(start)].tokens.start == mention.start;
        opens
            && (ASKS.contains(&text) || ANSWERS.contains(&text))
            && matches!(document.token_bytes(start + 1), b":" | b".")
    })
}

/// A paragraph of somebody's turn.
struct Spoken {
    block: usize,
    speaker: SourceId,
    turn: Turn,
    /// The first token after the label.
    body: usize,
}

/// The number of the first block that asks somebody, where enough do.
pub(super) fn first_question(document: &Document<'_>) -> Option<usize> {
    let may_ask = |(_, block): &(usize, &Block)| {
        let text = document.token_text(block.tokens.start as usize);
        text.starts_with(['Q', 'I']) && turn(document, block, None) == Turn::Question
    };
    let mut asked = document.blocks().iter().enumerate().filter(may_ask);
    let first = asked.next()?;
    asked.next().map(|_| first.0)
}

/// The links of answers and of speakers who go on, with their sources.
pub(super) fn links(
    document: &Document<'_>,
    links: &mut [Link],
    registry: &mut Registry,
) -> Vec<(Link, SourceId)> {
    let spoken = spoken(document, registry);
    if spoken.is_empty() {
        return Vec::new();
    }
    let mut added = Vec::new();
    let of_block = links_by_block(document, links);
    for part in &spoken {
        let block = &document.blocks()[part.block];
        let own = of_block.of(part.block as u32);
        take_own(document, links, registry, own.clone(), part);
        if part.turn == Turn::Question {
            continue;
        }
        let body_of_block = TokenRange::new(part.body, block.tokens.end as usize);
        let is_free = own.clone().all(|link| !covers(&links[link], body_of_block));
        if let Some(link) =
            is_free.then(|| link_of(document, block, part.body, part.turn)).flatten()
        {
            let place = (links.len() + added.len()) as u32;
            for inner in own {
                links[inner].parent.get_or_insert(place);
            }
            added.push((link, part.speaker));
        }
    }
    added
}

/// Gives "I" and "we" in somebody's turn to that speaker.
pub(super) fn give_first_person(document: &Document<'_>, links: &[Link], registry: &mut Registry) {
    let of_block = links_by_block(document, links);
    for part in spoken(document, registry) {
        let own = of_block.of(part.block as u32);
        take_own(document, links, registry, own, &part);
    }
}

/// The paragraphs of an interview or a transcript whose speaker is known; none where it is neither.
fn spoken(document: &Document<'_>, registry: &Registry) -> Vec<Spoken> {
    let may_be_labelled = document.blocks().iter().filter(|block| may_open_turn(document, block));
    if may_be_labelled.count() < FEWEST {
        return Vec::new();
    }
    let may_be_turns = document.blocks().iter().filter(|block| may_be_turn(document, block));
    let starts: Vec<u32> = may_be_turns.map(|block| block.tokens.start).collect();
    if starts.len() < FEWEST {
        return Vec::new();
    }
    let turns = turns(document, registry, &starts);
    if turns.iter().filter(|turn| **turn != Turn::None).count() < FEWEST {
        return Vec::new();
    }
    let last = turns.iter().rposition(|turn| *turn != Turn::None).unwrap_or(0);
    let is_asked = |turn: &Turn| matches!(turn, Turn::Question | Turn::Answer { .. });
    let blocks = document.blocks();
    let answerer = turns.iter().position(is_asked).and_then(|first| {
        interviewee(registry, 0..blocks[first].tokens.start)
            .or_else(|| interviewee(registry, blocks[last].tokens.end..u32::MAX))
    });
    let mut found = Vec::new();
    let mut running: Option<(SourceId, usize)> = None;
    for (number, turn) in turns.iter().copied().enumerate() {
        let block = &document.blocks()[number];
        let goes_on = |(_, since): &(SourceId, usize)| {
            number < last && number - since <= FURTHEST && is_first_person(document, block)
        };
        let (speaker, body) = match turn {
            Turn::Question => (answerer, block.tokens.end as usize),
            Turn::Answer { body } => (answerer, body),
            Turn::Speaker { source, body } => (Some(source), body),
            Turn::None => {
                let running = running.filter(goes_on);
                (running.map(|(source, _)| source), block.tokens.start as usize)
            }
        };
        if turn == Turn::Question || turn == Turn::None && speaker.is_none() {
            running = None;
        }
        let Some(speaker) = speaker.filter(|_| is_text(block)) else { continue };
        if !matches!(turn, Turn::Question | Turn::None) {
            running = Some((speaker, number));
        }
        found.push(Spoken { block: number, speaker, turn, body });
    }
    found
}

/// "So I went to the papers": only the speaker says "I" outside quotation marks.
fn is_first_person(document: &Document<'_>, block: &Block) -> bool {
    let mut words = block.tokens.iter();
    words.any(|token| {
        matches!(
            document.token_bytes(token),
            b"I" | b"my" | b"My" | b"we" | b"We" | b"our" | b"Our"
        ) && !super::surface::is_quoted(document, token)
    })
}

fn is_text(block: &Block) -> bool {
    block.kind.is_running()
}

/// Whether one of the first words of a block is a mark that closes a label.
fn may_open_turn(document: &Document<'_>, block: &Block) -> bool {
    let start = block.tokens.start as usize;
    if is_glued(document.token_text(start), 'Q') {
        return true;
    }
    let opening = document.tokens().get(start + 1..).unwrap_or_default().iter().take(LONGEST);
    let mut marks = opening.filter(|token| token.kind == TokenKind::Punctuation);
    marks.any(|mark| matches!(mark.span.slice(document.text()), ":" | "."))
}

/// Whether a block opens with a label of who asks or answers, or has a colon among its first words: no other
/// is a turn.
fn may_be_turn(document: &Document<'_>, block: &Block) -> bool {
    let start = block.tokens.start as usize;
    let text = document.token_text(start);
    let opening = document.tokens().get(start + 1..).unwrap_or_default().iter().take(LONGEST);
    let mut marks = opening.filter(|token| token.kind == TokenKind::Punctuation);
    ASKS.contains(&text)
        || ANSWERS.contains(&text)
        || is_glued(text, 'Q')
        || is_glued(text, 'A')
        || marks.any(|mark| document.text().as_bytes()[mark.span.start()] == b':')
}

/// The turn of each block, of which those that may be turns start at these tokens.
fn turns(document: &Document<'_>, registry: &Registry, starts: &[u32]) -> Vec<Turn> {
    let named = mentions_at(registry, starts);
    let mut turns: Vec<Turn> = Vec::with_capacity(document.blocks().len());
    for block in document.blocks() {
        let start = block.tokens.start;
        if starts.binary_search(&start).is_err() {
            turns.push(Turn::None);
            continue;
        }
        let source = named.get(&start).copied();
        let found = turn(document, block, source);
        let answers = found == Turn::None && turns.last() == Some(&Turn::Question);
        let glued = answers.then(|| glued_answer(document, block)).flatten();
        turns.push(glued.unwrap_or(found));
    }
    turns
}

/// "A It is dry." and "AIt is dry." behind a question: an answer whose label has no mark.
fn glued_answer(document: &Document<'_>, block: &Block) -> Option<Turn> {
    let start = block.tokens.start as usize;
    let text = document.token_text(start);
    let is_apart = text == "A";
    let is_label =
        if is_apart { super::run::is_capital(document, start + 1) } else { is_glued(text, 'A') };
    (is_label && start + 1 < block.tokens.end as usize)
        .then(|| Turn::Answer { body: start + usize::from(is_apart) })
}

/// Whose mention starts at each of these tokens, which stand in order; the first source's where there are several.
fn mentions_at(registry: &Registry, starts: &[u32]) -> KeyMap<u32, SourceId> {
    let mut named = KeyMap::default();
    for (source, id) in registry.sources.iter().zip(0..) {
        let here = source.mentions.iter().map(|mention| mention.start);
        for start in here.filter(|start| starts.binary_search(start).is_ok()) {
            named.entry(start).or_insert(SourceId(id));
        }
    }
    named
}

/// The mentions of all sources in order.
pub(super) fn mentions_by_start(registry: &Registry) -> Vec<(u32, SourceId)> {
    let each = registry.sources.iter().enumerate();
    let mut all: Vec<(u32, SourceId)> = each
        .flat_map(|(id, source)| {
            source.mentions.iter().map(move |mention| (mention.start, SourceId(id as u32)))
        })
        .collect();
    all.sort_unstable();
    all
}

fn turn(document: &Document<'_>, block: &Block, source: Option<SourceId>) -> Turn {
    let (start, end) = (block.tokens.start as usize, block.tokens.end as usize);
    let text = document.token_text(start);
    let closes = |token: usize| matches!(document.token_bytes(token), b":" | b".");
    let is_question = || super::run::is_text(document, end.saturating_sub(1), "?");
    if ASKS.contains(&text) && closes(start + 1) || is_glued(text, 'Q') && is_question() {
        return Turn::Question;
    }
    if ANSWERS.contains(&text) && closes(start + 1) && start + 2 < end {
        return Turn::Answer { body: start + 2 };
    }
    let colon = (start + 1..end.min(start + LONGEST)).find(|at| document.token_bytes(*at) == b":");
    let is_name = |token: usize| {
        super::run::is_capital(document, token) && !document.is(token, Class::LabelWord)
            || document.token_bytes(token) == b"."
    };
    match (source, colon) {
        (Some(source), Some(colon)) if colon + 1 < end && (start..colon).all(is_name) => {
            Turn::Speaker { source, body: colon + 1 }
        }
        _ => Turn::None,
    }
}

/// "Q" in "Q Is it dry?" and "QIs it dry?": a label without its mark.
fn is_glued(text: &str, label: char) -> bool {
    let mut letters = text.chars();
    letters.next() == Some(label)
        && letters.next().is_none_or(char::is_uppercase)
        && letters.next().is_none_or(char::is_lowercase)
}

/// Who is named most before the first question, or behind the last answer.
fn interviewee(registry: &Registry, tokens: Range<u32>) -> Option<SourceId> {
    let count = |source: &super::Source| {
        let upto = |end: u32| source.mentions.partition_point(|mention| mention.start < end);
        upto(tokens.end) - upto(tokens.start)
    };
    let people =
        registry.sources.iter().enumerate().filter(|(_, source)| {
            source.is_named && source.is_individual && source.kind.is_human()
        });
    let counted = people.map(|(id, source)| (count(source), std::cmp::Reverse(id)));
    let (most, id) = counted.max()?;
    (most > 0).then_some(SourceId(id.0 as u32))
}

/// The links in order of the blocks that pieces of their content stand in.
struct ByBlock {
    links: Vec<(u32, usize)>,
}

fn links_by_block(document: &Document<'_>, links: &[Link]) -> ByBlock {
    let block = |piece: &TokenRange| document.block_at(piece.start as usize) as u32;
    let mut by_block: Vec<(u32, usize)> = links
        .iter()
        .enumerate()
        .flat_map(|(number, link)| link.content.iter().map(move |piece| (block(piece), number)))
        .collect();
    by_block.sort_unstable();
    by_block.dedup();
    ByBlock { links: by_block }
}

impl ByBlock {
    fn of(&self, block: u32) -> impl Iterator<Item = usize> + Clone + use<'_> {
        let first = self.links.partition_point(|(other, _)| *other < block);
        let len = self.links[first..].partition_point(|(other, _)| *other == block);
        self.links[first..first + len].iter().map(|(_, link)| *link)
    }
}

/// "I think" in somebody's turn is that speaker's, and "do you think" in a question is for the one who
/// answers.
fn take_own(
    document: &Document<'_>,
    links: &[Link],
    registry: &mut Registry,
    own: impl Iterator<Item = usize>,
    part: &Spoken,
) {
    const SELF: [&str; 5] = ["I", "me", "We", "we", "us"];
    const ASKED: [&str; 2] = ["you", "You"];
    let words: &[&str] = if part.turn == Turn::Question { &ASKED } else { &SELF };
    for link in own {
        let Some(mention) = links[link].mention.filter(|mention| mention.len() == 1) else {
            continue;
        };
        if words.contains(&document.token_text(mention.start as usize)) {
            registry.of_link[link] = Some(part.speaker);
            registry.unresolved[link] = None;
        }
    }
}

/// Whether a link already has most of what is said in a block for its content.
fn covers(link: &Link, body: TokenRange) -> bool {
    let shared = link.content.iter().map(|piece| {
        let start = piece.start.max(body.start);
        piece.end.min(body.end).saturating_sub(start) as usize
    });
    shared.sum::<usize>() * 2 > body.len()
}

fn link_of(document: &Document<'_>, block: &Block, body: usize, turn: Turn) -> Option<Link> {
    let is_mark = |token: &usize| document.tokens()[*token].kind == TokenKind::Punctuation;
    let end = block.tokens.end as usize;
    let last = (body..end).rfind(|token| !is_mark(token))?;
    let content = vec![TokenRange::new(body, last + 1)];
    let start = block.tokens.start as usize;
    let label = TokenRange::new(start, body);
    let (cue, mention, confidence) = match turn {
        Turn::Answer { .. } if label.is_empty() => (Vec::new(), None, ANSWER),
        Turn::Answer { .. } => (vec![label], None, ANSWER),
        Turn::Speaker { .. } => {
            (vec![TokenRange::new(body - 1, body)], Some(TokenRange::new(start, body - 1)), ANSWER)
        }
        _ => (Vec::new(), None, GOES_ON),
    };
    Some(Link { confidence, evidence: Evidence::CarryOver, ..Link::new(content, cue, mention) })
}

#[cfg(test)]
mod tests;
