//! Compiled patterns over the tokens of a document, into matches.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "items end with the pattern, tokens with the sentence, and a try is counted once"
)]

use super::dead_ends::DeadEnds;
use super::syntax::MOST_ITEMS;
use super::{Match, Matches, Memory, Op, Pattern, PatternId, Patterns, Side, Test, bits_of};
use crate::document::{Case, Document, Sentence, Token, TokenRange};
use crate::lexicon::{Class, Classes, WordId};
use crate::span::Span;
use crate::text::TokenKind;

impl Patterns {
    /// Every match in a document that was read with [`Patterns::lexicon`].
    #[must_use]
    pub fn find(&self, document: &Document<'_>) -> Matches {
        self.find_after(document, &mut Memory::default())
    }

    /// The same after the document whose matches are remembered: sentences that stand in both are
    /// not read again.
    pub(crate) fn find_after(&self, document: &Document<'_>, memory: &mut Memory) -> Matches {
        let Memory { found, before, sorted } = memory;
        let kept = document.kept();
        let changed = kept.sentences.changed(document.sentences().len());
        let tail = changed.end.wrapping_add_signed(-kept.moved.sentences);
        std::mem::swap(found, before);
        found.clear();
        let is_before = |end: usize| move |found: &Match| (found.sentence as usize) < end;
        let mut attempt = Attempt::new(document);
        found.extend_from_slice(&before[..before.partition_point(is_before(changed.start))]);
        changed.for_each(|number| {
            self.find_in(&mut attempt, number, None, found);
        });
        let tail = &before[before.partition_point(is_before(tail))..];
        found.extend(tail.iter().map(|found| found.moved(kept.moved)));
        self.settle(found, sorted)
    }

    /// Where the last block ends that can be read with so much work.
    pub(crate) fn end_of_work(&self, document: &Document<'_>, most: u64) -> usize {
        let (mut found, mut work, mut end) = (Vec::new(), 0, 0);
        let mut attempt = Attempt::new(document);
        for block in document.blocks() {
            for number in block.sentences.0..block.sentences.1 {
                found.clear();
                work += self.find_in(&mut attempt, number as usize, Some(most - work), &mut found);
                if work > most {
                    return end;
                }
            }
            end = block.span.end();
        }
        usize::MAX
    }

    /// Adds the matches in a sentence, and gives the work that they took: one for each token, and
    /// one for each item of a pattern that was held against one. Ends early where that is too much;
    /// where no work is too much, patterns whose words the sentence lacks cost none.
    fn find_in(
        &self,
        attempt: &mut Attempt<'_, '_>,
        number: usize,
        most: Option<u64>,
        into: &mut Vec<Match>,
    ) -> u64 {
        let document = attempt.document;
        attempt.enter(number);
        let bits = most.map_or_else(|| attempt.all_bits(), |_| u128::MAX);
        let most = most.unwrap_or(u64::MAX);
        for token in attempt.sentence.tokens.iter() {
            attempt.work += 1;
            if attempt.work > most {
                break;
            }
            let tried = self.tried_at(document, token);
            if tried.is_empty() {
                continue;
            }
            let around = attempt.around(token);
            for pattern in tried.iter().map(|pattern| &self.patterns[*pattern as usize]) {
                let stands_beside = around[pattern.beside.side as usize] & pattern.beside.bits != 0;
                attempt.work += u64::from(!stands_beside);
                // One question of two: each by itself is a guess.
                if stands_beside & (bits & pattern.needed != 0)
                    && let Some(tokens) = attempt.run(pattern, token)
                {
                    let (table, label) = (pattern.table, pattern.label);
                    into.push(Match { tokens, sentence: number as u32, table, label });
                }
            }
        }
        attempt.work
    }

    /// The patterns that a token is tried with.
    #[inline]
    fn tried_at(&self, document: &Document<'_>, token: usize) -> &[PatternId] {
        let token = &document.tokens()[token];
        if token.word == WordId::UNKNOWN {
            return if token.kind == TokenKind::Number { &self.numbers } else { &[] };
        }
        match (self.starts.get(token.word.index()), self.starts.get(token.word.index() + 1)) {
            (Some(from), Some(to)) => &self.anchored[*from as usize..*to as usize],
            _ => &[],
        }
    }
}

/// One try of one pattern at one token; `places` holds where each item begins.
struct Attempt<'d, 't> {
    document: &'d Document<'t>,
    sentence: &'d Sentence,
    /// The tokens of the document up to the end of the sentence.
    tokens: &'d [Token],
    /// What each token of the sentence may be, as [`bits_of`] it.
    bits: Vec<u128>,
    /// The first token of the sentence that is no mark.
    first_plain: usize,
    places: [u32; MOST_ITEMS + 1],
    dead_ends: DeadEnds,
    /// How many tokens were read, and items held against one.
    work: u64,
}

