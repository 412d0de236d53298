//! Who speaks in articles, how much, and about what: a table for each article, and one over all.
//!
//! `cargo run --release --example sources -- examples/articles`

mod tables;
mod tally;
mod topics;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use clap::Parser;
use walkdir::WalkDir;
use whosaid::{Article, Checker, Markup};

use tally::Tally;

/// Shows who speaks in articles, how much, and about what.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// Articles, and folders of them (their .txt, .md and .html files).
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Shows the table over all articles alone.
    #[arg(long)]
    total: bool,
    /// How many sources a table has at most.
    #[arg(long, default_value_t = 20)]
    most: usize,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &Arguments) -> Result<()> {
    let (checker, mut all) = (Checker::default(), Tally::default());
    let paths = articles(&arguments.paths)?;
    for path in &paths {
        let tally = tally(&checker, path)?;
        if !arguments.total {
            println!("{}", tables::of_article(&path.to_string_lossy(), &tally, arguments.most));
        }
        all.add(tally);
    }
    if paths.len() > 1 {
        println!("{}", tables::of_all(paths.len(), &all, arguments.most));
    }
    Ok(())
}

/// Who says how much in one article.
fn tally(checker: &Checker, path: &Path) -> Result<Tally> {
    let text =
        std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let article = match Markup::of_path(&path.to_string_lossy()) {
        Some(Markup::Markdown) => Article::markdown(&text),
        Some(Markup::Html) => Article::html(&text),
        _ => Article::plain(&text),
    };
    Ok(Tally::of(&article, &checker.check_article(&article)))
}

/// The articles that the arguments lead to, folders opened, by name.
fn articles(paths: &[PathBuf]) -> Result<Vec<PathBuf>> {
    let mut articles = Vec::new();
    for path in paths.iter().filter(|path| !path.is_dir()) {
        articles.push(path.clone());
    }
    for folder in paths.iter().filter(|path| path.is_dir()) {
        for entry in WalkDir::new(folder).sort_by_file_name() {
            let path = entry?.into_path();
            if path.is_file() && Markup::of_path(&path.to_string_lossy()).is_some() {
                articles.push(path);
            }
        }
    }
    ensure!(!articles.is_empty(), "no .txt, .md or .html file there");
    Ok(articles)
}
