//! Findings as SARIF 2.1.0, the OASIS form in which code hosts take the results of checkers.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "lines and columns are counted from one, and house rules follow those built in"
)]

use serde_json::{Map, Value, json};

use super::{Checked, pretty};
use crate::finding::{Applicability, Finding, Severity, Suggestion};
use crate::line_index::{ColumnUnit, LineIndex};
use crate::rules::RULES;
use crate::span::Span;

/// The findings of any number of articles as one run.
///
/// Columns are counted in UTF-16 code units, as the run's `columnKind` states.
#[must_use]
pub fn render(articles: &[Checked<'_>]) -> String {
    let rules = rules(articles);
    let results: Vec<Value> =
        articles.iter().flat_map(|checked| results(checked, &rules)).collect();
    let driver = json!({
        "name": env!("CARGO_PKG_NAME"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "rules": rules.iter().map(Rule::descriptor).collect::<Vec<_>>(),
    });
    pretty(&json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": driver},
            "columnKind": "utf16CodeUnits",
            "defaultEncoding": "utf-8",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "artifacts": artifacts(articles),
            "results": results,
        }],
    }))
}

/// A rule as a run names it.
#[derive(Debug, PartialEq, Eq)]
struct Rule {
    name: String,
    severity: Severity,
}

impl Rule {
    fn descriptor(&self) -> Value {
        json!({"id": self.name, "defaultConfiguration": {"level": level(self.severity)}})
    }
}

/// The rules that come with the crate, then those of the house, in order of their names.
fn rules(articles: &[Checked<'_>]) -> Vec<Rule> {
    let known = RULES.iter().map(|rule| rule.meta());
    let mut rules: Vec<Rule> =
        known.map(|meta| Rule { name: meta.name.to_string(), severity: meta.severity }).collect();
    let built_in = rules.len();
    for finding in articles.iter().flat_map(|checked| &checked.report().findings) {
        if rules.iter().all(|rule| rule.name != finding.rule) {
            rules.push(Rule { name: finding.rule.to_string(), severity: finding.severity });
        }
    }
    rules[built_in..].sort_by(|left, right| left.name.cmp(&right.name));
    rules
}

fn artifacts(articles: &[Checked<'_>]) -> Vec<Value> {
    let artifact = |checked: &Checked<'_>| json!({"location": location(checked), "length": checked.article().original().len()});
    articles.iter().map(artifact).collect()
}

fn location(checked: &Checked<'_>) -> Value {
    json!({"uri": checked.path().map_or_else(|| "article".to_owned(), uri)})
}

fn results<'c>(checked: &Checked<'c>, rules: &'c [Rule]) -> impl Iterator<Item = Value> + use<'c> {
    let checked = *checked;
    let lines = LineIndex::new(checked.article().original());
    let findings = checked.report().findings.iter();
    findings.map(move |finding| result(&checked, &lines, rules, finding))
}

fn result(
    checked: &Checked<'_>,
    lines: &LineIndex<'_>,
    rules: &[Rule],
    finding: &Finding,
) -> Value {
    let place = |span| json!({"physicalLocation": physical(checked, lines, span)});
    let mut result = Map::new();
    let text = plain(&format!("{}\n{}", finding.message, finding.help));
    result.insert("ruleId".into(), json!(finding.rule));
    let index = rules.iter().position(|rule| rule.name == finding.rule);
    result.insert("ruleIndex".into(), json!(index));
    result.insert("level".into(), json!(level(finding.severity)));
    result.insert("message".into(), json!({"text": text.trim_end()}));
    result.insert("locations".into(), json!([place(finding.span)]));
    if !finding.related.is_empty() {
        let related: Vec<Value> = finding.related.iter().map(|span| place(*span)).collect();
        result.insert("relatedLocations".into(), json!(related));
    }
    if !finding.fingerprint.is_empty() {
        let prints = json!({"whosaid/v1": finding.fingerprint});
        result.insert("partialFingerprints".into(), prints);
    }
    let fixes = finding.suggestions.iter().map(|suggestion| fix(checked, lines, suggestion));
    let fixes: Vec<Value> = fixes.collect();
    if !fixes.is_empty() {
        result.insert("fixes".into(), json!(fixes));
    }
    Value::Object(result)
}

fn physical(checked: &Checked<'_>, lines: &LineIndex<'_>, span: Span) -> Value {
    json!({"artifactLocation": location(checked), "region": region(lines, span)})
}

fn fix(checked: &Checked<'_>, lines: &LineIndex<'_>, suggestion: &Suggestion) -> Value {
    let how = match suggestion.applicability {
        Applicability::Safe => "the meaning stays",
        Applicability::Unsafe => "a reader must agree",
    };
    let replacement = json!({
        "deletedRegion": region(lines, suggestion.span),
        "insertedContent": {"text": suggestion.replacement},
    });
    let change = json!({"artifactLocation": location(checked), "replacements": [replacement]});
    json!({"description": {"text": how}, "artifactChanges": [change]})
}

fn region(lines: &LineIndex<'_>, span: Span) -> Value {
    let start = lines.position(span.start(), ColumnUnit::Utf16);
    let end = lines.position(span.end(), ColumnUnit::Utf16);
    json!({
        "startLine": start.line + 1,
        "startColumn": start.column + 1,
        "endLine": end.line + 1,
        "endColumn": end.column + 1,
        "byteOffset": span.start(),
        "byteLength": span.len(),
    })
}

/// A message in which nothing is a placeholder or a link (SARIF 2.1.0, 3.11.5 and 3.11.6): the words of
/// the article are in it.
fn plain(message: &str) -> String {
    message.replace('{', "{{").replace('}', "}}").replace("](", "\\](")
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}

/// A path as a relative URI reference: every byte that has a meaning of its own is escaped.
fn uri(path: &str) -> String {
    use std::fmt::Write;

    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'\\' => uri.push('/'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(byte as char);
            }
            // Writing to a string cannot fail.
            _ => drop(write!(uri, "%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests;
