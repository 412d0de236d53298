//! Commas and stops now inside the marks, now outside.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a closed quotation has two marks, and what is read as a mark is a token"
)]

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope, quoted};
use crate::finding::{Group, Severity};
use crate::span::Span;
use crate::text::Quotation;

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("inconsistent-quote-punctuation", Group::Quotes)
        .severity(Severity::Hint)
        .preset(Preset::Strict)
        .scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: "",
    check,
};

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let phrases = || quoted::outermost(context).filter(|found| is_phrase(context, found));
    let inside: Vec<Span> = phrases().filter_map(|found| mark_inside(context, found)).collect();
    let outside: Vec<Span> = phrases().filter_map(|found| mark_outside(context, found)).collect();
    let house = match context.choice("mode").as_str() {
        "logical" => Some((&inside, "inside")),
        "american" => Some((&outside, "outside")),
        _ => None,
    };
    if let Some((odd, place)) = house {
        for span in odd {
            let message = format!("The mark stands {place} the quotation, against house style.");
            findings.add(context, context.finding(*span, message, "Write it the house way."));
        }
        return;
    }
    let (fewer, place, usual) = if inside.len() <= outside.len() {
        (&inside, "inside", &outside)
    } else {
        (&outside, "outside", &inside)
    };
    let (Some(odd), Some(usual)) = (fewer.first(), usual.first()) else { return };
    let message = format!("The mark stands {place} the quotation here and not elsewhere.");
    let finding = context.finding(*odd, message, "Put it in the same place throughout.");
    findings.add(context, finding.relate(*usual));
}

/// A quoted word or phrase; whole sentences keep their own mark.
fn is_phrase(context: &Context<'_, '_>, quotation: &Quotation) -> bool {
    let document = context.document();
    quotation.is_closed && !quoted::is_sentence(document, quotation)
}

fn mark_inside(context: &Context<'_, '_>, quotation: &Quotation) -> Option<Span> {
    let document = context.document();
    let last = (quotation.end as usize).checked_sub(2)?;
    let mark = matches!(document.token_bytes(last), b"," | b".");
    mark.then(|| document.tokens()[last].span.cover(document.tokens()[last + 1].span))
}

fn mark_outside(context: &Context<'_, '_>, quotation: &Quotation) -> Option<Span> {
    let document = context.document();
    let (close, next) = (quotation.end as usize - 1, quotation.end as usize);
    let mark = matches!(document.token_bytes(next), b"," | b".");
    mark.then(|| document.tokens()[close].span.cover(document.tokens()[next].span))
}
