//! Whose a body is: "her campaign", "the Lindt campaign", "its environment agency".

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "an entity’s id is its place in the list, and its name has a last token"
)]

use super::entity::{Entity, EntityId, Gender};
use super::kind::{BODIES, Kind, KindEvidence, NOUNS, PEOPLE};
use super::resolve::Resolver;
use super::run::{is_capital, is_possessive};
use super::scan::{Form, Mention};
use super::surface::Article;
use super::words::role_of;
use crate::document::{Case, Document, TokenRange};
use crate::lexicon::{Class, Classes, RoleKey, Spellings, name_key, role_key};

impl Resolver<'_, '_> {
    /// "the Lindt campaign" and "Mara Lindt's campaign" are one body: an owner and a noun.
    pub(super) fn owned_key(&self, mention: &Mention, name: TokenRange) -> Option<u64> {
        let document = self.document;
        let head = mention.head.start as usize;
        let is_body = document.classes(head).intersects(BODIES) && name.end == mention.head.end;
        let start = mention.range.start as usize;
        // "the Lindt presidential campaign": what stands between tells which of hers it is.
        let is_modifier = |token: &usize| {
            self.document.tokens()[*token].case == Case::Lower
                && !is_possessive(self.document, *token)
                && !self.document.is(*token, Class::Preposition)
        };
        let before = (start..head).rev().find(|token| !is_modifier(token))?;
        let owner = if is_possessive(document, before) { before.checked_sub(1)? } else { before };
        let is_article = self.document.is(owner, Class::Determiner);
        if !is_body || is_article || owner < start || !is_capital(document, owner) {
            return None;
        }
        self.key_of_owned(owner, head)
    }

    /// One number for a body and the last word of who has it. "Her second tweet" is not her first.
    pub(super) fn key_of_owned(&self, owner: usize, head: usize) -> Option<u64> {
        let role = role_of(self.document, head)?;
        let key = |token: usize| self.document.tokens()[token].key;
        let order = head.checked_sub(1).filter(|order| self.document.is_one_of(*order, &ORDER));
        Some(name_key([key(owner), role].into_iter().chain(order.map(key))))
    }

    pub(super) fn last_word(&self, entity: EntityId) -> usize {
        self.entities[entity as usize].name.end as usize - 1
    }

    /// Whose "her campaign" is: one with a name, and the phrase no longer than that.
    pub(super) fn owner_of_body(&self, mention: &Mention, whole: TokenRange) -> Option<EntityId> {
        let (first, head) = (mention.range.start as usize, mention.head.start as usize);
        if whole.end != mention.head.end {
            return None;
        }
        if self.document.token_bytes(first).eq_ignore_ascii_case(b"its") {
            return self.state_of_body(mention, head);
        }
        let is_own = OWN.contains(&self.document.token_text(head)) && head == first + 1;
        if !is_own && (whole.start != mention.range.start || !self.is_ones_own(mention)) {
            return None;
        }
        if is_the_campaign(self.document, mention) {
            return self.campaigner(mention);
        }
        self.named_owner(owner_gender(self.document, mention)?, mention)
    }

    /// "his aides", "her chief adviser", "his first videos": people, bodies and papers that are somebody's.
    fn is_ones_own(&self, mention: &Mention) -> bool {
        const FURTHEST: usize = 3;
        const OWNED: Classes = NOUNS.with(Classes::of(&[Class::RelationalNoun]));
        let (first, head) = (mention.range.start as usize, mention.head.start as usize);
        const PAPERS: Classes = PEOPLE.with(Classes::of(&[Class::DocumentNoun]));
        let is_lower = |token: usize| self.document.tokens()[token].case == Case::Lower;
        // "her last campaign" is not the one that goes on.
        let is_told_apart = head > first + 1 && !self.document.classes(head).intersects(PAPERS);
        self.document.classes(head).intersects(OWNED)
            && head > first
            && !is_told_apart
            && head - first <= FURTHEST
            && (first + 1..=head).all(is_lower)
    }

    /// Of those who stand for something or have a campaign, who stands out.
    pub(super) fn campaigner(&self, mention: &Mention) -> Option<EntityId> {
        let runs = |known: &Entity| {
            let is_candidate = CANDIDATES.iter().any(|word| known.roles.contains(&role_key(word)));
            known.is_named && (is_candidate || self.has_campaign(known))
        };
        self.person_of(Gender::Unknown, mention, runs).ok()
    }

    fn has_campaign(&self, known: &Entity) -> bool {
        let last = self.document.tokens()[known.name.end as usize - 1].key;
        let keys = CAMPAIGNS.map(|noun| name_key([last, role_key(noun)].into_iter()));
        keys.iter().any(|key| self.by_text.contains_key(key))
    }

