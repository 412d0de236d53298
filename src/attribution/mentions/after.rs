//! The mention after a token: "said X, a Y at Z", read from its start rightwards.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "one is taken away only from a token behind the start, and reading beyond the document \
              finds nothing"
)]

use super::{LONGEST, REACH, is_finite, is_participial, is_relative, is_role, joins_nouns};
use crate::attribution::reading::Reading;
use crate::attribution::sources::PREPOSITIONS;
use crate::document::TokenRange;
use crate::lexicon::{Class, Classes, OneOf};

/// The mention that starts at token `start`, with its appositives: "said X, a Y at Z,".
pub(in crate::attribution) fn mention_after(
    reading: &Reading<'_, '_>,
    start: usize,
    ceiling: usize,
) -> Option<TokenRange> {
    let ceiling = ceiling.min(start + REACH);
    let mut end = phrase_after(reading, start, ceiling)?.end as usize;
    if is_pronoun(reading, start) {
        return Some(TokenRange::new(start, end));
    }
    while let Some(next) = appositive_end(reading, end, ceiling) {
        end = next;
    }
    Some(TokenRange::new(start, end))
}

/// Whom something is told to: the mention before what is told, which the next article opens: "told an inquest |
/// the skipper had left".
pub(in crate::attribution) fn hearer_after(
    reading: &Reading<'_, '_>,
    start: usize,
    ceiling: usize,
) -> Option<TokenRange> {
    const JOINTS: Classes =
        Classes::of(&[Class::Preposition, Class::Conjunction, Class::Determiner, Class::Negation]);
    if let Some(subject) = subject_behind_name(reading, start).filter(|end| *end < ceiling) {
        return Some(TokenRange::new(start, subject));
    }
    let hearer = mention_after(reading, start, ceiling)?;
    let opens = |token: &usize| {
        let before = *token - 1;
        (reading.is_article(*token) || reading.is(*token, Class::SubjectPronoun))
            && reading.is_wordlike(before)
            && !reading.any(before, JOINTS)
            && !PREPOSITIONS.words().contains(&reading.text(before))
    };
    let end = hearer.iter().skip(1).find(opens).unwrap_or(hearer.end as usize);
    Some(TokenRange::new(start, end))
}

/// "told the Echo | flights could start": a clause with an auxiliary has its subject behind the name.
pub(in crate::attribution) fn subject_behind_name(
    reading: &Reading<'_, '_>,
    start: usize,
) -> Option<usize> {
    const LONGEST_NAME: usize = 5;
    const JOINTS: Classes = Classes::of(&[
        Class::Preposition,
        Class::Conjunction,
        Class::Determiner,
        Class::Possessive,
        Class::Relative,
    ]);
    let name = start + usize::from(reading.is_article(start));
    let noun = (name..name + LONGEST_NAME).find(|token| !reading.is_capital(*token))?;
    let is_noun = reading.is_wordlike(noun)
        && !reading.any(noun, JOINTS)
        && !reading.is_auxiliary(noun)
        && !reading.is_adverbial(noun)
        && !reading.is_possessive(noun)
        && !reading.is_time(noun)
        && !reading.is_quoted(noun);
    (noun > name && is_noun && reading.is_auxiliary(noun + 1)).then_some(noun)
}

/// The end of the appositive that the comma at a token opens.
fn appositive_end(reading: &Reading<'_, '_>, comma: usize, ceiling: usize) -> Option<usize> {
    let first = comma + 1;
    let opens = first < ceiling
        && reading.is_comma(comma)
        && opens_right_appositive(reading, first, ceiling);
    opens.then(|| walk_right(reading, first, ceiling)).filter(|end| *end > first)
}

/// The mention after "according to": what a comma parts from it belongs to it only where it says
/// what the source is, since a clause comes next.
pub(in crate::attribution) fn mention_before_clause(
    reading: &Reading<'_, '_>,
    start: usize,
    ceiling: usize,
) -> Option<TokenRange> {
    let phrase = phrase_after(reading, start, ceiling)?;
    if is_pronoun(reading, start) {
        return Some(phrase);
    }
    let describes = |first: usize| {
        matches!(reading.bytes(first), b"a" | b"an" | b"one" | b"who" | b"whose")
            || reading.byte(first).is_ascii_digit() && reading.is_comma(first + 1)
            || (first..first + 6)
                .take_while(|token| reading.is_wordlike(*token) && !reading.is_auxiliary(*token))
                .any(|token| is_role(reading, token))
    };
    let ceiling = ceiling.min(start + REACH);
    let mut end = phrase.end as usize;
    end = named_behind(reading, phrase, ceiling).unwrap_or(end);
    let closes = |end: &usize| reading.is_comma(*end);
    while describes(end + 1)
        && let Some(next) = appositive_end(reading, end, ceiling).filter(closes)
    {
        end = next;
    }
    Some(TokenRange::new(start, end))
}

/// "According to her daughter, Ida, | she worked": the end of the name of whom a noun of one person means.
fn named_behind(reading: &Reading<'_, '_>, phrase: TokenRange, ceiling: usize) -> Option<usize> {
    const LONGEST: usize = 4;
    let (first, comma) = (phrase.start as usize, phrase.end as usize);
    let is_own = reading.is_article(first) || reading.is(first, Class::Possessive);
    let is_holder = is_own && is_role(reading, comma - 1) && reading.is_comma(comma);
    let is_name = |token: &usize| reading.is_capital(*token) && !reading.is_time(*token);
    let name = (comma + 1..ceiling.min(comma + 1 + LONGEST)).take_while(is_name);
    let end = name.last().filter(|_| is_holder)? + 1;
    reading.is_comma(end).then_some(end)
}

