//! Copy of any length: the example articles, one after the other, as often as needed.

use std::path::Path;

/// That many bytes of copy, cut at a character.
pub(crate) fn copy(bytes: usize) -> String {
    let articles = articles();
    let mut text = String::with_capacity(bytes + articles.len());
    while text.len() < bytes {
        text.push_str(&articles);
    }
    let end = (0..=bytes).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    text.truncate(end);
    text
}

/// Every example article, in the order of their names, with a blank line after each.
fn articles() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/articles");
    let entries = std::fs::read_dir(folder).expect("the example articles are there");
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    let texts = paths.iter().filter_map(|path| std::fs::read_to_string(path).ok());
    texts.flat_map(|text| [text, "\n".to_owned()]).collect()
}
