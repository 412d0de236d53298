//! Comparisons into the table of precision, recall and F1.

use std::collections::BTreeSet;

use super::comparison::{Comparison, Judged};
use super::corpus::Relation;

/// How many are right, of how many predicted and how many annotated.
#[derive(Clone, Copy, Default)]
pub(crate) struct Ratio {
    pub(crate) right: usize,
    pub(crate) predicted: usize,
    pub(crate) gold: usize,
}

impl Ratio {
    /// The share of the predicted that is right, in per cent.
    pub(crate) fn precision(self) -> f64 {
        percent(self.right, self.predicted)
    }

    /// The share of the annotated that is found, in per cent.
    pub(crate) fn recall(self) -> f64 {
        percent(self.right, self.gold)
    }

    /// The harmonic mean of the two, in per cent.
    pub(crate) fn f1(self) -> f64 {
        percent(2 * self.right, self.predicted + self.gold)
    }

    /// Counts more of each.
    pub(crate) fn add(&mut self, right: usize, predicted: usize, gold: usize) {
        self.right += right;
        self.predicted += predicted;
        self.gold += gold;
    }
}

/// A share in per cent; nothing of nothing is 0.
pub(crate) fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { 100.0 * part as f64 / whole as f64 }
}

/// The figures over all articles.
#[derive(Default)]
pub(crate) struct Score {
    articles: usize,
    source: Ratio,
    cue: Ratio,
    content: Ratio,
    sentences: Ratio,
    exact: Ratio,
    found: Ratio,
    linked: Ratio,
    direct_found: Ratio,
    direct_linked: Ratio,
}

impl Score {
    /// Counts one article.
    pub(crate) fn add(&mut self, comparison: &Comparison<'_>) {
        self.articles += 1;
        add_tokens(&mut self.source, comparison, |relation| &relation.source);
        add_tokens(&mut self.cue, comparison, |relation| &relation.cue);
        add_tokens(&mut self.content, comparison, |relation| &relation.content);
        self.add_sentences(comparison);
        self.add_relations(comparison);
    }

    /// A sentence is attributed where a word of it lies in any content.
    fn add_sentences(&mut self, comparison: &Comparison<'_>) {
        let all = |side: &[Judged<'_>]| -> BTreeSet<usize> {
            side.iter().flat_map(|judged| judged.content.iter().copied()).collect()
        };
        let (gold, mine) = (all(&comparison.gold), all(&comparison.mine));
        for sentence in &comparison.words.sentences {
            let mut words = comparison.words.within(sentence);
            let is_gold = words.clone().any(|word| gold.contains(&word));
            let is_mine = words.any(|word| mine.contains(&word));
            self.sentences.add(usize::from(is_gold && is_mine), is_mine.into(), is_gold.into());
        }
    }

    fn add_relations(&mut self, comparison: &Comparison<'_>) {
        let (gold, mine) = (comparison.gold.len(), comparison.mine.len());
        let direct = comparison.gold.iter().filter(|judged| judged.is_direct).count();
        let is_direct = |gold: usize| comparison.gold[gold].is_direct;
        let pairs = &comparison.pairs;
        let exact = pairs.iter().filter(|pair| pair.jaccard == 1.0).count();
        let found = pairs.iter().filter(|pair| pair.is_found());
        let linked = pairs.iter().filter(|pair| pair.is_linked());
        let direct_found = found.clone().filter(|pair| is_direct(pair.gold)).count();
        let direct_linked = linked.clone().filter(|pair| is_direct(pair.gold)).count();
        self.exact.add(exact, mine, gold);
        self.found.add(found.count(), mine, gold);
        self.linked.add(linked.count(), mine, gold);
        // A predicted direct quote is not counted, so only recall means something here.
        self.direct_found.add(direct_found, direct, direct);
        self.direct_linked.add(direct_linked, direct, direct);
    }

    /// The figures by name.
    pub(crate) fn rows(&self) -> [(&'static str, Ratio); 9] {
        [
            ("source tokens", self.source),
            ("cue tokens", self.cue),
            ("content tokens", self.content),
            ("attributed sentences", self.sentences),
            ("content exact", self.exact),
            ("content jaccard>=.5", self.found),
            ("linked claims", self.linked),
            ("direct quotes found", self.direct_found),
            ("direct quotes linked", self.direct_linked),
        ]
    }

    /// Prints the table.
    pub(crate) fn print(&self) {
        println!("{} articles", self.articles);
        println!("{:24} {:>6} {:>6} {:>6} {:>6} {:>6}", "", "P", "R", "F1", "gold", "pred");
        for (name, ratio) in self.rows() {
            println!(
                "{name:24} {:6.1} {:6.1} {:6.1} {:6} {:6}",
                ratio.precision(),
                ratio.recall(),
                ratio.f1(),
                ratio.gold,
                ratio.predicted
            );
        }
    }
}

fn add_tokens(
    ratio: &mut Ratio,
    comparison: &Comparison<'_>,
    role: impl Fn(&Relation) -> &Vec<whosaid::Span>,
) {
    let all = |side: &[Judged<'_>]| -> BTreeSet<usize> {
        side.iter().flat_map(|judged| comparison.words.touched(role(judged.relation))).collect()
    };
    let (gold, mine) = (all(&comparison.gold), all(&comparison.mine));
    ratio.add(gold.intersection(&mine).count(), mine.len(), gold.len());
}
