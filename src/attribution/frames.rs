//! What stands around a speaker’s words and asserts nothing: where the article was written, on what occasion it was
//! said, who heard it, what the speaker was asked.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "tokens a few places away are looked at, where those beyond the document hold nothing"
)]

use super::datelines::mark_of_dateline;
use super::link::{Link, Strength};
use super::reading::Reading;
use crate::document::TokenRange;
use crate::lexicon::{Class, Classes, Spellings};

/// How far from a cue its occasion goes on, in tokens.
const REACH: usize = 40;

/// What a clause of its own has: "at the mill, [which was] shut".
const CLAUSE: Classes = Classes::of(&[
    Class::Auxiliary,
    Class::SubjectPronoun,
    Class::Relative,
    Class::Subordinator,
    Class::Conjunction,
]);

/// The frames of a document, in no order: nobody’s assertion hangs on their tokens.
pub(super) fn frames(reading: &Reading<'_, '_>, links: &[Link]) -> Vec<TokenRange> {
    let mut found = Vec::new();
    for block in reading.document.blocks().iter().filter(|block| block.kind.is_running()) {
        let start = block.tokens.start as usize;
        found.extend(mark_of_dateline(reading, start).map(|mark| TokenRange::new(start, mark + 1)));
    }
    for link in links.iter().filter(|link| link.strength != Strength::Intended) {
        found.extend(link.channel);
        found.extend(before(reading, link));
        found.extend(behind(reading, link));
    }
    found
}

/// "Asked by Holm whether she had been paid, | Sisk replied", "In an email to staff, parts of which were seen, |
/// Lund wrote".
fn before(reading: &Reading<'_, '_>, link: &Link) -> Option<TokenRange> {
    let speaker = link.mention.iter().chain(&link.cue).map(|range| range.start).min()? as usize;
    if speaker == 0 || !reading.is_comma(speaker - 1) {
        return None;
    }
    let start = reading.document.sentence_of(speaker)?.tokens.start as usize;
    let mut content = link.content.iter().map(|piece| piece.start as usize);
    let is_frame = start + 1 < speaker
        && opens_frame(reading, start, speaker)
        && !content.any(|piece| (start..speaker).contains(&piece));
    is_frame.then(|| TokenRange::new(start, speaker))
}

/// Whether a phrase tells how somebody came to speak: "Speaking in Paris,", "Later, asked why,", "In a memo to staff,".
fn opens_frame(reading: &Reading<'_, '_>, start: usize, end: usize) -> bool {
    /// How somebody came to speak; what else stands in a participle may be an assertion of its own.
    const SPEAKING: Spellings<18> = Spellings::of([
        "addressing",
        "answering",
        "asked",
        "challenged",
        "commenting",
        "cross-examined",
        "giving",
        "interviewed",
        "opening",
        "pressed",
        "questioned",
        "quizzed",
        "reacting",
        "replying",
        "responding",
        "speaking",
        "testifying",
        "writing",
    ]);
    const NEAR: usize = 7;
    let later = reading.is_time(start) || matches!(reading.bytes(start), b"Later" | b"Earlier");
    let first = start + usize::from(later) + usize::from(later && reading.is_comma(start + 1));
    if reading.document.is_one_of(first, &SPEAKING) {
        return true;
    }
    let is_in = reading.document.is_one_of(first, &["in", "at", "on", "during"]);
    let mut phrase =
        (first + 1..end.min(first + NEAR)).take_while(|token| reading.is_wordlike(*token));
    is_in && phrase.any(|token| is_occasion(reading, token))
}

fn is_occasion(reading: &Reading<'_, '_>, token: usize) -> bool {
    const OCCASIONS: Classes = Classes::of(&[Class::ChannelNoun, Class::DocumentNoun]);
    reading.any(token, OCCASIONS) && !reading.is_capital(token)
}

/// "“…,” Lund said | during the weekly session at the palace.", "told a jury | on Thursday at the opening of the
/// trial.", "a leader said | on condition of anonymity, as he is not authorised to speak.", "— Lund, | trader, Norvik".
fn behind(reading: &Reading<'_, '_>, link: &Link) -> Option<TokenRange> {
    const OCCASIONS: Spellings<10> =
        Spellings::of(["at", "by", "during", "from", "in", "on", "outside", "over", "via", "when"]);
    let told = link.cue.iter().chain(&link.mention).chain(&link.channel);
    let start = told.map(|range| range.end).max()? as usize;
    let is_credit = link.cue.is_empty() && reading.is_comma(start);
    if !is_credit && !reading.document.is_one_of(start, &OCCASIONS) {
        return None;
    }
    let last = reading.document.sentence_of(start - 1)?.tokens.end as usize;
    let mut content = link.content.iter().map(|piece| piece.start as usize);
    let next = content.find(|piece| *piece >= start);
    let end = next.unwrap_or(last).min(last).min(start + REACH);
    if start >= end {
        return None;
    }
    let is_nameless = reading.bytes(start) == b"on" && reading.bytes(start + 1) == b"condition";
    // "replied the mayor when asked whether she would go"
    let is_asked = reading.bytes(start) == b"when"
        && reading.document.is_one_of(start + 1, &["asked", "contacted", "pressed", "questioned"]);
    if is_nameless || is_asked {
        return Some(TokenRange::new(start, end));
    }
    let is_part = |token: &usize| {
        let opens_clause = reading.any(*token, CLAUSE) && !reading.is_possessive(*token);
        !opens_clause && (is_credit || reading.is_wordlike(*token))
    };
    let part = start + (start..end).take_while(is_part).count();
    // What goes on as a clause of its own is not cut in two.
    let is_whole = part == end || reading.is_comma(part) || reading.is_stop(part);
    is_whole.then(|| TokenRange::new(start, part))
}
