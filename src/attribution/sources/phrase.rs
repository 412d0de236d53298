//! The mention of a link into the one word in it that tells who it is.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "parts of a mention hold at least one token, and places in ordered mentions \
              bound slices of them"
)]

use super::kind::{NOUNS, PEOPLE};
use super::role::phrase_from;
use super::run::{is_capital, is_possessive, is_slash, is_text};
use super::scan::{Form, Mention};
use super::shape::{DATES, Shape};
use super::surface::{self, Article, is_plural, phrase_start};
use super::unscanned::{described, part_of_relative, several};
use crate::attribution::link::Link;
use crate::attribution::polls::ratio_end;
use crate::document::{Document, TokenRange, place_near};
use crate::lexicon::{Class, Classes, Form as WordForm, Spellings};
use crate::text::TokenKind;

/// The mentions of the document with those of links added, and the mention of each link.
pub(super) struct Attached {
    /// Every mention in order of its head.
    pub(super) mentions: Vec<Mention>,
    /// For each link, the number of its mention.
    pub(super) of_link: Vec<Option<u32>>,
}

/// Adds the mentions of links to those that the scan found.
pub(super) fn attach(document: &Document<'_>, found: Vec<Mention>, links: &[Link]) -> Attached {
    let mut added: Vec<Mention> = Vec::new();
    let mut near = 0;
    let keys: Vec<Option<(u32, bool)>> = links
        .iter()
        .map(|link| {
            let head = head(document, &found, link.mention?, &mut near)?;
            if let Head::New(mention) = head {
                added.push(mention);
            }
            Some(key(head.mention()))
        })
        .collect();
    let mut pairs = pairs(document, &found);
    let mut mentions = found;
    mentions.append(&mut added);
    // Of two mentions with one key the first is kept: what a link names, before what "they" may mean.
    mentions.append(&mut pairs);
    mentions.sort_by_key(key);
    mentions.dedup_by_key(|mention| key(mention));
    let mut near = 0;
    let mut place = |wanted: (u32, bool)| {
        near = place_near(&mentions, near, |mention| key(mention) < wanted);
        mentions.get(near).filter(|mention| key(mention) == wanted).map(|_| near as u32)
    };
    let of_link = keys.into_iter().map(|found| found.and_then(&mut place)).collect();
    Attached { mentions, of_link }
}

fn key(mention: &Mention) -> (u32, bool) {
    (mention.head.start, mention.form == Form::Several)
}

enum Head {
    Scanned(Mention),
    New(Mention),
}

impl Head {
    const fn mention(&self) -> &Mention {
        match self {
            Self::Scanned(mention) | Self::New(mention) => mention,
        }
    }
}

/// The mention that heads the phrase of a source; `near` is the place of the one before, then of this.
fn head(
    document: &Document<'_>,
    found: &[Mention],
    range: TokenRange,
    near: &mut usize,
) -> Option<Head> {
    let range = with_name_behind(document, found, trimmed(document, range)?, *near);
    if let Some(part) = part_of_relative(document, range) {
        return Some(Head::New(part));
    }
    let first = place_near(found, *near, |mention| mention.range.end <= range.start);
    let end = place_near(found, first, |mention| mention.range.start < range.end);
    let inside = found.get(first..end).unwrap_or_default();
    *near = first;
    let end = end_of_first(document, inside, range);
    let part = TokenRange::new(range.start as usize, end);
    let scanned = inside.iter().find(|mention| ends_at(document, mention, end));
    // "the Iyaloja, Mrs Lindt,": an office that no list knows.
    let is_office = |mention: &Mention| {
        matches!(mention.form, Form::Name(Shape::Single | Shape::Bare))
            && mention.range.start < mention.head.start
    };
    let is_name =
        scanned.is_some_and(|mention| matches!(mention.form, Form::Name(_)) && !is_office(mention));
    if !is_name && let Some(named) = apposed(document, inside, range, end) {
        return Some(Head::Scanned(*named));
    }
    if is_joined(document, range, end) {
        return Some(Head::New(several(document, range)));
    }
    if let Some(mention) = scanned {
        return Some(Head::Scanned(*mention));
    }
    Some(Head::New(described(document, part)))
}

