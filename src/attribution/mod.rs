//! Who said what: links from each claim's content to the cue and the mention of its source, and the
//! registry of sources that mentions lead to.

mod around;
mod asides;
mod bare;
mod bounds;
mod channel;
mod condition;
mod cues;
mod datelines;
mod description;
mod edges;
mod ends;
mod form;
mod fragments;
mod frames;
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
mod remembered;
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

use crate::document::{Document, Stretch, TokenRange};
use crate::model;
use nickname::Nicknames;
use reading::Reading;
use remembered::{Inputs, Remembered};

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
    /// Without a document to come, nothing is remembered.
    draft: Option<Draft>,
}

/// What the stages behind the engine remember of a text that is being written.
#[derive(Debug, Clone, Default)]
struct Draft {
    shapes: shapes::Memory,
    links: Remembered,
    nicknames: Nicknames,
    mentions: sources::Memory,
}

impl Memory {
    /// For documents of which each comes after another.
    pub(crate) fn of_session() -> Self {
        Self { draft: Some(Draft::default()), ..Self::default() }
    }
}

/// What was found in a document.
#[derive(Debug)]
pub(crate) struct Found {
    /// Every link, in order of the first token of its content.
    pub(crate) links: Vec<Link>,
    /// What may be somebody's claim and is too doubtful for a link.
    pub(crate) untold: Vec<TokenRange>,
    /// What stands around somebody’s words and asserts nothing.
    pub(crate) frames: Vec<TokenRange>,
    /// Who was asked and said nothing.
    pub(crate) refusals: Vec<Refusal>,
    nicknames: Nicknames,
    /// The blocks in which words mean what they meant in the document before.
    kept: Stretch,
}

/// Who says what in the document, and who they are.
#[must_use]
pub(crate) fn find(
    document: &Document<'_>,
    engine: Engine,
    memory: &mut Memory,
) -> (Found, Registry) {
    let reading = Reading::new(document);
    let mut found = find_links(&reading, engine, memory);
    let registry = resolve_sources(&reading, &mut found, memory);
    (found, registry)
}

fn find_links(reading: &Reading<'_, '_>, engine: Engine, memory: &mut Memory) -> Found {
    let document = reading.document;
    let Memory { engine: tagged, draft } = memory;
    let (told, untold) = match engine {
        Engine::Shapes => (Vec::new(), Vec::new()),
        Engine::Trained => {
            let link = if draft.is_some() { model::link_changed } else { model::link };
            merge::engine_links(document, link(document, tagged))
        }
    };
    let mut shapes = shapes::find(reading, draft.as_mut().map(|draft| &mut draft.shapes));
    if engine == Engine::Trained {
        let support = |shape: &Link| tagged.support(document, &shape.cue, shape.mention);
        shapes.retain_mut(|shape| standing::bear_out(reading, shape, &support));
    }
    let found = Inputs { engine: told, shapes };
    let nicknames = Nicknames::of(document);
    let mut kept = Stretch::default();
    let work_out = |found| work_out(reading, engine, found, &nicknames);
    let (mut links, untold) = match draft {
        Some(draft) => {
            let stand = nicknames.stand_as(&draft.nicknames, document);
            if stand {
                kept = document.kept().blocks;
            }
            draft.nicknames.clone_from(&nicknames);
            let is_known = |block| tagged.is_known(block);
            draft.links.after(reading, (found, untold), stand, is_known, work_out)
        }
        None => (work_out(found), untold),
    };
    nesting::nest(&mut links);
    let (frames, refusals) = (frames::frames(reading, &links), refusal::refusals(reading));
    Found { links, untold, frames, refusals, nicknames, kept }
}

/// What becomes of the links that were found: merged, mended, and told in full. What becomes of one depends on the
/// words and the links near it alone (`remembered.rs` says how near), and on the nicknames.
fn work_out(
    reading: &Reading<'_, '_>,
    engine: Engine,
    mut found: Inputs,
    nicknames: &Nicknames,
) -> Vec<Link> {
    let document = reading.document;
    found.shapes.retain(|link| !idiom::is_idiom(document, link));
    let mut links = match engine {
        Engine::Shapes => found.shapes,
        Engine::Trained => {
            let mut links = found.engine;
            tidy::mend_subjects(reading, &mut links);
            tags::mend_tags(reading, &mut links);
            parting::part_at_verbs(reading, &mut links);
            parting::part_at_tags(reading, &mut links);
            parting::part_at_speakers(reading, &mut links);
            parting::part_at_concessions(reading, &mut links);
            introductions::mend_reports(reading, &mut links);
            hearers::unname_hearers(reading, &mut links);
            fragments::join_fragments(reading, &mut links);
            introductions::part_at_colons(reading, &mut links);
            introductions::begin_at_quotations(reading, &mut links);
            introductions::mend_introductions(reading, &mut links);
            merge::add_shapes(reading, &mut links, found.shapes);
            links
        }
    };
    shapes::go_on(reading, &mut links);
    nickname::keep_in_names(document, &mut links, nicknames);
    parting::part_cues(reading, &mut links);
    tidy::mend_openings(reading, &mut links);
    tags::leave_openings(reading, &mut links);
    tidy::tidy_mentions(reading, &mut links);
    bounds::keep_apart(reading, &mut links);
    bounds::turn_round(reading, &mut links);
    reduced::take_nouns(reading, &mut links);
    edges::make_whole(reading, &mut links);
    hearers::leave_hearers(reading, &mut links);
    nesting::drop_frames(&mut links);
    nesting::drop_borrowed(reading, &mut links);
    description::describe_speakers(reading, &mut links);
    condition::end_conditions(reading, &mut links);
    links.iter_mut().for_each(Link::settle);
    links.retain(|link| {
        let is_left = link.content.is_empty() || sources::is_label(document, link);
        let is_told = !is_left
            && !pointing::points_back(reading, link)
            && !pointing::is_question(reading, link)
            && !pointing::is_nobodys(reading, link)
            && !pointing::is_antecedent(reading, link)
            && !hearers::is_untold(reading, link);
        is_told && !refusal::is_refusal(reading, link)
    });
    for link in &mut links {
        link.part_at_blocks(document);
        link.form = form::form_of(reading, link);
        link.channel = channel::channel_of(reading, link);
        link.strength = Strength::of(document, link);
        link.named = named(reading, link);
    }
    links
}

/// The noun phrase in the mention of a link that names who it is.
fn named(reading: &Reading<'_, '_>, link: &Link) -> Option<TokenRange> {
    trim::trimmed(reading, link.mention?, link.cue.first().copied())
}

/// The sources of the document, with the source of each link. A mention leads to who the noun phrase
/// in it names; the link keeps the words that it was found with.
fn resolve_sources(reading: &Reading<'_, '_>, found: &mut Found, memory: &mut Memory) -> Registry {
    let Found { links, refusals, nicknames, kept, .. } = found;
    let mentions = memory.draft.as_mut().map(|draft| (*kept, &mut draft.mentions));
    // Who said nothing is looked for as who spoke is.
    let spoken = links.len();
    links.extend(refusals.iter().map(|refusal| {
        let link = refusal.as_link();
        Link { named: named(reading, &link), ..link }
    }));
    let exchange = |link: &mut Link| std::mem::swap(&mut link.mention, &mut link.named);
    links.iter_mut().for_each(exchange);
    let mut registry = sources::resolve(reading.document, links, nicknames, mentions);
    registry.take_refusals(spoken, refusals);
    links.truncate(spoken);
    links.iter_mut().for_each(exchange);
    registry
}
