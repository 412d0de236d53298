//! A newsroom's own rules, written without Rust, into rules that run like those of the crate.

mod check;
mod compile;
mod swap;
mod terms;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub(crate) use check::House;

use crate::finding::Severity;
use crate::rules::Scope;

/// A rule of the newsroom's own.
///
/// | kind | what it reports | its own fields |
/// |---|---|---|
/// | `existence` | words that should not stand there | `patterns` |
/// | `substitution` | words that have a better one, with the edit | `swap` |
/// | `occurrence` | words that stand there too often | `patterns`, `max`, `within` |
/// | `consistency` | the rarer of several ways to write one thing | `variants` |
/// | `conditional` | words that need others beside them | `patterns`, `requires`, `within` |
///
/// Patterns are those of [`pattern`](crate::pattern); `scope` says whose words are read. A rule may
/// extend one of the crate: it reports what that rule reports, under its own name and wording, and more
/// or less by its own `patterns` and `except`. The rule that is extended is then off unless `rules`
/// names it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[non_exhaustive]
pub struct HouseRule {
    /// The rule whose work it takes over; what is not said here is as it is there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extends: Option<String>,
    /// What it reports.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<HouseKind>,
    /// Whose words it reads: all running text outside quotation marks unless said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
    /// How serious its findings are: warnings unless said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
    /// What is wrong; `{}` stands for the words of the text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// What to write instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// Why the rule is there, in Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub docs: Option<String>,
    /// What it looks for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub patterns: Vec<String>,
    /// What it leaves alone: nothing is reported that shares a word with these.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub except: Vec<String>,
    /// Patterns, each with what to write instead. `"utilise:v" = "use"` writes “used” for “utilised”; a verb
    /// with irregular forms has them behind slashes, as in patterns: `"commence:v" = "begin/began/begun"`.
    /// Of several words the first is the verb. All other patterns have theirs written letter for letter.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub swap: BTreeMap<String, String>,
    /// Ways to write one thing, each as its patterns.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<Vec<String>>,
    /// What must stand beside the patterns.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub requires: Vec<String>,
    /// How often the patterns may stand there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<u32>,
    /// Where `max` counts, and where `requires` must stand: the article unless said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub within: Option<Within>,
}

/// What a house rule reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum HouseKind {
    /// Words that should not stand there.
    Existence,
    /// Words that have a better one.
    Substitution,
    /// Words that stand there too often.
    Occurrence,
    /// The rarer of several ways to write one thing.
    Consistency,
    /// Words that need others beside them.
    Conditional,
}

impl HouseKind {
    const fn name(self) -> &'static str {
        match self {
            Self::Existence => "existence",
            Self::Substitution => "substitution",
            Self::Occurrence => "occurrence",
            Self::Consistency => "consistency",
            Self::Conditional => "conditional",
        }
    }
}

/// How far a house rule looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Within {
    /// The sentence.
    Sentence,
    /// The paragraph.
    Paragraph,
    /// The whole article.
    #[default]
    Article,
}
