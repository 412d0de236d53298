//! Word lists as data: a word's folded spelling leads, in one look-up, to its classes, lemma and form.
//!
//! The lists are the `*.tsv` files beside this code; `SOURCES.md` tells where each comes from. A
//! token is looked up once, when it is made; every later stage asks the [`WordId`] it carries.

mod actors;
mod class;
mod inflect;
mod key;
mod key_map;
pub(crate) mod reader;
mod roles;
mod spellings;

use std::sync::{Arc, LazyLock};

pub(crate) use actors::{Actor, ActorKind, actor, full_name, name_key};
pub(crate) use class::Order;
pub use class::{Class, Classes};
pub(crate) use inflect::{Inflection, forms, lemma};
pub(crate) use key::WordKey;
pub(crate) use key_map::KeyMap;
pub(crate) use roles::{RoleKey, role_key};
pub(crate) use spellings::{OneOf, Spellings};

use crate::error::{Error, ErrorKind};
use reader::Row;

/// The rows of a word list that stands beside other code: class and words.
pub(crate) fn list_rows<'t>(
    name: &'t str,
    text: &'t str,
) -> impl Iterator<Item = Result<(&'t str, &'t str), Error>> {
    reader::rows(name, text).map(|row| row.map(|row| (row.key, row.value)))
}

/// A word of the lexicon; [`WordId::UNKNOWN`] for every other word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct WordId(u16);

impl WordId {
    /// The id of every word that no list holds.
    pub const UNKNOWN: Self = Self(0);

    /// The word of that place; [`WordId::UNKNOWN`] beyond what an id can hold.
    pub(crate) fn at(index: usize) -> Self {
        Self(u16::try_from(index).unwrap_or_default())
    }

    /// Its place in tables that are kept by word.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// The forms of a lemma that a spelling can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
#[non_exhaustive]
pub enum Form {
    /// "say", "report" (noun or verb).
    Base = 1,
    /// "says", "reports" (third person or plural).
    S = 2,
    /// "said", "wrote".
    Past = 4,
    /// "said", "written".
    Participle = 8,
    /// "saying".
    Gerund = 16,
}

/// What the lexicon knows of one spelling.
#[derive(Debug, Clone, Default)]
struct Word {
    /// Where it stands in the texts.
    text: (u32, u32),
    classes: Classes,
    lemma: WordId,
    forms: u8,
}

/// The words that stages and rules know, with their classes.
///
/// Cheap to clone. [`Lexicon::default`] holds the lists that come with the crate;
/// [`Lexicon::with_words`] adds a user's own.
#[derive(Debug, Clone)]
pub struct Lexicon {
    inner: Arc<Inner>,
}

#[derive(Debug, Clone)]
struct Inner {
    /// The folded spellings, one behind the other.
    texts: String,
    words: Vec<Word>,
    slots: Vec<Slot>,
}

/// One place of the open-addressing table: 32 bits of the key and the word that has it.
#[derive(Debug, Clone, Copy, Default)]
struct Slot {
    tag: u32,
    word: WordId,
}

const LISTS: [(&str, &str); 5] = [
    ("cues.tsv", include_str!("cues.tsv")),
    ("classes.tsv", include_str!("classes.tsv")),
    ("assertion.tsv", include_str!("assertion.tsv")),
    ("people.tsv", include_str!("people.tsv")),
    ("strength.tsv", include_str!("strength.tsv")),
];

#[expect(clippy::expect_used, reason = "the lists are embedded")]
static BUILT_IN: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::from_lists(&LISTS).expect("the embedded lists load, as a test shows")
});

impl Default for Lexicon {
    fn default() -> Self {
        BUILT_IN.clone()
    }
}

