//! A run of capitalised words into what its words show it to be, and the name in it.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a range of a name holds at least one token, and its end stays above its start"
)]

use super::kind::{self, Kind};
use super::run::{is_capital, is_possessive, is_text, keys};
use crate::document::{Case, Document, TokenRange};
use crate::lexicon::{self, Actor, ActorKind, Class, Classes, Spellings};

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

pub(in crate::attribution) const DATES: Classes = Classes::of(&[Class::Month, Class::Weekday]);
pub(super) const FIRST_NAMES: Classes = Classes::of(&[Class::FemaleName, Class::MaleName]);
const TITLES: Classes = Classes::of(&[
    Class::Title,
    Class::RoleNoun,
    Class::SpokesNoun,
    Class::OfficialNoun,
    Class::ExpertNoun,
    Class::WitnessNoun,
]);
pub(super) const PREFIX: Classes = Classes::of(&[
    Class::RoleModifier,
    Class::State,
    Class::CapitalMetonym,
    Class::PlaceName,
    Class::PlaceNoun,
])
.with(kind::NOUNS)
.with(TITLES);

const OFFICES: Classes = Classes::of(&[Class::Title, Class::OfficialNoun]);

/// The kind of body that a name is by its words.
pub(super) fn body_kind(document: &Document<'_>, name: TokenRange) -> Option<Kind> {
    match parted(document, name).shape {
        Shape::Body(kind) => Some(kind),
        _ => None,
    }
}

