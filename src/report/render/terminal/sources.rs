//! The sources of a report into a table that stands straight: who speaks, and how much.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "the widest name is none of the narrower, and those who speak are among the \
              sources"
)]

use unicode_width::UnicodeWidthStr;

use super::clip;
use crate::report::render::words::{counted, titles, words};
use crate::report::{Report, SourceReport};

/// Columns that a name may take, where the terminal has them.
const NAME: usize = 40;

/// Columns before the name: claims and the part of the words.
const NUMBERS: usize = 16;

/// The sources that stand behind a claim, those with most claims first.
pub(super) fn speaking(report: &Report) -> Vec<&SourceReport> {
    let sources = report.sources.iter();
    let mut speaking: Vec<_> = sources.filter(|source| !source.claims.is_empty()).collect();
    speaking.sort_by_key(|source| (std::cmp::Reverse(source.claims.len()), source.id));
    speaking
}

/// A row for each speaking source, no wider than `width`, and how many others are mentioned.
pub(super) fn table(report: &Report, width: usize) -> String {
    let speaking = speaking(report);
    let most = NAME.min(width.saturating_sub(NUMBERS) / 2);
    let names: Vec<String> = speaking.iter().map(|source| clip(&source.name, most)).collect();
    let widest = names.iter().map(|name| name.width()).max().unwrap_or(0);
    let mut out = String::new();
    if !speaking.is_empty() {
        out.push_str(" claims  words  who\n");
    }
    for (source, name) in speaking.iter().zip(&names) {
        let gap = " ".repeat(widest - name.width());
        let who = clip(&who(source), width.saturating_sub(NUMBERS + widest + 2).max(10));
        let (claims, share) = (source.claims.len(), share(report, source));
        let row = format!("{claims:>7}{share:>5} %  {name}{gap}  {who}");
        out.push_str(row.trim_end());
        out.push('\n');
    }
    let is_other = |source: &&SourceReport| source.is_named && source.claims.is_empty();
    let others = report.sources.iter().filter(is_other).count();
    if others > 0 {
        let noun = if speaking.is_empty() { "name" } else { "more name" };
        let verb = if others == 1 { "is" } else { "are" };
        out.push_str(&format!("{:NUMBERS$}{} {verb} only mentioned\n", "", counted(others, noun)));
    }
    out
}

/// The part of all attributed words, in whole percent.
fn share(report: &Report, source: &SourceReport) -> u32 {
    let shares = &report.stats.balance.sources;
    let words = |found: &crate::report::SourceShare| u64::from(found.words);
    let all: u64 = shares.iter().map(words).sum();
    let own = shares.iter().find(|found| found.source == source.id).map_or(0, words);
    ((own * 100 + all / 2) / all.max(1)) as u32
}

/// "official, foreign minister, Ardenian".
fn who(source: &SourceReport) -> String {
    let mut who = words(&source.kind);
    for title in titles(source) {
        who.push_str(", ");
        who.push_str(title);
    }
    who
}
