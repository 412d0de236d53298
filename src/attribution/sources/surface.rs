//! Noun phrases by their surface: where they start, whether they are plural, a subject, a heading.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a start is above its floor before one is taken away, and ranges come from the \
              document"
)]

use super::kind::{NOUNS, PEOPLE};
use super::run;
use crate::attribution::cues::CUES;
use crate::document::{Case, Document, Sentence, TokenRange};
use crate::lexicon::{Class, Classes, Form as WordForm, Spellings};
use crate::text::TokenKind;

/// What stands before a noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Article {
    /// "the", "this".
    Definite,
    /// "a", "one", "another".
    Indefinite,
    /// "her", "Lund's".
    Possessive,
    /// Nothing, or "many".
    Bare,
}

/// A heading that ends in a stop is read as text; its capitals still tell nothing.
pub(in crate::attribution) fn is_title_case(document: &Document<'_>, sentence: &Sentence) -> bool {
    const FEWEST: usize = 5;
    const SMALL: Classes = BREAKS.with(Classes::of(&[Class::Determiner]));
    let tokens = &document.tokens()[sentence.tokens.iter()];
    let (mut capitals, mut lower, mut has_lower) = (0, 0, false);
    for (number, token) in sentence.tokens.iter().zip(tokens) {
        let is_word = token.kind == TokenKind::Word;
        if token.case != Case::Lower {
            capitals += usize::from(is_word);
            continue;
        }
        let classes = document.classes(number);
        has_lower |= is_word;
        lower += usize::from(is_word && !classes.intersects(SMALL));
        // "Present were Mara Lindt and Tom Hale.": a heading has capitals in its verbs. Most sentences
        // have too many small letters before their end.
        if classes.has(Class::BeVerb) || lower * 8 > tokens.len() {
            return false;
        }
    }
    capitals >= FEWEST && lower * 8 <= capitals || capitals >= 2 && !has_lower
}

/// "her" in "her granddaughter said", not in "told her".
pub(super) fn is_owner(document: &Document<'_>, range: TokenRange) -> bool {
    let text = document.token_text(range.start as usize);
    let is_pronoun = text.eq_ignore_ascii_case("his") || text.eq_ignore_ascii_case("her");
    let next = document.tokens().get(range.end as usize);
    let is_noun = next.is_some_and(|next| {
        let ends = BREAKS.with(Classes::of(&[Class::Determiner]));
        next.kind == TokenKind::Word && !document.lexicon().classes(next.word).intersects(ends)
    });
    range.len() == 1 && is_pronoun && is_noun
}

/// "NORDVIK (Agency) — The quay": the place where it was written.
pub(super) fn is_dateline(document: &Document<'_>, range: TokenRange) -> bool {
    let is_upper = range.iter().all(|token| document.tokens()[token].case != Case::Capitalised);
    let next = document.token_text(range.end as usize);
    is_upper && matches!(next, "(" | "—" | "–" | "-" | "--" | ",")
}

/// Whether a token stands in a quotation of a clause or more.
pub(super) fn is_quoted(document: &Document<'_>, token: usize) -> bool {
    const DEEPEST: usize = 4;
    let quotations = document.quotations();
    let open = quotations.partition_point(|quotation| quotation.open as usize <= token);
    let near = quotations[..open].iter().rev().take(DEEPEST);
    let mut holding = near.filter(|quotation| token < quotation.end as usize);
    holding.any(|quotation| quotation.end - quotation.open >= CLAUSE)
}

/// Only quotations of so many tokens hold another's words; a title in quotation marks does not.
pub(super) const CLAUSE: u32 = 6;

/// Whether a noun is in the plural.
pub(super) fn is_plural(document: &Document<'_>, token: usize) -> bool {
    let Some(found) = document.tokens().get(token) else { return false };
    let lexicon = document.lexicon();
    let is_people =
        lexicon.is(found.word, Class::PeopleNoun) && document.token_text(token).ends_with('s');
    let is_listed = is_people
        || lexicon.is(found.word, Class::VagueGroup)
        || lexicon.lemma(found.word) != found.word;
    if lexicon.is_form(found.word, WordForm::S) && is_listed {
        return true;
    }
    let text = document.token_text(token);
    let is_noun = lexicon.classes(found.word).intersects(NOUNS);
    !is_noun && text.ends_with('s') && !["ss", "us", "is"].iter().any(|end| text.ends_with(end))
        || matches!(text, "people" | "police")
}

/// Whether no noun or name follows that the noun would belong to.
pub(super) fn is_head(document: &Document<'_>, at: usize) -> bool {
    let Some(next) = document.tokens().get(at + 1) else { return true };
    if next.kind != TokenKind::Word {
        return true;
    }
    let classes = document.classes(at + 1);
    // "Chinese imports": no verb of a plural ends in "s".
    let is_adjective =
        || document.is(at, Class::PeopleNoun) && !document.token_text(at).ends_with('s');
    match next.case {
        Case::Lower if classes == Classes::NONE => {
            let text = document.token_text(at + 1);
            looks_like_verb(text) && !(is_adjective() && text.ends_with('s'))
        }
        Case::Lower => !classes.intersects(NOUNS) || classes.intersects(VERBS),
        _ => classes.intersects(Classes::of(&[Class::Weekday, Class::Month, Class::Determiner])),
    }
}

