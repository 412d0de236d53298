//! Words that say what somebody is and that more than one may be called, into who stands right before them:
//! "the senator" where several are senators, "the person" behind a source without a name.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "an entity’s id is its place in the list, and a sentence has one behind it or none"
)]

use super::entity::{Entity, EntityId};
use super::kind::{Kind, PEOPLE};
use super::owning::CANDIDATES;
use super::resolve::{Linked, Resolver};
use super::scan::{Form, Mention};
use super::surface::Article;
use super::words::{gender_of_word, role_of};
use crate::lexicon::role_key;

/// Offices that many hold at a time.
const MANY: [&str; 5] = ["senator", "representative", "governor", "councillor", "mp"];

impl Resolver<'_, '_> {
    /// Tom Hale for "The senator" behind "Tom Hale spoke in Ashton": the text calls several people so and has left
    /// the last of them paragraphs ago, or has named none, and nobody else came in between.
    pub(super) fn running_for(
        &self,
        mention: &Mention,
        found: Option<EntityId>,
        head: usize,
    ) -> Option<EntityId> {
        let role = role_of(self.document, head)?;
        let is_held = MANY.iter().any(|word| role_key(word) == role);
        let is_shared = mention.form == Form::Noun(Article::Definite)
            && mention.range.len() == 2
            && self.document.classes(head).intersects(PEOPLE)
            && (is_held || self.shared_roles.contains_key(&role));
        let is_left = found.is_none_or(|found| {
            let block = self.block_of(self.seen[found as usize].sentence);
            self.calls_nobody(found) || block + 1 < self.block_of(mention.sentence)
        });
        if !is_shared || !is_left {
            return None;
        }
        let is_named = |known: &Entity| known.is_named;
        let gender = gender_of_word(self.document, head);
        let running = self.person_of(gender, mention, is_named).ok()?;
        let is_last = self.people.iter().find(|last| Some(*last) != found) == Some(running);
        let block = self.block_of(self.seen[running as usize].sentence);
        let is_here = block == self.block_of(mention.sentence) || self.is_speaker(running);
        let is_meant = is_last && is_here && self.ran_before(running, mention);
        (is_meant && self.may_hold_office(running)).then_some(running)
    }

    /// Whether nothing is told of somebody but that they stand for something.
    fn may_hold_office(&self, person: EntityId) -> bool {
        let known = &self.entities[person as usize];
        let is_candidate =
            |role: &u32| *role == 0 || CANDIDATES.iter().any(|word| role_key(word) == *role);
        known.kind == Kind::Person && known.roles.iter().all(is_candidate)
    }

    /// "the senator" of whom no name is told.
    pub(super) fn calls_nobody(&self, found: EntityId) -> bool {
        let known = &self.entities[found as usize];
        let first = known.phrase.map_or(known.name.start, |phrase| phrase.start) as usize;
        !known.is_named && known.is_individual && self.document.is_one_of(first, &["the"])
    }

    /// "another source" for "the person" behind it: the last who hides and has just spoken.
    pub(super) fn nameless_meant(
        &self,
        mention: &Mention,
        linked: Option<Linked>,
    ) -> Option<EntityId> {
        const NEAR: u32 = 3;
        let is_meant = linked.is_some()
            && mention.form == Form::Noun(Article::Definite)
            && mention.range.len() == 2
            && self.document.is_one_of(
                mention.head.start as usize,
                &["person", "source", "insider", "operative"],
            );
        if !is_meant {
            return None;
        }
        self.crowds.iter().find(|crowd| {
            let (known, seen) = (&self.entities[*crowd as usize], &self.seen[*crowd as usize]);
            let since = mention.sentence.saturating_sub(seen.sentence);
            known.kind == Kind::Anonymous && known.is_individual && seen.is_source && since <= NEAR
        })
    }
}
