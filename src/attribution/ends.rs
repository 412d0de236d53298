//! Contents that run on into the sentence they stand in, into where the clause that was said ends.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "a token is stepped back from only behind another, and reading beyond the document finds nothing"
)]

use super::link::Link;
use super::reading::Reading;
use crate::document::TokenRange;
use crate::lexicon::{Class, Classes, Form};

/// No content is looked through farther, in tokens, so that links in links cost little.
const REACH: usize = 200;

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
    let is_has = |token: usize| matches!(reading.text(token), "has" | "have");
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
