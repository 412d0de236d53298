//! The mention before a token: the subject of a verb, read from its end leftwards.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "one is taken away only from a token behind the floor or behind the first of a phrase, \
              and reading beyond the document finds nothing"
)]

use super::when::without_time;
use super::{
    FINITE, LONGEST, REACH, is_circumstance, is_finite, is_participial, is_relative, is_role,
    joins_nouns,
};
use crate::attribution::reading::Reading;
use crate::document::TokenRange;
use crate::lexicon::{Class, Classes, Form};

/// The mention that ends right before token `end` and starts at `floor` or later: the subject of
/// a verb, with its appositives.
pub(in crate::attribution) fn mention_before(
    reading: &Reading<'_, '_>,
    end: usize,
    floor: usize,
) -> Option<TokenRange> {
    beside(reading, end, floor.max(end.saturating_sub(REACH)))
}

fn beside(reading: &Reading<'_, '_>, end: usize, floor: usize) -> Option<TokenRange> {
    let end = without_time(reading, end, floor);
    let last = end.checked_sub(1).filter(|last| *last >= floor)?;
    if !reading.is_comma(last) && !reading.is_dash(last) {
        return noun_phrase_before(reading, end, floor);
    }
    let mut opens = appositive_before(reading, last, floor)?;
    // "Mara Lindt, 43, an engineer, said": the age is an appositive of its own.
    if opens >= floor + 3 && reading.byte(opens - 1).is_ascii_digit() && reading.is_comma(opens - 2)
    {
        opens -= 2;
    }
    let head = beside(reading, opens, floor)?;
    if is_circumstance(reading, opens + 1) {
        return Some(head);
    }
    // "Asked why it had | taken two weeks, | its head, Paul Lindt, said": a predicate is nobody.
    if is_predicate(reading, head.start as usize, floor) {
        return Some(TokenRange::new(opens + 1, last));
    }
    if reading.is_capital(opens.saturating_sub(1)) || !is_participial(reading, opens + 1) {
        let end = if is_participial(reading, opens + 1) { opens } else { last };
        return Some(TokenRange::new(head.start as usize, end));
    }
    Some(head)
}

/// "had | taken two weeks": what stands right behind an auxiliary, and is no noun phrase or name.
fn is_predicate(reading: &Reading<'_, '_>, first: usize, floor: usize) -> bool {
    const OPENERS: Classes =
        Classes::of(&[Class::Determiner, Class::Possessive, Class::SubjectPronoun]);
    first > floor
        && reading.is_auxiliary(first - 1)
        && !reading.is_possessive(first - 1)
        && !reading.is_capital(first)
        && !reading.any(first, OPENERS)
}

/// The comma that opens the appositive that the comma (or dash) at `close` ends: "X, a Y at Z,".
fn appositive_before(reading: &Reading<'_, '_>, close: usize, floor: usize) -> Option<usize> {
    let lowest = floor.max(close.saturating_sub(LONGEST));
    let is_dash = reading.is_dash(close);
    let mut at = close;
    let mut found = None;
    while at > lowest {
        at -= 1;
        if reading.is_stop(at) && reading.is_quoted(at) || reading.is_punctuated(at, b';') {
            break;
        }
        let opens = if is_dash { reading.is_dash(at) } else { reading.is_comma(at) };
        if opens && !reading.is_quoted(at) && at > floor && reading.is_wordlike(at - 1) {
            if opens_appositive(reading, at + 1, close)
                || names_holder(reading, at, close)
                || is_circumstance(reading, at + 1)
            {
                found = Some(at);
                break;
            }
            // "Lund, of Bergen, Norway, said": the last piece is no appositive of its own.
            if !reading.is_capital(at + 1) {
                break;
            }
        }
    }
    found
}

