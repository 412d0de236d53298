//! Reports as JSON and as JSON lines.

use super::super::Report;
use super::{compact, pretty};

/// The JSON Schema (draft 2020-12) of a report, which is also a line of JSON lines.
pub const SCHEMA: &str = include_str!("report.schema.json");

/// One report as indented JSON.
///
/// ```
/// let report = whosaid::Checker::default().check("“It is safe,” Mara Lindt said.");
/// let json = whosaid::render::json::to_string(&report);
/// let again: whosaid::Report = serde_json::from_str(&json).unwrap();
/// assert_eq!(again, report);
/// ```
#[must_use]
pub fn to_string(report: &Report) -> String {
    pretty(report)
}

/// One report as a line of JSON lines, with its line end.
#[must_use]
pub fn to_line(report: &Report) -> String {
    let mut line = compact(report);
    line.push('\n');
    line
}
