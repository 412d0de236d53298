//! "LINDT: The bridge is safe.", "Mara Lindt: “…”", "“…” — Mara Lindt", "Report: bridge unsafe",
//! "Statement from the port:".

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a colon and a dash lie in their block, a word before the origin was seen to stand \
              there, and turns hold places of links that were pushed"
)]

use super::{content, link};
use crate::attribution::link::{Evidence, Link};
use crate::attribution::mentions::mention_after;
use crate::attribution::reading::Reading;
use crate::document::{Block, Case, TokenRange};
use crate::lexicon::{Class, Classes, Form};
use crate::text::{BlockKind, Quotation};

/// A label is no longer, in tokens.
const LONGEST: usize = 6;

/// The link of a block that opens with a speaker's label.
pub(super) fn of_block(reading: &Reading<'_, '_>, block: &Block) -> Option<Link> {
    let (start, end) = (block.tokens.start as usize, block.tokens.end as usize);
    let start = start + usize::from(reading.is_mark(start));
    let colon = (start + 1..end.min(start + LONGEST)).find(|token| reading.is_colon(*token))?;
    let label = TokenRange::new(start, colon);
    let is_speaker = is_upper(reading, label)
        || is_name(reading, label) && reading.opened(colon + 1).is_some()
        || is_heading_source(reading, block, label);
    if !is_speaker || end < colon + 3 {
        return None;
    }
    let pieces =
        content::range(reading, colon + 1, reading.without_stops(block.tokens).end as usize);
    // "Says Lund: “It leaked.”"
    let is_inverted =
        label.len() > 1 && reading.is(start, Class::SayVerb) && reading.is_form(start, Form::S);
    let (label, head) =
        if is_inverted { (TokenRange::new(start + 1, colon), start) } else { (label, colon) };
    let cue = vec![TokenRange::new(head, head + 1)];
    let is_turn = is_upper(reading, label) && reading.opened(colon + 1).is_none();
    let shape = if is_turn { "turn" } else { "label" };
    (!pieces.is_empty()).then(|| link(shape, 0.8, Some(label), cue, pieces))
}

/// The turns of an interview: blocks that open with a speaker's name in capitals, and the
/// paragraphs in which a speaker goes on.
#[derive(Debug, Default)]
pub(super) struct Turns {
    /// The links that are turns.
    places: Vec<usize>,
    /// The one that the next paragraph may go on with.
    running: Option<usize>,
}

impl Turns {
    /// Fewer labels make no interview: a place in capitals may open a report.
    const LEAST: usize = 3;

    /// Takes a block with what was found in it, before that joins the links. Whether a turn goes on
    /// in it, so that nothing in it is found beside.
    pub(super) fn goes_on(
        &mut self,
        reading: &Reading<'_, '_>,
        block: &Block,
        found: &[Link],
        links: &mut [Link],
    ) -> bool {
        let is_turn = |link: &Link| link.evidence == Evidence::Shape("turn");
        let is_label = |link: &Link| link.evidence == Evidence::Shape("label");
        if found.iter().any(is_turn) {
            self.places.push(links.len());
            self.running = Some(links.len());
            return false;
        }
        let has_turns = self.places.len() + 1 >= Self::LEAST;
        let goes_on = || has_turns && !found.iter().any(is_label) && speaks_of_self(reading, block);
        self.running = self.running.filter(|_| goes_on());
        let Some(place) = self.running else { return false };
        let body = reading.without_stops(block.tokens);
        let (start, end) = (body.start as usize, body.end as usize);
        links[place].content.extend(content::range(reading, start, end));
        true
    }

    /// Where there are too few turns, they are labels like others.
    pub(super) fn settle(self, links: &mut [Link]) {
        if self.places.len() < Self::LEAST {
            for place in self.places {
                links[place].evidence = Evidence::Shape("label");
            }
        }
    }
}

