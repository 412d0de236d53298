//! The mention of a link into the noun phrase in it: conjunctions before it, a clause after it and
//! the object of another verb name nobody.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "what stands before a token is read only behind the start of its phrase"
)]

mod verbs;

use crate::attribution::mentions::{mention_before, phrase_after, skip_opening};
use crate::attribution::reading::Reading;
use crate::document::TokenRange;
use crate::lexicon::{Class, Classes};
use verbs::{HEADS, NOUNS, is_past, is_verb, verb_in};

/// No subject is looked for further back than this, in tokens.
const REACH: usize = 64;

/// A mention is cut at most so often: each cut leaves a shorter one.
const CUTS: usize = 3;

/// How a mention stands to its cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// It is no subject: "said | Lindt", "Lindt’s | claim".
    Object,
    /// It is the subject of a finite verb.
    Subject,
    /// A participle follows it: "Lindt, | adding".
    Participle,
}

impl Stand {
    fn of(reading: &Reading<'_, '_>, mention: TokenRange, cue: Option<TokenRange>) -> Self {
        let Some(cue) = cue.filter(|cue| mention.end <= cue.start && !cue.is_empty()) else {
            return Self::Object;
        };
        let (first, last) = (cue.start as usize, cue.end as usize - 1);
        let is_noun = reading.is_article(first) || reading.is(last, Class::CueNoun);
        match reading.text(first).ends_with("ing") {
            _ if is_noun => Self::Object,
            true => Self::Participle,
            false => Self::Subject,
        }
    }
}

/// The noun phrase of a mention before or after its cue; `None` where it holds none.
pub(super) fn trimmed(
    reading: &Reading<'_, '_>,
    mention: TokenRange,
    cue: Option<TokenRange>,
) -> Option<TokenRange> {
    let stand = Stand::of(reading, mention, cue);
    let mut phrase = mention;
    for _ in 0..CUTS {
        let next = cut(reading, phrase, stand)?;
        if next == phrase {
            break;
        }
        phrase = next;
    }
    let found = edges(reading, phrase)?;
    // The comma that closes an appositive stays with the mention.
    let mut rest = found.end as usize..mention.end as usize;
    let is_same = found.start == mention.start && rest.all(|token| !reading.is_wordlike(token));
    Some(if is_same { mention } else { found })
}

/// One cut: to a pronoun, to the phrase after a subordinator, or to the phrase before a verb.
fn cut(reading: &Reading<'_, '_>, whole: TokenRange, stand: Stand) -> Option<TokenRange> {
    let phrase = edges(reading, whole)?;
    let (start, end) = (phrase.start as usize, phrase.end as usize);
    if let Some(relative) = relative_alone(reading, start, end) {
        return Some(relative);
    }
    if stand == Stand::Object {
        return Some(phrase);
    }
    if is_predicate(reading, start, end) {
        return subject_before(reading, end);
    }
    let verb = verb_in(reading, phrase);
    if let Some(inner) = after_subordinator(reading, phrase, verb) {
        return Some(inner);
    }
    if let Some(verb) = verb.filter(|verb| *verb > start) {
        let subject = TokenRange::new(start, verb);
        return Some(name_at_end(reading, phrase, verb, stand).unwrap_or(subject));
    }
    if verb.is_some() {
        return subject_before(reading, start);
    }
    let is_shared = stand == Stand::Subject && ends_in_and(reading, whole);
    let shared = is_shared.then(|| subject_before(reading, start)).flatten();
    Some(shared.unwrap_or(phrase))
}

/// "private" in "A clerk who asked not to be named because the talks are private | said".
fn is_predicate(reading: &Reading<'_, '_>, start: usize, end: usize) -> bool {
    let follows_be = start.checked_sub(1).is_some_and(|before| {
        matches!(reading.text(before), "is" | "are" | "was" | "were" | "be" | "been" | "being")
    });
    follows_be && start + 1 == end && !reading.is_capital(start) && !reading.any(start, NOUNS)
}

/// "Kennedy" in "Scott told a story Kennedy | used", "Lindt" in "the ad has footage of Lindt | asking":
/// a name right before the cue that no verb governs has a clause of its own.
fn name_at_end(
    reading: &Reading<'_, '_>,
    phrase: TokenRange,
    verb: usize,
    stand: Stand,
) -> Option<TokenRange> {
    let end = phrase.end as usize;
    let is_part = |token: usize| reading.is_capital(token) || reading.is_punctuated(token, b'.');
    let start = (verb + 1..end).rev().take_while(|token| is_part(*token)).last()?;
    let before = start - 1;
    let is_noun = before > verb
        && reading.is_wordlike(before)
        && !reading.is_article(before)
        && !reading.is_possessive(before)
        && !reading.is(before, Class::Conjunction);
    let is_object = reading.is(before, Class::Preposition);
    let has_clause = if is_object { stand == Stand::Participle } else { stand == Stand::Subject };
    (is_noun && has_clause).then(|| TokenRange::new(start, end))
}

