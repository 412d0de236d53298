//! An expert with a name and no institution.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a token of a match has a sentence, and reading beyond the document finds nothing"
)]

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope, guards};
use crate::document::TokenRange;
use crate::finding::{Group, Severity};
use crate::lexicon::{Class, Classes};

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("expert-without-affiliation", Group::Identity)
        .severity(Severity::Hint)
        .preset(Preset::Strict)
        .scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: include_str!("patterns.tsv"),
    check,
};

/// Words that name an institution.
const INSTITUTIONS: Classes = Classes::of(&[
    Class::OrganisationNoun,
    Class::GovernmentNoun,
    Class::CompanyNoun,
    Class::MediaNoun,
]);

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let document = context.document();
    for found in context.matches().iter().filter(|found| !context.is_quoted(found.tokens)) {
        if has_institution(context, found.tokens) {
            continue;
        }
        let span = document.span_of(found.tokens);
        let message = format!(
            "“{}” speaks for no institution: readers cannot weigh the expertise.",
            span.slice(document.text())
        );
        findings.add(context, context.finding(span, message, "Add the institution."));
    }
}

/// Whether "at Nordal Bank", "of Oslo" or an institution stands in the sentence.
fn has_institution(context: &Context<'_, '_>, expert: TokenRange) -> bool {
    let document = context.document();
    let sentence = document.sentences()[document.sentence_at(expert.start as usize)];
    let next = expert.end as usize;
    let next = next + usize::from(document.token_bytes(next) == b",");
    matches!(document.token_bytes(next), b"of" | b"at" | b"from" | b"with" | b"who")
        || sentence.tokens.iter().any(|token| {
            !expert.has(token)
                && document.classes(token).intersects(INSTITUTIONS)
                && guards::holds_name(context, TokenRange::new(token, token + 1))
        })
}
