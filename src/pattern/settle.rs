//! Matches as they were found into those that stand: by table, without exceptions and overlaps.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a match holds the number of its table and label, and tables begin where the \
              last one ended"
)]

use super::syntax::LONGEST;
use super::{Exception, Match, Matches, Patterns, Table, bit};

impl Patterns {
    /// Drops what exceptions cover and what a better match of the same table overlaps.
    pub(super) fn settle(&self, found: &[Match], sorted: &mut Vec<Match>) -> Matches {
        let mut list: Vec<Match> = Vec::with_capacity(found.len());
        let mut starts = Vec::with_capacity(self.tables.len() + 1);
        let ends = self.sort_by_table(found, sorted);
        let mut from = 0;
        for (table, end) in self.tables.iter().zip(ends) {
            let own = &mut sorted[from..end];
            own.sort_unstable_by_key(Match::order);
            starts.push(list.len() as u32);
            table.settle(own, &mut list, starts[starts.len() - 1] as usize);
            from = end;
        }
        starts.push(list.len() as u32);
        Matches { list, starts }
    }

    /// Puts matches in order of their tables, and tells where those of each table end. Each is moved
    /// once, and they stay in nearly the order that they are wanted in.
    fn sort_by_table(&self, found: &[Match], sorted: &mut Vec<Match>) -> Vec<usize> {
        let mut places = vec![0; self.tables.len() + 1];
        found.iter().for_each(|found| places[found.table as usize + 1] += 1);
        for table in 1..places.len() {
            places[table] += places[table - 1];
        }
        sorted.clear();
        sorted.extend_from_slice(found);
        for found in found {
            let place = &mut places[found.table as usize];
            sorted[*place] = *found;
            *place += 1;
        }
        places.truncate(self.tables.len());
        places
    }
}

impl Table {
    fn settle(&self, own: &[Match], list: &mut Vec<Match>, from: usize) {
        for sentence in own.chunk_by(|left, right| left.sentence == right.sentence) {
            let dropped = sentence.iter().fold(0, |set, found| set | self.of(found).in_sentence);
            for found in sentence.iter().filter(|found| self.stands(found, sentence, dropped)) {
                match list[from..].last_mut() {
                    Some(last) if last.tokens.overlaps(found.tokens) => {
                        if rank(found) < rank(last) {
                            *last = *found;
                        }
                    }
                    _ => list.push(*found),
                }
            }
        }
    }

    fn of(&self, found: &Match) -> Exception {
        self.exceptions[found.label as usize]
    }

    /// Whether no exception to its label overlaps the match.
    fn stands(&self, found: &Match, sentence: &[Match], dropped: u64) -> bool {
        let label = bit(found.label);
        if !self.of(found).is_none() || dropped & label != 0 {
            return false;
        }
        let (start, end) = (found.tokens.start, found.tokens.end);
        let near = sentence.partition_point(|other| other.tokens.start + LONGEST <= start);
        let mut near = sentence[near..].iter().take_while(|other| other.tokens.start < end);
        !near.any(|other| {
            self.of(other).overlapping & label != 0 && other.tokens.overlaps(found.tokens)
        })
    }
}

impl Match {
    /// Matches of a table stand in order of place and label, the longer first.
    const fn order(&self) -> (u64, u32) {
        ((self.tokens.start as u64) << 16 | self.label as u64, u32::MAX - self.tokens.end)
    }
}

/// The better of two matches has the lower rank.
const fn rank(found: &Match) -> (u16, std::cmp::Reverse<usize>) {
    (found.label, std::cmp::Reverse(found.tokens.len()))
}
