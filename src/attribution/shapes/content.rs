//! Where a content starts and ends beside its cue.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "an end is above its start, or checked to be above zero, before one is taken away"
)]

use super::Scene;
use crate::attribution::bounds::names_what_was_said;
use crate::attribution::channel;
use crate::attribution::cues::{Cue, Use};
use crate::attribution::mentions::mention_before;
use crate::attribution::reading::Reading;
use crate::attribution::sources::DATES;
use crate::document::TokenRange;
use crate::lexicon::{Class, Classes, Form};

/// No content outside quotation marks is longer, in tokens, so that each cue costs the same.
const LONGEST: usize = 400;

/// The tokens of `start..end` without commas at its edges; empty where nothing is left.
pub(super) fn range(reading: &Reading<'_, '_>, start: usize, end: usize) -> Vec<TokenRange> {
    let (mut start, mut end) = (start, end);
    let is_edge = |token: usize| {
        !reading.is_quoted(token)
            && (reading.is_comma(token) || reading.is_break(token) || reading.is_stop(token))
    };
    while start < end && is_edge(start) {
        start += 1;
    }
    while start < end && is_edge(end - 1) {
        end -= 1;
    }
    if start < end { vec![TokenRange::new(start, end)] } else { Vec::new() }
}

/// What stands before a tag that starts at `end`: the quotation that closes there with the words
/// of its sentence before it ("They “had chemistry,” Lund said"), or the clause up to the comma.
pub(super) fn before(scene: &Scene<'_, '_, '_>, floor: usize, end: usize) -> Vec<TokenRange> {
    let reading = scene.reading;
    let has_comma = end > 0 && reading.is_comma(end - 1) && !reading.is_quoted(end - 1);
    let end = if has_comma { end - 1 } else { end };
    let start = match scene.tagged_before(end) {
        Some(quotation) if floor > scene.start => quotation.open as usize,
        Some(quotation) => (quotation.open as usize).min(scene.start),
        None => floor,
    };
    range(reading, start, end)
}

/// Where the content that starts at `start`, right of `cue`, ends.
pub(super) fn end_after(
    scene: &Scene<'_, '_, '_>,
    cue: &Cue,
    later: &[Cue],
    start: usize,
) -> usize {
    let reading = scene.reading;
    let limit = later
        .iter()
        .filter(|next| next.start >= start)
        .take(16)
        .find_map(|next| coordinate_start(scene, cue, next, start))
        .unwrap_or(scene.end)
        .min(start + LONGEST);
    let mut at = start;
    let is_inner = is_inside_clause(scene, cue);
    let mut is_phrase = opens_phrase(reading, start);
    while at < limit {
        if let Some(quotation) = reading.opened(at) {
            let end = quotation.end as usize;
            if at == start && ends_saying(reading, end) {
                return end.min(scene.end.max(end));
            }
            at = end.max(at + 1);
            continue;
        }
        if at > start && is_phrase && channel::ends_phrase(reading, at, limit) {
            return at;
        }
        is_phrase &= !reading.is_auxiliary(at);
        if is_inner && reading.is_comma(at) && at > start {
            return at;
        }
        if reading.is_according_to(at) || at > start && names_what_was_said(reading, at) {
            return at;
        }
        at += 1;
    }
    limit
}

/// Whether a content that starts so can be a noun phrase: no "that", pronoun or question word.
fn opens_phrase(reading: &Reading<'_, '_>, start: usize) -> bool {
    const CLAUSE: Classes =
        Classes::of(&[Class::Relative, Class::SubjectPronoun, Class::Conjunction]);
    !reading.any(start, CLAUSE) && !reading.is_word(start, reading.words.to)
}

/// Whether the quotation that ends at `end` is a whole saying: a stop or comma stands inside.
fn ends_saying(reading: &Reading<'_, '_>, end: usize) -> bool {
    end >= 2 && (reading.is_stop(end - 2) || reading.is_comma(end - 2))
}

/// "When Lund said the vote was over, ministers left": the cue stands in a clause that a comma ends.
fn is_inside_clause(scene: &Scene<'_, '_, '_>, cue: &Cue) -> bool {
    let reading = scene.reading;
    let subject = mention_before(reading, cue.start, scene.start);
    let Some(subject) = subject else { return false };
    let first = subject.start as usize;
    let words = &reading.words;
    if reading.is_word(first, words.who) || reading.is_word(first, words.which) {
        return true;
    }
    first > scene.start && reading.is(first - 1, Class::Subordinator) && {
        let opens = first - 1;
        opens == scene.start || reading.is_comma(opens - 1)
    }
}

