//! The mention of a link into the noun phrase in it: conjunctions before it, a clause after it and
//! the object of another verb name nobody.

use super::mentions::{mention_before, phrase_after, skip_opening};
use super::reading::Reading;
use crate::document::TokenRange;
use crate::lexicon::{Class, Classes, Form};

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

/// The first verb of the phrase that belongs to no relative clause.
fn verb_in(reading: &Reading<'_, '_>, phrase: TokenRange) -> Option<usize> {
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
const HEADS: Classes = Classes::of(&[
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
const NOUNS: Classes = HEADS.with(Classes::of(&[Class::NounVerb, Class::RoleModifier]));

fn is_verb(reading: &Reading<'_, '_>, token: usize) -> bool {
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

fn is_past(reading: &Reading<'_, '_>, token: usize) -> bool {
    reading.is_form(token, Form::Past) || reading.text(token).ends_with("ed")
}

/// "Residents want the bridge", "the ad uses footage".
fn is_present(reading: &Reading<'_, '_>, token: usize) -> bool {
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
