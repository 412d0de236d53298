//! A source that has no name into what its words describe: kind, owner, whether its name is hidden.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a name lies in a sentence of the document, and reading beyond that finds nothing"
)]

use super::common::{
    PERSON_ENDINGS, counts_papers, counts_people, is_crowd, is_paper, is_somebody, is_study,
    is_team,
};
use super::field::field_end;
use super::kind::{self, Kind, NOUNS, PEOPLE};
use super::office;
use super::paper::is_part;
use super::role::phrase_from;
use super::run::{is_capital, is_possessive, is_slash, is_text};
use super::scan::{Form, Mention, is_demonym};
use super::shape::DATES;
use super::surface::{self, phrase_start};
use crate::attribution::polls::{is_fraction, is_number, is_poll, is_ratio};
use crate::document::{Document, TokenRange};
use crate::lexicon::{self, ActorKind, Class, Classes, Spellings};
use crate::text::TokenKind;

/// "the Holm campaign" and "the Health Ministry" have a name although their noun is common.
pub(super) fn has_name(document: &Document<'_>, name: TokenRange, head: usize) -> bool {
    const SMALL: Classes = Classes::of(&[
        Class::Determiner,
        Class::Possessive,
        Class::VagueQuantifier,
        Class::Numeral,
        Class::RoleModifier,
    ]);
    // "Household bills rose": a capital that opens a sentence names no paper.
    let start = name.start as usize;
    let opens = document.is(head, Class::DocumentNoun)
        && document.sentence_of(start).is_some_and(|sentence| sentence.tokens.start == name.start);
    let mut words = start + usize::from(opens)..head;
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
    let can_hide = classes.intersects(PEOPLE)
        || is_many
        || is_crowd(document, head)
        || is_somebody(document, head)
        || classes.has(Class::PersonNoun);
    if can_hide && hides_name(document, mention) && !name.is_empty() {
        return Kind::Anonymous;
    }
    if is_part(document, mention.range) {
        return Kind::Document;
    }
    let is_noun = matches!(mention.form, Form::Noun(_)) && !is_many;
    if is_noun && is_capital(document, head) && is_demonym(document, head) {
        return Kind::Person;
    }
    // "One said it leaked": nobody knows of whom, but it is somebody.
    if document.token_bytes(head).eq_ignore_ascii_case(b"one")
        && document.token_bytes(head + 1) != b"of"
        && name.len() == 1
    {
        return Kind::Person;
    }
    // "Three had forecast a cut": so many of those told of before.
    let is_count = name.len() == 1 && document.is(head, Class::Numeral);
    if counts_share(document, head) || is_count {
        return Kind::Group;
    }
    let is_central = head > 0 && document.is_one_of(head - 1, &["central"]);
    if is_central && document.is_one_of(head, &["bank"]) {
        return Kind::Government;
    }
    let is_issued = ["published", "released", "issued"].contains(&document.token_text(head + 1));
    if is_issued && !classes.intersects(PEOPLE) {
        return Kind::Document;
    }
    if !is_many && !classes.intersects(NOUNS) && classes.has(Class::PlaceNoun) {
        return Kind::Government;
    }
    let is_part = || {
        counts_people(document, head)
            || is_crowd(document, head)
            || document.is(head, Class::Numeral)
    };
    if document.token_bytes(head + 1) == b"of" && is_part() {
        return Kind::Group;
    }
    // "the European reluctance": whose it is, as an adjective.
    let is_adjective = classes.has(Class::PeopleNoun)
        && is_capital(document, head)
        && !surface::is_head(document, head);
    if !is_many && (is_team(document, head) || is_adjective) {
        return Kind::Group;
    }
    // "The Post" is an outlet, a post is none.
    let is_outlet = is_capital(document, head) && classes.has(Class::MediaNoun);
    let is_paper = is_paper(document, head) || is_study(document, mention.range, head);
    if is_paper && !is_outlet || counts_papers(document, head) {
        return Kind::Document;
    }
    if classes.intersects(NOUNS) {
        return match kind::described(classes, is_many) {
            Kind::Person if has_state_office(document, name, head) => Kind::Official,
            found => found,
        };
    }
    let is_somebody = is_somebody(document, head);
    if is_capital(document, head) && !is_many && !is_crowd(document, head) && !is_somebody {
        return Kind::Organisation;
    }
    let text = document.token_text(head);
    let is_person = PERSON_ENDINGS.iter().any(|end| text.ends_with(end))
        || text.ends_with("-old")
        || document.token_bytes(head + 1) == b"who"
        || is_somebody;
    match (is_many, is_person) {
        _ if is_crowd(document, head) => Kind::Group,
        (true, _) => Kind::Group,
        (false, true) => Kind::Person,
        (false, false) => Kind::Organisation,
    }
}

