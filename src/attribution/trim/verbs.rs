//! The verb in a mention: what an engine or a shape took too much of holds a clause.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "verbs are looked for behind the first token of a phrase only"
)]

use crate::attribution::reading::Reading;
use crate::document::TokenRange;
use crate::lexicon::{Class, Classes, Form};

/// The first verb of the phrase that belongs to no relative clause.
pub(super) fn verb_in(reading: &Reading<'_, '_>, phrase: TokenRange) -> Option<usize> {
    let (start, end) = (phrase.start as usize, phrase.end as usize);
    if opens_with_verb(reading, start, end) {
        return Some(start);
    }
    // "the experts I interviewed": a clause that only describes has no verb of the phrase.
    let describes = |token: usize| {
        reading.is(token, Class::Relative)
            || reading.is(token, Class::SubjectPronoun)
                && reading.is_wordlike(token - 1)
                && !reading.byte(token - 1).is_ascii_digit()
    };
    let clause = (start + 1..end).take_while(|token| !describes(*token));
    clause.into_iter().find(|token| is_clause_verb(reading, *token, end))
}

/// "cut its profit": a listed verb with what it governs is no noun phrase.
fn opens_with_verb(reading: &Reading<'_, '_>, start: usize, end: usize) -> bool {
    let start = start + usize::from(reading.is_adverbial(start) && start + 1 < end);
    let next = start + 1;
    let governs = reading.is_article(next)
        || reading.is(next, Class::Preposition)
        || reading.is(next, Class::Possessive);
    let is_inflected = ["ed", "ing"].iter().any(|end| reading.text(start).ends_with(end))
        && !reading.any(start, NOUNS)
        && reading.text(start).len() > 4;
    if reading.is_capital(start) {
        return false;
    }
    is_verb(reading, start) && (next >= end || governs || reading.is_capital(next))
        || is_inflected && (next >= end || governs)
}

const VERBS: Classes = Classes::of(&[
    Class::PlainVerb,
    Class::SayVerb,
    Class::TellVerb,
    Class::ThinkVerb,
    Class::FeelVerb,
    Class::WantVerb,
    Class::WriteVerb,
    Class::LearnVerb,
    Class::DiscussVerb,
    Class::OrderVerb,
]);

/// Nouns that name a source.
pub(super) const HEADS: Classes = Classes::of(&[
    Class::RoleNoun,
    Class::PeopleNoun,
    Class::PersonNoun,
    Class::DocumentNoun,
    Class::OrganisationNoun,
    Class::GovernmentNoun,
    Class::CompanyNoun,
    Class::VagueGroup,
]);

/// Words that are nouns even where they look like verbs: "report", "minister".
pub(super) const NOUNS: Classes = HEADS.with(Classes::of(&[Class::NounVerb, Class::RoleModifier]));

pub(super) fn is_verb(reading: &Reading<'_, '_>, token: usize) -> bool {
    reading.is_auxiliary(token) && !reading.is_possessive(token)
        || reading.any(token, VERBS) && !reading.any(token, NOUNS)
}

/// Whether the word is the verb of a clause whose subject stands before it in the phrase.
fn is_clause_verb(reading: &Reading<'_, '_>, token: usize, end: usize) -> bool {
    if reading.is_capital(token) || !reading.is_wordlike(token) || reading.is_possessive(token) {
        return false;
    }
    if reading.is_auxiliary(token) {
        return !reading.is_word(token, reading.words.to);
    }
    let is_past = is_past(reading, token);
    // "the suspended chairman": after an article it is an adjective.
    if is_past && reading.is_article(token - 1) {
        return false;
    }
    if !is_past || reading.any(token, NOUNS) {
        return is_present(reading, token);
    }
    let is_only_past = !reading.is_form(token, Form::Participle)
        && !reading.is_form(token, Form::Base)
        && reading.is_form(token, Form::Past);
    is_only_past || takes_object(reading, token, end) || follows_name(reading, token, end)
}

pub(super) fn is_past(reading: &Reading<'_, '_>, token: usize) -> bool {
    reading.is_form(token, Form::Past) || reading.bytes(token).ends_with(b"ed")
}

/// "Residents want the bridge", "the ad uses footage", "Lindt fears the worst".
fn is_present(reading: &Reading<'_, '_>, token: usize) -> bool {
    const OPENERS: Classes = Classes::of(&[Class::Determiner, Class::SubjectPronoun]);
    let governs = reading.is(token, Class::NounVerb)
        && reading.is_form(token, Form::S)
        && reading.is_capital(token - 1)
        && reading.any(token + 1, OPENERS);
    if governs {
        return true;
    }
    let is_plain = reading.any(token, VERBS) && !reading.any(token, NOUNS);
    let before = token - 1;
    let is_subject = reading.is_wordlike(before)
        && !reading.is(before, Class::Preposition)
        && !reading.is_article(before)
        && !reading.is_possessive(before);
    let is_form = reading.is_form(token, Form::S) && !reading.text(before).ends_with('s')
        || reading.is_form(token, Form::Base)
            && !reading.is_form(token, Form::Participle)
            && reading.text(before).ends_with('s')
            && !reading.any(token, Classes::of(&[Class::PlainVerb]));
    is_plain && is_subject && is_form
}

/// "filed a motion", not "named Lindt" or "published a day earlier".
fn takes_object(reading: &Reading<'_, '_>, token: usize, end: usize) -> bool {
    const NAMING: [&str; 7] = ["named", "called", "titled", "entitled", "dubbed", "known", "based"];
    let next = token + 1;
    let is_object = reading.is_article(next) || reading.is_capital(next);
    let is_time = (next..next + 3).any(|near| reading.is_time(near));
    next < end && is_object && !is_time && !NAMING.contains(&reading.text(token))
}

/// "Lindt beamed", not "Lindt, backed by", "Lindt based in".
fn follows_name(reading: &Reading<'_, '_>, token: usize, end: usize) -> bool {
    const PASSIVE: [&str; 9] = ["by", "in", "on", "at", "to", "from", "with", "for", "as"];
    let next = token + 1;
    reading.is_capital(token - 1)
        && (next >= end || !PASSIVE.contains(&reading.text(next)) && !reading.is_time(next))
}
