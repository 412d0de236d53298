//! The words before and behind a tag, into the parts of what is said that stand there: "In return, it says, he was
//! paid", "Permission, she adds, is “with the lawyers”".

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "contents lie in the document, and a token is stepped back from only behind another"
)]

use super::link::Link;
use super::reading::Reading;
use crate::document::{Case, TokenRange};
use crate::lexicon::{Class, Classes, Form};

/// What stands around a tag is no longer, in tokens: "In return", "Outside the city of Bergen".
const OPENING: usize = 8;

/// The tokens of a tag between two commas: "…, she said, …".
pub(super) fn tag(reading: &Reading<'_, '_>, link: &Link) -> Option<TokenRange> {
    let [cue] = link.cue[..] else { return None };
    let mention = link.mention?;
    let tag = TokenRange { start: cue.start.min(mention.start), end: cue.end.max(mention.end) };
    let (start, end) = (tag.start as usize, tag.end as usize);
    let is_parted = start > 0 && reading.is_comma(start - 1) && reading.is_comma(end);
    (is_parted && !reading.is_quoted(start)).then_some(tag)
}

/// "In return, it says, | he was paid", "Permission, she adds, | is “with the lawyers”": before words that are not
/// quoted the phrase that opens the sentence is part of what is said, unless it tells when or where it was said, and
/// before a verb the subject is.
pub(super) fn opening_before(
    reading: &Reading<'_, '_>,
    link: &Link,
    taken: &[bool],
) -> Option<TokenRange> {
    let tag = tag(reading, link).filter(|tag| link.content[0].start == tag.end + 1)?;
    let sentence = reading.document.sentence_of(tag.start as usize)?;
    let opening = TokenRange::new(sentence.tokens.start as usize, tag.start as usize - 1);
    let next = tag.end as usize + 1;
    let is_phrase = !reading.is_quoted(next)
        && reading.is(opening.start as usize, Class::Preposition)
        || goes_on_with_verb(reading, next) && opens_noun_phrase(reading, opening);
    let is_short = (1..=OPENING).contains(&opening.len());
    (is_phrase && is_short && is_plain(reading, opening, taken)).then_some(opening)
}

/// "| is “with the lawyers”", "| “could hear a leak”".
fn goes_on_with_verb(reading: &Reading<'_, '_>, start: usize) -> bool {
    let verb = start + usize::from(reading.opened(start).is_some());
    let is_finite = reading.is_form(verb, Form::S) || reading.is_form(verb, Form::Past);
    reading.case(verb) == Case::Lower
        && !reading.is_word(verb, reading.words.to)
        && (reading.is_auxiliary(verb) || is_finite && !reading.is(verb, Class::NounVerb))
}

/// "Permission", "Her father", "The Echo of Norvik".
fn opens_noun_phrase(reading: &Reading<'_, '_>, phrase: TokenRange) -> bool {
    const OTHER: Classes =
        Classes::of(&[Class::Preposition, Class::Conjunction, Class::Subordinator, Class::Adverb]);
    let first = phrase.start as usize;
    !reading.any(first, OTHER) && !reading.is_adverbial(first)
}

/// "She had looked, she said, | for the door": so is the phrase that closes it.
pub(super) fn rest_behind(
    reading: &Reading<'_, '_>,
    link: &Link,
    taken: &[bool],
) -> Option<TokenRange> {
    const CLOSING: [&str; 6] = ["for", "of", "to", "with", "from", "into"];
    let last = link.content.last()?;
    let tag = tag(reading, link).filter(|tag| last.end + 1 == tag.start)?;
    let sentence = reading.document.sentence_of(tag.start as usize)?;
    let body = reading.without_stops(sentence.tokens);
    let start = tag.end as usize + 1;
    let rest = TokenRange { start: tag.end + 1, end: body.end.max(tag.end + 1) };
    if is_subject_alone(reading, link, start) || goes_on_in_plural(reading, link, start) {
        let is_free = rest.iter().all(|token| !taken[token]);
        return (is_free && !rest.is_empty()).then_some(rest);
    }
    let is_phrase = (1..=OPENING).contains(&rest.len()) && CLOSING.contains(&reading.text(start));
    (is_phrase && is_plain(reading, rest, taken)).then_some(rest)
}

/// "The mice were male, she says, | and were fed rice": the verb is not that of who speaks.
fn goes_on_in_plural(reading: &Reading<'_, '_>, link: &Link, and: usize) -> bool {
    const PLURAL: [&str; 3] = ["were", "are", "have"];
    let is_one = link.mention.is_some_and(|mention| {
        mention.len() == 1
            && matches!(reading.bytes(mention.start as usize), b"he" | b"she" | b"it")
    });
    is_one && reading.is_word(and, reading.words.and) && PLURAL.contains(&reading.text(and + 1))
}

/// "Tourism, she admits, | is a mixed blessing": the verb of what is said stands behind the tag.
fn is_subject_alone(reading: &Reading<'_, '_>, link: &Link, verb: usize) -> bool {
    let [piece] = link.content[..] else { return false };
    let has_verb = |token: usize| reading.is_auxiliary(token) || reading.is_quoted(token);
    piece.len() <= OPENING
        && opens_noun_phrase(reading, piece)
        && !piece.iter().any(has_verb)
        && reading.is_auxiliary(verb)
        && goes_on_with_verb(reading, verb)
}

/// Whether a phrase is nobody's words, has no verb and tells neither when nor in what it was said.
fn is_plain(reading: &Reading<'_, '_>, phrase: TokenRange, taken: &[bool]) -> bool {
    const OTHER: Classes = Classes::of(&[Class::ChannelNoun, Class::Auxiliary]);
    phrase.iter().all(|token| {
        !taken[token]
            && reading.is_wordlike(token)
            && !reading.is_quoted(token)
            && !reading.is_time(token)
            && !reading.byte(token).is_ascii_digit()
            && !reading.any(token, OTHER)
    })
}
