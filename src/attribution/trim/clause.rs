//! The subject among the clauses of a mention: alone, after a subordinator, or shared with a verb before.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "the word before is read only of tokens behind the start of a phrase or behind a verb, \
              and reading beyond the document finds nothing"
)]

use super::Stand;
use super::verbs::{HEADS, NOUNS, is_past, is_verb};
use crate::attribution::mentions::{mention_before, phrase_after, skip_opening};
use crate::attribution::reading::Reading;
use crate::document::TokenRange;
use crate::lexicon::{Class, OneOf, Spellings};

/// No subject is looked for further back than this, in tokens.
const REACH: usize = 64;

/// "private" in "A clerk who asked not to be named because the talks are private | said".
pub(super) fn is_predicate(reading: &Reading<'_, '_>, start: usize, end: usize) -> bool {
    let follows_be = start.checked_sub(1).is_some_and(|before| {
        matches!(
            reading.bytes(before),
            b"is" | b"are" | b"was" | b"were" | b"be" | b"been" | b"being"
        )
    });
    follows_be && start + 1 == end && !reading.is_capital(start) && !reading.any(start, NOUNS)
}

/// "who" in "who spoke on condition of anonymity": the clause describes, the pronoun names.
pub(super) fn relative_alone(
    reading: &Reading<'_, '_>,
    start: usize,
    end: usize,
) -> Option<TokenRange> {
    let words = &reading.words;
    let is_who = reading.is_word(start, words.who);
    let is_other = reading.is_word(start, words.which) || reading.is_word(start, words.that);
    let has_verb = start + 1 < end && is_verb(reading, start + 1);
    (is_who || is_other && has_verb).then(|| TokenRange::new(start, start + 1))
}

/// "Kennedy" in "Scott told a story Kennedy | used", "Lindt" in "the ad has footage of Lindt | asking":
/// a name right before the cue that no verb governs has a clause of its own.
pub(super) fn name_at_end(
    reading: &Reading<'_, '_>,
    phrase: TokenRange,
    verb: usize,
    stand: Stand,
) -> Option<TokenRange> {
    let end = phrase.end as usize;
    let is_part = |token: usize| reading.is_capital(token) || reading.is_punctuated(token, b'.');
    let start = (verb + 1..end).rev().take_while(|token| is_part(*token)).last()?;
    let before = start - 1;
    let is_noun = before > verb
        && reading.is_wordlike(before)
        && !reading.is_article(before)
        && !reading.is_possessive(before)
        && !reading.is(before, Class::Conjunction);
    let is_object = reading.is(before, Class::Preposition);
    let has_clause = if is_object { stand == Stand::Participle } else { stand == Stand::Subject };
    (is_noun && has_clause).then(|| TokenRange::new(start, end))
}

/// "the central bank" in "12 per cent after the central bank": the last clause holds the subject.
pub(super) fn after_subordinator(
    reading: &Reading<'_, '_>,
    phrase: TokenRange,
    verb: Option<usize>,
) -> Option<TokenRange> {
    let (start, end) = (phrase.start as usize, phrase.end as usize);
    let floor = verb.unwrap_or(start);
    let opens = |token: &usize| opens_clause(reading, *token, verb.is_some());
    let last = (floor + 1..end).rev().find(opens)?;
    // "described it as “brutal”": what is quoted is no subject.
    if reading.opened(last + 1).is_some() {
        return None;
    }
    if reading.is(last, Class::SubjectPronoun) {
        let opens = verb.is_some() || !names_somebody(reading, start, last);
        return opens.then(|| TokenRange::new(last, last + 1));
    }
    let is_own = verb.is_none() && names_somebody(reading, start, last);
    (!is_own && last + 1 < end).then(|| TokenRange::new(last + 1, end))
}

fn opens_clause(reading: &Reading<'_, '_>, token: usize, has_verb: bool) -> bool {
    const OPENERS: Spellings<15> = Spellings::of([
        "what", "whether", "how", "why", "because", "while", "although", "after", "before",
        "since", "as", "when", "if", "until", "though",
    ]);
    let is_and = || reading.is_comma(token - 1) && matches!(reading.bytes(token), b"and" | b"but");
    let is_pronoun = || {
        reading.is(token, Class::SubjectPronoun)
            && !matches!(reading.bytes(token - 1), b"and" | b"or")
            && !reading.is_capital(token)
    };
    reading.document.may_be(token, &OPENERS) && OPENERS.words().contains(&reading.text(token))
        || has_verb && (is_and() || reading.is_word(token, reading.words.that))
        || is_pronoun() && !reading.is(token - 1, Class::Preposition)
}

/// Whether the words before a subordinator are a source of their own: "a nurse since 2004".
fn names_somebody(reading: &Reading<'_, '_>, start: usize, end: usize) -> bool {
    (start..end).any(|token| {
        let is_name = reading.is_capital(token) && !reading.is_time(token);
        is_name || reading.any(token, HEADS)
    })
}

/// The subject that a verb shares: "Researchers drilled cores | and measured", whose mention here
/// is only the object before "and".
pub(super) fn subject_before(reading: &Reading<'_, '_>, at: usize) -> Option<TokenRange> {
    let document = reading.document;
    let sentence = document.sentence_of(at)?.tokens;
    let before = at.checked_sub(1)?;
    if !reading.is_wordlike(before) || reading.is(before, Class::Subordinator) {
        return None;
    }
    let floor = (sentence.start as usize).max(at.saturating_sub(REACH));
    let is_end = |token: &usize| {
        reading.is_break(*token) || reading.is_mark(*token) || reading.is_quoted(*token)
    };
    let start = (floor..at).rev().find(is_end).map_or(floor, |last| last + 1);
    // "The chairman, Mara Lindt, rejected the findings | and accused": the name closes the subject.
    if start > floor && reading.is_comma(start - 1) && is_past(reading, start) {
        return mention_before(reading, start, floor);
    }
    let start = skip_opening(reading, start, at);
    let subject = phrase_after(reading, start, at)?;
    let end = subject.end as usize;
    // "A clerk who asked not to be named | said": the clause that describes ends with the predicate.
    let has_verb = end == at
        || (end..at).any(|token| {
            is_verb(reading, token)
                || reading.bytes(token).ends_with(b"ed") && !reading.is_quoted(token)
        });
    has_verb.then_some(subject)
}

pub(super) fn ends_in_and(reading: &Reading<'_, '_>, phrase: TokenRange) -> bool {
    phrase.end > phrase.start && matches!(reading.bytes(phrase.end as usize - 1), b"and" | b"but")
}
