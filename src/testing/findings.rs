//! The findings of a report under the sentences that they are about.

#![expect(
    clippy::indexing_slicing,
    reason = "a number from enumerating the lines bounds a slice of them"
)]

use std::fmt::Write as _;

use super::draw::{Line, lines};
use crate::finding::{Finding, Severity};
use crate::report::Report;

/// Each sentence, and under it its findings.
pub(super) fn draw(report: &Report, text: &str) -> String {
    let mut drawn = String::new();
    let mut findings = report.findings.iter().peekable();
    let mut end = 0;
    for sentence in &report.sentences {
        let is_before = |finding: &&Finding| finding.span.start() < sentence.span.start();
        while let Some(finding) = findings.next_if(is_before) {
            draw_alone(&mut drawn, finding, text);
        }
        if end > 0 && is_new_paragraph(text, end, sentence.span.start()) {
            drawn.push('\n');
        }
        end = sentence.span.end();
        let is_inside = |finding: &&Finding| finding.span.start() < sentence.span.end();
        let own: Vec<&Finding> = std::iter::from_fn(|| findings.next_if(is_inside)).collect();
        draw_sentence(&mut drawn, &lines(text, sentence.span), &own);
    }
    findings.for_each(|finding| draw_alone(&mut drawn, finding, text));
    drawn
}

fn is_new_paragraph(text: &str, end: usize, start: usize) -> bool {
    text.get(end..start).is_some_and(|between| between.matches('\n').count() > 1)
}

/// A finding that stands in no sentence, such as one about a comment.
fn draw_alone(drawn: &mut String, finding: &Finding, text: &str) {
    draw_sentence(drawn, &lines(text, finding.span), &[finding]);
}

/// The lines of a sentence; each finding stands under the line that it starts on.
fn draw_sentence(drawn: &mut String, lines: &[Line], findings: &[&Finding]) {
    for (number, line) in lines.iter().enumerate() {
        let _ = writeln!(drawn, "{}", line.shown);
        for finding in findings {
            let Some(carets) = line.carets(finding.span) else { continue };
            let starts_here =
                !lines[..number].iter().any(|line| line.carets(finding.span).is_some());
            if starts_here {
                draw_finding(drawn, &carets, finding);
            } else {
                let _ = writeln!(drawn, "{carets}");
            }
        }
    }
}

fn draw_finding(drawn: &mut String, carets: &str, finding: &Finding) {
    let severity = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "hint",
    };
    let _ = writeln!(drawn, "{carets} {severity}: {}", finding.rule);
    let _ = writeln!(drawn, "  {}", finding.message);
    for edit in &finding.suggestions {
        let _ = writeln!(drawn, "  write: “{}”", edit.replacement);
    }
}
