//! Who said what: links from each claim's content to the cue and the mention of its source, and the
//! registry of sources that mentions lead to.

mod around;
mod asides;
mod bounds;
mod channel;
mod condition;
mod cues;
mod description;
mod edges;
mod ends;
mod form;
mod fragments;
mod hearers;
mod idiom;
mod introductions;
mod link;
mod mentions;
mod merge;
mod nesting;
mod nickname;
mod openings;
mod owners;
mod parting;
mod pointing;
mod polls;
mod reading;
mod reasons;
mod reduced;
mod refusal;
mod shapes;
mod sources;
mod standing;
mod strength;
mod subjects;
mod tags;
#[cfg(test)]
pub(crate) mod tests;
mod tidy;
mod trim;

pub use link::{Evidence, Form, Link, Strength};
pub(crate) use polls::{is_poll, is_share};
pub use reasons::Reason;
pub(crate) use reasons::reasons;
pub(crate) use refusal::Refusal;
pub(crate) use sources::Aliases;
pub(crate) use sources::carry_over;
pub use sources::{Anonymity, Kind, KindEvidence, Registry, Source, SourceId, Unresolved};

use crate::document::{Document, TokenRange};
use crate::model;

/// What finds the links of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Engine {
    /// The trained engine, and hand-written shapes for what its training corpus lacks.
    #[default]
    Trained,
    /// Hand-written shapes alone: less is found, several times as fast.
    Shapes,
}

/// What was found in the document before, block by block.
#[derive(Debug, Clone, Default)]
pub(crate) struct Memory {
    engine: model::Memory,
    shapes: shapes::Memory,
}

impl Memory {
    /// For documents of which each comes after another.
    pub(crate) fn of_session() -> Self {
        Self { shapes: Some(Vec::new()), ..Self::default() }
    }
}

/// What was found in a document.
#[derive(Debug)]
pub(crate) struct Found {
    /// Every link, in order of the first token of its content.
    pub(crate) links: Vec<Link>,
    /// What may be somebody's claim and is too doubtful for a link.
    pub(crate) untold: Vec<TokenRange>,
    /// Who was asked and said nothing.
    pub(crate) refusals: Vec<Refusal>,
    nicknames: nickname::Nicknames,
}

/// Who says what in the document.
#[must_use]
pub(crate) fn find_links(document: &Document<'_>, engine: Engine, memory: &mut Memory) -> Found {
    let reading = reading::Reading::new(document);
    let (mut links, untold) = match engine {
        Engine::Shapes => (shapes::find(&reading, &mut memory.shapes), Vec::new()),
        Engine::Trained => {
            let (mut links, untold) = merge::engine_links(document, &mut memory.engine);
            tidy::mend_subjects(&reading, &mut links);
            tags::mend_tags(&reading, &mut links);
            parting::part_at_verbs(&reading, &mut links);
            parting::part_at_speakers(&reading, &mut links);
            parting::part_at_concessions(&reading, &mut links);
            introductions::mend_reports(&reading, &mut links);
            hearers::unname_hearers(&reading, &mut links);
            fragments::join_fragments(&reading, &mut links);
            introductions::part_at_colons(&reading, &mut links);
            introductions::begin_at_quotations(&reading, &mut links);
            introductions::mend_introductions(&reading, &mut links);
            let shapes = shapes::find(&reading, &mut memory.shapes);
            let support = |shape: &Link| memory.engine.support(document, &shape.cue, shape.mention);
            merge::add_shapes(&reading, &mut links, shapes, support);
            (links, untold)
        }
    };
    shapes::go_on(&reading, &mut links);
    let nicknames = nickname::Nicknames::of(document);
    nickname::keep_in_names(document, &mut links, &nicknames);
    tidy::mend_openings(&reading, &mut links);
    tags::leave_openings(&reading, &mut links);
    tidy::tidy_mentions(&reading, &mut links);
    bounds::keep_apart(&reading, &mut links);
    bounds::turn_round(&reading, &mut links);
    reduced::take_nouns(&reading, &mut links);
    edges::make_whole(&reading, &mut links);
    hearers::leave_hearers(&reading, &mut links);
    nesting::drop_frames(&mut links);
    nesting::drop_borrowed(&reading, &mut links);
    description::describe_speakers(&reading, &mut links);
    condition::end_conditions(&reading, &mut links);
    links.iter_mut().for_each(Link::settle);
    links.retain(|link| {
        let is_left = link.content.is_empty() || sources::is_label(document, link);
        let is_told = !is_left
            && !pointing::points_back(&reading, link)
            && !pointing::is_question(&reading, link)
            && !pointing::is_nobodys(&reading, link)
            && !hearers::is_untold(&reading, link);
        is_told && !refusal::is_refusal(&reading, link)
    });
    for link in &mut links {
        link.part_at_blocks(document);
        link.form = form::form_of(&reading, link);
        link.channel = channel::channel_of(&reading, link);
        link.strength = Strength::of(document, link);
    }
    nesting::nest(&mut links);
    Found { links, untold, refusals: refusal::refusals(&reading), nicknames }
}

/// The sources of the document, with the source of each link. A mention leads to who the noun phrase
/// in it names; the link keeps the words that it was found with.
#[must_use]
pub(crate) fn resolve_sources(document: &Document<'_>, found: &mut Found) -> Registry {
    let Found { links, refusals, nicknames, .. } = found;
    let reading = reading::Reading::new(document);
    // Who said nothing is looked for as who spoke is.
    let spoken = links.len();
    links.extend(refusals.iter().map(Refusal::as_link));
    let whole: Vec<Option<TokenRange>> = links.iter().map(|link| link.mention).collect();
    for link in links.iter_mut() {
        let cue = link.cue.first().copied();
        link.mention = link.mention.and_then(|mention| trim::trimmed(&reading, mention, cue));
    }
    let mut registry = sources::resolve(document, links, nicknames);
    registry.take_refusals(spoken, refusals);
    links.truncate(spoken);
    for (link, whole) in links.iter_mut().zip(whole) {
        link.mention = whole;
    }
    registry
}
