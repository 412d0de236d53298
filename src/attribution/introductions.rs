//! Whose words an opening introduces: the subject before a colon, the source of "According to X,".

#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "places are those of links in the same list, and an opening has two words of its sentence"
)]

use super::cues::CUES;
use super::link::{Evidence, Link};
use super::reading::Reading;
use super::shapes::subject_at;
use super::tidy::first_subject;
use crate::document::{Case, TokenRange};

/// "According to the Echo, | Norland sees it as a trap": whoever the engine gives what Norland sees, the Echo
/// tells all of it.
pub(super) fn mend_reports(reading: &Reading<'_, '_>, links: &mut [Link]) {
    for link in links.iter_mut().filter(|link| !link.content.is_empty()) {
        let (Some(mention), Some(cue)) = (link.mention, link.cue.first()) else { continue };
        let Some(sentence) = reading.document.sentence_of(mention.start as usize) else { continue };
        let opening = sentence.tokens.start as usize;
        let mut phrase = mention.start as usize..=mention.end as usize;
        let Some(comma) = phrase.find(|token| reading.is_comma(*token)) else { continue };
        let is_report = reading.is_word(opening, reading.words.according)
            && (comma + 1..sentence.tokens.end as usize).contains(&(cue.start as usize));
        if is_report {
            let end = reading.without_stops(sentence.tokens).end as usize;
            link.mention = Some(TokenRange::new(opening + 2, comma));
            link.cue = vec![TokenRange::new(opening, opening + 2)];
            link.content = vec![TokenRange::new(comma + 1, end)];
        }
    }
}

/// "“No roof yet,” said Lindt. Her neighbour was blunter: | “We were lied to.”": words behind a colon belong
/// to the subject of their own sentence, not to who spoke before.
pub(super) fn part_at_colons(reading: &Reading<'_, '_>, links: &mut Vec<Link>) {
    for place in 0..links.len() {
        let Some((number, subject, colon)) = colon_in(reading, &links[place]) else { continue };
        let content = links[place].content.split_off(number);
        let cue = TokenRange::new(subject.end as usize, colon + 1);
        let part = Link { content, cue: vec![cue], mention: Some(subject), ..links[place].clone() };
        links.push(part);
    }
}

/// "He seemed to have silenced her: | “She signed,” he told the Echo": a tag is that of the quotation before it,
/// not of what introduces it.
pub(super) fn begin_at_quotations(reading: &Reading<'_, '_>, links: &mut [Link]) {
    for link in links.iter_mut().filter(|link| link.evidence == Evidence::Engine) {
        let Some(start) = link.cue.iter().chain(&link.mention).map(|range| range.start).min()
        else {
            continue;
        };
        let Some(quotation) = reading.closed_before(start as usize) else { continue };
        let colon = (quotation.open as usize).checked_sub(1);
        if colon.is_none_or(|colon| !reading.is_colon(colon)) {
            continue;
        }
        let pieces = link.content.iter_mut();
        for piece in pieces.filter(|piece| piece.end == start && piece.start < quotation.open) {
            if !reading.is_quoted(piece.start as usize) {
                piece.start = quotation.open;
            }
        }
    }
}

/// "Tom Hale shook | his head: | ¶ “We were lied to.”": a colon that ends the paragraph before gives the words
/// to the subject of its sentence, whatever stands nearest.
pub(super) fn mend_introductions(reading: &Reading<'_, '_>, links: &mut [Link]) {
    for link in links.iter_mut().filter(|link| link.evidence == Evidence::Engine) {
        let (Some(mention), Some(piece)) = (link.mention, link.content.first()) else { continue };
        let start = piece.start as usize;
        let Some(colon) = start.checked_sub(1).filter(|token| reading.is_colon(*token)) else {
            continue;
        };
        let document = reading.document;
        let Some(sentence) = document.sentence_of(colon) else { continue };
        let is_before = document.block_at(colon) != document.block_at(start)
            && sentence.tokens.contains(mention);
        // "Asked about it," is no cue of who answers.
        let is_cue =
            |token: usize| token != sentence.tokens.start as usize && reading.any(token, CUES);
        if is_before && !link.cue_tokens().any(is_cue) {
            let opens_aside = reading.bytes(sentence.tokens.start as usize).ends_with(b"ed");
            let first = first_subject(reading, colon).filter(|_| !opens_aside);
            let subject = first.or_else(|| last_subject(reading, colon));
            link.mention = subject.map(|subject| name_in(reading, subject)).or(link.mention);
        }
    }
}

/// "Hale" of "Hale shook his head": a name ends before a word in small letters.
fn name_in(reading: &Reading<'_, '_>, subject: TokenRange) -> TokenRange {
    let is_small = |token: &usize| reading.case(*token) == Case::Lower;
    let is_name =
        reading.is_capital(subject.start as usize) && !reading.is_article(subject.start as usize);
    let end = subject.iter().find(is_small).filter(|_| is_name);
    end.map_or(subject, |end| TokenRange { end: end as u32, ..subject })
}

/// The subject of the clause behind the last comma: "Asked about it, | Hale | shook his head:".
fn last_subject(reading: &Reading<'_, '_>, colon: usize) -> Option<TokenRange> {
    let sentence = reading.document.sentence_of(colon)?.tokens;
    let near = TokenRange::new(sentence.start as usize, colon);
    let comma = near.iter().rev().find(|token| reading.is_comma(*token))?;
    subject_at(reading, comma + 1, colon)
}

/// The first piece of an engine's content that a colon opens in a sentence in which the link has neither
/// cue nor mention, with the subject of that sentence and the colon.
fn colon_in(reading: &Reading<'_, '_>, link: &Link) -> Option<(usize, TokenRange, usize)> {
    let sentence_at = |token: u32| reading.document.sentence_at(token as usize);
    let own = || link.cue.iter().chain(&link.mention);
    let is_attributed = link.evidence == Evidence::Engine && own().next().is_some();
    let mut pieces = link.content.iter().enumerate().skip(1).filter(|_| is_attributed);
    pieces.find_map(|(number, piece)| {
        let start = piece.start as usize;
        let colon = start.checked_sub(1).filter(|token| reading.is_colon(*token))?;
        let is_own = |range: &TokenRange| sentence_at(range.start) == sentence_at(piece.start);
        let is_apart = reading.opened(start).is_some() && !own().any(is_own);
        let subject = first_subject(reading, start).filter(|_| is_apart)?;
        let is_plain = (subject.end as usize..colon).all(|token| reading.is_wordlike(token));
        is_plain.then_some((number, subject, colon))
    })
}

#[cfg(test)]
mod tests;
