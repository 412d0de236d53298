//! How far the tags bear out a link that the engine did not propose.

#![expect(clippy::arithmetic_side_effects, reason = "a token of a block lies behind its first")]

use super::engine::Memory;
use super::tagger::{Tags, label};
use crate::document::{Document, TokenRange};

/// How likely the tagger finds it that a token belongs to a cue and to a source, in 255ths.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Share {
    cue: u8,
    source: u8,
}

impl Tags {
    /// The shares of the tokens of the passage.
    pub(super) fn shares(&self) -> impl Iterator<Item = Share> + '_ {
        let of = |labels: &[u8; label::WIDTH], begins: u8| {
            let both = labels.iter().skip(usize::from(begins)).take(2);
            both.fold(0, |sum: u8, share| sum.saturating_add(*share))
        };
        self.marginals.iter().map(move |labels| Share {
            cue: of(labels, label::CUE_BEGINS),
            source: of(labels, label::SOURCE_BEGINS),
        })
    }
}

impl Memory {
    /// How far the tags of the document read last bear out a cue and a mention, 0 to 1: the likeliest
    /// token of the cue, times the mean of the mention, or one half where none is named.
    pub(crate) fn support(
        &self,
        document: &Document<'_>,
        cue: &[TokenRange],
        mention: Option<TokenRange>,
    ) -> f32 {
        const UNNAMED: f32 = 0.5;
        let of = |share: u8| f32::from(share) / 255.0;
        let shares = |range: &TokenRange| self.shares_in(document, *range);
        let cues = cue.iter().flat_map(shares).map(|share| of(share.cue));
        let named = mention.map_or(UNNAMED, |mention| {
            let sum: f32 = shares(&mention).iter().map(|share| of(share.source)).sum();
            sum / mention.len().max(1) as f32
        });
        cues.fold(0.0, f32::max) * named
    }

    /// The shares of a range of tokens, which stand in one block.
    fn shares_in(&self, document: &Document<'_>, range: TokenRange) -> &[Share] {
        let number = document.block_at(range.start as usize);
        let first = document.blocks().get(number).map_or(0, |block| block.tokens.start);
        let place = range.start.saturating_sub(first) as usize;
        self.shares(number).get(place..place + range.len()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use crate::attribution::tests::range;
    use crate::document::Document;
    use crate::lexicon::Lexicon;
    use crate::model::{Memory, link};

    #[test]
    fn what_the_tags_take_for_a_cue_and_a_source_is_borne_out() {
        // A block before the one that is asked about, so that tokens count from the first of theirs.
        let text = "It rained.\n\nMara Lindt said the bridge leaks and the council knew.";
        let document = Document::new(text, &Lexicon::default());
        let mut memory = Memory::default();
        drop(link(&document, &mut memory));
        let support = |cue, mention: Option<&str>| {
            let mention = mention.map(|mention| range(&document, mention));
            memory.support(&document, &[range(&document, cue)], mention)
        };
        let whole = support("said", Some("Mara Lindt"));
        assert!(whole > 0.8, "{whole}");
        assert!(support("leaks", Some("the bridge")) < 0.1);
        let unnamed = support("said", None);
        assert!((0.4..=0.5).contains(&unnamed), "{unnamed}");
        // Half of the mention is the source's.
        let half = support("said", Some("Lindt said"));
        assert!(half < 0.7 * whole, "{half} of {whole}");
        assert_eq!(Memory::default().support(&document, &[range(&document, "said")], None), 0.0);
    }
}
