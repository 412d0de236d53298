//! What a cue verb governs: where its content starts on its right, and whether that is a clause.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "reading beyond the document finds nothing, and the word before an object is read only \
              where there is one"
)]

use super::{Scene, content};
use crate::attribution::bounds::names_what_was_said;
use crate::attribution::cues::Cue;
use crate::attribution::mentions::hearer_after;
use crate::attribution::reading::Reading;
use crate::document::TokenRange;
use crate::lexicon::{Class, Classes, Form};

/// Where the content of a cue starts on its right.
pub(super) fn content_start(scene: &Scene<'_, '_, '_>, cue: &Cue, from: usize) -> Option<usize> {
    let reading = scene.reading;
    let mut at = content::skip_adjuncts(scene, after_hearer(scene, cue, from));
    // "found no change": no adverb, and what is said without it is the opposite.
    if at > from && reading.is(at - 1, Class::Negation) && reading.bytes(at) != b"more" {
        at -= 1;
    }
    let is_opening =
        |at: usize| reading.is_word(at, reading.words.that) || reading.opened(at).is_some();
    // "interpret as a sign that": what something is taken as is no place where it was said.
    let is_as = reading.is_word(at, reading.words.as_) && reading.is(cue.head, Class::ThinkVerb);
    at += usize::from(is_as);
    if reading.is(at, Class::Preposition) && !is_opening(at) && !is_as {
        // "said in a statement on Monday that …"
        let found = (at..scene.end.min(at + 25))
            .find(|token| is_opening(*token) || reading.is_comma(*token));
        match found {
            Some(token) if is_opening(token) => at = token,
            Some(token) if reading.opened(token + 1).is_some() => at = token + 1,
            _ => {}
        }
    }
    while at < scene.end && (reading.is_comma(at) || reading.is_colon(at)) {
        at += 1;
    }
    (at < scene.end).then_some(at)
}

/// "told | the station", "asked | him": passes over whom it was said to.
pub(super) fn after_hearer(scene: &Scene<'_, '_, '_>, cue: &Cue, from: usize) -> usize {
    const HEARD: Classes = Classes::of(&[Class::TellVerb, Class::AskVerb]);
    let reading = scene.reading;
    if !reading.any(cue.head, HEARD) {
        return from;
    }
    let hearer = hearer_after(reading, from, scene.end);
    hearer.map_or(from, |hearer| content::skip_adjuncts(scene, hearer.end as usize))
}

/// Whether a verb that reports only with a clause has one: "found that", "knew it was", "found “…”".
pub(super) fn has_clause(scene: &Scene<'_, '_, '_>, cue: &Cue, start: usize, end: usize) -> bool {
    let reading = scene.reading;
    if !reading.is(cue.head, Class::ClauseVerb) {
        return true;
    }
    let words = &reading.words;
    // "found it leaked", not "found it in a tin".
    let has_subject = reading.is(start, Class::SubjectPronoun)
        && (!reading.is_word(start, words.it) || reading.is_form(start + 1, Form::Past));
    let opens = [words.that, words.whether, words.how, words.what, words.why, words.if_];
    has_subject
        || opens.iter().any(|word| reading.is_word(start, *word))
        || (start..end).any(|token| reading.is_quoted(token) || reading.is_auxiliary(token))
}

/// Whether the words can be a clause of their own: enough of them, and no mere opening phrase.
pub(super) fn is_clause(scene: &Scene<'_, '_, '_>, start: usize, end: usize) -> bool {
    let reading = scene.reading;
    let opens_phrase = reading.any(start, Classes::of(&[Class::Preposition, Class::Subordinator]));
    let has_verb = (start..end).any(|token| reading.is_auxiliary(token));
    if opens_phrase { has_verb && end > start + 9 } else { end > start + 2 }
}

/// "what | Lund says | his plan would do", "which she said was", "a charge that Lund called “absurd”": the object
/// stands in front.
pub(super) fn fronted(
    scene: &Scene<'_, '_, '_>,
    mention: Option<TokenRange>,
    floor: usize,
) -> Option<TokenRange> {
    let reading = scene.reading;
    let before = (mention?.start as usize).checked_sub(1).filter(|before| *before >= floor)?;
    if let Some(noun) =
        before.checked_sub(1).filter(|noun| names_what_was_said(reading, noun.saturating_sub(2)))
    {
        return Some(TokenRange::new(noun.saturating_sub(1), before));
    }
    let is_object =
        reading.is_word(before, reading.words.what) || reading.is_word(before, reading.words.which);
    let is_free = before == 0 || !reading.is(before - 1, Class::Preposition);
    (is_object && is_free).then(|| TokenRange::new(before, before + 1))
}

/// "…, the charity claims, although": what follows a tag so is the author's again.
pub(super) fn opens_contrast(reading: &Reading<'_, '_>, token: usize) -> bool {
    let words = &reading.words;
    [words.but, words.although, words.though, words.while_]
        .iter()
        .any(|word| reading.is_word(token, *word))
}
