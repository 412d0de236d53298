//! Writes an article's report as one HTML page that opens anywhere: the article with each claim
//! tinted by its source.
//!
//! `cargo run --release --example html_report -- ARTICLE PAGE.html`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Parser;
use whosaid::render::{Checked, html};
use whosaid::{Article, Checker, Markup};

/// Writes an article's report as one HTML page.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// The article; its ending says whether it is text, Markdown or HTML.
    article: PathBuf,
    /// The page to write; beside the article where none is given.
    page: Option<PathBuf>,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(page) => {
            println!("{}", page.display());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// Writes the page. Its path.
fn run(arguments: &Arguments) -> Result<PathBuf> {
    let path = &arguments.article;
    let text =
        std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let article = article(path, &text);
    let mut report = Checker::default().check_article(&article);
    report.path = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let page = arguments.page.clone().unwrap_or_else(|| path.with_extension("report.html"));
    std::fs::write(&page, html::render(&Checked::new(&article, &report)))
        .with_context(|| format!("cannot write {}", page.display()))?;
    Ok(page)
}

fn article<'t>(path: &Path, text: &'t str) -> Article<'t> {
    match Markup::of_path(&path.to_string_lossy()) {
        Some(Markup::Markdown) => Article::markdown(text),
        Some(Markup::Html) => Article::html(text),
        _ => Article::plain(text),
    }
}
