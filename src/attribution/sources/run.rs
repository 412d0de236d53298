//! Capitalised words into names: where a name starts and ends, and what its words show it to be.

use super::kind::{self, Kind};
use crate::document::{Case, Document, TokenRange};
use crate::lexicon::{self, Actor, ActorKind, Class, Classes, name_key};
use crate::text::TokenKind;

/// What the words of a name show it to be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Shape {
    /// A person: a title, a role or a first name stands in it.
    Person,
    /// Two or more words that nothing is known of.
    Bare,
    /// One word that nothing is known of.
    Single,
    /// A body of that kind, by a word of its name.
    Body(Kind),
    /// A name that everybody knows.
    Known(Actor),
    /// A place that does not act, an event, a date.
    Thing,
    /// A capitalised role without a name: "the President".
    Role,
}

/// A name as it stands in the text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Run {
    /// Every capitalised word with the small words between.
    pub(super) range: TokenRange,
    /// The name without titles and roles before it; the whole range where there are none.
    pub(super) name: TokenRange,
    /// What it is.
    pub(super) shape: Shape,
}

/// Words that open a sentence with a capital and are no part of a name.
const FUNCTION: Classes = Classes::of(&[
    Class::Determiner,
    Class::Pronoun,
    Class::Relative,
    Class::Preposition,
    Class::Conjunction,
    Class::Auxiliary,
    Class::Negation,
]);

/// Words that may start a name although a list knows them.
const IN_NAMES: Classes = Classes::of(&[
    Class::Title,
    Class::RoleModifier,
    Class::FemaleName,
    Class::MaleName,
    Class::PlaceNoun,
    Class::PlaceName,
    Class::State,
    Class::CapitalMetonym,
    Class::NameParticle,
])
.with(kind::NOUNS);

const DATES: Classes = Classes::of(&[Class::Month, Class::Weekday]);
const FIRST_NAMES: Classes = Classes::of(&[Class::FemaleName, Class::MaleName]);
const TITLES: Classes = Classes::of(&[
    Class::Title,
    Class::RoleNoun,
    Class::SpokesNoun,
    Class::OfficialNoun,
    Class::ExpertNoun,
    Class::WitnessNoun,
]);
const PREFIX: Classes = Classes::of(&[
    Class::RoleModifier,
    Class::State,
    Class::CapitalMetonym,
    Class::PlaceName,
    Class::PlaceNoun,
])
.with(kind::NOUNS)
.with(TITLES);

/// Whether the token is a word with a capital.
#[inline]
pub(super) fn is_capital(document: &Document<'_>, token: usize) -> bool {
    let found = document.tokens().get(token);
    found.is_some_and(|token| {
        token.kind == TokenKind::Word && matches!(token.case, Case::Capitalised | Case::Upper)
    })
}

/// Whether the token is that mark or small word.
#[inline]
pub(super) fn is_text(document: &Document<'_>, token: usize, text: &str) -> bool {
    document.token_text(token) == text
}

/// Whether the token is a clitic "'s".
pub(super) fn is_possessive(document: &Document<'_>, token: usize) -> bool {
    let text = document.token_text(token);
    matches!(text, "'s" | "’s" | "'S" | "’S")
        || matches!(text, "'" | "’") && document.token_text(token.wrapping_sub(1)).ends_with('s')
}

/// The name that starts at a capitalised word, or `None` where the word only opens its sentence.
pub(super) fn at(
    document: &Document<'_>,
    start: usize,
    end: usize,
    opens_sentence: bool,
) -> Option<Run> {
    let classes = document.classes(start);
    let is_followed = is_capital(document, start + 1);
    let is_first_name = is_followed && classes.intersects(FIRST_NAMES);
    if classes.intersects(FUNCTION) && !is_first_name && !is_acronym(document, start) {
        return None;
    }
    if opens_sentence && classes.has(Class::SentenceOpener) {
        return None;
    }
    if opens_sentence && classes != Classes::NONE && !classes.intersects(IN_NAMES) {
        return None;
    }
    let is_counted = matches!(document.token_text(start), "One" | "Another" | "Others");
    if opens_sentence && (is_counted || is_participle(document, start)) {
        return None;
    }
    if classes.intersects(DATES) && !is_followed {
        return None;
    }
    let range = TokenRange::new(start, end_of(document, start, end));
    Some(parted(document, range))
}

/// "Cross-examined, Mr Lund": a participle that opens its sentence is no name.
fn is_participle(document: &Document<'_>, start: usize) -> bool {
    let text = document.token_text(start);
    let is_verbal = text.ends_with("ed") || text.ends_with("ing");
    is_verbal && matches!(document.token_text(start + 1), "," | "by" | "about")
}

