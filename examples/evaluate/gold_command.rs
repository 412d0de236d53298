//! Gold files into a line of figures each, with every miss in words.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::floors::{self, Floors};
use crate::gold::{self, Linked, Outcome};

/// What `evaluate gold` takes.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Gold files; each names its article.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Passes where every figure reaches its floor in this file, not only where all is right.
    #[arg(long, value_name = "FLOORS.json")]
    floors: Option<PathBuf>,
    /// Also lists links and findings that the gold file says nothing about.
    #[arg(long)]
    notes: bool,
}

/// Checks every file, and sums up the links of all. Whether all pass.
pub(crate) fn run(arguments: &Arguments) -> Result<bool> {
    let (mut passed, mut linked) = (true, Linked::default());
    for file in &arguments.files {
        let outcome = gold::check(file)?;
        linked.add(&outcome.linked);
        print(file, &outcome, arguments);
        passed &= match &arguments.floors {
            Some(floors) => holds(floors, &gold_name(file), &outcome.figures())?,
            None => outcome.misses.is_empty(),
        };
    }
    println!("{} files: {}", arguments.files.len(), linked.summary());
    let Some(floors) = &arguments.floors else { return Ok(passed) };
    let name = gold::total_name(arguments.files.len());
    Ok(holds(floors, &name, &linked.figures())? && passed)
}

fn print(file: &Path, outcome: &Outcome, arguments: &Arguments) {
    outcome.misses.iter().for_each(|miss| println!("  {miss}"));
    if arguments.notes {
        outcome.notes.iter().for_each(|note| println!("  ({note})"));
    }
    println!("{}: {}", file.display(), outcome.summary());
    println!("  {}", outcome.linked.summary());
}

/// Whether the figures of a measure reach its floors; says which do not.
fn holds(floors: &Path, name: &str, figures: &Floors) -> Result<bool> {
    let fallen = floors::fallen(&floors::read(floors, name)?, figures);
    fallen.iter().for_each(|line| println!("{name}: {line}"));
    Ok(fallen.is_empty())
}

/// What the floors call a gold file: `gold-` and its folder or its own name.
fn gold_name(file: &Path) -> String {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let folder = file.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy();
    if stem == "gold" { format!("gold-{folder}") } else { format!("gold-{stem}") }
}
