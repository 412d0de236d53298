//! A text with its blocks, sentences and tokens; everything later is spans and ids into it.

use crate::article::{Article, readable};
use crate::lexicon::{Class, Classes, Lexicon, WordId};
use crate::span::Span;
pub use crate::text::Case;
use crate::text::{self, BlockKind, Mark, Quotation, RawToken, TokenKind};

/// A range of tokens of one document, half-open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TokenRange {
    /// The first token.
    pub start: u32,
    /// The token after the last.
    pub end: u32,
}

impl TokenRange {
    pub(crate) const fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end as u32 }
    }

    /// The token numbers, in order.
    pub fn iter(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The number of tokens.
    #[must_use]
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// Whether it holds no token.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether the token lies inside.
    #[must_use]
    pub const fn has(self, token: usize) -> bool {
        self.start as usize <= token && token < self.end as usize
    }

    /// Whether the two share a token.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

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

/// A text with its blocks, sentences and tokens.
#[derive(Debug, Clone)]
pub struct Document<'t> {
    text: &'t str,
    blocks: Vec<Block>,
    sentences: Vec<Sentence>,
    tokens: Vec<Token>,
    quotations: Vec<Quotation>,
    hyperlinks: Vec<Span>,
    lexicon: Lexicon,
}

impl<'t> Document<'t> {
    /// Reads a text. What lies beyond [`Span::MAX`] bytes is left out.
    #[must_use]
    pub fn new(text: &'t str, lexicon: &Lexicon) -> Self {
        let text = &text[..readable(text)];
        Self::of_blocks(text, text::blocks(text), lexicon)
    }

    /// Reads an article, whose markup says more of its blocks than their words do.
    #[must_use]
    pub fn of_article(article: &'t Article<'_>, lexicon: &Lexicon) -> Self {
        let text = &article.text()[..readable(article.text())];
        let mut document = Self::of_blocks(text, article.blocks(), lexicon);
        document.hyperlinks = article.hyperlinks().to_vec();
        document
    }

    fn of_blocks(
        text: &'t str,
        blocks: impl Iterator<Item = text::RawBlock>,
        lexicon: &Lexicon,
    ) -> Self {
        let mut document = Self {
            text,
            blocks: Vec::new(),
            sentences: Vec::new(),
            tokens: Vec::with_capacity(text.len() / 5),
            quotations: Vec::new(),
            hyperlinks: Vec::new(),
            lexicon: lexicon.clone(),
        };
        blocks.for_each(|block| document.add_block(block));
        document
    }

    fn add_block(&mut self, block: text::RawBlock) {
        let (first_sentence, first_token) = (self.sentences.len(), self.tokens.len());
        let number = self.blocks.len() as u32;
        for span in text::sentences_of_block(self.text, block.span) {
            let from = self.tokens.len();
            self.tokens.extend(text::tokens(self.text, span).map(|raw| known(raw, &self.lexicon)));
            let tokens = TokenRange::new(from, self.tokens.len());
            self.sentences.push(Sentence { span, block: number, tokens });
        }
        let end = self.tokens.len() as u32;
        let marks = self.marks_from(first_token);
        text::pair(self.text, &marks, (first_token as u32, end), &mut self.quotations);
        self.blocks.push(Block {
            span: block.span,
            kind: block.kind,
            sentences: (first_sentence as u32, self.sentences.len() as u32),
            tokens: TokenRange::new(first_token, self.tokens.len()),
        });
    }

    fn marks_from(&self, first: usize) -> Vec<Mark> {
        let tokens = self.tokens.iter().enumerate().skip(first);
        let marks = tokens.filter(|(_, token)| token.kind == TokenKind::Quote);
        marks.map(|(number, token)| Mark { token: number as u32, span: token.span }).collect()
    }

    /// The text as it was given.
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.text
    }

    /// The blocks in order.
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The sentences in order.
    #[must_use]
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The sentences of one block.
    #[must_use]
    pub fn sentences_of(&self, block: &Block) -> &[Sentence] {
        &self.sentences[block.sentences.0 as usize..block.sentences.1 as usize]
    }

    /// The block of a sentence.
    #[must_use]
    pub fn block_of(&self, sentence: &Sentence) -> &Block {
        &self.blocks[sentence.block as usize]
    }

    /// The tokens in order.
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The quotations in order of their opening marks, nested ones included.
    #[must_use]
    pub fn quotations(&self) -> &[Quotation] {
        &self.quotations
    }

    /// Whether any of the tokens stands in a hyperlink: the article shows what it refers to.
    #[must_use]
    pub fn is_linked(&self, range: TokenRange) -> bool {
        let span = self.span_of(range);
        let first = self.hyperlinks.partition_point(|link| link.end() <= span.start());
        self.hyperlinks.get(first).is_some_and(|link| link.overlaps(span))
    }

    /// The number of the sentence that holds the token.
    #[must_use]
    pub fn sentence_at(&self, token: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.tokens.end as usize <= token)
    }

    /// The number of the block that holds the token.
    #[must_use]
    pub fn block_at(&self, token: usize) -> usize {
        self.blocks.partition_point(|block| block.tokens.end as usize <= token)
    }

    /// The words that the tokens are looked up in.
    #[must_use]
    pub const fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// The text of a token.
    #[must_use]
    pub fn token_text(&self, token: usize) -> &'t str {
        self.tokens.get(token).map_or("", |token| token.span.slice(self.text))
    }

    /// The classes of a token; none beyond the last.
    #[inline]
    #[must_use]
    pub fn classes(&self, token: usize) -> Classes {
        self.tokens.get(token).map_or(Classes::NONE, |token| self.lexicon.classes(token.word))
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
        match self.tokens.get(range.iter()) {
            Some([first, .., last]) => first.span.cover(last.span),
            Some([only]) => only.span,
            _ => Span::default(),
        }
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
mod tests {
    use super::{Case, Document};
    use crate::lexicon::{Class, Lexicon};

    #[test]
    fn tokens_know_their_words_and_sentences() {
        let text = "“I won’t go,” Lund said. NATO agreed.\n\nNext paragraph.";
        let document = Document::new(text, &Lexicon::default());
        let shown: Vec<&str> =
            (0..document.tokens().len()).map(|token| document.token_text(token)).collect();
        assert_eq!(
            shown,
            [
                "“",
                "I",
                "wo",
                "n’t",
                "go",
                ",",
                "”",
                "Lund",
                "said",
                ".",
                "NATO",
                "agreed",
                ".",
                "Next",
                "paragraph",
                "."
            ]
        );
        assert!(document.is(8, Class::SayVerb));
        assert_eq!(document.tokens()[10].case, Case::Upper);
        assert_eq!(document.sentence_at(10), 1);
        assert_eq!(document.blocks().len(), 2);
        assert_eq!(std::mem::size_of::<super::Token>(), 16);
    }
}
