//! Links, quotations and blocks into what each token is: stated, ascribed, quoted, a cue, a heading.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "ranges of tokens come from the document itself, and a block with words has a \
              last token"
)]

use crate::attribution::{Evidence, Link, Strength};
use crate::document::{Block, Case, Document, Sentence, TokenRange};
use crate::text::TokenKind;

/// Whose words each token is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Roles {
    tokens: Vec<u16>,
}

/// What a token can be; a set of them is a sum.
pub(crate) mod role {
    /// Between quotation marks, or one of the marks.
    pub(crate) const QUOTED: u16 = 1;
    /// Content of a statement.
    pub(crate) const STATED: u16 = 1 << 1;
    /// Content of a view that nobody has stated.
    pub(crate) const ASCRIBED: u16 = 1 << 2;
    /// Content of a link that is doubtful or names nobody.
    pub(crate) const DOUBTED: u16 = 1 << 3;
    /// A mention of a source.
    pub(crate) const MENTION: u16 = 1 << 4;
    /// A cue.
    pub(crate) const CUE: u16 = 1 << 5;
    /// A cue or a mention of a doubtful link or of an intention: nobody's claim hangs on it.
    pub(crate) const LOOSE: u16 = 1 << 6;
    /// In a headline, a byline or another heading.
    pub(crate) const HEADING: u16 = 1 << 7;
    /// In a question.
    pub(crate) const QUESTION: u16 = 1 << 8;
    /// May be the content of a claim, too doubtful to be told: no rule takes it for the author's.
    pub(crate) const UNTOLD: u16 = 1 << 9;
    /// Around somebody's words: a dateline, an occasion, a hearer.
    pub(crate) const FRAME: u16 = 1 << 10;
    /// A cue or a mention of what somebody wants, plans or decides, which the author says.
    pub(crate) const WISH: u16 = 1 << 11;
    /// Content of what somebody asks, urges or promises in words.
    pub(crate) const ASKED: u16 = 1 << 12;
}

/// Below this confidence the words of a link of the engine are nobody's statement: a rule that reads what the
/// author chose still reads its cue.
const SURE: f32 = 0.6;

impl Roles {
    pub(super) fn of(
        document: &Document<'_>,
        links: &[Link],
        untold: &[TokenRange],
        frames: &[TokenRange],
    ) -> Self {
        let mut roles = Self { tokens: vec![0; document.tokens().len()] };
        for quotation in document.quotations() {
            roles.add(TokenRange::of(quotation), role::QUOTED);
        }
        for link in links {
            roles.add_link(document, link);
        }
        untold.iter().for_each(|range| roles.add(*range, role::UNTOLD));
        frames.iter().for_each(|range| roles.add(*range, role::FRAME));
        for block in document.blocks().iter().filter(|block| is_heading(document, block)) {
            roles.add(block.tokens, role::HEADING);
        }
        for sentence in document.sentences().iter().filter(|sentence| asks(document, sentence)) {
            roles.add(sentence.tokens, role::QUESTION);
        }
        roles
    }

    fn add_link(&mut self, document: &Document<'_>, link: &Link) {
        let is_likely = || {
            let is_shape = matches!(link.evidence, Evidence::Shape(_));
            is_shape || link.confidence >= SURE || link.has_plain_cue(document)
        };
        let is_sure = link.evidence == Evidence::CarryOver || link.mention.is_some() && is_likely();
        let content = match link.strength {
            Strength::Intended if is_sure && link.asks(document) => role::ASKED,
            Strength::Intended => 0,
            _ if !is_sure => role::DOUBTED,
            Strength::Stated => role::STATED,
            Strength::Ascribed => role::ASCRIBED,
        };
        let (cue, mention) = match content {
            0 => (role::LOOSE | role::WISH, role::LOOSE | role::WISH),
            role::ASKED | role::DOUBTED => (role::LOOSE, role::LOOSE),
            _ => (role::CUE, role::MENTION),
        };
        link.content.iter().for_each(|range| self.add(*range, content));
        link.cue.iter().for_each(|range| self.add(*range, cue));
        link.mention.iter().for_each(|range| self.add(*range, mention));
    }

    fn add(&mut self, range: TokenRange, role: u16) {
        for token in &mut self.tokens[range.iter()] {
            *token |= role;
        }
    }

    /// Whether a token has one of the roles.
    pub(crate) fn has(&self, token: usize, roles: u16) -> bool {
        self.tokens.get(token).is_some_and(|token| token & roles != 0)
    }

    /// The roles of each of the tokens that the document has.
    pub(super) fn of_tokens(&self, range: TokenRange) -> &[u16] {
        let end = (range.end as usize).min(self.tokens.len());
        self.tokens.get(range.start as usize..end).unwrap_or_default()
    }

    /// Whether any of the tokens has one of the roles.
    pub(crate) fn any(&self, range: TokenRange, roles: u16) -> bool {
        self.of_tokens(range).iter().any(|token| token & roles != 0)
    }

    /// Whether each of the tokens has one of the roles.
    pub(crate) fn all(&self, range: TokenRange, roles: u16) -> bool {
        let tokens = self.of_tokens(range);
        tokens.len() == range.len() && tokens.iter().all(|token| token & roles != 0)
    }
}

fn is_heading(document: &Document<'_>, block: &Block) -> bool {
    !block.kind.is_running() || is_in_title_case(document, block)
}

/// "Only 24 Percent of Voters Are Sure." is a headline, stop or not: one sentence, and three in four
/// of its words are capitalised.
fn is_in_title_case(document: &Document<'_>, block: &Block) -> bool {
    const LEAST: usize = 4;
    const MOST: usize = 40;
    if block.tokens.len() > MOST || block.tokens.is_empty() {
        return false;
    }
    let (first, last) = (block.tokens.start as usize, block.tokens.end as usize - 1);
    let is_word = |token: &usize| document.tokens()[*token].kind == TokenKind::Word;
    let words = block.tokens.iter().filter(is_word);
    let (all, capitalised) = words.fold((0, 0), |(all, capitalised), token| {
        (all + 1, capitalised + usize::from(document.tokens()[token].case != Case::Lower))
    });
    all >= LEAST
        && capitalised * 4 >= all * 3
        && document.sentence_at(first) == document.sentence_at(last)
}

fn asks(document: &Document<'_>, sentence: &Sentence) -> bool {
    sentence.span.slice(document.text()).trim_end_matches(['"', '”', '’']).ends_with('?')
}
