//! Annotated links with their labels into a table of how often the crate tells a statement from a
//! view and an intention.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use whosaid::lexicon::{Class, Lexicon};
use whosaid::{Document, Link, Span, Strength};

use crate::annotated;
use crate::scoring::corpus::{self, Article, Relation};

/// What `evaluate strength` takes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Articles with their annotations: one JSON object a line, or a folder in brat standoff.
    file: PathBuf,
    /// Labels: part, document, number of the relation in it and strength, with tabs between.
    labels: PathBuf,
    /// Also prints every error of the part for tuning.
    #[arg(long)]
    errors: bool,
}

const STRENGTHS: [Strength; 3] = [Strength::Stated, Strength::Ascribed, Strength::Intended];

/// How often each label got each strength.
#[derive(Default)]
struct Confusion([[usize; STRENGTHS.len()]; STRENGTHS.len()]);

/// One labelled relation.
struct Label {
    is_held_back: bool,
    number: usize,
    strength: Strength,
}

/// The figures of one part, with those of its cues of saying apart.
#[derive(Default)]
struct Part {
    all: Confusion,
    say: Confusion,
}

/// Scores every labelled link. Whether any was found.
pub(crate) fn run(arguments: &Arguments) -> Result<bool> {
    let labels = read_labels(&arguments.labels)?;
    let lexicon = Lexicon::default();
    let (mut tuning, mut held_back) = (Part::default(), Part::default());
    for article in corpus::read_all(&arguments.file)? {
        let Some(labels) = labels.get(&article.id) else { continue };
        let document = Document::new(&article.text, &lexicon);
        for label in labels {
            let part = if label.is_held_back { &mut held_back } else { &mut tuning };
            let relation = relation(&article, label)?;
            let link = annotated::link(&document, relation);
            let found = Strength::of(&document, &link);
            part.add(label.strength, found, is_say(&document, &link));
            if arguments.errors && !label.is_held_back && found != label.strength {
                print_error(&article, label, found, relation);
            }
        }
    }
    tuning.print("for tuning");
    held_back.print("held back");
    Ok(tuning.all.total() + held_back.all.total() > 0)
}

fn relation<'a>(article: &'a Article, label: &Label) -> Result<&'a Relation> {
    let relation = article.gold.get(label.number);
    relation.with_context(|| format!("{} has no relation {}", article.id, label.number))
}

fn read_labels(path: &Path) -> Result<BTreeMap<String, Vec<Label>>> {
    let text =
        std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut labels: BTreeMap<String, Vec<Label>> = BTreeMap::new();
    let lines = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
    for (number, line) in lines {
        let place = || format!("{}:{}", path.display(), number + 1);
        let (document, label) = label(line).with_context(place)?;
        labels.entry(document.to_owned()).or_default().push(label);
    }
    Ok(labels)
}

fn label(line: &str) -> Result<(&str, Label)> {
    let columns: Vec<&str> = line.split('\t').collect();
    let [part, document, number, name] = columns[..] else { bail!("expected four columns") };
    let is_held_back = match part {
        "tuning" => false,
        "held-back" => true,
        _ => bail!("no part is named `{part}`"),
    };
    let strength = STRENGTHS.into_iter().find(|strength| self::name(*strength) == name);
    let strength = strength.with_context(|| format!("no strength is named `{name}`"))?;
    Ok((document, Label { is_held_back, number: number.parse()?, strength }))
}

const fn name(strength: Strength) -> &'static str {
    match strength {
        Strength::Stated => "stated",
        Strength::Ascribed => "ascribed",
        Strength::Intended => "intended",
        _ => "other",
    }
}

/// Whether the cue is of the kind that no system gets wrong: "said", "according to".
fn is_say(document: &Document<'_>, link: &Link) -> bool {
    let mut cue = link.cue.iter().flat_map(|piece| piece.iter());
    let say = document.lexicon().word("say");
    cue.any(|token| {
        let word = document.tokens()[token].word;
        document.is(token, Class::SayVerb) && document.lexicon().lemma(word) == say
            || document.token_text(token).eq_ignore_ascii_case("according")
    })
}

fn print_error(article: &Article, label: &Label, found: Strength, relation: &Relation) {
    let join = |spans: &[Span]| {
        let pieces: Vec<&str> = spans.iter().map(|span| span.slice(&article.text)).collect();
        pieces.join(" … ").replace('\n', " ")
    };
    let content: String = join(&relation.content).chars().take(90).collect();
    let (label, found) = (name(label.strength), name(found));
    let (source, cue) = (join(&relation.source), join(&relation.cue));
    println!("{label} -> {found}: [{source}] {{{cue}}} {content}");
}

impl Part {
    fn add(&mut self, label: Strength, found: Strength, is_say: bool) {
        self.all.add(label, found);
        if is_say {
            self.say.add(label, found);
        }
    }

    fn print(&self, title: &str) {
        let Self { all, say } = self;
        println!("{title}: {} links, {:.1} % right", all.total(), all.percent_right());
        println!("  cues of saying: {} links, {:.1} %", say.total(), say.percent_right());
        let (total, right) = (all.total() - say.total(), all.right() - say.right());
        println!(
            "  other cues: {total} links, {:.1} %",
            100.0 * right as f64 / total.max(1) as f64
        );
        println!("  {:12} {:>8} {:>8} {:>8}", "labelled", "stated", "ascribed", "intended");
        for (strength, row) in STRENGTHS.iter().zip(all.0) {
            println!("  {:12} {:8} {:8} {:8}", name(*strength), row[0], row[1], row[2]);
        }
    }
}

impl Confusion {
    fn add(&mut self, label: Strength, found: Strength) {
        let place = |strength| STRENGTHS.iter().position(|other| *other == strength);
        if let (Some(row), Some(column)) = (place(label), place(found)) {
            self.0[row][column] += 1;
        }
    }

    fn total(&self) -> usize {
        self.0.iter().flatten().sum()
    }

    fn right(&self) -> usize {
        (0..STRENGTHS.len()).map(|place| self.0[place][place]).sum()
    }

    fn percent_right(&self) -> f64 {
        100.0 * self.right() as f64 / self.total().max(1) as f64
    }
}