/// The token after the last word of the name.
fn end_of(document: &Document<'_>, start: usize, end: usize) -> usize {
    let mut last = start;
    let mut is_joined = false;
    while let Some(next) = next_word(document, last, end, is_joined) {
        is_joined |= next > last + 1 && !is_text(document, last + 1, ".");
        last = next;
    }
    // A stop at the end of the sentence is the sentence's.
    let has_stop = is_text(document, last + 1, ".") && last + 2 < end;
    let is_short = document.is(last, Class::NameSuffix) || document.is(last, Class::CompanyNoun);
    last + 1 + usize::from(has_stop && is_short && document.tokens()[last].span.len() <= 4)
}

/// The next word of a name after `last`, over an initial's stop or small words.
fn next_word(document: &Document<'_>, last: usize, end: usize, is_joined: bool) -> Option<usize> {
    let next = last + 1;
    if next >= end {
        return None;
    }
    if is_name_word(document, next) {
        return Some(next);
    }
    let is_of_many = is_possessive(document, next)
        && !is_text(document, next, "'s")
        && !is_text(document, next, "’s");
    if is_of_many && next + 1 < end {
        let after = (next + 1..end.min(next + 4)).take_while(|at| is_name_word(document, *at));
        let mut after = after.map(|token| document.classes(token));
        let joins = after.any(|classes| classes.intersects(kind::BODIES));
        return joins.then_some(next + 1);
    }
    if is_text(document, next, ".") {
        let joins = next + 1 < end && is_short(document, last) && is_name_word(document, next + 1);
        return joins.then_some(next + 1);
    }
    let after = (next + 1..end.min(next + 3)).find(|token| is_name_word(document, *token))?;
    (next..after).all(|token| joins(document, token, last, is_joined)).then_some(after)
}

fn is_name_word(document: &Document<'_>, token: usize) -> bool {
    let classes = document.classes(token);
    is_elided(document, token)
        || is_capital(document, token)
            && !classes.intersects(DATES)
            && (!classes.intersects(FUNCTION) || classes.intersects(IN_NAMES))
}

/// "d’Aubry": a small article that has lost its vowel before a capital.
fn is_elided(document: &Document<'_>, token: usize) -> bool {
    let text = document.token_text(token);
    let rest = ["d’", "d'", "l’", "l'"].iter().find_map(|start| text.strip_prefix(start));
    rest.and_then(|rest| rest.chars().next()).is_some_and(char::is_uppercase)
}

/// "WHO" is no pronoun.
fn is_acronym(document: &Document<'_>, token: usize) -> bool {
    let found = document.tokens()[token];
    found.case == Case::Upper && found.span.len() > 2
}

/// "J" in "J. Lund", "Sen" in "Sen. Lund".
fn is_short(document: &Document<'_>, token: usize) -> bool {
    let text = document.token_text(token);
    text.len() == 1
        || text.chars().nth(1).is_none()
        || document.is(token, Class::Title) && text.len() <= 5
        || document.is(token, Class::NameSuffix)
}

/// Whether a small word joins the capitalised words around it into one name.
fn joins(document: &Document<'_>, token: usize, last: usize, is_joined: bool) -> bool {
    if document.is(token, Class::NameParticle) {
        return true;
    }
    // "Experts on North Korea" is no name.
    let is_crowd = document.is(last, Class::VagueGroup) || document.is(last, Class::PeopleNoun);
    let heads = document.classes(last).intersects(PREFIX) && !is_crowd;
    match document.token_text(token) {
        "&" => true,
        "of" | "for" | "on" => heads,
        "the" => token > last + 1 || document.token_text(token.wrapping_sub(1)) == "of",
        "and" => {
            let after = document.classes(token + 1);
            is_joined && !after.intersects(FIRST_NAMES) && !after.has(Class::Title)
                || names_one_body(document, token)
        }
        _ => false,
    }
}

/// "the Securities and Exchange Commission": one body, as only its last word is a noun of bodies.
fn names_one_body(document: &Document<'_>, and: usize) -> bool {
    let Some(first) = and.checked_sub(1) else { return false };
    const BODIES: Classes =
        Classes::of(&[Class::GovernmentNoun, Class::OrganisationNoun, Class::MediaNoun]);
    let is_body = |token: usize| document.classes(token).intersects(BODIES);
    let after = (and + 1..and + 4).take_while(|token| is_capital(document, *token));
    let the = first.wrapping_sub(1);
    is_capital(document, first)
        && !is_body(first)
        && document.token_text(the).eq_ignore_ascii_case("the")
        && after.into_iter().last().is_some_and(|last| last > and + 1 && is_body(last))
}

