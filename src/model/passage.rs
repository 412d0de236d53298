//! A block of a document as features see it: one column of small numbers for each token.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a part holds whole sentences of the document, with a column for each token"
)]

use super::column::{Column, Quoted, as_quote, column};
use super::quoting::Portrait;
use super::steps::Steps;
use super::vocabulary::{END, Function, START, Vocabulary};
use crate::document::{Block, Document};
use crate::text::BlockKind;

/// A quotation inside a passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Quote {
    pub(crate) open: usize,
    /// The closing mark, or the end of the passage where nothing closes it.
    pub(crate) close: usize,
    pub(crate) is_closed: bool,
}

impl Quote {
    /// The token after it.
    pub(crate) const fn end(&self) -> usize {
        if self.is_closed { self.close + 1 } else { self.close }
    }
}

/// What the next passage wants to know of this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Summary {
    pub(crate) quotes: u32,
    pub(crate) cues: u32,
    pub(crate) is_unclosed: bool,
}

/// What stands before a passage, as far as its reading depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Entry {
    before: Option<Summary>,
    number: usize,
}

/// How far a document is read.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Bookmark {
    /// What stands before the passage to be read next.
    pub(crate) entry: Entry,
    /// The first quotation that may reach into it.
    quotation: usize,
}

/// A block, or a part of a very long one; its parts are reused from passage to passage.
#[derive(Debug, Clone, Default)]
pub(crate) struct Passage {
    /// The document's number of the first token.
    pub(crate) first: usize,
    pub(crate) columns: Vec<Column>,
    /// First and last token (exclusive) of its sentences.
    pub(crate) sentences: Vec<(usize, usize)>,
    pub(crate) quotes: Vec<Quote>,
    pub(crate) portraits: Vec<Portrait>,
    pub(crate) summary: Summary,
    /// The passage before; nothing at the start of the document.
    pub(crate) before: Option<Summary>,
    /// How many passages stand before it, up to [`OPENING`].
    pub(crate) number: usize,
    pub(crate) kind: u32,
}

/// From this passage on the article has opened; further on, the number of a passage says nothing.
pub(crate) const OPENING: usize = 3;

/// A longer block is read in parts, so that time stays linear in the text whatever it holds.
const LONGEST: usize = 600;

/// A part of a block: whole sentences, or a piece of one that is longer than [`LONGEST`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part {
    sentences: (usize, usize),
    tokens: (usize, usize),
}

/// The parts of a block, in order.
pub(crate) fn parts<'d>(
    document: &'d Document<'_>,
    block: &Block,
) -> impl Iterator<Item = Part> + 'd {
    let (mut from, end) = (block.sentences.0 as usize, block.sentences.1 as usize);
    let mut start = block.tokens.start as usize;
    let sentences = document.sentences();
    std::iter::from_fn(move || {
        let first = sentences.get(from).filter(|_| from < end)?;
        let limit = start + LONGEST;
        if first.tokens.end as usize > limit {
            let piece = Part { sentences: (from, from + 1), tokens: (start, limit) };
            start = limit;
            return Some(piece);
        }
        let is_beyond = |sentence: &usize| sentences[*sentence].tokens.end as usize > limit;
        let to = (from + 1..end).find(is_beyond).unwrap_or(end);
        let stop = sentences[to - 1].tokens.end as usize;
        let part = Part { sentences: (from, to), tokens: (start, stop) };
        (from, start) = (to, stop);
        Some(part)
    })
}

impl Passage {
    /// Reads a part of a document, which is read up to the bookmark.
    pub(crate) fn read(
        &mut self,
        document: &Document<'_>,
        vocabulary: &Vocabulary,
        part: Part,
        bookmark: &mut Bookmark,
    ) {
        let sentences = &document.sentences()[part.sentences.0..part.sentences.1];
        let Some(first) = sentences.first() else { return };
        Entry { before: self.before, number: self.number } = bookmark.entry;
        self.first = part.tokens.0;
        self.kind = kind_number(document.block_of(first).kind);
        self.columns.clear();
        self.columns.reserve(part.tokens.1 - part.tokens.0);
        self.sentences.clear();
        self.sentences.reserve(sentences.len());
        for (number, sentence) in sentences.iter().enumerate() {
            let from = (sentence.tokens.start as usize).max(part.tokens.0);
            let to = (sentence.tokens.end as usize).min(part.tokens.1);
            self.sentences.push((from - self.first, to - self.first));
            for token in from..to {
                self.columns.push(column(document, vocabulary, token, number as u32));
            }
        }
        self.read_quotes(document, part.tokens.1, &mut bookmark.quotation);
        self.summary = self.summarised();
        let number = OPENING.min(self.number + 1);
        bookmark.entry = Entry { before: Some(self.summary), number };
    }

