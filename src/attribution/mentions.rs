//! Mentions: the words that name a source beside a cue, with what describes it.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "a token is taken away only above a floor, and reading beyond the document finds \
              nothing"
)]

use super::reading::Reading;
use crate::document::TokenRange;
use crate::lexicon::{Class, Classes, Form};

/// No mention is longer, so that each cue costs the same.
const LONGEST: usize = 40;

/// No mention with its appositives reaches further from its cue.
const REACH: usize = 64;

const FINITE: Classes = Classes::of(&[Class::PlainVerb, Class::SayVerb, Class::ThinkVerb]);

/// The mention that ends right before token `end` and starts at `floor` or later: the subject of
/// a verb, with its appositives.
pub(super) fn mention_before(
    reading: &Reading<'_, '_>,
    end: usize,
    floor: usize,
) -> Option<TokenRange> {
    beside(reading, end, floor.max(end.saturating_sub(REACH)))
}

fn beside(reading: &Reading<'_, '_>, end: usize, floor: usize) -> Option<TokenRange> {
    let end = without_time(reading, end, floor);
    let last = end.checked_sub(1).filter(|last| *last >= floor)?;
    if !reading.is_comma(last) && !is_dash_pair(reading, last) {
        return noun_phrase_before(reading, end, floor);
    }
    let mut opens = appositive_before(reading, last, floor)?;
    // "Mara Lindt, 43, an engineer, said": the age is an appositive of its own.
    if opens >= floor + 3 && reading.byte(opens - 1).is_ascii_digit() && reading.is_comma(opens - 2)
    {
        opens -= 2;
    }
    let head = beside(reading, opens, floor)?;
    if reading.is_capital(opens.saturating_sub(1)) || !is_participial(reading, opens + 1) {
        let end = if is_participial(reading, opens + 1) { opens } else { last };
        return Some(TokenRange::new(head.start as usize, end));
    }
    Some(head)
}

/// "Lund on Monday | said", "who in 2010 | said": when it was said is no part of the mention.
fn without_time(reading: &Reading<'_, '_>, end: usize, floor: usize) -> usize {
    let mut at = end;
    while at > floor + 1
        && at + 4 > end
        && (reading.is_time(at - 1)
            || reading.byte(at - 1).is_ascii_digit()
            || matches!(reading.text(at - 1), "last" | "this"))
    {
        at -= 1;
    }
    if at == end || at <= floor + 1 {
        return end;
    }
    if reading.is(at - 1, Class::Preposition) {
        return at - 1;
    }
    if reading.is(at, Class::Weekday) && reading.is_wordlike(at - 1) { at } else { end }
}