impl Lexicon {
    /// The same lexicon with more words in a class, each in all its forms; irregular ones stand
    /// after slashes, as in `write/wrote/written`.
    ///
    /// # Errors
    /// Where a word is empty or holds white space, or where the lexicon would hold more than
    /// 65,535 spellings.
    pub fn with_words<'w>(
        &self,
        class: Class,
        words: impl IntoIterator<Item = &'w str>,
    ) -> Result<Self, Error> {
        let mut inner = (*self.inner).clone();
        for word in words {
            if lemma(word).is_empty() || word.contains(char::is_whitespace) {
                let message = format!("`{word}` is not one word");
                return Err(Error::new(ErrorKind::WordList, message));
            }
            inner.add_lemma(class, word)?;
        }
        Ok(Self { inner: Arc::new(inner) })
    }

    /// The same lexicon with a word taken out of a class, in all its forms.
    ///
    /// # Errors
    /// Where the class does not hold the word.
    pub fn without_word(&self, class: Class, word: &str) -> Result<Self, Error> {
        let found = self.word(word);
        if !self.is(found, class) {
            let message = format!("`{word}` is not among the words of `{}`", class.name());
            return Err(Error::new(ErrorKind::UnknownName, message));
        }
        let lemma = self.lemma(found);
        let mut inner = (*self.inner).clone();
        for entry in inner.words.iter_mut().filter(|entry| entry.lemma == lemma) {
            entry.classes.remove(class);
        }
        Ok(Self { inner: Arc::new(inner) })
    }

    /// The same lexicon that also knows the spellings that `fill` gives, without class, lemma or
    /// form: what patterns name must be found by its id.
    pub(crate) fn with_spellings(
        &self,
        fill: impl FnOnce(&mut dyn FnMut(&str) -> Result<(), Error>) -> Result<(), Error>,
    ) -> Result<Self, Error> {
        let mut inner = (*self.inner).clone();
        fill(&mut |spelling| inner.add(spelling).map(drop))?;
        Ok(Self { inner: Arc::new(inner) })
    }

    fn from_lists(lists: &[(&str, &str)]) -> Result<Self, Error> {
        let mut inner = Inner {
            texts: String::new(),
            words: vec![Word::default()],
            slots: vec![Slot::default(); 2],
        };
        for (name, text) in lists {
            for row in reader::rows(name, text) {
                inner.add_row(&row?).map_err(|error| error.at(*name, None))?;
            }
        }
        Ok(Self { inner: Arc::new(inner) })
    }

    /// The word that has this key.
    #[inline]
    #[expect(
        clippy::indexing_slicing,
        clippy::arithmetic_side_effects,
        reason = "the mask keeps a slot within the power of two that the table holds"
    )]
    pub(crate) fn find(&self, key: WordKey) -> WordId {
        let slots = &self.inner.slots;
        let mask = slots.len() - 1;
        let mut place = key.place() & mask;
        loop {
            let slot = slots[place];
            if slot.word == WordId::UNKNOWN || slot.tag == key.tag() {
                return slot.word;
            }
            place = (place + 1) & mask;
        }
    }

    /// The word of this spelling, in any case.
    #[must_use]
    pub fn word(&self, text: &str) -> WordId {
        self.find(WordKey::of(text))
    }

    /// What is known of a word; `None` for the number of a word of a larger lexicon.
    #[inline]
    fn entry(&self, word: WordId) -> Option<&Word> {
        self.inner.words.get(word.index())
    }

    /// How the word is spelt, folded to lower case; empty for the unknown word.
    #[must_use]
    pub fn text(&self, word: WordId) -> &str {
        self.inner.text(word)
    }

    /// The classes of the word; none for the unknown word.
    #[inline]
    #[must_use]
    pub fn classes(&self, word: WordId) -> Classes {
        self.entry(word).map_or(Classes::NONE, |entry| entry.classes)
    }

    /// Whether the word is in the class.
    #[inline]
    #[must_use]
    pub fn is(&self, word: WordId, class: Class) -> bool {
        self.classes(word).has(class)
    }

    /// The lemma of the word: "say" for "said".
    #[inline]
    #[must_use]
    pub fn lemma(&self, word: WordId) -> WordId {
        self.entry(word).map_or(WordId::UNKNOWN, |entry| entry.lemma)
    }

    /// Whether the spelling can be this form of its lemma.
    #[inline]
    #[must_use]
    pub fn is_form(&self, word: WordId, form: Form) -> bool {
        self.has_form(word, form as u8)
    }

    /// Whether the spelling can be one of the forms whose bits are set.
    #[inline]
    pub(crate) fn has_form(&self, word: WordId, forms: u8) -> bool {
        self.entry(word).is_some_and(|entry| entry.forms & forms != 0)
    }

    /// The number of spellings, the unknown word included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.inner.words.len()
    }

    /// Whether it holds no word at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 1
    }

    /// The words of every class, by its number, in the order of the lists.
    #[expect(clippy::indexing_slicing, reason = "a list stands for each class")]
    pub(crate) fn by_class(&self) -> Vec<Vec<WordId>> {
        let mut found = vec![Vec::new(); Class::ALL.len()];
        for (id, word) in self.inner.words.iter().enumerate() {
            word.classes.numbers().for_each(|class| found[class].push(WordId(id as u16)));
        }
        found
    }

    /// The words of a class, in the order of the lists.
    pub fn words_of(&self, class: Class) -> impl Iterator<Item = WordId> + '_ {
        let words = self.inner.words.iter().enumerate();
        words.filter(move |(_, word)| word.classes.has(class)).map(|(id, _)| WordId(id as u16))
    }
}

