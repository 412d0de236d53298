//! Patterns over tokens, which rules and newsrooms write in tables, into matches, all in one pass.
//!
//! # How a table is written
//!
//! One row a line: a label, a tab, and one or more patterns with ` ; ` between them. `#` opens a
//! comment. The label says what a match means and is what the rule that owns the table asks for.
//!
//! ```text
//! @growth     grow/grew/grown:v mount:v persist:v
//! growing     concern|doubt:n ..2 @growth
//! !growing    hair:n ..2 @growth
//! ```
//!
//! - `@name` before the tab defines a set of words that patterns of the table use as `@name`.
//! - `!label` before the tab is an exception: a match of the label that overlaps it is dropped.
//!   `!!label` reaches farther: it drops every match of the label in its sentence. `!` and `!!` alone
//!   stand for every label of the table.
//! - A label that opens with `?` is never reported; it is there for the rule to look at.
//! - Where matches of one table overlap, the label that comes first in the table wins, then the
//!   longer match.
//!
//! # How a pattern is written
//!
//! A pattern is a row of items; each stands for one token of the same sentence, in order.
//!
//! | item | stands for |
//! |---|---|
//! | `word` | the word, in any case, with straight or curly apostrophe; `'s` and `n't` are words, and so are marks: `,` `%` |
//! | `seek/sought:v` `issue:n` | any form of a verb or a noun; irregular forms stand after slashes |
//! | `seek:base` `seek:s` `seek:ed` `seek:ing` | that form alone |
//! | `<say-verb>` `<say-verb:ing>` | any word of a class of the lexicon, or that form of it |
//! | `@set` | any word of a set |
//! | `NUMBER` | a number, in digits or letters |
//! | `NAME` | a capitalised word that is no month, weekday or function word |
//! | `WORD` | any word |
//! | `a\|b\|<class>` | any of them |
//! | `word?` | it may be left out |
//! | `!word` | it does not stand here; takes no token |
//! | `..3` | up to three words, with no mark between or around them |
//! | `START` `END` | the first word of the sentence comes next; the last has gone by |
//! | `[ … ]` | what is reported, where it is not the whole match |
//!
//! Every pattern is tried from its rarest item, through a table by word id: the matcher looks up no
//! string and allocates nothing but the list of matches.

mod bits;
mod compile;
mod dead_ends;
mod run;
mod settle;
mod syntax;

pub(crate) use run::is_name;

use std::fmt;

use crate::document::{Move, TokenRange, moved};
use crate::error::Error;
use crate::lexicon::{Lexicon, WordId};
use bits::{CAPITAL, NUMBER, OTHER, WORD, bit_of, bits_of};

/// A table of patterns: a name for messages, and its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PatternTable<'t> {
    /// Its name, for errors.
    pub name: &'t str,
    /// Its rows.
    pub text: &'t str,
}

/// Compiled tables of patterns, with the lexicon that knows their words.
#[derive(Clone)]
pub struct Patterns {
    tables: Vec<Table>,
    patterns: Vec<Pattern>,
    /// For each word, where the patterns that are tried at it start in `anchored`.
    starts: Vec<u32>,
    anchored: Vec<PatternId>,
    /// The patterns that only a number opens.
    numbers: Vec<PatternId>,
    lexicon: Lexicon,
}

/// A place where a pattern of a table stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Match {
    /// What is reported.
    pub tokens: TokenRange,
    /// The number of the sentence.
    pub sentence: u32,
    table: u16,
    label: u16,
}

impl Match {
    /// The same match in a version of the text in which it stands elsewhere.
    const fn moved(self, by: Move) -> Self {
        let sentence = moved(self.sentence, by.sentences);
        Self { tokens: by.range(self.tokens), sentence, ..self }
    }
}

/// The matches of the document before as they were found, and room for the next.
#[derive(Debug, Clone, Default)]
pub(crate) struct Memory {
    found: Vec<Match>,
    before: Vec<Match>,
    sorted: Vec<Match>,
}

/// Every match of every table in one document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Matches {
    /// In order of table, then of the text.
    list: Vec<Match>,
    /// For each table, where its matches start.
    starts: Vec<u32>,
}

