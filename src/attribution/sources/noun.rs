//! Nouns into entities: "the ministry" looks back to who was named, "a spokesperson" is new.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "an entity’s id is its place in the list, its name has a last token, and reading \
              beyond the document finds nothing"
)]

use super::common::{is_paper, is_team};
use super::counterpart::is_counterpart;
use super::described::{affiliation, are_people, has_name, kind_described, role_words};
use super::entity::{Entity, EntityId};
use super::epithet::CALLED;
use super::kind::{BODIES, Kind, KindEvidence, PEOPLE};
use super::naming;
use super::owning::ORDER;
use super::pronoun::pronoun;
use super::resolve::{Answer, Linked, Resolver};
use super::run::{is_capital, is_possessive, key_of};
use super::scan::{Form, Mention, is_demonym};
use super::shape::is_department;
use super::surface::{Article, is_plural};
use super::words::{gender_of_word, role_of};
use crate::document::{Document, TokenRange};
use crate::lexicon::Class;
use crate::text::TokenKind;

impl Resolver<'_, '_> {
    /// "the ministry", "a spokesperson for the ministry", "officials".
    pub(super) fn noun(
        &mut self,
        mention: &Mention,
        article: Article,
        linked: Option<Linked>,
    ) -> Answer {
        let head = mention.head.start as usize;
        if mention.in_quote && linked.is_none() {
            return None;
        }
        if let Some(found) = self.by_surname_alone(mention) {
            return Some(Ok(found));
        }
        let is_office = is_capital(self.document, head) && !is_plural(self.document, head);
        if (matches!(article, Article::Definite | Article::Possessive) || is_office)
            && let Some(found) = self.named_before(mention, linked)
        {
            return Some(Ok(found));
        }
        if let Some(paper) = self.paper_meant(mention, linked) {
            return Some(Ok(paper));
        }
        if let Some(pair) = self.pair_meant(mention) {
            return Some(Ok(pair));
        }
        if let Some(nameless) = self.nameless_meant(mention, linked) {
            return Some(Ok(nameless));
        }
        let phrase = linked.map_or_else(
            || naming::with_complement(self.document, mention),
            |linked| linked.phrase,
        );
        let whole = self.without_article(self.before_aside(phrase));
        let name = naming::short(self.document, whole, head);
        let one_of = self.group_of_one(mention, name);
        let before = self.one_before(mention).filter(|_| one_of.is_none());
        let owner = self.owner_of_body(mention, whole);
        let describe = |this: &Self| {
            let own = this.described(mention, name);
            let owner = owner.map(|owner| this.entities[owner as usize].name);
            // "another" of two porters is a person, whatever the word alone would be.
            let is_member = own.kind != Kind::Anonymous
                && one_of.is_some_and(|group| are_people(this.document, group));
            let is_next = before.is_some() && own.kind != Kind::Anonymous;
            let kind = if is_member || is_next { Kind::Person } else { own.kind };
            let is_individual = own.is_individual || is_member || is_next;
            let noun = before.and_then(|before| this.noun_of(before));
            let roles = this.roles_of_owned(mention, owner, own.roles);
            Entity { phrase: Some(phrase), one_of, noun, owner, kind, is_individual, roles, ..own }
        };
        let key = match owner {
            Some(owner) => self.key_of_owned(self.last_word(owner), head),
            None => self.owned_key(mention, whole),
        };
        let key = key.unwrap_or_else(|| key_of(self.document, whole));
        // "An engineering report" twice is one report, "a senior official" perhaps two people.
        let is_same = whole.len() > 1
            && self.document.is(head, Class::DocumentNoun)
            && self.by_text.contains_key(&key);
        let is_new =
            article == Article::Indefinite && !is_same || one_of.is_some() || before.is_some();
        if is_new {
            let entity = describe(self);
            let id = self.add(entity);
            self.by_text.insert(key, id);
            return Some(Ok(id));
        }
        Some(Ok(self.by_key_or(key, describe)))
    }

