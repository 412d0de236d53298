//! How much of a content is quoted.

use super::link::{Evidence, Form, Link};
use super::reading::Reading;

/// The form of a content: direct where every word is quoted or a turn of an interview, mixed where
/// some are quoted.
pub(super) fn form_of(reading: &Reading<'_, '_>, link: &Link) -> Form {
    if link.evidence == Evidence::Shape("turn") {
        return Form::Direct;
    }
    let words = link.content.iter().flat_map(|piece| piece.iter());
    let (mut quoted, mut plain) = (false, false);
    for token in words.filter(|token| reading.is_wordlike(*token)) {
        if reading.is_quoted(token) {
            quoted = true;
        } else {
            plain = true;
        }
    }
    match (quoted, plain) {
        (true, false) => Form::Direct,
        (true, true) => Form::Mixed,
        (false, _) => Form::Indirect,
    }
}
