//! The rules: each reads an analysis and says what an editor should look at.
//!
//! One folder a rule: `mod.rs` checks, `docs.md` explains, `flags.txt` and `allows.txt` hold the
//! passages that it must and must not flag, `findings.snap` shows what it says about them.

mod catalogue;
mod context;
mod custom;
mod fingerprint;
#[cfg(test)]
mod fixtures;
mod guards;
mod phrase;
mod quoted;
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

pub(crate) use catalogue::RULES;
pub use context::Context;
use context::Roles;

use crate::analysis::Analysis;
use crate::assertion;
use crate::error::Error;
use crate::finding::{Finding, Group, Severity};
use crate::lexicon::Lexicon;
use crate::pattern::{PatternTable, Patterns};

/// What a rule is called and how it counts unless configured otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Meta {
    /// The name, after the fault: `unsourced-statistic`.
    pub name: &'static str,
    /// The family.
    pub group: Group,
    /// How serious its findings are.
    pub severity: Severity,
    /// The smallest preset that has it on.
    pub preset: Preset,
    /// Whose words it reads.
    pub scope: Scope,
}

impl Meta {
    /// A rule that reads the author's words, warns, and is recommended.
    #[must_use]
    pub const fn new(name: &'static str, group: Group) -> Self {
        let (severity, preset) = (Severity::Warning, Preset::Recommended);
        Self { name, group, severity, preset, scope: Scope::Author }
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
    /// Every word, headings and quotations too.
    Text,
}

/// What kind of article a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum ArticleKind {
    /// Reporting.
    #[default]
    News,
    /// Reporting that explains.
    Analysis,
    /// Comment: judgements, motives and causes are the author's to give.
    Opinion,
    /// One speaker by design.
    Interview,
}

/// Which rules run, and how.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Selection {
    pub(crate) preset: Preset,
    pub(crate) article: ArticleKind,
    /// Severities by name of rule: `None` switches it off, any other value on.
    pub(crate) severities: Vec<(&'static str, Option<Severity>)>,
}

impl Selection {
    /// The severity that the configuration gives a rule, if it names it.
    fn of(&self, name: &str) -> Option<Option<Severity>> {
        let found = self.severities.iter().rev().find(|(rule, _)| *rule == name);
        found.map(|(_, severity)| *severity)
    }

    /// Whether the rule is on: the preset has it, or the configuration names it.
    pub(crate) fn runs(&self, meta: &Meta) -> bool {
        self.wants(meta.name, meta.preset)
            && !(self.article == ArticleKind::Opinion && OPINION.contains(&meta.name))
    }

    /// Whether a finding of that tier is wanted.
    fn wants(&self, name: &str, tier: Preset) -> bool {
        self.of(name).map_or_else(|| self.preset.has(tier), |set| set.is_some())
    }
}

/// The rules that comment does not need.
const OPINION: [&str; 4] = [
    "unattributed-evaluation",
    "unattributed-motive",
    "unattributed-causal-claim",
    "author-obligation",
];

/// A rule reads what the stages found and reports what an editor should look at.
pub trait Rule: std::fmt::Debug + Send + Sync {
    /// What it is called and how it counts.
    fn meta(&self) -> &Meta;

    /// What it flags and why, in Markdown.
    fn docs(&self) -> &str;

    /// The table of patterns whose matches [`Context::matches`] gives it; see [`crate::pattern`].
    fn patterns(&self) -> &str {
        ""
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
struct Found {
    finding: Finding,
    tier: Preset,
    sentence: usize,
}

impl Findings {
    /// Adds a finding that the rule's own preset shows.
    pub fn add(&mut self, context: &Context<'_, '_>, finding: Finding) {
        self.add_in(context.meta().preset, context, finding);
    }

    /// Adds a finding that only this preset and stricter ones show.
    pub fn add_in(&mut self, tier: Preset, context: &Context<'_, '_>, finding: Finding) {
        let sentence = context.sentence_at(finding.span.start());
        self.list.push(Found { finding, tier, sentence });
    }
}

/// Compiles the patterns of every stage and rule.
pub(crate) fn compile(lexicon: &Lexicon) -> Result<Patterns, Error> {
    let assertions = assertion::TABLES.iter().map(|(_, table)| *table);
    let rules =
        RULES.iter().map(|rule| PatternTable { name: rule.meta().name, text: rule.patterns() });
    let tables: Vec<PatternTable<'_>> = assertions.chain(rules).collect();
    Patterns::compile(&tables, lexicon)
}

/// The findings of every selected rule, in order of the text.
pub(crate) fn run(
    analysis: &Analysis<'_>,
    patterns: &Patterns,
    selection: &Selection,
) -> Vec<Finding> {
    let roles = Roles::of(analysis);
    let mut findings = Findings::default();
    for (number, rule) in RULES.iter().enumerate() {
        if selection.runs(rule.meta()) {
            check_rule(number, analysis, patterns, &roles, &mut findings);
        }
    }
    let mut list = findings.list;
    list.retain(|found| selection.wants(&found.finding.rule, found.tier));
    for found in &mut list {
        if let Some(Some(severity)) = selection.of(&found.finding.rule) {
            found.finding.severity = severity;
        }
    }
    let mut findings = settle::settle(list);
    fingerprint::mark(analysis.document(), &mut findings);
    findings
}

/// What one rule finds, by its place among [`RULES`].
fn check_rule(
    number: usize,
    analysis: &Analysis<'_>,
    patterns: &Patterns,
    roles: &Roles,
    findings: &mut Findings,
) {
    let table = assertion::TABLES.len() + number;
    RULES[number].check(&Context::new(analysis, patterns, roles, RULES[number], table), findings);
}
