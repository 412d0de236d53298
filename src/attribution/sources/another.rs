//! One of several into which of them: "another" of two contractors, a third resident, the mayor of another
//! town.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "an entity’s id is its place in the list, and reading beyond the document finds nothing"
)]

use super::described::affiliation;
use super::entity::{Entity, EntityId};
use super::kind::{Kind, PEOPLE};
use super::naming::with_complement;
use super::resolve::Resolver;
use super::scan::Mention;
use crate::document::{Case, TokenRange};

impl Resolver<'_, '_> {
    /// "two contractors" for "one" in "Two contractors came. One said": the last crowd.
    pub(super) fn group_of_one(&self, mention: &Mention, name: TokenRange) -> Option<TokenRange> {
        const NEAR: u32 = 3;
        let text = self.document.token_text(name.start as usize);
        let is_one = text.eq_ignore_ascii_case("one") || text.eq_ignore_ascii_case("another");
        if !is_one || name.len() > 1 {
            return None;
        }
        let crowd = self.last_crowd()?;
        let is_near =
            mention.sentence - self.seen[crowd as usize].sentence.min(mention.sentence) <= NEAR;
        is_near.then(|| self.entities[crowd as usize].name)
    }

    /// The resident before "a third" in "A second resident said it was dry. A third said it was wet": the last
    /// of whom the article tells no name.
    pub(super) fn one_before(&self, mention: &Mention) -> Option<EntityId> {
        const NEAR: u32 = 4;
        let start = mention.range.start as usize;
        let is_next = match mention.range.len() {
            1 => self.document.is_one_of(start, &["another"]),
            2 => {
                self.document.is_one_of(start, &["a"])
                    && self.document.is_one_of(start + 1, &["second", "third", "fourth", "fifth"])
            }
            _ => false,
        };
        let last = self.people.iter().next().filter(|_| is_next)?;
        let known = &self.entities[last as usize];
        let since = mention.sentence.saturating_sub(self.seen[last as usize].sentence);
        (!known.is_named && since <= NEAR).then_some(last)
    }

    /// "resident" of "another resident", and of "a third" behind that.
    pub(super) fn noun_of(&self, entity: EntityId) -> Option<TokenRange> {
        let known = &self.entities[entity as usize];
        let last = known.name.end.checked_sub(1)?;
        let noun = TokenRange { start: last, end: last + 1 };
        known.noun.or(Some(noun)).filter(|noun| {
            let token = noun.start as usize;
            self.document.classes(token).intersects(PEOPLE)
        })
    }

    /// "The mayor of Ashton" is not the mayor of Nordvik; "the head of the PA" may be the Port Authority's.
    pub(super) fn is_of_another(&self, mention: &Mention, head: usize, known: &Entity) -> bool {
        const LONGEST: usize = 12;
        let phrase = self.without_article(with_complement(self.document, mention));
        let own = affiliation(self.document, phrase, head, phrase);
        let (Some(own), Some(other)) = (own, known.affiliation) else { return false };
        let is_named = |owner: TokenRange| {
            let first = owner.start as usize;
            self.document.tokens()[first].case == Case::Capitalised
        };
        let key = |token: usize| self.document.tokens()[token].key;
        let words = |owner: TokenRange| owner.iter().take(LONGEST);
        let shares = words(own).any(|token| words(other).any(|word| key(word) == key(token)));
        is_named(own) && is_named(other) && !shares
    }

    /// "one of the people" and "a third person" after "people familiar with the matter".
    pub(super) fn is_one_of_nameless(&self, head: usize) -> bool {
        let text = |token: usize| self.document.token_text(token);
        let is_next = matches!(text(head.wrapping_sub(1)), "second" | "third" | "fourth")
            && text(head) == "person";
        let is_part = is_next || text(head).eq_ignore_ascii_case("one") && text(head + 1) == "of";
        let crowd = is_part.then(|| self.last_crowd()).flatten();
        crowd.is_some_and(|crowd| self.entities[crowd as usize].kind == Kind::Anonymous)
    }

    /// The last crowd without names: "one" is nobody of "Lindt and Hale".
    fn last_crowd(&self) -> Option<EntityId> {
        self.crowds.iter().find(|crowd| !self.entities[*crowd as usize].is_named)
    }
}
