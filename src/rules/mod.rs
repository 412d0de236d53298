//! The rules: each reads an analysis and says what an editor should look at.
//!
//! One folder a rule: `mod.rs` checks, `docs.md` explains, `flags.txt` and `allows.txt` hold the
//! passages that it must and must not flag, `findings.snap` shows what it says about them.

mod allow;
mod catalogue;
mod context;
mod custom;
mod fingerprint;
#[cfg(test)]
mod fixtures;
mod guards;
mod kind;
mod nearby;
mod options;
mod phrase;
mod provenance;
mod quoted;
mod selection;
mod settle;

mod agentless_announcement;
mod agentless_attribution;
mod agentless_opinion;
mod allegation_modifier;
mod altered_quote;
mod anonymous_opinion;
mod anonymous_source_no_reason;
mod anonymous_source_undescribed;
mod attribution_desert;
mod attribution_tense_mix;
mod author_obligation;
mod contested_label;
mod double_attribution;
mod doubtful_according_to;
mod editorialising_adverb;
mod expert_without_affiliation;
mod factive_attribution_verb;
mod fragment_quote;
mod full_name_repeated;
mod headline_claim_unattributed;
mod hearsay_adverb;
mod incomplete_enumeration;
mod inconsistent_quote_punctuation;
mod inconsistent_serial_comma;
mod late_first_attribution;
mod late_quote_attribution;
mod loaded_attribution_verb;
mod media_reports;
mod mind_reading;
mod mismatched_quotation_marks;
mod mixed_quote_style;
mod no_response_sought;
mod non_speech_verb;
mod outlet_has_learned;
mod overlong_quote;
mod puffery;
mod quote_introducer;
mod quote_without_speaker;
mod role_without_name;
mod said_synonym;
mod said_variety;
mod scare_quotes;
mod second_hand_attribution;
mod single_source_story;
mod source_provenance_missing;
mod space_before_punctuation;
mod speaker_without_title;
mod speakers_run_together;
mod surname_before_full_name;
mod unattributed_accusation;
mod unattributed_causal_claim;
mod unattributed_evaluation;
mod unattributed_motive;
mod unattributed_prediction;
mod unattributed_superlative;
mod unbalanced_quotation_marks;
mod undated_reference;
mod unnamed_document;
mod unsourced_statistic;
mod unsupported_trend;
mod vague_attribution;
mod weasel_quantifier;

use std::borrow::Cow;
use std::panic::RefUnwindSafe;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use catalogue::reference;
pub(crate) use catalogue::{HOUSE_TERM, RULES};
pub use context::Context;
use context::Reading;
pub(crate) use fingerprint::sentence_hash;
pub use options::{OptionValue, RuleOption, Takes};
pub use selection::{ArticleKind, Level};
pub(crate) use selection::{Selection, Setting};

use crate::analysis::Analysis;
use crate::assertion;
use crate::error::Error;
use crate::finding::{Finding, Group, Severity};
use crate::lexicon::Lexicon;
use crate::pattern::{PatternTable, Patterns};

/// What a rule is called and how it counts unless configured otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Meta {
    /// The name, after the fault: `unsourced-statistic`.
    pub name: Cow<'static, str>,
    /// The family.
    pub group: Group,
    /// How serious its findings are.
    pub severity: Severity,
    /// The smallest preset that has it on.
    pub preset: Preset,
    /// Whose words it reads.
    pub scope: Scope,
    /// The names that it had before. Who still uses one is told the new one.
    pub formerly: &'static [&'static str],
}

impl Meta {
    /// Whether comment does not need the rule.
    pub(crate) fn is_off_in_opinion(&self) -> bool {
        selection::OPINION.contains(&self.name.as_ref())
    }

    /// A rule that reads the author's words, warns, and is recommended.
    #[must_use]
    pub const fn new(name: &'static str, group: Group) -> Self {
        let (severity, preset) = (Severity::Warning, Preset::Recommended);
        let (name, scope) = (Cow::Borrowed(name), Scope::Author);
        Self { name, group, severity, preset, scope, formerly: &[] }
    }

