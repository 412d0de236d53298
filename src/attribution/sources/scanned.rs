//! A document into its mentions, of which those of paragraphs that stand as they stood are remembered.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a scan adds to the mentions before it, and those of a block move with its first token and sentence"
)]

use super::interview;
use super::scan::{Mention, Scanner};
use crate::attribution::nickname::Nicknames;
use crate::document::{Document, Stretch, moved};
use crate::text::BlockKind;

/// The mentions of each block of the document before; nothing where they are still to be found.
pub(in crate::attribution) type Memory = Vec<Option<Scanned>>;

/// The mentions of a block, counted from its first token and its first sentence.
#[derive(Debug, Clone)]
pub(in crate::attribution) struct Scanned {
    names_guest: bool,
    mentions: Vec<Mention>,
}

/// Every mention of the document, in order. Headings are left out, their capitals tell nothing; only above
/// an interview they may be all that names who is asked. Where these blocks were kept, mentions are remembered.
pub(super) fn mentions(
    document: &Document<'_>,
    called: &Nicknames,
    mut memory: Option<(Stretch, &mut Memory)>,
) -> Vec<Mention> {
    let mut scanner = Scanner::new(document, called);
    let asked = interview::first_question(document);
    let blocks = document.blocks();
    if let Some((kept, memory)) = &mut memory {
        kept.with_words_behind().refit(memory, blocks.len());
    }
    for (number, block) in blocks.iter().enumerate() {
        let is_head = matches!(block.kind, BlockKind::Headline | BlockKind::Subhead);
        let names_guest = is_head && asked.is_some_and(|first| number < first);
        if !block.kind.is_running() && !names_guest {
            continue;
        }
        let (token, sentence) = (block.tokens.start as isize, block.sentences.0 as isize);
        let place = memory.as_mut().and_then(|(_, memory)| memory.get_mut(number));
        let known = place.as_ref().and_then(|place| place.as_ref());
        if let Some(known) = known.filter(|known| known.names_guest == names_guest) {
            scanner.found.extend(known.mentions.iter().map(|found| found.moved(token, sentence)));
            continue;
        }
        let from = scanner.found.len();
        scanner.block(block, names_guest);
        if let Some(place) = place {
            let found = scanner.found[from..].iter();
            let mentions = found.map(|found| found.moved(-token, -sentence)).collect();
            *place = Some(Scanned { names_guest, mentions });
        }
    }
    scanner.found
}

impl Mention {
    /// The same, so many tokens and sentences on.
    fn moved(&self, tokens: isize, sentences: isize) -> Self {
        let (range, head) = (self.range.shifted(tokens), self.head.shifted(tokens));
        Self { range, head, sentence: moved(self.sentence, sentences), ..*self }
    }
}