impl Matches {
    /// The matches of a table, by its place in the list that was compiled, in order of the text.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        reason = "a table that has a start has an end, and both lie in the list"
    )]
    pub fn of(&self, table: usize) -> &[Match] {
        match (self.starts.get(table), self.starts.get(table + 1)) {
            (Some(from), Some(to)) => &self.list[*from as usize..*to as usize],
            _ => &[],
        }
    }
}

impl Patterns {
    /// The lexicon that knows the words of the patterns; documents must be read with it.
    #[must_use]
    pub const fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// The label of the row that matched; empty for a match of other patterns.
    #[must_use]
    pub fn label(&self, found: &Match) -> &str {
        let table = self.tables.get(found.table as usize);
        table.and_then(|table| table.labels.get(found.label as usize)).map_or("", |label| label)
    }
}

impl fmt::Debug for Patterns {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tables: Vec<&str> = self.tables.iter().map(|table| &*table.name).collect();
        let count = self.patterns.len();
        f.debug_struct("Patterns").field("tables", &tables).field("patterns", &count).finish()
    }
}

#[derive(Debug, Clone)]
struct Table {
    name: Box<str>,
    labels: Vec<Box<str>>,
    /// For each label, whether it makes exceptions, and to which.
    exceptions: Vec<Exception>,
}

/// What a label makes exceptions to, as bits by label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Exception {
    /// Labels whose matches it drops where they overlap.
    overlapping: u64,
    /// Labels whose matches it drops in the whole sentence.
    in_sentence: u64,
}

impl Exception {
    const fn is_none(self) -> bool {
        self.overlapping | self.in_sentence == 0
    }
}

/// The bit of a label in a set; exceptions know the first 63 labels of a table apart.
const fn bit(label: u16) -> u64 {
    1 << if label < 63 { label } else { 63 }
}

impl Table {
    fn named(name: &str) -> Self {
        Self { name: name.into(), labels: Vec::new(), exceptions: Vec::new() }
    }

    /// The number of a label.
    #[expect(clippy::arithmetic_side_effects, reason = "the label was just pushed")]
    fn label(&mut self, text: &str) -> u16 {
        if let Some(found) = self.labels.iter().position(|label| **label == *text) {
            return found as u16;
        }
        let exception = match (text.strip_prefix("!!"), text.strip_prefix('!')) {
            (Some(name), _) => Exception { in_sentence: self.bits(name), overlapping: 0 },
            (None, Some(name)) => Exception { overlapping: self.bits(name), in_sentence: 0 },
            (None, None) => Exception::default(),
        };
        self.labels.push(text.into());
        self.exceptions.push(exception);
        self.labels.len() as u16 - 1
    }

    fn bits(&mut self, name: &str) -> u64 {
        if name.is_empty() { u64::MAX } else { bit(self.label(name)) }
    }
}

/// The place of a pattern in the list of all.
type PatternId = u16;

#[derive(Debug, Clone)]
struct Pattern {
    ops: Vec<Op>,
    beside: Beside,
    /// The bits of the words of one of which the sentence must have, beside the anchor.
    needed: u128,
    table: u16,
    label: u16,
    /// Which item a token is tried as.
    anchor: u8,
    reported: (u8, u8),
}

/// What one of the tokens beside the anchor must be: most attempts end with a look at it.
#[derive(Debug, Clone, Copy)]
struct Beside {
    /// Those of the test, or all.
    bits: u128,
    side: Side,
}

/// Where a token stands that is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    Behind,
    Nowhere,
}

impl Pattern {
    /// What the item beside the anchor asks for that is looked at first.
    fn beside(ops: &[Op], anchor: usize) -> Beside {
        let (op, side) = match anchor.checked_sub(1) {
            Some(before) => (ops.get(before), Side::Before),
            None => (ops.get(1), Side::Behind),
        };
        match op {
            Some(Op::One(test)) => Beside { bits: test.bits, side },
            _ => Beside { bits: u128::MAX, side: Side::Nowhere },
        }
    }

    /// The bits of the item of fewest words that no match is without, the anchor aside.
    fn needed(ops: &[Op], anchor: usize) -> u128 {
        let others = ops.iter().enumerate().filter(|(item, _)| *item != anchor);
        let needed = others.filter_map(|(_, op)| match op {
            Op::One(test) => Some(test.bits).filter(|bits| *bits != 0),
            _ => None,
        });
        // Nearly every sentence has a word, a mark and a capital.
        let is_common = |bits: &u128| bits & (WORD | OTHER | CAPITAL) != 0;
        needed.min_by_key(|bits| (is_common(bits), bits.count_ones())).unwrap_or(u128::MAX)
    }
}

