//! Invented passages, each with who says what in it and whom its words mean, to the letter.
//!
//! A file of `tests/passages` holds passages at the start of a line (¶ is a blank line) and below each,
//! indented, what a reader of it would write down: a line a claim with the mention, the cue and the
//! content between bars, then a line a source with what it is and its mentions; in `findings`, a line
//! for what the rules find. The shapes alone read them, so that new weights change none; what the engine makes of
//! them is in snapshots.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use whosaid::{
    Checker, Claim, Engine, Finding, Form, Preset, Report, SourceReport, Span, Strength, Unresolved,
};

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = std::fs::read_dir(folder).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|end| end == "txt"));
    files.sort();
    files
}

/// Each passage of a file with the lines below it.
fn passages(file: &str) -> Vec<(&str, String)> {
    let mut passages: Vec<(&str, String)> = Vec::new();
    for line in file.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        match passages.last_mut().filter(|_| line.starts_with(' ')) {
            Some((_, expected)) => *expected += &format!("{line}\n"),
            None => passages.push((line, String::new())),
        }
    }
    passages
}

fn shapes(preset: Preset) -> Checker {
    Checker::builder().engine(Engine::Shapes).preset(preset).build().unwrap()
}

fn read(report: &Report, text: &str) -> String {
    let claims = report.claims.iter().filter_map(|claim| claim_line(report, claim, text));
    let sources = report.sources.iter().map(|source| source_line(source, text));
    claims.chain(sources).collect()
}

fn words(spans: &[Span], text: &str) -> String {
    let pieces =
        spans.iter().map(|span| span.slice(text).replace("\n\n", " ¶ ").replace('\n', " "));
    pieces.collect::<Vec<_>>().join(" … ")
}

/// "  Lindt | said | it was safe", and what is out of the ordinary behind it.
fn claim_line(report: &Report, claim: &Claim, text: &str) -> Option<String> {
    let attribution = claim.attribution.as_ref()?;
    let depth = usize::from(claim.parent.is_some());
    let mention = words(&attribution.mention, text);
    let mut line = format!("  {}{mention}", "> ".repeat(depth));
    match (report.source_of(claim), attribution.unresolved) {
        (Some(source), _) if source.name != mention => _ = write!(line, " [{}]", source.name),
        (None, Some(Unresolved::Ambiguous(_))) => line += " [one of two]",
        (None, Some(_)) => line += " [unknown]",
        _ => {}
    }
    _ = write!(line, " | {} | {}", words(&attribution.cue, text), words(&claim.content, text));
    if attribution.strength != Strength::Stated || claim.form != Form::Indirect {
        _ = write!(line, " | {:?} {:?}", attribution.strength, claim.form);
    }
    if let Some(channel) = attribution.channel {
        _ = write!(line, " | {}", words(&[channel], text));
    }
    Some(line + "\n")
}

/// "  = Mara Lindt: Official, mayor, of Nordvik; the mayor · She".
fn source_line(source: &SourceReport, text: &str) -> String {
    let mut line = format!("  = {}: {:?}", source.name, source.kind);
    let words_of = |span: Span| words(&[span], text);
    let told = [
        source.role.clone(),
        source.affiliation.as_ref().map(|body| format!("of {body}")),
        source.is_former.then(|| "former".to_owned()),
        (!source.is_individual).then(|| "several".to_owned()),
        source.anonymity.as_ref().filter(|found| found.is_described).map(|_| "described".into()),
        source.anonymity.as_ref().and_then(|found| found.reason).map(words_of),
    ];
    told.into_iter().flatten().for_each(|fact| line += &format!(", {fact}"));
    let mentions = source.mentions.iter().map(|span| words_of(*span));
    line += &format!("; {}", mentions.collect::<Vec<_>>().join(" · "));
    for refusal in &source.refusals {
        line += &format!("; silent: {}", words_of(*refusal));
    }
    line + "\n"
}

