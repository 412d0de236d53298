//! Cues that report nothing: idioms ("the flood claimed nine lives") and guesses ("the leak sparked a
//! backlash").

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a cue lies in the document, and tokens behind it end with it"
)]

use super::cues::CUES;
use super::link::Link;
use crate::document::{Case, Document, TokenRange};
use crate::lexicon::{Class, Classes, Spellings, WordId};
use crate::text::{BlockKind, TokenKind};

/// A verb, and the nouns that make an idiom of it as its object.
const IDIOMS: [(&str, &[&str]); 13] = [
    ("agree", &["fee", "deal", "terms", "contract", "price", "transfer"]),
    ("claim", &["life", "lives", "victim", "victims", "victory", "title", "crown", "refund"]),
    ("declare", &["bankruptcy", "dividend"]),
    ("pay", &["attention", "tribute"]),
    ("open", &["door", "way"]),
    ("pave", &["way"]),
    ("plead", &["anonymity"]),
    ("point", &["camera", "cameras", "gun", "pistol", "radar", "rifle", "telescope", "torch"]),
    (
        "post",
        &[
            "bail", "gain", "gains", "loss", "losses", "profit", "profits", "revenue", "revenues",
            "turnover", "updates",
        ],
    ),
    ("publish", &["accounts", "figures", "minutes", "results"]),
    ("request", &["anonymity"]),
    ("rule", &["offside"]),
    ("refer", &REFERRED),
];

/// What is passed on to others: "referred queries to".
const REFERRED: [&str; 8] =
    ["question", "questions", "query", "queries", "inquiries", "enquiries", "call", "calls"];

/// What becomes less or more before "forecast" makes a noun of it: "cuts its profit forecast".
const CHANGES: [&str; 8] = ["cut", "raise", "lower", "trim", "slash", "lift", "keep", "miss"];

/// How far behind the verb the noun of an idiom stands: "claiming the lives", "claimed nine lives".
const REACH: usize = 4;

/// Whether a word in the cue of a link and what follows the cue are an idiom, or what looks like a
/// claim is none.
pub(super) fn is_idiom(document: &Document<'_>, link: &Link) -> bool {
    let mut cues = link.cue.iter();
    cues.any(|cue| cue.iter().any(|verb| opens_idiom(document, verb, cue.end as usize)))
        || is_plot(document, link)
        || is_writing(document, link)
        || is_recall(document, link)
        || is_naming(document, link)
        || is_still_open(document, link)
        || is_find(document, link)
        || is_title(document, link)
}

/// "senior | advocate | Ida Holm submitted that": what somebody is called before a name.
fn is_title(document: &Document<'_>, link: &Link) -> bool {
    let ([cue], [piece], Some(mention)) = (&link.cue[..], &link.content[..], link.mention) else {
        return false;
    };
    let is_capital = |token: u32| {
        document.tokens().get(token as usize).is_some_and(|token| token.case == Case::Capitalised)
    };
    cue.len() == 1
        && mention.end == cue.start
        && cue.end == piece.start
        && mention.iter().all(|token| document.is(token, Class::RoleModifier))
        && lemma_of(document, cue.start as usize) == Some(document.token_text(cue.start as usize))
        && is_capital(piece.start)
}

/// "Lund found the score in a tin": who comes upon a thing says nothing, where the engine doubts it too.
fn is_find(document: &Document<'_>, link: &Link) -> bool {
    const LIKELY: f32 = 0.5;
    let is_found =
        |cue: TokenRange| cue.len() == 1 && document.is_one_of(cue.start as usize, &["found"]);
    let is_thing =
        |piece: TokenRange| document.is_one_of(piece.start as usize, &["the", "a", "an"]);
    let names = |mention: TokenRange| {
        let last = mention.iter().last();
        last.is_some_and(|last| document.tokens()[last].case == Case::Capitalised)
    };
    let ([cue], [piece]) = (&link.cue[..], &link.content[..]) else { return false };
    link.confidence < LIKELY
        && is_found(*cue)
        && is_thing(*piece)
        && has_no_clause(document, *piece)
        && link.mention.is_some_and(names)
}

/// "written off", "is writing a life of her", "wrote to each other for years": no word of what is written.
fn is_writing(document: &Document<'_>, link: &Link) -> bool {
    const OBJECTS: Spellings<2> = Spellings::of(["a", "an"]);
    let ([cue], [piece]) = (&link.cue[..], &link.content[..]) else { return false };
    let Some(verb) = cue.iter().last().filter(|verb| is_form_of(document, *verb, "write")) else {
        return false;
    };
    let first = piece.start as usize;
    let is_object = document.is_one_of(verb, &["writing"]) && document.is_one_of(first, &OBJECTS);
    cue.end == piece.start
        && (is_object || matches!(document.token_bytes(first), b"off" | b"to"))
        && has_no_clause(document, *piece)
}

