//! The words of a role into the kind of person that holds it.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "an entity’s id is its place in the list, a role lies in the document, and the words just behind it \
              are looked at, where those beyond the document hold nothing"
)]

use super::entity::EntityId;
use super::kind::{self, Kind};
use super::resolve::Resolver;
use super::role::Described;
use super::run;
use super::scan::Mention;
use crate::document::{Document, TokenRange};
use crate::lexicon::{ActorKind, Class, Classes, Spellings};

/// The kind that a role makes, a capitalised title included.
pub(super) fn kind_of_role(document: &Document<'_>, described: &Described) -> Kind {
    const COURTESY: [&str; 12] =
        ["mr", "mrs", "ms", "miss", "mx", "sir", "dame", "lord", "lady", "dr", "eng", "engr"];
    let classes = described.role.iter().map(|token| document.classes(token));
    let all = classes.fold(Classes::NONE, Classes::with);
    let head = document.classes(described.head);
    let found = kind::person(if head.intersects(kind::PEOPLE) { head } else { all });
    let text = document.token_text(described.head).trim_end_matches('.');
    let is_courtesy = COURTESY.iter().any(|title| text.eq_ignore_ascii_case(title));
    if speaks_for_office(document, described) {
        return Kind::Spokesperson;
    }
    if is_ones_lawyer(document, described) {
        return Kind::Person;
    }
    if described.role.iter().any(|token| document.token_bytes(token) == b"Opposition") {
        return Kind::Official;
    }
    // The chief executive of an authority holds office; that of a company does not.
    let is_neutral = matches!(found, Kind::Person | Kind::Official);
    if is_neutral && holds_office(document, described) {
        return Kind::Official;
    }
    if runs_company(document, described) {
        return Kind::Person;
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

impl Resolver<'_, '_> {
    /// Of those with an office, who has that of a title in capitals to the word: "the Chief Minister" is not the
    /// Water Resources Minister of the sentence before.
    pub(super) fn by_whole_title(&self, mention: &Mention) -> Option<EntityId> {
        let document = self.document;
        let start = mention.range.start as usize;
        let first = start + usize::from(document.is(start, Class::Determiner));
        let title =
            TokenRange::new(first.min(mention.head.end as usize), mention.head.end as usize);
        if title.len() < 2 || !title.iter().all(|token| run::is_capital(document, token)) {
            return None;
        }
        let is_same = |role: TokenRange| {
            let mut pairs = role.iter().zip(title.iter());
            role.len() == title.len()
                && pairs
                    .all(|(own, other)| document.tokens()[own].key == document.tokens()[other].key)
        };
        self.people.iter().find(|known| self.entities[*known as usize].role.is_some_and(is_same))
    }
}

/// "chief executive officer", "managing director".
pub(super) fn runs_company(document: &Document<'_>, described: &Described) -> bool {
    const WORDS: Spellings<4> = Spellings::of(["executive", "managing", "financial", "operating"]);
    described.role.iter().any(|token| document.is_one_of(token, &WORDS))
}

/// "Lindt's lawyer" speaks for Lindt; "a maritime lawyer" is asked for knowledge.
pub(super) fn is_ones_lawyer(document: &Document<'_>, described: &Described) -> bool {
    let head = document.token_text(described.head);
    let before = (described.role.start as usize).checked_sub(1);
    let is_owned = before.is_some_and(|before| {
        run::is_possessive(document, before)
            || document.is_one_of(before, &["his", "her", "their", "its"])
    });
    is_owned && matches!(head, "lawyer" | "attorney" | "solicitor" | "barrister" | "counsel")
}

/// "press secretary", "communications director".
pub(super) fn speaks_for_office(document: &Document<'_>, described: &Described) -> bool {
    const BEFORE: Spellings<4> = Spellings::of(["press", "communications", "media", "spokes"]);
    described.head.checked_sub(1).is_some_and(|before| document.is_one_of(before, &BEFORE))
}

/// Roles that hold office where their body is the state's.
pub(super) const HEADS: Spellings<15> = Spellings::of([
    "leader",
    "member",
    "attorney",
    "director",
    "director-general",
    "secretary-general",
    "chief",
    "head",
    "chairman",
    "chairwoman",
    "chair",
    "officer",
    "executive",
    "superintendent",
    "administrator",
]);

/// "City Attorney", "FBI director": a role of a person's own in a body of the state.
pub(super) fn holds_office(document: &Document<'_>, described: &Described) -> bool {
    let head = document.token_text(described.head);
    if !document.is_one_of(described.head, &HEADS) {
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
    // "the Water and Power Authority" is the state's, whatever else is an organisation.
    let is_public = |token: usize| {
        document.is(token, Class::GovernmentNoun) || document.token_bytes(token) == b"Authority"
    };
    is_state || owner.iter().any(is_public)
}