    /// "the two", "the two men", "each" after "Lindt and Hale met".
    fn pair_meant(&self, mention: &Mention) -> Option<EntityId> {
        let word = |token: usize| self.document.token_text(token);
        let start = mention.range.start as usize;
        let is_two = mention.form == Form::Noun(Article::Definite)
            && mention.range.len() <= 3
            && word(start + 1) == "two";
        let is_each = mention.range.len() == 1 && word(start) == "each";
        if !is_two && !is_each {
            return None;
        }
        let pair = self.crowds.iter().find(|crowd| {
            let known = &self.entities[*crowd as usize];
            known.is_named && known.kind == Kind::Group
        })?;
        let since = mention.sentence.saturating_sub(self.seen[pair as usize].sentence);
        (since <= NEAR).then_some(pair)
    }

    /// What a description says before its first comma or parenthesis.
    pub(super) fn before_aside(&self, phrase: TokenRange) -> TokenRange {
        let is_aside =
            |token: &usize| matches!(self.document.token_bytes(*token), b"," | b"(" | b";");
        let end = phrase.iter().skip(1).find(is_aside).unwrap_or(phrase.end as usize);
        TokenRange::new(phrase.start as usize, end)
    }

    pub(super) fn without_article(&self, phrase: TokenRange) -> TokenRange {
        let first = phrase.start as usize;
        let is_article = self.document.is_one_of(first, &["the", "a", "an"]);
        let start = first + usize::from(is_article && phrase.len() > 1);
        TokenRange::new(start, phrase.end as usize)
    }

    /// Somebody named before whom the noun calls by a role, a kind or an epithet.
    pub(super) fn named_before(
        &mut self,
        mention: &Mention,
        linked: Option<Linked>,
    ) -> Option<EntityId> {
        let head = mention.head.start as usize;
        let classes = self.document.classes(head);
        let is_many = is_plural(self.document, head);
        // "The 38-year-old, whose side lost": what a comma parts tells nobody from others.
        let is_age = self.document.token_bytes(head).ends_with(b"-year-old");
        let is_parted = is_age && self.document.token_bytes(head + 1) == b",";
        let has_more = linked.is_some_and(|linked| linked.phrase.end > mention.range.end + 1)
            && !is_of_state(self.document, mention, linked)
            && !is_parted;
        if is_many && has_more {
            return None;
        }
        // "the post" is no Post.
        let is_outlet = classes.has(Class::MediaNoun) && is_capital(self.document, head);
        if classes.has(Class::MediaNoun) && is_paper(self.document, head) && !is_outlet {
            return None;
        }
        let is_body = classes.intersects(BODIES) && !classes.intersects(PEOPLE);
        let is_owned = |found: &EntityId| !self.is_unowned(mention, *found);
        if let Some(found) = self.by_known_role(mention, head).filter(is_owned) {
            if self.is_anothers(mention, found) {
                return None;
            }
            let found = self.of_tenure(mention, found, head);
            let found = self.standing_for(mention, found, head).unwrap_or(found);
            let running = self.running_for(mention, Some(found), head);
            let found = running.filter(|_| linked.is_some()).unwrap_or(found);
            let is_one_body = is_body && !is_many && !has_more;
            let other = is_one_body.then(|| self.body_rather(mention, classes, found)).flatten();
            if self.entities[found as usize].is_individual != is_many {
                return Some(other.unwrap_or(found));
            }
        }
        if is_many || has_more {
            return None;
        }
        if is_body {
            return self.body_before(mention, classes);
        }
        let is_former = mention.range.iter().any(|token| self.document.is(token, Class::Former));
        let is_definite = mention.form == Form::Noun(Article::Definite);
        if is_definite && linked.is_some() && !is_former {
            let running = self.running_for(mention, None, head);
            if running.is_some() {
                return running;
            }
        }
        if is_definite && is_former && is_of_state(self.document, mention, linked) {
            // "Hale wrote to Lindt. The former secretary of state": the office may be hers or his.
            let found = self.person_by_epithet(mention, head)?;
            return self.people.iter().next().filter(|last| *last == found);
        }
        if is_definite && (classes.has(Class::Epithet) || is_age || is_former) {
            return self.person_by_epithet(mention, head);
        }
        // "“I got tight,” the Spaniard said"
        let is_of_people = || classes.has(Class::PeopleNoun) || is_demonym(self.document, head);
        if is_definite && linked.is_some() && mention.range.len() == 2 && is_of_people() {
            return self.person_by_epithet(mention, head);
        }
        if is_definite && classes.has(Class::Calling) {
            return self.person_by_calling(mention, head);
        }
        if is_definite && linked.is_some() && classes.has(Class::RoleNoun) {
            return self.speaker_called(mention, head);
        }
        None
    }

