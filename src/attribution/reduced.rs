//! Clauses behind a noun without "that" or "which", into claims that hold the noun: "figures she said were public", "a
//! remark Lindt said was “easy”".

#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "a content that is looked at has a piece, a token is stepped back from only behind the \
              start of its sentence, and reading beyond the document finds nothing"
)]

use super::bounds::SMALL;
use super::cues::TAGS;
use super::link::{Evidence, Link};
use super::reading::Reading;
use crate::document::{Case, TokenRange};
use crate::lexicon::{Class, Classes};

/// Gives each claim that starts with its verb the noun before its speaker.
pub(super) fn take_nouns(reading: &Reading<'_, '_>, links: &mut [Link]) {
    for link in links {
        name_speaker(reading, link);
        let Some(noun) = noun_before(reading, link) else { continue };
        link.mention = link.mention.map(|mention| TokenRange { start: noun.end, ..mention });
        link.content.insert(0, noun);
    }
}

/// "a | remark | Lindt said was “easy”": a noun is no cue where the clause behind it has a speaker and a verb.
fn name_speaker(reading: &Reading<'_, '_>, link: &mut Link) {
    const LONGEST: usize = 6;
    let ([cue], [first, ..], None) = (&link.cue[..], &link.content[..], link.mention) else {
        return;
    };
    let start = first.start as usize;
    let is_name = |token: &usize| reading.is_capital(*token);
    let verb = start + (start..start + LONGEST).take_while(is_name).count();
    let speaks = cue.end == first.start
        && reading.is(cue.start as usize, Class::NounVerb)
        && verb > start
        && reading.any(verb, TAGS)
        && is_finite(reading, verb + 1)
        && first.has(verb + 1);
    if speaks {
        link.mention = Some(TokenRange::new(start, verb));
        link.cue = vec![TokenRange::new(verb, verb + 1)];
        link.content[0].start = verb as u32 + 1;
    }
}

/// The noun before the speaker of a content that starts with its verb, with its article.
fn noun_before(reading: &Reading<'_, '_>, link: &Link) -> Option<TokenRange> {
    let (Some(mention), [cue], [first, ..]) = (link.mention, &link.cue[..], &link.content[..])
    else {
        return None;
    };
    let verb = first.start as usize;
    let is_object = reading.opened(verb).is_some() || reading.bytes(verb) == b"as";
    let calls = link.evidence == Evidence::Shape("aside")
        || cue.iter().any(|token| reading.is(token, Class::CallVerb));
    // "a claim the board dismissed | as | “gossip”"
    let as_ = u32::from(reading.is_word(cue.end as usize, reading.words.as_));
    let is_clause = mention.end == cue.start
        && cue.end + as_ == first.start
        && (is_finite(reading, verb) || is_object && calls);
    let name = is_clause.then(|| speaker_start(reading, mention))??;
    let noun = name.checked_sub(1)?;
    let floor = reading.document.sentence_of(name)?.tokens.start as usize;
    let is_noun = noun > floor
        && reading.case(noun) == Case::Lower
        && !reading.any(noun, SMALL.with(Classes::of(&[Class::SubjectPronoun])))
        && !reading.is_quoted(noun);
    let start = noun - usize::from(reading.is_article(noun.checked_sub(1)?));
    is_noun.then(|| TokenRange::new(start, name))
}

/// Where who speaks starts in a mention: a pronoun, or the name at its end.
fn speaker_start(reading: &Reading<'_, '_>, mention: TokenRange) -> Option<usize> {
    let first = mention.start as usize;
    if mention.len() == 1 && reading.is(first, Class::SubjectPronoun) {
        return Some(first);
    }
    let is_start = |token: &usize| reading.is_article(*token);
    if let Some(article) = mention.iter().skip(2).find(is_start) {
        return reading.is_article(first).then_some(article);
    }
    let name = mention.iter().rev().take_while(|token| reading.is_capital(*token)).last()?;
    let opens = name == first || reading.is_article(first);
    opens.then_some(name)
}

/// "was", "had", "could": not "to".
fn is_finite(reading: &Reading<'_, '_>, token: usize) -> bool {
    reading.is_auxiliary(token)
        && !reading.is_word(token, reading.words.to)
        && !matches!(reading.bytes(token), b"be" | b"been" | b"being" | b"having")
}

#[cfg(test)]
mod tests;
