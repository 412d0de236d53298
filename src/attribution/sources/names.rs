//! Names into entities: full names first, so that a surname finds its bearer wherever it stands.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "an entity’s id is its place in the list, a name has a first and a last token, and \
              reading beyond the document finds nothing"
)]

use super::beside::{self, is_firm, is_opener, is_party, is_thing, may_be_longer};
use super::entity::{Bearers, Entity, EntityId, KeyMap};
use super::kind::{self, Kind, KindEvidence};
use super::role;
use super::run::{self, is_text};
use super::scan::{Form, Mention};
use super::shape::{FIRST_NAMES, Shape};
use super::words::{
    ends, gender_of_first_name, gender_of_word, is_initial, nickname, role_of, words,
};
use crate::attribution::nickname::nickname_behind;
use crate::document::{Case, Document, TokenRange};
use crate::lexicon::{self, Actor, ActorKind, WordId, WordKey, role_key};

/// Whom a name leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bearer {
    /// Nobody: a place, a date, a capital that is no name.
    Nobody,
    /// This one.
    One(EntityId),
    /// One of several people of this surname.
    Several(u32),
}

/// The entities that have a name, and whom each mention by name leads to.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Those who have a name, in order of their gathering.
    pub(super) entities: Vec<Entity>,
    /// For each mention, whom its name leads to.
    pub(super) bearers: Vec<Bearer>,
    /// People and bodies by a word of their name.
    pub(super) by_word: Bearers,
    pub(super) by_surname: Bearers,
    by_full_name: KeyMap<u64, EntityId>,
    pub(super) by_key: KeyMap<u64, EntityId>,
    pub(super) by_initials: KeyMap<u32, EntityId>,
    pub(super) by_last_word: Bearers,
    /// Words that the text has with an "n" after them: "Ardenia" where it says "Ardenian".
    pub(super) demonyms: KeyMap<u32, ()>,
    /// Names of one word, with where each stands.
    singles: KeyMap<u32, u32>,
}

/// Gathers the entities that have a name.
pub(super) fn gather(document: &Document<'_>, mentions: &[Mention], is_linked: &[bool]) -> Names {
    let mut names = Names { bearers: vec![Bearer::Nobody; mentions.len()], ..Names::default() };
    names.learn_demonyms(document, mentions);
    // Bodies come first, so that "Nordvik Mills" is known for the start of "Nordvik Mills Ltd", and
    // names that may have a word too many before them wait until the others are known.
    let named = mentions.iter().enumerate().filter_map(|(number, mention)| match mention.form {
        Form::Name(shape) => Some((number, shape, Turn::of(document, mention, shape))),
        _ => None,
    });
    let named: Vec<(usize, Shape, Turn)> = named.collect();
    for wanted in [Turn::Body, Turn::Sure, Turn::Open] {
        for (number, shape, _) in named.iter().filter(|(_, _, turn)| *turn == wanted) {
            names.bearers[*number] = names.full(document, &mentions[*number], *shape);
        }
    }
    for (number, shape, _) in named {
        if names.bearers[number] == Bearer::Nobody {
            let mention = &mentions[number];
            names.bearers[number] = names.short(document, mention, shape, is_linked[number]);
        }
    }
    names.settle_offices(document);
    names
}

/// When a name is gathered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    Body,
    Sure,
    Open,
}

impl Turn {
    fn of(document: &Document<'_>, mention: &Mention, shape: Shape) -> Self {
        match shape {
            Shape::Body(_) => Self::Body,
            _ if may_be_longer(document, mention, shape) => Self::Open,
            _ => Self::Sure,
        }
    }
}

impl Names {
    /// "Ardenia" and "Ardenian" in one text are a country and its people.
    fn learn_demonyms(&mut self, document: &Document<'_>, mentions: &[Mention]) {
        for mention in mentions.iter().filter(|mention| matches!(mention.form, Form::Name(_))) {
            let first = mention.head.start as usize;
            if mention.head.len() == 1 {
                self.singles.insert(document.tokens()[first].key, mention.head.start);
            }
            let text = document.token_text(first);
            if let Some(stem) = text.strip_suffix('n').or_else(|| text.strip_suffix("ns")) {
                self.demonyms.insert(WordKey::of(stem).tag(), ());
            }
        }
    }

