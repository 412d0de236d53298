//! Mentions into entities, in the order of the text: names are known, nouns and pronouns look back.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "an entity's id is its place in the list, one answer stands for each mention, \
              and weights are small"
)]

use super::beside::stands_in_place;
use super::common::is_paper;
use super::entity::{Entity, EntityId, Gender, KeyMap};
use super::kind::{BODIES, Kind, KindEvidence, PEOPLE};
use super::names::{Bearer, Names};
use super::naming::with_complement;
use super::paper::is_part;
use super::pronoun::Pronoun;
use super::recent::{Recent, Seen};
use super::run::key_of;
use super::scan::{Form, Mention, is_anyone, is_authors};
use super::surface::{Article, BREAKS, is_plural};
use super::words::gender_of_word;
use crate::document::{Case, Document, TokenRange};
use crate::lexicon::Class;
use crate::text::TokenKind;

/// Why a mention leads to nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unclear {
    /// Nobody before it can be meant.
    NoAntecedent,
    /// Either of two can be meant.
    Between(EntityId, EntityId),
}

/// What each mention leads to; `None` for a mention that is none.
pub(super) type Answer = Option<Result<EntityId, Unclear>>;

/// The mention of a link, as far as resolving needs it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Linked {
    /// The words that the link gives for its source.
    pub(super) phrase: TokenRange,
    /// Whether the source speaks there: the running speaker from then on.
    pub(super) speaks: bool,
}

/// Everything that resolving one document needs.
pub(super) struct Resolver<'d, 't> {
    pub(super) document: &'d Document<'t>,
    pub(super) entities: Vec<Entity>,
    pub(super) seen: Vec<Seen>,
    pub(super) people: Recent,
    pub(super) crowds: Recent,
    pub(super) bodies: Recent,
    pub(super) speaker: Option<(EntityId, u32)>,
    /// Whom the last paragraph that opens with a person is about.
    pub(super) topic: Option<(EntityId, u32)>,
    /// Whom the last "his" means, and its sentence.
    pub(super) owner: Option<(EntityId, u32)>,
    pub(super) author: Option<EntityId>,
    pub(super) reader: Option<EntityId>,
    pub(super) by_role: KeyMap<u32, EntityId>,
    /// The roles that more than one person with a name has.
    pub(super) shared_roles: KeyMap<u32, ()>,
    pub(super) by_text: KeyMap<u64, EntityId>,
    pub(super) names: Names,
}

impl<'d, 't> Resolver<'d, 't> {
    pub(super) fn new(document: &'d Document<'t>, mut names: Names) -> Self {
        let entities = std::mem::take(&mut names.entities);
        Self {
            document,
            seen: vec![Seen::default(); entities.len()],
            entities,
            people: Recent::default(),
            crowds: Recent::default(),
            bodies: Recent::default(),
            speaker: None,
            topic: None,
            owner: None,
            author: None,
            reader: None,
            by_role: KeyMap::default(),
            shared_roles: KeyMap::default(),
            by_text: KeyMap::default(),
            names,
        }
    }

    /// What each mention leads to, in order.
    pub(super) fn run(&mut self, mentions: &[Mention], linked: &[Option<Linked>]) -> Vec<Answer> {
        let mut answers = Vec::with_capacity(mentions.len());
        for (number, mention) in mentions.iter().enumerate() {
            let answer = self.answer(number, mention, linked[number], mentions, &answers);
            if let Some(Ok(entity)) = answer {
                self.touch(entity, mention, linked[number]);
                self.learn_anonymity(entity, mention);
            }
            answers.push(answer);
        }
        answers
    }