    /// Of those who have held one office, the one whose time "the former president" and "the president" tell.
    fn of_tenure(&self, mention: &Mention, found: EntityId, head: usize) -> EntityId {
        let is_former = mention.range.iter().any(|token| self.document.is(token, Class::Former));
        let known = &self.entities[found as usize];
        if !known.kind.is_human() || !known.is_named || known.is_former == is_former {
            return found;
        }
        let role = role_of(self.document, head);
        let fits = |entity: &EntityId| {
            let other = &self.entities[*entity as usize];
            other.is_former == is_former && role.is_some_and(|role| other.roles.contains(&role))
        };
        if let Some(other) = self.people.iter().find(fits) {
            return other;
        }
        // Who is speaking may have held it before the one in office.
        let standing = self.person_before(gender_of_word(self.document, head), mention);
        let speaks = |entity: &EntityId| {
            is_former && (self.is_speaker(*entity) || self.ran_before(*entity, mention))
        };
        standing.ok().filter(speaks).unwrap_or(found)
    }

    /// "the mayor" after "Ana Lindt, the mayor": modifiers must not speak against it.
    pub(super) fn by_known_role(&self, mention: &Mention, head: usize) -> Option<EntityId> {
        let found = *self.by_role.get(&role_of(self.document, head)?)?;
        let found = self.by_whole_title(mention).unwrap_or(found);
        let known = &self.entities[found as usize];
        let modifiers = TokenRange { start: mention.range.start, end: mention.head.start };
        let is_partisan = |token: usize| is_partisan(self.document, token);
        let is_order = |token: usize| {
            self.document.is(token, Class::Numeral) || self.document.is_one_of(token, &ORDER)
        };
        let mut others = modifiers.iter().filter(|token| {
            let classes = self.document.classes(*token);
            let text = self.document.token_text(*token);
            // "The first-term senator", "the longtime mayor": for how long tells nobody from others.
            let is_passing = text.ends_with("-term") || matches!(text, "same" | "longtime");
            !is_passing
                && !classes.has(Class::Determiner)
                && (is_partisan(*token) || is_order(*token) || !classes.has(Class::RoleModifier))
        });
        let key = |token: usize| self.document.tokens()[token].key;
        let own = || {
            let ranges = [Some(known.name), known.role, known.affiliation];
            ranges.into_iter().flatten().flat_map(TokenRange::iter)
        };
        let has = |token: usize| own().any(|own| key(own) == key(token));
        // "the Liberal nominee" is nobody whom the text calls the Conservative one.
        let is_other_party = modifiers.iter().any(|token| is_partisan(token) && !has(token))
            && own().any(is_partisan);
        if is_other_party {
            return None;
        }
        if self.is_of_another(mention, head, known) {
            return None;
        }
        let is_specific =
            known.role.is_some_and(|role| words(self.document, role) > 1) || !known.kind.is_human();
        let seen = &self.seen[found as usize];
        let is_near = mention.sentence.saturating_sub(seen.sentence) <= NEAR;
        if !known.is_named && !is_near && !self.is_speaker(found) && known.kind.is_human() {
            return None;
        }
        // "the mega donor" goes on for the donor who speaks, "his second tweet" is not the first.
        let is_speaker = self.is_speaker(found) && self.document.is_one_of(head, &CALLED);
        let is_loose = |token: usize| {
            !is_order(token) && (!is_specific || is_speaker && !is_capital(self.document, token))
        };
        let agrees = others.all(|token| has(token) || is_loose(token));
        let gender = gender_of_word(self.document, head);
        (agrees && self.fits(found, gender)).then_some(found)
    }

