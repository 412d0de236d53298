//! Findings as reviewdog's diagnostics (rdjson).
//!
//! The form is the `DiagnosticResult` of the Reviewdog Diagnostic Format: lines and columns from 1,
//! columns in UTF-8 bytes, ends exclusive.

#![expect(clippy::arithmetic_side_effects, reason = "lines and columns are counted from one")]

use serde::Serialize;
use serde_json::{Value, json};

use super::{Checked, pretty};
use crate::finding::{Finding, Severity};
use crate::line_index::{ColumnUnit, LineIndex};
use crate::span::Span;

/// The findings of any number of articles as one `DiagnosticResult`.
#[must_use]
pub fn render(articles: &[Checked<'_>]) -> String {
    let diagnostics = articles.iter().flat_map(diagnostics).collect();
    pretty(&DiagnosticResult { source: json!({"name": env!("CARGO_PKG_NAME")}), diagnostics })
}

#[derive(Debug, Serialize)]
struct DiagnosticResult {
    source: Value,
    diagnostics: Vec<Value>,
}

fn diagnostics<'c>(checked: &Checked<'c>) -> impl Iterator<Item = Value> + use<'c> {
    let checked = *checked;
    let lines = LineIndex::new(checked.article().original());
    let findings = checked.report().findings.iter();
    findings.map(move |finding| diagnostic(&checked, &lines, finding))
}

fn diagnostic(checked: &Checked<'_>, lines: &LineIndex<'_>, finding: &Finding) -> Value {
    let path = checked.path().unwrap_or_default();
    let suggestions = finding.suggestions.iter().map(|suggestion| {
        json!({"range": range(lines, suggestion.span), "text": suggestion.replacement})
    });
    json!({
        "message": format!("{}\n{}", finding.message, finding.help).trim_end(),
        "location": {"path": path, "range": range(lines, finding.span)},
        "severity": severity(finding.severity),
        "code": {"value": finding.rule},
        "suggestions": suggestions.collect::<Vec<_>>(),
    })
}

const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "ERROR",
        Severity::Warning => "WARNING",
        Severity::Hint => "INFO",
    }
}

fn range(lines: &LineIndex<'_>, span: Span) -> Value {
    let place = |offset| {
        let position = lines.position(offset, ColumnUnit::Bytes);
        json!({"line": position.line + 1, "column": position.column + 1})
    };
    json!({"start": place(span.start()), "end": place(span.end())})
}
