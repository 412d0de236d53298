//! Parts of documents and general words for them into the document that they mean: "Table 3 shows",
//! "the 40-page document says".

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "an entity's id is its place in the list, a mention has a first token, and reading \
              beyond the document finds nothing"
)]

use super::entity::EntityId;
use super::kind::Kind;
use super::resolve::{Linked, Resolver};
use super::scan::{Form, Mention};
use super::surface::Article;
use crate::document::{Case, Document, TokenRange};
use crate::lexicon::{Class, Spellings};
use crate::text::TokenKind;

/// A document is meant only so many sentences later.
const NEAR: u32 = 4;

impl Resolver<'_, '_> {
    /// The document whose part or general word a mention is: the last one that speaks, not far back.
    pub(super) fn paper_meant(
        &self,
        mention: &Mention,
        linked: Option<Linked>,
    ) -> Option<EntityId> {
        linked?;
        let is_meant = is_part(self.document, mention.range)
            || mention.form == Form::Noun(Article::Definite) && self.is_general(mention);
        if !is_meant {
            return None;
        }
        self.bodies.iter().find(|paper| {
            let seen = &self.seen[*paper as usize];
            let since = mention.sentence.saturating_sub(seen.sentence);
            seen.is_source && since <= NEAR && self.is_paper(*paper)
        })
    }

    /// Whether "the paper" is what a study is told in, where the article has a study and no outlet.
    pub(super) fn tells_study(&self, mention: &Mention) -> bool {
        let head = mention.head.start as usize;
        let is_study = |known: &EntityId| {
            let known = &self.entities[*known as usize];
            known.kind == Kind::Document
                && known.name.iter().any(|token| self.document.is_one_of(token, &["study"]))
        };
        let is_outlet = |known: &EntityId| self.entities[*known as usize].kind == Kind::MediaOutlet;
        self.document.is_one_of(head, &["paper"])
            && self.document.tokens()[head].case == Case::Lower
            && self.bodies.iter().any(|known| is_study(&known))
            && !self.bodies.iter().any(|known| is_outlet(&known))
    }

    /// Whether it is a paper that has pages: an inquiry is work, its report is a paper.
    fn is_paper(&self, entity: EntityId) -> bool {
        const WORK: Spellings<4> =
            Spellings::of(["inquiry", "investigation", "research", "footage"]);
        let known = &self.entities[entity as usize];
        let is_small = |token: &usize| self.document.is(*token, Class::Preposition);
        let end = known.name.iter().find(is_small).unwrap_or(known.name.end as usize);
        let head = end.saturating_sub(1);
        known.kind == Kind::Document && !self.document.is_one_of(head, &WORK)
    }

    /// "The document", "The 40-page document": no more than its length is told.
    fn is_general(&self, mention: &Mention) -> bool {
        const GENERAL: [&str; 3] = ["document", "paper", "text"];
        let head = mention.head.start as usize;
        let mut modifiers = mention.range.start as usize + 1..head;
        GENERAL.contains(&self.document.token_text(head))
            && modifiers.all(|token| self.document.token_bytes(token).ends_with(b"-page"))
    }
}

/// "Table 3", "Page 212", "Appendix B".
pub(super) fn is_part(document: &Document<'_>, range: TokenRange) -> bool {
    const PARTS: [&str; 10] = [
        "Page",
        "Table",
        "Figure",
        "Chart",
        "Chapter",
        "Section",
        "Paragraph",
        "Appendix",
        "Annex",
        "Exhibit",
    ];
    let first = range.start as usize;
    let number = document.tokens().get(first + 1);
    let is_number = number.is_some_and(|token| {
        token.kind == TokenKind::Number || token.case == Case::Upper && token.span.len() == 1
    });
    range.len() == 2
        && PARTS.contains(&document.token_text(first))
        && (is_number || document.is(first + 1, Class::Numeral))
}