    fn read_quotes(&mut self, document: &Document<'_>, end: usize, next: &mut usize) {
        self.quotes.clear();
        let quotations = document.quotations();
        while let Some(found) = quotations.get(*next) {
            if found.open as usize >= end {
                break;
            }
            *next += 1;
            if found.end as usize <= self.first {
                continue;
            }
            let open = (found.open as usize).max(self.first) - self.first;
            if found.depth > 0 || self.quotes.last().is_some_and(|last| open < last.end()) {
                continue;
            }
            let is_closed = found.is_closed && found.end as usize <= end;
            let stop = (found.end as usize).min(end) - self.first;
            let close = if is_closed { stop - 1 } else { stop };
            self.quotes.push(Quote { open, close, is_closed });
        }
        for quote in &self.quotes {
            mark(&mut self.columns, quote);
        }
        let mut portraits = std::mem::take(&mut self.portraits);
        portraits.clear();
        portraits.extend(self.quotes.iter().map(|quote| Portrait::of(self, quote)));
        self.portraits = portraits;
    }

    fn summarised(&self) -> Summary {
        let cues = self.columns.iter().filter(|column| column.cue >= 4 && column.is_outside());
        Summary {
            quotes: self.quotes.len() as u32,
            cues: cues.count() as u32,
            is_unclosed: self.quotes.last().is_some_and(|quote| !quote.is_closed),
        }
    }

    /// The number of tokens.
    pub(crate) fn len(&self) -> usize {
        self.columns.len()
    }

    /// The word at a place, or what stands for one beyond the ends of `from..to`.
    #[inline]
    pub(crate) fn word(&self, place: isize, (from, to): (usize, usize)) -> u32 {
        if place < from as isize {
            START
        } else if place >= to as isize {
            END
        } else {
            self.columns[place as usize].word
        }
    }

    /// Writes the columns of `from..to` with so many to either side that stand for what is beyond.
    pub(crate) fn frame(&self, (from, to): (usize, usize), around: usize, into: &mut Vec<Column>) {
        into.clear();
        into.extend(std::iter::repeat_n(Column::beyond(START), around));
        into.extend_from_slice(&self.columns[from..to]);
        into.extend(std::iter::repeat_n(Column::beyond(END), around));
    }

    /// The sentence that a token stands in.
    pub(crate) fn sentence_of(&self, token: usize) -> (usize, usize) {
        self.sentences[self.columns[token].sentence as usize]
    }
}

fn mark(columns: &mut [Column], quote: &Quote) {
    let len = DISTANCES.number(quote.close - quote.open) as u8;
    for column in &mut columns[quote.open..quote.close] {
        (column.quoted, column.quote_len) = (Quoted::Inside, len);
    }
    columns[quote.open].quoted = Quoted::Opens;
    as_quote(&mut columns[quote.open]);
    if quote.is_closed {
        let close = &mut columns[quote.close];
        (close.quoted, close.quote_len) = (Quoted::Closes, len);
        as_quote(close);
    }
}

const fn kind_number(kind: BlockKind) -> u32 {
    match kind {
        BlockKind::Headline => 1,
        BlockKind::Subhead => 2,
        BlockKind::Byline | BlockKind::Dateline => 3,
        BlockKind::BlockQuote => 4,
        _ => 0,
    }
}

/// Distances are told in steps: 1, 2, 3, to 5, to 9, to 15, more.
pub(crate) static DISTANCES: Steps<8, 17> = Steps::new([0, 1, 2, 3, 4, 6, 10, 16]);

/// A distance in steps.
#[inline]
pub(crate) fn distance(tokens: usize) -> u32 {
    DISTANCES.start_of(tokens)
}

/// What a token is for those beside it: a cue of some class, a pronoun, a function word, a name.
pub(crate) fn type_of(passage: &Passage, place: isize) -> u32 {
    let Some(column) = usize::try_from(place).ok().and_then(|at| passage.columns.get(at)) else {
        return 0;
    };
    match column.function {
        Function::Pronoun | Function::Who => 2,
        _ if column.cue >= 3 && column.class > 0 => 0x100 + u32::from(column.class),
        _ if column.cue >= 3 => 0x180 + u32::from(column.cue),
        function if function != Function::None => 0x200 + function as u32,
        _ if column.is_capital() => 3,
        _ if column.case == 1 => 4,
        _ => 5,
    }
}

/// Keys that stand for no word, so that a test can see that none is a word's.
#[cfg(test)]
pub(crate) const SPECIAL: [u32; 3] = [super::vocabulary::QUOTE, START, END];

#[cfg(test)]
mod tests;
