//! Tallies into tables for a terminal.

use std::fmt::Write;

use comfy_table::{Cell, CellAlignment, ContentArrangement, Table, presets};

use crate::tally::{Speaker, Tally};
use crate::topics::leading;

/// Topics of one speaker.
const TOPICS: usize = 4;

/// Columns of a table.
const WIDTH: u16 = 110;

/// The table of one article, under a line that sums it up.
pub(crate) fn of_article(name: &str, tally: &Tally, most: usize) -> String {
    let spoken: usize = tally.speakers.values().map(|speaker| speaker.words).sum();
    let mut out = format!(
        "{name}: {} speak, {} of {} words are theirs\n",
        tally.speakers.len(),
        spoken,
        tally.words
    );
    add_table(&mut out, tally, most, &["share", "claims", "quoted"], |speaker| {
        vec![
            share(speaker.words, tally.words),
            speaker.claims.to_string(),
            speaker.quoted.to_string(),
        ]
    });
    for silent in &tally.silent {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "asked and said nothing: {silent}");
    }
    out
}

/// The table over all articles: those who speak most, and each kind of source.
pub(crate) fn of_all(articles: usize, tally: &Tally, most: usize) -> String {
    let mut out = format!("{articles} articles: {} speak in them\n", tally.speakers.len());
    add_table(&mut out, tally, most, &["articles", "share", "claims"], |speaker| {
        vec![
            speaker.articles.to_string(),
            share(speaker.words, tally.words),
            speaker.claims.to_string(),
        ]
    });
    let mut kinds: Vec<_> = tally.kinds.iter().collect();
    kinds.sort_by_key(|(_, words)| std::cmp::Reverse(**words));
    let mut shares: Vec<String> = kinds
        .into_iter()
        .map(|(kind, words)| format!("{kind} {}", share(*words, tally.words)))
        .collect();
    if tally.nobodys > 0 {
        shares.push(format!("nobody named {}", share(tally.nobodys, tally.words)));
    }
    // Writing to a string cannot fail.
    let _ = writeln!(out, "\nwords by kind of source: {}", shares.join(", "));
    out
}

/// Appends a row for each of those who speak most: numbers, who it is, about what.
fn add_table(
    out: &mut String,
    tally: &Tally,
    most: usize,
    numbers: &[&str],
    row: impl Fn(&Speaker) -> Vec<String>,
) {
    let mut table = Table::new();
    table
        .load_style(presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(WIDTH)
        .set_header(numbers.iter().chain(&["who", "is", "about"]));
    let speakers = tally.loudest();
    for (name, speaker) in speakers.iter().take(most) {
        let about = leading(&speaker.topics, &tally.topics, TOPICS).join(", ");
        let texts = [(*name).to_owned(), speaker.who.clone(), about];
        table.add_row(row(speaker).into_iter().chain(texts).map(Cell::new));
    }
    for number in table.column_iter_mut().take(numbers.len()) {
        number.set_cell_alignment(CellAlignment::Right);
    }
    out.push_str(&table.trim_fmt());
    out.push('\n');
    if let Some(others) = speakers.len().checked_sub(most).filter(|others| *others > 0) {
        let _ = writeln!(out, " and {others} more");
    }
}

fn share(part: usize, of: usize) -> String {
    format!("{:.0} %", 100.0 * part as f64 / of.max(1) as f64)
}
