//! A space that stands before a comma or a stop, often left by a stripped link.

use std::borrow::Cow;

use super::{Meta, Preset, Rule};
use crate::analysis::Analysis;
use crate::finding::{Applicability, Finding, Group, Severity, Suggestion};
use crate::span::Span;

#[derive(Debug)]
pub(super) struct SpaceBeforePunctuation;

const META: Meta = Meta {
    name: "space-before-punctuation",
    group: Group::Typography,
    severity: Severity::Warning,
    preset: Preset::Recommended,
};

impl Rule for SpaceBeforePunctuation {
    fn meta(&self) -> &Meta {
        &META
    }

    fn check(&self, analysis: &Analysis<'_>, findings: &mut Vec<Finding>) {
        let document = analysis.document();
        for pair in document.tokens().windows(2) {
            let [before, mark] = pair else { continue };
            let gap = Span::of(before.span.end(), mark.span.start());
            let text = mark.span.slice(document.text());
            if gap.slice(document.text()) == " " && matches!(text, "," | "." | ";" | "?" | "!") {
                findings.push(finding(gap, mark.span, text));
            }
        }
    }
}

fn finding(gap: Span, mark: Span, text: &str) -> Finding {
    Finding {
        rule: Cow::Borrowed(META.name),
        group: META.group,
        severity: META.severity,
        span: gap.cover(mark),
        message: format!("a space stands before “{text}”"),
        help: "delete the space; a link was often stripped here".to_owned(),
        related: Vec::new(),
        suggestions: vec![Suggestion {
            span: gap,
            replacement: String::new(),
            applicability: Applicability::Safe,
        }],
        fingerprint: String::new(),
    }
}
