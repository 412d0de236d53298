//! Noun phrases beside a cue, by rule: who speaks where the trained stages name nobody.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a sentence’s tokens have columns, and an end is above the start of its sentence \
              before one is taken away"
)]

use super::column::Column;
use super::passage::Passage;
use super::vocabulary::Function;
use crate::document::Document;
use crate::lexicon::Class;

/// A passage and the document that knows its words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Phrases<'p> {
    pub(crate) document: &'p Document<'p>,
    pub(crate) passage: &'p Passage,
}

/// A noun phrase is at most so long.
const LONGEST: usize = 12;

impl<'p> Phrases<'p> {
    fn column(&self, token: usize) -> &'p Column {
        &self.passage.columns[token]
    }

    fn is(&self, token: usize, class: Class) -> bool {
        self.document.is(self.passage.first + token, class)
    }

    fn is_comma(&self, token: usize) -> bool {
        self.column(token).function == Function::Comma
    }

    /// Whether a phrase may run on through the token.
    fn is_inner(&self, token: usize) -> bool {
        let column = self.column(token);
        let is_open = matches!(column.function, Function::Of | Function::For | Function::In);
        column.is_word && (is_open || !self.stops(token))
    }

    /// Whether no noun phrase holds the token.
    fn stops(&self, token: usize) -> bool {
        let column = self.column(token);
        column.function.cuts_clause()
            || self.is(token, Class::Preposition)
            || self.is(token, Class::Conjunction)
            || self.is(token, Class::Auxiliary)
            || self.is(token, Class::SayVerb)
    }

    fn is_pronoun(&self, token: usize) -> bool {
        matches!(self.column(token).function, Function::Pronoun | Function::Who)
    }

    /// The phrase that ends just before the cue at `cue`: "the minister" in "the minister later
    /// said", with what stands between commas in "the minister, a Liberal, said".
    pub(crate) fn before(&self, cue: usize, from: usize) -> Option<(usize, usize)> {
        let mut end = cue;
        while end > from && self.is_light(end - 1) {
            end -= 1;
        }
        if end == from {
            return None;
        }
        if self.is_comma(end - 1) {
            let comma = (from..end - 1).rev().take(14).find(|token| self.is_comma(*token))?;
            let start = self.simple(comma, from)?;
            return Some((start, end - 1));
        }
        Some((self.simple(end, from)?, end))
    }

    /// Auxiliaries and adverbs between a subject and its verb.
    fn is_light(&self, token: usize) -> bool {
        const LY: u32 = (b'l' as u32) << 8 | b'y' as u32;
        let column = self.column(token);
        let is_adverb = column.suffix2 == LY && !column.is_capital();
        is_adverb || self.is(token, Class::Auxiliary) || self.is(token, Class::Negation)
    }

    /// Where the phrase that ends at `end` begins.
    fn simple(&self, end: usize, from: usize) -> Option<usize> {
        let last = end.checked_sub(1).filter(|last| *last >= from)?;
        if !self.column(last).is_word {
            return None;
        }
        if self.is_pronoun(last) {
            return Some(last);
        }
        let mut start = last;
        while start > from && last - start < LONGEST {
            let next = start - 1;
            let is_open = matches!(self.column(next).function, Function::In | Function::For);
            if !self.is_inner(next)
                || self.is_pronoun(next)
                || (is_open && !self.column(start).is_capital())
            {
                break;
            }
            start = next;
            if self.is(start, Class::Determiner) {
                break;
            }
        }
        let leads = |token: usize| {
            matches!(self.column(token).function, Function::Of | Function::In | Function::For)
        };
        while start < last && leads(start) {
            start += 1;
        }
        Some(start)
    }

    /// The phrase that begins at `start`: "the minister" in "said the minister on Monday".
    pub(crate) fn after(&self, start: usize, to: usize) -> Option<(usize, usize)> {
        if start < to && self.column(start).function == Function::Pronoun {
            return Some((start, start + 1));
        }
        let mut end = start;
        while end < to && end - start < LONGEST {
            let column = self.column(end);
            let ends_phrase = !column.is_word
                || matches!(column.function, Function::In | Function::On)
                || (self.stops(end) && !matches!(column.function, Function::Of | Function::For))
                || column.is_cue();
            if ends_phrase {
                break;
            }
            end += 1;
        }
        (end > start).then_some((start, end))
    }
}

#[cfg(test)]
mod tests;
