//! Quotation marks that nobody speaks: a “free” press.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a sentence of a quotation is the document’s, so is the one before it, and reading \
              beyond the document finds nothing"
)]

use super::custom::CustomRule;
use super::{Context, Findings, Meta, Preset, Scope, quoted};
use crate::document::{Document, TokenRange};
use crate::finding::{Group, Severity};
use crate::lexicon::{Class, Classes};
use crate::text::Quotation;

pub(super) static RULE: CustomRule = CustomRule {
    meta: Meta::new("scare-quotes", Group::Quotes)
        .severity(Severity::Hint)
        .preset(Preset::Strict)
        .scope(Scope::Text),
    docs: include_str!("docs.md"),
    patterns: include_str!("patterns.tsv"),
    check,
};

fn check(context: &Context<'_, '_>, findings: &mut Findings) {
    let document = context.document();
    for quotation in quoted::outermost(context).filter(|found| is_scare(context, found)) {
        let span = document.span_of(TokenRange::of(quotation));
        let words = document.text_of(quoted::inner(quotation));
        let message =
            format!("“{words}” is said by nobody in the sentence: the marks read like a sneer.");
        let help = "Say whose word it is, or drop the marks.";
        findings.add(context, context.finding(span, message, help));
    }
}

fn is_scare(context: &Context<'_, '_>, quotation: &Quotation) -> bool {
    let document = context.document();
    let inner = quoted::inner(quotation);
    let words = quoted::words(document, inner).count();
    let is_short = quotation.is_closed && (1..=3).contains(&words) && inner.len() == words;
    is_short
        && is_phrase(document, inner)
        && !has_company(document, quotation)
        && !is_explained(document, quotation)
        && !has_owner(context, quotation)
}

/// Words in lower case, none of them a number or a pronoun: "“13th”" is a title, and "“she” is a “he”"
/// is about the words.
fn is_phrase(document: &Document<'_>, inner: TokenRange) -> bool {
    const ABOUT: Classes = Classes::of(&[Class::SubjectPronoun, Class::Determiner]);
    let has_digit = |token| document.token_text(token).bytes().any(|byte| byte.is_ascii_digit());
    quoted::is_lower(document, inner)
        && !inner.iter().any(has_digit)
        && !(inner.len() == 1 && document.classes(inner.start as usize).intersects(ABOUT))
}

/// What stands before says whose word it is, or that it is a name: `author="name"`, "Holm’s “plan”",
/// "a strategy of “wait and see”".
fn has_company(document: &Document<'_>, quotation: &Quotation) -> bool {
    const NAMED: [&str; 8] =
        ["strategy", "policy", "doctrine", "programme", "program", "claim", "principle", "plan"];
    let Some(before) = (quotation.open as usize).checked_sub(1) else { return false };
    let is_named = |token: usize| NAMED.contains(&document.token_text(token));
    match document.token_text(before) {
        "=" | "'s" | "’s" | "his" | "her" | "their" => true,
        "of" => before.checked_sub(1).is_some_and(is_named),
        _ => is_named(before),
    }
}

/// ", which lets the cities buy", "that was to give": the sentence goes on to say what the word means.
fn is_explained(document: &Document<'_>, quotation: &Quotation) -> bool {
    let next = quotation.end as usize;
    let next = next + usize::from(matches!(document.token_text(next), "," | "(" | "—" | "–"));
    matches!(
        document.token_bytes(next),
        b"which" | b"that" | b"or" | b"meaning" | b"where" | b"when"
    )
}

/// Whether the sentence, or the one before in the paragraph, has somebody whose word it can be, or
/// defines it.
fn has_owner(context: &Context<'_, '_>, quotation: &Quotation) -> bool {
    let document = context.document();
    let number = document.sentence_at(quotation.open as usize);
    let sentences = document.sentences();
    let sentence = &sentences[number];
    let before = number.checked_sub(1).map(|before| &sentences[before]);
    let is_before = |other: &&crate::document::Sentence| other.block == sentence.block;
    let from = before.filter(is_before).map_or(sentence.tokens.start, |before| before.tokens.start);
    let near = TokenRange { start: from, end: sentence.tokens.end }.near(quotation.open);
    let defined = |found: &crate::pattern::Match| found.sentence as usize == number;
    let first = context.matches().partition_point(|found| (found.sentence as usize) < number);
    context.has_cue(near)
        || context.is_attributed(near)
        || context.matches().get(first).is_some_and(defined)
}