    /// "the campaign" is somebody's: not the "long campaign" of before, where somebody stands out who has one.
    pub(super) fn is_unowned(&self, mention: &Mention, found: EntityId) -> bool {
        let known = &self.entities[found as usize];
        !known.is_named
            && known.owner.is_none()
            && is_the_campaign(self.document, mention)
            && self.campaigner(mention).is_some()
    }

    /// The roles of a body that is somebody's: "the campaign" can mean "her campaign" from then on.
    pub(super) fn roles_of_owned(
        &self,
        mention: &Mention,
        owner: Option<TokenRange>,
        roles: [RoleKey; 4],
    ) -> [RoleKey; 4] {
        let head = mention.head.start as usize;
        let is_campaign = owner.is_some() && self.document.is_one_of(head, &CAMPAIGNS);
        match role_of(self.document, head).filter(|_| is_campaign) {
            Some(role) => [role, 0, 0, 0],
            None => roles,
        }
    }

    /// The person with a name whom "her" means before a noun.
    fn named_owner(&self, gender: Gender, mention: &Mention) -> Option<EntityId> {
        // "Attacks on Lindt alarmed her aides": somebody in the sentence rather than who spoke before.
        let is_here = |known: &EntityId| {
            let seen = &self.seen[*known as usize];
            self.entities[*known as usize].is_named && seen.sentence == mention.sentence
        };
        let is_any_here = self.people.iter().any(|known| is_here(&known));
        let may_be = |known: EntityId| !is_any_here || is_here(&known);
        let owner = self.person_among(gender, mention, may_be);
        let owner = owner.or_else(|_| self.person_before(gender, mention)).ok()?;
        self.entities[owner as usize].is_named.then_some(owner)
    }

    /// The state whose "its environment agency" is.
    fn state_of_body(&self, mention: &Mention, head: usize) -> Option<EntityId> {
        let is_office = self.document.is(head, Class::GovernmentNoun);
        let owner = is_office.then(|| self.it(mention).ok()).flatten()?;
        let known = &self.entities[owner as usize];
        // A ministry has an agency as little as a court has.
        let is_state = matches!(known.evidence, KindEvidence::KnownName | KindEvidence::Metonym);
        (known.is_named && known.kind == Kind::Government && is_state).then_some(owner)
    }

    /// "his campaign" is not the Lindt campaign where "he" is Hale, nor are "his supporters" hers.
    pub(super) fn is_anothers(&self, mention: &Mention, found: EntityId) -> bool {
        let Some(gender) = owner_gender(self.document, mention) else { return false };
        let known = &self.entities[found as usize];
        let key = |token: usize| self.document.tokens()[token].key;
        let mut words = known.owner.into_iter().chain([known.name]).flat_map(TokenRange::iter);
        match self.named_owner(gender, mention) {
            Some(owner) => {
                let own = key(self.last_word(owner));
                let is_owned = known.owner.is_some()
                    || known.affiliation.is_some()
                    || OWN.contains(&self.document.token_text(mention.head.start as usize));
                is_owned && !words.any(|token| key(token) == own)
            }
            None => known.affiliation.is_some() && !known.is_individual,
        }
    }
}

/// Whether he or she has what a mention names: "his campaign".
fn owner_gender(document: &Document<'_>, mention: &Mention) -> Option<Gender> {
    match document.token_text(mention.range.start as usize) {
        "his" | "His" => Some(Gender::He),
        "her" | "Her" => Some(Gender::She),
        _ => None,
    }
}

/// "the campaign", and no more is told of it.
fn is_the_campaign(document: &Document<'_>, mention: &Mention) -> bool {
    mention.form == Form::Noun(Article::Definite)
        && mention.range.len() == 2
        && document.is_one_of(mention.range.start as usize, &["the"])
        && document.is_one_of(mention.head.start as usize, &CAMPAIGNS)
}

/// Who has a campaign whatever else is told of them.
pub(super) const CANDIDATES: [&str; 7] =
    ["candidate", "nominee", "contender", "hopeful", "frontrunner", "front-runner", "challenger"];
/// Which of several of a sort.
pub(super) const ORDER: Spellings<7> =
    Spellings::of(["first", "second", "third", "fourth", "last", "final", "previous"]);
const CAMPAIGNS: [&str; 2] = ["campaign", "camp"];

/// What a person has one of, and what is called by the person's name: "her campaign" is "the Lindt
/// campaign".
const OWN: [&str; 5] = ["campaign", "office", "administration", "government", "camp"];
