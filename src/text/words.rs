//! Words that decide where a sentence or a line ends, from `words.tsv`, found without allocation.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "the table is at most a quarter full, and the mask keeps a slot within its power \
              of two"
)]

use std::sync::LazyLock;

use crate::lexicon::{WordKey, list_rows};

/// What a word can be at the end of a sentence or at the beginning of the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u32)]
pub(super) enum Kind {
    /// "vs.", "e.g.": something always follows.
    Never = 1,
    /// "Gen.", "Messrs.": stands before a name.
    Title = 1 << 1,
    /// "No.", "pp.": binds to a number.
    Number = 1 << 2,
    /// "Inc.", "Calif.", "etc.": may end a sentence.
    Soft = 1 << 3,
    /// "St.": saint before a name, street after one.
    Saint = 1 << 4,
    /// "a.m.", "p.m.".
    Hour = 1 << 5,
    /// "EST", "Tuesday": goes on with an hour.
    AfterHour = 1 << 6,
    /// "Yahoo!": a name that ends in a mark.
    MarkedName = 1 << 7,
    /// "The", "However": begins a sentence and no name.
    Starter = 1 << 8,
    /// "In", "Will": begins a sentence or a name.
    StarterOrName = 1 << 9,
    /// "said", "asked".
    Speech = 1 << 10,
    /// "de", "van", "bin": a name can begin with it.
    Particle = 1 << 11,
    /// "of", "and": stands inside a name.
    Link = 1 << 12,
    /// "the", "of": no line ends with it unless it was cut to fit.
    Dangling = 1 << 13,
    /// "Officials", "Police": begins a sentence, but not after "U.S.".
    StarterNoun = 1 << 14,
}

const CLASSES: [(&str, Kind); 15] = [
    ("never", Kind::Never),
    ("title", Kind::Title),
    ("number", Kind::Number),
    ("soft", Kind::Soft),
    ("saint", Kind::Saint),
    ("hour", Kind::Hour),
    ("after-hour", Kind::AfterHour),
    ("marked-name", Kind::MarkedName),
    ("starter", Kind::Starter),
    ("starter-or-name", Kind::StarterOrName),
    ("speech", Kind::Speech),
    ("particle", Kind::Particle),
    ("link", Kind::Link),
    ("dangling", Kind::Dangling),
    ("starter-noun", Kind::StarterNoun),
];

/// The kinds of one spelling: those of any case low, those that need a capital high.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Kinds(u32);

impl Kinds {
    #[inline]
    pub(super) const fn has(self, kind: Kind) -> bool {
        self.0 & kind as u32 != 0
    }

    /// Whether the word often begins a sentence.
    #[inline]
    pub(super) const fn begins_sentences(self) -> bool {
        self.has(Kind::Starter) || self.has(Kind::StarterOrName) || self.has(Kind::StarterNoun)
    }
}

/// How far the kinds that need a capital stand above the others.
const CAPITALISED: u32 = 16;
/// No listed word is longer, so that longer ones need no look-up.
pub(super) const LONGEST: usize = 16;

/// An open-addressing table: 32 bits of a word's key and its kinds.
#[derive(Debug)]
pub(super) struct Words {
    slots: Box<[(u32, u32)]>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| Words::read(include_str!("words.tsv")));

impl Words {
    /// The words that come with the crate.
    pub(super) fn built_in() -> &'static Self {
        &WORDS
    }

    /// The kinds of a word as it is written; none for a word that is not listed.
    #[inline]
    pub(super) fn kinds(&self, word: &str) -> Kinds {
        if word.is_empty() || word.len() > LONGEST {
            return Kinds::default();
        }
        let (_, kinds) = self.slots[self.place(WordKey::of(word))];
        let is_lower = word.as_bytes()[0].is_ascii_lowercase();
        let any_case = kinds & ((1 << CAPITALISED) - 1);
        Kinds(if is_lower { any_case } else { any_case | kinds >> CAPITALISED })
    }

    fn place(&self, key: WordKey) -> usize {
        let mask = self.slots.len() - 1;
        let mut place = key.place() & mask;
        while self.slots[place].1 != 0 && self.slots[place].0 != key.tag() {
            place = (place + 1) & mask;
        }
        place
    }

    #[expect(clippy::expect_used, reason = "the list is embedded")]
    fn read(list: &str) -> Self {
        let size = (list.split_whitespace().count() * 4).next_power_of_two();
        let mut words = Self { slots: vec![(0, 0); size].into_boxed_slice() };
        for row in list_rows("words.tsv", list) {
            let (class, spellings) = row.expect("the embedded list loads, as a test shows");
            let (_, kind) = CLASSES
                .into_iter()
                .find(|(name, _)| *name == class)
                .expect("the embedded list names only known classes, as a test shows");
            spellings.split_whitespace().for_each(|word| words.add(word, kind));
        }
        words
    }

    fn add(&mut self, word: &str, kind: Kind) {
        let key = WordKey::of(word);
        let place = self.place(key);
        let needs_capital = !word.starts_with(char::is_lowercase);
        let bits = kind as u32;
        self.slots[place].0 = key.tag();
        self.slots[place].1 |= if needs_capital { bits << CAPITALISED } else { bits };
    }
}

#[cfg(test)]
mod tests;
