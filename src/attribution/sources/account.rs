//! A sentence without a cue into whether it plainly goes on with the account of the source before.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a sentence's tokens are the document's, and reading beyond them finds nothing"
)]

use super::kind::{BODIES, Kind};
use super::registry::Source;
use super::run::{is_capital, is_text};
use super::shape::DATES;
use crate::attribution::cues::CUES;
use crate::attribution::link::Link;
use crate::attribution::polls::{gives_answer, is_fraction, is_number, is_poll, is_share};
use crate::document::{Case, Document, Sentence, TokenRange};
use crate::lexicon::{Class, Classes, Form as WordForm};
use crate::text::TokenKind;

/// The account of one source, as far as its last sentence.
pub(super) struct Account<'a, 't> {
    pub(super) document: &'a Document<'t>,
    pub(super) source: &'a Source,
    /// The link that the account began with.
    pub(super) link: &'a Link,
}

/// What stands before a figure.
const HEDGES: [&str; 12] = [
    "only", "just", "some", "about", "nearly", "almost", "around", "roughly", "over", "more",
    "fewer", "than",
];

impl Account<'_, '_> {
    /// Whether a sentence of the same paragraph goes on with it.
    pub(super) fn goes_on(&self, sentence: &Sentence) -> bool {
        let tokens = sentence.tokens;
        if self.is_conditional(tokens) {
            return true;
        }
        match self.source.kind {
            Kind::Document => self.finds_more(tokens),
            kind if kind.is_human() => {
                self.is_past_perfect(tokens) || self.is_testimony() && self.tells_before(tokens)
            }
            _ => false,
        }
    }

    /// Whether a sentence that has a link of its own only tells what those who were asked answered.
    pub(super) fn goes_on_as_poll(&self, sentence: &Sentence) -> bool {
        let tokens = sentence.tokens;
        let block =
            self.link.content.first().map(|piece| {
                self.document.block_at(piece.start as usize) == sentence.block as usize
            });
        block == Some(true)
            && self.source.kind == Kind::Document
            && self.is_poll()
            && (self.gives_figure(tokens) || self.gives_share(tokens))
    }

    fn text(&self, token: usize) -> &str {
        self.document.token_text(token)
    }

    fn is_in(&self, token: usize, words: &[&str]) -> bool {
        self.document.is_one_of(token, words)
    }

    /// "He had gone home at nine." after "the witness said".
    fn is_past_perfect(&self, tokens: TokenRange) -> bool {
        let first = tokens.start as usize;
        ["He", "She", "They"].contains(&self.text(first)) && self.is_had(first + 1)
    }

    /// "It would also cut fares." after "The move, she said, would save money."
    fn is_conditional(&self, tokens: TokenRange) -> bool {
        let first = tokens.start as usize;
        ["It", "They", "This", "That"].contains(&self.text(first))
            && self.text(first + 1) == "would"
            && self.text(first + 2) == "also"
    }

    /// What a witness says, and what anybody says in court or to the police, is testimony.
    fn is_testimony(&self) -> bool {
        const TESTIFIES: [&str; 6] =
            ["testified", "testifies", "recalled", "recalls", "remembered", "remembers"];
        const HEARERS: [&str; 14] = [
            "court",
            "jury",
            "jurors",
            "inquest",
            "inquiry",
            "tribunal",
            "hearing",
            "judge",
            "coroner",
            "police",
            "detectives",
            "officers",
            "investigators",
            "magistrates",
        ];
        const REACH: usize = 4;
        let mut cue = self.link.cue_tokens();
        self.source.kind == Kind::Witness
            || cue.any(|verb| {
                let mut hearer = verb + 1..verb + REACH;
                self.is_in(verb, &TESTIFIES)
                    || self.text(verb) == "told" && hearer.any(|token| self.is_in(token, &HEARERS))
            })
    }

    /// "The car had stopped at the gate. There had been a shout.": what had happened before that of
    /// which the account tells. A name, a body or a date may as well open what the author adds.
    fn tells_before(&self, tokens: TokenRange) -> bool {
        const REACH: usize = 7;
        let first = tokens.start as usize;
        let end = (tokens.end as usize).min(first + REACH);
        let had = (first + 1..end).find(|token| self.is_had(*token));
        had.is_some_and(|had| {
            self.is_event_subject(first, had)
                && self.is_participle_behind(had)
                && !self.is_background(tokens)
        })
    }

    fn is_had(&self, token: usize) -> bool {
        matches!(self.text(token), "had" | "hadn")
    }

