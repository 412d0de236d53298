//! Letters and their cases.

use super::{word_at, word_before};

#[test]
fn words_are_read_both_ways_and_never_cut_a_char() {
    let text = "Säo Paulo’s (D-Calif.) naïve";
    assert_eq!(word_at(text, 0, text.len()), "Säo");
    assert_eq!(word_at(text, 1, text.len()), "ä".to_owned() + "o");
    assert_eq!(word_at(text, 2, text.len()), "");
    assert_eq!(word_before(text, 0, 23), "D-Calif");
    let long = "é".repeat(100);
    assert!(word_at(&long, 0, long.len()).len() <= 50);
    assert!(word_before(&long, 0, long.len()).len() <= 48);
}
