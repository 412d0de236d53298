//! What features ask of one token.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a token of the document has a text, of which as many bytes are taken as it has"
)]

use super::letters::Letters;
use super::vocabulary::{
    BUCKETS, Function, QUOTE, Vocabulary, bucket_of_class, cue_class, sort, word_key,
};
use crate::document::{Case, Document, Token};
use crate::lexicon::Classes;
use crate::text::TokenKind;

/// Where a token stands in the quotation around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(u8)]
pub(crate) enum Quoted {
    #[default]
    Outside,
    Opens,
    Inside,
    Closes,
    /// Not in the text: a token beyond the ends of a range.
    Beyond,
}

/// What features ask of one token.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Column {
    pub(crate) word: u32,
    pub(crate) shape: u32,
    pub(crate) suffix3: u32,
    pub(crate) suffix2: u32,
    pub(crate) prefix3: u32,
    /// The number of its sentence in the passage.
    pub(crate) sentence: u32,
    /// The number of the step of its quotation's length; 0 outside.
    pub(crate) quote_len: u8,
    pub(crate) quoted: Quoted,
    pub(crate) cue: u8,
    pub(crate) source: u8,
    pub(crate) function: Function,
    pub(crate) class: u8,
    /// A rough part of speech: from the lists where they know the word, else from its letters.
    pub(crate) sort: u8,
    pub(crate) case: u8,
    pub(crate) is_word: bool,
}

/// The sort of what stands beyond the words of a range.
const NO_SORT: u8 = 255;

impl Column {
    /// What stands beyond the ends of a range for words that have this key.
    pub(crate) fn beyond(word: u32) -> Self {
        Self { word, quoted: Quoted::Beyond, sort: NO_SORT, ..Self::default() }
    }

    /// Whether the token can begin a cue: often one in the corpus, and outside quotations.
    #[inline]
    pub(crate) const fn is_cue(&self) -> bool {
        (self.cue >= 3) & self.is_outside()
    }

    #[inline]
    pub(crate) const fn is_outside(&self) -> bool {
        matches!(self.quoted, Quoted::Outside)
    }

    /// Whether it starts with a capital.
    #[inline]
    pub(crate) const fn is_capital(&self) -> bool {
        self.case >= 2
    }
}

/// Makes a mark of quotation of a token.
pub(super) fn as_quote(column: &mut Column) {
    (column.word, column.function, column.shape) = (QUOTE, Function::Quote, QUOTE);
    (column.suffix2, column.suffix3, column.prefix3) = (QUOTE, QUOTE, QUOTE);
}

/// The column of a token.
pub(super) fn column(
    document: &Document<'_>,
    vocabulary: &Vocabulary,
    number: usize,
    sentence: u32,
) -> Column {
    let token: Token = document.tokens()[number];
    let rest = &document.text().as_bytes()[token.span.start()..];
    let text = &rest[..token.span.len()];
    let is_double_mark = token.kind == TokenKind::Quote && is_double(text);
    let word = word_key(token.kind, token.key, text.len(), is_double_mark);
    let known = vocabulary.find(word);
    let classes = document.classes(number);
    let class = cue_class(classes);
    let cue = if known.cue == 0 { bucket_of_class(class) } else { known.cue };
    let Letters { shape, suffix3, suffix2, prefix3 } = Letters::of(rest, text.len());
    let mut column = Column {
        word,
        sentence,
        cue: cue.min(BUCKETS),
        source: known.source.min(BUCKETS),
        function: known.function,
        class,
        sort: sort_of(classes, (class, known.function), text),
        case: case_number(token.case),
        is_word: !matches!(token.kind, TokenKind::Punctuation | TokenKind::Quote),
        shape,
        suffix3,
        suffix2,
        prefix3,
        ..Column::default()
    };
    if is_double_mark {
        as_quote(&mut column);
    }
    column
}

fn sort_of(classes: Classes, (class, function): (u8, Function), text: &[u8]) -> u8 {
    if class > 0 {
        return 100 + class;
    }
    if function.is_mark() {
        return 40 + function as u8;
    }
    match sort(classes) {
        0 => {}
        listed => return listed,
    }
    match (text.first(), text) {
        (Some(b'A'..=b'Z'), _) => 60,
        (Some(b'0'..=b'9'), _) => 61,
        (_, [.., b'i', b'n', b'g']) => 62,
        (_, [.., b'e', b'd']) => 63,
        (_, [.., b'l', b'y']) => 64,
        (_, [.., b's']) => 65,
        _ => 66,
    }
}

/// Whether a mark of quotation can be no apostrophe.
fn is_double(text: &[u8]) -> bool {
    !matches!(text, b"'" | [0xE2, 0x80, 0x98 | 0x99] | b"`")
}

const fn case_number(case: Case) -> u8 {
    match case {
        Case::None => 0,
        Case::Lower => 1,
        Case::Capitalised => 2,
        Case::Upper => 3,
    }
}
