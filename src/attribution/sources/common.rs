//! Nouns that no list of the lexicon holds into what they make of a source: a paper, a crowd, a person.

#![expect(clippy::arithmetic_side_effects, reason = "reading beyond the document finds nothing")]

use super::kind::NOUNS;
use super::run::{is_capital, is_possessive};
use super::surface;
use crate::document::{Document, TokenRange};
use crate::lexicon::{Class, Classes, Spellings};
use crate::text::TokenKind;

/// What is read, watched or looked at like a document.
const PAPERS: Spellings<79> = Spellings::of([
    "reply",
    "norms",
    "guidelines",
    "message",
    "account",
    "accounts",
    "returns",
    "model",
    "models",
    "simulation",
    "simulations",
    "calculations",
    "replay",
    "replays",
    "experiment",
    "experiments",
    "circular",
    "email",
    "emails",
    "e-mail",
    "e-mails",
    "photograph",
    "photographs",
    "photo",
    "photos",
    "picture",
    "pictures",
    "image",
    "images",
    "graphic",
    "graphics",
    "map",
    "maps",
    "estimates",
    "projection",
    "projections",
    "ranking",
    "rankings",
    "tally",
    "polling",
    "slide",
    "slides",
    "page",
    "post",
    "posts",
    "pages",
    "passage",
    "footnote",
    "draft",
    "drafts",
    "summary",
    "summaries",
    "readout",
    "suit",
    "suits",
    "legislation",
    "amendment",
    "disclosure",
    "disclosures",
    "declaration",
    "declarations",
    "register",
    "registers",
    "database",
    "databases",
    "paperwork",
    "film",
    "films",
    "movie",
    "documentary",
    "novel",
    "song",
    "contract",
    "evidence",
    "missive",
    "missives",
    "skit",
    "skits",
    "guidance",
]);

/// Several people whom "it" can mean.
const TEAMS: Spellings<19> = Spellings::of([
    "team",
    "group",
    "crew",
    "jury",
    "crowd",
    "audience",
    "family",
    "couple",
    "trio",
    "electorate",
    "community",
    "population",
    "generation",
    "minority",
    "staff",
    "squad",
    "gang",
    "mob",
    "choir",
]);

/// What counts people: whoever is counted speaks.
const COUNTS: Spellings<28> = Spellings::of([
    "group",
    "number",
    "majority",
    "majorities",
    "minority",
    "plurality",
    "couple",
    "handful",
    "dozens",
    "hundreds",
    "scores",
    "thousands",
    "chorus",
    "array",
    "coalition",
    "pair",
    "trio",
    "average",
    "percentage",
    "proportion",
    "lot",
    "lots",
    "band",
    "slew",
    "none",
    "more",
    "fewer",
    "families",
]);

const CROWDS: Spellings<18> = Spellings::of([
    "anyone",
    "%",
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
    "those",
    "two",
]);

pub(super) const PERSON_ENDINGS: [&str; 9] =
    ["er", "or", "ist", "man", "woman", "ian", "ant", "ee", "person"];

/// "circular", "polling": what speaks as a document does.
pub(super) fn is_paper(document: &Document<'_>, head: usize) -> bool {
    document.is_one_of(head, &PAPERS)
}

/// "the 2009 paper", "a research paper" is read, "the paper" may be the newspaper.
pub(super) fn is_study(document: &Document<'_>, phrase: TokenRange, head: usize) -> bool {
    const FORMER: Spellings<6> =
        Spellings::of(["previous", "earlier", "recent", "past", "prior", "new"]);
    const SORTS: Spellings<16> = Spellings::of([
        "white",
        "working",
        "research",
        "discussion",
        "policy",
        "academic",
        "scientific",
        "joint",
        "court",
        "council",
        "cabinet",
        "board",
        "planning",
        "legal",
        "tax",
        "internal",
    ]);
    let tells = |token: usize| {
        document.tokens().get(token).is_some_and(|found| found.kind == TokenKind::Number)
            || document.is_one_of(token, &SORTS)
    };
    let before = head.checked_sub(1).filter(|before| phrase.has(*before));
    if document.is_one_of(head, &["paper", "papers"]) {
        return (phrase.start as usize..head).any(tells)
            || before.is_some_and(|before| ends_owner(document, before));
    }
    // "Previous work".
    let is_former = |before| document.is_one_of(before, &FORMER);
    document.is_one_of(head, &["work"]) && before.is_some_and(is_former)
}

/// Whether the author of a paper ends there: "Lund's | paper", "her | paper", not "Boston's | paper".
fn ends_owner(document: &Document<'_>, last: usize) -> bool {
    let is_author = |owner: usize| {
        let classes = document.classes(owner);
        is_capital(document, owner)
            && !classes.intersects(Classes::of(&[Class::PlaceName, Class::State]))
    };
    document.is(last, Class::Possessive)
        || is_possessive(document, last) && last.checked_sub(1).is_some_and(is_author)
}

/// "the team": several people whom "it" can mean.
pub(super) fn is_team(document: &Document<'_>, head: usize) -> bool {
    document.is_one_of(head, &TEAMS)
}

/// "some", "others", "those": a crowd that has no noun.
pub(super) fn is_crowd(document: &Document<'_>, head: usize) -> bool {
    document.is_one_of(head, &CROWDS)
}

/// "someone", "a guy": one of whom nothing else is told.
pub(super) fn is_somebody(document: &Document<'_>, head: usize) -> bool {
    const ONE: Spellings<9> = Spellings::of([
        "someone",
        "somebody",
        "guy",
        "novice",
        "advocate",
        "nominee",
        "star",
        "ally",
        "representative",
    ]);
    document.is_one_of(head, &ONE)
}

/// Whether a noun or pronoun can stand for who says something, or for what is read.
pub(in crate::attribution) fn can_speak(document: &Document<'_>, head: usize) -> bool {
    const WORDS: Classes = NOUNS.with(Classes::of(&[Class::SubjectPronoun, Class::Relative]));
    document.classes(head).intersects(WORDS)
        || is_team(document, head)
        || is_crowd(document, head)
        || is_paper(document, head)
        || is_somebody(document, head)
}

/// "a group of doctors", "dozens of voters".
pub(super) fn counts_people(document: &Document<'_>, head: usize) -> bool {
    plural_behind(document, head).is_some_and(|noun| !document.is(noun, Class::DocumentNoun))
}

/// "an average of recent polls", "a number of studies".
pub(super) fn counts_papers(document: &Document<'_>, head: usize) -> bool {
    plural_behind(document, head).is_some_and(|noun| document.is(noun, Class::DocumentNoun))
}

/// The plural that a noun counts.
fn plural_behind(document: &Document<'_>, head: usize) -> Option<usize> {
    if !document.is_one_of(head, &COUNTS) || document.token_bytes(head + 1) != b"of" {
        return None;
    }
    let object = head + 2..head + 7;
    let mut words = object.take_while(|token| !document.is(*token, Class::Preposition));
    let is_many = |token: &usize| {
        surface::is_plural(document, *token) || document.token_bytes(*token) == b"whom"
    };
    words.find(is_many)
}
