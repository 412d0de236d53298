//! What a configuration says of the rules, into which of them run and how their findings count.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::options::OptionValue;
use super::{Found, Meta, Preset};
use crate::finding::{Group, Severity};

/// What kind of article a text is. Where nobody says, a text whose author speaks as "I" or "we" is
/// read as opinion, and any other as news.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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

/// What a configuration makes of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Level {
    /// It does not run.
    Off,
    /// It runs, whatever the preset; its findings count as the rule says.
    On,
    /// It runs, and its findings are hints.
    Hint,
    /// It runs, and its findings are warnings.
    Warning,
    /// It runs, and its findings are errors.
    Error,
}

impl Level {
    const fn severity(self) -> Option<Severity> {
        match self {
            Self::Off | Self::On => None,
            Self::Hint => Some(Severity::Hint),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }
}

impl From<Severity> for Level {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Hint => Self::Hint,
            Severity::Warning => Self::Warning,
            Severity::Error => Self::Error,
        }
    }
}

/// Which rules run, and how.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Selection {
    pub(crate) preset: Preset,
    /// What kind of article the texts are, where that was said.
    pub(crate) article: Option<ArticleKind>,
    /// What is said of single rules, by name.
    pub(crate) rules: BTreeMap<String, Setting>,
    /// The day of the article, as year, month and day.
    pub(crate) date: Option<(u16, u8, u8)>,
    /// The names of the outlet that publishes the article.
    pub(crate) outlets: Vec<String>,
}

/// What is said of one rule.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Setting {
    pub(crate) level: Option<Level>,
    pub(crate) options: BTreeMap<String, OptionValue>,
    /// Words whose company the rule allows.
    pub(crate) allowed: Vec<String>,
}

/// The rules that comment does not need: whose judgement, rank, label or demand it is, its byline says.
pub(super) const OPINION: [&str; 7] = [
    "unattributed-evaluation",
    "unattributed-superlative",
    "unattributed-motive",
    "unattributed-causal-claim",
    "author-obligation",
    "contested-label",
    "editorialising-adverb",
];

/// The rule that an interview, with its one speaker, does not need.
const INTERVIEW: &str = "single-source-story";

impl Selection {
    /// What is said of a rule, if anything is.
    pub(crate) fn of(&self, name: &str) -> Option<&Setting> {
        self.rules.get(name)
    }

    fn level(&self, name: &str) -> Option<Level> {
        self.of(name)?.level
    }

    /// Whether the rule is on: the configuration says so, or else the preset has it. The newsroom's
    /// own rules are in every preset.
    pub(crate) fn runs(&self, meta: &Meta) -> bool {
        self.runs_on(self.article.unwrap_or_default(), meta)
    }

    /// Whether the rule is on for an article of that kind.
    pub(super) fn runs_on(&self, article: ArticleKind, meta: &Meta) -> bool {
        match self.level(&meta.name) {
            Some(level) => level != Level::Off,
            None => {
                let is_opinion = article == ArticleKind::Opinion;
                let is_interview = article == ArticleKind::Interview;
                meta.group == Group::House
                    || self.preset.has(meta.preset)
                        && !(is_opinion && meta.is_off_in_opinion())
                        && !(is_interview && meta.name == INTERVIEW)
            }
        }
    }

    /// The severity of a finding about a suppression; `None` where those are off.
    pub(crate) fn of_checking(&self, name: &str) -> Option<Severity> {
        match self.level(name) {
            Some(Level::Off) => None,
            level => Some(level.and_then(Level::severity).unwrap_or(Severity::Warning)),
        }
    }

    /// Whether a finding of a rule that runs is wanted: the preset has its tier, or the rule was
    /// switched on and the tier is the rule's own.
    pub(super) fn wants(&self, meta: &Meta, found: &Found) -> bool {
        let is_named = meta.group == Group::House || self.level(&meta.name).is_some();
        self.preset.has(found.tier) || is_named && found.tier <= meta.preset
    }

    /// The severity that a finding of the rule has: what the configuration says, but a finding that
    /// the rule itself counts lower than its others is never raised.
    pub(super) fn severity(&self, meta: &Meta, own: Severity) -> Severity {
        match self.level(&meta.name).and_then(Level::severity) {
            Some(set) if own >= meta.severity => set,
            Some(set) => own.min(set),
            None => own,
        }
    }
}
