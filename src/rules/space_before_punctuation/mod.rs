//! A space that stands before a comma or a stop, often left by a stripped link.

use crate::finding::{Applicability, Group};
use crate::rules::{Context, Findings, Meta, Rule, Scope};
use crate::span::Span;
use crate::text::TokenKind;

#[derive(Debug)]
pub(super) struct SpaceBeforePunctuation;

pub(super) static RULE: SpaceBeforePunctuation = SpaceBeforePunctuation;

static META: Meta = Meta::new("space-before-punctuation", Group::Typography).scope(Scope::Text);

impl Rule for SpaceBeforePunctuation {
    fn meta(&self) -> &Meta {
        &META
    }

    fn docs(&self) -> &str {
        include_str!("docs.md")
    }

    fn check(&self, context: &Context<'_, '_>, findings: &mut Findings) {
        let document = context.document();
        let text = document.text();
        for pair in document.tokens().windows(2) {
            let [before, mark] = pair else { continue };
            if mark.kind != TokenKind::Punctuation {
                continue;
            }
            let gap = Span::of(before.span.end(), mark.span.start());
            if gap.len() != 1 || gap.slice(text) != " " || !closes(text, mark.span) {
                continue;
            }
            // ". . ." is an ellipsis, and French sets its marks apart: "« Vous êtes là ? »".
            let is_french = text[mark.span.end()..].trim_start().starts_with('»');
            if before.span.slice(text).ends_with('.') || is_french {
                continue;
            }
            let message = format!("A space stands before “{}”.", mark.span.slice(text));
            let finding = context
                .finding(
                    gap.cover(mark.span),
                    message,
                    "Delete the space; a link was often stripped here.",
                )
                .suggest(gap, "", Applicability::Safe);
            findings.add(context, finding);
        }
    }
}

/// Whether a mark closes what is before it: not the stop of ".NET" or ".5", nor of an ellipsis.
fn closes(text: &str, mark: Span) -> bool {
    let next = text[mark.end()..].chars().next();
    match mark.slice(text) {
        "," | ";" | "?" | "!" | ":" => !next.is_some_and(char::is_alphanumeric),
        "." => {
            next.is_none_or(|next| next.is_whitespace() && !text[mark.end()..].starts_with(" ."))
        }
        _ => false,
    }
}
