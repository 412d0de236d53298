//! Sentence boundaries against gold: exact sentences and the boundaries inside paragraphs.
//!
//! Both are compared in chars that are not white space, so that it does not matter to which side
//! white space is counted. The end of a gold paragraph is a boundary for both sides and counts as
//! no internal one.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;
use whosaid::text::sentences;

use crate::floors::{self, Floors};

/// A text with gold sentences and paragraphs, half-open in Unicode code points.
#[derive(Deserialize)]
struct Gold {
    id: String,
    text: String,
    sents: Vec<(usize, usize)>,
    paras: Vec<(usize, usize)>,
}

/// One of the Golden Rules: a text and the sentences that it holds.
#[derive(Deserialize)]
struct Rule {
    title: String,
    text: String,
    exp: Vec<String>,
}

/// Counts that an F1 score is made of.
#[derive(Default, Clone, Copy)]
struct Counts {
    hits: usize,
    spurious: usize,
    missed: usize,
}

/// What `evaluate sentences` takes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// JSON lines with `text`, `sents` and `paras`, or Golden Rules in one JSON array.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Prints the scores alone.
    #[arg(short, long)]
    quiet: bool,
    /// Fails where a figure lies under its floor in this file.
    #[arg(long, value_name = "FLOORS.json")]
    floors: Option<PathBuf>,
}

/// Scores every file. Whether no figure fell under its floor.
pub(crate) fn run(arguments: &Arguments) -> Result<bool> {
    let mut passed = true;
    for file in &arguments.files {
        let figures = score(file, arguments.quiet)?;
        let Some(floors) = &arguments.floors else { continue };
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        let name = format!("sentences-{stem}");
        let fallen = floors::fallen(&floors::read(floors, &name)?, &figures);
        fallen.iter().for_each(|line| println!("{name}: {line}"));
        passed &= fallen.is_empty();
    }
    Ok(passed)
}

fn score(file: &Path, quiet: bool) -> Result<Floors> {
    let shown = || format!("cannot read {}", file.display());
    let content = std::fs::read_to_string(file).with_context(shown)?;
    if content.trim_start().starts_with('[') {
        let rules: Vec<Rule> = serde_json::from_str(&content).with_context(shown)?;
        return Ok(score_rules(file, &rules, quiet));
    }
    let lines = content.lines().filter(|line| !line.is_empty());
    let texts: Vec<Gold> =
        lines.map(serde_json::from_str).collect::<Result<_, _>>().with_context(shown)?;
    Ok(score_texts(file, &texts, quiet))
}

