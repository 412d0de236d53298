//! Mentions as they were found into those who stand behind a claim, without the words around them.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "places of links come from maps of the same links, one is taken only from tokens \
              behind a floor or a start, and reading beyond the document finds nothing"
)]

use super::cues::{CUES, is_hearing};
use super::link::Link;
use super::mentions::{is_role, mention_before};
use super::openings;
use super::reading::Reading;
use super::shapes::subject_at;
use super::sources::can_speak;
use super::subjects::{after_clause, behind_participle, behind_verb, beside_verb, with_name};
use super::trim;
use crate::document::{Case, TokenRange};
use crate::lexicon::{Class, Classes, Form};
use crate::text::BlockKind;

/// Takes from each mention what does not name the source, and gives it the name that it leaves out.
pub(super) fn tidy_mentions(reading: &Reading<'_, '_>, links: &mut [Link]) {
    for link in links {
        let Some(mention) = link.mention else { continue };
        let mention = after_date(reading, mention);
        let mention = after_clause(reading, link, mention)
            .or_else(|| behind_participle(reading, link, mention))
            .unwrap_or(mention);
        let mention = with_name(reading, mention)
            .or_else(|| after_reason(reading, mention))
            .or_else(|| before_time(reading, mention))
            .or_else(|| after_as(reading, mention))
            .or_else(|| after_contrast(reading, link, mention))
            .or_else(|| after_dateline(reading, link, mention))
            .or_else(|| elsewhere(reading, link, mention))
            .or_else(|| with_agent(reading, link, mention))
            .or_else(|| before_cue(reading, link, mention))
            .or_else(|| before_verb(reading, link, mention))
            .unwrap_or(mention);
        let mut trimmed = trimmed(reading, link, mention);
        if let Some(who) = trimmed.iter().find(|token| reading.is_word(*token, reading.words.who)) {
            trimmed = with_people(reading, trimmed, who);
        }
        let named = with_antecedent(reading, link, trimmed).unwrap_or(trimmed);
        let named = behind_verb(reading, link, named).unwrap_or(named);
        let is_hearing = link.cue_tokens().any(|verb| is_hearing(reading, mention, verb));
        let named = if named.is_empty() { mention } else { named };
        link.mention = if is_hearing { None } else { owner_of_noun(reading, link, named) };
    }
}

/// Before the noun of a cue, "The initial | speculation" names nobody, and "The candidates’ respective |
/// estimates" are the candidates'.
fn owner_of_noun(
    reading: &Reading<'_, '_>,
    link: &Link,
    mention: TokenRange,
) -> Option<TokenRange> {
    let is_before = link.cue.first().is_some_and(|cue| {
        mention.end == cue.start && reading.is(cue.start as usize, Class::CueNoun)
    });
    if !is_before || !reading.is_article(mention.start as usize) {
        return Some(mention);
    }
    if let Some(clitic) = mention.iter().rfind(|token| reading.is_possessive(*token)) {
        return Some(TokenRange { end: clitic as u32 + 1, ..mention });
    }
    let names = |token| can_speak(reading.document, token) || reading.is_capital(token);
    mention.iter().skip(1).any(names).then_some(mention)
}

/// "the mayor" for "2010 the mayor" in "In May 2010 the mayor said": no comma parts a date from the subject.
fn after_date(reading: &Reading<'_, '_>, mention: TokenRange) -> TokenRange {
    let first = mention.start as usize;
    let is_date = reading.byte(first).is_ascii_digit() || reading.is_time(first);
    let opens = is_date && mention.len() > 2 && reading.is_article(first + 1);
    TokenRange { start: mention.start + u32::from(opens), ..mention }
}

/// "An aide who asked not to be named because the talks are private | said": what gives the reason is
/// no subject of the verb behind it; that of the sentence is.
fn after_reason(reading: &Reading<'_, '_>, mention: TokenRange) -> Option<TokenRange> {
    let before = (mention.start as usize).checked_sub(1)?;
    let is_reason = reading.bytes(before) == b"because" && !reading.is_quoted(before);
    is_reason.then(|| first_subject(reading, before))?
}

/// "The party had in | February | alleged": a time is nobody.
fn before_time(reading: &Reading<'_, '_>, mention: TokenRange) -> Option<TokenRange> {
    let before = (mention.start as usize).checked_sub(1)?;
    let is_time = reading.is(before, Class::Preposition)
        && mention.iter().all(|token| reading.is_time(token));
    is_time.then(|| first_subject(reading, before))?
}

