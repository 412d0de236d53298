//! The words after the head of a cue into the form of what they say: clause, infinitive, phrase.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "the token behind a word is looked at, where one beyond the document holds \
              nothing"
)]

use crate::document::Document;
use crate::lexicon::{Class, Classes};
use crate::text::TokenKind;

/// The form of what follows the word that carries a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Complement {
    /// Nothing: all the content stands before the cue.
    Before,
    /// "(that) the bridge was safe", "whether to go".
    Clause,
    /// "to leave".
    Infinitive,
    /// "the council to leave".
    ObjectInfinitive,
    /// "for calm", "on the council to act".
    Appeal,
    /// "leaving".
    Gerund,
    /// "a new bridge".
    Phrase,
}

/// How far into the words after the head the form is looked for.
const REACH: usize = 12;

/// What opens a clause of its own, so that no infinitive after it belongs to the head.
const CLAUSAL: Classes = Classes::of(&[
    Class::Auxiliary,
    Class::Relative,
    Class::SayVerb,
    Class::ThinkVerb,
    Class::WantVerb,
    Class::Conjunction,
]);

impl Complement {
    /// The form of the words `after` the head, in order.
    pub(super) fn of(document: &Document<'_>, after: impl Iterator<Item = usize> + Clone) -> Self {
        let words = after.filter(|word| counts(document, *word)).take(REACH);
        let mut opening = words.clone();
        let Some(first) = opening.next() else { return Self::Before };
        let is_noun_next =
            || opening.next().is_some_and(|next| document.is(next, Class::Determiner));
        Self::of_first(document.token_text(first), is_noun_next)
            .unwrap_or_else(|| Self::of_rest(document, words))
    }

    fn of_first(word: &str, is_noun_next: impl FnOnce() -> bool) -> Option<Self> {
        match word {
            "to" if is_noun_next() => Some(Self::Phrase),
            "to" => Some(Self::Infinitive),
            "for" | "on" => Some(Self::Appeal),
            "that" | "whether" | "if" | "how" | "what" | "why" | "who" | "where" | "about" => {
                Some(Self::Clause)
            }
            text if text.len() > 4 && text.ends_with("ing") => Some(Self::Gerund),
            _ => None,
        }
    }

    fn of_rest(document: &Document<'_>, mut words: impl Iterator<Item = usize>) -> Self {
        let decides = |word: &usize| {
            document.token_bytes(*word) == b"to" || document.classes(*word).intersects(CLAUSAL)
        };
        match words.find(decides) {
            Some(word) if document.token_bytes(word) == b"to" => Self::ObjectInfinitive,
            Some(word) if document.is(word, Class::Auxiliary) => Self::Clause,
            _ => Self::Phrase,
        }
    }
}

/// Whether a word shows the form: not a mark, nor a particle, a day or an adverb that stands between
/// ("called again on Tuesday for").
fn counts(document: &Document<'_>, token: usize) -> bool {
    let text = document.token_text(token);
    let is_between =
        matches!(text, "out" | "forward" | "again" | "publicly" | "repeatedly" | "also")
            || document.is(token, Class::Weekday)
            || text == "on" && document.is(token + 1, Class::Weekday);
    let kind = document.tokens().get(token).map(|token| token.kind);
    kind.is_some_and(|kind| kind != TokenKind::Quote) && !is_between
}