fn score_rules(file: &Path, rules: &[Rule], quiet: bool) -> Floors {
    let mut kept = 0;
    for rule in rules {
        let found: Vec<String> =
            sentences(&rule.text).map(|span| squeezed(span.slice(&rule.text))).collect();
        let expected: Vec<String> = rule.exp.iter().map(|text| squeezed(text)).collect();
        if found == expected {
            kept += 1;
        } else if !quiet {
            println!("{}\n  found    {found:?}\n  expected {expected:?}", rule.title);
        }
    }
    println!("{}: {kept} of {} rules", file.display(), rules.len());
    Floors::from([("rules kept".to_owned(), f64::from(kept))])
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn score_texts(file: &Path, texts: &[Gold], quiet: bool) -> Floors {
    let (mut exact, mut internal) = (Counts::default(), Counts::default());
    for gold in texts {
        let compared = Compared::new(gold);
        exact.add(&compared.expected_sentences, &compared.found_sentences);
        internal.add(&compared.expected_bounds, &compared.found_bounds);
        if !quiet {
            compared.print_misses(gold);
        }
    }
    println!(
        "{}: exact sentences F1 {:.2}, internal boundaries F1 {:.2} (P {:.2}, R {:.2})",
        file.display(),
        exact.f1(),
        internal.f1(),
        internal.precision(),
        internal.recall()
    );
    Floors::from([
        ("exact sentences F1".to_owned(), exact.f1()),
        ("internal boundaries F1".to_owned(), internal.f1()),
    ])
}

impl Counts {
    fn add<T: Ord>(&mut self, expected: &BTreeSet<T>, found: &BTreeSet<T>) {
        self.hits += expected.intersection(found).count();
        self.spurious += found.difference(expected).count();
        self.missed += expected.difference(found).count();
    }

    fn f1(self) -> f64 {
        percent(2 * self.hits, 2 * self.hits + self.spurious + self.missed)
    }

    fn precision(self) -> f64 {
        percent(self.hits, self.hits + self.spurious)
    }

    fn recall(self) -> f64 {
        percent(self.hits, self.hits + self.missed)
    }
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}

/// Gold and found boundaries of one text, counted in chars that are not white space.
struct Compared {
    expected_bounds: BTreeSet<usize>,
    found_bounds: BTreeSet<usize>,
    expected_sentences: BTreeSet<(usize, usize)>,
    found_sentences: BTreeSet<(usize, usize)>,
}

impl Compared {
    fn new(gold: &Gold) -> Self {
        let solid = solid_before(&gold.text);
        let counted = |spans: &[(usize, usize)]| -> BTreeSet<(usize, usize)> {
            spans.iter().map(|&(start, end)| (solid[start], solid[end])).collect()
        };
        let (expected_sentences, paras) = (counted(&gold.sents), counted(&gold.paras));
        let para_ends: BTreeSet<usize> = paras.iter().map(|para| para.1).collect();
        let ends = sentences(&gold.text).map(|span| solid_in(&gold.text[..span.end()]));
        let found_bounds: BTreeSet<usize> = ends.filter(|end| !para_ends.contains(end)).collect();
        let found_sentences = cut(&paras, &found_bounds);
        let expected_bounds = expected_sentences
            .iter()
            .map(|sentence| sentence.1)
            .filter(|end| !para_ends.contains(end));
        Self {
            expected_bounds: expected_bounds.collect(),
            found_bounds,
            expected_sentences,
            found_sentences,
        }
    }

    fn print_misses(&self, gold: &Gold) {
        for bound in self.found_bounds.difference(&self.expected_bounds) {
            println!("+ {}: {}", gold.id, context(&gold.text, *bound));
        }
        for bound in self.expected_bounds.difference(&self.found_bounds) {
            println!("- {}: {}", gold.id, context(&gold.text, *bound));
        }
    }
}

/// For each code point offset, the chars before it that are not white space.
fn solid_before(text: &str) -> Vec<usize> {
    let mut solid = vec![0];
    for letter in text.chars() {
        solid.push(solid.last().copied().unwrap_or(0) + usize::from(!letter.is_whitespace()));
    }
    solid
}

fn solid_in(text: &str) -> usize {
    text.chars().filter(|letter| !letter.is_whitespace()).count()
}

/// The sentences that the bounds cut the paragraphs into.
fn cut(paras: &BTreeSet<(usize, usize)>, bounds: &BTreeSet<usize>) -> BTreeSet<(usize, usize)> {
    let mut cut = BTreeSet::new();
    for &(start, end) in paras {
        let mut from = start;
        for &bound in bounds.range(start + 1..end.max(start + 1)) {
            cut.insert((from, bound));
            from = bound;
        }
        cut.insert((from, end));
    }
    cut
}

/// The text around a boundary, which is shown as `⏎`.
fn context(text: &str, bound: usize) -> String {
    let mut solid = text.char_indices().filter(|(_, letter)| !letter.is_whitespace());
    let at = solid
        .nth(bound.saturating_sub(1))
        .map_or(text.len(), |(at, letter)| at + letter.len_utf8());
    let before: Vec<char> = text[..at].chars().rev().take(60).collect();
    let after: String = text[at..].chars().take(50).collect();
    let before: String = before.into_iter().rev().collect();
    format!("{before}⏎{after}").replace('\n', "↵")
}
