//! Who said what: links from each claim's content to the cue and the mention of its source, and the
//! registry of sources that mentions lead to.

mod link;
mod shapes;
mod sources;

pub use link::{Evidence, Form, Link, Strength};
pub use sources::{Kind, KindEvidence, Registry, Source, SourceId, Unresolved};

use crate::document::Document;

/// Every link of the document, in order of the first token of its content.
#[must_use]
pub(crate) fn find_links(document: &Document<'_>) -> Vec<Link> {
    let mut links = shapes::find(document);
    links.sort_by_key(|link| link.content.first().map(|range| range.start));
    links
}

/// The sources of the document, with the source of each link.
#[must_use]
pub(crate) fn resolve_sources(document: &Document<'_>, links: &[Link]) -> Registry {
    sources::resolve(document, links)
}
