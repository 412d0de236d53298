//! A new entity into the words that its name is found by again.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "an entity’s id is its place in the list, a name has a first and a last token, and \
              reading beyond the document finds nothing"
)]

use super::entity::EntityId;
use super::kind::BODIES;
use super::names::{Names, full_key};
use super::run::is_text;
use super::scan::Mention;
use super::shape;
use super::words::{ends, initials, role_of, words};
use crate::document::{Case, Document, TokenRange};
use crate::lexicon::{Class, Classes};

/// Words that many names open with, so that they lead to none of them.
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

impl Names {
    /// A person is meant by the surname, and by every word of the name.
    pub(super) fn index_person(
        &mut self,
        document: &Document<'_>,
        name: TokenRange,
        entity: EntityId,
    ) {
        let (_, last) = ends(document, name);
        self.by_surname.add(last, entity);
        for token in words(document, name) {
            self.by_word.add(document.tokens()[token].key, entity);
        }
    }

    /// A body is also meant by its acronym in parentheses, its first word, its last, and its head.
    pub(super) fn index_body(
        &mut self,
        document: &Document<'_>,
        mention: &Mention,
        entity: EntityId,
    ) {
        let name = mention.head;
        let (first, last) = (name.start as usize, name.end as usize - 1);
        if !document.classes(first).intersects(GENERIC) {
            self.by_word.add(document.tokens()[first].key, entity);
        }
        self.by_last_word.add(document.tokens()[last].key, entity);
        if let Some(key) = initials(document, name) {
            self.by_initials.entry(key).or_insert(entity);
        }
        if let Some(role) = role_of(document, shape::head_of(document, name)) {
            self.entities[entity as usize].add_role(role);
        }
        self.index_stem(document, name, entity);
        let end = name.end as usize;
        let is_acronym = is_text(document, end, "(")
            && is_text(document, end + 2, ")")
            && document.tokens()[end + 1].case == Case::Upper;
        if is_acronym {
            self.by_key.insert(full_key(document, TokenRange::new(end + 1, end + 2)), entity);
        }
    }

    /// "Nordvik Mills" is "Nordvik Mills Corp.".
    fn index_stem(&mut self, document: &Document<'_>, name: TokenRange, entity: EntityId) {
        const FORMS: [&str; 13] = [
            "inc",
            "corp",
            "co",
            "ltd",
            "llc",
            "plc",
            "gmbh",
            "ag",
            "company",
            "corporation",
            "limited",
            "pvt",
            "sa",
        ];
        let is_form = |token: usize| {
            let text = document.token_text(token).trim_end_matches('.');
            text.is_empty() || FORMS.iter().any(|form| text.eq_ignore_ascii_case(form))
        };
        let mut end = name.end as usize;
        while end > name.start as usize + 1 && is_form(end - 1) {
            end -= 1;
        }
        if end < name.end as usize && end > name.start as usize + 1 {
            let stem = TokenRange::new(name.start as usize, end);
            self.by_key.entry(full_key(document, stem)).or_insert(entity);
        }
    }
}
