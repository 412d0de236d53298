//! "In a poll by X, 30% backed the plan.": what those who were asked answered is the poll's.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "tokens are counted on from the start of a sentence, and reading beyond the document \
              finds nothing"
)]

use super::{Scene, content, link};
use crate::attribution::link::Link;
use crate::attribution::polls::{gives_answer, names_poll};
use crate::document::TokenRange;
use crate::lexicon::{Class, Classes, Spellings};

/// No poll takes more tokens to name.
const LONGEST: usize = 18;

/// Finds the shape at the head of one sentence; whether it is there. Who answers is no source of its own.
pub(super) fn find(scene: &Scene<'_, '_, '_>, into: &mut Vec<Link>) -> bool {
    let reading = scene.reading;
    let start = scene.start;
    if !matches!(reading.bytes(start), b"In" | b"in") || reading.is_quoted(start) {
        return false;
    }
    let limit = scene.end.min(start + LONGEST);
    let next_comma = |from: usize| (from..limit).find(|token| reading.is_comma(*token));
    let Some(comma) = next_comma(start + 2) else { return false };
    // "In a poll by X, conducted in May, 30% backed it"
    let is_aside =
        reading.bytes(comma + 1).ends_with(b"ed") || reading.bytes(comma + 1) == b"taken";
    let comma = next_comma(comma + 1).filter(|_| is_aside).unwrap_or(comma);
    let mention = TokenRange::new(start + 1, comma);
    let answers = TokenRange::new(comma + 1, scene.end);
    let opens_phrase = Classes::of(&[Class::Determiner, Class::Possessive]);
    let names = reading.any(start + 1, opens_phrase) || reading.is_capital(start + 1);
    let is_poll = names
        && names_poll(reading.document, mention)
        && gives_answer(reading.document, answers)
        && !is_vote(scene, answers);
    if is_poll {
        let cue = vec![TokenRange::new(start, start + 1)];
        let pieces = content::range(reading, comma + 1, scene.end);
        into.push(link("poll", 0.7, Some(mention), cue, pieces));
    }
    is_poll
}

/// "In a poll on Sunday, 52% voted to leave": a vote itself, which the author tells of.
fn is_vote(scene: &Scene<'_, '_, '_>, answers: TokenRange) -> bool {
    const VOTES: Spellings<5> =
        Spellings::of(["voted", "elected", "turnout", "ballots", "re-elected"]);
    answers.iter().any(|token| scene.reading.document.is_one_of(token, &VOTES))
}
