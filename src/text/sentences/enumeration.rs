//! Items of a list that run on in one line: "1. The first 2. The second", "• one • two".

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "what is read was found there, and ordinals have few digits"
)]

use super::super::letters::char_at;

/// How far ahead, in bytes, the next item of a running list is looked for.
const FARTHEST: usize = 600;
const BULLETS: [char; 8] = ['•', '◦', '▪', '●', '■', '‣', '⁃', '∙'];

/// The mark that opens an item: "1.", "b)", "•", "• 9.".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Mark {
    bullet: Option<char>,
    ordinal: Ordinal,
    closer: Closer,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ordinal {
    None,
    Number(u32),
    Letter(u8),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Closer {
    None,
    Stop,
    Bracket,
    Both,
}

/// Where the item after the one that begins at `start` begins, if `start` begins an item.
pub(super) fn next_item(text: &str, start: usize, end: usize) -> Option<usize> {
    let (mark, len) = Mark::read(text, start, end)?;
    let window = &text.as_bytes()[start + len..end.min(start + FARTHEST).max(start + len)];
    let spaces = window.iter().enumerate().filter(|(_, byte)| byte.is_ascii_whitespace());
    let mut after = spaces.map(|(place, _)| start + len + place + 1);
    after.find(|at| Mark::read(text, *at, end).is_some_and(|(found, _)| mark.is_followed_by(found)))
}

/// The length in bytes of the mark that opens an item at `at`; 0 for none.
pub(super) fn mark_len(text: &str, at: usize, end: usize) -> usize {
    Mark::read(text, at, end).map_or(0, |(_, len)| len)
}

impl Mark {
    /// The mark at `at` and its length; white space follows it.
    fn read(text: &str, at: usize, end: usize) -> Option<(Self, usize)> {
        let first = *text.as_bytes().get(at)?;
        if first.is_ascii_alphabetic() && !matches!(text.as_bytes().get(at + 1), Some(b'.' | b')'))
        {
            return None;
        }
        let bullet = char_at(text, at).filter(|letter| BULLETS.contains(letter));
        let mut here = at + bullet.map_or(0, char::len_utf8);
        if bullet.is_some() && text.as_bytes().get(here) == Some(&b' ') {
            here += 1;
        }
        let rest = text.as_bytes().get(here..end)?;
        let (ordinal, closer, len) = ordinal(rest);
        let has_space = rest.get(len).is_some_and(u8::is_ascii_whitespace);
        match (bullet, closer) {
            (_, Closer::Stop | Closer::Bracket | Closer::Both) if has_space => {
                Some((Self { bullet, ordinal, closer }, here + len - at))
            }
            (Some(_), _) => {
                Some((Self { bullet, ordinal: Ordinal::None, closer: Closer::None }, here - at))
            }
            _ => None,
        }
    }

    fn is_followed_by(self, next: Self) -> bool {
        let is_next = match (self.ordinal, next.ordinal) {
            (Ordinal::None, Ordinal::None) => true,
            (Ordinal::Number(this), Ordinal::Number(that)) => that == this + 1,
            (Ordinal::Letter(this), Ordinal::Letter(that)) => that == this + 1,
            _ => false,
        };
        is_next && self.bullet == next.bullet && self.closer == next.closer
    }
}

/// The ordinal at the head of `rest`, what closes it, and the length of both.
///
/// A capital letter is no ordinal: "J. K. Rowling" is a name.
fn ordinal(rest: &[u8]) -> (Ordinal, Closer, usize) {
    let digits = rest.iter().take(3).take_while(|byte| byte.is_ascii_digit()).count();
    let (ordinal, len) = match rest.first() {
        Some(letter) if letter.is_ascii_lowercase() => (Ordinal::Letter(*letter), 1),
        _ if digits > 0 => {
            let value =
                rest[..digits].iter().fold(0, |sum, byte| sum * 10 + u32::from(byte - b'0'));
            (Ordinal::Number(value), digits)
        }
        _ => return (Ordinal::None, Closer::None, 0),
    };
    match rest[len..] {
        [b'.', b')', ..] => (ordinal, Closer::Both, len + 2),
        [b'.', ..] => (ordinal, Closer::Stop, len + 1),
        [b')', ..] => (ordinal, Closer::Bracket, len + 1),
        _ => (ordinal, Closer::None, len),
    }
}

#[cfg(test)]
mod tests;
