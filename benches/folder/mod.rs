//! The files of the example articles.

use std::path::{Path, PathBuf};

/// Every example article's file, in order.
pub(crate) fn example_articles() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/articles");
    let entries = std::fs::read_dir(folder).expect("the example articles are there");
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let is_text = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "txt");
    let mut files: Vec<PathBuf> = paths.filter(is_text).collect();
    files.sort();
    files
}
