//! What a shape's link may do beside the engine's, and whether the engine's tags bear it out.

#![expect(clippy::indexing_slicing, reason = "a mention lies in the document")]

use super::link::{Evidence, Link};
use super::reading::Reading;
use super::sources::{can_speak, is_opener};
use super::trim;
use crate::lexicon::{Class, Classes, WordId};

/// What a shape's link may do beside the engine's.
pub(super) struct Standing {
    pub(super) shape: &'static str,
    /// Whether it stands where the engine sees no claim at all.
    pub(super) adds: bool,
    /// It replaces a link of the same content that the engine is less sure of than this.
    pub(super) replaces_below: f32,
    /// It replaces a link of other content that the engine is less sure of than this.
    pub(super) overrules_below: f32,
    /// The training corpus is full of it, so that the engine's tags should bear it out.
    needs_support: bool,
}

const fn standing(shape: &'static str, adds: bool, replaces: f32, overrules: f32) -> Standing {
    Standing {
        shape,
        adds,
        replaces_below: replaces,
        overrules_below: overrules,
        needs_support: false,
    }
}

impl Standing {
    const fn supported(self) -> Self {
        Self { needs_support: true, ..self }
    }
}

/// Where the engine's tags give a cue and a mention less than this, and the mention names nobody,
/// "protected them from any criminal | charges" is a shape by chance.
const SUPPORT: f32 = 0.06;

/// The standing of each shape, measured on the development articles; MODEL.md has the gains. The
/// corpus annotates no perspectives, so its engine has no say in them.
const STANDINGS: [Standing; 20] = [
    standing("perspective", true, 2.0, 2.0),
    standing("turn", true, 0.5, 0.5),
    standing("statement", true, 2.0, 2.0),
    standing("figure", true, 0.5, 0.0),
    standing("poll", true, 2.0, 2.0),
    standing("document", true, 0.5, 0.0),
    standing("expectation", true, 0.5, 0.0).supported(),
    standing("hearing", true, 0.5, 0.0),
    standing("aside", true, 0.5, 0.0),
    standing("inner-quotation", false, 0.0, 0.0),
    standing("passive", true, 0.9, 0.9).supported(),
    standing("participle", true, 0.7, 0.7).supported(),
    standing("tag", true, 0.7, 0.7).supported(),
    standing("according-to", true, 0.5, 0.5),
    standing("signature", true, 0.5, 0.5),
    standing("label", true, 0.2, 0.2),
    standing("subject-verb", false, 0.5, 0.0).supported(),
    standing("shared-subject", true, 0.0, 0.0).supported(),
    standing("resumed", true, 0.5, 0.0),
    standing("nested", false, 0.0, 0.0),
];

/// Asks the engine's tags about a shape that the training corpus is full of, and makes it as sure as
/// they are; `false` where neither they nor its mention speak for it.
pub(super) fn bear_out(
    reading: &Reading<'_, '_>,
    shape: &mut Link,
    support: &impl Fn(&Link) -> f32,
) -> bool {
    let Some(standing) = standing_of(shape) else { return false };
    if !standing.needs_support {
        return true;
    }
    let support = support(shape);
    shape.confidence = (shape.confidence * (0.5 + 0.55 * support.sqrt())).min(1.0);
    support >= SUPPORT || names_somebody(reading, shape)
}

/// Whether a word in the mention of a link tells of somebody who can speak.
fn names_somebody(reading: &Reading<'_, '_>, link: &Link) -> bool {
    let document = reading.document;
    let Some(mention) = link.mention else { return true };
    let Some(phrase) = trim::trimmed(reading, mention, link.cue.first().copied()) else {
        return false;
    };
    // A word that lists know only as a part of names ("Clinton Street") is a name.
    let is_part = |token: usize| {
        document.tokens()[token].word != WordId::UNKNOWN && document.classes(token) == Classes::NONE
    };
    let names = |token: usize| {
        reading.is_capital(token)
            && (!document.opens_sentence(token) || is_part(token) || !is_opener(document, token))
    };
    // "The ferry line plans to buy two ships": a noun that no list has, but a whole subject.
    let first = phrase.start as usize;
    let is_subject = document.opens_sentence(first)
        && reading.is(first, Class::Determiner)
        && link.has_plain_cue(document);
    is_subject || phrase.iter().any(|token| can_speak(document, token) || names(token))
}

/// The standing of the shape of a link.
pub(super) fn standing_of(shape: &Link) -> Option<&'static Standing> {
    let Evidence::Shape(name) = shape.evidence else { return None };
    STANDINGS.iter().find(|standing| standing.shape == name)
}
