//! Text into blocks: runs of lines between blank lines, each with what it is in the article.

use serde::{Deserialize, Serialize};

use crate::span::Span;

/// What a block is in the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum BlockKind {
    /// The first heading of the article.
    Headline,
    /// A later heading: its own paragraph, without a stop.
    Subhead,
    /// "By Mara Lindt".
    Byline,
    /// "KABUL, July 3 (Agency) —" on a line of its own.
    Dateline,
    /// Running text.
    Paragraph,
    /// One item of a list.
    ListItem,
    /// Text that is set off as quoted.
    BlockQuote,
}

/// A block as it stands in the text, without the white space around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RawBlock {
    /// Its bytes.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// The blocks of a text, in order.
pub fn blocks(text: &str) -> impl Iterator<Item = RawBlock> + '_ {
    let mut start = 0;
    let pieces = text.split_inclusive('\n').map(move |line| {
        let span = Span::of(start, start + line.len());
        start += line.len();
        span
    });
    let mut first = true;
    pieces.filter_map(move |span| {
        let line = span.slice(text);
        let trimmed = line.trim();
        if trimmed.is_empty() {
            return None;
        }
        let from = span.start() + (line.len() - line.trim_start().len());
        let kind = kind_of(trimmed, first);
        first = false;
        Some(RawBlock { span: Span::of(from, from + trimmed.len()), kind })
    })
}

fn kind_of(line: &str, is_first: bool) -> BlockKind {
    let has_stop =
        line.trim_end_matches(['"', '”', '’', '\'', ')']).ends_with(['.', '!', '?', ':', '…', ',']);
    match (has_stop || line.len() > 120, is_first) {
        (true, _) => BlockKind::Paragraph,
        (false, true) => BlockKind::Headline,
        (false, false) => BlockKind::Subhead,
    }
}
