//! Subjects as they stand beside a verb into who is meant: with the name before where they are from, without when
//! and how they spoke.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "one is taken away from a token that is checked to stand behind the first or behind a start, and \
              reading beyond the document finds nothing"
)]

use super::link::Link;
use super::mentions::{is_circumstance, mention_before, tells_when_made, without_time};
use super::reading::Reading;
use crate::document::{Case, TokenRange};
use crate::lexicon::{Class, Classes, Form};

/// "Ida Holm" for "of the Fjord Institute, who was not involved," in "Ida Holm, | of the Fjord Institute, who was
/// not involved, | said": where somebody is from has a name before it.
pub(super) fn with_name(reading: &Reading<'_, '_>, mention: TokenRange) -> Option<TokenRange> {
    let of = mention.start as usize;
    let comma = of.checked_sub(1).filter(|comma| *comma > 0 && reading.is_comma(*comma))?;
    let is_origin = matches!(reading.bytes(of), b"of" | b"from") && reading.is_capital(comma - 1);
    let sentence = reading.document.sentence_of(of).filter(|_| is_origin)?;
    let head = mention_before(reading, comma, sentence.tokens.start as usize)?;
    Some(TokenRange { start: head.start, ..mention })
}

/// What stands right before a verb and names its subject: "The mayor | last night", "Lindt | , when contacted,", "Ida
/// Holm, | who".
pub(super) fn beside_verb(reading: &Reading<'_, '_>, start: usize, end: usize) -> (usize, usize) {
    if end < start + 2 {
        return (start, end);
    }
    let who = end - 1;
    if start + 1 < who && reading.is_word(who, reading.words.who) && reading.is_comma(who - 1) {
        return (who, end);
    }
    let is_clause = |token: usize| reading.is_comma(token) || reading.is(token, Class::Relative);
    let end = match without_time(reading, end, start) {
        time if time == end
            || tells_when_made(reading, start, time)
            || (start..time).any(is_clause) =>
        {
            end
        }
        time => time,
    };
    let opens = |comma: &usize| reading.is_comma(*comma) && is_circumstance(reading, comma + 1);
    let comma = (start + 1..end).find(opens);
    (start, comma.unwrap_or(end))
}

/// "Lund" for "Says Lund" in "Says Lund: “It leaked.”", where the verb alone is the cue.
pub(super) fn behind_verb(
    reading: &Reading<'_, '_>,
    link: &mut Link,
    mention: TokenRange,
) -> Option<TokenRange> {
    let first = link.cue.first().map_or(mention.start, |cue| cue.start.min(mention.start));
    let verb = first as usize;
    let is_inverted = reading.is(verb, Class::SayVerb)
        && mention.start <= first + 1
        && mention.end > first + 1
        && reading.is_form(verb, Form::S)
        && reading.is_capital(verb + 1)
        && reading.document.opens_sentence(verb);
    if !is_inverted {
        return None;
    }
    link.cue = vec![TokenRange::new(verb, verb + 1)];
    Some(TokenRange { start: first + 1, ..mention })
}

/// "an official" for "I wrote again, and an official, I won’t name him," in "I wrote again, and an official, I won’t
/// name him, | told": a clause with a pronoun of its own is nobody.
pub(super) fn after_clause(
    reading: &Reading<'_, '_>,
    link: &Link,
    mention: TokenRange,
) -> Option<TokenRange> {
    const OPENERS: Classes = Classes::of(&[Class::Determiner, Class::Possessive]);
    let first = mention.start as usize;
    let is_clause = mention.len() > 3
        && reading.is(first, Class::SubjectPronoun)
        && (reading.is_auxiliary(first + 1) || reading.is_form(first + 1, Form::Past))
        && link.cue.first().is_some_and(|cue| mention.end <= cue.start);
    if !is_clause {
        return None;
    }
    let behind = |comma: usize| {
        let joins = [reading.words.and, reading.words.but];
        let joined = joins.iter().any(|word| reading.is_word(comma + 1, *word));
        comma + 1 + usize::from(joined)
    };
    let is_end =
        |token: &usize| reading.is_comma(*token) && reading.is(token + 1, Class::SubjectPronoun);
    let mut commas = mention.iter().filter(|token| reading.is_comma(*token));
    let names = |token: &usize| {
        reading.any(*token, OPENERS)
            || reading.is_capital(*token) && !reading.is(*token, Class::SubjectPronoun)
    };
    let start = commas.find_map(|comma| Some(behind(comma)).filter(names))?;
    let end = (start..mention.end as usize).find(is_end).unwrap_or(mention.end as usize);
    (start < end).then(|| TokenRange::new(start, end))
}

/// "a report" for "fenced off after a report" in "The pier was fenced off after a report | found": the participle is the
/// verb of another clause.
pub(super) fn behind_participle(
    reading: &Reading<'_, '_>,
    link: &Link,
    mention: TokenRange,
) -> Option<TokenRange> {
    const SUBJECTS: Classes = Classes::of(&[Class::Determiner, Class::Possessive]);
    let first = mention.start as usize;
    let is_verb = reading.case(first) == Case::Lower
        && (reading.bytes(first).ends_with(b"ed") || reading.is_form(first, Form::Participle))
        && first.checked_sub(1).is_some_and(|before| reading.is_auxiliary(before))
        && link.cue.first().is_some_and(|cue| cue.start == mention.end);
    if !is_verb {
        return None;
    }
    let opens =
        |token: &usize| reading.is(*token, Class::Subordinator) && reading.any(token + 1, SUBJECTS);
    let last = mention.iter().skip(1).rfind(opens)?;
    let subject = TokenRange { start: last as u32 + 1, ..mention };
    (!subject.is_empty()).then_some(subject)
}
