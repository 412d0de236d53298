//! Mentions: the words that name a source beside a cue, with what describes it.

mod after;
mod before;
mod when;

pub(super) use after::{
    hearer_after, mention_after, mention_before_clause, phrase_after, subject_behind_name,
};
pub(super) use before::{mention_before, skip_opening};
pub(super) use when::{tells_when_made, without_time};

use super::reading::Reading;
use crate::lexicon::{Class, Classes, Form};

/// No mention is longer, so that each cue costs the same.
const LONGEST: usize = 40;

/// No mention with its appositives reaches further from its cue.
const REACH: usize = 64;

const FINITE: Classes = Classes::of(&[Class::PlainVerb, Class::SayVerb, Class::ThinkVerb]);

/// A noun that says what somebody is.
pub(super) fn is_role(reading: &Reading<'_, '_>, token: usize) -> bool {
    const ROLES: Classes = Classes::of(&[
        Class::RoleNoun,
        Class::SpokesNoun,
        Class::OfficialNoun,
        Class::ExpertNoun,
        Class::WitnessNoun,
    ]);
    reading.any(token, ROLES)
}

/// ", when contacted,", ", for his part,", ", in a statement,": how it was said, between commas behind a subject.
#[expect(clippy::arithmetic_side_effects, reason = "reading beyond the document finds nothing")]
pub(super) fn is_circumstance(reading: &Reading<'_, '_>, first: usize) -> bool {
    match reading.text(first) {
        "when" | "if" | "while" => {
            reading.bytes(first + 1).ends_with(b"ed") || reading.bytes(first + 1).ends_with(b"ing")
        }
        "for" => reading.bytes(first + 2) == b"part",
        "in" => (first + 1..first + 5)
            .take_while(|token| reading.is_wordlike(*token))
            .any(|token| reading.is(token, Class::ChannelNoun)),
        _ => false,
    }
}

fn is_relative(reading: &Reading<'_, '_>, token: usize) -> bool {
    reading.is(token, Class::Relative)
}

/// A past form that is no participle of a reduced clause: "said", "went".
fn is_finite(reading: &Reading<'_, '_>, token: usize) -> bool {
    reading.any(token, FINITE)
        && reading.is_form(token, Form::Past)
        && !reading.is_form(token, Form::Base)
        && (!reading.is_form(token, Form::Participle) || reading.is(token, Class::SayVerb))
        && !reading.is_capital(token)
}

/// "X and Y said": both sides look alike, so that no clause ends here.
#[expect(clippy::arithmetic_side_effects, reason = "reading beyond the document finds nothing")]
fn joins_nouns(reading: &Reading<'_, '_>, and: usize) -> bool {
    let Some(before) = and.checked_sub(1) else { return false };
    let after = and + 1;
    if reading.is_comma(before) || !reading.is_wordlike(before) {
        return false;
    }
    if reading.is_capital(before) {
        return reading.is_capital(after) || is_role(reading, after) || reading.is_article(after);
    }
    let is_plural = |token| reading.text(token).ends_with('s');
    !reading.is_capital(after)
        && (is_plural(before) || is_role(reading, before) || !reading.is_article(after))
}

fn is_participial(reading: &Reading<'_, '_>, first: usize) -> bool {
    let text = reading.text(first);
    text.len() > 5 && (text.ends_with("ing") || text.ends_with("ed")) && !reading.is_capital(first)
}

#[cfg(test)]
mod tests;