    /// "There", "Nobody", "The car", "Two of the pumps".
    fn is_event_subject(&self, first: usize, had: usize) -> bool {
        const ALONE: [&str; 13] = [
            "there",
            "he",
            "she",
            "they",
            "it",
            "nobody",
            "everybody",
            "everyone",
            "somebody",
            "someone",
            "nothing",
            "everything",
            "something",
        ];
        const OPENERS: Classes = Classes::of(&[
            Class::Determiner,
            Class::Possessive,
            Class::Numeral,
            Class::VagueQuantifier,
        ]);
        if had == first + 1 {
            return self.is_in(first, &ALONE);
        }
        let opens = self.document.classes(first).intersects(OPENERS)
            || self.document.tokens()[first].kind == TokenKind::Number;
        opens && (first + 1..had).all(|token| self.is_plain_noun(token))
    }

    /// A word that is no name, no body, and starts no clause of its own.
    fn is_plain_noun(&self, token: usize) -> bool {
        const OTHERS: Classes =
            BODIES.with(Classes::of(&[Class::Relative, Class::Auxiliary, Class::PeopleNoun]));
        let kind = self.document.tokens()[token].kind;
        matches!(kind, TokenKind::Word | TokenKind::Number)
            && !is_capital(self.document, token)
            && !self.document.classes(token).intersects(OTHERS)
    }

    /// "stopped" in "had not yet stopped"; "The house had two doors" tells of no time before.
    fn is_participle_behind(&self, had: usize) -> bool {
        const BETWEEN: Classes = Classes::of(&[Class::Adverb, Class::Negation]);
        const LONGEST: usize = 4;
        let is_between = |token: &usize| {
            self.document.classes(*token).intersects(BETWEEN)
                || self.is_in(*token, &["yet", "just", "already", "all"])
                || matches!(self.text(*token), "n't" | "n’t" | "’t" | "'t")
        };
        let Some(verb) = (had + 1..had + LONGEST).find(|token| !is_between(token)) else {
            return false;
        };
        let text = self.text(verb);
        let word = self.document.tokens().get(verb).map(|token| token.word);
        text == "been"
            || ["ed", "en", "wn", "ne"].iter().any(|end| text.ends_with(end))
            || word.is_some_and(|word| self.document.lexicon().is_form(word, WordForm::Participle))
    }

    /// "The house had been sold in 2019": what has a date is background.
    fn is_background(&self, tokens: TokenRange) -> bool {
        const WORDS: [&str; 7] =
            ["previously", "earlier", "originally", "recently", "initially", "ago", "since"];
        tokens.iter().any(|token| self.is_dated(token) || self.is_in(token, &WORDS))
    }

    fn is_dated(&self, token: usize) -> bool {
        let is_year = || {
            let text = self.text(token);
            text.len() == 4
                && matches!(text.get(..2), Some("19" | "20"))
                && text.bytes().all(|letter| letter.is_ascii_digit())
        };
        self.document.classes(token).intersects(DATES) || is_year()
    }

    /// What a report found further, and the other figures of a poll.
    fn finds_more(&self, tokens: TokenRange) -> bool {
        self.gives_figure(tokens)
            || self.lists_more(tokens)
            || self.breaks_down(tokens)
            || self.tells_before(tokens)
            || self.is_poll() && self.gives_share(tokens)
    }

    /// "Some 48% opposed any closure." after a survey was named.
    fn gives_figure(&self, tokens: TokenRange) -> bool {
        const OPENERS: usize = 4;
        const BESIDE: Classes = Classes::of(&[
            Class::Determiner,
            Class::Possessive,
            Class::Preposition,
            Class::Numeral,
        ]);
        // "The crossing takes 12% of the traffic" counts something else.
        let is_beside = |token: &usize| {
            self.document.classes(*token).intersects(BESIDE)
                || *token > tokens.start as usize
                    && self.document.tokens()[*token].case != Case::Lower
                || self.is_in(*token, &HEDGES)
                || self.is_in(*token, &["another", "other", "further", "remaining", "while", "but"])
        };
        let is_figure = |token: usize| self.document.tokens()[token].kind == TokenKind::Number;
        let has_number = tokens
            .iter()
            .take(OPENERS)
            .find(|token| is_figure(*token) || !is_beside(token))
            .is_some_and(is_figure);
        let is_dated = || tokens.iter().any(|token| self.is_dated(token));
        has_number && tokens.iter().any(|token| is_share(self.document, token)) && !is_dated()
    }

