//! Nicknames in quotation marks into parts of the names that they stand in: "“Birdie” Holm said" quotes
//! nobody.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a quotation has a first and a last token of the document, and reading beyond it finds \
              nothing"
)]

use super::cues::CUES;
use super::link::Link;
use super::sources;
use crate::document::{Document, TokenRange};
use crate::lexicon::{Class, Classes, KeyMap, name_key};
use crate::text::{BlockKind, Quotation};

/// No nickname has more words: "The Hammer".
const LONGEST: u32 = 3;

/// The words by which a document nicknames people, with where it does first: "Birdie" of "Ida “Birdie” Holm"
/// and of "Ida Holm, known as “Birdie”".
#[derive(Debug, Clone, Default)]
pub(super) struct Nicknames {
    first: KeyMap<u64, u32>,
}

impl Nicknames {
    pub(super) fn of(document: &Document<'_>) -> Self {
        let mut nicknames = Self::default();
        for found in short(document) {
            if whole_name(document, found).is_some() {
                let key = key_of(document, inside(found));
                nicknames.first.entry(key).or_insert(found.open);
            }
        }
        nicknames
    }

    /// Whether they are those of the document before this one, and each stands where it stood.
    pub(super) fn stand_as(&self, before: &Self, document: &Document<'_>) -> bool {
        let kept = document.kept();
        let block = document.blocks().get(kept.blocks.leading);
        let changed = block.map_or(u32::MAX, |block| block.tokens.start);
        let now = |first: u32| if first < changed { first } else { kept.moved.token(first) };
        let stands = |(key, first): (&u64, &u32)| self.first.get(key) == Some(&now(*first));
        self.first.len() == before.first.len() && before.first.iter().all(stands)
    }

    /// Whether somebody was called so before.
    pub(super) fn has(&self, document: &Document<'_>, name: TokenRange) -> bool {
        !self.first.is_empty()
            && self.first.get(&key_of(document, name)).is_some_and(|first| *first < name.start)
    }
}

fn key_of(document: &Document<'_>, name: TokenRange) -> u64 {
    name_key(name.iter().map(|token| document.tokens()[token].key))
}

/// The words between the marks of a nickname.
fn inside(quotation: &Quotation) -> TokenRange {
    TokenRange { start: quotation.open + 1, end: quotation.end - 1 }
}

/// The nickname behind a name: "Birdie" in "Ida Holm, known as “Birdie”,".
pub(super) fn nickname_behind(document: &Document<'_>, end: usize) -> Option<TokenRange> {
    const CALLED: [&str; 3] = ["nicknamed", "dubbed", "aka"];
    let text = |token: usize| document.token_text(token);
    let open = match (text(end + 1), text(end + 2)) {
        ("known", "as") => end + 3,
        (called, _) if CALLED.contains(&called) => end + 2,
        _ => return None,
    };
    let is_aside = matches!(text(end), "," | "(");
    let found = opened(document, open).filter(|_| is_aside)?;
    is_short(document, found).then(|| inside(found))
}

/// The quotation that a token opens.
fn opened<'d>(document: &'d Document<'_>, open: usize) -> Option<&'d Quotation> {
    let quotations = document.quotations();
    let place = quotations.partition_point(|quotation| (quotation.open as usize) < open);
    quotations.get(place).filter(|quotation| quotation.open as usize == open)
}

/// Gives each name that a nickname stands in to the mentions of links, and takes it from contents.
pub(super) fn keep_in_names(document: &Document<'_>, links: &mut [Link], called: &Nicknames) {
    let names = names(document, called);
    for link in links.iter_mut().filter(|_| !names.is_empty()) {
        let Some(TokenRange { start: first, end: last }) = link.extent() else { continue };
        let near = &names[names.partition_point(|name| name.end < first)..];
        for name in near.iter().take_while(|name| name.start <= last) {
            keep(document, link, *name);
        }
    }
}

fn keep(document: &Document<'_>, link: &mut Link, name: TokenRange) {
    if let Some(mention) = link.mention.filter(|mention| mention.overlaps(name)) {
        let (start, end) = (mention.start.min(name.start), mention.end.max(name.end));
        link.mention = Some(TokenRange { start, end });
    }
    let is_free = link.mention.is_none();
    let follows_cue = link.cue.last().is_some_and(|cue| cue.end == name.start);
    let has_more = link.content.len() > 1;
    for piece in &mut link.content {
        // "According to “Birdie” Holm, it was dry": what stands before the comma is the source.
        let opens = piece.start == name.start
            && follows_cue
            && document.token_bytes(name.end as usize) == b",";
        let is_source = *piece == name && has_more || opens;
        if is_free && is_source {
            link.mention = Some(name);
            piece.start = (name.end + u32::from(opens)).min(piece.end);
        } else if piece.overlaps(name) && !piece.contains(name) {
            *piece = outside(*piece, name);
        }
    }
    link.content.retain(|piece| !piece.is_empty());
}

