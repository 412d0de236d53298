//! Short names into entities: a surname, a first name, an acronym, or a name of one word.

#![expect(
    clippy::indexing_slicing,
    reason = "an entity's id is its place in the list, and a name has a first and a last token"
)]

use super::beside::{has_age, is_attributive, kind_alone, stands_in_place};
use super::entity::{Entity, EntityId};
use super::kind::{Kind, KindEvidence};
use super::names::{Bearer, Names, full_key, fullness, one_or_several};
use super::office::kind_of_role;
use super::role::{self, Described};
use super::scan::Mention;
use super::shape::{FIRST_NAMES, Shape};
use super::words::{ends, gender_of_first_name, gender_of_word, last_word};
use crate::document::Document;
use crate::lexicon::{Class, WordId};

impl Names {
    /// A surname, a first name, a short form of a body's name, or a name of one word.
    pub(super) fn short(
        &mut self,
        document: &Document<'_>,
        mention: &Mention,
        shape: Shape,
        is_linked: bool,
    ) -> Bearer {
        let last = last_word(document, mention.head);
        let word = document.tokens()[last].key;
        let is_surname = matches!(shape, Shape::Thing | Shape::Role)
            && self.is_surname_alone(document, mention, word);
        if matches!(shape, Shape::Thing | Shape::Role) && !is_linked && !is_surname {
            return Bearer::Nobody;
        }
        let titled = (shape == Shape::Person).then(|| role::of(document, mention)).flatten();
        if shape != Shape::Thing || is_surname {
            let found = self.by_part(document, mention, word);
            let is_office =
                titled.is_some_and(|titled| kind_of_role(document, &titled) != Kind::Person);
            let found = found.filter(|found| !is_office || self.may_be_titled(mention, *found));
            if let Some(found) = found.and_then(|found| self.of_gender(document, found, titled)) {
                match (found, titled) {
                    (Bearer::One(entity), Some(described)) => {
                        self.describe(document, entity, &described);
                    }
                    (Bearer::One(entity), None) => self.describe_alone(document, entity, mention),
                    _ => {}
                }
                return found;
            }
        }
        if let Some(described) = titled {
            let entity = self.add(Entity::new(mention.head, Kind::Person, KindEvidence::Title));
            self.index_person(document, mention.head, entity);
            self.describe(document, entity, &described);
            return Bearer::One(entity);
        }
        self.alone(document, mention, is_linked)
    }

    /// "Lindt, an engineer,": what stands behind a surname tells of somebody of whom nothing else is told.
    fn describe_alone(&mut self, document: &Document<'_>, entity: EntityId, mention: &Mention) {
        let mark = document.token_text(mention.range.end as usize);
        let known = &self.entities[entity as usize];
        let is_told = matches!(mark, "," | "(");
        if is_told && known.kind == Kind::Person && known.role.is_none() && known.is_individual {
            self.describe_behind(document, entity, mention);
        }
    }

    /// "Hill" after "Hugh Hill": a word for a place is a surname where somebody has it; "the Hill" is none.
    fn is_surname_alone(&self, document: &Document<'_>, mention: &Mention, word: u32) -> bool {
        let mut bearers = self.by_surname.of(word);
        mention.range.len() == 1
            && bearers.any(|entity| fullness(document, self.entities[entity as usize].name).0 > 1)
    }

    /// "Mrs. Hale" is not "Mr. Hale": of the people of a surname, one whom the title fits.
    fn of_gender(
        &self,
        document: &Document<'_>,
        found: Bearer,
        titled: Option<Described>,
    ) -> Option<Bearer> {
        let title = titled.map_or(0, |title| title.role.start as usize);
        let gender = gender_of_word(document, title);
        let Bearer::One(entity) = found else { return Some(found) };
        let is_other = |entity: EntityId| gender.contradicts(self.entities[entity as usize].gender);
        if !is_other(entity) {
            return Some(found);
        }
        let (_, last) = ends(document, self.entities[entity as usize].name);
        self.by_surname.of(last).find(|other| !is_other(*other)).map(Bearer::One)
    }

