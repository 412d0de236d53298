//! What stands beside a name into a role and an affiliation: "Kanal Nord's editor, Mara Lindt,".

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "words before a name are read above the floor of its sentence, those of a phrase \
              behind its first, and reading beyond the document finds nothing"
)]

use super::apposed::{before_comma, office_before_comma};
use super::field::{field_end, is_field};
use super::kind::{BODIES, NOUNS, PEOPLE};
use super::run::{is_capital, is_possessive, is_text};
use super::scan::Mention;
use super::shape::{DATES, is_ex};
use super::surface::{Article, VERBS, is_plural, phrase_start};
use super::workplace::is_body;
use crate::document::{Case, Document, TokenRange};
use crate::lexicon::{Class, Classes, Spellings};
use crate::text::TokenKind;

/// What the text says a person is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Described {
    /// The words of the role without an article.
    pub(super) role: TokenRange,
    /// The noun that heads the role.
    pub(super) head: usize,
    /// Whom the person belongs to.
    pub(super) affiliation: Option<TokenRange>,
    /// Whether the role stands before the name as a title.
    pub(super) is_title: bool,
}

/// The furthest that a role may stand from its name, in tokens.
pub(super) const REACH: usize = 14;

/// What a name is said to be: before it in capitals, before it as a noun, after it, before a comma.
pub(super) fn of(document: &Document<'_>, mention: &Mention) -> Option<Described> {
    let sentence = document.sentences()[mention.sentence as usize].tokens;
    let (floor, ceiling) = (sentence.start as usize, sentence.end as usize);
    let start = without_honour(document, mention.range.start as usize, floor);
    let title = title(document, mention);
    let is_courtesy = title.is_none_or(|title| !document.classes(title.head).intersects(PEOPLE));
    if !is_courtesy {
        // "The cabinet member for culture, Cllr Mara Lindt": what she is for says more than that she has a seat.
        let has_seat =
            |title: &Described| document.is_one_of(title.head, &["cllr", "cr", "councillor"]);
        let office = title.filter(has_seat).and_then(|_| before_comma(document, start, floor));
        return office.or(title);
    }
    let described = before(document, start, floor)
        .or_else(|| after(document, mention.range.end as usize, ceiling))
        .or_else(|| before_comma(document, start, floor))
        .or_else(|| office_before_comma(document, mention, start, floor));
    described.or(title)
}

/// "The Chairman of the Council, | Hon. Mara Lindt,": what honours a name stands between it and its office.
fn without_honour(document: &Document<'_>, start: usize, floor: usize) -> usize {
    let is_honoured = start >= floor + 2
        && is_text(document, start - 1, ".")
        && document.is_one_of(start - 2, &["hon", "alh", "barr", "arc", "pst"]);
    if is_honoured { start - 2 } else { start }
}

/// What follows the name: "Mara Lindt, an ecologist".
pub(super) fn behind(document: &Document<'_>, mention: &Mention) -> Option<Described> {
    let ceiling = document.sentences()[mention.sentence as usize].tokens.end as usize;
    after(document, mention.range.end as usize, ceiling)
}

/// "mayor" in "Ida Holm, who was mayor until 2012,": a role that is over.
pub(super) fn until(document: &Document<'_>, mention: &Mention) -> Option<Described> {
    let ceiling = document.sentences()[mention.sentence as usize].tokens.end as usize;
    let (comma, who) = (mention.range.end as usize, mention.range.end as usize + 1);
    let is_clause = is_text(document, comma, ",")
        && is_text(document, who, "who")
        && matches!(document.token_bytes(who + 1), b"was" | b"served");
    let start = who + 2 + usize::from(is_text(document, who + 2, "as"));
    let limit = ceiling.min(start + REACH);
    let end = (start..limit).find(|token| is_text(document, *token, ",")).unwrap_or(limit);
    let is_over =
        (start..end).any(|token| matches!(document.token_bytes(token), b"until" | b"till"));
    (is_clause && is_over).then(|| described_at(document, start, end))?
}