/// "The mayor, | Mara Lindt, | said", "“…,” its spokesman, | Per Ochieng’, | said", "Her book, | The Quay, | claims":
/// the name of whom or what a noun is that opens the sentence or follows a quotation.
fn names_holder(reading: &Reading<'_, '_>, comma: usize, close: usize) -> bool {
    const LONGEST: usize = 4;
    const FURTHEST: usize = 10;
    let is_name = |token: usize| {
        reading.is_capital(token) && !reading.is_time(token)
            || token > comma + 1
                && (reading.is_possessive(token)
                    || reading.is_punctuated(token, b'.') && reading.is(token - 1, Class::Title))
    };
    if close - comma > LONGEST + 1 || !(comma + 1..close).all(is_name) {
        return false;
    }
    let noun = comma - 1;
    let Some(sentence) = reading.document.sentence_of(noun) else { return false };
    let lowest = (sentence.tokens.start as usize).max(noun.saturating_sub(FURTHEST));
    let is_part = |token: &usize| {
        (reading.is_wordlike(*token) || reading.is_possessive(*token)) && !reading.is_quoted(*token)
    };
    let first = (lowest..noun).rev().take_while(is_part).last().unwrap_or(noun);
    let opens = first == sentence.tokens.start as usize || reading.closed_before(first).is_some();
    // "The chairman of the board, | Tom Hale, | said"
    let is_office = |token: usize| {
        is_role(reading, token)
            && matches!(reading.bytes(token + 1), b"of" | b"for" | b"at" | b"in")
    };
    let is_near = noun - first <= LONGEST;
    let is_holder = is_near && (is_role(reading, noun) || reading.is(noun, Class::DocumentNoun))
        || (first..noun).any(is_office);
    let is_called = reading.is_capital(first) && (first..noun).any(is_office);
    // "Hale’s lawyer, | Ida Roe, | said"
    let is_owned = || (first..noun).any(|token| reading.is_possessive(token));
    let is_own = reading.is_article(first) || reading.is(first, Class::Possessive);
    is_holder && (is_own || is_called || is_owned()) && opens
}

/// Whether the words between two commas describe what stands before them.
fn opens_appositive(reading: &Reading<'_, '_>, first: usize, close: usize) -> bool {
    let words = &reading.words;
    let is_relative =
        [words.who, words.which, words.whose].iter().any(|word| reading.is_word(first, *word));
    let starts = reading.is_article(first)
        || reading.byte(first).is_ascii_digit()
        || is_relative
        || reading.is_word(first, words.of)
        || reading.is_word(first, words.by)
        || reading.is_word(first, words.from)
        || is_participial(reading, first);
    // "Norvik Foods, Europe’s leading maker of snacks,"
    let is_owned = || (first..close).any(|token| reading.is_possessive(token));
    let names_body = || (first..close).any(|token| reading.is(token, Class::CompanyNoun));
    starts || (first..close).any(|token| is_role(reading, token)) || is_owned() && names_body()
}

fn noun_phrase_before(reading: &Reading<'_, '_>, end: usize, floor: usize) -> Option<TokenRange> {
    let last = end - 1;
    if is_subject_pronoun(reading, last) {
        return Some(TokenRange::new(last, end));
    }
    let words = &reading.words;
    if reading.is_word(last, words.who) || reading.is_word(last, words.which) {
        return Some(TokenRange::new(last, end));
    }
    if !ends_noun_phrase(reading, last) {
        return None;
    }
    let noun = noun_of_clause(reading, last, floor).unwrap_or(last);
    let start = walk_left(reading, noun, floor)?;
    let start = skip_opening(reading, start, end);
    let start = first_of_list(reading, start, floor).unwrap_or(start);
    (start < end).then(|| TokenRange::new(start, end))
}

