//! A report into rows: its claims, sources and findings as flat records, with the names of their
//! columns and types in Arrow.

use datafusion::arrow::datatypes::{DataType, Field, Fields};
use serde::Serialize;
use whosaid::{
    AssertionKind, Claim, Finding, Form, Group, Kind, Report, Severity, SourceReport, Span,
    Strength,
};

/// What one article holds.
#[derive(Debug, Serialize)]
pub(crate) struct Row {
    claims: Vec<ClaimRow>,
    sources: Vec<SourceRow>,
    findings: Vec<FindingRow>,
}

#[derive(Debug, Serialize)]
struct ClaimRow {
    /// The words, with " … " where the cue stands in their middle.
    content: String,
    start: u32,
    end: u32,
    form: Form,
    asserts: Vec<AssertionKind>,
    confidence: f32,
    /// The source's name; null in the author's own voice and where nobody is named.
    source: Option<String>,
    kind: Option<Kind>,
    is_named: Option<bool>,
    /// The words that name the source here.
    mention: Option<String>,
    cue: Option<String>,
    strength: Option<Strength>,
}

#[derive(Debug, Serialize)]
struct SourceRow {
    name: String,
    kind: Kind,
    role: Option<String>,
    affiliation: Option<String>,
    is_named: bool,
    mentions: u32,
    claims: u32,
}

#[derive(Debug, Serialize)]
struct FindingRow {
    rule: String,
    group: Group,
    severity: Severity,
    start: u32,
    end: u32,
    words: String,
    message: String,
}

impl Row {
    pub(crate) fn of(text: &str, report: &Report) -> Self {
        Self {
            claims: report.claims.iter().map(|claim| ClaimRow::of(text, report, claim)).collect(),
            sources: report.sources.iter().map(SourceRow::of).collect(),
            findings: report.findings.iter().map(|found| FindingRow::of(text, found)).collect(),
        }
    }
}

fn words(text: &str, pieces: &[Span]) -> String {
    let pieces: Vec<&str> = pieces.iter().map(|piece| piece.slice(text)).collect();
    pieces.join(" … ")
}

impl ClaimRow {
    fn of(text: &str, report: &Report, claim: &Claim) -> Self {
        let source = report.source_of(claim);
        let attribution = claim.attribution.as_ref();
        Self {
            content: words(text, &claim.content),
            start: claim.content.first().map_or(0, |piece| piece.start() as u32),
            end: claim.content.last().map_or(0, |piece| piece.end() as u32),
            form: claim.form,
            asserts: claim.asserts.clone(),
            confidence: claim.confidence,
            source: source.map(|source| source.name.clone()),
            kind: source.map(|source| source.kind),
            is_named: source.map(|source| source.is_named),
            mention: attribution.map(|found| words(text, &found.mention)),
            cue: attribution.map(|found| words(text, &found.cue)),
            strength: attribution.map(|found| found.strength),
        }
    }
}

impl SourceRow {
    fn of(source: &SourceReport) -> Self {
        Self {
            name: source.name.clone(),
            kind: source.kind,
            role: source.role.clone(),
            affiliation: source.affiliation.clone(),
            is_named: source.is_named,
            mentions: source.mentions.len() as u32,
            claims: source.claims.len() as u32,
        }
    }
}

impl FindingRow {
    fn of(text: &str, finding: &Finding) -> Self {
        Self {
            rule: finding.rule.to_string(),
            group: finding.group,
            severity: finding.severity,
            start: finding.span.start() as u32,
            end: finding.span.end() as u32,
            words: finding.span.slice(text).to_owned(),
            message: finding.message.clone(),
        }
    }
}

/// The lists of an article, by name.
pub(crate) fn article() -> DataType {
    let lists = [("claims", claim()), ("sources", source()), ("findings", finding())];
    record(&lists.map(|(name, of)| (name, list(of))))
}

/// One of the lists of an article.
pub(crate) fn list_of(name: &str) -> Option<DataType> {
    let DataType::Struct(lists) = article() else { return None };
    lists.find(name).map(|(_, list)| list.data_type().clone())
}

fn claim() -> DataType {
    record(&[
        ("content", DataType::Utf8),
        ("start", DataType::UInt32),
        ("end", DataType::UInt32),
        ("form", DataType::Utf8),
        ("asserts", list(DataType::Utf8)),
        ("confidence", DataType::Float32),
        ("source", DataType::Utf8),
        ("kind", DataType::Utf8),
        ("is_named", DataType::Boolean),
        ("mention", DataType::Utf8),
        ("cue", DataType::Utf8),
        ("strength", DataType::Utf8),
    ])
}

fn source() -> DataType {
    record(&[
        ("name", DataType::Utf8),
        ("kind", DataType::Utf8),
        ("role", DataType::Utf8),
        ("affiliation", DataType::Utf8),
        ("is_named", DataType::Boolean),
        ("mentions", DataType::UInt32),
        ("claims", DataType::UInt32),
    ])
}

fn finding() -> DataType {
    record(&[
        ("rule", DataType::Utf8),
        ("group", DataType::Utf8),
        ("severity", DataType::Utf8),
        ("start", DataType::UInt32),
        ("end", DataType::UInt32),
        ("words", DataType::Utf8),
        ("message", DataType::Utf8),
    ])
}

fn record(columns: &[(&str, DataType)]) -> DataType {
    let fields = columns.iter().map(|(name, of)| Field::new(*name, of.clone(), true));
    DataType::Struct(fields.collect::<Fields>())
}

fn list(of: DataType) -> DataType {
    DataType::new_list(of, true)
}
