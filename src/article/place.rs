//! Where a reader of markup stands into the kind of block that the words there are.

use crate::text::BlockKind;

/// How many list items and block quotes are open, and whether a heading has been read.
#[derive(Debug, Default)]
pub(super) struct Place {
    pub(super) items: usize,
    pub(super) quotes: usize,
    has_heading: bool,
}

impl Place {
    /// The kind of the heading that stands here: the first is the headline.
    pub(super) const fn heading(&mut self) -> BlockKind {
        let kind = if self.has_heading { BlockKind::Subhead } else { BlockKind::Headline };
        self.has_heading = true;
        kind
    }

    /// The kind of running text that stands here.
    pub(super) const fn running(&self) -> BlockKind {
        match (self.items, self.quotes) {
            (0, 0) => BlockKind::Paragraph,
            (0, _) => BlockKind::BlockQuote,
            _ => BlockKind::ListItem,
        }
    }
}