/// "The suspended chairman" before ", Mara Lindt,": the name in apposition is part of the mention.
fn with_name_behind(
    document: &Document<'_>,
    found: &[Mention],
    range: TokenRange,
    near: usize,
) -> TokenRange {
    let (comma, name) = (range.end, range.end + 1);
    if !is_text(document, comma as usize, ",")
        || !document.is(range.start as usize, Class::Determiner)
    {
        return range;
    }
    let at = place_near(found, near, |mention| mention.range.start < name);
    let behind = found.get(at).filter(|mention| {
        mention.range.start == name
            && matches!(mention.form, Form::Name(Shape::Person | Shape::Bare))
            && is_text(document, mention.range.end as usize, ",")
    });
    TokenRange { end: behind.map_or(range.end, |name| name.range.end), ..range }
}

fn trimmed(document: &Document<'_>, range: TokenRange) -> Option<TokenRange> {
    let is_word = |token: &usize| {
        let kind = document.tokens()[*token].kind;
        matches!(kind, TokenKind::Word | TokenKind::Number | TokenKind::Handle)
    };
    let end = (range.end as usize).min(document.tokens().len());
    let is_start = |token: &usize| {
        is_word(token) && !(document.is(*token, Class::Preposition) && range.len() > 1)
    };
    let first = (range.start as usize..end).find(is_start)?;
    let first = after_opening(document, first, end).unwrap_or(first);
    let last = (first..end).rfind(|token| is_word(token) || is_text(document, *token, "%"))?;
    Some(whole(document, TokenRange::new(first, last + 1)))
}

/// "his supervisor" in "Giving evidence on Tuesday, his supervisor, Ines Calder, said": what the source
/// was doing opens the sentence.
fn after_opening(document: &Document<'_>, first: usize, end: usize) -> Option<usize> {
    const OWNERS: Classes = Classes::of(&[Class::Determiner, Class::Possessive]);
    let is_doing = document.token_bytes(first).ends_with(b"ing")
        && document.opens_sentence(first)
        && !document.classes(first).intersects(NOUNS);
    if !is_doing {
        return None;
    }
    let comma = (first..end).find(|token| is_text(document, *token, ","))?;
    let next = comma + 1;
    let has_place = (first..comma).any(|token| document.is(token, Class::Preposition));
    let names = document.classes(next).intersects(OWNERS) || is_capital(document, next);
    (has_place && names && next < end).then_some(next)
}

/// A mention with "A spokeswoman for" before "the port, who": the person speaks, not whom the person
/// speaks for.
pub(super) fn whole(document: &Document<'_>, range: TokenRange) -> TokenRange {
    let first = range.start as usize;
    let range = with_house(document, range).unwrap_or(range);
    let Some(head) = first.checked_sub(2) else { return range };
    let speaks = document.is(head, Class::SpokesNoun)
        && matches!(document.token_bytes(first - 1), b"for" | b"of" | b"from" | b"at")
        && document.sentence_at(head) == document.sentence_at(first);
    if !speaks {
        return range;
    }
    let floor = document.sentences()[document.sentence_at(first)].tokens.start as usize;
    TokenRange::new(phrase_start(document, head, floor).0, range.end as usize)
}

/// "Researchers | at the Fjord Institute counted frogs and found": the verb that links them stands farther on.
fn with_house(document: &Document<'_>, range: TokenRange) -> Option<TokenRange> {
    const CROWDS: Classes = PEOPLE.with(Classes::of(&[Class::VagueGroup]));
    let (at, crowd) = (range.end as usize, (range.end as usize).checked_sub(1)?);
    let name = at + 1 + usize::from(document.is(at + 1, Class::Determiner));
    let is_house = range.len() <= 2
        && matches!(document.token_bytes(at), b"at" | b"from")
        && document.classes(crowd).intersects(CROWDS)
        && is_plural(document, crowd)
        && is_capital(document, name)
        && !document.classes(name).intersects(DATES);
    let limit = document.sentence_of(crowd).filter(|_| is_house)?.tokens.end as usize;
    let house = phrase_from(document, at + 1, limit)?;
    Some(TokenRange { end: house.end, ..range })
}

/// "both | she": what a pronoun behind is not the subject of.
const FOCUSING: Spellings<4> = Spellings::of(["both", "not", "only", "even"]);

const CUTS: Classes = Classes::of(&[Class::Relative, Class::Preposition]);