/// "Savers locked out as | regulator | seeks records": in a headline, which leaves out articles, the clause
/// behind "as" has its own subject.
fn after_as(reading: &Reading<'_, '_>, mention: TokenRange) -> Option<TokenRange> {
    let document = reading.document;
    let sentence = document.sentence_of(mention.start as usize)?;
    let is_heading = document.blocks()[sentence.block as usize].kind == BlockKind::Headline;
    if !is_heading {
        return None;
    }
    let inside = TokenRange { start: mention.start + 1, ..mention };
    let last = inside.iter().rfind(|token| reading.bytes(*token) == b"as")?;
    let subject = TokenRange { start: last as u32 + 1, ..mention };
    (!subject.is_empty()).then_some(subject)
}

/// "The union welcomed | the plan, but its leader, Tom Hale, | warned": the clause behind "but" has its own subject.
fn after_contrast(
    reading: &Reading<'_, '_>,
    link: &Link,
    mention: TokenRange,
) -> Option<TokenRange> {
    let is_subject = link.cue.first().is_some_and(|cue| mention.end <= cue.start);
    let contrasts = |token: &usize| {
        reading.is_comma(token - 1)
            && matches!(
                reading.bytes(*token),
                b"but" | b"while" | b"although" | b"though" | b"whereas"
            )
            && !reading.is(token + 1, Class::Preposition)
    };
    let last = mention.iter().skip(1).filter(|_| is_subject).rfind(contrasts)?;
    let subject = TokenRange { start: last as u32 + 1, ..mention };
    (!subject.is_empty()).then_some(subject)
}

/// "NORVIK: The High Court stayed it, | observing": where the report comes from says nothing.
fn after_dateline(
    reading: &Reading<'_, '_>,
    link: &Link,
    mention: TokenRange,
) -> Option<TokenRange> {
    let colon = mention.end as usize;
    let is_place = reading.is_colon(colon)
        && reading.document.opens_sentence(mention.start as usize)
        && mention.iter().all(|token| reading.case(token) == Case::Upper);
    let cue = link.cue.first().map_or(0, |cue| cue.start as usize);
    (is_place && cue > colon).then(|| subject_at(reading, colon + 1, cue))?
}

/// The subject that the cue shares where the mention is no subject: "The mayor" for "the plan and" in "The
/// mayor dropped the plan and accused".
fn elsewhere(reading: &Reading<'_, '_>, link: &Link, mention: TokenRange) -> Option<TokenRange> {
    let subject = trim::trimmed(reading, mention, link.cue.first().copied())?;
    (!mention.has(subject.start as usize)).then_some(subject)
}

/// "Lindt on Tuesday | called it “a brake”, comments | his office | said were old": who opens the sentence with the
/// verb speaks, not who is named behind its content.
fn before_cue(reading: &Reading<'_, '_>, link: &Link, mention: TokenRange) -> Option<TokenRange> {
    let ([cue], Some(content)) = (&link.cue[..], link.content.first()) else { return None };
    let is_behind = cue.end == content.start && content.end < mention.start;
    let sentence = reading.document.sentence_of(cue.start as usize).filter(|_| is_behind)?;
    let floor = sentence.tokens.start as usize;
    let start = cue.start as usize;
    let is_day = start >= floor + 3
        && reading.is_time(start - 1)
        && reading.is(start - 2, Class::Preposition);
    let found = mention_before(reading, if is_day { start - 2 } else { start }, floor)?;
    (found.start as usize == floor).then_some(found)
}

/// "Lindt" for "Lindt confirmed the news in a statement" in "Lindt confirmed the news in a statement, | saying", "in
/// a statement and | said": another verb ends the mention.
fn before_verb(reading: &Reading<'_, '_>, link: &Link, mention: TokenRange) -> Option<TokenRange> {
    let shares = |cue: &TokenRange| {
        let before = cue.start.saturating_sub(1) as usize;
        [reading.words.and, reading.words.but].iter().any(|word| reading.is_word(before, *word))
    };
    let is_second =
        |cue: &&TokenRange| reading.bytes(cue.start as usize).ends_with(b"ing") || shares(cue);
    let cue = link.cue.first().filter(is_second)?;
    let phrase = trim::trimmed(reading, mention, Some(*cue))?;
    let verb = phrase.end as usize + usize::from(reading.is_comma(phrase.end as usize));
    let is_cut = phrase.start == mention.start && verb + 1 < mention.end as usize;
    let is_finite = reading.is_form(verb, Form::Past)
        || reading.is_form(verb, Form::S)
        || reading.is_auxiliary(verb);
    (is_cut && is_finite && !reading.is_capital(verb)).then_some(phrase)
}

