//! What a rule has to say about a stretch of text.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::span::Span;

/// How serious a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Severity {
    /// Worth a look.
    Hint,
    /// Should be mended.
    Warning,
    /// Must be mended.
    Error,
}

/// The families of rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Group {
    /// Assertions in the author's voice that need a source.
    Unattributed,
    /// Sources that are vague, hidden or missing.
    Sourcing,
    /// The verbs that introduce what was said.
    Verbs,
    /// Quotations and their marks.
    Quotes,
    /// Who the source is.
    Identity,
    /// The article as a whole.
    Structure,
    /// Marks and spaces.
    Typography,
    /// A newsroom's own rules.
    House,
    /// What is let stand, and how.
    Suppression,
}

/// Whether an edit can be made without a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Applicability {
    /// The meaning stays.
    Safe,
    /// A reader must agree.
    Unsafe,
}

/// An edit that would mend a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// The bytes to replace.
    pub span: Span,
    /// What to put there.
    pub replacement: String,
    /// Whether it can be made without a reader.
    pub applicability: Applicability,
}

/// What a rule has to say about a stretch of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Finding {
    /// The name of the rule.
    pub rule: Cow<'static, str>,
    /// The family of the rule.
    pub group: Group,
    /// How serious it is.
    pub severity: Severity,
    /// Where it stands.
    pub span: Span,
    /// What is wrong, with the words of the text in it.
    pub message: String,
    /// What to write instead.
    pub help: String,
    /// Other places that belong to it.
    pub related: Vec<Span>,
    /// Edits that would mend it.
    pub suggestions: Vec<Suggestion>,
    /// A name for this finding that survives edits elsewhere in the text.
    pub fingerprint: String,
}

impl Finding {
    /// The same finding at another severity.
    #[must_use]
    pub const fn at(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// The same finding with an edit that would mend it.
    #[must_use]
    pub fn suggest(
        mut self,
        span: Span,
        replacement: impl Into<String>,
        applicability: Applicability,
    ) -> Self {
        self.suggestions.push(Suggestion { span, replacement: replacement.into(), applicability });
        self
    }

    /// The same finding with another place that belongs to it.
    #[must_use]
    pub fn relate(mut self, span: Span) -> Self {
        self.related.push(span);
        self
    }
}
