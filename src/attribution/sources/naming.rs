//! The words that describe a source into the few that can stand for its name in a table.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tokens are read behind the head of a phrase, up to its end, and reading beyond \
              finds nothing"
)]

use super::kind::{NOUNS, PEOPLE};
use super::run::{is_capital, is_possessive};
use super::surface::{BREAKS, VERBS};
use crate::document::{Case, Document, TokenRange};
use crate::lexicon::{Class, Classes, Form as WordForm};
use crate::text::TokenKind;

/// A name in a table is no longer, in tokens, and holds at most so many phrases after its noun.
const LONGEST: usize = 10;
const PHRASES: usize = 2;

/// "report by the council’s director" in "A report by the council’s director, published on Monday".
pub(super) fn short(document: &Document<'_>, phrase: TokenRange, head: usize) -> TokenRange {
    let last = phrase.end as usize;
    if !phrase.has(head) {
        return phrase;
    }
    let start = first_word(document, phrase.start as usize, head);
    let mut end = head + 1;
    for phrase in 0..PHRASES {
        let joints = if phrase == 0 { joints_of(document, head) } else { &["of", "at", "for"] };
        let joint = end + usize::from(is_tied(document, end));
        let is_joint = joint < last && joints.contains(&document.token_text(joint));
        let Some(object) = is_joint.then(|| object_end(document, joint + 1, last)).flatten() else {
            break;
        };
        if object > start + LONGEST {
            break;
        }
        end = object;
    }
    TokenRange::new(start, end)
}

/// What may follow the noun: whose a document is, and anything that tells people from others.
fn joints_of(document: &Document<'_>, head: usize) -> &'static [&'static str] {
    const OF_DOCUMENTS: [&str; 4] = ["of", "by", "from", "with"];
    const OF_PEOPLE: [&str; 8] = ["of", "for", "at", "from", "with", "in", "on", "to"];
    const OF_OTHERS: [&str; 4] = ["of", "for", "at", "in"];
    let classes = document.classes(head);
    if classes.has(Class::DocumentNoun) {
        &OF_DOCUMENTS
    } else if classes.intersects(PEOPLE) || classes.has(Class::VagueGroup) {
        &OF_PEOPLE
    } else {
        &OF_OTHERS
    }
}

/// "familiar" in "two people familiar with the review".
pub(super) fn is_tied(document: &Document<'_>, token: usize) -> bool {
    matches!(document.token_text(token), "familiar" | "close" | "briefed" | "involved")
}

/// Skips an article and the small words that open a sentence.
fn first_word(document: &Document<'_>, start: usize, head: usize) -> usize {
    const SMALL: Classes = Classes::of(&[
        Class::Preposition,
        Class::Conjunction,
        Class::Subordinator,
        Class::Relative,
    ]);
    let mut at = start;
    while at < head && document.classes(at).intersects(SMALL) {
        at += 1;
    }
    let is_article = document.is_one_of(at, &["the", "a", "an", "this", "that", "these", "those"]);
    at += usize::from(is_article && at < head);
    while at < head && PASSING.contains(&document.token_text(at)) {
        at += 1;
    }
    at
}

/// What a paper is today and not tomorrow is no part of its name.
const PASSING: [&str; 10] = [
    "new",
    "recent",
    "latest",
    "earlier",
    "same",
    "previous",
    "separate",
    "long-awaited",
    "much-anticipated",
    "forthcoming",
];

/// The end of the noun phrase after a small word; `None` where none follows.
fn object_end(document: &Document<'_>, start: usize, last: usize) -> Option<usize> {
    let mut at = start;
    let mut has_noun = false;
    while at < last {
        let token = document.tokens()[at];
        let is_word = matches!(token.kind, TokenKind::Word | TokenKind::Number | TokenKind::Clitic);
        let is_stop = document.classes(at).intersects(BREAKS) && !is_possessive(document, at);
        let joins = is_capital(document, at.wrapping_sub(1))
            && (document.token_text(at) == "of"
                || matches!(document.token_text(at), "and" | "&") && is_capital(document, at + 1));
        let is_short = document.token_text(at) == "." && is_capital(document, at - 1);
        if !joins && !is_short && (!is_word || is_stop || ends_noun(document, at, has_noun)) {
            break;
        }
        has_noun |= !document.is(at, Class::Determiner) && !is_possessive(document, at);
        at += 1;
    }
    has_noun.then_some(at)
}

/// A day, a verb or a participle after the noun is no part of it.
fn ends_noun(document: &Document<'_>, token: usize, has_noun: bool) -> bool {
    const TIMES: Classes = Classes::of(&[Class::TimeWord, Class::Adverb]);
    let classes = document.classes(token);
    let is_lower = document.tokens()[token].case == Case::Lower;
    let is_time = classes.has(Class::Weekday) || is_lower && classes.intersects(TIMES);
    if is_time || matches!(document.token_text(token), "last" | "this" | "next") {
        return true;
    }
    let found = document.tokens()[token];
    let text = document.token_text(token);
    let is_noun = classes.intersects(NOUNS);
    let is_verbal = classes.intersects(VERBS)
        || text.ends_with("ed")
        || text.ends_with("ing") && text.len() > 5
        || document.lexicon().is_form(found.word, WordForm::Participle);
    has_noun && found.case == Case::Lower && is_verbal && !is_noun
}

#[cfg(test)]
mod tests;
