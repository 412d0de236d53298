//! The speaker comes after several sentences of quotation.

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Scope, quoted};
use crate::attribution::Link;
use crate::finding::Group;

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("late-quote-attribution", Group::Quotes).scope(Scope::Text),
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
        if !(is_late || is_long) || is_running(context, number, link) {
            continue;
        }
        let span = document.span_of(quoted::whole(opening));
        let message = "the speaker comes more than a sentence after the quotation opens".to_owned();
        let finding = context.finding(span, message, "name the speaker after the first sentence");
        findings.add(context, finding.relate(document.span_of(*cue)));
    }
}

/// Whether the link before, in the same paragraph or the one before, has the same source.
fn is_running(context: &Context<'_, '_>, number: usize, link: &Link) -> bool {
    let (analysis, document) = (context.analysis(), context.document());
    let Some(before) = number.checked_sub(1) else { return false };
    let of_link = &analysis.registry().of_link;
    let place =
        |link: &Link| link.content.first().map(|range| document.block_at(range.start as usize));
    let (here, there) = (place(link), place(&analysis.links()[before]));
    let is_near = matches!((here, there), (Some(here), Some(there)) if here <= there + 1);
    is_near && of_link[number].is_some() && of_link[number] == of_link[before]
}
