//! Pronouns into entities: number, gender, recency, the subject, and who is speaking.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "an entity's id is its place in the list, and weights are sums of a few small \
              numbers"
)]

use super::entity::{Entity, EntityId, Gender};
use super::kind::{BODIES, Kind, KindEvidence};
use super::resolve::{Answer, Resolver, Unclear, decide};
use super::scan::Mention;

/// Nobody is meant from further back than this, in sentences.
const MEMORY: u32 = 24;

#[cfg(test)]
thread_local! {
    /// How many antecedents were weighed, to show that work grows with the text alone.
    pub(super) static WEIGHED: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// The pronouns by whom they can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pronoun {
    /// he, him, his.
    He,
    /// she, her.
    She,
    /// they, them, their.
    They,
    /// it, its.
    It,
    /// who, which, that.
    Relative,
    /// we, I.
    Author,
    /// you: whoever reads it.
    Reader,
    /// this, these: nobody in particular.
    Other,
}

/// The pronoun that a word is.
pub(super) fn pronoun(text: &str) -> Option<Pronoun> {
    const TABLE: [(&str, Pronoun); 33] = [
        ("he", Pronoun::He),
        ("him", Pronoun::He),
        ("his", Pronoun::He),
        ("himself", Pronoun::He),
        ("she", Pronoun::She),
        ("her", Pronoun::She),
        ("hers", Pronoun::She),
        ("herself", Pronoun::She),
        ("they", Pronoun::They),
        ("them", Pronoun::They),
        ("their", Pronoun::They),
        ("themselves", Pronoun::They),
        ("both", Pronoun::They),
        ("it", Pronoun::It),
        ("its", Pronoun::It),
        ("itself", Pronoun::It),
        ("who", Pronoun::Relative),
        ("which", Pronoun::Relative),
        ("that", Pronoun::Relative),
        ("whose", Pronoun::Relative),
        ("whom", Pronoun::Relative),
        ("i", Pronoun::Author),
        ("we", Pronoun::Author),
        ("me", Pronoun::Author),
        ("us", Pronoun::Author),
        ("my", Pronoun::Author),
        ("our", Pronoun::Author),
        ("myself", Pronoun::Author),
        ("ourselves", Pronoun::Author),
        ("you", Pronoun::Reader),
        ("your", Pronoun::Reader),
        ("this", Pronoun::Other),
        ("these", Pronoun::Other),
    ];
    if text.len() > 10 {
        return None;
    }
    let found = TABLE.iter().find(|(word, _)| text.eq_ignore_ascii_case(word));
    found.map(|(_, pronoun)| *pronoun)
}

impl Resolver<'_, '_> {
    /// Whom a pronoun means. Pronouns of people are followed everywhere, others only as sources.
    pub(super) fn pronoun(&mut self, found: Pronoun, mention: &Mention, is_source: bool) -> Answer {
        if mention.in_quote && !is_source {
            return None;
        }
        let answer = match found {
            Pronoun::He => self
                .owner_meant(mention)
                .map_or_else(|| self.person_before(Gender::He, mention), Ok),
            Pronoun::She => self.person_before(Gender::She, mention),
            Pronoun::They if is_source => self.they(mention),
            Pronoun::It if is_source => self.it(mention),
            Pronoun::Author if is_source && !mention.in_quote => Ok(self.author(mention)),
            Pronoun::Reader if is_source && !mention.in_quote => Ok(self.reader(mention)),
            _ => Err(Unclear::NoAntecedent),
        };
        match answer {
            Ok(entity) => {
                if mention.is_possessive && found == Pronoun::He {
                    self.owner = Some((entity, mention.sentence));
                }
                let known = &mut self.entities[entity as usize];
                if found == Pronoun::It && known.kind == Kind::Person {
                    known.kind = Kind::Organisation;
                }
                if self.is_subject_form(mention) {
                    self.learn_gender(entity, found);
                }
                Some(Ok(entity))
            }
            Err(_) if !is_source => None,
            Err(unclear) => Some(Err(unclear)),
        }
    }

    /// "Her" and "His" of the sentence: "His niece, Mara Lindt, described | him".
    fn owner_meant(&self, mention: &Mention) -> Option<EntityId> {
        let is_him = self.document.token_bytes(mention.head.start as usize) == b"him";
        let (owner, sentence) = self.owner.filter(|_| is_him)?;
        // Somebody named since may be meant as well.
        let may_be = |entity: EntityId| {
            let (known, seen) = (&self.entities[entity as usize], &self.seen[entity as usize]);
            entity != owner
                && seen.sentence == mention.sentence
                && gender_fit(Gender::He, known.gender).is_some_and(|fit| fit >= 0)
        };
        (sentence == mention.sentence && !self.people.iter().any(may_be)).then_some(owner)
    }

    /// "he", not "his": what belongs to somebody may belong to another of the sentence.
    fn is_subject_form(&self, mention: &Mention) -> bool {
        let text = self.document.token_text(mention.head.start as usize);
        text.eq_ignore_ascii_case("he") || text.eq_ignore_ascii_case("she")
    }