/// "A plan, by | the port, | warns", "An audit seen by | the Echo | shows": who made or saw something is not
/// what speaks.
fn with_agent(reading: &Reading<'_, '_>, link: &Link, mention: TokenRange) -> Option<TokenRange> {
    let by = (mention.start as usize).checked_sub(1)?;
    let before = by.checked_sub(1).filter(|_| reading.is_word(by, reading.words.by))?;
    let sentence = reading.document.sentence_of(by)?;
    let floor = sentence.tokens.start as usize;
    let is_subject = link.cue.first().is_some_and(|cue| cue.start >= mention.end);
    let describes = reading.is_comma(before)
        || reading.is_form(before, Form::Participle)
            && before > floor
            && !reading.is_auxiliary(before - 1)
            && !reading.is_adverbial(before - 1);
    if !is_subject || !describes || before <= floor || reading.is_quoted(by) {
        return None;
    }
    let head = mention_before(reading, before, floor)?;
    Some(TokenRange { start: head.start, ..mention })
}

/// A mention without the channel before it and the commas around it: "In a statement, | Lund".
fn trimmed(reading: &Reading<'_, '_>, link: &Link, mention: TokenRange) -> TokenRange {
    let (start, mut end) = (mention.start as usize, mention.end as usize);
    let mut start = openings::skip(reading, start, end);
    if link.cue.last().is_some_and(|cue| cue.end == mention.start) {
        end = next_clause(reading, start, end).unwrap_or(end);
    }
    // "He | himself said": the engine has either word or both.
    let is_self = |token: usize| reading.document.is_one_of(token, &["himself", "herself"]);
    if start > 0 && start + 1 == end && is_self(start) {
        start -= 1;
    }
    if start + 1 < end && is_self(end - 1) {
        end -= 1;
    }
    let verb = mention.end + u32::from(reading.is_comma(mention.end as usize));
    if link.cue.first().is_some_and(|cue| cue.start == verb) {
        (start, end) = beside_verb(reading, start, end);
    }
    // "The team next | plans", "said the mayor when | asked": when it is planned or said names nobody.
    if start + 1 < end && matches!(reading.bytes(end - 1), b"next" | b"then" | b"when") {
        end -= 1;
    }
    let is_edge = |token: usize| reading.is_comma(token) || reading.is_break(token);
    while start < end && is_edge(start) {
        start += 1;
    }
    while start < end && is_edge(end - 1) {
        end -= 1;
    }
    TokenRange::new(start, end)
}

/// "according to an inquiry published in May, | and the two sides closed the strait": where the next clause
/// of the sentence begins.
fn next_clause(reading: &Reading<'_, '_>, start: usize, end: usize) -> Option<usize> {
    const LEAST: usize = 4;
    let words = &reading.words;
    let mut commas = (start + 1..end).filter(|token| reading.is_comma(*token));
    commas.find(|comma| {
        let joins = [words.and, words.but].iter().any(|word| reading.is_word(comma + 1, *word));
        let rest = comma + 2..end;
        let has_verb = |token: usize| {
            reading.is_auxiliary(token)
                || reading.case(token) == Case::Lower && reading.bytes(token).ends_with(b"ed")
        };
        // "and an engineer who designed it", "and the author of “The Sea's Gate”"
        let is_clause =
            |token: &usize| !reading.is(*token, Class::Relative) && !reading.is_quoted(*token);
        joins
            && rest.len() >= LEAST
            && reading.is_article(rest.start)
            && rest.clone().skip(1).take_while(is_clause).any(has_verb)
    })
}

/// "who asked not to be named" is no source: the noun phrase that it describes is, with it.
fn with_antecedent(
    reading: &Reading<'_, '_>,
    link: &Link,
    mention: TokenRange,
) -> Option<TokenRange> {
    let start = mention.start as usize;
    let words = &reading.words;
    let is_subject = reading.is_auxiliary(start + 1) || reading.any(start + 1, CUES);
    // "Another saver, | who | asked not to be named, said": the verb behind it is that of the clause.
    let cue = link.cue.first().map_or(0, |cue| cue.start as usize);
    let is_apart = mention.len() == 1 && start + 2 < cue && reading.is_comma(cue - 1);
    let mention = if is_apart { TokenRange::new(start, cue - 1) } else { mention };
    let is_clause = mention.len() > 2
        && (reading.is_word(start, words.who) || reading.is_word(start, words.which) && is_subject);
    let sentence = reading.document.sentence_of(start).filter(|_| is_clause)?;
    let floor = sentence.tokens.start as usize;
    let mut head = before_relative(reading, start, floor)?;
    // "A diplomat who attended the talks, and who spoke": the first clause stands between.
    if head.start as usize > floor && reading.is_word(head.start as usize - 1, words.who) {
        head = before_relative(reading, head.start as usize - 1, floor)?;
    }
    Some(TokenRange::new(head.start as usize, mention.end as usize))
}

/// The noun phrase before a relative pronoun, over "and" and a comma.
fn before_relative(reading: &Reading<'_, '_>, pronoun: usize, floor: usize) -> Option<TokenRange> {
    let mut before = pronoun.checked_sub(1)?;
    if reading.is_word(before, reading.words.and) {
        before = before.checked_sub(1)?;
    }
    let end = if reading.is_comma(before) { before } else { before + 1 };
    let found = (end > floor).then(|| mention_before(reading, end, floor))??;
    Some(with_people(reading, found, pronoun))
}

