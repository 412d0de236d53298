//! Straight and curly quotation marks in one article.

#![expect(clippy::indexing_slicing, reason = "the marks of a quotation are tokens of the document")]

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Scope};
use crate::finding::{Group, Severity};
use crate::text::Quotation;

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("mixed-quote-style", Group::Quotes).severity(Severity::Hint).scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: "",
    check,
};

/// How many more places a finding shows.
const SHOWN: usize = 16;

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let document = context.document();
    let of_mark = |mark: &str| {
        let all = document.quotations().iter();
        let own = all.filter(|found| {
            let before = (found.open as usize).checked_sub(1);
            // `author="name"` is markup.
            let is_markup = || before.is_some_and(|before| document.token_bytes(before) == b"=");
            document.token_text(found.open as usize) == mark && !is_markup()
        });
        own.collect::<Vec<&Quotation>>()
    };
    let (straight, curly) = (of_mark("\""), of_mark("“"));
    if straight.is_empty() || curly.is_empty() {
        return;
    }
    let (fewer, name) =
        if straight.len() <= curly.len() { (straight, "Straight") } else { (curly, "Curly") };
    let mut spans = fewer.iter().map(|found| document.tokens()[found.open as usize].span);
    let Some(first) = spans.next() else { return };
    let message = format!("{name} quotation marks stand among others.");
    let mut finding = context.finding(first, message, "Use one kind throughout.");
    finding.related = spans.take(SHOWN).collect();
    findings.add(context, finding);
}