#[expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "ids are places in the list of words, and the mask keeps a slot within its power of two"
)]
impl Inner {
    fn text(&self, word: WordId) -> &str {
        let (from, to) = self.words.get(word.index()).map_or((0, 0), |entry| entry.text);
        &self.texts[from as usize..to as usize]
    }

    fn add_row(&mut self, row: &Row<'_>) -> Result<(), Error> {
        let class = Class::named(row.key).ok_or_else(|| {
            Error::new(ErrorKind::UnknownName, format!("no class is named `{}`", row.key))
        })?;
        row.value.split_whitespace().try_for_each(|listed| self.add_lemma(class, listed))
    }

    fn add_lemma(&mut self, class: Class, listed: &str) -> Result<(), Error> {
        let id = self.add(lemma(listed))?;
        let mut buffer = String::with_capacity(listed.len() + 4);
        for (form, spelling) in forms(class.inflection(), listed) {
            let word = self.add(spelling.write(&mut buffer))?;
            let entry = &mut self.words[word.index()];
            entry.classes.insert(class);
            entry.forms |= form as u8;
            // The first list that names a spelling decides its lemma; cues come first.
            if entry.lemma == WordId::UNKNOWN {
                entry.lemma = id;
            }
        }
        Ok(())
    }

    fn add(&mut self, text: &str) -> Result<WordId, Error> {
        let key = WordKey::of(text);
        let place = self.place(key);
        if self.slots[place].word != WordId::UNKNOWN {
            return Ok(self.slots[place].word);
        }
        let id = u16::try_from(self.words.len()).map_err(|_| {
            Error::new(ErrorKind::WordList, "a lexicon holds at most 65,535 spellings")
        })?;
        let from = self.texts.len() as u32;
        self.push_folded(text);
        self.words.push(Word { text: (from, self.texts.len() as u32), ..Word::default() });
        self.slots[place] = Slot { tag: key.tag(), word: WordId(id) };
        if self.words.len() * 3 > self.slots.len() {
            self.grow();
        }
        Ok(WordId(id))
    }

    fn push_folded(&mut self, text: &str) {
        if text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
            self.texts.push_str(text);
        } else {
            self.texts.push_str(&text.to_lowercase().replace('’', "'"));
        }
    }

    /// Where the word of this key is, or would be.
    fn place(&self, key: WordKey) -> usize {
        let mask = self.slots.len() - 1;
        let mut place = key.place() & mask;
        while self.slots[place].word != WordId::UNKNOWN && self.slots[place].tag != key.tag() {
            place = (place + 1) & mask;
        }
        place
    }

    /// Doubles the table, so that it is less than half full and most unknown words end at an empty
    /// slot.
    fn grow(&mut self) {
        self.slots = vec![Slot::default(); self.slots.len() * 2];
        for id in 1..self.words.len() {
            let key = WordKey::of(self.text(WordId(id as u16)));
            let place = self.place(key);
            self.slots[place] = Slot { tag: key.tag(), word: WordId(id as u16) };
        }
    }
}

#[cfg(test)]
mod tests;
