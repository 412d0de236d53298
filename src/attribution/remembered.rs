//! After an edit, the links that stand as they stood, and those that are worked out again.
//!
//! What becomes of a link that was found depends on the links and the words near it. Blocks that hang together, by a
//! link that reaches over them or by a quotation or a colon where they meet, are a group; what becomes of the links
//! of a group depends on the group and on those beside it. So a group is worked out again where it, or one beside
//! it, changed, and is worked out together with those that it depends on.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "there is one of each for every block, and links move with the first token of their block"
)]

use std::ops::RangeInclusive;

use super::link::Link;
use super::reading::Reading;
use crate::document::{Block, Document, Stretch, TokenRange};

/// Links as they were found, before they are put in order.
#[derive(Debug, Default)]
pub(super) struct Inputs {
    /// Those of the trained engine that are told.
    pub(super) engine: Vec<Link>,
    /// Those of the shapes.
    pub(super) shapes: Vec<Link>,
}

/// The links of the document before, as they were found and what became of them.
#[derive(Debug, Clone, Default)]
pub(super) struct Remembered {
    blocks: Vec<BlockLinks>,
}

/// The links of which a block is the [home](home_of); tokens count from its first.
#[derive(Debug, Clone, Default)]
struct BlockLinks {
    engine: Vec<Link>,
    shapes: Vec<Link>,
    untold: Vec<TokenRange>,
    found_reach: Reach,
    links: Vec<Link>,
    links_reach: Reach,
}

/// How often links may show that more of them hang together, before all are worked out.
const MOST: usize = 3;

impl Remembered {
    /// What `work_out` makes of the links that were found, and all that is too doubtful to be told. It is given those
    /// that may become others than in the document before, and those that these depend on. In blocks of which it
    /// `is_known` what the engine finds, it was not asked again; unless nicknames `stand`, all is worked out again.
    pub(super) fn after(
        &mut self,
        reading: &Reading<'_, '_>,
        (found, untold): (Inputs, Vec<TokenRange>),
        stand: bool,
        is_known: impl Fn(usize) -> bool,
        work_out: impl Fn(Inputs) -> Vec<Link>,
    ) -> (Vec<Link>, Vec<TokenRange>) {
        let document = reading.document;
        let mut joints = Joints::of(reading);
        let mut changed = self.move_on(document, &mut joints);
        if !stand {
            changed.fill(true);
        }
        self.join_reached(&mut joints);
        let homes = [&found.engine, &found.shapes].map(|links| Homes::of(document, links));
        self.take_in(document, &found, &homes, &is_known, &mut changed);
        self.take_in_untold(document, untold, is_known);
        self.join_reached(&mut joints);
        let mut tries = 0;
        loop {
            let groups = joints.groups();
            let again = spread(&changed, &groups);
            let needed = spread(&again, &groups);
            let shapes = homes[1].those_in(&needed, &found.shapes);
            let links = work_out(Inputs { engine: self.engine_in(document, &needed), shapes });
            // What becomes of links may make blocks hang together: then there is more to work out.
            if !joints.join_parted(document, &links, &again) {
                return (self.settle(document, links, &again), self.untold(document));
            }
            tries += 1;
            if tries == MOST {
                changed.fill(true);
            }
        }
    }

    /// Makes room for the blocks of this document, and says which of them are new or have lost the one behind them.
    fn move_on(&mut self, document: &Document<'_>, joints: &mut Joints) -> Vec<bool> {
        let len = document.blocks().len();
        let mut kept = document.kept().blocks;
        if self.blocks.len() < kept.leading + kept.trailing {
            kept = Stretch::default();
        }
        let gone = kept.changed(self.blocks.len());
        let reach = |number: usize| number + self.blocks[number].reach().ahead;
        let reached = gone.clone().map(reach).max().unwrap_or(0);
        kept.refit(&mut self.blocks, len);
        let new = kept.changed(len);
        // What hung together with a block that is gone may hang together no more.
        joints.join(new.end, (reached + 1).saturating_sub(gone.end));
        let mut changed = vec![false; len];
        changed[new.clone()].fill(true);
        if new.is_empty() && !gone.is_empty() && new.start > 0 {
            changed[new.start - 1] = true;
        }
        changed
    }

    /// Joins the blocks that links reach over.
    fn join_reached(&self, joints: &mut Joints) {
        for (number, known) in self.blocks.iter().enumerate() {
            let Reach { back, ahead } = known.reach();
            joints.join(number + 1 - back, back + ahead);
        }
    }

