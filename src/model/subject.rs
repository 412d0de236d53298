//! Sources that stand beside their cue but were cut short or taken for content, into whole ones.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "tokens stand in their sentence, and those behind it are compared with its end"
)]

use super::flat::Link;
use super::repair::Repairs;
use super::tokens::Tokens;
use super::vocabulary::Function;
use crate::lexicon::Class;

/// What stands between the commas of an apposition is at most so long.
const LONGEST: usize = 30;

impl Repairs<'_> {
    /// Said Lindt: “It rained.”
    pub(crate) fn read_inversions(&self, links: &mut [Link]) {
        for link in links.iter_mut().filter(|link| link.source.is_empty()) {
            let Some(from) = link.cue.last().map(|last| last + 1) else { continue };
            if link.content.first() != Some(from) {
                continue;
            }
            let Some(to) = self.name_end(from) else { continue };
            let introduces = matches!(self.function(to), Function::Colon | Function::Comma);
            if introduces && self.function(to + 1) == Function::Quote {
                link.source = Tokens::of(from, to);
                link.content.retain(|token| token > to);
            }
        }
    }

    /// Whether a source is a word or two that end where no noun phrase does: "from" in "went from
    /// saying that ...", "Lindt before" in "the mayor met Lindt before saying".
    pub(crate) fn ends_open(&self, link: &Link) -> bool {
        let (document, first) = (self.phrases.document, self.phrases.passage.first);
        let is_open = |token: usize| {
            let class = document.is(first + token, Class::Conjunction)
                || document.is(first + token, Class::Preposition);
            let refers =
                matches!(self.function(token), Function::That | Function::Which | Function::Who);
            class && !refers
        };
        let cue = link.cue.last().map_or("", |last| document.token_text(first + last));
        link.source.len() <= 2 && cue.ends_with("ing") && link.source.last().is_some_and(is_open)
    }

    /// Where the source ends that a comma parts from its cue: "Mara Lindt, now a farmer, said".
    pub(crate) fn end_before_cue(&self, link: &Link, (last, cue): (usize, usize)) -> Option<usize> {
        let end = cue.checked_sub(1).filter(|end| self.function(*end) == Function::Comma)?;
        let comma = last + 1;
        if comma >= end || cue - comma > LONGEST || link.content.meets(comma, cue) {
            return None;
        }
        let is_comma = |token: usize| self.function(token) == Function::Comma;
        if is_comma(comma) {
            let opens = self.opens_apposition(comma + 1);
            let is_phrase = end - comma >= 3 && !self.frames(comma + 1);
            return (end - comma >= 2 && (opens || is_phrase)).then_some(end);
        }
        // The phrase after the comma was begun and not ended: "Lindt, who served | in the north,".
        let is_begun = link.source.iter().any(is_comma);
        let is_one = !(comma..end).any(|token| is_comma(token) || self.is_quoted(token));
        (is_begun && is_one).then_some(end)
    }

    /// Whether what begins here says when, where or how rather than who: "in Paris", "speaking".
    fn frames(&self, token: usize) -> bool {
        let (document, number) = (self.phrases.document, self.phrases.passage.first + token);
        document.is(number, Class::Preposition)
            || document.is(number, Class::Conjunction)
            || self.function(token).cuts_clause()
            || document.token_text(number).ends_with("ing")
    }
}

#[cfg(test)]
mod tests;