impl<'d, 't> Attempt<'d, 't> {
    fn new(document: &'d Document<'t>) -> Self {
        const NOWHERE: &Sentence =
            &Sentence { span: Span::of(0, 0), block: 0, tokens: TokenRange { start: 0, end: 0 } };
        let (places, dead_ends) = ([0; MOST_ITEMS + 1], DeadEnds::default());
        Self {
            document,
            sentence: NOWHERE,
            tokens: &[],
            bits: Vec::new(),
            first_plain: 0,
            places,
            dead_ends,
            work: 0,
        }
    }

    /// Begins with a sentence of the document.
    fn enter(&mut self, number: usize) {
        let sentence = &self.document.sentences()[number];
        (self.sentence, self.work) = (sentence, 0);
        self.tokens = &self.document.tokens()[..sentence.tokens.end as usize];
        self.bits.clear();
        self.bits.extend(self.tokens[sentence.tokens.start as usize..].iter().map(bits_of));
        let mut tokens = sentence.tokens.iter();
        self.first_plain =
            tokens.find(|token| self.is_plain(*token)).unwrap_or(sentence.tokens.end as usize);
    }

    /// The bits of all tokens of the sentence.
    fn all_bits(&self) -> u128 {
        self.bits.iter().fold(0, |all, bits| all | bits)
    }

    /// The bits of a token; none beyond the sentence.
    #[inline]
    fn bits_at(&self, token: usize) -> u128 {
        let place = token.wrapping_sub(self.sentence.tokens.start as usize);
        self.bits.get(place).copied().unwrap_or(0)
    }

    /// The bits of the tokens before and behind a token, by [`Side`].
    #[inline]
    fn around(&self, token: usize) -> [u128; 3] {
        let mut around = [u128::MAX; 3];
        around[Side::Before as usize] = self.bits_at(token.wrapping_sub(1));
        around[Side::Behind as usize] = self.bits_at(token + 1);
        around
    }

    fn run(&mut self, pattern: &Pattern, token: usize) -> Option<TokenRange> {
        let anchor = pattern.anchor as usize;
        if self.fails_beside(&pattern.ops, anchor, token) {
            self.work += 1;
            return None;
        }
        self.dead_ends.start(token);
        self.places[anchor] = token as u32;
        let matches = self.backward(&pattern.ops, anchor, token)
            && self.forward(&pattern.ops, anchor + 1, token + 1);
        let (first, last) = pattern.reported;
        let reported =
            TokenRange { start: self.places[first as usize], end: self.places[last as usize] };
        (matches && !reported.is_empty()).then_some(reported)
    }

    /// Whether the word beside the anchor that is looked at first is another than the pattern has
    /// there: most attempts end so.
    #[inline]
    fn fails_beside(&self, ops: &[Op], anchor: usize, token: usize) -> bool {
        match anchor.checked_sub(1) {
            Some(before) => {
                matches!(&ops[before], Op::One(test) if !self.holds_before(test, token))
            }
            None => matches!(ops.get(1), Some(Op::One(test)) if !self.holds(test, token + 1)),
        }
    }

    /// Whether the items from `item` on match the tokens from `at` on.
    fn forward(&mut self, ops: &[Op], item: usize, at: usize) -> bool {
        self.places[item] = at as u32;
        let Some(op) = ops.get(item) else { return true };
        self.work += 1;
        if self.dead_ends.has(item, at) {
            return false;
        }
        let matches = self.forward_by(op, ops, item, at);
        if !matches {
            self.dead_ends.add(item, at);
        }
        matches
    }

    fn forward_by(&mut self, op: &Op, ops: &[Op], item: usize, at: usize) -> bool {
        match op {
            Op::Start => self.is_start(at) && self.forward(ops, item + 1, at),
            Op::End => self.is_end(at) && self.forward(ops, item + 1, at),
            Op::One(test) => self.holds(test, at) && self.forward(ops, item + 1, at + 1),
            Op::Maybe(test) => {
                self.holds(test, at) && self.forward(ops, item + 1, at + 1)
                    || self.forward_from(ops, item, at)
            }
            Op::Not(test) => !self.holds(test, at) && self.forward(ops, item + 1, at),
            Op::Gap(most) => self.forward_over(*most, ops, item, at),
        }
    }

    fn forward_over(&mut self, most: u8, ops: &[Op], item: usize, at: usize) -> bool {
        for end in at..at + most as usize + 1 {
            if end > at && !self.is_plain(end - 1) {
                return false;
            }
            if self.forward(ops, item + 1, end) {
                self.places[item] = at as u32;
                return true;
            }
        }
        false
    }

