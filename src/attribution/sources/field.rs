//! What somebody sees to, which is no body: "Transport" in "Transport secretary", "quality" in "head of quality".

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "words are looked at below a limit in the document, and reading beyond it finds nothing"
)]

use super::kind::{BODIES, PEOPLE};
use super::role::ENDS;
use super::run::is_capital;
use super::surface::is_plural;
use crate::document::{Case, Document};
use crate::lexicon::{Class, Classes, Spellings};
use crate::text::TokenKind;

/// What somebody works on rather than for whom: "Transport" in "Transport secretary Mara Lindt", "Fund" in "Fund
/// manager Mara Lindt".
pub(super) fn is_field(document: &Document<'_>, start: usize) -> bool {
    const FIELDS: Spellings<59> = Spellings::of([
        // "Additional commissioner", "Joint director": no body.
        "additional",
        "joint",
        "agriculture",
        "aviation",
        "business",
        "cabinet",
        "care",
        "charter",
        "climate",
        "commerce",
        "community",
        "culture",
        "defence",
        "defense",
        "development",
        "economy",
        "education",
        "energy",
        "environment",
        "farm",
        "film",
        "finance",
        "football",
        "freight",
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
        "law",
        "market",
        "music",
        "planning",
        "police",
        "property",
        "rail",
        "retail",
        "science",
        "security",
        "shadow",
        "software",
        "sports",
        "tax",
        "taxi",
        "tech",
        "technology",
        "tourism",
        "trade",
        "transport",
        "transportation",
        "travel",
        "water",
        "western",
        "wildlife",
    ]);
    let opens = document.opens_sentence(start) && !is_capital(document, start + 1);
    document.is_one_of(start, &FIELDS)
        || opens
            && document.classes(start).intersects(BODIES.with(Classes::of(&[Class::PlaceNoun])))
}

/// "quality" in "head of quality", "culture" in "cabinet member for culture": what somebody sees to, which is no body.
pub(super) fn field_end(document: &Document<'_>, start: usize, limit: usize) -> Option<usize> {
    const OWNERS: Classes = PEOPLE
        .with(Classes::of(&[
            Class::GovernmentNoun,
            Class::OrganisationNoun,
            Class::CompanyNoun,
            Class::MediaNoun,
            Class::PlaceNoun,
            Class::VagueGroup,
            Class::Determiner,
            Class::Possessive,
            Class::TimeWord,
        ]))
        .with(ENDS);
    let ends = |at: usize| {
        at >= limit
            || document.tokens()[at].kind != TokenKind::Word
            || document.classes(at).intersects(ENDS)
    };
    let is_field = start < limit
        && document.tokens()[start].kind == TokenKind::Word
        && document.tokens()[start].case == Case::Lower
        && !document.classes(start).intersects(OWNERS)
        && !is_plural(document, start);
    (is_field && ends(start + 1)).then_some(start + 1)
}
