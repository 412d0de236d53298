//! The speaker comes after several sentences of quotation.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "links before a link and mentions before a place are in their lists, and sentences \
              and blocks are compared one apart"
)]

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope, quoted};
use crate::attribution::Link;
use crate::document::{Document, TokenRange};
use crate::finding::Group;
use crate::text::Quotation;

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("late-quote-attribution", Group::Quotes)
        .preset(Preset::Strict)
        .scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: "",
    check,
};

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let (document, links) = (context.document(), context.analysis().links());
    for (number, link) in links.iter().enumerate() {
        let (Some(content), Some(cue)) = (link.content.first(), link.cue.first()) else { continue };
        let Some(opening) = quoted::opened_at(document, content.start) else { continue };
        let first = document.sentence_at(opening.open as usize);
        let is_late = document.sentence_at(cue.start as usize) > first + 1
            && document.block_at(cue.start as usize) == document.block_at(opening.open as usize);
        // The first sentence counts as one even where the quotation holds all of them.
        let is_long = cue.start >= opening.end && quoted::sentences(document, opening) > 2;
        let is_heavy = words_before(document, opening, cue.start) > context.number("words");
        let is_told = quoted::is_credited(document, opening)
            || quoted::is_introduced(document, opening)
            || is_running(context, number, link);
        if !(is_late || is_long) || !is_heavy || is_told {
            continue;
        }
        let span = document.span_of(TokenRange::of(opening));
        let message = "The speaker comes more than a sentence after this quotation opens: until then readers do not know whom they hear.".to_owned();
        let finding = context.finding(span, message, "Name the speaker after the first sentence.");
        findings.add(context, finding.relate(document.span_of(*cue)));
    }
}

/// How many words readers hear before they learn whose.
fn words_before(document: &Document<'_>, quotation: &Quotation, cue: u32) -> usize {
    let inner = quoted::inner(quotation);
    quoted::words(
        document,
        TokenRange { start: inner.start, end: inner.end.min(cue).max(inner.start) },
    )
    .count()
}

/// Whether one of the links just before, in the same paragraph or the one before, has the same
/// source, or the sentence before speaks of it.
fn is_running(context: &Context<'_, '_>, number: usize, link: &Link) -> bool {
    const BACK: usize = 4;
    let (analysis, document) = (context.analysis(), context.document());
    let of_link = &analysis.registry().of_link;
    let place =
        |link: &Link| link.content.first().map(|range| document.block_at(range.start as usize));
    let Some(here) = place(link) else { return false };
    let before = number.saturating_sub(BACK)..number;
    let has_spoken = |before: usize| {
        let is_near = place(&analysis.links()[before]).is_some_and(|there| here <= there + 1);
        is_near && of_link[number].is_some() && of_link[number] == of_link[before]
    };
    before.into_iter().any(has_spoken) || is_spoken_of(context, number, link)
}

/// Whether the sentence just before names the speaker: readers expect them to go on.
fn is_spoken_of(context: &Context<'_, '_>, number: usize, link: &Link) -> bool {
    let (analysis, document) = (context.analysis(), context.document());
    let (Some(source), Some(first)) = (analysis.registry().source_of(number), link.content.first())
    else {
        return false;
    };
    let before = source.mentions.partition_point(|mention| mention.start < first.start);
    let sentence = document.sentence_at(first.start as usize);
    before.checked_sub(1).is_some_and(|last| {
        document.sentence_at(source.mentions[last].start as usize) + 1 >= sentence
    })
}
