//! Two speakers quoted in one paragraph.

#![expect(clippy::indexing_slicing, reason = "a source is noted for each link")]

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope, quoted};
use crate::document::{Document, TokenRange};
use crate::finding::{Group, Severity};
use crate::lexicon::Class;

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("speakers-run-together", Group::Quotes)
        .severity(Severity::Hint)
        .preset(Preset::Strict)
        .scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: "",
    check,
};

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let (document, analysis) = (context.document(), context.analysis());
    let mut last = None;
    for (number, link) in analysis.links().iter().enumerate() {
        let (Some(content), Some(source)) =
            (link.content.first(), analysis.registry().of_link[number])
        else {
            continue;
        };
        let Some(quotation) = quoted::opened_at(document, content.start) else { continue };
        if quoted::words(document, quoted::inner(quotation)).count() < 4 || link.parent.is_some() {
            continue;
        }
        if link.mention.is_none_or(|mention| is_pronoun(document, mention)) {
            continue;
        }
        let block = document.block_at(quotation.open as usize);
        let is_other = last.is_some_and(|(there, other)| there == block && other != source);
        last = Some((block, source));
        if is_other {
            let span = document.span_of(TokenRange::of(quotation));
            let message = "A second speaker is quoted in the same paragraph: readers lose track of whose words these are.".to_owned();
            findings.add(
                context,
                context.finding(span, message, "Start a new paragraph for a new speaker."),
            );
        }
    }
}

/// "I said … She said …" is a talk told in one piece, and "he" may well be the speaker before.
fn is_pronoun(document: &Document<'_>, mention: TokenRange) -> bool {
    mention.len() == 1 && document.is(mention.start as usize, Class::SubjectPronoun)
}
