//! A report into one that keeps to limits, and says what it leaves out.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "called only where there are more than the limit"
)]

use std::borrow::Cow;
use std::cmp::Reverse;

use super::Report;
use crate::attribution::{SourceId, Unresolved};
use crate::finding::{Finding, Group, Severity};
use crate::limits::Limits;
use crate::span::Span;

/// The name of the finding where reading ended. A configuration can set its severity as of a rule.
pub(crate) const UNREAD_TEXT: &str = "unread-text";

impl Report {
    /// Leaves out sources and findings over the limits.
    pub(crate) fn keep_within(&mut self, limits: Limits) {
        if self.sources.len() > limits.sources {
            self.keep_sources(limits.sources);
        }
        if self.findings.len() > limits.findings {
            self.keep_findings(limits.findings);
        }
    }

    fn keep_sources(&mut self, most: usize) {
        self.stats.sources_left_out = (self.sources.len() - most) as u32;
        self.sources.truncate(most);
        let is_kept = |id: SourceId| (id.0 as usize) < most;
        let attributions = self.claims.iter_mut().filter_map(|claim| claim.attribution.as_mut());
        for attribution in attributions {
            let all_kept = match attribution.unresolved {
                Some(Unresolved::Ambiguous(ids)) => ids.into_iter().all(is_kept),
                _ => attribution.source.is_none_or(is_kept),
            };
            if !all_kept {
                attribution.source = None;
                attribution.unresolved = Some(Unresolved::BeyondLimit);
            }
        }
        self.stats.balance.sources.retain(|share| is_kept(share.source));
    }

    fn keep_findings(&mut self, most: usize) {
        self.stats.findings_left_out = (self.findings.len() - most) as u32;
        let mut ranked: Vec<usize> = (0..self.findings.len()).collect();
        ranked.sort_by_key(|at| Reverse(self.findings[*at].severity));
        let mut is_kept = vec![false; self.findings.len()];
        ranked[..most].iter().for_each(|at| is_kept[*at] = true);
        let mut kept = is_kept.into_iter();
        self.findings.retain(|_| kept.next() == Some(true));
        self.count_findings();
    }

    /// Says that reading ended here, with so many bytes left out.
    pub(crate) fn end_reading(&mut self, at: usize, left_out: u64, severity: Option<Severity>) {
        self.stats.bytes_left_out = left_out;
        let Some(severity) = severity.filter(|_| left_out > 0) else { return };
        self.findings.push(Finding {
            rule: Cow::Borrowed(UNREAD_TEXT),
            group: Group::Structure,
            severity,
            span: Span::of(at, at),
            message: format!("reading ended here: {left_out} bytes are over the limit"),
            help: "Check the article in parts, or raise the limit.".to_owned(),
            related: Vec::new(),
            suggestions: Vec::new(),
            fingerprint: format!("{UNREAD_TEXT}:1"),
        });
        self.findings
            .sort_by(|left, right| (left.span, &left.rule).cmp(&(right.span, &right.rule)));
        self.count_findings();
    }
}
