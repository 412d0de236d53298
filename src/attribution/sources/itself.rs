//! A name that nothing shows to be a person's into a body, where it calls itself "it": "Norvik said it would
//! close".

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "an entity's id is its place in the list, and reading beyond the document finds nothing"
)]

use super::entity::{Entity, Gender};
use super::kind::{Kind, KindEvidence};
use super::resolve::Answer;
use crate::attribution::link::Link;
use crate::document::Document;
use crate::lexicon::{Class, Spellings};
use crate::text::TokenKind;

/// Makes bodies of the bare names whose claims begin so.
pub(super) fn learn(
    document: &Document<'_>,
    links: &[Link],
    of_links: &[Answer],
    entities: &mut [Entity],
) {
    for (link, answer) in links.iter().zip(of_links) {
        let Some(Ok(entity)) = *answer else { continue };
        let known = &mut entities[entity as usize];
        let is_bare = known.kind == Kind::Person
            && known.evidence == KindEvidence::Shape
            && known.gender == Gender::Unknown
            && known.name.len() == 1;
        if is_bare && says_it(document, link) {
            known.kind = Kind::Organisation;
        }
    }
}

/// "Norvik said it had hired", "Norvik says it is “deeply sorry”", not "said it was raining" or "said it would be
/// wrong"; and not behind other words of the sentence, which may tell of a thing.
fn says_it(document: &Document<'_>, link: &Link) -> bool {
    /// What the weather, the time and whole clauses are and do, whose "it" is nobody.
    const NOBODYS: Spellings<16> = Spellings::of([
        "be", "been", "become", "take", "taken", "rain", "rained", "snow", "snowed", "seem",
        "seemed", "cost", "make", "made", "happen", "happened",
    ]);
    const FEELINGS: Spellings<14> = Spellings::of([
        "angry",
        "aware",
        "committed",
        "confident",
        "delighted",
        "disappointed",
        "grateful",
        "pleased",
        "proud",
        "saddened",
        "shocked",
        "sorry",
        "unable",
        "unaware",
    ]);
    let (Some(mention), [cue], [content]) = (link.mention, &link.cue[..], &link.content[..]) else {
        return false;
    };
    let it = content.start as usize;
    let is_first = mention.end == cue.start && document.opens_sentence(mention.start as usize);
    if !is_first || content.start != cue.end || !document.is_one_of(it, &["it"]) {
        return false;
    }
    let is_small = |token: &usize| {
        document.is(*token, Class::Adverb)
            || document.tokens()[*token].kind == TokenKind::Quote
            || document.token_bytes(*token).ends_with(b"ly")
    };
    let Some(verb) = (it + 2..content.end as usize).find(|token| !is_small(token)) else {
        return false;
    };
    match document.token_text(it + 1) {
        "has" | "had" | "would" | "will" => !document.is_one_of(verb, &NOBODYS),
        "was" | "is" => document.is_one_of(verb, &FEELINGS),
        _ => false,
    }
}
