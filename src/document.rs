//! A text with its blocks, sentences and tokens; everything later is spans and ids into it.

mod kept;
mod near;
mod token_range;

use std::ops::Range;

use crate::article::{Article, readable};
use crate::lexicon::{Class, Classes, Lexicon, OneOf, WordId};
use crate::span::Span;
pub use crate::text::Case;
use crate::text::{self, BlockKind, Mark, Quotation, RawBlock, RawToken, TokenKind};
pub(crate) use kept::{Kept, Memory, Move, Stretch, moved};
pub(crate) use near::place_near;
pub use token_range::TokenRange;

/// One token: where it stands, what it is, and the word that the lexicon knows it as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Its bytes.
    pub span: Span,
    /// 32 bits that stand for its folded spelling.
    pub(crate) key: u32,
    /// The word of the lexicon.
    pub word: WordId,
    /// What it is by its letters.
    pub kind: TokenKind,
    /// How it is written.
    pub case: Case,
}

/// One sentence: its bytes, its block and its tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Its bytes.
    pub span: Span,
    /// The block that it stands in.
    pub block: u32,
    /// Its tokens.
    pub tokens: TokenRange,
}

/// One block: its bytes, what it is, and its sentences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// Its bytes.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// Numbers of its sentences, half-open.
    pub sentences: (u32, u32),
    /// Its tokens.
    pub tokens: TokenRange,
}

/// What a text consists of.
#[derive(Debug, Clone, Default)]
struct Parts {
    blocks: Vec<Block>,
    sentences: Vec<Sentence>,
    tokens: Vec<Token>,
    /// The number of the sentence of each token.
    sentence_of: Vec<u32>,
    quotations: Vec<Quotation>,
}

impl Parts {
    fn clear(&mut self) {
        self.blocks.clear();
        self.sentences.clear();
        self.tokens.clear();
        self.sentence_of.clear();
        self.quotations.clear();
    }
}

/// A text with its blocks, sentences and tokens.
#[derive(Debug, Clone)]
pub struct Document<'t> {
    text: &'t str,
    parts: Parts,
    kept: Kept,
    hyperlinks: Vec<Span>,
    lexicon: Lexicon,
}

#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "ranges of blocks, sentences and tokens were made from the lists that they lead into, and what two versions share lies in both"
)]
impl<'t> Document<'t> {
    /// Reads a text. What lies beyond [`Span::MAX`] bytes is left out.
    #[must_use]
    pub fn new(text: &'t str, lexicon: &Lexicon) -> Self {
        let text = &text[..readable(text)];
        let blocks: Vec<RawBlock> = text::blocks(text).collect();
        Self::of_blocks(text, &blocks, lexicon, &mut Memory::default())
    }

    /// Reads an article, whose markup says more of its blocks than their words do.
    #[must_use]
    pub fn of_article(article: &'t Article<'_>, lexicon: &Lexicon) -> Self {
        Self::after(article, usize::MAX, lexicon, &mut Memory::default())
    }

    /// Reads the blocks of an article that end within so many bytes, after the document that
    /// [left](Self::leave) its parts in the memory: blocks that stand in both are not read again.
    pub(crate) fn after(
        article: &'t Article<'_>,
        bytes: usize,
        lexicon: &Lexicon,
        memory: &mut Memory,
    ) -> Self {
        let mut text = &article.text()[..readable(article.text())];
        let fits = |block: &RawBlock| block.span.end() <= bytes;
        let blocks: Vec<RawBlock> = article.blocks().take_while(fits).collect();
        if bytes < text.len() {
            text = &text[..blocks.last().map_or(0, |last| last.span.end())];
        }
        let mut document = Self::of_blocks(text, &blocks, lexicon, memory);
        document.hyperlinks = article.hyperlinks().to_vec();
        document
    }

    fn of_blocks(
        text: &'t str,
        blocks: &[RawBlock],
        lexicon: &Lexicon,
        memory: &mut Memory,
    ) -> Self {
        let stretch = memory.shared(text, blocks);
        let mut parts = std::mem::take(&mut memory.room);
        parts.clear();
        // Prose has a token for five bytes; with a little more room nothing is moved.
        parts.tokens.reserve(text.len() / 4);
        parts.sentence_of.reserve(text.len() / 4);
        let lexicon = lexicon.clone();
        let kept = Kept { blocks: stretch, ..Kept::default() };
        let mut document = Self { text, parts, kept, hyperlinks: Vec::new(), lexicon };
        document.take_over(&memory.parts, 0..stretch.leading, 0);
        document.kept.sentences.leading = document.sentences().len();
        blocks[stretch.changed(blocks.len())].iter().for_each(|block| document.add_block(*block));
        let sentences = document.sentences().len();
        let tail = memory.parts.blocks.len() - stretch.trailing..memory.parts.blocks.len();
        let bytes = text.len() as isize - memory.text.len() as isize;
        document.kept.moved = document.take_over(&memory.parts, tail, bytes);
        document.kept.sentences.trailing = document.sentences().len() - sentences;
        document
    }