    /// Remembers what was found, and adds the blocks in which it is something else than before.
    fn take_in(
        &mut self,
        document: &Document<'_>,
        found: &Inputs,
        homes: &[Homes; 2],
        is_known: impl Fn(usize) -> bool,
        changed: &mut [bool],
    ) {
        let [mut of_engine, mut of_shapes] = homes.each_ref().map(Homes::by_block);
        for (number, (block, known)) in document.blocks().iter().zip(&mut self.blocks).enumerate() {
            let engine = Those { links: &found.engine, places: of_engine(number) };
            let shapes = Those { links: &found.shapes, places: of_shapes(number) };
            let first = block.tokens.start as isize;
            let is_known = is_known(number) || engine.are(&known.engine, first);
            if is_known && shapes.are(&known.shapes, first) {
                continue;
            }
            if !is_known {
                known.engine = engine.iter().map(|link| link.shifted(-first)).collect();
            }
            known.shapes = shapes.iter().map(|link| link.shifted(-first)).collect();
            known.found_reach =
                Reach::of(document, number, known.engine.iter().chain(&known.shapes));
            changed[number] = true;
        }
    }

    fn take_in_untold(
        &mut self,
        document: &Document<'_>,
        mut untold: Vec<TokenRange>,
        is_known: impl Fn(usize) -> bool,
    ) {
        untold.sort_unstable();
        let mut untold = untold.into_iter().peekable();
        let blocks = document.blocks().iter().zip(&mut self.blocks).enumerate();
        for (_, (block, known)) in blocks.filter(|(number, _)| !is_known(*number)) {
            known.untold.clear();
            let TokenRange { start, end } = block.tokens;
            while let Some(range) = untold.next_if(|range| range.start < end) {
                known.untold.push(range.shifted(-(start as isize)));
            }
        }
    }

    /// The links of the engine in these blocks.
    fn engine_in(&self, document: &Document<'_>, blocks: &[bool]) -> Vec<Link> {
        let numbered = document.blocks().iter().zip(&self.blocks).zip(blocks);
        let those = numbered.filter(|(_, is_one)| **is_one).flat_map(|((block, known), _)| {
            known.engine.iter().map(|link| link.shifted(block.tokens.start as isize))
        });
        those.collect()
    }

    fn untold(&self, document: &Document<'_>) -> Vec<TokenRange> {
        let blocks = document.blocks().iter().zip(&self.blocks);
        let ranges = blocks.flat_map(|(block, known)| {
            known.untold.iter().map(|range| range.shifted(block.tokens.start as isize))
        });
        ranges.collect()
    }

    /// Remembers what became of the links of these blocks, and adds those of the others.
    fn settle(
        &mut self,
        document: &Document<'_>,
        mut links: Vec<Link>,
        again: &[bool],
    ) -> Vec<Link> {
        links.sort_by_cached_key(|link| home_of(document, link));
        let mut links = links.into_iter().peekable();
        let mut all = Vec::with_capacity(self.blocks.iter().map(|block| block.links.len()).sum());
        for (number, (block, known)) in document.blocks().iter().zip(&mut self.blocks).enumerate() {
            let first = block.tokens.start as isize;
            let from = all.len();
            while let Some(link) = links.next_if(|link| home_of(document, link) <= number) {
                if again[number] {
                    all.push(link);
                }
            }
            if again[number] {
                let own = &all[from..];
                known.links = own.iter().map(|link: &Link| link.shifted(-first)).collect();
                known.links_reach = Reach::of(document, number, known.links.iter());
            } else {
                all.extend(known.links.iter().map(|link| link.shifted(first)));
            }
        }
        all
    }
}

impl BlockLinks {
    fn reach(&self) -> Reach {
        Reach {
            back: self.found_reach.back.max(self.links_reach.back),
            ahead: self.found_reach.ahead.max(self.links_reach.ahead),
        }
    }
}

/// Over how many blocks links reach, before their home and behind it.
#[derive(Debug, Clone, Copy, Default)]
struct Reach {
    back: usize,
    ahead: usize,
}

impl Reach {
    /// That of links which count from the first token of their home.
    fn of<'l>(document: &Document<'_>, home: usize, links: impl Iterator<Item = &'l Link>) -> Self {
        let first = document.blocks()[home].tokens.start as isize;
        let extents = links.filter_map(Link::extent).map(|extent| extent.shifted(first));
        extents.fold(Self::default(), |reach, extent| {
            let blocks = blocks_of(document, extent);
            Self {
                back: reach.back.max(home.saturating_sub(*blocks.start())),
                ahead: reach.ahead.max(blocks.end().saturating_sub(home)),
            }
        })
    }
}

