//! What stands beside a name into what it names: an age, a place word, a plural.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a head has a last token, what stands before a name is read three tokens into the \
              document, and reading beyond it finds nothing"
)]

use super::kind::{self, BODIES, Kind, KindEvidence, PEOPLE};
use super::role::Described;
use super::run::{is_capital, is_possessive, is_text};
use super::scan::{Form, Mention};
use super::shape::{FIRST_NAMES, Shape};
use super::surface::{Article, VERBS, is_head, is_plural, looks_like_verb, phrase_start};
use crate::document::{Case, Document};
use crate::lexicon::{Class, Classes, Form as WordForm, Spellings, WordId};
use crate::text::TokenKind;

/// Whether a word that opens a sentence is more likely no first name: "Meanwhile", "Blaming".
pub(in crate::attribution) fn is_opener(document: &Document<'_>, token: usize) -> bool {
    let ends = |end: &[u8]| document.token_bytes(token).ends_with(end);
    document.tokens()[token].word != WordId::UNKNOWN || ends(b"ing") || ends(b"ly")
}

/// Whether the first words of a name may not belong to it.
pub(super) fn may_be_longer(document: &Document<'_>, mention: &Mention, shape: Shape) -> bool {
    let first = document.classes(mention.head.start as usize);
    let is_open = mention.opens_sentence && !first.intersects(FIRST_NAMES);
    shape == Shape::Bare && (is_open || mention.head.len() > 2)
}

/// "in Nordvik", "near Nordvik".
pub(super) fn stands_in_place(document: &Document<'_>, mention: &Mention) -> bool {
    const PLACE_BEFORE: Spellings<8> =
        Spellings::of(["in", "at", "near", "across", "outside", "around", "inside", "into"]);
    let before = (mention.range.start as usize).checked_sub(1);
    before.is_some_and(|before| document.is_one_of(before, &PLACE_BEFORE))
        || is_home(document, mention)
        || is_in_state(document, mention)
}

/// "Nordvik" in "Lindt, 59, of Nordvik": where somebody lives follows an age.
fn is_home(document: &Document<'_>, mention: &Mention) -> bool {
    let start = mention.range.start as usize;
    let Some(age) = start.checked_sub(3) else { return false };
    matches!(document.token_bytes(start - 1), b"of" | b"from")
        && is_text(document, start - 2, ",")
        && document.tokens()[age].kind == TokenKind::Number
}

/// "Ashton, Md.,", "Ashton, Maryland,": a town before its state.
fn is_in_state(document: &Document<'_>, mention: &Mention) -> bool {
    let comma = mention.range.end as usize;
    let after = comma + 2 + usize::from(is_text(document, comma + 2, "."));
    mention.range.len() == 1
        && is_text(document, comma, ",")
        && document.is(comma + 1, Class::PlaceName)
        && matches!(document.token_bytes(after), b"," | b"." | b";" | b")" | b"")
}

/// A name of two or more unknown words is a thing after "the" or where only places stand.
pub(super) fn is_thing(document: &Document<'_>, mention: &Mention) -> bool {
    mention.range.start < mention.head.start
        || stands_in_place(document, mention)
        || mention.range.iter().any(|token| document.is(token, Class::PeopleNoun))
}

/// "the Orrin family trust": a name before a noun is not what the article is about.
pub(super) fn is_attributive(document: &Document<'_>, mention: &Mention) -> bool {
    const FOLLOWS: Classes = Classes::of(&[
        Class::Preposition,
        Class::Conjunction,
        Class::Auxiliary,
        Class::Relative,
        Class::Negation,
        Class::Adverb,
        Class::PlainVerb,
    ])
    .with(VERBS);
    let next = mention.range.end as usize;
    let is_noun = document
        .tokens()
        .get(next)
        .is_some_and(|token| token.kind == TokenKind::Word && token.case == Case::Lower);
    let has_article = mention.range.start < mention.head.start;
    has_article
        && is_noun
        && !document.classes(next).intersects(FOLLOWS)
        && !looks_like_verb(document.token_text(next))
}

/// "Ray, 58,": only people have an age.
pub(super) fn has_age(document: &Document<'_>, mention: &Mention) -> bool {
    let comma = mention.range.end as usize;
    let age = document.tokens().get(comma + 1);
    is_text(document, comma, ",")
        && age.is_some_and(|age| age.kind == TokenKind::Number && age.span.len() <= 3)
        && matches!(document.token_bytes(comma + 2), b"," | b"." | b";")
}

