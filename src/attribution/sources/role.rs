//! What stands beside a name into a role and an affiliation: "Kanal Nord's editor, Mara Lindt,".

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "words before a name are read above the floor of its sentence, those of a phrase \
              behind its first, and reading beyond the document finds nothing"
)]

use super::kind::{BODIES, NOUNS, PEOPLE};
use super::run::{is_capital, is_possessive, is_text};
use super::scan::Mention;
use super::shape::{DATES, Shape, is_ex, parted};
use super::surface::{Article, VERBS, is_plural, phrase_start};
use crate::document::{Case, Document, TokenRange};
use crate::lexicon::{ActorKind, Class, Classes, Spellings};
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
const REACH: usize = 14;

/// What a name is said to be: before it in capitals, before it as a noun, after it, before a comma.
pub(super) fn of(document: &Document<'_>, mention: &Mention) -> Option<Described> {
    let sentence = document.sentences()[mention.sentence as usize].tokens;
    let (floor, ceiling) = (sentence.start as usize, sentence.end as usize);
    let start = mention.range.start as usize;
    let title = title(document, mention);
    let is_courtesy = title.is_none_or(|title| !document.classes(title.head).intersects(PEOPLE));
    if !is_courtesy {
        return title;
    }
    let described = before(document, start, floor)
        .or_else(|| after(document, mention.range.end as usize, ceiling))
        .or_else(|| before_comma(document, start, floor))
        .or_else(|| office_before_comma(document, mention, floor));
    described.or(title)
}

/// What follows the name: "Mara Lindt, an ecologist".
pub(super) fn behind(document: &Document<'_>, mention: &Mention) -> Option<Described> {
    let ceiling = document.sentences()[mention.sentence as usize].tokens.end as usize;
    after(document, mention.range.end as usize, ceiling)
}

/// "Norvik Bank" in "Mara Lindt of Norvik Bank", "Mara Lindt, from Norvik Bank,": the body that a person speaks from.
pub(super) fn body_of(document: &Document<'_>, mention: &Mention) -> Option<TokenRange> {
    let ceiling = document.sentences()[mention.sentence as usize].tokens.end as usize;
    let end = mention.range.end as usize;
    let joint = end + usize::from(is_text(document, end, ","));
    if !matches!(document.token_text(joint), "of" | "from" | "at") {
        return None;
    }
    let body = phrase_from(document, joint + 1, ceiling.min(joint + REACH))?;
    (is_capital(document, body.start as usize) && is_body(document, body)).then_some(body)
}

/// "Norvik Bank" in "Norvik Bank's Mara Lindt".
pub(super) fn body_before(document: &Document<'_>, mention: &Mention) -> Option<TokenRange> {
    let floor = document.sentences()[mention.sentence as usize].tokens.start as usize;
    let clitic = (mention.range.start as usize).checked_sub(1).filter(|clitic| *clitic > floor)?;
    if !is_possessive(document, clitic) {
        return None;
    }
    let is_name = |token: &usize| is_capital(document, *token) && !is_text(document, *token, "The");
    let start = (floor..clitic).rev().take_while(is_name).last()?;
    let body = TokenRange::new(start, clitic);
    let is_acronym = body.len() == 1 && document.tokens()[start].case == Case::Upper;
    (is_acronym || is_body(document, body)).then_some(body)
}

fn is_body(document: &Document<'_>, name: TokenRange) -> bool {
    match parted(document, name).shape {
        Shape::Body(_) => true,
        Shape::Known(actor) => matches!(
            actor.kind,
            ActorKind::Organisation | ActorKind::Company | ActorKind::MediaOutlet
        ),
        _ => false,
    }
}

