//! Quotation paragraphs that no cue stands in into links: two speakers in turn, or whoever the next
//! paragraph names.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "one turn stands for each block, and numbers of links lead into their own lists"
)]

use super::interview;
use super::registry::{Registry, SourceId};
use super::run::{is_capital, is_possessive, is_text};
use crate::attribution::link::{Evidence, Form, Link, Strength};
use crate::document::{Document, TokenRange};
use crate::lexicon::{Class, Classes, Spellings};
use crate::text::{BlockKind, TokenKind};

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
    let mut named = None;
    let mut taken = Taken::from(links);
    for number in 0..turns.len() {
        let Some(whole) = turns[number].whole.filter(|_| turns[number].speaker.is_none()) else {
            continue;
        };
        let holder = holders[number];
        let is_dialogue = runs == Some(number) || in_turn(&turns, number);
        let answered = other_speaker(&turns[..number]).filter(|_| is_dialogue);
        let speaker = match (answered, holder) {
            (Some(answered), _) => answered,
            (None, None) => {
                let named = named.get_or_insert_with(|| interview::mentions_by_start(registry));
                let beside = Beside { document, registry, named, number };
                let is_run = turns[..number].last().is_some_and(|turn| turn.is_quoted);
                let next = || next_speaker(document, links, registry, &turns[number..]);
                let behind = || beside.called_theirs().or_else(next).filter(|_| !is_run);
                let Some(speaker) = beside.introduced().or_else(behind) else { continue };
                speaker
            }
            (None, Some(holder)) => {
                let speaker = registry.of_link[holder];
                let (Some(speaker), true) = (speaker, goes_on(document, &links[holder], whole))
                else {
                    continue;
                };
                if taken.take(holder, whole) && !is_title(document, whole) {
                    added.push((carried(&links[holder], whole), speaker));
                }
                continue;
            }
        };
        runs = answered.map(|_| number + 1);
        turns[number].speaker = Some(speaker);
        if let Some(holder) = holder
            && (registry.of_link[holder] == Some(speaker) || !taken.take(holder, whole))
        {
            continue;
        }
        added.push((link_of(whole), speaker));
    }
    taken.leave(links);
    added
}

/// The quotations that links lose, taken out in the end: one link may hold a hundred thousand.
struct Taken {
    /// How many pieces each link has left.
    left: Vec<usize>,
    quotations: Vec<(usize, TokenRange)>,
}

impl Taken {
    fn from(links: &[Link]) -> Self {
        let left = links.iter().map(|link| link.content.len()).collect();
        Self { left, quotations: Vec::new() }
    }

    /// Takes a quotation from a link; whether the link has another piece to keep.
    fn take(&mut self, link: usize, whole: TokenRange) -> bool {
        let has_more = self.left[link] > 1;
        if has_more {
            self.left[link] -= 1;
            self.quotations.push((link, whole));
        }
        has_more
    }

    fn leave(mut self, links: &mut [Link]) {
        self.quotations.sort_unstable();
        for own in self.quotations.chunk_by(|one, other| one.0 == other.0) {
            links[own[0].0].content.retain(|piece| {
                let at = own.partition_point(|(_, whole)| whole.end <= piece.start);
                own.get(at).is_none_or(|(_, whole)| !whole.overlaps(*piece))
            });
        }
    }
}

/// "“It will hold,” said Lindt.¶“Nobody asked us.”": whether a paragraph quotes on after its speaker's
/// quotation was closed.
fn goes_on(document: &Document<'_>, link: &Link, whole: TokenRange) -> bool {
    let block = document.block_at(whole.start as usize);
    let is_before = |range: &TokenRange| document.block_at(range.start as usize) < block;
    link.content.first().is_some_and(is_before)
        && link.cue.iter().all(is_before)
        && !is_left_open(document, block)
}

/// What a speaker quotes on is hers, but less surely.
fn carried(link: &Link, whole: TokenRange) -> Link {
    let carried = link_of(whole);
    let confidence = carried.confidence.min(link.confidence);
    Link { confidence, mention: link.mention, ..carried }
}

/// "“The Long Way Home.”" between two paragraphs is a heading.
fn is_title(document: &Document<'_>, whole: TokenRange) -> bool {
    const SMALL: usize = 3;
    let words = || whole.iter().filter(|token| document.tokens()[*token].kind == TokenKind::Word);
    let capitals = words().filter(|token| is_capital(document, *token)).count();
    let is_fit = |token| is_capital(document, token) || document.token_text(token).len() <= SMALL;
    capitals > 1 && words().all(is_fit)
}