    /// "President Lindt" before anybody is named in full is not the Lindt who is named in full later
    /// and never called president.
    fn may_be_titled(&self, mention: &Mention, found: Bearer) -> bool {
        let Bearer::One(entity) = found else { return true };
        let known = &self.entities[entity as usize];
        known.role.is_some() || known.name.start < mention.head.start || !known.kind.is_human()
    }

    /// Whom a part of a name leads to: people by surname, then anybody by any word.
    fn by_part(&self, document: &Document<'_>, mention: &Mention, word: u32) -> Option<Bearer> {
        if let Some(entity) = self.by_key.get(&full_key(document, mention.head)) {
            return Some(Bearer::One(*entity));
        }
        if mention.head.len() > 2 {
            return None;
        }
        let has_article = mention.range.start < mention.head.start
            && document.is(mention.range.start as usize, Class::Determiner);
        if has_article && let Some(found) = self.by_last_word.of(word).next() {
            return Some(Bearer::One(found));
        }
        if let Some(found) = one_or_several(self.by_surname.of(word), word) {
            return Some(found);
        }
        // "Nordvik" is the country of the "Nordvikans", not the station Radio Nordvik.
        let is_place = mention.head.len() == 1 && self.demonyms.contains_key(&word);
        let mut any = self.by_word.of(word);
        let found = any.next().filter(|_| !is_place)?;
        let is_one = any.all(|other| other == found) && !self.is_namesake(document, mention, found);
        is_one.then_some(Bearer::One(found))
    }

    /// "The Norvik jetty", "at Norvik", "the Ardenian minister": of a body with a longer name the first word alone may
    /// be the place.
    fn is_namesake(&self, document: &Document<'_>, mention: &Mention, found: EntityId) -> bool {
        const LONG: usize = 3;
        let known = &self.entities[found as usize];
        let is_body =
            matches!(known.kind, Kind::Organisation | Kind::Government | Kind::MediaOutlet)
                && known.evidence == KindEvidence::NameWord
                && known.name.len() >= LONG;
        let is_place = || {
            self.place_of(document, mention.head.start as usize).is_some()
                || is_attributive(document, mention)
                || stands_in_place(document, mention)
        };
        is_body && mention.head.len() == 1 && is_place()
    }

    /// A name of one word that no other name explains: "the Verge", "Nordvik", "Cher".
    fn alone(&mut self, document: &Document<'_>, mention: &Mention, is_linked: bool) -> Bearer {
        let first = mention.head.start as usize;
        let is_word = document.tokens()[first].word != WordId::UNKNOWN
            && !document.classes(first).intersects(FIRST_NAMES);
        let has_age = has_age(document, mention);
        if !is_linked && stands_in_place(document, mention) {
            return Bearer::Nobody;
        }
        if !is_linked && !has_age && (mention.opens_sentence || is_word) {
            return Bearer::Nobody;
        }
        let is_people = mention.head.len() == 1 && self.place_of(document, first).is_some();
        if !is_linked && (is_people || is_attributive(document, mention)) {
            return Bearer::Nobody;
        }
        let (mut kind, mut evidence) = kind_alone(document, mention);
        if is_people {
            (kind, evidence) = (Kind::Group, KindEvidence::HeadNoun);
        }
        let has_people = self.demonyms.contains_key(&document.tokens()[first].key);
        if evidence == KindEvidence::Shape && has_people {
            (kind, evidence) = (Kind::Government, KindEvidence::Metonym);
        }
        let bearer = self.body(document, mention, kind, evidence);
        if let Bearer::One(entity) = bearer {
            let known = &mut self.entities[entity as usize];
            if kind == Kind::Person {
                known.learn(gender_of_first_name(document, first));
                self.by_surname.add(document.tokens()[first].key, entity);
                self.describe_alone(document, entity, mention);
            }
        }
        bearer
    }
}
