//! Names into entities: full names first, so that a surname finds its bearer wherever it stands.

use super::entity::{Bearers, Entity, EntityId, Gender, KeyMap};
use super::kind::{self, BODIES, Kind, KindEvidence};
use super::role::{self, Described};
use super::run::{self, Shape, is_capital, is_text, key_of};
use super::scan::{Form, Mention};
use crate::document::{Case, Document, TokenRange};
use crate::lexicon::{Actor, ActorKind, Class, Classes, RoleKey, WordId, WordKey, role_key};
use crate::text::TokenKind;

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
    by_word: Bearers,
    by_surname: Bearers,
    by_full_name: KeyMap<u64, EntityId>,
    by_key: KeyMap<u64, EntityId>,
    by_initials: KeyMap<u32, EntityId>,
    by_last_word: Bearers,
    /// Words that the text has with an "n" after them: "Ardenia" where it says "Ardenian".
    demonyms: KeyMap<u32, ()>,
}

/// Gathers the entities that have a name.
pub(super) fn gather(document: &Document<'_>, mentions: &[Mention], is_linked: &[bool]) -> Names {
    let mut names = Names { bearers: vec![Bearer::Nobody; mentions.len()], ..Names::default() };
    for mention in mentions.iter().filter(|mention| matches!(mention.form, Form::Name(_))) {
        let text = document.token_text(mention.head.start as usize);
        if let Some(stem) = text.strip_suffix('n').or_else(|| text.strip_suffix("ns")) {
            names.demonyms.insert(WordKey::of(stem).tag(), ());
        }
    }
    // Names that may have a word too many before them wait until the others are known.
    for waits in [false, true] {
        for (number, mention) in mentions.iter().enumerate() {
            let Form::Name(shape) = mention.form else { continue };
            if may_be_longer(document, mention, shape) == waits {
                names.bearers[number] = names.full(document, mention, shape);
            }
        }
    }
    for (number, mention) in mentions.iter().enumerate() {
        if let (Form::Name(shape), Bearer::Nobody) = (mention.form, names.bearers[number]) {
            names.bearers[number] = names.short(document, mention, shape, is_linked[number]);
        }
    }
    names
}

impl Names {
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
        let beside = role::body_before(document, mention);
        if let Some(kind) = beside.and_then(kind::body).filter(|_| shape == Shape::Bare) {
            return self.body(document, mention, kind, KindEvidence::NounBeside);
        }
        let end = mention.range.end as usize;
        if shape == Shape::Bare
            && is_text(document, end, ",")
            && is_text(document, end + 1, "which")
        {
            return self.body(document, mention, Kind::Organisation, KindEvidence::Shape);
        }
        let described = role::of(document, mention);
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
        self.by_full_name.contains_key(&key).then_some(tail)
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
        let found = self.by_full_name.get(&key).copied();
        let found = found.or_else(|| self.by_initial(document, name, last));
        let entity = found.unwrap_or_else(|| {
            let evidence =
                if shape == Shape::Person { KindEvidence::PersonWord } else { KindEvidence::Shape };
            self.add(Entity::new(name, Kind::Person, evidence))
        });
        self.by_full_name.insert(key, entity);
        self.index_person(document, name, entity);
        let known = &mut self.entities[entity as usize];
        known.full_mentions += 1;
        if name.len() > known.name.len() {
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

    fn index_person(&mut self, document: &Document<'_>, name: TokenRange, entity: EntityId) {
        let (_, last) = ends(document, name);
        self.by_surname.add(last, entity);
        for token in words(document, name) {
            self.by_word.add(document.tokens()[token].key, entity);
        }
    }

    fn body(
        &mut self,
        document: &Document<'_>,
        mention: &Mention,
        kind: Kind,
        evidence: KindEvidence,
    ) -> Bearer {
        let key = key_of(document, mention.head);
        let first = mention.head.start as usize;
        let is_acronym = mention.head.len() == 1 && document.tokens()[first].case == Case::Upper;
        let full = is_acronym.then(|| self.by_initials.get(&document.tokens()[first].key));
        if let Some(entity) = self.by_key.get(&key).or(full.flatten()) {
            return Bearer::One(*entity);
        }
        let entity = self.add(Entity::new(mention.head, kind, evidence));
        self.by_key.insert(key, entity);
        self.index_body(document, mention, entity);
        Bearer::One(entity)
    }

    /// A body is also meant by its acronym in parentheses, its first word, its last, and its head.
    fn index_body(&mut self, document: &Document<'_>, mention: &Mention, entity: EntityId) {
        let name = mention.head;
        let (first, last) = (name.start as usize, name.end as usize - 1);
        if !document.classes(first).intersects(GENERIC) {
            self.by_word.add(document.tokens()[first].key, entity);
        }
        self.by_last_word.add(document.tokens()[last].key, entity);
        if let Some(key) = initials(document, name) {
            self.by_initials.entry(key).or_insert(entity);
        }
        if let Some(role) = role_of(document, run::head_of(document, name)) {
            self.entities[entity as usize].add_role(role);
        }
        let end = name.end as usize;
        let is_acronym = is_text(document, end, "(")
            && is_text(document, end + 2, ")")
            && document.tokens()[end + 1].case == Case::Upper;
        if is_acronym {
            self.by_key.insert(key_of(document, TokenRange::new(end + 1, end + 2)), entity);
        }
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
        }
        bearer
    }

