//! What somebody says only under an “if” or “unless”: nothing was said yet, and what would come of it is nobody's.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "reading a few tokens beyond the document finds nothing"
)]

use super::link::{Link, split_at};
use super::reading::Reading;
use crate::document::{Document, TokenRange};
use crate::lexicon::{Class, Spellings};

/// "If Lund says it is unsafe, the bridge will close": nothing was said yet. What follows a verb ("asked if Lund
/// says") is a question.
pub(super) fn is_condition(document: &Document<'_>, link: &Link) -> bool {
    const IF: Spellings<2> = Spellings::of(["if", "unless"]);
    const LEADING: Spellings<5> = Spellings::of([",", "and", "but", "even", "only"]);
    let before = |token: usize| token.checked_sub(1);
    let Some(first) = link.mention.and_then(|mention| before(mention.start as usize)) else {
        return false;
    };
    document.is_one_of(first, &IF)
        && link.cue.first().is_some_and(|cue| cue.start as usize > first)
        && (document.opens_sentence(first)
            || before(first).is_some_and(|token| document.is_one_of(token, &LEADING)))
}

/// "If Lund says it is unsafe, | the bridge will close": the main clause is none of Lund's words.
pub(super) fn end_conditions(reading: &Reading<'_, '_>, links: &mut [Link]) {
    for link in links.iter_mut().filter(|link| is_condition(reading.document, link)) {
        let mut pieces = link.content.iter();
        let Some(comma) = pieces.find_map(|piece| main_clause(reading, *piece)) else { continue };
        split_at(&mut link.content, comma);
    }
}

/// The comma within the words behind which a clause with "will" or "would" opens.
fn main_clause(reading: &Reading<'_, '_>, piece: TokenRange) -> Option<u32> {
    const WILL: Spellings<8> =
        Spellings::of(["will", "would", "can", "could", "may", "might", "must", "should"]);
    const NEAR: usize = 8;
    let opens = |comma: &usize| {
        let mut clause =
            (comma + 1..comma + 1 + NEAR).take_while(|token| !reading.is_comma(*token));
        reading.is_comma(*comma)
            && !reading.is_quoted(*comma)
            && !reading.is(comma + 1, Class::Relative)
            && clause.any(|token| reading.document.is_one_of(token, &WILL))
    };
    let mut inner = piece.iter().skip(1);
    inner.find(opens).and_then(|comma| u32::try_from(comma).ok())
}

#[cfg(test)]
mod tests;