#[derive(Debug, Clone)]
enum Op {
    Start,
    End,
    Gap(u8),
    One(Test),
    Maybe(Test),
    Not(Test),
}

impl Op {
    const fn test(&self) -> Option<&Test> {
        match self {
            Self::One(test) | Self::Maybe(test) | Self::Not(test) => Some(test),
            Self::Start | Self::End | Self::Gap(_) => None,
        }
    }
}

/// What one token must be.
#[derive(Debug, Clone, Default)]
struct Test {
    /// The [`bit_of`] each word, and those of what else it may be.
    bits: u128,
    words: Words,
    keys: Vec<u32>,
    number: bool,
    name: bool,
    any: bool,
}

impl Test {
    const fn is_words_alone(&self) -> bool {
        !self.number && !self.name && !self.any && self.keys.is_empty()
    }

    /// The same test with the words that it holds.
    fn with_words(self, words: Words) -> Self {
        let may_be = [(self.number, NUMBER), (self.name, CAPITAL), (self.any, WORD)];
        let others = may_be.into_iter().filter(|(is_one, _)| *is_one).map(|(_, bit)| bit);
        let all = words.iter().map(bit_of).chain(others);
        Self { bits: all.fold(self.bits, |bits, bit| bits | bit), words, ..self }
    }
}

/// A set of words.
#[derive(Debug, Clone, Default)]
enum Words {
    #[default]
    None,
    One(WordId),
    Few(Box<[WordId]>),
    Many(Box<[u64]>),
}

impl Words {
    /// The set of words of a lexicon of that size.
    fn of(mut words: Vec<WordId>, size: usize) -> Self {
        const FEW: usize = 6;
        // A few words are compared one by one; of more, each is a bit.
        if words.len() > 2 * FEW {
            return Self::Many(Self::bits(&words, size));
        }
        words.sort_unstable();
        words.dedup();
        match *words {
            [] => Self::None,
            [only] => Self::One(only),
            ref few if few.len() <= FEW => Self::Few(few.into()),
            ref many => Self::Many(Self::bits(many, size)),
        }
    }

    #[expect(clippy::indexing_slicing, reason = "there are as many bits as the lexicon has words")]
    fn bits(words: &[WordId], size: usize) -> Box<[u64]> {
        let mut bits = vec![0; size.div_ceil(64)];
        for word in words {
            bits[word.index() / 64] |= 1 << (word.index() % 64);
        }
        bits.into()
    }

    #[inline]
    fn has(&self, word: WordId) -> bool {
        match self {
            Self::None => false,
            Self::One(only) => *only == word,
            Self::Few(few) => few.contains(&word),
            Self::Many(bits) => bits
                .get(word.index() / 64)
                .is_some_and(|block| block >> (word.index() % 64) & 1 != 0),
        }
    }

    #[expect(clippy::arithmetic_side_effects, reason = "bits are numbered within the lexicon")]
    fn iter(&self) -> impl Iterator<Item = WordId> + '_ {
        let (few, many): (&[WordId], &[u64]) = match self {
            Self::None => (&[], &[]),
            Self::One(only) => (std::slice::from_ref(only), &[]),
            Self::Few(few) => (few, &[]),
            Self::Many(bits) => (&[], bits),
        };
        let of_block = |(place, block): (usize, &u64)| {
            set_bits(*block).map(move |bit| WordId::at(place * 64 + bit as usize))
        };
        few.iter().copied().chain(many.iter().enumerate().flat_map(of_block))
    }
}

/// The numbers of the bits that are set, in order.
fn set_bits(block: u64) -> impl Iterator<Item = u32> {
    let rest = std::iter::successors(Some(block), |rest| Some(rest & rest.wrapping_sub(1)));
    rest.take_while(|rest| *rest != 0).map(u64::trailing_zeros)
}

/// Whether a text can hold what a pattern spells; what is no pattern at all, compiling it tells.
pub(crate) fn check_pattern(text: &str) -> Result<(), Error> {
    syntax::pattern(text).map_or(Ok(()), |written| syntax::check_spellings(&written))
}