/// What a name is called ahead of its description: "witness" in "The first witness, former bookkeeper
/// Mara Lindt,".
pub(super) fn ahead(
    document: &Document<'_>,
    mention: &Mention,
    described: &Described,
) -> Option<Described> {
    let floor = document.sentences()[mention.sentence as usize].tokens.start as usize;
    let owner = described.affiliation.map_or(u32::MAX, |owner| owner.start);
    let start = described.role.start.min(owner) as usize;
    if start >= mention.range.start as usize {
        return None;
    }
    let near = start.saturating_sub(2).max(floor);
    let comma = (near..start).rev().find(|token| is_text(document, *token, ","))?;
    before_comma(document, comma + 1, floor)
}

/// "Foreign Minister" in "Foreign Minister Mara Lindt".
fn title(document: &Document<'_>, mention: &Mention) -> Option<Described> {
    let words = TokenRange { start: mention.range.start, end: mention.head.start };
    let is_role = |token: &usize| {
        let classes = document.classes(*token);
        classes.intersects(PEOPLE) || classes.has(Class::Title) || is_ex(document, *token)
    };
    let head = words.iter().rfind(is_role)?;
    let is_article = document.is(words.start as usize, Class::Determiner);
    let start = words.start as usize + usize::from(is_article);
    let role = TokenRange::new(start, words.end as usize);
    Some(Described { role, head, affiliation: leading_name(document, start, head), is_title: true })
}

/// "Nordvik" in "Nordvik President", "Holm campaign" in "Holm campaign manager".
fn leading_name(document: &Document<'_>, start: usize, head: usize) -> Option<TokenRange> {
    let is_name = is_capital(document, start)
        && !is_field(document, start)
        && !document.classes(start).intersects(PEOPLE)
        && !document.classes(start).has(Class::RoleModifier)
        && !document.classes(start).has(Class::Title)
        && !is_text(document, start + 1, "than");
    if !is_name {
        return None;
    }
    let is_part = |token: &usize| {
        let classes = document.classes(*token);
        classes.intersects(PEOPLE)
            || classes.has(Class::RoleModifier)
            || !is_capital(document, *token)
    };
    let end = (start..head).find(is_part).unwrap_or(head);
    // "Nordvik Farmers Union president": whose union it is, no post.
    let is_members = is_capital(document, end)
        && is_plural(document, end)
        && is_capital(document, end + 1)
        && document.classes(end + 1).intersects(BODIES);
    let end = if is_members { head.min(end + 2) } else { end };
    (start < end).then(|| TokenRange::new(start, end))
}

/// "the political scientist Mara Lindt", "the ministry's spokesperson Mara Lindt".
fn before(document: &Document<'_>, start: usize, floor: usize) -> Option<Described> {
    let head = start.checked_sub(1).filter(|head| *head >= floor)?;
    let classes = document.classes(head);
    let is_role = classes.intersects(PEOPLE) || is_kin(document, head);
    if !is_role || is_capital(document, head) && head > floor {
        return None;
    }
    Some(noun_phrase(document, head, floor))
}

/// "her granddaughter Mara Lindt": kin that the lists leave out, as the weights have learnt with them as they are.
pub(super) fn is_kin(document: &Document<'_>, noun: usize) -> bool {
    const KIN: Spellings<6> = Spellings::of([
        "granddaughter",
        "grandson",
        "great-granddaughter",
        "great-grandson",
        "stepsister",
        "stepbrother",
    ]);
    document.is_one_of(noun, &KIN)
}

pub(super) fn noun_phrase(document: &Document<'_>, head: usize, floor: usize) -> Described {
    let (start, article) = phrase_start(document, head, floor);
    let from = match article {
        Article::Possessive => (start..head)
            .rev()
            .find(|token| is_possessive(document, *token))
            .map_or(start + 1, |clitic| clitic + 1),
        Article::Bare => start,
        Article::Definite | Article::Indefinite => start + 1,
    };
    let owner = match article {
        Article::Possessive if from > start + 1 => {
            let is_article = document.is(start, Class::Determiner);
            Some(TokenRange::new(start + usize::from(is_article), from - 1))
        }
        // "former Norvik bookkeeper": the body stands behind what shades the role.
        _ => leading_name(document, behind_modifiers(document, from, head), head),
    };
    let is_shaded =
        owner.is_some_and(|owner| owner.start as usize > from) && article != Article::Possessive;
    let role_start = match owner {
        Some(owner) if !is_shaded => from.max(owner.end as usize),
        _ => from,
    };
    let role_start = if is_possessive(document, role_start) { role_start + 1 } else { role_start };
    let role = TokenRange::new(role_start.min(head), head + 1);
    Described { role, head, affiliation: owner, is_title: false }
}

