//! The body that somebody speaks from by what stands beside the name: "Mara Lindt of Norvik Bank", "Norvik Bank's Mara
//! Lindt", "Mara Lindt, who leads the Fishers’ Union,".

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a mention stands in a sentence of the document, and reading beyond it finds nothing"
)]

use super::kind::BODIES;
use super::role::{REACH, phrase_from};
use super::run::{is_capital, is_possessive, is_text};
use super::scan::Mention;
use super::shape::{Shape, parted};
use crate::document::{Case, Document, TokenRange};
use crate::lexicon::{ActorKind, Spellings};
use crate::text::TokenKind;

/// "Norvik Bank" in "Mara Lindt of Norvik Bank", "Mara Lindt, from Norvik Bank,": the body that a person speaks from.
pub(super) fn body_of(document: &Document<'_>, mention: &Mention) -> Option<TokenRange> {
    let ceiling = document.sentences()[mention.sentence as usize].tokens.end as usize;
    let end = mention.range.end as usize;
    let joint = end + usize::from(is_text(document, end, ","));
    if !matches!(document.token_bytes(joint), b"of" | b"from" | b"at") {
        return None;
    }
    let body = phrase_from(document, joint + 1, ceiling.min(joint + REACH))?;
    let is_friends = document.is_one_of(body.start as usize, &["friends"]) && body.len() > 2;
    let is_named = is_capital(document, body.start as usize);
    (is_named && (is_friends || is_body(document, body))).then_some(body)
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

pub(super) fn is_body(document: &Document<'_>, name: TokenRange) -> bool {
    match parted(document, name).shape {
        Shape::Body(_) => true,
        Shape::Known(actor) => matches!(
            actor.kind,
            ActorKind::Organisation | ActorKind::Company | ActorKind::MediaOutlet
        ),
        _ => false,
    }
}

/// "Quiet Ponds" in "Mara Lindt, who runs the charity Quiet Ponds,", "the Fjord Institute" in "Mara Lindt, who
/// teaches hydrology at the Fjord Institute,".
pub(super) fn body_run(document: &Document<'_>, mention: &Mention) -> Option<TokenRange> {
    const RUNS: Spellings<12> = Spellings::of([
        "chairs",
        "directs",
        "edits",
        "founded",
        "heads",
        "leads",
        "led",
        "manages",
        "owns",
        "represents",
        "runs",
        "started",
    ]);
    const WORKS: Spellings<6> =
        Spellings::of(["lectures", "researches", "studies", "teaches", "worked", "works"]);
    let comma = mention.range.end as usize;
    let verb = comma + 2;
    if !is_text(document, comma, ",") || !is_text(document, comma + 1, "who") {
        return None;
    }
    let runs = document.is_one_of(verb, &RUNS);
    if !runs && !document.is_one_of(verb, &WORKS) {
        return None;
    }
    let ceiling = document.sentences()[mention.sentence as usize].tokens.end as usize;
    let limit = ceiling.min(verb + REACH);
    let is_word = |token: &usize| {
        document.tokens()[*token].kind == TokenKind::Word || is_possessive(document, *token)
    };
    let near = verb + 1..limit;
    let mut words = near.take_while(is_word);
    let first = words.find(|token| is_capital(document, *token))?;
    let body = phrase_from(document, first, limit)?;
    let before = first - 1;
    let is_joined = || {
        let joint = before - usize::from(document.is_one_of(before, &["the"]));
        matches!(document.token_bytes(joint), b"at" | b"for" | b"with")
    };
    let is_beside = document.classes(before).intersects(BODIES);
    let is_named = is_beside || is_body(document, body);
    (is_named && (runs || is_joined())).then_some(body)
}
