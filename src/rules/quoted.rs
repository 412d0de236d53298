//! What the rules about quotations ask of one.

use super::Context;
use crate::document::{Case, Document, TokenRange};
use crate::lexicon::{Class, Classes};
use crate::text::{Quotation, TokenKind};

/// The tokens of a quotation, marks included.
pub(super) const fn whole(quotation: &Quotation) -> TokenRange {
    TokenRange { start: quotation.open, end: quotation.end }
}

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
    quotations.filter(move |found| found.depth == 0 && !context.is_heading(whole(found)))
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
