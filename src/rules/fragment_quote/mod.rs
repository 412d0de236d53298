//! Scraps of quotation where a paraphrase would do.

#![expect(
    clippy::indexing_slicing,
    reason = "a run is reported only where it has several quotations"
)]

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope, quoted};
use crate::document::TokenRange;
use crate::finding::{Group, Severity};
use crate::text::Quotation;

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("fragment-quote", Group::Quotes)
        .severity(Severity::Hint)
        .preset(Preset::Strict)
        .scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: "",
    check,
};

/// So many scraps in one sentence are too many.
const MOST: usize = 3;

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let document = context.document();
    let scraps: Vec<&Quotation> =
        quoted::outermost(context).filter(|found| is_scrap(context, found)).collect();
    let sentence = |found: &&Quotation| document.sentence_at(found.open as usize);
    for run in scraps.chunk_by(|left, right| sentence(left) == sentence(right)) {
        if run.len() < MOST {
            continue;
        }
        let span = document.span_of(TokenRange::of(run[0]));
        let message =
            format!("One sentence quotes {} scraps: readers cannot tell what was said.", run.len());
        let mut finding =
            context.finding(span, message, "Paraphrase, or quote one whole sentence.");
        finding.related =
            run[1..].iter().map(|found| document.span_of(TokenRange::of(found))).collect();
        findings.add(context, finding);
    }
}

fn is_scrap(context: &Context<'_, '_>, quotation: &Quotation) -> bool {
    let document = context.document();
    let words = quoted::words(document, quoted::inner(quotation)).count();
    quotation.is_closed && (1..=3).contains(&words) && !quoted::is_title(document, quotation)
}
