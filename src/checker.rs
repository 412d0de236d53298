//! The entry point: a checker is made once and checks any number of texts.

use std::sync::{Arc, LazyLock};

use crate::analysis::Analysis;
use crate::article::Article;
use crate::error::Error;
use crate::lexicon::Lexicon;
use crate::pattern::Patterns;
use crate::report::{self, Report};
use crate::rules::{self, Meta, Preset, Selection};

/// Checks texts. Made once, shared between threads, cheap to clone.
///
/// ```
/// let report = whosaid::Checker::default().check("Mara Lindt said the bridge was safe.");
/// assert_eq!(report.sources[0].name, "Mara Lindt");
/// ```
#[derive(Debug, Clone, Default)]
pub struct Checker {
    settings: Arc<Settings>,
}

#[derive(Debug, Clone)]
struct Settings {
    patterns: Arc<Patterns>,
    selection: Selection,
}

impl Default for Settings {
    fn default() -> Self {
        Self { patterns: BUILT_IN.clone(), selection: Selection::default() }
    }
}

static BUILT_IN: LazyLock<Arc<Patterns>> = LazyLock::new(|| {
    Arc::new(
        rules::compile(&Lexicon::default()).expect("the embedded tables compile, as a test shows"),
    )
});

/// Sets up a [`Checker`].
#[derive(Debug, Clone, Default)]
pub struct CheckerBuilder {
    lexicon: Option<Lexicon>,
    selection: Selection,
}

impl Checker {
    /// Sets up a checker that differs from the default.
    #[must_use]
    pub fn builder() -> CheckerBuilder {
        CheckerBuilder::default()
    }

    /// Checks a text. Any text gives a report.
    #[must_use]
    pub fn check(&self, text: &str) -> Report {
        self.check_article(&Article::plain(text))
    }

    /// Checks an article that may be written in Markdown or HTML. The spans of the report lie in the
    /// article as it was given, [`Article::original`].
    #[must_use]
    pub fn check_article(&self, article: &Article<'_>) -> Report {
        let analysis = Analysis::of_article(article, &self.settings.patterns);
        let findings = rules::run(&analysis, &self.settings.patterns, &self.settings.selection);
        let mut report = report::build(&analysis, findings).in_original(article);
        report.stats.bytes_left_out = report::bytes_left_out(article.original());
        report
    }

    /// The rules that are on, in the order of the catalogue.
    pub fn rules(&self) -> impl Iterator<Item = &'static Meta> + '_ {
        let selection = &self.settings.selection;
        rules::RULES.iter().map(|rule| rule.meta()).filter(|rule| selection.runs(rule))
    }

    /// Runs the stages without the rules, for programs that look into them.
    #[must_use]
    pub fn analyse<'t>(&self, text: &'t str) -> Analysis<'t> {
        Analysis::new(text, &self.settings.patterns)
    }
}

impl CheckerBuilder {
    /// The words that stages and rules know.
    #[must_use]
    pub fn lexicon(mut self, lexicon: Lexicon) -> Self {
        self.lexicon = Some(lexicon);
        self
    }

    /// Which rules are on.
    #[must_use]
    pub const fn preset(mut self, preset: Preset) -> Self {
        self.selection.preset = preset;
        self
    }

    /// The checker.
    ///
    /// # Errors
    /// Where the lexicon has no room for the words that the rules' patterns name.
    pub fn build(self) -> Result<Checker, Error> {
        let patterns = match &self.lexicon {
            Some(lexicon) => Arc::new(rules::compile(lexicon)?),
            None => BUILT_IN.clone(),
        };
        Ok(Checker { settings: Arc::new(Settings { patterns, selection: self.selection }) })
    }
}

const _: () = {
    const fn is_shared<T: Send + Sync + Clone>() {}
    is_shared::<Checker>();
};
