//! Checked articles onto standard output, as text or as JSON.

use std::io::{self, Write};

use anstream::AutoStream;
use anstyle::Style;
use whosaid::Stats;

use crate::article::Article;
use crate::{Arguments, Format, snippet, table};

const TITLE: Style = Style::new().bold();

/// Where reports go, and what has gone there.
pub(crate) struct Output {
    stream: AutoStream<io::Stdout>,
    format: Format,
    lists_claims: bool,
    is_array: bool,
    articles: usize,
    totals: Totals,
}

#[derive(Default)]
struct Totals {
    errors: u32,
    warnings: u32,
    hints: u32,
}

impl Output {
    /// Opens the output for a number of inputs.
    pub(crate) fn new(arguments: &Arguments, inputs: usize) -> io::Result<Self> {
        let mut output = Self {
            stream: anstream::AutoStream::auto(io::stdout()),
            format: arguments.format,
            lists_claims: arguments.claims,
            is_array: arguments.format == Format::Json && inputs > 1,
            articles: 0,
            totals: Totals::default(),
        };
        if output.is_array {
            write!(output.stream, "[")?;
        }
        Ok(output)
    }

    /// Writes the report of one article.
    pub(crate) fn write(&mut self, article: &Article) -> io::Result<()> {
        match self.format {
            Format::Text => self.write_text(article)?,
            Format::Json if self.articles > 0 => {
                write!(self.stream, ",\n{}", serde_json::to_string_pretty(&article.report)?)?;
            }
            Format::Json => {
                write!(self.stream, "{}", serde_json::to_string_pretty(&article.report)?)?;
            }
            Format::Jsonl => writeln!(self.stream, "{}", serde_json::to_string(&article.report)?)?,
        }
        self.articles += 1;
        self.totals.add(&article.report.stats);
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
            Format::Text | Format::Jsonl => {}
        }
        self.stream.flush()
    }

    fn write_text(&mut self, article: &Article) -> io::Result<()> {
        for finding in &article.report.findings {
            writeln!(self.stream, "{}\n", snippet::render(article, finding))?;
        }
        if table::speaking(article).next().is_some() {
            writeln!(self.stream, "{TITLE}Sources{TITLE:#}\n{}\n", table::sources(article))?;
        }
        if self.lists_claims {
            write!(self.stream, "{}", table::claims(article))?;
        }
        writeln!(self.stream, "{TITLE}{}{TITLE:#}: {}\n", article.name, summary(article))
    }
}

impl Totals {
    fn add(&mut self, stats: &Stats) {
        self.errors += stats.errors;
        self.warnings += stats.warnings;
        self.hints += stats.hints;
    }
}

/// The whole report in one line.
fn summary(article: &Article) -> String {
    let report = &article.report;
    let stats = &report.stats;
    let sentences = counted(report.sentences.len() as u32, "sentence");
    let claims = counted(stats.attributed_claims, "attributed claim");
    let sources = counted(table::speaking(article).count() as u32, "source");
    let Stats { attributed, mixed, unattributed, .. } = stats;
    let found = findings(stats.errors, stats.warnings, stats.hints);
    format!(
        "{sentences} ({attributed} attributed, {mixed} mixed, {unattributed} in the author’s \
         voice), {claims} from {sources}; {found}"
    )
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
