//! The gold file of one article against what the crate answers: figures, and each miss in words.
//!
//! `tests/gold.rs` includes this module too, so that `cargo test` checks the same things.

mod file;
mod findings;
mod linked;
mod links;
mod segments;

use std::path::Path;

use anyhow::{Context, Result};
use serde::Serialize;
use whosaid::{Checker, Preset, Report};

use crate::floors::Floors;
use file::Gold;
pub(crate) use linked::Linked;

/// How an article came out.
#[derive(Default)]
pub(crate) struct Outcome {
    figures: Vec<Figure>,
    /// Links in the measure of the corpus.
    pub(crate) linked: Linked,
    /// What is wrong, a line each.
    pub(crate) misses: Vec<String>,
    /// What the gold file says nothing about, a line each.
    pub(crate) notes: Vec<String>,
}

/// How many of one thing are right.
struct Figure {
    name: &'static str,
    right: usize,
    of: usize,
}

/// An article, what is expected of it, and its reports by preset.
struct Case<'a> {
    text: &'a str,
    gold: &'a Gold,
    recommended: Report,
    strict: Report,
}

/// What the floors call the links of that many gold files together.
pub(crate) fn total_name(files: usize) -> String {
    format!("gold-{files}-articles")
}

/// Checks the article that a gold file names.
pub(crate) fn check(path: &Path) -> Result<Outcome> {
    let gold = file::read(path)?;
    let article = path.with_file_name(&gold.file);
    let text = std::fs::read_to_string(&article)
        .with_context(|| format!("cannot read {}", article.display()))?;
    let case = Case {
        text: &text,
        gold: &gold,
        recommended: Checker::default().check(&text),
        strict: Checker::builder().preset(Preset::Strict).build()?.check(&text),
    };
    let mut outcome = Outcome { linked: Linked::of(&case), ..Outcome::default() };
    segments::check(&case, &mut outcome);
    links::check(&case, &mut outcome);
    findings::check(&case, &mut outcome);
    Ok(outcome)
}

impl Outcome {
    /// Counts one thing that can be right or not.
    fn count(&mut self, name: &'static str, is_right: bool) {
        let place = self.figures.iter().position(|figure| figure.name == name);
        let place = place.unwrap_or_else(|| {
            self.figures.push(Figure { name, right: 0, of: 0 });
            self.figures.len() - 1
        });
        self.figures[place].of += 1;
        self.figures[place].right += usize::from(is_right);
    }

    /// Counts one thing, and says what is wrong with it where it is not right.
    fn expect(&mut self, name: &'static str, is_right: bool, miss: impl FnOnce() -> String) {
        self.count(name, is_right);
        if !is_right {
            self.misses.push(miss());
        }
    }

    /// How many are right, by name.
    pub(crate) fn figures(&self) -> Floors {
        let figures = self.figures.iter();
        figures.map(|figure| (figure.name.to_owned(), figure.right as f64)).collect()
    }

    /// "segments 24/24, links 11/12".
    pub(crate) fn summary(&self) -> String {
        let shown =
            self.figures.iter().map(|Figure { name, right, of }| format!("{name} {right}/{of}"));
        shown.collect::<Vec<_>>().join(", ")
    }
}

/// What an enumeration is called in JSON: "media-outlet".
fn name_of(value: impl Serialize) -> String {
    let json = serde_json::to_value(value).unwrap_or_default();
    json.as_str().unwrap_or("none").to_owned()
}
