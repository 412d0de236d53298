//! Contents that run on into the sentence they stand in, into where the clause that was said ends.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "a token is stepped back from only behind another, and reading beyond the document finds nothing"
)]

use super::link::Link;
use super::reading::Reading;
use crate::document::{Case, TokenRange};
use crate::lexicon::{Class, Classes, Form};

/// No content is looked through farther, in tokens, so that links in links cost little.
const REACH: usize = 200;

/// "rejected the £ | 4m quoted by officers": a sign of money has its sum behind it.
pub(super) fn end_of_sum(reading: &Reading<'_, '_>, piece: TokenRange) -> Option<usize> {
    let sum = piece.end as usize;
    if !reading.byte(sum).is_ascii_digit() {
        return None;
    }
    let last = sum.checked_sub(1)?;
    matches!(reading.text(last), "£" | "$" | "€" | "₦" | "₹").then_some(sum + 1)
}

/// "Studies show that it can be moved | , but growth suffers": a few words that close the sentence, in the present as
/// the verb that links is, and of which nobody is the subject, go on with what is said.
pub(super) fn end_of_turn(
    reading: &Reading<'_, '_>,
    link: &Link,
    piece: TokenRange,
    taken: &[bool],
) -> Option<usize> {
    const LONGEST: usize = 4;
    const OTHER: Classes = Classes::of(&[
        Class::Pronoun,
        Class::Determiner,
        Class::Auxiliary,
        Class::Preposition,
        Class::Negation,
    ]);
    let ([cue], [_]) = (&link.cue[..], &link.content[..]) else { return None };
    let comma = piece.end as usize;
    let says_that = reading.is_word(piece.start as usize, reading.words.that)
        || reading.is_word((piece.start as usize).checked_sub(1)?, reading.words.that);
    let is_turn = reading.is_comma(comma) && reading.is_word(comma + 1, reading.words.but);
    let is_present = !cue.iter().any(|verb| reading.is_form(verb, Form::Past));
    if !is_turn || !says_that || !is_present || piece.start < cue.end {
        return None;
    }
    let sentence = reading.document.sentence_of(comma)?;
    let end = reading.without_stops(sentence.tokens).end as usize;
    let rest = comma + 2..end;
    let is_free = |token: usize| {
        let is_taken = taken.get(token).copied().unwrap_or(true);
        !is_taken
            && reading.case(token) == Case::Lower
            && reading.is_wordlike(token)
            && !reading.is_quoted(token)
            && !reading.any(token, OTHER)
    };
    let is_finite = end.checked_sub(1).is_some_and(|verb| reading.text(verb).ends_with('s'));
    ((2..=LONGEST).contains(&rest.len()) && is_finite && rest.into_iter().all(is_free))
        .then_some(end)
}

/// Where the clause of a content behind its cue ends and its sentence goes on.
pub(super) fn end_of_clause(
    reading: &Reading<'_, '_>,
    link: &Link,
    piece: TokenRange,
) -> Option<u32> {
    let (mention, cue) = (link.mention?, link.cue.last()?);
    if mention.end > cue.start || piece.start < cue.end {
        return None;
    }
    main_clause(reading, mention, piece)
        .or_else(|| main_verb(reading, mention, piece))
        .or_else(|| next_perfect(reading, link, piece))
        .or_else(|| next_silence(reading, link, piece))
}

/// "After Lund said it leaked | , the port closed": the clause that opens the sentence ends before the main one.
fn main_clause(reading: &Reading<'_, '_>, mention: TokenRange, piece: TokenRange) -> Option<u32> {
    const SUBJECTS: Classes =
        Classes::of(&[Class::Determiner, Class::Possessive, Class::SubjectPronoun]);
    let opener = (mention.start as usize).checked_sub(1)?;
    let opens = reading.is(opener, Class::Subordinator) && reading.document.opens_sentence(opener);
    if !opens {
        return None;
    }
    let is_end = |comma: &usize| {
        let next = comma + 1;
        reading.is_comma(*comma)
            && !reading.is_quoted(*comma)
            && (reading.any(next, SUBJECTS) || reading.is_capital(next))
    };
    piece.iter().take(REACH).find(is_end).map(|comma| comma as u32)
}