/// "Hale" before "Lund and Roe" and before "Roe" in "Hale, Lund, and Roe | said": names in a row that open the
/// clause, of which the last has "and".
fn first_of_list(reading: &Reading<'_, '_>, start: usize, floor: usize) -> Option<usize> {
    let is_name = |token: usize| reading.is_capital(token) && !reading.is_time(token);
    let and = start.checked_sub(1).filter(|and| *and > floor);
    let has_and = and.filter(|and| reading.is_word(*and, reading.words.and));
    let mut at = has_and.unwrap_or(start);
    let mut names = 0;
    while at > floor + 1 && reading.is_comma(at - 1) && is_name(at - 2) {
        let lowest = floor.max(at.saturating_sub(LONGEST_NAME));
        at = (lowest..at - 1).rev().take_while(|token| is_name(*token)).last()?;
        names += 1;
    }
    let opens = at == floor || !reading.is_wordlike(at - 1) && !reading.is_comma(at - 1);
    let is_list =
        if has_and.is_some() { names > 1 } else { names > 0 && joins_name(reading, start) };
    (is_list && is_name(start) && opens).then_some(at)
}

/// No name in a list has more words, its comma counted.
const LONGEST_NAME: usize = 5;

/// Whether a name is joined with another: "Lund and Roe".
fn joins_name(reading: &Reading<'_, '_>, start: usize) -> bool {
    let mut words = start..start + LONGEST_NAME;
    let and = words.find(|token| !reading.is_capital(*token));
    and.is_some_and(|and| reading.is_word(and, reading.words.and) && reading.is_capital(and + 1))
}

/// "man" in "The man she met | said": the clause behind a noun tells who it is.
fn noun_of_clause(reading: &Reading<'_, '_>, last: usize, floor: usize) -> Option<usize> {
    let pronoun = last.checked_sub(1).filter(|pronoun| *pronoun > floor)?;
    let noun = pronoun - 1;
    let is_verb = reading.is_form(last, Form::Past) || reading.bytes(last).ends_with(b"ed");
    let is_noun = reading.is_wordlike(noun)
        && !reading.is_adverbial(noun)
        && !reading.any(noun, FINITE)
        && !reading.is_auxiliary(noun)
        && !reading.any(noun, Classes::of(&[Class::Preposition, Class::Conjunction]))
        && !reading
            .any(noun, Classes::of(&[Class::Subordinator, Class::Relative, Class::Determiner]));
    (is_verb && is_noun && is_subject_pronoun(reading, pronoun)).then_some(noun)
}

fn is_subject_pronoun(reading: &Reading<'_, '_>, token: usize) -> bool {
    reading.is(token, Class::SubjectPronoun) && !reading.is_quoted(token)
}

fn ends_noun_phrase(reading: &Reading<'_, '_>, last: usize) -> bool {
    let closes = reading.is_punctuated(last, b')')
        || reading.is_punctuated(last, b'.') && last > 0 && reading.is_capital(last - 1);
    let is_noun = reading.is_wordlike(last)
        && !reading
            .any(last, Classes::of(&[Class::Preposition, Class::Conjunction, Class::Auxiliary]))
        && !reading.is_article(last);
    (closes || is_noun) && !reading.is_quoted(last)
}

/// Walks left to where the noun phrase that ends with `last` starts.
fn walk_left(reading: &Reading<'_, '_>, last: usize, floor: usize) -> Option<usize> {
    let lowest = floor.max(last.saturating_sub(LONGEST));
    let mut at = last;
    let mut verb: Option<usize> = None;
    while at > lowest {
        let token = at - 1;
        if reading.is_punctuated(token, b')') || reading.is_punctuated(last, b')') && at == last {
            at = matching_bracket(reading, at, lowest)?;
            continue;
        }
        if is_relative(reading, token) && verb.is_some() {
            verb = None;
            at = token;
            continue;
        }
        match step(reading, token, at) {
            Step::On => at = token,
            Step::Verb => {
                verb = verb.or(Some(at));
                at = token;
            }
            Step::Stop => break,
        }
    }
    Some(verb.unwrap_or(at))
}

/// What a phrase can end before.
const TURNS: Classes = FINITE.with(Classes::of(&[
    Class::Auxiliary,
    Class::Conjunction,
    Class::Relative,
    Class::Subordinator,
    Class::SubjectPronoun,
]));

enum Step {
    On,
    Verb,
    Stop,
}

