//! The start of a sentence into its end: terminators are found by their bytes and decided one by one.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "places run from the start of a sentence to its limit, which lies in the text, and every \
              byte has a candidate"
)]

use super::stop::{Stop, ends_other_script};
use super::{enumeration, evidence};
use crate::text::letters::char_at;
use crate::text::words::Words;

/// What a byte can begin or end: most end nothing.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum Candidate {
    None,
    /// `.`, `!`, `?`.
    Mark,
    /// The last byte of `…`.
    Ellipsis,
    /// The first byte of chars among which other scripts have their stops.
    OtherScript,
}

static CANDIDATES: [Candidate; 256] = {
    let mut table = [Candidate::None; 256];
    table[b'.' as usize] = Candidate::Mark;
    table[b'!' as usize] = Candidate::Mark;
    table[b'?' as usize] = Candidate::Mark;
    table[0xA6] = Candidate::Ellipsis;
    // The lead bytes of ։ ؟ ۔ । ။ and of the East Asian stops.
    let leads = [0xD6, 0xD8, 0xDB, 0xE0, 0xE1, 0xE3, 0xEF];
    let mut lead = 0;
    while lead < leads.len() {
        table[leads[lead]] = Candidate::OtherScript;
        lead += 1;
    }
    table
};

/// Where the sentence that begins at `start` ends, at most at `end`.
pub(super) fn end_of_sentence(text: &str, start: usize, end: usize) -> usize {
    let limit = enumeration::next_item(text, start, end).unwrap_or(end);
    let bytes = text.as_bytes();
    let words = Words::built_in();
    let mut at = start;
    while let Some(ahead) = next_candidate(&bytes[at..limit]) {
        let found = at + ahead;
        at = found + 1;
        match CANDIDATES[bytes[found] as usize] {
            Candidate::OtherScript => match ends_other_script(text, found, limit) {
                Some(after) => return after,
                None => continue,
            },
            Candidate::Ellipsis if !text[start..].is_char_boundary(found + 1 - start) => continue,
            _ => {}
        }
        let Some(first) = first_of_mark(text, start, found) else { continue };
        if ends_plainly(bytes, start, first, limit) {
            return first + 1;
        }
        let stop = Stop::read(text, start, first, limit);
        if stop.end >= limit {
            break;
        }
        if evidence::ends_sentence(&stop, words) {
            return stop.end;
        }
        at = stop.end.max(at);
    }
    trimmed(text, start, limit)
}

/// The first byte that can begin or end something: eight at a time are passed over where none can.
fn next_candidate(bytes: &[u8]) -> Option<usize> {
    const STEP: usize = 8;
    let first =
        |bytes: &[u8]| bytes.iter().position(|byte| CANDIDATES[*byte as usize] != Candidate::None);
    let (blocks, rest) = bytes.as_chunks::<STEP>();
    for (number, block) in blocks.iter().enumerate() {
        if !is_plain(*block)
            && let Some(ahead) = first(block)
        {
            return Some(STEP * number + ahead);
        }
    }
    first(rest).map(|ahead| STEP * blocks.len() + ahead)
}

/// Whether eight bytes are ASCII and none of them is `.`, `!` or `?`.
#[inline]
const fn is_plain(block: [u8; 8]) -> bool {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH_BITS: u64 = EACH * 0x80;
    /// The lowest high bit that is set stands for a byte that is the sign.
    const fn has(block: u64, sign: u8) -> u64 {
        let others = block ^ (EACH * sign as u64);
        others.wrapping_sub(EACH) & !others
    }
    let block = u64::from_le_bytes(block);
    (block | has(block, b'.') | has(block, b'!') | has(block, b'?')) & HIGH_BITS == 0
}

/// Where the mark whose last byte is `found` begins; `None` where the byte belongs to another char.
fn first_of_mark(text: &str, start: usize, found: usize) -> Option<usize> {
    if text.as_bytes()[found].is_ascii() {
        return Some(found);
    }
    let first = found.checked_sub(2).filter(|first| *first >= start)?;
    (char_at(text, first) == Some('…')).then_some(first)
}

/// Whether a stop plainly ends a sentence: behind it a space and a capital, before it a word in
/// lower case that is longer than any abbreviation in lower case.
#[inline]
fn ends_plainly(bytes: &[u8], start: usize, first: usize, end: usize) -> bool {
    const LONG: usize = 8;
    if bytes[first] != b'.' || first + 2 >= end || first < start + LONG {
        return false;
    }
    bytes[first + 1] == b' '
        && bytes[first + 2].is_ascii_uppercase()
        && bytes[first - LONG..first].iter().all(u8::is_ascii_lowercase)
}

fn trimmed(text: &str, start: usize, end: usize) -> usize {
    text.get(start..end).map_or(end, |rest| start + rest.trim_end().len())
}
