//! The form of a gold file: segments, attributions and expected findings of one article, in bytes.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use whosaid::Span;

/// What is expected of one article.
#[derive(Deserialize)]
pub(crate) struct Gold {
    /// The article, relative to the gold file.
    pub(crate) file: String,
    /// How many bytes the article has.
    bytes: Option<u64>,
    pub(crate) segments: Vec<Segment>,
    pub(crate) attributions: Vec<Attribution>,
    #[serde(default)]
    pub(crate) expectations: Vec<Expectation>,
}

/// One sentence or heading.
#[derive(Deserialize)]
pub(crate) struct Segment {
    pub(crate) n: usize,
    /// `sentence`, or the kind of block of a heading.
    pub(crate) kind: String,
    pub(crate) byte: Span,
}

/// One link.
#[derive(Deserialize)]
pub(crate) struct Attribution {
    pub(crate) id: String,
    pub(crate) content: Vec<Piece>,
    pub(crate) source: Option<Piece>,
    /// The name of the source, with a remark in brackets: "many Russians (vague)".
    pub(crate) canonical: Option<String>,
    pub(crate) source_type: Option<String>,
    pub(crate) cue: Vec<Piece>,
    pub(crate) quotation: String,
    pub(crate) strength: String,
    /// Whether careful readers differ on it: a report may hold it or not.
    #[serde(default)]
    pub(crate) optional: bool,
}

/// One stretch of the article.
#[derive(Deserialize)]
pub(crate) struct Piece {
    pub(crate) byte: Span,
}

/// A finding that a checker must, may or must not report.
#[derive(Deserialize)]
pub(crate) struct Expectation {
    pub(crate) expect: Expect,
    /// The name of a rule; stars stand for any letters at its ends.
    pub(crate) rule: String,
    pub(crate) span: Piece,
    pub(crate) preset: String,
}

/// What is expected of a finding.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Expect {
    Must,
    May,
    MustNot,
}

/// Reads a gold file.
pub(crate) fn read(path: &Path) -> Result<Gold> {
    let text =
        std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let gold: Gold = serde_json::from_str(&text)
        .with_context(|| format!("{} is no gold file", path.display()))?;
    let article = path.with_file_name(&gold.file);
    let length = std::fs::metadata(&article).map(|data| data.len()).ok();
    let is_fit = gold.bytes.is_none_or(|bytes| length.is_none_or(|length| length == bytes));
    ensure!(is_fit, "{} has changed since {} was made", article.display(), path.display());
    Ok(gold)
}
