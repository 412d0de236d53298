//! A start tag into whether what it opens belongs to the article.

use std::collections::BTreeSet;

use super::tags::Start;

/// What of a page is not the article.
#[derive(Debug)]
pub(super) struct LeftOut {
    listed: BTreeSet<(&'static str, &'static str)>,
}

impl LeftOut {
    /// The list that comes with the crate.
    pub(super) fn built_in() -> Self {
        let lines = include_str!("left_out.tsv").lines();
        let listed = lines.filter(|line| !line.starts_with('#'));
        Self { listed: listed.filter_map(|line| line.split_once('\t')).collect() }
    }

    /// Whether what the tag opens is left out, by its name, role, class or id, or because the page
    /// hides it.
    pub(super) fn has(&self, tag: &Start) -> bool {
        if self.listed.contains(&("element", tag.name.as_str())) {
            return true;
        }
        tag.attributes.iter().any(|(name, value)| match name.as_str() {
            "hidden" => true,
            "aria-hidden" => value == "true",
            "role" => self.listed.contains(&("role", value.as_str())),
            "class" | "id" => self.has_word(value),
            _ => false,
        })
    }

    /// "related-links" and "story__share" are listed by one of their words.
    fn has_word(&self, value: &str) -> bool {
        let value = value.to_ascii_lowercase();
        let mut words = value.split(|letter: char| !letter.is_ascii_alphanumeric());
        words.any(|word| self.listed.contains(&("word", word)))
    }
}
