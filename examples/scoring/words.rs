//! A text into the words and sentences that scores are counted in, by the plain patterns that the
//! published scores used, so that figures do not move with the crate's own reading.

use std::collections::BTreeSet;
use std::ops::Range;

use whosaid::Span;

/// The words of a text, its marks left out, and its sentences as runs of words.
pub(crate) struct Words {
    spans: Vec<Range<usize>>,
    pub(crate) sentences: Vec<Range<usize>>,
}

impl Words {
    /// Reads a text.
    pub(crate) fn new(text: &str) -> Self {
        Self { spans: words(text), sentences: sentences(text) }
    }

    /// The numbers of the words that spans touch.
    pub(crate) fn touched(&self, spans: &[Span]) -> BTreeSet<usize> {
        spans.iter().flat_map(|span| self.within(&span.range())).collect()
    }

    /// The numbers of the words that a range of bytes touches.
    pub(crate) fn within(&self, bytes: &Range<usize>) -> Range<usize> {
        let first = self.spans.partition_point(|word| word.end <= bytes.start);
        let last = self.spans.partition_point(|word| word.start < bytes.end);
        first..last.max(first)
    }
}

/// Letters, digits and underscores, with further ones after an apostrophe: "don’t" is one word.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (start, letter) in text.char_indices().filter(|(_, letter)| is_word(*letter)) {
        let end = start + letter.len_utf8();
        match found.last_mut() {
            Some(last) if is_joined(&text[last.end..start]) => last.end = end,
            _ => found.push(start..end),
        }
    }
    found
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// Whether two letters with this between them stand in one word.
fn is_joined(between: &str) -> bool {
    matches!(between, "" | "'" | "’")
}

/// Lines, cut after a stop and white space where a capital or a digit follows.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive(is_line_break) {
        let end = start + line.len();
        let mut from = start;
        for cut in cuts(line).map(|cut| start + cut).chain([end]) {
            if !text[from..cut].trim().is_empty() {
                found.push(from..cut);
            }
            from = cut;
        }
        start = end;
    }
    found
}

fn is_line_break(letter: char) -> bool {
    matches!(letter, '\n'..='\r' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Where the next sentence starts, in bytes of the line.
fn cuts(line: &str) -> impl Iterator<Item = usize> + '_ {
    line.match_indices(['.', '!', '?']).filter_map(|(stop, _)| {
        let closers = line[stop + 1..].trim_start_matches(['"', '”', '’', '\'', ')', ']']);
        let next = closers.trim_start();
        let opened = next.strip_prefix(['"', '“', '‘', '\'', '(', '[']).unwrap_or(next);
        let starts =
            opened.starts_with(|first: char| first.is_ascii_uppercase() || first.is_ascii_digit());
        (next.len() < closers.len() && starts).then(|| line.len() - next.len())
    })
}

#[cfg(test)]
mod tests {
    use super::{Words, sentences, words};

    #[test]
    fn apostrophes_join_words_and_marks_are_none() {
        let text = "“Don’t,” rock 'n' roll’s 3.5%";
        let shown: Vec<&str> = words(text).into_iter().map(|word| &text[word]).collect();
        assert_eq!(shown, ["Don’t", "rock", "n", "roll’s", "3", "5"]);
    }

    #[test]
    fn sentences_end_before_a_capital() {
        let text = "“Go.” He went. and then\nNew line? (Yes.)";
        let shown: Vec<&str> = sentences(text).into_iter().map(|one| text[one].trim()).collect();
        assert_eq!(shown, ["“Go.”", "He went. and then", "New line?", "(Yes.)"]);
    }

    #[test]
    fn a_range_touches_the_words_it_shares_a_byte_with() {
        let words = Words::new("one two three");
        assert_eq!(words.within(&(2..5)), 0..2);
        assert_eq!(words.within(&(3..4)), 1..1);
    }
}
