//! What the text says beside names into roles, kinds and offices.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "an entity's id is its place in the list, and reading beyond the document finds \
              nothing"
)]

use super::counterpart::is_counterpart;
use super::entity::EntityId;
use super::kind::{self, Kind, KindEvidence};
use super::names::{Names, full_key};
use super::office::{HEADS, kind_of_role};
use super::role::{self, Described};
use super::run::is_text;
use super::scan::Mention;
use super::shape;
use super::surface::is_plural;
use super::words::gender_of_word;
use super::workplace;
use crate::document::{Document, TokenRange};
use crate::lexicon::{Class, Classes, OneOf};

impl Names {
    /// Takes over what the text says a person is.
    pub(super) fn describe(
        &mut self,
        document: &Document<'_>,
        entity: EntityId,
        described: &Described,
    ) {
        let head = document.classes(described.head);
        let known = &mut self.entities[entity as usize];
        known.learn(gender_of_word(document, described.head));
        if head.has(Class::RelationalNoun) {
            return;
        }
        let kind = kind_of_role(document, described);
        if known.role.is_none() || known.kind == Kind::Person && kind != Kind::Person {
            let is_courtesy = !head.intersects(kind::PEOPLE)
                && !shape::is_ex(document, described.head)
                && !role::is_kin(document, described.head);
            // "Ministers Lindt and Hale": neither is called so alone. "His counterpart" tells no office.
            let is_called =
                !is_plural(document, described.head) && !is_counterpart(document, described.head);
            if (!is_courtesy || kind != Kind::Person) && is_called {
                known.role = Some(described.role);
                known.is_former = described.role.iter().any(|token| {
                    document.is(token, Class::Former)
                        || shape::is_ex(document, token)
                        || shape::after_retired(document, token).is_some()
                });
            }
            known.kind = kind;
            known.evidence =
                if described.is_title { KindEvidence::Title } else { KindEvidence::Role };
        }
        let owner = described.affiliation.map(|owner| self.place_for(document, owner));
        let known = &mut self.entities[entity as usize];
        known.affiliation = known.affiliation.or(owner);
    }

    /// What follows the name where the words before it tell no kind: "lead author Mara Lindt, an
    /// ecologist", "Mara Lindt, who teaches hydrology".
    pub(super) fn describe_behind(
        &mut self,
        document: &Document<'_>,
        entity: EntityId,
        mention: &Mention,
    ) {
        const SCHOLARS: [&str; 4] = ["teaches", "studies", "researches", "lectures"];
        let end = mention.range.end as usize;
        let is_scholar = is_text(document, end, ",")
            && is_text(document, end + 1, "who")
            && SCHOLARS.contains(&document.token_text(end + 2));
        if is_scholar {
            let known = &mut self.entities[entity as usize];
            (known.kind, known.evidence) = (Kind::Expert, KindEvidence::Role);
        } else if let Some(behind) = role::behind(document, mention) {
            self.describe(document, entity, &behind);
        } else if let Some(was) = role::until(document, mention) {
            self.describe(document, entity, &was);
            self.entities[entity as usize].is_former = true;
        }
    }

    /// The body that stands beside a name: "Mara Lindt of the Fjord Institute", of whom nothing else is told, knows
    /// what she speaks of.
    pub(super) fn place_beside(
        &mut self,
        document: &Document<'_>,
        entity: EntityId,
        mention: &Mention,
    ) {
        const SCHOLARLY: [&str; 3] = ["University", "Institute", "Academy"];
        let body = workplace::body_of(document, mention)
            .or_else(|| workplace::body_before(document, mention))
            .or_else(|| workplace::body_run(document, mention));
        let Some(body) = body else { return };
        let known = &mut self.entities[entity as usize];
        known.affiliation = known.affiliation.or(Some(body));
        let is_scholarly = body.iter().any(|token| SCHOLARLY.contains(&document.token_text(token)));
        if is_scholarly && known.role.is_none() && known.kind == Kind::Person {
            (known.kind, known.evidence) = (Kind::Expert, KindEvidence::NounBeside);
        }
    }

    /// What stands ahead of the words beside a name that tell no kind: "The first witness, former
    /// bookkeeper Mara Lindt".
    pub(super) fn describe_ahead(
        &mut self,
        document: &Document<'_>,
        entity: EntityId,
        mention: &Mention,
        described: &Described,
    ) {
        let known = &mut self.entities[entity as usize];
        let ahead = || role::ahead(document, mention, described);
        let is_witness =
            || ahead().is_some_and(|ahead| document.is(ahead.head, Class::WitnessNoun));
        if known.kind == Kind::Person && is_witness() {
            (known.kind, known.evidence) = (Kind::Witness, KindEvidence::Role);
        }
    }

    /// "SSA chief executive" holds office where the SSA is a body of the state; "Anglers Club
    /// president" does not.
    pub(super) fn settle_offices(&mut self, document: &Document<'_>) {
        for entity in 0..self.entities.len() {
            let known = &self.entities[entity];
            let (Some(owner), Some(role)) = (known.affiliation, known.role) else { continue };
            let body = self.by_key.get(&full_key(document, owner));
            let kind = body.map(|body| self.entities[*body as usize].kind);
            // "Director of the Harbour Authority" is one run of capitals: the body is no mention.
            let kind = kind.or_else(|| shape::body_kind(document, owner));
            let has = |words: &[&str]| role.iter().any(|token| document.is_one_of(token, words));
            let is_private = matches!(kind, Some(Kind::Organisation | Kind::Company))
                || kind.is_none() && names_club(document, owner);
            let settled = match known.kind {
                Kind::Person if kind == Some(Kind::Government) && has(HEADS.words()) => {
                    Kind::Official
                }
                Kind::Official if is_private && has(&["president", "secretary"]) => Kind::Person,
                kept => kept,
            };
            self.entities[entity].kind = settled;
        }
    }

    /// "Ardenia" for the "Ardenian" of "the Ardenian minister".
    fn place_for(&self, document: &Document<'_>, owner: TokenRange) -> TokenRange {
        let place = self.place_of(document, owner.start as usize).filter(|_| owner.len() == 1);
        place.map_or(owner, |place| TokenRange { start: place, end: place + 1 })
    }
}

/// "the Anglers Club", "union": a body that is not the state's.
fn names_club(document: &Document<'_>, owner: TokenRange) -> bool {
    const PRIVATE: Classes = Classes::of(&[Class::OrganisationNoun, Class::CompanyNoun]);
    let last = document.classes(owner.end as usize - 1);
    last.intersects(PRIVATE) && !last.has(Class::GovernmentNoun)
}