fn step(reading: &Reading<'_, '_>, token: usize, right: usize) -> Step {
    let words = &reading.words;
    if reading.is_quoted(token) != reading.is_quoted(right) {
        return Step::Stop;
    }
    if reading.is_wordlike(token) {
        if reading.is_possessive(token) {
            return Step::On;
        }
        if reading.is_word(token, words.and) {
            return if joins_nouns(reading, token) { Step::On } else { Step::Stop };
        }
        // Most words of a phrase are of none of these classes.
        if !reading.any(token, TURNS) {
            return Step::On;
        }
        if reading.is_auxiliary(token) || is_finite(reading, token) {
            return Step::Verb;
        }
        if reading.is(token, Class::Conjunction)
            || is_relative(reading, token)
            || reading.any(token, Classes::of(&[Class::Subordinator, Class::SubjectPronoun]))
                && !reading.is(token, Class::Preposition)
        {
            return Step::Stop;
        }
        return Step::On;
    }
    let is_inner = reading.is_punctuated(token, b'.')
        && reading.is_capital(token.saturating_sub(1))
        || reading.is_punctuated(token, b'&')
        || reading.is_punctuated(token, b'/')
        || reading.byte(token) == b'%'
        || reading.byte(token) == b'$';
    if is_inner { Step::On } else { Step::Stop }
}

fn matching_bracket(reading: &Reading<'_, '_>, at: usize, lowest: usize) -> Option<usize> {
    (lowest..at).rev().find(|token| reading.is_punctuated(*token, b'('))
}

/// Leaves out what opens a sentence in front of the subject: "But", "On Monday", "Privately".
pub(in crate::attribution) fn skip_opening(
    reading: &Reading<'_, '_>,
    start: usize,
    end: usize,
) -> usize {
    let mut at = start;
    while at < end {
        let next = at + 1;
        if reading.any(at, Classes::of(&[Class::Conjunction, Class::Subordinator]))
            && !reading.is(at, Class::Preposition)
            || reading.is_adverbial(at) && !is_no(reading, at)
            || reading.is_time(at) && at + 1 < end && !reading.is_possessive(next)
            || reading.is(at, Class::Relative)
        {
            at = next;
        } else if reading.is(at, Class::Preposition) {
            let after = (at + 2 < end).then(|| after_phrase(reading, next, end)).flatten();
            match after {
                Some(after) => at = after,
                None if opens_clause(reading, at, end) => at = next,
                None => return at,
            }
        } else {
            return at;
        }
    }
    start
}

/// "After Lund | said it leaked, the port closed": what stands right before a verb is no phrase of time.
fn opens_clause(reading: &Reading<'_, '_>, token: usize, end: usize) -> bool {
    let next = token + 1;
    matches!(
        reading.bytes(token),
        b"After" | b"Before" | b"Since" | b"Until" | b"after" | b"before"
    ) && next < end
        && !reading.is_time(next)
        && !reading.byte(next).is_ascii_digit()
}

/// "No other boats are known to be late", "No 10 said": "no" belongs to its noun.
fn is_no(reading: &Reading<'_, '_>, token: usize) -> bool {
    reading.document.is_one_of(token, &["no"]) && reading.is_wordlike(token + 1)
}

/// Where the noun phrase after a preposition ends and the subject starts: at the next article,
/// pronoun or capital after small letters.
fn after_phrase(reading: &Reading<'_, '_>, first: usize, end: usize) -> Option<usize> {
    let mut token = first + 1;
    if reading.is_time(first) {
        while token < end && (reading.is_time(token) || reading.byte(token).is_ascii_digit()) {
            token += 1;
        }
        return (token < end).then_some(token);
    }
    while token < end {
        let turns = reading.is_article(token) && !reading.is(token - 1, Class::Preposition)
            || reading.is_capital(token)
                && !reading.is_capital(token - 1)
                && !reading.any(token - 1, Classes::of(&[Class::Preposition, Class::Determiner]));
        if turns && !reading.is_possessive(token - 1) {
            return Some(token);
        }
        token += 1;
    }
    None
}
