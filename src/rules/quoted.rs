//! What the rules about quotations ask of one.

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a quotation opens before it ends, its marks are tokens of the document, and \
              reading beyond that finds nothing"
)]

use super::Context;
use super::guards::NEAR;
use crate::document::{Case, Document, TokenRange};
use crate::lexicon::{Class, Classes};
use crate::text::{Quotation, TokenKind};

/// The tokens between the marks.
pub(super) fn inner(quotation: &Quotation) -> TokenRange {
    let end = quotation.end - u32::from(quotation.is_closed);
    TokenRange { start: quotation.open + 1, end: end.max(quotation.open + 1) }
}

/// The words among the tokens.
pub(super) fn words<'d>(
    document: &'d Document<'_>,
    tokens: TokenRange,
) -> impl Iterator<Item = usize> + 'd {
    let is_word = |token: &usize| {
        matches!(document.tokens()[*token].kind, TokenKind::Word | TokenKind::Number)
    };
    tokens.iter().filter(is_word)
}

/// Outermost quotations in running text.
pub(super) fn outermost<'a>(
    context: &Context<'a, '_>,
) -> impl Iterator<Item = &'a Quotation> + use<'a> {
    let context = *context;
    let quotations = context.document().quotations().iter();
    quotations.filter(move |found| found.depth == 0 && !context.is_heading(TokenRange::of(found)))
}

/// Whether the quotation holds a clause: at least four words, one of them a pronoun or an auxiliary.
pub(super) fn is_clause(document: &Document<'_>, quotation: &Quotation) -> bool {
    const VERBAL: Classes = Classes::of(&[Class::Auxiliary, Class::SubjectPronoun]);
    let inner = inner(quotation);
    words(document, inner).count() >= 4
        && inner.iter().any(|token| document.classes(token).intersects(VERBAL))
}

/// Whether it is written like a title: more than half of its words are capitalised.
pub(super) fn is_title(document: &Document<'_>, quotation: &Quotation) -> bool {
    let (mut all, mut capitalised) = (0, 0);
    for token in words(document, inner(quotation)) {
        all += 1;
        capitalised += usize::from(document.tokens()[token].case != Case::Lower);
    }
    capitalised * 2 > all
}

/// Whether it opens like a sentence, with a capital letter.
pub(super) fn is_sentence(document: &Document<'_>, quotation: &Quotation) -> bool {
    let first = words(document, inner(quotation)).next();
    first.is_some_and(|first| document.tokens()[first].case != Case::Lower)
        && words(document, inner(quotation)).count() > 3
}

/// Whether every word is in lower case.
pub(super) fn is_lower(document: &Document<'_>, tokens: TokenRange) -> bool {
    words(document, tokens).all(|token| document.tokens()[token].case == Case::Lower)
}

/// The quotation that opens at the token, or just before or after it.
pub(super) fn opened_at<'d>(document: &'d Document<'_>, token: u32) -> Option<&'d Quotation> {
    let quotations = document.quotations();
    let place = quotations.partition_point(|found| found.open + 1 < token);
    quotations.get(place).filter(|found| found.open <= token && token <= found.open + 1)
}

/// How many sentences the quotation reaches into.
pub(super) fn sentences(document: &Document<'_>, quotation: &Quotation) -> usize {
    let last = document.sentence_at(quotation.end as usize - 1);
    last + 1 - document.sentence_at(quotation.open as usize)
}

/// Whether a colon introduces the quotation, before it or at the end of the block above, or a question
/// there that somebody is asked: "Holm wrote:", "What had she seen, a reporter asked."
pub(super) fn is_introduced(document: &Document<'_>, quotation: &Quotation) -> bool {
    let block = document.block_at(quotation.open as usize);
    let is_colon = |token: u32| document.token_bytes(token as usize) == b":";
    let above = block.checked_sub(1).map(|above| &document.blocks()[above]);
    let last = above.and_then(|above| above.tokens.end.checked_sub(1));
    quotation.open.checked_sub(1).is_some_and(is_colon)
        || last.is_some_and(|last| is_colon(last) || asks(document, last))
}

/// Whether somebody asks in the sentence of the token.
fn asks(document: &Document<'_>, token: u32) -> bool {
    let sentence = document.sentence_of(token as usize);
    sentence.is_some_and(|sentence| {
        sentence.tokens.iter().take(NEAR).any(|token| document.is(token, Class::AskVerb))
    })
}

/// Whether a line under the quotation names its speaker: "—Ida Holm, Norlund".
pub(super) fn is_signed(document: &Document<'_>, quotation: &Quotation) -> bool {
    let below = document.blocks().get(document.block_at(quotation.open as usize) + 1);
    below.is_some_and(|below| {
        let first = below.tokens.start as usize;
        matches!(document.token_text(first), "-" | "–" | "—")
            || document.token_text(first).starts_with(['-', '–', '—'])
    })
}

/// Whether a name in brackets follows, as digests give their source: “…” [Norlund Post].
pub(super) fn is_credited(document: &Document<'_>, quotation: &Quotation) -> bool {
    let end = quotation.end as usize;
    let is_name =
        |token: usize| document.tokens().get(token).is_some_and(|token| token.case != Case::Lower);
    end + 1 < document.tokens().len()
        && matches!(document.token_bytes(end), b"[" | b"(")
        && is_name(end + 1)
}

/// Whether a verb of speech stands among the tokens, outside quotation marks.
pub(super) fn has_speech(context: &Context<'_, '_>, tokens: TokenRange) -> bool {
    const SPEECH: Classes = Classes::of(&[
        Class::SayVerb,
        Class::TellVerb,
        Class::AskVerb,
        Class::WriteVerb,
        Class::AnnounceVerb,
        Class::ArgueVerb,
        Class::DiscussVerb,
    ]);
    let document = context.document();
    tokens.iter().any(|token| {
        document.classes(token).intersects(SPEECH)
            && !context.is_quoted(TokenRange::new(token, token + 1))
    })
}
