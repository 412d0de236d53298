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
mod tests {
    use crate::document::Document;
    use crate::lexicon::Lexicon;
    use crate::model::flat::Link;
    use crate::model::noun_phrase::Phrases;
    use crate::model::passage::{Passage, parts};
    use crate::model::repair::Repairs;
    use crate::model::tokens::Tokens;
    use crate::model::vocabulary::Vocabulary;

    /// The source of a link with these tokens after all repairs.
    fn repaired(text: &str, source: (usize, usize), cue: usize, content: (usize, usize)) -> String {
        let document = Document::new(text, &Lexicon::default());
        let mut passage = Passage::default();
        let part = parts(&document, &document.blocks()[0]).next().unwrap();
        passage.read(&document, &Vocabulary::new(&[]), part);
        let tokens = |(from, to)| if from < to { Tokens::of(from, to) } else { Tokens::default() };
        let mut links = vec![Link {
            source: tokens(source),
            cue: Tokens::of(cue, cue + 1),
            content: tokens(content),
            ..Link::default()
        }];
        let phrases = Phrases { document: &document, passage: &passage };
        Repairs { phrases, tags: &[] }.run(&mut links);
        let words = links[0].source.iter().map(|token| document.token_text(token));
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn sources_reach_to_the_comma_before_their_cue() {
        let cases = [
            ("Lindt, now a farmer, said it rained.", (0, 1), 6, (7, 9), "Lindt , now a farmer"),
            ("Lindt, in Paris, said it rained.", (0, 1), 5, (6, 8), "Lindt"),
            ("Lindt, speaking in Paris, said it rained.", (0, 1), 6, (7, 9), "Lindt"),
            (
                "Lindt, who lived in the north, said it rained.",
                (0, 4),
                8,
                (9, 11),
                "Lindt , who lived in the north",
            ),
        ];
        for (text, source, cue, content, expected) in cases {
            assert_eq!(repaired(text, source, cue, content), expected, "{text}");
        }
    }

    #[test]
    fn an_inverted_name_is_no_content() {
        let text = "Said Lindt: “It rained.”";
        assert_eq!(repaired(text, (0, 0), 0, (1, 8)), "Lindt");
    }

    #[test]
    fn a_source_that_ends_in_a_preposition_is_replaced() {
        let text = "The mayor was with Berg before saying it rained.";
        assert_eq!(repaired(text, (4, 6), 6, (7, 9)), "The mayor");
        let text = "The mayor that is saying it rained left.";
        assert_eq!(repaired(text, (1, 3), 4, (5, 7)), "mayor that");
    }
}