    /// Adds blocks of the document before that stand `bytes` farther on in this one; says how far
    /// all that is in them has moved.
    fn take_over(&mut self, before: &Parts, blocks: Range<usize>, bytes: isize) -> Move {
        let first = before.blocks.get(blocks.start);
        let tokens = first.map_or(before.tokens.len(), |block| block.tokens.start as usize);
        let sentences = first.map_or(before.sentences.len(), |block| block.sentences.0 as usize);
        let by = Move {
            bytes,
            tokens: self.parts.tokens.len() as isize - tokens as isize,
            sentences: self.parts.sentences.len() as isize - sentences as isize,
            blocks: self.parts.blocks.len() as isize - blocks.start as isize,
        };
        self.parts.extend_from(before, blocks, by);
        by
    }

    /// Leaves its parts for the document after it.
    pub(crate) fn leave(self, memory: &mut Memory) {
        memory.text.clear();
        memory.text.push_str(self.text);
        memory.room = std::mem::replace(&mut memory.parts, self.parts);
    }

    /// What of the document before stands in this one.
    pub(crate) const fn kept(&self) -> Kept {
        self.kept
    }

    fn add_block(&mut self, block: RawBlock) {
        let (first_sentence, first_token) = (self.parts.sentences.len(), self.parts.tokens.len());
        let number = self.parts.blocks.len() as u32;
        for span in text::sentences_of_block(self.text, block.span) {
            self.add_sentence(span, number);
        }
        let end = self.parts.tokens.len() as u32;
        let range = (first_token as u32, end);
        let tokens = (range.0..end).map(|number| (number, self.parts.tokens[number as usize]));
        let marks = tokens.filter(|(_, token)| token.kind == TokenKind::Quote);
        let marks: Vec<Mark> =
            marks.map(|(token, Token { span, .. })| Mark { token, span }).collect();
        text::pair(self.text, &marks, range, &mut self.parts.quotations);
        self.parts.blocks.push(Block {
            span: block.span,
            kind: block.kind,
            sentences: (first_sentence as u32, self.parts.sentences.len() as u32),
            tokens: TokenRange::new(first_token, end as usize),
        });
    }

    fn add_sentence(&mut self, span: Span, block: u32) {
        let Parts { sentences, tokens, sentence_of, .. } = &mut self.parts;
        let from = tokens.len();
        for raw in text::tokens(self.text, span) {
            tokens.push(known(raw, &self.lexicon));
        }
        sentence_of.resize(tokens.len(), sentences.len() as u32);
        sentences.push(Sentence { span, block, tokens: TokenRange::new(from, tokens.len()) });
    }

