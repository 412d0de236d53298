//! Claims into the balance of an article: how much of it is whose, and how much is nobody's by name.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "ids of sources and places of tokens come from this analysis, whose words a u32 \
              counts"
)]

use serde::{Deserialize, Serialize};

use super::Claim;
use crate::analysis::Analysis;
use crate::attribution::{Kind, SourceId};
use crate::document::{Document, place_near};
use crate::span::Span;
use crate::text::TokenKind;

/// How the claims of an article spread over its sources.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Balance {
    /// The sources that have claims, in the order of the registry.
    pub sources: Vec<SourceShare>,
    /// The kinds of source that have claims, in the order of their first source.
    pub kinds: Vec<KindShare>,
    /// Claims of sources that the article leaves anonymous.
    pub anonymous: u32,
    /// Claims of crowds without a name: "observers", "many residents".
    pub vague: u32,
    /// Claims whose attribution names nobody, or nobody that can be told.
    pub unresolved: u32,
    /// The share of anonymous sources in all attributed claims, in per cent, rounded.
    #[serde(default)]
    pub anonymous_percent: u8,
    /// The share of crowds without a name in all attributed claims, in per cent, rounded.
    #[serde(default)]
    pub vague_percent: u8,
    /// The sentence of the first claim that has a source, counted from 0.
    pub first_source: Option<u32>,
}

/// The part of one source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SourceShare {
    /// The source.
    pub source: SourceId,
    /// How many claims it has.
    pub claims: u32,
    /// How many words its claims have.
    pub words: u32,
    /// The sentences that its claims start in, in order, counted from 0.
    pub sentences: Vec<u32>,
}

/// The part of all sources of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct KindShare {
    /// The kind.
    pub kind: Kind,
    /// How many claims its sources have.
    pub claims: u32,
    /// How many words these claims have.
    pub words: u32,
    /// The sentences that these claims start in, in order, counted from 0.
    #[serde(default)]
    pub sentences: Vec<u32>,
}

/// The balance of the claims of one report.
pub(super) fn of(analysis: &Analysis<'_>, claims: &[Claim]) -> Balance {
    let sources = &analysis.registry().sources;
    let mut balance = Balance::default();
    let mut shares: Vec<Option<SourceShare>> = vec![None; sources.len()];
    let mut sentence = 0;
    for claim in claims {
        let Some(attribution) = &claim.attribution else { continue };
        let Some(id) = attribution.source else {
            balance.unresolved += 1;
            continue;
        };
        let source = &sources[id.0 as usize];
        balance.anonymous += u32::from(source.kind == Kind::Anonymous);
        balance.vague += u32::from(source.kind == Kind::Group && !source.is_named);
        let share = shares[id.0 as usize].get_or_insert_with(|| SourceShare {
            source: id,
            claims: 0,
            words: 0,
            sentences: Vec::new(),
        });
        add(analysis.document(), share, claim, &mut sentence);
    }
    let all = claims.iter().filter(|claim| claim.attribution.is_some()).count() as u32;
    balance.anonymous_percent = percent(balance.anonymous, all);
    balance.vague_percent = percent(balance.vague, all);
    balance.sources = shares.into_iter().flatten().collect();
    let firsts = balance.sources.iter().filter_map(|share| share.sentences.first());
    balance.first_source = firsts.min().copied();
    balance.kinds = kinds(&balance.sources, |id| sources[id.0 as usize].kind);
    balance
}

/// A part of a whole in per cent, rounded; 0 of nothing.
fn percent(part: u32, whole: u32) -> u8 {
    let rounded = (u64::from(part) * 200 + u64::from(whole)) / (u64::from(whole) * 2).max(1);
    rounded.min(100) as u8
}

/// Adds a claim, in the order of claims, of which the last began in this sentence.
fn add(document: &Document<'_>, share: &mut SourceShare, claim: &Claim, sentence: &mut usize) {
    share.claims += 1;
    let Some(first) = claim.content.first() else { return };
    let sentences = document.sentences();
    let number = place_near(sentences, *sentence, |other| other.span.end() <= first.start());
    *sentence = number;
    let near = sentences.get(number).map_or(0, |sentence| sentence.tokens.start as usize);
    share.words += claim.content.iter().map(|span| words(document, *span, near)).sum::<u32>();
    if share.sentences.last() != Some(&(number as u32)) {
        share.sentences.push(number as u32);
    }
}

/// The words in a span that lies near a token.
fn words(document: &Document<'_>, span: Span, near: usize) -> u32 {
    let tokens = document.tokens();
    let first = place_near(tokens, near, |token| token.span.start() < span.start());
    let inside = tokens[first..].iter().take_while(|token| token.span.end() <= span.end());
    let is_word = |kind: TokenKind| matches!(kind, TokenKind::Word | TokenKind::Number);
    inside.filter(|token| is_word(token.kind)).count() as u32
}

fn kinds(sources: &[SourceShare], kind_of: impl Fn(SourceId) -> Kind) -> Vec<KindShare> {
    let mut kinds: Vec<KindShare> = Vec::new();
    for share in sources {
        let kind = kind_of(share.source);
        let known = kinds.iter_mut().find(|known| known.kind == kind);
        match known {
            Some(known) => {
                known.claims += share.claims;
                known.words += share.words;
                known.sentences.extend(&share.sentences);
            }
            None => kinds.push(KindShare {
                kind,
                claims: share.claims,
                words: share.words,
                sentences: share.sentences.clone(),
            }),
        }
    }
    for kind in &mut kinds {
        kind.sentences.sort_unstable();
        kind.sentences.dedup();
    }
    kinds
}

#[cfg(test)]
mod tests;