    /// The place whose people or adjective a word is: "Ardenia" for "Ardenian", "Ardenians".
    pub(super) fn place_of(&self, document: &Document<'_>, token: usize) -> Option<u32> {
        let text = document.token_text(token);
        let stem = text.strip_suffix('n').or_else(|| text.strip_suffix("ns"))?;
        self.singles.get(&WordKey::of(stem).tag()).copied()
    }

    /// The people of a surname.
    pub(super) fn of_surname(&self, word: u32) -> impl Iterator<Item = EntityId> + '_ {
        self.by_surname.of(word)
    }

    /// People by first name and surname, bodies by a word of their name, well-known names.
    fn full(&mut self, document: &Document<'_>, mention: &Mention, shape: Shape) -> Bearer {
        match shape {
            Shape::Person | Shape::Bare if words(document, mention.head).nth(1).is_some() => {
                self.person_or_body(document, mention, shape)
            }
            Shape::Body(kind) if mention.head.len() > 1 => {
                self.body(document, mention, kind, KindEvidence::NameWord)
            }
            Shape::Known(actor) => self.known(document, mention, actor),
            _ => Bearer::Nobody,
        }
    }

    fn person_or_body(
        &mut self,
        document: &Document<'_>,
        mention: &Mention,
        shape: Shape,
    ) -> Bearer {
        let beside = beside::body(document, mention);
        if let Some(kind) = beside.and_then(kind::body).filter(|_| shape == Shape::Bare) {
            let bearer = self.body(document, mention, kind, KindEvidence::NounBeside);
            // "the charity Quiet Ponds" is "her charity" from then on.
            let role =
                beside::noun_before(document, mention).and_then(|noun| role_of(document, noun));
            if let (Bearer::One(entity), Some(role)) = (bearer, role) {
                self.entities[entity as usize].add_role(role);
            }
            return bearer;
        }
        if shape == Shape::Bare && beside::has_office_behind(document, mention) {
            return self.employer(document, mention);
        }
        let known = self.by_key.get(&full_key(document, mention.head));
        if let Some(entity) = known.filter(|_| shape == Shape::Bare) {
            return Bearer::One(*entity);
        }
        let end = mention.range.end as usize;
        if shape == Shape::Bare
            && is_text(document, end, ",")
            && is_text(document, end + 1, "which")
        {
            return self.body(document, mention, Kind::Organisation, KindEvidence::Shape);
        }
        let described = role::of(document, mention);
        if described.is_some_and(|found| is_firm(document, mention, shape, &found)) {
            return self.body(document, mention, Kind::Company, KindEvidence::NounBeside);
        }
        if is_party(document, mention, shape) && described.is_none() {
            return self.body(document, mention, Kind::Organisation, KindEvidence::Shape);
        }
        let is_thing = described.is_none() && shape == Shape::Bare && is_thing(document, mention);
        if is_thing {
            return Bearer::Nobody;
        }
        let name = self.known_tail(document, mention, shape).unwrap_or(mention.head);
        let entity = match self.by_tail(document, mention, name) {
            Some(entity) => entity,
            None => self.person(document, name, shape),
        };
        for token in mention.range.start..mention.head.start {
            let gender = gender_of_word(document, token as usize);
            self.entities[entity as usize].learn(gender);
        }
        if let Some(described) = described {
            self.describe(document, entity, &described);
        }
        if self.entities[entity as usize].kind == Kind::Person {
            self.describe_behind(document, entity, mention);
        }
        if let Some(described) = described {
            self.describe_ahead(document, entity, mention, &described);
        }
        if self.entities[entity as usize].kind.is_human() {
            self.place_beside(document, entity, mention);
        }
        if let Some(called) = nickname_behind(document, mention.range.end as usize) {
            let (_, last) = ends(document, called);
            self.by_surname.add(last, entity);
            self.by_word.add(last, entity);
        }
        Bearer::One(entity)
    }

    /// "Porto Azul" in "Porto Azul president Per Lund": a body, although it was held for somebody before.
    fn employer(&mut self, document: &Document<'_>, mention: &Mention) -> Bearer {
        let (first, last) = ends(document, mention.head);
        let key = u64::from(first) << 32 | u64::from(last);
        let Some(entity) = self.by_full_name.get(&key).copied() else {
            return self.body(document, mention, Kind::Organisation, KindEvidence::NounBeside);
        };
        let known = &mut self.entities[entity as usize];
        if known.kind == Kind::Person && known.evidence == KindEvidence::Shape {
            (known.kind, known.evidence) = (Kind::Organisation, KindEvidence::NounBeside);
        }
        Bearer::One(entity)
    }

    /// The last two words of a longer name where somebody has just these: "Rip Mara Lindt".
    fn known_tail(
        &self,
        document: &Document<'_>,
        mention: &Mention,
        shape: Shape,
    ) -> Option<TokenRange> {
        let is_open = mention.opens_sentence && may_be_longer(document, mention, shape);
        if mention.head.len() < 3 || !is_open {
            return None;
        }
        let end = mention.head.end as usize;
        let tail = TokenRange::new(end - 2, end);
        let (first, last) = ends(document, tail);
        let key = u64::from(first) << 32 | u64::from(last);
        // "Trusting Mara Lindt is risky": a verb that opens the sentence before a first name.
        let is_after_verb = mention.head.len() == 3
            && is_opener(document, mention.head.start as usize)
            && document.classes(end - 2).intersects(FIRST_NAMES);
        (is_after_verb || self.by_full_name.contains_key(&key)).then_some(tail)
    }

    /// "Meanwhile Lindt": a word that opens the sentence before a known surname.
    fn by_tail(
        &self,
        document: &Document<'_>,
        mention: &Mention,
        name: TokenRange,
    ) -> Option<EntityId> {
        let first = mention.head.start as usize;
        let is_doubtful = mention.opens_sentence
            && name.len() == 2
            && name == mention.range
            && is_opener(document, first)
            && !document.classes(first).intersects(FIRST_NAMES);
        let (first, last) = ends(document, name);
        let key = u64::from(first) << 32 | u64::from(last);
        if !is_doubtful || self.by_full_name.contains_key(&key) {
            return None;
        }
        match one_or_several(self.by_surname.of(last), last)? {
            Bearer::One(entity) => Some(entity),
            _ => None,
        }
    }

    /// The person of this first name and surname; a new one where nobody has both.
    fn person(&mut self, document: &Document<'_>, name: TokenRange, shape: Shape) -> EntityId {
        let (first, last) = ends(document, name);
        let key = u64::from(first) << 32 | u64::from(last);
        let nickname = nickname(document, name).map(|token| document.tokens()[token].key);
        let by_nickname = nickname.map(|nickname| u64::from(nickname) << 32 | u64::from(last));
        let of_key = |key: &u64| self.by_full_name.get(key).copied();
        let found = of_key(&key).or_else(|| of_key(by_nickname.as_ref()?));
        let found = found.or_else(|| self.by_initial(document, name, last));
        let entity = found.unwrap_or_else(|| {
            let evidence =
                if shape == Shape::Person { KindEvidence::PersonWord } else { KindEvidence::Shape };
            self.add(Entity::new(name, Kind::Person, evidence))
        });
        self.by_full_name.insert(key, entity);
        self.by_full_name.extend(by_nickname.map(|key| (key, entity)));
        self.index_person(document, name, entity);
        let known = &mut self.entities[entity as usize];
        known.full_mentions += 1;
        if fullness(document, name) > fullness(document, known.name) {
            known.name = name;
        }
        known.learn(gender_of_first_name(document, name.start as usize));
        entity
    }

    /// "C. Lund" and "Carla Lund" are one where no other Lund has that initial.
    fn by_initial(&self, document: &Document<'_>, name: TokenRange, last: u32) -> Option<EntityId> {
        let first = document.token_text(name.start as usize);
        let mut fitting = self.by_surname.of(last).filter(|entity| {
            let other = document.token_text(self.entities[*entity as usize].name.start as usize);
            let is_short = is_initial(first) || is_initial(other);
            is_short && first.chars().next() == other.chars().next()
        });
        let found = fitting.next()?;
        fitting.next().is_none().then_some(found)
    }

    pub(super) fn body(
        &mut self,
        document: &Document<'_>,
        mention: &Mention,
        kind: Kind,
        evidence: KindEvidence,
    ) -> Bearer {
        let key = full_key(document, mention.head);
        let first = mention.head.start as usize;
        let is_acronym = mention.head.len() == 1 && document.tokens()[first].case == Case::Upper;
        let full = is_acronym.then(|| self.by_initials.get(&document.tokens()[first].key));
        if let Some(entity) = self.by_key.get(&key).or(full.flatten()).copied() {
            let known = &mut self.entities[entity as usize];
            if mention.head.len() > known.name.len() {
                known.name = mention.head;
            }
            return Bearer::One(entity);
        }
        let entity = self.add(Entity::new(mention.head, kind, evidence));
        self.by_key.insert(key, entity);
        self.index_body(document, mention, entity);
        Bearer::One(entity)
    }

    fn known(&mut self, document: &Document<'_>, mention: &Mention, actor: Actor) -> Bearer {
        let common = mention.opens_sentence && mention.head.len() == 1;
        let is_place = matches!(actor.kind, ActorKind::State | ActorKind::Metonym);
        let Some((kind, evidence)) = kind::known(actor.kind) else { return Bearer::Nobody };
        if common
            && !is_place
            && document.tokens()[mention.head.start as usize].word != WordId::UNKNOWN
        {
            return Bearer::Nobody;
        }
        let bearer = self.body(document, mention, kind, evidence);
        if let Bearer::One(entity) = bearer {
            let known = &mut self.entities[entity as usize];
            known.of = actor.of;
            known.is_individual = actor.kind != ActorKind::Demonym;
            if let Some(noun) = called(document, mention.head) {
                known.add_role(role_key(noun));
            }
        }
        bearer
    }

    pub(super) fn add(&mut self, entity: Entity) -> EntityId {
        self.entities.push(entity);
        self.entities.len() as EntityId - 1
    }
}

