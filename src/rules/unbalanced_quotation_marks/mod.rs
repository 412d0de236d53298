//! A quotation that opens and is never closed: readers cannot tell where somebody's words end.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a number from enumerating the quotations is below their length, each has a block, \
              and reading beyond the document finds nothing"
)]

use crate::document::TokenRange;
use crate::finding::{Group, Severity};
use crate::rules::{Context, Findings, Meta, Rule, Scope};
use crate::text::{Quotation, TokenKind};

#[derive(Debug)]
pub(super) struct UnbalancedQuotationMarks;

pub(super) static RULE: UnbalancedQuotationMarks = UnbalancedQuotationMarks;

static META: Meta = Meta::new("unbalanced-quotation-marks", Group::Quotes)
    .severity(Severity::Error)
    .scope(Scope::Text);

impl Rule for UnbalancedQuotationMarks {
    fn meta(&self) -> &Meta {
        &META
    }

    fn docs(&self) -> &str {
        include_str!("docs.md")
    }

    fn check(&self, context: &Context<'_, '_>, findings: &mut Findings) {
        let document = context.document();
        let quotations = document.quotations();
        for (number, quotation) in quotations.iter().enumerate() {
            if quotation.is_closed {
                continue;
            }
            let mark = document.token_text(quotation.open as usize);
            let next = document.token_text(quotation.open as usize + 1);
            // "‘08" is a year.
            let is_year =
                mark == "‘" && next.len() == 2 && next.bytes().all(|byte| byte.is_ascii_digit());
            let single = matches!(mark, "'" | "’" | "`") || is_year;
            if single
                || goes_on(context, quotation, &quotations[number + 1..])
                || closes_below(context, quotation)
            {
                continue;
            }
            let span =
                document.span_of(TokenRange { start: quotation.open, end: quotation.open + 1 });
            let message =
                format!("The mark {mark} opens a quotation that nothing closes in its paragraph.");
            let help = "Close it where the speaker’s words end.";
            findings.add(context, context.finding(span, message, help));
        }
    }
}

/// Whether the next paragraph opens with a mark, as each paragraph of a long quotation does.
fn goes_on(context: &Context<'_, '_>, open: &Quotation, later: &[Quotation]) -> bool {
    let next = later.iter().find(|other| other.open >= open.end);
    next.is_some_and(|next| {
        let document = context.document();
        let block = &document.blocks()[document.block_at(next.open as usize)];
        next.continues || next.open == open.end && block.tokens.start == next.open
    })
}

/// Whether the line below closes it, as the name under a caption does: `"We will stop it.⏎Ida Holm."`
fn closes_below(context: &Context<'_, '_>, open: &Quotation) -> bool {
    let document = context.document();
    let number = document.block_at(open.open as usize);
    let Some(next) = document.blocks().get(number + 1) else { return false };
    let gap = &document.text()[document.blocks()[number].span.end()..next.span.start()];
    let marks =
        next.tokens.iter().filter(|token| document.tokens()[*token].kind == TokenKind::Quote);
    let last = (next.tokens.end as usize).checked_sub(1);
    gap.matches('\n').count() == 1 && marks.eq(last)
}
