//! What the training corpus taught about words: how often each is part of a cue or of a source.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a table has a number for each function, and functions are few"
)]

use super::slots::{Keyed, Slots};
use crate::lexicon::{Class, Classes, Order, WordKey};
use crate::text::TokenKind;

/// Words and marks that features ask for one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(u8)]
pub(crate) enum Function {
    #[default]
    None,
    Quote,
    Comma,
    Stop,
    Question,
    Exclamation,
    Colon,
    Semicolon,
    Dash,
    Ellipsis,
    Open,
    Close,
    That,
    Who,
    Which,
    And,
    But,
    Or,
    As,
    If,
    Because,
    When,
    While,
    After,
    To,
    Of,
    In,
    For,
    On,
    Is,
    Was,
    The,
    A,
    Pronoun,
}

const FUNCTIONS: [(Function, &str); 32] = [
    (Function::Comma, ","),
    (Function::Stop, "."),
    (Function::Question, "?"),
    (Function::Exclamation, "!"),
    (Function::Colon, ":"),
    (Function::Semicolon, ";"),
    (Function::Dash, "— – - -- --- ―"),
    (Function::Ellipsis, "… ... .. ...."),
    (Function::Open, "( ["),
    (Function::Close, ") ]"),
    (Function::That, "that"),
    (Function::Who, "who"),
    (Function::Which, "which"),
    (Function::And, "and"),
    (Function::But, "but"),
    (Function::Or, "or"),
    (Function::As, "as"),
    (Function::If, "if"),
    (Function::Because, "because"),
    (Function::When, "when"),
    (Function::While, "while"),
    (Function::After, "after"),
    (Function::To, "to"),
    (Function::Of, "of"),
    (Function::In, "in"),
    (Function::For, "for"),
    (Function::On, "on"),
    (Function::Is, "is"),
    (Function::Was, "was"),
    (Function::The, "the"),
    (Function::A, "a"),
    (Function::Pronoun, "he she they we i it"),
];

impl Function {
    const COUNT: usize = Self::Pronoun as usize + 1;

    /// Whether the clause that a token stands in ends or begins here.
    pub(crate) const fn cuts_clause(self) -> bool {
        matches!(
            self,
            Self::That
                | Self::Who
                | Self::Which
                | Self::And
                | Self::But
                | Self::As
                | Self::Because
                | Self::If
                | Self::When
                | Self::While
                | Self::After
        )
    }

    /// Whether it is a punctuation mark.
    pub(crate) const fn is_mark(self) -> bool {
        self as u8 >= Self::Quote as u8 && self as u8 <= Self::Close as u8
    }
}

/// A number for each function, 0 where nothing else is told.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ByFunction([u8; Function::COUNT]);

impl ByFunction {
    /// Each of these functions with its number.
    pub(crate) const fn new(told: &[(Function, u8)]) -> Self {
        let mut numbers = [0; Function::COUNT];
        let mut place = 0;
        while place < told.len() {
            numbers[told[place].0 as usize] = told[place].1;
            place += 1;
        }
        Self(numbers)
    }

    #[inline]
    pub(crate) const fn of(&self, function: Function) -> u8 {
        self.0[function as usize]
    }
}

/// What is known of one word. Buckets grow with the share of its tokens that are in a cue, or in
/// a source; 0 where the corpus shows too few.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Entry {
    pub(crate) key: u32,
    pub(crate) cue: u8,
    pub(crate) source: u8,
    pub(crate) function: Function,
}

/// Where the shares of two neighbouring buckets meet.
const LIMITS: [f32; 5] = [0.05, 0.15, 0.3, 0.5, 0.75];

/// The bucket of a share: 1 to 6.
#[cfg(feature = "train")]
pub(crate) fn bucket(share: f32) -> u8 {
    1 + LIMITS.iter().filter(|limit| share >= **limit).count() as u8
}

/// The greatest bucket.
pub(crate) const BUCKETS: u8 = LIMITS.len() as u8 + 1;

