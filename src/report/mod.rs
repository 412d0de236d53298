//! What a check found, owned: sentences, sources, claims, findings and counts.

mod balance;
mod baseline;
mod build;
mod fix;
mod limit;
mod query;
pub mod render;
mod spans;
mod suppress;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

pub use balance::{Balance, KindShare, SourceShare};
pub use baseline::{BASELINE_SCHEMA, Baseline, BaselineEntry};
pub(crate) use build::{build, bytes_left_out, links_of_claims};
pub(crate) use limit::UNREAD_TEXT;
pub(crate) use suppress::{Known, SUPPRESSION_RULES, Suppressing};
pub use suppress::{Suppressed, SuppressedBy, Suppression};

use crate::assertion::{AssertionKind, Status};
use crate::attribution::{Form, Kind, KindEvidence, SourceId, Strength, Unresolved};
use crate::finding::Finding;
use crate::span::Span;
use crate::text::BlockKind;

/// The name and version of the JSON form of [`Report`].
pub const SCHEMA: &str = "whosaid.report/1";

/// What a check found in one text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Report {
    /// [`SCHEMA`].
    pub schema: Cow<'static, str>,
    /// The file or address of the text, where the caller gave one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The sentences in order.
    pub sentences: Vec<SentenceReport>,
    /// The sources in order of their first mention; `id` is the place in this list.
    pub sources: Vec<SourceReport>,
    /// The claims in order of their content; `id` is the place in this list.
    pub claims: Vec<Claim>,
    /// What the rules found, in order of the text.
    pub findings: Vec<Finding>,
    /// What they found and somebody lets stand, in order of the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suppressed: Vec<Suppressed>,
    /// Counts.
    pub stats: Stats,
}

/// One sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SentenceReport {
    /// Its bytes.
    pub span: Span,
    /// The kind of block that it stands in.
    pub block: BlockKind,
    /// Whose assertion it is.
    pub status: Status,
}

/// One source of the article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SourceReport {
    /// Its place in [`Report::sources`].
    pub id: SourceId,
    /// Its name in full, or the words that describe it.
    pub name: String,
    /// What kind of source it is.
    pub kind: Kind,
    /// What the text says it is: "foreign ministry spokesperson".
    pub role: Option<String>,
    /// Whom it belongs to: "Taliban government".
    pub affiliation: Option<String>,
    /// What in the text shows the kind.
    pub evidence: KindEvidence,
    /// The first mention by its full name or description, with a title or an article.
    pub description: Span,
    /// Whether the article names it.
    pub is_named: bool,
    /// Whether its role is over: "the former mayor".
    pub is_former: bool,
    /// Whether it is one, not several.
    pub is_individual: bool,
    /// What the text tells of a source whose name it keeps back; `None` for every other source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anonymity: Option<AnonymityReport>,
    /// Every mention, in order.
    pub mentions: Vec<Span>,
    /// Where it was asked and said nothing: "declined to comment", "could not be reached".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refusals: Vec<Span>,
    /// The claims that are its, by their `id`.
    pub claims: Vec<ClaimId>,
}

/// What the text tells of a source whose name it keeps back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AnonymityReport {
    /// Whether a word says who it is or how it knows.
    pub is_described: bool,
    /// The words that say why its name is kept back; `None` where no reason is given.
    pub reason: Option<Span>,
}

/// The number of a claim in its report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ClaimId(pub u32);

/// What is asserted, and who stands behind it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Claim {
    /// Its place in [`Report::claims`].
    pub id: ClaimId,
    /// What is asserted, in pieces where other words stand in its middle.
    pub content: Vec<Span>,
    /// How much of it is quoted; `plain` in the author's own voice.
    pub form: Form,
    /// The kinds of assertion in it, in order of [`AssertionKind`].
    pub asserts: Vec<AssertionKind>,
    /// The claim that it is nested in.
    pub parent: Option<ClaimId>,
    /// How sure the claim and its link are, 0 to 1.
    pub confidence: f32,
    /// Who stands behind it; `None` in the author's own voice.
    pub attribution: Option<Attribution>,
}

/// Who stands behind a claim, and the words that say so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Attribution {
    /// The source; `None` where the text names nobody or the mention cannot be resolved.
    pub source: Option<SourceId>,
    /// Why the mention leads to no source, where it does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unresolved: Option<Unresolved>,
    /// The words that name the source here, in pieces where others stand between; empty where it is
    /// left out or nobody is named.
    pub mention: Vec<Span>,
    /// The words that show the attribution.
    pub cue: Vec<Span>,
    /// What kind of attribution it is.
    pub strength: Strength,
    /// Where or how it was said.
    pub channel: Option<Span>,
}

/// Counts over one report.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Stats {
    /// Words of the text.
    pub words: u32,
    /// Sentences that are somebody's in the article.
    pub attributed: u32,
    /// Sentences that are partly somebody's, partly the author's.
    pub mixed: u32,
    /// Sentences in the author's voice.
    pub unattributed: u32,
    /// Claims that have an attribution.
    pub attributed_claims: u32,
    /// Findings that are errors.
    pub errors: u32,
    /// Findings that are warnings.
    pub warnings: u32,
    /// Findings that are hints.
    pub hints: u32,
    /// How the claims spread over the sources.
    #[serde(default)]
    pub balance: Balance,
    /// Bytes beyond [`Span::MAX`] or the limits of the checker, which are not read.
    pub bytes_left_out: u64,
    /// Sources beyond the limits of the checker.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub sources_left_out: u32,
    /// Findings beyond the limits of the checker.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub findings_left_out: u32,
}

/// Whether the name is of a rule about the check itself: its suppressions and limits.
pub(crate) fn is_rule_of_checking(name: &str) -> bool {
    name == UNREAD_TEXT || SUPPRESSION_RULES.iter().any(|(rule, _)| *rule == name)
}

const fn is_zero(count: &u32) -> bool {
    *count == 0
}

#[cfg(test)]
mod tests;