/// The blocks that tokens stand in.
fn blocks_of(document: &Document<'_>, tokens: TokenRange) -> RangeInclusive<usize> {
    let block_at = |token: u32| document.block_at(token as usize);
    block_at(tokens.start)..=block_at(tokens.end.saturating_sub(1))
}

/// The block in which the content of a link begins.
fn home_of(document: &Document<'_>, link: &Link) -> usize {
    link.ranges().next().map_or(0, |first| document.block_at(first.start as usize))
}

/// The home of each link, and the links in order of their homes.
struct Homes {
    of_link: Vec<usize>,
    in_order: Vec<usize>,
}

impl Homes {
    fn of(document: &Document<'_>, links: &[Link]) -> Self {
        let of_link: Vec<usize> = links.iter().map(|link| home_of(document, link)).collect();
        let mut in_order: Vec<usize> = (0..links.len()).collect();
        in_order.sort_by_key(|place| of_link[*place]);
        Self { of_link, in_order }
    }

    /// The places of the links of each block, asked for in order.
    fn by_block<'h>(&'h self) -> impl FnMut(usize) -> &'h [usize] {
        let mut rest = &self.in_order[..];
        move |block| {
            let len = rest.iter().take_while(|place| self.of_link[**place] <= block).count();
            let (here, behind) = rest.split_at(len);
            rest = behind;
            here
        }
    }

    /// The links whose homes are among these.
    fn those_in(&self, blocks: &[bool], links: &[Link]) -> Vec<Link> {
        let numbered = links.iter().zip(&self.of_link);
        numbered.filter(|(_, home)| blocks[**home]).map(|(link, _)| link.clone()).collect()
    }
}

/// Some of a list of links.
struct Those<'l> {
    links: &'l [Link],
    places: &'l [usize],
}

impl<'l> Those<'l> {
    fn iter(&self) -> impl Iterator<Item = &'l Link> {
        self.places.iter().map(|place| &self.links[*place])
    }

    /// Whether they are the links that were known, so many tokens on.
    fn are(&self, known: &[Link], first: isize) -> bool {
        known.len() == self.places.len()
            && known.iter().zip(self.iter()).all(|(known, link)| known.stands_at(first, link))
    }
}

/// Which blocks hang together with the one before them.
struct Joints(Vec<bool>);

impl Joints {
    /// Those where a quotation opens or goes on behind the joint, or a colon stands before it.
    fn of(reading: &Reading<'_, '_>) -> Self {
        let meet = |pair: &[Block]| {
            let [before, block] = pair else { return false };
            let (last, first) = (before.tokens.end as usize, block.tokens.start as usize);
            before.tokens.is_empty()
                || block.tokens.is_empty()
                || reading.is_quoted(first)
                || reading.is_mark(first)
                || reading.is_colon(last - 1)
        };
        let pairs = reading.document.blocks().windows(2).map(meet);
        Self(std::iter::once(false).chain(pairs).collect())
    }

    /// Joins so many blocks, from this one on, to those before them.
    fn join(&mut self, block: usize, len: usize) {
        let end = (block + len).min(self.0.len());
        self.0[block.min(end)..end].fill(true);
    }

    /// Joins the blocks that a link reaches over, of which some are and some are not worked out again; whether there
    /// are any.
    fn join_parted(&mut self, document: &Document<'_>, links: &[Link], again: &[bool]) -> bool {
        let mut is_any = false;
        for extent in links.iter().filter_map(Link::extent) {
            let blocks = blocks_of(document, extent);
            let (first, last) = (*blocks.start(), *blocks.end());
            if again[blocks].iter().any(|one| *one != again[first]) {
                self.join(first + 1, last - first);
                is_any = true;
            }
        }
        is_any
    }

    /// The number of the group of each block.
    fn groups(&self) -> Vec<usize> {
        let numbers = self.0.iter().scan(0, |number, hangs_together| {
            *number += usize::from(!hangs_together);
            Some(*number)
        });
        numbers.collect()
    }
}

/// The blocks whose group, or one beside it, has one of these.
fn spread(blocks: &[bool], groups: &[usize]) -> Vec<bool> {
    let mut near = vec![false; groups.last().map_or(0, |last| last + 2)];
    for (_, group) in blocks.iter().zip(groups).filter(|(is_one, _)| **is_one) {
        near[group - 1..=group + 1].fill(true);
    }
    groups.iter().map(|group| near[*group]).collect()
}

#[cfg(test)]
mod tests;
