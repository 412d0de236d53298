//! The stages in order: passages, tags, proposals, links, repairs.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tokens of a passage are moved within its document, and open links have places \
              in the list"
)]

use super::assembly;
use super::evidence::Witness;
use super::filter::Evidence;
use super::flat::Link;
use super::noun_phrase::Phrases;
use super::packed::Packed;
use super::passage::{Bookmark, Entry, Passage, parts};
use super::repair::{Carry, LAYOUT, Repairs};
use super::scoper::{Bench, DOUBTFUL, Proposal, Scene};
use super::support::Share;
use super::tagger::label::WORDS;
use super::tagger::{Desk, Tags};
use super::tokens::Tokens;
use super::weights::Model;
use crate::document::Document;

/// A passage, and what the stages before have made of it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Reading {
    pub(crate) passage: Passage,
    /// The number of the block that it is a part of.
    block: usize,
    sums: Vec<Packed<WORDS>>,
    pub(crate) tags: Tags,
    pub(crate) proposals: Vec<Proposal>,
}

/// What the stages need besides; kept from passage to passage.
#[derive(Debug, Clone, Default)]
pub(crate) struct Room {
    desk: Desk,
    pub(crate) bench: Bench,
    pub(crate) evidence: Evidence,
}

/// Passages that go through the stages together, so that a stage finds its own code and weights still at hand.
#[derive(Debug, Clone, Default)]
struct Batch {
    /// Those that are read, and room for more.
    readings: Vec<Reading>,
    count: usize,
    tokens: usize,
}

/// A batch of so many tokens is full.
const FULL: usize = 1_000;

/// A link less likely than this is not told: telling more of them costs more in precision than it
/// gains in recall.
pub(crate) const FLOOR: f32 = 0.15;

/// The links of the document before, block by block, and room to read the next in.
#[derive(Debug, Clone, Default)]
pub(crate) struct Memory {
    batch: Batch,
    room: Room,
    blocks: Vec<BlockLinks>,
    /// Whether the links of each block are those of the document before, which are not told again.
    known: Vec<bool>,
}

/// The links of a block, as often as it stands behind the same.
#[derive(Debug, Clone, Default)]
struct BlockLinks {
    /// What stood before it when it was read; nothing where it is still to be read.
    entry: Option<Entry>,
    exit: Entry,
    parts: Vec<PassageLinks>,
    /// Whether a link of the block before may go on in it, or name the source of one in it.
    receives: bool,
    /// One for each token.
    shares: Vec<Share>,
}

/// The links of a passage, whatever passages before it are about to say. Tokens count from the first
/// of its block.
#[derive(Debug, Clone)]
struct PassageLinks {
    first: usize,
    links: Vec<Told>,
    colon: Option<(Tokens, Tokens)>,
}

/// A link, and how it can go together with those of other passages.
#[derive(Debug, Clone)]
struct Told {
    link: Link,
    continues: bool,
    names_quotation: bool,
}

impl Memory {
    /// What the tagger found about each token of a block.
    pub(super) fn shares(&self, block: usize) -> &[Share] {
        self.blocks.get(block).map_or(&[], |block| &block.shares)
    }

    /// Whether a block has the links that it had in the document before, so that they were not told again.
    pub(crate) fn is_known(&self, block: usize) -> bool {
        self.known.get(block).is_some_and(|known| *known)
    }
}

impl Model {
    /// The links of a document, told or [not](FLOOR), in order of their passages. Blocks that stand as they stood in the
    /// document before are not read again, and their links are left out where they are the same, if they `are_known`.
    pub(crate) fn link(
        &self,
        document: &Document<'_>,
        memory: &mut Memory,
        are_known: bool,
    ) -> Vec<Link> {
        let Memory { batch, room, blocks, known } = memory;
        let kept = document.kept().blocks;
        kept.refit(blocks, document.blocks().len());
        known.clear();
        let mut bookmark = Bookmark::default();
        for (number, block) in document.blocks().iter().enumerate() {
            let told = &mut blocks[number];
            let is_known = told.entry == Some(bookmark.entry);
            known.push(is_known && are_known);
            if is_known {
                bookmark.entry = told.exit;
                continue;
            }
            told.begin(bookmark.entry);
            for part in parts(document, block) {
                let reading = batch.next(number);
                reading.passage.read(document, &self.vocabulary, part, &mut bookmark);
                batch.tokens += reading.passage.len();
                if batch.tokens >= FULL {
                    self.read_batch(document, batch, room, blocks);
                }
            }
            blocks[number].exit = bookmark.entry;
        }
        self.read_batch(document, batch, room, blocks);
        forget_joined(known, blocks, kept.leading);
        let mut links = Vec::new();
        let mut carry = Carry::default();
        for ((block, told), known) in document.blocks().iter().zip(blocks).zip(known) {
            if *known {
                carry = Carry::default();
                continue;
            }
            for part in &told.parts {
                carry = part.join(block.tokens.start as usize, carry, &mut links);
            }
        }
        links
    }