/// "who" in "who spoke on condition of anonymity": the clause describes, the pronoun names.
fn relative_alone(reading: &Reading<'_, '_>, start: usize, end: usize) -> Option<TokenRange> {
    let words = &reading.words;
    let is_who = reading.is_word(start, words.who);
    let is_other = reading.is_word(start, words.which) || reading.is_word(start, words.that);
    let has_verb = start + 1 < end && is_verb(reading, start + 1);
    (is_who || is_other && has_verb).then(|| TokenRange::new(start, start + 1))
}

/// The phrase without the small words and marks at its edges.
fn edges(reading: &Reading<'_, '_>, phrase: TokenRange) -> Option<TokenRange> {
    let (mut start, mut end) = (with_owner(reading, phrase.start as usize), phrase.end as usize);
    if let Some(dash) = dateline_end(reading, start, end) {
        start = dash + 1;
    }
    if let Some(comma) = opening_phrase_end(reading, start, end) {
        start = comma + 1;
    }
    while start < end && is_before(reading, start, end) {
        start += 1;
    }
    while end > start && is_behind(reading, start, end - 1) {
        end -= 1;
    }
    (start < end).then(|| TokenRange::new(start, end))
}

/// "The pilots' | union": whose it is belongs to the phrase.
fn with_owner(reading: &Reading<'_, '_>, start: usize) -> usize {
    let is_owned = start > 1 && reading.is_possessive(start - 1) && reading.is_wordlike(start - 2);
    if !is_owned {
        return start;
    }
    let owner = start - 2;
    owner - usize::from(owner > 0 && reading.is_article(owner - 1))
}

/// "NORDVIK -- The mayor": where a report was written is nobody.
fn dateline_end(reading: &Reading<'_, '_>, start: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 6;
    let dash = (start..end.min(start + LONGEST)).find(|token| reading.is_dash(*token))?;
    let is_upper = |token: usize| {
        let text = reading.text(token);
        text.chars().all(|letter| !letter.is_lowercase())
    };
    (dash > start && dash + 1 < end && (start..dash).all(is_upper)).then_some(dash)
}

/// The comma in "In a statement, the port": what stands before it opens the sentence.
fn opening_phrase_end(reading: &Reading<'_, '_>, start: usize, end: usize) -> Option<usize> {
    let is_opening = reading.is(start, Class::Preposition)
        || reading.is_time(start)
        || matches!(reading.text(start), "Following" | "following" | "Amid" | "amid");
    if !is_opening {
        return None;
    }
    let comma = (start + 1..end).find(|token| reading.is_comma(*token))?;
    (comma + 2 < end && !reading.is(comma + 1, Class::Preposition)).then_some(comma)
}

/// "as | police", "that | New York", "But | ministers", "— | Lindt".
fn is_before(reading: &Reading<'_, '_>, token: usize, end: usize) -> bool {
    if !reading.is_wordlike(token) {
        return !matches!(reading.byte(token), b'$' | b'@' | b'#');
    }
    let next = token + 1;
    if reading.is(token, Class::Preposition) {
        // "About 200 people" counts them.
        return !reading.byte(next).is_ascii_digit() && !reading.is(next, Class::Numeral);
    }
    if reading.is_word(token, reading.words.that) || reading.is_word(token, reading.words.which) {
        return next < end && !is_verb(reading, next) && !reading.is(next, Class::Preposition);
    }
    let joins = Classes::of(&[Class::Conjunction, Class::Subordinator]);
    reading.any(token, joins) && next < end
}

/// "Scott beamed | and", "the team | next", "their results | by".
fn is_behind(reading: &Reading<'_, '_>, start: usize, token: usize) -> bool {
    const SMALL: Classes =
        Classes::of(&[Class::Preposition, Class::Conjunction, Class::Subordinator]);
    if !reading.is_wordlike(token) {
        let stays =
            matches!(reading.byte(token), b')' | b'%' | b'.') || reading.is_possessive(token);
        return !stays;
    }
    if token == start {
        let is_article = matches!(reading.text(token), "the" | "The" | "a" | "A" | "an" | "An");
        return reading.any(token, SMALL) || is_article;
    }
    reading.any(token, SMALL)
        || reading.is_article(token)
        || reading.is(token, Class::Adverb)
        || reading.is_adverbial(token) && reading.text(token).len() > 6
        || matches!(reading.text(token), "next" | "almost" | "just" | "this")
        || reading.is_time(token) && is_day(reading, token)
}

