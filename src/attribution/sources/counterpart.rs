//! "His counterpart" into the office that both hold.

#![expect(clippy::indexing_slicing, reason = "an entity’s id is its place in the list")]

use super::entity::EntityId;
use super::resolve::{Answer, Resolver};
use super::scan::Mention;
use crate::document::Document;

/// Whether the noun tells of no office but that of another.
pub(super) fn is_counterpart(document: &Document<'_>, noun: usize) -> bool {
    document.is_one_of(noun, &["counterpart"])
}

impl Resolver<'_, '_> {
    /// "His counterpart, Ida Holm," holds the office that he holds, in another place.
    pub(super) fn learn_counterpart(
        &mut self,
        entity: EntityId,
        mention: &Mention,
        before: &[Mention],
        answers: &[Answer],
    ) {
        const NEAR: usize = 4;
        let known = &self.entities[entity as usize];
        if known.role.is_some() || !is_counterpart(self.document, mention.head.start as usize) {
            return;
        }
        let mut near = before.iter().zip(answers).rev().take(NEAR);
        let owner = near.find(|(other, _)| other.range.start == mention.range.start);
        let Some((_, Some(Ok(owner)))) = owner else { return };
        let other = &self.entities[*owner as usize];
        if *owner == entity || !other.kind.is_human() || other.is_former {
            return;
        }
        let (role, kind) = (other.role, other.kind);
        let known = &mut self.entities[entity as usize];
        known.role = role;
        if role.is_some() {
            known.kind = kind;
        }
    }
}