    /// Takes the passages of a batch through the stages, and leaves the links of each with its block.
    fn read_batch(
        &self,
        document: &Document<'_>,
        batch: &mut Batch,
        room: &mut Room,
        blocks: &mut [BlockLinks],
    ) {
        let readings = batch.take();
        for Reading { passage, sums, .. } in readings.iter_mut() {
            self.tagger.sum(passage, &mut room.desk, sums);
        }
        for Reading { sums, tags, .. } in readings.iter_mut() {
            self.tagger.tag(sums, &mut room.desk, tags);
        }
        for reading in readings.iter_mut() {
            self.propose(document, reading, &mut room.bench, DOUBTFUL);
        }
        for reading in readings.iter_mut() {
            self.judge(reading, &mut room.evidence);
        }
        for reading in readings {
            let block = &mut blocks[reading.block];
            let first = document.blocks()[reading.block].tokens.start as usize;
            block.shares.extend(reading.tags.shares());
            let part = self.finish(document, reading, first, &mut room.evidence);
            block.receives |= block.parts.is_empty() && part.receives();
            block.parts.push(part);
        }
    }

    /// Tags the passage that was read.
    pub(crate) fn tag(&self, reading: &mut Reading, room: &mut Room) {
        let Reading { passage, sums, tags, .. } = reading;
        self.tagger.sum(passage, &mut room.desk, sums);
        self.tagger.tag(sums, &mut room.desk, tags);
    }

    /// Proposes a link for each cue of the tagged passage, those included that are `doubtful` or surer.
    pub(crate) fn propose(
        &self,
        document: &Document<'_>,
        reading: &mut Reading,
        bench: &mut Bench,
        doubtful: u8,
    ) {
        let Reading { passage, tags, proposals, .. } = reading;
        proposals.clear();
        bench.look(passage, tags, doubtful);
        if bench.cues.is_empty() {
            return;
        }
        self.scoper.sum_sides(passage, bench);
        let cues = std::mem::take(&mut bench.cues);
        for cue in &cues {
            let scene = Scene::new(passage, cue);
            let proposal = self.scoper.propose(&scene, bench);
            if !proposal.link.content.is_empty() {
                proposals.push(proposal);
            }
        }
        bench.cues = cues;
        let phrases = Phrases { document, passage };
        let mut links: Vec<Link> =
            proposals.iter_mut().map(|proposal| std::mem::take(&mut proposal.link)).collect();
        assembly::fill(&phrases, &tags.even, &mut links);
        proposals.iter_mut().zip(links).for_each(|(proposal, link)| proposal.link = link);
    }

    /// Gives each proposal of the passage its probability.
    pub(crate) fn judge(&self, reading: &mut Reading, evidence: &mut Evidence) {
        let Reading { passage, tags, proposals, .. } = reading;
        assembly::judge(&Witness { passage, tags }, &self.filter, proposals, evidence);
    }

    /// Selects, completes and repairs the links of a passage in a block that begins with token `first`.
    fn finish(
        &self,
        document: &Document<'_>,
        reading: &Reading,
        first: usize,
        evidence: &mut Evidence,
    ) -> PassageLinks {
        let Reading { passage, tags, proposals, .. } = reading;
        let mut links = assembly::select(proposals, passage.len());
        let sentence_of = |token: usize| passage.columns[token].sentence;
        let mut rest = assembly::rest(&tags.even, sentence_of, &links);
        let witness = Witness { passage, tags };
        for link in &mut rest {
            witness.of_rest(link, &links, evidence);
            link.confidence = self.filter.probability(evidence);
        }
        links.extend(rest);
        let phrases = Phrases { document, passage };
        assembly::fill(&phrases, &tags.even, &mut links);
        let repairs = Repairs { phrases, tags: &tags.even };
        repairs.run(&mut links);
        links.retain(|link| !link.content.is_empty());
        links.sort_by_key(|link| (link.content.first(), link.cue.first()));
        let colon = repairs.colon(&links);
        let told = links.into_iter().map(|link| Told {
            continues: repairs.continues(&link),
            names_quotation: repairs.names_quotation(&link),
            link,
        });
        PassageLinks { first: passage.first - first, links: told.collect(), colon }
    }
}