/// The noun of a body that stands beside a name.
pub(super) fn body(document: &Document<'_>, mention: &Mention) -> Option<Classes> {
    let before = noun_before(document, mention).map(|noun| document.classes(noun));
    before.or_else(|| body_behind(document, mention))
}

/// The noun of a body that stands right before a name, or before its comma: "the TV station Kanal
/// Nord", "the union, Kraft,".
pub(super) fn noun_before(document: &Document<'_>, mention: &Mention) -> Option<usize> {
    let sentence = document.sentences()[mention.sentence as usize].tokens;
    let floor = sentence.start as usize;
    let before = (mention.range.start as usize).checked_sub(1).filter(|head| *head >= floor)?;
    let has_comma = is_text(document, before, ",");
    let head =
        if has_comma { before.checked_sub(1).filter(|head| *head >= floor)? } else { before };
    let classes = document.classes(head);
    if !classes.intersects(BODIES) || is_capital(document, head) {
        return None;
    }
    let (_, article) = phrase_start(document, head, floor);
    // "A single firm, Lindt Agro Supplies, received": closed by a comma, the name is that of the firm.
    let is_closed =
        article == Article::Indefinite && is_text(document, mention.range.end as usize, ",");
    let is_own = matches!(article, Article::Definite | Article::Possessive) || is_closed;
    // "Speaking outside the court, Mara Lindt": where somebody speaks is no body that has the name.
    let is_place = has_comma && stands_behind_preposition(document, head, floor);
    (if has_comma { is_own && !is_place } else { article != Article::Bare }).then_some(head)
}

/// The noun of a body behind a name: "charity" in "Maison Lindt, a charity with a clinic,".
fn body_behind(document: &Document<'_>, mention: &Mention) -> Option<Classes> {
    const LONGEST: usize = 5;
    let comma = mention.range.end as usize;
    let first = comma + 2;
    let is_the = is_text(document, comma + 1, "the");
    let is_a = matches!(document.token_bytes(comma + 1), b"a" | b"an");
    if !is_text(document, comma, ",") || !is_a && !is_the {
        return None;
    }
    let is_word = |token: &usize| {
        let is_lower = document.tokens().get(*token).is_some_and(|word| word.case == Case::Lower);
        (is_lower || is_possessive(document, *token))
            && !document.classes(*token).intersects(PEOPLE)
    };
    // "Swim Ardenia, the sport’s governing body,": a noun that no list of bodies has.
    let is_governing = |token: usize| document.is_one_of(token, &["body"]);
    let is_body = |token: &usize| {
        (document.classes(*token).intersects(BODIES) || is_governing(*token))
            && is_head(document, *token)
    };
    let head = (first..first + LONGEST).take_while(is_word).find(is_body)?;
    // "“…”, Mara Lindt, the company said": only what a comma closes tells what a name is.
    let ends =
        if is_the { is_text(document, head + 1, ",") } else { !is_text(document, head + 1, "to") };
    if is_governing(head) {
        return ends.then(|| Classes::of(&[Class::OrganisationNoun]));
    }
    let next = document.tokens().get(head + 1)?;
    let is_hyphenated = next.kind == TokenKind::Punctuation && !is_text(document, head + 1, ",");
    // "a smaller group" is no company, as a name that ends in "Group" is.
    let is_group = document.is_one_of(head, &["group"]);
    let classes =
        if is_group { Classes::of(&[Class::OrganisationNoun]) } else { document.classes(head) };
    (ends && !is_hyphenated).then_some(classes)
}

fn stands_behind_preposition(document: &Document<'_>, head: usize, floor: usize) -> bool {
    let (start, _) = phrase_start(document, head, floor);
    start > floor && document.is(start - 1, Class::Preposition)
}