/// "Lindt this week", "the court on Monday": when it was said; "the Sunday Times" has its day within.
fn is_day(reading: &Reading<'_, '_>, token: usize) -> bool {
    let before = token - 1;
    // "a poll released Friday" is told from others by its day.
    let follows =
        |word: usize| reading.text(word).ends_with("ed") || reading.is(word, Class::Preposition);
    let is_weekday = reading.is(token, Class::Weekday) && !reading.is_article(before);
    let is_phrase = matches!(reading.text(before), "this" | "last" | "next");
    is_weekday && !reading.text(before).ends_with("ed")
        || is_phrase && before > 0 && !follows(before - 1)
}

fn ends_in_and(reading: &Reading<'_, '_>, phrase: TokenRange) -> bool {
    phrase.end > phrase.start && matches!(reading.text(phrase.end as usize - 1), "and" | "but")
}

/// "the central bank" in "12 per cent after the central bank": the last clause holds the subject.
fn after_subordinator(
    reading: &Reading<'_, '_>,
    phrase: TokenRange,
    verb: Option<usize>,
) -> Option<TokenRange> {
    let (start, end) = (phrase.start as usize, phrase.end as usize);
    let floor = verb.unwrap_or(start);
    let opens = |token: &usize| opens_clause(reading, *token, verb.is_some());
    let last = (floor + 1..end).rev().find(opens)?;
    if reading.is(last, Class::SubjectPronoun) {
        let opens = verb.is_some() || !names_somebody(reading, start, last);
        return opens.then(|| TokenRange::new(last, last + 1));
    }
    let is_own = verb.is_none() && names_somebody(reading, start, last);
    (!is_own && last + 1 < end).then(|| TokenRange::new(last + 1, end))
}

fn opens_clause(reading: &Reading<'_, '_>, token: usize, has_verb: bool) -> bool {
    const ASKING: [&str; 7] = ["what", "whether", "how", "why", "because", "while", "although"];
    const TIMES: [&str; 8] = ["after", "before", "since", "as", "when", "if", "until", "though"];
    let text = reading.text(token);
    let is_and = matches!(text, "and" | "but") && reading.is_comma(token - 1);
    let is_pronoun = reading.is(token, Class::SubjectPronoun)
        && !matches!(reading.text(token - 1), "and" | "or")
        && !reading.is_capital(token);
    ASKING.contains(&text)
        || TIMES.contains(&text)
        || has_verb && (is_and || reading.is_word(token, reading.words.that))
        || is_pronoun && !reading.is(token - 1, Class::Preposition)
}

/// Whether the words before a subordinator are a source of their own: "a nurse since 2004".
fn names_somebody(reading: &Reading<'_, '_>, start: usize, end: usize) -> bool {
    (start..end).any(|token| {
        let is_name = reading.is_capital(token) && !reading.is_time(token);
        is_name || reading.any(token, HEADS)
    })
}

/// The subject that a verb shares: "Researchers drilled cores | and measured", whose mention here
/// is only the object before "and".
fn subject_before(reading: &Reading<'_, '_>, at: usize) -> Option<TokenRange> {
    let document = reading.document;
    let sentence = document.sentences().get(document.sentence_at(at))?.tokens;
    let before = at.checked_sub(1)?;
    if !reading.is_wordlike(before) || reading.is(before, Class::Subordinator) {
        return None;
    }
    let floor = (sentence.start as usize).max(at.saturating_sub(REACH));
    let is_end = |token: &usize| {
        reading.is_break(*token) || reading.is_mark(*token) || reading.is_quoted(*token)
    };
    let start = (floor..at).rev().find(is_end).map_or(floor, |last| last + 1);
    // "The chairman, Mara Lindt, rejected the findings | and accused": the name closes the subject.
    if start > floor && reading.is_comma(start - 1) && is_past(reading, start) {
        return mention_before(reading, start, floor);
    }
    let start = skip_opening(reading, start, at);
    let subject = phrase_after(reading, start, at)?;
    let end = subject.end as usize;
    // "A clerk who asked not to be named | said": the clause that describes ends with the predicate.
    let has_verb = end == at
        || (end..at).any(|token| {
            is_verb(reading, token)
                || reading.text(token).ends_with("ed") && !reading.is_quoted(token)
        });
    has_verb.then_some(subject)
}
