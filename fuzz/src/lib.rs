//! What the fuzz targets share: articles made by a grammar, and what is true of every report.

#[path = "../../tests/common/mod.rs"]
mod common;
mod story;

pub use story::{Fragment, Story};

use whosaid::{Article, Checker, Report};

/// Checks an article and asserts that its report is sound.
#[must_use]
pub fn sound_report_of(checker: &Checker, article: &Article<'_>) -> Report {
    common::sound_report_of(checker, article)
}

/// Checks a plain text with the default checker and asserts that its report is sound.
#[must_use]
pub fn sound_report(text: &str) -> Report {
    common::sound_report(text)
}
