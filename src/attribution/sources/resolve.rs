//! Mentions into entities, in the order of the text: names are known, nouns and pronouns look back.

use super::entity::{Entity, EntityId, Gender, KeyMap};
use super::kind::{self, BODIES, Kind, KindEvidence, NOUNS, PEOPLE};
use super::names::{Bearer, Names, gender_of_word, role_of};
use super::recent::{Recent, Seen};
use super::run::{is_capital, is_possessive, key_of};
use super::scan::{self, Article, Form, Mention, Pronoun, is_plural, phrase_start};
use crate::document::{Document, TokenRange};
use crate::lexicon::{Class, Classes};
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
    pub(super) author: Option<EntityId>,
    by_role: KeyMap<u32, EntityId>,
    by_text: KeyMap<u64, EntityId>,
    names: Names,
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
            author: None,
            by_role: KeyMap::default(),
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
            Form::Name(_) => self.name(self.names.bearers[number], mention),
            Form::Noun(article) => match self.just_named(mention, &mentions[..number], answers) {
                Some(entity) => Some(Ok(entity)),
                None => self.noun(mention, article, linked),
            },
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
        let (last, answer) = (before.last()?, answers.last()?);
        let entity = (*answer)?.ok()?;
        let known = &self.entities[entity as usize];
        let between = TokenRange { start: last.range.end, end: mention.range.start };
        let first = self.document.token_text(between.start as usize);
        let is_joint = match between.len() {
            1 => matches!(first, "," | "is" | "was"),
            2 => first == "," && self.document.token_text(between.start as usize + 1) == "now",
            _ => false,
        };
        let head = mention.head.start as usize;
        let is_person = self.document.classes(head).intersects(PEOPLE)
            && !is_plural(self.document, head)
            && known.kind.is_human()
            && matches!(last.form, Form::Name(_));
        (is_joint && is_person && last.sentence == mention.sentence).then_some(entity)
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
        // Who is named in full more often is the one that a bare surname is kept for.
        let weigh = |entity| self.salience(entity, mention) + 2 * by_full_name(entity).min(3);
        decide(known().filter(is_seen).map(|entity| (weigh(entity), entity)))
    }

    fn fits(&self, entity: EntityId, gender: Gender) -> bool {
        !gender.contradicts(self.entities[entity as usize].gender)
    }

    /// Marks an entity as mentioned here.
    fn touch(&mut self, entity: EntityId, mention: &Mention, linked: Option<Linked>) {
        let seen = &mut self.seen[entity as usize];
        let is_aside = mention.in_quote && linked.is_none();
        if is_aside && seen.is_seen && !seen.in_quote {
            return;
        }
        let keeps_subject = seen.is_seen && seen.sentence == mention.sentence && seen.is_subject;
        let is_name = matches!(mention.form, Form::Name(_));
        *seen = Seen {
            sentence: mention.sentence,
            is_subject: keeps_subject
                || linked.is_some()
                || mention.is_subject && !mention.is_possessive,
            is_possessive: mention.is_possessive && !keeps_subject,
            in_quote: is_aside,
            is_seen: true,
        };
        if is_name {
            self.learn_roles(entity);
        }
        self.list(entity);
        if linked.is_some_and(|linked| linked.speaks) {
            let block = self.document.sentences()[mention.sentence as usize].block;
            self.speaker = Some((entity, block));
        }
    }

    fn list(&mut self, entity: EntityId) {
        let known = &self.entities[entity as usize];
        let roles = known.roles;
        if known.kind.is_human() && known.is_individual {
            self.people.touch(entity);
        } else if known.kind.is_body() && known.is_individual {
            self.bodies.touch(entity);
        } else {
            self.crowds.touch(entity);
        }
        for role in roles.into_iter().filter(|role| *role != 0) {
            self.by_role.insert(role, entity);
        }
    }

    /// From now on "the mayor" can mean who was named with that role.
    fn learn_roles(&mut self, entity: EntityId) {
        let known = &mut self.entities[entity as usize];
        let Some(words) = known.role else { return };
        if known.roles[0] != 0 && !known.kind.is_human() || known.roles[3] != 0 {
            return;
        }
        for token in words.iter() {
            let classes = self.document.classes(token);
            if (classes.intersects(PEOPLE) || classes.has(Class::Title))
                && let Some(role) = role_of(self.document, token)
            {
                known.add_role(role);
            }
        }
    }

    fn several(&mut self, mention: &Mention) -> EntityId {
        let key = key_of(self.document, mention.range);
        self.by_key_or(key, |_| Entity {
            is_individual: false,
            ..Entity::new(mention.range, Kind::Group, KindEvidence::HeadNoun)
        })
    }

    fn by_key_or(&mut self, key: u64, make: impl FnOnce(&Self) -> Entity) -> EntityId {
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

    /// "the ministry", "a spokesperson for the ministry", "officials".
    fn noun(&mut self, mention: &Mention, article: Article, linked: Option<Linked>) -> Answer {
        let head = mention.head.start as usize;
        if mention.in_quote && linked.is_none() {
            return None;
        }
        let is_office = is_capital(self.document, head) && !is_plural(self.document, head);
        if (matches!(article, Article::Definite | Article::Possessive) || is_office)
            && let Some(found) = self.named_before(mention, linked)
        {
            return Some(Ok(found));
        }
        let phrase = linked.map_or_else(|| self.with_complement(mention), |linked| linked.phrase);
        let name = self.without_article(self.before_aside(phrase));
        let is_new = article == Article::Indefinite;
        let key = self.owned_key(mention, name).unwrap_or_else(|| key_of(self.document, name));
        if is_new {
            let entity = self.described(mention, name);
            let id = self.add(entity);
            self.by_text.insert(key, id);
            return Some(Ok(id));
        }
        Some(Ok(self.by_key_or(key, |this| this.described(mention, name))))
    }

    /// "the filing with the exchange": a noun with the phrase that belongs to it.
    fn with_complement(&self, mention: &Mention) -> TokenRange {
        let joint = mention.range.end as usize;
        let limit = self.document.sentences()[mention.sentence as usize].tokens.end as usize;
        let is_person = self.document.classes(mention.head.start as usize).intersects(PEOPLE);
        let is_joint = match self.document.token_text(joint) {
            "of" | "with" | "by" | "at" | "from" => true,
            "for" => is_person,
            _ => false,
        };
        let owner =
            is_joint.then(|| super::role::phrase_from(self.document, joint + 1, limit)).flatten();
        TokenRange { end: owner.map_or(mention.range.end, |owner| owner.end), ..mention.range }
    }

    /// What a description says before its first comma or parenthesis.
    fn before_aside(&self, phrase: TokenRange) -> TokenRange {
        let is_aside = |token: &usize| matches!(self.document.token_text(*token), "," | "(" | ";");
        let end = phrase.iter().skip(1).find(is_aside).unwrap_or(phrase.end as usize);
        TokenRange::new(phrase.start as usize, end)
    }

    /// "the Lindt campaign" and "Mara Lindt's campaign" are one body: an owner and a noun.
    fn owned_key(&self, mention: &Mention, name: TokenRange) -> Option<u64> {
        let document = self.document;
        let head = mention.head.start as usize;
        let is_body = document.classes(head).intersects(BODIES) && name.end == mention.head.end;
        let before = head.checked_sub(1)?;
        let owner = if is_possessive(document, before) { before.checked_sub(1)? } else { before };
        if !is_body || owner < mention.range.start as usize || !is_capital(document, owner) {
            return None;
        }
        let role = role_of(document, head)?;
        Some(crate::lexicon::name_key([document.tokens()[owner].key, role].into_iter()))
    }

    fn without_article(&self, phrase: TokenRange) -> TokenRange {
        let first = phrase.start as usize;
        let text = self.document.token_text(first);
        let is_article = ["the", "a", "an"].iter().any(|word| text.eq_ignore_ascii_case(word));
        let start = first + usize::from(is_article && phrase.len() > 1);
        TokenRange::new(start, phrase.end as usize)
    }

    /// Somebody named before whom the noun calls by a role, a kind or an epithet.
    fn named_before(&mut self, mention: &Mention, linked: Option<Linked>) -> Option<EntityId> {
        let head = mention.head.start as usize;
        let classes = self.document.classes(head);
        let is_many = is_plural(self.document, head);
        let has_more = linked.is_some_and(|linked| linked.phrase.end > mention.range.end + 1);
        if is_many && has_more {
            return None;
        }
        if let Some(found) = self.by_known_role(mention, head) {
            let is_one = self.entities[found as usize].is_individual;
            if is_one != is_many {
                return Some(found);
            }
        }
        if is_many || has_more {
            return None;
        }
        if classes.intersects(BODIES) && !classes.intersects(PEOPLE) {
            return self.body_before(mention, classes);
        }
        let is_age = self.document.token_text(head).ends_with("-year-old");
        let is_former = mention.range.iter().any(|token| self.document.is(token, Class::Former));
        let is_definite = mention.form == Form::Noun(Article::Definite);
        if is_definite && (classes.has(Class::Epithet) || is_age || is_former) {
            return self.person_by_epithet(mention, head);
        }
        None
    }

    /// "the nominee": the person who stands out, unless the text names another of that role.
    fn person_by_epithet(&self, mention: &Mention, head: usize) -> Option<EntityId> {
        let found = self.person_before(gender_of_word(self.document, head), mention).ok()?;
        let role = role_of(self.document, head)?;
        let known = &self.entities[found as usize];
        (known.is_named && !known.roles.contains(&role)).then_some(found)
    }

    /// "the mayor" after "Ana Lindt, the mayor": modifiers must not speak against it.
    fn by_known_role(&self, mention: &Mention, head: usize) -> Option<EntityId> {
        let found = *self.by_role.get(&role_of(self.document, head)?)?;
        let known = &self.entities[found as usize];
        let modifiers = TokenRange { start: mention.range.start, end: mention.head.start };
        let mut others = modifiers.iter().filter(|token| {
            let classes = self.document.classes(*token);
            let is_party = classes.has(Class::PeopleNoun)
                || matches!(self.document.token_text(*token), "Democratic" | "GOP");
            !classes.has(Class::Determiner) && (is_party || !classes.has(Class::RoleModifier))
        });
        let key = |token: usize| self.document.tokens()[token].key;
        let has = |token: usize| {
            let ranges = [Some(known.name), known.role, known.affiliation];
            ranges.iter().flatten().any(|range| range.iter().any(|own| key(own) == key(token)))
        };
        let is_specific =
            known.role.is_some_and(|role| words(self.document, role) > 1) || !known.kind.is_human();
        let seen = &self.seen[found as usize];
        let is_near = mention.sentence.saturating_sub(seen.sentence) <= NEAR;
        let is_speaker = self.speaker.is_some_and(|(speaker, _)| speaker == found);
        if !known.is_named && !is_near && !is_speaker && known.kind.is_human() {
            return None;
        }
        let agrees = others.all(|token| has(token) || !is_specific);
        let gender = gender_of_word(self.document, head);
        (agrees && self.fits(found, gender)).then_some(found)
    }

    /// "the company", "the agency": the last body of that kind.
    fn body_before(&self, mention: &Mention, classes: Classes) -> Option<EntityId> {
        if mention.head.start > mention.range.start + 1 {
            return None;
        }
        let wanted = kind::body(classes).filter(|kind| *kind != Kind::Document)?;
        let is_general = GENERAL.contains(&self.document.token_text(mention.head.start as usize));
        let fits = |entity: &EntityId| {
            let known = &self.entities[*entity as usize];
            known.is_named
                && (known.kind == wanted
                    || is_general && matches!(known.kind, Kind::Organisation | Kind::Company))
                && (is_general || matches!(wanted, Kind::Company | Kind::MediaOutlet))
                && known.evidence != KindEvidence::Shape
                && known.evidence != KindEvidence::Metonym
                && (is_general || wanted != Kind::Government)
        };
        self.bodies.iter().find(fits)
    }

    /// What a noun that leads to nobody named describes.
    fn described(&self, mention: &Mention, name: TokenRange) -> Entity {
        let head = mention.head.start as usize;
        let document = self.document;
        let classes = document.classes(head);
        let is_many = is_plural(document, head) && !matches!(document.token_text(head), "police");
        let kind = kind_described(document, mention, name, classes, is_many);
        let mut entity = Entity::new(name, kind, KindEvidence::HeadNoun);
        entity.is_named = classes.intersects(BODIES) && has_name(document, name, head);
        entity.is_individual = !is_many && kind != Kind::Group;
        entity.gender = gender_of_word(document, head);
        let is_ones_own = document.is(mention.range.start as usize, Class::Pronoun)
            || scan::pronoun(document.token_text(mention.range.start as usize)).is_some();
        if let Some(role) = role_of(document, head).filter(|_| kind.is_human() || !is_ones_own) {
            entity.add_role(role);
        }
        let own = self.without_article(mention.range);
        if kind.is_human() && kind != Kind::Person || classes.intersects(PEOPLE) && !is_many {
            entity.role = Some(own_words(document, own));
        }
        entity.affiliation = affiliation(document, own, head, name);
        entity.is_former = own.iter().any(|token| document.is(token, Class::Former));
        entity
    }

    /// "who" means the phrase before it, over a comma.
    fn relative(
        &mut self,
        mention: &Mention,
        before: &[Mention],
        answers: &[Answer],
    ) -> Result<EntityId, Unclear> {
        let start = mention.range.start as usize;
        let comma = start.checked_sub(1).filter(|comma| self.document.token_text(*comma) == ",");
        let end = comma.unwrap_or(start);
        let nearest = before.iter().zip(answers).rev().take(6);
        let near = nearest.filter(|(other, _)| other.sentence == mention.sentence);
        let text = self.document.token_text(start);
        let (is_who, is_which) = (text.starts_with("who"), text == "which");
        let fits = |kind: Kind| {
            !(is_who && kind == Kind::Document || is_which && (kind.is_human() || kind.is_plural()))
        };
        let mut fallback = None;
        for (other, answer) in near {
            let Some(Ok(entity)) = *answer else { continue };
            if !fits(self.entities[entity as usize].kind) || other.range.end as usize > end {
                continue;
            }
            if other.range.end as usize == end {
                return Ok(entity);
            }
            fallback = fallback.or(Some(entity));
        }
        match (fallback, self.phrase_before(mention, end)) {
            (Some(found), _) if is_who => Ok(found),
            (_, Some(found)) => Ok(found),
            (Some(found), None) => Ok(found),
            (None, None) => Err(Unclear::NoAntecedent),
        }
    }

    /// "the literature" in "the literature, which showed": what nobody else has mentioned.
    fn phrase_before(&mut self, mention: &Mention, end: usize) -> Option<EntityId> {
        let floor = self.document.sentences()[mention.sentence as usize].tokens.start as usize;
        let head = end.checked_sub(1).filter(|head| *head >= floor)?;
        let is_word = self.document.tokens()[head].kind == TokenKind::Word;
        if !is_word || is_capital(self.document, head) {
            return None;
        }
        let (start, article) = phrase_start(self.document, head, floor);
        let range = TokenRange::new(start, end);
        let own = Mention {
            range,
            head: TokenRange::new(head, end),
            form: Form::Noun(article),
            ..*mention
        };
        let name = self.without_article(range);
        let entity = self.described(&own, name);
        Some(self.add(entity))
    }
}