/// Where a role goes on behind "former", "acting", "deputy" in small letters.
fn behind_modifiers(document: &Document<'_>, from: usize, head: usize) -> usize {
    const SHADES: Classes = Classes::of(&[Class::RoleModifier, Class::Former]);
    let shades = |token: &usize| {
        document.classes(*token).intersects(SHADES) && document.tokens()[*token].case == Case::Lower
    };
    (from..head).find(|token| !shades(token)).unwrap_or(head)
}

/// "Mara Lindt, director of the Nordhavn Institute,": what follows the comma, over an age.
fn after(document: &Document<'_>, end: usize, ceiling: usize) -> Option<Described> {
    let mut at = end;
    if !is_text(document, at, ",") && !is_text(document, at, "(") {
        return None;
    }
    at += 1;
    if document.tokens().get(at)?.kind == TokenKind::Number {
        // ", 67," and " (67),"
        let is_bracketed = is_text(document, at + 1, ")") && is_text(document, at + 2, ",");
        at += if is_bracketed { 3 } else { 2 * usize::from(is_text(document, at + 1, ",")) };
    }
    let found = described_at(document, at, ceiling.min(at + REACH))?;
    // "When he met Mara Lindt, his son said": a verb, and no comma, follows.
    const FINITE: Classes = VERBS.with(Classes::of(&[Class::Auxiliary, Class::BeVerb]));
    let next = document.classes(found.role.end as usize);
    let is_owned = document.is(at, Class::Possessive)
        || (at..found.head).any(|token| is_possessive(document, token));
    let is_subject = is_owned && next.intersects(FINITE);
    // "Sentencing Lindt, Judge Tom Hale said": the title is that of the name behind it.
    let is_title =
        is_capital(document, found.head) && is_capital(document, found.role.end as usize);
    (!is_subject && !is_title).then_some(found)
}

/// "shop steward" in "a loom technician and shop steward with the Weavers’ Union".
fn second_head(document: &Document<'_>, head: usize, limit: usize) -> Option<usize> {
    const LONGEST: usize = 3;
    if !is_text(document, head + 1, "and") {
        return None;
    }
    let near = head + 2..limit.min(head + 3 + LONGEST);
    let is_part = |token: &usize| {
        document.tokens()[*token].case == Case::Lower && !document.classes(*token).intersects(ENDS)
    };
    let mut words = near.take_while(is_part);
    let is_head = |token: &usize| document.classes(*token).intersects(PEOPLE);
    let second = words.find(is_head).filter(|second| !is_plural(document, *second))?;
    matches!(document.token_bytes(second + 1), b"of" | b"at" | b"for" | b"with" | b"from")
        .then_some(second)
}

/// "Norvik Capital" in "— Ida Holm, portfolio manager, Norvik Capital".
fn signed_body(document: &Document<'_>, comma: usize, limit: usize) -> Option<TokenRange> {
    if !is_text(document, comma, ",") || comma + 1 >= limit || !is_capital(document, comma + 1) {
        return None;
    }
    let body = phrase_from(document, comma + 1, limit)?;
    let end = body.end as usize;
    let closes = document.opens_sentence(end)
        || end >= document.tokens().len()
        || matches!(document.token_bytes(end), b"," | b"." | b")");
    (closes && is_body(document, body)).then_some(body)
}

/// The role and the body that the phrase at `at` gives.
fn described_at(document: &Document<'_>, at: usize, limit: usize) -> Option<Described> {
    let is_article = document.is(at, Class::Determiner);
    let head = role_head(document, at + usize::from(is_article), limit)?;
    let phrase = noun_phrase(document, head, at);
    let last = second_head(document, head, limit).unwrap_or(head);
    let (end, affiliation) = complement(document, last, limit);
    let affiliation = affiliation.or_else(|| signed_body(document, end, limit));
    let role = TokenRange { start: phrase.role.start, end: end as u32 };
    Some(Described { role, affiliation: phrase.affiliation.or(affiliation), ..phrase })
}

