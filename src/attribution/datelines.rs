//! What stands before the first words of a block and is nobody’s claim: where and when it was written, a label.

#![expect(clippy::arithmetic_side_effects, reason = "reading beyond the document finds nothing")]

use super::reading::Reading;
use crate::document::{Case, TokenRange};
use crate::lexicon::Class;

/// "Al Norvik: | The council has approved it, the port said", "OSLO, May 3 (Coast Wire) — | The gate failed":
/// where it was written nobody says.
pub(super) fn after_dateline(reading: &Reading<'_, '_>, first: TokenRange) -> Option<usize> {
    let start = first.start as usize;
    let block = reading.document.blocks().get(reading.document.block_at(start))?;
    if block.tokens.start as usize != start {
        return None;
    }
    let mark = mark_of_dateline(reading, start).filter(|mark| first.has(mark + 1));
    mark.or_else(|| colon_of_dateline(reading, first))
        .or_else(|| clock_or_label(reading, first))
        .map(|mark| mark + 1)
}

/// The dash or colon that ends a place in capitals with its date: "OSLO, May 3 —", "NEELKOT, March 3:".
pub(super) fn mark_of_dateline(reading: &Reading<'_, '_>, start: usize) -> Option<usize> {
    dash_of_dateline(reading, start).or_else(|| dated_colon(reading, start))
}

fn dated_colon(reading: &Reading<'_, '_>, start: usize) -> Option<usize> {
    const LONGEST: usize = 10;
    if reading.case(start) != Case::Upper {
        return None;
    }
    let colon = (start + 1..start + LONGEST).find(|token| reading.is_colon(*token))?;
    let is_place = |token: usize| !reading.is_wordlike(token) || reading.case(token) == Case::Upper;
    let is_date =
        |token: usize| reading.is(token, Class::Month) || reading.byte(token).is_ascii_digit();
    let month = (start..colon).find(|token| reading.is(*token, Class::Month))?;
    let is_dateline = (start..month).all(|token| is_place(token) || is_date(token))
        && (month..colon).all(is_date);
    is_dateline.then_some(colon)
}

/// The colon that ends a place before "The": "Al Norvik: The council".
fn colon_of_dateline(reading: &Reading<'_, '_>, first: TokenRange) -> Option<usize> {
    const LONGEST: usize = 4;
    let start = first.start as usize;
    let colon = (start + 1..start + LONGEST).find(|token| reading.is_colon(*token))?;
    let is_place = |token: usize| reading.is_capital(token) && !reading.is_quoted(token);
    let is_dateline = (start..colon).all(is_place)
        && first.has(colon + 1)
        && reading.is_article(colon + 1)
        && reading.is_capital(colon + 1);
    is_dateline.then_some(colon)
}

/// The dash that ends a place in capitals with its date and agency.
pub(super) fn dash_of_dateline(reading: &Reading<'_, '_>, start: usize) -> Option<usize> {
    const LONGEST: usize = 16;
    if reading.case(start) != Case::Upper || reading.text(start).len() <= 2 {
        return None;
    }
    let dash = (start + 1..start + LONGEST).find(|token| reading.is_dash(*token))?;
    let is_part = |token: usize| {
        !reading.is_wordlike(token)
            || reading.is_capital(token)
            || reading.byte(token).is_ascii_digit()
    };
    (start..dash).all(is_part).then_some(dash)
}

/// "14:52 | Fire “under control”, says chief", "CLAIM: | Trawlers take half, the senator told a rally": when it was, and
/// what kind of entry it is.
fn clock_or_label(reading: &Reading<'_, '_>, first: TokenRange) -> Option<usize> {
    let start = first.start as usize;
    let is_clock = reading.byte(start).is_ascii_digit()
        && reading.text(start).contains(':')
        && reading.is_capital(start + 1);
    let is_label = reading.case(start) == Case::Upper
        && reading.is(start, Class::LabelWord)
        && reading.is_colon(start + 1)
        && first.has(start + 2);
    match (is_clock, is_label) {
        (true, _) => Some(start),
        (_, true) => Some(start + 1),
        _ => None,
    }
}