    fn learn_gender(&mut self, entity: EntityId, found: Pronoun) {
        let gender = match found {
            Pronoun::He => Gender::He,
            Pronoun::She => Gender::She,
            _ => return,
        };
        let known = &mut self.entities[entity as usize];
        // A pronoun that a first name speaks against may have been led astray.
        if !gender.contradicts(known.gender) {
            known.learn(gender);
        }
    }

    /// The person before whom the gender fits and who stands out most.
    pub(super) fn person_before(
        &self,
        gender: Gender,
        mention: &Mention,
    ) -> Result<EntityId, Unclear> {
        self.person_of(gender, mention, |_| true)
    }

    /// The same of those who may be meant.
    pub(super) fn person_of(
        &self,
        gender: Gender,
        mention: &Mention,
        may_be: impl Fn(&Entity) -> bool,
    ) -> Result<EntityId, Unclear> {
        self.person_among(gender, mention, |entity| may_be(&self.entities[entity as usize]))
    }

    /// The same of some.
    pub(super) fn person_among(
        &self,
        gender: Gender,
        mention: &Mention,
        may_be: impl Fn(EntityId) -> bool,
    ) -> Result<EntityId, Unclear> {
        let near = self.people.iter();
        let near = near.filter(|entity| self.is_near(*entity, mention) && may_be(*entity));
        let weighed = near.filter_map(|entity| {
            let known = &self.entities[entity as usize];
            let fit = gender_fit(gender, known.gender)?;
            // "Mexican towns such as Ashton": nothing shows that it is somebody.
            let is_unsure = !known.is_told() && !self.seen[entity as usize].is_source;
            let malus = if is_unsure { -6 } else { 0 };
            // Of whom no gender is told it speaks no less.
            let bonus = 2 * i32::from(fit == 0 && self.opens_alone(entity, mention));
            Some((self.salience(entity, mention) + fit + malus + bonus, entity))
        });
        decide(weighed)
    }

    /// "Judge Lindt told jurors to go. “Now,” she said.": whom the paragraph opens with, and nobody besides.
    fn opens_alone(&self, entity: EntityId, mention: &Mention) -> bool {
        let sentence = self.seen[entity as usize].sentence;
        let is_beside =
            |other: EntityId| other != entity && self.seen[other as usize].sentence == sentence;
        self.topic == Some((entity, self.block_of(mention.sentence)))
            && !self.people.iter().any(is_beside)
    }

    fn they(&self, mention: &Mention) -> Result<EntityId, Unclear> {
        // "Polls show that voters care. They are": figures are seldom meant.
        let crowds = self.crowds.iter().map(|entity| {
            let known = &self.entities[entity as usize];
            // "Lindt and her colleagues watched. They": all of them.
            let bonus = 4 + i32::from(known.is_named);
            (if known.kind == Kind::Document { -5 } else { bonus }, entity)
        });
        let bodies = self.bodies.iter().map(|entity| {
            let known = &self.entities[entity as usize];
            // "In the face of polling that hurt him, they": a thing without a name is one.
            let is_thing = known.kind == Kind::Document
                || known.kind == Kind::Organisation
                    && known.evidence == KindEvidence::HeadNoun
                    && !known
                        .name
                        .iter()
                        .any(|token| self.document.classes(token).intersects(BODIES));
            let malus = if known.is_named {
                0
            } else if is_thing {
                -8
            } else {
                -3
            };
            (malus, entity)
        });
        let all = crowds.chain(bodies).filter(|(_, entity)| self.is_near(*entity, mention));
        let is_tag = self.is_tag(mention);
        let all = all.filter(|(_, entity)| {
            !is_tag || self.seen[*entity as usize].sentence < mention.sentence
        });
        decide(all.map(|(bonus, entity)| (self.salience(entity, mention) + bonus, entity)))
            .or_else(|unclear| self.nameless_speaker(mention).ok_or(unclear))
    }

    /// "A spokesperson for the port said so. They": one who spoke without a name, of whom no gender is told.
    fn nameless_speaker(&self, mention: &Mention) -> Option<EntityId> {
        let (speaker, _) = self.speaker?;
        let (known, seen) = (&self.entities[speaker as usize], &self.seen[speaker as usize]);
        let is_next = seen.sentence + 1 >= mention.sentence;
        let is_somebody = known.kind.is_human() || known.kind == Kind::Anonymous;
        let is_one = known.is_individual && !known.is_named && known.gender == Gender::Unknown;
        (is_somebody && is_one && is_next).then_some(speaker)
    }

    /// "Passengers should wait, they said": whom the clause before the tag is about does not say it.
    fn is_tag(&self, mention: &Mention) -> bool {
        let sentence = self.document.sentences()[mention.sentence as usize].tokens;
        let before = mention.range.start.saturating_sub(1);
        before > sentence.start && self.document.token_bytes(before as usize) == b","
    }

