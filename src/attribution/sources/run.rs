//! Capitalised words into names: where a name starts and ends.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a run lies in its sentence, and reading beyond the document finds nothing"
)]

use super::kind;
use super::shape::{
    DATES, FIRST_NAMES, PREFIX, Run, Shape, after_retired, is_department, parted, tells_where,
};
use super::surface;
use crate::document::{Case, Document, TokenRange};
use crate::lexicon::{Class, Classes, OneOf, Spellings, name_key};
use crate::text::TokenKind;

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

/// Whether the token is a word with a capital.
#[inline]
pub(in crate::attribution) fn is_capital(document: &Document<'_>, token: usize) -> bool {
    let found = document.tokens().get(token);
    found.is_some_and(|token| {
        token.kind == TokenKind::Word && matches!(token.case, Case::Capitalised | Case::Upper)
    })
}

/// Whether the token is that mark or small word.
#[inline]
pub(super) fn is_text(document: &Document<'_>, token: usize, text: &str) -> bool {
    document.token_bytes(token) == text.as_bytes()
}

/// "/" between two words without a space: "Post/ABC", "9/11".
pub(super) fn is_slash(document: &Document<'_>, token: usize) -> bool {
    let span = |token: usize| document.tokens().get(token).map(|token| token.span);
    let sides = token.checked_sub(1).and_then(span).zip(span(token + 1)).zip(span(token));
    is_text(document, token, "/")
        && sides.is_some_and(|((left, right), own)| {
            left.end() == own.start() && own.end() == right.start()
        })
}

/// Whether the token is a clitic "'s".
pub(super) fn is_possessive(document: &Document<'_>, token: usize) -> bool {
    let Some(found) = document.tokens().get(token) else { return false };
    let text = || document.token_text(token);
    match found.kind {
        TokenKind::Clitic => matches!(text(), "'s" | "’s" | "'S" | "’S"),
        TokenKind::Quote => {
            matches!(text(), "'" | "’")
                && document.token_bytes(token.wrapping_sub(1)).ends_with(b"s")
        }
        _ => false,
    }
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
        return is_the_hague(document, start)
            .then(|| parted(document, TokenRange::new(start, end_of(document, start + 1, end))));
    }
    if opens_sentence && classes.has(Class::SentenceOpener) {
        return None;
    }
    if opens_sentence && classes != Classes::NONE && !classes.intersects(IN_NAMES) {
        return None;
    }
    if opens_sentence && !is_followed && is_people_of(document, start) {
        return None;
    }
    if opens_sentence && (counts(document, start) || is_participle(document, start))
        || !is_followed && counts(document, start)
        || is_plural_acronym(document, start)
    {
        return None;
    }
    if classes.intersects(DATES) && (!is_followed || is_day_before_name(document, start)) {
        return None;
    }
    if is_followed && is_department(document, start) && is_of_secretary(document, start) {
        return at(document, start + 1, end, false);
    }
    let range = TokenRange::new(start, end_of(document, start, end));
    let run = parted(document, range);
    // "Former Rovers captain Tom Hale": the club is no former one.
    let is_former = classes.has(Class::Former) && matches!(run.shape, Shape::Body(_));
    let may_be_less = opens_sentence && range.len() > 1;
    if may_be_less && (is_former || tells_where(document, start, run.shape)) {
        return Some(parted(document, TokenRange { start: range.start + 1, ..range }));
    }
    Some(run)
}

/// The one well-known name whose article belongs to it.
pub(super) fn is_the_hague(document: &Document<'_>, start: usize) -> bool {
    is_text(document, start, "The") && is_text(document, start + 1, "Hague")
}

/// "State" in "as secretary of State Lindt went": the office is written small, and its department is no
/// first name.
fn is_of_secretary(document: &Document<'_>, start: usize) -> bool {
    start.checked_sub(2).is_some_and(|office| {
        document.token_bytes(office + 1) == b"of" && document.is_one_of(office, &["secretary"])
    })
}

/// "On Monday Mara Lindt": the day is no part of the name, as it is in "on Sunday Mirror readers".
fn is_day_before_name(document: &Document<'_>, start: usize) -> bool {
    const TIMES: Spellings<14> = Spellings::of([
        "on", "in", "last", "next", "this", "every", "by", "since", "until", "from", "late",
        "early", "mid", "and",
    ]);
    start.checked_sub(1).is_some_and(|before| document.is_one_of(before, &TIMES))
        && !document.classes(start + 1).intersects(kind::NOUNS)
}

