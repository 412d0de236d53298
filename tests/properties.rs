//! What is true of the report of any text, for texts that nobody would write.

mod common;

use common::sound_report;
use proptest::prelude::*;

/// Pieces of news copy that stages look for, in any order.
fn piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "Lund",
        "Mara Lindt",
        "the ministry",
        "he",
        "observers",
        "Dr. A. B. Holm Jr.",
        "U.S.",
        "said",
        "says that",
        "according to",
        "According to",
        "believes",
        "told reporters",
        "added",
        "wants to",
        "it is believed",
        "For some",
        "From Oslo’s perspective",
        "reportedly",
        "“",
        "”",
        "‘",
        "’",
        "\"",
        "'",
        "``",
        "''",
        "«",
        "»",
        ",",
        ".",
        "?",
        "!",
        ":",
        ";",
        "—",
        "-",
        "•",
        "(",
        ")",
        "…",
        "about 40%",
        "killed 12",
        "the worst ever",
        "will fail",
        "in a statement",
        "\n",
        "\n\n",
        "\r\n\r\n",
        "\t",
        "\u{a0}",
        "\0",
        "é",
        "😀",
        "橋",
        "who",
        "whose",
        "not",
        "won’t",
        "the bridge was safe",
        "No. 5",
        "4 a.m.",
    ])
}

fn copy() -> impl Strategy<Value = String> {
    let glued = (piece(), prop::sample::select(vec![" ", " ", " ", ""]));
    prop::collection::vec(glued, 0..80)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, gap)| piece.to_owned() + gap).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_gives_a_sound_report(text in any::<String>()) {
        sound_report(&text);
    }

    #[test]
    fn any_copy_gives_a_sound_report(text in copy()) {
        sound_report(&text);
    }

    #[test]
    fn a_report_survives_json(text in copy()) {
        let report = sound_report(&text);
        let json = serde_json::to_string(&report).unwrap();
        let back: whosaid::Report = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(back, report);
    }
}
