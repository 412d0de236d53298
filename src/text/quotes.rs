//! Quotation marks into quotations: paired block by block, by typography alone.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "marks that are open hold the places of their quotations, and none is dropped while \
              a mark is open"
)]

use super::marks::{Family, Mark, Place, Seen, Side, see};

/// A pair of quotation marks, or an opening mark that nothing closes in its block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotation {
    /// The token of the opening mark.
    pub open: u32,
    /// The token after the quotation: after the closing mark; where none closes it, the end of the
    /// block, or the mark that opens the next quotation of the same kind or closes an outer one.
    pub end: u32,
    /// Whether a mark closes it in its block.
    pub is_closed: bool,
    /// How many quotations it stands in.
    pub depth: u8,
    /// Whether it reopens the quotation that the block before left open.
    pub continues: bool,
}

/// Pairs the marks of the block of tokens `start..end`, and appends its quotations in order of
/// their opening marks.
pub(crate) fn pair(
    text: &str,
    marks: &[Mark],
    (start, end): (u32, u32),
    into: &mut Vec<Quotation>,
) {
    if marks.is_empty() {
        return;
    }
    let seen: Vec<Seen> = marks.iter().map(|mark| see(text, *mark)).collect();
    let first = into.len();
    let was_left_open = is_left_open(into, start);
    let nests = nests_in_itself(&seen);
    let mut pairing = Pairing { open: Vec::new(), into, end, start, nests };
    for (mark, ahead) in seen.iter().zip(ahead(&seen)) {
        pairing.take(*mark, ahead);
    }
    let found = &mut into[first..];
    if let Some(reopened) = found.first_mut().filter(|found| was_left_open && found.open == start) {
        reopened.continues = true;
    }
    // An apostrophe that was taken for an opening mark at first has no tokens.
    let mut kept = first;
    for place in first..into.len() {
        if into[place].end > into[place].open {
            into[kept] = into[place];
            kept += 1;
        }
    }
    into.truncate(kept);
    set_depths(&mut into[first..]);
}

/// Whether the curly double marks of a block stand in each other in good order: “the camp was “hell” for
/// us”. Where one of them is missing, the mark that opens a second time rather shows that.
fn nests_in_itself(marks: &[Seen]) -> bool {
    let (mut level, mut deepest) = (0_usize, 0);
    for mark in marks.iter().filter(|mark| mark.family == Family::Double && !mark.is_no_quote) {
        match (mark.side, mark.place) {
            (Side::Open, Place::Opening) => level += 1,
            (Side::Close, Place::Closing | Place::Inside) if level > 0 => level -= 1,
            _ => return false,
        }
        deepest = deepest.max(level);
    }
    level == 0 && deepest > 1
}

/// Whether the block that ends before token `start` leaves an outermost quotation open.
fn is_left_open(quotations: &[Quotation], start: u32) -> bool {
    let last = quotations.iter().rev().find(|quotation| quotation.depth == 0);
    last.is_some_and(|last| !last.is_closed && last.end == start)
}

/// What stands ahead of a mark, before the next single mark that can open.
#[derive(Debug, Clone, Copy, Default)]
struct Ahead {
    /// A single mark that closes and cannot be a possessive.
    has_closer: bool,
    /// A single mark that closes or is a possessive.
    has_any: bool,
    /// A sign that closes two quotations at once.
    has_twofold: bool,
}

/// For each mark, what stands ahead of it; found from the back in one pass.
fn ahead(marks: &[Seen]) -> Vec<Ahead> {
    let mut found = vec![Ahead::default(); marks.len()];
    let mut next = Ahead::default();
    for (place, mark) in marks.iter().enumerate().rev() {
        found[place] = next;
        if mark.is_no_quote || mark.family != Family::Single && !mark.is_twofold {
            continue;
        }
        match mark.place {
            Place::Opening => next = Ahead::default(),
            Place::Closing if mark.is_weak => next.has_any = true,
            _ => {
                let has_twofold = mark.is_twofold || next.has_twofold;
                next = Ahead { has_closer: true, has_any: true, has_twofold };
            }
        }
    }
    found
}

/// An opening mark that waits for its closing mark.
#[derive(Debug, Clone, Copy)]
struct Open {
    place: usize,
    family: Family,
    is_straight: bool,
}

/// No quotation of its own family nests deeper, so that each mark costs the same.
const DEEPEST: usize = 8;

