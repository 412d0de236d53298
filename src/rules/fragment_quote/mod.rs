//! Scraps of quotation where a paraphrase would do.

#![expect(
    clippy::indexing_slicing,
    reason = "a run is reported only where it has several quotations"
)]

use super::custom::CustomRule;
use super::guards::NEAR;
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
    patterns: include_str!("patterns.tsv"),
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
            let common = run.iter().filter(|found| is_common(context, found));
            common.for_each(|found| add_common(context, found, findings));
        } else {
            add_run(context, run, findings);
        }
    }
}

fn add_run(context: &Context<'_, '_>, run: &[&Quotation], findings: &mut Findings) {
    let span = |found: &Quotation| context.document().span_of(TokenRange::of(found));
    let message =
        format!("One sentence quotes {} scraps: readers cannot tell what was said.", run.len());
    let help = "Paraphrase, or quote one whole sentence.";
    let mut finding = context.finding(span(run[0]), message, help);
    finding.related = run[1..].iter().map(|found| span(found)).collect();
    findings.add(context, finding);
}

fn add_common(context: &Context<'_, '_>, quotation: &Quotation, findings: &mut Findings) {
    let document = context.document();
    let span = document.span_of(TokenRange::of(quotation));
    let words = document.text_of(quoted::inner(quotation)).trim_end_matches(['.', ',']);
    let message =
        format!("“{words}” is what anybody would say: in quotation marks it looks like irony.");
    findings.add(context, context.finding(span, message, "Paraphrase it without the marks."));
}

/// "Holm said the plan was “bad”": all of its words are listed, and somebody says them.
fn is_common(context: &Context<'_, '_>, quotation: &Quotation) -> bool {
    let (document, inner) = (context.document(), quoted::inner(quotation));
    let matches = context.matches();
    let sentence = document.sentence_at(quotation.open as usize) as u32;
    let from = matches.partition_point(|found| found.sentence < sentence);
    let mut near = matches[from..].iter().take_while(|found| found.sentence == sentence).take(NEAR);
    let is_all = |tokens: TokenRange| quoted::words(document, inner).all(|word| tokens.has(word));
    context.is_attributed(inner) && near.any(|found| is_all(found.tokens))
}

fn is_scrap(context: &Context<'_, '_>, quotation: &Quotation) -> bool {
    let document = context.document();
    let words = quoted::words(document, quoted::inner(quotation)).count();
    quotation.is_closed && (1..=3).contains(&words) && !quoted::is_title(document, quotation)
}
