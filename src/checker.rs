//! The entry point: a checker is made once and checks any number of texts.

use std::sync::Arc;

use crate::analysis::Analysis;
use crate::lexicon::Lexicon;
use crate::report::{self, Report};
use crate::rules::{self, Meta, Preset};

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

#[derive(Debug, Clone, Default)]
struct Settings {
    lexicon: Lexicon,
    preset: Preset,
}

/// Sets up a [`Checker`].
#[derive(Debug, Clone, Default)]
pub struct CheckerBuilder {
    settings: Settings,
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
        let analysis = self.analyse(text);
        let findings = rules::run(&analysis, self.settings.preset);
        let mut report = report::build(&analysis, findings);
        report.stats.bytes_left_out = report::bytes_left_out(text);
        report
    }

    /// The rules that are on, in the order of the catalogue.
    pub fn rules(&self) -> impl Iterator<Item = &'static Meta> {
        let preset = self.settings.preset;
        rules::RULES.iter().map(|rule| rule.meta()).filter(move |rule| rule.preset <= preset)
    }

    /// Runs the stages without the rules, for programs that look into them.
    #[must_use]
    pub fn analyse<'t>(&self, text: &'t str) -> Analysis<'t> {
        Analysis::new(text, &self.settings.lexicon)
    }
}

impl CheckerBuilder {
    /// The words that stages and rules know.
    #[must_use]
    pub fn lexicon(mut self, lexicon: Lexicon) -> Self {
        self.settings.lexicon = lexicon;
        self
    }

    /// Which rules are on.
    #[must_use]
    pub const fn preset(mut self, preset: Preset) -> Self {
        self.settings.preset = preset;
        self
    }

    /// The checker.
    #[must_use]
    pub fn build(self) -> Checker {
        Checker { settings: Arc::new(self.settings) }
    }
}

const _: () = {
    const fn is_shared<T: Send + Sync + Clone>() {}
    is_shared::<Checker>();
};
