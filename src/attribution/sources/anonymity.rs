//! The words around a source without a name into how it is described and why its name is kept back.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "an entity’s id is its place in the list, a mention holds the number of its \
              sentence, and reading beyond the document finds nothing"
)]

use super::described::hides_name;
use super::entity::{Entity, EntityId};
use super::kind::{Kind, KindEvidence};
use super::pronoun::Pronoun;
use super::resolve::Resolver;
use super::scan::{Form, Mention};
use crate::document::{Document, TokenRange};
use crate::lexicon::{self, Class, Classes};
use crate::text::TokenKind;

/// What the article tells of a source that it does not name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Anonymity {
    /// Whether a word says who it is or how it knows: "a diplomat who attended the talks".
    pub is_described: bool,
    /// The words that say why it has no name: "because the talks are private".
    pub reason: Option<TokenRange>,
}

impl Resolver<'_, '_> {
    /// "The people asked not to be named because …": what a later mention tells of the same source.
    pub(super) fn learn_anonymity(&mut self, entity: EntityId, mention: &Mention) {
        let known = &self.entities[entity as usize];
        let can_hide = known.kind.is_human() || known.kind.is_plural();
        let is_own = matches!(mention.form, Form::Noun(_) | Form::Pronoun(Pronoun::Relative));
        if known.is_named || !can_hide || !is_own {
            return;
        }
        let hides = known.kind != Kind::Anonymous && hides_name(self.document, mention);
        let is_anonymous = hides || known.kind == Kind::Anonymous;
        let is_known = known.reason.is_some() || !is_anonymous || mention.in_quote;
        let reason = if is_known { None } else { reason_after(self.document, mention) };
        let known = &mut self.entities[entity as usize];
        known.reason = known.reason.or(reason);
        if hides {
            (known.kind, known.evidence) = (Kind::Anonymous, KindEvidence::Anonymity);
        }
    }
}

/// What the entity shows of its anonymity; `None` for a source of any other kind.
pub(super) fn of(document: &Document<'_>, entity: &Entity) -> Option<Anonymity> {
    (entity.kind == Kind::Anonymous).then(|| Anonymity {
        is_described: entity.one_of.is_some() || is_described(document, entity),
        reason: entity.reason,
    })
}

/// "because the talks are private", "for fear of losing his job", "not authorised to speak".
fn reason_after(document: &Document<'_>, mention: &Mention) -> Option<TokenRange> {
    const REACH: usize = 40;
    let sentence = document.sentences()[mention.sentence as usize].tokens;
    let from = mention.head.end as usize;
    let last = (sentence.end as usize).min(from + REACH);
    let start = (from..last).find(|token| opens_reason(document, *token))?;
    let is_end = |token: &usize| {
        let kind = document.tokens()[*token].kind;
        kind == TokenKind::Quote
            || kind == TokenKind::Punctuation
                && !matches!(document.token_bytes(*token), b"-" | b"/")
            || says(document, *token)
    };
    let end = (start..last).find(is_end).unwrap_or(last);
    Some(TokenRange::new(start, end))
}

/// "A trader who kept her name back because the talks are private | said".
fn says(document: &Document<'_>, token: usize) -> bool {
    let word = document.tokens()[token].word;
    document.is(token, Class::SayVerb) && document.lexicon().is_form(word, lexicon::Form::Past)
}

fn opens_reason(document: &Document<'_>, token: usize) -> bool {
    const ALLOWED: [&str; 5] = ["authorised", "authorized", "allowed", "permitted", "cleared"];
    let next = document.token_text(token + 1);
    match document.token_text(token) {
        "because" | "citing" | "fearing" => true,
        "for" => matches!(next, "fear" | "security" | "safety"),
        "out" => next == "of" && document.token_bytes(token + 2) == b"fear",
        "due" | "owing" => next == "to",
        "not" => ALLOWED.contains(&next),
        _ => false,
    }
}

/// Whether more than "a source", "two people", "one" stands there, the hiding of the name aside.
fn is_described(document: &Document<'_>, entity: &Entity) -> bool {
    const BARE: [&str; 12] = [
        "source", "sources", "insider", "insiders", "person", "people", "man", "woman", "one",
        "others", "somebody", "someone",
    ];
    const COUNTS: Classes = Classes::of(&[
        Class::Determiner,
        Class::VagueQuantifier,
        Class::Numeral,
        Class::Conjunction,
    ]);
    const HIDING: [&str; 6] = ["unnamed", "unidentified", "anonymous", "senior", "other", "third"];
    let phrase = entity.phrase.unwrap_or(entity.name);
    let words = phrase.iter().filter(|token| document.tokens()[*token].kind == TokenKind::Word);
    let own = words.take_while(|token| !hides_here(document, *token));
    own.into_iter().any(|token| {
        let text = document.token_text(token);
        let is_in = |list: &[&str]| list.iter().any(|word| text.eq_ignore_ascii_case(word));
        !is_in(&BARE) && !is_in(&HIDING) && !document.classes(token).intersects(COUNTS)
    })
}

/// Where the clause starts that only hides the name: "who asked", "speaking on".
fn hides_here(document: &Document<'_>, token: usize) -> bool {
    const VERBS: [&str; 10] = [
        "asked",
        "spoke",
        "speaking",
        "declined",
        "requested",
        "wanted",
        "wished",
        "insisted",
        "did",
        "was",
    ];
    let is_verb = |token: usize| VERBS.contains(&document.token_text(token));
    document.is(token, Class::Relative) && is_verb(token + 1)
        || document.token_bytes(token) == b"speaking"
        || matches!(document.token_bytes(token), b"on" | b"under")
            && matches!(document.token_bytes(token + 1), b"condition" | b"the")
}
