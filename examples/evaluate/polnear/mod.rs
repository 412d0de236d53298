//! Annotated articles into a table of how well the crate links claims to their sources.

mod breakdown;
mod comparison;
pub(crate) mod corpus;
mod score;
mod words;

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;

use anyhow::{Context, Result};
use whosaid::{Checker, Engine, Report};

use crate::floors;
use breakdown::Breakdown;
use comparison::Comparison;
use corpus::Relation;
use score::Score;

/// What `evaluate polnear` takes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Articles with their annotations, one JSON object a line.
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
    /// Also prints every claim missed or made up in the document of that name.
    #[arg(long, value_name = "DOC")]
    show: Option<String>,
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
    for article in &articles {
        let report = checker.check(&article.text);
        let predicted = predictions(&report);
        if let Some(out) = &mut dump {
            writeln!(out, "{}", corpus::line(article, &predicted))?;
        }
        let comparison = Comparison::new(article, &predicted);
        score.add(&comparison);
        breakdown.add(&comparison, &report);
        if arguments.show.as_ref() == Some(&article.id) {
            breakdown::print_errors(&comparison);
        }
    }
    score.print();
    if arguments.by_form {
        breakdown.print();
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
    let fallen = floors::fallen(&floors, &score.figures());
    fallen.iter().for_each(|line| println!("{line}"));
    Ok(fallen.is_empty())
}

/// The claims of a report that the corpus would annotate: attributed and not nested in another.
fn predictions(report: &Report) -> Vec<Relation> {
    let outer = report.claims.iter().filter(|claim| claim.parent.is_none());
    outer
        .filter_map(|claim| {
            let attribution = claim.attribution.as_ref()?;
            Some(Relation {
                claim: Some(claim.id),
                source: attribution.mention.clone(),
                cue: attribution.cue.clone(),
                content: claim.content.clone(),
            })
        })
        .collect()
}