/// The kind of a name of one word that only its surroundings tell.
pub(super) fn kind_alone(document: &Document<'_>, mention: &Mention) -> (Kind, KindEvidence) {
    if let Some(kind) =
        body(document, mention).and_then(kind::body).filter(|kind| *kind != Kind::Document)
    {
        return (kind, KindEvidence::NounBeside);
    }
    let first = mention.head.start as usize;
    if document.classes(first).intersects(FIRST_NAMES) || has_age(document, mention) {
        return (Kind::Person, KindEvidence::PersonWord);
    }
    match mention.form {
        Form::Name(Shape::Body(kind)) => return (kind, KindEvidence::NameWord),
        Form::Name(Shape::Thing) => return (Kind::Government, KindEvidence::Metonym),
        _ if is_crowd(document, mention) => return (Kind::Group, KindEvidence::HeadNoun),
        _ => {}
    }
    let token = document.tokens()[first];
    let letters = token.span.len();
    let is_speaker = is_text(document, mention.head.end as usize, ":");
    let is_acronym = token.case == Case::Upper
        && (2..=5).contains(&letters)
        && mention.head.len() == 1
        && !is_speaker;
    let has_article = mention.range.start < mention.head.start;
    if is_acronym || has_article {
        return (Kind::Organisation, KindEvidence::Shape);
    }
    if mention.head.len() == 1 && has_inner_capital(document.token_text(first)) {
        return (Kind::Company, KindEvidence::NameWord);
    }
    (Kind::Person, KindEvidence::Shape)
}

/// "NorthLine": a brand, unlike "McHale", "MacRoe", "DiLund", "O’Dahl".
fn has_inner_capital(name: &str) -> bool {
    const LEAST: usize = 4;
    let mut letters = name.char_indices().skip(LEAST);
    let is_start = name.starts_with("Fitz") || name.contains(['-', '’', '\'']);
    !is_start
        && letters
            .any(|(at, letter)| letter.is_uppercase() && name[..at].ends_with(char::is_lowercase))
        && name.ends_with(char::is_lowercase)
}

/// "Many Norlanders", "Proponents": a plural that a list does not know.
pub(super) fn is_crowd(document: &Document<'_>, mention: &Mention) -> bool {
    const ENDS: [&str; 8] = ["ers", "ors", "ists", "ents", "ants", "ians", "ees", "men"];
    let text = document.token_text(mention.head.end as usize - 1);
    let before = (mention.range.start as usize).checked_sub(1).map(|token| document.classes(token));
    let is_counted = before
        .is_some_and(|classes| classes.has(Class::VagueQuantifier) || classes.has(Class::Numeral));
    // "Allies say": only several say without an "s".
    let verb = mention.head.end as usize;
    let are_several = || {
        mention.head.len() == 1
            && document.classes(verb).intersects(VERBS)
            && document.tokens().get(verb).is_some_and(|verb| {
                let word = verb.word;
                let lexicon = document.lexicon();
                lexicon.is_form(word, WordForm::Base) && !lexicon.is_form(word, WordForm::Past)
            })
    };
    // "Families of the crew", "Fans of Rovers": a plural of which somebody is a part.
    let is_of = mention.head.len() == 1
        && (text.ends_with("ies") || text == "Fans")
        && document.token_bytes(mention.head.end as usize) == b"of";
    mention.opens_sentence && is_of
        || text.ends_with('s') && (is_counted || mention.opens_sentence && are_several())
        || mention.opens_sentence && ENDS.iter().any(|end| text.ends_with(end))
}

/// "consultants Hallett Marine": several people in one name are a firm.
pub(super) fn is_firm(
    document: &Document<'_>,
    mention: &Mention,
    shape: Shape,
    found: &Described,
) -> bool {
    shape == Shape::Bare
        && found.head + 1 == mention.range.start as usize
        && is_plural(document, found.head)
}

/// "the Jan Morcha": nobody's own name has an article, unless a noun follows.
pub(super) fn is_party(document: &Document<'_>, mention: &Mention, shape: Shape) -> bool {
    let first = document.token_text(mention.range.start as usize);
    shape == Shape::Person
        && mention.range.len() == mention.head.len() + 1
        && first.eq_ignore_ascii_case("the")
        && !is_attributive(document, mention)
}

/// "president" in "Porto Azul president Per Lund": who has such an office has it in a body.
pub(super) fn has_office_behind(document: &Document<'_>, mention: &Mention) -> bool {
    const OFFICES: [&str; 14] = [
        "president",
        "chairman",
        "chairwoman",
        "boss",
        "captain",
        "manager",
        "coach",
        "striker",
        "midfielder",
        "defender",
        "goalkeeper",
        "director",
        "winger",
        "chief",
    ];
    let office = mention.range.end as usize;
    let is_named = is_capital(document, office + 1)
        || is_capital(document, office + 2) && is_text(document, office + 1, "executive");
    is_named && OFFICES.contains(&document.token_text(office))
}
