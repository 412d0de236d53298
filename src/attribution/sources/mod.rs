//! Mentions into sources: who each mention is, of what kind, and which links are theirs.

use serde::{Deserialize, Serialize};

use super::link::Link;
use crate::document::{Document, TokenRange};

/// The number of a source in its registry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SourceId(pub u32);

/// The kinds of source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Kind {
    /// A person of no other kind.
    Person,
    /// A holder of public office.
    Official,
    /// Who speaks for somebody else.
    Spokesperson,
    /// Who is asked for knowledge: an analyst, a professor.
    Expert,
    /// Who saw it or is affected.
    Witness,
    /// A body that is neither a company nor a state's.
    Organisation,
    /// A company.
    Company,
    /// A state, government, ministry, court, or the capital that stands for one.
    Government,
    /// A newspaper, station, agency or site.
    MediaOutlet,
    /// A report, study, poll, filing, law or post.
    Document,
    /// A crowd: "observers", "many residents".
    Group,
    /// Somebody the article does not name.
    Anonymous,
    /// The outlet itself.
    Author,
}

/// One source of the article with all its mentions.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Its name in full, or the words that describe it.
    pub name: String,
    /// Its kind.
    pub kind: Kind,
    /// What the text says it is: "foreign ministry spokesperson".
    pub role: Option<String>,
    /// Whom it belongs to: "Taliban government".
    pub affiliation: Option<String>,
    /// Every mention, in order.
    pub mentions: Vec<TokenRange>,
}

/// The sources of a document, and which source each link has.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Registry {
    /// The sources in order of their first mention.
    pub sources: Vec<Source>,
    /// For each link, its source; `None` where it names nobody or cannot be resolved.
    pub of_link: Vec<Option<SourceId>>,
}

/// One source for each spelling of a mention.
pub(super) fn resolve(document: &Document<'_>, links: &[Link]) -> Registry {
    let mut registry = Registry::default();
    for link in links {
        let id = link.mention.map(|mention| registry.source_of(document, mention));
        registry.of_link.push(id);
    }
    registry
}

impl Registry {
    fn source_of(&mut self, document: &Document<'_>, mention: TokenRange) -> SourceId {
        let name = document.text_of(mention);
        if let Some(place) = self.sources.iter().position(|source| source.name == name) {
            self.sources[place].mentions.push(mention);
            return SourceId(place as u32);
        }
        self.sources.push(Source {
            name: name.to_owned(),
            kind: Kind::Person,
            role: None,
            affiliation: None,
            mentions: vec![mention],
        });
        SourceId(self.sources.len() as u32 - 1)
    }
}