/// The noun phrase that starts at token `start`, without appositives.
pub(in crate::attribution) fn phrase_after(
    reading: &Reading<'_, '_>,
    start: usize,
    ceiling: usize,
) -> Option<TokenRange> {
    if start >= ceiling || reading.is_quoted(start) {
        return None;
    }
    // "told her at the end": nobody owns a preposition.
    let is_her = reading.is(start, Class::Pronoun) && reading.is(start + 1, Class::Preposition);
    if is_pronoun(reading, start) || is_her {
        return Some(TokenRange::new(start, start + 1));
    }
    // "warned there was a risk": nobody.
    let is_there = reading.bytes(start) == b"there" && reading.is_auxiliary(start + 1);
    if !reading.is_wordlike(start) || is_time_phrase(reading, start) || is_there {
        return None;
    }
    let end = walk_right(reading, start, ceiling);
    (end > start).then(|| TokenRange::new(start, end))
}

fn is_pronoun(reading: &Reading<'_, '_>, start: usize) -> bool {
    reading.any(start, Classes::of(&[Class::SubjectPronoun, Class::Pronoun]))
        && !reading.is_article(start)
}

fn is_time_phrase(reading: &Reading<'_, '_>, start: usize) -> bool {
    reading.is_time(start)
        || reading
            .any(start, Classes::of(&[Class::Preposition, Class::Conjunction, Class::Auxiliary]))
}

fn opens_right_appositive(reading: &Reading<'_, '_>, first: usize, ceiling: usize) -> bool {
    let words = &reading.words;
    reading.is_article(first)
        || reading.byte(first).is_ascii_digit()
            && (first + 1 >= ceiling || reading.is_comma(first + 1))
        || matches!(reading.bytes(first), b"one" | b"now" | b"then" | b"himself" | b"herself")
        || reading.is_word(first, words.who)
        || reading.is_word(first, words.whose)
        || reading.is_word(first, words.of)
        || is_role(reading, first)
        || !reading.is_capital(first)
            && (first..ceiling.min(first + 4)).any(|token| is_role(reading, token))
            && !is_participial(reading, first)
}

fn walk_right(reading: &Reading<'_, '_>, start: usize, ceiling: usize) -> usize {
    let ceiling = ceiling.min(start + LONGEST);
    let has_relative = is_relative(reading, start);
    let is_name = reading.is_capital(start);
    let mut at = start + usize::from(has_relative || reading.is_adverbial(start));
    let mut in_clause = has_relative;
    while at < ceiling {
        if reading.is_punctuated(at, b'(') {
            let close = (at..ceiling.min(at + 8)).find(|token| reading.is_punctuated(*token, b')'));
            let Some(close) = close else { break };
            at = close + 1;
            continue;
        }
        // "told PUNCH.": the stop that closes the sentence is no abbreviation's.
        let closes = at + 1 == ceiling && reading.is_punctuated(at, b'.');
        if closes
            || reading.is_quoted(at)
            || !continues_right(reading, at, start, is_name, in_clause)
        {
            break;
        }
        in_clause |= is_relative(reading, at);
        at += 1;
    }
    while at > start + 1
        && reading
            .any(at - 1, Classes::of(&[Class::Preposition, Class::Conjunction, Class::Determiner]))
    {
        at -= 1;
    }
    at
}

fn continues_right(
    reading: &Reading<'_, '_>,
    at: usize,
    start: usize,
    is_name: bool,
    in_clause: bool,
) -> bool {
    let words = &reading.words;
    if reading.is_possessive(at) {
        return true;
    }
    if !reading.is_wordlike(at) {
        let next = at + 1;
        return reading.is_punctuated(at, b'.')
            && reading.is_capital(next)
            && at > start
            && reading.is_capital(at - 1)
            || reading.is_punctuated(at, b'&')
            || reading.byte(at) == b'%'
            || reading.byte(at) == b'$';
    }
    if in_clause && !reading.is(at, Class::Subordinator) {
        return true;
    }
    if reading.is_word(at, words.and) {
        return joins_nouns(reading, at) && at > start;
    }
    if reading.is(at, Class::Preposition) && at > start {
        return keeps_phrase(reading, at, is_name);
    }
    if is_relative(reading, at) {
        return at > start && reading.is_word(at, words.who);
    }
    let stops = reading.is_auxiliary(at)
        || is_finite(reading, at)
        || reading.is_time(at) && at > start
        || reading.any(
            at,
            Classes::of(&[Class::Conjunction, Class::Subordinator, Class::SubjectPronoun]),
        )
        || reading.is_adverbial(at) && at > start;
    !stops
}

/// Whether a phrase belongs to the mention: "of", "for" and "at" do, "in a statement" and "on
/// Monday" do not, and after a bare name only "of" and "from" do.
fn keeps_phrase(reading: &Reading<'_, '_>, at: usize, is_name: bool) -> bool {
    let words = &reading.words;
    if reading.is_word(at, words.of) {
        return true;
    }
    let binds = [words.for_, words.at, words.in_, words.from, words.with]
        .iter()
        .any(|word| reading.is_word(at, *word));
    let object = (at + 1..at + 5).take_while(|token| reading.is_wordlike(*token));
    let mut object =
        object.take_while(|token| *token == at + 1 || !reading.is(*token, Class::Preposition));
    let is_channel =
        object.any(|token| reading.is(token, Class::ChannelNoun) || reading.is_time(token));
    if is_channel {
        return false;
    }
    if is_name {
        return reading.is_word(at, words.from) && reading.is_capital(at + 1);
    }
    let has_object = reading.is_article(at + 1) || reading.is_capital(at + 1);
    let to = reading.is_word(at, words.to) || reading.is_word(at, words.by);
    binds || reading.is_word(at, words.on) || to && has_object
}