/// The words of a range, the stop of "Sen." aside.
fn words(document: &Document<'_>, range: TokenRange) -> usize {
    let tokens = document.tokens()[range.iter()].iter();
    tokens.filter(|token| token.kind == TokenKind::Word).count()
}

/// "The lawyer" is a lawyer without a name only so many sentences later.
const NEAR: u32 = 4;

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

/// "the Clinton campaign" and "the Health Ministry" have a name although their noun is common.
fn has_name(document: &Document<'_>, name: TokenRange, head: usize) -> bool {
    (name.start as usize..head).any(|token| is_capital(document, token))
}

fn kind_described(
    document: &Document<'_>,
    mention: &Mention,
    name: TokenRange,
    classes: Classes,
    is_many: bool,
) -> Kind {
    let head = mention.head.start as usize;
    if (classes.intersects(PEOPLE) || is_many) && hides_name(document, mention) && !name.is_empty()
    {
        return Kind::Anonymous;
    }
    if ["published", "released", "issued"].contains(&document.token_text(head + 1)) {
        return Kind::Document;
    }
    if !is_many && !classes.intersects(NOUNS) && classes.has(Class::PlaceNoun) {
        return Kind::Government;
    }
    if is_crowd(document, head) && document.token_text(head + 1) == "of" {
        return Kind::Group;
    }
    if classes.intersects(NOUNS) {
        return kind::described(classes, is_many);
    }
    let text = document.token_text(head);
    if is_capital(document, head) && !is_many {
        return Kind::Organisation;
    }
    let is_person = PERSON_ENDINGS.iter().any(|end| text.ends_with(end)) || text.ends_with("-old");
    match (is_many, is_person) {
        (true, _) => Kind::Group,
        (false, true) => Kind::Person,
        (false, false) if is_crowd(document, head) => Kind::Group,
        (false, false) => Kind::Organisation,
    }
}

