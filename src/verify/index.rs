//! The sources into a list of words that a quotation's rarest words lead into.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "places of words come from the index itself, and every source has a start and an \
              end in it"
)]

use super::align;
use super::pattern::{Pattern, Word, folded, is_word};
use super::{Passage, QuoteVerdict};
use crate::span::Span;
use crate::text;

/// The words of all sources, one after the other.
pub(super) struct Index {
    /// The folded spelling of each word.
    pub(super) keys: Vec<u32>,
    /// The bytes of each word in its source.
    pub(super) spans: Vec<Span>,
    /// The first word of each source, and the end of the last.
    starts: Vec<u32>,
    /// Where each spelling stands, in order of spelling and place.
    places: Vec<(u32, u32)>,
}

/// A word that stands in more places than this leads nowhere.
const COMMON: usize = 2_048;
/// A run of words is tried in so many places; most tries end with their first word.
const TRIES: usize = 65_536;
/// So many words of a quotation vote for where it stands.
const VOTERS: usize = 24;

impl Index {
    /// Reads every source once.
    pub(super) fn new(sources: &[&str]) -> Self {
        let mut index =
            Self { keys: Vec::new(), spans: Vec::new(), starts: vec![0], places: Vec::new() };
        for source in sources {
            let Some(all) = Span::new(0, source.len()) else { continue };
            for token in text::tokens(source, all).filter(|token| is_word(token.kind)) {
                index.keys.push(folded(token.span.slice(source), token.key.tag()));
                index.spans.push(token.span);
            }
            index.starts.push(index.keys.len() as u32);
        }
        let places = index.keys.iter().enumerate().map(|(place, key)| (*key, place as u32));
        index.places = places.collect();
        index.places.sort_unstable();
        index
    }

    /// What the sources have of a quotation.
    pub(super) fn verdict(&self, pattern: &Pattern) -> QuoteVerdict {
        let words = &pattern.words;
        if let Some((first, end)) = self.verbatim(words) {
            return QuoteVerdict::Verbatim(self.passage(first, end));
        }
        let laid = self.likely_starts(words).into_iter().map(|start| {
            let (from, to) = self.source_around(start);
            align::align(self, words, start.saturating_sub(SLACK).max(from), to)
        });
        let nearest = laid.filter(|found| found.range.is_some()).min_by_key(|found| found.distance);
        let Some(found) = nearest else { return QuoteVerdict::Absent };
        let is_far = found.distance as usize * 2 > words.len();
        match found.range {
            Some((first, end)) if !is_far => QuoteVerdict::Altered {
                passage: self.passage(first, end),
                distance: found.distance,
                changes: found.changes,
            },
            _ => QuoteVerdict::Absent,
        }
    }

    fn passage(&self, first: usize, end: usize) -> Passage {
        let source = self.starts.partition_point(|start| *start as usize <= first) - 1;
        Passage { source: source as u32, span: self.spans[first].cover(self.spans[end - 1]) }
    }

    fn source_around(&self, word: usize) -> (usize, usize) {
        let source = self.starts.partition_point(|start| *start as usize <= word);
        (self.starts[source - 1] as usize, self.starts[source] as usize)
    }

    /// Where a spelling stands.
    fn places_of(&self, key: u32) -> &[(u32, u32)] {
        let from = self.places.partition_point(|place| place.0 < key);
        let len = self.places[from..].partition_point(|place| place.0 == key);
        &self.places[from..from + len]
    }

    /// The first place where all words stand in order, with nothing between but marked gaps.
    fn verbatim(&self, words: &[Word]) -> Option<(usize, usize)> {
        let run = run_len(words);
        let (offset, places) = self.rarest(&words[..run])?;
        places.iter().take(TRIES).find_map(|(_, place)| {
            let start = (*place as usize).checked_sub(offset)?;
            let is_there = self.has(&words[..run], start, self.keys.len());
            let end = is_there.then(|| self.continued(words, start)).flatten()?;
            Some((start, end))
        })
    }

    /// The end of the words where they start at this place.
    fn continued(&self, words: &[Word], start: usize) -> Option<usize> {
        let (_, limit) = self.source_around(start);
        let (mut at, mut rest) = (start, words);
        while !rest.is_empty() {
            let run = run_len(rest);
            let gap = if rest.len() == words.len() { 0 } else { rest[0].gap as usize };
            let begins = (at..=at + gap).find(|begin| self.has(&rest[..run], *begin, limit))?;
            at = begins + run;
            rest = &rest[run..];
        }
        Some(at)
    }

    fn has(&self, run: &[Word], start: usize, limit: usize) -> bool {
        #[cfg(test)]
        super::tests::count(1);
        start + run.len() <= limit
            && run.iter().zip(&self.keys[start..]).all(|(word, key)| word.key == *key)
    }

    /// The word of a run that stands in the fewest places, and where.
    fn rarest(&self, run: &[Word]) -> Option<(usize, &[(u32, u32)])> {
        let places =
            run.iter().enumerate().map(|(offset, word)| (offset, self.places_of(word.key)));
        places.min_by_key(|(_, places)| places.len())
    }

    /// Where most of the rarer words would have the quotation start, the likeliest first.
    fn likely_starts(&self, words: &[Word]) -> Vec<usize> {
        let mut voters: Vec<_> = words
            .iter()
            .enumerate()
            .map(|(offset, word)| (offset, self.places_of(word.key)))
            .filter(|(_, places)| !places.is_empty() && places.len() <= COMMON)
            .collect();
        voters.sort_by_key(|(offset, places)| (places.len(), *offset));
        voters.truncate(VOTERS);
        let votes = voters.iter().flat_map(|(offset, places)| {
            places.iter().map(move |(_, place)| (*place as usize).saturating_sub(*offset))
        });
        let mut votes: Vec<usize> = votes.collect();
        #[cfg(test)]
        super::tests::count(votes.len());
        votes.sort_unstable();
        let mut starts = Vec::new();
        let mut most = 0;
        while starts.len() < RIVALS {
            let window = densest(&votes);
            let Some(start) = commonest(window).filter(|_| 2 * window.len() > most) else { break };
            most = most.max(window.len());
            starts.push(start);
            let (first, last) = (window[0], window[window.len() - 1]);
            votes.retain(|vote| !(first..=last).contains(vote));
        }
        starts
    }
}

/// How far apart two words may put the start of one quotation.
pub(super) const SLACK: usize = 8;

/// So many places are compared for which is nearest to a quotation.
const RIVALS: usize = 4;

/// The votes of the window of [`SLACK`] words that holds most of them.
fn densest(votes: &[usize]) -> &[usize] {
    let (mut best, mut low) = (0..0, 0);
    for high in 0..votes.len() {
        while votes[high] - votes[low] > SLACK {
            low += 1;
        }
        if high - low + 1 > best.len() {
            best = low..high + 1;
        }
    }
    &votes[best]
}

/// The vote that most cast; the first of those.
fn commonest(votes: &[usize]) -> Option<usize> {
    let same = votes.chunk_by(|one, other| one == other);
    same.rev().max_by_key(|same| same.len()).and_then(|same| same.first()).copied()
}

/// The words before the next marked gap.
fn run_len(words: &[Word]) -> usize {
    let gap = words.iter().skip(1).position(|word| word.gap > 0);
    gap.map_or(words.len(), |gap| gap + 1)
}