/// The kind of body that a name is by its words.
pub(super) fn body_kind(document: &Document<'_>, name: TokenRange) -> Option<Kind> {
    match parted(document, name).shape {
        Shape::Body(kind) => Some(kind),
        _ => None,
    }
}

/// Parts titles and roles from the name, and finds out what the name is.
fn parted(document: &Document<'_>, range: TokenRange) -> Run {
    if let Some(actor) = lexicon::actor(keys(document, range)) {
        return Run { range, name: range, shape: shape_of(actor) };
    }
    let head = head_of(document, range);
    let noun = document.classes(head);
    if noun.intersects(kind::BODIES) && !has_first_name(document, range) && !noun.has(Class::Title)
    {
        let is_survey = range.len() > 1 && document.token_text(head) == "Survey";
        let found = match kind::body(noun) {
            _ if is_survey => Some(Kind::Organisation),
            Some(Kind::Organisation) if is_public(document, range, head) => Some(Kind::Government),
            found => found,
        };
        let shape = found.map_or(Shape::Bare, Shape::Body);
        return Run { range, name: range, shape };
    }
    if let Some(name) = company_after_noun(document, range) {
        return Run { range, name, shape: Shape::Body(Kind::Company) };
    }
    if let Some(kind) = body_by_sign(document, range) {
        return Run { range, name: range, shape: Shape::Body(kind) };
    }
    let is_outlet = range.iter().skip(1).any(|token| document.is(token, Class::MediaNoun));
    if is_outlet && range.len() <= 4 && !document.is(range.end as usize - 1, Class::PlaceNoun) {
        let shape = Shape::Body(Kind::MediaOutlet);
        return Run { range, name: range, shape };
    }
    let end = without_honours(document, range);
    match role_end(document, range) {
        Some(name) if name >= end => Run { range, name: range, shape: Shape::Role },
        Some(name) => Run { range, name: TokenRange::new(name, end), shape: Shape::Person },
        None if end < range.end as usize => {
            Run { range, name: TokenRange::new(range.start as usize, end), shape: Shape::Person }
        }
        None => Run { range, name: range, shape: plain(document, range) },
    }
}

/// "Water Authority", "Government Media Office": bodies of the state by a word of their name.
fn is_public(document: &Document<'_>, range: TokenRange, head: usize) -> bool {
    is_text(document, head, "Authority")
        || range.iter().any(|token| is_text(document, token, "Government"))
}

/// "Lindt Hume" in "Brokerage Lindt Hume said": a noun has a capital where it opens a sentence.
fn company_after_noun(document: &Document<'_>, range: TokenRange) -> Option<TokenRange> {
    const NOUNS: [&str; 8] = [
        "Brokerage",
        "Airline",
        "Carrier",
        "Retailer",
        "Supermarket",
        "Manufacturer",
        "Brewery",
        "Drugmaker",
    ];
    let first = range.start as usize;
    let opens = || document.sentences()[document.sentence_at(first)].tokens.start == range.start;
    let is_noun = range.len() > 1 && NOUNS.contains(&document.token_text(first)) && opens();
    is_noun.then(|| TokenRange { start: range.start + 1, end: range.end })
}

/// "Hale & Roe" is a firm, "Radio Nordvik" a station.
fn body_by_sign(document: &Document<'_>, range: TokenRange) -> Option<Kind> {
    let first = range.start as usize;
    if range.iter().any(|token| is_text(document, token, "&")) {
        return Some(Kind::Company);
    }
    let is_station = ["Radio", "TV", "Television"].contains(&document.token_text(first));
    (is_station && range.len() > 1).then_some(Kind::MediaOutlet)
}

/// The end of a name of two words or more without what an order or a degree adds to it: "KC", "MBE".
fn without_honours(document: &Document<'_>, range: TokenRange) -> usize {
    const HONOURS: [&str; 16] = [
        "KC", "QC", "SC", "MP", "MEP", "MSP", "MLA", "MBE", "OBE", "CBE", "AO", "AM", "PhD", "MD",
        "Esq", "FRS",
    ];
    let mut end = range.end as usize;
    while end > range.start as usize + 2 && HONOURS.contains(&document.token_text(end - 1)) {
        end -= 1;
    }
    end
}

const fn shape_of(actor: Actor) -> Shape {
    match actor.kind {
        ActorKind::Place | ActorKind::Event => Shape::Thing,
        _ => Shape::Known(actor),
    }
}

