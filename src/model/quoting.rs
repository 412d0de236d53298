//! Features of quotations: what ends them, what stands outside their marks, how they open and
//! close their paragraph.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a quotation lies in its passage, and features are made of a few small numbers"
)]

use super::column::Quoted;
use super::feature::{Sink, both, templates, three};
use super::passage::{Passage, Quote, Summary, distance, type_of};
use super::shelf::Small;
use super::vocabulary::Function;

templates! { 80:
    LEN ENDING TYPE TYPES BEFORE BEFORES AROUND FORM UNCLOSED LEN_AROUND NEIGHBOURS CUES MARK
    AFTER_FAR AFTER_WORD AFTER_TYPE UNTIL_FAR UNTIL_WORD UNTIL_TYPE
    PASSAGE_BEFORE PASSAGE_NUMBER PASSAGE_FORM PASSAGE_KIND
}

/// Templates of small values.
pub(crate) const SMALL: &[Small] = &[
    Small::of(PASSAGE_BEFORE, 100, 1),
    Small::of(PASSAGE_NUMBER, 4, 1),
    Small::of(PASSAGE_FORM, 32, 1),
    Small::of(PASSAGE_KIND, 5, 1),
];

/// What is found out once about a quotation.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Portrait {
    /// Its length in words, in steps.
    pub(crate) len: u32,
    /// Its last mark before it closes, or 0.
    pub(crate) ending: u32,
    /// Whether it begins with a capital.
    pub(crate) capital: u32,
    /// Whether it opens the passage, a sentence, or neither.
    opens: u32,
    /// Whether it ends the passage.
    closes: u32,
    /// The types of the two tokens after it and the two before.
    after: (u32, u32),
    before: (u32, u32),
}

impl Portrait {
    /// Looks at a quotation and what stands around it.
    pub(crate) fn of(passage: &Passage, quote: &Quote) -> Self {
        let columns = &passage.columns;
        let inside = columns.get(quote.open + 1..quote.close).unwrap_or_default();
        let words = inside.iter().filter(|column| column.is_word).count();
        let last = inside.last().map_or(Function::None, |column| column.function);
        let opens = match quote.open {
            0 => 2,
            open if passage.sentence_of(open).0 == open => 1,
            _ => 0,
        };
        let (open, end) = (quote.open as isize, quote.end() as isize);
        Self {
            len: distance(words.min(20)),
            ending: if last.is_mark() { last as u32 } else { 0 },
            capital: u32::from(columns.get(quote.open + 1).is_some_and(|next| next.is_capital())),
            opens,
            closes: u32::from(!quote.is_closed || quote.end() >= passage.len()),
            after: (type_of(passage, end), type_of(passage, end + 1)),
            before: (type_of(passage, open - 1), type_of(passage, open - 2)),
        }
    }

    const fn short(&self) -> u32 {
        if self.len < 4 { self.len } else { 4 }
    }

    /// Length, capital, opening place and ending as one number.
    pub(crate) const fn form(&self) -> u32 {
        ((self.len * 2 + self.capital) * 4 + self.opens) * 64 + self.ending
    }

    /// Ending, opening and closing place as one number.
    pub(crate) const fn edges(&self) -> u32 {
        (self.ending * 4 + self.opens) * 2 + self.closes
    }

    /// The ending and the types of the two tokens after it.
    pub(crate) const fn trail(&self) -> u32 {
        three(self.ending, self.after.0, self.after.1)
    }

    /// The type before, the ending, the type after.
    pub(crate) const fn frame(&self) -> u32 {
        three(self.before.0, self.ending, self.after.0)
    }

    /// The ending and the type after.
    pub(crate) const fn exit(&self) -> u32 {
        both(self.ending, self.after.0)
    }

    /// The type before and whether it begins with a capital.
    pub(crate) const fn entry(&self) -> u32 {
        both(self.before.0, self.capital)
    }

    /// The length in steps and the capital.
    pub(crate) const fn size(&self) -> u32 {
        self.len * 2 + self.capital
    }
}