/// Parts titles and roles from the name, and finds out what the name is.
pub(super) fn parted(document: &Document<'_>, range: TokenRange) -> Run {
    if let Some(actor) = lexicon::actor(keys(document, range)) {
        return Run { range, name: range, shape: shape_of(actor) };
    }
    let head = head_of(document, range);
    let noun = document.classes(head);
    if noun.intersects(kind::BODIES) && !has_first_name(document, range) && !noun.has(Class::Title)
    {
        let is_survey = range.len() > 1 && document.token_bytes(head) == b"Survey";
        let found = match kind::body(noun) {
            _ if is_survey => Some(Kind::Organisation),
            _ if is_news_agency(document, range, head) => Some(Kind::MediaOutlet),
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

/// "Norvik News Agency", where other agencies are the state's.
fn is_news_agency(document: &Document<'_>, range: TokenRange, head: usize) -> bool {
    head > range.start as usize
        && document.is_one_of(head, &["agency"])
        && document.is_one_of(head - 1, &["news", "press"])
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

/// "Hale & Roe" is a firm, "Radio Nordvik" a station, "Depositors’ Forum" a body of depositors.
fn body_by_sign(document: &Document<'_>, range: TokenRange) -> Option<Kind> {
    let first = range.start as usize;
    if range.iter().any(|token| is_text(document, token, "&")) {
        return Some(Kind::Company);
    }
    // "Chairman of the Traders’ Forum" is a person.
    let last = head_of(document, range);
    let is_office = document.classes(last).intersects(TITLES);
    let is_of_many = |token: usize| is_possessive(document, token) && token > first && !is_office;
    if range.iter().any(is_of_many) {
        return Some(Kind::Organisation);
    }
    let text = |token: usize| document.token_text(token);
    if range.len() < 2 {
        return None;
    }
    if let Some(kind) = kind_of_last(text(last)) {
        let is_open = matches!(kind, Kind::Company | Kind::MediaOutlet);
        if !is_open || !document.classes(first).intersects(FIRST_NAMES) {
            return Some(kind);
        }
    }
    let is_outlets = || {
        SECTIONS.contains(&text(last))
            && document.tokens()[first].case == Case::Upper
            && lexicon::actor(keys(document, TokenRange::new(first, first + 1)))
                .is_some_and(|actor| actor.kind == ActorKind::MediaOutlet)
    };
    let is_station = ["Radio", "TV", "Television"].contains(&text(first));
    (is_station || is_outlets()).then_some(Kind::MediaOutlet)
}

/// What a name is by its last word, which is no noun elsewhere: a law, a sports club, who brings water, power and
/// trains, a station.
fn kind_of_last(word: &str) -> Option<Kind> {
    Some(match word {
        "Act" => Kind::Document,
        "Rovers" | "Rangers" | "United" | "Athletic" | "Albion" | "Wanderers" | "Hotspur"
        | "Harriers" | "Rugby" | "Cricket" | "Warriors" | "Athletics" => Kind::Organisation,
        "Grid" | "Water" | "Rail" | "Power" | "Airways" | "Telecom" => Kind::Company,
        "Sport" | "Sports" | "FM" => Kind::MediaOutlet,
        _ => return None,
    })
}

/// What outlets call their parts: "BBC Sport".
const SECTIONS: [&str; 6] = ["Scotland", "Wales", "Arabic", "World", "Business", "Verify"];

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

/// The word that tells what a body is: before "of", else the last.
pub(super) fn head_of(document: &Document<'_>, range: TokenRange) -> usize {
    let last = range.end as usize - 1;
    let last = if is_text(document, last, ".") { last - 1 } else { last };
    let joint = range.iter().find(|token| {
        matches!(document.token_bytes(*token), b"of" | b"for" | b"on" | b"at")
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
            matches!(document.token_bytes(found), b"of" | b"for") && token > found
                || is_courtesy(document, found - 1)
        });
        if is_over {
            break;
        }
        let is_constable = is_text(document, token, "Con") && found == Some(token);
        // "Justices R. K. Lindt and Ida Holm": the first of them.
        let are_titled =
            token == range.start as usize && classes.intersects(OFFICES) && range.len() > 2;
        let is_title = classes.intersects(TITLES)
            && (are_titled || !is_several(document, token))
            && (!classes.intersects(FIRST_NAMES) || found.is_none());
        if is_constable || is_title || is_ex(document, token) {
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

/// "Ex-chief": a role that is over, in one word.
pub(super) fn is_ex(document: &Document<'_>, token: usize) -> bool {
    let text = document.token_text(token);
    ["Ex-", "ex-"].iter().any(|start| text.len() > 4 && text.starts_with(start))
}

/// "Neighbouring Norvik said": a word that opens its sentence and tells where a place lies is no part of its name.
pub(super) fn tells_where(document: &Document<'_>, start: usize, shape: Shape) -> bool {
    const WHERE: Spellings<6> = Spellings::of([
        "neighbouring",
        "neighboring",
        "nearby",
        "landlocked",
        "oil-rich",
        "war-torn",
    ]);
    !matches!(shape, Shape::Known(_)) && document.is_one_of(start, &WHERE)
}

/// "Victims" in "Victims of Trafficking Act" is nobody's title, "Sens." is.
fn is_several(document: &Document<'_>, token: usize) -> bool {
    document.classes(token).intersects(kind::NOUNS) && super::surface::is_plural(document, token)
}

fn is_courtesy(document: &Document<'_>, token: usize) -> bool {
    matches!(document.token_bytes(token), b"Mr" | b"Mrs" | b"Ms" | b"Miss" | b"Mx")
}

/// Skips the stop of "Sen." and the domain of an office: "of State" in "Secretary of State Lund".
fn after_domain(document: &Document<'_>, at: usize, end: usize) -> usize {
    if is_text(document, at, ".") {
        return (at + 1).min(end);
    }
    if let Some(after) = after_retired(document, at) {
        return after.min(end);
    }
    if !matches!(document.token_bytes(at), b"of" | b"for") {
        return at;
    }
    // "Director of the Water Authority" names a body and nobody.
    let is_forum = document.is_one_of(end - 1, &["forum", "front", "vanguard", "initiative"]);
    if is_forum || document.classes(end - 1).intersects(kind::BODIES) {
        return end;
    }
    let words = || (at..end).filter(|token| is_capital(document, *token));
    // "Chairman of the National Union of Miners"
    let is_whole = || {
        words().any(|token| {
            document.classes(token).intersects(kind::BODIES)
                && matches!(document.token_bytes(token + 1), b"of" | b"for")
        })
    };
    if is_whole() {
        return end;
    }
    if words().count() < 3 && !is_department(document, at + 1) {
        return end;
    }
    let first_name = words().skip(1).find(|token| document.classes(*token).intersects(FIRST_NAMES));
    first_name.or_else(|| words().nth(1)).unwrap_or(end)
}

/// "State" in "Secretary of State Lund": the whole of what an office is for.
pub(super) fn is_department(document: &Document<'_>, token: usize) -> bool {
    const DEPARTMENTS: Spellings<5> =
        Spellings::of(["state", "defense", "defence", "labor", "commerce"]);
    document.is_one_of(token, &DEPARTMENTS)
}

/// The token after the "(retd)" of "Justice (retd) Lund".
pub(super) fn after_retired(document: &Document<'_>, open: usize) -> Option<usize> {
    let is_retired =
        is_text(document, open, "(") && document.is_one_of(open + 1, &["retd", "ret", "rtd"]);
    let close = open + 2 + usize::from(is_text(document, open + 2, "."));
    (is_retired && is_text(document, close, ")")).then_some(close + 1)
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