/// Whether the block before ends with a sentence, or with words behind a colon or a comma, whose mark opens
/// and never closes.
fn is_left_open(document: &Document<'_>, block: usize) -> bool {
    let before = block.checked_sub(1).and_then(|before| document.blocks().get(before));
    let Some(last) = before.and_then(|before| (before.tokens.end as usize).checked_sub(1)) else {
        return false;
    };
    let Some(sentence) = document.sentence_of(last) else { return false };
    let is_mark = |token: &usize| document.tokens()[*token].kind == TokenKind::Quote;
    let Some(mark) = sentence.tokens.iter().rfind(is_mark) else { return false };
    let span = |token: usize| document.tokens().get(token).map(|token| token.span);
    let touches_next =
        span(mark).zip(span(mark + 1)).is_some_and(|(mark, next)| mark.end() == next.start());
    let opens = sentence.tokens.start as usize == mark
        || matches!(document.token_bytes(mark.saturating_sub(1)), b":" | b",");
    opens && touches_next
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

/// A quotation paragraph of which only the paragraphs beside it tell whose it is.
struct Beside<'a, 't> {
    document: &'a Document<'t>,
    registry: &'a Registry,
    /// The mentions of all sources in order.
    named: &'a [(u32, SourceId)],
    /// The number of its block.
    number: usize,
}

impl Beside<'_, '_> {
    /// "Hale put it bluntly:¶“This is how towns go.”": whom a sentence opens with that ends in a colon.
    fn introduced(&self) -> Option<SourceId> {
        let before = self.document.blocks().get(self.number.checked_sub(1)?)?;
        let last = (before.tokens.end as usize).checked_sub(1)?;
        let is_intro = before.kind == BlockKind::Paragraph && is_text(self.document, last, ":");
        let sentence = self.document.sentence_of(last).filter(|_| is_intro)?;
        let (_, speaker) = *self.from(sentence.tokens.start).first()?;
        let mention = self.mention(sentence.tokens.start, speaker)?;
        let is_human = self.registry.sources[speaker.0 as usize].kind.is_human();
        (is_human && !is_possessive(self.document, mention.end as usize)).then_some(speaker)
    }

    /// "“This is how towns go.”¶That was Hale's verdict.": whose words the next paragraph calls them.
    fn called_theirs(&self) -> Option<SourceId> {
        let next = self.document.blocks().get(self.number + 1)?;
        let first = next.tokens.start as usize;
        let text = |token: usize| self.document.token_text(token);
        let refers = matches!(text(first), "That" | "This" | "Those" | "These" | "Such")
            && self.document.is(first + 1, Class::BeVerb);
        let says = text(first) == "So" && matches!(text(first + 1), "said" | "says");
        if next.kind != BlockKind::Paragraph || !refers && !says {
            return None;
        }
        let end = self.document.sentence_of(first)?.tokens.end;
        let own = self.from(next.tokens.start).iter().take_while(|(start, _)| *start < end);
        let mut own = own.filter(|(start, speaker)| {
            says && *start as usize == first + 2 || self.owns_words(*start, *speaker)
        });
        own.next().map(|(_, speaker)| *speaker)
    }

    /// "Hale's blunt verdict", "the verdict of Hale".
    fn owns_words(&self, start: u32, speaker: SourceId) -> bool {
        let Some(mention) = self.mention(start, speaker) else { return false };
        let end = mention.end as usize;
        let is_of = is_text(self.document, (start as usize).wrapping_sub(1), "of");
        is_possessive(self.document, end) && (end + 1..end + 3).any(|token| self.is_words(token))
            || is_of && self.is_words((start as usize).wrapping_sub(2))
    }

    /// "verdict", "warning", "view".
    fn is_words(&self, token: usize) -> bool {
        const NOUNS: Classes = Classes::of(&[Class::CueNoun, Class::ViewNoun]);
        const WORDS: Spellings<10> = Spellings::of([
            "verdict",
            "assessment",
            "conclusion",
            "message",
            "reaction",
            "response",
            "answer",
            "reply",
            "words",
            "summary",
        ]);
        self.document.classes(token).intersects(NOUNS) || self.document.is_one_of(token, &WORDS)
    }

    fn mention(&self, start: u32, speaker: SourceId) -> Option<TokenRange> {
        let mentions = &self.registry.sources[speaker.0 as usize].mentions;
        let found = mentions.binary_search_by_key(&start, |mention| mention.start).ok()?;
        Some(mentions[found])
    }

    fn from(&self, start: u32) -> &[(u32, SourceId)] {
        &self.named[self.named.partition_point(|(other, _)| *other < start)..]
    }
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
