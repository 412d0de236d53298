//! Where or how something was said: "in a video statement", "told the station", "on Monday".

#![expect(
    clippy::arithmetic_side_effects,
    reason = "tokens a few places after a cue are looked at, where those beyond the document \
              hold nothing"
)]

use super::link::Link;
use super::mentions::hearer_after;
use super::reading::Reading;
use super::sources::DATES;
use crate::document::TokenRange;
use crate::lexicon::{Class, Classes, Spellings};

/// How far from its cue a channel is looked for, in tokens.
const REACH: usize = 40;

/// The channel of a link: a statement or interview before a hearer, a hearer before a day.
pub(super) fn channel_of(reading: &Reading<'_, '_>, link: &Link) -> Option<TokenRange> {
    let head = link.cue.last()?.iter().last()?;
    let document = reading.document;
    let sentence = document.sentence_of(head)?.tokens;
    let first = (sentence.start as usize).max(head.saturating_sub(REACH));
    let last = (sentence.end as usize).min(head + REACH);
    let is_free = |token: usize| {
        !reading.is_quoted(token)
            && !link.content.iter().any(|piece| piece.has(token))
            && !link.mention.is_some_and(|mention| mention.has(token))
    };
    let mut day = None;
    let may_open = |token: &usize| reading.any(*token, OPENERS) && is_free(*token);
    for token in (first..last).filter(may_open) {
        let Some((phrase, kind)) = phrase_at(reading, token, last, &is_free) else { continue };
        if kind == Phrase::Occasion {
            return Some(phrase);
        }
        day = day.or(Some(phrase));
    }
    let platform = || platform(reading, head, last).filter(|found| is_free(found.start as usize));
    hearer(reading, head, last).or_else(platform).or(day)
}

/// The statement or interview that a phrase ends with: "in a video statement".
pub(super) fn last_channel(reading: &Reading<'_, '_>, phrase: TokenRange) -> Option<TokenRange> {
    let inner = TokenRange { start: phrase.start + 1, ..phrase };
    let mut openers = inner.iter().rev().filter(|token| reading.is(*token, Class::Preposition));
    let (found, kind) = phrase_at(reading, openers.next()?, phrase.end as usize, &|_| true)?;
    (kind == Phrase::Occasion && found.end == phrase.end).then_some(found)
}

/// What a phrase opens with.
const OPENERS: Classes = Classes::of(&[Class::Weekday, Class::Preposition]);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phrase {
    Occasion,
    Day,
}

/// "in a video statement", "on Monday", "Monday".
fn phrase_at(
    reading: &Reading<'_, '_>,
    token: usize,
    last: usize,
    is_free: &impl Fn(usize) -> bool,
) -> Option<(TokenRange, Phrase)> {
    // "after Saturday’s win": no day on which something was said.
    if reading.is(token, Class::Weekday) && !reading.is_possessive(token + 1) {
        return Some((TokenRange::new(token, token + 1), Phrase::Day));
    }
    // "spoke of a letter", "paid for her testimony": what something is about or for is no place where it was said.
    const ABOUT: Spellings<7> =
        Spellings::of(["of", "for", "about", "against", "despite", "like", "than"]);
    if !reading.is(token, Class::Preposition) || reading.document.is_one_of(token, &ABOUT) {
        return None;
    }
    // "urged them to call": a verb.
    let is_to = reading.is_word(token, reading.words.to);
    if is_to && reading.is(token + 1, Class::ChannelNoun) {
        return None;
    }
    let mut end = token + 1;
    while end < last.min(token + 10)
        && is_free(end)
        && reading.is_wordlike(end)
        && !reading.is(end, Class::Preposition)
        && !reading.is(end, Class::Weekday)
    {
        end += 1;
        if reading.is(end - 1, Class::ChannelNoun) && !reading.is(end, Class::ChannelNoun) {
            return Some((TokenRange::new(token, end), Phrase::Occasion));
        }
    }
    let is_day = reading.is(token + 1, Class::Weekday)
        && !reading.is_possessive(token + 2)
        && is_free(token + 1);
    is_day.then(|| (TokenRange::new(token, token + 2), Phrase::Day))
}

/// The occasion or day that starts at `token`, where a content that is no clause ends: "confirmed
/// the plan | in a statement".
pub(super) fn ends_phrase(reading: &Reading<'_, '_>, token: usize, last: usize) -> bool {
    phrase_at(reading, token, last, &|token| !reading.is_quoted(token)).is_some()
}

/// "told the station".
fn hearer(reading: &Reading<'_, '_>, head: usize, last: usize) -> Option<TokenRange> {
    if !reading.is(head, Class::TellVerb) {
        return None;
    }
    let hearer = hearer_after(reading, head + 1, last)?;
    Some(TokenRange::new(head, hearer.end as usize))
}

/// "on X" in "wrote on X", "on Kanal Nord" in "posted on Kanal Nord"; no day or month.
fn platform(reading: &Reading<'_, '_>, head: usize, last: usize) -> Option<TokenRange> {
    let (on, start) = (head + 1, head + 2);
    let is_name = |token: &usize| reading.is_capital(*token) && !reading.any(*token, DATES);
    let end = (start..last).take_while(is_name).last()? + 1;
    let is_written = reading.is(head, Class::WriteVerb) && reading.bytes(on) == b"on";
    is_written.then(|| TokenRange::new(on, end))
}
