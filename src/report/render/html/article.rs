//! The article, block by block, each beside its notes.

use std::fmt::Write;

use super::bar::{Range, runs, sentences_of_blocks};
use super::escape::escape_into;
use super::layers::{Layers, write_block};
use super::notes::write_notes;
use super::view::View;
use crate::text::BlockKind;

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
    for (number, block) in view.blocks.iter().enumerate().skip(titled) {
        let pieces = layers.of_block(number);
        let _ = write!(out, "\n<div class=\"row\" id=\"p{}\">", number + 1);
        write_strip(out, view, sentences[number].clone());
        let (open, close) = element(block.kind);
        out.push_str(open);
        write_block(out, view, block.span, pieces);
        out.push_str(close);
        write_notes(out, view, pieces, &mut named);
        out.push_str("</div>");
    }
    out.push_str("\n</main>\n");
}

/// The element of a kind of block.
const fn element(kind: BlockKind) -> (&'static str, &'static str) {
    match kind {
        BlockKind::Headline | BlockKind::Subhead => ("<h2 class=\"text\">", "</h2>"),
        BlockKind::Byline | BlockKind::Dateline => ("<p class=\"text line\">", "</p>"),
        BlockKind::Paragraph => ("<p class=\"text\">", "</p>"),
        BlockKind::ListItem => ("<ul class=\"text\"><li>", "</li></ul>"),
        BlockKind::BlockQuote => ("<blockquote class=\"text\"><p>", "</p></blockquote>"),
    }
}

/// A strip beside the block, coloured by who speaks in each of its sentences.
fn write_strip(out: &mut String, view: &View<'_>, sentences: Range) {
    out.push_str("<div class=\"strip\" aria-hidden=\"true\">");
    for (voice, _, length) in runs(view, sentences) {
        let _ = write!(out, "<i class=\"{}\" style=\"flex-grow:{length}\"></i>", voice.class());
    }
    out.push_str("</div>");
}
