//! A pattern as it is written into its items; see the parent module for the syntax.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "a bracket that closes is the last byte of its part"
)]

use crate::error::{Error, ErrorKind};
use crate::lexicon::{Class, Form, Inflection};
use crate::span::Span;
use crate::text::tokens;

/// One item of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item<'t> {
    /// The first word of a sentence comes next.
    Start,
    /// The sentence ends here, but for its last marks.
    End,
    /// Up to so many words that no mark interrupts.
    Gap(u8),
    /// One token.
    One(Vec<Word<'t>>),
    /// One token that may be left out.
    Maybe(Vec<Word<'t>>),
    /// Anything but these stands here; takes no token.
    Not(Vec<Word<'t>>),
}

/// One of the words that an item accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word<'t> {
    /// A spelling, in any case.
    Spelling(&'t str),
    /// Forms of a verb or a noun, listed as in the word lists: `write/wrote/written`.
    Lemma { listed: &'t str, inflection: Inflection, forms: u8 },
    /// The words of a class that have one of the forms.
    Class(Class, u8),
    /// A set that a table defines.
    Set(&'t str),
    /// A number in digits or letters.
    Number,
    /// A capitalised name.
    Name,
    /// Any word.
    Any,
}

/// The items of a pattern, and which of them are reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Written<'t> {
    pub(super) items: Vec<Item<'t>>,
    pub(super) reported: (usize, usize),
}

/// The most items that a pattern can have.
pub(super) const MOST_ITEMS: usize = 24;
/// The most words that a gap can hold.
pub(super) const WIDEST_GAP: u8 = 8;
/// No match is longer than this many tokens.
pub(super) const LONGEST: u32 = MOST_ITEMS as u32 * WIDEST_GAP as u32;

/// Reads one pattern.
pub(super) fn pattern(text: &str) -> Result<Written<'_>, Error> {
    let (mut items, mut open, mut close) = (Vec::new(), None, None);
    for mut part in text.split_whitespace() {
        if let Some(rest) = part.strip_prefix('[') {
            (open, part) = (Some(items.len()), rest);
        }
        let closes = part.len() > 1 && part.ends_with(']') || part == "]";
        let part = if closes { &part[..part.len() - 1] } else { part };
        if !part.is_empty() {
            items.push(item(part)?);
        }
        if closes {
            close = Some(items.len());
        }
    }
    let reported = (open.unwrap_or(0), close.unwrap_or(items.len()));
    let takes = |item: &Item| matches!(item, Item::One(_));
    match items.get(reported.0..reported.1) {
        Some(inside) if inside.iter().any(takes) && items.len() <= MOST_ITEMS => {
            Ok(Written { items, reported })
        }
        _ => Err(wrong(format!("`{text}` matches no word, or has more than {MOST_ITEMS} items"))),
    }
}

fn item(text: &str) -> Result<Item<'_>, Error> {
    match text {
        "START" => return Ok(Item::Start),
        "END" => return Ok(Item::End),
        _ => {}
    }
    if let Some(count) = text.strip_prefix("..") {
        let count = count.parse().ok().filter(|count| (1..=WIDEST_GAP).contains(count));
        return count
            .map(Item::Gap)
            .ok_or_else(|| wrong(format!("`{text}` is no gap: write ..1 to ..{WIDEST_GAP}")));
    }
    if let Some(rest) = text.strip_prefix('!').filter(|rest| !rest.is_empty()) {
        return Ok(Item::Not(words(rest)?));
    }
    match text.strip_suffix('?').filter(|rest| !rest.is_empty()) {
        Some(rest) => Ok(Item::Maybe(words(rest)?)),
        None => Ok(Item::One(words(text)?)),
    }
}

/// The words of an item or of a set, between bars.
pub(super) fn words(text: &str) -> Result<Vec<Word<'_>>, Error> {
    text.split('|').map(word).collect()
}

fn word(text: &str) -> Result<Word<'_>, Error> {
    match text {
        "" => return Err(wrong("an alternative is empty")),
        "NUMBER" => return Ok(Word::Number),
        "NAME" => return Ok(Word::Name),
        "WORD" => return Ok(Word::Any),
        _ => {}
    }
    if let Some(name) = text.strip_prefix('@') {
        return Ok(Word::Set(name));
    }
    if let Some(inner) = text.strip_prefix('<').and_then(|text| text.strip_suffix('>')) {
        return class(inner);
    }
    match text.split_once(':') {
        Some((lemma, form)) if !lemma.is_empty() && !form.is_empty() => inflected(lemma, form),
        _ => Ok(Word::Spelling(text)),
    }
}

/// Whether a text can hold each spelling of a pattern as one token: “very,” is two, and nothing
/// would match it.
pub(super) fn check_spellings(written: &Written<'_>) -> Result<(), Error> {
    let words = written.items.iter().flat_map(|item| match item {
        Item::One(words) | Item::Maybe(words) | Item::Not(words) => words.as_slice(),
        Item::Start | Item::End | Item::Gap(_) => &[],
    });
    let mut spellings = words.filter_map(|word| match word {
        Word::Spelling(text) => Some(*text),
        _ => None,
    });
    spellings.try_for_each(one_token)
}

fn one_token(text: &str) -> Result<(), Error> {
    // “n't” and “'s” join on to the word before, and are one token there alone.
    let is_clitic = text.starts_with(['\'', '’']) || matches!(text, "n't" | "n’t");
    if is_clitic || text.chars().all(char::is_alphanumeric) {
        return Ok(());
    }
    let parts: Vec<&str> =
        tokens(text, Span::of(0, text.len())).map(|token| token.span.slice(text)).collect();
    if parts.len() == 1 {
        return Ok(());
    }
    let parts = parts.join(" ");
    Err(wrong(format!("`{text}` is more than one word or mark in a text: write `{parts}`")))
}

fn class(text: &str) -> Result<Word<'_>, Error> {
    let (name, form) = text.split_once(':').map_or((text, None), |(name, form)| (name, Some(form)));
    let class = Class::named(name)
        .ok_or_else(|| Error::new(ErrorKind::UnknownName, format!("no class is named `{name}`")))?;
    let forms = form.map_or(Ok(ALL), |form| forms(form).map(|(forms, _)| forms))?;
    Ok(Word::Class(class, forms))
}

fn inflected<'t>(listed: &'t str, form: &str) -> Result<Word<'t>, Error> {
    let (forms, inflection) = forms(form)?;
    Ok(Word::Lemma { listed, inflection, forms })
}

const ALL: u8 = u8::MAX;

/// What may stand after the colon of a lemma or a class.
const FORMS: [(&str, u8, Inflection); 6] = [
    ("v", ALL, Inflection::Verb),
    ("n", ALL, Inflection::Noun),
    ("base", Form::Base as u8, Inflection::Verb),
    ("s", Form::S as u8, Inflection::Verb),
    ("ed", Form::Past as u8 | Form::Participle as u8, Inflection::Verb),
    ("ing", Form::Gerund as u8, Inflection::Verb),
];

fn forms(name: &str) -> Result<(u8, Inflection), Error> {
    let found = FORMS.iter().find(|(form, ..)| *form == name);
    found
        .map(|(_, forms, inflection)| (*forms, *inflection))
        .ok_or_else(|| wrong(format!("`:{name}` is no form: write :v :n :base :s :ed or :ing")))
}

pub(super) fn wrong(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Pattern, message)
}

#[cfg(test)]
mod tests;
