//! What the filter weighed for each link of a document, in words.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a weight stands for each question, and tokens are moved within one document"
)]

use super::assembly;
use super::engine::{Reading, Room};
use super::evidence::{ASKED, Witness, question, question_of};
use super::feature::Template;
use super::filter::{Filter, Weigh};
use super::flat::Link;
use super::passage::{Bookmark, parts};
use super::scoper::DOUBTFUL;
use super::weights::Model;
use crate::document::{Document, TokenRange};

/// What was weighed for one link.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Account {
    /// The tokens of the passage that the link stands in.
    pub(crate) passage: TokenRange,
    pub(crate) content: Vec<TokenRange>,
    pub(crate) cue: Vec<TokenRange>,
    /// From what weighed most to what weighed least.
    pub(crate) grounds: Vec<Ground>,
}

/// The answer to one question, as far as it spoke for the link or, where negative, against it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Ground {
    pub(crate) question: &'static str,
    pub(crate) weight: f32,
}

/// Adds up what features weigh, by the question that they answer.
struct Tally<'f> {
    filter: &'f Filter,
    weights: [f32; ASKED],
}

impl Weigh for Tally<'_> {
    fn clear(&mut self) {
        self.weights = [0.0; ASKED];
    }

    fn take(&mut self, template: Template, key: u32, value: f32) {
        if let Some(place) = question_of(template) {
            self.weights[place] += self.filter.weigh(key, value);
        }
    }
}

impl Tally<'_> {
    fn grounds(&self) -> Vec<Ground> {
        let weighed = self.weights.iter().enumerate().filter(|(_, weight)| **weight != 0.0);
        let mut grounds: Vec<Ground> = weighed
            .map(|(place, weight)| Ground { question: question(place), weight: *weight })
            .collect();
        grounds.sort_by(|one, other| other.weight.abs().total_cmp(&one.weight.abs()));
        grounds
    }
}

impl Model {
    /// The accounts of a document: of what the scoper proposed, and of what only the tagger found.
    pub(crate) fn accounts(&self, document: &Document<'_>) -> Vec<Account> {
        let (mut reading, mut room) = (Reading::default(), Room::default());
        let mut bookmark = Bookmark::default();
        let mut accounts = Vec::new();
        for part in document.blocks().iter().flat_map(|block| parts(document, block)) {
            reading.passage.read(document, &self.vocabulary, part, &mut bookmark);
            self.tag(&mut reading, &mut room);
            self.propose(document, &mut reading, &mut room.bench, DOUBTFUL);
            self.judge(&mut reading, &mut room.evidence);
            self.account(&reading, &mut accounts);
        }
        accounts
    }

    fn account(&self, reading: &Reading, into: &mut Vec<Account>) {
        let Reading { passage, tags, proposals, .. } = reading;
        let witness = Witness { passage, tags };
        let mut tally = Tally { filter: &self.filter, weights: [0.0; ASKED] };
        let mut add = |link: &Link, tally: &Tally<'_>| {
            into.push(Account {
                passage: TokenRange::new(passage.first, passage.first + passage.len()),
                content: moved(link.content.ranges(), passage.first),
                cue: moved(link.cue.ranges(), passage.first),
                grounds: tally.grounds(),
            });
        };
        for (number, proposal) in proposals.iter().enumerate() {
            witness.of_proposal(number, proposals, &mut tally);
            add(&proposal.link, &tally);
        }
        let kept = assembly::select(proposals, passage.len());
        let sentence_of = |token: usize| passage.columns[token].sentence;
        for link in assembly::rest(&tags.even, sentence_of, &kept) {
            witness.of_rest(&link, &kept, &mut tally);
            add(&link, &tally);
        }
    }
}

fn moved(ranges: &[TokenRange], by: usize) -> Vec<TokenRange> {
    let moved =
        |range: &TokenRange| TokenRange::new(range.start as usize + by, range.end as usize + by);
    ranges.iter().map(moved).collect()
}

#[cfg(test)]
mod tests;
