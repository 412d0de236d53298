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
use crate::document::TokenRange;
use crate::lexicon::{Class, Form};

/// "Ida Holm" for "of the Fjord Institute, who was not involved," in "Ida Holm, | of the Fjord Institute, who was
/// not involved, | said": where somebody is from has a name before it.
pub(super) fn with_name(reading: &Reading<'_, '_>, mention: TokenRange) -> Option<TokenRange> {
    let of = mention.start as usize;
    let comma = of.checked_sub(1).filter(|comma| *comma > 0 && reading.is_comma(*comma))?;
    let is_origin = matches!(reading.text(of), "of" | "from") && reading.is_capital(comma - 1);
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
