//! How much of a content is quoted.

use super::link::Form;
use super::reading::Reading;
use crate::document::TokenRange;

/// The form of a content: direct where every word is quoted, mixed where some are.
pub(super) fn form_of(reading: &Reading<'_, '_>, content: &[TokenRange]) -> Form {
    let words = content.iter().flat_map(|piece| piece.iter());
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