impl BlockLinks {
    /// Forgets the links, which are to be found again behind this.
    fn begin(&mut self, entry: Entry) {
        self.entry = Some(entry);
        self.parts.clear();
        self.shares.clear();
        self.receives = false;
    }
}

impl Batch {
    /// Room for one more passage of this block.
    fn next(&mut self, block: usize) -> &mut Reading {
        if self.count == self.readings.len() {
            self.readings.push(Reading::default());
        }
        self.count += 1;
        let reading = &mut self.readings[self.count - 1];
        reading.block = block;
        reading
    }

    /// The passages that were read, of which none is left.
    fn take(&mut self) -> &mut [Reading] {
        self.tokens = 0;
        &mut self.readings[..std::mem::take(&mut self.count)]
    }
}

/// The links of a block are told again where one of its neighbours was read, or where they may go together with those
/// of a neighbour, now or before.
fn forget_joined(known: &mut [bool], blocks: &[BlockLinks], leading: usize) {
    let read = known.to_vec();
    let is_read = |number: usize| read.get(number).is_some_and(|known| !known);
    let receives = |number: usize| blocks.get(number).is_some_and(|block| block.receives);
    for (number, known) in known.iter_mut().enumerate() {
        // Behind the last of the leading blocks one may be gone.
        let lost_next = number + 1 == leading;
        let has_read = lost_next || is_read(number + 1) || number > 0 && is_read(number - 1);
        *known &= !has_read && !receives(number) && !receives(number + 1);
    }
}

impl PassageLinks {
    /// Whether a link may go on with one of the passage before, or have its source from there.
    fn receives(&self) -> bool {
        self.links.iter().any(|told| {
            let opens = told.link.content.first().is_some_and(|first| first <= 1);
            told.continues || opens && told.link.source.is_empty()
        })
    }

    /// Adds the links to those of the passages before, of which some may go on here. `block` is the
    /// first token of the block.
    fn join(&self, block: usize, before: Carry, into: &mut Vec<Link>) -> Carry {
        let first = block + self.first;
        let colon = self.colon.as_ref();
        let colon = colon.map(|(source, cue)| (shifted(source, first), shifted(cue, first)));
        let mut carry = Carry { colon, quoted: None };
        for Told { link, continues, names_quotation } in &self.links {
            if let Some(open) = before.quoted.filter(|_| *continues) {
                into[open].content.add(&shifted(&link.content, first));
                carry.quoted = Some(open);
                continue;
            }
            if *names_quotation {
                carry.quoted = Some(into.len());
            }
            let mut moved = moved(link, first);
            let follows_colon = link.content.first().is_some_and(|first| first <= 1);
            let takes = |(_, cue): &&(Tokens, Tokens)| {
                follows_colon && link.source.is_empty() && (!cue.is_empty() || *continues)
            };
            // "Key points:" says nothing that is not quoted.
            if let Some((source, cue)) = before.colon.as_ref().filter(takes) {
                moved.source = source.clone();
                moved.confidence = moved.confidence.max(LAYOUT);
                moved.cue = if moved.cue.is_empty() { cue.clone() } else { moved.cue };
            }
            into.push(moved);
        }
        carry
    }
}

fn moved(link: &Link, by: usize) -> Link {
    Link {
        source: shifted(&link.source, by),
        cue: shifted(&link.cue, by),
        content: shifted(&link.content, by),
        confidence: link.confidence,
    }
}

fn shifted(tokens: &Tokens, by: usize) -> Tokens {
    let mut moved = Tokens::default();
    for range in tokens.ranges() {
        moved.push(range.start as usize + by, range.end as usize + by);
    }
    moved
}

#[cfg(test)]
mod tests;
