//! The entry point: a checker is made once and checks any number of texts.

#![expect(
    clippy::indexing_slicing,
    reason = "a link of a claim is the number of a link of the same analysis"
)]

use std::sync::{Arc, LazyLock};

use crate::analysis::{Analysis, Memory};
use crate::article::Article;
use crate::attribution::{Engine, Reason};
use crate::config::{Config, Explanation, Prepared, RuleConfig, nearest};
use crate::document::{self, Document};
use crate::error::Error;
use crate::lexicon::Lexicon;
use crate::limits::Limits;
use crate::pattern::Patterns;
use crate::report::{self, Known, Report, SUPPRESSION_RULES, Suppressing, UNREAD_TEXT};
use crate::rules::{self, ArticleKind, Level, Meta, OptionValue, Preset, Rule, Rules, Selection};
use crate::span::Span;

/// Checks texts. Made once, shared between threads, cheap to clone.
///
/// ```
/// let report = whosaid::Checker::default().check("Mara Lindt said the bridge was safe.");
/// assert_eq!(report.sources[0].name, "Mara Lindt");
/// ```
#[derive(Debug, Clone, Default)]
pub struct Checker {
    prepared: Arc<Prepared>,
    selection: Arc<Selection>,
    path: Option<Arc<str>>,
    engine: Engine,
    limits: Limits,
}

#[expect(clippy::expect_used, reason = "the tables are embedded")]
static BUILT_IN: LazyLock<Patterns> = LazyLock::new(|| {
    rules::compile(&Lexicon::default(), &Rules::default())
        .expect("the embedded tables compile, as a test shows")
});

/// Sets up a [`Checker`].
///
/// ```
/// use whosaid::{Checker, Level, Preset};
///
/// let checker = Checker::builder()
///     .preset(Preset::Off)
///     .level("vague-attribution", Level::Error)
///     .build()?;
/// assert_eq!(checker.rules().count(), 1);
///
/// let error = Checker::builder().level("vague-atribution", Level::Off).build().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "`rules.vague-atribution`: no rule is named `vague-atribution`; \
///      did you mean `vague-attribution`?",
/// );
/// # Ok::<(), whosaid::Error>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct CheckerBuilder {
    config: Config,
    lexicon: Option<Lexicon>,
    rules: Rules,
    engine: Engine,
    limits: Limits,
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
        self.read_after(article, &mut Memory::default()).0
    }

    /// Checks an article after the one that left the memory, and leaves it for the next.
    pub(crate) fn check_after(&self, article: &Article<'_>, memory: &mut Memory) -> Report {
        let (report, analysis) = self.read_after(article, memory);
        analysis.leave(memory);
        report
    }

    /// The report of an article, with the analysis that it was made from.
    fn read_after<'t>(
        &self,
        article: &'t Article<'_>,
        memory: &mut Memory,
    ) -> (Report, Analysis<'t>) {
        let Prepared { rules, aliases, .. } = &*self.prepared;
        let bytes = self.readable(article);
        let analysis = Analysis::after(article, bytes, (self.patterns(), self.engine), memory);
        let analysis = analysis.with_aliases(aliases);
        let findings = rules::run(&analysis, self.patterns(), rules, &self.selection);
        let mut report = report::build(&analysis, findings).in_original(article);
        report.path = self.path.as_deref().map(str::to_owned);
        self.suppress(&analysis, article, &mut report);
        report.keep_within(self.limits);
        self.end_reading(analysis.document(), article, &mut report);
        (report, analysis)
    }

    /// The same checker for the article at a path: the overrides and suppressions for that path
    /// count, and reports carry it. Nothing is read from there.
    #[must_use]
    pub fn for_path(&self, path: &str) -> Self {
        let Prepared { config, paths, .. } = &*self.prepared;
        Self {
            prepared: Arc::clone(&self.prepared),
            selection: Arc::new(config.selection(paths, Some(path))),
            path: Some(path.into()),
            engine: self.engine,
            limits: self.limits,
        }
    }

    /// The rules that are on, in the order of the catalogue, one's own last.
    pub fn rules(&self) -> impl Iterator<Item = &Meta> {
        self.prepared.rules.iter().map(Rule::meta).filter(|rule| self.selection.runs(rule))
    }

    /// What a rule flags and why, in Markdown, one's own rules too; `None` where there is no rule of
    /// that name.
    #[must_use]
    pub fn explain(&self, rule: &str) -> Option<&str> {
        self.prepared.rules.find(rule).map(Rule::docs)
    }

    /// Who said what of a rule: the rule itself, the preset, the file, overrides, the builder.
    ///
    /// # Errors
    /// Where no rule has that name.
    pub fn explain_config(&self, rule: &str) -> Result<Explanation, Error> {
        self.prepared.config.explain_among(rule, &self.prepared.rules)
    }

    /// The configuration that it was built with.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.prepared.config
    }

    /// Why each claim of an article's report is linked to its source, in the order of
    /// [`Report::claims`]; nothing for those in the author's own voice. The article is read again.
    ///
    /// ```
    /// use whosaid::{Article, Checker, Reason};
    ///
    /// let article = Article::plain("Mara Lindt said the bridge was safe.");
    /// let reasons = Checker::default().explain_claims(&article);
    /// assert_eq!(reasons[0][0], Reason::Cue("said".to_owned()));
    /// assert!(reasons[0].len() > 1);
    /// ```
    #[must_use]
    pub fn explain_claims(&self, article: &Article<'_>) -> Vec<Vec<Reason>> {
        let analysis = Analysis::of_article(article, self.patterns(), self.engine);
        let mut reasons = analysis.reasons();
        let links = report::links_of_claims(&analysis).into_iter();
        links
            .map(|link| link.map_or_else(Vec::new, |link| std::mem::take(&mut reasons[link])))
            .collect()
    }

    /// Runs the stages without the rules, for programs that look into them.
    #[must_use]
    pub fn analyse<'t>(&self, text: &'t str) -> Analysis<'t> {
        Analysis::new(text, self.patterns(), self.engine).with_aliases(&self.prepared.aliases)
    }

    fn patterns(&self) -> &Patterns {
        self.prepared.patterns.as_deref().unwrap_or_else(|| &BUILT_IN)
    }

    /// Takes out what comments and the configuration let stand.
    fn suppress(&self, analysis: &Analysis<'_>, article: &Article<'_>, report: &mut Report) {
        let Prepared { config, paths, .. } = &*self.prepared;
        let entries = config.suppress.iter().enumerate();
        let path = self.path.as_deref();
        let blocks = analysis.document().blocks().iter();
        let suppressing = Suppressing {
            entries: entries.filter(|(number, _)| paths.suppresses(*number, path)).collect(),
            blocks: blocks.map(|block| article.map().to_original(block.span)).collect(),
            known: &|name| self.known(name),
            severity: &|name| self.selection.of_checking(name),
        };
        suppressing.apply(report, article.original());
    }

    /// How many bytes of an article the limits let it read.
    fn readable(&self, article: &Article<'_>) -> usize {
        let Limits { bytes, work, .. } = self.limits;
        if work == u64::MAX {
            return bytes;
        }
        let lexicon = self.patterns().lexicon();
        let document = Document::after(article, bytes, lexicon, &mut document::Memory::default());
        bytes.min(self.patterns().end_of_work(&document, work))
    }

    /// Says where reading ended, where that is before the end of the article.
    fn end_reading(&self, document: &Document<'_>, article: &Article<'_>, report: &mut Report) {
        let end = document.text().len();
        let end = article.map().to_original(Span::of(end, end)).end();
        let left_out = report::bytes_left_out(article, document);
        report.end_reading(end, left_out, self.selection.of_checking(UNREAD_TEXT));
    }

    fn known(&self, name: &str) -> Known {
        let rules = &self.prepared.rules;
        match rules.find(name) {
            Some(rule) if self.selection.runs(rule.meta()) => Known::Runs,
            Some(_) => Known::IsOff,
            None if rules.successor(name).is_some() => {
                Known::Unknown(rules.successor(name).map(str::to_owned))
            }
            None => {
                let names = rules.iter().map(|rule| rule.meta().name.as_ref());
                let others = SUPPRESSION_RULES.iter().map(|(name, _)| *name).chain([UNREAD_TEXT]);
                Known::Unknown(nearest(name, names.chain(others)).map(str::to_owned))
            }
        }
    }
}

