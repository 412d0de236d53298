//! Quotation paragraphs that no cue stands in into links: two speakers in turn, or whoever the next
//! paragraph names.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "one turn stands for each block, and numbers of links lead into their own lists"
)]

use super::registry::{Registry, SourceId};
use crate::attribution::link::{Evidence, Form, Link, Strength};
use crate::document::{Document, TokenRange};
use crate::text::BlockKind;

/// How sure a paragraph is whose speaker only the paragraphs around it tell.
const CONFIDENCE: f32 = 0.45;

/// What a block says of who speaks in it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Turn {
    /// The one quotation that fills the block.
    whole: Option<TokenRange>,
    /// Whether a quotation opens the block.
    is_quoted: bool,
    /// Whom a cue in the block links its quotation to.
    speaker: Option<SourceId>,
    /// The link of the speaker.
    link: usize,
}

/// The links of quotation paragraphs that are nobody's yet or the wrong speaker's, with their
/// sources; what they take is taken from the links that had it.
pub(super) fn links(
    document: &Document<'_>,
    links: &mut [Link],
    registry: &Registry,
) -> Vec<(Link, SourceId)> {
    let mut turns = turns(document, links, registry);
    let holders = holders(document, links, &turns);
    let mut added = Vec::new();
    let mut runs = None;
    for number in 0..turns.len() {
        let Some(whole) = turns[number].whole.filter(|_| turns[number].speaker.is_none()) else {
            continue;
        };
        let holder = holders[number];
        let is_dialogue = runs == Some(number) || in_turn(&turns, number);
        let answered = other_speaker(&turns[..number]).filter(|_| is_dialogue);
        let speaker = match (answered, holder) {
            (Some(answered), _) => answered,
            (None, None) => match next_speaker(document, links, registry, &turns[number..]) {
                Some(next) if !turns[..number].last().is_some_and(|turn| turn.is_quoted) => next,
                _ => continue,
            },
            (None, Some(_)) => continue,
        };
        runs = answered.map(|_| number + 1);
        turns[number].speaker = Some(speaker);
        if let Some(holder) = holder {
            if registry.of_link[holder] == Some(speaker) || links[holder].content.len() < 2 {
                continue;
            }
            links[holder].content.retain(|piece| !whole.overlaps(*piece));
        }
        added.push((link_of(whole), speaker));
    }
    added
}

/// The turn of each block.
fn turns(document: &Document<'_>, links: &[Link], registry: &Registry) -> Vec<Turn> {
    let mut turns: Vec<Turn> = document.blocks().iter().map(|_| Turn::default()).collect();
    for quotation in document.quotations().iter().filter(|found| found.depth == 0) {
        let number = document.block_at(quotation.open as usize);
        let block = &document.blocks()[number];
        if block.kind != BlockKind::Paragraph || block.tokens.start != quotation.open {
            continue;
        }
        turns[number].is_quoted = true;
        let is_whole = quotation.is_closed && quotation.end == block.tokens.end;
        if is_whole && !quotation.continues {
            turns[number].whole = Some(TokenRange::of(quotation));
        }
    }
    for (number, link) in links.iter().enumerate() {
        let (Some(cue), Some(source)) = (link.cue.first(), registry.of_link[number]) else {
            continue;
        };
        let is_said = link.form == Form::Direct && link.parent.is_none();
        let is_human = registry.sources[source.0 as usize].kind.is_human();
        let turn = &mut turns[document.block_at(cue.start as usize)];
        if is_said && is_human && turn.whole.is_none() && turn.speaker.is_none() {
            (turn.speaker, turn.link) = (Some(source), number);
        }
    }
    turns
}

/// For each block that one quotation fills, the link that has that quotation.
fn holders(document: &Document<'_>, links: &[Link], turns: &[Turn]) -> Vec<Option<usize>> {
    let mut holders = vec![None; turns.len()];
    for (number, link) in links.iter().enumerate() {
        for piece in &link.content {
            let block = document.block_at(piece.start as usize);
            if turns[block].whole.is_some_and(|whole| whole.overlaps(*piece)) {
                holders[block].get_or_insert(number);
            }
        }
    }
    holders
}

/// "“It will,” said Lindt.¶“It won't,” said Hale.¶“It will.”": the one of two who did not speak last.
fn other_speaker(before: &[Turn]) -> Option<SourceId> {
    let [.., first, second] = before else { return None };
    let (one, other) = (first.speaker?, second.speaker?);
    (first.is_quoted && second.is_quoted && one != other).then_some(one)
}

/// Whether speakers plainly take turns: two paragraphs without a cue in a row, or two speakers who
/// have answered each other before. A single one after "Hale said" is Hale's own.
fn in_turn(turns: &[Turn], number: usize) -> bool {
    let is_free = |turn: &Turn| turn.whole.is_some() && turn.speaker.is_none();
    let goes_on = turns.get(number + 1).is_some_and(is_free);
    let has_answered = match &turns[..number] {
        [.., first, _, third] => first.speaker.is_some() && first.speaker == third.speaker,
        _ => false,
    };
    goes_on || has_answered
}

/// "“This is how towns go.”¶Hale shook his head. “And it will.”": whom the next paragraph opens with.
fn next_speaker(
    document: &Document<'_>,
    links: &[Link],
    registry: &Registry,
    from: &[Turn],
) -> Option<SourceId> {
    let [_, next, ..] = from else { return None };
    let speaker = next.speaker.filter(|_| !next.is_quoted)?;
    let cue = links[next.link].cue.first()?;
    let start = document.blocks()[document.block_at(cue.start as usize)].tokens.start;
    let mentions = &registry.sources[speaker.0 as usize].mentions;
    mentions.binary_search_by_key(&start, |mention| mention.start).ok().map(|_| speaker)
}

fn link_of(content: TokenRange) -> Link {
    Link {
        form: Form::Direct,
        strength: Strength::Stated,
        confidence: CONFIDENCE,
        evidence: Evidence::CarryOver,
        ..Link::new(vec![content], Vec::new(), None)
    }
}
