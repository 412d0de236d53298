//! What the command line says, in the crate's own terms.

use std::path::PathBuf;

use clap::{Parser, ValueEnum};
use whosaid::{Markup, Preset, Severity};

/// Shows who says what in articles, and what nobody stands behind.
#[derive(Parser)]
#[command(version)]
pub(crate) struct Arguments {
    /// Files, globs and folders (their .txt, .md and .html files); standard input where none is
    /// given, or for `-`.
    pub(crate) paths: Vec<PathBuf>,
    /// How to write the reports.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// The file to write to, or the folder for the pages of several articles; standard output where
    /// none is given.
    #[arg(long, value_name = "PATH")]
    pub(crate) output: Option<PathBuf>,
    /// How the articles are written.
    #[arg(long, value_enum, default_value_t = Kind::Auto)]
    pub(crate) kind: Kind,
    /// A newsroom's settings and house rules, in TOML.
    #[arg(long, value_name = "FILE.toml")]
    pub(crate) config: Option<PathBuf>,
    /// Which rules are on; what the configuration says, or `recommended`, where it is left out.
    #[arg(long, value_enum)]
    pub(crate) preset: Option<Rules>,
    /// Findings that are known and not shown.
    #[arg(long, value_name = "FILE.json")]
    pub(crate) baseline: Option<PathBuf>,
    /// Writes what is found today into the file of `--baseline`.
    #[arg(long, requires = "baseline")]
    pub(crate) write_baseline: bool,
    /// Makes the edits that need no reader in the files themselves, and reports what is left. The
    /// text of standard input is written mended, in place of a report.
    #[arg(long)]
    pub(crate) fix: bool,
    /// Tells what a rule flags and why, and who set it; checks nothing.
    #[arg(long, value_name = "RULE")]
    pub(crate) explain: Option<String>,
    /// The least serious finding that makes the exit status 1.
    #[arg(long, value_enum, default_value_t = FailOn::Warning)]
    pub(crate) fail_on: FailOn,
    /// Lists the claims of every source too.
    #[arg(long)]
    pub(crate) claims: bool,
    /// Tells for each of them why it is linked to its source.
    #[arg(long, requires = "claims")]
    pub(crate) explain_links: bool,
    /// How many articles to check at once; as many as there are processors where it is left out.
    #[arg(long, value_name = "NUMBER", default_value_t = 0, hide_default_value = true)]
    pub(crate) jobs: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
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
pub(crate) enum Kind {
    /// As the ending of each file tells; text where it tells nothing.
    Auto,
    Text,
    Markdown,
    Html,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum FailOn {
    Hint,
    Warning,
    Error,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Rules {
    /// None but those that the configuration names.
    Off,
    Recommended,
    Strict,
}

impl Kind {
    pub(crate) const fn markup(self) -> Option<Markup> {
        match self {
            Self::Auto => None,
            Self::Text => Some(Markup::Plain),
            Self::Markdown => Some(Markup::Markdown),
            Self::Html => Some(Markup::Html),
        }
    }
}

impl FailOn {
    pub(crate) const fn severity(self) -> Severity {
        match self {
            Self::Hint => Severity::Hint,
            Self::Warning => Severity::Warning,
            Self::Error => Severity::Error,
        }
    }
}

impl Rules {
    pub(crate) const fn preset(self) -> Preset {
        match self {
            Self::Off => Preset::Off,
            Self::Recommended => Preset::Recommended,
            Self::Strict => Preset::Strict,
        }
    }
}
