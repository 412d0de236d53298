//! The stages in order: passages, tags, proposals, links, repairs.

use super::assembly;
use super::evidence::Witness;
use super::filter::Evidence;
use super::flat::Link;
use super::noun_phrase::Phrases;
use super::passage::{Passage, parts};
use super::repair::{Carry, LAYOUT, Repairs};
use super::scoper::{Bench, Proposal, Scene};
use super::tagger::{Desk, Tags};
use super::tokens::Tokens;
use super::weights::Model;
use crate::document::Document;

/// What reading a document needs; kept from passage to passage.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    pub(crate) passage: Passage,
    pub(crate) desk: Desk,
    pub(crate) tags: Tags,
    pub(crate) bench: Bench,
    pub(crate) proposals: Vec<Proposal>,
    pub(crate) evidence: Evidence,
}

/// A link less likely than this is not told.
const FLOOR: f32 = 0.05;

impl Model {
    /// The links of a document, in order of their passages.
    pub(crate) fn link(&self, document: &Document<'_>) -> Vec<Link> {
        let mut reading = Reading::default();
        let mut links = Vec::new();
        let mut carry = Carry::default();
        for part in document.blocks().iter().flat_map(|block| parts(document, block)) {
            reading.passage.read(document, &self.vocabulary, part);
            self.tag(&mut reading);
            self.propose(document, &mut reading);
            self.judge(&mut reading);
            let kept = assembly::select(&reading.proposals, reading.passage.len());
            carry = self.finish(document, &mut reading, kept, &carry, &mut links);
            reading.passage.advance();
        }
        links.retain(|link| link.confidence >= FLOOR);
        links
    }

    /// Tags the passage that was read.
    pub(crate) fn tag(&self, reading: &mut Reading) {
        let Reading { passage, desk, tags, .. } = reading;
        self.tagger.tag(passage, desk, tags);
    }

    /// Proposes a link for each cue of the tagged passage.
    pub(crate) fn propose(&self, document: &Document<'_>, reading: &mut Reading) {
        let Reading { passage, desk, tags, bench, proposals, .. } = reading;
        proposals.clear();
        bench.look(passage, tags);
        let cues = std::mem::take(&mut bench.cues);
        for cue in &cues {
            let scene = Scene::new(passage, &desk.portraits, cue);
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

    fn judge(&self, reading: &mut Reading) {
        let Reading { passage, tags, proposals, evidence, .. } = reading;
        assembly::judge(&Witness { passage, tags }, &self.filter, proposals, evidence);
    }

    /// Completes and repairs the links of a passage and adds them to those of the document.
    pub(crate) fn finish(
        &self,
        document: &Document<'_>,
        reading: &mut Reading,
        mut links: Vec<Link>,
        before: &Carry,
        into: &mut Vec<Link>,
    ) -> Carry {
        let Reading { passage, tags, evidence, .. } = reading;
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
        let mut carry = Carry { colon: repairs.colon(&links), quoted: None };
        for mut link in links {
            let continued = before.quoted.filter(|_| repairs.continues(&link));
            if let Some(open) = continued {
                into[open].content.add(&shifted(&link.content, passage.first));
                carry.quoted = continued;
                continue;
            }
            if repairs.names_quotation(&link) {
                carry.quoted = Some(into.len());
            }
            let follows_colon = link.content.first().is_some_and(|first| first <= 1);
            link = moved(link, passage.first);
            if let Some((source, cue)) =
                before.colon.as_ref().filter(|_| follows_colon && link.source.is_empty())
            {
                link.source = source.clone();
                link.confidence = link.confidence.max(LAYOUT);
                link.cue = if link.cue.is_empty() { cue.clone() } else { link.cue };
            }
            into.push(link);
        }
        Carry {
            colon: carry.colon.map(|(source, cue)| {
                (shifted(&source, passage.first), shifted(&cue, passage.first))
            }),
            ..carry
        }
    }
}

fn moved(link: Link, by: usize) -> Link {
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