/// The end of the first noun phrase: before a comma, a preposition or a relative pronoun.
fn end_of_first(document: &Document<'_>, inside: &[Mention], range: TokenRange) -> usize {
    let mut at = after_ratio(document, range).unwrap_or(range.start as usize);
    let mut names =
        inside.iter().filter(|mention| matches!(mention.form, Form::Name(_))).peekable();
    while at < range.end as usize {
        while names.next_if(|name| (name.range.end as usize) <= at).is_some() {}
        if let Some(name) = names.next_if(|name| name.range.start as usize <= at) {
            at = name.range.end as usize;
            continue;
        }
        let kind = document.tokens()[at].kind;
        let is_mark = matches!(kind, TokenKind::Punctuation | TokenKind::Quote)
            && !matches!(document.token_bytes(at), b"%" | b"$")
            && !is_short_stop(document, at)
            && !is_slash(document, at)
            && !is_possessive(document, at);
        let classes = document.classes(at);
        // "the man she met": what tells of somebody comes after the words that name them.
        let follows_noun = !document.is(at.wrapping_sub(1), Class::Determiner)
            && !document.is_one_of(at.wrapping_sub(1), &FOCUSING);
        let is_clause = classes.has(Class::SubjectPronoun) && follows_noun;
        let is_cut = classes.intersects(CUTS)
            || is_clause
            || is_conjunction(document, at)
            || is_mark
            || matches!(document.token_bytes(at), b"here" | b"there" | b"alike" | b"today")
            || is_participle(document, at);
        if is_cut && at > range.start as usize && !is_text(document, at, "-") {
            return at;
        }
        at += 1;
    }
    range.end as usize
}

/// "pilots" in "Nine out of ten pilots": a ratio counts the noun behind it.
fn after_ratio(document: &Document<'_>, range: TokenRange) -> Option<usize> {
    let end = ratio_end(document, range.start as usize)?;
    let is_noun = (end as u32) < range.end && document.tokens()[end].kind == TokenKind::Word;
    (is_noun && !document.classes(end).intersects(CUTS)).then_some(end)
}

/// The stop of "Mr. Lund" and "Philip K. Lund".
fn is_short_stop(document: &Document<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let is_short = document.is(before, Class::Title) || document.tokens()[before].span.len() == 1;
    is_text(document, at, ".") && is_short && is_capital(document, at + 1)
}

/// "released" in "a report released last year".
fn is_participle(document: &Document<'_>, token: usize) -> bool {
    let before = token.checked_sub(1).filter(|before| !is_possessive(document, *before));
    let Some(before) = before.filter(|_| !is_capital(document, token)) else { return false };
    let text = document.token_text(token);
    // "many college-educated voters": what joins a noun to a participle is an adjective.
    let is_noun = document.classes(token).intersects(NOUNS) || text.contains('-');
    // "corporations looking to merge"
    let follows_noun = document.classes(before).intersects(NOUNS)
        || text.ends_with("ing") && surface::is_plural(document, before);
    let is_issued = matches!(text, "published" | "released" | "issued" | "seen" | "obtained");
    (is_issued || follows_noun)
        && !is_noun
        && (text.ends_with("ed")
            || text.ends_with("ing")
            || document.lexicon().is_form(document.tokens()[token].word, WordForm::Participle))
}

fn is_conjunction(document: &Document<'_>, token: usize) -> bool {
    matches!(document.token_bytes(token), b"and" | b"&" | b"or")
}

/// Whether a mention is the last of its phrase, a clitic "'s" aside.
fn ends_at(document: &Document<'_>, mention: &Mention, end: usize) -> bool {
    let last = mention.range.end as usize;
    last == end || last + 1 == end && is_possessive(document, last)
}