/// "So I went to the newspapers.": the speaker of an interview goes on.
fn speaks_of_self(reading: &Reading<'_, '_>, block: &Block) -> bool {
    const SELF: [&str; 8] = ["I", "me", "my", "My", "we", "We", "our", "Our"];
    let is_self = |token: usize| SELF.contains(&reading.text(token)) && !reading.is_quoted(token);
    block.kind == BlockKind::Paragraph && block.tokens.iter().any(is_self)
}

/// "Full statement from Dunmarsh Aero:" before a paragraph that is quoted.
pub(super) fn statement(reading: &Reading<'_, '_>, block: &Block, next: &Block) -> Option<Link> {
    let colon = (block.tokens.end as usize).checked_sub(1)?;
    let open = next.tokens.start as usize;
    let quotation = reading.opened(open).filter(|_| reading.is_colon(colon))?;
    let start = (block.tokens.start as usize).max(colon.saturating_sub(2 * LONGEST));
    let words = &reading.words;
    let origins = [words.from, words.by, words.of];
    let is_origin = |token: &usize| {
        origins.iter().any(|word| reading.is_word(*token, *word))
            && reading.is(token.saturating_sub(1), Class::ChannelNoun)
    };
    let origin = (start..colon).find(is_origin)?;
    let mention = mention_after(reading, origin + 1, colon)?;
    let content = vec![TokenRange::of(quotation)];
    let cue = vec![TokenRange::new(origin - 1, origin)];
    (mention.end as usize == colon).then(|| link("statement", 0.8, Some(mention), cue, content))
}

fn is_upper(reading: &Reading<'_, '_>, label: TokenRange) -> bool {
    let words = || label.iter().filter(|token| reading.is_wordlike(*token));
    words().all(|token| reading.case(token) == Case::Upper && !reading.is(token, Class::LabelWord))
        && words().any(|token| reading.text(token).len() > 2)
}

fn is_name(reading: &Reading<'_, '_>, label: TokenRange) -> bool {
    label.iter().all(|token| reading.is_capital(token) || reading.is_punctuated(token, b'.'))
        && !label.iter().any(|token| reading.is(token, Class::LabelWord))
}

/// "Report: bridge unsafe", "Police: two held": in headings alone.
fn is_heading_source(reading: &Reading<'_, '_>, block: &Block, label: TokenRange) -> bool {
    const SOURCES: Classes = Classes::of(&[
        Class::DocumentNoun,
        Class::GovernmentNoun,
        Class::OrganisationNoun,
        Class::VagueGroup,
    ]);
    matches!(block.kind, BlockKind::Headline | BlockKind::Subhead)
        && label.len() <= 3
        && label.iter().last().is_some_and(|token| reading.any(token, SOURCES))
}

/// The name after a quotation and a dash: "“The bridge is safe.” — Mara Lindt".
pub(super) fn name_after(
    reading: &Reading<'_, '_>,
    quotation: &Quotation,
    block: &Block,
) -> Option<TokenRange> {
    let dash = quotation.end as usize;
    let start = dash + 1;
    let limit = block.tokens.end as usize;
    if !reading.is_dash(dash) || start >= limit || !reading.is_capital(start) {
        return None;
    }
    let is_part = |token: usize| {
        reading.is_capital(token)
            || reading.is_punctuated(token, b'.')
            || matches!(
                reading.bytes(token),
                b"de" | b"la" | b"van" | b"von" | b"of" | b"al" | b"bin"
            )
    };
    let mut end = start;
    while end < limit.min(start + 2 * LONGEST) && is_part(end) {
        end += 1;
    }
    // "‘We Will Not Go’ — Party Rejects Deadline, Heads To Court": a headline goes on.
    let is_heading = block.kind == BlockKind::Headline && end < limit;
    let closes = end >= limit
        || reading.is_comma(end) && !is_heading
        || reading.is_stop(end)
        || reading.opened(end).is_some();
    closes.then(|| TokenRange::new(start, end))
}