/// Of words that no list knows, "resigned" may follow a subject; "election" makes a compound.
pub(super) fn looks_like_verb(text: &str) -> bool {
    ["ed", "s", "ly", "ing"].iter().any(|end| text.ends_with(end)) && !text.ends_with("ss")
}

/// Verbs that report, which some nouns look like: "officials report".
pub(super) const VERBS: Classes = CUES;

pub(super) const BREAKS: Classes = Classes::of(&[
    Class::Preposition,
    Class::Conjunction,
    Class::Auxiliary,
    Class::Relative,
    Class::Negation,
]);

/// Prepositions that the lists leave out: the weights have learnt with them as they are.
pub(in crate::attribution) const PREPOSITIONS: Spellings<9> = Spellings::of([
    "behind", "beyond", "near", "outside", "inside", "beside", "across", "toward", "towards",
]);

/// Where the phrase of a noun starts, and what it starts with.
pub(super) fn phrase_start(document: &Document<'_>, head: usize, floor: usize) -> (usize, Article) {
    const LONGEST: usize = 8;
    let mut start = head;
    while start > floor && head - start < LONGEST {
        let before = start - 1;
        let classes = document.classes(before);
        if run::is_possessive(document, before) {
            return (possessor_start(document, before, floor), Article::Possessive);
        }
        if classes.has(Class::Determiner) {
            return (before, article(document.token_text(before)));
        }
        let kind = document.tokens()[before].kind;
        let is_glue = !matches!(kind, TokenKind::Word | TokenKind::Number);
        let is_verb = classes.intersects(VERBS) && !classes.intersects(NOUNS);
        if classes.has(Class::Auxiliary) {
            start = after_participle(document, start, head);
            let is_modal = document.is(before, Class::ModalVerb) && start == before + 1;
            start += usize::from(is_modal && start < head);
        }
        // "9/11 survivors", "a Post/Echo poll"
        if run::is_slash(document, before) {
            start = before;
            continue;
        }
        let is_break = classes.intersects(BREAKS) || document.is_one_of(before, &PREPOSITIONS);
        if is_glue || is_break || is_verb || classes.has(Class::Pronoun) {
            break;
        }
        start = before;
    }
    (start, Article::Bare)
}

/// Where the words before a noun start without those that its clause opens with, and the article that is left.
pub(super) fn of_clause(
    document: &Document<'_>,
    (start, article): (usize, Article),
    head: usize,
) -> (usize, Article) {
    let (start, article) = without_that(document, start, head, article);
    let is_bare = article == Article::Bare;
    (if is_bare { after_verb(document, start, head) } else { start }, article)
}

/// "schools" in "said that schools would close": before several, "that" joins a clause.
fn without_that(
    document: &Document<'_>,
    start: usize,
    head: usize,
    article: Article,
) -> (usize, Article) {
    let joins = document.is_one_of(start, &["that"]) && start < head && is_plural(document, head);
    if joins { (start + 1, Article::Bare) } else { (start, article) }
}

/// "200 workers" in "the mill sacked 200 workers", "officials" in "Lund met officials": where the verb before a
/// noun without an article ends.
fn after_verb(document: &Document<'_>, start: usize, head: usize) -> usize {
    let is_verb = |token: &usize| {
        let found = document.tokens()[*token];
        let is_past = document.token_bytes(*token).ends_with(b"ed")
            || document.lexicon().is_form(found.word, WordForm::Past);
        found.case == Case::Lower
            && is_past
            && (document.is(*token, Class::PlainVerb)
                || !document.classes(*token).intersects(NOUNS))
    };
    // "Injured workers", "for injured workers": what nothing acts before describes them.
    let acts = start.checked_sub(1).is_some_and(|before| {
        document.tokens()[before].kind == TokenKind::Word
            && !document.classes(before).intersects(BREAKS.with(VERBS))
            || document.is(before, Class::HaveVerb)
    });
    let first = start + usize::from(!acts);
    (first..head).rfind(is_verb).map_or(start, |verb| verb + 1)
}

/// "voters" in "they will confront voters" too, and "people" in "remarks are slowly turning people away": what an auxiliary stands before is a verb.
fn after_participle(document: &Document<'_>, start: usize, head: usize) -> usize {
    let is_participle = |token: &usize| document.token_bytes(*token).ends_with(b"ing");
    (start..head).rfind(is_participle).map_or(start, |verb| verb + 1)
}

/// "Salt Road" in "Ida Holm’s The Salt Road": an article with a capital behind whose it is opens the title of a work.
pub(super) fn is_ones_work(document: &Document<'_>, at: usize) -> bool {
    at > 1 && document.token_bytes(at - 1) == b"The" && run::is_possessive(document, at - 2)
}

