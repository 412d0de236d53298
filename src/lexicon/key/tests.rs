//! Words into the keys that they are found by.

use super::WordKey;

#[test]
fn case_and_the_kind_of_apostrophe_do_not_count() {
    let table = [
        ("N'T", "n’t"),
        ("ÉLYSÉE", "élysée"),
        ("Spokeswoman", "spokeswoman"),
        ("O'BRIEN-FITZGERALD", "o’brien-fitzgerald"),
        ("[@Z", "[@z"),
    ];
    for (left, right) in table {
        assert_eq!(WordKey::of(left), WordKey::of(right), "{left}");
    }
    assert_ne!(WordKey::of("said"), WordKey::of("sade"));
    assert_ne!(WordKey::of("@"), WordKey::of("`"));
}

#[test]
fn both_ways_of_reading_a_word_agree_at_every_length() {
    let long = "Counterrevolutionaries";
    for len in 0..=long.len() {
        assert_eq!(WordKey::of(&long[..len]), WordKey::of_unicode(&long[..len]), "{len}");
    }
}

#[test]
fn keys_never_change_because_weights_are_stored_under_them() {
    let table = [
        ("said", 0xBA93_50BD_E2FC_0B31),
        ("élysée", 0xB1E8_77DF_6213_0384),
        ("spokeswoman", 0xF219_C65A_4EEC_A96A),
    ];
    for (word, key) in table {
        assert_eq!(WordKey::of(word).0, key, "{word}");
    }
}
