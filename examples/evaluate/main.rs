//! Measures the crate against texts whose answers are known.
//!
//! `evaluate polnear FILE.jsonl` scores links against annotated articles; `evaluate gold GOLD.json`
//! checks one article against everything that was expected of it; `evaluate sentences FILE` compares
//! sentence boundaries; `evaluate strength FILE.jsonl LABELS.tsv` tells statements from views and
//! intentions; `evaluate sources FILE.jsonl` lists whom annotated links lead to.

mod annotated;
mod floors;
mod gold;
mod gold_command;
mod polnear;
#[path = "../scoring/mod.rs"]
mod scoring;
mod sentences;
mod sources;
mod strength;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Measures whosaid against texts whose answers are known.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    measure: Measure,
}

#[derive(Subcommand)]
enum Measure {
    /// Links, against articles whose attributions are annotated.
    Polnear(polnear::Arguments),
    /// Segments, links and findings, against the gold file of an article.
    Gold(gold_command::Arguments),
    /// Sentence boundaries, against texts that were split by hand.
    Sentences(sentences::Arguments),
    /// Statement, view or intention, against annotated links that were labelled by hand.
    Strength(strength::Arguments),
    /// Whom annotated links lead to, for judging by hand.
    Sources(sources::Arguments),
}

fn main() -> ExitCode {
    let passed = match Arguments::parse().measure {
        Measure::Polnear(arguments) => polnear::run(&arguments),
        Measure::Gold(arguments) => gold_command::run(&arguments),
        Measure::Sentences(arguments) => sentences::run(&arguments),
        Measure::Strength(arguments) => strength::run(&arguments),
        Measure::Sources(arguments) => sources::run(&arguments),
    };
    match passed {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}
