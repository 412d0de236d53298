//! Links that reach into each other, into links that each keep to their own words.

#![expect(
    clippy::indexing_slicing,
    reason = "places are those of links in the same list, and a partition point lies in its list"
)]
#![expect(
    clippy::arithmetic_side_effects,
    reason = "a token is stepped back from only behind another, and a token number is far below its type's end"
)]

use super::link::Link;
use super::reading::Reading;
use crate::document::TokenRange;
use crate::lexicon::Class;

/// Gives each link the words that no cue of another takes from it.
pub(super) fn keep_apart(reading: &Reading<'_, '_>, links: &mut [Link]) {
    let heads = heads(links);
    for place in 0..links.len() {
        if let Some(subject) = inner_subject(reading, links, &heads, place) {
            links[place].mention = Some(subject);
        }
        if let Some(cue) = opening(reading, &links[place]) {
            end_with_sentence(reading, cue, &mut links[place]);
            end_before_next(reading, &heads, &mut links[place]);
        }
    }
}

/// Where the cue of each link starts, in order, with the place of the link.
fn heads(links: &[Link]) -> Vec<(u32, usize)> {
    let heads = links.iter().enumerate();
    let mut heads: Vec<(u32, usize)> =
        heads.filter_map(|(place, link)| Some((link.cue.first()?.start, place))).collect();
    heads.sort_unstable();
    heads
}

/// The heads among the tokens.
fn among(heads: &[(u32, usize)], tokens: TokenRange) -> impl Iterator<Item = usize> {
    let from = heads.partition_point(|(start, _)| *start < tokens.start);
    let near = heads[from..].iter().take_while(move |(start, _)| *start < tokens.end);
    near.map(|(_, place)| *place)
}

/// The subject of another cue in the mention: "Lindt" for "the ministry, Lindt, called it brutal" in
/// "In a letter to the ministry, Lindt, called it brutal, adding that".
fn inner_subject(
    reading: &Reading<'_, '_>,
    links: &[Link],
    heads: &[(u32, usize)],
    place: usize,
) -> Option<TokenRange> {
    let mention = links[place].mention?;
    let mut subjects = among(heads, mention).filter_map(|other| links[other].mention);
    subjects.find(|subject| {
        let first = subject.start as usize;
        mention.contains(*subject)
            && mention.start < subject.start
            && reading.is_comma(first - 1)
            && !reading.is(first, Class::Relative)
    })
}

/// The cue that opens the sentence: "According to X,".
fn opening(reading: &Reading<'_, '_>, link: &Link) -> Option<usize> {
    let cue = link.cue.first()?.start as usize;
    (reading.is_word(cue, reading.words.according) && reading.is_capital(cue)).then_some(cue)
}

/// What X says according to the opening of a sentence ends with it, unless a quotation goes on.
fn end_with_sentence(reading: &Reading<'_, '_>, cue: usize, link: &mut Link) {
    let document = reading.document;
    let Some(sentence) = document.sentences().get(document.sentence_at(cue)) else { return };
    let end = sentence.tokens.end;
    link.content.retain(|piece| piece.start < end || reading.is_quoted(piece.start as usize));
}

/// "According to the Echo, she has met the owners; she has dismissed the report": after a semicolon
/// with a cue behind it, the article speaks again.
fn end_before_next(reading: &Reading<'_, '_>, heads: &[(u32, usize)], link: &mut Link) {
    for piece in &mut link.content {
        let is_end =
            |token: &usize| reading.is_punctuated(*token, b';') && !reading.is_quoted(*token);
        let Some(end) = piece.iter().find(is_end).map(|token| token as u32) else { continue };
        let rest = TokenRange { start: end, ..*piece };
        if among(heads, rest).next().is_some() {
            piece.end = end;
        }
    }
}

#[cfg(test)]
mod tests;
