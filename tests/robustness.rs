//! Bad input: a sound report each time.

mod common;

use common::sound_report;

/// A length that takes a second without optimisation, and all of it with.
const LONG: usize = if cfg!(debug_assertions) { 100_000 } else { 10_000_000 };

fn repeated(piece: &str, bytes: usize) -> String {
    piece.repeat(bytes / piece.len() + 1)
}

#[test]
fn nothing_gives_an_empty_report() {
    for text in ["", " ", "\n\n\n", "\r\n \t\r\n", "\u{a0}\u{2003}\n"] {
        let report = sound_report(text);
        assert!(report.sentences.is_empty(), "{text:?}");
        assert!(report.claims.is_empty() && report.sources.is_empty(), "{text:?}");
    }
}

#[test]
fn scraps_give_a_report() {
    let scraps = [
        "Yes",
        "said",
        "“",
        "”",
        "'",
        ".",
        "…",
        "\0",
        "\u{feff}Lund said so.",
        "said said said",
        "“said” said “said”.",
        ", said Lund.",
        "According to",
        "According to, according to.",
        "“““””” ‘‘’’ \"\"\" ``''",
        "He said he said he said he said.",
        "— — —",
        "e\u{301}\u{301}\u{301} said “o\u{308}”.",
        "👩‍👩‍👧‍👦 said “👍🏽”.",
    ];
    for text in scraps {
        sound_report(text);
    }
}

#[test]
fn a_missing_final_newline_changes_nothing() {
    let text = "“It leaks,” Ida Holm said.\n\nThe roof was mended in May.";
    let with = sound_report(&format!("{text}\n"));
    assert_eq!(sound_report(text), with);
}

#[test]
fn windows_line_ends_give_the_same_claims() {
    let text = "“It leaks,” Ida Holm said.\n\nAccording to the owner, it does not.\n";
    let windows = text.replace('\n', "\r\n");
    let contents = |text: &str| -> Vec<String> {
        let report = sound_report(text);
        let pieces = report.claims.iter().flat_map(|claim| &claim.content);
        pieces.map(|span| span.slice(text).to_owned()).collect()
    };
    assert_eq!(contents(text), contents(&windows));
}

#[test]
fn nul_bytes_and_control_characters_are_text() {
    sound_report("Lund\0 said\0 the\u{1} bridge\u{7f} was\u{85} safe\u{1b}[31m.\0\n\0\n\0");
}

#[test]
fn mixed_scripts_are_text() {
    sound_report(
        "Она сказала: «Мост закрыт». 彼は「橋は安全だ」と言った。 قال الوزير: «الجسر آمن». \
         Lund said „Die Brücke ist sicher“. “Ο δήμαρχος” είπε. ครับ नमस्ते।",
    );
}

#[test]
fn a_long_line_gives_a_report() {
    let line =
        repeated("The bridge, Lund said, was “safe enough” for about 40% of lorries. ", LONG);
    let report = sound_report(&line);
    assert!(report.sentences.len() > LONG / 100);
}

#[test]
fn a_long_transcript_gives_a_report() {
    let turns = "Mara Lindt met Tom Hale.\n\nQ: Is it safe?\n\nA: I think so.\n\nI asked.\n\n\
                 LINDT: It is dry.\n\nHale: He said it was wet.\n\n“It was,” they said.\n\n";
    let report = sound_report(&repeated(turns, LONG));
    assert!(report.claims.len() > LONG / 100);
}

#[test]
fn a_long_sentence_and_a_long_word_give_a_report() {
    sound_report(&repeated("the bridge and ", LONG));
    sound_report(&repeated("é", LONG));
}

#[test]
fn a_hundred_thousand_quotation_marks_give_a_report() {
    for mark in ["“", "”", "\"", "'", "’", "‘", "«»", "“ ", "“a” ", "\"a\n\n", "‘“"]
    {
        sound_report(&mark.repeat(if cfg!(debug_assertions) { 10_000 } else { 100_000 }));
    }
}

#[test]
fn a_hundred_thousand_cues_give_a_report() {
    for cue in ["said ", "said Lund, ", "according to ", "he said he ", "Lund: “a” "] {
        sound_report(&cue.repeat(if cfg!(debug_assertions) { 2_000 } else { 100_000 }));
    }
}
