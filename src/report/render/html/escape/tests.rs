//! Text that must not become markup.

use super::{escaped, replacement};

#[test]
fn nothing_stays_markup() {
    assert_eq!(
        escaped("<b a='\"'>&\u{0}\u{1b}\u{202e}é\n"),
        "&lt;b a=&#39;&quot;&#39;&gt;&amp;\u{fffd}\u{fffd}\u{fffd}é\n"
    );
}

#[test]
fn every_letter_is_looked_at_that_has_a_replacement() {
    for letter in '\0'..=char::MAX {
        let expected = replacement(letter).map_or_else(|| letter.to_string(), str::to_owned);
        assert_eq!(escaped(&letter.to_string()), expected, "{letter:?}");
    }
}
