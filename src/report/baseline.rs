//! The findings that a newsroom has today and means to mend later, so that only new ones show.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "entries are dropped from a list and occurrences in it counted"
)]

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Report, Suppressed, SuppressedBy};
use crate::finding::Finding;
use crate::rules::sentence_hash;
use crate::span::Span;

/// The name and version of the JSON form of [`Baseline`].
pub const BASELINE_SCHEMA: &str = "whosaid.baseline/1";

/// The known findings of any number of articles, by the path of the article.
///
/// A finding is known again by its rule, its sentence, its words and which of several equal ones it
/// is: edits elsewhere do not matter, and a finding that comes in the place of another shows.
///
/// ```
/// use whosaid::{Baseline, Checker};
///
/// let checker = Checker::default();
/// let text = "Critics say the law is cruel.";
/// let mut baseline = Baseline::default();
/// baseline.add(&checker.check(text), text);
///
/// let edited = "The council met on Monday.\n\nCritics say the law is cruel. Many say it is kind.";
/// let mut report = checker.check(edited);
/// baseline.apply(&mut report, edited);
/// assert_eq!(report.findings[0].span.slice(edited), "Many say");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Baseline {
    /// [`BASELINE_SCHEMA`].
    pub schema: String,
    /// The known findings of each article, by its path; empty where the report has none.
    pub articles: BTreeMap<String, Vec<BaselineEntry>>,
}

/// One known finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BaselineEntry {
    /// The rule.
    pub rule: String,
    /// A hash of the sentence, its white space made even, as 16 hexadecimal digits.
    pub sentence: String,
    /// The words that the finding is about.
    pub text: String,
    /// Which of several equal ones it is, from 1.
    pub occurrence: u32,
}

impl Default for Baseline {
    fn default() -> Self {
        Self { schema: BASELINE_SCHEMA.to_owned(), articles: BTreeMap::new() }
    }
}

impl Baseline {
    /// Takes the findings of a report as known, in place of those of its article so far.
    pub fn add(&mut self, report: &Report, text: &str) {
        let entries = entries(report, text);
        if entries.is_empty() {
            self.articles.remove(path(report));
        } else {
            self.articles.insert(path(report).to_owned(), entries);
        }
    }

    /// Takes the known findings out of a report and lists them among [`Report::suppressed`].
    pub fn apply(&self, report: &mut Report, text: &str) {
        let Some(known) = self.articles.get(path(report)) else { return };
        let mut known: Vec<&BaselineEntry> = known.iter().collect();
        known.sort_unstable();
        let found = entries(report, text);
        let mut found = found.iter();
        report.suppress(|_| {
            let entry = found.next()?;
            known.binary_search(&entry).ok()?;
            Some((SuppressedBy::Baseline, String::new()))
        });
    }

    /// Drops the known findings that the report no longer has, and says how many they were. The
    /// report must be one that the baseline was not applied to.
    pub fn prune(&mut self, report: &Report, text: &str) -> usize {
        let Some(known) = self.articles.get_mut(path(report)) else { return 0 };
        let mut found = entries(report, text);
        found.sort_unstable();
        let before = known.len();
        known.retain(|entry| found.binary_search(entry).is_ok());
        let dropped = before - known.len();
        if known.is_empty() {
            self.articles.remove(path(report));
        }
        dropped
    }
}

fn path(report: &Report) -> &str {
    report.path.as_deref().unwrap_or_default()
}

/// The findings of a report as entries, in their order.
fn entries(report: &Report, text: &str) -> Vec<BaselineEntry> {
    let mut seen: BTreeMap<(String, String, String), u32> = BTreeMap::new();
    let mut last = (Span::default(), sentence_hash(""));
    let entry = |finding: &Finding| {
        let rule = finding.rule.clone().into_owned();
        let span = report.sentence_of(finding).unwrap_or(finding.span);
        // One sentence may be the whole article, and hold every finding.
        if span != last.0 {
            last = (span, sentence_hash(span.slice(text)));
        }
        let sentence = format!("{:016x}", last.1);
        let text = words(finding.span.slice(text));
        let occurrence = seen.entry((rule.clone(), sentence.clone(), text.clone())).or_default();
        *occurrence += 1;
        BaselineEntry { rule, sentence, text, occurrence: *occurrence }
    };
    report.findings.iter().map(entry).collect()
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Report {
    /// Moves findings to the suppressed ones, where `by` gives by what and why.
    pub(super) fn suppress(
        &mut self,
        mut by: impl FnMut(&Finding) -> Option<(SuppressedBy, String)>,
    ) {
        let findings = std::mem::take(&mut self.findings);
        for finding in findings {
            match by(&finding) {
                Some((by, reason)) => {
                    let (rule, span) = (finding.rule, finding.span);
                    self.suppressed.push(Suppressed { rule, span, by, reason });
                }
                None => self.findings.push(finding),
            }
        }
        self.suppressed
            .sort_by(|left, right| (left.span, &left.rule).cmp(&(right.span, &right.rule)));
        self.count_findings();
    }
}

#[cfg(test)]
mod tests;
