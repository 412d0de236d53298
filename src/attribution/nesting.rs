//! Which link stands in the content of which: what X says that Y thinks keeps both.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "the next piece is compared with their number, and owners are numbers of the \
              links"
)]

use super::link::{Evidence, Link};
use super::reading::Reading;
use crate::document::{Case, TokenRange};
use crate::lexicon::{Class, Classes, Form, KeyMap};

/// How many contents around a link are tried, so that each link costs the same.
const DEEPEST: usize = 8;

/// Sorts links by their content and sets the parent of each: the smallest content that holds its
/// cue, mention and content.
pub(super) fn nest(links: &mut [Link]) {
    links.sort_by_key(|link| {
        let first = link.content.first();
        (first.map(|range| range.start), first.map(|range| std::cmp::Reverse(range.end)))
    });
    let mut pieces: Vec<(TokenRange, usize)> = Vec::new();
    for (place, link) in links.iter().enumerate() {
        pieces.extend(link.content.iter().map(|piece| (*piece, place)));
    }
    pieces.sort_by_key(|(piece, place)| (piece.start, std::cmp::Reverse(piece.end), *place));
    let order = order_by_extent(links);
    let mut open: Vec<(TokenRange, usize)> = Vec::new();
    let mut next = 0;
    for (extent, place) in order {
        while next < pieces.len() && pieces[next].0.start <= extent.start {
            let piece = pieces[next];
            close(&mut open, piece.0.start);
            open.push(piece);
            next += 1;
        }
        let around = open.iter().rev().take(DEEPEST);
        let mut holding = around.filter(|(piece, owner)| *owner != place && piece.contains(extent));
        links[place].parent = holding.next().map(|(_, owner)| *owner as u32);
    }
}

/// "In a written reply | he added that": the place of a claim that has its own source and cue is no second
/// claim of the same words.
pub(super) fn drop_frames(links: &mut Vec<Link>) {
    let whole = |link: &Link| match link.content[..] {
        [content] => Some(content),
        _ => None,
    };
    let inner: KeyMap<u32, u32> =
        links.iter().filter_map(|link| Some((whole(link)?.end, link.mention?.start))).collect();
    links.retain(|link| {
        let frames = |content: TokenRange| inner.get(&content.end) == Some(&content.start);
        link.mention.is_some() || !whole(link).is_some_and(frames)
    });
}

/// "Lindt cautioned | that farming implied intent": what the subject of a clause does, which somebody tells of, is
/// not done by the teller.
pub(super) fn drop_borrowed(reading: &Reading<'_, '_>, links: &mut Vec<Link>) {
    let may_borrow =
        |link: &Link| matches!(link.evidence, Evidence::Engine | Evidence::Shape("nested"));
    if !links.iter().any(|link| may_borrow(link) && noun_before(reading, link).is_some()) {
        return;
    }
    let contents =
        links.iter().filter_map(|link| Some((link.mention?.start, *link.content.last()?)));
    let mut contents: Vec<(u32, TokenRange)> = contents.collect();
    contents.sort_unstable();
    links.retain(|link| {
        let (Some(mention), Some(noun)) = (link.mention, noun_before(reading, link)) else {
            return true;
        };
        let from = contents.partition_point(|(start, _)| *start < mention.start);
        let own = contents[from..].iter().take(DEEPEST);
        let mut own = own.take_while(|(start, _)| *start == mention.start);
        let is_told =
            |content: TokenRange| content.start > mention.end && content.has(noun as usize);
        !(may_borrow(link) && own.any(|(_, content)| is_told(*content)))
    });
}

/// "farming" before "implied": the noun right before the one verb of a link in the past.
fn noun_before(reading: &Reading<'_, '_>, link: &Link) -> Option<u32> {
    const JOINTS: Classes = Classes::of(&[
        Class::Conjunction,
        Class::Subordinator,
        Class::Adverb,
        Class::Auxiliary,
        Class::Relative,
        Class::Pronoun,
        Class::Preposition,
    ]);
    let ([cue], Some(mention)) = (&link.cue[..], link.mention) else { return None };
    // Mostly the mention itself stands there.
    let noun = cue.start.checked_sub(1).filter(|noun| *noun >= mention.end)?;
    let token = noun as usize;
    let is_noun = reading.is_wordlike(token)
        && reading.case(token) == Case::Lower
        && !reading.any(token, JOINTS)
        && !reading.is_adverbial(token)
        && !reading.is_time(token);
    (is_noun && reading.is_form(cue.start as usize, Form::Past)).then_some(noun)
}

/// Drops the contents that end before `start`.
fn close(open: &mut Vec<(TokenRange, usize)>, start: u32) {
    while open.last().is_some_and(|(piece, _)| piece.end <= start) {
        open.pop();
    }
}

/// Each link's words from first to last, in order of the first.
fn order_by_extent(links: &[Link]) -> Vec<(TokenRange, usize)> {
    let numbered = links.iter().enumerate();
    let mut order: Vec<(TokenRange, usize)> =
        numbered.filter_map(|(place, link)| Some((link.extent()?, place))).collect();
    order.sort_by_key(|(extent, place)| (extent.start, *place));
    order
}
