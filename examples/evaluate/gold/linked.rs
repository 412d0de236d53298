//! Links in the measure of the corpus: half the words of the content shared, and the right source.

use whosaid::Claim;

use super::file::Attribution;
use super::links::{is_kind, is_named};
use super::{Case, name_of};
use crate::floors::Floors;
use crate::scoring::Comparison;
use crate::scoring::corpus::{Article, Relation};
use crate::scoring::score::Ratio;

/// How many links are right, over one article or more.
#[derive(Default, Clone, Copy)]
pub(crate) struct Linked {
    claims: Ratio,
    direct: Ratio,
    /// Of the right links, those whose source has the right name.
    named: Ratio,
    /// Of the right links, those whose source has the right kind.
    kinds: Ratio,
}

impl Linked {
    /// Compares the attributed claims of an article with what its gold file holds. A claim whose
    /// content is an optional link's counts for nothing.
    pub(super) fn of(case: &Case<'_>) -> Self {
        let (needed, optional): (Vec<_>, Vec<_>) =
            case.gold.attributions.iter().partition(|wanted| !wanted.optional);
        let wanted: Vec<&Attribution> = needed.iter().chain(&optional).copied().collect();
        let article = Article {
            id: case.gold.file.clone(),
            text: case.text.to_owned(),
            gold: wanted.iter().map(|wanted| relation(wanted)).collect(),
        };
        let claims = case.recommended.claims.iter().filter(|claim| claim.attribution.is_some());
        let claims: Vec<&Claim> = claims.collect();
        let found: Vec<Relation> = claims.iter().filter_map(|claim| relation_of(claim)).collect();
        let comparison = Comparison::new(&article, &found);
        let excused = comparison.pairs.iter().filter(|pair| pair.gold >= needed.len());
        let excused = excused.filter(|pair| pair.is_found()).count();
        let mut linked = Self::default();
        linked.claims.add(0, found.len() - excused, needed.len());
        for (gold, wanted) in needed.iter().enumerate() {
            let pair = comparison.pairs.iter().find(|pair| pair.gold == gold);
            let pair = pair.filter(|pair| pair.is_found());
            let answer = pair.map(|pair| (claims[pair.mine], pair.has_right_source));
            linked.add_gold(case, wanted, answer, comparison.gold[gold].is_direct);
        }
        linked
    }

    /// Counts a link with the claim that has its content, and whether that has its mention.
    fn add_gold(
        &mut self,
        case: &Case<'_>,
        wanted: &Attribution,
        answer: Option<(&Claim, bool)>,
        is_direct: bool,
    ) {
        let is_named = answer.is_some_and(|(claim, _)| has_name(case, claim, wanted));
        // A source that the sentence leaves out is right where its name is.
        let is_elsewhere = is_named && wanted.source.is_some();
        let linked = answer.filter(|(_, is_mentioned)| *is_mentioned || is_elsewhere);
        self.claims.add(linked.is_some().into(), 0, 0);
        if is_direct {
            self.direct.add(linked.is_some().into(), 1, 1);
        }
        if let Some((claim, _)) = linked {
            self.named.add(is_named.into(), 1, 1);
            self.kinds.add(has_kind(case, claim, wanted).into(), 1, 1);
        }
    }

    /// Counts another article too.
    pub(crate) fn add(&mut self, other: &Self) {
        add(&mut self.claims, other.claims);
        add(&mut self.direct, other.direct);
        add(&mut self.named, other.named);
        add(&mut self.kinds, other.kinds);
    }

    /// The figures by name, in per cent.
    pub(crate) fn figures(&self) -> Floors {
        let figures = [
            ("linked claims", self.claims.f1()),
            ("direct quotes linked", self.direct.recall()),
            ("names", self.named.recall()),
            ("kinds", self.kinds.recall()),
        ];
        figures.map(|(name, figure)| (name.to_owned(), figure)).into()
    }

    /// "linked claims P 81.0 R 80.0 F1 80.5 (…)".
    pub(crate) fn summary(&self) -> String {
        let share =
            |ratio: Ratio| format!("{}/{} ({:.1} %)", ratio.right, ratio.gold, ratio.recall());
        let claims = self.claims;
        format!(
            "linked claims P {:.1} R {:.1} F1 {:.1} ({} right of {} found, {} annotated), direct \
             quotes linked {}, of the linked: names {}, kinds {}",
            claims.precision(),
            claims.recall(),
            claims.f1(),
            claims.right,
            claims.predicted,
            claims.gold,
            share(self.direct),
            share(self.named),
            share(self.kinds),
        )
    }
}

fn add(sum: &mut Ratio, other: Ratio) {
    sum.add(other.right, other.predicted, other.gold);
}

fn relation(wanted: &Attribution) -> Relation {
    let spans = |pieces: &[super::file::Piece]| pieces.iter().map(|piece| piece.byte).collect();
    Relation {
        confidence: 1.0,
        source: wanted.source.iter().map(|piece| piece.byte).collect(),
        cue: spans(&wanted.cue),
        content: spans(&wanted.content),
    }
}

fn relation_of(claim: &Claim) -> Option<Relation> {
    let attribution = claim.attribution.as_ref()?;
    Some(Relation {
        confidence: 1.0,
        source: attribution.mention.clone(),
        cue: attribution.cue.clone(),
        content: claim.content.clone(),
    })
}

fn has_name(case: &Case<'_>, claim: &Claim, wanted: &Attribution) -> bool {
    is_named(wanted, &case.recommended.source_of(claim).map(|source| source.name.clone()))
}

fn has_kind(case: &Case<'_>, claim: &Claim, wanted: &Attribution) -> bool {
    let source = case.recommended.source_of(claim);
    let kind = source.map_or_else(|| "none".to_owned(), |source| name_of(source.kind));
    is_kind(wanted.source_type.as_deref(), &kind)
}
