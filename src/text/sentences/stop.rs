//! What stands around a terminator: the run of marks, what closes behind it, what comes next.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "each step is as long as the mark that was seen there, within the limit"
)]

use super::super::letters::{char_at, skip_space, word_at, word_before};
use super::super::words::{Kind, Words};

/// The kind of a run of terminators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Run {
    /// One stop.
    Stop,
    /// Marks of which one is `!` or `?`.
    Mark,
    /// Several stops, or `…`.
    Ellipsis,
}

/// A run of terminators and what stands around it.
#[derive(Debug)]
pub(super) struct Stop<'t> {
    pub(super) text: &'t str,
    /// Where its sentence begins.
    pub(super) sentence: usize,
    /// Where the text that counts ends.
    pub(super) limit: usize,
    /// Where the run begins.
    pub(super) first: usize,
    /// Where the sentence ends if it ends here: behind closing marks and footnote marks.
    pub(super) end: usize,
    pub(super) run: Run,
    /// Whether anything closes between the run and `end`.
    pub(super) is_closed: bool,
    /// Whether a quotation mark closes.
    pub(super) is_quoted: bool,
    /// Where the next token begins, opening marks included; `end` where no white space follows.
    pub(super) next: usize,
}

impl<'t> Stop<'t> {
    pub(super) fn read(text: &'t str, sentence: usize, first: usize, limit: usize) -> Self {
        let (run, run_end) = read_run(text, first, limit);
        let (closed_at, is_quoted, is_plain) = skip_closers(text, run_end, limit);
        let run = if is_plain { Run::Stop } else { run };
        let end = skip_footnotes(text, closed_at, limit);
        let end = touching_number(text, sentence, first, end, limit).unwrap_or(end);
        let next = skip_space(text, end, limit);
        Self { text, sentence, limit, first, end, run, is_closed: end > run_end, is_quoted, next }
    }

    /// Whether white space follows.
    pub(super) const fn has_space(&self) -> bool {
        self.next > self.end
    }

    /// What stands directly before the run.
    pub(super) fn word(&self) -> &'t str {
        word_before(self.text, self.sentence, self.first)
    }

    /// The word before `word`, which must end at the run.
    pub(super) fn word_before(&self, word: &str) -> &'t str {
        let gap = self.first - word.len();
        let head = self.text.get(self.sentence..gap).unwrap_or_default().trim_end();
        word_before(self.text, self.sentence, self.sentence + head.len())
    }

    pub(super) fn word_at(&self, at: usize) -> &'t str {
        word_at(self.text, at, self.limit)
    }

    pub(super) fn char_at(&self, at: usize) -> Option<char> {
        if at < self.limit { char_at(self.text, at) } else { None }
    }
}

/// The run of terminators at `first`, single spaces between stops included: "?!", "...", ". . .".
fn read_run(text: &str, first: usize, limit: usize) -> (Run, usize) {
    let bytes = &text.as_bytes()[..limit];
    let (mut at, mut stops, mut marks) = (first, 0, 0);
    loop {
        match bytes.get(at) {
            Some(b'.') => (at, stops) = (at + 1, stops + 1),
            Some(b'!' | b'?') => (at, marks) = (at + 1, marks + 1),
            Some(0xE2) if bytes[at..].starts_with("…".as_bytes()) => {
                (at, stops) = (at + 3, stops + 3);
            }
            Some(b' ') if stops > 0 && is_spaced_stop(&bytes[at..]) => {
                (at, stops) = (at + 2, stops + 1);
            }
            _ => break,
        }
    }
    match (stops, marks) {
        (1, 0) => (Run::Stop, at),
        (_, 0) => (Run::Ellipsis, at),
        _ => (Run::Mark, at),
    }
}

/// " ." but not " .5" or " .com".
fn is_spaced_stop(rest: &[u8]) -> bool {
    rest.get(1) == Some(&b'.') && !rest.get(2).is_some_and(u8::is_ascii_alphanumeric)
}

/// Behind closing marks: where they end, whether one is a quotation mark, and whether a stop of
/// the outer sentence stands among them, as in "He asked “why?”."
fn skip_closers(text: &str, at: usize, limit: usize) -> (usize, bool, bool) {
    let (mut at, mut is_quoted, mut is_plain) = (at, false, false);
    while at < limit {
        match char_at(text, at) {
            Some(mark @ ('”' | '’' | '»' | '›')) => {
                is_quoted = true;
                at += mark.len_utf8();
            }
            Some(')' | ']' | '}') => at += 1,
            Some('"' | '\'') if closes_before(text, at + 1, limit) => {
                is_quoted = true;
                at += 1;
            }
            // German closes with the mark that English opens with: „Ja.“ Er ging.
            Some('“') if stands_before_space(text, at + '“'.len_utf8(), limit) => {
                is_quoted = true;
                at += '“'.len_utf8();
            }
            Some('.') if is_quoted => {
                is_plain = true;
                at += 1;
            }
            _ => break,
        }
    }
    (spaced_closer(text, at, limit).unwrap_or(at), is_quoted, is_plain)
}

