//! Quotations that no cue stands beside: what follows a tag, and paragraphs that go on.

use super::{label, link};
use crate::attribution::link::{Evidence, Link};
use crate::attribution::reading::Reading;
use crate::document::TokenRange;
use crate::text::Quotation;

/// Adds to each link the sayings that follow its quotation with nothing between, or that open the
/// next paragraph of a long quotation.
pub(super) fn take_runs(reading: &Reading<'_, '_>, links: &mut [Link]) {
    // For each token one more than the place of a link that has it.
    let mut taken = vec![0_u32; reading.document.tokens().len()];
    for (place, link) in links.iter().enumerate() {
        for range in &link.content {
            taken[range.iter()].fill(place as u32 + 1);
        }
    }
    let document = reading.document;
    let mut ends: Vec<usize> = links.iter().map(end_of).collect();
    let mut link = 0;
    let mut last: Option<usize> = None;
    for quotation in document.quotations().iter().filter(|quotation| quotation.depth == 0) {
        while link < links.len() && ends[link] <= quotation.open as usize + 1 {
            last = Some(link);
            link += 1;
        }
        if taken[quotation.open as usize] > 0 || !reading.is_saying(quotation) {
            continue;
        }
        let Some(owner) =
            last.filter(|last| follows(reading, &links[*last], ends[*last], quotation))
        else {
            continue;
        };
        links[owner].content.push(TokenRange { start: quotation.open, end: quotation.end });
        ends[owner] = quotation.end as usize;
        taken[quotation.open as usize] = owner as u32 + 1;
    }
    take_openings(document.quotations(), &mut taken, links);
    for link in links {
        link.content.sort_unstable_by_key(|range| range.start);
    }
}

/// Adds to each link the paragraphs of its quotation that stand before the tag: "“One thing.",
/// "“Two things,” Lund said."
fn take_openings(quotations: &[Quotation], taken: &mut [u32], links: &mut [Link]) {
    let mut next: Option<&Quotation> = None;
    for quotation in quotations.iter().rev().filter(|found| found.depth == 0) {
        let reopened = next.replace(quotation).filter(|next| next.continues);
        let Some(place) = reopened.and_then(|next| taken[next.open as usize].checked_sub(1)) else {
            continue;
        };
        if taken[quotation.open as usize] == 0 {
            taken[quotation.open as usize] = place + 1;
            let range = TokenRange { start: quotation.open, end: quotation.end };
            links[place as usize].content.push(range);
        }
    }
}

/// Adds a link for each saying that a name after a dash signs.
pub(super) fn take_signed(reading: &Reading<'_, '_>, links: &mut Vec<Link>) {
    let document = reading.document;
    let mut block = 0;
    for quotation in
        document.quotations().iter().filter(|found| found.depth == 0 && found.is_closed)
    {
        let open = quotation.open as usize;
        while document.blocks()[block].tokens.end as usize <= open {
            block += 1;
        }
        let Some(name) = label::name_after(reading, quotation, &document.blocks()[block]) else {
            continue;
        };
        if reading.is_saying(quotation) {
            let content = vec![TokenRange { start: quotation.open, end: quotation.end }];
            links.push(link("signature", 0.8, Some(name), Vec::new(), content));
        }
    }
}

/// The token after the last of a link.
fn end_of(link: &Link) -> usize {
    let content = link.content.iter().map(|range| range.end);
    let mention = link.mention.iter().map(|range| range.end);
    let cue = link.cue.iter().map(|range| range.end);
    content.chain(mention).chain(cue).max().unwrap_or(0) as usize
}

/// Whether the quotation goes on with what the link quotes.
fn follows(reading: &Reading<'_, '_>, link: &Link, end: usize, quotation: &Quotation) -> bool {
    let document = reading.document;
    let open = quotation.open as usize;
    let has_quotation = link.content.iter().any(|range| reading.is_quoted(range.start as usize));
    let last = end.saturating_sub(1);
    let (here, there) = (document.sentence_at(open), document.sentence_at(last));
    let opens = document.sentences()[here].tokens.start as usize == open;
    let is_label = link.evidence == Evidence::Shape("label");
    if is_label || !has_quotation || !opens || here == there {
        return false;
    }
    let (block, other) = (document.sentences()[here].block, document.sentences()[there].block);
    let is_near = here == there + 1;
    is_near && (block == other || quotation.continues || block == other + 1)
}