/// Reads every passage of a folder and asserts that its file says the same.
fn assert_read(folder: &str, least: usize, read: impl Fn(&str) -> String) {
    let (mut read_so_far, mut wrong) = (0, String::new());
    for path in files(folder) {
        let file = std::fs::read_to_string(&path).unwrap();
        for (passage, expected) in passages(&file) {
            read_so_far += 1;
            let found = read(&passage.replace(" ¶ ", "\n\n"));
            if found != expected {
                wrong += &format!("{passage}\n{found}");
            }
        }
    }
    assert!(wrong.is_empty(), "these are read otherwise than their files say:\n{wrong}");
    assert!(read_so_far >= least, "only {read_so_far} passages were found");
}

#[test]
fn every_passage_is_read_as_its_file_says() {
    let checker = shapes(Preset::default());
    assert_read("tests/passages", 400, |text| read(&checker.check(text), text));
}

/// What the trained engine reads otherwise than the shapes alone. A snapshot is no claim that it is right; new
/// weights change it, and are to be looked at.
#[test]
fn every_passage_that_the_engine_reads_otherwise_is_read_as_its_snapshot_says() {
    let checker = Checker::default();
    let mut passages_read = 0;
    for path in files("tests/passages") {
        let file = std::fs::read_to_string(&path).unwrap();
        let mut shown = String::new();
        for (passage, by_shapes) in passages(&file) {
            passages_read += 1;
            let text = passage.replace(" ¶ ", "\n\n");
            let found = read(&checker.check(&text), &text);
            if found != by_shapes {
                shown += &format!("{passage}\n{found}");
            }
        }
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        insta::assert_snapshot!(format!("engine-{name}"), shown);
    }
    assert!(passages_read >= 1000, "only {passages_read} passages were found");
}

/// What is found, how serious it is, and whether strict desks alone see it (?).
#[test]
fn every_passage_is_flagged_as_its_file_says() {
    let (strict, recommended) = (shapes(Preset::Strict), shapes(Preset::Recommended));
    assert_read("tests/passages/findings", 80, |text| {
        let plain = recommended.check(text).findings;
        let shown = |finding: &Finding| {
            let severity = format!("{:?}", finding.severity).to_lowercase();
            let words = words(&[finding.span], text);
            format!("  {} {severity} {}: {words}\n", mark(finding, &plain), finding.rule)
        };
        strict.check(text).findings.iter().map(shown).collect()
    });
}

/// "!" for what the recommended rules find too, "?" for what only strict ones do.
fn mark(finding: &Finding, plain: &[Finding]) -> char {
    if plain.iter().any(|other| other.fingerprint == finding.fingerprint) { '!' } else { '?' }
}

/// Whole articles, where everything may meet everything, with what the rules find (? where only strict
/// ones do). A snapshot is no claim that all of it is right: `tests/gold` says what is.
#[test]
fn every_example_article_is_read_as_its_snapshot_says() {
    let (strict, recommended) = (shapes(Preset::Strict), shapes(Preset::Recommended));
    insta::glob!("..", "examples/articles/*.txt", |path| {
        let shown = read_article(path, &strict, &recommended);
        insta::assert_snapshot!("article", shown);
    });
}

/// The same by the trained engine, and articles of other kinds: sport, lives, wires, other Englishes.
#[test]
fn every_article_is_read_by_the_engine_as_its_snapshot_says() {
    let strict = Checker::builder().preset(Preset::Strict).build().unwrap();
    let recommended = Checker::default();
    insta::glob!("..", "{examples/articles,tests/readings}/*.txt", |path| {
        let shown = read_article(path, &strict, &recommended);
        insta::assert_snapshot!("engine", shown);
    });
}

/// Who says what in an article, and what the rules find.
fn read_article(path: &Path, strict: &Checker, recommended: &Checker) -> String {
    let text = std::fs::read_to_string(path).unwrap();
    let report = strict.check(&text);
    let plain = recommended.check(&text).findings;
    let of_sources = report.claims.iter().filter(|claim| report.source_of(claim).is_some());
    assert!(of_sources.count() >= 8, "hardly anybody speaks in {}", path.display());
    let findings = report.findings.iter().map(|finding| {
        let mark = mark(finding, &plain);
        format!("  {mark} {}: {}\n", finding.rule, words(&[finding.span], &text))
    });
    [read(&report, &text)].into_iter().chain(findings).collect()
}
