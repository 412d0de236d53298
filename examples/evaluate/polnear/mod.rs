//! Annotated articles into a table of how well the crate links claims to their sources.

mod breakdown;
mod findings;
mod reliability;

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;

use anyhow::{Context, Result};
use whosaid::{Checker, ClaimId, Engine, Report};

use crate::floors::{self, Floors};
use crate::scoring::corpus::{self, Relation};
use crate::scoring::{Comparison, Score};
use breakdown::Breakdown;
use findings::Tally;
use reliability::Reliability;

/// What `evaluate polnear` takes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Articles with their annotations: one JSON object a line, or a folder in brat standoff.
    file: PathBuf,
    /// Also writes the predictions, in characters, one JSON object a line.
    #[arg(long, value_name = "OUT")]
    dump: Option<PathBuf>,
    /// Leaves the trained engine out: hand-written shapes alone.
    #[arg(long)]
    shapes: bool,
    /// Also breaks the figures down by form, cue and kind of source.
    #[arg(long)]
    by_form: bool,
    /// Also lists the documents with the most errors.
    #[arg(long, value_name = "N", num_args = 0..=1, default_missing_value = "30")]
    worst: Option<usize>,
    /// Also shows how often links are right, by the confidence that they are told with.
    #[arg(long)]
    reliability: bool,
    /// Also prints every claim missed or made up in the document of that name.
    #[arg(long, value_name = "DOC")]
    show: Option<String>,
    /// Also counts the findings by rule, and those that touch annotated content.
    #[arg(long)]
    findings: bool,
    /// Prints that many random findings for a reader to judge, one a line, and nothing else.
    #[arg(long, value_name = "N")]
    draw: Option<usize>,
    /// What the draw depends on.
    #[arg(long, value_name = "SEED", default_value_t = 1)]
    seed: u64,
    /// Fails where a figure lies under its floor in this file.
    #[arg(long, value_name = "FLOORS.json")]
    floors: Option<PathBuf>,
}

/// Scores every article of the file. Whether all floors hold.
pub(crate) fn run(arguments: &Arguments) -> Result<bool> {
    let articles = corpus::read(&arguments.file)?;
    let mut dump = arguments.dump.as_ref().map(create).transpose()?;
    let engine = if arguments.shapes { Engine::Shapes } else { Engine::Trained };
    let checker = Checker::builder().engine(engine).build()?;
    let (mut score, mut breakdown) = (Score::default(), Breakdown::default());
    let mut reliability = Reliability::default();
    let mut tally = Tally::default();
    for article in &articles {
        let checked = Checked::of(checker.check(&article.text));
        if let Some(out) = &mut dump {
            writeln!(out, "{}", corpus::line(article, &checked.predicted))?;
        }
        let comparison = Comparison::new(article, &checked.predicted);
        score.add(&comparison);
        breakdown.add(article, &comparison, &checked);
        reliability.add(&comparison);
        tally.add(article, &comparison, &checked.report, arguments.seed);
        if arguments.show.as_ref() == Some(&article.id) {
            breakdown::print_errors(article, &comparison);
        }
    }
    if let Some(number) = arguments.draw {
        tally.print_draw(number);
        return Ok(true);
    }
    score.print();
    if arguments.findings {
        tally.print();
    }
    if arguments.by_form {
        breakdown.print();
    }
    if arguments.reliability {
        reliability.print();
    }
    if let Some(number) = arguments.worst {
        breakdown.print_worst(number);
    }
    check_floors(arguments, &score)
}

fn create(path: &PathBuf) -> Result<BufWriter<File>> {
    let file = File::create(path).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(BufWriter::new(file))
}

fn check_floors(arguments: &Arguments, score: &Score) -> Result<bool> {
    let Some(path) = &arguments.floors else { return Ok(true) };
    let name = arguments.file.file_stem().unwrap_or_default().to_string_lossy();
    let floors = floors::read(path, &format!("polnear-{name}"))?;
    let figures: Floors =
        score.rows().iter().map(|(name, ratio)| ((*name).to_owned(), ratio.f1())).collect();
    let fallen = floors::fallen(&floors, &figures);
    fallen.iter().for_each(|line| println!("{line}"));
    Ok(fallen.is_empty())
}

/// A report, and those of its claims that the corpus would annotate: attributed and not nested in
/// another.
pub(super) struct Checked {
    pub(super) report: Report,
    /// The claim that each prediction comes from.
    pub(super) ids: Vec<ClaimId>,
    pub(super) predicted: Vec<Relation>,
}

impl Checked {
    fn of(report: Report) -> Self {
        let outer = report.claims.iter().filter(|claim| claim.parent.is_none());
        let found = outer.filter_map(|claim| {
            let attribution = claim.attribution.as_ref()?;
            let relation = Relation {
                source: attribution.mention.clone(),
                cue: attribution.cue.clone(),
                content: claim.content.clone(),
                confidence: claim.confidence,
            };
            Some((claim.id, relation))
        });
        let (ids, predicted) = found.unzip();
        Self { report, ids, predicted }
    }
}
