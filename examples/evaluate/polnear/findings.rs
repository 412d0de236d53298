//! Findings on annotated articles into how many there are by rule, how many touch what somebody in
//! the article says, and a random draw of them for a reader to judge.

use std::collections::{BTreeMap, BTreeSet};

use whosaid::{Finding, Group, Report};

use crate::scoring::Comparison;
use crate::scoring::corpus::Article;
use crate::scoring::score::percent;

/// Rules that speak about ascribed purposes and beliefs, which the corpus counts as attributions.
const ASCRIBED: [&str; 2] = ["unattributed-motive", "mind-reading"];

/// The findings of all articles.
#[derive(Default)]
pub(crate) struct Tally {
    words: usize,
    by_rule: BTreeMap<String, Count>,
    author: Count,
    drawn: Vec<Drawn>,
}

/// How many findings there are, and how many of them share a word with annotated content.
#[derive(Default)]
struct Count {
    all: usize,
    touching: usize,
}

/// One finding as a reader judges it.
struct Drawn {
    order: u64,
    article: String,
    rule: String,
    offset: usize,
    words: String,
    passage: String,
}

impl Tally {
    /// Counts the findings of one article; `seed` is that of the draw.
    pub(crate) fn add(
        &mut self,
        article: &Article,
        comparison: &Comparison<'_>,
        report: &Report,
        seed: u64,
    ) {
        let said: BTreeSet<usize> =
            comparison.gold.iter().flat_map(|judged| judged.content.iter().copied()).collect();
        self.words += comparison.words.within(&(0..article.text.len())).len();
        for finding in &report.findings {
            let mut touched = comparison.words.within(&finding.span.range());
            let touches = touched.any(|word| said.contains(&word));
            self.by_rule.entry(finding.rule.to_string()).or_default().add(touches);
            let is_author = finding.group == Group::Unattributed;
            if is_author && !ASCRIBED.contains(&finding.rule.as_ref()) {
                self.author.add(touches);
            }
            self.drawn.push(Drawn::new(article, finding, seed));
        }
    }

    /// Prints the table.
    pub(crate) fn print(&self) {
        println!("\n{:32} {:>6} {:>8} {:>9}", "findings", "all", "per 1000", "in claims");
        for (name, count) in &self.by_rule {
            self.print_row(name, count);
        }
        let (all, touching) = self
            .by_rule
            .values()
            .fold((0, 0), |(all, touching), count| (all + count.all, touching + count.touching));
        self.print_row("all rules", &Count { all, touching });
        self.print_row("author's voice", &self.author);
        println!("author's voice in claims: {:.1} %", self.author.share());
    }

    fn print_row(&self, name: &str, count: &Count) {
        let density = count.all as f64 * 1000.0 / self.words.max(1) as f64;
        println!("{name:32} {:6} {density:8.2} {:9}", count.all, count.touching);
    }

    /// Prints some findings in a random order that the seed fixes, one a line for a verdict:
    /// article, rule, byte, words, passage.
    pub(crate) fn print_draw(&mut self, number: usize) {
        self.drawn.sort_by(|left, right| left.key().cmp(&right.key()));
        for Drawn { article, rule, offset, words, passage, .. } in self.drawn.iter().take(number) {
            println!("{article}\t{rule}\t{offset}\t{words}\t{passage}");
        }
    }
}

impl Count {
    fn add(&mut self, touches: bool) {
        self.all += 1;
        self.touching += usize::from(touches);
    }

    fn share(&self) -> f64 {
        percent(self.touching, self.all)
    }
}

impl Drawn {
    fn new(article: &Article, finding: &Finding, seed: u64) -> Self {
        let (id, text) = (&article.id, &article.text);
        let line = |piece: &str| piece.split_whitespace().collect::<Vec<_>>().join(" ");
        let key = format!("{seed} {id} {} {}", finding.rule, finding.span.start());
        Self {
            order: hash(key.as_bytes()),
            article: id.clone(),
            rule: finding.rule.to_string(),
            offset: finding.span.start(),
            words: line(finding.span.slice(text)),
            passage: line(&marked(text, finding)),
        }
    }

    fn key(&self) -> (u64, &str, usize) {
        (self.order, &self.article, self.offset)
    }
}

/// The paragraph before a finding and its own, the words between marks of their own.
fn marked(text: &str, finding: &Finding) -> String {
    let (from, to) = (finding.span.start(), finding.span.end());
    let breaks = || text[..from].rmatch_indices('\n').map(|(at, _)| at + 1);
    let own = breaks().next().unwrap_or(0);
    let start = breaks().find(|at| !text[*at..own].trim().is_empty()).unwrap_or(0);
    let end = text[to..].find('\n').map_or(text.len(), |at| to + at);
    let before = line_marks(&text[start..from]);
    format!("{before}⟦{}⟧{}", &text[from..to], &text[to..end])
}

/// A paragraph break as a mark that a line of a table can hold.
fn line_marks(text: &str) -> String {
    text.trim_start().replace('\n', " ¶ ").replace("¶  ¶", "¶")
}

/// The 64-bit FNV-1a hash with its bits mixed, so that near keys lie far apart.
fn hash(bytes: &[u8]) -> u64 {
    let mixed = bytes.iter().fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3)
    });
    let mixed = (mixed ^ (mixed >> 33)).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    mixed ^ (mixed >> 33)
}