/// "One, who asked not to be named, said": who is counted has no name.
fn counts(document: &Document<'_>, start: usize) -> bool {
    const NOBODY: Spellings<10> = Spellings::of([
        "One",
        "Another",
        "Others",
        "None",
        "Someone",
        "Somebody",
        "Anyone",
        "Anybody",
        "Everyone",
        "Everybody",
    ]);
    document.is(start, Class::Numeral)
        || document.may_be(start, &NOBODY) && NOBODY.words().contains(&document.token_text(start))
}

/// "MPs", "NGOs": several people or bodies by their initials.
pub(super) fn is_plural_acronym(document: &Document<'_>, token: usize) -> bool {
    let stem = document.token_bytes(token).strip_suffix(b"s");
    stem.is_some_and(|stem| stem.len() > 1 && stem.iter().all(u8::is_ascii_uppercase))
}

/// "Residents of Norvik", "Farmers on Harsay": who lives or works somewhere, and no name. A longer name behind the
/// noun is rather somebody's, "Supporters of Per Lund".
fn is_people_of(document: &Document<'_>, start: usize) -> bool {
    document.classes(start).intersects(kind::PEOPLE)
        && !document.is(start, Class::Title)
        && surface::is_plural(document, start)
        && document.is(start + 1, Class::Preposition)
        && is_capital(document, start + 2)
        && !is_capital(document, start + 3)
}

/// "Cross-examined, Mr Lund": a participle that opens its sentence is no name.
fn is_participle(document: &Document<'_>, start: usize) -> bool {
    let text = document.token_text(start);
    let is_verbal = text.ends_with("ed") || text.ends_with("ing");
    is_verbal && matches!(document.token_bytes(start + 1), b"," | b"by" | b"about")
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
    let is_plural_owner = is_possessive(document, next)
        && !is_text(document, next, "'s")
        && !is_text(document, next, "’s");
    if is_plural_owner && next + 1 < end {
        let after = (next + 1..end.min(next + 4)).take_while(|at| is_name_word(document, *at));
        let joins = after.into_iter().any(|token| is_of_many(document, token));
        return joins.then_some(next + 1);
    }
    if is_text(document, next, ".") {
        let behind = next + 1;
        if behind >= end || !is_short(document, last) {
            return None;
        }
        let joins = is_name_word(document, behind).then_some(behind);
        return joins.or_else(|| after_nickname(document, behind, end));
    }
    let after_aside = after_retired(document, next);
    if let Some(after) = after_aside.filter(|after| *after < end && is_name_word(document, *after))
    {
        return Some(after);
    }
    if let Some(after) = after_nickname(document, next, end) {
        return Some(after);
    }
    let after = (next + 1..end.min(next + 3)).find(|token| is_name_word(document, *token))?;
    (next..after).all(|token| joins(document, token, last, is_joined)).then_some(after)
}

/// "Forum" in "Depositors’ Forum": what many people form, beside the nouns of bodies that a list has.
fn is_of_many(document: &Document<'_>, token: usize) -> bool {
    const FORMED: [&str; 14] = [
        "Forum",
        "Network",
        "Alliance",
        "Front",
        "Guild",
        "Circle",
        "Initiative",
        "Action",
        "Voice",
        "Movement",
        "Platform",
        "Watch",
        "Charter",
        "Lobby",
    ];
    document.classes(token).intersects(kind::BODIES) || FORMED.contains(&document.token_text(token))
}

/// "“Birdie” Holm": a name that opens with a nickname.
pub(super) fn nicknamed(document: &Document<'_>, open: usize, end: usize) -> Option<Run> {
    let surname = after_nickname(document, open, end)?;
    let quotations = document.quotations();
    let place = quotations.partition_point(|quotation| (quotation.open as usize) < open);
    let opens = quotations.get(place).is_some_and(|quotation| quotation.open as usize == open);
    let is_role = document.classes(surname).intersects(PREFIX);
    let range = TokenRange::new(open, end_of(document, surname, end));
    (opens && !is_role).then_some(Run { range, name: range, shape: Shape::Person })
}

