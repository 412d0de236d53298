//! A source that has no name into what its words describe: kind, owner, whether its name is hidden.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a name lies in a sentence of the document, and reading beyond that finds nothing"
)]

use super::kind::{self, Kind, NOUNS, PEOPLE};
use super::office;
use super::role::phrase_from;
use super::run::{is_capital, is_possessive};
use super::scan::Mention;
use super::surface::{self, phrase_start};
use crate::document::{Document, TokenRange};
use crate::lexicon::{self, ActorKind, Class, Classes};

/// "the Clinton campaign" and "the Health Ministry" have a name although their noun is common.
pub(super) fn has_name(document: &Document<'_>, name: TokenRange, head: usize) -> bool {
    const SMALL: Classes = Classes::of(&[
        Class::Determiner,
        Class::Possessive,
        Class::VagueQuantifier,
        Class::Numeral,
        Class::RoleModifier,
    ]);
    let mut words = name.start as usize..head;
    words.any(|token| is_capital(document, token) && !document.classes(token).intersects(SMALL))
}

pub(super) fn kind_described(
    document: &Document<'_>,
    mention: &Mention,
    name: TokenRange,
    classes: Classes,
    is_many: bool,
) -> Kind {
    let head = mention.head.start as usize;
    let can_hide = classes.intersects(PEOPLE) || is_many || is_crowd(document, head);
    if can_hide && hides_name(document, mention) && !name.is_empty() {
        return Kind::Anonymous;
    }
    let is_issued = ["published", "released", "issued"].contains(&document.token_text(head + 1));
    if is_issued && !classes.intersects(PEOPLE) {
        return Kind::Document;
    }
    if !is_many && !classes.intersects(NOUNS) && classes.has(Class::PlaceNoun) {
        return Kind::Government;
    }
    let is_counted = document.token_text(head + 1) == "of" && counts_people(document, head);
    if is_counted || is_crowd(document, head) && document.token_text(head + 1) == "of" {
        return Kind::Group;
    }
    // "the European reluctance": whose it is, as an adjective.
    let is_adjective = classes.has(Class::PeopleNoun)
        && is_capital(document, head)
        && !surface::is_head(document, head);
    if !is_many && (is_team(document, head) || is_adjective) {
        return Kind::Group;
    }
    if classes.intersects(NOUNS) {
        return match kind::described(classes, is_many) {
            Kind::Person if has_state_office(document, name, head) => Kind::Official,
            found => found,
        };
    }
    let text = document.token_text(head);
    if is_capital(document, head) && !is_many && !is_crowd(document, head) {
        return Kind::Organisation;
    }
    let is_person = PERSON_ENDINGS.iter().any(|end| text.ends_with(end)) || text.ends_with("-old");
    match (is_many, is_person) {
        _ if is_crowd(document, head) => Kind::Group,
        (true, _) => Kind::Group,
        (false, true) => Kind::Person,
        (false, false) => Kind::Organisation,
    }
}

/// "the team": several people whom "it" can mean.
pub(super) fn is_team(document: &Document<'_>, head: usize) -> bool {
    matches!(document.token_text(head), "team" | "group" | "crew" | "jury")
}

/// "a group of doctors", "dozens of voters": who is counted speaks.
fn counts_people(document: &Document<'_>, head: usize) -> bool {
    const COUNTS: [&str; 12] = [
        "group",
        "number",
        "majority",
        "couple",
        "handful",
        "dozens",
        "hundreds",
        "thousands",
        "chorus",
        "array",
        "coalition",
        "pair",
    ];
    let object = head + 2..head + 6;
    let mut words = object.take_while(|token| !document.is(*token, Class::Preposition));
    COUNTS.contains(&document.token_text(head))
        && words.any(|token| surface::is_plural(document, token))
}

/// "the FBI director": the head of a body of the state holds office.
fn has_state_office(document: &Document<'_>, name: TokenRange, head: usize) -> bool {
    let is_office = document.is_one_of(head, &office::HEADS);
    let is_state = |token: usize| {
        document.is(token, Class::GovernmentNoun)
            || lexicon::actor(std::iter::once(document.tokens()[token].key))
                .is_some_and(|actor| actor.kind == ActorKind::Government)
    };
    is_office && name.iter().filter(|token| *token != head).any(is_state)
}

pub(super) const PERSON_ENDINGS: [&str; 9] =
    ["er", "or", "ist", "man", "woman", "ian", "ant", "ee", "person"];

pub(super) fn is_crowd(document: &Document<'_>, head: usize) -> bool {
    const CROWDS: [&str; 20] = [
        "anyone",
        "someone",
        "somebody",
        "%",
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
        "those",
        "two",
    ];
    let text = document.token_text(head);
    CROWDS.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// "who asked not to be named", "on condition of anonymity", "familiar with the matter".
pub(super) fn hides_name(document: &Document<'_>, mention: &Mention) -> bool {
    const HIDING: [&str; 6] =
        ["anonymity", "anonymous", "anonymously", "unnamed", "unidentified", "familiar"];
    const WORDS: usize = 24;
    let sentence = document.sentences()[mention.sentence as usize].tokens;
    let start = mention.range.start as usize;
    let end = (sentence.end as usize).min(mention.range.end as usize + WORDS);
    (start..end).any(|token| {
        let text = document.token_text(token);
        HIDING.iter().any(|word| text.eq_ignore_ascii_case(word))
            || text == "briefed" && matches!(document.token_text(token + 1), "on" | "about")
            || matches!(text, "named" | "identified" | "name") && {
                let before = start.max(token.saturating_sub(5))..token;
                let is_not = |near: usize| matches!(document.token_text(near), "not" | "withheld");
                before.into_iter().any(is_not)
            }
    })
}

/// Words that count and name nobody: "Many" in "Many investors".
const COUNTS: Classes = Classes::of(&[
    Class::Determiner,
    Class::VagueQuantifier,
    Class::Numeral,
    Class::RoleModifier,
    Class::SentenceOpener,
]);

pub(super) fn own_words(document: &Document<'_>, own: TokenRange) -> TokenRange {
    let clitic = own.iter().rev().find(|token| is_possessive(document, *token));
    let start = clitic.map_or(own.start as usize, |clitic| clitic + 1);
    // "her neighbour" is a neighbour.
    let is_owned = own.len() > 1 && document.is(start, Class::Possessive);
    TokenRange::new(start + usize::from(is_owned), own.end as usize)
}

/// "the ministry" in "a spokesperson for the ministry", "Kanal Nord" in "Kanal Nord's editor".
pub(super) fn affiliation(
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
        return phrase_from(document, joint + 1, name.end as usize);
    }
    let (start, _) = phrase_start(document, head, own.start as usize);
    let small = |token: &usize| {
        document.classes(*token).intersects(COUNTS) || document.is(*token, Class::Possessive)
    };
    let start = start.max(own.start as usize);
    let start = (start..head).find(|token| !small(token)).unwrap_or(head);
    let end = (start..head).find(|token| !is_capital(document, *token)).unwrap_or(head);
    (start < end && document.classes(head).intersects(PEOPLE)).then(|| TokenRange::new(start, end))
}
