//! A source that has no name into what its words describe: kind, owner, whether its name is hidden.

use super::kind::{self, Kind, NOUNS, PEOPLE};
use super::role::phrase_from;
use super::run::{is_capital, is_possessive};
use super::scan::Mention;
use super::surface::phrase_start;
use crate::document::{Document, TokenRange};
use crate::lexicon::{Class, Classes};

/// "the Clinton campaign" and "the Health Ministry" have a name although their noun is common.
pub(super) fn has_name(document: &Document<'_>, name: TokenRange, head: usize) -> bool {
    (name.start as usize..head).any(|token| is_capital(document, token))
}

pub(super) fn kind_described(
    document: &Document<'_>,
    mention: &Mention,
    name: TokenRange,
    classes: Classes,
    is_many: bool,
) -> Kind {
    let head = mention.head.start as usize;
    if (classes.intersects(PEOPLE) || is_many) && hides_name(document, mention) && !name.is_empty()
    {
        return Kind::Anonymous;
    }
    if ["published", "released", "issued"].contains(&document.token_text(head + 1)) {
        return Kind::Document;
    }
    if !is_many && !classes.intersects(NOUNS) && classes.has(Class::PlaceNoun) {
        return Kind::Government;
    }
    if is_crowd(document, head) && document.token_text(head + 1) == "of" {
        return Kind::Group;
    }
    if classes.intersects(NOUNS) {
        return kind::described(classes, is_many);
    }
    let text = document.token_text(head);
    if is_capital(document, head) && !is_many {
        return Kind::Organisation;
    }
    let is_person = PERSON_ENDINGS.iter().any(|end| text.ends_with(end)) || text.ends_with("-old");
    match (is_many, is_person) {
        (true, _) => Kind::Group,
        (false, true) => Kind::Person,
        (false, false) if is_crowd(document, head) => Kind::Group,
        (false, false) => Kind::Organisation,
    }
}

pub(super) const PERSON_ENDINGS: [&str; 9] =
    ["er", "or", "ist", "man", "woman", "ian", "ant", "ee", "person"];

pub(super) fn is_crowd(document: &Document<'_>, head: usize) -> bool {
    const CROWDS: [&str; 14] = [
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
            || matches!(text, "named" | "identified" | "name") && {
                let before = start.max(token.saturating_sub(5))..token;
                let is_not = |near: usize| matches!(document.token_text(near), "not" | "withheld");
                before.into_iter().any(is_not)
            }
    })
}

pub(super) fn own_words(document: &Document<'_>, own: TokenRange) -> TokenRange {
    let clitic = own.iter().rev().find(|token| is_possessive(document, *token));
    TokenRange::new(clitic.map_or(own.start as usize, |clitic| clitic + 1), own.end as usize)
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
    let start = start.max(own.start as usize);
    let end = (start..head).find(|token| !is_capital(document, *token)).unwrap_or(head);
    (start < end && document.classes(head).intersects(PEOPLE)).then(|| TokenRange::new(start, end))
}
