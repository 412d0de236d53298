//! A quotation that opens with a mark of one family and closes with one of another: “…’’.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a closed quotation has two marks, and every family has marks that close it"
)]

use crate::finding::{Applicability, Group, Severity};
use crate::rules::{Context, Findings, Meta, Rule, Scope};
use crate::span::Span;

#[derive(Debug)]
pub(super) struct MismatchedQuotationMarks;

pub(super) static RULE: MismatchedQuotationMarks = MismatchedQuotationMarks;

static META: Meta = Meta::new("mismatched-quotation-marks", Group::Quotes)
    .severity(Severity::Error)
    .scope(Scope::Text);

/// Opening marks with the marks that may close them; the first is what the rule would write.
const PAIRS: [(&str, &[&str]); 9] = [
    ("“", &["”"]),
    ("‘", &["’"]),
    ("\"", &["\""]),
    ("'", &["'"]),
    ("``", &["''", "´´"]),
    ("`", &["'", "´", "`"]),
    ("«", &["»"]),
    ("»", &["«"]),
    ("„", &["“", "”", "‟"]),
];

impl Rule for MismatchedQuotationMarks {
    fn meta(&self) -> &Meta {
        &META
    }

    fn docs(&self) -> &str {
        include_str!("docs.md")
    }

    fn check(&self, context: &Context<'_, '_>, findings: &mut Findings) {
        let document = context.document();
        for quotation in document.quotations().iter().filter(|quotation| quotation.is_closed) {
            let last = quotation.end as usize - 1;
            let open = document.token_text(quotation.open as usize);
            let close = document.token_text(last);
            let Some((_, closing)) = PAIRS.iter().find(|(mark, _)| *mark == open) else { continue };
            if closing.contains(&close) {
                continue;
            }
            let span = document.tokens()[last].span;
            let message = format!("The quotation opens with {open} and closes with {close}.");
            let mut finding = context
                .finding(span, message, format!("Close it with {}.", closing[0]))
                .relate(document.tokens()[quotation.open as usize].span);
            if !touches(document.text(), span, closing[0]) {
                finding = finding.suggest(span, closing[0], Applicability::Safe);
            }
            findings.add(context, finding);
        }
    }
}

/// Whether the same mark stands beside a place, with which one put there would be read as one: of "’’’’"
/// the first two are no "’".
fn touches(text: &str, place: Span, mark: &str) -> bool {
    text[..place.start()].ends_with(mark) || text[place.end()..].starts_with(mark)
}