/// Where a later cue's own clause starts, if it stands beside the content and not inside it.
fn coordinate_start(
    scene: &Scene<'_, '_, '_>,
    cue: &Cue,
    next: &Cue,
    content: usize,
) -> Option<usize> {
    let reading = scene.reading;
    match next.usage {
        Use::Gerund => {
            let before = next.start.checked_sub(1)?;
            (before > content && reading.is_comma(before)).then_some(before)
        }
        Use::Finite => {
            let first = mention_before(reading, next.start, content)
                .map_or(next.start, |mention| mention.start as usize);
            let before = first.checked_sub(1).filter(|before| *before > content)?;
            if is_relative(reading, before) && reading.is_comma(before - 1) {
                return Some(before - 1);
            }
            let joins = is_joint(reading, before);
            let has_comma = reading.is_comma(before - 1);
            let is_elided = first == next.start;
            let is_alike = is_same_tense(reading, cue, next);
            let is_coordinate = match (joins, is_elided) {
                (true, true) => is_alike || !reading.is_form(cue.head, Form::Past),
                (true, false) => {
                    has_comma
                        || reading.any(next.head, Classes::of(&[Class::SayVerb, Class::TellVerb]))
                }
                (false, _) => reading.is_punctuated(before, b';'),
            };
            is_coordinate.then(|| if has_comma { before - 1 } else { before })
        }
        Use::Passive => {
            let subject = mention_before(reading, next.start, content)?;
            let before = (subject.start as usize).checked_sub(1)?;
            reading.is_punctuated(before, b';').then_some(before)
        }
        Use::Infinitive => None,
    }
}

fn is_relative(reading: &Reading<'_, '_>, token: usize) -> bool {
    reading.is_word(token, reading.words.which) || reading.is_word(token, reading.words.as_)
}

fn is_joint(reading: &Reading<'_, '_>, token: usize) -> bool {
    let words = &reading.words;
    [words.and, words.but, words.while_, words.though, words.although]
        .iter()
        .any(|word| reading.is_word(token, *word))
}

/// Both of the past or both not; "have welcomed … but fear" is of the present.
fn is_same_tense(reading: &Reading<'_, '_>, cue: &Cue, next: &Cue) -> bool {
    const PRESENT: [&str; 2] = ["has", "have"];
    let is_perfect = |cue: &Cue| PRESENT.contains(&reading.text(cue.start));
    let past = |cue: &Cue| reading.is_form(cue.head, Form::Past) && !is_perfect(cue);
    past(cue) == past(next)
}

/// Where the words after a cue go on once hearers, places and days are passed over: "told the
/// station on Monday | that".
pub(super) fn skip_adjuncts(scene: &Scene<'_, '_, '_>, from: usize) -> usize {
    let reading = scene.reading;
    let mut at = from;
    while at < scene.end {
        at = match date_end(scene, at) {
            Some(end) => end,
            None if is_last_night(reading, at) => at + 2,
            None if reading.is_time(at) || reading.is_adverbial(at) => at + 1,
            None => break,
        };
    }
    at
}

/// "confirmed last night that": not "said last year was hard".
fn is_last_night(reading: &Reading<'_, '_>, last: usize) -> bool {
    const WHEN: [&str; 5] = ["night", "week", "month", "year", "summer"];
    matches!(reading.bytes(last), b"last" | b"this" | b"earlier")
        && WHEN.contains(&reading.text(last + 1))
        && !reading.is_auxiliary(last + 2)
        && !reading.is_possessive(last + 2)
}

/// The end of a date that tells when it was said: "on Monday night", "in May 2019", "on 3 May".
fn date_end(scene: &Scene<'_, '_, '_>, first: usize) -> Option<usize> {
    let reading = scene.reading;
    let is_on = reading.bytes(first) == b"on";
    let is_day = |token: &usize| reading.any(*token, DATES);
    let is_opening = (is_on || reading.bytes(first) == b"in") && !reading.is_quoted(first);
    let is_first = reading.byte(first + 1).is_ascii_digit();
    let day = Some(first + 1 + usize::from(is_first)).filter(|day| is_opening && is_day(day))?;
    let goes_on = |token: &usize| {
        let text = reading.text(*token);
        // "said in May 12 shops would close"
        reading.byte(*token).is_ascii_digit() && (is_on || text.len() == 4)
            || matches!(text, "night" | "morning" | "afternoon" | "evening")
            || reading.is_time(*token)
    };
    (day + 1..scene.end).find(|token| !goes_on(token)).or(Some(scene.end))
}

/// Whether the words from `from` are only where, when or to whom it was said, up to a comma, a
/// quotation or the end; gives that place.
pub(super) fn only_adjuncts(
    scene: &Scene<'_, '_, '_>,
    from: usize,
    is_sure: bool,
) -> Option<usize> {
    let reading = scene.reading;
    let mut at = skip_adjuncts(scene, from);
    let opens = |at: usize| {
        reading.any(at, Classes::of(&[Class::Preposition, Class::Subordinator]))
            || reading.is_time(at)
    };
    if !is_sure
        && at < scene.end
        && !reading.is_comma(at)
        && reading.opened(at).is_none()
        && !opens(at)
    {
        return None;
    }
    let furthest = at + 64;
    while at < scene.end && !reading.is_comma(at) && reading.opened(at).is_none() {
        if at > furthest {
            return None;
        }
        if !is_sure && (reading.is_word(at, reading.words.that) || reading.is_auxiliary(at)) {
            return None;
        }
        at += 1;
    }
    Some(at)
}
