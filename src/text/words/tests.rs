//! Words into what they tell about the end of a sentence.

use super::{Kind, LONGEST, Words};

#[test]
fn a_capital_in_the_list_binds() {
    let words = Words::built_in();
    let table = [
        ("Sat", Kind::Soft, true),
        ("sat", Kind::Soft, false),
        ("SEN", Kind::Title, true),
        ("etc", Kind::Soft, true),
        ("p.m", Kind::Hour, true),
        ("P.M", Kind::Hour, true),
        ("the", Kind::Starter, false),
        ("walrus", Kind::Soft, false),
    ];
    for (word, kind, expected) in table {
        assert_eq!(words.kinds(word).has(kind), expected, "{word}");
    }
}

#[test]
fn every_listed_word_is_short_enough_to_be_found() {
    for line in include_str!("../words.tsv").lines().filter(|line| !line.starts_with('#')) {
        for word in line.split_whitespace().skip(1) {
            assert!(word.len() <= LONGEST, "{word}");
            assert_ne!(Words::built_in().kinds(word), super::Kinds::default(), "{word}");
        }
    }
}
