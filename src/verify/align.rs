//! A quotation laid beside a passage of its source, with the fewest words changed.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a row for each word and a column for each place between, one more than there \
              are of either"
)]

use super::Change;
use super::index::{Index, SLACK};
use super::pattern::Word;

/// The best way to lay a quotation beside a source.
#[derive(Debug, Default)]
pub(super) struct Alignment {
    /// The first word of the passage and the word after the last; `None` where no word is shared.
    pub(super) range: Option<(usize, usize)>,
    /// How many words differ.
    pub(super) distance: u32,
    /// The words that differ.
    pub(super) changes: Vec<Change>,
}

/// Longer quotations are laid out piece by piece, so that the time stays linear.
const PIECE: usize = 400;

/// Lays the words beside the source from `start` on, at most to `end`.
pub(super) fn align(index: &Index, words: &[Word], start: usize, end: usize) -> Alignment {
    let mut whole = Alignment::default();
    let mut from = start;
    for piece in words.chunks(PIECE) {
        let gaps: usize = piece.iter().map(|word| word.gap as usize).sum();
        let to = end.min(from + piece.len() + piece.len() / 4 + 2 * SLACK + gaps);
        let table = Table::fill(index, piece, from, to);
        let reached = table.walk(index, piece, from, &mut whole);
        from = reached.unwrap_or(from + piece.len()).min(end);
    }
    whole
}

/// How a cell of the table was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Start,
    Same,
    Other,
    Added,
    Left,
}

/// The costs of laying every start of the words beside every start of the passage.
struct Table {
    steps: Vec<Step>,
    width: usize,
    /// The cheapest end in the passage.
    last: usize,
}

impl Table {
    fn fill(index: &Index, words: &[Word], from: usize, to: usize) -> Self {
        let width = to.saturating_sub(from) + 1;
        #[cfg(test)]
        super::tests::count(width * words.len());
        let mut steps = vec![Step::Start; width * (words.len() + 1)];
        let mut before: Vec<u32> = vec![0; width];
        for (row, word) in words.iter().enumerate() {
            let mut now = vec![0; width];
            let line = &mut steps[(row + 1) * width..(row + 2) * width];
            // What an ellipsis or a bracket leaves out costs nothing.
            let after = words.get(row + 1).map_or(1, |next| u32::from(next.gap == 0));
            (now[0], line[0]) = (before[0] + 1, Step::Added);
            for column in 1..width {
                let is_same = index.keys[from + column - 1] == word.key;
                let across = before[column - 1] + u32::from(!is_same);
                let added = before[column] + 1;
                let left = now[column - 1] + after;
                (now[column], line[column]) = if across <= added && across <= left {
                    (across, if is_same { Step::Same } else { Step::Other })
                } else if left <= added {
                    (left, Step::Left)
                } else {
                    (added, Step::Added)
                };
            }
            before = now;
        }
        // Of ends that cost the same, one on a word that both have.
        let ends_apart = |column: usize| steps[words.len() * width + column] != Step::Same;
        let cost = |column: &usize| (before[*column], ends_apart(*column), *column);
        let last = (0..width).min_by_key(cost).unwrap_or(0);
        Self { steps, width, last }
    }

    /// Adds the changes in order; the word of the source after the last.
    fn walk(
        &self,
        index: &Index,
        words: &[Word],
        from: usize,
        whole: &mut Alignment,
    ) -> Option<usize> {
        let (mut row, mut column) = (words.len(), self.last);
        let mut changes = Vec::new();
        let (mut first, mut end) = (None, None);
        while row > 0 {
            let step = self.steps[row * self.width + column];
            let quote = words[row - 1].span;
            let source = column.checked_sub(1).map(|place| index.spans[from + place]);
            match step {
                Step::Same | Step::Other => {
                    first = Some(from + column - 1);
                    end = end.or(Some(from + column));
                    if step == Step::Other {
                        changes.push((Change { quote: Some(quote), source }, 1));
                    }
                    (row, column) = (row - 1, column - 1);
                }
                Step::Left => {
                    let is_free = words.get(row).is_some_and(|next| next.gap > 0);
                    changes.push((Change { quote: None, source }, u32::from(!is_free)));
                    column -= 1;
                }
                Step::Added | Step::Start => {
                    changes.push((Change { quote: Some(quote), source: None }, 1));
                    row -= 1;
                }
            }
        }
        let counted = changes.into_iter().rev().filter(|(_, cost)| *cost > 0);
        whole.changes.extend(counted.map(|(change, _)| change));
        whole.distance = whole.changes.len() as u32;
        if let (Some(first), Some(end)) = (first, end) {
            let start = whole.range.map_or(first, |(start, _)| start);
            whole.range = Some((start, end));
        }
        end
    }
}