    fn answer(
        &mut self,
        number: usize,
        mention: &Mention,
        linked: Option<Linked>,
        mentions: &[Mention],
        answers: &[Answer],
    ) -> Answer {
        match mention.form {
            // "Table 3 shows", "Appendix B shows": a part of a document speaks for it.
            Form::Name(_) | Form::Noun(_)
                if linked.is_some() && is_part(self.document, mention.range) =>
            {
                self.noun(mention, Article::Bare, linked)
            }
            Form::Name(_) => self.name(self.names.bearers[number], mention),
            Form::Noun(_) if linked.is_none() && self.describes_pronoun(mention) => None,
            Form::Noun(_) if linked.is_some() && is_anyone(self.document, mention.range) => {
                Some(Ok(self.reader(mention)))
            }
            Form::Noun(_) if linked.is_some() && is_authors(self.document, mention) => {
                Some(Ok(self.author(mention)))
            }
            Form::Noun(article) => match self
                .just_named(mention, &mentions[..number], answers)
                .or_else(|| self.body_just_named(mention, &mentions[..number], answers))
            {
                Some(entity) => Some(Ok(entity)),
                None => match self.named_next(number, mention, mentions) {
                    Some(entity) => {
                        self.learn_counterpart(entity, mention, &mentions[..number], answers);
                        Some(Ok(entity))
                    }
                    None => self.noun(mention, article, linked),
                },
            },
            Form::Several if linked.is_none() && !self.are_people(number, mentions) => None,
            Form::Several => Some(Ok(self.several(mention))),
            Form::Pronoun(Pronoun::Relative) => {
                Some(self.relative(mention, &mentions[..number], answers))
            }
            Form::Pronoun(found) => self.pronoun(found, mention, linked.is_some()),
        }
    }

    /// "a doctor" in "Lindt, a doctor," and in "Lindt is a doctor" is who was just named.
    fn just_named(
        &self,
        mention: &Mention,
        before: &[Mention],
        answers: &[Answer],
    ) -> Option<EntityId> {
        // "California" of "Lindt, a California investor," stands in the description.
        let is_owned = mention.form == Form::Noun(Article::Possessive);
        let mut outside = before.iter().zip(answers).rev();
        let (last, answer) =
            outside.find(|(other, _)| is_owned || other.range.end <= mention.range.start)?;
        let entity = (*answer)?.ok()?;
        let known = &self.entities[entity as usize];
        let between = TokenRange { start: last.range.end, end: mention.range.start };
        let first = self.document.token_text(between.start as usize);
        let is_joint = match between.len() {
            1 => matches!(first, "," | "is" | "was"),
            2 => first == "," && self.document.token_bytes(between.start as usize + 1) == b"now",
            // "Lindt, 67, a doctor,", "Lindt (67), a doctor,".
            3 | 4 => {
                let age = self.document.tokens()[between.start as usize + 1];
                matches!(first, "," | "(")
                    && age.kind == TokenKind::Number
                    && self.document.token_bytes(between.end as usize - 1) == b","
            }
            _ => false,
        };
        let head = mention.head.start as usize;
        let is_person = self.document.classes(head).intersects(PEOPLE)
            && !is_plural(self.document, head)
            && known.kind.is_human()
            && matches!(last.form, Form::Name(_));
        // "At a meeting in Ashton, the mayor said": a place is no mayor.
        let is_place = stands_in_place(self.document, last);
        (is_joint && is_person && !is_place && last.sentence == mention.sentence).then_some(entity)
    }

    /// "Europe’s leading maker of snacks" in "Norvik Foods, Europe’s leading maker of snacks, said" is Norvik Foods.
    fn body_just_named(
        &self,
        mention: &Mention,
        before: &[Mention],
        answers: &[Answer],
    ) -> Option<EntityId> {
        let head = mention.head.start as usize;
        let comma = mention.range.start.checked_sub(1)?;
        let is_open = self.document.token_bytes(comma as usize) == b","
            && self.document.classes(head).intersects(BODIES)
            && !is_plural(self.document, head);
        let mut outside = before.iter().zip(answers).rev().filter(|_| is_open);
        let (last, answer) = outside.find(|(other, _)| other.range.end <= comma)?;
        let entity = (*answer)?.ok()?;
        let known = &self.entities[entity as usize];
        let end = with_complement(self.document, mention).end as usize;
        let is_apposed = last.range.end == comma
            && last.is_subject
            && matches!(last.form, Form::Name(_))
            && self.document.token_bytes(end) == b",";
        (is_apposed && known.is_named && matches!(known.kind, Kind::Company | Kind::Organisation))
            .then_some(entity)
    }

