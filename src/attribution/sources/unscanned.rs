//! The words of a source into a mention that the scan did not find: "two people with knowledge of the talks".

#![expect(
    clippy::arithmetic_side_effects,
    reason = "parts of a mention hold at least one token, and reading beyond the document finds nothing"
)]

use super::common::is_paper;
use super::kind::{NOUNS, PEOPLE};
use super::naming;
use super::pronoun::{Pronoun, pronoun};
use super::run::{self, is_capital, is_possessive};
use super::scan::{Form, Mention};
use super::shape::Shape;
use super::surface::{self, Article, phrase_start};
use crate::document::{Document, TokenRange};
use crate::lexicon::{Class, Classes};

/// "Lindt and Hale": two names together.
pub(super) fn several(document: &Document<'_>, range: TokenRange) -> Mention {
    Mention { form: Form::Several, ..new(document, range, range.start as usize) }
}

/// "most of whom" in "Lindt named 95 divers, most of whom had backed her": those of whom it is said.
pub(super) fn part_of_relative(document: &Document<'_>, range: TokenRange) -> Option<Mention> {
    let first = range.start as usize;
    let relative = first + 2;
    let is_part = document.token_bytes(first + 1) == b"of"
        && matches!(document.token_bytes(relative), b"whom" | b"which")
        && range.has(relative);
    let form = Form::Pronoun(Pronoun::Relative);
    let words = TokenRange::new(first, relative + 1);
    is_part.then(|| Mention { form, ..new(document, words, relative) })
}

/// A mention that no list knows: "two people with knowledge of the talks", "some".
pub(super) fn described(document: &Document<'_>, part: TokenRange) -> Mention {
    let last = part.end as usize - 1;
    let text = document.token_text(last);
    if part.len() == 1
        && let Some(found) = pronoun(text)
    {
        return Mention { form: Form::Pronoun(found), ..new(document, part, last) };
    }
    if let Some(name) = name_at_end(document, part) {
        return name;
    }
    let (_, article) = phrase_start(document, last, part.start as usize);
    let head = if is_possessive(document, last) && part.len() > 1 { last - 1 } else { last };
    let head = noun_before(document, part, head).unwrap_or(head);
    // "Those close to him": an adjective heads nothing.
    let first = part.start as usize;
    let is_bare =
        !document.classes(head).intersects(NOUNS) && document.is_one_of(first, &["those"]);
    let head = if is_bare { first } else { head };
    let article = if part.len() == 1 { Article::Bare } else { article };
    Mention {
        form: Form::Noun(article),
        head: TokenRange::new(head, head + 1),
        ..new(document, part, head)
    }
}

/// "people" in "two people familiar", "person" in "a person close to the talks": an adjective that follows its
/// noun heads nothing.
fn noun_before(document: &Document<'_>, part: TokenRange, head: usize) -> Option<usize> {
    if document.classes(head).intersects(NOUNS) || is_capital(document, head) {
        return None;
    }
    let before = head.checked_sub(1).filter(|before| part.has(*before))?;
    let nouns = NOUNS.with(Classes::of(&[Class::PersonNoun]));
    let is_noun = document.classes(before).intersects(nouns);
    let is_whole = surface::is_plural(document, before) || naming::is_tied(document, head);
    (is_noun && is_whole).then_some(before)
}

/// A name that the scan did not look for, in a heading.
fn name_at_end(document: &Document<'_>, part: TokenRange) -> Option<Mention> {
    let start = part.iter().find(|token| is_capital(document, *token))?;
    let last = part.end as usize - 1;
    let is_plural = document.classes(last).intersects(NOUNS) && surface::is_plural(document, last);
    // "Models show": a noun that opens its sentence.
    let is_single = part.len() == 1 && document.classes(start).intersects(NOUNS);
    let is_noun = (is_single || is_paper(document, start)) && document.opens_sentence(start);
    if is_plural || is_noun {
        return None;
    }
    // "Rovers boss Quill": the name behind a role.
    let is_called = |token: &usize| {
        is_capital(document, *token)
            && (*token == start || document.classes(*token - 1).intersects(PEOPLE))
    };
    let mut starts = part.iter().filter(is_called);
    let runs = |token| run::at(document, token, part.end as usize, false);
    let run = starts.find_map(|token| runs(token).filter(|run| run.range.end == part.end))?;
    if run.shape == Shape::Role {
        return None;
    }
    let form = Form::Name(run.shape);
    Some(Mention { form, head: run.name, ..new(document, part, run.name.start as usize) })
}

fn new(document: &Document<'_>, range: TokenRange, head: usize) -> Mention {
    let sentence = document.sentence_at(head);
    let opens = document
        .sentences()
        .get(sentence)
        .is_some_and(|sentence| sentence.tokens.start == range.start);
    Mention {
        range,
        head: TokenRange::new(head, head + 1),
        form: Form::Noun(Article::Bare),
        sentence: sentence as u32,
        in_quote: surface::is_quoted(document, head),
        is_subject: true,
        is_possessive: false,
        opens_sentence: opens,
    }
}