/// "Two people familiar with | the plan, who": nobody who speaks is the object of a preposition.
fn with_people(reading: &Reading<'_, '_>, found: TokenRange, pronoun: usize) -> TokenRange {
    let start = found.start as usize;
    // Behind "according to" it is the source itself.
    let is_tagged = start > 1 && reading.is_according_to(start - 2);
    let is_object = start > 0 && reading.is(start - 1, Class::Preposition) && !is_tagged;
    let is_somebody = |token| reading.is_capital(token) || is_role(reading, token);
    let is_who = reading.is_word(pronoun, reading.words.who);
    if !is_object || !is_who || (start..pronoun).any(is_somebody) {
        return found;
    }
    let whole = first_subject(reading, start).filter(|whole| whole.start < found.start);
    whole.map_or(found, |whole| TokenRange { end: found.end, ..whole })
}

/// "Lund left the room and | said": an engine's mention that ends with the conjunction is no subject;
/// that of the sentence is.
pub(super) fn mend_subjects(reading: &Reading<'_, '_>, links: &mut [Link]) {
    let words = &reading.words;
    for link in links {
        let Some(mention) = link.mention.filter(|mention| !mention.is_empty()) else { continue };
        let (first, last) = (mention.start as usize, mention.end as usize - 1);
        let is_joined = [words.and, words.but].iter().any(|word| reading.is_word(last, *word));
        if is_joined && !reading.is(first, Class::Relative) {
            link.mention = first_subject(reading, first);
        }
    }
}

/// "Cross-examined by the defence, | she accepted that": a participle that opens the sentence is nobody, and
/// the clause behind it has its own subject and cue. Without these it tells nothing.
pub(super) fn mend_openings(reading: &Reading<'_, '_>, links: &mut [Link]) {
    for link in links.iter_mut().filter(|link| link.content.len() == 1) {
        let first = match (link.mention, link.cue.first()) {
            (Some(mention), _) if mention.len() == 1 => mention.start as usize,
            (None, Some(cue)) => cue.start as usize,
            _ => continue,
        };
        if is_opening_participle(reading, first) {
            let clause = link.content[0];
            link.content.clear();
            if let Some((mention, cue)) = subject_and_cue(reading, clause) {
                let content = TokenRange { start: cue.end, ..clause };
                (link.mention, link.cue, link.content) = (Some(mention), vec![cue], vec![content]);
            }
        }
    }
}

/// "Asked about", "Cross-examined by": not "Asked Lindt", where the sentence is turned round.
fn is_opening_participle(reading: &Reading<'_, '_>, token: usize) -> bool {
    let behind = token
        + 1
        + usize::from(reading.is_adverbial(token + 1) || reading.bytes(token + 1) == b"later");
    reading.document.opens_sentence(token)
        && reading.is_capital(token)
        && reading.bytes(token).ends_with(b"ed")
        && reading.is(behind, Class::Preposition)
}

/// The subject that opens a clause, and its cue: "he | said", "he | accepted that".
fn subject_and_cue(
    reading: &Reading<'_, '_>,
    clause: TokenRange,
) -> Option<(TokenRange, TokenRange)> {
    let subject = subject_at(reading, clause.start as usize, clause.end as usize)?;
    let leads = |token: usize| {
        reading.is_word(token + 1, reading.words.that) && reading.bytes(token).ends_with(b"ed")
    };
    let is_head = |token: &usize| reading.any(*token, CUES) || leads(*token);
    let is_on_the_way =
        |token: &usize| reading.is_auxiliary(*token) || reading.is_adverbial(*token);
    let verb = (subject.end as usize..clause.end as usize)
        .take_while(|token| is_head(token) || is_on_the_way(token))
        .find(is_head)?;
    (verb + 1 < clause.end as usize).then_some((subject, TokenRange::new(verb, verb + 1)))
}

/// The subject that the sentence of a token opens with, after "On Monday," and the like.
pub(super) fn first_subject(reading: &Reading<'_, '_>, token: usize) -> Option<TokenRange> {
    const OPENING: Classes = Classes::of(&[Class::Preposition, Class::Subordinator]);
    let sentence = reading.document.sentence_of(token)?;
    let (first, end) = (sentence.tokens.start as usize, sentence.tokens.end as usize);
    let start = if reading.any(first, OPENING) {
        let near = TokenRange::new(first, token).near(first as u32);
        near.iter().find(|token| reading.is_comma(*token)).map_or(first, |comma| comma + 1)
    } else {
        first
    };
    subject_at(reading, start, end)
}

#[cfg(test)]
mod tests;