/// Whether a straight quotation mark that ends at `after` closes: nothing or no letter follows.
fn closes_before(text: &str, after: usize, limit: usize) -> bool {
    if after >= limit {
        return true;
    }
    char_at(text, after).is_none_or(|next| {
        next.is_whitespace()
            || matches!(
                next,
                '"' | '\'' | ')' | ']' | '”' | '’' | '.' | ',' | ';' | '—' | '–' | '['
            )
    })
}

fn stands_before_space(text: &str, at: usize, limit: usize) -> bool {
    at >= limit || char_at(text, at).is_some_and(char::is_whitespace)
}

/// A closing mark behind a space: "Bonjour ! »", "Yes . ' He".
fn spaced_closer(text: &str, at: usize, limit: usize) -> Option<usize> {
    let next = skip_space(text, at, limit);
    let mark = char_at(text, next).filter(|_| next > at && next < limit)?;
    let after = next + mark.len_utf8();
    match mark {
        '»' => Some(after),
        '”' | '"' | '\'' | '’' if stands_before_space(text, after, limit) => Some(after),
        _ => None,
    }
}

/// Behind footnote marks: "[1]", "[2, 3]", "²", "*".
fn skip_footnotes(text: &str, at: usize, limit: usize) -> usize {
    let mut at = at;
    while at < limit {
        let next = match char_at(text, at) {
            Some(mark @ ('¹' | '²' | '³' | '⁰' | '⁴'..='⁹' | '†' | '‡')) => {
                at + mark.len_utf8()
            }
            Some('*') => at + 1,
            Some('[') => match bracketed_number(text, at, limit) {
                Some(after) => after,
                None => break,
            },
            Some(' ') => match spaced_footnote(text, at + 1, limit) {
                Some(after) => after,
                None => break,
            },
            _ => break,
        };
        at = next;
    }
    at
}

/// A footnote mark behind a space: "[12]", "[...]" before the end of the block.
fn spaced_footnote(text: &str, at: usize, limit: usize) -> Option<usize> {
    let rest = text.get(at..limit)?;
    match rest {
        "[...]" | "[…]" | "(...)" | "(…)" => Some(limit),
        _ => bracketed_number(text, at, limit).or_else(|| bare_number(text, at, limit)),
    }
}

/// Behind the number of a footnote that lost its raised place: "It rained. 4 The crew left."
fn bare_number(text: &str, at: usize, limit: usize) -> Option<usize> {
    let bytes = text.as_bytes().get(at..limit)?;
    let digits = bytes.iter().take(3).take_while(|byte| byte.is_ascii_digit()).count();
    let is_number = matches!(digits, 1 | 2) && bytes.get(digits) == Some(&b' ');
    let word = word_at(text, at + digits + 1, limit);
    let begins = is_number && Words::built_in().kinds(word).begins_sentences();
    begins.then_some(at + digits)
}

/// The same, where the number touches the stop: "It rained.4 The crew left."
fn touching_number(
    text: &str,
    sentence: usize,
    first: usize,
    at: usize,
    limit: usize,
) -> Option<usize> {
    if at != first + 1 || !text.as_bytes().get(at).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let word = word_before(text, sentence, first);
    let is_plain = word.len() > 2
        && word.ends_with(char::is_lowercase)
        && !Words::built_in().kinds(word).has(Kind::Number);
    bare_number(text, at, limit).filter(|_| is_plain)
}

/// Behind "[12]", "[3, 4]" or "[5-7]".
fn bracketed_number(text: &str, at: usize, limit: usize) -> Option<usize> {
    const LONGEST: usize = 24;
    let bytes = text.as_bytes().get(at..limit.min(at + LONGEST))?;
    let inner = bytes.strip_prefix(b"[")?;
    let len = inner.iter().position(|byte| *byte == b']')?;
    let is_number = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b' ' | b',' | b'-');
    (inner.first()?.is_ascii_digit() && inner[..len].iter().all(is_number)).then_some(at + len + 2)
}

/// Where a sentence ends with the stop of another script at `found`; `None` where none is there.
pub(super) fn ends_other_script(text: &str, found: usize, limit: usize) -> Option<usize> {
    let mark = char_at(text, found)?;
    let mut after = found + mark.len_utf8();
    match mark {
        '。' | '！' | '？' | '｡' => {
            while let Some(closer) = char_at(text, after).filter(|_| after < limit) {
                if !"」』”’）。！？\"】》〉".contains(closer) {
                    break;
                }
                after += closer.len_utf8();
            }
            Some(after)
        }
        '।' | '॥' | '။' | '។' | '።' => Some(after),
        '؟' | '۔' | '։' => {
            let (closed, _, _) = skip_closers(text, after, limit);
            let is_end = closed >= limit || char_at(text, closed).is_some_and(char::is_whitespace);
            is_end.then_some(closed)
        }
        _ => None,
    }
}
