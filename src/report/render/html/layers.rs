//! Stretches that overlap as they like into elements that nest: one block of the article at a time.

#![expect(
    clippy::indexing_slicing,
    reason = "a block's pieces begin before they end, and what closes first is itself among \
              the open ones"
)]

use std::fmt::Write;

use super::escape::escape_into;
use super::view::{View, Voice};
use crate::attribution::Strength;
use crate::finding::Finding;
use crate::report::Claim;
use crate::span::{Span, boundary};

/// What is marked in the text of the article.
#[derive(Debug, Clone, Copy)]
pub(super) enum Mark<'v> {
    Claim { claim: &'v Claim, voice: Voice },
    Mention { voice: Voice },
    Finding { finding: &'v Finding, number: usize },
}

/// One piece of a marked stretch, inside one block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'v> {
    block: usize,
    span: Span,
    mark: Mark<'v>,
    /// Whether the stretch begins here, so that it is named and described once.
    is_first: bool,
}

/// The marks of an article, cut at its blocks, in order of the text.
#[derive(Debug)]
pub(super) struct Layers<'v> {
    pieces: Vec<Piece<'v>>,
}

impl<'v> Piece<'v> {
    /// What is marked.
    pub(super) const fn mark(&self) -> Mark<'v> {
        self.mark
    }

    /// Whether the marked stretch begins here.
    pub(super) const fn is_first(&self) -> bool {
        self.is_first
    }

    /// The finding that begins here, with its number.
    pub(super) const fn finding(&self) -> Option<(&'v Finding, usize)> {
        match self.mark {
            Mark::Finding { finding, number } if self.is_first => Some((finding, number)),
            _ => None,
        }
    }
}

/// Marks inside marks beyond which no more are drawn; the notes still have them.
const DEEPEST: usize = 12;

impl<'v> Layers<'v> {
    pub(super) fn new(view: &'v View<'_>) -> Self {
        let mut layers = Self { pieces: Vec::new() };
        for claim in &view.report.claims {
            let voice = view.voice_of(claim);
            if voice == Voice::Author && claim.asserts.is_empty() {
                continue;
            }
            let mark = Mark::Claim { claim, voice };
            claim.content.iter().for_each(|span| layers.add(view, *span, mark));
            let attribution = claim.attribution.as_ref();
            for span in attribution.iter().flat_map(|attribution| &attribution.mention) {
                layers.add(view, *span, Mark::Mention { voice });
            }
        }
        for (number, finding) in view.report.findings.iter().enumerate() {
            layers.add(view, finding.span, Mark::Finding { finding, number });
        }
        // The longest of those that start together comes first, so that most nest of themselves.
        layers.pieces.sort_by_key(|piece| {
            (piece.block, piece.span.start(), std::cmp::Reverse(piece.span.end()))
        });
        layers
    }

    fn add(&mut self, view: &View<'_>, span: Span, mark: Mark<'v>) {
        // The report may be of another text; no letter is cut for that.
        let start = boundary(view.text, span.start());
        let span = Span::of(start, boundary(view.text, span.end()).max(start));
        let first = view.blocks.partition_point(|block| block.span.end() <= span.start());
        let blocks = view.blocks.iter().enumerate().skip(first);
        let mut is_first = true;
        for (block, found) in blocks.take_while(|(_, found)| found.span.start() < span.end()) {
            let start = span.start().max(found.span.start());
            let end = span.end().min(found.span.end());
            if start < end {
                self.pieces.push(Piece { block, span: Span::of(start, end), mark, is_first });
                is_first = false;
            }
        }
    }

    /// The pieces of a block, in order.
    pub(super) fn of_block(&self, block: usize) -> &[Piece<'v>] {
        let start = self.pieces.partition_point(|piece| piece.block < block);
        let end = self.pieces.partition_point(|piece| piece.block <= block);
        &self.pieces[start..end]
    }
}

/// Appends the text of a block with its marks.
///
/// Where two marks overlap without one holding the other, the later is closed where the earlier
/// ends and opened again behind it.
pub(super) fn write_block(out: &mut String, view: &View<'_>, block: Span, pieces: &[Piece<'_>]) {
    let mut open: Vec<Piece<'_>> = Vec::new();
    let mut at = block.start();
    for piece in pieces {
        close_until(out, view, &mut open, &mut at, piece.span.start());
        text(out, view, &mut at, piece.span.start());
        if open.len() < DEEPEST {
            start(out, view, piece);
            open.push(*piece);
        }
    }
    close_until(out, view, &mut open, &mut at, block.end());
    text(out, view, &mut at, block.end());
}

/// Closes what ends at or before `limit`, each with the text before its end.
fn close_until(
    out: &mut String,
    view: &View<'_>,
    open: &mut Vec<Piece<'_>>,
    at: &mut usize,
    limit: usize,
) {
    while let Some(end) = open.iter().map(|piece| piece.span.end()).min() {
        if end > limit {
            return;
        }
        text(out, view, at, end);
        let lowest = open.iter().position(|piece| piece.span.end() == end).unwrap_or(0);
        open[lowest..].iter().rev().for_each(|piece| close(out, piece));
        open.retain(|piece| piece.span.end() > end);
        for piece in &mut open[lowest..] {
            piece.is_first = false;
            start(out, view, piece);
        }
    }
}

fn text(out: &mut String, view: &View<'_>, at: &mut usize, end: usize) {
    escape_into(out, view.text.get(*at..end).unwrap_or_default());
    *at = end.max(*at);
}

fn start(out: &mut String, view: &View<'_>, piece: &Piece<'_>) {
    // Writing to a string cannot fail.
    let _ = match piece.mark {
        Mark::Claim { claim, voice } => {
            write!(out, "<span class=\"c {}{}\">", voice.class(), strength(claim))
        }
        Mark::Mention { voice } => write!(out, "<span class=\"m {}\">", voice.class()),
        Mark::Finding { finding, number } if piece.is_first => {
            super::notes::write_marked(out, view, finding, number);
            Ok(())
        }
        Mark::Finding { finding, .. } => {
            write!(out, "<mark class=\"f {}\">", super::notes::severity_class(finding.severity))
        }
    };
}

fn close(out: &mut String, piece: &Piece<'_>) {
    out.push_str(match piece.mark {
        Mark::Finding { .. } => "</mark>",
        Mark::Claim { .. } | Mark::Mention { .. } => "</span>",
    });
}

/// A plan or wish is no claim about the world, and is tinted less.
fn strength(claim: &Claim) -> &'static str {
    let strength = claim.attribution.as_ref().map(|attribution| attribution.strength);
    if strength == Some(Strength::Intended) { " faint" } else { "" }
}
