//! The sources of a report as a table, and their claims as a list.

use std::fmt::Write;

use comfy_table::{CellAlignment, ContentArrangement, Table, presets};
use whosaid::{Claim, LineIndex, Strength};

use crate::article::{Article, line_and_column, printable};

/// One line a source: who it is, and how much it says.
pub(crate) fn sources(article: &Article) -> String {
    let mut table = Table::new();
    table
        .load_style(presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(100)
        .set_header(["Name", "Kind", "Role", "Affiliation", "Claims", "Mentions"]);
    for source in &article.report.sources {
        let or_blank = |text: &Option<String>| text.as_deref().map_or_else(String::new, printable);
        table.add_row([
            printable(&source.name),
            name_of(&source.kind),
            or_blank(&source.role),
            or_blank(&source.affiliation),
            source.claims.len().to_string(),
            source.mentions.len().to_string(),
        ]);
    }
    for number in table.column_iter_mut().skip(4) {
        number.set_cell_alignment(CellAlignment::Right);
    }
    table.trim_fmt()
}

/// Each source with what it says, thinks or wants.
pub(crate) fn claims(article: &Article) -> String {
    let (report, lines) = (&article.report, article.lines());
    let mut list = String::new();
    for source in &report.sources {
        list.push_str(&printable(&source.name));
        list.push('\n');
        for claim in report.claims_of(source) {
            add_claim(&mut list, article, &lines, claim);
        }
        list.push('\n');
    }
    list
}

fn add_claim(list: &mut String, article: &Article, lines: &LineIndex<'_>, claim: &Claim) {
    let pieces: Vec<String> = claim.content.iter().map(|span| article.printable(*span)).collect();
    let strength = match claim.attribution.as_ref().map(|attribution| attribution.strength) {
        Some(Strength::Stated) | None => String::new(),
        Some(strength) => format!(" ({})", name_of(&strength)),
    };
    let (line, column) = line_and_column(lines, claim.content[0].start());
    writeln!(list, "  {line}:{column}{strength}  {}", pieces.join(" … "))
        .expect("a string takes all");
}

/// What an enumeration is called in JSON: "media-outlet".
fn name_of(value: &impl serde::Serialize) -> String {
    let json = serde_json::to_value(value).unwrap_or_default();
    json.as_str().unwrap_or_default().to_owned()
}
