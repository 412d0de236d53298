//! Words for a body of any name into the last such body: "the company", "the agency".

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "an entity’s id is its place in the list, and a mention has a first token"
)]

use super::entity::{Entity, EntityId};
use super::kind::{self, Kind, KindEvidence};
use super::resolve::Resolver;
use super::run::{is_capital, is_possessive};
use super::scan::Mention;
use crate::document::{Case, Document};
use crate::lexicon::{Class, Classes, Spellings};

impl Resolver<'_, '_> {
    /// A body that is meant rather than the last with that word: "the bank" is the bank with a name rather than
    /// one that never had any, and "the agency" the one that the sentence before is about.
    pub(super) fn body_rather(
        &self,
        mention: &Mention,
        classes: Classes,
        found: EntityId,
    ) -> Option<EntityId> {
        let known = &self.entities[found as usize];
        let is_owned = known.name.iter().any(|token| is_possessive(self.document, token));
        let other = self.body_before(mention, classes).or_else(|| self.namesake_of(found));
        let other = other.filter(|other| *other != found)?;
        let last_seen = |entity: EntityId| self.seen[entity as usize].sentence;
        let is_next = last_seen(found) + 1 >= mention.sentence;
        let is_rather = if known.is_named && !is_owned {
            !is_next && self.runs(other, mention)
        } else if known.is_named {
            last_seen(other) >= last_seen(found)
        } else {
            // "The trade group for brewers said so. The group": told apart, and just told of.
            let is_told = is_next && known.name.len() > 2;
            !is_told || self.runs(other, mention)
        };
        is_rather.then_some(other)
    }

    /// "the Supreme Court" rather than "a liberal court" that was told of in passing.
    fn namesake_of(&self, found: EntityId) -> Option<EntityId> {
        let role = self.entities[found as usize].roles[0];
        let is_called = |other: &EntityId| {
            let known = &self.entities[*other as usize];
            known.is_named && known.roles.contains(&role)
        };
        self.bodies.iter().find(|other| role != 0 && is_called(other))
    }

    /// "the company", "the agency": the last body of that kind.
    pub(super) fn body_before(&self, mention: &Mention, classes: Classes) -> Option<EntityId> {
        let wanted = kind::body(classes).filter(|kind| *kind != Kind::Document)?;
        if mention.head.start > mention.range.start + 1 {
            return self.company_before(mention).filter(|_| wanted == Kind::Company);
        }
        let head = mention.head.start as usize;
        let is_general = GENERAL.contains(&self.document.token_text(head));
        let is_firm = self.document.is_one_of(head, &["company", "firm"]);
        let is_sort = |known: &Entity| match known.kind {
            kind if kind == wanted => {
                is_general || matches!(wanted, Kind::Company | Kind::MediaOutlet)
            }
            // "the company" is no Lindt Brothers Fund.
            Kind::Organisation => {
                is_general && !(is_firm && known.evidence == KindEvidence::NameWord)
            }
            Kind::Company => is_general,
            _ => false,
        };
        let fits = |entity: &EntityId| {
            let known = &self.entities[*entity as usize];
            let is_place = self.document.is_one_of(head, &["group"]) && self.is_house(known);
            known.is_named && known.evidence != KindEvidence::Metonym && is_sort(known) && !is_place
        };
        let is_told =
            |entity: &EntityId| self.entities[*entity as usize].evidence != KindEvidence::Shape;
        // "ACN polled voters. The group said": nobody's name, and what the sentence is about.
        let is_acronym = |entity: &EntityId| {
            let name = self.entities[*entity as usize].name;
            name.len() == 1 && self.document.tokens()[name.start as usize].case == Case::Upper
        };
        // "an analyst at Lindt & Co.": "the company" is rather the one that she judges.
        let is_company = self.document.is_one_of(head, &["company"]);
        let is_house = |body: &EntityId| is_company && self.seen[*body as usize].is_house;
        let running = self.bodies.iter().find(|body| {
            fits(body)
                && (is_told(body) || is_acronym(body))
                && self.runs(*body, mention)
                && !is_house(body)
        });
        // "The airline" is no company that a photograph is from.
        let may_look_back = |body: &EntityId| {
            let is_well_known = self.entities[*body as usize].evidence == KindEvidence::KnownName;
            is_general || wanted != Kind::Company || !is_well_known
        };
        let is_near = |body: &EntityId| {
            let since = mention.sentence.saturating_sub(self.seen[*body as usize].sentence);
            may_look_back(body) && since <= FAR
        };
        let told = || self.bodies.iter().filter(is_near).filter(|body| fits(body) && is_told(body));
        running.or_else(|| told().find(|body| !is_house(body))).or_else(|| told().next())
    }

    /// "Ashton University": where people are, and no group of them.
    fn is_house(&self, known: &Entity) -> bool {
        const HOUSES: Spellings<10> = Spellings::of([
            "university",
            "college",
            "school",
            "center",
            "centre",
            "hospital",
            "museum",
            "library",
            "committee",
            "service",
        ]);
        known.name.iter().any(|token| self.document.is_one_of(token, &HOUSES))
    }

    /// "the social media company": a company with a name that the sentence before, or this one, is about.
    fn company_before(&self, mention: &Mention) -> Option<EntityId> {
        const OTHER: Spellings<8> = Spellings::of([
            "parent", "holding", "other", "rival", "former", "same", "second", "new",
        ]);
        let first = mention.range.start as usize + 1;
        let mut modifiers = first..mention.head.start as usize;
        let is_other = modifiers.any(|token| {
            is_capital(self.document, token)
                || is_possessive(self.document, token)
                || self.document.is_one_of(token, &OTHER)
        });
        let company = self.bodies.iter().find(|body| {
            let known = &self.entities[*body as usize];
            known.is_named && known.kind == Kind::Company && known.evidence != KindEvidence::Shape
        })?;
        let seen = &self.seen[company as usize];
        let is_near = seen.sentence + 1 >= mention.sentence;
        (!is_other && is_near && (seen.is_subject || seen.is_source)).then_some(company)
    }
}

/// "Lindt & Co." in "an analyst at Lindt & Co.": whom an expert works for is not what the article is about.
pub(super) fn is_house_of_expert(document: &Document<'_>, mention: &Mention) -> bool {
    let Some(joint) = (mention.range.start as usize).checked_sub(1) else { return false };
    document.is_one_of(joint, &["at", "with", "of", "for"])
        && joint > 0
        && document.is(joint - 1, Class::ExpertNoun)
}

/// "The company" is a company with a name only so many sentences later.
const FAR: u32 = 16;

const GENERAL: [&str; 9] = [
    "company",
    "group",
    "agency",
    "organisation",
    "organization",
    "firm",
    "body",
    "institution",
    "association",
];