    fn forward_from(&mut self, ops: &[Op], item: usize, at: usize) -> bool {
        self.places[item] = at as u32;
        self.forward(ops, item + 1, at)
    }

    /// Whether the items before `item` match the tokens before `end`.
    fn backward(&mut self, ops: &[Op], item: usize, end: usize) -> bool {
        let Some(before) = item.checked_sub(1) else { return true };
        self.work += 1;
        if self.dead_ends.has(item, end) {
            return false;
        }
        let matches = self.backward_by(ops, before, end);
        if !matches {
            self.dead_ends.add(item, end);
        }
        matches
    }

    fn backward_by(&mut self, ops: &[Op], item: usize, end: usize) -> bool {
        match &ops[item] {
            Op::Start => self.is_start(end) && self.backward_to(ops, item, end),
            Op::End => self.is_end(end) && self.backward_to(ops, item, end),
            Op::One(test) => self.holds_before(test, end) && self.backward_to(ops, item, end - 1),
            Op::Maybe(test) => {
                self.holds_before(test, end) && self.backward_to(ops, item, end - 1)
                    || self.backward_to(ops, item, end)
            }
            Op::Not(test) => !self.holds_before(test, end) && self.backward_to(ops, item, end),
            Op::Gap(most) => self.backward_over(*most, ops, item, end),
        }
    }

    fn backward_over(&mut self, most: u8, ops: &[Op], item: usize, end: usize) -> bool {
        for start in (end.saturating_sub(most as usize)..end + 1).rev() {
            if start < end && !self.is_plain(start) {
                return false;
            }
            if self.backward_to(ops, item, start) {
                return true;
            }
        }
        false
    }

    fn backward_to(&mut self, ops: &[Op], item: usize, at: usize) -> bool {
        let matches = self.backward(ops, item, at);
        if matches {
            self.places[item] = at as u32;
        }
        matches
    }

    fn holds_before(&self, test: &Test, end: usize) -> bool {
        end > 0 && self.holds(test, end - 1)
    }

    #[inline]
    fn holds(&self, test: &Test, at: usize) -> bool {
        test.bits & self.bits_at(at) != 0
            && (test.words.has(self.tokens[at].word)
                || !test.is_words_alone() && self.holds_otherwise(test, at))
    }

    /// A token of the sentence.
    #[inline]
    fn token(&self, at: usize) -> Option<&'d Token> {
        self.tokens.get(at).filter(|_| at >= self.sentence.tokens.start as usize)
    }

    /// Whether a test holds of a token that is none of its words.
    fn holds_otherwise(&self, test: &Test, at: usize) -> bool {
        let token = &self.document.tokens()[at];
        test.number && token.kind == TokenKind::Number
            || test.any && token.kind == TokenKind::Word
            || test.keys.contains(&token.key)
            || test.name && is_name(self.document, self.sentence, at)
    }

    /// A word, a number or a clitic: nothing that ends a clause or opens a quotation.
    fn is_plain(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| {
            matches!(
                token.kind,
                TokenKind::Word | TokenKind::Number | TokenKind::Clitic | TokenKind::Handle
            )
        })
    }

    fn is_start(&self, at: usize) -> bool {
        (self.sentence.tokens.start as usize..=self.first_plain).contains(&at)
    }

    fn is_end(&self, at: usize) -> bool {
        let end = self.sentence.tokens.end as usize;
        at <= end && end - at <= 4 && (at..end).all(|token| !self.is_plain(token))
    }
}

/// Whether a token is a capitalised name. At the start of a sentence every word is capitalised:
/// there a word that the lexicon knows is a name only where it names a state or a capital.
pub(crate) fn is_name(document: &Document<'_>, sentence: &Sentence, at: usize) -> bool {
    const NEVER: Classes = Classes::of(&[
        Class::Month,
        Class::Weekday,
        Class::Pronoun,
        Class::Determiner,
        Class::Preposition,
        Class::Conjunction,
        Class::Auxiliary,
    ]);
    const PLACES: Classes = Classes::of(&[Class::State, Class::CapitalMetonym]);
    let token = &document.tokens()[at];
    if token.kind != TokenKind::Word || !matches!(token.case, Case::Capitalised | Case::Upper) {
        return false;
    }
    let classes = document.classes(at);
    if classes.intersects(PLACES) {
        return true;
    }
    let is_first = at == sentence.tokens.start as usize;
    !classes.intersects(NEVER) && (!is_first || token.word == WordId::UNKNOWN)
}

#[cfg(test)]
mod tests;
