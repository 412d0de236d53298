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
        let mut links = attribution::find_links(&document, engine, &mut memory.links);
        let mut registry = attribution::resolve_sources(&document, &mut links);
        attribution::carry_over(&document, &mut links, &mut registry);
        let voices = assertion::read(&document, &links);
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
mod tests {
    use super::Analysis;
    use crate::assertion::{AssertionKind, TABLES};
    use crate::attribution::Engine;
    use crate::lexicon::Lexicon;
    use crate::pattern::{PatternTable, Patterns};

    const ARTICLE: &str = "Fjord bridge to close for a year\n\nBy Mara Lindt\n\nNORVIK, May 4 —\n\n\
        The Fjord bridge will close in May, the port authority said in a statement on Monday. It is \
        the worst bridge in the country.\n\n## Why now\n\n“It is tired,” said Hugh Hill, an engineer \
        at the authority. “We won’t ‘patch and pray’ again.”\n\n- Critics want a second bridge.\n\n\
        > Nobody asked the town.\n\nNearly 40% of drivers will lose an hour. He added that the port \
        was trying to help.";

    fn analysis() -> Analysis<'static> {
        let tables: Vec<PatternTable<'_>> = TABLES.iter().map(|(_, table)| *table).collect();
        let patterns = Patterns::compile(&tables, &Lexicon::default()).unwrap();
        Analysis::new(ARTICLE, &patterns, Engine::default())
    }

    /// Each block by its kind, each sentence on a line with its tokens apart.
    fn text_stages(analysis: &Analysis<'_>) -> String {
        let document = analysis.document();
        let blocks = document.blocks().iter().map(|block| {
            let sentences = document.sentences_of(block).iter().map(|sentence| {
                let tokens = sentence.tokens.iter().map(|token| document.token_text(token));
                format!("  {}\n", tokens.collect::<Vec<_>>().join(" "))
            });
            format!("{:?}\n{}", block.kind, sentences.collect::<String>())
        });
        blocks.collect()
    }

    /// Each link as source, mention, cue and content, then each assertion with its sentence's voice.
    fn claim_stages(analysis: &Analysis<'_>) -> String {
        let document = analysis.document();
        let links = analysis.links().iter().enumerate().map(|(number, link)| {
            let source = analysis.registry().source_of(number).map_or("-", |source| &source.name);
            let mention = link.mention.map_or("-", |mention| document.text_of(mention));
            let join = |ranges: &[crate::document::TokenRange]| {
                let texts: Vec<&str> =
                    ranges.iter().map(|range| document.text_of(*range)).collect();
                texts.join(" | ")
            };
            format!("{source}: {mention} / {} / {}\n", join(&link.cue), join(&link.content))
        });
        let links: String = links.collect();
        let assertions = analysis.assertions().iter().map(|found| {
            let words = document.text_of(found.tokens);
            let voice = &analysis.voices().sentences[found.sentence as usize];
            format!("{:?}: {words} ({:?})\n", found.kind, voice.status)
        });
        format!("{links}\n{}", assertions.collect::<String>())
    }

    #[test]
    fn every_stage_hands_on_what_a_reader_would_mark() {
        let analysis = analysis();
        let kinds: Vec<AssertionKind> =
            analysis.assertions().iter().map(|found| found.kind).collect();
        assert!(kinds.contains(&AssertionKind::Superlative));
        assert!(kinds.contains(&AssertionKind::Statistic));
        assert_eq!(analysis.document().blocks().len(), 9);
        insta::assert_snapshot!("text", text_stages(&analysis));
        insta::assert_snapshot!("claims", claim_stages(&analysis));
    }
}