    /// What a noun that leads to nobody named describes.
    pub(super) fn described(&self, mention: &Mention, name: TokenRange) -> Entity {
        let head = mention.head.start as usize;
        let document = self.document;
        let classes = document.classes(head);
        let is_many = is_plural(document, head) && !matches!(document.token_bytes(head), b"police");
        let kind = kind_described(document, mention, name, classes, is_many);
        let kind = match kind {
            _ if self.is_one_of_nameless(head) => Kind::Anonymous,
            Kind::MediaOutlet if self.tells_study(mention) => Kind::Document,
            kind => kind,
        };
        let mut entity = Entity::new(name, kind, KindEvidence::HeadNoun);
        // "the Kremlin’s decision" is as little named as "a decision".
        let is_owned =
            kind == Kind::Document && name.iter().any(|token| is_possessive(document, token));
        entity.is_named = classes.intersects(BODIES) && has_name(document, name, head) && !is_owned;
        entity.is_individual = !is_many && (kind != Kind::Group || is_team(document, head));
        entity.gender = gender_of_word(document, head);
        // "@orla_lind": a handle is a name, and nothing shows that it is not somebody's.
        if document.tokens()[head].kind == TokenKind::Handle {
            (entity.kind, entity.evidence, entity.is_named) =
                (Kind::Person, KindEvidence::Shape, true);
        }
        let is_ones_own = document.is(mention.range.start as usize, Class::Pronoun)
            || pronoun(document.token_text(mention.range.start as usize)).is_some();
        // "last week’s poll" is not the one that the article is about.
        let is_past = kind == Kind::Document && document.is_one_of(name.start as usize, &["last"]);
        // "any nominee" is nobody whom "the nominee" could mean.
        let first = mention.range.start as usize;
        let is_any = document.is_one_of(first, &["any", "every", "each", "no"]);
        let may_return = !is_past && !is_any && (kind.is_human() || !is_ones_own);
        if let Some(role) = role_of(document, head).filter(|_| may_return) {
            entity.add_role(role);
        }
        let own = self.without_article(mention.range);
        entity.affiliation = affiliation(document, own, head, name);
        if kind.is_human() && kind != Kind::Person || classes.intersects(PEOPLE) && !is_many {
            let role = role_words(document, own, entity.affiliation);
            entity.role = Some(role).filter(|_| !is_counterpart(document, head));
        }
        entity.is_former = own.iter().any(|token| document.is(token, Class::Former));
        entity
    }
}

/// "The former secretary of state": no more than the name of the office.
fn is_of_state(document: &Document<'_>, mention: &Mention, linked: Option<Linked>) -> bool {
    let of = mention.range.end as usize;
    let phrase_end = linked.map_or(0, |linked| linked.phrase.end as usize);
    document.token_bytes(of) == b"of" && is_department(document, of + 1) && phrase_end == of + 2
}

/// "Democratic" and "GOP" in "the GOP nominee".
fn is_partisan(document: &Document<'_>, token: usize) -> bool {
    document.is(token, Class::PeopleNoun)
        || matches!(document.token_bytes(token), b"Democratic" | b"GOP")
}

/// The words of a range, the stop of "Sen." aside.
fn words(document: &Document<'_>, range: TokenRange) -> usize {
    let tokens = document.tokens()[range.iter()].iter();
    tokens.filter(|token| token.kind == TokenKind::Word).count()
}

/// "The lawyer" is a lawyer without a name only so many sentences later.
const NEAR: u32 = 4;
