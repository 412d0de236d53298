//! The article, block by block, each beside its notes.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "blocks are numbered from one and their ranges lie in the list of sentences"
)]

use std::fmt::Write;

use super::bar::{Run, runs, sentences_of_blocks, write_colours};
use super::escape::escape_into;
use super::layers::{Layers, write_block};
use super::notes::write_notes;
use super::view::{View, Voice};
use crate::text::{BlockKind, RawBlock};

/// Appends the title with its notes: the headline, or a stopgap.
pub(super) fn write_title(out: &mut String, view: &View<'_>, layers: &Layers<'_>) {
    let Some(headline) = view.headline() else {
        out.push_str("<h1>");
        escape_into(out, view.title());
        out.push_str("</h1>");
        return;
    };
    out.push_str("<div id=\"p1\"><h1>");
    let pieces = layers.of_block(0);
    write_block(out, view, headline.span, pieces);
    out.push_str("</h1>");
    write_notes(out, view, pieces, &mut vec![false; view.speakers.len()]);
    out.push_str("</div>");
}

/// Appends the article.
pub(super) fn write(out: &mut String, view: &View<'_>, layers: &Layers<'_>) {
    let sentences = sentences_of_blocks(view);
    let mut named = vec![false; view.speakers.len()];
    out.push_str("<main id=\"article\" tabindex=\"-1\">");
    let titled = usize::from(view.headline().is_some());
    let blocks: Vec<(usize, &RawBlock)> = view.blocks.iter().enumerate().skip(titled).collect();
    for part in blocks.chunks(PART) {
        out.push_str("<div class=\"part\">");
        for (number, block) in part {
            let pieces = layers.of_block(*number);
            // Writing to a string cannot fail.
            let _ = write!(out, "\n<div class=\"row\" id=\"p{}\" style=\"--t:", number + 1);
            write_strip(out, &runs(view, sentences[*number].clone()));
            out.push_str("\">");
            let (open, close) = element(view, block);
            out.push_str(open);
            write_block(out, view, block.span, pieces);
            out.push_str(close);
            write_notes(out, view, pieces, &mut named);
            out.push_str("</div>");
        }
        out.push_str("</div>");
    }
    out.push_str("\n</main>\n");
}

/// Blocks that a browser lays out together, and not before the reader comes near them.
const PART: usize = 40;

/// The colours of the strip beside a block, by who speaks in each of its sentences.
fn write_strip(out: &mut String, runs: &[Run]) {
    match runs {
        [] | [_] => {
            let voice = runs.first().map_or(Voice::None, |run| run.voice);
            let _ = write!(out, "var(--{})", voice.class());
        }
        _ => write_colours(out, "to bottom", runs),
    }
}

/// The element of a kind of block.
fn element(view: &View<'_>, block: &RawBlock) -> (&'static str, &'static str) {
    match block.kind {
        BlockKind::Headline | BlockKind::Subhead => ("<h2 class=\"text\">", "</h2>"),
        BlockKind::Byline | BlockKind::Dateline => ("<p class=\"text line\">", "</p>"),
        BlockKind::Paragraph => ("<p class=\"text\">", "</p>"),
        // An item of plain text brings its own dash or number.
        BlockKind::ListItem if view.is_plain => ("<p class=\"text item\">", "</p>"),
        BlockKind::ListItem => ("<ul class=\"text\"><li>", "</li></ul>"),
        BlockKind::BlockQuote => ("<blockquote class=\"text\"><p>", "</p></blockquote>"),
    }
}