    /// "The mayor" in "The mayor, Mara Lindt, said" is who is named next, not a mayor before.
    fn named_next(&self, number: usize, mention: &Mention, all: &[Mention]) -> Option<EntityId> {
        let head = mention.head.start as usize;
        if self.document.token_bytes(mention.range.end as usize) != b"," {
            return None;
        }
        let near = number + 1..all.len().min(number + 3);
        let number = near.into_iter().find(|near| matches!(all[*near].form, Form::Name(_)))?;
        let next = all.get(number)?;
        let end = next.range.end as usize;
        let is_next = next.range.start == mention.range.end + 1
            || self.is_called_between(mention, next.range.start as usize);
        let is_apposed = is_next
            && matches!(self.document.token_bytes(end), b"," | b"." | b";")
            && self.document.classes(head).intersects(PEOPLE)
            && !is_plural(self.document, head);
        let Bearer::One(entity) = self.names.bearers[number] else { return None };
        let known = &self.entities[entity as usize];
        (is_apposed && known.kind.is_human() && known.is_individual).then_some(entity)
    }

    /// "the former champion" in "Her coach, the former champion Petr Havel, said".
    fn is_called_between(&self, mention: &Mention, name: usize) -> bool {
        const LONGEST: usize = 6;
        let first = mention.range.end as usize + 1;
        let is_word = |token: usize| {
            let classes = self.document.classes(token);
            self.document.tokens()[token].case == Case::Lower
                && !classes.intersects(BREAKS)
                && !classes.has(Class::Determiner)
        };
        mention.form == Form::Noun(Article::Possessive)
            && self.document.is_one_of(first, &["the", "a", "an"])
            && (first + 2..first + LONGEST).contains(&name)
            && (first + 1..name).all(is_word)
    }

    /// "A native of Nordvik, he" describes whom "he" means, and is nobody else.
    fn describes_pronoun(&self, mention: &Mention) -> bool {
        let comma = with_complement(self.document, mention).end as usize;
        let before = (mention.range.start as usize).checked_sub(1);
        let is_apposed = before.is_some_and(|before| self.document.token_bytes(before) == b",");
        (mention.opens_sentence || is_apposed)
            && self.document.token_bytes(comma) == b","
            && matches!(self.document.token_bytes(comma + 1), b"he" | b"she" | b"they")
    }

    fn name(&self, bearer: Bearer, mention: &Mention) -> Answer {
        match bearer {
            Bearer::Nobody => None,
            Bearer::One(entity) => Some(Ok(entity)),
            Bearer::Several(word) => Some(self.namesake(word, mention)),
        }
    }

    /// Of several people of one surname: whom a title fits, then who was mentioned clearly last.
    fn namesake(&self, word: u32, mention: &Mention) -> Result<EntityId, Unclear> {
        let title = mention.range.start as usize;
        let gender = gender_of_word(self.document, title);
        let is_seen = |entity: &EntityId| self.seen[*entity as usize].is_seen;
        let fits = |entity: &EntityId| self.fits(*entity, gender);
        let known = || self.names.of_surname(word).filter(fits);
        let by_full_name = |entity: EntityId| self.entities[entity as usize].full_mentions as i32;
        if !known().any(|entity| is_seen(&entity)) {
            return decide(known().map(|entity| (by_full_name(entity), entity)));
        }
        // "Trump" is who has been called so before his daughter was named.
        let keeps = |entity: &EntityId| self.seen[*entity as usize].keeps_surname;
        let mut kept = known().filter(keeps).filter(|_| mention.range.len() == 1);
        if let (Some(one), None) = (kept.next(), kept.next()) {
            return Ok(one);
        }
        // Who is named in full more often is the one that a bare surname is kept for.
        let weigh = |entity| self.salience(entity, mention) + 2 * by_full_name(entity).min(3);
        decide(known().filter(is_seen).map(|entity| (weigh(entity), entity)))
    }