/// "two contractors", "other porters": a crowd of people, not of messages.
pub(super) fn are_people(document: &Document<'_>, crowd: TokenRange) -> bool {
    const PERSONS: Classes = PEOPLE.with(Classes::of(&[Class::VagueGroup, Class::PersonNoun]));
    let is_small = |token: &usize| document.is(*token, Class::Preposition);
    let end = crowd.iter().skip(1).find(is_small).unwrap_or(crowd.end as usize);
    let head = end.saturating_sub(1);
    let stem = document.token_text(head).trim_end_matches('s');
    document.classes(head).intersects(PERSONS)
        || PERSON_ENDINGS.iter().any(|ending| stem.ends_with(ending))
}

/// "30%", "two thirds", "three in ten": so many of those who were asked.
pub(super) fn counts_share(document: &Document<'_>, head: usize) -> bool {
    let has_sign = || matches!(document.token_bytes(head + 1), b"%" | b"percent" | b"per");
    // "the first half of the century" is nobody's share.
    let is_time = || {
        let before = head.saturating_sub(1);
        document.is_one_of(before, &["first", "second", "latter", "other"])
    };
    is_fraction(document, head) && !is_time()
        || is_number(document, head) && (has_sign() || is_ratio(document, head))
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

/// "who asked not to be named", "on condition of anonymity", "familiar with the matter".
pub(super) fn hides_name(document: &Document<'_>, mention: &Mention) -> bool {
    const HIDING: Spellings<6> = Spellings::of([
        "anonymity",
        "anonymous",
        "anonymously",
        "unnamed",
        "unidentified",
        "familiar",
    ]);
    const TELLING: Spellings<6> =
        Spellings::of(["briefed", "knowledge", "close", "named", "identified", "name"]);
    const WORDS: usize = 24;
    let sentence = document.sentences()[mention.sentence as usize].tokens;
    let start = mention.range.start as usize;
    let end = (sentence.end as usize).min(mention.range.end as usize + WORDS);
    let is_telling = |token: usize| {
        let text = document.token_text(token);
        text == "briefed" && matches!(document.token_bytes(token + 1), b"on" | b"about")
            // "with direct knowledge of the matter", "close to the talks"
            || text == "knowledge" && document.token_bytes(token + 1) == b"of"
            || token <= mention.range.end as usize
                && text == "close"
                && document.token_bytes(token + 1) == b"to"
            // "who asked to be identified only as Mrs K"
            || matches!(text, "named" | "identified")
                && document.token_bytes(token + 1) == b"only"
                && matches!(document.token_bytes(token + 2), b"as" | b"by")
            || matches!(text, "named" | "identified" | "name") && {
                let before = start.max(token.saturating_sub(5))..token;
                let is_not = |near: usize| matches!(document.token_bytes(near), b"not" | b"withheld");
                before.into_iter().any(is_not)
            }
    };
    let is_hiding = |token: usize| {
        document.is_one_of(token, &HIDING)
            && !(token >= mention.range.end as usize && tells_of_noun(document, token))
    };
    (start..end)
        .any(|token| is_hiding(token) || document.may_be(token, &TELLING) && is_telling(token))
}

/// "spoke of an anonymous letter": an adjective before another noun hides nobody, as in "asked to stay anonymous".
fn tells_of_noun(document: &Document<'_>, adjective: usize) -> bool {
    const FOLLOWS: Classes = surface::BREAKS.with(surface::VERBS);
    let next = document.tokens().get(adjective + 1);
    matches!(document.token_bytes(adjective), b"anonymous" | b"unnamed" | b"unidentified")
        && next.is_some_and(|next| next.kind == TokenKind::Word)
        && !document.classes(adjective + 1).intersects(FOLLOWS)
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
    let is_owned = own.len() > 1
        && (document.is(start, Class::Possessive) || document.is_one_of(start, &["one"]));
    TokenRange::new(start + usize::from(is_owned), own.end as usize)
}

/// "spokeswoman" in "a Norvik spokeswoman", "head of quality" in "Norvik’s head of quality".
pub(super) fn role_words(
    document: &Document<'_>,
    own: TokenRange,
    affiliation: Option<TokenRange>,
) -> TokenRange {
    let words = own_words(document, own);
    let body = affiliation.filter(|body| body.start == words.start && body.end < words.end);
    let start = body.map_or(words.start, |body| body.end);
    let end = words.end as usize;
    let is_seen_to = matches!(document.token_bytes(end), b"of" | b"for");
    let limit = document.tokens().len();
    let field = is_seen_to.then(|| field_end(document, end + 1, limit)).flatten();
    TokenRange::new(start as usize, field.unwrap_or(end))
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
    if is_poll(document, head)
        && let Some(maker) = maker_of_poll(document, head, name)
    {
        return Some(maker);
    }
    let joint = head + 1;
    let is_paper = document.is(head, Class::DocumentNoun);
    // "a survey of commuters": who was asked.
    let is_asked = is_poll(document, head) && document.token_bytes(joint) == b"of";
    if joint < name.end as usize
        && !is_asked
        && (matches!(document.token_bytes(joint), b"of" | b"for" | b"at" | b"with" | b"from")
            || is_paper && document.token_bytes(joint) == b"by")
    {
        // "people with knowledge of the matter" are nobody's.
        let owner = phrase_from(document, joint + 1, name.end as usize);
        return owner.filter(|owner| !document.is_one_of(owner.start as usize, &["knowledge"]));
    }
    if is_paper && let Some(maker) = maker_of_paper(document, joint) {
        return Some(maker);
    }
    let (start, _) = phrase_start(document, head, own.start as usize);
    let small = |token: &usize| {
        document.classes(*token).intersects(COUNTS)
            || document.is(*token, Class::Possessive)
            || document.is_one_of(*token, &["one"])
    };
    let start = start.max(own.start as usize);
    let start = (start..head).find(|token| !small(token)).unwrap_or(head);
    let is_name = |token: usize| is_capital(document, token) || is_slash(document, token);
    let end = (start..head).find(|token| !is_name(*token)).unwrap_or(head);
    // "a Norstat poll" is Norstat's, "a May poll" nobody's.
    let is_date = || document.classes(start).intersects(DATES);
    let is_made = is_poll(document, head) && start < head && !is_date();
    let is_count = is_text(document, start + 1, "than")
        || document.is_one_of(start, &["western", "eastern", "northern", "southern"]);
    (start < end && !is_count && (document.classes(head).intersects(PEOPLE) || is_made))
        .then(|| TokenRange::new(start, end))
}

/// "the Fjord Institute" in "a study conducted by the Fjord Institute", "a report, by consultants Lindt & Roe,".
fn maker_of_paper(document: &Document<'_>, joint: usize) -> Option<TokenRange> {
    const MADE: Spellings<8> = Spellings::of([
        "commissioned",
        "compiled",
        "conducted",
        "drafted",
        "prepared",
        "produced",
        "published",
        "written",
    ]);
    const LONGEST: usize = 10;
    let at = joint + usize::from(is_text(document, joint, ","));
    let by = at + usize::from(document.is_one_of(at, &MADE));
    if by == joint || !is_text(document, by, "by") {
        return None;
    }
    let first = by + 1 + usize::from(document.is(by + 1, Class::Determiner));
    let name = (first..first + 2).find(|token| is_capital(document, *token))?;
    let limit = document.sentence_of(by)?.tokens.end as usize;
    phrase_from(document, name, limit.min(name + LONGEST))
}

/// "Norstat" in "a survey of 1,000 adults by Norstat": behind those who were asked.
fn maker_of_poll(document: &Document<'_>, head: usize, name: TokenRange) -> Option<TokenRange> {
    let end = name.end as usize;
    let by = (head + 2..end).find(|token| document.token_bytes(*token) == b"by")?;
    let phrase = phrase_from(document, by + 1, end)?;
    // "the website Norfare": the noun before a name is none of it.
    let name = phrase.iter().find(|token| is_capital(document, *token));
    Some(TokenRange::new(name.unwrap_or(phrase.start as usize), phrase.end as usize))
}