/// Cue verbs and nouns of the lexicon, in the order in which a token's class is told.
static CUE_CLASSES: Order = Order::of(&[
    Class::SayVerb,
    Class::TellVerb,
    Class::AnnounceVerb,
    Class::ArgueVerb,
    Class::AskVerb,
    Class::CallVerb,
    Class::ThinkVerb,
    Class::FeelVerb,
    Class::WantVerb,
    Class::SupportVerb,
    Class::ShowVerb,
    Class::OrderVerb,
    Class::WriteVerb,
    Class::DenyVerb,
    Class::LearnVerb,
    Class::DiscussVerb,
    Class::CueNoun,
]);

/// The number of a word's cue class, from 1; 0 for a word that the lists know as no cue.
#[inline]
pub(crate) fn cue_class(classes: Classes) -> u8 {
    CUE_CLASSES.first_in(classes)
}

/// Classes of words that sources and clauses are built of, in the order in which a token's sort is
/// told.
static SORTS: Order = Order::of(&[
    Class::Pronoun,
    Class::Determiner,
    Class::Auxiliary,
    Class::Negation,
    Class::Preposition,
    Class::Conjunction,
    Class::SpokesNoun,
    Class::Title,
    Class::OfficialNoun,
    Class::ExpertNoun,
    Class::RoleNoun,
    Class::DocumentNoun,
    Class::GovernmentNoun,
    Class::MediaNoun,
    Class::OrganisationNoun,
    Class::VagueGroup,
    Class::AnonymousNoun,
]);

/// The number of the first of these classes that a word is in, from 1; 0 for none.
#[inline]
pub(crate) fn sort(classes: Classes) -> u8 {
    SORTS.first_in(classes)
}

/// The bucket of a cue that the lists hold but the training corpus does not show.
///
/// A speech verb that a user adds behaves like one that the corpus shows as a cue in half or more
/// of its places; an intention or a noun is doubted more.
pub(crate) const fn bucket_of_class(class: u8) -> u8 {
    match class {
        1..=5 => 5,
        6..=17 => 3,
        _ => 0,
    }
}

impl Keyed for Entry {
    fn key(&self) -> u32 {
        self.key
    }
}

/// The table of words, by the key of their spelling.
#[derive(Debug, Clone, Default)]
pub(crate) struct Vocabulary {
    slots: Slots<Entry>,
}

impl Vocabulary {
    /// The table of these learnt words, with the function words added.
    pub(crate) fn new(learnt: &[Entry]) -> Self {
        let functions = FUNCTIONS.iter().flat_map(|(function, words)| {
            words.split(' ').map(|word| (WordKey::of(word).tag(), *function))
        });
        let functions: Vec<_> = functions.collect();
        let mut slots = Slots::of(learnt.len() + functions.len());
        for entry in learnt {
            *slots.find_mut(entry.key) = *entry;
        }
        for (key, function) in functions {
            let slot: &mut Entry = slots.find_mut(key);
            (slot.key, slot.function) = (key, function);
        }
        Self { slots }
    }

    /// What is known of the word that has this key.
    #[inline]
    pub(crate) fn find(&self, key: u32) -> Entry {
        *self.slots.find(key)
    }
}

/// The key under which a token's word is known: spellings, and one key each for marks of
/// quotation, numbers, years, addresses.
#[inline]
pub(crate) fn word_key(kind: TokenKind, key: u32, len: usize, is_quote: bool) -> u32 {
    match kind {
        _ if is_quote => QUOTE,
        TokenKind::Address => ADDRESS,
        TokenKind::Number if len == 4 => YEAR,
        TokenKind::Number => NUMBER,
        _ => key,
    }
}

pub(crate) const QUOTE: u32 = 1;
const ADDRESS: u32 = 2;
const YEAR: u32 = 3;
const NUMBER: u32 = 4;
/// Stands for the word before the first of a sentence.
pub(crate) const START: u32 = 5;
/// Stands for the word after the last of a sentence.
pub(crate) const END: u32 = 6;

#[cfg(test)]
mod tests;
