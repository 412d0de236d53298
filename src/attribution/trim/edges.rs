//! A phrase without what stands at its edges and names nobody: small words, datelines, days.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "one is taken away from an end above its start only, and a day is told from the word \
              before it behind the start; reading beyond the document finds nothing"
)]

use super::verbs::is_verb;
use crate::attribution::reading::Reading;
use crate::document::TokenRange;
use crate::lexicon::{Class, Classes};

/// The phrase without the small words and marks at its edges.
pub(super) fn edges(reading: &Reading<'_, '_>, phrase: TokenRange) -> Option<TokenRange> {
    let (mut start, mut end) = (with_owner(reading, phrase.start as usize), phrase.end as usize);
    if let Some(dash) = dateline_end(reading, start, end) {
        start = dash + 1;
    }
    if let Some(comma) = opening_phrase_end(reading, start, end) {
        start = comma + 1;
    }
    while start < end && is_before(reading, start, end) {
        start += 1;
    }
    while end > start && is_behind(reading, start, end - 1) {
        end -= 1;
    }
    (start < end).then(|| TokenRange::new(start, end))
}

/// "The pilots' | union": whose it is belongs to the phrase.
fn with_owner(reading: &Reading<'_, '_>, start: usize) -> usize {
    let is_owned = start > 1 && reading.is_possessive(start - 1) && reading.is_wordlike(start - 2);
    if !is_owned {
        return start;
    }
    let owner = start - 2;
    owner - usize::from(owner > 0 && reading.is_article(owner - 1))
}

/// "NORDVIK -- The mayor": where a report was written is nobody.
fn dateline_end(reading: &Reading<'_, '_>, start: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 6;
    let dash = (start..end.min(start + LONGEST)).find(|token| reading.is_dash(*token))?;
    let is_upper = |token: usize| {
        let text = reading.text(token);
        text.chars().all(|letter| !letter.is_lowercase())
    };
    (dash > start && dash + 1 < end && (start..dash).all(is_upper)).then_some(dash)
}

/// The comma in "In a statement, the port": what stands before it opens the sentence.
fn opening_phrase_end(reading: &Reading<'_, '_>, start: usize, end: usize) -> Option<usize> {
    let is_opening = reading.is(start, Class::Preposition)
        || reading.is_time(start)
        || matches!(reading.bytes(start), b"Following" | b"following" | b"Amid" | b"amid");
    if !is_opening {
        return None;
    }
    let comma = (start + 1..end).find(|token| reading.is_comma(*token))?;
    (comma + 2 < end && !reading.is(comma + 1, Class::Preposition)).then_some(comma)
}

/// "as | police", "that | New York", "But | ministers", "— | Lindt".
fn is_before(reading: &Reading<'_, '_>, token: usize, end: usize) -> bool {
    if !reading.is_wordlike(token) {
        return !matches!(reading.byte(token), b'$' | b'@' | b'#');
    }
    let next = token + 1;
    if reading.is(token, Class::Preposition) {
        // "About 200 people" counts them.
        return !reading.byte(next).is_ascii_digit() && !reading.is(next, Class::Numeral);
    }
    if reading.is_word(token, reading.words.that) || reading.is_word(token, reading.words.which) {
        return next < end && !is_verb(reading, next) && !reading.is(next, Class::Preposition);
    }
    let joins = Classes::of(&[Class::Conjunction, Class::Subordinator]);
    reading.any(token, joins) && next < end
}

/// "Scott beamed | and", "the team | next", "their results | by".
fn is_behind(reading: &Reading<'_, '_>, start: usize, token: usize) -> bool {
    const SMALL: Classes =
        Classes::of(&[Class::Preposition, Class::Conjunction, Class::Subordinator]);
    if !reading.is_wordlike(token) {
        let stays =
            matches!(reading.byte(token), b')' | b'%' | b'.') || reading.is_possessive(token);
        return !stays;
    }
    if token == start {
        let is_article =
            matches!(reading.bytes(token), b"the" | b"The" | b"a" | b"A" | b"an" | b"An");
        return reading.any(token, SMALL) || is_article;
    }
    reading.any(token, SMALL)
        || reading.is_article(token)
        || reading.is(token, Class::Adverb)
        || reading.text(token).len() > 6 && reading.is_adverbial(token)
        || matches!(reading.bytes(token), b"next" | b"almost" | b"just" | b"this")
        || reading.is_time(token) && is_day(reading, token)
}

/// "Lindt this week", "the court on Monday": when it was said; "the Sunday Times" has its day within.
fn is_day(reading: &Reading<'_, '_>, token: usize) -> bool {
    let before = token - 1;
    // "a poll released Friday" is told from others by its day.
    let follows =
        |word: usize| reading.bytes(word).ends_with(b"ed") || reading.is(word, Class::Preposition);
    let is_weekday = reading.is(token, Class::Weekday) && !reading.is_article(before);
    let is_phrase = matches!(reading.bytes(before), b"this" | b"last" | b"next");
    is_weekday && !reading.bytes(before).ends_with(b"ed")
        || is_phrase && before > 0 && !follows(before - 1)
}