/// "the Water and | Power Authority" in "Director of the Water and Power Authority": with its article, one body.
pub(super) fn whole_body(
    document: &Document<'_>,
    (start, head): (usize, usize),
    floor: usize,
) -> Option<(usize, Article)> {
    let and = start.checked_sub(1).filter(|and| *and > floor + 1 && start < head)?;
    let is_one = document.token_bytes(and) == b"and"
        && run::is_capital(document, head)
        && run::names_one_body(document, and);
    is_one.then(|| (and - 2, Article::Definite))
}

/// The start of "the mayor" in "the mayor's aide".
pub(super) fn possessor_start(document: &Document<'_>, clitic: usize, floor: usize) -> usize {
    let mut start = clitic;
    let is_name = clitic > floor && run::is_capital(document, clitic - 1);
    while start > floor && clitic - start < 4 {
        let classes = document.classes(start - 1);
        if is_name && !run::is_capital(document, start - 1) && !classes.has(Class::Determiner) {
            break;
        }
        let is_word = document.tokens()[start - 1].kind == TokenKind::Word;
        let is_verb = classes.intersects(VERBS) && !classes.intersects(NOUNS);
        if !is_word || classes.intersects(BREAKS) || is_verb {
            break;
        }
        start -= 1;
        if classes.has(Class::Determiner) {
            break;
        }
    }
    start
}

pub(super) fn article(text: &str) -> Article {
    const POSSESSIVES: [&str; 6] = ["his", "her", "their", "its", "our", "my"];
    const INDEFINITE: [&str; 8] = ["a", "an", "another", "any", "every", "each", "no", "one"];
    const DEFINITE: [&str; 6] = ["the", "this", "that", "these", "those", "both"];
    let is_in = |list: &[&str]| list.iter().any(|word| text.eq_ignore_ascii_case(word));
    if is_in(&POSSESSIVES) {
        Article::Possessive
    } else if is_in(&INDEFINITE) {
        Article::Indefinite
    } else if is_in(&DEFINITE) {
        Article::Definite
    } else {
        Article::Bare
    }
}

/// A subject follows a break in its sentence and is no one's object: "…, the mayor said".
pub(super) fn is_subject(document: &Document<'_>, range: TokenRange, sentence: u32) -> bool {
    let Some(before) = (range.start as usize).checked_sub(1) else { return true };
    let token = document.tokens()[before];
    let opens = document.sentences()[sentence as usize].tokens.start;
    if opens == range.start || !matches!(token.kind, TokenKind::Word | TokenKind::Clitic) {
        return true;
    }
    let classes = document.classes(before);
    let is_role = classes.intersects(PEOPLE) || classes.has(Class::Title);
    // "Her granddaughter Mara Lindt left."
    let is_ones_own = range.start == opens + 2
        && token.case == Case::Lower
        && document.is(opens as usize, Class::Possessive);
    is_ones_own
        || classes.has(Class::Relative)
        || classes.has(Class::Conjunction) && !joins_objects(document, before, opens as usize)
        || is_role
}

/// "behind Mara Lindt and | Tom Hale", "rivals, particularly Govs. Lindt and | Hale": the names before "and" are no
/// subject either.
fn joins_objects(document: &Document<'_>, and: usize, floor: usize) -> bool {
    let is_part = |token: &usize| {
        run::is_capital(document, *token)
            || document.tokens()[*token].kind == TokenKind::Number
            || matches!(document.token_bytes(*token), b"." | b"," | b"in")
    };
    let first = (floor..and).rev().take_while(is_part).last();
    let before = first.and_then(|first| first.checked_sub(1)).filter(|before| *before >= floor);
    before.is_some_and(|before| {
        document.is(before, Class::Preposition)
            || document.is_one_of(before, &PREPOSITIONS)
            || document.is_one_of(before, &["particularly", "especially", "including", "notably"])
    })
}

/// "Lindt" in "the reason Mara Lindt is late": a name before a finite verb that nothing owns or precedes.
pub(super) fn leads_clause(document: &Document<'_>, range: TokenRange) -> bool {
    const FINITE: [&str; 12] = [
        "is", "was", "has", "had", "will", "would", "can", "could", "should", "may", "might",
        "must",
    ];
    let is_finite = FINITE.contains(&document.token_text(range.end as usize));
    let is_object = (range.start as usize).checked_sub(1).is_some_and(|before| {
        document.is(before, Class::Preposition) || document.is_one_of(before, &PREPOSITIONS)
    });
    is_finite && !is_object || is_asked(document, range)
}

/// "Lindt" in "A nurse asked Lindt what she thought": whoever is asked is the one to answer.
fn is_asked(document: &Document<'_>, range: TokenRange) -> bool {
    const ASKS: [&str; 4] = ["asked", "asks", "ask", "asking"];
    const WHAT: [&str; 8] = ["what", "whether", "if", "how", "why", "when", "where", "who"];
    (range.start as usize)
        .checked_sub(1)
        .is_some_and(|before| ASKS.contains(&document.token_text(before)))
        && WHAT.contains(&document.token_text(range.end as usize))
}

#[cfg(test)]
mod tests;