/// What a well-known body is called where the word for it is none of its name: "the alliance" is NATO.
fn called(document: &Document<'_>, name: TokenRange) -> Option<&'static str> {
    const CALLED: [(&str, &str); 12] = [
        ("FBI", "bureau"),
        ("F.B.I.", "bureau"),
        ("Federal Bureau of Investigation", "bureau"),
        ("CIA", "agency"),
        ("C.I.A.", "agency"),
        ("NATO", "alliance"),
        ("Nato", "alliance"),
        ("EU", "bloc"),
        ("E.U.", "bloc"),
        ("European Union", "bloc"),
        ("IMF", "fund"),
        ("OPEC", "cartel"),
    ];
    let text = document.text_of(name);
    CALLED.iter().find(|(name, _)| *name == text).map(|(_, noun)| *noun)
}

/// How many of its words are written out, then how many tokens it has: "Carla Lund" is fuller than "C. Lund".
pub(super) fn fullness(document: &Document<'_>, name: TokenRange) -> (usize, usize) {
    let in_full = words(document, name).filter(|token| !is_initial(document.token_text(*token)));
    (in_full.count(), name.len())
}

/// One number for a name; two names of a well-known body have one.
pub(super) fn full_key(document: &Document<'_>, name: TokenRange) -> u64 {
    let key = run::key_of(document, name);
    lexicon::full_name(key).unwrap_or(key)
}

pub(super) fn one_or_several(
    mut found: impl Iterator<Item = EntityId>,
    word: u32,
) -> Option<Bearer> {
    let first = found.next()?;
    Some(if found.all(|other| other == first) { Bearer::One(first) } else { Bearer::Several(word) })
}