/// A piece without the name that it reaches into.
fn outside(piece: TokenRange, name: TokenRange) -> TokenRange {
    if piece.start < name.start {
        TokenRange { end: name.start, ..piece }
    } else {
        TokenRange { start: name.end.min(piece.end), ..piece }
    }
}

/// The names with a nickname in quotation marks, in order.
fn names(document: &Document<'_>, called: &Nicknames) -> Vec<TokenRange> {
    short(document)
        .filter_map(|found| whole_name(document, found).or_else(|| alone(document, found, called)))
        .collect()
}

/// The name that a nickname stands in.
fn whole_name(document: &Document<'_>, found: &Quotation) -> Option<TokenRange> {
    before_surname(document, found).or_else(|| apposed(document, found))
}

/// The quotations that can be nicknames.
fn short<'d>(document: &'d Document<'_>) -> impl Iterator<Item = &'d Quotation> {
    let quotations = document.quotations().iter();
    quotations
        .filter(|found| is_short(document, found) && !is_heading(document, found.open as usize))
}

/// "“Birdie” said": what somebody was nicknamed before, where a subject stands.
fn alone(document: &Document<'_>, found: &Quotation, called: &Nicknames) -> Option<TokenRange> {
    let speaks = document.classes(found.end as usize).intersects(CUES);
    (speaks && called.has(document, inside(found))).then(|| TokenRange::of(found))
}

/// Capitals tell nothing in a heading: "Mayor Reveals “Wet” Quay".
fn is_heading(document: &Document<'_>, token: usize) -> bool {
    document.sentence_of(token).is_none_or(|sentence| {
        let kind = document.block_of(sentence).kind;
        matches!(kind, BlockKind::Headline | BlockKind::Subhead)
            || sources::is_title_case(document, sentence)
    })
}

/// One to three words with capitals and no mark among them.
fn is_short(document: &Document<'_>, quotation: &Quotation) -> bool {
    let inside = quotation.open + 1..quotation.end.saturating_sub(1);
    quotation.is_closed
        && (1..=LONGEST).contains(&(inside.end.saturating_sub(inside.start)))
        && inside.into_iter().all(|token| sources::is_capital(document, token as usize))
}

/// A word of a name: no "The" or "He" that opens a sentence.
fn is_name_word(document: &Document<'_>, token: usize) -> bool {
    const SMALL: Classes = Classes::of(&[
        Class::Determiner,
        Class::Pronoun,
        Class::Preposition,
        Class::Conjunction,
        Class::Auxiliary,
        Class::Relative,
        Class::Weekday,
        Class::Month,
    ]);
    sources::is_capital(document, token) && !document.classes(token).intersects(SMALL.with(CUES))
}

/// Whether a quotation is a nickname that a name goes on behind: "“Birdie” Holm".
pub(super) fn opens_name(document: &Document<'_>, quotation: &Quotation) -> bool {
    is_short(document, quotation) && is_name_word(document, quotation.end as usize)
}

/// "Ida “Birdie” Holm", "“Birdie” Holm".
fn before_surname(document: &Document<'_>, quotation: &Quotation) -> Option<TokenRange> {
    let sentence = document.sentence_of(quotation.open as usize)?.tokens;
    let mut end = quotation.end as usize;
    while end < sentence.end as usize && is_name_word(document, end) {
        end += 1;
    }
    let start = start_of_name(document, quotation.open as usize, sentence.start as usize);
    (end > quotation.end as usize).then(|| TokenRange::new(start, end))
}

/// "Ida Holm, known as “Birdie”".
fn apposed(document: &Document<'_>, quotation: &Quotation) -> Option<TokenRange> {
    let open = quotation.open as usize;
    let text = |back: usize| open.checked_sub(back).map_or("", |token| document.token_text(token));
    let comma = match (text(2), text(1)) {
        ("known", "as") => open - 3,
        (_, "nicknamed" | "dubbed" | "aka") => open - 2,
        _ => return None,
    };
    let sentence = document.sentence_of(open)?.tokens;
    let start = start_of_name(document, comma, sentence.start as usize);
    let is_apposed = matches!(document.token_bytes(comma), b"," | b"(") && start < comma;
    is_apposed.then(|| TokenRange::new(start, quotation.end as usize))
}

fn start_of_name(document: &Document<'_>, end: usize, floor: usize) -> usize {
    let mut start = end;
    while start > floor && is_name_word(document, start - 1) {
        start -= 1;
    }
    start
}

#[cfg(test)]
mod tests;
