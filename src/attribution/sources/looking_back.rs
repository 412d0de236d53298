//! What mentions leave behind for those that look back: where somebody was seen, who speaks, what a paragraph is
//! about, and whom a role means.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "an entity's id is its place in the list, and a sentence has one behind it or none"
)]

use super::beside::is_attributive;
use super::bodies::is_house_of_expert;
use super::entity::EntityId;
use super::kind::{Kind, PEOPLE};
use super::pronoun::Pronoun;
use super::recent::Seen;
use super::resolve::{Linked, Resolver};
use super::run::is_capital;
use super::scan::{Form, Mention};
use super::words::{is_rank, role_of};
use crate::document::Case;
use crate::lexicon::{Class, role_key};

impl Resolver<'_, '_> {
    /// Marks an entity as mentioned here.
    pub(super) fn touch(&mut self, entity: EntityId, mention: &Mention, linked: Option<Linked>) {
        if self.reader == Some(entity) {
            return;
        }
        let seen = &self.seen[entity as usize];
        let is_aside = mention.in_quote && linked.is_none();
        let is_name = matches!(mention.form, Form::Name(_));
        // "The Lindt call lasted": a name before a noun is no subject.
        let is_beside = is_name && linked.is_none() && is_attributive(self.document, mention);
        // Nobody means the speaker of a turn by "they" or "she" in the turn: "COURIER: They wrote".
        if seen.is_seen && (is_aside && !seen.in_quote || is_beside || self.is_label(mention)) {
            return;
        }
        // "Her granddaughter Mara Lindt found it": the sentence is about whom she has.
        let noun = mention.range.end as usize;
        let is_ones_own = mention.is_possessive
            && self.document.tokens().get(noun).is_some_and(|noun| noun.case == Case::Lower)
            && is_capital(self.document, noun + 1);
        let opens_sentence = mention.opens_sentence && !is_ones_own;
        let is_aside_about = self.is_aside_about(entity, mention) || self.is_agent(entity, mention);
        let keeps_subject = seen.is_seen && seen.sentence == mention.sentence && seen.is_subject;
        self.seen[entity as usize] = Seen {
            sentence: mention.sentence,
            // "Lindt attacked Hale, who says so. She": the sentence goes on about Lindt.
            is_subject: keeps_subject
                || linked.is_some() && !is_aside_about
                || mention.is_subject
                    && !is_aside_about
                    && !is_beside
                    && (!mention.is_possessive || opens_sentence)
                || self.is_topic(mention),
            // "Lindt's rise was slow. She": whoever opens a sentence is what it is about.
            is_possessive: is_beside || mention.is_possessive && !keeps_subject && !opens_sentence,
            in_quote: is_aside,
            is_source: seen.is_source || linked.is_some(),
            keeps_surname: seen.keeps_surname
                || is_name && seen.is_seen && mention.range.len() == 1,
            is_house: (seen.is_house || !seen.is_seen)
                && is_house_of_expert(self.document, mention),
            is_seen: true,
        };
        if is_name {
            self.learn_roles(entity);
        }
        self.list(entity);
        self.follow(entity, mention, linked, is_aside_about);
    }

    /// "who" in "Lindt attacked Hale, who said so": what a person says beside whom the sentence is about.
    fn is_aside_about(&self, entity: EntityId, mention: &Mention) -> bool {
        let known = &self.entities[entity as usize];
        let leads = |other: EntityId| {
            let seen = &self.seen[other as usize];
            other != entity && seen.is_subject && seen.sentence == mention.sentence
        };
        mention.form == Form::Pronoun(Pronoun::Relative)
            && known.kind.is_human()
            && known.is_individual
            && self.people.iter().any(leads)
    }

    /// Who speaks from here on, and whom the paragraph is about.
    fn follow(
        &mut self,
        entity: EntityId,
        mention: &Mention,
        linked: Option<Linked>,
        is_aside_about: bool,
    ) {
        let block = self.block_of(mention.sentence);
        let is_subject = self.seen[entity as usize].is_subject;
        let speaks = linked.is_some_and(|linked| linked.speaks);
        if speaks && (is_subject || !is_aside_about) {
            self.speaker = Some((entity, block));
        }
        let is_name = matches!(mention.form, Form::Name(_));
        if is_name && is_subject && self.opens_block(entity, mention, block) {
            self.topic = Some((entity, block));
        }
    }

