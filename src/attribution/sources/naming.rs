//! The words that describe a source into the few that can stand for its name in a table.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tokens are read behind the head of a phrase, up to its end, and reading beyond \
              finds nothing"
)]

use super::kind::{NOUNS, PEOPLE};
use super::role::phrase_from;
use super::run::{is_capital, is_possessive, is_text};
use super::scan::Mention;
use super::shape::DATES;
use super::surface::{BREAKS, VERBS, is_plural};
use crate::attribution::polls::is_number;
use crate::document::{Case, Document, TokenRange};
use crate::lexicon::{Class, Classes, Form as WordForm, OneOf, Spellings};
use crate::text::TokenKind;

/// A name in a table is no longer, in tokens, and holds at most so many phrases after its noun.
const LONGEST: usize = 10;
const PHRASES: usize = 2;
/// What may follow the first phrase: "a survey of 1,000 adults by Norstat".
const LAST_JOINTS: [&str; 4] = ["of", "at", "for", "by"];

/// "report by the council’s director" in "A report by the council’s director, published on Monday".
pub(super) fn short(document: &Document<'_>, phrase: TokenRange, head: usize) -> TokenRange {
    let last = phrase.end as usize;
    if !phrase.has(head) {
        return phrase;
    }
    let start = first_word(document, phrase.start as usize, head);
    let mut end = head + 1;
    // "those who left": the clause is all that tells them from others.
    let is_clause = document.token_bytes(end) == b"who";
    if is_clause && document.is_one_of(head, &["those"]) && last <= start + LONGEST {
        return TokenRange::new(head, last);
    }
    for phrase in 0..PHRASES {
        let joints = if phrase == 0 { joints_of(document, head) } else { &LAST_JOINTS };
        let joint = end + usize::from(is_tied(document, end));
        let is_part =
            || document.is_one_of(joint + 1, &["one"]) && document.token_bytes(joint + 2) == b"of";
        // "asked the president for what he knew"
        let is_question =
            || document.is_one_of(joint + 1, &["what", "how", "why", "whom", "which"]);
        let is_joint = joint < last
            && joints.contains(&document.token_text(joint))
            && !is_part()
            && !is_question()
            && !is_price(document, joint, head)
            && !is_deadline(document, joint);
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

/// "the council at a cost of half a million": no place that the council is at.
fn is_price(document: &Document<'_>, joint: usize, head: usize) -> bool {
    document.token_bytes(joint) == b"at"
        && matches!(document.token_bytes(joint + 1), b"a" | b"an")
        && !document.classes(head).intersects(PEOPLE)
}

/// "by the end of May", "by Monday": when, not by whom.
fn is_deadline(document: &Document<'_>, by: usize) -> bool {
    const TIMES: Classes = Classes::of(&[Class::Weekday, Class::Month, Class::TimeWord]);
    let noun = by + 1 + usize::from(document.is(by + 1, Class::Determiner));
    document.token_bytes(by) == b"by"
        && (document.classes(noun).intersects(TIMES)
            || document.is_one_of(noun, &["end", "time", "then", "now", "midnight", "noon"])
            || document.tokens().get(noun).is_some_and(|noun| noun.kind == TokenKind::Number))
}

/// What may follow the noun: whose a document is, and anything that tells people from others.
fn joints_of(document: &Document<'_>, head: usize) -> &'static [&'static str] {
    const OF_DOCUMENTS: [&str; 4] = ["of", "by", "from", "with"];
    const OF_PEOPLE: [&str; 8] = ["of", "for", "at", "from", "with", "in", "on", "to"];
    const OF_OTHERS: [&str; 4] = ["of", "for", "at", "in"];
    let classes = document.classes(head);
    if classes.has(Class::DocumentNoun) {
        &OF_DOCUMENTS
    } else if classes.intersects(PEOPLE.with(Classes::of(&[Class::VagueGroup, Class::PersonNoun])))
    {
        &OF_PEOPLE
    } else {
        &OF_OTHERS
    }
}

/// "familiar" in "two people familiar with the review".
pub(super) fn is_tied(document: &Document<'_>, token: usize) -> bool {
    const TIED: Spellings<4> = Spellings::of(["familiar", "close", "briefed", "involved"]);
    document.may_be(token, &TIED) && TIED.words().contains(&document.token_text(token))
}

/// "the filing with the exchange": a noun with the phrase that belongs to it.
pub(super) fn with_complement(document: &Document<'_>, mention: &Mention) -> TokenRange {
    const JOINTS: Spellings<6> = Spellings::of(["of", "with", "by", "at", "from", "for"]);
    let end = mention.range.end as usize;
    let joint = end + usize::from(is_tied(document, end));
    let limit = document.sentences()[mention.sentence as usize].tokens.end as usize;
    let is_person = document.classes(mention.head.start as usize).intersects(PEOPLE);
    // "a study of 400 nurses"
    let is_counted = is_text(document, joint, "of") && is_number(document, joint + 1);
    let count = usize::from(is_counted && joint + 2 < limit);
    let is_joint = document.may_be(joint, &JOINTS)
        && match document.token_text(joint) {
            "of" | "with" | "by" | "at" | "from" => true,
            "for" => is_person,
            _ => false,
        };
    let owner = is_joint.then(|| phrase_from(document, joint + 1 + count, limit)).flatten();
    TokenRange { end: owner.map_or(mention.range.end, |owner| owner.end), ..mention.range }
}

/// Skips an article and the small words that open a sentence.
fn first_word(document: &Document<'_>, start: usize, head: usize) -> usize {
    const SMALL: Classes = Classes::of(&[
        Class::Preposition,
        Class::Conjunction,
        Class::Subordinator,
        Class::Relative,
    ]);
    // "how experts" in "That is how experts described it", "least four" in "at least four candidates".
    const OPENERS: Spellings<7> =
        Spellings::of(["what", "how", "why", "when", "where", "whether", "least"]);
    let is_small =
        |at: usize| document.classes(at).intersects(SMALL) || document.is_one_of(at, &OPENERS);
    let mut at = start;
    while at < head && is_small(at) {
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
            && (document.token_bytes(at) == b"of"
                || matches!(document.token_bytes(at), b"and" | b"&")
                    && is_capital(document, at + 1));
        let is_short = document.token_bytes(at) == b"." && is_capital(document, at - 1);
        if !joins && !is_short && (!is_word || is_stop || ends_noun(document, at, has_noun)) {
            break;
        }
        has_noun |= !document.is(at, Class::Determiner)
            && (at + 1 >= last || !counts(document, at))
            && !is_possessive(document, at);
        at += 1;
    }
    has_noun.then_some(at)
}

/// "four" in "advisers to four remaining candidates" is no noun yet; "10 percent" is all there is.
fn counts(document: &Document<'_>, token: usize) -> bool {
    let next = document.tokens().get(token + 1);
    let has_word = next.is_some_and(|next| next.kind == TokenKind::Word)
        && !document.classes(token + 1).intersects(BREAKS);
    is_number(document, token) && has_word
}

/// A day, a verb or a participle after the noun is no part of it.
fn ends_noun(document: &Document<'_>, token: usize, has_noun: bool) -> bool {
    const TIMES: Classes = Classes::of(&[Class::TimeWord, Class::Adverb]);
    let classes = document.classes(token);
    let is_lower = document.tokens()[token].case == Case::Lower;
    // "the experts I met": what tells of them is no part of what they are called.
    let is_clause = has_noun && classes.has(Class::SubjectPronoun);
    let is_time = is_clause || classes.has(Class::Weekday) || is_lower && classes.intersects(TIMES);
    if is_time || matches!(document.token_bytes(token), b"last" | b"this" | b"next") {
        return true;
    }
    let found = document.tokens()[token];
    let text = document.token_text(token);
    // "both sides of the abortion debate": no verb of one thing is bare.
    let is_bare = document.lexicon().is_form(found.word, WordForm::Base)
        && !document.lexicon().is_form(found.word, WordForm::Past)
        && !is_plural(document, token.saturating_sub(1));
    let is_noun = classes.intersects(NOUNS) || is_bare;
    let is_verbal = classes.intersects(VERBS)
        || text.ends_with("ed")
        || text.ends_with("ing") && text.len() > 5
        || document.lexicon().is_form(found.word, WordForm::Participle);
    // "minutes of the June meeting"
    let follows_date = document.classes(token.saturating_sub(1)).intersects(DATES);
    has_noun && found.case == Case::Lower && is_verbal && !is_noun && !follows_date
}

#[cfg(test)]
mod tests;