const PERSON_ENDINGS: [&str; 9] = ["er", "or", "ist", "man", "woman", "ian", "ant", "ee", "person"];

fn is_crowd(document: &Document<'_>, head: usize) -> bool {
    const CROWDS: [&str; 14] = [
        "some",
        "many",
        "others",
        "most",
        "few",
        "several",
        "everyone",
        "everybody",
        "nobody",
        "one",
        "all",
        "percent",
        "cent",
        "public",
    ];
    let text = document.token_text(head);
    CROWDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// "who asked not to be named", "on condition of anonymity", "familiar with the matter".
fn hides_name(document: &Document<'_>, mention: &Mention) -> bool {
    const HIDING: [&str; 6] =
        ["anonymity", "anonymous", "anonymously", "unnamed", "unidentified", "familiar"];
    const WORDS: usize = 24;
    let sentence = document.sentences()[mention.sentence as usize].tokens;
    let start = mention.range.start as usize;
    let end = (sentence.end as usize).min(mention.range.end as usize + WORDS);
    (start..end).any(|token| {
        let text = document.token_text(token);
        HIDING.iter().any(|word| text.eq_ignore_ascii_case(word))
            || matches!(text, "named" | "identified" | "name") && {
                let before = start.max(token.saturating_sub(5))..token;
                let is_not = |near: usize| matches!(document.token_text(near), "not" | "withheld");
                before.into_iter().any(is_not)
            }
    })
}

fn own_words(document: &Document<'_>, own: TokenRange) -> TokenRange {
    let clitic = own.iter().rev().find(|token| is_possessive(document, *token));
    TokenRange::new(clitic.map_or(own.start as usize, |clitic| clitic + 1), own.end as usize)
}

/// "the ministry" in "a spokesperson for the ministry", "Kanal Nord" in "Kanal Nord's editor".
fn affiliation(
    document: &Document<'_>,
    own: TokenRange,
    head: usize,
    name: TokenRange,
) -> Option<TokenRange> {
    let clitic = own.iter().find(|token| is_possessive(document, *token));
    if let Some(clitic) = clitic.filter(|clitic| *clitic > own.start as usize) {
        return Some(TokenRange::new(own.start as usize, clitic));
    }
    let joint = head + 1;
    if joint < name.end as usize
        && matches!(document.token_text(joint), "of" | "for" | "at" | "with" | "from")
    {
        return super::role::phrase_from(document, joint + 1, name.end as usize);
    }
    let (start, _) = phrase_start(document, head, own.start as usize);
    let start = start.max(own.start as usize);
    let end = (start..head).find(|token| !is_capital(document, *token)).unwrap_or(head);
    (start < end && document.classes(head).intersects(PEOPLE)).then(|| TokenRange::new(start, end))
}