/// The first role noun of a phrase that nothing but its own words stand before.
fn role_head(document: &Document<'_>, at: usize, limit: usize) -> Option<usize> {
    const BEFORE_ROLE: Classes =
        Classes::of(&[Class::Preposition, Class::Auxiliary, Class::Relative]);
    for token in at..limit {
        let classes = document.classes(token);
        let kind = document.tokens()[token].kind;
        let is_mark = matches!(kind, TokenKind::Punctuation | TokenKind::Quote);
        // "Norvik's mayor": what looks like "is" shows whose mayor she is.
        if is_possessive(document, token) && token > at {
            continue;
        }
        if is_mark || classes.intersects(BEFORE_ROLE) {
            return None;
        }
        let next = document.classes(token + 1);
        let is_last = !next.intersects(PEOPLE) || next.intersects(VERBS);
        if classes.intersects(PEOPLE) && is_last && !is_possessive(document, token + 1) {
            return Some(token);
        }
        if classes.intersects(VERBS) && !classes.intersects(NOUNS) {
            return None;
        }
    }
    None
}

/// What follows a role noun: the end of the role, and the body that it is of, at, for or with.
pub(super) fn complement(
    document: &Document<'_>,
    head: usize,
    limit: usize,
) -> (usize, Option<TokenRange>) {
    let next = head + 1;
    match document.token_text(next) {
        "of" | "for" if let Some(end) = field_end(document, next + 1, limit) => (end, None),
        "of" | "at" | "for" | "with" | "from" => {
            let owner = phrase_from(document, next + 1, limit);
            // "the minister at the time" is nobody's.
            (next, owner.filter(|owner| !document.is(owner.start as usize, Class::TimeWord)))
        }
        "to" | "in" | "on" => {
            let domain = phrase_from(document, next + 1, limit);
            (domain.map_or(next, |domain| domain.end as usize), None)
        }
        _ => (next, None),
    }
}

/// The phrase that starts here, without its article: capitals with their small words, or one noun.
pub(super) fn phrase_from(document: &Document<'_>, at: usize, limit: usize) -> Option<TokenRange> {
    let start = at + usize::from(document.is(at, Class::Determiner));
    let mut end = start;
    while end < limit {
        let token = document.tokens()[end];
        let is_word = token.kind == TokenKind::Word;
        let classes = document.classes(end);
        let is_joint = matches!(document.token_bytes(end), b"of" | b"for" | b"the" | b"and" | b"&")
            && is_capital(document, end.saturating_sub(1))
            && (is_capital(document, end + 1) || is_text(document, end + 1, "the"));
        // "the plan": what an article stands before is no verb.
        let is_noun = end == start && start > at;
        let is_own = is_word && (token.case != Case::Lower || is_noun || !classes.intersects(ENDS));
        // "Mr. Lindt": the stop ends nothing.
        let is_stop = is_text(document, end, ".")
            && end > start
            && document.is(end - 1, Class::Title)
            && is_capital(document, end + 1);
        // "the Bakers’ Union"
        let is_of_many = end > start
            && matches!(document.token_text(end), "'" | "’")
            && is_possessive(document, end)
            && is_capital(document, end + 1);
        if !is_own && !is_joint && !is_stop && !is_of_many
            || end > start
                && token.case == Case::Lower
                && !is_joint
                && is_capital(document, end - 1)
                && !document.classes(end - 1).intersects(DATES)
        {
            break;
        }
        end += 1;
    }
    // "an analyst at Lindt & Co., who": the stop ends nothing here either.
    let is_short = end > start
        && end + 1 < limit
        && is_text(document, end, ".")
        && document.is_one_of(end - 1, &["co", "corp", "inc", "ltd", "bros"]);
    let end = end + usize::from(is_short);
    (end > start).then(|| TokenRange::new(start, end))
}

pub(super) const ENDS: Classes = Classes::of(&[
    Class::Preposition,
    Class::Conjunction,
    Class::Auxiliary,
    Class::Relative,
    Class::Pronoun,
])
.with(VERBS);
