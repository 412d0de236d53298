//! A role before the comma of a name: "Russia's ambassador to Afghanistan, Mara Lindt".

#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "words before a comma are read above the floor of their sentence, and reading beyond the document finds \
              nothing"
)]

use super::kind::{NOUNS, PEOPLE};
use super::role::{Described, REACH, complement, noun_phrase};
use super::run::{is_capital, is_possessive, is_text};
use super::scan::Mention;
use super::surface::{Article, phrase_start};
use super::words::{gender_of_first_name, gender_of_word};
use crate::document::{Document, TokenRange};
use crate::text::TokenKind;

/// "Russia's ambassador to Afghanistan, Mara Lindt": the role ends at the comma before the name.
pub(super) fn before_comma(
    document: &Document<'_>,
    start: usize,
    floor: usize,
) -> Option<Described> {
    let comma = start.checked_sub(1).filter(|comma| *comma > floor)?;
    if !is_text(document, comma, ",") {
        return None;
    }
    let head = words_before(document, comma, floor).find(|token| {
        document.classes(*token).intersects(PEOPLE) && !is_capital(document, *token)
    })?;
    // "A spokesman for the minister, Ida Holm,": Ida Holm is no spokesman.
    let outer = whose(document, head, floor);
    let gender = gender_of_word(document, outer);
    let head = if gender.contradicts(gender_of_first_name(document, start)) { head } else { outer };
    let (_, article) = phrase_start(document, head, floor);
    // "Appearing for the tenants, counsel Mara Lindt": the comma ends what she does.
    let is_doing = document.token_bytes(floor).ends_with(b"ing")
        && !document.classes(floor).intersects(NOUNS)
        && !(floor..comma).any(|token| is_text(document, token, ","));
    (article != Article::Bare && !is_doing).then(|| ends_at_comma(document, head, comma, floor))?
}

/// "The Chairman of the Traders’ Forum, Mara Lindt,": an office in capitals, with its article or as what the
/// sentence opens with.
pub(super) fn office_before_comma(
    document: &Document<'_>,
    mention: &Mention,
    start: usize,
    floor: usize,
) -> Option<Described> {
    let comma = start.checked_sub(1).filter(|comma| *comma > floor)?;
    if !is_text(document, comma, ",") || !is_text(document, mention.range.end as usize, ",") {
        return None;
    }
    let is_office = |token: &usize| {
        document.classes(*token).intersects(PEOPLE)
            && is_capital(document, *token)
            && !is_possessive(document, *token + 1)
    };
    // "The Chairman of the Union of Miners": the miners are no office.
    let opens = |head: &usize| {
        let (start, article) = phrase_start(document, *head, floor);
        article == Article::Definite || start == floor
    };
    let head = words_before(document, comma, floor).filter(is_office).find(opens)?;
    ends_at_comma(document, head, comma, floor)
}

/// The words before a comma, from the last on, as far as no mark stands between them.
fn words_before(
    document: &Document<'_>,
    comma: usize,
    floor: usize,
) -> impl Iterator<Item = usize> {
    let lowest = floor.max(comma.saturating_sub(REACH));
    (lowest..comma).rev().take_while(|token| {
        matches!(document.tokens()[*token].kind, TokenKind::Word | TokenKind::Clitic)
    })
}

/// The role whose noun is at `head` if nothing but its complement stands between it and the comma.
fn ends_at_comma(
    document: &Document<'_>,
    head: usize,
    comma: usize,
    floor: usize,
) -> Option<Described> {
    let is_near = head + 1 == comma
        || matches!(
            document.token_bytes(head + 1),
            b"of" | b"for" | b"to" | b"at" | b"in" | b"on" | b"with" | b"representing"
        );
    if !is_near {
        return None;
    }
    let phrase = noun_phrase(document, head, floor);
    let (_, owner) = complement(document, head, comma);
    let end = if owner.is_some() { head + 1 } else { comma };
    let role = TokenRange { start: phrase.role.start, end: end as u32 };
    Some(Described { role, affiliation: phrase.affiliation.or(owner), ..phrase })
}

/// "spokesman" in "a spokesman for the governor": the outer of two roles is the person's.
fn whose(document: &Document<'_>, head: usize, floor: usize) -> usize {
    let (start, _) = phrase_start(document, head, floor);
    let Some(outer) = start.checked_sub(2).filter(|outer| *outer >= floor) else { return head };
    let is_joint = matches!(document.token_bytes(start - 1), b"for" | b"of" | b"to");
    if is_joint && document.classes(outer).intersects(PEOPLE) { outer } else { head }
}