/// "Holm" in "Ida “Birdie” Holm", "Ida M. “Birdie” Holm" and "Ida (Birdie) Holm".
fn after_nickname(document: &Document<'_>, open: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 3;
    let is_mark = |token: usize, paren: &str| {
        document.tokens()[token].kind == TokenKind::Quote || is_text(document, token, paren)
    };
    let last = end.min(open + 2 + LONGEST);
    let close = (open + 2..last).find(|token| is_mark(*token, ")"))?;
    let is_nickname = is_mark(open, "(")
        && is_text(document, open, "(") == is_text(document, close, ")")
        && (open + 1..close).all(|token| is_capital(document, token))
        && document.tokens()[open + 1].case == Case::Capitalised;
    let after = close + 1;
    (is_nickname && after < end && is_name_word(document, after)).then_some(after)
}

fn is_name_word(document: &Document<'_>, token: usize) -> bool {
    let classes = document.classes(token);
    is_elided(document, token)
        || is_named_for_month(document, token)
        || is_named_for_day(document, token)
        || is_capital(document, token)
            && !classes.intersects(DATES)
            && (!classes.intersects(FUNCTION) || classes.intersects(IN_NAMES))
}

/// "Jan" in "Economy Minister Jan Aldous".
fn is_named_for_month(document: &Document<'_>, token: usize) -> bool {
    const MONTHS: Spellings<5> = Spellings::of(["Jan", "April", "May", "June", "August"]);
    let next = document.classes(token + 1);
    document.may_be(token, &MONTHS)
        && MONTHS.words().contains(&document.token_text(token))
        && token.checked_sub(1).is_some_and(|office| document.classes(office).intersects(PREFIX))
        && is_capital(document, token + 1)
        && !next.intersects(DATES)
        && !next.intersects(FUNCTION)
}

/// "Sunday" in "Mr. Sunday Ojo": behind a title a day is a first name.
fn is_named_for_day(document: &Document<'_>, token: usize) -> bool {
    if !document.is(token, Class::Weekday) {
        return false;
    }
    let Some(before) = token.checked_sub(1) else { return false };
    let title = before.saturating_sub(usize::from(is_text(document, before, ".")));
    is_capital(document, title)
        && document.is(title, Class::Title)
        && is_capital(document, token + 1)
}

/// "d’Aubry": a small article that has lost its vowel before a capital.
fn is_elided(document: &Document<'_>, token: usize) -> bool {
    if !matches!(document.token_bytes(token), [b'd' | b'l', 0xE2 | b'\'', ..]) {
        return false;
    }
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
    let heads =
        document.classes(last).intersects(PREFIX) && !is_crowd && !is_surname(document, last);
    match document.token_text(token) {
        "&" => true,
        "of" | "for" | "on" => heads,
        "the" => token > last + 1 || document.token_bytes(token.wrapping_sub(1)) == b"of",
        "and" => {
            let after = document.classes(token + 1);
            is_joined && !after.intersects(FIRST_NAMES) && !after.has(Class::Title)
                || names_one_body(document, token)
        }
        _ => false,
    }
}

/// "Hall" in "Tom Hall of Norvik Bank", not "School" in "Mara School of Ardenia": behind a first name.
fn is_surname(document: &Document<'_>, last: usize) -> bool {
    let first = last.checked_sub(1).map_or(Classes::NONE, |first| document.classes(first));
    first.intersects(FIRST_NAMES)
        && !first.intersects(PREFIX)
        && !document.classes(last).intersects(kind::BODIES)
}

/// "the Securities and Exchange Commission": one body, as only its last word is a noun of bodies.
pub(super) fn names_one_body(document: &Document<'_>, and: usize) -> bool {
    let Some(first) = and.checked_sub(1) else { return false };
    const BODIES: Classes =
        Classes::of(&[Class::GovernmentNoun, Class::OrganisationNoun, Class::MediaNoun]);
    let is_body = |token: usize| {
        document.classes(token).intersects(BODIES) || is_text(document, token, "Executive")
    };
    let is_part = |token: &usize| is_capital(document, *token) || is_possessive(document, *token);
    let after = (and + 1..and + 5).take_while(is_part);
    let the = first.wrapping_sub(1);
    is_capital(document, first)
        && !is_body(first)
        && document.token_bytes(the).eq_ignore_ascii_case(b"the")
        && after.into_iter().last().is_some_and(|last| last > and + 1 && is_body(last))
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

#[cfg(test)]
mod tests;