    /// "It also faulted the pumps", "The report lists six payments": what only a document does.
    fn lists_more(&self, tokens: TokenRange) -> bool {
        const FINDS: [&str; 24] = [
            "lists",
            "listed",
            "names",
            "named",
            "identifies",
            "identified",
            "counts",
            "counted",
            "faults",
            "faulted",
            "details",
            "detailed",
            "documents",
            "documented",
            "records",
            "recorded",
            "cites",
            "cited",
            "recommends",
            "recommended",
            "describes",
            "described",
            "traces",
            "traced",
        ];
        const AS_WELL: [&str; 4] = ["also", "further", "then", "separately"];
        let Some(end) = self.end_of_subject(tokens.start) else { return false };
        let verb = end + usize::from(self.is_in(end, &AS_WELL));
        self.is_in(verb, &FINDS) || verb > end && self.document.classes(verb).intersects(CUES)
    }

    /// The token behind the "It" or "The report" that a sentence opens with.
    fn end_of_subject(&self, first: u32) -> Option<usize> {
        if self.text(first as usize) == "It" {
            return Some(first as usize + 1);
        }
        let mentions = &self.source.mentions;
        let own = mentions.binary_search_by_key(&first, |mention| mention.start).ok()?;
        Some(mentions[own].end as usize)
    }

    /// "Of the 40 bridges, 12 had cracks."
    fn breaks_down(&self, tokens: TokenRange) -> bool {
        let first = tokens.start as usize;
        let is_number = |token: usize| is_number(self.document, token);
        let comma = tokens.iter().find(|token| is_text(self.document, *token, ","));
        matches!(self.text(first), "Of" | "Among")
            && matches!(self.text(first + 1), "the" | "those" | "these" | "its" | "all")
            && comma.is_some_and(|comma| {
                (first..comma).any(is_number) && (comma..tokens.end as usize).any(is_number)
            })
            && !tokens.iter().any(|token| self.is_dated(token))
    }

    fn is_poll(&self) -> bool {
        self.source.description.iter().any(|token| is_poll(self.document, token))
    }

    /// "The Greens are on 12%", "Two thirds would leave": figures of no other time or vote.
    fn gives_share(&self, tokens: TokenRange) -> bool {
        const OTHER: [&str; 12] = [
            "poll",
            "polls",
            "survey",
            "surveys",
            "last",
            "previous",
            "previously",
            "earlier",
            "election",
            "turnout",
            "inflation",
            "unemployment",
        ];
        const BEFORE: [&str; 6] = ["on", "at", "with", "to", "by", "from"];
        let is_other = |token| self.is_dated(token) || self.is_in(token, &OTHER);
        if tokens.iter().any(is_other) {
            return false;
        }
        let gives = |token: usize| {
            self.document.tokens()[token].kind == TokenKind::Number
                && self.is_in(token.wrapping_sub(1), &BEFORE)
                && (token + 1..token + 3).any(|next| is_share(self.document, next))
        };
        tokens.iter().skip(1).any(gives)
            || self.opens_with_part(tokens)
            || self.opens_with_group(tokens)
    }

    /// "Among the young, 40% backed it", "Of those over 60, half would leave".
    fn opens_with_group(&self, tokens: TokenRange) -> bool {
        let comma = tokens.iter().find(|token| is_text(self.document, *token, ","));
        self.is_in(tokens.start as usize, &["among", "amongst", "of"])
            && comma.is_some_and(|comma| {
                let answers = TokenRange { start: comma as u32 + 1, ..tokens };
                gives_answer(self.document, answers)
            })
    }

    /// "Only a third want", "Three in ten said": a part of those who were asked, and what they answer.
    fn opens_with_part(&self, tokens: TokenRange) -> bool {
        const LAST: usize = 3;
        let first = tokens.start as usize;
        let Some(at) = (first..first + LAST).find(|token| !self.is_in(*token, &HEDGES)) else {
            return false;
        };
        let is_part = (at..at + 2).any(|token| is_fraction(self.document, token))
            || self.document.is(at, Class::Numeral)
                && matches!(self.text(at + 1), "in" | "out")
                && tokens.has(at + 2);
        let answers = |token| {
            let classes = self.document.classes(token);
            classes.intersects(CUES) || matches!(self.text(token), "would" | "undecided")
        };
        is_part && tokens.iter().skip_while(|token| *token <= at).any(answers)
    }
}
