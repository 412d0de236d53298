//! The claims of a report as a list, source by source.

use std::fmt::Write;

use whosaid::{Claim, LineIndex, Strength};

use crate::article::{Article, line_and_column, printable};

/// Each source that speaks with what it says, thinks or wants; last what is attributed to nobody: "It is
/// believed that".
pub(crate) fn list(article: &Article) -> String {
    let (report, lines) = (&article.report, article.lines());
    let mut list = String::new();
    for source in report.sources.iter().filter(|source| !source.claims.is_empty()) {
        list.push_str(&printable(&source.name));
        list.push('\n');
        for claim in report.claims_of(source) {
            add_claim(&mut list, article, &lines, claim);
        }
        list.push('\n');
    }
    let is_nobodys = |claim: &&Claim| {
        claim.attribution.as_ref().is_some_and(|attribution| attribution.source.is_none())
    };
    let mut nobodys = report.claims.iter().filter(is_nobodys).peekable();
    if nobodys.peek().is_some() {
        list.push_str("Nobody named\n");
        nobodys.for_each(|claim| add_claim(&mut list, article, &lines, claim));
        list.push('\n');
    }
    list
}

fn add_claim(list: &mut String, article: &Article, lines: &LineIndex<'_>, claim: &Claim) {
    let pieces: Vec<String> = claim.content.iter().map(|span| article.printable(*span)).collect();
    let strength = match claim.attribution.as_ref().map(|attribution| attribution.strength) {
        Some(Strength::Ascribed) => " (thinks)",
        Some(Strength::Intended) => " (plans or wants)",
        _ => "",
    };
    let (line, column) = line_and_column(lines, claim.content[0].start());
    writeln!(list, "  {line}:{column}{strength}  {}", pieces.join(" … "))
        .expect("a string takes all");
    for reason in article.reasons.get(claim.id.0 as usize).into_iter().flatten() {
        writeln!(list, "      {}", printable(&reason.to_string())).expect("a string takes all");
    }
}
