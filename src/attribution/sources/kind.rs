//! What kind of source a name or a noun is, and the words that show it.

use serde::{Deserialize, Serialize};

use crate::lexicon::{ActorKind, Class, Classes};

/// The kinds of source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Kind {
    /// A person of no other kind.
    Person,
    /// A holder of public office.
    Official,
    /// Who speaks for somebody else.
    Spokesperson,
    /// Who is asked for knowledge: an analyst, a professor.
    Expert,
    /// Who saw it or is affected.
    Witness,
    /// A body that is neither a company nor a state's.
    Organisation,
    /// A company.
    Company,
    /// A state, government, ministry, court, or the capital that stands for one.
    Government,
    /// A newspaper, station, agency or site.
    MediaOutlet,
    /// A report, study, poll, filing, law or post.
    Document,
    /// Several people: a crowd ("observers", "many residents") or two who speak as one.
    Group,
    /// Somebody whom the article does not name on purpose: "a source".
    Anonymous,
    /// The outlet itself: "we have learned".
    Author,
}

/// What in the text shows the kind of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum KindEvidence {
    /// A role beside the name: "the mayor, Ana Ruiz".
    Role,
    /// A title before the name: "Sen. Ruiz".
    Title,
    /// A word of the name itself: "Nordhavn Institute".
    NameWord,
    /// A noun beside the name: "the TV station Kanal Nord".
    NounBeside,
    /// The name is in the list of well-known names.
    KnownName,
    /// A place or building that stands for a government: "Moscow".
    Metonym,
    /// A first name, an age or a pronoun that only people take.
    PersonWord,
    /// The noun that the mention consists of: "observers".
    HeadNoun,
    /// Words that hide a name: "who asked not to be named".
    Anonymity,
    /// Nothing but the shape of the name.
    Shape,
}

impl Kind {
    /// Whether a source of this kind is one human being who may have a name.
    #[must_use]
    pub const fn is_human(self) -> bool {
        matches!(self, Self::Person | Self::Official | Self::Spokesperson | Self::Expert)
            || matches!(self, Self::Witness)
    }

    /// Whether "it" can mean a source of this kind.
    #[must_use]
    pub const fn is_body(self) -> bool {
        matches!(self, Self::Organisation | Self::Company | Self::Government)
            || matches!(self, Self::MediaOutlet | Self::Document)
    }

    /// Whether "they" can mean a source of this kind.
    #[must_use]
    pub const fn is_plural(self) -> bool {
        matches!(self, Self::Group | Self::Anonymous)
    }
}

/// The classes of nouns that can be a source.
pub(super) const NOUNS: Classes = Classes::of(&[
    Class::RoleNoun,
    Class::SpokesNoun,
    Class::OfficialNoun,
    Class::ExpertNoun,
    Class::WitnessNoun,
    Class::OrganisationNoun,
    Class::GovernmentNoun,
    Class::CompanyNoun,
    Class::MediaNoun,
    Class::DocumentNoun,
    Class::VagueGroup,
    Class::AnonymousNoun,
    Class::PeopleNoun,
]);

/// The classes of nouns that mean one or more people.
pub(super) const PEOPLE: Classes = Classes::of(&[
    Class::RoleNoun,
    Class::SpokesNoun,
    Class::OfficialNoun,
    Class::ExpertNoun,
    Class::WitnessNoun,
    Class::AnonymousNoun,
    Class::PeopleNoun,
]);

/// The classes of nouns that mean a body or a document.
pub(super) const BODIES: Classes = Classes::of(&[
    Class::OrganisationNoun,
    Class::GovernmentNoun,
    Class::CompanyNoun,
    Class::MediaNoun,
    Class::DocumentNoun,
]);

/// What a body is by a noun in or beside its name; the narrower kind first.
const BODY_KINDS: [(Class, Kind); 5] = [
    (Class::MediaNoun, Kind::MediaOutlet),
    (Class::GovernmentNoun, Kind::Government),
    (Class::CompanyNoun, Kind::Company),
    (Class::OrganisationNoun, Kind::Organisation),
    (Class::DocumentNoun, Kind::Document),
];

/// What a person is by a role; the narrower kind first.
const PERSON_KINDS: [(Class, Kind); 4] = [
    (Class::SpokesNoun, Kind::Spokesperson),
    (Class::OfficialNoun, Kind::Official),
    (Class::ExpertNoun, Kind::Expert),
    (Class::WitnessNoun, Kind::Witness),
];

/// The kind of body that a noun names.
pub(super) fn body(noun: Classes) -> Option<Kind> {
    BODY_KINDS.iter().find(|(class, _)| noun.has(*class)).map(|(_, kind)| *kind)
}

/// The kind of person that a role makes.
pub(super) fn person(role: Classes) -> Kind {
    let found = PERSON_KINDS.iter().find(|(class, _)| role.has(*class));
    found.map_or(Kind::Person, |(_, kind)| *kind)
}

/// The kind of a source that is only described: "a ministry official", "critics".
pub(super) fn described(noun: Classes, is_plural: bool) -> Kind {
    if noun.has(Class::AnonymousNoun) {
        return Kind::Anonymous;
    }
    if noun.intersects(PEOPLE) {
        return if is_plural { plural(noun) } else { person(noun) };
    }
    match body(noun) {
        Some(kind) => kind,
        None if is_plural || noun.has(Class::VagueGroup) => Kind::Group,
        None => Kind::Person,
    }
}

/// "Spokespeople" still speak for somebody; every other plural is a crowd.
fn plural(noun: Classes) -> Kind {
    if noun.has(Class::SpokesNoun) { Kind::Spokesperson } else { Kind::Group }
}

/// The kind of a well-known name, where it can act at all.
pub(super) const fn known(actor: ActorKind) -> Option<(Kind, KindEvidence)> {
    Some(match actor {
        ActorKind::State => (Kind::Government, KindEvidence::KnownName),
        ActorKind::Metonym => (Kind::Government, KindEvidence::Metonym),
        ActorKind::Government => (Kind::Government, KindEvidence::KnownName),
        ActorKind::Organisation => (Kind::Organisation, KindEvidence::KnownName),
        ActorKind::MediaOutlet => (Kind::MediaOutlet, KindEvidence::KnownName),
        ActorKind::Company => (Kind::Company, KindEvidence::KnownName),
        ActorKind::Demonym => (Kind::Group, KindEvidence::KnownName),
        ActorKind::Place | ActorKind::Event => return None,
    })
}