    /// The same rule at another severity.
    #[must_use]
    pub const fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// The same rule in another preset.
    #[must_use]
    pub const fn preset(mut self, preset: Preset) -> Self {
        self.preset = preset;
        self
    }

    /// The same rule over other words.
    #[must_use]
    pub const fn scope(mut self, scope: Scope) -> Self {
        self.scope = scope;
        self
    }
}

/// Which rules are on.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Preset {
    /// What an editor would want on any article.
    #[default]
    Recommended,
    /// Everything that can be of use to a strict desk.
    Strict,
    /// Nothing; rules are switched on one by one.
    Off,
}

impl Preset {
    /// Whether it has on what belongs to `tier`.
    #[must_use]
    pub fn has(self, tier: Self) -> bool {
        self != Self::Off && tier <= self
    }
}

/// Whose words a rule reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Scope {
    /// The author's own assertions in running text: outside every attribution, quotation, heading
    /// and question.
    Author,
    /// Every word that the author chose in running text: cues, mentions and views ascribed without
    /// a statement too, but not what somebody states, nor quotations.
    Narration,
    /// Running text outside quotation marks, whoever says it.
    Unquoted,
    /// What somebody in the article says, thinks or believes, quoted or not.
    Attributed,
    /// What stands in quotation marks.
    Quoted,
    /// The words that show an attribution, and those that name its source.
    Cue,
    /// Headlines, bylines and other headings.
    Heading,
    /// Every word, headings and quotations too.
    #[serde(rename = "document")]
    Text,
}

/// A rule reads what the stages found and reports what an editor should look at.
///
/// ```
/// use whosaid::{Checker, Context, Findings, Group, Meta, Preset, Rule};
///
/// /// No exclamation marks of our own.
/// #[derive(Debug)]
/// struct Calm(Meta);
///
/// impl Rule for Calm {
///     fn meta(&self) -> &Meta {
///         &self.0
///     }
///
///     fn docs(&self) -> &str {
///         "An exclamation mark in the author's own words."
///     }
///
///     fn check(&self, context: &Context<'_, '_>, findings: &mut Findings) {
///         for (at, _) in context.document().text().match_indices('!') {
///             let span = whosaid::Span::new(at, at + 1).unwrap();
///             if context.is_in_scope(context.tokens_in(span)) {
///                 let finding = context.finding(span, "We shout.", "Write a full stop.");
///                 findings.add(context, finding);
///             }
///         }
///     }
/// }
///
/// let rule = Calm(Meta::new("no-exclamation-mark", Group::House));
/// let checker = Checker::builder().preset(Preset::Off).rule(rule).build().unwrap();
/// let report = checker.check("The town won! “We won!” Ida Holm said.");
/// assert_eq!(report.findings.len(), 1);
/// ```
pub trait Rule: std::fmt::Debug + Send + Sync + RefUnwindSafe {
    /// What it is called and how it counts.
    fn meta(&self) -> &Meta;

    /// What it flags and why, in Markdown.
    fn docs(&self) -> &str;

    /// The table of patterns whose matches [`Context::matches`] gives it; see [`crate::pattern`].
    fn patterns(&self) -> &str {
        ""
    }

    /// The options that it takes; [`Context::number`] and [`Context::choice`] give their values.
    fn options(&self) -> &[RuleOption] {
        options::of_shipped(&self.meta().name)
    }

    /// Reports what it finds in one text.
    fn check(&self, context: &Context<'_, '_>, findings: &mut Findings);
}

/// Where rules put what they find.
#[derive(Debug, Clone, Default)]
pub struct Findings {
    list: Vec<Found>,
}

/// A finding with the smallest preset that shows it.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    finding: Finding,
    tier: Preset,
    sentence: usize,
}

impl Findings {
    /// Adds a finding that the rule's own preset shows.
    pub fn add(&mut self, context: &Context<'_, '_>, finding: Finding) {
        self.add_in(context.meta().preset, context, finding);
    }

