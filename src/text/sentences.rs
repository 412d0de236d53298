//! Text into sentences: a scan for terminators, each decided by what stands around it.

use crate::span::Span;

/// The sentences of a text; see [`sentences`].
#[derive(Debug, Clone)]
pub struct Sentences<'t> {
    text: &'t str,
    start: usize,
}

/// The sentences of a text in order, each without the white space around it.
///
/// ```
/// let text = "Who said that? Gen. Lund did.";
/// let found: Vec<_> = whosaid::text::sentences(text).map(|span| span.slice(text)).collect();
/// assert_eq!(found, ["Who said that?", "Gen. Lund did."]);
/// ```
#[must_use]
pub const fn sentences(text: &str) -> Sentences<'_> {
    Sentences { text, start: 0 }
}

impl Iterator for Sentences<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        let rest = &self.text[self.start..];
        let from = self.start + (rest.len() - rest.trim_start().len());
        if from == self.text.len() {
            return None;
        }
        let end = from + end_of_sentence(&self.text[from..]);
        self.start = end;
        Some(Span::of(from, from + self.text[from..end].trim_end().len()))
    }
}

fn end_of_sentence(text: &str) -> usize {
    let mut last = ' ';
    let mut word = 0;
    for (at, letter) in text.char_indices() {
        if letter == '\n' && text[at..].trim_start_matches([' ', '\r']).starts_with("\n\n") {
            return at;
        }
        if letter.is_whitespace() {
            let before = &text[word..at];
            let closed = before.trim_end_matches(['"', '”', '’', '\'', ')']);
            let ends = closed.ends_with(['.', '!', '?']);
            let short = closed.len() <= 4
                && closed.starts_with(char::is_uppercase)
                && closed.ends_with('.');
            let next = text[at..].trim_start().chars().next();
            if ends && !short && next.is_some_and(|next| !next.is_lowercase()) {
                return at;
            }
            word = at + letter.len_utf8();
        }
        last = letter;
    }
    let _ = last;
    text.len()
}
