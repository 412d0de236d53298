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
use crate::lexicon::{Class, Classes, WordId};
use crate::text::TokenKind;

/// A verb, and the nouns that make an idiom of it as its object.
const IDIOMS: [(&str, &[&str]); 8] = [
    ("agree", &["fee", "deal", "terms", "contract", "price", "transfer"]),
    ("claim", &["life", "lives", "victim", "victims", "victory", "title", "crown", "refund"]),
    ("declare", &["bankruptcy", "dividend"]),
    ("pay", &["attention", "tribute"]),
    ("open", &["door", "way"]),
    ("pave", &["way"]),
    ("rule", &["offside"]),
    ("refer", &["question", "questions", "inquiries", "enquiries", "call", "calls"]),
];

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
        || is_find(document, link)
}

/// "Lund found the score in a tin": who comes upon a thing says nothing, where the engine doubts it too.
fn is_find(document: &Document<'_>, link: &Link) -> bool {
    const LIKELY: f32 = 0.3;
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
        && link.mention.is_some_and(names)
}

/// "It tells of a woman who marries the sea": what a work is about, nobody claims.
fn is_plot(document: &Document<'_>, link: &Link) -> bool {
    let is_it = |mention: TokenRange| {
        mention.len() == 1 && document.is_one_of(mention.start as usize, &["it"])
    };
    let tells_of = |verb: usize| {
        document.is_one_of(verb, &["tells", "told"]) && document.token_text(verb + 1) == "of"
    };
    link.mention.is_some_and(is_it) && link.cue_tokens().any(tells_of)
}

fn opens_idiom(document: &Document<'_>, cue: usize, behind: usize) -> bool {
    let lexicon = document.lexicon();
    let lemma = lexicon.lemma(document.tokens()[cue].word);
    // "claimed that lives were lost" is no idiom.
    if lemma == WordId::UNKNOWN || document.token_text(behind) == "that" {
        return false;
    }
    let verb = lexicon.text(lemma);
    if verb == "forecast" && follows_change(document, cue) {
        return true;
    }
    let objects =
        IDIOMS.iter().find(|(idiom, _)| *idiom == verb).map_or(&[][..], |(_, nouns)| nouns);
    let end = document.tokens().len().min(cue + 1 + REACH);
    (behind..end).any(|token| document.is_one_of(token, objects))
}

fn follows_change(document: &Document<'_>, noun: usize) -> bool {
    let lexicon = document.lexicon();
    (noun.saturating_sub(REACH)..noun).any(|token| {
        let lemma = lexicon.lemma(document.tokens()[token].word);
        lemma != WordId::UNKNOWN && CHANGES.contains(&lexicon.text(lemma))
    })
}

/// "The leak sparked a backlash": words that no list knows as a cue, with nothing quoted, that the engine
/// itself holds for no claim more likely than not.
pub(super) fn is_guess(document: &Document<'_>, link: &Link) -> bool {
    const LIKELY: f32 = 0.4;
    const KNOWN: Classes = CUES.with(Classes::of(&[Class::CueNoun, Class::HearsayAdverb]));
    let is_known = |token: usize| {
        let is_according = || document.token_text(token).eq_ignore_ascii_case("according");
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