    /// Takes over what another rule found, each changed or left out.
    pub(crate) fn take_over(
        &mut self,
        other: Self,
        mut change: impl FnMut(Finding) -> Option<Finding>,
    ) {
        let changed = other
            .list
            .into_iter()
            .filter_map(|found| Some(Found { finding: change(found.finding)?, ..found }));
        self.list.extend(changed);
    }

    /// Adds a finding that only this preset and stricter ones show.
    pub fn add_in(&mut self, tier: Preset, context: &Context<'_, '_>, finding: Finding) {
        let last = self.list.last().map_or(0, |last| last.sentence);
        let sentence = context.sentence_near(finding.span.start(), last);
        self.list.push(Found { finding, tier, sentence });
    }
}

/// The rules that come with the crate, then a newsroom's own.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rules {
    pub(crate) own: Vec<Arc<dyn Rule>>,
}

impl Rules {
    /// The rules in the order in which they run.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &dyn Rule> {
        RULES.iter().copied().chain(self.own.iter().map(Arc::as_ref))
    }

    /// The name that a rule has now, by one that it had before.
    pub(crate) fn successor(&self, name: &str) -> Option<&str> {
        let mut all = self.iter().map(Rule::meta);
        all.find(|meta| meta.formerly.contains(&name)).map(|meta| meta.name.as_ref())
    }

    /// The rule of that name.
    pub(crate) fn find(&self, name: &str) -> Option<&dyn Rule> {
        self.iter().find(|rule| rule.meta().name == name)
    }
}

/// What a rule that comes with the crate flags and why, in Markdown; `None` where there is no rule of
/// that name.
///
/// ```
/// let docs = whosaid::explain("vague-attribution").unwrap();
/// assert!(docs.starts_with("# vague-attribution"));
/// ```
#[must_use]
pub fn explain(rule: &str) -> Option<&'static str> {
    let found = RULES.iter().find(|found| found.meta().name == rule).map(|found| found.docs());
    found.or_else(|| (rule == HOUSE_TERM.0).then_some(HOUSE_TERM.1))
}

/// Compiles the patterns of every stage and rule.
pub(crate) fn compile(lexicon: &Lexicon, rules: &Rules) -> Result<Patterns, Error> {
    let assertions = assertion::TABLES.iter().map(|(_, table)| *table);
    let rules =
        rules.iter().map(|rule| PatternTable { name: &rule.meta().name, text: rule.patterns() });
    let tables: Vec<PatternTable<'_>> = assertions.chain(rules).collect();
    Patterns::compile(&tables, lexicon)
}

/// The findings of every selected rule, in order of the text.
pub(crate) fn run(
    analysis: &Analysis<'_>,
    patterns: &Patterns,
    rules: &Rules,
    selection: &Selection,
) -> Vec<Finding> {
    let reading = Reading::new(analysis, patterns, selection);
    let mut found = Vec::new();
    for (number, rule) in rules.iter().enumerate() {
        if selection.runs_on(reading.article(), rule.meta()) {
            check_rule(&reading, rule, number, &mut found);
        }
    }
    let mut findings = settle::settle(found);
    fingerprint::mark(analysis.document(), &mut findings);
    findings
}

/// Adds what a rule finds, by its place among all rules, as the configuration wants it.
fn check_rule(reading: &Reading<'_, '_>, rule: &dyn Rule, number: usize, found: &mut Vec<Found>) {
    let context = Context::new(reading, rule, table_of(number));
    let mut findings = Findings::default();
    rule.check(&context, &mut findings);
    let (selection, meta) = (reading.selection(), rule.meta());
    let setting = selection.of(&meta.name);
    for mut next in findings.list.into_iter().filter(|next| selection.wants(meta, next)) {
        let allowed = setting.map_or(&[][..], |setting| &setting.allowed);
        if !allowed.is_empty() && allow::is_allowed(&context, &next.finding, allowed) {
            continue;
        }
        next.finding.severity = selection.severity(meta, next.finding.severity);
        found.push(next);
    }
}

/// The table of a rule by its place among all rules.
#[expect(
    clippy::arithmetic_side_effects,
    reason = "the tables of rules follow those of assertions"
)]
const fn table_of(number: usize) -> usize {
    assertion::TABLES.len() + number
}