    pub(super) fn it(&self, mention: &Mention) -> Result<EntityId, Unclear> {
        // "The team" is one although several speak.
        let teams = self.crowds.iter().filter(|crowd| {
            let known = &self.entities[*crowd as usize];
            known.is_individual && known.kind == Kind::Group
        });
        let all = self.bodies.iter().chain(teams);
        let near = all.filter(|entity| self.is_near(*entity, mention));
        decide(
            near.map(|entity| {
                (self.salience(entity, mention) + self.running(entity, mention), entity)
            }),
        )
        .or_else(|unclear| self.bare_speaker(mention).ok_or(unclear))
    }

    /// "The team hopes to learn more. It": what the sentence before is about, in the same paragraph, is
    /// meant rather than who spoke further up, and who speaks rather than who does not; a team is no less
    /// a body for having no name.
    fn running(&self, entity: EntityId, mention: &Mention) -> i32 {
        let (known, seen) = (&self.entities[entity as usize], &self.seen[entity as usize]);
        let is_next = self.ran_before(entity, mention)
            && self.block_of(seen.sentence) == self.block_of(mention.sentence);
        let is_team = known.kind == Kind::Group && !known.is_named;
        2 * i32::from(is_next) + i32::from(seen.is_source) + 3 * i32::from(is_team)
    }

    /// "Dunmarsh" in "Dunmarsh said so. It disputes" and "Pike Mills": a name of one word or of a plant, that
    /// nothing shows to be somebody's.
    fn bare_speaker(&self, mention: &Mention) -> Option<EntityId> {
        let (speaker, _) = self.speaker?;
        let known = &self.entities[speaker as usize];
        let is_bare = known.evidence == KindEvidence::Shape
            && known.gender == Gender::Unknown
            && (known.name.len() == 1 || self.names_plant(known));
        (is_bare && self.runs(speaker, mention)).then_some(speaker)
    }

    fn names_plant(&self, known: &Entity) -> bool {
        let last = known.name.end as usize - 1;
        ["Mills", "Foods", "Works", "Airways"].contains(&self.document.token_text(last))
    }

    fn is_near(&self, entity: EntityId, mention: &Mention) -> bool {
        let seen = &self.seen[entity as usize];
        mention.sentence.saturating_sub(seen.sentence) <= MEMORY
    }

    /// How much an entity stands out where a mention looks back for it.
    pub(super) fn salience(&self, entity: EntityId, mention: &Mention) -> i32 {
        #[cfg(test)]
        WEIGHED.set(WEIGHED.get() + 1);
        let seen = &self.seen[entity as usize];
        let distance = mention.sentence.saturating_sub(seen.sentence).min(MEMORY) as i32;
        let known = &self.entities[entity as usize];
        let mut weight = -2 * distance;
        if seen.is_subject {
            let is_own_sentence = seen.sentence == mention.sentence;
            weight += if is_own_sentence { 8 } else { 4 };
        }
        if seen.is_possessive {
            weight -= 3;
        }
        if seen.in_quote {
            weight -= 7;
        }
        if !known.is_named && known.kind.is_human() && !self.is_speaker(entity) {
            weight -= 3;
        }
        weight + self.speaker_bonus(entity, mention)
    }

    /// Who spoke last in this paragraph, or in the one before, is likely to speak on.
    fn speaker_bonus(&self, entity: EntityId, mention: &Mention) -> i32 {
        let Some((speaker, block)) = self.speaker else { return 0 };
        let own = self.block_of(mention.sentence);
        match own.saturating_sub(block) {
            _ if speaker != entity => 0,
            0 => 4,
            // "Hale said so.¶Lindt waved. He": a paragraph that opens with another is about that one.
            1 if self.topic.is_some_and(|(topic, block)| block == own && topic != entity) => 1,
            1 => 3,
            _ => 1,
        }
    }

    /// Whoever writes the article, one for the whole text.
    pub(super) fn author(&mut self, mention: &Mention) -> EntityId {
        if let Some(found) = self.author {
            return found;
        }
        let author = self.add(Entity {
            is_named: false,
            ..Entity::new(mention.head, Kind::Author, KindEvidence::HeadNoun)
        });
        self.author = Some(author);
        author
    }

    /// "You may doubt it": readers in general, one crowd for the whole text.
    pub(super) fn reader(&mut self, mention: &Mention) -> EntityId {
        if let Some(found) = self.reader {
            return found;
        }
        let reader = self.add(Entity {
            is_named: false,
            is_individual: false,
            ..Entity::new(mention.head, Kind::Group, KindEvidence::HeadNoun)
        });
        self.reader = Some(reader);
        reader
    }
}

/// How well a gender fits a pronoun; `None` where it cannot be.
const fn gender_fit(wanted: Gender, known: Gender) -> Option<i32> {
    match (wanted, known) {
        (Gender::She, Gender::He) | (Gender::He, Gender::She) => None,
        (Gender::She, Gender::She) | (Gender::He, Gender::He) => Some(2),
        (Gender::She, Gender::PerhapsShe) | (Gender::He, Gender::PerhapsHe) => Some(2),
        (Gender::She, Gender::PerhapsHe) | (Gender::He, Gender::PerhapsShe) => Some(-14),
        _ => Some(0),
    }
}