    /// "a teacher" in "She was told by a teacher that she was idle. She": whom the sentence is about is meant next.
    fn is_agent(&self, entity: EntityId, mention: &Mention) -> bool {
        let by = mention.range.start.saturating_sub(1) as usize;
        let leads = |other: EntityId| {
            let seen = &self.seen[other as usize];
            other != entity && seen.is_subject && seen.sentence == mention.sentence
        };
        !self.entities[entity as usize].is_named
            && self.document.token_bytes(by) == b"by"
            && self.people.iter().any(leads)
    }

    /// Whether a mention stands in the first sentence of its paragraph, before any other subject.
    fn opens_block(&self, entity: EntityId, mention: &Mention, block: u32) -> bool {
        let known = &self.entities[entity as usize];
        let is_first = self.topic.is_none_or(|(_, known)| known != block);
        let before = mention.sentence.checked_sub(1);
        let opens = before.is_none_or(|before| self.block_of(before) != block);
        is_first && opens && !mention.in_quote && known.kind.is_human() && known.is_individual
    }

    /// "As for Lindt, he": what the sentence says it is about.
    fn is_topic(&self, mention: &Mention) -> bool {
        let start = mention.range.start as usize;
        let Some(as_word) = start.checked_sub(2) else { return false };
        self.document.token_bytes(as_word) == b"As"
            && self.document.token_bytes(as_word + 1) == b"for"
    }

    /// "COURIER:" where a paragraph starts.
    fn is_label(&self, mention: &Mention) -> bool {
        let block = self.block_of(mention.sentence);
        let starts = self.document.blocks()[block as usize].tokens.start;
        mention.range.start == starts
            && self.document.token_bytes(mention.range.end as usize) == b":"
    }

    fn list(&mut self, entity: EntityId) {
        let known = &self.entities[entity as usize];
        let roles = known.roles;
        if known.kind == Kind::Author {
            // Nobody calls the author "they".
        } else if known.kind.is_human() && known.is_individual {
            self.people.touch(entity);
        } else if known.kind.is_body() && known.is_individual {
            self.bodies.touch(entity);
        } else {
            self.crowds.touch(entity);
        }
        for role in roles.into_iter().filter(|role| *role != 0) {
            let before = self.by_role.insert(role, entity);
            if before.is_some_and(|before| self.are_two_people(before, entity)) {
                self.shared_roles.insert(role, ());
            }
        }
    }

    fn are_two_people(&self, one: EntityId, other: EntityId) -> bool {
        let is_person = |entity: EntityId| {
            let known = &self.entities[entity as usize];
            known.is_named && known.kind.is_human()
        };
        one != other && is_person(one) && is_person(other)
    }

    /// From now on "the mayor" can mean who was named with that role.
    fn learn_roles(&mut self, entity: EntityId) {
        let known = &mut self.entities[entity as usize];
        let Some(words) = known.role else { return };
        if known.roles[0] != 0 && !known.kind.is_human() || known.roles[3] != 0 {
            return;
        }
        if words.iter().any(|token| is_rank(self.document, token)) {
            known.add_role(role_key("officer"));
        }
        for token in words.iter() {
            let classes = self.document.classes(token);
            // "the European" is nobody that "the European Council president" was.
            if classes.has(Class::PeopleNoun) && token + 1 < words.end as usize {
                continue;
            }
            if (classes.intersects(PEOPLE) || classes.has(Class::Title))
                && let Some(role) = role_of(self.document, token)
            {
                known.add_role(role);
            }
        }
    }

    /// Whether it was the last to speak.
    pub(super) fn is_speaker(&self, entity: EntityId) -> bool {
        self.speaker.is_some_and(|(speaker, _)| speaker == entity)
    }

    /// Whether the sentence before a mention, or its own, is about an entity.
    pub(super) fn runs(&self, entity: EntityId, mention: &Mention) -> bool {
        let seen = &self.seen[entity as usize];
        seen.is_subject && seen.sentence + 1 >= mention.sentence
    }

    /// Whether the sentence before a mention is about an entity, and its own has not named it.
    pub(super) fn ran_before(&self, entity: EntityId, mention: &Mention) -> bool {
        let seen = &self.seen[entity as usize];
        seen.is_subject && seen.sentence + 1 == mention.sentence
    }

    pub(super) fn block_of(&self, sentence: u32) -> u32 {
        self.document.sentences()[sentence as usize].block
    }
}
