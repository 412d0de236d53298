//! What somebody named is called instead, into who that is: "the nominee", "the actor".

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "an entity’s id is its place in the list, and a mention that others stand before is not the first"
)]

use super::entity::{Entity, EntityId};
use super::kind::Kind;
use super::owning::CANDIDATES;
use super::resolve::Resolver;
use super::run::is_capital;
use super::scan::{Form, Mention};
use super::surface::{Article, VERBS};
use super::words::{gender_of_word, role_of};
use crate::document::TokenRange;
use crate::lexicon::{Class, Spellings};

impl Resolver<'_, '_> {
    /// "the nominee": the person who stands out, unless the text names another of that role.
    pub(super) fn person_by_epithet(&self, mention: &Mention, head: usize) -> Option<EntityId> {
        let found = self.who_stands_out(mention, head, |_| true)?;
        let role = role_of(self.document, head)?;
        let known = &self.entities[found as usize];
        // "The candidate" once more, when somebody without a name was called so in between.
        let last = self.by_role.get(&role);
        let is_other = last.is_some_and(|last| self.entities[*last as usize].is_named);
        if !known.is_named && self.document.is_one_of(head, &CANDIDATES) {
            return self.campaigner(mention);
        }
        (known.is_named && !(is_other && known.roles.contains(&role))).then_some(found)
    }

    /// "the gambling tycoon" where nobody has been called so: whoever has just spoken goes on.
    pub(super) fn speaker_called(&self, mention: &Mention, head: usize) -> Option<EntityId> {
        let role = role_of(self.document, head)?;
        let mut modifiers = mention.range.start as usize + 1..head;
        let is_open = !modifiers.any(|token| is_capital(self.document, token))
            && self.document.is_one_of(head, &CALLED)
            && !self.by_role.contains_key(&role);
        let found = is_open.then(|| self.person_by_epithet(mention, head)).flatten()?;
        let (_, block) = self.speaker.filter(|(speaker, _)| *speaker == found)?;
        (self.block_of(mention.sentence) <= block + 1).then_some(found)
    }

    /// Of those who may be meant, the one who stands out where an epithet looks back.
    fn who_stands_out(
        &self,
        mention: &Mention,
        head: usize,
        may_be: impl Fn(&Entity) -> bool,
    ) -> Option<EntityId> {
        // "the tycoon" is hardly the senator who has just spoken.
        let is_private = self.document.is_one_of(head, &PRIVATE);
        let fits = |known: &Entity| may_be(known) && (!is_private || known.kind != Kind::Official);
        let gender = gender_of_word(self.document, head);
        let found = self.person_of(gender, mention, fits).ok()?;
        // "Lindt said that the candidate was late": of herself she would say "she".
        let start = mention.range.start as usize;
        let seen = &self.seen[found as usize];
        let is_said = start > 0
            && (self.document.token_bytes(start - 1) == b"that"
                || self.document.classes(start - 1).intersects(VERBS));
        let is_own = is_said && seen.is_source && seen.sentence == mention.sentence;
        if !is_own {
            return Some(found);
        }
        // "Hale, her manager, said that the candidate": of another whom the text calls so.
        let is_candidate = self.document.is_one_of(head, &CANDIDATES);
        let other = is_candidate.then(|| self.campaigner(mention)).flatten()?;
        (other != found).then_some(other)
    }

    /// "the actor" after "Tim Hale plays a baker": who stands out, if nothing else is told of him. He is no
    /// singer from then on.
    pub(super) fn person_by_calling(&mut self, mention: &Mention, head: usize) -> Option<EntityId> {
        let found = self.person_by_epithet(mention, head)?;
        let role = role_of(self.document, head)?;
        let known = &self.entities[found as usize];
        let is_unknown = known.role.is_none() && known.roles[0] == 0;
        // "Former footballer Per Lund lent it. The striker said": two words for one thing, right behind.
        let is_calling = |role: TokenRange| {
            role.iter().last().is_some_and(|last| self.document.is(last, Class::Calling))
        };
        let is_next = self.seen[found as usize].sentence + 1 == mention.sentence;
        let is_other_word = is_next && !known.is_called && known.role.is_some_and(is_calling);
        let is_free = is_unknown || is_other_word;
        if is_free {
            let known = &mut self.entities[found as usize];
            known.is_called |= is_other_word;
            known.add_role(role);
        }
        is_free.then_some(found)
    }

    /// Lindt for "the candidate" whom the text has called so before without a hint who it is.
    pub(super) fn standing_for(
        &self,
        mention: &Mention,
        found: EntityId,
        head: usize,
    ) -> Option<EntityId> {
        let is_vague = self.calls_nobody(found) && self.document.is(head, Class::Epithet);
        let is_definite = mention.form == Form::Noun(Article::Definite);
        let is_named = |known: &Entity| known.is_named;
        (is_vague && is_definite).then(|| self.who_stands_out(mention, head, is_named))?
    }
}

/// What somebody named is called in passing, and hardly anybody who is not.
pub(super) const CALLED: Spellings<20> = Spellings::of([
    "activist",
    "author",
    "billionaire",
    "businessman",
    "businesswoman",
    "comedian",
    "developer",
    "documentarian",
    "donor",
    "entrepreneur",
    "financier",
    "investor",
    "journalist",
    "magnate",
    "mogul",
    "novelist",
    "philanthropist",
    "playwright",
    "star",
    "tycoon",
]);

/// What nobody is called for an office.
const PRIVATE: Spellings<8> = Spellings::of([
    "businessman",
    "businesswoman",
    "mogul",
    "billionaire",
    "tycoon",
    "magnate",
    "developer",
    "star",
]);