    /// "Sheikh" after "Ida Sheikh": a title that is somebody's surname.
    pub(super) fn by_surname_alone(&self, mention: &Mention) -> Option<EntityId> {
        let token = self.document.tokens()[mention.head.start as usize];
        if mention.range.len() != 1 || token.case != Case::Capitalised {
            return None;
        }
        let has_it = |entity: &EntityId| {
            let name = self.entities[*entity as usize].name;
            self.seen[*entity as usize].is_seen && name.len() > 1
        };
        self.names.of_surname(token.key).find(has_it)
    }

    pub(super) fn fits(&self, entity: EntityId, gender: Gender) -> bool {
        !gender.contradicts(self.entities[entity as usize].gender)
    }

    /// Whether the two names that a mention joins are both people's.
    fn are_people(&self, pair: usize, mentions: &[Mention]) -> bool {
        let range = mentions[pair].range;
        let is_inside = |number: &usize| {
            let other = &mentions[*number];
            matches!(other.form, Form::Name(_)) && range.contains(other.range)
        };
        let near = pair.saturating_sub(1)..mentions.len().min(pair + 3);
        let is_person = |number: usize| match self.names.bearers[number] {
            Bearer::Nobody => false,
            Bearer::Several(_) => true,
            Bearer::One(entity) => {
                let known = &self.entities[entity as usize];
                known.kind.is_human() && known.is_individual
            }
        };
        // "Lindt and her colleagues"
        let owns = |number: &usize| {
            let other = &mentions[*number];
            other.form == Form::Noun(Article::Possessive) && range.end == other.range.end
        };
        let people = near.clone().filter(is_inside).filter(|number| is_person(*number)).count();
        people == 2 || people == 1 && near.into_iter().any(|number| owns(&number))
    }

    fn several(&mut self, mention: &Mention) -> EntityId {
        let key = key_of(self.document, mention.range);
        let last = mention.range.end as usize - 1;
        let are_papers =
            self.document.is(last, Class::DocumentNoun) || is_paper(self.document, last);
        let kind = if are_papers { Kind::Document } else { Kind::Group };
        self.by_key_or(key, |_| Entity {
            is_individual: false,
            ..Entity::new(mention.range, kind, KindEvidence::HeadNoun)
        })
    }

    pub(super) fn by_key_or(&mut self, key: u64, make: impl FnOnce(&Self) -> Entity) -> EntityId {
        if let Some(found) = self.by_text.get(&key) {
            return *found;
        }
        let entity = make(self);
        let id = self.add(entity);
        self.by_text.insert(key, id);
        id
    }

    pub(super) fn add(&mut self, entity: Entity) -> EntityId {
        self.entities.push(entity);
        self.seen.push(Seen::default());
        self.entities.len() as EntityId - 1
    }
}

/// The best of those weighed, where it is clearly the best.
pub(super) fn decide(weighed: impl Iterator<Item = (i32, EntityId)>) -> Result<EntityId, Unclear> {
    let mut best: Option<(i32, EntityId)> = None;
    let mut second: Option<(i32, EntityId)> = None;
    for next in weighed {
        match best {
            Some(known) if known.1 == next.1 => {}
            Some(known) if next.0 > known.0 => (best, second) = (Some(next), best),
            Some(_) if second.is_none_or(|known| next.0 > known.0) => second = Some(next),
            Some(_) => {}
            None => best = Some(next),
        }
    }
    match (best, second) {
        (None, _) => Err(Unclear::NoAntecedent),
        (Some((first, one)), Some((next, other))) if first == next => {
            Err(Unclear::Between(one.min(other), one.max(other)))
        }
        (Some((_, one)), _) => Ok(one),
    }
}