impl CheckerBuilder {
    /// What a newsroom decides, usually from a file. What the builder says comes on top of it,
    /// whichever is said first.
    #[must_use]
    pub fn config(mut self, config: Config) -> Self {
        let builder = std::mem::take(&mut self.config.builder);
        self.config = Config { builder, ..config };
        self
    }

    /// The words that stages and rules know.
    #[must_use]
    pub fn lexicon(mut self, lexicon: Lexicon) -> Self {
        self.lexicon = Some(lexicon);
        self
    }

    /// Which rules are on.
    #[must_use]
    pub fn preset(mut self, preset: Preset) -> Self {
        self.config.builder.preset = Some(preset);
        self
    }

    /// What kind of article the texts are.
    #[must_use]
    pub fn kind(mut self, kind: ArticleKind) -> Self {
        self.config.builder.kind = Some(kind);
        self
    }

    /// Switches one rule on or off, or says how its findings count.
    #[must_use]
    pub fn level(mut self, rule: &str, level: Level) -> Self {
        self.of_rule(rule).level = Some(level);
        self
    }

    /// Sets an option of one rule.
    #[must_use]
    pub fn option(mut self, rule: &str, option: &str, value: OptionValue) -> Self {
        self.of_rule(rule).options.insert(option.to_owned(), value);
        self
    }

    fn of_rule(&mut self, rule: &str) -> &mut RuleConfig {
        self.config.builder.rules.entry(rule.to_owned()).or_default()
    }

    /// Adds a rule of one's own; it runs after those of the crate.
    #[must_use]
    pub fn rule(mut self, rule: impl Rule + 'static) -> Self {
        self.rules.own.push(Arc::new(rule));
        self
    }

    /// What finds the links.
    #[must_use]
    pub const fn engine(mut self, engine: Engine) -> Self {
        self.engine = engine;
        self
    }

    /// How much of one article it takes on.
    #[must_use]
    pub const fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// The checker.
    ///
    /// # Errors
    /// Where the configuration names a rule, an option or a class of words that is not there, where a
    /// value or a pattern is malformed, or where two parts of it contradict each other. The error
    /// names the file, the line and the key where they are known.
    pub fn build(self) -> Result<Checker, Error> {
        let prepared = self.config.prepare(self.rules, self.lexicon)?;
        let selection = Arc::new(prepared.config.selection(&prepared.paths, None));
        let (engine, limits) = (self.engine, self.limits);
        Ok(Checker { prepared: Arc::new(prepared), selection, path: None, engine, limits })
    }
}

const _: () = {
    const fn is_shared<T: Send + Sync + Clone>() {}
    is_shared::<Checker>();
};
