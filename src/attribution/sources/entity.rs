//! The people and bodies of a document while they are being gathered, with the indexes that lead
//! from a word of a name to who bears it.

#![expect(clippy::indexing_slicing, reason = "a chain leads from link to link that was pushed")]

use super::kind::{Kind, KindEvidence};
use crate::document::TokenRange;
pub(super) use crate::lexicon::KeyMap;
use crate::lexicon::RoleKey;

/// Whether the text shows a man or a woman, and how surely.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Gender {
    /// Nothing shows it.
    #[default]
    Unknown,
    /// Perhaps a woman, by her first name.
    PerhapsShe,
    /// Perhaps a man, by his first name.
    PerhapsHe,
    /// A woman, by a title, a role or a pronoun.
    She,
    /// A man, by a title, a role or a pronoun.
    He,
}

impl Gender {
    /// Whether one shows a woman, surely or perhaps, and the other a man.
    pub(super) const fn contradicts(self, other: Self) -> bool {
        let is_she = matches!(self, Self::She | Self::PerhapsShe);
        let is_he = matches!(self, Self::He | Self::PerhapsHe);
        is_she && matches!(other, Self::He | Self::PerhapsHe)
            || is_he && matches!(other, Self::She | Self::PerhapsShe)
    }
}

/// The number of an entity while entities are being gathered.
pub(super) type EntityId = u32;

/// Somebody or something that the document mentions.
#[derive(Debug, Clone)]
pub(super) struct Entity {
    /// The fullest name, or the words that describe it.
    pub(super) name: TokenRange,
    /// Every word that describes it where it has no name.
    pub(super) phrase: Option<TokenRange>,
    /// The group that it is one of: "one" of "two contractors".
    pub(super) one_of: Option<TokenRange>,
    /// The noun that it is another of: "resident" for "a third".
    pub(super) noun: Option<TokenRange>,
    /// The name of the person whose it is: "Lindt" for "her campaign".
    pub(super) owner: Option<TokenRange>,
    /// Why its name is kept back.
    pub(super) reason: Option<TokenRange>,
    /// What it is.
    pub(super) kind: Kind,
    /// What shows it.
    pub(super) evidence: KindEvidence,
    /// Whether it has a name.
    pub(super) is_named: bool,
    /// Whether it is one.
    pub(super) is_individual: bool,
    /// Whether its role is over.
    pub(super) is_former: bool,
    /// Whether "the striker" has led here by a second word for what somebody is known for.
    pub(super) is_called: bool,
    /// Man or woman.
    pub(super) gender: Gender,
    /// The words of its role.
    pub(super) role: Option<TokenRange>,
    /// Whom it belongs to.
    pub(super) affiliation: Option<TokenRange>,
    /// The state that its well-known name belongs to.
    pub(super) of: &'static str,
    /// Up to four roles by which it can be meant.
    pub(super) roles: [RoleKey; 4],
    /// Mentions by the name in full.
    pub(super) full_mentions: u32,
}

impl Entity {
    /// An entity of which only its name and kind are known.
    pub(super) const fn new(name: TokenRange, kind: Kind, evidence: KindEvidence) -> Self {
        Self {
            name,
            phrase: None,
            one_of: None,
            noun: None,
            owner: None,
            reason: None,
            kind,
            evidence,
            is_named: true,
            is_individual: true,
            is_former: false,
            is_called: false,
            gender: Gender::Unknown,
            role: None,
            affiliation: None,
            of: "",
            roles: [0; 4],
            full_mentions: 0,
        }
    }

    /// Whether it is more than one capitalised word that may be a place or a thing.
    pub(super) fn is_told(&self) -> bool {
        let is_bare = self.evidence == KindEvidence::Shape && self.name.len() == 1;
        self.kind != Kind::Group && !(is_bare && self.gender == Gender::Unknown)
    }

    /// Remembers a role by which it can be meant from now on.
    pub(super) fn add_role(&mut self, role: RoleKey) {
        if self.roles.contains(&role) {
            return;
        }
        if let Some(free) = self.roles.iter_mut().find(|known| **known == 0) {
            *free = role;
        }
    }

    /// Learns the gender from what is surer than before.
    pub(super) const fn learn(&mut self, gender: Gender) {
        let is_sure = matches!(gender, Gender::She | Gender::He);
        match self.gender {
            Gender::Unknown => self.gender = gender,
            Gender::PerhapsShe | Gender::PerhapsHe if is_sure => self.gender = gender,
            _ => {}
        }
    }
}

/// From a word to those who bear it: chains in one list, newest first.
#[derive(Debug, Default)]
pub(super) struct Bearers {
    first: KeyMap<u32, u32>,
    links: Vec<(EntityId, u32)>,
}

const NONE: u32 = u32::MAX;
/// Nobody is told from more people of one name than this.
const MOST: usize = 8;

impl Bearers {
    /// Adds a bearer of a word.
    pub(super) fn add(&mut self, word: u32, entity: EntityId) {
        let next = self.first.get(&word).copied().unwrap_or(NONE);
        if next != NONE && self.links[next as usize].0 == entity {
            return;
        }
        self.first.insert(word, self.links.len() as u32);
        self.links.push((entity, next));
    }

    /// The newest bearers of a word, at most eight.
    pub(super) fn of(&self, word: u32) -> impl Iterator<Item = EntityId> + '_ {
        let mut next = self.first.get(&word).copied().unwrap_or(NONE);
        let chain = std::iter::from_fn(move || {
            let (entity, after) = *self.links.get(next as usize)?;
            next = after;
            Some(entity)
        });
        chain.take(MOST)
    }
}
