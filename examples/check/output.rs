//! Checked articles onto standard output or into files, in every form that the crate has.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anstream::AutoStream;
use anstyle::Style;
use anyhow::{Context, Result};
use console::Term;
use whosaid::Stats;
use whosaid::render::terminal::Terminal;
use whosaid::render::{Checked, github, html, json, rdjson, sarif};

use crate::arguments::{Arguments, Format};
use crate::article::{Article, read};
use crate::claims;

const TITLE: Style = Style::new().bold();

/// Where reports go, and what has gone there.
pub(crate) struct Output {
    stream: Box<dyn Write>,
    format: Format,
    terminal: Terminal,
    lists_claims: bool,
    /// Whether texts are written mended, in place of reports.
    writes_texts: bool,
    is_array: bool,
    /// The folder that takes a page for each article.
    folder: Option<PathBuf>,
    articles: usize,
    totals: Totals,
    /// Articles whose form is one document for all.
    kept: Vec<Article>,
}

#[derive(Default)]
struct Totals {
    errors: u32,
    warnings: u32,
    hints: u32,
}

impl Output {
    /// Opens the output for a number of inputs.
    pub(crate) fn new(arguments: &Arguments, inputs: usize) -> Result<Self> {
        let format = arguments.format;
        let has_folder = format == Format::Html && inputs > 1;
        let file = arguments.output.as_deref().filter(|_| !has_folder);
        let mut output = Self {
            stream: stream_to(file)?,
            format,
            terminal: Terminal::coloured().width(columns()),
            lists_claims: arguments.claims,
            writes_texts: arguments.fix,
            is_array: format == Format::Json && inputs > 1,
            folder: arguments.output.clone().filter(|_| has_folder),
            articles: 0,
            totals: Totals::default(),
            kept: Vec::new(),
        };
        if output.is_array {
            write!(output.stream, "[")?;
        }
        Ok(output)
    }

    /// Writes the report of one article.
    pub(crate) fn write(&mut self, article: Article) -> Result<()> {
        self.totals.add(&article.report.stats);
        self.articles += 1;
        if self.writes_texts && article.is_standard() {
            return Ok(self.stream.write_all(article.text.as_bytes())?);
        }
        match self.format {
            Format::Text => self.write_text(&article)?,
            Format::Json => {
                let between = if self.articles > 1 { ",\n" } else { "" };
                write!(self.stream, "{between}{}", json::to_string(&article.report))?;
            }
            Format::Jsonl => self.stream.write_all(json::to_line(&article.report).as_bytes())?,
            Format::Github => {
                self.stream.write_all(article.with_checked(github::render).as_bytes())?;
            }
            Format::Html => self.write_page(&article)?,
            Format::Sarif | Format::Rdjson => self.kept.push(article),
        }
        Ok(())
    }

    /// Writes what stands after the last article.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        match self.format {
            Format::Text if self.articles > 1 => {
                let Totals { errors, warnings, hints } = self.totals;
                let found = findings(errors, warnings, hints);
                writeln!(self.stream, "{TITLE}{} articles: {found}{TITLE:#}", self.articles)?;
            }
            Format::Json if self.is_array => writeln!(self.stream, "]")?,
            Format::Json => writeln!(self.stream)?,
            Format::Sarif => writeln!(self.stream, "{}", self.of_all(sarif::render))?,
            Format::Rdjson => writeln!(self.stream, "{}", self.of_all(rdjson::render))?,
            Format::Text | Format::Jsonl | Format::Github | Format::Html => {}
        }
        self.stream.flush()
    }

    /// One document for all articles.
    fn of_all(&self, render: impl FnOnce(&[Checked<'_>]) -> String) -> String {
        let texts: Vec<_> =
            self.kept.iter().map(|article| read(&article.text, article.markup)).collect();
        let pairs = texts.iter().zip(&self.kept);
        let checked: Vec<_> =
            pairs.map(|(text, article)| Checked::new(text, &article.report)).collect();
        render(&checked)
    }

    fn write_text(&mut self, article: &Article) -> io::Result<()> {
        // The stream drops the colours where no terminal shows them or `NO_COLOR` is set.
        let shown = article.with_checked(|checked| self.terminal.render(checked));
        if self.lists_claims {
            write!(self.stream, "{}", claims::list(article))?;
        }
        writeln!(self.stream, "{shown}")
    }

    /// Writes a page: into the folder under the article's number and name, or onto the output.
    fn write_page(&mut self, article: &Article) -> Result<()> {
        let page = article.with_checked(html::render);
        let Some(folder) = &self.folder else { return Ok(self.stream.write_all(page.as_bytes())?) };
        std::fs::create_dir_all(folder)
            .with_context(|| format!("cannot make {}", folder.display()))?;
        let stem = Path::new(&article.name).file_stem().unwrap_or_default().to_string_lossy();
        let file = folder.join(format!("{:03}-{stem}.html", self.articles));
        std::fs::write(&file, page).with_context(|| format!("cannot write {}", file.display()))?;
        Ok(writeln!(self.stream, "{}", file.display())?)
    }
}

/// A file, or standard output with colours where a terminal shows them.
fn stream_to(file: Option<&Path>) -> Result<Box<dyn Write>> {
    let Some(path) = file else { return Ok(Box::new(AutoStream::auto(io::stdout()))) };
    let file = File::create(path).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(Box::new(AutoStream::never(file)))
}

/// The columns of the terminal; 100 where there is none.
fn columns() -> usize {
    Term::stdout().size_checked().map_or(100, |(_, columns)| columns.into())
}

impl Totals {
    fn add(&mut self, stats: &Stats) {
        self.errors += stats.errors;
        self.warnings += stats.warnings;
        self.hints += stats.hints;
    }
}

fn findings(errors: u32, warnings: u32, hints: u32) -> String {
    if errors + warnings + hints == 0 {
        return "nothing found".to_owned();
    }
    let parts = [(errors, "error"), (warnings, "warning"), (hints, "hint")];
    let shown = parts.iter().filter(|(number, _)| *number > 0);
    shown.map(|(number, noun)| counted(*number, noun)).collect::<Vec<_>>().join(", ")
}

/// "1 source", "2 sources".
fn counted(number: u32, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