/// The features that all tokens of a quotation share.
pub(crate) fn of_quote(
    passage: &Passage,
    quote: &Quote,
    portrait: &Portrait,
    into: &mut impl Sink,
) {
    let before = passage.before.unwrap_or_default();
    let cues = passage.summary.cues.min(2);
    let edges = portrait.opens * 2 + portrait.closes;
    into.add(LEN, portrait.size(), 0);
    into.add(ENDING, portrait.edges(), 0);
    into.add(TYPE, portrait.exit(), 0);
    into.add(TYPES, portrait.trail(), 0);
    into.add(BEFORE, portrait.entry(), 0);
    into.add(BEFORES, portrait.before.0, portrait.before.1);
    into.add(AROUND, portrait.frame(), 0);
    into.add(FORM, portrait.form(), 0);
    let unclosed = u32::from(!quote.is_closed) * 2 + u32::from(before.is_unclosed);
    into.add(UNCLOSED, unclosed, portrait.opens);
    into.add(LEN_AROUND, portrait.short(), both(portrait.before.0, portrait.after.0));
    if passage.before.is_some() {
        let counts = (before.quotes.min(2) * 4 + before.cues.min(2)) * 4 + cues;
        into.add(NEIGHBOURS, edges, counts);
    }
    into.add(CUES, edges, (cues * 8 + portrait.short()) * 2 + portrait.capital);
}

/// The features of a quotation mark itself.
pub(crate) fn of_mark(portrait: &Portrait, quoted: Quoted, into: &mut impl Sink) {
    let form = (portrait.short() * 2 + portrait.capital) * 64 + portrait.ending;
    into.add(MARK, quoted as u32, form);
}

/// How many tokens outside a quotation still see it.
pub(crate) const REACH: usize = 8;

/// The features of a token that stands `steps` tokens after a quotation.
pub(crate) fn of_after(
    passage: &Passage,
    portrait: &Portrait,
    (token, steps): (usize, usize),
    into: &mut impl Sink,
) {
    let form = portrait.ending * 8 + portrait.short();
    into.add(AFTER_FAR, steps.min(5) as u32, form);
    into.add(AFTER_WORD, portrait.ending, passage.columns[token].word);
    if steps == 0 {
        into.add(AFTER_TYPE, portrait.trail(), 0);
    }
}

/// The features of a token that stands `steps` tokens before a quotation.
pub(crate) fn of_until(
    passage: &Passage,
    portrait: &Portrait,
    (token, steps): (usize, usize),
    into: &mut impl Sink,
) {
    into.add(UNTIL_FAR, steps.min(5) as u32, portrait.capital * 8 + portrait.short());
    into.add(UNTIL_WORD, portrait.capital, passage.columns[token].word);
    if steps == 0 {
        let types = both(portrait.before.0, type_of(passage, token as isize + 1));
        into.add(UNTIL_TYPE, portrait.capital, types);
    }
}

/// The features that all tokens of a passage share.
pub(crate) fn of_passage(passage: &Passage, into: &mut impl Sink) {
    into.add(PASSAGE_BEFORE, before_number(passage), 0);
    into.add(PASSAGE_NUMBER, passage.number as u32, 0);
    into.add(PASSAGE_FORM, form_number(passage), 0);
    into.add(PASSAGE_KIND, passage.kind, 0);
}

/// What the passage before held.
pub(crate) fn before_number(passage: &Passage) -> u32 {
    passage.before.map_or(99, |before| {
        (u32::from(before.is_unclosed) * 4 + before.quotes.min(2)) * 4 + before.cues.min(2)
    })
}

/// Whether the passage opens with a quotation, and how many quotations and cues it holds.
pub(crate) fn form_number(passage: &Passage) -> u32 {
    let opens = passage.columns.first().is_some_and(|column| !column.is_outside());
    let Summary { quotes, cues, .. } = passage.summary;
    (u32::from(opens) * 4 + quotes.min(2)) * 4 + cues.min(2)
}