/// "The foreign minister, Mara Lindt," is Mara Lindt, "The union, Kraft," is Kraft.
fn apposed<'m>(
    document: &Document<'_>,
    inside: &'m [Mention],
    range: TokenRange,
    end: usize,
) -> Option<&'m Mention> {
    let comma = (end..range.end as usize).find(|token| is_text(document, *token, ","))?;
    let last = (comma + 1..range.end as usize)
        .find(|token| matches!(document.token_bytes(*token), b"," | b"(" | b";"))
        .unwrap_or(range.end as usize);
    let has_relative = (end..last).any(|token| document.is(token, Class::Relative));
    let is_kin = document.is(comma + 1, Class::Possessive)
        && document.is(comma + 2, Class::RelationalNoun)
        && is_capital(document, comma + 3);
    // "Her coach, the former champion Petr Havel, said"
    let is_called = (document.is(range.start as usize, Class::Possessive)
        || (range.start as usize..comma).any(|token| is_possessive(document, token)))
        && document.is_one_of(comma + 1, &["the", "a", "an"]);
    if has_relative || document.is(comma + 1, Class::Determiner) && !is_kin && !is_called {
        return None;
    }
    let role = comma + 1 + usize::from(is_called);
    let is_name = |name: &&Mention| {
        let Form::Name(shape) = name.form else { return false };
        let is_actor = !matches!(shape, Shape::Thing | Shape::Known(_));
        let (start, end) = (name.range.start as usize, name.range.end as usize);
        // "Her solicitor, Anil Hale of Hale & Roe": what the name is of, at or from is its own.
        let closes = end >= last || matches!(document.token_bytes(end), b"of" | b"at" | b"from");
        is_actor
            && comma < start
            && start < last
            && closes
            && (!is_called || end >= last)
            && (is_kin && start == comma + 3 || is_role_before(document, role, start))
    };
    inside.iter().find(is_name)
}

/// "billionaire" in "its owner, billionaire Mara Lindt"; "including the union" and "backed by the
/// union" lead to nobody.
fn is_role_before(document: &Document<'_>, start: usize, name: usize) -> bool {
    (start..name).all(|token| {
        let is_break =
            document.is(token, Class::Preposition) || document.is(token, Class::Determiner);
        !is_break
            && !document.token_bytes(token).ends_with(b"ing")
            && !is_participle(document, token)
    })
}

/// Whether "and" joins the first phrase with another.
fn is_joined(document: &Document<'_>, range: TokenRange, end: usize) -> bool {
    let last = range.end as usize;
    let mut at = end;
    if is_text(document, at, "(") {
        at =
            (at..last).find(|token| is_text(document, *token, ")")).map_or(last, |close| close + 1);
    }
    if at + 1 >= last {
        return false;
    }
    let and = (at..last - 1)
        .find(|token| is_text(document, *token, "and") && is_capital(document, *token + 1));
    // "Hale, Director of the Water and Power Authority" is one: a list has no "of".
    let is_list = is_text(document, at, ",")
        && is_capital(document, at + 1)
        && and.is_some_and(|and| !(at..and).any(|token| is_text(document, token, "of")));
    is_list || matches!(document.token_bytes(at), b"and" | b"&")
}

/// "Lindt and Hale" where a subject stands: two names that "they" can mean.
fn pairs(document: &Document<'_>, found: &[Mention]) -> Vec<Mention> {
    let is_name = |mention: &Mention| {
        let is_known = matches!(mention.form, Form::Name(Shape::Thing | Shape::Body(_)));
        matches!(mention.form, Form::Name(_)) && !is_known && !mention.in_quote
    };
    // "Lindt and her colleagues"
    let is_own = |mention: &Mention| {
        mention.form == Form::Noun(Article::Possessive)
            && document.is(mention.range.start as usize, Class::Possessive)
            && surface::is_plural(document, mention.head.start as usize)
    };
    let opens = |mention: &Mention| {
        let before = mention.range.start.checked_sub(1);
        mention.is_subject
            || before.is_some_and(|before| document.is(before as usize, Class::Subordinator))
    };
    let is_pair = |pair: &(&Mention, &Mention)| {
        let (first, second) = *pair;
        first.range.end + 1 == second.range.start
            && is_text(document, first.range.end as usize, "and")
            && is_name(first)
            && (is_name(second) || is_own(second))
            && opens(first)
    };
    let both = |(first, second): (&Mention, &Mention)| {
        let range = TokenRange { start: first.range.start, end: second.range.end };
        several(document, range)
    };
    // "her" of "her colleagues" stands between.
    let nouns = || found.iter().filter(|mention| !matches!(mention.form, Form::Pronoun(_)));
    nouns().zip(nouns().skip(1)).filter(is_pair).map(both).collect()
}

#[cfg(test)]
mod tests;
