//! Copy to measure with: the example articles, one after the other, as often as needed.

use std::path::Path;

/// The articles by name, so that a new one changes no figure.
const ARTICLES: [&str; 7] = [
    "cup-final",
    "harbor-trial",
    "library-vote",
    "mill-results",
    "opera-house",
    "reef-study",
    "strait-talks",
];

/// So many bytes of copy, or up to three fewer.
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

/// Every article with a blank line after it.
fn articles() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/articles");
    let text = |name: &str| {
        let path = folder.join(name).with_extension("txt");
        std::fs::read_to_string(path).expect("the example articles are there") + "\n"
    };
    ARTICLES.iter().map(|name| text(name)).collect()
}
