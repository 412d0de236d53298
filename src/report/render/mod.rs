//! A report beside its article into the forms that people and programs read.
//!
//! Each form stands behind a feature of its own: [`json`] for programs, [`terminal`] for people at a
//! prompt, [`github`], [`rdjson`] and [`sarif`] for code hosts and review tools, and [`html`] for the
//! newsroom: the article itself with each claim tinted by its source.
//!
//! What the article says is never trusted: each rendering escapes it in the way its reader needs.

#[cfg(feature = "github")]
pub mod github;
#[cfg(feature = "html-report")]
pub mod html;
#[cfg(feature = "json")]
pub mod json;
#[cfg(feature = "rdjson")]
pub mod rdjson;
#[cfg(feature = "sarif")]
pub mod sarif;
#[cfg(feature = "terminal")]
pub mod terminal;
#[cfg(any(feature = "html-report", feature = "terminal"))]
mod words;

use super::Report;
use crate::article::Article;

/// A report beside the article that it is about.
///
/// ```
/// use whosaid::{Article, Checker, render::Checked};
///
/// let article = Article::plain("The bridge is safe , Mara Lindt said.");
/// let report = Checker::default().check_article(&article);
/// let checked = Checked::new(&article, &report);
/// assert!(checked.report().findings.iter().any(|found| found.rule == "space-before-punctuation"));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Checked<'c> {
    article: &'c Article<'c>,
    report: &'c Report,
}

impl<'c> Checked<'c> {
    /// Puts a report beside the article that it was made from.
    #[must_use]
    pub const fn new(article: &'c Article<'c>, report: &'c Report) -> Self {
        Self { article, report }
    }

    /// The article.
    #[must_use]
    pub const fn article(&self) -> &'c Article<'c> {
        self.article
    }

    /// The report.
    #[must_use]
    pub const fn report(&self) -> &'c Report {
        self.report
    }

    /// The file or address of the article, where the caller gave one.
    #[must_use]
    pub fn path(&self) -> Option<&'c str> {
        self.report.path.as_deref()
    }
}

/// Plain data as indented JSON.
#[cfg(feature = "json")]
fn pretty(value: &impl serde::Serialize) -> String {
    // Structs and maps with string keys always serialise, so that nothing is lost here.
    without_controls(serde_json::to_string_pretty(value).unwrap_or_default())
}

/// Plain data as JSON without a line break.
#[cfg(feature = "json")]
fn compact(value: &impl serde::Serialize) -> String {
    without_controls(serde_json::to_string(value).unwrap_or_default())
}

/// The same JSON with the control characters escaped that may stand in its strings as they are: a
/// terminal would act on U+009B, which starts a command as the escape character does.
#[cfg(feature = "json")]
fn without_controls(json: String) -> String {
    use std::fmt::Write;

    let is_drive = |letter: char| matches!(letter, '\u{7f}'..='\u{9f}');
    // All but the first of them begin with this byte.
    if memchr::memchr2(0x7f, 0xc2, json.as_bytes()).is_none() || !json.contains(is_drive) {
        return json;
    }
    let mut escaped = String::with_capacity(json.len());
    for letter in json.chars() {
        if is_drive(letter) {
            // Writing to a string cannot fail.
            let _ = write!(escaped, "\\u{:04x}", u32::from(letter));
        } else {
            escaped.push(letter);
        }
    }
    escaped
}