    /// The text as it was given.
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.text
    }

    /// The blocks in order.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.parts.blocks
    }

    /// The sentences in order.
    #[must_use]
    pub fn sentences(&self) -> &[Sentence] {
        &self.parts.sentences
    }

    /// The sentences of one block; none for a block of a longer document.
    #[must_use]
    pub fn sentences_of(&self, block: &Block) -> &[Sentence] {
        let range = block.sentences.0 as usize..block.sentences.1 as usize;
        self.parts.sentences.get(range).unwrap_or_default()
    }

    /// The block of a sentence.
    ///
    /// # Panics
    /// Where the sentence is that of a longer document.
    #[must_use]
    pub fn block_of(&self, sentence: &Sentence) -> &Block {
        &self.parts.blocks[sentence.block as usize]
    }

    /// The tokens in order.
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.parts.tokens
    }

    /// The quotations in order of their opening marks, nested ones included.
    #[must_use]
    pub fn quotations(&self) -> &[Quotation] {
        &self.parts.quotations
    }

    /// Whether a token is one of these words, in any case.
    #[inline]
    pub(crate) fn is_one_of(&self, token: usize, words: &(impl OneOf + ?Sized)) -> bool {
        self.may_be(token, words) && self.is_spelt(token, words.words())
    }

    // Apart, so that the look before it stays small enough to stand where it is asked for.
    #[inline(never)]
    fn is_spelt(&self, token: usize, words: &[&str]) -> bool {
        let text = self.token_bytes(token);
        words.iter().any(|word| word.as_bytes().eq_ignore_ascii_case(text))
    }

    /// Whether a look at less than its spelling leaves open that a token is one of these words.
    #[inline]
    pub(crate) fn may_be(&self, token: usize, words: &(impl OneOf + ?Sized)) -> bool {
        let token = self.parts.tokens.get(token);
        token.is_some_and(|token| words.may_hold(token.key, token.span.len()))
    }

    /// Whether any of the tokens stands in a hyperlink: the article shows what it refers to.
    #[must_use]
    pub fn is_linked(&self, range: TokenRange) -> bool {
        let span = self.span_of(range);
        let first = self.hyperlinks.partition_point(|link| link.end() <= span.start());
        self.hyperlinks.get(first).is_some_and(|link| link.overlaps(span))
    }

    /// The number of the sentence that holds the token.
    #[inline]
    #[must_use]
    pub fn sentence_at(&self, token: usize) -> usize {
        let number = self.parts.sentence_of.get(token);
        number.map_or(self.parts.sentences.len(), |number| *number as usize)
    }

    /// Whether a token is the first of its sentence.
    pub(crate) fn opens_sentence(&self, token: usize) -> bool {
        self.sentence_of(token).is_some_and(|sentence| sentence.tokens.start as usize == token)
    }

    /// The sentence that holds the token.
    pub(crate) fn sentence_of(&self, token: usize) -> Option<&Sentence> {
        self.parts.sentences.get(self.sentence_at(token))
    }

    /// The number of the block that holds the token.
    #[inline]
    #[must_use]
    pub fn block_at(&self, token: usize) -> usize {
        let sentence = self.sentence_of(token);
        sentence.map_or(self.parts.blocks.len(), |sentence| sentence.block as usize)
    }

    /// The words that the tokens are looked up in.
    #[must_use]
    pub const fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// The text of a token.
    #[must_use]
    pub fn token_text(&self, token: usize) -> &'t str {
        self.parts.tokens.get(token).map_or("", |token| token.span.slice(self.text))
    }

    /// The bytes of a token, for comparisons; where they lie in the text is not looked at again.
    #[inline]
    pub(crate) fn token_bytes(&self, token: usize) -> &'t [u8] {
        let span = self.parts.tokens.get(token).map_or(Span::default(), |token| token.span);
        self.text.as_bytes().get(span.range()).unwrap_or_default()
    }

    /// The classes of a token; none beyond the last.
    #[inline]
    #[must_use]
    pub fn classes(&self, token: usize) -> Classes {
        let token = self.parts.tokens.get(token);
        token.map_or(Classes::NONE, |token| self.lexicon.classes(token.word))
    }

    /// The classes of each token of a range.
    #[inline]
    pub(crate) fn classes_in(&self, range: TokenRange) -> impl Iterator<Item = Classes> + '_ {
        let tokens = self.parts.tokens.get(range.iter()).unwrap_or_default();
        tokens.iter().map(|token| self.lexicon.classes(token.word))
    }

    /// Whether the token's word is in the class.
    #[inline]
    #[must_use]
    pub fn is(&self, token: usize, class: Class) -> bool {
        self.classes(token).has(class)
    }

    /// The bytes from the first token of a range to its last.
    #[must_use]
    pub fn span_of(&self, range: TokenRange) -> Span {
        match self.parts.tokens.get(range.iter()) {
            Some([first, .., last]) => first.span.cover(last.span),
            Some([only]) => only.span,
            _ => Span::default(),
        }
    }

    /// The tokens that share a byte with the span.
    pub(crate) fn tokens_in(&self, span: Span) -> TokenRange {
        let start = self.tokens().partition_point(|token| token.span.end() <= span.start());
        let end = self.tokens().partition_point(|token| token.span.start() < span.end());
        TokenRange::new(start, end.max(start))
    }

    /// The text from the first token of a range to its last.
    #[must_use]
    pub fn text_of(&self, range: TokenRange) -> &'t str {
        self.span_of(range).slice(self.text)
    }
}

fn known(raw: RawToken, lexicon: &Lexicon) -> Token {
    let word = match raw.kind {
        TokenKind::Word | TokenKind::Clitic => lexicon.find(raw.key),
        _ => WordId::UNKNOWN,
    };
    Token { span: raw.span, key: raw.key.tag(), word, kind: raw.kind, case: raw.case }
}

#[cfg(test)]
mod tests;
