//! When somebody spoke, which is no part of who did, from a time that tells one from others.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "one is taken away only from a token behind the floor, and reading beyond the document finds nothing"
)]

use crate::attribution::reading::Reading;
use crate::lexicon::Class;

/// "Lund on Monday | said", "who in 2010 | said": when it was said is no part of the mention.
pub(in crate::attribution) fn without_time(
    reading: &Reading<'_, '_>,
    end: usize,
    floor: usize,
) -> usize {
    let mut at = end;
    while at > floor + 1
        && at + 4 > end
        && (reading.is_time(at - 1)
            || reading.byte(at - 1).is_ascii_digit()
            || matches!(reading.bytes(at - 1), b"last" | b"this" | b"night"))
    {
        at -= 1;
    }
    if at == end || at <= floor + 1 {
        return end;
    }
    if reading.is(at - 1, Class::Preposition) {
        return if tells_which(reading, at - 1) { end } else { at - 1 };
    }
    // "The mayor last night | said", "The mayor yesterday | said".
    let is_when = match reading.text(at) {
        "last" | "this" => at + 1 < end && !tells_when_made(reading, floor, at),
        "yesterday" | "today" | "tonight" => at + 1 == end,
        _ => reading.is(at, Class::Weekday),
    };
    if is_when && reading.is_wordlike(at - 1) { at } else { end }
}

/// "six | in 10", "nine out | of 10", "those | over 60", "a study | from 2011": the number tells how many or which, not
/// when they spoke.
fn tells_which(reading: &Reading<'_, '_>, preposition: usize) -> bool {
    let before = preposition - 1;
    matches!(reading.bytes(preposition), b"of" | b"over" | b"under" | b"from")
        || reading.is(before, Class::Numeral)
        || reading.byte(before).is_ascii_digit()
}

/// "A poll by Nordbank released | last week", "economists polled | last week", "voters going to the polls | on Tuesday":
/// a time that tells one from others.
pub(in crate::attribution) fn tells_when_made(
    reading: &Reading<'_, '_>,
    floor: usize,
    time: usize,
) -> bool {
    const REACH: usize = 8;
    let mut near = (floor.max(time.saturating_sub(REACH))..time).rev();
    near.any(|token| {
        let is_made = reading.bytes(token).ends_with(b"ed") && !reading.is_capital(token);
        let is_doing = token > floor
            && reading.bytes(token).ends_with(b"ing")
            && reading.text(token - 1).ends_with('s')
            && (reading.is(token + 1, Class::Preposition)
                || reading.is_word(token + 1, reading.words.to));
        is_made || is_doing || reading.is_word(token, reading.words.by)
    })
}