/// "mayor" in "Ida Holm, who was mayor until 2012,": a role that is over.
pub(super) fn until(document: &Document<'_>, mention: &Mention) -> Option<Described> {
    let ceiling = document.sentences()[mention.sentence as usize].tokens.end as usize;
    let (comma, who) = (mention.range.end as usize, mention.range.end as usize + 1);
    let is_clause = is_text(document, comma, ",")
        && is_text(document, who, "who")
        && matches!(document.token_text(who + 1), "was" | "served");
    let start = who + 2 + usize::from(is_text(document, who + 2, "as"));
    let limit = ceiling.min(start + REACH);
    let end = (start..limit).find(|token| is_text(document, *token, ",")).unwrap_or(limit);
    let is_over = (start..end).any(|token| matches!(document.token_text(token), "until" | "till"));
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

/// What somebody works on rather than for whom: "Transport" in "Transport secretary Mara Lindt", "Fund" in "Fund
/// manager Mara Lindt".
fn is_field(document: &Document<'_>, start: usize) -> bool {
    const FIELDS: Spellings<34> = Spellings::of([
        // "Additional commissioner", "Joint director": no body.
        "additional",
        "joint",
        "agriculture",
        "business",
        "commerce",
        "culture",
        "defence",
        "defense",
        "development",
        "economy",
        "education",
        "energy",
        "environment",
        "finance",
        "fisheries",
        "foreign",
        "health",
        "home",
        "housing",
        "immigration",
        "industry",
        "information",
        "interior",
        "justice",
        "planning",
        "police",
        "security",
        "shadow",
        "sports",
        "tourism",
        "trade",
        "transport",
        "transportation",
        "water",
    ]);
    let opens = document.opens_sentence(start) && !is_capital(document, start + 1);
    document.is_one_of(start, &FIELDS)
        || opens
            && document.classes(start).intersects(BODIES.with(Classes::of(&[Class::PlaceNoun])))
}

/// "the political scientist Mara Lindt", "the ministry's spokesperson Mara Lindt".
fn before(document: &Document<'_>, start: usize, floor: usize) -> Option<Described> {
    let head = start.checked_sub(1).filter(|head| *head >= floor)?;
    let classes = document.classes(head);
    if !classes.intersects(PEOPLE) || is_capital(document, head) && head > floor {
        return None;
    }
    Some(noun_phrase(document, head, floor))
}

fn noun_phrase(document: &Document<'_>, head: usize, floor: usize) -> Described {
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
        _ => leading_name(document, from, head),
    };
    let role_start = owner.map_or(from, |owner| from.max(owner.end as usize));
    let role_start = if is_possessive(document, role_start) { role_start + 1 } else { role_start };
    let role = TokenRange::new(role_start.min(head), head + 1);
    Described { role, head, affiliation: owner, is_title: false }
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

/// The role and the body that the phrase at `at` gives.
fn described_at(document: &Document<'_>, at: usize, limit: usize) -> Option<Described> {
    let is_article = document.is(at, Class::Determiner);
    let head = role_head(document, at + usize::from(is_article), limit)?;
    let phrase = noun_phrase(document, head, at);
    let (end, affiliation) = complement(document, head, limit);
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
fn complement(document: &Document<'_>, head: usize, limit: usize) -> (usize, Option<TokenRange>) {
    let next = head + 1;
    match document.token_text(next) {
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
        let is_joint = matches!(document.token_text(end), "of" | "for" | "the" | "and" | "&")
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
    (end > start).then(|| TokenRange::new(start, end))
}

const ENDS: Classes = Classes::of(&[
    Class::Preposition,
    Class::Conjunction,
    Class::Auxiliary,
    Class::Relative,
    Class::Pronoun,
])
.with(VERBS);

/// "Russia's ambassador to Afghanistan, Mara Lindt": the role ends at the comma before the name.
fn before_comma(document: &Document<'_>, start: usize, floor: usize) -> Option<Described> {
    let comma = start.checked_sub(1).filter(|comma| *comma > floor)?;
    if !is_text(document, comma, ",") {
        return None;
    }
    let lowest = floor.max(comma.saturating_sub(REACH));
    let head = (lowest..comma).rev().take_while(|token| {
        matches!(document.tokens()[*token].kind, TokenKind::Word | TokenKind::Clitic)
    });
    let head = head.into_iter().find(|token| {
        document.classes(*token).intersects(PEOPLE) && !is_capital(document, *token)
    })?;
    let head = whose(document, head, floor);
    let (_, article) = phrase_start(document, head, floor);
    // "Appearing for the tenants, counsel Mara Lindt": the comma ends what she does.
    let is_doing = document.token_text(floor).ends_with("ing")
        && !document.classes(floor).intersects(NOUNS)
        && !(floor..comma).any(|token| is_text(document, token, ","));
    (article != Article::Bare && !is_doing).then(|| ends_at_comma(document, head, comma, floor))?
}

/// "The Chairman of the Traders’ Forum, Mara Lindt,": an office in capitals, with its article or as what the
/// sentence opens with.
fn office_before_comma(
    document: &Document<'_>,
    mention: &Mention,
    floor: usize,
) -> Option<Described> {
    let comma = (mention.range.start as usize).checked_sub(1).filter(|comma| *comma > floor)?;
    if !is_text(document, comma, ",") || !is_text(document, mention.range.end as usize, ",") {
        return None;
    }
    let lowest = floor.max(comma.saturating_sub(REACH));
    let is_word = |token: &usize| {
        matches!(document.tokens()[*token].kind, TokenKind::Word | TokenKind::Clitic)
    };
    let is_office = |token: &usize| {
        document.classes(*token).intersects(PEOPLE)
            && is_capital(document, *token)
            && !is_possessive(document, *token + 1)
    };
    // "The Chairman of the Union of Miners": the miners are no office.
    let opens = |head: &usize| {
        let (start, article) = phrase_start(document, *head, floor);
        article == Article::Definite || start == floor
    };
    let mut offices = (lowest..comma).rev().take_while(is_word).filter(is_office);
    let head = offices.find(opens)?;
    ends_at_comma(document, head, comma, floor)
}

/// The role whose noun is at `head` if nothing but its complement stands between it and the comma.
fn ends_at_comma(
    document: &Document<'_>,
    head: usize,
    comma: usize,
    floor: usize,
) -> Option<Described> {
    let is_near = head + 1 == comma
        || matches!(
            document.token_text(head + 1),
            "of" | "for" | "to" | "at" | "in" | "on" | "with" | "representing"
        );
    if !is_near {
        return None;
    }
    let phrase = noun_phrase(document, head, floor);
    let (_, owner) = complement(document, head, comma);
    let end = if owner.is_some() { head + 1 } else { comma };
    let role = TokenRange { start: phrase.role.start, end: end as u32 };
    Some(Described { role, affiliation: phrase.affiliation.or(owner), ..phrase })
}

/// "spokesman" in "a spokesman for the governor": the outer of two roles is the person's.
fn whose(document: &Document<'_>, head: usize, floor: usize) -> usize {
    let (start, _) = phrase_start(document, head, floor);
    let Some(outer) = start.checked_sub(2).filter(|outer| *outer >= floor) else { return head };
    let is_joint = matches!(document.token_text(start - 1), "for" | "of" | "to");
    if is_joint && document.classes(outer).intersects(PEOPLE) { outer } else { head }
}
