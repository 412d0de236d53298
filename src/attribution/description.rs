//! Speakers of quotations with all that the tag says of them: "“…,” said Ida Holm, | the port's engineer."

#![expect(
    clippy::arithmetic_side_effects,
    reason = "a phrase that was found has a last token, and reading beyond the document finds nothing"
)]

use super::cues::CUES;
use super::link::Link;
use super::mentions::is_role;
use super::reading::Reading;
use crate::document::{Case, TokenRange};
use crate::lexicon::{Class, Classes};

/// No description is longer, in tokens.
const LONGEST: u32 = 40;

/// Behind "“…,” said Holm" a comma opens what describes her, and a clause with "who" goes on: both belong to
/// the mention, down to the end of the sentence, unless something else is said or done there.
pub(super) fn describe_speakers(reading: &Reading<'_, '_>, links: &mut [Link]) {
    let mut spoken: Vec<u32> = links.iter().flat_map(|link| &link.content).map(starts).collect();
    spoken.extend(links.iter().flat_map(|link| &link.cue).map(starts));
    spoken.sort_unstable();
    for link in links.iter_mut() {
        let Some((mention, end)) = tag(reading, link) else { continue };
        let end = described_until(reading, mention, end);
        let next = spoken.partition_point(|start| *start < mention.end);
        if spoken.get(next).is_none_or(|start| *start >= end) {
            link.mention = Some(TokenRange { end, ..mention });
        }
    }
}

const fn starts(range: &TokenRange) -> u32 {
    range.start
}

/// The speaker behind the verb of a quotation's tag, and where its sentence ends.
fn tag(reading: &Reading<'_, '_>, link: &Link) -> Option<(TokenRange, u32)> {
    let (mention, cue) = (link.mention?, link.cue.last()?);
    let is_tag =
        cue.end == mention.start && link.content.iter().any(|piece| piece.end <= cue.start);
    let sentence = reading.document.sentence_of(mention.start as usize).filter(|_| is_tag)?;
    reading.closed_before(link.cue.first()?.start as usize)?;
    let end = reading.without_stops(sentence.tokens).end;
    (1..=LONGEST).contains(&end.saturating_sub(mention.end)).then_some((mention, end))
}

/// The end of what a mention says of the speaker, in a sentence that ends at `end`.
fn described_until(reading: &Reading<'_, '_>, mention: TokenRange, end: u32) -> u32 {
    let mut rest = TokenRange { start: mention.end, end };
    if mention.iter().any(|token| reading.is(token, Class::Relative)) {
        // "Holm, who works | as a diver": the clause has no end before a comma.
        let stop = rest.iter().find(|token| reading.is_comma(*token) || !is_plain(reading, *token));
        rest.start = stop.map_or(end, |stop| stop as u32);
    }
    if rest.len() > 1 && reading.is_comma(rest.start as usize) && describes(reading, rest) {
        end
    } else {
        rest.start
    }
}

/// No mark of a quotation and none that parts clauses.
fn is_plain(reading: &Reading<'_, '_>, token: usize) -> bool {
    let is_mark = reading.is_mark(token) && !reading.is_possessive(token);
    !is_mark && !reading.is_quoted(token) && !reading.is_break(token)
}

/// Whether a stretch behind a comma says who somebody is: no time, place, doing or further saying.
fn describes(reading: &Reading<'_, '_>, rest: TokenRange) -> bool {
    let (first, last) = (rest.start as usize + 1, rest.end as usize - 1);
    let has_relative = || rest.iter().any(|token| reading.is(token, Class::Relative));
    let is_verb = reading.any(last, CUES) && !reading.is_capital(last) && !is_role(reading, last);
    let says_more = is_verb && !has_relative();
    !opens_otherwise(reading, first)
        && !says_more
        && rest.iter().all(|token| is_plain(reading, token))
}

/// "…, on Monday", "…, adding that", "…, when asked", "…, told the Echo", "…, his voice rising".
fn opens_otherwise(reading: &Reading<'_, '_>, first: usize) -> bool {
    const OTHERWISE: Classes = Classes::of(&[
        Class::Preposition,
        Class::Conjunction,
        Class::Subordinator,
        Class::SubjectPronoun,
        Class::Auxiliary,
    ]);
    let words = &reading.words;
    let is_origin = reading.is_word(first, words.of) || reading.is_word(first, words.from);
    let is_lower = |token: usize| reading.case(token) == Case::Lower && !is_role(reading, token);
    let is_participle = |token: usize| {
        is_lower(token) && reading.bytes(token).ends_with(b"ing") && !is_role(reading, token + 1)
    };
    let is_verb = is_lower(first)
        && (reading.any(first, CUES)
            || reading.bytes(first).ends_with(b"ed")
            || is_participle(first));
    let is_absolute =
        matches!(reading.bytes(first), b"his" | b"her" | b"their") && is_participle(first + 2);
    is_verb
        || is_absolute
        || reading.any(first, OTHERWISE) && !is_origin
        || reading.is_adverbial(first)
        || reading.is_time(first)
}

#[cfg(test)]
mod tests;
