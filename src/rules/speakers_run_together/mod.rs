//! Two speakers quoted in one paragraph.

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Scope, quoted};
use crate::document::{Document, TokenRange};
use crate::finding::{Group, Severity};

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("speakers-run-together", Group::Quotes)
        .severity(Severity::Hint)
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
        if link.mention.is_none_or(|mention| is_author(document, mention)) {
            continue;
        }
        let block = document.block_at(quotation.open as usize);
        let is_other = last.is_some_and(|(there, other)| there == block && other != source);
        last = Some((block, source));
        if is_other {
            let span = document.span_of(quoted::whole(quotation));
            let message = "a second speaker is quoted in the same paragraph".to_owned();
            findings.add(context, context.finding(span, message, "new speaker, new paragraph"));
        }
    }
}

/// A talk that the author had is told in one piece: "I said … She said …".
fn is_author(document: &Document<'_>, mention: TokenRange) -> bool {
    matches!(document.text_of(mention), "I" | "we" | "We")
}
