//! The rows of SQL in this process are those of the plain crate.

mod common;

use std::collections::BTreeMap;
use std::process::Command;

use common::{CLAIMS, Row, embedded, rows, sample, sorted};
use serde::Serialize;
use whosaid::{Checker, Kind, Report, Span};
use whosaid_archive::{Article, QUESTIONS};

/// An article and what the plain crate reports of its text.
type Read = (Article, String, Report);

fn read(count: usize) -> Vec<Read> {
    let checker = Checker::default();
    let read = |number| {
        let article = Article::numbered(number);
        let text = article.text.clone()?;
        let report = checker.check(&text);
        Some((article, text, report))
    };
    (0..count).filter_map(read).collect()
}

/// The name of a kind, a form or another choice, as JSON has it.
fn name(choice: impl Serialize) -> String {
    serde_json::to_value(choice).unwrap().as_str().unwrap().to_owned()
}

fn or_null(value: Option<impl ToString>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| value.to_string())
}

fn words(text: &str, pieces: &[Span]) -> String {
    pieces.iter().map(|piece| piece.slice(text)).collect::<Vec<_>>().join(" … ")
}

fn claims((article, text, report): &Read) -> Vec<Row> {
    let rows = report.claims.iter().map(|claim| {
        let source = report.source_of(claim);
        let attribution = claim.attribution.as_ref();
        let asserts: Vec<String> = claim.asserts.iter().map(name).collect();
        vec![
            article.id.clone(),
            words(text, &claim.content),
            claim.content[0].start().to_string(),
            claim.content.last().unwrap().end().to_string(),
            name(claim.form),
            asserts.join("+"),
            format!("{:?}", claim.confidence),
            or_null(source.map(|source| &source.name)),
            or_null(source.map(|source| name(source.kind))),
            or_null(source.map(|source| source.is_named)),
            or_null(attribution.map(|found| words(text, &found.mention))),
            or_null(attribution.map(|found| words(text, &found.cue))),
            or_null(attribution.map(|found| name(found.strength))),
        ]
    });
    rows.collect()
}

fn sources((article, _, report): &Read) -> Vec<Row> {
    let rows = report.sources.iter().map(|source| {
        vec![
            article.id.clone(),
            source.name.clone(),
            name(source.kind),
            or_null(source.role.as_ref()),
            or_null(source.affiliation.as_ref()),
            source.is_named.to_string(),
            source.mentions.len().to_string(),
            source.claims.len().to_string(),
        ]
    });
    rows.collect()
}

fn findings((article, text, report): &Read) -> Vec<Row> {
    let rows = report.findings.iter().map(|finding| {
        vec![
            article.id.clone(),
            finding.rule.to_string(),
            name(finding.group),
            name(finding.severity),
            finding.span.start().to_string(),
            finding.span.end().to_string(),
            finding.span.slice(text).to_owned(),
            finding.message.clone(),
        ]
    });
    rows.collect()
}

#[tokio::test]
async fn every_column_of_every_row_is_that_of_the_crate() {
    let folder = sample(300, 6).await;
    let context = embedded(folder.path()).await;
    let read = read(300);
    let sources_in_sql = "\
        SELECT id, source['name'], source['kind'], source['role'], source['affiliation'],
               source['is_named'], source['mentions'], source['claims']
        FROM (SELECT id, unnest(sources(text)) AS source FROM articles)";
    let findings_in_sql = "\
        SELECT id, finding['rule'], finding['group'], finding['severity'], finding['start'],
               finding['end'], finding['words'], finding['message']
        FROM (SELECT id, unnest(article(text)['findings']) AS finding FROM articles)";
    let pairs: [(&str, fn(&Read) -> Vec<Row>); 3] =
        [(CLAIMS, claims), (sources_in_sql, sources), (findings_in_sql, findings)];
    for (sql, of) in pairs {
        let wanted = sorted(read.iter().flat_map(of).collect());
        assert!(wanted.len() > 300, "{} rows are too few to show much", wanted.len());
        let found = sorted(rows(&context, sql).await);
        assert_eq!(found.len(), wanted.len(), "{sql}");
        for (found, wanted) in found.iter().zip(&wanted) {
            assert_eq!(found, wanted, "{sql}");
        }
    }
}

