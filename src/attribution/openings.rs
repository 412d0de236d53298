//! The words that a mention may open with and that name nobody: a place in capitals, a channel, a participle of
//! what the subject was doing, a time.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "one is added to tokens of a mention, and reading beyond the document finds nothing"
)]

use super::reading::Reading;
use crate::document::Case;
use crate::lexicon::{Class, Classes, Form};

/// Where the words from `start` to `end` begin to name somebody.
pub(super) fn skip(reading: &Reading<'_, '_>, mut start: usize, end: usize) -> usize {
    // "In a statement, | Lund".
    if reading.is(start, Class::Preposition) && reading.is_capital(start) {
        let comma = (start..end).find(|token| reading.is_comma(*token));
        start = comma.filter(|comma| comma + 1 < end).map_or(start, |comma| comma + 1);
    }
    start = after_place(reading, start, end).unwrap_or(start);
    // "However, | one shopper, Mara Lindt".
    if reading.is_adverbial(start) && reading.is_comma(start + 1) && start + 2 < end {
        start += 2;
    }
    start = after_participle(reading, start, end).unwrap_or(start);
    start = after_object(reading, start, end).unwrap_or(start);
    // "from him | she learned".
    if start + 2 == end
        && reading.is(start, Class::Pronoun)
        && reading.is(start + 1, Class::SubjectPronoun)
    {
        start += 1;
    }
    if reading.is(start, Class::Preposition) && opens_clause(reading, start, end) {
        start += 1;
    }
    after_time(reading, start).filter(|noun| *noun < end).unwrap_or(start)
}

/// "After | Lund" in "After Lund said it leaked, the port closed".
fn opens_clause(reading: &Reading<'_, '_>, token: usize, end: usize) -> bool {
    let next = token + 1;
    reading.is(token, Class::Subordinator)
        && next < end
        && !reading.is_time(next)
        && !reading.byte(next).is_ascii_digit()
        && !(next..end).any(|token| reading.is_comma(token))
}

/// "Reacting, | the mayor said", "Also speaking, | the mayor urged", "Recalling her day, | a nurse, Ida Holm, said",
/// "When contacted, | the mayor said": the participle that opens the sentence tells of its subject.
fn after_participle(reading: &Reading<'_, '_>, start: usize, end: usize) -> Option<usize> {
    const OBJECTS: Classes = Classes::of(&[
        Class::Preposition,
        Class::Determiner,
        Class::Possessive,
        Class::Pronoun,
        Class::Adverb,
    ]);
    const PLACES: Classes = Classes::of(&[Class::PlaceName, Class::State]);
    let document = reading.document;
    let before = start.wrapping_sub(1);
    let is_when = reading.is(before, Class::Subordinator) && document.opens_sentence(before);
    let has_adverb = matches!(reading.bytes(start), b"Also" | b"Still" | b"Later" | b"Earlier")
        || reading.is_adverbial(start);
    let verb = start + usize::from(has_adverb);
    let text = reading.text(verb);
    let behind = verb + 1;
    let is_present = text.len() > 5
        && text.ends_with("ing")
        && (reading.is_comma(behind) && (has_adverb || reading.is_form(verb, Form::Gerund))
            || reading.any(behind, OBJECTS)
            || reading.is_adverbial(behind));
    let is_participle = is_present || is_when && text.ends_with("ed");
    if !is_participle || !is_when && !document.opens_sentence(start) {
        return None;
    }
    let opens = |token: usize| {
        reading.is_article(token)
            || reading.is(token, Class::SubjectPronoun)
            || reading.is_capital(token) && !reading.is_time(token) && !reading.any(token, PLACES)
    };
    (behind..end).find(|token| reading.is_comma(*token) && opens(token + 1)).map(|comma| comma + 1)
}

/// "NORVIK: | The High Court": where the report comes from, in capitals before a colon.
fn after_place(reading: &Reading<'_, '_>, start: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 3;
    let colon = (start..end).take(LONGEST + 1).find(|token| reading.is_colon(*token))?;
    let is_upper = |token: usize| reading.case(token) == Case::Upper;
    let opens = reading.document.opens_sentence(start) && (start..colon).all(is_upper);
    (opens && start < colon && colon + 1 < end).then_some(colon + 1)
}

/// "comments | his office said had been misread": what is spoken of stands before who speaks.
fn after_object(reading: &Reading<'_, '_>, start: usize, end: usize) -> Option<usize> {
    const BREAKS: Classes = Classes::of(&[Class::Preposition, Class::Conjunction, Class::Relative]);
    let owner = (start + 1..end).find(|token| reading.is(*token, Class::Possessive))?;
    let is_noun = |token: usize| {
        reading.case(token) == Case::Lower
            && reading.is_wordlike(token)
            && !reading.any(token, BREAKS)
            && !reading.is_adverbial(token)
    };
    let is_comma = start.checked_sub(1).is_some_and(|comma| reading.is_comma(comma));
    (is_comma && (start..owner).all(is_noun)).then_some(owner)
}

/// "Last year | the port's own report found", "Last night | one driver said": when it was is no part of who says
/// it.
fn after_time(reading: &Reading<'_, '_>, start: usize) -> Option<usize> {
    const WHICH: [&str; 3] = ["Last", "This", "Next"];
    const WHEN: [&str; 6] = ["year", "month", "week", "night", "autumn", "summer"];
    let is_time = WHICH.contains(&reading.text(start)) && WHEN.contains(&reading.text(start + 1));
    let opens = reading.any(start + 2, Classes::of(&[Class::Determiner, Class::Numeral]))
        || reading.bytes(start + 2) == b"one";
    (is_time && opens).then_some(start + 2)
}

#[cfg(test)]
mod tests;