/// "a teacher called Dulce", "a clerk named Lund": what somebody is called by everybody.
fn is_naming(document: &Document<'_>, link: &Link) -> bool {
    let ([cue], [piece], Some(mention)) = (&link.cue[..], &link.content[..], link.mention) else {
        return false;
    };
    let is_capital = |token: usize| {
        document.tokens().get(token).is_some_and(|token| token.case == Case::Capitalised)
    };
    let noun = cue.start.checked_sub(1).map_or(0, |noun| noun as usize);
    let near = noun.saturating_sub(REACH)..noun;
    cue.len() == 1
        && document.is_one_of(cue.start as usize, &["called", "named"])
        && mention.end == cue.start
        && cue.end == piece.start
        && is_capital(piece.start as usize)
        && !is_capital(noun)
        && near.into_iter().any(|token| document.is_one_of(token, &["a", "an"]))
}

/// "Regulators have yet to decide how": nothing has been said.
fn is_still_open(document: &Document<'_>, link: &Link) -> bool {
    let is_yet = |token: usize| {
        document.is_one_of(token, &["yet"]) && document.token_bytes(token + 1) == b"to"
    };
    link.cue_tokens().any(is_yet)
}

/// "Grocer recalls hummus over fears": a headline of goods that are called back.
fn is_recall(document: &Document<'_>, link: &Link) -> bool {
    let ([cue], [piece]) = (&link.cue[..], &link.content[..]) else { return false };
    let block = document.blocks().get(document.block_at(piece.start as usize));
    let mut goods = piece.iter().skip(1).take(REACH);
    cue.len() == 1
        && is_form_of(document, cue.start as usize, "recall")
        && block.is_some_and(|block| block.kind == BlockKind::Headline)
        && goods.any(|token| document.token_bytes(token) == b"over")
}

fn is_form_of(document: &Document<'_>, token: usize, verb: &str) -> bool {
    lemma_of(document, token) == Some(verb)
}

/// The word that the lists have for all forms of a word, where they know it.
fn lemma_of<'d>(document: &'d Document<'_>, token: usize) -> Option<&'d str> {
    let lexicon = document.lexicon();
    let lemma = lexicon.lemma(document.tokens()[token].word);
    (lemma != WordId::UNKNOWN).then(|| lexicon.text(lemma))
}

/// Whether a content has neither a verb that lists know nor quotation marks.
fn has_no_clause(document: &Document<'_>, piece: TokenRange) -> bool {
    const CLAUSE: Classes =
        Classes::of(&[Class::Auxiliary, Class::Relative, Class::SubjectPronoun]);
    let is_part = |token: usize| {
        let is_mark = document.tokens()[token].kind == TokenKind::Quote;
        is_mark
            || document.classes(token).intersects(CLAUSE) && document.token_bytes(token) != b"to"
    };
    !piece.iter().any(is_part)
}

/// "It tells of a woman who marries the sea": what a work is about, nobody claims.
fn is_plot(document: &Document<'_>, link: &Link) -> bool {
    let is_it = |mention: TokenRange| {
        mention.len() == 1 && document.is_one_of(mention.start as usize, &["it"])
    };
    let tells_of = |verb: usize| {
        document.is_one_of(verb, &["tells", "told"]) && document.token_bytes(verb + 1) == b"of"
    };
    link.mention.is_some_and(is_it) && link.cue_tokens().any(tells_of)
}

fn opens_idiom(document: &Document<'_>, cue: usize, behind: usize) -> bool {
    // "claimed that lives were lost" is no idiom.
    let Some(verb) = lemma_of(document, cue).filter(|_| document.token_bytes(behind) != b"that")
    else {
        return false;
    };
    // "how people think about farming"
    if verb == "think" && document.token_bytes(cue + 1) == b"about" {
        return true;
    }
    if verb == "forecast" && follows_change(document, cue) {
        return true;
    }
    if cue > 0 && is_form_of(document, cue - 1, "refer") && document.is_one_of(cue, &REFERRED) {
        return true;
    }
    let objects =
        IDIOMS.iter().find(|(idiom, _)| *idiom == verb).map_or(&[][..], |(_, nouns)| nouns);
    let end = document.tokens().len().min(cue + 1 + REACH);
    (behind..end).any(|token| document.is_one_of(token, objects))
}

fn follows_change(document: &Document<'_>, noun: usize) -> bool {
    let is_change = |token| lemma_of(document, token).is_some_and(|verb| CHANGES.contains(&verb));
    (noun.saturating_sub(REACH)..noun).any(is_change)
}

/// "The leak sparked a backlash": words that no list knows as a cue, with nothing quoted, that the engine
/// itself holds for no claim more likely than not.
pub(super) fn is_guess(document: &Document<'_>, link: &Link) -> bool {
    const LIKELY: f32 = 0.4;
    const KNOWN: Classes = CUES.with(Classes::of(&[Class::CueNoun, Class::HearsayAdverb]));
    let is_known = |token: usize| {
        let is_according = || document.token_bytes(token).eq_ignore_ascii_case(b"according");
        document.classes(token).intersects(KNOWN) || is_according()
    };
    let is_quoted = |piece: &TokenRange| {
        piece.iter().any(|token| document.tokens()[token].kind == TokenKind::Quote)
    };
    link.confidence < LIKELY
        && !link.cue.is_empty()
        && !link.cue_tokens().any(is_known)
        && !link.content.iter().any(is_quoted)
}

#[cfg(test)]
mod tests;