/// The keys of the words of a name, for tables.
pub(super) fn keys<'d>(
    document: &'d Document<'_>,
    range: TokenRange,
) -> impl Iterator<Item = u32> + 'd {
    document.tokens()[range.iter()].iter().map(|token| token.key)
}

/// One number for the words of a name.
pub(super) fn key_of(document: &Document<'_>, range: TokenRange) -> u64 {
    name_key(keys(document, range))
}

/// The word that tells what a body is: before "of", else the last.
pub(super) fn head_of(document: &Document<'_>, range: TokenRange) -> usize {
    let last = range.end as usize - 1;
    let last = if is_text(document, last, ".") { last - 1 } else { last };
    let joint = range.iter().find(|token| {
        matches!(document.token_text(*token), "of" | "for" | "on" | "at")
            && *token > range.start as usize
    });
    joint.map_or(last, |joint| joint - 1)
}

fn has_first_name(document: &Document<'_>, range: TokenRange) -> bool {
    let first = range.start as usize;
    range.len() == 2 && document.classes(first).intersects(FIRST_NAMES)
}

/// Where the name starts after titles and roles; `None` where there are none.
fn role_end(document: &Document<'_>, range: TokenRange) -> Option<usize> {
    let (mut found, mut unknown) = (None, 0);
    for token in range.iter() {
        let classes = document.classes(token);
        // "Chairman of the Executive Council", "Mr. King": what stands after is no title.
        let is_over = found.is_some_and(|found| {
            matches!(document.token_text(found), "of" | "for") && token > found
                || is_courtesy(document, found - 1)
        });
        if is_over {
            break;
        }
        let is_constable = is_text(document, token, "Con") && found == Some(token);
        let is_title = classes.intersects(TITLES)
            && !is_several(document, token)
            && (!classes.intersects(FIRST_NAMES) || found.is_none());
        if is_constable || is_title {
            found = Some(token + 1);
        } else if found.is_none() && classes == Classes::NONE {
            unknown += 1;
        }
    }
    // "Ule Mara Baker Lund" is no baker: unknown words before a role make a name of it, except for
    // one ("Nordvik President Lindt") or where a full name follows.
    let is_full = found.is_some_and(|name| name + 2 <= range.end as usize);
    if unknown > 1 && !is_full {
        return None;
    }
    let first = range.start as usize;
    let found = found?;
    if found == range.end as usize && range.len() > 1 && !document.classes(first).intersects(PREFIX)
    {
        return None;
    }
    if document.classes(first).intersects(FIRST_NAMES)
        && !document.classes(first).intersects(PREFIX)
    {
        return None;
    }
    Some(after_domain(document, found, range.end as usize))
}

/// "Victims" in "Victims of Trafficking Act" is nobody's title, "Sens." is.
fn is_several(document: &Document<'_>, token: usize) -> bool {
    document.classes(token).intersects(kind::NOUNS) && super::surface::is_plural(document, token)
}

fn is_courtesy(document: &Document<'_>, token: usize) -> bool {
    matches!(document.token_text(token), "Mr" | "Mrs" | "Ms" | "Miss" | "Mx")
}

/// Skips the stop of "Sen." and the domain of an office: "of State" in "Secretary of State Lund".
fn after_domain(document: &Document<'_>, at: usize, end: usize) -> usize {
    if is_text(document, at, ".") {
        return (at + 1).min(end);
    }
    if !matches!(document.token_text(at), "of" | "for") {
        return at;
    }
    // "Director of the Water Authority" names a body and nobody.
    if document.classes(end - 1).intersects(kind::BODIES) {
        return end;
    }
    let words = || (at..end).filter(|token| is_capital(document, *token));
    if words().count() < 3 {
        return end;
    }
    let first_name = words().skip(1).find(|token| document.classes(*token).intersects(FIRST_NAMES));
    first_name.or_else(|| words().nth(1)).unwrap_or(end)
}

/// The shape of a name that holds no title, role or noun of a body.
fn plain(document: &Document<'_>, range: TokenRange) -> Shape {
    let last = range.end as usize - 1;
    let classes = document.classes(last);
    let first = document.classes(range.start as usize);
    if range.len() == 1 {
        let is_thing = classes.has(Class::PlaceName) || classes.has(Class::PlaceNoun);
        return if is_thing { Shape::Thing } else { Shape::Single };
    }
    if first.intersects(FIRST_NAMES) {
        return Shape::Person;
    }
    if classes.has(Class::PlaceNoun) || first.has(Class::PlaceNoun) || first.intersects(DATES) {
        return Shape::Thing;
    }
    Shape::Bare
}
