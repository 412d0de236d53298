//! Comparisons into figures by form, cue and kind of source, and the documents with most errors.

use std::collections::BTreeMap;

use whosaid::lexicon::{Class, Lexicon};
use whosaid::{ClaimId, Report, Span};

use super::Checked;
use crate::scoring::Comparison;
use crate::scoring::comparison::{Judged, Pair};
use crate::scoring::corpus::Article;
use crate::scoring::score::percent;

/// Figures by group.
#[derive(Default)]
pub(crate) struct Breakdown {
    by_form: Groups,
    by_cue: Groups,
    by_kind: Groups,
    documents: Vec<Document>,
    lexicon: Lexicon,
}

type Groups = BTreeMap<String, Group>;

/// What became of the relations of one group, as annotated and as predicted.
#[derive(Default)]
struct Group {
    gold: usize,
    gold_found: usize,
    gold_linked: usize,
    predicted: usize,
    predicted_linked: usize,
}

struct Document {
    id: String,
    linked: usize,
    missed: usize,
    made_up: usize,
}

impl Breakdown {
    /// Counts one article.
    pub(crate) fn add(
        &mut self,
        Article { id, text, .. }: &Article,
        comparison: &Comparison<'_>,
        checked: &Checked,
    ) {
        for (number, judged) in comparison.gold.iter().enumerate() {
            let pair = pair_of_gold(comparison, number);
            let found = pair.is_some_and(Pair::is_found);
            let linked = pair.is_some_and(Pair::is_linked);
            self.by_form.entry(form(judged, text)).or_default().add_gold(found, linked);
            let cue = self.cue_class(&judged.relation.cue, text);
            self.by_cue.entry(cue).or_default().add_gold(found, linked);
        }
        for (number, judged) in comparison.mine.iter().enumerate() {
            let linked = pair_of_mine(comparison, number).is_some_and(Pair::is_linked);
            self.by_form.entry(form(judged, text)).or_default().add_predicted(linked);
            let cue = self.cue_class(&judged.relation.cue, text);
            self.by_cue.entry(cue).or_default().add_predicted(linked);
            self.by_kind
                .entry(kind(checked.ids[number], &checked.report))
                .or_default()
                .add_predicted(linked);
        }
        self.documents.push(Document::new(id, comparison));
    }

    /// The class of a cue by the crate's own list; "according to" is kept apart.
    fn cue_class(&self, cue: &[Span], text: &str) -> String {
        let words = || {
            let pieces = cue.iter().map(|span| span.slice(text));
            pieces.flat_map(|piece| piece.split(|letter: char| !letter.is_alphanumeric()))
        };
        let is_say = |word: &str| self.lexicon.is(self.lexicon.word(word), Class::SayVerb);
        let is_according = |word: &str| word.eq_ignore_ascii_case("according");
        let class = match cue {
            [] => "none",
            _ if words().any(is_say) => "say-type",
            _ if words().any(is_according) => "according to",
            _ => "other",
        };
        class.to_owned()
    }

    /// Prints the groups; recall goes by the annotated group, precision by the predicted.
    pub(crate) fn print(&self) {
        for (title, groups) in [("form", &self.by_form), ("cue", &self.by_cue)] {
            println!(
                "\n{:24} {:>6} {:>6} {:>7} {:>6} {:>6}",
                format!("by {title}"),
                "gold",
                "found",
                "linked",
                "pred",
                "P"
            );
            for (name, group) in groups {
                println!(
                    "{name:24} {:6} {:6.1} {:7.1} {:6} {:6.1}",
                    group.gold,
                    percent(group.gold_found, group.gold),
                    percent(group.gold_linked, group.gold),
                    group.predicted,
                    percent(group.predicted_linked, group.predicted)
                );
            }
        }
        println!("\n{:24} {:>29} {:>6}", "by kind of source", "pred", "P");
        for (name, group) in &self.by_kind {
            let precision = percent(group.predicted_linked, group.predicted);
            println!("{name:24} {:29} {precision:6.1}", group.predicted);
        }
    }

    /// Prints the documents with the most errors.
    pub(crate) fn print_worst(&self, number: usize) {
        let mut documents: Vec<&Document> = self.documents.iter().collect();
        documents.sort_by_key(|document| (std::cmp::Reverse(document.errors()), &document.id));
        println!("\n{:>7} {:>7} {:>7}  document", "linked", "missed", "made up");
        for document in documents.iter().take(number) {
            let Document { id, linked, missed, made_up } = document;
            println!("{linked:7} {missed:7} {made_up:7}  {id}");
        }
    }
}

impl Group {
    fn add_gold(&mut self, found: bool, linked: bool) {
        self.gold += 1;
        self.gold_found += usize::from(found);
        self.gold_linked += usize::from(linked);
    }

    fn add_predicted(&mut self, linked: bool) {
        self.predicted += 1;
        self.predicted_linked += usize::from(linked);
    }
}

impl Document {
    fn new(id: &str, comparison: &Comparison<'_>) -> Self {
        let linked = comparison.pairs.iter().filter(|pair| pair.is_linked()).count();
        Self {
            id: id.to_owned(),
            linked,
            missed: comparison.gold.len() - linked,
            made_up: comparison.mine.len() - linked,
        }
    }

    fn errors(&self) -> usize {
        self.missed + self.made_up
    }
}

/// The pair of an annotated relation.
fn pair_of_gold<'c>(comparison: &'c Comparison<'_>, gold: usize) -> Option<&'c Pair> {
    comparison.pairs.iter().find(|pair| pair.gold == gold)
}

/// The pair of a predicted relation.
pub(super) fn pair_of_mine<'c>(comparison: &'c Comparison<'_>, mine: usize) -> Option<&'c Pair> {
    comparison.pairs.iter().find(|pair| pair.mine == mine)
}

/// How much of the content is quoted, by its marks.
fn form(judged: &Judged<'_>, text: &str) -> String {
    let has_mark = |span: &Span| span.slice(text).contains(['"', '“', '”', '‘', '«', '„']);
    let form = match judged.is_direct {
        true => "direct",
        false if judged.relation.content.iter().any(has_mark) => "mixed",
        false => "indirect",
    };
    form.to_owned()
}

/// The kind of the source that the report gives for the claim, as its JSON calls it.
fn kind(id: ClaimId, report: &Report) -> String {
    let source = report.claims.get(id.0 as usize).and_then(|claim| report.source_of(claim));
    let name = source.and_then(|source| serde_json::to_value(source.kind).ok());
    name.and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_else(|| "no source".to_owned())
}

/// Prints every claim of an article that was missed or made up.
pub(crate) fn print_errors(article: &Article, comparison: &Comparison<'_>) {
    println!("{}", article.id);
    for (number, judged) in comparison.gold.iter().enumerate() {
        if !pair_of_gold(comparison, number).is_some_and(Pair::is_linked) {
            println!("  missed   {}", in_words(judged, &article.text));
        }
    }
    for (number, judged) in comparison.mine.iter().enumerate() {
        if !pair_of_mine(comparison, number).is_some_and(Pair::is_linked) {
            println!("  made up  {}", in_words(judged, &article.text));
        }
    }
    println!();
}

fn in_words(judged: &Judged<'_>, text: &str) -> String {
    let join = |spans: &[Span]| {
        spans.iter().map(|span| span.slice(text)).collect::<Vec<_>>().join(" … ").replace('\n', " ")
    };
    let relation = judged.relation;
    format!("[{}] {{{}}} {}", join(&relation.source), join(&relation.cue), join(&relation.content))
}