/// "A baker who says her takings have halved | has urged": behind the verb of the clause that was said the sentence
/// goes on with its own.
fn main_verb(reading: &Reading<'_, '_>, mention: TokenRange, piece: TokenRange) -> Option<u32> {
    const INNER: Classes = Classes::of(&[Class::Relative, Class::Conjunction, Class::Subordinator]);
    let who = mention.end.checked_sub(1)? as usize;
    let is_relative =
        reading.is_word(who, reading.words.who) && who > 0 && reading.is_wordlike(who - 1);
    if !is_relative {
        return None;
    }
    let is_said = |token: &usize| {
        let text = reading.text(*token);
        text.ends_with("ed") || reading.is_form(*token, Form::Participle)
    };
    let mut has_verb = false;
    let first = piece.start as usize;
    for token in piece.iter().take(REACH) {
        if reading.is_quoted(token) || token > first && reading.any(token, INNER) {
            return None;
        }
        let is_auxiliary = reading.is_auxiliary(token) && !reading.is_word(token, reading.words.to);
        if is_auxiliary && has_verb && is_said(&(token - 1)) && !reading.is_auxiliary(token - 1) {
            return Some(token as u32);
        }
        has_verb |= is_auxiliary;
    }
    None
}

/// "The mayor said he regretted it | but stopped short of an apology", "| but gave no details": what the speaker does
/// not say is none of what is said.
fn next_silence(reading: &Reading<'_, '_>, link: &Link, piece: TokenRange) -> Option<u32> {
    const SAY: [&str; 8] =
        ["say", "elaborate", "specify", "comment", "give", "provide", "name", "explain"];
    if !link.cue_tokens().any(|verb| reading.is_form(verb, Form::Past)) {
        return None;
    }
    let text = |token: usize| reading.text(token);
    let is_silent = |but: usize| match (text(but + 1), text(but + 2)) {
        ("stopped", "short") => true,
        ("gave" | "offered" | "provided", "no") => text(but + 3) == "details",
        ("declined" | "refused", "to") => SAY.contains(&text(but + 3)),
        ("did" | "would", "not") => SAY.contains(&text(but + 3)),
        _ => false,
    };
    let end = piece.end.min(piece.start.saturating_add(REACH as u32));
    let near = TokenRange { start: piece.start + 1, end };
    let mut buts = reading.places_of([reading.words.but], near);
    buts.find(|but| !reading.is_quoted(*but) && is_silent(*but)).map(|but| but as u32)
}

/// "Police believe there may be others | and have urged them to call": who speaks does the next thing too.
fn next_perfect(reading: &Reading<'_, '_>, link: &Link, piece: TokenRange) -> Option<u32> {
    const NEXT: Classes = Classes::of(&[
        Class::OrderVerb,
        Class::TellVerb,
        Class::SayVerb,
        Class::AskVerb,
        Class::WantVerb,
    ]);
    let [cue] = link.cue[..] else { return None };
    // Behind "said" the next thing is told of in the past too.
    if cue.iter().any(|verb| reading.is_form(verb, Form::Past)) {
        return None;
    }
    let is_has = |token: usize| matches!(reading.bytes(token), b"has" | b"have");
    let is_act = |and: &usize| {
        reading.is_word(*and, reading.words.and)
            && is_has(and + 1)
            && reading.any(and + 2, NEXT)
            && reading.is_form(and + 2, Form::Participle)
            && !reading.is_quoted(*and)
    };
    let and = piece.iter().take(REACH).skip(1).find(is_act)?;
    (!(piece.start as usize..and).any(is_has)).then_some(and as u32)
}
