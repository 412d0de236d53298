//! Findings that somebody looked at and lets stand, each with a reason.
//!
//! In Markdown and HTML a comment does it, for the paragraph that it stands in or before, for a
//! stretch, or for the whole file:
//!
//! ```text
//! <!-- whosaid-ignore vague-attribution: the critics are named in the next paragraph -->
//! <!-- whosaid-ignore-start scare-quotes: the glossary of the exhibition -->
//! <!-- whosaid-ignore-end scare-quotes -->
//! <!-- whosaid-ignore-file role-without-name: eyewitness accounts, names withheld by the court -->
//! ```
//!
//! For plain text the configuration has entries of rule, text and reason. There is no form that
//! silences every rule. What suppresses nothing, names no known rule or gives no reason is a finding.

mod apply;
mod comment;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

pub(crate) use apply::{Known, Suppressing};

use crate::span::Span;

/// An entry of the configuration that lets findings stand.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[non_exhaustive]
pub struct Suppression {
    /// The rule.
    pub rule: String,
    /// Words of the sentence, as they stand there; white space does not matter.
    pub text: String,
    /// Why the finding stays.
    pub reason: String,
    /// The articles that it is for, as a glob; every article where it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
}

/// A finding that was let stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Suppressed {
    /// The rule.
    pub rule: Cow<'static, str>,
    /// Where it stands.
    pub span: Span,
    /// What lets it stand.
    pub by: SuppressedBy,
    /// Why.
    pub reason: String,
}

/// What lets a finding stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum SuppressedBy {
    /// A comment in the text.
    Comment,
    /// An entry of the configuration, by its place in [`Config::suppress`](crate::Config::suppress).
    Entry(u32),
    /// A baseline.
    Baseline,
}

/// What can be wrong with a suppression, as rules that a configuration can name, with what each is
/// about.
pub(crate) const SUPPRESSION_RULES: [(&str, &str); 4] = [
    (
        UNUSED,
        "A suppression that suppresses nothing: what it let stand has gone, so it can go too.",
    ),
    (UNKNOWN_RULE, "A suppression that names no rule, or one that does not exist."),
    (NO_REASON, "A suppression without a reason: say after a colon why the finding stays."),
    (NO_END, "A suppression that starts and never ends, or ends and never started."),
];

pub(super) const UNUSED: &str = "unused-suppression";
pub(super) const UNKNOWN_RULE: &str = "suppression-of-unknown-rule";
pub(super) const NO_REASON: &str = "suppression-without-reason";
pub(super) const NO_END: &str = "suppression-without-end";

#[cfg(test)]
mod tests;
