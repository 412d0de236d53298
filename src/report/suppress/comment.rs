//! Comments that suppress, as they stand in a text.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a finder's place lies in what it searched, as do the bytes that it found there"
)]

use memchr::memmem;

use crate::span::Span;

/// A comment that suppresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Comment<'t> {
    pub(super) span: Span,
    pub(super) reach: Reach,
    /// The rules, as they are written.
    pub(super) rules: Vec<&'t str>,
    pub(super) reason: &'t str,
}

/// How far a comment reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// The paragraph that it stands in or before.
    Paragraph,
    /// From here to its end.
    Start,
    /// To here from its start.
    End,
    /// The whole file.
    File,
}

const OPEN: &str = "<!--";
const CLOSE: &str = "-->";
const WORD: &str = "whosaid-ignore";

/// The comments of a text that suppress, in order.
pub(super) fn comments(text: &str) -> Vec<Comment<'_>> {
    let open = memmem::Finder::new(OPEN);
    let close = memmem::Finder::new(CLOSE);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = open.find(&text.as_bytes()[at..]).map(|start| at + start) {
        let inside = start + OPEN.len();
        let Some(end) = close.find(&text.as_bytes()[inside..]).map(|end| inside + end) else {
            break;
        };
        at = end + CLOSE.len();
        let Some(span) = Span::new(start, at) else { break };
        found.extend(comment(&text[inside..end], span));
    }
    found
}

/// Reads what stands in a comment; `None` where it is not one of ours.
fn comment(inside: &str, span: Span) -> Option<Comment<'_>> {
    let rest = inside.trim().strip_prefix(WORD)?;
    let (reach, rest) = [("-start", Reach::Start), ("-end", Reach::End), ("-file", Reach::File)]
        .into_iter()
        .find_map(|(suffix, reach)| Some((reach, rest.strip_prefix(suffix)?)))
        .unwrap_or((Reach::Paragraph, rest));
    if !rest.is_empty() && !rest.starts_with(|next: char| next.is_whitespace() || next == ':') {
        return None;
    }
    let (rules, reason) = rest.split_once(':').unwrap_or((rest, ""));
    let rules = rules.split([',', ' ', '\n', '\t', '\r']).filter(|rule| !rule.is_empty()).collect();
    Some(Comment { span, reach, rules, reason: reason.trim() })
}

#[cfg(test)]
mod tests;
