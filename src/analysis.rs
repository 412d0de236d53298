//! Runs the stages in order on one document and holds what they found.

use crate::article::Article;
use crate::assertion::{self, Assertion, Voices};
use crate::attribution::{self, Aliases, Engine, Link, Reason, Registry};
use crate::document::Document;
use crate::pattern::{Matches, Patterns};
use crate::{document, pattern};

/// What is remembered of the text before, so that what stands in the next is not analysed again, and
/// room that is used again.
#[derive(Debug, Clone, Default)]
pub(crate) struct Memory {
    document: document::Memory,
    matches: pattern::Memory,
    links: attribution::Memory,
}

impl Memory {
    /// For texts of which each comes after another.
    pub(crate) fn of_session() -> Self {
        Self { links: attribution::Memory::of_session(), ..Self::default() }
    }
}

/// Everything the stages found in one text; rules read it, reports are made from it.
#[derive(Debug, Clone)]
pub struct Analysis<'t> {
    document: Document<'t>,
    links: Vec<Link>,
    registry: Registry,
    voices: Voices,
    matches: Matches,
    assertions: Vec<Assertion>,
}

impl<'t> Analysis<'t> {
    /// Runs every stage on a text.
    #[must_use]
    pub fn new(text: &'t str, patterns: &Patterns, engine: Engine) -> Self {
        let document = Document::new(text, patterns.lexicon());
        Self::of_document(document, patterns, engine, &mut Memory::default())
    }

    /// Runs every stage on an article.
    #[must_use]
    pub fn of_article(article: &'t Article<'_>, patterns: &Patterns, engine: Engine) -> Self {
        Self::after(article, usize::MAX, (patterns, engine), &mut Memory::default())
    }

    /// Runs every stage on the paragraphs of an article that end within so many bytes, after the
    /// analysis that [left](Self::leave) the memory.
    pub(crate) fn after(
        article: &'t Article<'_>,
        bytes: usize,
        (patterns, engine): (&Patterns, Engine),
        memory: &mut Memory,
    ) -> Self {
        let document = Document::after(article, bytes, patterns.lexicon(), &mut memory.document);
        Self::of_document(document, patterns, engine, memory)
    }

    fn of_document(
        document: Document<'t>,
        patterns: &Patterns,
        engine: Engine,
        memory: &mut Memory,
    ) -> Self {
        let matches = patterns.find_after(&document, &mut memory.matches);
        let (found, mut registry) = attribution::find(&document, engine, &mut memory.links);
        let attribution::Found { mut links, untold, frames, .. } = found;
        attribution::carry_over(&document, &mut links, &mut registry);
        let voices = assertion::read(&document, &links, &untold, &frames);
        let assertions = assertion::find(&matches);
        Self { document, links, registry, voices, matches, assertions }
    }

    /// Leaves what the next analysis can use.
    pub(crate) fn leave(self, memory: &mut Memory) {
        self.document.leave(&mut memory.document);
    }

    /// The same analysis with sources put together that have names of one source.
    #[must_use]
    pub(crate) fn with_aliases(mut self, aliases: &Aliases) -> Self {
        self.registry.merge_aliases(aliases);
        self
    }

    /// The text with its blocks, sentences and tokens.
    #[must_use]
    pub const fn document(&self) -> &Document<'t> {
        &self.document
    }

    /// The links from claims to the mentions of their sources, in order of their content.
    #[must_use]
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// Why each link is there, in the order of the links: made when asked for, by running the trained
    /// engine once more.
    #[must_use]
    pub fn reasons(&self) -> Vec<Vec<Reason>> {
        attribution::reasons(&self.document, &self.links)
    }

    /// The sources, with the source of each link.
    #[must_use]
    pub const fn registry(&self) -> &Registry {
        &self.registry
    }

    /// Whose words each sentence holds.
    #[must_use]
    pub const fn voices(&self) -> &Voices {
        &self.voices
    }

    /// What is asserted, whoever asserts it, in order.
    #[must_use]
    pub fn assertions(&self) -> &[Assertion] {
        &self.assertions
    }

    /// What the patterns of the rules match.
    #[must_use]
    pub const fn matches(&self) -> &Matches {
        &self.matches
    }
}

#[cfg(test)]
mod tests;