fn is_dash_pair(reading: &Reading<'_, '_>, token: usize) -> bool {
    reading.is_dash(token)
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
            if opens_appositive(reading, at + 1, close) {
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

/// Whether the words between two commas describe what stands before them.
fn opens_appositive(reading: &Reading<'_, '_>, first: usize, close: usize) -> bool {
    let words = &reading.words;
    let is_relative =
        [words.who, words.which, words.whose].iter().any(|word| reading.is_word(first, *word));
    let starts = reading.is_article(first)
        || reading.byte(first).is_ascii_digit()
        || is_relative
        || reading.is_word(first, words.of)
        || reading.is_word(first, words.from)
        || is_participial(reading, first);
    starts || (first..close).any(|token| is_role(reading, token))
}

fn is_participial(reading: &Reading<'_, '_>, first: usize) -> bool {
    let text = reading.text(first);
    text.len() > 5 && (text.ends_with("ing") || text.ends_with("ed")) && !reading.is_capital(first)
}

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

fn is_subject_pronoun(reading: &Reading<'_, '_>, token: usize) -> bool {
    reading.is(token, Class::SubjectPronoun) && !reading.is_quoted(token)
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
    let start = walk_left(reading, last, floor)?;
    let start = skip_opening(reading, start, end);
    (start < end).then(|| TokenRange::new(start, end))
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

fn matching_bracket(reading: &Reading<'_, '_>, at: usize, lowest: usize) -> Option<usize> {
    let opening = (lowest..at).rev().find(|token| reading.is_punctuated(*token, b'('))?;
    Some(opening)
}

/// Leaves out what opens a sentence in front of the subject: "But", "On Monday", "Privately".
pub(super) fn skip_opening(reading: &Reading<'_, '_>, start: usize, end: usize) -> usize {
    let mut at = start;
    while at < end {
        let next = at + 1;
        if reading.any(at, Classes::of(&[Class::Conjunction, Class::Subordinator]))
            && !reading.is(at, Class::Preposition)
            || reading.is_adverbial(at)
            || reading.is_time(at) && at + 1 < end && !reading.is_possessive(next)
            || reading.is(at, Class::Relative)
        {
            at = next;
        } else if reading.is(at, Class::Preposition) && at + 2 < end {
            let Some(after) = after_phrase(reading, next, end) else { return at };
            at = after;
        } else {
            return at;
        }
    }
    start
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

/// The mention that starts at token `start`, with its appositives: "said X, a Y at Z,".
pub(super) fn mention_after(
    reading: &Reading<'_, '_>,
    start: usize,
    ceiling: usize,
) -> Option<TokenRange> {
    let ceiling = ceiling.min(start + REACH);
    let mut end = phrase_after(reading, start, ceiling)?.end as usize;
    if is_pronoun(reading, start) {
        return Some(TokenRange::new(start, end));
    }
    while end + 1 < ceiling
        && reading.is_comma(end)
        && opens_right_appositive(reading, end + 1, ceiling)
    {
        let next = walk_right(reading, end + 1, ceiling);
        if next == end + 1 {
            break;
        }
        end = next;
    }
    Some(TokenRange::new(start, end))
}

/// The mention after "according to": what a comma parts from it belongs to it only where it says
/// what the source is, since a clause comes next.
pub(super) fn mention_before_clause(
    reading: &Reading<'_, '_>,
    start: usize,
    ceiling: usize,
) -> Option<TokenRange> {
    let phrase = phrase_after(reading, start, ceiling)?;
    let end = phrase.end as usize;
    let first = end + 1;
    let describes = matches!(reading.text(first), "a" | "an" | "one" | "who" | "whose")
        || reading.byte(first).is_ascii_digit() && reading.is_comma(first + 1)
        || (first..first + 6)
            .take_while(|token| reading.is_wordlike(*token) && !reading.is_auxiliary(*token))
            .any(|token| is_role(reading, token));
    let longer = mention_after(reading, start, ceiling).filter(|longer| {
        describes && longer.end > phrase.end && reading.is_comma(longer.end as usize)
    });
    Some(longer.unwrap_or(phrase))
}

fn is_pronoun(reading: &Reading<'_, '_>, start: usize) -> bool {
    reading.any(start, Classes::of(&[Class::SubjectPronoun, Class::Pronoun]))
        && !reading.is_article(start)
}

/// The noun phrase that starts at token `start`, without appositives.
pub(super) fn phrase_after(
    reading: &Reading<'_, '_>,
    start: usize,
    ceiling: usize,
) -> Option<TokenRange> {
    if start >= ceiling || reading.is_quoted(start) {
        return None;
    }
    if is_pronoun(reading, start) {
        return Some(TokenRange::new(start, start + 1));
    }
    if !reading.is_wordlike(start) || is_time_phrase(reading, start) {
        return None;
    }
    let end = walk_right(reading, start, ceiling);
    (end > start).then(|| TokenRange::new(start, end))
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
        || matches!(reading.text(first), "one" | "now" | "then" | "himself" | "herself")
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
        if reading.is_quoted(at) || !continues_right(reading, at, start, is_name, in_clause) {
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
    if reading.is_possessive(at) || in_clause && !reading.is(at, Class::Subordinator) {
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