#[tokio::test]
async fn an_article_without_text_holds_nothing() {
    let folder = sample(100, 2).await;
    let context = embedded(folder.path()).await;
    let sql =
        "SELECT count(*), count(text), count(claims(text)), count(article(text)) FROM articles";
    assert_eq!(rows(&context, sql).await, [["100", "98", "98", "98"]]);
}

#[tokio::test]
async fn the_questions_count_what_the_crate_reports() {
    let folder = sample(300, 5).await;
    let context = embedded(folder.path()).await;
    let read = read(300);
    let [most_quoted, anonymous, by_rule] = QUESTIONS;
    assert_eq!(rows(&context, most_quoted).await, quoted(&read));
    assert_eq!(rows(&context, anonymous).await, anonymous_by_month(&read));
    assert_eq!(rows(&context, by_rule).await, counted_by_rule(&read));
}

/// The three sources quoted most, by outlet and year.
fn quoted(read: &[Read]) -> Vec<Row> {
    let mut counts: BTreeMap<(&str, &str), BTreeMap<&str, i64>> = BTreeMap::new();
    for (article, _, report) in read {
        let place = counts.entry((article.outlet, &article.published[..4])).or_default();
        let quotes =
            report.claims.iter().filter(|claim| ["direct", "mixed"].contains(&&*name(claim.form)));
        for source in quotes.filter_map(|claim| report.source_of(claim)) {
            *place.entry(&source.name).or_default() += 1;
        }
    }
    let mut rows = Vec::new();
    for ((outlet, year), sources) in counts {
        let mut sources: Vec<_> = sources.into_iter().collect();
        sources.sort_by_key(|&(name, count)| (-count, name));
        let row = |(source, count): &(&str, i64)| {
            [outlet, year, source, &count.to_string()].map(str::to_owned).to_vec()
        };
        rows.extend(sources.iter().take(3).map(row));
    }
    rows
}

/// Claims with a source by month, and the percentage of them whose source stays anonymous.
fn anonymous_by_month(read: &[Read]) -> Vec<Row> {
    let mut months: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    for (article, _, report) in read {
        for source in report.claims.iter().filter_map(|claim| report.source_of(claim)) {
            let (all, anonymous) = months.entry(&article.published[..7]).or_default();
            *all += 1;
            *anonymous += u32::from(source.kind == Kind::Anonymous);
        }
    }
    let share = |(all, anonymous)| (1000.0 * f64::from(anonymous) / f64::from(all)).round() / 10.0;
    let row = |(month, counts): (&str, (u32, u32))| {
        vec![month.to_owned(), counts.0.to_string(), format!("{:?}", share(counts))]
    };
    assert!(months.values().any(|counts| counts.1 > 0), "nobody is anonymous");
    months.into_iter().map(row).collect()
}

/// Findings and the articles they stand in, by rule.
fn counted_by_rule(read: &[Read]) -> Vec<Row> {
    let mut rules: BTreeMap<&str, (i64, i64)> = BTreeMap::new();
    for (_, _, report) in read {
        let mut seen = Vec::new();
        for finding in &report.findings {
            let rule = rules.entry(finding.rule.as_ref()).or_default();
            rule.0 += 1;
            if !seen.contains(&&finding.rule) {
                seen.push(&finding.rule);
                rule.1 += 1;
            }
        }
    }
    let mut rules: Vec<_> = rules.into_iter().collect();
    rules.sort_by_key(|&(rule, (findings, _))| (-findings, rule));
    let row = |(rule, (findings, articles)): (&str, (i64, i64))| {
        vec![rule.to_owned(), findings.to_string(), articles.to_string()]
    };
    rules.into_iter().map(row).collect()
}

#[tokio::test]
async fn the_program_prints_tables() {
    let folder = sample(60, 2).await;
    let program = || Command::new(env!("CARGO_BIN_EXE_whosaid-archive"));
    let output = program().arg(folder.path()).output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    for heading in ["| outlet ", "| month ", "| rule ", "Kanal Nord", "2020-"] {
        assert!(printed.contains(heading), "{heading} is missing:\n{printed}");
    }
    let asked =
        program().arg(folder.path()).args(["--sql", "SELECT count(*) AS n FROM articles"]).output();
    assert!(String::from_utf8(asked.unwrap().stdout).unwrap().contains("| 60 |"));
    let empty = tempfile::tempdir().unwrap();
    let nothing = program().arg(empty.path()).output().unwrap();
    assert!(!nothing.status.success());
    assert!(String::from_utf8_lossy(&nothing.stderr).contains("neither .parquet nor .jsonl"));
}