struct Pairing<'q> {
    /// From the outermost to the innermost.
    open: Vec<Open>,
    into: &'q mut Vec<Quotation>,
    start: u32,
    end: u32,
    /// Whether double marks nest in marks of their own kind.
    nests: bool,
}

impl Pairing<'_> {
    fn take(&mut self, mark: Seen, ahead: Ahead) {
        if mark.is_no_quote {
            return;
        }
        if mark.is_twofold && self.innermost() == Some(Family::Single) {
            return self.close_twofold(mark);
        }
        let opens = match mark.family {
            Family::Single => self.opens_single(mark, ahead),
            Family::Double | Family::Angle => self.opens_double(mark),
        };
        if opens {
            self.open(mark, ahead);
        } else if !(mark.is_weak && ahead.has_closer) {
            self.close(mark);
        }
    }

    /// “Foo” and "foo"; „foo“ closes with a mark that opens elsewhere, ”foo” and »foo« open with one
    /// that closes.
    fn opens_double(&self, mark: Seen) -> bool {
        let is_open = self.is_open(mark.family);
        match (mark.side, mark.place) {
            (Side::Open, Place::Closing) => !is_open,
            (Side::Open, _) | (Side::Either, Place::Opening) => true,
            (Side::Close, Place::Opening) | (Side::Either, Place::Loose) => !is_open,
            (Side::Close, _) | (Side::Either, Place::Closing | Place::Inside) => false,
        }
    }

    /// A straight mark opens only where one can close it, or where it opens the block, as in
    /// quotations of several paragraphs.
    fn opens_single(&self, mark: Seen, ahead: Ahead) -> bool {
        match (mark.side, mark.place) {
            (Side::Open, Place::Closing) => !self.is_open(Family::Single),
            (Side::Open, _) => true,
            (Side::Either, Place::Opening) => ahead.has_any || mark.token == self.start,
            _ => false,
        }
    }

    fn innermost(&self) -> Option<Family> {
        self.open.last().map(|open| open.family)
    }

    fn is_open(&self, family: Family) -> bool {
        self.open.iter().any(|open| open.family == family)
    }

    fn open(&mut self, mark: Seen, ahead: Ahead) {
        let is_straight = mark.side == Side::Either;
        let same = |open: &Open| open.family == mark.family && open.is_straight == is_straight;
        let nests = self.open.len() < DEEPEST
            && match mark.family {
                Family::Single => ahead.has_twofold,
                Family::Double => self.nests,
                Family::Angle => false,
            };
        if let Some(level) = self.open.iter().position(same).filter(|_| !nests) {
            self.abandon(level, mark.token);
        }
        self.open.push(Open { place: self.into.len(), family: mark.family, is_straight });
        self.into.push(Quotation {
            open: mark.token,
            end: self.end,
            is_closed: false,
            depth: 0,
            continues: false,
        });
    }

    /// Ends what stands open from `level` inwards without a closing mark. A straight single mark
    /// was an apostrophe after all.
    fn abandon(&mut self, level: usize, end: u32) {
        for open in self.open.drain(level..) {
            let found = &mut self.into[open.place];
            let is_apostrophe = open.family == Family::Single && open.is_straight;
            found.end = if is_apostrophe && found.open != self.start { found.open } else { end };
        }
    }

    fn close(&mut self, mark: Seen) {
        let is_own = |open: &Open| open.family == mark.family;
        // The apostrophe of “the players’ union” closes nothing outside the quotation it stands in.
        let level = match mark.family {
            Family::Single => self.open.len().checked_sub(1).filter(|top| is_own(&self.open[*top])),
            Family::Double | Family::Angle => self.open.iter().rposition(is_own),
        };
        if let Some(level) = level {
            self.abandon(level + 1, mark.token);
            self.close_innermost(mark);
        }
    }

    /// ’’ closes a nested single quotation together with the one around it.
    fn close_twofold(&mut self, mark: Seen) {
        self.close_innermost(mark);
        self.close_innermost(mark);
    }

    fn close_innermost(&mut self, mark: Seen) {
        if let Some(open) = self.open.pop() {
            self.into[open.place].end = mark.token + 1;
            self.into[open.place].is_closed = true;
        }
    }
}

fn set_depths(quotations: &mut [Quotation]) {
    let mut ends: Vec<u32> = Vec::new();
    for quotation in quotations {
        while ends.last().is_some_and(|end| *end <= quotation.open) {
            ends.pop();
        }
        quotation.depth = u8::try_from(ends.len()).unwrap_or(u8::MAX);
        ends.push(quotation.end);
    }
}

#[cfg(test)]
mod tests;
