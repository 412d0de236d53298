//! The relations of one article beside those that the crate found: who matches whom, and how well.

use std::collections::BTreeSet;

use super::corpus::{Article, Relation};
use super::words::Words;

/// One article, its annotated and its predicted relations, and the best pairs of the two.
pub(crate) struct Comparison<'a> {
    pub(crate) words: Words,
    pub(crate) gold: Vec<Judged<'a>>,
    pub(crate) mine: Vec<Judged<'a>>,
    pub(crate) pairs: Vec<Pair>,
}

/// One relation in words.
pub(crate) struct Judged<'a> {
    pub(crate) relation: &'a Relation,
    pub(crate) content: BTreeSet<usize>,
    pub(crate) source: BTreeSet<usize>,
    /// Whether every piece of its content opens with a quotation mark.
    pub(crate) is_direct: bool,
}

/// An annotated relation and the predicted one that covers it best.
pub(crate) struct Pair {
    pub(crate) gold: usize,
    pub(crate) mine: usize,
    /// Shared words of the two contents over all their words.
    pub(crate) jaccard: f64,
    /// Whether the last word of the annotated source lies in the predicted one.
    pub(crate) has_right_source: bool,
}

impl Pair {
    /// Whether at least half the content is right.
    pub(crate) fn is_found(&self) -> bool {
        self.jaccard >= 0.5
    }

    /// Whether the content is found and the source right.
    pub(crate) fn is_linked(&self) -> bool {
        self.is_found() && self.has_right_source
    }
}

impl<'a> Comparison<'a> {
    /// Matches predictions with annotations, the best pairs first, each used once.
    pub(crate) fn new(article: &'a Article, predicted: &'a [Relation]) -> Self {
        let words = Words::new(&article.text);
        let judge = |relation: &'a Relation| Judged::new(relation, &words, &article.text);
        let gold: Vec<Judged<'_>> = article.gold.iter().map(judge).collect();
        let mine: Vec<Judged<'_>> = predicted.iter().map(judge).collect();
        let pairs = pairs(&gold, &mine);
        Self { words, gold, mine, pairs }
    }
}

impl<'a> Judged<'a> {
    fn new(relation: &'a Relation, words: &Words, text: &str) -> Self {
        Self {
            content: words.touched(&relation.content),
            source: words.touched(&relation.source),
            is_direct: is_direct(relation, text),
            relation,
        }
    }
}

/// Blank pieces do not count against it, as in the script that defines the measure.
fn is_direct(relation: &Relation, text: &str) -> bool {
    const OPENING: [char; 4] = ['"', '“', '‘', '\''];
    let mut pieces = relation
        .content
        .iter()
        .map(|span| span.slice(text).trim())
        .filter(|piece| !piece.is_empty());
    let Some(first) = pieces.next() else { return false };
    first.starts_with(OPENING) && pieces.all(|piece| piece.starts_with(OPENING))
}

fn pairs(gold: &[Judged<'_>], mine: &[Judged<'_>]) -> Vec<Pair> {
    let mut all = Vec::new();
    for (number, annotated) in gold.iter().enumerate() {
        for (other, predicted) in mine.iter().enumerate() {
            let shared = annotated.content.intersection(&predicted.content).count();
            if shared > 0 {
                let union = annotated.content.len() + predicted.content.len() - shared;
                all.push(Pair {
                    gold: number,
                    mine: other,
                    jaccard: shared as f64 / union as f64,
                    has_right_source: has_right_source(annotated, predicted),
                });
            }
        }
    }
    all.sort_by(|left, right| {
        let key = |pair: &Pair| (pair.gold, pair.mine);
        right.jaccard.total_cmp(&left.jaccard).then(key(right).cmp(&key(left)))
    });
    let (mut used_gold, mut used_mine) = (BTreeSet::new(), BTreeSet::new());
    all.retain(|pair| {
        let is_free = !used_gold.contains(&pair.gold) && !used_mine.contains(&pair.mine);
        if is_free {
            used_gold.insert(pair.gold);
            used_mine.insert(pair.mine);
        }
        is_free
    });
    all
}

fn has_right_source(gold: &Judged<'_>, mine: &Judged<'_>) -> bool {
    match gold.source.last() {
        Some(head) => mine.source.contains(head),
        None => mine.source.is_empty(),
    }
}
