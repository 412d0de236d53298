//! Who is told, urged or expected to do something is no source of it.

#![expect(clippy::arithmetic_side_effects, reason = "reading beyond the document finds nothing")]

use super::cues::{Auxiliary, group_start};
use super::link::Link;
use super::mentions::subject_behind_name;
use super::reading::Reading;
use crate::lexicon::{Class, Classes};

/// What is done to those who hear it, and what others hold of somebody: "were urged to leave", "is expected to
/// speak".
const HEARD: [&str; 23] = [
    "accused",
    "believed",
    "expected",
    "learned",
    "learnt",
    "rumored",
    "rumoured",
    "thought",
    "understood",
    "urged",
    "told",
    "asked",
    "ordered",
    "warned",
    "advised",
    "instructed",
    "invited",
    "encouraged",
    "reminded",
    "requested",
    "required",
    "commanded",
    "directed",
];

/// "Residents were urged to leave": who is told to do something does not ask for it.
pub(super) fn unname_hearers(reading: &Reading<'_, '_>, links: &mut [Link]) {
    for link in links {
        let (Some(mention), Some(cue)) = (link.mention, link.cue.first()) else { continue };
        let heard = |token: &usize| HEARD.contains(&reading.text(*token));
        let Some(verb) = cue.iter().rev().find(heard) else { continue };
        let (_, auxiliary) = group_start(reading, verb, mention.end as usize);
        let is_passive = auxiliary == Auxiliary::Be && mention.end <= cue.start;
        if is_passive {
            link.mention = None;
        }
    }
}

/// "The operator was warned.": that somebody was told something says nothing of what it was.
pub(super) fn is_untold(reading: &Reading<'_, '_>, link: &Link) -> bool {
    let (None, [cue], [piece]) = (link.mention, &link.cue[..], &link.content[..]) else {
        return false;
    };
    let heard = |token: usize| HEARD.contains(&reading.text(token));
    let is_passive =
        |verb: usize| group_start(reading, verb, piece.start as usize).1 == Auxiliary::Be;
    piece.end == cue.start && cue.iter().rev().any(|verb| heard(verb) && is_passive(verb))
}

/// "She tells | Piet Lund | why she left", "told | the Echo | flights could start": a name between the cue and
/// the clause hears it.
pub(super) fn leave_hearers(reading: &Reading<'_, '_>, links: &mut [Link]) {
    for link in links {
        let start = told_question(reading, link)
            .or_else(|| told_that(reading, link))
            .or_else(|| told_clause(reading, link))
            .or_else(|| told_name(reading, link));
        if let (Some(start), Some(content)) = (start, link.content.first_mut()) {
            content.start = start as u32;
        }
    }
}

/// The verb of telling that a cue ends with, and where it ends.
fn telling(reading: &Reading<'_, '_>, link: &Link) -> Option<(usize, u32)> {
    let cue = link.cue.last()?;
    let verb = cue.iter().last().filter(|verb| reading.is(*verb, Class::TellVerb))?;
    Some((verb, cue.end))
}

fn told_question(reading: &Reading<'_, '_>, link: &Link) -> Option<usize> {
    const QUESTIONS: [&str; 6] = ["why", "how", "what", "where", "when", "whether"];
    let (_, end) = telling(reading, link)?;
    let content = link.content.first().filter(|content| content.start == end)?;
    let word = content.iter().find(|token| !reading.is_capital(*token))?;
    (word > content.start as usize && QUESTIONS.contains(&reading.text(word))).then_some(word)
}

/// "told | a packed meeting at the town hall | that it leaked": whoever hears it stands before "that".
fn told_that(reading: &Reading<'_, '_>, link: &Link) -> Option<usize> {
    const LONGEST: usize = 12;
    const CLAUSE: Classes = Classes::of(&[
        Class::Auxiliary,
        Class::SubjectPronoun,
        Class::Relative,
        Class::Subordinator,
    ]);
    let (_, end) = telling(reading, link)?;
    let content = link.content.first().filter(|content| content.start == end)?;
    let first = content.start as usize;
    let is_that = |token: &usize| reading.is_word(*token, reading.words.that);
    let that = content.iter().take(LONGEST).find(is_that).filter(|that| *that > first)?;
    let names = reading.is_article(first) || reading.is(first, Class::Possessive);
    let is_part = |token: usize| {
        reading.is_wordlike(token) && !reading.any(token, CLAUSE) && !reading.is_quoted(token)
    };
    (names && (first..that).all(is_part)).then_some(that)
}

fn told_clause(reading: &Reading<'_, '_>, link: &Link) -> Option<usize> {
    let (verb, end) = telling(reading, link)?;
    let content = link.content.first()?;
    let subject = subject_behind_name(reading, end as usize)?;
    // From whom it was told to its auxiliary: the engine begins there anywhere.
    let is_near = (end..=content.end).contains(&content.start)
        && (content.start as usize).saturating_sub(1) <= subject
        && subject < content.end as usize;
    let floor = link.mention.map_or(verb, |mention| mention.end as usize).min(verb);
    let is_active = || group_start(reading, verb, floor).1 != Auxiliary::Be;
    (is_near && is_active()).then_some(subject)
}

/// "told BBC Radio Norvik | the road was closed", of which the engine begins in the name.
fn told_name(reading: &Reading<'_, '_>, link: &Link) -> Option<usize> {
    let (verb, end) = telling(reading, link)?;
    let content = link.content.first().filter(|content| content.start >= end)?;
    let start = content.start as usize;
    let name = verb + 1..content.end as usize;
    let is_name = |token: &usize| reading.is_capital(*token) && !reading.is_quoted(*token);
    let behind = name.take_while(is_name).last()? + 1;
    let opens = reading.is_article(behind) || reading.is(behind, Class::SubjectPronoun);
    (start < behind && start > verb + 1 && opens && behind < content.end as usize).then_some(behind)
}

#[cfg(test)]
mod tests;
