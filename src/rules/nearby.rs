//! What the claims beside a match tell of its source: an outlet, an office, a court.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a match holds the number of its sentence, and mentions lead to sentences of the \
              document"
)]

use super::Context;
use super::guards::NEAR;
use crate::attribution::{Kind, Source, Strength};
use crate::lexicon::Spellings;
use crate::pattern::Match;

/// The stated claims whose source is named from the sentence before on: where, and who.
fn stated_from<'a>(
    context: &Context<'a, '_>,
    number: usize,
) -> impl Iterator<Item = (usize, &'a Source)> + use<'a> {
    let (document, links) = (context.document(), context.analysis().links());
    let registry = context.analysis().registry();
    let opens = document.sentences()[number.saturating_sub(1)].tokens.start;
    let from =
        links.partition_point(|link| link.content.first().is_some_and(|first| first.start < opens));
    let near = links.iter().enumerate().skip(from).take(NEAR);
    near.filter(|(_, link)| link.strength == Strength::Stated).filter_map(|(place, link)| {
        let at = document.sentence_at(link.mention?.start as usize);
        Some((at, registry.source_of(place)?))
    })
}

/// Whether an outlet, or a source that the sentence of the match names too, states something in the
/// sentence before or after, in the same paragraph: "The ferry reportedly sank. The Echo said it struck a
/// rock."
pub(super) fn is_told_beside(context: &Context<'_, '_>, found: &Match) -> bool {
    let (sentences, number) = (context.document().sentences(), found.sentence as usize);
    let here = &sentences[number];
    let is_named = |source: &Source| {
        let next = source.mentions.partition_point(|at| at.end <= here.tokens.start);
        source.mentions.get(next).is_some_and(|mention| mention.overlaps(here.tokens))
    };
    stated_from(context, number).any(|(at, source)| {
        at.abs_diff(number) == 1
            && sentences[at].block == here.block
            && (source.kind == Kind::MediaOutlet || is_named(source))
    })
}

/// Whether an office, a body or somebody who speaks for one states something in the sentence.
pub(super) fn is_stated_by_office(context: &Context<'_, '_>, number: usize) -> bool {
    const OFFICES: [Kind; 5] =
        [Kind::Official, Kind::Spokesperson, Kind::Government, Kind::Organisation, Kind::Document];
    stated_from(context, number).any(|(at, source)| at == number && OFFICES.contains(&source.kind))
}

/// Whether the match alleges something that a court hears.
pub(super) fn is_alleged_in_court(context: &Context<'_, '_>, found: &Match) -> bool {
    const ALLEGE: Spellings<3> = Spellings::of(["allege", "alleges", "alleged"]);
    let document = context.document();
    found.tokens.iter().any(|token| document.is_one_of(token, &ALLEGE))
        && is_before_court(context, found.sentence as usize)
}

/// Whether a case is heard in the sentence or the two on either side of it.
pub(super) fn is_before_court(context: &Context<'_, '_>, number: usize) -> bool {
    const COURT: Spellings<18> = Spellings::of([
        "court",
        "trial",
        "jury",
        "jurors",
        "crown",
        "prosecution",
        "prosecutor",
        "prosecutors",
        "charged",
        "charges",
        "guilty",
        "bail",
        "tribunal",
        "suing",
        "sued",
        "indicted",
        "accused",
        "convicted",
    ]);
    const REACH: usize = 2;
    let document = context.document();
    let from = number.saturating_sub(REACH);
    let near = document.sentences().iter().skip(from).take(number + REACH + 1 - from);
    // "a retired High Court judge" may head any inquiry.
    let is_office = |token: usize| document.is_one_of(token + 1, &["judge", "judges", "justice"]);
    near.flat_map(|sentence| sentence.tokens.iter().take(NEAR))
        .any(|token| document.is_one_of(token, &COURT) && !is_office(token))
}
