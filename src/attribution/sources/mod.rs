//! Mentions into sources: who each mention is, of what kind, and which links are theirs.
//!
//! The scan finds names, role nouns and pronouns in one pass; full names are gathered before short
//! ones; then the text is walked once more, and nouns and pronouns look back to who was named.

mod account;
mod alias;
mod anonymity;
mod another;
mod apposed;
mod aside;
mod beside;
mod bodies;
mod carry;
mod common;
mod counterpart;
mod crowds;
mod described;
mod dialogue;
mod entity;
mod epithet;
mod field;
mod index;
mod interview;
mod itself;
mod kind;
mod looking_back;
mod names;
mod naming;
mod noun;
mod office;
mod owning;
mod paper;
mod people;
mod phrase;
mod pronoun;
mod recent;
mod registry;
mod relative;
mod resolve;
mod role;
mod run;
mod scan;
mod scanned;
mod shape;
mod short;
mod silent;
mod standing;
mod surface;
#[cfg(test)]
mod tests;
mod unscanned;
mod words;
mod workplace;

pub(crate) use alias::Aliases;
pub use anonymity::Anonymity;
pub(super) use beside::is_opener;
pub(crate) use carry::carry_over;
pub(super) use common::can_speak;
pub(super) use interview::is_label;
pub use kind::{Kind, KindEvidence};
pub use registry::{Registry, Source, SourceId, Unresolved};
pub(super) use run::is_capital;
pub(super) use shape::DATES;
pub(super) use surface::{PREPOSITIONS, is_title_case};

use super::link::{Link, Strength};
use super::nickname::Nicknames;
use crate::document::{Document, Stretch, TokenRange};
use phrase::Attached;
use resolve::{Linked, Resolver};
pub(super) use scanned::Memory;

/// The sources of a document, with the source of each link. What stands in the blocks that were kept is as it was
/// in the document before, nicknames included.
pub(super) fn resolve(
    document: &Document<'_>,
    links: &[Link],
    nicknames: &Nicknames,
    memory: Option<(Stretch, &mut Memory)>,
) -> Registry {
    let found = scanned::mentions(document, nicknames, memory);
    let attached = phrase::attach(document, found, links);
    let linked = linked(document, links, &attached);
    let is_linked: Vec<bool> = linked.iter().map(Option::is_some).collect();
    let names = names::gather(document, &attached.mentions, &is_linked);
    let mut resolver = Resolver::new(document, names);
    let mut answers = resolver.run(&attached.mentions, &linked);
    let of_links = aside::answers_of_links(document, links, &attached, &answers);
    let (mut entities, mut mentions) = (resolver.entities, attached.mentions);
    itself::learn(document, links, &of_links, &mut entities);
    crowds::add(document, &mut entities, &mut mentions, &mut answers);
    registry::build(document, &entities, &mentions, &answers, &of_links)
}

/// For each mention, what its first link says of it.
#[expect(clippy::indexing_slicing, reason = "a link is attached to one of the mentions")]
fn linked(document: &Document<'_>, links: &[Link], attached: &Attached) -> Vec<Option<Linked>> {
    let mut linked: Vec<Option<Linked>> = vec![None; attached.mentions.len()];
    let told = told_by_others(links);
    for (link, place) in links.iter().zip(&attached.of_link) {
        let (Some(place), Some(mention)) = (place, link.mention) else { continue };
        let phrase = phrase::whole(document, mention);
        let speaks = link.strength == Strength::Stated && !is_inside(&told, mention);
        let known = &mut linked[*place as usize];
        match known {
            Some(known) => known.speaks |= speaks,
            None => *known = Some(Linked { phrase, speaks }),
        }
    }
    linked
}

/// The pieces of content in order, each with the furthest end so far.
fn told_by_others(links: &[Link]) -> Vec<TokenRange> {
    let mut pieces: Vec<TokenRange> =
        links.iter().flat_map(|link| &link.content).copied().collect();
    pieces.sort_unstable_by_key(|piece| piece.start);
    let mut furthest = 0;
    for piece in &mut pieces {
        furthest = furthest.max(piece.end);
        piece.end = furthest;
    }
    pieces
}

/// "Hale" in "Lindt said that Hale had left": whoever speaks in another's words is not heard.
fn is_inside(told: &[TokenRange], mention: TokenRange) -> bool {
    let before = told.partition_point(|piece| piece.start <= mention.start);
    let last = before.checked_sub(1).and_then(|last| told.get(last));
    last.is_some_and(|piece| piece.end > mention.start)
}
