//! Checks articles: shows who says what, and what nobody stands behind.
//!
//! The exit status is 0 where nothing was found, 1 where something at or above `--fail-on` was, and
//! 2 where an argument or a file could not be taken.

mod article;
mod input;
mod output;
mod table;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};
use whosaid::{Checker, Markup, Preset, Severity};

use article::Article;
use input::Input;
use output::Output;

/// Shows who says what in articles, and what nobody stands behind.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// Files and folders (their .txt, .md and .html files); standard input where none is given, or
    /// for `-`.
    paths: Vec<PathBuf>,
    /// How to write the reports.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The file to write to, or the folder for the pages of several articles; standard output where
    /// none is given.
    #[arg(long)]
    output: Option<PathBuf>,
    /// How the articles are written.
    #[arg(long, value_enum, default_value_t = Kind::Auto)]
    kind: Kind,
    /// The least serious finding that makes the exit status 1.
    #[arg(long, value_enum, default_value_t = FailOn::Warning)]
    fail_on: FailOn,
    /// Which rules are on.
    #[arg(long, value_enum, default_value_t = Rules::Recommended)]
    preset: Rules,
    /// Lists the claims of every source too.
    #[arg(long)]
    claims: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people: findings under their sentences, sources, a summary.
    Text,
    /// One report, or an array of them for several files.
    Json,
    /// One report a line.
    Jsonl,
    /// A page for each article, with every claim tinted by its source.
    Html,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// Annotations of a GitHub workflow.
    Github,
    /// Diagnostics of reviewdog.
    Rdjson,
}

#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    /// As the ending of each file tells; text where it tells nothing.
    Auto,
    Text,
    Markdown,
    Html,
}

#[derive(Clone, Copy, ValueEnum)]
enum FailOn {
    Hint,
    Warning,
    Error,
}

#[derive(Clone, Copy, ValueEnum)]
enum Rules {
    Recommended,
    Strict,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match run(&arguments) {
        Ok(status) => ExitCode::from(status),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            anstream::eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// Checks every input, the readable ones even where others are not. The exit status.
fn run(arguments: &Arguments) -> Result<u8> {
    let checker = Checker::builder().preset(arguments.preset.preset()).build()?;
    let inputs = input::find(&arguments.paths);
    let progress = progress_over(&inputs);
    let mut output = Output::new(arguments, inputs.len())?;
    let (mut is_unreadable, mut has_findings) = (false, false);
    for input in &inputs {
        progress.set_message(input.name());
        match input.read() {
            Ok(text) => {
                let markup = arguments.kind.markup().unwrap_or_else(|| input.markup());
                let article = Article::check(&checker, input.name(), text, markup);
                has_findings |= article.has_finding(arguments.fail_on.severity());
                progress.suspend(|| output.write(article))?;
            }
            Err(error) => {
                is_unreadable = true;
                progress.suspend(|| anstream::eprintln!("error: {error:#}"));
            }
        }
        progress.inc(1);
    }
    progress.finish_and_clear();
    output.finish()?;
    Ok(if is_unreadable { 2 } else { u8::from(has_findings) })
}

/// A bar on standard error for several inputs; it hides itself where no terminal shows it.
fn progress_over(inputs: &[Input]) -> ProgressBar {
    if inputs.len() < 2 {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:30} {pos}/{len} {wide_msg}");
    let bar = ProgressBar::new(inputs.len() as u64);
    style.map_or_else(|_| bar.clone(), |style| bar.clone().with_style(style))
}

/// Whether the reader of the output has gone away, as `head` does when it has enough.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let cause = error.downcast_ref::<std::io::Error>();
    cause.is_some_and(|cause| cause.kind() == std::io::ErrorKind::BrokenPipe)
}

impl Kind {
    const fn markup(self) -> Option<Markup> {
        match self {
            Self::Auto => None,
            Self::Text => Some(Markup::Plain),
            Self::Markdown => Some(Markup::Markdown),
            Self::Html => Some(Markup::Html),
        }
    }
}

impl FailOn {
    const fn severity(self) -> Severity {
        match self {
            Self::Hint => Severity::Hint,
            Self::Warning => Severity::Warning,
            Self::Error => Severity::Error,
        }
    }
}

impl Rules {
    const fn preset(self) -> Preset {
        match self {
            Self::Recommended => Preset::Recommended,
            Self::Strict => Preset::Strict,
        }
    }
}