    /// A surname, a first name, a short form of a body's name, or a name of one word.
    fn short(
        &mut self,
        document: &Document<'_>,
        mention: &Mention,
        shape: Shape,
        is_linked: bool,
    ) -> Bearer {
        if matches!(shape, Shape::Thing | Shape::Role) && !is_linked {
            return Bearer::Nobody;
        }
        let last = last_word(document, mention.head);
        let word = document.tokens()[last].key;
        let titled = role::of(document, mention).filter(|_| shape == Shape::Person);
        if shape != Shape::Thing {
            let found = self.by_part(document, mention, word);
            let is_office =
                titled.is_some_and(|titled| kind_of_role(document, &titled) != Kind::Person);
            let found = found.filter(|found| !is_office || self.may_be_titled(mention, *found));
            if let Some(found) = found.and_then(|found| self.of_gender(document, found, titled)) {
                if let (Bearer::One(entity), Some(described)) = (found, titled) {
                    self.describe(document, entity, &described);
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
        if let Some(entity) = self.by_key.get(&key_of(document, mention.head)) {
            return Some(Bearer::One(*entity));
        }
        if mention.head.len() > 2 {
            return None;
        }
        let has_article = mention.range.start < mention.head.start
            && document.is(mention.range.start as usize, Class::Determiner);
        if !has_article && let Some(found) = one_or_several(self.by_surname.of(word), word) {
            return Some(found);
        }
        let is_apt =
            |entity: &EntityId| self.entities[*entity as usize].kind.is_body() == has_article;
        let mut any = self.by_word.of(word).filter(is_apt);
        let found = any.next().or_else(|| self.by_word.of(word).next())?;
        any.all(|other| other == found).then_some(Bearer::One(found))
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
        let (mut kind, mut evidence) = kind_alone(document, mention);
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
            }
        }
        bearer
    }

    fn add(&mut self, entity: Entity) -> EntityId {
        self.entities.push(entity);
        self.entities.len() as EntityId - 1
    }

    /// Takes over what the text says a person is.
    fn describe(&mut self, document: &Document<'_>, entity: EntityId, described: &Described) {
        let head = document.classes(described.head);
        let known = &mut self.entities[entity as usize];
        known.learn(gender_of_word(document, described.head));
        if head.has(Class::RelationalNoun) {
            return;
        }
        let kind = kind_of_role(document, described);
        if known.role.is_none() || known.kind == Kind::Person && kind != Kind::Person {
            let is_courtesy = !head.intersects(kind::PEOPLE);
            if !is_courtesy || kind != Kind::Person {
                known.role = Some(described.role);
                known.is_former =
                    described.role.iter().any(|token| document.is(token, Class::Former));
            }
            known.kind = kind;
            known.evidence =
                if described.is_title { KindEvidence::Title } else { KindEvidence::Role };
        }
        known.affiliation = known.affiliation.or(described.affiliation);
    }
}

const FIRST_NAMES: Classes = Classes::of(&[Class::FemaleName, Class::MaleName]);
const GENERIC: Classes = Classes::of(&[
    Class::State,
    Class::CapitalMetonym,
    Class::PeopleNoun,
    Class::PlaceName,
    Class::PlaceNoun,
    Class::RoleModifier,
    Class::FemaleName,
    Class::MaleName,
])
.with(BODIES);

/// The kind that a role makes, a capitalised title included.
fn kind_of_role(document: &Document<'_>, described: &Described) -> Kind {
    const COURTESY: [&str; 10] =
        ["mr", "mrs", "ms", "miss", "mx", "sir", "dame", "lord", "lady", "dr"];
    let classes = described.role.iter().map(|token| document.classes(token));
    let all = classes.fold(Classes::NONE, Classes::with);
    let head = document.classes(described.head);
    let found = kind::person(if head.intersects(kind::PEOPLE) { head } else { all });
    let text = document.token_text(described.head).trim_end_matches('.');
    let is_courtesy = COURTESY.iter().any(|title| text.eq_ignore_ascii_case(title));
    if speaks_for_office(document, described) {
        return Kind::Spokesperson;
    }
    if runs_company(document, described) || is_ones_lawyer(document, described) {
        return Kind::Person;
    }
    if found == Kind::Person && holds_office(document, described) {
        return Kind::Official;
    }
    let is_scholar = ["prof", "professor"].iter().any(|title| text.eq_ignore_ascii_case(title));
    match found {
        Kind::Person if is_scholar => Kind::Expert,
        Kind::Person
            if head.has(Class::Title) && !is_courtesy && !head.intersects(kind::PEOPLE) =>
        {
            Kind::Official
        }
        found => found,
    }
}

/// "chief executive officer", "managing director".
fn runs_company(document: &Document<'_>, described: &Described) -> bool {
    const WORDS: [&str; 4] = ["executive", "managing", "financial", "operating"];
    described
        .role
        .iter()
        .any(|token| WORDS.iter().any(|word| document.token_text(token).eq_ignore_ascii_case(word)))
}

/// "Lindt's lawyer" speaks for Lindt; "a maritime lawyer" is asked for knowledge.
fn is_ones_lawyer(document: &Document<'_>, described: &Described) -> bool {
    let head = document.token_text(described.head);
    let before = (described.role.start as usize).checked_sub(1);
    let is_owned = before.is_some_and(|before| {
        run::is_possessive(document, before)
            || ["his", "her", "their", "its"]
                .iter()
                .any(|word| document.token_text(before).eq_ignore_ascii_case(word))
    });
    is_owned && matches!(head, "lawyer" | "attorney" | "solicitor" | "barrister" | "counsel")
}

/// "press secretary", "communications director".
fn speaks_for_office(document: &Document<'_>, described: &Described) -> bool {
    let before = described.head.checked_sub(1).map_or("", |token| document.token_text(token));
    ["press", "communications", "media", "spokes"]
        .iter()
        .any(|word| before.eq_ignore_ascii_case(word))
}

/// "City Attorney", "FBI director": a role of a person's own in a body of the state.
fn holds_office(document: &Document<'_>, described: &Described) -> bool {
    const HEADS: [&str; 11] = [
        "leader",
        "member",
        "attorney",
        "director",
        "chief",
        "head",
        "chairman",
        "chairwoman",
        "chair",
        "officer",
        "administrator",
    ];
    let head = document.token_text(described.head);
    if !HEADS.iter().any(|word| head.eq_ignore_ascii_case(word)) {
        return false;
    }
    if described.is_title && head.starts_with("Attorney") {
        return true;
    }
    let before = described.role.start as usize;
    let before = before.checked_sub(1).map_or(Classes::NONE, |token| document.classes(token));
    if described.is_title && before.has(Class::GovernmentNoun) {
        return true;
    }
    let around = described.role.start as usize..described.role.end as usize + 3;
    if around.into_iter().any(|token| document.is(token, Class::GovernmentNoun)) {
        return true;
    }
    let Some(owner) = described.affiliation else { return false };
    let is_state = crate::lexicon::actor(run::keys(document, owner)).is_some_and(|actor| {
        matches!(actor.kind, ActorKind::Government | ActorKind::Metonym | ActorKind::State)
    });
    is_state || owner.iter().any(|token| document.is(token, Class::GovernmentNoun))
}

fn one_or_several(mut found: impl Iterator<Item = EntityId>, word: u32) -> Option<Bearer> {
    let first = found.next()?;
    Some(if found.all(|other| other == first) { Bearer::One(first) } else { Bearer::Several(word) })
}

/// The initials of the capitalised words of a name, as a word.
fn initials(document: &Document<'_>, name: TokenRange) -> Option<u32> {
    let capitals = name.iter().filter(|token| is_capital(document, *token));
    let letters: String =
        capitals.filter_map(|token| document.token_text(token).chars().next()).collect();
    (2..=6).contains(&letters.len()).then(|| WordKey::of(&letters).tag())
}

/// Whether a word that opens a sentence is more likely no first name: "Meanwhile", "Blaming".
fn is_opener(document: &Document<'_>, token: usize) -> bool {
    let text = document.token_text(token);
    document.tokens()[token].word != WordId::UNKNOWN
        || text.ends_with("ing")
        || text.ends_with("ly")
}

/// Whether the first words of a name may not belong to it.
fn may_be_longer(document: &Document<'_>, mention: &Mention, shape: Shape) -> bool {
    let first = document.classes(mention.head.start as usize);
    let is_open = mention.opens_sentence && !first.intersects(FIRST_NAMES);
    shape == Shape::Bare && (is_open || mention.head.len() > 2)
}

/// "in Nordvik", "near Nordvik".
fn stands_in_place(document: &Document<'_>, mention: &Mention) -> bool {
    const PLACE_BEFORE: [&str; 8] =
        ["in", "at", "near", "across", "outside", "around", "inside", "into"];
    let start = mention.range.start as usize;
    let before = start.checked_sub(1).map_or("", |token| document.token_text(token));
    PLACE_BEFORE.iter().any(|word| before.eq_ignore_ascii_case(word))
}

/// A name of two or more unknown words is a thing after "the" or where only places stand.
fn is_thing(document: &Document<'_>, mention: &Mention) -> bool {
    mention.range.start < mention.head.start
        || stands_in_place(document, mention)
        || mention.range.iter().any(|token| document.is(token, Class::PeopleNoun))
}

/// "Ray, 58,": only people have an age.
fn has_age(document: &Document<'_>, mention: &Mention) -> bool {
    let comma = mention.range.end as usize;
    let age = document.tokens().get(comma + 1);
    is_text(document, comma, ",")
        && age.is_some_and(|age| age.kind == TokenKind::Number && age.span.len() <= 3)
        && matches!(document.token_text(comma + 2), "," | "." | ";")
}

/// The kind of a name of one word that only its surroundings tell.
fn kind_alone(document: &Document<'_>, mention: &Mention) -> (Kind, KindEvidence) {
    if let Some(kind) = role::body_before(document, mention).and_then(kind::body) {
        return (kind, KindEvidence::NounBeside);
    }
    let first = mention.head.start as usize;
    if document.classes(first).intersects(FIRST_NAMES) || has_age(document, mention) {
        return (Kind::Person, KindEvidence::PersonWord);
    }
    match mention.form {
        Form::Name(Shape::Body(kind)) => return (kind, KindEvidence::NameWord),
        Form::Name(Shape::Thing) => return (Kind::Government, KindEvidence::Metonym),
        _ if is_crowd(document, mention) => return (Kind::Group, KindEvidence::HeadNoun),
        _ => {}
    }
    let token = document.tokens()[first];
    let letters = token.span.len();
    let is_speaker = is_text(document, mention.head.end as usize, ":");
    let is_acronym = token.case == Case::Upper
        && (2..=5).contains(&letters)
        && mention.head.len() == 1
        && !is_speaker;
    let has_article = mention.range.start < mention.head.start;
    if is_acronym || has_article {
        return (Kind::Organisation, KindEvidence::Shape);
    }
    (Kind::Person, KindEvidence::Shape)
}

/// "Many Norlanders", "Proponents": a plural that a list does not know.
fn is_crowd(document: &Document<'_>, mention: &Mention) -> bool {
    const ENDS: [&str; 8] = ["ers", "ors", "ists", "ents", "ants", "ians", "ees", "men"];
    let text = document.token_text(mention.head.end as usize - 1);
    let before = (mention.range.start as usize).checked_sub(1).map(|token| document.classes(token));
    let is_counted = before
        .is_some_and(|classes| classes.has(Class::VagueQuantifier) || classes.has(Class::Numeral));
    text.ends_with('s') && is_counted
        || mention.opens_sentence && ENDS.iter().any(|end| text.ends_with(end))
}

/// The words of a name without initials, particles and what follows the surname.
fn words<'d>(document: &'d Document<'_>, name: TokenRange) -> impl Iterator<Item = usize> + 'd {
    name.iter().filter(move |token| {
        let classes = document.classes(*token);
        is_capital(document, *token)
            && !classes.has(Class::NameSuffix)
            && !(classes.has(Class::NameParticle) && *token + 1 < name.end as usize)
            && (*token == name.start as usize || !is_initial(document.token_text(*token)))
    })
}

fn last_word(document: &Document<'_>, name: TokenRange) -> usize {
    words(document, name).last().unwrap_or(name.start as usize)
}

/// The keys of the first name and of the surname.
fn ends(document: &Document<'_>, name: TokenRange) -> (u32, u32) {
    let key = |token: usize| document.tokens()[token].key;
    (key(name.start as usize), key(last_word(document, name)))
}

fn is_initial(text: &str) -> bool {
    text.trim_end_matches('.').chars().nth(1).is_none()
}

fn gender_of_first_name(document: &Document<'_>, token: usize) -> Gender {
    let classes = document.classes(token);
    match (classes.has(Class::FemaleName), classes.has(Class::MaleName)) {
        (true, false) => Gender::PerhapsShe,
        (false, true) => Gender::PerhapsHe,
        _ => Gender::Unknown,
    }
}

/// The gender that a title or role shows.
pub(super) fn gender_of_word(document: &Document<'_>, token: usize) -> Gender {
    let classes = document.classes(token);
    if classes.has(Class::Feminine) {
        Gender::She
    } else if classes.has(Class::Masculine) {
        Gender::He
    } else {
        Gender::Unknown
    }
}

/// The role that a noun names.
pub(super) fn role_of(document: &Document<'_>, token: usize) -> Option<RoleKey> {
    let word = document.tokens().get(token)?.word;
    if word == WordId::UNKNOWN {
        return Some(document.tokens()[token].key);
    }
    let lexicon = document.lexicon();
    Some(role_key(lexicon.text(lexicon.lemma(word))))
}
